//! What a team changed, as its lead notes it.

use jiff::civil::{Date, date};

use super::{App, AppError, Refusal};
use crate::ballot_box::random;
use crate::domain::UnitPath;
use crate::store::ActionNote;

/// How many notes a team may have at a time.
pub const MOST_NOTES: usize = 60;
/// How many characters a note may have.
pub const LONGEST_NOTE: usize = 200;
/// A year typed as `26` is the year 26.
const EARLIEST: Date = date(2000, 1, 1);

/// What is wrong with a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteError {
    NoDate,
    DateToCome,
    NoText,
    /// So many characters.
    TextTooLong(usize),
    /// The team has [`MOST_NOTES`].
    TooMany,
}

/// A note as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedNote<'a> {
    pub noted_on: &'a str,
    pub body: &'a str,
}

impl TypedNote<'_> {
    /// The note, or everything that is wrong with it; `latest` is the last day that may be noted.
    fn read(&self, latest: Date) -> Result<(Date, String), Vec<NoteError>> {
        let mut problems = Vec::new();
        let noted_on = self.noted_on.trim().parse::<Date>().ok();
        let noted_on = noted_on.filter(|noted_on| *noted_on >= EARLIEST);
        match noted_on {
            None => problems.push(NoteError::NoDate),
            Some(noted_on) if noted_on > latest => problems.push(NoteError::DateToCome),
            Some(_) => {}
        }
        let body = self.line();
        match body.chars().count() {
            0 => problems.push(NoteError::NoText),
            length if length > LONGEST_NOTE => problems.push(NoteError::TextTooLong(length)),
            _ => {}
        }
        match noted_on {
            Some(noted_on) if problems.is_empty() => Ok((noted_on, body)),
            _ => Err(problems),
        }
    }

    /// One line without characters that nobody sees.
    fn line(&self) -> String {
        let words: Vec<String> = self
            .body
            .split_whitespace()
            .map(|word| word.chars().filter(|character| !character.is_control()).collect())
            .filter(|word: &String| !word.is_empty())
            .collect();
        words.join(" ")
    }
}

/// A team's notes of what it changed, oldest first.
pub fn notes_of(app: &App, team: &UnitPath) -> Result<Vec<ActionNote>, AppError> {
    Ok(app.store().read(|tx| tx.actions_of(team))?)
}

/// Notes what a team changed.
pub fn note_action(
    app: &App,
    team: UnitPath,
    noted_on: Date,
    body: String,
) -> Result<(), AppError> {
    match insert(app, &ActionNote { team, noted_on, body })?.as_slice() {
        [] => Ok(()),
        _ => Err(Refusal::TooManyNotes(MOST_NOTES).into()),
    }
}

/// Notes what somebody typed, or says what is wrong with it; `latest` is the last day that may be
/// noted.
pub fn note_typed(
    app: &App,
    team: UnitPath,
    typed: &TypedNote<'_>,
    latest: Date,
) -> Result<Vec<NoteError>, AppError> {
    match typed.read(latest) {
        Ok((noted_on, body)) => insert(app, &ActionNote { team, noted_on, body }),
        Err(problems) => Ok(problems),
    }
}

/// The same note twice is one: a form that is sent again changes nothing.
fn insert(app: &App, note: &ActionNote) -> Result<Vec<NoteError>, AppError> {
    let id = random()?;
    app.store().write(|tx| {
        let known = tx.actions_of(&note.team)?;
        if known.contains(note) {
            return Ok(Vec::new());
        }
        if known.len() >= MOST_NOTES {
            return Ok(vec![NoteError::TooMany]);
        }
        tx.action_insert(&id, note)?;
        Ok(Vec::new())
    })
}

/// Removes a note; one that is not there is gone already.
pub fn withdraw_action(app: &App, team: UnitPath, typed: &TypedNote<'_>) -> Result<(), AppError> {
    let Ok(noted_on) = typed.noted_on.parse::<Date>() else { return Ok(()) };
    let note = ActionNote { team, noted_on, body: typed.body.to_owned() };
    Ok(app.store().write(|tx| tx.action_remove(&note))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn read(noted_on: &str, body: &str) -> Result<(Date, String), Vec<NoteError>> {
        TypedNote { noted_on, body }.read(TODAY)
    }

    #[test]
    fn a_note_is_one_line_of_up_to_two_hundred_characters() {
        let read_as = |body: &str| read("2026-11-22", body).map(|(_, body)| body);
        assert_eq!(read_as("  no second\r\n approval\u{0} ").unwrap(), "no second approval");
        assert_eq!(read_as(&"ß".repeat(200)).unwrap().chars().count(), 200);
        assert_eq!(read_as(&"ß".repeat(201)), Err(vec![NoteError::TextTooLong(201)]));
        for nothing in ["", " \n\t", "\u{0}\u{7}"] {
            assert_eq!(read_as(nothing), Err(vec![NoteError::NoText]), "{nothing:?}");
        }
    }

    #[test]
    fn a_date_is_today_or_before() {
        assert_eq!(read("2026-11-22", "x").unwrap().0, TODAY);
        assert_eq!(read("2026-11-23", "x"), Err(vec![NoteError::DateToCome]));
        for none in ["", "22.11.2026", "0026-11-22", "2026-02-30"] {
            assert_eq!(read(none, "x"), Err(vec![NoteError::NoDate]), "{none}");
        }
        assert_eq!(read("", ""), Err(vec![NoteError::NoDate, NoteError::NoText]));
    }
}
