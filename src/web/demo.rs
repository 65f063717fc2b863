//! The demo's outbox: the invitations of its open wave, waiting to be answered. Nowhere else.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::notice::locale_of;
use super::session::blocking;
use super::{Policy, Problem, State, html};
use crate::app::{OutboxMail, outbox};
use crate::messages::Translator;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/demo/outbox", web::get().to(list))
        .route("/demo/outbox/{number}", web::get().to(show));
}

#[derive(Template)]
#[template(path = "app/outbox.html")]
struct Outbox<'a> {
    organisation: &'a str,
    t: Translator<'a>,
    mails: &'a [OutboxMail],
}

#[derive(Template)]
#[template(path = "app/outbox_mail.html")]
struct OutboxPage<'a> {
    organisation: &'a str,
    t: Translator<'a>,
    mail: &'a OutboxMail,
}

async fn list(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let app = state.app.clone();
    let mails = match blocking(move || outbox(&app).map_err(Problem::from)).await {
        Ok(mails) => mails,
        Err(problem) => return problem.respond(&request, &state),
    };
    let t = state.app.messages().in_locale(locale_of(&request, &state));
    let organisation = &state.app.settings().organisation;
    page(&request, &state, Outbox { organisation, t, mails: &mails }.render())
}

async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    number: web::Path<usize>,
) -> HttpResponse {
    let app = state.app.clone();
    let mails = match blocking(move || outbox(&app).map_err(Problem::from)).await {
        Ok(mails) => mails,
        Err(problem) => return problem.respond(&request, &state),
    };
    let t = state.app.messages().in_locale(locale_of(&request, &state));
    let organisation = &state.app.settings().organisation;
    match mails.get(*number) {
        Some(mail) => page(&request, &state, OutboxPage { organisation, t, mail }.render()),
        None => Problem::NotFound.respond(&request, &state),
    }
}

fn page(request: &HttpRequest, state: &State, drawn: askama::Result<String>) -> HttpResponse {
    match drawn {
        Ok(body) => html(StatusCode::OK, body, Policy::OwnStyles),
        Err(error) => Problem::fault(error).respond(request, state),
    }
}
