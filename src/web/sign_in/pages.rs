use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::app::{OfferedProvider, oidc_providers};
use crate::messages::{Translator, key};
use crate::web::notice::{Button, Notice};
use crate::web::{ContentPolicy, RequestError, State, html};

/// The pages of somebody who signs in.
pub(super) struct Pages<'a> {
    request: &'a HttpRequest,
    state: &'a State,
    notice: Notice<'a>,
}

/// Offers the providers, and asks for an address.
#[derive(Template)]
#[template(path = "app/sign_in.html")]
struct AskPage<'a> {
    organisation: &'a str,
    contact: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: String,
    text: String,
    typed: &'a str,
    mistake: Option<String>,
    button: String,
    providers: Vec<OfferedProvider<'a>>,
    by_mail: bool,
}

/// Asks for the six digits.
#[derive(Template)]
#[template(path = "app/sign_in_code.html")]
struct DigitsPage<'a> {
    organisation: &'a str,
    contact: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: String,
    email: &'a str,
    mistake: Option<String>,
}

impl<'a> Pages<'a> {
    pub fn new(request: &'a HttpRequest, state: &'a State) -> Self {
        Self { request, state, notice: Notice::new(request, state) }
    }

    pub fn t(&self) -> Translator<'a> {
        self.notice.t()
    }

    /// Where somebody signs in; where neither mail nor provider is offered, what to ask for instead.
    pub fn ask(&self, status: StatusCode, typed: &str, mistake: Option<String>) -> HttpResponse {
        let t = self.t();
        let (title, text) = (t.get("sign-in-title"), t.get("sign-in-for"));
        self.address(status, title, text, typed, mistake, key("sign-in-send"))
    }

    /// A link that works no more (410), and the way to a new one.
    pub fn ended(&self) -> HttpResponse {
        let t = self.t();
        let (title, text) = (t.get("sign-in-used"), t.get("sign-in-used-text"));
        self.address(StatusCode::GONE, title, text, "", None, key("sign-in-send-new"))
    }

    fn address(
        &self,
        status: StatusCode,
        title: String,
        text: String,
        typed: &str,
        mistake: Option<String>,
        button: &str,
    ) -> HttpResponse {
        let t = self.t();
        let by_mail = self.state.sign_in_mail().is_some();
        let providers: Vec<OfferedProvider<'_>> = oidc_providers(&self.state.app).collect();
        if !by_mail && providers.is_empty() {
            let page = self.notice.page(&title, &[text, t.get("sign-in-how")], None);
            return html(status, page, ContentPolicy::OwnStyles);
        }
        let settings = self.state.app.settings();
        self.drawn(
            status,
            &AskPage {
                organisation: &settings.organisation,
                contact: &settings.contact,
                demo: self.state.app.is_demo(),
                t,
                title,
                text,
                typed,
                mistake,
                button: t.get(button),
                providers,
                by_mail,
            },
        )
    }

    /// The same for every address.
    pub fn digits(&self, status: StatusCode, email: &str, mistake: Option<String>) -> HttpResponse {
        let (t, settings) = (self.t(), self.state.app.settings());
        self.drawn(
            status,
            &DigitsPage {
                organisation: &settings.organisation,
                contact: &settings.contact,
                demo: self.state.app.is_demo(),
                t,
                title: t.get("sign-in-look"),
                email,
                mistake,
            },
        )
    }

    /// The button of a link.
    pub fn confirm(&self, email: &str, button: Button<'_>) -> HttpResponse {
        let t = self.t();
        let who = t.say("sign-in-as").with("email", email).to_string();
        let page =
            self.notice.page(&t.get("sign-in-title"), &[who, t.get("sign-in-text")], Some(button));
        html(StatusCode::OK, page, ContentPolicy::OwnStyles)
    }

    pub(super) fn state(&self) -> &'a State {
        self.state
    }

    pub(super) fn drawn(&self, status: StatusCode, page: &impl Template) -> HttpResponse {
        match page.render() {
            Ok(body) => html(status, body, ContentPolicy::OwnStyles),
            Err(error) => RequestError::fault(error).respond(self.request, self.state),
        }
    }
}
