//! What observers and HR read of rules, changes and wording: no result, and no count of answers.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::reports::Sources;
use super::session::{blocking, reader};
use super::{ContentPolicy, RequestError, State, html};
use crate::app;
use crate::reports::{OVERSIGHT, oversight};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route(OVERSIGHT, web::get().to(page));
}

async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if !reader.access().may_oversee() {
        return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
    }
    let sources = Sources::new(&request, &state, &reader);
    let rendered = blocking(move || {
        let all = app::oversight(&sources.state.app)?;
        oversight(&all, sources.chrome()).render().map_err(RequestError::fault)
    });
    let response = match rendered.await {
        Ok(body) => html(StatusCode::OK, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}
