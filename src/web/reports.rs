//! The signed-in pages: what HR and leads read.

use std::borrow::Cow;
use std::path::Path;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::marks::{marks_of, notes_of};
use super::notice::locale_of;
use super::session::{Reader, blocking, reader};
use super::{ContentPolicy, RequestError, State, UnitAddress, html, redirect};
use crate::app::{self, published_waves};
use crate::disclosure::PublishedWave;
use crate::domain::{AccessEntry, Actor, Deed, EmailAddress, Form, Quarter, UnitPath, WaveId};
use crate::reports::{
    self, ACCESS, APP_CSS, Chrome, DeskNeed, NavLink, NoteForm, OVERSIGHT, OVERVIEW, QuarterLink,
    ReportError, ReportLinks, SETUP, Viewer, audit_href,
};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/assets/app.css", web::get().to(stylesheet))
        .route("/app", web::get().to(home))
        .route("/app/", web::get().to(home))
        .route(OVERVIEW, web::get().to(overview))
        .route("/app/comments", web::get().to(comments))
        .route("/app/team/{path:.*}", web::get().to(team))
        .route("/app/present/{path:.*}", web::get().to(present))
        .route("/app/summary/{path:.*}", web::get().to(summary))
        .route("/app/export/{quarter}/{file}", web::get().to(export));
}

async fn stylesheet() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/css; charset=utf-8"))
        .insert_header(("Cache-Control", "no-cache"))
        .insert_header(("X-Content-Type-Options", "nosniff"))
        .body(APP_CSS)
}

/// Everything that a page is drawn from, beside who reads it.
pub(super) struct Sources {
    pub state: web::Data<State>,
    locale: crate::domain::Locale,
    email: String,
    csrf: String,
    pub access: app::Access,
    /// Whether any closed wave's form had a box for a comment.
    asked_for_comments: bool,
}

impl Sources {
    pub fn new(request: &HttpRequest, state: &web::Data<State>, reader: &Reader) -> Self {
        Self {
            state: state.clone(),
            locale: locale_of(request, state),
            email: reader.email().to_owned(),
            csrf: reader.csrf().to_owned(),
            access: reader.access().clone(),
            asked_for_comments: false,
        }
    }

    /// Writes down that this reader opens something; nothing is shown where this fails.
    pub fn log(&self, opened: &Opened, wave: Option<&WaveId>) -> Result<(), RequestError> {
        let who = Actor::Reader(EmailAddress::from_stored(self.email.clone()));
        let mut entry = AccessEntry::new(who, opened.deed, self.state.now()).of(&opened.subject);
        entry.wave = wave.cloned();
        Ok(app::log_access(&self.state.app, &entry)?)
    }

    /// The waves whose results this reader may see of a unit: all, but for a deputy whom one counted (R0).
    pub fn readable<'a>(
        &self,
        unit: &UnitPath,
        waves: &'a [PublishedWave],
    ) -> Cow<'a, [PublishedWave]> {
        let is_hidden = |one: &PublishedWave| self.access.hides(unit, &one.wave.id);
        if waves.iter().any(is_hidden) {
            Cow::Owned(waves.iter().filter(|one| !is_hidden(one)).cloned().collect())
        } else {
            Cow::Borrowed(waves)
        }
    }

    pub fn chrome(&self) -> Chrome<'_> {
        self.chrome_for(&[])
    }

    /// Around a page on which these forms stand word for word: in a language that they have.
    pub fn chrome_for(&self, forms: &[&Form]) -> Chrome<'_> {
        let settings = self.state.app.settings();
        let locale = self.state.app.locale_for(self.locale, forms);
        let t = self.state.app.messages().in_locale(locale);
        let mut nav = Vec::new();
        if self.access.hr {
            nav.extend([NavLink::desk(t), NavLink::overview(t), NavLink::organisation(t)]);
            nav.extend(self.asked_for_comments.then(|| NavLink::comments(t)));
        } else if self.access.units().len() > 1 {
            nav.push(NavLink::choose_team(t));
        }
        let units = self.access.units();
        nav.extend(units.iter().flat_map(|unit| {
            let team = NavLink::team(unit, &settings.organisation, t);
            let label = match units.len() {
                1 => t.get("audit-title"),
                _ => t.say("audit-form-nav").with("team", team.label.as_str()).to_string(),
            };
            [team, NavLink { href: audit_href(unit), label }]
        }));
        let sets_up = self.access.admin && self.state.app.is_being_set_up();
        nav.extend(sets_up.then(|| NavLink::set_up(t)));
        if self.access.hr {
            nav.extend([NavLink::waves(t), NavLink::people(t)]);
        }
        nav.extend(self.access.may_see_access().then(|| NavLink::access(t)));
        let is_set_up = !self.state.app.is_being_set_up();
        let changes = is_set_up && self.access.may_change_access();
        nav.extend(changes.then(|| NavLink::settings(t)));
        nav.extend(self.access.may_oversee().then(|| NavLink::oversight(t)));
        Chrome {
            organisation: &settings.organisation,
            demo: self.state.app.is_demo(),
            t,
            locale,
            signed_in_as: &self.email,
            csrf: &self.csrf,
            nav,
        }
    }
}

