use serde::Deserialize;

/// Where those who are asked get their invitation before anybody mails them. The ids are stored: none is ever
/// renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChatWay {
    /// By mail alone.
    #[default]
    Off,
    Slack,
    Teams,
    Mattermost,
}

impl ChatWay {
    pub const ALL: [Self; 4] = [Self::Off, Self::Slack, Self::Teams, Self::Mattermost];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Slack => "slack",
            Self::Teams => "teams",
            Self::Mattermost => "mattermost",
        }
    }

    /// As its maker calls it; empty: there is none.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "",
            Self::Slack => "Slack",
            Self::Teams => "Microsoft Teams",
            Self::Mattermost => "Mattermost",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.id() == id)
    }

    pub fn is_on(self) -> bool {
        self != Self::Off
    }

    /// Whether its server is shown a token.
    pub const fn takes_token(self) -> bool {
        matches!(self, Self::Slack | Self::Mattermost)
    }

    /// Whether an address must be said: Slack has one for everybody.
    pub const fn needs_address(self) -> bool {
        matches!(self, Self::Teams | Self::Mattermost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chat_is_read_as_it_is_stored() {
        for way in ChatWay::ALL {
            assert_eq!(ChatWay::parse(way.id()), Some(way));
            assert_eq!(way.is_on(), !way.name().is_empty());
        }
        assert_eq!(ChatWay::parse("irc"), None);
    }
}
