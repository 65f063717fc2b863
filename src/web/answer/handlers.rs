use std::collections::BTreeMap;
use std::error::Error;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, REFERRER_POLICY};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::closing_page::ClosingPage;
use super::entry_page::{EntryPage, Why as WhyEntry};
use super::fields::{Fields, Unreadable};
use super::form_page::{FormPage, Why};
use super::frame::{Frame, Switch, lang_of_query, respond, respond_with_script};
use super::retry_page::RetryPage;
use crate::app::{Casting, Link, OpenForm, Sheet, cast_ballot, follow_link, known_form};
use crate::domain::{AnswerSheet, Form, Locale};
use crate::web::{State, redirect};

/// `GET /s`: the same for everybody; the code comes after the `#`, which no server sees.
pub(super) async fn entry(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let lang = lang_of_query(&request);
    let frame = Frame::new(&state, &request, lang, Switch::Link("/s"));
    respond_with_script(StatusCode::OK, &EntryPage::new(frame, WhyEntry::Entry, lang))
}

/// `GET /s/answers`: an address without its form, from a reload or a history.
pub(super) async fn back_to_entry() -> HttpResponse {
    on_to("/s")
}

/// `GET /s/thanks`: after an answer is stored. Knows nothing of whose.
pub(super) async fn thanks(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let lang = lang_of_query(&request);
    let frame = Frame::new(&state, &request, lang, Switch::Link("/s/thanks"));
    respond(StatusCode::OK, &ClosingPage::thanks(frame))
}

/// `POST /s`: shows the form, or what became of the link. Stores nothing; the language button sends
/// the chosen answers here too.
pub(super) async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    payload: web::Payload,
) -> HttpResponse {
    let fields = match Fields::read(&request, payload).await {
        Ok(fields) => fields,
        Err(problem) => return unreadable(&request, &state, problem),
    };
    let visit = Visit { request: &request, state: &state, fields: &fields };
    let open = match visit.follow(false).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    let (sheet, why) = match read_sheet(&open.wave.stored.wave.form, &fields) {
        (sheet, true) => (sheet, Why::Open),
        (sheet, false) => (sheet, Why::Unread),
    };
    visit.form(&open, &sheet, why)
}

/// `POST /s/answers`: stores the answers, once, or shows the form again.
pub(super) async fn send(
    request: HttpRequest,
    state: web::Data<State>,
    payload: web::Payload,
) -> HttpResponse {
    let fields = match Fields::read(&request, payload).await {
        Ok(fields) => fields,
        Err(problem) => return unreadable(&request, &state, problem),
    };
    let visit = Visit { request: &request, state: &state, fields: &fields };
    // Most were shown the form by this process, and answer in full: then the one transaction that
    // stores the answers is the only one.
    if let Some(open) = known_form(&state.app, fields.code())
        && let (sheet, None) = read_complete(&open.wave.stored.wave.form, &fields)
    {
        return visit.cast(&open, &sheet).await;
    }
    let open = match visit.follow(true).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    match read_complete(&open.wave.stored.wave.form, &fields) {
        (sheet, Some(why)) => visit.form(&open, &sheet, why),
        (sheet, None) => visit.cast(&open, &sheet).await,
    }
}

/// One POST of somebody with a code.
#[derive(Clone, Copy)]
struct Visit<'a> {
    request: &'a HttpRequest,
    state: &'a State,
    fields: &'a Fields,
}

impl<'a> Visit<'a> {
    /// The form that the code opens; or the page that says why there is none.
    async fn follow(self, sending: bool) -> Result<Box<OpenForm>, HttpResponse> {
        let (app, code, now) =
            (self.state.app.clone(), self.fields.code().to_owned(), self.state.now());
        match web::block(move || follow_link(&app, &code, now)).await {
            Ok(Ok(Link::Open(open))) => Ok(open),
            Ok(Ok(Link::AlreadySent)) => Err(self.already_sent(None)),
            Ok(Ok(Link::Closed { closed_on })) => Err(self.closed(closed_on, None)),
            Ok(Ok(Link::Unknown)) => Err(self.unknown()),
            Ok(Err(error)) => Err(self.retry(sending, &log_fault(&error))),
            Err(error) => Err(self.retry(sending, &log_fault(&error))),
        }
    }

