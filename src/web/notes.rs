//! "Note a change we made": a lead's notes on their team.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::reports::{Opened, respond_as, team_page};
use super::session::{blocking, leader, writer};
use super::{RequestError, State, UnitAddress, redirect};
use crate::app::{self, LONGEST_NOTE, MOST_NOTES, NoteError, TypedNote};
use crate::domain::Deed;
use crate::messages::Translator;
use crate::reports::{NoteForm, NoteMistakes, report_form, team_href};

/// It is today for as long as it is anywhere on Earth.
const FARTHEST_AHEAD: SignedDuration = SignedDuration::from_hours(14);

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(
        web::resource("/app/note/{path:.*}")
            .route(web::get().to(back))
            .route(web::head().to(back))
            .route(web::post().to(note)),
    );
}

/// The form's fields.
#[derive(Deserialize)]
struct Note {
    csrf: String,
    noted_on: String,
    body: String,
    /// Removes the note instead.
    withdraw: Option<String>,
}

/// The form with nothing typed.
pub(super) fn blank(now: Timestamp) -> NoteForm {
    let today = now.to_zoned(TimeZone::UTC).date();
    NoteForm::blank(today, latest(now), LONGEST_NOTE)
}

fn latest(now: Timestamp) -> jiff::civil::Date {
    let ahead = now.saturating_add(FARTHEST_AHEAD).unwrap_or(now);
    ahead.to_zoned(TimeZone::UTC).date()
}

/// The form stands on the team's page; its own address has none.
async fn back(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
) -> HttpResponse {
    let UnitAddress(unit) = path.into_inner();
    match leader(&request, &state, &unit).await {
        Ok(reader) => reader.respond(&state, redirect(&team_href(&unit))),
        Err(response) => response,
    }
}

async fn note(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
    form: web::Form<Note>,
) -> HttpResponse {
    let UnitAddress(unit) = path.into_inner();
    let form = form.into_inner();
    let reader = match writer(&request, &state, &unit, &[&form.body]).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if !reader.sent(&request, &state, &form.csrf) {
        return reader.respond(&state, RequestError::Foreign.respond(&request, &state));
    }
    let (app, team, now) = (state.app.clone(), unit.clone(), state.now());
    let (noted_on, body) = (form.noted_on.clone(), form.body.clone());
    let stored = blocking(move || {
        let typed = TypedNote { noted_on: &noted_on, body: &body };
        if form.withdraw.is_some() {
            app::withdraw_action(&app, team, &typed)?;
            return Ok(Vec::new());
        }
        Ok(app::note_typed(&app, team, &typed, latest(now))?)
    });
    let problems = match stored.await {
        Ok(problems) => problems,
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    if problems.is_empty() {
        return reader.respond(&state, redirect(&team_href(&unit)));
    }
    let (noted_on, body) = (form.noted_on, form.body);
    let opened = Opened::of_unit(Deed::Report, &unit);
    respond_as(StatusCode::UNPROCESSABLE_ENTITY, &request, &state, opened, move |sources, waves| {
        let t = sources.chrome_for(report_form(&unit, waves).as_slice()).t;
        let mistakes = mistakes(t, &problems);
        let typed = NoteForm { noted_on, body, mistakes, ..blank(now) };
        team_page(sources, waves, &unit, Some(typed))
    })
    .await
}

fn mistakes(t: Translator<'_>, problems: &[NoteError]) -> NoteMistakes {
    let mut mistakes = NoteMistakes::default();
    for problem in problems {
        match problem {
            NoteError::NoDate => mistakes.noted_on = Some(t.get("note-no-date")),
            NoteError::DateToCome => mistakes.noted_on = Some(t.get("note-date-to-come")),
            NoteError::NoText => mistakes.body = Some(t.get("note-no-text")),
            NoteError::TextTooLong(length) => {
                mistakes.body = Some(t.n("note-too-long", *length));
            }
            NoteError::TooMany => mistakes.whole = Some(t.n("note-too-many", MOST_NOTES)),
        }
    }
    mistakes
}
