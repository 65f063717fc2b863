//! A trustee's key: made and kept away from the server, which only ever holds its public half.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::sealing::{PublicKey, SealError, WaveKey};

const PUBLIC: &str = "sdt-pulse trustee key, public half 1";
const SECRET: &str = "sdt-pulse trustee key, secret half 1";

/// The public half of a trustee's key, and whose it is.
#[derive(Debug, Clone)]
pub struct TrusteeKey {
    /// As the answer page names them: "Works council".
    pub holder: String,
    pub key: PublicKey,
}

/// The secret half.
#[derive(Debug)]
pub struct TrusteeSecret {
    pub holder: String,
    pub public: PublicKey,
    pub key: WaveKey,
}

#[derive(Debug, thiserror::Error)]
pub enum TrusteeError {
    #[error("this is not the {0} half of a trustee's key: `sdt-pulse tally keygen` makes one")]
    NotAKey(&'static str),
    #[error("the two halves in this file do not belong together")]
    Halves(#[source] SealError),
    #[error("name whoever holds the key in 1 to {most} characters", most = TrusteeKey::LONGEST_NAME)]
    Holder,
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error("the key file cannot be written")]
    Json(#[from] serde_json::Error),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    holder: String,
    public: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<Zeroizing<String>>,
}

impl TrusteeKey {
    pub const LONGEST_NAME: usize = 80;

    /// Reads the file that the trustee gave away.
    pub fn parse(text: &str) -> Result<Self, TrusteeError> {
        let wrong = || TrusteeError::NotAKey("public");
        let file: File = serde_json::from_str(text).map_err(|_| wrong())?;
        if file.format != PUBLIC || file.secret.is_some() {
            return Err(wrong());
        }
        let key = public(&file.public).ok_or_else(wrong)?;
        Ok(Self { holder: named(&file.holder)?, key })
    }

    pub fn to_text(&self) -> Result<String, TrusteeError> {
        text(PUBLIC, &self.holder, &self.key, None).map(|text| text.to_string())
    }
}

impl TrusteeSecret {
    /// Makes a key for one wave.
    pub fn generate(holder: &str) -> Result<Self, TrusteeError> {
        let holder = named(holder)?;
        let (public, key) = WaveKey::generate()?;
        Ok(Self { holder, public, key })
    }

    /// Reads the file that the trustee kept, and checks that its halves belong together.
    pub fn parse(text: &str) -> Result<Self, TrusteeError> {
        let wrong = || TrusteeError::NotAKey("secret");
        let file: File = serde_json::from_str(text).map_err(|_| wrong())?;
        if file.format != SECRET {
            return Err(wrong());
        }
        let public = public(&file.public).ok_or_else(wrong)?;
        let secret = file.secret.as_deref().map(|secret| URL_SAFE_NO_PAD.decode(secret));
        let secret = secret.and_then(Result::ok).filter(|bytes| bytes.len() == 32);
        let key = WaveKey::from_bytes(secret.ok_or_else(wrong)?);
        key.prove(&public).map_err(TrusteeError::Halves)?;
        Ok(Self { holder: named(&file.holder)?, public, key })
    }

    pub fn to_text(&self) -> Result<Zeroizing<String>, TrusteeError> {
        let secret = Zeroizing::new(URL_SAFE_NO_PAD.encode(self.key.secret_bytes()));
        text(SECRET, &self.holder, &self.public, Some(secret))
    }

    /// The half to give away.
    pub fn public_half(&self) -> TrusteeKey {
        TrusteeKey { holder: self.holder.clone(), key: self.public.clone() }
    }
}

fn text(
    format: &str,
    holder: &str,
    public: &PublicKey,
    secret: Option<Zeroizing<String>>,
) -> Result<Zeroizing<String>, TrusteeError> {
    let public = URL_SAFE_NO_PAD.encode(public.as_bytes());
    let file = File { format: format.to_owned(), holder: holder.to_owned(), public, secret };
    Ok(Zeroizing::new(serde_json::to_string_pretty(&file)? + "\n"))
}

fn public(text: &str) -> Option<PublicKey> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    (bytes.len() == 32).then(|| PublicKey::from_stored(bytes))
}

fn named(holder: &str) -> Result<String, TrusteeError> {
    let holder = holder.trim();
    let fits = !holder.is_empty()
        && holder.chars().count() <= TrusteeKey::LONGEST_NAME
        && !holder.chars().any(char::is_control);
    if fits { Ok(holder.to_owned()) } else { Err(TrusteeError::Holder) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_read_back_and_neither_is_taken_for_the_other() {
        let secret = TrusteeSecret::generate(" Works council ").unwrap();
        let (kept, given) = (secret.to_text().unwrap(), secret.public_half().to_text().unwrap());
        let read = TrusteeSecret::parse(&kept).unwrap();
        assert_eq!((read.holder.as_str(), &read.public), ("Works council", &secret.public));
        let public = TrusteeKey::parse(&given).unwrap();
        assert_eq!(public.key, secret.public);
        assert!(TrusteeKey::parse(&kept).is_err() && TrusteeSecret::parse(&given).is_err());
        assert!(!given.contains("secret\""));
        // The secret half of one key beside the public half of another.
        let other = TrusteeSecret::generate("X").unwrap();
        let own = |half: &TrusteeSecret| URL_SAFE_NO_PAD.encode(half.public.as_bytes());
        let mixed = kept.replace(&own(&secret), &own(&other));
        assert!(matches!(TrusteeSecret::parse(&mixed), Err(TrusteeError::Halves(_))));
        assert!(TrusteeSecret::generate(" ").is_err());
    }
}
