use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::pages::Pages;
use crate::app::{OfferedProvider, OidcError};
use crate::domain::EmailAddress;
use crate::messages::{Translator, key};
use crate::web::notice::Button;

/// Why somebody who chose a provider is not signed in.
pub(super) enum Failed {
    By(OidcError),
    /// The provider's own word for it.
    Answered(String),
    NothingToRead {
        email: EmailAddress,
        counted: bool,
    },
}

/// A step between this server and a provider.
#[derive(Template)]
#[template(path = "app/sign_in_oidc.html")]
struct StepPage<'a> {
    organisation: &'a str,
    contact: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: String,
    texts: Vec<String>,
    button: Option<Button<'a>>,
    /// To the provider, with the link's words.
    onward: Option<(&'a str, String)>,
    /// Whether the other ways to sign in are named, and that of the command line among them.
    others: bool,
    command: bool,
}

impl<'a> Pages<'a> {
    /// A link to the provider, for a browser that does not go there by itself.
    pub fn provider_onward(&self, provider: OfferedProvider<'a>, way: &str) -> HttpResponse {
        let t = self.t();
        let named = |message| t.say(message).with("name", provider.name).to_string();
        let page = StepPage {
            onward: Some((way, named(key("sign-in-oidc-onward-link")))),
            ..self.step(named(key("sign-in-oidc-onward")), vec![t.get("sign-in-oidc-onward-text")])
        };
        self.drawn(StatusCode::OK, &page)
    }

    /// The button that uses the provider's answer, a query, up.
    pub fn provider_back(&self, provider: OfferedProvider<'a>, answer: &str) -> HttpResponse {
        let t = self.t();
        let said = t.say("sign-in-oidc-back").with("name", provider.name).to_string();
        let (action, field, label) = ("/app/sign-in/oidc/back", "answer", t.get("sign-in-button"));
        let page = StepPage {
            button: Some(Button { action, field, value: answer, label }),
            ..self.step(t.get("sign-in-title"), vec![said, t.get("sign-in-oidc-back-text")])
        };
        self.drawn(StatusCode::OK, &page)
    }

    /// An answer of another sign-in, or one that was used (410).
    pub fn provider_ended(&self) -> HttpResponse {
        let t = self.t();
        let texts = vec![t.get("sign-in-oidc-ended-text")];
        let page = StepPage {
            others: true,
            command: true,
            ..self.step(t.get("sign-in-oidc-ended"), texts)
        };
        self.drawn(StatusCode::GONE, &page)
    }

    /// Says what went wrong, and what to do about it.
    pub fn provider_failed(&self, provider: OfferedProvider<'a>, failed: &Failed) -> HttpResponse {
        let t = self.t();
        log(provider, failed);
        let named = |message| t.say(message).with("name", provider.name).to_string();
        let (status, title, text) = match failed {
            Failed::By(OidcError::Ended(_)) => return self.provider_ended(),
            Failed::By(OidcError::Unreachable { .. }) => (
                StatusCode::SERVICE_UNAVAILABLE,
                named(key("sign-in-oidc-unreachable")),
                t.get("sign-in-oidc-unreachable-text"),
            ),
            Failed::By(OidcError::Clock(seconds)) => (
                StatusCode::BAD_GATEWAY,
                t.get("sign-in-oidc-clock"),
                self.clock(provider, *seconds),
            ),
            Failed::By(OidcError::NoEmail) => (
                StatusCode::FORBIDDEN,
                named(key("sign-in-oidc-no-email")),
                t.get("sign-in-oidc-no-email-text"),
            ),
            Failed::By(OidcError::Unverified) => (
                StatusCode::FORBIDDEN,
                named(key("sign-in-oidc-unverified")),
                named(key("sign-in-oidc-unverified-text")),
            ),
            Failed::By(OidcError::Token(_) | OidcError::SetUp(_)) => (
                StatusCode::BAD_GATEWAY,
                named(key("sign-in-oidc-refused")),
                t.get("sign-in-oidc-refused-text"),
            ),
            Failed::Answered(error) if error == "access_denied" => (
                StatusCode::FORBIDDEN,
                named(key("sign-in-oidc-denied")),
                t.get("sign-in-oidc-denied-text"),
            ),
            Failed::Answered(_) => (
                StatusCode::BAD_GATEWAY,
                named(key("sign-in-oidc-answered")),
                t.get("sign-in-oidc-refused-text"),
            ),
            Failed::NothingToRead { email, counted } => {
                let text = if *counted {
                    key("sign-in-oidc-counted")
                } else {
                    key("sign-in-oidc-nothing-text")
                };
                let text = t.say(text).with("email", email.as_str()).with("name", provider.name);
                (StatusCode::FORBIDDEN, t.get("sign-in-oidc-nothing"), text.to_string())
            }
        };
        let (action, field, label) = ("/app/sign-in/oidc", "provider", t.get("sign-in-oidc-again"));
        let page = StepPage {
            button: Some(Button { action, field, value: provider.id, label }),
            others: true,
            command: !matches!(failed, Failed::NothingToRead { .. }),
            ..self.step(title, vec![text])
        };
        self.drawn(status, &page)
    }

    fn clock(&self, provider: OfferedProvider<'a>, seconds: i64) -> String {
        let text = if seconds > 0 {
            key("sign-in-oidc-clock-ahead")
        } else {
            key("sign-in-oidc-clock-behind")
        };
        let minutes = seconds.unsigned_abs().div_ceil(60);
        self.t().say(text).with("name", provider.name).with("minutes", minutes).to_string()
    }

    fn step(&self, title: String, texts: Vec<String>) -> StepPage<'a> {
        let (settings, demo) = (self.state().app.settings(), self.state().app.is_demo());
        StepPage {
            organisation: &settings.organisation,
            contact: &settings.contact,
            demo,
            t: self.t(),
            title,
            texts,
            button: None,
            onward: None,
            others: false,
            command: false,
        }
    }
}

/// For whoever runs this server: the cause, and nobody's name.
fn log(provider: OfferedProvider<'_>, failed: &Failed) {
    let provider = provider.id;
    match failed {
        Failed::By(error) => {
            let error: &dyn std::error::Error = error;
            tracing::warn!(provider, error, "a sign-in by a provider failed");
        }
        Failed::Answered(error) => {
            tracing::warn!(provider, ?error, "a provider answered with an error");
        }
        Failed::NothingToRead { .. } => {}
    }
}