/// What a page opens, for the access log.
pub(super) struct Opened {
    pub deed: Deed,
    /// A unit, a file; empty where the deed says all.
    pub subject: String,
    unit: Option<UnitPath>,
}

impl Opened {
    pub fn new(deed: Deed, subject: &str) -> Self {
        Self { deed, subject: subject.to_owned(), unit: None }
    }

    /// Something of a unit; the whole organisation's path is empty.
    pub fn of_unit(deed: Deed, unit: &UnitPath) -> Self {
        Self { unit: Some(unit.clone()), ..Self::new(deed, unit.as_str()) }
    }
}

/// Draws a page for whoever is signed in; `None` is a 404.
async fn respond(
    request: &HttpRequest,
    state: &web::Data<State>,
    opened: impl Into<Option<Opened>>,
    page: impl FnOnce(&Sources, &[PublishedWave]) -> Result<Option<String>, RequestError>
    + Send
    + 'static,
) -> HttpResponse {
    respond_as(StatusCode::OK, request, state, opened, page).await
}

/// The same under a status of its own; of a unit without the waves that stay closed to this reader. `opened` is logged before anything is shown; a page without
/// anything of others logs nothing.
pub(super) async fn respond_as(
    status: StatusCode,
    request: &HttpRequest,
    state: &web::Data<State>,
    opened: impl Into<Option<Opened>>,
    page: impl FnOnce(&Sources, &[PublishedWave]) -> Result<Option<String>, RequestError>
    + Send
    + 'static,
) -> HttpResponse {
    let reader = match reader(request, state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let mut sources = Sources::new(request, state, &reader);
    let opened = opened.into();
    let rendered = blocking(move || {
        let waves = published_waves(&sources.state.app)?;
        sources.asked_for_comments = waves.iter().any(|published| published.wave.terms.comments);
        let unit = opened.as_ref().and_then(|opened| opened.unit.as_ref());
        let waves = unit
            .map_or_else(|| Cow::Borrowed(waves.as_slice()), |unit| sources.readable(unit, &waves));
        let drawn = page(&sources, &waves)?;
        if let (Some(opened), Some(_)) = (opened, &drawn) {
            sources.log(&opened, waves.last().map(|published| &published.wave.id))?;
        }
        Ok(drawn)
    });
    let response = match rendered.await {
        Ok(Some(body)) => html(status, body, ContentPolicy::OwnStyles),
        Ok(None) => RequestError::NotFound.respond(request, state),
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}

pub(super) fn rendered<T: Template>(
    page: Result<Option<T>, ReportError>,
) -> Result<Option<String>, RequestError> {
    let Some(page) = page.map_err(RequestError::fault)? else { return Ok(None) };
    page.render().map(Some).map_err(RequestError::fault)
}

/// HR: the desk. A lead: their team, or the choice of several. An observer:
/// rules, changes and wording.
async fn home(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if reader.access().admin && state.app.is_being_set_up() {
        return reader.respond(&state, redirect(SETUP));
    }
    if let (false, [only]) = (reader.access().hr, reader.access().units().as_slice()) {
        let to = redirect(&reports::team_href(only));
        return reader.respond(&state, to);
    }
    if !reader.access().reads_results() {
        let to = if reader.access().observer { OVERSIGHT } else { ACCESS };
        return reader.respond(&state, redirect(to));
    }
    let opened = reader.access().hr.then(|| Opened::new(Deed::Desk, ""));
    respond(&request, &state, opened, |sources, waves| {
        let chrome = sources.chrome();
        if !sources.access.hr {
            return rendered(Ok(Some(reports::choose_team(&sources.access.units(), chrome))));
        }
        let (state, now) = (&sources.state, sources.state.now());
        let mut desk = app::desk(&state.app, now)?;
        let stopped = state.worker().and_then(|worker| worker.problem());
        desk.needs.extend(stopped.map(DeskNeed::MailStopped));
        rendered(reports::desk_page(&desk, waves, chrome).map(Some))
    })
    .await
}

/// Every group that may be shown, for HR.
async fn overview(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let opened = Opened::new(Deed::Overview, "");
    respond(&request, &state, opened, |sources, waves| {
        if !sources.access.hr {
            return Ok(None);
        }
        let chrome = sources.chrome();
        let all = app::waves(&sources.state.app)?;
        let quarters = QuarterLink::of_waves(chrome.t, waves);
        let quarters = quarters.into_iter().map(|one| one.knowing(&all)).collect();
        rendered(reports::overview(waves, quarters, chrome).map(Some))
    })
    .await
}

/// For HR alone: of the whole organisation, so that no lead reads their team's.
async fn comments(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let opened = Opened::new(Deed::Comments, "");
    respond(&request, &state, opened, |sources, _| {
        if !sources.access.hr {
            return Ok(None);
        }
        let comments = app::comments(&sources.state.app)?;
        rendered(Ok(Some(reports::comments(comments, sources.chrome()))))
    })
    .await
}

async fn team(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
) -> HttpResponse {
    let UnitAddress(unit) = path.into_inner();
    let opened = Opened::of_unit(Deed::Report, &unit);
    let page =
        move |sources: &Sources, waves: &[PublishedWave]| team_page(sources, waves, &unit, None);
    respond(&request, &state, opened, page).await
}

/// The same for a meeting, one thing a screen.
async fn present(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
) -> HttpResponse {
    let UnitAddress(unit) = path.into_inner();
    let opened = Opened::of_unit(Deed::Report, &unit);
    respond(&request, &state, opened, move |sources, waves| {
        if !sources.access.may_read_report(&unit) {
            return Ok(None);
        }
        let report = unit_report(sources, waves, &unit)?;
        rendered(Ok(report.map(reports::TeamReport::presented)))
    })
    .await
}

/// A unit's report; for its own lead with the form for notes, as `typed` where it was sent before.
pub(super) fn team_page(
    sources: &Sources,
    waves: &[PublishedWave],
    unit: &UnitPath,
    typed: Option<NoteForm>,
) -> Result<Option<String>, RequestError> {
    if !sources.access.may_read_report(unit) {
        return Ok(None);
    }
    let report = unit_report(sources, waves, unit)?;
    let form = sources
        .access
        .leads
        .contains(unit)
        .then(|| typed.unwrap_or_else(|| super::notes::blank(sources.state.now())));
    let notes = notes_of(&sources.state, unit)?;
    rendered(Ok(match form {
        Some(form) => report.map(|report| report.with_note_form(unit, &notes, form)),
        None => report,
    }))
}

/// The report as this reader may read it; what they may read at all is asked before.
fn unit_report<'s>(
    sources: &'s Sources,
    waves: &[PublishedWave],
    unit: &UnitPath,
) -> Result<Option<reports::TeamReport<'s>>, RequestError> {
    let viewer = if sources.access.hr { Viewer::Hr } else { Viewer::Lead };
    let parent = unit.parent().filter(|parent| sources.access.may_read_summary(parent));
    let links = ReportLinks {
        parent: parent.map(|parent| match viewer {
            Viewer::Hr => reports::team_href(&parent),
            Viewer::Lead => reports::summary_href(&parent),
        }),
        audit: sources.access.units().contains(unit).then(|| audit_href(unit)),
    };
    let marks = marks_of(sources, unit)?;
    let chrome = sources.chrome_for(reports::report_form(unit, waves).as_slice());
    let report = reports::team_report(unit, viewer, waves, &marks, links, chrome);
    let report = report.map_err(RequestError::fault)?;
    Ok(report.map(|report| match deputy_note(sources, unit) {
        Some(note) => report.with_note(note),
        None => report,
    }))
}

