//! What HR works with.
//!
//! Invariants: every change is a POST by whoever may make it, from this session's own page, and answers
//! 303; what is refused comes back with what was typed.

mod access;
mod people;

use actix_web::{HttpRequest, HttpResponse, web};

use super::session::{Reader, reader};
use super::{RequestError, State};

pub fn routes(config: &mut web::ServiceConfig) {
    access::routes(config);
    people::routes(config);
}

/// HR; with `csrf`, by a form of this very session.
async fn hr(
    request: &HttpRequest,
    state: &web::Data<State>,
    csrf: Option<&str>,
) -> Result<Reader, HttpResponse> {
    let reader = reader(request, state).await?;
    if !reader.access().hr {
        return Err(reader.respond(state, RequestError::NotFound.respond(request, state)));
    }
    if csrf.is_some_and(|csrf| !reader.sent(request, state, csrf)) {
        return Err(reader.respond(state, RequestError::Foreign.respond(request, state)));
    }
    Ok(reader)
}
