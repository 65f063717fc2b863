use std::fmt;

use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// How long a session lives without being used; every use renews it.
pub const IDLE: SignedDuration = SignedDuration::from_mins(15);
/// How long a session lives at all: a working day.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(10);
pub(super) const ISSUER: &str = "sdt-pulse";
const AUDIENCE: &str = "sdt-pulse/app";
/// The one algorithm: what a token's header says is not believed.
const ALGORITHM: Algorithm = Algorithm::HS256;

#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error("the session cannot be signed")]
    Signing(#[source] jsonwebtoken::errors::Error),
}

/// Signs and checks sessions.
pub struct SessionKey {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

/// Somebody who is signed in. It says who, never what they may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The address, in lower case.
    #[serde(rename = "sub")]
    pub email: String,
    /// Random: the database knows its MAC, and whether the session was ended. Tokens from before sessions
    /// could be ended have none, and are not read.
    #[serde(rename = "jti")]
    pub id: String,
    /// The synchroniser token that every form of this session carries.
    pub csrf: String,
    iss: String,
    aud: String,
    /// When they signed in, and until when this token holds, in seconds since 1970.
    auth_time: i64,
    exp: i64,
}

impl SessionKey {
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
        }
    }

    pub fn sign(&self, session: &Session) -> Result<String, SessionError> {
        self.sign_as(session)
    }

    /// `None` for anything but an unexpired session that this key signed.
    pub fn check(&self, token: &str, now: Timestamp) -> Option<Session> {
        let session: Session = self.read_as(token, AUDIENCE)?;
        (now.as_second() < session.exp).then_some(session)
    }

    pub(super) fn sign_as(&self, claims: &impl Serialize) -> Result<String, SessionError> {
        encode(&Header::new(ALGORITHM), claims, &self.encoding).map_err(SessionError::Signing)
    }

    /// What this key signed for `audience`, expired or not.
    pub(super) fn read_as<T: DeserializeOwned>(&self, token: &str, audience: &str) -> Option<T> {
        let mut rules = Validation::new(ALGORITHM);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[audience]);
        rules.set_required_spec_claims(&["exp", "iss", "aud"]);
        // The library would ask the system's clock; ours is passed in.
        rules.validate_exp = false;
        Some(decode::<T>(token, &self.decoding, &rules).ok()?.claims)
    }
}

impl fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionKey(…)")
    }
}

impl Session {
    pub fn start(email: String, id: String, csrf: String, now: Timestamp) -> Self {
        let (iss, aud) = (ISSUER.to_owned(), AUDIENCE.to_owned());
        let auth_time = now.as_second();
        Self { email, id, csrf, iss, aud, auth_time, exp: auth_time + IDLE.as_secs() }
    }

    /// The same session for as long again, if it has run for a while; never beyond a working day.
    pub fn renewed(&self, now: Timestamp) -> Option<Self> {
        let end = self.auth_time + LONGEST.as_secs();
        let exp = (now.as_second() + IDLE.as_secs()).min(end);
        (exp > self.exp + 60).then(|| Self { exp, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn a_session_holds_for_a_quarter_of_an_hour_and_is_renewed_by_use() {
        let key = SessionKey::from_bytes(&[7; 32]);
        let session = Session::start("a@b".into(), "i".into(), "c".into(), at(0));
        let token = key.sign(&session).unwrap();
        assert_eq!(key.check(&token, at(899)), Some(session.clone()));
        assert_eq!(key.check(&token, at(900)), None);
        let renewed = session.renewed(at(600)).unwrap();
        assert_eq!(key.check(&key.sign(&renewed).unwrap(), at(1_499)), Some(renewed));
        assert_eq!(session.renewed(at(30)), None);
    }

    #[test]
    fn a_session_ends_with_the_working_day() {
        let session = Session {
            exp: 1_800_000_000 + 35_900,
            ..Session::start("a@b".into(), "i".into(), "c".into(), at(0))
        };
        let last = session.renewed(at(35_800)).unwrap();
        assert_eq!(last.exp, 1_800_000_000 + 36_000);
        assert_eq!(last.renewed(at(35_990)), None);
    }

    #[test]
    fn a_token_without_an_id_is_from_before_sessions_could_be_ended() {
        let key = SessionKey::from_bytes(&[7; 32]);
        let session = Session::start("a@b".into(), "i".into(), "c".into(), at(0));
        let mut claims = serde_json::to_value(&session).unwrap();
        let whole = encode(&Header::new(ALGORITHM), &claims, &key.encoding).unwrap();
        assert_eq!(key.check(&whole, at(1)), Some(session));
        claims.as_object_mut().unwrap().remove("jti");
        let old = encode(&Header::new(ALGORITHM), &claims, &key.encoding).unwrap();
        assert_eq!(key.check(&old, at(1)), None);
    }

    #[test]
    fn another_key_another_algorithm_and_no_signature_are_refused() {
        let key = SessionKey::from_bytes(&[7; 32]);
        let session = Session::start("a@b".into(), "i".into(), "c".into(), at(0));
        let foreign = SessionKey::from_bytes(&[8; 32]).sign(&session).unwrap();
        assert_eq!(key.check(&foreign, at(1)), None);
        let other =
            encode(&Header::new(Algorithm::HS512), &session, &EncodingKey::from_secret(&[7; 32]))
                .unwrap();
        assert_eq!(key.check(&other, at(1)), None);
        // {"alg":"none"}
        let (_, rest) = key
            .sign(&session)
            .unwrap()
            .split_once('.')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        let claims = rest.split('.').next().unwrap();
        assert_eq!(key.check(&format!("eyJhbGciOiJub25lIn0.{claims}."), at(1)), None);
    }
}
