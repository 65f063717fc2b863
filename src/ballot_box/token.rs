use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{NoRandomness, random};
use crate::domain::WaveId;

/// What an emailed link carries: 32 random bytes. Its text exists while the mail is made, and never
/// in the database.
pub struct Token(Zeroizing<String>);

/// The secret that turns a token into its MAC; it lives beside the keys, outside the database.
pub struct Pepper(Zeroizing<[u8; 32]>);

/// What the database knows of a token.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TokenMac([u8; 32]);

impl Token {
    pub fn mint() -> Result<Self, NoRandomness> {
        let bytes = Zeroizing::new(random::<32>()?);
        Ok(Self(Zeroizing::new(URL_SAFE_NO_PAD.encode(*bytes))))
    }

    /// `None` unless it has a token's form; says nothing of whether it was ever minted.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map(Zeroizing::new);
        bytes.is_ok_and(|bytes| bytes.len() == 32).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// HMAC-SHA256(pepper, "inv1" ‖ wave ‖ token). Both parts have one form, so that no two pairs
    /// run together.
    pub fn mac(&self, pepper: &Pepper, wave: &WaveId) -> TokenMac {
        TokenMac::of(pepper, &[b"inv1", wave.as_str().as_bytes(), self.0.as_bytes()])
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Pepper {
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// HMAC-SHA256 of the parts one after the other; the first names the purpose.
    pub fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        // Any key length will do for HMAC, so that this cannot fail; the type says otherwise.
        let mut mac = match <Hmac<Sha256> as KeyInit>::new_from_slice(self.0.as_slice()) {
            Ok(mac) => mac,
            Err(never) => unreachable!("HMAC takes every key length: {never}"),
        };
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for Pepper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pepper(…)")
    }
}

impl TokenMac {
    pub(super) fn of(pepper: &Pepper, parts: &[&[u8]]) -> Self {
        Self(pepper.mac(parts))
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mac_needs_the_same_pepper_wave_and_token() {
        let (pepper, other) = (Pepper::from_bytes([1; 32]), Pepper::from_bytes([2; 32]));
        let (w1, w2) = (WaveId::numbered(1), WaveId::numbered(2));
        let token = Token::mint().unwrap();
        let same = Token::parse(token.as_str()).unwrap();
        assert_eq!(token.mac(&pepper, &w1), same.mac(&pepper, &w1));
        assert_ne!(token.mac(&pepper, &w1), token.mac(&other, &w1));
        assert_ne!(token.mac(&pepper, &w1), token.mac(&pepper, &w2));
        assert_ne!(token.mac(&pepper, &w1), Token::mint().unwrap().mac(&pepper, &w1));
    }

    #[test]
    fn a_cut_token_is_not_one() {
        let token = Token::mint().unwrap();
        assert!(Token::parse(&token.as_str()[..40]).is_none());
        assert!(Token::parse("").is_none());
        assert!(Token::parse(&format!("{} ", token.as_str())).is_none());
        assert_eq!(format!("{token:?}"), "Token(…)");
    }
}
