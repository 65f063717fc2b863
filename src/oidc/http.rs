use std::time::Duration;

use serde_json::Value;

use super::OidcError;
use crate::http::{Client, HttpError};

/// How long a connection and a whole call may take.
const CONNECT: Duration = Duration::from_secs(3);
const CALL: Duration = Duration::from_secs(6);

/// Asks a provider; every call blocks its thread for seconds at most.
pub(super) struct Http(Client);

/// What a provider answered.
pub(super) struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Http {
    /// Redirects are not followed: each address is one that the issuer's own document names. What is
    /// `remote` is asked through the proxy of the environment, where there is one.
    pub fn new(remote: bool) -> Self {
        Self(Client::new(remote, CONNECT, CALL))
    }

    /// A document that must be there.
    pub fn get(&self, address: &str) -> Result<Value, OidcError> {
        found(address, read(address, self.0.get(address, None))?)
    }

    /// The same, shown to the holder of a token alone.
    pub fn get_with(&self, address: &str, token: &str) -> Result<Value, OidcError> {
        let bearer = format!("Bearer {token}");
        found(address, read(address, self.0.get(address, Some(&bearer)))?)
    }

    /// Posts a form, with a value for `Authorization` where there is one.
    pub fn post(
        &self,
        address: &str,
        authorization: Option<&str>,
        fields: &[(&str, &str)],
    ) -> Result<Answer, OidcError> {
        read(address, self.0.post_form(address, authorization, fields))
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
    answer: Result<crate::http::Answer, HttpError>,
) -> Result<Answer, OidcError> {
    let unreachable =
        |problem: String| OidcError::Unreachable { address: address.to_owned(), problem };
    let answer = answer.map_err(|error| unreachable(error.to_string()))?;
    let status = answer.status;
    match serde_json::from_str(&answer.text) {
        Ok(body) => Ok(Answer { status, body }),
        // What it says instead may hold anything: only where it stands is told.
        Err(error) => Err(unreachable(format!(
            "it answered {status} with what is no JSON (line {}, column {})",
            error.line(),
            error.column()
        ))),
    }
}
