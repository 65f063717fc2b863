//! What the numbered markers in a team's charts stand for.

use super::reports::Sources;
use super::{RequestError, State};
use crate::app;
use crate::domain::UnitPath;
use crate::domain::audit::{AuditState, Book, Step};
use crate::reports::{ActionMark, Became};

/// The changes that were noted for a unit, and for its own leads the steps of its audits: HR reads none.
pub(super) fn marks_of(
    sources: &Sources,
    unit: &UnitPath,
) -> Result<Vec<ActionMark>, RequestError> {
    let mut marks = notes_of(&sources.state, unit)?;
    if sources.access.leads.contains(unit) {
        let book = app::audit_book(&sources.state.app, unit)?;
        marks.extend(agreed_steps(&book));
    }
    Ok(marks)
}

/// The changes that were noted for a unit.
pub(super) fn notes_of(state: &State, unit: &UnitPath) -> Result<Vec<ActionMark>, RequestError> {
    let notes = app::notes_of(&state.app, unit)?;
    let marks = notes.into_iter();
    Ok(marks
        .map(|note| ActionMark { noted_on: note.noted_on, body: note.body, became: None })
        .collect())
}

/// What a team agreed on in its audits, on the day that it did.
fn agreed_steps(book: &Book) -> Vec<ActionMark> {
    let mut marks = Vec::new();
    for audit in book.audits() {
        let (AuditState::Agreed(on) | AuditState::Closed(Some(on))) = audit.state else { continue };
        marks.extend(audit.steps.iter().map(|step: &Step| ActionMark {
            noted_on: on,
            body: step.text.as_str().to_owned(),
            became: Some(match &step.review {
                Some((outcome, _)) => Became::Reviewed(*outcome),
                None => Became::Due(step.by),
            }),
        }));
    }
    marks
}
