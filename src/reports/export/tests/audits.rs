//! audits.csv: from the books of teams.

use super::super::audits::audits_csv;
use super::*;
use crate::domain::audit::{
    Book, Decider, Decision, DecisionDomain, Entry, Latitude, Line, LogStep, Moment, Outcome,
    Profile, Proposal, StepChange, Wait, WaitUnit,
};

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn step(text: &str, by: Date) -> Entry {
    Entry::Step { text: line(text), owner: line("The team"), by, because: line("We see it") }
}

fn logged(change: StepChange, wait: Option<Wait>) -> Entry {
    Entry::Logged(LogStep {
        step: line("=SUM(A1)"),
        change,
        since: date(2026, 7, 1),
        by: line("Finance"),
        wait,
        protects: None,
        proposal: Proposal::Drop,
    })
}

fn placed(domain: DecisionDomain, level: u8) -> Entry {
    let place = Decider::Ladder(Latitude::new(level).unwrap());
    Entry::Placed { area: None, decision: Decision::Domain(domain), place, reason: line("Why") }
}

/// Two audits; the third quarter's was agreed on, and the fourth's is discussed.
fn book() -> Book {
    let quarter = |text| Quarter::parse(text).unwrap();
    let days = Wait::new(2, WaitUnit::Days, 3);
    let mut book = Book::default();
    for (on, entry) in [
        (date(2026, 8, 3), Entry::Begun { quarter: quarter("2026Q3") }),
        (
            date(2026, 8, 3),
            Entry::ProfileTaken { area: None, profile: Profile::Guided, reason: line("Start") },
        ),
        (date(2026, 8, 3), logged(StepChange::Came, days)),
        (date(2026, 8, 4), step("First", date(2026, 10, 1))),
        (date(2026, 8, 4), step("Second", date(2026, 10, 1))),
        (date(2026, 8, 5), Entry::Discussed { on: date(2026, 8, 4) }),
        (date(2026, 8, 6), Entry::Agreed),
        // Between two audits: it belongs to the next.
        (date(2026, 9, 1), logged(StepChange::Went, days)),
        (date(2026, 11, 17), Entry::Begun { quarter: quarter("2026Q4") }),
        (date(2026, 11, 17), placed(DecisionDomain::Tools, 5)),
        (date(2026, 11, 17), placed(DecisionDomain::Methods, 1)),
        (date(2026, 11, 17), placed(DecisionDomain::Budget, 1)),
        (date(2026, 11, 18), logged(StepChange::Came, None)),
        (
            date(2026, 11, 18),
            Entry::Reviewed { step: 4, outcome: Outcome::Done, note: line("It works") },
        ),
        (
            date(2026, 11, 18),
            Entry::Reviewed { step: 5, outcome: Outcome::Dropped, note: line("No need") },
        ),
        (date(2026, 11, 18), step("Third", date(2027, 1, 1))),
        (date(2026, 11, 20), Entry::Discussed { on: date(2026, 11, 19) }),
    ] {
        let moment = Moment { today: on, open_audit_wave: None, colleagues: &[] };
        let said = format!("{entry:?}");
        book.write(entry, moment).unwrap_or_else(|error| panic!("{said}: {error:?}"));
    }
    book
}

fn table(quarter: &str) -> Vec<BTreeMap<String, String>> {
    let books = [(path("-North"), book()), (path("Sales"), Book::default())];
    let csv = audits_csv(Quarter::parse(quarter).unwrap(), &books.into()).unwrap();
    rows(&csv)
}

fn has(row: &BTreeMap<String, String>, cells: &[(&str, &str)]) {
    for (column, cell) in cells {
        assert_eq!(row[*column], *cell, "{column}: {row:?}");
    }
}

#[test]
fn an_audit_is_told_as_it_was_agreed_on() {
    let table = table("2026Q3");
    assert_eq!(table.len(), 1, "a team without an audit has no row");
    has(
        &table[0],
        &[
            ("quarter", "2026Q3"),
            ("group_path", "'-North"),
            ("state", "closed"),
            ("discussed_on", "2026-08-04"),
            ("agreed_on", "2026-08-06"),
            ("steps", "2"),
            ("steps_done", "0"),
            ("charter_items", "5"),
            ("moved_to_team", "0"),
            ("moved_away", "0"),
            ("steps_came", "1"),
            ("steps_went", "0"),
            ("waiting_minutes_a_month", "2880"),
            ("waiting_unknown", "0"),
        ],
    );
}

#[test]
fn the_next_audit_counts_what_came_after() {
    let table = table("2026Q4");
    has(
        &table[0],
        &[
            ("state", "discussed"),
            ("discussed_on", "2026-11-19"),
            ("agreed_on", ""),
            ("steps", "1"),
            ("steps_done", "1"),
            ("steps_going", "0"),
            ("steps_dropped", "1"),
            ("charter_items", "5"),
            ("moved_to_team", "1"),
            ("moved_away", "2"),
            ("steps_came", "1"),
            ("steps_went", "1"),
            ("waiting_minutes_a_month", "0"),
            ("waiting_unknown", "1"),
        ],
    );
}

#[test]
fn no_text_of_the_book_leaves_it() {
    let books = [(path("North"), book())].into();
    let csv = audits_csv(Quarter::parse("2026Q4").unwrap(), &books).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    for text in ["SUM", "Finance", "It works", "Third"] {
        assert!(!csv.contains(text), "{text}: {csv}");
    }
    let none = audits_csv(Quarter::parse("2025Q1").unwrap(), &books).unwrap();
    assert_eq!(String::from_utf8(none).unwrap().lines().count(), 1);
}
