//! What is wrong in a people file, in the reader's language.

use super::import_questions::{field_named, listed};
use crate::domain::people_file::{
    Column, Field, PeopleFault, PeopleRefusal, PersonFault, ShapeFault, TableFault, ValueFault,
};
use crate::domain::{EmailError, FileFault, UnitPathError};
use crate::messages::{Translator, key};

/// One thing to mend, with its place.
pub(super) struct ProblemRow {
    pub row: usize,
    /// In words where it is a column that is read; else as the file names it.
    pub column: String,
    pub value: String,
    pub problem: String,
    pub fix: String,
}

pub(super) fn problem_row(t: Translator<'_>, refusal: PeopleRefusal) -> ProblemRow {
    let PeopleRefusal { row, column, value, fault } = refusal;
    let (problem, fix) = fault_said(t, &fault);
    let column = Field::parse(&column).map_or(column, |field| field_named(t, field));
    ProblemRow { row, column, value, problem, fix }
}

/// A problem and its fix.
type Said = (String, String);

fn fault_said(t: Translator<'_>, fault: &PeopleFault) -> Said {
    match fault {
        PeopleFault::File(fault) => file_said(t, fault),
        PeopleFault::Table(fault) => table_said(t, fault),
        PeopleFault::Shape(fault) => shape_said(t, fault),
        PeopleFault::Value(fault) => value_said(t, fault),
        PeopleFault::Person(fault) => person_said(t, fault),
    }
}

fn file_said(t: Translator<'_>, fault: &FileFault) -> Said {
    match fault {
        FileFault::TooLarge => (t.get("desk-row-too-large"), t.get("desk-row-fix-split")),
        FileFault::Spreadsheet => (t.get("desk-row-spreadsheet"), t.get("desk-row-fix-xlsx")),
        FileFault::Empty(header) => (
            t.get("desk-row-empty"),
            t.say("desk-row-empty-fix").with("header", *header).to_string(),
        ),
        // What the parser says of it is English, and helps nobody who has a spreadsheet.
        FileFault::Unparsable(_) => {
            (t.get("desk-row-unparsable"), t.get("desk-row-fix-save-again"))
        }
        FileFault::TooManyProblems(most) => {
            (t.n("desk-row-too-many", *most), t.get("desk-row-too-many-fix"))
        }
    }
}

fn table_said(t: Translator<'_>, fault: &TableFault) -> Said {
    match fault {
        TableFault::TooManyRows(most) => (t.n("desk-row-rows", *most), t.get("desk-row-fix-split")),
        TableFault::LargeSpreadsheet => {
            (t.get("desk-row-large-spreadsheet"), t.get("desk-row-fix-split"))
        }
        TableFault::UnreadableSpreadsheet => {
            (t.get("desk-row-unreadable-spreadsheet"), t.get("desk-row-fix-xlsx"))
        }
        TableFault::NoSuchSheet { sheet, sheets } => {
            let fix = t.say("desk-row-no-sheet-fix").with("sheets", listed(t, sheets.clone()));
            let problem = t.say("desk-row-no-sheet").with("sheet", sheet.as_str());
            (problem.to_string(), fix.to_string())
        }
        TableFault::NoRows => (t.get("desk-row-no-rows"), t.get("desk-row-no-rows-fix")),
        TableFault::NobodyLeft => {
            (t.get("desk-row-nobody-left"), t.get("desk-row-nobody-left-fix"))
        }
        TableFault::UnclosedHeader => {
            (t.get("desk-row-unclosed-header"), t.get("desk-row-fix-close"))
        }
        TableFault::NoHeader => {
            let fix = t.say("desk-row-no-header-fix").with("short", named(&Column::REQUIRED));
            let fix = fix.with("long", named(&Column::ALL));
            (t.get("desk-row-no-header"), fix.to_string())
        }
        TableFault::NoSuchColumn { columns } => {
            let fix = t.say("desk-row-no-column-fix").with("columns", listed(t, columns.clone()));
            (t.get("desk-row-no-column"), fix.to_string())
        }
        TableFault::ColumnTwice(field) => {
            let problem = t.say("desk-row-column-twice").with("field", field_named(t, *field));
            (problem.to_string(), t.get("desk-row-column-twice-fix"))
        }
        TableFault::ColumnMissing => {
            (t.get("desk-row-column-missing"), t.get("desk-row-column-missing-fix"))
        }
    }
}

/// As a header writes them.
fn named(columns: &[Column]) -> String {
    columns.iter().map(|column| column.name()).collect::<Vec<_>>().join(",")
}

