//! "Note a change we made": the form on a lead's page.

use jiff::civil::Date;

use crate::reports::ActionMark;
use crate::reports::words::Words;

/// What a lead has typed; blank on a page that is only read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteForm {
    pub noted_on: String,
    pub body: String,
    pub mistakes: NoteMistakes,
    /// The last day that may be noted.
    pub latest: String,
    /// How many characters a note may have.
    pub longest: usize,
}

/// What is wrong, in words, beside the field that it is wrong in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteMistakes {
    pub noted_on: Option<String>,
    pub body: Option<String>,
    /// Of no field.
    pub whole: Option<String>,
}

impl NoteForm {
    /// Nothing typed; the date is today's.
    pub fn blank(today: Date, latest: Date, longest: usize) -> Self {
        Self { noted_on: today.to_string(), latest: latest.to_string(), longest, ..Self::default() }
    }
}

impl NoteMistakes {
    pub const fn is_none(&self) -> bool {
        self.noted_on.is_none() && self.body.is_none() && self.whole.is_none()
    }
}

/// The form as a page draws it, with every note of the unit beside a button that removes it.
pub(in crate::reports) struct DrawnNoteForm {
    pub action: String,
    pub typed: NoteForm,
    pub notes: Vec<OwnNote>,
}

pub(in crate::reports) struct OwnNote {
    /// As the form sends it back.
    pub noted_on: String,
    /// As it is read.
    pub date: String,
    pub body: String,
}

impl DrawnNoteForm {
    pub fn new(words: Words<'_>, action: String, marks: &[ActionMark], typed: NoteForm) -> Self {
        let own = |mark: &ActionMark| OwnNote {
            noted_on: mark.noted_on.to_string(),
            date: words.t.day(mark.noted_on),
            body: mark.body.clone(),
        };
        Self { action, typed, notes: marks.iter().map(own).collect() }
    }
}
