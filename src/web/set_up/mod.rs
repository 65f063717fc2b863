//! Setting this up in the browser: a link from the console, then six steps for whoever used it.
//!
//! Invariants: a GET changes nothing, so that the link in a mail or a scanner uses nothing up; every page is
//! gone once the set-up is done.

mod begin;
mod mail;
mod privacy;
mod steps;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::origin::is_of_this_host;
use super::reports::Sources;
use super::session::{Reader, blocking, reader};
use super::{ContentPolicy, RequestError, State, html, redirect};
use crate::app::{self, AppError, Refusal};
use crate::domain::{Actor, EmailAddress, SetUpStep};
use crate::reports::{
    Chrome, Progress, SETUP, SETUP_ADDRESS, SETUP_MAIL, SETUP_ORGANISATION, SETUP_PEOPLE,
    SETUP_PRIVACY, SETUP_WAVE, SetUpPage, step_href,
};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(SETUP)
                .route(web::get().to(begin::entry))
                .route(web::post().to(begin::begin)),
        )
        .service(
            web::resource(SETUP_ORGANISATION)
                .route(web::get().to(steps::organisation))
                .route(web::post().to(steps::save_organisation)),
        )
        .service(
            web::resource(SETUP_ADDRESS)
                .route(web::get().to(steps::address))
                .route(web::post().to(steps::save_address)),
        )
        .service(
            web::resource(SETUP_MAIL)
                .route(web::get().to(mail::page))
                .route(web::post().to(mail::save)),
        )
        .service(
            web::resource(SETUP_PEOPLE)
                .route(web::get().to(steps::people))
                .route(web::post().to(steps::save_people)),
        )
        .service(
            web::resource(SETUP_PRIVACY)
                .route(web::get().to(privacy::page))
                .route(web::post().to(privacy::save)),
        )
        .service(
            web::resource(SETUP_WAVE)
                .route(web::get().to(steps::wave))
                .route(web::post().to(steps::finish)),
        );
}

/// An admin while the set-up goes on; with `csrf`, by a form of this very session. The address of the site
/// may not be set yet, so that a form is held against the host that it was sent to.
async fn admin(
    request: &HttpRequest,
    state: &web::Data<State>,
    csrf: Option<&str>,
) -> Result<Reader, HttpResponse> {
    if !state.app.is_being_set_up() {
        return Err(RequestError::NotFound.respond(request, state));
    }
    let reader = reader(request, state).await.map_err(|response| match response.status() {
        StatusCode::SEE_OTHER => redirect(SETUP),
        _ => response,
    })?;
    if !reader.access().admin {
        return Err(reader.respond(state, RequestError::NotFound.respond(request, state)));
    }
    let is_ours = |csrf: &str| {
        reader.sent(request, state, csrf) || (is_of_this_host(request) && reader.has_csrf(csrf))
    };
    if csrf.is_some_and(|csrf| !is_ours(csrf)) {
        return Err(reader.respond(state, RequestError::Foreign.respond(request, state)));
    }
    Ok(reader)
}

fn actor(reader: &Reader) -> Actor {
    Actor::Reader(EmailAddress::from_stored(reader.email().to_owned()))
}

/// Draws a step's page.
async fn drawn(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    draw: impl for<'a> FnOnce(
        &'a State,
        Progress<'_>,
        Chrome<'a>,
    ) -> Result<SetUpPage<'a>, RequestError>
    + Send
    + 'static,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    let drawn = blocking(move || {
        let done = app::set_up_steps(&sources.state.app)?;
        let mut chrome = sources.chrome();
        // Nothing leads away before it is done.
        chrome.nav.clear();
        let page = draw(&sources.state, Progress { done: &done }, chrome)?;
        page.render().map_err(RequestError::fault)
    });
    let response = match drawn.await {
        Ok(body) => html(status, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}

/// On to the step after one that was saved.
fn onward(state: &State, reader: Reader, step: SetUpStep) -> HttpResponse {
    let to = step.next().map_or_else(|| SETUP.to_owned(), step_href);
    reader.respond(state, redirect(&to))
}

/// What somebody can mend about what they typed; everything else is a fault.
fn mendable(saved: Result<(), AppError>) -> Result<Option<String>, RequestError> {
    match saved {
        Ok(()) => Ok(None),
        Err(AppError::Refused(
            refusal @ (Refusal::Setting(_) | Refusal::SmtpUrl(_) | Refusal::SettingFixed(_)),
        )) => Ok(Some(refusal.to_string())),
        Err(error) => Err(error.into()),
    }
}
