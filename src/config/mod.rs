//! Settings: defaults, then what pages chose (in the database), then `sdt-pulse.toml`, then `SDT_PULSE_*`
//! and flags (which the command line lays on top).

mod chat;
mod key;
mod layers;
mod log_format;
mod oidc;
mod retention;
mod secrets;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use serde::Deserialize;

use crate::domain::{ChatWay, Locale, Threshold};

pub use key::SettingKey;
pub use layers::{Chosen, Layers, SaidBy};
pub use log_format::LogFormat;
pub use oidc::{GroupRole, OidcProvider, Secret};
pub use retention::{KeptDays, Retention};
pub use secrets::holds_password;

/// What an installation sets once. Unknown keys are refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The name on every page and mail.
    pub organisation: String,
    /// Where this server is reached; links in mails begin with it.
    pub base_url: String,
    /// Who answers questions; the Reply-To of every mail.
    pub contact: String,
    /// The From of every mail; empty: the contact.
    pub mail_from: String,
    /// Where mail comes back to, each to an address of its own behind a +; empty: to `mail_from`.
    pub bounces_to: String,
    /// Under which name the sender's domain publishes the key that signs mail; empty: mail is not signed.
    pub dkim_selector: String,
    /// That key, as PEM; relative to the data folder.
    pub dkim_key_file: PathBuf,
    /// The name server that is asked what the sender's domain publishes, `IP` or `IP:PORT`; empty: the system's.
    pub dns_server: String,
    /// How many connections to the mail server send at once, at most.
    pub mail_connections: u32,
    /// How many mails go out per minute, at most; 0: as many as the server takes.
    pub mail_per_minute: u32,
    /// Where invitations and reminders go before they are mailed.
    pub chat: ChatWay,
    /// Where the chat's server is; of a Teams workflow a secret. Empty: the usual one.
    pub chat_url: Secret,
    /// The token of the bot that writes.
    pub chat_token: Secret,
    /// A postal address for the foot of every mail.
    pub postal: String,
    pub default_locale: Locale,
    /// Empty: `sqlite:` in the data folder.
    pub database_url: String,
    /// Empty: mail goes to the outbox folder.
    pub smtp_url: String,
    /// Where `serve` listens.
    pub addr: String,
    /// Where `serve` shows its metrics, an address of their own; empty: nowhere.
    pub metrics_addr: String,
    pub log_format: LogFormat,
    /// Where the pepper and the wave keys lie, relative to the data folder; empty: keys.
    pub keys_dir: PathBuf,
    /// Where licensed packs lie, each as `ID.toml`, relative to the data folder; empty: packs.
    pub packs_dir: PathBuf,
    /// From how many answers on the next wave shows a group.
    pub k: Threshold,
    /// How many statements a person is asked at most in the waves that open in one quarter.
    pub statements_per_quarter: u32,
    /// How many days an entry of the access log, and a session that is over, is kept.
    pub access_log_days: u32,
    /// What the backups of this machine copy; relative to the data folder. `doctor` checks that no
    /// key is among it.
    pub backup_paths: Vec<PathBuf>,
    /// Whether a mail signs people in; without it providers do, and the links of the command line.
    pub sign_in_by_mail: bool,
    /// How long what is about people is kept.
    pub retention: Retention,
    /// Who else says who somebody is.
    pub oidc: Vec<OidcProvider>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation: "Our organisation".to_owned(),
            base_url: "http://127.0.0.1:8080".to_owned(),
            contact: "people@localhost".to_owned(),
            mail_from: String::new(),
            bounces_to: String::new(),
            dkim_selector: String::new(),
            dkim_key_file: PathBuf::new(),
            dns_server: String::new(),
            mail_connections: 4,
            mail_per_minute: 0,
            chat: ChatWay::Off,
            chat_url: Secret::default(),
            chat_token: Secret::default(),
            postal: String::new(),
            default_locale: Locale::EN,
            database_url: String::new(),
            smtp_url: String::new(),
            addr: "127.0.0.1:8080".to_owned(),
            metrics_addr: String::new(),
            log_format: LogFormat::default(),
            keys_dir: PathBuf::from("keys"),
            packs_dir: PathBuf::from("packs"),
            k: Threshold::default(),
            statements_per_quarter: 70,
            access_log_days: 365,
            backup_paths: Vec::new(),
            sign_in_by_mail: true,
            retention: Retention::default(),
            oidc: Vec::new(),
        }
    }
}