fn shape_said(t: Translator<'_>, fault: &ShapeFault) -> Said {
    match fault {
        ShapeFault::Unclosed => (t.get("desk-row-unclosed"), t.get("desk-row-fix-close")),
        ShapeFault::Width { has, wanted, over_lines } => {
            let problem = t.say("desk-row-width").with("n", *has).with("wanted", *wanted);
            let fix = match (over_lines, has < wanted) {
                (true, _) => key("desk-row-width-fix-quote"),
                (false, true) => key("desk-row-width-fix-few"),
                (false, false) => key("desk-row-width-fix-many"),
            };
            (problem.to_string(), t.get(fix))
        }
        ShapeFault::UnnamedColumn => (t.get("desk-row-unnamed"), t.get("desk-row-unnamed-fix")),
        ShapeFault::NulByte => (t.get("desk-row-nul"), t.get("desk-row-fix-save-again")),
        ShapeFault::UnreadableCharacter => {
            (t.get("desk-row-unreadable"), t.get("desk-row-fix-save-again"))
        }
        ShapeFault::UnreadableByte(byte) => {
            let problem = t.say("desk-row-byte").with("byte", format!("{byte:#04x}"));
            (problem.to_string(), t.get("desk-row-fix-save-again"))
        }
        ShapeFault::LineBreak => (t.get("desk-row-line-break"), t.get("desk-row-line-break-fix")),
        ShapeFault::NoBreakSpace => {
            (t.get("desk-row-no-break-space"), t.get("desk-row-no-break-space-fix"))
        }
        ShapeFault::InvisibleCharacter => {
            (t.get("desk-row-invisible"), t.get("desk-row-invisible-fix"))
        }
    }
}

fn value_said(t: Translator<'_>, fault: &ValueFault) -> Said {
    match fault {
        ValueFault::Email(error) => email_said(t, error),
        ValueFault::Team(error) => team_said(t, error),
        ValueFault::NeitherAddressNorId => {
            (t.get("desk-row-neither"), t.get("desk-row-neither-fix"))
        }
        ValueFault::TooLong(most) => {
            (t.n("desk-row-too-long", *most), t.get("desk-row-fix-shorten"))
        }
        ValueFault::UnclearLastDay => (t.get("desk-row-last-day"), t.get("desk-row-last-day-fix")),
        ValueFault::UnknownTimeZone => {
            (t.get("desk-row-time-zone"), t.get("desk-row-fix-time-zone"))
        }
        ValueFault::BareOffset => (t.get("desk-row-offset"), t.get("desk-row-fix-time-zone")),
    }
}

fn email_said(t: Translator<'_>, error: &EmailError) -> Said {
    let (problem, fix) = match error {
        EmailError::Empty => (key("desk-row-email-empty"), key("desk-row-email-empty-fix")),
        EmailError::NoAt => (key("desk-row-email-no-at"), key("desk-row-email-no-at-fix")),
        EmailError::DisplayName => (key("desk-row-email-name"), key("desk-row-email-name-fix")),
        EmailError::Space => (key("desk-row-email-space"), key("desk-row-email-space-fix")),
        EmailError::Malformed => {
            (key("desk-row-email-malformed"), key("desk-row-email-malformed-fix"))
        }
    };
    (t.get(problem), t.get(fix))
}

fn team_said(t: Translator<'_>, error: &UnitPathError) -> Said {
    let (problem, fix) = match error {
        UnitPathError::Empty => (key("desk-row-team-empty"), key("desk-row-team-empty-fix")),
        UnitPathError::EmptySegment => (key("desk-row-team-part"), key("desk-row-team-part-fix")),
        UnitPathError::Reserved => {
            (key("desk-row-team-reserved"), key("desk-row-team-reserved-fix"))
        }
        UnitPathError::Control => (key("desk-row-team-control"), key("desk-row-team-control-fix")),
        UnitPathError::TooLong => {
            let most = UnitPathError::LONGEST;
            return (t.n("desk-row-team-long", most), t.get("desk-row-team-long-fix"));
        }
    };
    (t.get(problem), t.get(fix))
}

fn person_said(t: Translator<'_>, fault: &PersonFault) -> Said {
    let manager = |problem: &str| (t.get(problem), t.get("desk-row-fix-manager"));
    match fault {
        PersonFault::SameAddress(first) => (
            t.say("desk-row-same-address").with("row", *first).to_string(),
            t.get("desk-row-same-address-fix"),
        ),
        PersonFault::SameEmployeeId(first) => (
            t.say("desk-row-same-id").with("row", *first).to_string(),
            t.get("desk-row-same-id-fix"),
        ),
        PersonFault::TwoPeople { by_id, by_address } => {
            let problem = t.say("desk-row-two-people").with("first", by_id.as_str());
            let problem = problem.with("second", by_address.as_str());
            (problem.to_string(), t.get("desk-row-two-people-fix"))
        }
        PersonFault::KnownTwice { first, known_as } => {
            let problem = t.say("desk-row-known-twice").with("row", *first);
            let problem = problem.with("email", known_as.as_str());
            (problem.to_string(), t.get("desk-row-known-twice-fix"))
        }
        PersonFault::NobodyNamed => manager(key("desk-row-nobody-named")),
        PersonFault::SeveralNamed(many) => {
            (t.n("desk-row-several-named", *many), t.get("desk-row-fix-manager"))
        }
        PersonFault::OwnManager => manager(key("desk-row-own-manager")),
        PersonFault::UnreachableManager => manager(key("desk-row-unreachable-manager")),
        PersonFault::AbsentManager { becomes } => {
            let fix = match becomes {
                Some(new) => {
                    t.say("desk-row-moved-manager-fix").with("email", new.as_str()).to_string()
                }
                None => t.get("desk-row-absent-manager-fix"),
            };
            (t.get("desk-row-absent-manager"), fix)
        }
    }
}

#[cfg(test)]
mod tests;
