//! Setting this up in the browser: a link from the console, then six steps for whoever used it; and the same
//! forms once that is done, behind the page of settings.
//!
//! Invariants: a GET changes nothing, so that the link in a mail or a scanner uses nothing up; every page of
//! the set-up is gone once it is done, and the page of settings comes with that.

mod begin;
mod chat;
mod mail;
mod privacy;
mod settings;
mod steps;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::origin::is_of_this_host;
use super::reports::Sources;
use super::session::{Reader, blocking, reader};
use super::{ContentPolicy, RequestError, State, html, redirect};
use crate::app::{self, Access, AppError, Refusal};
use crate::domain::SetUpStep;
use crate::reports::{
    Chrome, Progress, SETTINGS, SETTINGS_ADDRESS, SETTINGS_CHAT, SETTINGS_MAIL,
    SETTINGS_MAIL_DOMAIN, SETTINGS_ORGANISATION, SETTINGS_PRIVACY, SETUP, SETUP_ADDRESS,
    SETUP_MAIL, SETUP_ORGANISATION, SETUP_PEOPLE, SETUP_PRIVACY, SETUP_WAVE, SetUpPage,
    settings_href, step_href,
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
    config
        .service(
            web::resource(SETTINGS)
                .route(web::get().to(settings::page))
                .route(web::head().to(settings::page)),
        )
        .service(
            web::resource(SETTINGS_ORGANISATION)
                .route(web::get().to(steps::organisation))
                .route(web::post().to(steps::save_organisation)),
        )
        .service(
            web::resource(SETTINGS_ADDRESS)
                .route(web::get().to(steps::address))
                .route(web::post().to(steps::save_address)),
        )
        .service(
            web::resource(SETTINGS_MAIL)
                .route(web::get().to(mail::page))
                .route(web::post().to(mail::save)),
        )
        .service(
            web::resource(SETTINGS_CHAT)
                .route(web::get().to(chat::page))
                .route(web::post().to(chat::save)),
        )
        .service(web::resource(SETTINGS_MAIL_DOMAIN).route(web::post().to(settings::check_domain)))
        .service(
            web::resource(SETTINGS_PRIVACY)
                .route(web::get().to(privacy::page))
                .route(web::post().to(privacy::save)),
        );
}

/// By which pages somebody comes to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    /// The six steps.
    SetUp,
    /// What was set up, changed later.
    Settings,
}

impl Door {
    fn of(request: &HttpRequest) -> Self {
        if request.path().starts_with(SETTINGS) { Self::Settings } else { Self::SetUp }
    }

    fn href(self, step: SetUpStep) -> String {
        match self {
            Self::SetUp => step_href(step),
            Self::Settings => settings_href(step),
        }
    }
}

/// Whose settings these are once they are set up: what staff read is HR's, too; where the site and its mail
/// server are is the admin's.
fn may_change(access: &Access, step: SetUpStep) -> bool {
    access.admin || (access.hr && matches!(step, SetUpStep::Organisation | SetUpStep::Privacy))
}

/// Whoever may fill a form in: while the set-up goes on an admin, later whose setting it is. With `csrf`, by a
/// form of this very session.
async fn filler(
    request: &HttpRequest,
    state: &web::Data<State>,
    step: SetUpStep,
    csrf: Option<&str>,
) -> Result<Reader, HttpResponse> {
    match Door::of(request) {
        Door::SetUp => admin(request, state, csrf).await,
        Door::Settings => changer(request, state, step, csrf).await,
    }
}

async fn changer(
    request: &HttpRequest,
    state: &web::Data<State>,
    step: SetUpStep,
    csrf: Option<&str>,
) -> Result<Reader, HttpResponse> {
    let reader = reader(request, state).await?;
    if state.app.is_being_set_up() || !may_change(reader.access(), step) {
        return Err(reader.respond(state, RequestError::NotFound.respond(request, state)));
    }
    if csrf.is_some_and(|csrf| !reader.sent(request, state, csrf)) {
        return Err(reader.respond(state, RequestError::Foreign.respond(request, state)));
    }
    Ok(reader)
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
    let door = Door::of(request);
    let drawn = blocking(move || {
        let done = app::set_up_steps(&sources.state.app)?;
        let mut chrome = sources.chrome();
        let done = match door {
            Door::SetUp => {
                // Nothing leads away before it is done.
                chrome.nav.clear();
                Some(&done)
            }
            Door::Settings => None,
        };
        let page = draw(&sources.state, Progress { done }, chrome)?;
        page.render().map_err(RequestError::fault)
    });
    let response = match drawn.await {
        Ok(body) => html(status, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}

/// On to the step after one that was saved; back to the settings from one of them.
fn onward(request: &HttpRequest, state: &State, reader: Reader, step: SetUpStep) -> HttpResponse {
    let to = match Door::of(request) {
        Door::SetUp => step.next().map_or_else(|| SETUP.to_owned(), step_href),
        Door::Settings => format!("{SETTINGS}?saved={}", step.id()),
    };
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
