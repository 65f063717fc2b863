//! Asks other servers by HTTP. Every call blocks its thread for seconds at most, and follows no redirect: a token
//! that was meant for one server is shown to no other.

use std::sync::Arc;
use std::time::Duration;

use ureq::http::{HeaderMap, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Error, Proxy};

/// No answer is longer, in bytes.
const LONGEST: u64 = 512 * 1024;

pub struct Client(Agent);

/// Whatever a server answered, a refusal and a redirect among it.
pub struct Answer {
    pub status: u16,
    pub text: String,
    headers: HeaderMap,
}

/// Why there is no answer. Nothing of it holds the address that was asked, which may be a secret.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    #[error("it did not answer in time")]
    TimedOut,
    #[error("{0}")]
    NotReached(String),
}

impl From<Error> for HttpError {
    fn from(error: Error) -> Self {
        match error {
            Error::Timeout(_) => Self::TimedOut,
            Error::BadUri(_) => Self::NotReached("its address cannot be used".to_owned()),
            other => Self::NotReached(other.to_string()),
        }
    }
}

impl Client {
    /// How long a connection and a whole call may take. What is `remote` is asked through the proxy of the
    /// environment, where there is one.
    pub fn new(remote: bool, connect: Duration, call: Duration) -> Self {
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(
                rustls::crypto::aws_lc_rs::default_provider(),
            ))
            .root_certs(RootCerts::WebPki)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .timeout_connect(Some(connect))
            .timeout_global(Some(call))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(remote.then(Proxy::try_from_env).flatten())
            .user_agent("sdt-pulse")
            .accept("application/json")
            .build();
        Self(config.new_agent())
    }

    /// `authorization`: the value of that header, where there is one.
    pub fn get(&self, address: &str, authorization: Option<&str>) -> Result<Answer, HttpError> {
        let mut request = self.0.get(address);
        if let Some(value) = authorization {
            request = request.header("Authorization", value);
        }
        read(request.call())
    }

    pub fn post_form(
        &self,
        address: &str,
        authorization: Option<&str>,
        fields: &[(&str, &str)],
    ) -> Result<Answer, HttpError> {
        let mut request = self.0.post(address);
        if let Some(value) = authorization {
            request = request.header("Authorization", value);
        }
        read(request.send_form(fields.iter().copied()))
    }

    pub fn post_json(
        &self,
        address: &str,
        authorization: Option<&str>,
        body: &serde_json::Value,
    ) -> Result<Answer, HttpError> {
        let mut request = self.0.post(address);
        if let Some(value) = authorization {
            request = request.header("Authorization", value);
        }
        let request = request.header("Content-Type", "application/json; charset=utf-8");
        read(request.send(body.to_string()))
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

fn read(response: Result<Response<Body>, Error>) -> Result<Answer, HttpError> {
    let mut response = response?;
    let status = response.status().as_u16();
    let text = response.body_mut().with_config().limit(LONGEST).read_to_string()?;
    let headers = std::mem::take(response.headers_mut());
    Ok(Answer { status, text, headers })
}