/// What is wrong with the settings, and how to fix it.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{file}: {problem}")]
    Toml { file: String, problem: String },
    #[error("base_url is `{0}`: write http://HOST or https://HOST, without a path")]
    BaseUrl(String),
    #[error("access_log_days is {0}: write a number of days from 1 to 3650")]
    AccessLogDays(u32),
    #[error("{key} is `{value}`: write {write}")]
    Value { key: &'static str, value: String, write: &'static str },
    #[error("{field} is `{value}`: write one e-mail address, such as people@example.com")]
    Address { field: &'static str, value: String },
    #[error("[[oidc]] number {number} (`{id}`): {field} {problem}")]
    Oidc { number: usize, id: String, field: &'static str, problem: String },
}

impl Settings {
    /// Reads `sdt-pulse.toml`; `file` names it in problems.
    pub fn parse(file: &str, text: &str) -> Result<Self, SettingsError> {
        toml::from_str(text).map_err(|problem| SettingsError::Toml {
            file: file.to_owned(),
            problem: without_secret(text, &problem),
        })
    }

    /// Checks what cannot be checked field by field, and brings it to one form.
    pub fn checked(mut self) -> Result<Self, SettingsError> {
        let plain = self.base_url.trim_end_matches('/').len();
        self.base_url.truncate(plain);
        let plain = url::Url::parse(&self.base_url).is_ok_and(|url| {
            ["http", "https"].contains(&url.scheme())
                && url.path() == "/"
                && url.query().is_none()
                && url.fragment().is_none()
                && url.has_host()
        });
        if !plain {
            return Err(SettingsError::BaseUrl(self.base_url));
        }
        if !(1..=3650).contains(&self.access_log_days) {
            return Err(SettingsError::AccessLogDays(self.access_log_days));
        }
        if self.mail_from.is_empty() {
            self.mail_from.clone_from(&self.contact);
        }
        if self.keys_dir.as_os_str().is_empty() {
            self.keys_dir = Self::default().keys_dir;
        }
        if self.packs_dir.as_os_str().is_empty() {
            self.packs_dir = Self::default().packs_dir;
        }
        for (key, value, most, write) in [
            ("mail_connections", self.mail_connections, 1..=32, "a number from 1 to 32"),
            (
                "mail_per_minute",
                self.mail_per_minute,
                0..=60_000,
                "a number up to 60000, or 0 for as many as the server takes",
            ),
        ] {
            if !most.contains(&value) {
                return Err(SettingsError::Value { key, value: value.to_string(), write });
            }
        }
        let may_be_empty = [("bounces_to", &self.bounces_to)];
        let may_be_empty = may_be_empty.into_iter().filter(|(_, value)| !value.is_empty());
        for (field, value) in [("contact", &self.contact), ("mail_from", &self.mail_from)]
            .into_iter()
            .chain(may_be_empty)
        {
            if crate::domain::EmailAddress::parse(value).is_err() {
                return Err(SettingsError::Address { field, value: value.clone() });
            }
        }
        self.check_signing()?;
        self.check_chat()?;
        self.check_oidc()?;
        Ok(self)
    }

    fn check_signing(&self) -> Result<(), SettingsError> {
        let refused = |key, value: &str, write| {
            Err(SettingsError::Value { key, value: value.to_owned(), write })
        };
        let selector = self.dkim_selector.as_str();
        let has_key = !self.dkim_key_file.as_os_str().is_empty();
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let label = |part: &str| {
            (1..=63).contains(&part.len())
                && part.chars().all(letter)
                && !part.starts_with('-')
                && !part.ends_with('-')
        };
        if has_key && selector.is_empty() {
            let write = "the name under which the domain publishes the key of dkim_key_file, such as pulse1";
            return refused("dkim_selector", "", write);
        }
        if !selector.is_empty() && !selector.split('.').all(label) {
            return refused("dkim_selector", selector, "a name of a-z, 0-9 and -, such as pulse1");
        }
        if !selector.is_empty() && !has_key {
            return refused(
                "dkim_key_file",
                "",
                "the file of the key that signs mail, such as dkim.pem",
            );
        }
        if !self.dns_server.is_empty() && self.dns_server_address().is_none() {
            return refused(
                "dns_server",
                &self.dns_server,
                "an IP address, such as 192.0.2.53 or 192.0.2.53:5353",
            );
        }
        Ok(())
    }

    /// The name server of `dns_server`; `None`: the system's.
    pub fn dns_server_address(&self) -> Option<SocketAddr> {
        let with_port = self.dns_server.parse();
        with_port.or_else(|_| self.dns_server.parse().map(|ip: IpAddr| (ip, 53).into())).ok()
    }

    fn check_oidc(&mut self) -> Result<(), SettingsError> {
        let ids: Vec<String> = self.oidc.iter().map(|one| one.id.clone()).collect();
        for (before, provider) in self.oidc.iter_mut().enumerate() {
            let (number, id) = (before + 1, provider.id.clone());
            let refused =
                |(field, problem)| SettingsError::Oidc { number, id: id.clone(), field, problem };
            provider.check().map_err(refused)?;
            if ids.iter().take(before).any(|other| *other == id) {
                let problem = "stands there twice: give each provider an id of its own".to_owned();
                return Err(refused(("id", problem)));
            }
        }
        Ok(())
    }

    /// What a browser calls the place that its pages come from: scheme, host, and a port of its own.
    pub fn origin(&self) -> String {
        url::Url::parse(&self.base_url)
            .map_or_else(|_| self.base_url.clone(), |url| url.origin().ascii_serialization())
    }

    /// Whether the address is one of this machine alone.
    pub fn is_this_machine(&self) -> bool {
        let url = url::Url::parse(&self.base_url);
        match url.as_ref().ok().and_then(url::Url::host) {
            Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }

    /// Whether browsers reach this server over https.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// What is wrong with the file, with the line that is; but never one that holds a secret.
fn without_secret(text: &str, problem: &toml::de::Error) -> String {
    let said = problem.to_string();
    let start = problem.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or(text);
    let line = before.lines().count().max(1);
    let number = if before.ends_with('\n') { line + 1 } else { line };
    let shown = text.lines().nth(number.saturating_sub(1)).unwrap_or_default();
    // What goes over several lines may be a secret's rest.
    let inside = ["\"\"\"", "'''"].iter().any(|quotes| before.matches(quotes).count() % 2 == 1);
    let holds = ["secret", "chat_url", "chat_token"].iter().any(|word| shown.contains(word));
    if !holds && !inside {
        return said;
    }
    format!(
        "line {number} holds a secret, and is not shown: write NAME = \"…\", in quotes and on one line"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_refused_by_name() {
        let problem = Settings::parse("sdt-pulse.toml", "organization = \"X\"").unwrap_err();
        assert!(problem.to_string().contains("organization"), "{problem}");
    }

    #[test]
    fn the_origin_is_written_as_browsers_write_it() {
        let origin = |base_url: &str| {
            Settings { base_url: base_url.to_owned(), ..Settings::default() }.origin()
        };
        assert_eq!(origin("https://Pulse.Example:443"), "https://pulse.example");
        assert_eq!(origin("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
        assert_eq!(origin("https://püls.example"), "https://xn--pls-hoa.example");
    }

    #[test]
    fn addresses_and_the_base_url_are_checked() {
        let with = |settings: Settings| settings.checked();
        assert!(
            with(Settings { base_url: "pulse.example".into(), ..Settings::default() }).is_err()
        );
        assert!(
            with(Settings { base_url: "https://x.example/app".into(), ..Settings::default() })
                .is_err()
        );
        assert!(with(Settings { contact: "nobody".into(), ..Settings::default() }).is_err());
        for days in [0, 3651] {
            let problem = with(Settings { access_log_days: days, ..Settings::default() });
            assert!(problem.unwrap_err().to_string().contains("1 to 3650"));
        }
        let good = with(Settings { base_url: "https://x.example/".into(), ..Settings::default() })
            .unwrap();
        assert_eq!((good.base_url.as_str(), good.is_https()), ("https://x.example", true));
        assert_eq!(good.mail_from, good.contact);
        for (selector, file, said) in [
            ("pulse1", "", "dkim_key_file is ``"),
            ("", "dkim.pem", "dkim_selector is ``"),
            ("pulse_1", "dkim.pem", "dkim_selector is `pulse_1`"),
            ("a..b", "dkim.pem", "dkim_selector is `a..b`"),
        ] {
            let (dkim_selector, dkim_key_file) = (selector.to_owned(), file.into());
            let problem = with(Settings { dkim_selector, dkim_key_file, ..Settings::default() });
            let problem = problem.unwrap_err().to_string();
            assert!(problem.starts_with(said), "{problem}");
        }
        for (dns_server, address) in
            [("192.0.2.53", "192.0.2.53:53"), ("[::1]:5353", "[::1]:5353"), ("::1", "[::1]:53")]
        {
            let settings = Settings { dns_server: dns_server.to_owned(), ..Settings::default() };
            let settings = with(settings).unwrap();
            assert_eq!(settings.dns_server_address().unwrap().to_string(), address);
        }
        let name = with(Settings { dns_server: "ns.example".into(), ..Settings::default() });
        assert!(
            name.unwrap_err().to_string().starts_with("dns_server is `ns.example`: write an IP")
        );
        let nowhere = Settings { keys_dir: "".into(), ..Settings::default() };
        assert_eq!(with(nowhere).unwrap().keys_dir, std::path::Path::new("keys"));
    }
}
