use askama::Template;

use crate::domain::Locale;
use crate::web::answer::assets::ENTRY_SCRIPT;
use crate::web::answer::frame::Frame;

/// Where a team's link leads, and where it is pasted.
#[derive(Template)]
#[template(path = "survey/audit_link.html")]
pub(super) struct LinkPage<'a> {
    frame: Frame<'a>,
    why: Why,
    /// A language that was chosen, for the form to carry.
    lang: Option<Locale>,
    script: &'static str,
}

/// Why the page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Entry,
    /// The form was sent without a code.
    NoCode,
    /// The code is cut, or of a link that has ended.
    Unknown,
}

impl<'a> LinkPage<'a> {
    pub fn new(frame: Frame<'a>, why: Why, lang: Option<Locale>) -> Self {
        Self { frame, why, lang, script: ENTRY_SCRIPT.text }
    }
}
