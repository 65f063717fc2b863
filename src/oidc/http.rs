use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Proxy};

use super::OidcError;

/// How long a connection and a whole call may take.
const CONNECT: Duration = Duration::from_secs(3);
const CALL: Duration = Duration::from_secs(6);
/// No document of a provider is longer, in bytes.
const LONGEST: u64 = 512 * 1024;

/// Asks a provider; every call blocks its thread for seconds at most.
pub(super) struct Http(Agent);

/// What a provider answered.
pub(super) struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Http {
    /// Redirects are not followed: each address is one that the issuer's own document names. What is
    /// `remote` is asked through the proxy of the environment, where there is one.
    pub fn new(remote: bool) -> Self {
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(
                rustls::crypto::aws_lc_rs::default_provider(),
            ))
            .root_certs(RootCerts::WebPki)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(CALL))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(remote.then(Proxy::try_from_env).flatten())
            .user_agent("sdt-pulse")
            .accept("application/json")
            .build();
        Self(config.new_agent())
    }

    /// A document that must be there.
    pub fn get(&self, address: &str) -> Result<Value, OidcError> {
        let answer = read(address, self.0.get(address).call())?;
        found(address, answer)
    }

    /// The same, shown to the holder of a token alone.
    pub fn get_with(&self, address: &str, token: &str) -> Result<Value, OidcError> {
        let request = self.0.get(address).header("Authorization", format!("Bearer {token}"));
        let answer = read(address, request.call())?;
        found(address, answer)
    }

    /// Posts a form, with a value for `Authorization` where there is one.
    pub fn post(
        &self,
        address: &str,
        authorization: Option<&str>,
        fields: &[(&str, &str)],
    ) -> Result<Answer, OidcError> {
        let mut request = self.0.post(address);
        if let Some(value) = authorization {
            request = request.header("Authorization", value);
        }
        read(address, request.send_form(fields.iter().copied()))
    }
}

fn found(address: &str, answer: Answer) -> Result<Value, OidcError> {
    if answer.status == 200 {
        return Ok(answer.body);
    }
    let problem = format!("it answered {}", answer.status);
    Err(OidcError::Unreachable { address: address.to_owned(), problem })
}

fn read(
    address: &str,
    response: Result<ureq::http::Response<Body>, ureq::Error>,
) -> Result<Answer, OidcError> {
    let unreachable =
        |problem: String| OidcError::Unreachable { address: address.to_owned(), problem };
    let mut response = response.map_err(|error| unreachable(error.to_string()))?;
    let status = response.status().as_u16();
    let text = response.body_mut().with_config().limit(LONGEST).read_to_string();
    let text = text.map_err(|error| unreachable(error.to_string()))?;
    match serde_json::from_str(&text) {
        Ok(body) => Ok(Answer { status, body }),
        // What it says instead may hold anything: only where it stands is told.
        Err(error) => Err(unreachable(format!(
            "it answered {status} with what is no JSON (line {}, column {})",
            error.line(),
            error.column()
        ))),
    }
}
