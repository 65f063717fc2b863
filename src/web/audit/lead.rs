//! The lead's page, and what is written on it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Timestamp;

use super::entry::{Wanted, read};
use super::fields::{FieldRefusal, Fields};
use super::refusal::typed;
use crate::app::{self, App, AppError, Refusal};
use crate::domain::audit::AuditForm;
use crate::domain::{Deed, Locale, UnitPath, WaveId};
use crate::messages::Translator;
use crate::reports::{Forms, Typed, audit_href, audit_page, audit_section};
use crate::web::notice::locale_of;
use crate::web::reports::{Opened, Sources, rendered, respond_as};
use crate::web::session::{blocking, writer};
use crate::web::{RequestError, State, UnitAddress, redirect};

/// What a form came to.
enum Done {
    /// Shows in this section.
    Written(&'static str),
    /// The team's new link.
    Link(String),
    NotTaken(FieldRefusal),
}

pub(super) async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
) -> HttpResponse {
    let UnitAddress(team) = path.into_inner();
    respond_as(StatusCode::OK, &request, &state, opened(&team), move |sources, _| {
        render(sources, &team, |_| None, None)
    })
    .await
}

pub(super) async fn write(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
    form: web::Form<Vec<(String, String)>>,
) -> HttpResponse {
    let UnitAddress(team) = path.into_inner();
    let fields = Fields::new(form.into_inner());
    let texts: Vec<&str> = fields.typed().map(|(_, text)| text).collect();
    let reader = match writer(&request, &state, &team, &texts).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if !reader.sent(&request, &state, fields.text("csrf")) {
        return reader.respond(&state, RequestError::Foreign.respond(&request, &state));
    }
    let Some(form) = AuditForm::parse(fields.text("form")) else {
        return reader.respond(&state, RequestError::Unreadable.respond(&request, &state));
    };
    let (app, locale, now) = (state.app.clone(), locale_of(&request, &state), state.now());
    let (of_team, posted) = (team.clone(), fields.clone());
    let done = blocking(move || Ok(take(&app, &of_team, form, &posted, locale, now)?)).await;
    match done {
        Ok(Done::Written(section)) => {
            let to = format!("{}#{section}", audit_href(&team));
            reader.respond(&state, redirect(&to))
        }
        Ok(Done::Link(link)) => {
            respond_as(StatusCode::OK, &request, &state, opened(&team), move |sources, _| {
                render(sources, &team, |_| None, Some(link))
            })
            .await
        }
        Ok(Done::NotTaken(mistake)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            respond_as(status, &request, &state, opened(&team), move |sources, _| {
                let back = |t: Translator<'_>| Some(typed(t, form, &fields, &mistake));
                render(sources, &team, back, None)
            })
            .await
        }
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}

fn opened(team: &UnitPath) -> Opened {
    Opened::of_unit(Deed::Audit, team)
}

fn take(
    app: &App,
    team: &UnitPath,
    form: AuditForm,
    fields: &Fields,
    locale: Locale,
    now: Timestamp,
) -> Result<Done, AppError> {
    let open = match form {
        AuditForm::Guess => app::audit_open_wave(app, now)?,
        _ => None,
    };
    let done = match read(form, fields, open.as_ref()) {
        Err(mistake) => return Ok(Done::NotTaken(mistake)),
        Ok(Wanted::Link) => app::audit_link_make(app, team).map(Done::Link),
        Ok(Wanted::Agree) => {
            app::audit_agree(app, team, locale, now).map(|_| Done::Written("state"))
        }
        Ok(Wanted::Entry(entry)) => app::audit_write(app, team, entry, now).and_then(|written| {
            let book = app::audit_book(app, team)?;
            Ok(Done::Written(audit_section(&book, &written.entry)))
        }),
    };
    match done {
        Err(AppError::Refused(Refusal::Audit(refused))) => Ok(Done::NotTaken(refused.into())),
        done => done,
    }
}

/// The page for the team's own lead, and without forms for whoever stands in for the lead; `None` for anybody
/// else.
fn render(
    sources: &Sources,
    team: &UnitPath,
    typed: impl FnOnce(Translator<'_>) -> Option<Typed>,
    link: Option<String>,
) -> Result<Option<String>, RequestError> {
    if !sources.access.may_read_audit(team) {
        return Ok(None);
    }
    let now = sources.state.now();
    let is_hidden = |wave: &WaveId| sources.access.hides(team, wave);
    let data = app::audit_data_without(&sources.state.app, team, &is_hidden, now)?;
    let chrome = sources.chrome_for(&data.forms());
    let csrf = chrome.csrf.to_owned();
    let forms =
        sources.access.leads.contains(team).then(|| Forms { csrf, typed: typed(chrome.t), link });
    rendered(audit_page(&data.view(), forms, chrome).map(Some))
}
