/// A setting that a page or `settings set` may change; its id is its name in `sdt-pulse.toml`, too. The
/// ids are stored: none is ever renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SettingKey {
    Organisation,
    Contact,
    DefaultLocale,
    BaseUrl,
    SmtpUrl,
    MailFrom,
    K,
    Chat,
    ChatUrl,
    ChatToken,
}

impl SettingKey {
    pub const ALL: [Self; 10] = [
        Self::Organisation,
        Self::Contact,
        Self::DefaultLocale,
        Self::BaseUrl,
        Self::SmtpUrl,
        Self::MailFrom,
        Self::K,
        Self::Chat,
        Self::ChatUrl,
        Self::ChatToken,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Contact => "contact",
            Self::DefaultLocale => "default_locale",
            Self::BaseUrl => "base_url",
            Self::SmtpUrl => "smtp_url",
            Self::MailFrom => "mail_from",
            Self::K => "k",
            Self::Chat => "chat",
            Self::ChatUrl => "chat_url",
            Self::ChatToken => "chat_token",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.id() == id)
    }

    /// Whether its value may hold a password, and is sealed before it is stored.
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::SmtpUrl) || self.is_wholly_secret()
    }

    /// Whether nothing of its value is shown: the address of a workflow is as good as a password.
    pub const fn is_wholly_secret(self) -> bool {
        matches!(self, Self::ChatUrl | Self::ChatToken)
    }
}
