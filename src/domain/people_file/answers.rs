use std::collections::BTreeSet;

use super::field::Field;

/// What the person who loads a file answered to its questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Columns by their headers, and what each says; `None`: nothing that is wanted. Several columns of
    /// the team make a path, in this order.
    pub columns: Vec<(String, Option<Field>)>,
    /// Rows that are not taken in.
    pub left_out: BTreeSet<Group>,
    /// Rows that are taken in all the same.
    pub taken_in: BTreeSet<Group>,
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
