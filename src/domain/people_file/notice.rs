use std::fmt;

use super::answers::Group;
use super::field::Field;
use super::question::listed;

/// Something that the person who loads the file should know, although the file is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The file is not UTF-8; the name of the encoding it was read as.
    ReadAs(&'static str),
    /// Rows of titles or filters.
    AboveHeader { first: usize, last: usize },
    /// A second row of headers.
    SecondHeader { row: usize },
    /// Values with spaces at their ends that nobody typed.
    OddEnds { values: usize },
    /// Columns of what is never stored.
    NeverStored(Vec<String>),
    /// Columns that are not needed.
    ColumnsLeftOut(Vec<LeftOut>),
    /// Rows of people who have left, and of accounts that are disabled.
    Leavers { rows: Vec<usize> },
    /// Rows that are left out as answered.
    LeftOut { group: Group, rows: usize },
    /// Languages that no page speaks: the organisation's own is taken.
    UnknownLanguages(Vec<String>),
    /// Teams that get the spelling of the others.
    TeamsRespelled(Vec<Respelled>),
    /// Employee ids that are stored with zeros at the beginning, which a spreadsheet took off.
    ZerosRestored { rows: usize, example: Respelled },
    /// Teams with a name in brackets behind them.
    ManagersBehindTeams { rows: usize },
}

/// A column that is not read, with what it was perhaps meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub header: String,
    pub near: Option<Field>,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.near {
            Some(near) => write!(f, "{} (did you mean {}?)", self.header, near.name()),
            None => f.write_str(&self.header),
        }
    }
}

/// What the file writes, and what is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respelled {
    pub from: String,
    pub to: String,
}

impl fmt::Display for Respelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} as {}", self.from, self.to)
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadAs(encoding) => write!(
                f,
                "the file is not UTF-8 and was read as {encoding}: check a name with an accent"
            ),
            Self::AboveHeader { first, last } if first == last => {
                write!(f, "row {first} above the header was left out")
            }
            Self::AboveHeader { first, last } => {
                write!(f, "rows {first} to {last} above the header were left out")
            }
            Self::SecondHeader { row } => {
                write!(f, "row {row} is a second header, and was left out")
            }
            Self::OddEnds { values } => write!(
                f,
                "no-break or invisible spaces were taken off the ends of {values} value(s)"
            ),
            Self::NeverStored(names) => {
                write!(f, "never stored, and left out: {}", listed(names.iter()))
            }
            Self::ColumnsLeftOut(names) => {
                write!(f, "columns that are not needed were left out: {}", listed(names.iter()))
            }
            Self::Leavers { rows } => {
                write!(
                    f,
                    "people who have left, and disabled accounts, were left out: row {}",
                    listed(rows.iter())
                )
            }
            Self::LeftOut { group, rows } => {
                write!(f, "{rows} row(s) of {} were left out", group.name())
            }
            Self::UnknownLanguages(names) => write!(
                f,
                "no page speaks {}: those people get the organisation's language",
                listed(names.iter())
            ),
            Self::TeamsRespelled(teams) => {
                write!(f, "teams were taken as the same: {}", listed(teams.iter()))
            }
            Self::ZerosRestored { rows, example } => {
                write!(f, "{rows} employee id(s) got back the zeros that are stored, {example}")
            }
            Self::ManagersBehindTeams { rows } => {
                write!(f, "the manager's name behind the team was taken off in {rows} row(s)")
            }
        }
    }
}
