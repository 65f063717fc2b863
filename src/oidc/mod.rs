//! Signing in by a provider of `OpenID Connect`: discovery, the way to the provider, and what it says on the
//! way back. Authorization code with PKCE (S256), state and nonce.
//!
//! Invariants: nobody is vouched for but by a token that a published key of the configured issuer signed for
//! this client and this sign-in; no secret, code or token is in an error. Every call blocks: never on an
//! async thread.

mod discovery;
mod error;
mod http;
mod id_token;
mod person;

use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jiff::Timestamp;
use serde_json::Value;
use sha2::{Digest, Sha256};
use url::Url;
use url::form_urlencoded::byte_serialize;

use discovery::Known;
use http::Http;
use id_token::{Claims, Expected};

pub use error::{OidcError, TokenRefusal};
pub use person::Vouched;

/// One provider, and how this server is registered with it.
pub struct Registration {
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// Beside `openid`.
    pub scopes: Vec<String>,
    /// `None`: nobody asks for groups.
    pub groups_claim: Option<String>,
    /// Where the provider sends people back to.
    pub back: String,
}

/// What one sign-in is recognised by.
#[derive(Debug, Clone, Copy)]
pub struct Marks<'a> {
    /// Comes back with the code.
    pub state: &'a str,
    /// Comes back in the ID token.
    pub nonce: &'a str,
    /// What only this server shows with the code (RFC 7636): 43 to 128 characters.
    pub verifier: &'a str,
}

/// A provider, with its documents in memory.
pub struct Provider {
    registration: Registration,
    http: Http,
    known: RwLock<Option<Arc<Known>>>,
}

impl Provider {
    pub fn new(registration: Registration) -> Self {
        let http = Http::new(registration.issuer.starts_with("https://"));
        Self { registration, http, known: RwLock::default() }
    }

    /// Where somebody's browser goes to sign in.
    pub fn way(&self, marks: Marks<'_>, now: Timestamp) -> Result<String, OidcError> {
        let known = self.known(now)?;
        let address = &known.metadata.authorization_endpoint;
        let mut way = Url::parse(address)
            .map_err(|error| OidcError::SetUp(format!("its address {address}: {error}")))?;
        let scopes = self.registration.scopes.iter().map(String::as_str);
        let scopes: Vec<&str> = std::iter::once("openid").chain(scopes).collect();
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(marks.verifier.as_bytes()));
        way.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.registration.client_id)
            .append_pair("redirect_uri", &self.registration.back)
            .append_pair("scope", &scopes.join(" "))
            .append_pair("state", marks.state)
            .append_pair("nonce", marks.nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        Ok(way.into())
    }

    /// Fetches the provider's documents, whatever is in memory.
    pub fn look(&self, now: Timestamp) -> Result<(), OidcError> {
        self.fetch(now).map(drop)
    }

    /// Takes a code to the provider, and checks what it says. `issuer`: what the way back named, against
    /// another provider's answer (RFC 9207).
    pub fn vouched(
        &self,
        code: &str,
        issuer: Option<&str>,
        marks: Marks<'_>,
        now: Timestamp,
    ) -> Result<Vouched, OidcError> {
        let known = self.known(now)?;
        let is_told = known.metadata.authorization_response_iss_parameter_supported;
        if issuer.map_or(is_told, |issuer| issuer != self.registration.issuer) {
            let named = issuer.unwrap_or("none").to_owned();
            return Err(OidcError::Token(TokenRefusal::Issuer(named)));
        }
        let (id_token, access_token) = self.exchange(&known, code, marks.verifier)?;
        let Claims { subject, mut rest } = self.checked(&known, &id_token, marks.nonce, now)?;
        let groups = self.registration.groups_claim.as_deref();
        let is_all = groups.is_none_or(|name| person::claim(&rest, name).is_some());
        if (!is_all || !rest.contains_key("email"))
            && let (Some(at), Some(token)) = (&known.metadata.userinfo_endpoint, access_token)
        {
            let told = self.http.get_with(at, &token)?;
            if told.get("sub").and_then(Value::as_str) != Some(subject.as_str()) {
                return Err(OidcError::Token(TokenRefusal::Subject));
            }
            for (name, value) in told.as_object().into_iter().flatten() {
                rest.entry(name).or_insert_with(|| value.clone());
            }
        }
        Vouched::read(&rest, groups)
    }

    /// The ID token and the access token that a code is worth.
    fn exchange(
        &self,
        known: &Known,
        code: &str,
        verifier: &str,
    ) -> Result<(String, Option<String>), OidcError> {
        let Registration { client_id, client_secret, back, .. } = &self.registration;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", back),
            ("code_verifier", verifier),
        ];
        let authorization = known.takes_basic().then(|| basic(client_id, client_secret));
        if authorization.is_none() {
            fields.extend([("client_id", client_id.as_str()), ("client_secret", client_secret)]);
        }
        let address = &known.metadata.token_endpoint;
        let answer = self.http.post(address, authorization.as_deref(), &fields)?;
        let text = |name: &str| answer.body.get(name).and_then(Value::as_str);
        if answer.status == 200 {
            let Some(id_token) = text("id_token") else {
                return Err(OidcError::SetUp("it answers a code without an ID token".to_owned()));
            };
            return Ok((id_token.to_owned(), text("access_token").map(str::to_owned)));
        }
        match text("error") {
            Some("invalid_grant") => Err(OidcError::Ended("invalid_grant".to_owned())),
            Some(error) if is_word(error) => Err(OidcError::SetUp(format!(
                "it answers a code with `{error}`: check client_id, client_secret and the redirect address {back}"
            ))),
            _ => {
                let problem = format!("it answered {}", answer.status);
                Err(OidcError::Unreachable { address: address.clone(), problem })
            }
        }
    }

    /// Checks the token; with the keys of today where none of those in memory signed it.
    fn checked(
        &self,
        known: &Known,
        token: &str,
        nonce: &str,
        now: Timestamp,
    ) -> Result<Claims, OidcError> {
        let Registration { issuer, client_id, .. } = &self.registration;
        let expected = Expected { issuer, client_id, nonce, now };
        match id_token::check(token, &known.keys, &expected) {
            Err(OidcError::Token(TokenRefusal::Signature)) if known.may_be_fetched_anew(now) => {
                id_token::check(token, &self.fetch(now)?.keys, &expected)
            }
            checked => checked,
        }
    }

    fn known(&self, now: Timestamp) -> Result<Arc<Known>, OidcError> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).clone();
        match known.filter(|known| known.is_fresh(now)) {
            Some(known) => Ok(known),
            None => self.fetch(now),
        }
    }

    fn fetch(&self, now: Timestamp) -> Result<Arc<Known>, OidcError> {
        let known = Arc::new(Known::fetch(&self.http, &self.registration.issuer, now)?);
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&known));
        Ok(known)
    }
}

/// Both parts are written as in a form first (RFC 6749, 2.3.1).
fn basic(client_id: &str, client_secret: &str) -> String {
    let [id, secret]: [String; 2] =
        [client_id, client_secret].map(|part| byte_serialize(part.as_bytes()).collect());
    format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")))
}

/// An error code of the standard is a word; anything else is not repeated.
fn is_word(text: &str) -> bool {
    text.len() <= 40 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
