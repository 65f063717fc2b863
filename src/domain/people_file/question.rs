use std::fmt;

use super::answers::Group;
use super::field::Field;

/// How many of the things that a question is about are named.
const NAMED: usize = 8;

/// Something that only the person who loads the file can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Which of these columns says it? Of the team several may, as a path.
    Column { field: Field, headers: Vec<String> },
    /// What becomes of these rows?
    Rows { group: Group, rows: Vec<RowNamed> },
}

/// A row, and what it is recognised by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowNamed {
    pub row: usize,
    pub name: String,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column { field, headers } => {
                write!(f, "which column is {}: {}?", field.name(), listed(headers.iter()))
            }
            Self::Rows { group, rows } => {
                let rows = rows.iter().map(|RowNamed { row, name }| {
                    if name.is_empty() { format!("row {row}") } else { format!("row {row} {name}") }
                });
                write!(f, "what becomes of these {}: {}?", group.name(), listed(rows))
            }
        }
    }
}

/// "A, B, C and 4 more".
pub(super) fn listed(things: impl ExactSizeIterator<Item = impl fmt::Display>) -> String {
    let more = things.len().saturating_sub(NAMED);
    let mut list: Vec<String> = things.take(NAMED).map(|thing| thing.to_string()).collect();
    if more > 0
        && let Some(last) = list.last_mut()
    {
        *last = format!("{last} and {more} more");
    }
    list.join(", ")
}
