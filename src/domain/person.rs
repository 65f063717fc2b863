use std::fmt;

use email_address::Options;
use serde::{Deserialize, Serialize};

use super::{Locale, UnitPath};

/// An e-mail address, kept in lower case: two spellings of it are the same person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// The host of whoever has no address.
const NO_ADDRESS: &str = "no-address.invalid";

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
    /// In kebab case, as programs are told it.
    pub(in crate::domain) const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "email-empty",
            Self::NoAt => "email-no-at",
            Self::DisplayName => "email-display-name",
            Self::Space => "email-space",
            Self::Malformed => "email-malformed",
        }
    }

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
        // Nobody types what stands for somebody without an address.
        let stands_for_nobody = host == NO_ADDRESS;
        if host_fits && visible && well_formed && !local.contains('"') && !stands_for_nobody {
            Ok(Self(address))
        } else {
            Err(EmailError::Malformed)
        }
    }

    /// What stands for the address of somebody who has none: their personnel number, in a domain that no mail
    /// can ever reach (RFC 2606). They are asked by a code on paper.
    pub fn of_nobody(employee_id: &str) -> Self {
        let mut name = String::new();
        for byte in employee_id.trim().to_lowercase().bytes() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' | b'-' => name.push(char::from(byte)),
                // So that no two numbers become one.
                other => name.push_str(&format!("_{other:02x}")),
            }
        }
        Self(format!("{name}@{NO_ADDRESS}"))
    }

    /// Reads an address, or the personnel number of somebody who has none.
    pub fn of_person(text: &str) -> Result<Self, EmailError> {
        let number = text.trim();
        if number.is_empty() || number.contains('@') {
            return Self::parse(text);
        }
        Ok(Self::of_nobody(number))
    }

    /// Whether mail can be sent there.
    pub fn is_reachable(&self) -> bool {
        self.0.rsplit_once('@').is_none_or(|(_, host)| host != NO_ADDRESS)
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

    /// As it was written by this program.
    fn try_from(text: String) -> Result<Self, EmailError> {
        let stored = Self(text);
        if stored.is_reachable() { Self::parse(&stored.0) } else { Ok(stored) }
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
    /// Of somebody without one: [`EmailAddress::of_nobody`].
    pub email: EmailAddress,
    pub name: Option<String>,
    pub team: UnitPath,
    pub manager_email: Option<EmailAddress>,
    /// `None`: the organisation's default.
    pub locale: Option<Locale>,
    /// An IANA name such as `Europe/Berlin`; `None`: the organisation's default.
    pub timezone: Option<String>,
}

impl Person {
    /// Their address, if they have one.
    pub fn address(&self) -> Option<&EmailAddress> {
        Some(&self.email).filter(|email| email.is_reachable())
    }

    /// By what they are told from others: their address, else their personnel number.
    pub fn known_by(&self) -> &str {
        match (self.address(), &self.employee_id) {
            (None, Some(number)) => number,
            _ => self.email.as_str(),
        }
    }
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
    fn nobody_who_has_no_address_is_taken_for_another() {
        let numbers = ["0017", "17", "a.b", "a_2eb", "A B", "Ü-9"];
        let stand_ins = numbers.map(EmailAddress::of_nobody);
        let all: std::collections::BTreeSet<_> = stand_ins.iter().collect();
        assert_eq!(all.len(), numbers.len(), "{stand_ins:?}");
        for one in &stand_ins {
            assert!(!one.is_reachable());
            assert_eq!(EmailAddress::parse(one.as_str()), Err(EmailError::Malformed), "typed");
            let kept = serde_json::to_string(one).unwrap();
            assert_eq!(&serde_json::from_str::<EmailAddress>(&kept).unwrap(), one);
        }
        assert_eq!(EmailAddress::of_person(" 0017 "), Ok(EmailAddress::of_nobody("0017")));
        assert!(EmailAddress::of_person("anna@example.com").unwrap().is_reachable());
        assert_eq!(EmailAddress::of_person(""), Err(EmailError::Empty));
    }

    #[test]
    fn a_stored_address_that_is_none_does_not_deserialize() {
        assert!(serde_json::from_str::<EmailAddress>("\"anna\"").is_err());
        let address: EmailAddress = serde_json::from_str("\"A@b.example\"").unwrap();
        assert_eq!(serde_json::to_string(&address).unwrap(), "\"a@b.example\"");
    }
}
