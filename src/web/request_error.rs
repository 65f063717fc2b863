use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;

use super::notice::Notice;
use super::wrong_codes::TooMany;
use super::{ContentPolicy, State, html};
use crate::app::AppError;
use crate::messages::key;

/// Why a request was not done. A page for a browser, problem+json (RFC 9457) for a program.
#[derive(Debug)]
pub enum RequestError {
    /// Nothing here, or nothing that this reader may see: the two cannot be told apart.
    NotFound,
    /// A form that did not come from this session's own page.
    Foreign,
    /// A form that cannot be read.
    Unreadable,
    /// The input was understood and is refused, with the reason.
    Refused(String),
    /// A wrong code, after too many others.
    TooMany(TooMany),
    /// A fault of ours. Its cause goes to the log under a reference, never to the page.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

impl RequestError {
    pub fn fault(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Fault(Box::new(error))
    }

    /// The answer to `request`.
    pub fn respond(&self, request: &HttpRequest, state: &State) -> HttpResponse {
        let notice = Notice::new(request, state);
        let t = notice.t();
        let (status, title, text) = match self {
            Self::NotFound => {
                let text = t.get("problem-not-found-text");
                (StatusCode::NOT_FOUND, t.get("problem-not-found"), text)
            }
            Self::Foreign => {
                let address = &state.app.settings().base_url;
                let text = t.say("problem-foreign-text").with("address", address.as_str());
                (StatusCode::FORBIDDEN, t.get("problem-foreign"), text.to_string())
            }
            Self::Unreadable => {
                let text = t.get("problem-unreadable-text");
                (StatusCode::BAD_REQUEST, t.get("problem-unreadable"), text)
            }
            Self::Refused(reason) => {
                (StatusCode::CONFLICT, t.get("problem-refused"), reason.clone())
            }
            Self::TooMany(_) => {
                let text = t.get("problem-too-many-text");
                (StatusCode::TOO_MANY_REQUESTS, t.get("problem-too-many"), text)
            }
            Self::Fault(cause) => {
                let LoggedFault { reference, status } = log_fault(cause.as_ref());
                let (title, text) = if status == StatusCode::SERVICE_UNAVAILABLE {
                    (key("problem-unavailable"), key("problem-unavailable-text"))
                } else {
                    (key("problem-fault"), key("problem-fault-text"))
                };
                let text = t.say(text).with("reference", reference).to_string();
                (status, t.get(title), text)
            }
        };
        let mut response = if wants_json(request) {
            HttpResponse::build(status)
                .insert_header((CONTENT_TYPE, "application/problem+json"))
                .json(json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": text }))
        } else {
            html(status, notice.page(&title, &[text], None), ContentPolicy::OwnStyles)
        };
        if let Self::TooMany(TooMany { wait }) = self {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait.as_secs()));
        }
        with_retry_after(response)
    }
}

impl From<TooMany> for RequestError {
    fn from(too_many: TooMany) -> Self {
        Self::TooMany(too_many)
    }
}

impl From<AppError> for RequestError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusal) => Self::Refused(refusal.to_string()),
            other => Self::fault(other),
        }
    }
}

/// A fault of ours as whoever asked is told of it.
pub(super) struct LoggedFault {
    /// Under which it stands in the log.
    pub reference: String,
    /// 503 where the same request may well be done in a moment, 500 otherwise.
    pub status: StatusCode,
}

/// Writes a fault of ours to the log, all its causes on one line. No error of `app` holds a code or an
/// answer.
pub(super) fn log_fault(error: &(dyn std::error::Error + 'static)) -> LoggedFault {
    let reference = format!("{:08x}", rand::random::<u32>());
    let causes = std::iter::successors(Some(error), |error| error.source());
    let cause = causes.map(ToString::to_string).collect::<Vec<_>>().join(": ");
    tracing::error!(%reference, %cause, "a request failed");
    let is_unavailable = error.downcast_ref().is_some_and(AppError::is_unavailable);
    let status = if is_unavailable {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    };
    LoggedFault { reference, status }
}

/// A 503 says when to come again, in seconds.
pub(super) fn with_retry_after(mut response: HttpResponse) -> HttpResponse {
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

fn wants_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("json") && !accept.contains("text/html"))
}
