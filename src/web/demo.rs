//! The demo's outbox: the invitations of its open wave, waiting to be answered. Nowhere else.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::notice::locale_of;
use super::session::blocking;
use super::{ContentPolicy, RequestError, State, html};
use crate::app::{OutboxMail, outbox};
use crate::messages::Translator;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/demo/outbox", web::get().to(list))
        .route("/demo/outbox/{number}", web::get().to(show));
}

#[derive(Template)]
#[template(path = "app/outbox.html")]
struct List<'a> {
    organisation: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: String,
    mails: &'a [OutboxMail],
}

#[derive(Template)]
#[template(path = "app/outbox_mail.html")]
struct Show<'a> {
    organisation: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: &'a str,
    mail: &'a OutboxMail,
}

async fn list(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    respond(&request, &state, |organisation, t, mails| {
        let title = t.get("outbox-title");
        Some(List { organisation, demo: true, t, title, mails }.render())
    })
    .await
}

async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    number: web::Path<usize>,
) -> HttpResponse {
    respond(&request, &state, |organisation, t, mails| {
        let mail = mails.get(*number)?;
        Some(Show { organisation, demo: true, t, title: &mail.subject, mail }.render())
    })
    .await
}

/// Draws a page of the outbox; `None` is a 404.
async fn respond(
    request: &HttpRequest,
    state: &State,
    page: impl FnOnce(&str, Translator<'_>, &[OutboxMail]) -> Option<askama::Result<String>>,
) -> HttpResponse {
    let app = state.app.clone();
    let mails = match blocking(move || outbox(&app).map_err(RequestError::from)).await {
        Ok(mails) => mails,
        Err(problem) => return problem.respond(request, state),
    };
    let t = state.app.messages().in_locale(locale_of(request, state));
    match page(&state.app.settings().organisation, t, &mails) {
        Some(Ok(body)) => html(StatusCode::OK, body, ContentPolicy::OwnStyles),
        Some(Err(error)) => RequestError::fault(error).respond(request, state),
        None => RequestError::NotFound.respond(request, state),
    }
}
