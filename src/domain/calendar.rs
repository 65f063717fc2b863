use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A quarter of a year, written `2026Q4`. A wave belongs to the quarter of its closing date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), number: (date.month() - 1) / 3 + 1 }
    }

    pub const fn year(self) -> i16 {
        self.year
    }

    /// 1 to 4.
    pub const fn number(self) -> i8 {
        self.number
    }

    pub fn before(self) -> Self {
        match self.number {
            1 => Self { year: self.year - 1, number: 4 },
            number => Self { number: number - 1, ..self },
        }
    }

    /// `None` unless it is four digits, `Q`, and 1 to 4.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once('Q')?;
        let fits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && number.len() == 1;
        let quarter = Self { year: year.parse().ok()?, number: number.parse().ok()? };
        (fits && (1..=4).contains(&quarter.number)).then_some(quarter)
    }
}

impl TryFrom<String> for Quarter {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is no quarter: write it as 2026Q4"))
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> Self {
        quarter.to_string()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters() {
        assert_eq!(Quarter::of(jiff::civil::date(2026, 12, 31)).to_string(), "2026Q4");
        assert_eq!(Quarter::of(jiff::civil::date(2027, 1, 1)).to_string(), "2027Q1");
        assert_eq!(Quarter::parse("2026Q4"), Some(Quarter::of(jiff::civil::date(2026, 10, 1))));
        let before = |text| Quarter::parse(text).unwrap().before().to_string();
        assert_eq!((before("2027Q1"), before("2026Q3")), ("2026Q4".into(), "2026Q2".into()));
        for bad in ["2026Q5", "2026q4", "26Q4", "2026Q", "Q4", "2026Q04"] {
            assert_eq!(Quarter::parse(bad), None, "{bad}");
        }
    }
}
