use askama::Template;

use super::assets::ENTRY_SCRIPT;
use super::frame::Frame;
use crate::domain::Locale;

/// Where a link leads, and where a code is pasted.
#[derive(Template)]
#[template(path = "survey/entry.html")]
pub(super) struct EntryPage<'a> {
    pub frame: Frame<'a>,
    pub why: Why,
    /// A language that was chosen, for the form to carry.
    pub lang: Option<Locale>,
    pub script: &'static str,
}

/// Why the page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Entry,
    /// The form was sent without a code.
    NoCode,
    /// The code is cut, mistyped, or never was ours.
    Unknown,
}

impl<'a> EntryPage<'a> {
    pub fn new(frame: Frame<'a>, why: Why, lang: Option<Locale>) -> Self {
        Self { frame, why, lang, script: ENTRY_SCRIPT.text }
    }
}
