use std::fmt;

use super::answers::Group;
use super::field::Field;
use crate::domain::csv::Reading;

/// How many of the things that a question is about are named.
const NAMED: usize = 8;

/// Something that only the person who loads the file can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// In which encoding do these words read as they should?
    Encoding { readings: Vec<Reading> },
    /// Which sheet lists the people?
    Sheet { sheets: Vec<String> },
    /// Which of these columns says it? Of the team several may, as a path.
    Column { field: Field, headers: Vec<String> },
    /// Are these characters between the parts of a path?
    TeamSeparator { separators: Vec<char>, teams: Vec<String> },
    /// Are these the same teams? Each with its spellings.
    TeamCase { teams: Vec<Vec<String>> },
    /// Are these teams renamed?
    Renamed { renames: Vec<Rename> },
    /// What becomes of these rows?
    Rows { group: Group, rows: Vec<RowNamed> },
}

/// A team whose people all come to be in a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    pub from: String,
    pub to: String,
    pub people: usize,
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
            Self::Encoding { readings } => {
                let read = readings.iter().map(|Reading { encoding, words }| {
                    format!("{} ({encoding})", words.join(", "))
                });
                let read: Vec<String> = read.collect();
                write!(
                    f,
                    "in which encoding do the words read as they should: {}?",
                    read.join(" or ")
                )
            }
            Self::Sheet { sheets } => {
                write!(f, "which sheet lists the people: {}?", listed(sheets.iter()))
            }
            Self::TeamSeparator { separators, teams } => {
                let separators: Vec<String> = separators.iter().map(char::to_string).collect();
                write!(
                    f,
                    "is {} in a team's name what stands between the parts of a path: {}?",
                    separators.join(" or "),
                    listed(teams.iter())
                )
            }
            Self::TeamCase { teams } => {
                let teams = teams.iter().map(|spellings| spellings.join(" and "));
                write!(f, "are these the same teams: {}?", listed(teams))
            }
            Self::Renamed { renames } => {
                let renames = renames.iter().map(|Rename { from, to, people }| {
                    format!("{from} becomes {to} for all of its {people} people")
                });
                write!(f, "are these teams renamed: {}?", listed(renames))
            }
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
