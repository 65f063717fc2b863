//! Single cells of a CSV file.

use serde::{Serialize, Serializer};

/// What makes a spreadsheet take a text for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text cell; one that a spreadsheet would run as a formula begins with `'`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Text(String);

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        let mark = if text.starts_with(FORMULA) { "'" } else { "" };
        Self(format!("{mark}{text}"))
    }
}

/// A number cell: four decimals after a point, as `wave release --json` rounds them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Decimal(pub f64);

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Adding zero turns -0.0 into 0.0.
        write!(f, "{:.4}", (self.0 * 10_000.0).round() / 10_000.0 + 0.0)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_look_like_formulas_are_marked() {
        for dangerous in ["=cmd", "+1", "-x", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(Text::from(dangerous).0, format!("'{dangerous}"));
        }
        for plain in ["", "Operations/=cmd", "Süd", "'x"] {
            assert_eq!(Text::from(plain).0, plain);
        }
    }

    #[test]
    fn numbers_have_four_decimals_and_no_negative_zero() {
        let texts = [3.0, -0.25, 2.0 / 3.0, -0.000_04].map(|number| Decimal(number).to_string());
        assert_eq!(texts, ["3.0000", "-0.2500", "0.6667", "0.0000"]);
    }
}
