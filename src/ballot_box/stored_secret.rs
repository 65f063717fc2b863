//! A secret of the installation that has to lie in the database: sealed with a key that is derived from
//! the pepper, so that a backup of the database, which holds no key, does not tell it.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::Pepper;

/// What a sealed text begins with: another way to seal would have another.
const MARK: &str = "sealed1:";

#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    #[error("the secret {0} could not be sealed")]
    Sealing(&'static str),
    #[error(
        "the secret {0} in the database was sealed with another pepper, or was changed: set it anew with \
         `sdt-pulse settings set {0} -`"
    )]
    Opening(&'static str),
}

/// Seals a text by AES-256-GCM under HMAC-SHA256(pepper, "setting1"); it opens under the same name alone.
pub fn seal_secret(pepper: &Pepper, name: &'static str, text: &str) -> Result<String, SecretError> {
    let failed = |_| SecretError::Sealing(name);
    let mut bytes = text.as_bytes().to_vec();
    let key = key(pepper).map_err(failed)?;
    let aad = Aad::from(name.as_bytes());
    let nonce = key.seal_in_place_append_tag(aad, &mut bytes).map_err(failed)?;
    let whole = [nonce.as_ref().as_slice(), &bytes].concat();
    Ok(format!("{MARK}{}", URL_SAFE_NO_PAD.encode(whole)))
}

/// The way back from [`seal_secret`].
pub fn open_secret(
    pepper: &Pepper,
    name: &'static str,
    sealed: &str,
) -> Result<Zeroizing<String>, SecretError> {
    let opened = || {
        let bytes = URL_SAFE_NO_PAD.decode(sealed.strip_prefix(MARK)?).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut sealed = Zeroizing::new(sealed.to_vec());
        let aad = Aad::from(name.as_bytes());
        let text = key(pepper).ok()?.open_in_place(nonce, aad, &mut sealed).ok()?;
        Some(Zeroizing::new(std::str::from_utf8(text).ok()?.to_owned()))
    };
    opened().ok_or(SecretError::Opening(name))
}

fn key(pepper: &Pepper) -> Result<RandomizedNonceKey, aws_lc_rs::error::Unspecified> {
    let secret = Zeroizing::new(pepper.mac(&[b"setting1"]));
    RandomizedNonceKey::new(&AES_256_GCM, secret.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_with_its_pepper_and_under_its_name_alone() {
        let pepper = Pepper::from_bytes([7; 32]);
        let sealed = seal_secret(&pepper, "smtp_url", "smtps://u:geheim@x").unwrap();
        assert!(sealed.starts_with(MARK) && !sealed.contains("geheim"));
        assert_eq!(
            open_secret(&pepper, "smtp_url", &sealed).unwrap().as_str(),
            "smtps://u:geheim@x"
        );
        assert_ne!(seal_secret(&pepper, "smtp_url", "smtps://u:geheim@x").unwrap(), sealed);
        assert!(open_secret(&pepper, "other", &sealed).is_err());
        assert!(open_secret(&Pepper::from_bytes([8; 32]), "smtp_url", &sealed).is_err());
        for changed in ["", "sealed1:", "sealed1:AAAA", &format!("{sealed}A"), &sealed[1..]] {
            assert!(open_secret(&pepper, "smtp_url", changed).is_err(), "{changed}");
        }
    }
}
