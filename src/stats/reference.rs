//! Reading `tests/reference`, for tests only.

use std::collections::HashMap;

pub struct Row(HashMap<String, String>);

impl Row {
    pub fn text(&self, column: &str) -> &str {
        &self.0[column]
    }

    pub fn number(&self, column: &str) -> f64 {
        self.text(column).parse().unwrap()
    }

    /// Numbers that a `;` parts.
    pub fn series(&self, column: &str) -> Vec<f64> {
        self.text(column).split(';').map(|value| value.parse().unwrap()).collect()
    }

    pub fn count(&self, column: &str) -> u32 {
        self.text(column).parse().unwrap()
    }
}

pub fn rows(file: &str) -> Vec<Row> {
    csv::Reader::from_reader(file.as_bytes()).deserialize().map(|row| Row(row.unwrap())).collect()
}

/// Relative.
#[track_caller]
pub fn assert_close(got: f64, expected: f64, tolerance: f64) {
    let error = (got - expected).abs();
    assert!(error <= tolerance * expected.abs().max(f64::MIN_POSITIVE), "{got} is not {expected}");
}
