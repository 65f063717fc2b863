use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::session::{SessionError, SessionKey};

/// How long somebody may take at a provider.
pub const ATTEMPT_LIFE: SignedDuration = SignedDuration::from_mins(10);
const AUDIENCE: &str = "sdt-pulse/oidc";

/// A sign-in by a provider that is under way: the browser that began it keeps this, signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The provider's id.
    pub provider: String,
    pub state: String,
    pub nonce: String,
    /// What only this browser and the server know of the code (PKCE).
    pub verifier: String,
    aud: String,
    iss: String,
    exp: i64,
}

impl Attempt {
    /// `marks`: state, nonce, verifier, each random.
    pub fn begin(provider: String, marks: [String; 3], now: Timestamp) -> Self {
        let [state, nonce, verifier] = marks;
        let exp = now.as_second() + ATTEMPT_LIFE.as_secs();
        let (aud, iss) = (AUDIENCE.to_owned(), super::session::ISSUER.to_owned());
        Self { provider, state, nonce, verifier, aud, iss, exp }
    }

    pub fn signed(&self, key: &SessionKey) -> Result<String, SessionError> {
        key.sign_as(self)
    }

    /// `None` for anything but an attempt of the last minutes that this key signed.
    pub fn read(key: &SessionKey, text: &str, now: Timestamp) -> Option<Self> {
        let attempt: Self = key.read_as(text, AUDIENCE)?;
        (now.as_second() < attempt.exp).then_some(attempt)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Session;
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn an_attempt_holds_for_ten_minutes_and_is_no_session() {
        let key = SessionKey::from_bytes(&[7; 32]);
        let marks = ["s", "n", "v"].map(str::to_owned);
        let attempt = Attempt::begin("keycloak".to_owned(), marks, at(0));
        let text = attempt.signed(&key).unwrap();
        assert_eq!(Attempt::read(&key, &text, at(599)), Some(attempt));
        assert_eq!(Attempt::read(&key, &text, at(600)), None);
        assert_eq!(Attempt::read(&SessionKey::from_bytes(&[8; 32]), &text, at(0)), None);
        assert_eq!(key.check(&text, at(0)), None);
        let session = Session::start("a@b".into(), "i".into(), "c".into(), at(0));
        assert_eq!(Attempt::read(&key, &key.sign(&session).unwrap(), at(0)), None);
    }
}
