use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::assets::{ENTRY_SCRIPT, STYLE};
use crate::domain::{Form, Language, Locale};
use crate::messages::Translator;
use crate::web::{ContentPolicy, Script, State, html};

/// What every page has around its own content.
#[derive(Clone, Copy)]
pub(in crate::web) struct Frame<'a> {
    pub t: Translator<'a>,
    pub organisation: &'a str,
    /// Whether the page says that its data are made up.
    pub demo: bool,
    /// Who answers questions.
    pub contact: &'a str,
    pub style: &'static str,
    pub switch: Switch,
    /// What forms add to their addresses where many people use one device.
    pub kiosk: &'static str,
    /// The form that stands on the page, whose languages are those of the page.
    form: Option<&'a Form>,
}

/// How a page changes its language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Switch {
    /// By a link to the same address with `?lang=`.
    Link(&'static str),
    /// By a button that posts the page's form `f` to `/s`.
    Button,
    /// Not at all: the page came from a request that cannot be repeated.
    Fixed,
}

impl<'a> Frame<'a> {
    /// `lang`: the language that was asked for, or is known of the person; else the browser's, else
    /// the setting's.
    pub fn new(
        state: &'a State,
        request: &HttpRequest,
        lang: Option<Locale>,
        switch: Switch,
    ) -> Self {
        Self::around(state, request, lang, switch, None)
    }

    /// The same around a form: a language that the form lacks is not spoken on its page.
    pub fn of_form(
        state: &'a State,
        request: &HttpRequest,
        lang: Option<Locale>,
        switch: Switch,
        form: &'a Form,
    ) -> Self {
        Self::around(state, request, lang, switch, Some(form))
    }

    fn around(
        state: &'a State,
        request: &HttpRequest,
        lang: Option<Locale>,
        switch: Switch,
        form: Option<&'a Form>,
    ) -> Self {
        let settings = state.app.settings();
        let has = |locale: Locale| form.is_none_or(|form| form.speaks(locale));
        let languages = state.app.messages().languages().among(has);
        let accepted = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let locale = lang
            .filter(|lang| languages.speaks(*lang))
            .or_else(|| accepted.and_then(|header| languages.from_accept_language(header)))
            .or_else(|| Some(state.app.default_locale()).filter(|usual| languages.speaks(*usual)))
            .unwrap_or(Locale::EN);
        Self {
            t: state.app.messages().in_locale(locale),
            organisation: &settings.organisation,
            demo: state.app.is_demo(),
            contact: &settings.contact,
            style: STYLE.text,
            switch,
            kiosk: if is_kiosk(request) { KIOSK_QUERY } else { "" },
            form,
        }
    }

    pub fn switch_link(&self) -> Option<&'static str> {
        if let Switch::Link(path) = self.switch { Some(path) } else { None }
    }

    pub fn has_switch_button(&self) -> bool {
        self.switch == Switch::Button
    }

    /// The languages that the page is not in.
    pub fn others(&self) -> impl Iterator<Item = &'a Language> {
        let (spoken, form) = (self.t.locale(), self.form);
        let has = move |locale: Locale| form.is_none_or(|form| form.speaks(locale));
        let languages = self.t.languages().iter();
        languages.filter(move |one| one.locale != spoken && has(one.locale))
    }
}

/// A device that many people use, one after the other.
pub(in crate::web) const KIOSK: &str = "/kiosk";
const KIOSK_QUERY: &str = "?kiosk";
/// After so many seconds a kiosk shows its first page again: once somebody is done, and where somebody walked
/// away from a form.
const DONE_FOR: &str = "20; url=/kiosk";
const LEFT_FOR: &str = "600; url=/kiosk";

pub(super) fn is_kiosk(request: &HttpRequest) -> bool {
    request.path() == KIOSK || request.query_string() == "kiosk"
}

/// A kiosk forgets: nothing of an answer is left on it for the next.
pub(super) fn forgetting(request: &HttpRequest, mut response: HttpResponse) -> HttpResponse {
    if is_kiosk(request) {
        let is_done = match response.status() {
            StatusCode::OK => request.path() == "/s/answers",
            StatusCode::CONFLICT | StatusCode::GONE => true,
            _ => false,
        };
        let headers = response.headers_mut();
        let after = if is_done { DONE_FOR } else { LEFT_FOR };
        headers.insert(HeaderName::from_static("refresh"), HeaderValue::from_static(after));
        if is_done {
            let all = HeaderValue::from_static("\"cache\", \"storage\"");
            headers.insert(HeaderName::from_static("clear-site-data"), all);
        }
    }
    response
}

/// The language in `?lang=`.
pub(in crate::web) fn lang_of_query(request: &HttpRequest, state: &State) -> Option<Locale> {
    let pairs = url::form_urlencoded::parse(request.query_string().as_bytes());
    let (_, tag) = pairs.into_iter().find(|(name, _)| name == "lang")?;
    state.app.messages().languages().find(&tag)
}

/// A page without a script.
pub(super) fn respond(status: StatusCode, page: &impl Template) -> HttpResponse {
    render(status, page, Script::None)
}

/// The page with the script that reads the fragment.
pub(in crate::web) fn respond_with_entry_script(
    status: StatusCode,
    page: &impl Template,
) -> HttpResponse {
    render(status, page, Script::Inlined(&ENTRY_SCRIPT.hash))
}

/// The page with the script that seals the answers.
pub(super) fn respond_with_seal_script(status: StatusCode, page: &impl Template) -> HttpResponse {
    render(status, page, Script::Own)
}

fn render(status: StatusCode, page: &impl Template, script: Script<'_>) -> HttpResponse {
    let policy = ContentPolicy::Hashed { style: &STYLE.hash, script };
    match page.render() {
        Ok(body) => html(status, body, policy),
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            let body = "<!doctype html><html lang=\"en\"><title>Error</title><p>Something went \
                        wrong on our side.";
            html(StatusCode::INTERNAL_SERVER_ERROR, body.to_owned(), policy)
        }
    }
}
