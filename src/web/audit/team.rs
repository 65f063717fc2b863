//! The team's way in: a link whose code comes after the `#`, as on the answer pages.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, REFERRER_POLICY};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::link_page::{LinkPage, Why};
use super::snapshot::{Format, attached, bytes_of};
use crate::app::{self, AuditData};
use crate::domain::{Languages, Locale};
use crate::reports::{Chrome, audit_page};
use crate::web::answer::frame::{Frame, Switch, lang_of_query, respond_with_entry_script};
use crate::web::notice::locale_of;
use crate::web::session::blocking;
use crate::web::{ContentPolicy, RequestError, State, html, redirect};

/// A posted code.
#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    code: String,
    #[serde(default)]
    lang: String,
    /// Of the file; HTML unless PDF is asked for.
    #[serde(default)]
    format: String,
}

/// `GET /a`: the same for everybody.
pub(super) async fn entry(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let lang = lang_of_query(&request, &state);
    link_page(&request, &state, StatusCode::OK, Why::Entry, lang)
}

/// `GET /a/snapshot`: an address without its form, from a reload or a history.
pub(super) async fn back() -> HttpResponse {
    let mut response = redirect("/a");
    let headers = response.headers_mut();
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// `POST /a`: the paper without forms. Stores nothing.
pub(super) async fn paper(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    let posted = form.into_inner();
    let data = match opened(&request, &state, &posted).await {
        Ok(opened) => opened,
        Err(response) => return response,
    };
    let locale =
        languages(&state).find(&posted.lang).unwrap_or_else(|| locale_of(&request, &state));
    let locale = state.app.locale_for(locale, &data.forms());
    let settings = state.app.settings();
    // Whoever reads by a link is not signed in, and has nowhere else to go.
    let chrome = Chrome {
        organisation: &settings.organisation,
        demo: state.app.is_demo(),
        t: state.app.messages().in_locale(locale),
        locale,
        signed_in_as: "",
        csrf: "",
        nav: Vec::new(),
    };
    let page = audit_page(&data.view(), None, chrome);
    let rendered = page.map(|page| page.with_download(&posted.code).render());
    match rendered {
        Ok(Ok(body)) => html(StatusCode::OK, body, ContentPolicy::ByLink),
        Ok(Err(error)) => RequestError::fault(error).respond(&request, &state),
        Err(error) => RequestError::fault(error).respond(&request, &state),
    }
}

/// `POST /a/snapshot`: what the team agreed on in the audit that the link opens, as a file.
pub(super) async fn snapshot(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    let posted = form.into_inner();
    let data = match opened(&request, &state, &posted).await {
        Ok(opened) => opened,
        Err(response) => return response,
    };
    let format = Format::parse(&posted.format).unwrap_or(Format::Html);
    let (app, team, quarter) = (state.app.clone(), data.team, data.quarter);
    match blocking(move || Ok(bytes_of(&app, &team, quarter, format)?)).await {
        Ok(Some(bytes)) => attached(bytes, quarter, format),
        Ok(None) => RequestError::NotFound.respond(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

/// The audit that a posted code opens; or the page that asks for the link again.
async fn opened(
    request: &HttpRequest,
    state: &web::Data<State>,
    posted: &Posted,
) -> Result<AuditData, HttpResponse> {
    let lang = languages(state).find(&posted.lang);
    if posted.code.trim().is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Err(link_page(request, state, status, Why::NoCode, lang));
    }
    let (app, code, now) = (state.app.clone(), posted.code.clone(), state.now());
    match blocking(move || Ok(app::audit_by_link(&app, &code, now)?)).await {
        Ok(Some(opened)) => Ok(opened),
        Ok(None) => Err(match state.wrong_code() {
            Ok(()) => link_page(request, state, StatusCode::NOT_FOUND, Why::Unknown, lang),
            Err(too_many) => RequestError::from(too_many).respond(request, state),
        }),
        Err(problem) => Err(problem.respond(request, state)),
    }
}

fn languages(state: &State) -> &Languages {
    state.app.messages().languages()
}

fn link_page(
    request: &HttpRequest,
    state: &State,
    status: StatusCode,
    why: Why,
    lang: Option<Locale>,
) -> HttpResponse {
    let frame = Frame::new(state, request, lang, Switch::Link("/a"));
    respond_with_entry_script(status, &LinkPage::new(frame, why, lang))
}
