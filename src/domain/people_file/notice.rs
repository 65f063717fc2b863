use std::fmt;

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
        }
    }
}
