use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::jwk::Jwk;
use serde::Deserialize;
use serde_json::Value;

use super::OidcError;
use super::http::Http;

/// How long a provider's documents are believed without being asked for anew.
const KEPT: SignedDuration = SignedDuration::from_hours(12);
/// Unknown keys have the documents fetched no sooner than so long after the last time.
const LEAST: SignedDuration = SignedDuration::from_secs(10);

/// What a provider says of itself.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub userinfo_endpoint: Option<String>,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

/// A provider's documents.
#[derive(Debug)]
pub(super) struct Known {
    pub metadata: Metadata,
    pub keys: Vec<Jwk>,
    fetched_at: Timestamp,
}

impl Known {
    /// Asks the provider, whose every address must be as safe as its issuer's.
    pub fn fetch(http: &Http, issuer: &str, now: Timestamp) -> Result<Self, OidcError> {
        let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let document = http.get(&address)?;
        let metadata: Metadata = serde_json::from_value(document)
            .map_err(|error| OidcError::SetUp(format!("{address}: {error}")))?;
        if metadata.issuer != issuer {
            return Err(OidcError::SetUp(format!(
                "it calls itself {}, and the settings say issuer = \"{issuer}\": write the former",
                metadata.issuer
            )));
        }
        let userinfo = metadata.userinfo_endpoint.as_deref();
        let addresses =
            [&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri];
        for address in addresses.into_iter().map(String::as_str).chain(userinfo) {
            if issuer.starts_with("https://") && !address.starts_with("https://") {
                return Err(OidcError::SetUp(format!("its address {address} is not https")));
            }
        }
        let keys = keys(&http.get(&metadata.jwks_uri)?);
        if keys.is_empty() {
            return Err(OidcError::SetUp(format!("{} holds no key", metadata.jwks_uri)));
        }
        Ok(Self { metadata, keys, fetched_at: now })
    }

    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now.duration_since(self.fetched_at).abs() < KEPT
    }

    /// Whether a key that is not among these is worth asking for.
    pub fn may_be_fetched_anew(&self, now: Timestamp) -> bool {
        now.duration_since(self.fetched_at).abs() >= LEAST
    }

    /// Whether the client's secret goes into the `Authorization` header, else into the form.
    pub fn takes_basic(&self) -> bool {
        let methods = &self.metadata.token_endpoint_auth_methods_supported;
        // The standard's default.
        methods.is_empty() || methods.iter().any(|method| method == "client_secret_basic")
    }
}

/// Keys of kinds that are not known here are none: a provider may have them for others.
fn keys(document: &Value) -> Vec<Jwk> {
    let all = document.get("keys").and_then(Value::as_array);
    let known = |key: &Value| Jwk::deserialize(key).ok();
    all.map(|keys| keys.iter().filter_map(known).collect()).unwrap_or_default()
}
