//! Who says what: defaults, then the database, then `sdt-pulse.toml`, then the environment and flags.

use std::collections::{BTreeMap, BTreeSet};

use super::{Secret, SettingKey, Settings, SettingsError};
use crate::domain::{ChatWay, Locale, Threshold};

/// What a page or `settings set` chose, by key, as text; every value was understood by [`Chosen::set`].
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Chosen(BTreeMap<SettingKey, String>);

/// Defaults with what the file, the environment and flags say on top, and which keys they said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layers {
    said: Settings,
    fixed: BTreeSet<SettingKey>,
}

/// Where a setting's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidBy {
    /// `sdt-pulse.toml`, the environment or a flag: no page changes it.
    File,
    /// A page or `settings set`.
    Page,
    Default,
}

impl Chosen {
    /// # Errors
    /// A value that is none of this key's.
    pub fn set(&mut self, key: SettingKey, value: &str) -> Result<(), SettingsError> {
        let value = value.trim();
        let mut tried = Settings::default();
        put(&mut tried, key, value)?;
        self.0.insert(key, value.to_owned());
        Ok(())
    }

    pub fn get(&self, key: SettingKey) -> Option<&str> {
        self.0.get(&key).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (SettingKey, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.as_str()))
    }
}

/// A password is among the values.
impl std::fmt::Debug for Chosen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// Settings that nobody has fixed.
impl From<Settings> for Layers {
    fn from(said: Settings) -> Self {
        Self { said, fixed: BTreeSet::new() }
    }
}

impl Layers {
    /// Reads `sdt-pulse.toml`; `file` names it in problems.
    pub fn parse(file: &str, text: &str) -> Result<Self, SettingsError> {
        let said = Settings::parse(file, text)?;
        let table: toml::Table = text.parse().map_err(|problem: toml::de::Error| {
            SettingsError::Toml { file: file.to_owned(), problem: problem.to_string() }
        })?;
        let fixed = SettingKey::ALL.into_iter().filter(|key| table.contains_key(key.id()));
        Ok(Self { said, fixed: fixed.collect() })
    }

    /// Lays the environment or a flag on top.
    pub fn fix(&mut self, key: SettingKey, value: &str) -> Result<(), SettingsError> {
        put(&mut self.said, key, value)?;
        self.fixed.insert(key);
        Ok(())
    }

    pub fn said_mut(&mut self) -> &mut Settings {
        &mut self.said
    }

    pub fn is_fixed(&self, key: SettingKey) -> bool {
        self.fixed.contains(&key)
    }

    pub fn said_by(&self, key: SettingKey, chosen: &Chosen) -> SaidBy {
        match (self.is_fixed(key), chosen.get(key)) {
            (true, _) => SaidBy::File,
            (false, Some(_)) => SaidBy::Page,
            (false, None) => SaidBy::Default,
        }
    }

    /// What is in force: what was chosen stands where nothing fixed it.
    pub fn with(&self, chosen: &Chosen) -> Result<Settings, SettingsError> {
        let mut settings = self.said.clone();
        for (key, value) in chosen.iter().filter(|(key, _)| !self.is_fixed(*key)) {
            put(&mut settings, key, value)?;
        }
        settings.checked()
    }
}

fn put(settings: &mut Settings, key: SettingKey, value: &str) -> Result<(), SettingsError> {
    let value = value.to_owned();
    let not_understood =
        |value: String, write| SettingsError::Value { key: key.id(), value, write };
    match key {
        SettingKey::Organisation if value.trim().is_empty() => {
            return Err(not_understood(value, "a name"));
        }
        SettingKey::Organisation => settings.organisation = value,
        SettingKey::Contact => settings.contact = value,
        SettingKey::BaseUrl => settings.base_url = value,
        SettingKey::SmtpUrl => settings.smtp_url = value,
        SettingKey::MailFrom => settings.mail_from = value,
        SettingKey::DefaultLocale => match Locale::parse(&value) {
            Some(locale) => settings.default_locale = locale,
            None => return Err(not_understood(value, "the tag of a language, such as en")),
        },
        SettingKey::K => match value.parse().ok().and_then(Threshold::new) {
            Some(k) => settings.k = k,
            None => return Err(not_understood(value, "a number from 5 to 50")),
        },
        SettingKey::Chat => match ChatWay::parse(&value) {
            Some(way) => settings.chat = way,
            None => return Err(not_understood(value, "off, slack, teams or mattermost")),
        },
        SettingKey::ChatUrl => settings.chat_url = Secret::new(value),
        SettingKey::ChatToken => settings.chat_token = Secret::new(value),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_wins_over_a_page_and_a_page_over_the_default() {
        let text = "organisation = \"File\"\nk = 7\n[retention]\n";
        let mut layers = Layers::parse("x", text).unwrap();
        let mut chosen = Chosen::default();
        chosen.set(SettingKey::Organisation, "Page").unwrap();
        chosen.set(SettingKey::Contact, "page@x.example").unwrap();
        let settings = layers.with(&chosen).unwrap();
        assert_eq!((settings.organisation.as_str(), settings.k.get()), ("File", 7));
        assert_eq!(settings.contact, "page@x.example");
        assert_eq!(
            settings.mail_from, "page@x.example",
            "mail comes from the contact that is in force"
        );
        let said = |layers: &Layers, key| layers.said_by(key, &chosen);
        assert_eq!(said(&layers, SettingKey::Organisation), SaidBy::File);
        assert_eq!(said(&layers, SettingKey::Contact), SaidBy::Page);
        assert_eq!(said(&layers, SettingKey::BaseUrl), SaidBy::Default);
        layers.fix(SettingKey::BaseUrl, "https://flag.example").unwrap();
        assert_eq!(said(&layers, SettingKey::BaseUrl), SaidBy::File);
        assert_eq!(layers.with(&chosen).unwrap().base_url, "https://flag.example");
    }

    #[test]
    fn values_that_are_none_are_refused_by_name() {
        let mut chosen = Chosen::default();
        for (key, value) in [
            (SettingKey::Organisation, " "),
            (SettingKey::DefaultLocale, "klingon"),
            (SettingKey::K, "4"),
            (SettingKey::K, "five"),
        ] {
            let problem = chosen.set(key, value).unwrap_err().to_string();
            assert!(problem.starts_with(key.id()), "{problem}");
        }
        assert_eq!(chosen, Chosen::default());
        for key in SettingKey::ALL {
            assert_eq!(SettingKey::parse(key.id()), Some(key));
        }
    }

    #[test]
    fn no_password_is_printed() {
        let mut chosen = Chosen::default();
        chosen.set(SettingKey::SmtpUrl, "smtps://u:geheim@mail.example").unwrap();
        assert_eq!(format!("{chosen:?}"), "{SmtpUrl}");
    }
}
