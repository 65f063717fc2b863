use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;

use super::notice::Notice;
use super::{ContentPolicy, State, html};

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
    /// A fault of ours. Its cause goes to the log under a reference, never to the page.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

impl RequestError {
    pub fn fault(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Fault(Box::new(error))
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Foreign => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The answer to `request`.
    pub fn respond(&self, request: &HttpRequest, state: &State) -> HttpResponse {
        let notice = Notice::new(request, state);
        let t = notice.t();
        let (title, text) = match self {
            Self::NotFound => (t.get("problem-not-found"), t.get("problem-not-found-text")),
            Self::Foreign => {
                let address = &state.app.settings().base_url;
                let text = t.say("problem-foreign-text").with("address", address.as_str());
                (t.get("problem-foreign"), text.to_string())
            }
            Self::Unreadable => (t.get("problem-unreadable"), t.get("problem-unreadable-text")),
            Self::Refused(reason) => (t.get("problem-refused"), reason.clone()),
            Self::Fault(cause) => {
                let reference = log_fault(cause.as_ref());
                let text = t.say("problem-fault-text").with("reference", reference).to_string();
                (t.get("problem-fault"), text)
            }
        };
        let status = self.status();
        if wants_json(request) {
            return HttpResponse::build(status)
                .insert_header((CONTENT_TYPE, "application/problem+json"))
                .json(json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": text }));
        }
        html(status, notice.page(&title, &[text], None), ContentPolicy::OwnStyles)
    }
}

impl From<crate::app::AppError> for RequestError {
    fn from(error: crate::app::AppError) -> Self {
        match error {
            crate::app::AppError::Refused(refusal) => Self::Refused(refusal.to_string()),
            other => Self::fault(other),
        }
    }
}

/// Writes a fault of ours to the log, all its causes on one line, and returns the reference under which
/// it stands there. No error of `app` holds a code or an answer.
pub(super) fn log_fault(error: &dyn std::error::Error) -> String {
    let reference = format!("{:08x}", rand::random::<u32>());
    let causes = std::iter::successors(Some(error), |error| error.source());
    let cause = causes.map(ToString::to_string).collect::<Vec<_>>().join(": ");
    tracing::error!(%reference, %cause, "a request failed");
    reference
}

fn wants_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("json") && !accept.contains("text/html"))
}
