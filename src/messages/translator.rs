use std::fmt;

use fluent_bundle::FluentArgs;

use super::catalogue::Catalogue;
use super::{Arg, Messages};
use crate::domain::{Languages, Locale};

/// Speaks one language.
#[derive(Clone, Copy)]
pub struct Translator<'a> {
    messages: &'a Messages,
    catalogue: &'a Catalogue,
}

impl<'a> Translator<'a> {
    pub(super) fn new(messages: &'a Messages, catalogue: &'a Catalogue) -> Self {
        Self { messages, catalogue }
    }

    /// All languages that the installation speaks.
    pub fn languages(self) -> &'a Languages {
        self.messages.languages()
    }

    pub fn locale(self) -> Locale {
        self.catalogue.locale()
    }

    /// A message without variables.
    pub fn get(self, key: &str) -> String {
        self.catalogue.format(key, None)
    }

    /// A message whose one variable is the number `$n`.
    pub fn n(self, key: &str, n: impl Arg) -> String {
        self.say(key).with("n", n).to_string()
    }

    /// A message whose variables follow by [`Phrase::with`].
    pub fn say<'k>(self, key: &'k str) -> Phrase<'a, 'k> {
        Phrase { catalogue: self.catalogue, key, args: FluentArgs::new() }
    }
}

/// A message with its variables; it is its own text when displayed.
#[must_use]
pub struct Phrase<'a, 'k> {
    catalogue: &'a Catalogue,
    key: &'k str,
    args: FluentArgs<'static>,
}

impl Phrase<'_, '_> {
    pub fn with(mut self, variable: &'static str, arg: impl Arg) -> Self {
        self.args.set(variable, arg.value());
        self
    }
}

impl fmt::Display for Phrase<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.catalogue.format(self.key, Some(&self.args)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Messages;

    #[derive(askama::Template)]
    #[template(
        source = r#"{{ t.get("x-title") }} {{ t.n("x-people", n) }} {{ t.say("x-two").with("name", name).with("n", n) }}"#,
        ext = "html"
    )]
    struct Page<'a> {
        t: Translator<'a>,
        n: u32,
        name: &'a str,
    }

    fn messages() -> Messages {
        let en = "language-own-name = X\nx-title = Title\nx-two = { $name }: { $n }\n\
                  x-people = { $n ->\n    [one] 1 person\n   *[other] { $n } people\n }\n";
        Messages::parse(en, en).unwrap()
    }

    #[test]
    fn a_template_says_messages_and_escapes_what_stands_in_them() {
        let messages = messages();
        let page = Page { t: messages.in_locale(Locale::EN), n: 3, name: "<b>" };
        assert_eq!(askama::Template::render(&page).unwrap(), "Title 3 people &#60;b&#62;: 3");
    }

    #[test]
    fn a_variable_has_no_invisible_marks_around_it() {
        let messages = messages();
        let t = messages.in_locale(Locale::DE);
        assert_eq!(t.say("x-two").with("name", "Ana").with("n", 2_usize).to_string(), "Ana: 2");
    }

    #[test]
    fn an_unknown_key_shows_itself_instead_of_failing() {
        let messages = messages();
        assert_eq!(messages.in_locale(Locale::EN).get("x-none"), "[x-none]");
    }
}
