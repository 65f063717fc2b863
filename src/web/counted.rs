//! What everybody may look up without signing in: the codes of the sealed answers that were counted.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::notice::locale_of;
use super::session::blocking;
use super::{ContentPolicy, RequestError, State, html};
use crate::app::{self, App, AppError, CountedBox, Refusal};
use crate::domain::{BallotHash, IntakeStopped, WaveId};
use crate::messages::Translator;

/// A longer list is shown by the first two digits of its codes.
const ONE_PAGE: u64 = 2_000;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/counted/{wave}.txt", web::get().to(file))
        .route("/counted/{wave}", web::get().to(page));
}

#[derive(Deserialize)]
struct Part {
    /// The first two digits of the codes that are shown.
    begins: Option<String>,
}

#[derive(Template)]
#[template(path = "app/counted.html")]
struct Page<'a> {
    organisation: &'a str,
    contact: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: String,
    wave: WaveId,
    shown: Shown,
}

/// What the page has to say of a wave.
enum Shown {
    Nothing(String),
    List(Box<List>),
}

struct List {
    ballots: u64,
    on: String,
    entry: u64,
    sha256: String,
    codes: Vec<String>,
    /// The first two digits to choose from, where the list is long; the chosen ones.
    beginnings: Vec<String>,
    chosen: Option<String>,
}

impl List {
    fn is_chosen(&self, digits: &str) -> bool {
        self.chosen.as_deref() == Some(digits)
    }
}

async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    query: web::Query<Part>,
) -> HttpResponse {
    let locale = locale_of(&request, &state);
    let (site, begins) = (state.clone(), query.into_inner().begins);
    let drawn = blocking(move || {
        let app = &site.app;
        let t = app.messages().in_locale(locale);
        let (wave, known) = app::counted_box(app, &wave).map_err(or_nothing_here)?;
        let shown = match known {
            CountedBox::Open { closes_on } => {
                Shown::Nothing(t.say("counted-open").with("date", t.day(closes_on)).to_string())
            }
            CountedBox::NotListed => Shown::Nothing(t.get("counted-not-listed")),
            CountedBox::Listed { entry, intake } => {
                Shown::List(Box::new(list(app, t, entry, intake, begins)?))
            }
        };
        let settings = app.settings();
        let page = Page {
            organisation: &settings.organisation,
            contact: &settings.contact,
            demo: app.is_demo(),
            t,
            title: t.say("counted-title").with("wave", wave.as_str()).to_string(),
            wave,
            shown,
        };
        page.render().map_err(RequestError::fault)
    });
    match drawn.await {
        Ok(body) => html(StatusCode::OK, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(&request, &state),
    }
}

fn list(
    app: &App,
    t: Translator<'_>,
    entry: u64,
    intake: IntakeStopped,
    begins: Option<String>,
) -> Result<List, RequestError> {
    let is_long = intake.ballots > ONE_PAGE;
    let (codes, chosen) = match begins {
        Some(digits) => {
            let Ok(first) = u8::from_str_radix(&digits, 16) else {
                return Err(RequestError::NotFound);
            };
            (app::counted_beginning(app, &intake.wave, first)?, Some(format!("{first:02x}")))
        }
        None if is_long => (Vec::new(), None),
        None => (app::counted_list(app, intake.wave.as_str())?.hashes().to_vec(), None),
    };
    let beginnings = (0..=u8::MAX).map(|first| format!("{first:02x}"));
    Ok(List {
        ballots: intake.ballots,
        on: t.day(intake.on),
        entry,
        sha256: intake.box_sha256,
        codes: codes.iter().map(BallotHash::code).collect(),
        beginnings: beginnings.filter(|_| is_long || chosen.is_some()).collect(),
        chosen,
    })
}

/// A line per sealed answer, with its whole hash.
async fn file(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
) -> HttpResponse {
    let site = state.clone();
    let text = blocking(move || {
        let list = app::counted_list(&site.app, &wave).map_err(or_nothing_here)?;
        if list.hashes().is_empty() { Err(RequestError::NotFound) } else { Ok(list.text()) }
    });
    match text.await {
        Ok(text) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
            .insert_header((CACHE_CONTROL, "no-store"))
            .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .body(text),
        Err(problem) => problem.respond(&request, &state),
    }
}

/// A wave that is none has no address.
fn or_nothing_here(error: AppError) -> RequestError {
    match error {
        AppError::Refused(Refusal::UnknownWave(_)) => RequestError::NotFound,
        other => other.into(),
    }
}
