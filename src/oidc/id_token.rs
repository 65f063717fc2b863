use jiff::Timestamp;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, KeyAlgorithm, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, decode_header};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{OidcError, TokenRefusal};

/// How far two clocks may differ, in seconds.
const SKEW: i64 = 120;
/// Entra dates its tokens back by so many seconds.
const DATED_BACK: i64 = 300;
/// What a public key checks: neither `none` nor a secret that is shared.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What an ID token must be to count.
pub(super) struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub nonce: &'a str,
    pub now: Timestamp,
}

/// The claims of a token that holds.
pub(super) struct Claims {
    pub subject: String,
    pub rest: Map<String, Value>,
}

#[derive(Deserialize)]
struct Claimed {
    iss: String,
    sub: String,
    aud: OneOrMore,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    nonce: Option<String>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
    }
}

/// Checks signature, issuer, audience, nonce and times (`OpenID Connect Core` 3.1.3.7).
///
/// # Errors
/// [`TokenRefusal::Signature`] also where a newer key of the provider might check it.
pub(super) fn check(
    token: &str,
    keys: &[Jwk],
    expected: &Expected<'_>,
) -> Result<Claims, OidcError> {
    let refused = |why| Err(OidcError::Token(why));
    let claimed = signed(token, keys).map_err(OidcError::Token)?;
    if claimed.iss != expected.issuer {
        return refused(TokenRefusal::Issuer(claimed.iss));
    }
    let audience = claimed.aud.as_slice();
    let is_ours = |client: &str| client == expected.client_id;
    let is_party = claimed.azp.as_deref().map_or(audience.len() == 1, is_ours);
    if !audience.iter().any(|client| is_ours(client)) || !is_party {
        return refused(TokenRefusal::Audience);
    }
    if claimed.nonce.as_deref() != Some(expected.nonce) {
        return refused(TokenRefusal::Nonce);
    }
    check_times(&claimed, expected.now.as_second())?;
    Ok(Claims { subject: claimed.sub, rest: claimed.rest })
}

/// It was issued for this very sign-in, so that its age tells how far the clocks differ.
fn check_times(claimed: &Claimed, now: i64) -> Result<(), OidcError> {
    if claimed.exp <= claimed.iat {
        return Err(OidcError::Token(TokenRefusal::Times));
    }
    let begins = claimed.nbf.unwrap_or(claimed.iat).max(claimed.iat);
    let apart = if begins > now.saturating_add(SKEW) {
        begins.saturating_sub(now)
    } else if claimed.iat < now.saturating_sub(SKEW + DATED_BACK)
        || claimed.exp <= now.saturating_sub(SKEW)
    {
        claimed.iat.saturating_sub(now)
    } else {
        return Ok(());
    };
    Err(OidcError::Clock(apart))
}

fn signed(token: &str, keys: &[Jwk]) -> Result<Claimed, TokenRefusal> {
    let unreadable =
        |error: jsonwebtoken::errors::Error| TokenRefusal::Unreadable(error.to_string());
    let header = decode_header(token).map_err(unreadable)?;
    if !ALGORITHMS.contains(&header.alg) {
        return Err(TokenRefusal::Algorithm(format!("{:?}", header.alg)));
    }
    let mut rules = Validation::new(header.alg);
    // The library asks the system's clock, and does not say which claim is wrong: both are done above.
    rules.validate_exp = false;
    rules.validate_nbf = false;
    rules.validate_aud = false;
    rules.required_spec_claims.clear();
    for key in keys.iter().filter(|key| may_check(key, &header)) {
        let Ok(key) = DecodingKey::from_jwk(key) else { continue };
        match decode::<Claimed>(token, &key, &rules) {
            Ok(data) => return Ok(data.claims),
            // Signed, and no ID token.
            Err(error) if matches!(error.kind(), ErrorKind::Json(_)) => {
                return Err(unreadable(error));
            }
            Err(_) => {}
        }
    }
    Err(TokenRefusal::Signature)
}

fn may_check(key: &Jwk, header: &Header) -> bool {
    let common = &key.common;
    let is_for_signing =
        common.public_key_use.as_ref().is_none_or(|usage| *usage == PublicKeyUse::Signature);
    let is_named = header.kid.is_none() || common.key_id == header.kid;
    let is_of_algorithm =
        common.key_algorithm.as_ref().is_none_or(|named| *named == KeyAlgorithm::from(header.alg));
    let is_public = !matches!(key.algorithm, AlgorithmParameters::OctetKey(_));
    is_for_signing && is_named && is_of_algorithm && is_public
}
