use serde::{Deserialize, Serialize};

/// A range of plausible values, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// Estimate ± margin.
    pub(super) fn around(estimate: f64, margin: f64) -> Self {
        Self { low: estimate - margin, high: estimate + margin }
    }

    /// Covers what a capped cell leaves open: `below` and `above` are distances, not bounds.
    pub fn extended(self, below: f64, above: f64) -> Self {
        Self { low: self.low - below, high: self.high + above }
    }

    /// Cut to what the scale can show.
    pub fn clipped(self, low: f64, high: f64) -> Self {
        Self { low: self.low.max(low).min(high), high: self.high.min(high).max(low) }
    }

    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extending_and_clipping_compose() {
        let range = Interval::around(4.5, 0.25);
        assert_eq!(range.extended(0.5, 1.0), Interval { low: 3.75, high: 5.75 });
        assert_eq!(range.extended(0.5, 1.0).clipped(1.0, 5.0), Interval { low: 3.75, high: 5.0 });
    }

    #[test]
    fn an_interval_wholly_off_the_scale_ends_on_its_edge() {
        let edge = Interval { low: 5.2, high: 5.6 }.clipped(1.0, 5.0);
        assert_eq!(edge, Interval { low: 5.0, high: 5.0 });
    }
}
