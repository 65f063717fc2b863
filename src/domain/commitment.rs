use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::{EmailAddress, hexadecimal};

/// Says what the MAC is for, so that a key can never be made to vouch for something else.
const PURPOSE: &[u8] = b"sdt-pulse roster log\n";

/// A person's own key for the roster log: 32 random bytes, kept beside the person. Whoever has it can
/// tell which entries are about the person; with the last copy of it, nobody can any more.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogKey([u8; 32]);

impl LogKey {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the roster log holds in place of an address of this person.
    pub fn commit(&self, email: &EmailAddress) -> PersonCommitment {
        // Any key length will do for HMAC, so that this cannot fail; the type says otherwise.
        let mut mac = match <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0) {
            Ok(mac) => mac,
            Err(never) => unreachable!("HMAC takes every key length: {never}"),
        };
        mac.update(PURPOSE);
        mac.update(email.as_str().as_bytes());
        PersonCommitment(hexadecimal(&mac.finalize().into_bytes()))
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LogKey(…)")
    }
}

/// Stands for one address of one person: HMAC-SHA256 with the person's [`LogKey`], as 64 hexadecimal
/// digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonCommitment(String);

impl PersonCommitment {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Enough to tell one erased person from another: the first eight digits.
    pub fn short(&self) -> &str {
        self.0.get(..8).unwrap_or(&self.0)
    }
}

impl TryFrom<String> for PersonCommitment {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        if text.len() == 64 && text.chars().all(is_digit) {
            Ok(Self(text))
        } else {
            Err("a commitment is 64 hexadecimal digits")
        }
    }
}

impl From<PersonCommitment> for String {
    fn from(commitment: PersonCommitment) -> Self {
        commitment.0
    }
}

/// Somebody in the roster log: what the log holds, and the address while their key is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub commitment: PersonCommitment,
    /// `None`: erased.
    pub email: Option<EmailAddress>,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.email {
            Some(email) => email.fmt(f),
            None => write!(f, "someone erased ({})", self.commitment.short()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commitment_needs_the_same_key_and_address_and_shows_neither() {
        let (one, other) = (LogKey::from_bytes([1; 32]), LogKey::from_bytes([2; 32]));
        let anna = EmailAddress::parse("anna@x.example").unwrap();
        let bea = EmailAddress::parse("bea@x.example").unwrap();
        assert_eq!(one.commit(&anna), one.commit(&anna));
        assert_ne!(one.commit(&anna), other.commit(&anna));
        assert_ne!(one.commit(&anna), one.commit(&bea));
        // As Python's hmac makes it.
        let known = "115718601304cf21cd2741c7b973dad94ac941e2c810ad9e4ebbdbfbf86fead3";
        assert_eq!(one.commit(&anna).as_str(), known);
        assert_eq!(format!("{one:?}"), "LogKey(…)");
    }

    #[test]
    fn only_64_digits_are_a_commitment() {
        let good = format!("\"{}\"", "0a".repeat(32));
        assert!(serde_json::from_str::<PersonCommitment>(&good).is_ok());
        for bad in
            ["\"\"", "\"a@x.example\"", &good.replace("0a", "0A"), &good.replacen('0', "", 1)]
        {
            assert!(serde_json::from_str::<PersonCommitment>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn whoever_is_erased_is_told_by_eight_digits() {
        let email = EmailAddress::parse("anna@x.example").unwrap();
        let commitment = PersonCommitment::try_from("0a".repeat(32)).unwrap();
        let erased = Named { commitment: commitment.clone(), email: None };
        assert_eq!(erased.to_string(), "someone erased (0a0a0a0a)");
        assert_eq!(Named { commitment, email: Some(email) }.to_string(), "anna@x.example");
    }
}
