use std::collections::BTreeSet;

use encoding_rs::{Encoding, MACINTOSH};

use super::field::Field;

/// What the person who loads a file answered to its questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Of a file that does not say its encoding.
    pub encoding: Option<&'static Encoding>,
    /// Columns by their headers, and what each says; `None`: nothing that is wanted. Several columns of
    /// the team make a path, in this order.
    pub columns: Vec<(String, Option<Field>)>,
    /// Of a spreadsheet with several lists of people.
    pub sheet: Option<String>,
    /// What stands between the parts of a team's path, beside `/`; of none `/` alone does.
    pub team_separators: Option<Vec<String>>,
    pub team_case: Option<TeamCase>,
    /// It is meant that teams have new names.
    pub teams_renamed: bool,
    /// Rows that are not taken in.
    pub left_out: BTreeSet<Group>,
    /// Rows that are taken in all the same.
    pub taken_in: BTreeSet<Group>,
}

/// What it means that two teams differ in capitals alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamCase {
    Same,
    Different,
}

/// The encoding of a name that people use for it.
pub fn encoding_named(name: &str) -> Option<&'static Encoding> {
    if ["macroman", "mac-roman"].contains(&name.to_lowercase().as_str()) {
        return Some(MACINTOSH);
    }
    Encoding::for_label(name.as_bytes())
}

/// Rows that are not clearly somebody to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Guests' and machines' accounts.
    Guests,
    /// People without an address.
    NoAddress,
    /// People without a team.
    NoTeam,
}

impl Group {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guests => "guests or machines",
            Self::NoAddress => "people without an address",
            Self::NoTeam => "people without a team",
        }
    }
}
