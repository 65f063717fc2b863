use std::fmt;

use email_address::Options;
use serde::{Deserialize, Serialize};

use super::{Locale, UnitPath};

/// An e-mail address, kept in lower case: two spellings of it are the same person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    #[error("the address is empty")]
    Empty,
    #[error("there is no @ in the address")]
    NoAt,
    #[error("this is a name with an address")]
    DisplayName,
    #[error("there is a space in the address")]
    Space,
    #[error("this is not an e-mail address")]
    Malformed,
}

impl EmailError {
    /// How the person who wrote it fixes it.
    pub fn fix(&self) -> &'static str {
        match self {
            Self::Empty => "write the address, as in anna@example.com",
            Self::NoAt => "write name@host, as in anna@example.com",
            Self::DisplayName => "write only what stands between < and >",
            Self::Space => "remove the space, and name one address only",
            Self::Malformed => "write it anew by hand, as in anna@example.com",
        }
    }
}

impl EmailAddress {
    /// Reads `local@host`; the host needs no dot (`anna@intranet`), spaces around do not count.
    ///
    /// Refused although RFC 5322 allows them: quoted local parts and address literals. In a list of
    /// people they are slips of the pen.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let address = text.trim().to_lowercase();
        if address.is_empty() {
            return Err(EmailError::Empty);
        }
        if address.contains('<') || address.contains('>') {
            return Err(EmailError::DisplayName);
        }
        let Some((local, host)) = address.rsplit_once('@') else {
            return Err(EmailError::NoAt);
        };
        if address.contains(char::is_whitespace) {
            return Err(EmailError::Space);
        }
        let host_fits = host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
        // Pasted addresses carry invisible characters, which the RFC would let through.
        let visible = address.chars().all(|c| c.is_ascii_graphic() || c.is_alphanumeric());
        let options = Options::default()
            .with_no_minimum_sub_domains()
            .without_domain_literal()
            .without_display_text();
        let well_formed =
            email_address::EmailAddress::parse_with_options(&address, options).is_ok();
        if host_fits && visible && well_formed && !local.contains('"') {
            Ok(Self(address))
        } else {
            Err(EmailError::Malformed)
        }
    }

    /// Takes an address that this program wrote to a table.
    pub fn from_stored(address: String) -> Self {
        Self(address)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Somebody who is asked; nothing about them that sending a mail and forming a team do not need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub employee_id: Option<String>,
    pub email: EmailAddress,
    pub name: Option<String>,
    pub team: UnitPath,
    pub manager_email: Option<EmailAddress>,
    /// `None`: the organisation's default.
    pub locale: Option<Locale>,
    /// An IANA name such as `Europe/Berlin`; `None`: the organisation's default.
    pub timezone: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_without_case() {
        let address = EmailAddress::parse("  Anna.Berg@Example.COM\u{a0}").unwrap();
        assert_eq!(address, EmailAddress::parse("anna.berg@example.com").unwrap());
        assert_eq!(address.as_str(), "anna.berg@example.com");
    }

    #[test]
    fn odd_but_real_addresses_pass() {
        for good in [
            "a@intranet",
            "a+pulse@b.co",
            "o'neill@x-y.example",
            "jürgen@müller.example",
            "a_b@10.example",
        ] {
            assert_eq!(EmailAddress::parse(good).unwrap().as_str(), good);
        }
    }

    #[test]
    fn what_is_no_address_says_why() {
        for (bad, problem) in [
            (" ", EmailError::Empty),
            ("Anna Berg", EmailError::NoAt),
            ("Anna <anna@example.com>", EmailError::DisplayName),
            ("a@example.com; b@example.com", EmailError::Space),
            ("a@b@example.com", EmailError::Malformed),
            ("@example.com", EmailError::Malformed),
            ("anna@", EmailError::Malformed),
            ("anna@.example", EmailError::Malformed),
            ("anna@example..com", EmailError::Malformed),
            ("anna.@example.com", EmailError::Malformed),
            ("anna@example.com.", EmailError::Malformed),
            ("anna@exam_ple.com", EmailError::Malformed),
            ("anna@[127.0.0.1]", EmailError::Malformed),
            ("\"an na\"@example.com", EmailError::Space),
            ("\"anna\"@example.com", EmailError::Malformed),
            ("anna@example.com\u{200b}", EmailError::Malformed),
            ("anna\r\nbcc@example.com", EmailError::Space),
        ] {
            assert_eq!(EmailAddress::parse(bad), Err(problem), "{bad:?}");
        }
    }

    #[test]
    fn a_stored_address_that_is_none_does_not_deserialize() {
        assert!(serde_json::from_str::<EmailAddress>("\"anna\"").is_err());
        let address: EmailAddress = serde_json::from_str("\"A@b.example\"").unwrap();
        assert_eq!(serde_json::to_string(&address).unwrap(), "\"a@b.example\"");
    }
}
