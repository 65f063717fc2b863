use std::time::Duration;

use serde_json::Value;
use url::Url;

use super::{ChatError, Wait, is_here};
use crate::domain::ChatWay;
use crate::http::{Answer, Client, HttpError};

/// No code that a server gives for a fault is longer, in letters.
const LONGEST_CODE: usize = 60;

/// The server of a chat, and by what it is asked.
pub(super) struct Server {
    pub chat: &'static str,
    client: Client,
    base: Url,
    authorization: Option<String>,
}

impl Server {
    pub fn new(
        way: ChatWay,
        address: &str,
        token: &str,
        connect: Duration,
        call: Duration,
    ) -> Result<Self, ChatError> {
        let base = Url::parse(address).map_err(|_| ChatError::Address)?;
        let fits = base.scheme() == "https" || (base.scheme() == "http" && is_here(&base));
        if !fits || !base.username().is_empty() || base.password().is_some() {
            return Err(ChatError::Address);
        }
        let authorization = way.takes_token().then(|| format!("Bearer {}", token.trim()));
        let client = Client::new(!is_here(&base), connect, call);
        Ok(Self { chat: way.name(), client, base, authorization })
    }

    /// Asks for what stands behind these parts of a path.
    pub fn get(&self, path: &[&str], query: &[(&str, &str)]) -> Result<Answer, ChatError> {
        let mut url = self.at(path)?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        self.heard(self.client.get(url.as_str(), self.authorization.as_deref()))
    }

    pub fn post(&self, path: &[&str], body: &Value) -> Result<Answer, ChatError> {
        let url = self.at(path)?;
        self.heard(self.client.post_json(url.as_str(), self.authorization.as_deref(), body))
    }

    fn at(&self, path: &[&str]) -> Result<Url, ChatError> {
        let mut url = self.base.clone();
        if !path.is_empty() {
            let mut segments = url.path_segments_mut().map_err(|()| ChatError::Address)?;
            segments.pop_if_empty().extend(path);
        }
        Ok(url)
    }

    /// What is the same with every chat: it is away, has a fault, sends on to somebody else, or asks to wait.
    fn heard(&self, answer: Result<Answer, HttpError>) -> Result<Answer, ChatError> {
        let answer = answer.map_err(|error| self.down(error.to_string()))?;
        match answer.status {
            429 => Err(ChatError::AskedToWait { chat: self.chat, wait: wait(&answer) }),
            300..=399 => {
                Err(self.account(format!("it sends on to another address ({})", answer.status)))
            }
            408 | 500.. => Err(self.down(format!("it answered {}", answer.status))),
            _ => Ok(answer),
        }
    }

    pub fn down(&self, problem: String) -> ChatError {
        ChatError::Down { chat: self.chat, problem }
    }

    pub fn account(&self, code: String) -> ChatError {
        ChatError::Account { chat: self.chat, code }
    }

    pub fn not_there(&self, code: String) -> ChatError {
        ChatError::NotThere { chat: self.chat, code }
    }

    /// The answer's text as JSON. What it is instead may hold anything, and is not told.
    pub fn json(&self, answer: &Answer) -> Result<Value, ChatError> {
        let no_json = |_| self.down(format!("it answered {} with what is no JSON", answer.status));
        serde_json::from_str(&answer.text).map_err(no_json)
    }

    /// A text that must be in there.
    pub fn text<'a>(&self, body: &'a Value, pointer: &str) -> Result<&'a str, ChatError> {
        let found = body.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty());
        found.ok_or_else(|| self.down(format!("its answer has no {pointer}")))
    }
}

/// A code as servers give them, such as `invalid_auth`; anything else may hold an address or a link.
pub(super) fn code(text: Option<&str>) -> String {
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    match text {
        Some(text) if text.len() <= LONGEST_CODE && text.chars().all(letter) => text.to_owned(),
        _ => "…".to_owned(),
    }
}

/// By `Retry-After`, or else by `X-Ratelimit-Reset`, which is a moment or a number of seconds; a minute where
/// neither is said.
fn wait(answer: &Answer) -> Wait {
    const USUAL: i64 = 60;
    /// No number of seconds is as large as any moment of today.
    const MOMENTS: i64 = 1_000_000_000;
    let number = |name| answer.header(name).and_then(|text| text.trim().parse::<i64>().ok());
    match (number("retry-after"), number("x-ratelimit-reset")) {
        (None, Some(moment)) if moment >= MOMENTS => Wait::Until(moment),
        (Some(seconds), _) | (None, Some(seconds)) => Wait::Seconds(seconds),
        (None, None) => Wait::Seconds(USUAL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_holds_no_address_and_no_link() {
        assert_eq!(code(Some("users_not_found")), "users_not_found");
        assert_eq!(code(Some("api.user.get.app_error")), "api.user.get.app_error");
        for other in [Some("ana@elm.example"), Some("https://x/s#w1.T"), Some("two words"), None] {
            assert_eq!(code(other), "…");
        }
    }

    #[test]
    fn an_address_that_is_read_on_the_way_is_refused() {
        let server = |address: &str| {
            let soon = Duration::from_secs(1);
            Server::new(ChatWay::Mattermost, address, "t", soon, soon).map(|_| ())
        };
        for good in ["https://chat.example", "https://chat.example/x/", "http://127.0.0.1:8065"] {
            assert_eq!(server(good), Ok(()), "{good}");
        }
        for bad in ["", "chat.example", "http://chat.example", "https://u:p@chat.example", "data:x"]
        {
            assert_eq!(server(bad), Err(ChatError::Address), "{bad}");
        }
    }
}
