//! `audits.csv`: one row per team that began an audit in the quarter. Counts of what the team wrote down
//! itself; no figure of a survey, and no word of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::cells::Text;
use super::columns::SCHEMA_VERSION;
use super::group::{Group, Level};
use super::{ExportError, file, written};
use crate::audit::waiting;
use crate::domain::audit::{AuditState, Book, BookEntry, Entry, Outcome, Step, StepChange};
use crate::domain::{Quarter, UnitPath};

const COLUMNS: [&str; 18] = [
    "schema_version",
    "quarter",
    "group_id",
    "group_path",
    "state",
    "discussed_on",
    "agreed_on",
    "steps",
    "steps_done",
    "steps_going",
    "steps_dropped",
    "charter_items",
    "moved_to_team",
    "moved_away",
    "steps_came",
    "steps_went",
    "waiting_minutes_a_month",
    "waiting_unknown",
];

/// As the book stood when the team agreed; of an audit that was never agreed on, when the next began; else now.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Row {
    schema_version: &'static str,
    quarter: String,
    group_id: String,
    group_path: Text,
    /// `draft`, `discussed`, `agreed`, or `closed` once the next audit has begun.
    state: &'static str,
    discussed_on: Option<Date>,
    agreed_on: Option<Date>,
    /// Agreed or proposed in this audit.
    steps: usize,
    /// Of the steps of the audit before, as this one reviewed them.
    steps_done: usize,
    steps_going: usize,
    steps_dropped: usize,
    charter_items: usize,
    /// In the charter, since the team agreed on the audit before.
    moved_to_team: usize,
    moved_away: usize,
    /// In the log, since then.
    steps_came: usize,
    steps_went: usize,
    /// Of all steps that came and stand; a day of work has eight hours.
    waiting_minutes_a_month: u64,
    /// Steps that came and stand, and nobody wrote down how long they take.
    waiting_unknown: usize,
}

/// The audits of a quarter, in path order; a head alone if there is none.
///
/// # Errors
/// A row that cannot be written.
pub fn audits_csv(
    quarter: Quarter,
    books: &BTreeMap<UnitPath, Book>,
) -> Result<Vec<u8>, ExportError> {
    let mut file = file();
    file.write_record(COLUMNS)?;
    for row in books.iter().filter_map(|(team, book)| row(quarter, team, book)) {
        file.serialize(row)?;
    }
    written(file)
}

fn row(quarter: Quarter, team: &UnitPath, book: &Book) -> Option<Row> {
    let state = book.audits().into_iter().find(|audit| audit.quarter == quarter)?.state;
    let (discussed_on, then) = at_its_end(book, quarter);
    let audit = then.current()?;
    let since = then.since();
    let reviewed: Vec<Step> = then.before().map(|before| before.steps).unwrap_or_default();
    let reviewed = |wanted: Outcome| {
        let outcomes = reviewed.iter().filter_map(|step| step.review.as_ref());
        outcomes.filter(|(outcome, _)| *outcome == wanted).count()
    };
    let moves = then.moves_after(since);
    let log = then.log();
    let logged = |change: StepChange| {
        log.iter().filter(|one| one.number > since && one.item.change == change).count()
    };
    let waits = waiting(log.iter().map(|one| one.item));
    Some(Row {
        schema_version: SCHEMA_VERSION,
        quarter: quarter.to_string(),
        group_id: Group { path: team, level: Level::Team }.id(),
        group_path: team.as_str().into(),
        state: match state {
            AuditState::Draft => "draft",
            AuditState::Discussed(_) => "discussed",
            AuditState::Agreed(_) => "agreed",
            AuditState::Closed(_) => "closed",
        },
        discussed_on,
        agreed_on: match state {
            AuditState::Agreed(day) | AuditState::Closed(Some(day)) => Some(day),
            AuditState::Draft | AuditState::Discussed(_) | AuditState::Closed(None) => None,
        },
        steps: audit.steps.len(),
        steps_done: reviewed(Outcome::Done),
        steps_going: reviewed(Outcome::Going),
        steps_dropped: reviewed(Outcome::Dropped),
        charter_items: then.charter(Date::MAX).items().count(),
        moved_to_team: moves.iter().filter(|one| one.is_toward_the_team()).count(),
        moved_away: moves.iter().filter(|one| one.is_away_from_the_team()).count(),
        steps_came: logged(StepChange::Came),
        steps_went: logged(StepChange::Went),
        waiting_minutes_a_month: waits.minutes_a_month,
        waiting_unknown: waits.unknown,
    })
}

/// The day of a quarter's discussion, and the book up to the end of its audit: what is written after the
/// team agreed belongs to the next.
fn at_its_end(book: &Book, quarter: Quarter) -> (Option<Date>, Book) {
    let (mut kept, mut within, mut discussed_on) = (Vec::<BookEntry>::new(), false, None);
    for written in book.entries() {
        match &written.entry {
            Entry::Begun { quarter: begun } if *begun == quarter => within = true,
            Entry::Begun { .. } if within => break,
            Entry::Discussed { on } if within => discussed_on = Some(*on),
            _ => {}
        }
        kept.push(written.clone());
        if within && written.entry == Entry::Agreed {
            break;
        }
    }
    (discussed_on, Book::new(kept))
}
