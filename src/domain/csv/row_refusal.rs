use std::fmt;

use serde::Serialize;

/// How many characters of a value a problem repeats.
const SHOWN: usize = 60;

/// One thing wrong in a people file, said so that the person who wrote the file can fix it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowRefusal {
    /// The row as a spreadsheet numbers it; the header is usually row 1.
    pub row: usize,
    /// The column's name; empty where the row or the file as a whole is meant.
    pub column: String,
    /// The value found, cut to 60 characters, what cannot be seen replaced by `�`.
    pub value: String,
    pub problem: String,
    pub fix: String,
}

impl RowRefusal {
    pub(in crate::domain) fn new(
        row: usize,
        column: &str,
        value: &str,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            row,
            column: shown(column),
            value: shown(value),
            problem: problem.into(),
            fix: fix.into(),
        }
    }
}

impl fmt::Display for RowRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        if !self.value.is_empty() {
            write!(f, " `{}`", self.value)?;
        }
        write!(f, ": {}; {}", self.problem, self.fix)
    }
}

impl std::error::Error for RowRefusal {}

/// Cut, and harmless on a terminal.
pub(in crate::domain) fn shown(value: &str) -> String {
    let mut shown: String =
        value.chars().take(SHOWN).map(|c| if unseen(c) { '\u{fffd}' } else { c }).collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.pop();
        shown.push('…');
    }
    shown
}

/// Whether a character leaves no mark: controls, zero widths, and what turns the reading direction.
/// With it two values can look alike and yet differ. (Joiners stay: Persian names need them.)
pub(in crate::domain) fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Collects every problem, up to a number that a person still reads.
#[derive(Default)]
pub(in crate::domain) struct Problems(Vec<RowRefusal>);

impl Problems {
    pub const MOST: usize = 1000;

    pub fn push(&mut self, problem: RowRefusal) {
        if self.0.len() < Self::MOST {
            self.0.push(problem);
        } else if self.0.len() == Self::MOST {
            self.0.push(RowRefusal::new(
                problem.row,
                "",
                "",
                format!("more than {} problems; from here on none is listed", Self::MOST),
                "fix those above first",
            ));
        }
    }

    pub fn is_full(&self) -> bool {
        self.0.len() > Self::MOST
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where rows were looked at more than once.
    pub fn in_row_order(mut self) -> Vec<RowRefusal> {
        self.0.sort_by_key(|problem| problem.row);
        self.0
    }

    /// `value` if nothing was wrong.
    pub fn or<T>(self, value: T) -> Result<T, Vec<RowRefusal>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_cut_to_sixty_characters_and_harmless() {
        let long = RowRefusal::new(2, "name", &"ä".repeat(61), "p", "m");
        assert_eq!(long.value.chars().count(), 60);
        assert!(long.value.ends_with("ä…"));
        let whole = RowRefusal::new(2, "name", &"ä".repeat(60), "p", "m");
        assert_eq!(whole.value, "ä".repeat(60));
        let nasty = RowRefusal::new(2, "name", "\u{1b}[2J\u{202e}x", "p", "m");
        assert_eq!(nasty.value, "\u{fffd}[2J\u{fffd}x");
    }

    #[test]
    fn reads_as_one_line() {
        let problem = RowRefusal::new(4, "team", "a//b", "an empty part", "name it");
        assert_eq!(problem.to_string(), "row 4, team `a//b`: an empty part; name it");
        let whole = RowRefusal::new(1, "", "", "empty", "fill it");
        assert_eq!(whole.to_string(), "row 1: empty; fill it");
    }

    #[test]
    fn stops_at_a_number_that_a_person_still_reads() {
        let mut problems = Problems::default();
        for row in 1..5000 {
            problems.push(RowRefusal::new(row, "", "", "p", "m"));
        }
        assert!(problems.is_full());
        let listed = problems.or(()).unwrap_err();
        assert_eq!(listed.len(), 1001);
        assert!(listed[1000].problem.starts_with("more than 1000"));
    }
}
