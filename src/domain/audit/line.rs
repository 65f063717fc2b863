use std::fmt;

use serde::{Deserialize, Serialize};

/// A few words in one line: never empty, never longer than [`Line::LONGEST`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    #[error("is empty")]
    Empty,
    #[error("has {0} characters, more than {most}", most = Line::LONGEST)]
    TooLong(usize),
}

impl Line {
    /// In characters.
    pub const LONGEST: usize = 200;

    /// Trims, and writes line ends and other control characters as one space.
    pub fn parse(text: &str) -> Result<Self, LineError> {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| !word.is_empty())
            .collect();
        let plain = words.join(" ");
        match plain.chars().count() {
            0 => Err(LineError::Empty),
            length if length > Self::LONGEST => Err(LineError::TooLong(length)),
            _ => Ok(Self(plain)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Line {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|problem| format!("a line {problem}"))
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(Line::parse(" a\r\nb\t c\u{7}d ").unwrap().as_str(), "a b c d");
        assert_eq!(Line::parse(" \n "), Err(LineError::Empty));
        assert!(Line::parse(&"ü".repeat(200)).is_ok());
        assert_eq!(Line::parse(&"ü".repeat(201)), Err(LineError::TooLong(201)));
    }
}
