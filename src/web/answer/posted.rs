use std::collections::BTreeMap;

use super::fields::Fields;
use super::summary::Why;
use crate::app::{OpenForm, Sheet};
use crate::domain::{AnswerSheet, Comment, Form, Wave};

/// What was filled in, as far as it can be read.
pub(super) struct Posted<'a> {
    pub sheet: AnswerSheet,
    /// As it was typed; empty where the form has no box for it.
    pub comment: &'a str,
    /// Whether every field was one of the form's.
    pub readable: bool,
}

impl<'a> Posted<'a> {
    pub fn read(wave: &Wave, fields: &'a Fields) -> Self {
        let has_box = wave.terms.comments;
        let (sheet, readable) = read_sheet(&wave.form, fields, has_box);
        let comment = fields.comment().filter(|_| has_box).unwrap_or_default();
        Self { sheet, comment, readable }
    }
}

/// What goes into the ballot box, or why nothing does yet.
pub(super) fn read_sendable(open: &OpenForm, fields: &Fields) -> Result<Sheet, Why<'static>> {
    if let Some(sealed) = fields.sealed() {
        // A browser that seals sends nothing else.
        let alone = fields.filled_in().count() == 1;
        let sheet = open.read_sealed(sealed).filter(|_| alone);
        return sheet.map(Sheet::Sealed).ok_or(Why::Unsealed);
    }
    let wave = &open.wave.stored.wave;
    let Posted { sheet, comment, readable } = Posted::read(wave, fields);
    if !readable {
        return Err(Why::Unread);
    }
    if !sheet.answers_something() {
        return Err(Why::Empty);
    }
    let comment = Comment::parse(comment).map_err(|_| Why::LongComment)?;
    if sheet.blanks().next().is_some() && !fields.confirms() {
        return Err(Why::Check);
    }
    Ok(Sheet::Plain(sheet.content(&wave.form, comment)))
}

/// The answers among the fields, and whether every field was one. What is no answer, or was given
/// twice, is left blank for the person to look at.
fn read_sheet(form: &Form, fields: &Fields, has_box: bool) -> (AnswerSheet, bool) {
    if let Ok(sheet) = AnswerSheet::parse(form, fields.answers(has_box)) {
        return (sheet, true);
    }
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, _) in fields.answers(has_box) {
        *times.entry(name).or_default() += 1;
    }
    let once = fields.answers(has_box).filter(|(name, _)| times.get(name) == Some(&1));
    let good = once.filter(|field| AnswerSheet::parse(form, [*field]).is_ok());
    (AnswerSheet::parse(form, good).unwrap_or_else(|_| AnswerSheet::blank(form)), false)
}
