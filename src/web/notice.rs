use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT_LANGUAGE;
use askama::Template;

use super::State;
use crate::domain::Locale;
use crate::messages::Translator;

/// A small page for somebody who is not signed in: a title, a few sentences, perhaps one button.
pub struct Notice<'a> {
    state: &'a State,
    locale: Locale,
}

/// The one button of a notice: a POST with one hidden field.
pub struct Button<'a> {
    pub action: &'a str,
    pub field: &'a str,
    pub value: &'a str,
    pub label: String,
}

#[derive(Template)]
#[template(path = "app/notice.html")]
struct Page<'a> {
    organisation: &'a str,
    contact: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: &'a str,
    texts: &'a [String],
    button: Option<Button<'a>>,
    written: &'a [&'a str],
}

impl<'a> Notice<'a> {
    pub fn new(request: &HttpRequest, state: &'a State) -> Self {
        Self { state, locale: locale_of(request, state) }
    }

    pub fn t(&self) -> Translator<'a> {
        self.state.app.messages().in_locale(self.locale)
    }

    pub fn page(&self, title: &str, texts: &[String], button: Option<Button<'_>>) -> String {
        self.render(title, texts, button, &[])
    }

    /// With what somebody wrote, to be copied.
    pub fn page_with(&self, title: &str, texts: &[String], written: &[&str]) -> String {
        self.render(title, texts, None, written)
    }

    fn render(
        &self,
        title: &str,
        texts: &[String],
        button: Option<Button<'_>>,
        written: &[&str],
    ) -> String {
        let settings = self.state.app.settings();
        let page = Page {
            organisation: &settings.organisation,
            contact: &settings.contact,
            demo: self.state.app.is_demo(),
            t: self.t(),
            title,
            texts,
            button,
            written,
        };
        // Writing to a String fails only if a value's own Display does; none here does.
        page.render().unwrap_or_else(|error| {
            tracing::error!(%error, "a notice could not be drawn");
            title.to_owned()
        })
    }
}

/// The language of a browser, else of the installation.
pub fn locale_of(request: &HttpRequest, state: &State) -> Locale {
    let header = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let languages = state.app.messages().languages();
    let accepted = header.and_then(|header| languages.from_accept_language(header));
    accepted.unwrap_or_else(|| state.app.default_locale())
}