/// What a deputy is told: that they stand in, and what they do not see.
fn deputy_note(sources: &Sources, unit: &UnitPath) -> Option<String> {
    let t = sources.chrome().t;
    let hidden = sources.access.counted_in.len();
    sources.access.is_deputy(unit).then(|| t.n("report-deputy", hidden))
}

async fn summary(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<UnitAddress>,
) -> HttpResponse {
    let UnitAddress(unit) = path.into_inner();
    let opened = Opened::of_unit(Deed::Summary, &unit);
    respond(&request, &state, opened, move |sources, waves| {
        if !sources.access.may_read_summary(&unit) {
            return Ok(None);
        }
        rendered(reports::parent_summary(&unit, waves, sources.chrome()))
    })
    .await
}

async fn export(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<(String, String)>,
) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (quarter, file) = path.into_inner();
    let Some(quarter) = Quarter::parse(&quarter).filter(|_| reader.access().hr) else {
        return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
    };
    let sources = Sources::new(&request, &state, &reader);
    let wanted = file.clone();
    let bytes = blocking(move || {
        let found = exported(&sources.state.app, quarter, &wanted)?;
        if found.is_some() {
            sources.log(&Opened::new(Deed::Export, &format!("{quarter} {wanted}")), None)?;
        }
        Ok(found)
    });
    let response = match bytes.await {
        Err(problem) => problem.respond(&request, &state),
        Ok(None) => RequestError::NotFound.respond(&request, &state),
        Ok(Some(bytes)) => {
            let name = format!("attachment; filename=\"{quarter}-{file}\"");
            let is_csv = Path::new(&file).extension().is_some_and(|extension| extension == "csv");
            let kind = if is_csv { "text/csv; charset=utf-8" } else { "application/json" };
            HttpResponse::Ok()
                .insert_header((CONTENT_TYPE, kind))
                .insert_header((CONTENT_DISPOSITION, name))
                .insert_header(("Cache-Control", "no-store"))
                .insert_header(("X-Content-Type-Options", "nosniff"))
                .body(bytes)
        }
    };
    reader.respond(&state, response)
}

/// One file of a quarter's export; `None` if it has no file of that name.
fn exported(
    app: &app::App,
    quarter: Quarter,
    file: &str,
) -> Result<Option<Vec<u8>>, app::AppError> {
    // A wave's certificate is there from its close on, as `release certificate` has it.
    let mut certificates = app::certificates_of(app, quarter)?.into_iter();
    if let Some(wanted) = certificates.find(|certificate| certificate.name == file) {
        return Ok(Some(wanted.text.into_bytes()));
    }
    let files = app::export_quarter(app, quarter)?;
    match file {
        "scores.csv" => Ok(Some(files.scores_csv)),
        "response.csv" => Ok(Some(files.response_csv)),
        "quarter.csv" => Ok(Some(files.quarter_csv)),
        "audits.csv" => Ok(Some(app::audits_of(app, quarter)?)),
        _ => Ok(None),
    }
}
