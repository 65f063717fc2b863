use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::assets::SEAL_SCRIPT;
use super::closing_page::ClosingPage;
use super::entry_page::{EntryPage, Why as WhyEntry};
use super::fields::{Fields, Unreadable};
use super::form_page::FormPage;
use super::frame::{
    Frame, KIOSK, Switch, forgetting, is_kiosk, lang_of_query, respond, respond_with_entry_script,
    respond_with_seal_script,
};
use super::posted::{Posted, read_sendable};
use super::retry_page::RetryPage;
use super::summary::Why;
use crate::app::{Casting, Link, OpenForm, Sheet, cast_ballot, follow_link, known_form};
use crate::domain::Locale;
use crate::web::request_error::{LoggedFault, log_fault, with_retry_after};
use crate::web::{RequestError, State, redirect};

/// `GET /s`: the same for everybody; the code comes after the `#`, which no server sees.
pub(super) async fn entry(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let lang = lang_of_query(&request, &state);
    let frame = Frame::new(&state, &request, lang, Switch::Link("/s"));
    respond_with_entry_script(StatusCode::OK, &EntryPage::new(frame, WhyEntry::Entry, lang))
}

/// `GET /kiosk`: the same on a device that many people use, one after the other.
pub(super) async fn kiosk(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let lang = lang_of_query(&request, &state);
    let frame = Frame::new(&state, &request, lang, Switch::Link(KIOSK));
    respond_with_entry_script(StatusCode::OK, &EntryPage::new(frame, WhyEntry::Entry, lang))
}

/// `GET /s/answers`: an address without its form, from a reload or a history.
pub(super) async fn back_to_entry(request: HttpRequest) -> HttpResponse {
    on_to(if is_kiosk(&request) { KIOSK } else { "/s" })
}

/// `GET /s/seal.js`: under the address with its hash it is kept for good, and no page says otherwise.
pub(super) async fn seal_script(request: HttpRequest) -> HttpResponse {
    let forever = request.query_string() == SEAL_SCRIPT.hash;
    let keep = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/javascript; charset=utf-8"))
        .insert_header((CACHE_CONTROL, keep))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(SEAL_SCRIPT.text.as_str())
}

/// `POST /s`: shows the form, or what became of the link. Stores nothing; the language button sends
/// the chosen answers here too.
pub(super) async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    payload: web::Payload,
) -> HttpResponse {
    let response = opened(&request, &state, payload).await;
    forgetting(&request, response)
}

async fn opened(request: &HttpRequest, state: &State, payload: web::Payload) -> HttpResponse {
    let fields = match Fields::read(request, payload).await {
        Ok(fields) => fields,
        Err(problem) => return unreadable(request, state, problem),
    };
    let visit = Visit { request, state, fields: &fields };
    let open = match visit.follow(false).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    let posted = Posted::read(&open.wave.stored.wave, &fields);
    visit.form(&open, if posted.readable { Why::Open } else { Why::Unread })
}

/// `POST /s/answers`: stores the answers, once, or shows the form again.
pub(super) async fn send(
    request: HttpRequest,
    state: web::Data<State>,
    payload: web::Payload,
) -> HttpResponse {
    let response = sent(&request, &state, payload).await;
    forgetting(&request, response)
}

async fn sent(request: &HttpRequest, state: &State, payload: web::Payload) -> HttpResponse {
    let fields = match Fields::read(request, payload).await {
        Ok(fields) => fields,
        Err(problem) => return unreadable(request, state, problem),
    };
    let visit = Visit { request, state, fields: &fields };
    // Most were shown the form by this process, and answer in full: then the one transaction that
    // stores the answers is the only one.
    if let Some(open) = known_form(&state.app, fields.code())
        && let Ok(sheet) = read_sendable(&open, &fields)
    {
        return visit.cast(&open, sheet).await;
    }
    let open = match visit.follow(true).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    match read_sendable(&open, &fields) {
        Ok(sheet) => visit.cast(&open, sheet).await,
        Err(why) => visit.form(&open, why),
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
    async fn cast(self, open: &OpenForm, sheet: Sheet) -> HttpResponse {
        match cast_ballot(&self.state.app, open, sheet, self.state.now()).await {
            Ok(Casting::Stored(hash)) => {
                // Shown at once, not at an address of its own: there the code would stand in logs of
                // web servers, beside a time and a place.
                let frame = self.frame(open.locale, Switch::Fixed);
                let page = ClosingPage::thanks(frame, &open.wave.stored.wave.id, &hash);
                respond(StatusCode::OK, &page)
            }
            Ok(Casting::Practised) => {
                let frame = self.frame(open.locale, Switch::Fixed);
                respond(StatusCode::OK, &ClosingPage::practised(frame))
            }
            Ok(Casting::AlreadySent) => self.already_sent(open.locale),
            Ok(Casting::Closed) => self.closed(open.wave.stored.wave.closes_on, open.locale),
            Ok(Casting::Unknown) => self.unknown(),
            // No form can show again what is sealed.
            Err(error) if self.fields.sealed().is_some() => self.retry(true, &log_fault(&error)),
            Err(error) => {
                let LoggedFault { reference, status } = log_fault(&error);
                let page = self.form_as(status, open, Why::NotStored(&reference));
                with_retry_after(page)
            }
        }
    }

    fn lang(self) -> Option<Locale> {
        self.fields.lang(self.state.app.messages().languages())
    }

    fn frame(self, person: Option<Locale>, switch: Switch) -> Frame<'a> {
        Frame::new(self.state, self.request, self.lang().or(person), switch)
    }

    /// Whatever keeps the answers from being stored is a failure of the POST, the question whether
    /// blanks are meant included: nobody who sees a 2xx may think that the answers are in.
    fn form(self, open: &OpenForm, why: Why<'_>) -> HttpResponse {
        let status = match why {
            Why::Open => StatusCode::OK,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        self.form_as(status, open, why)
    }

    fn form_as(self, status: StatusCode, open: &OpenForm, why: Why<'_>) -> HttpResponse {
        let (lang, form) = (self.lang().or(open.locale), &open.wave.stored.wave.form);
        let frame = Frame::of_form(self.state, self.request, lang, Switch::Button, form);
        let posted = Posted::read(&open.wave.stored.wave, self.fields);
        respond_with_seal_script(status, &FormPage::new(frame, open, &posted, why))
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
        } else if let Err(too_many) = self.state.wrong_code() {
            return RequestError::from(too_many).respond(self.request, self.state);
        } else {
            (StatusCode::NOT_FOUND, WhyEntry::Unknown)
        };
        let lang = self.lang();
        let path = if is_kiosk(self.request) { KIOSK } else { "/s" };
        let frame = self.frame(None, Switch::Link(path));
        respond_with_entry_script(status, &EntryPage::new(frame, why, lang))
    }

    fn retry(self, sending: bool, fault: &LoggedFault) -> HttpResponse {
        // What is sealed cannot become a form in another language.
        let sealed = self.fields.sealed().is_some();
        let switch = if sealed { Switch::Fixed } else { Switch::Button };
        let frame = self.frame(None, switch);
        let page = RetryPage { frame, reference: &fault.reference, fields: self.fields, sending };
        with_retry_after(respond(fault.status, &page))
    }
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