    /// Stores the answers, if the wave and the invitation still take them.
    async fn cast(self, open: &OpenForm, sheet: &AnswerSheet) -> HttpResponse {
        match cast_ballot(
            &self.state.app,
            &open.code,
            Sheet::Plain(sheet.content(None)),
            self.state.now(),
        )
        .await
        {
            Ok(Casting::Stored) => {
                let locale = self.frame(open.locale, Switch::Button).t.locale();
                on_to(&format!("/s/thanks?lang={}", locale.tag()))
            }
            Ok(Casting::AlreadySent) => self.already_sent(open.locale),
            Ok(Casting::Closed) => self.closed(open.wave.stored.wave.closes_on, open.locale),
            Ok(Casting::Unknown) => self.unknown(),
            Err(error) => self.form(open, sheet, Why::NotStored(&log_fault(&error))),
        }
    }

    fn frame(self, person: Option<Locale>, switch: Switch) -> Frame<'a> {
        Frame::new(self.state, self.request, self.fields.lang().or(person), switch)
    }

    /// Whatever keeps the answers from being stored is a failure of the POST, the question whether
    /// blanks are meant included: nobody who sees a 2xx may think that the answers are in.
    fn form(self, open: &OpenForm, sheet: &AnswerSheet, why: Why<'_>) -> HttpResponse {
        let status = match why {
            Why::Open => StatusCode::OK,
            Why::Check | Why::Empty | Why::Unread => StatusCode::UNPROCESSABLE_ENTITY,
            Why::NotStored(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let frame = self.frame(open.locale, Switch::Button);
        respond(status, &FormPage::new(frame, open, sheet, why))
    }

    fn already_sent(self, person: Option<Locale>) -> HttpResponse {
        let frame = self.frame(person, Switch::Button);
        let page = ClosingPage::already_sent(frame, self.fields.code());
        respond(StatusCode::CONFLICT, &page)
    }

    fn closed(self, announced: Date, person: Option<Locale>) -> HttpResponse {
        let frame = self.frame(person, Switch::Button);
        let today = self.state.now().to_zoned(TimeZone::UTC).date();
        let closed_on = (announced <= today).then_some(announced);
        respond(StatusCode::GONE, &ClosingPage::closed(frame, self.fields.code(), closed_on))
    }

    fn unknown(self) -> HttpResponse {
        let (status, why) = if self.fields.code().is_empty() {
            (StatusCode::UNPROCESSABLE_ENTITY, WhyEntry::NoCode)
        } else {
            (StatusCode::NOT_FOUND, WhyEntry::Unknown)
        };
        let lang = self.fields.lang();
        let frame = self.frame(None, Switch::Link("/s"));
        respond_with_script(status, &EntryPage::new(frame, why, lang))
    }

    fn retry(self, sending: bool, reference: &str) -> HttpResponse {
        let frame = self.frame(None, Switch::Button);
        let page = RetryPage { frame, reference, fields: self.fields, sending };
        respond(StatusCode::INTERNAL_SERVER_ERROR, &page)
    }
}

/// The answers among the fields, and why they are not stored as they are.
fn read_complete(form: &Form, fields: &Fields) -> (AnswerSheet, Option<Why<'static>>) {
    let (sheet, readable) = read_sheet(form, fields);
    let why = if !readable {
        Some(Why::Unread)
    } else if !sheet.answers_something() {
        Some(Why::Empty)
    } else if sheet.blanks().next().is_some() && !fields.confirms() {
        Some(Why::Check)
    } else {
        None
    };
    (sheet, why)
}

/// The answers among the fields, and whether every field was one. What is no answer, or was given
/// twice, is left blank for the person to look at.
fn read_sheet(form: &Form, fields: &Fields) -> (AnswerSheet, bool) {
    if let Ok(sheet) = AnswerSheet::parse(form, fields.answers()) {
        return (sheet, true);
    }
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, _) in fields.answers() {
        *times.entry(name).or_default() += 1;
    }
    let once = fields.answers().filter(|(name, _)| times.get(name) == Some(&1));
    let good = once.filter(|field| AnswerSheet::parse(form, [*field]).is_ok());
    (AnswerSheet::parse(form, good).unwrap_or_else(|_| AnswerSheet::blank(form)), false)
}

fn unreadable(request: &HttpRequest, state: &State, problem: Unreadable) -> HttpResponse {
    let frame = Frame::new(state, request, None, Switch::Fixed);
    respond(problem.status(), &ClosingPage::unreadable(frame))
}

fn on_to(address: &str) -> HttpResponse {
    let mut response = redirect(address);
    let headers = response.headers_mut();
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// Writes a fault of ours to the log and returns the reference under which it stands there. No
/// error of `app` holds a code or an answer.
fn log_fault(error: &dyn Error) -> String {
    let reference = format!("{:08x}", rand::random::<u32>());
    let chain = std::iter::successors(Some(error), |error| (*error).source());
    let cause = chain.map(ToString::to_string).collect::<Vec<_>>().join(": ");
    tracing::error!(%reference, %cause, "an answer page failed");
    reference
}
