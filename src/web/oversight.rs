//! What observers and HR read of rules, changes and wording: no result, and no count of answers; and, for
//! observers, who read what.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::reports::{Opened, Sources};
use super::session::{blocking, reader};
use super::{ContentPolicy, RequestError, State, html};
use crate::app;
use crate::domain::Deed;
use crate::reports::{ACCESS_LOG, AccessPage, OVERSIGHT, access_log, oversight};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route(OVERSIGHT, web::get().to(page)).route(ACCESS_LOG, web::get().to(who_read_what));
}

#[derive(Deserialize)]
struct Paged {
    page: Option<u64>,
}

async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    respond(&request, &state, app::Access::may_oversee, Deed::Oversight, |sources| {
        let all = app::oversight(&sources.state.app)?;
        let forms: Vec<_> = all.newest.iter().map(|(wave, _)| &wave.form).collect();
        let page = oversight(&all, sources.access.observer, sources.chrome_for(&forms));
        page.render().map_err(RequestError::fault)
    })
    .await
}

/// For observers alone: HR reads the reports, and has no need to see which lead read theirs.
async fn who_read_what(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Paged>,
) -> HttpResponse {
    let number = asked.page.unwrap_or(1).max(1);
    let may_read = |access: &app::Access| access.observer;
    respond(&request, &state, may_read, Deed::AccessLog, move |sources| {
        let log = app::access_log(&sources.state.app, number)?;
        let page = AccessPage {
            entries: log.entries,
            number,
            has_older: log.has_older,
            purged_before: log.purged_before,
            kept_days: sources.state.app.settings().access_log_days,
        };
        access_log(&page, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

async fn respond(
    request: &HttpRequest,
    state: &web::Data<State>,
    may_read: impl FnOnce(&app::Access) -> bool,
    deed: Deed,
    draw: impl FnOnce(&Sources) -> Result<String, RequestError> + Send + 'static,
) -> HttpResponse {
    let reader = match reader(request, state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if !may_read(reader.access()) {
        return reader.respond(state, RequestError::NotFound.respond(request, state));
    }
    let sources = Sources::new(request, state, &reader);
    let rendered = blocking(move || {
        let drawn = draw(&sources)?;
        sources.log(&Opened::new(deed, ""), None)?;
        Ok(drawn)
    });
    let response = match rendered.await {
        Ok(body) => html(StatusCode::OK, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}
