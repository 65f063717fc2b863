use std::fmt;

use super::row_fault::{FaultSaid, FileFault, RowFault};

/// How many characters of a value a problem repeats.
const SHOWN: usize = 60;

/// One thing wrong in a file that somebody wrote, with the place where they find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowRefusal<F> {
    /// The row as a spreadsheet numbers it; the header is usually row 1.
    pub row: usize,
    /// The column's name; empty where the row or the file as a whole is meant.
    pub column: String,
    /// The value found, cut to 60 characters, what cannot be seen replaced by `�`.
    pub value: String,
    pub fault: F,
}

impl<F: RowFault> RowRefusal<F> {
    pub(in crate::domain) fn new(
        row: usize,
        column: &str,
        value: &str,
        fault: impl Into<F>,
    ) -> Self {
        Self { row, column: shown(column), value: shown(value), fault: fault.into() }
    }

    /// Of the file as a whole, or of a row or header that has no value to show.
    pub(in crate::domain) fn of_row(row: usize, fault: impl Into<F>) -> Self {
        Self::new(row, "", "", fault)
    }
}

impl<F: RowFault> fmt::Display for RowRefusal<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        if !self.value.is_empty() {
            write!(f, " `{}`", self.value)?;
        }
        let FaultSaid { problem, fix, .. } = self.fault.said();
        write!(f, ": {problem}; {fix}")
    }
}

impl<F: RowFault + fmt::Debug> std::error::Error for RowRefusal<F> {}

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
pub(in crate::domain) struct Problems<F>(Vec<RowRefusal<F>>);

/// How many are listed.
const MOST: usize = 1000;

impl<F> Default for Problems<F> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<F: RowFault> Problems<F> {
    pub fn push(&mut self, problem: RowRefusal<F>) {
        if self.0.len() < MOST {
            self.0.push(problem);
        } else if self.0.len() == MOST {
            self.0.push(RowRefusal::new(problem.row, "", "", FileFault::TooManyProblems(MOST)));
        }
    }

    pub fn is_full(&self) -> bool {
        self.0.len() > MOST
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where rows were looked at more than once.
    pub fn in_row_order(mut self) -> Vec<RowRefusal<F>> {
        self.0.sort_by_key(|problem| problem.row);
        self.0
    }

    /// `value` if nothing was wrong.
    pub fn or<T>(self, value: T) -> Result<T, Vec<RowRefusal<F>>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::row_fault::said;
    use super::*;

    #[derive(Debug)]
    enum Fault {
        File(FileFault),
        Part,
    }

    impl From<FileFault> for Fault {
        fn from(fault: FileFault) -> Self {
            Self::File(fault)
        }
    }

    impl RowFault for Fault {
        fn said(&self) -> FaultSaid {
            match self {
                Self::File(fault) => fault.said(),
                Self::Part => said("part", "an empty part", "name it"),
            }
        }
    }

    fn refusal(row: usize, column: &str, value: &str, fault: Fault) -> RowRefusal<Fault> {
        RowRefusal::new(row, column, value, fault)
    }

    #[test]
    fn a_value_is_cut_to_sixty_characters_and_harmless() {
        let long = refusal(2, "name", &"ä".repeat(61), Fault::Part);
        assert_eq!(long.value.chars().count(), 60);
        assert!(long.value.ends_with("ä…"));
        let whole = refusal(2, "name", &"ä".repeat(60), Fault::Part);
        assert_eq!(whole.value, "ä".repeat(60));
        let nasty = refusal(2, "name", "\u{1b}[2J\u{202e}x", Fault::Part);
        assert_eq!(nasty.value, "\u{fffd}[2J\u{fffd}x");
    }

    #[test]
    fn reads_as_one_line() {
        let problem = refusal(4, "team", "a//b", Fault::Part);
        assert_eq!(problem.to_string(), "row 4, team `a//b`: an empty part; name it");
        let whole = refusal(1, "", "", FileFault::Empty("email,team").into());
        assert_eq!(whole.to_string(), "row 1: the file is empty; begin with the line `email,team`");
    }

    #[test]
    fn stops_at_a_number_that_a_person_still_reads() {
        let mut problems = Problems::default();
        for row in 1..5000 {
            problems.push(refusal(row, "", "", Fault::Part));
        }
        assert!(problems.is_full());
        let listed = problems.or(()).unwrap_err();
        assert_eq!(listed.len(), 1001);
        assert!(listed[1000].fault.said().problem.starts_with("more than 1000"));
    }
}
