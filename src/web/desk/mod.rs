//! What HR works with.
//!
//! Invariants: every change is a POST by whoever may make it, from this session's own page, and answers
//! 303; what is refused comes back with what was typed.

mod access;
mod deputies;
mod import;
mod mail;
mod people;
mod person;
mod programme;
mod waves;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::session::{Reader, blocking, reader};
use super::{ContentPolicy, RequestError, State, html};
use crate::app::Access;

pub fn routes(config: &mut web::ServiceConfig) {
    access::routes(config);
    deputies::routes(config);
    people::routes(config);
    waves::routes(config);
    mail::routes(config);
    programme::routes(config);
    // Before the pages of persons, whose pattern takes its addresses, too.
    import::routes(config);
    person::routes(config);
}

/// HR; with `csrf`, by a form of this very session.
async fn hr(
    request: &HttpRequest,
    state: &web::Data<State>,
    csrf: Option<&str>,
) -> Result<Reader, HttpResponse> {
    may(request, state, csrf, |access| access.hr).await
}

/// Whoever gives and takes roles; the same with `csrf`.
async fn changer(
    request: &HttpRequest,
    state: &web::Data<State>,
    csrf: Option<&str>,
) -> Result<Reader, HttpResponse> {
    may(request, state, csrf, Access::may_change_access).await
}

async fn may(
    request: &HttpRequest,
    state: &web::Data<State>,
    csrf: Option<&str>,
    allowed: impl Fn(&Access) -> bool,
) -> Result<Reader, HttpResponse> {
    let reader = reader(request, state).await?;
    if !allowed(reader.access()) {
        return Err(reader.respond(state, RequestError::NotFound.respond(request, state)));
    }
    if csrf.is_some_and(|csrf| !reader.sent(request, state, csrf)) {
        return Err(reader.respond(state, RequestError::Foreign.respond(request, state)));
    }
    Ok(reader)
}

/// A page as `draw` makes it, away from the async threads.
async fn shown(
    request: &HttpRequest,
    state: &State,
    reader: Reader,
    status: StatusCode,
    draw: impl FnOnce() -> Result<String, RequestError> + Send + 'static,
) -> HttpResponse {
    let response = match blocking(draw).await {
        Ok(body) => html(status, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}
