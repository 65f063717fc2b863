//! Section 8: does a wave leave what chance explains?

use super::{Interval, StatsError, count};

/// From this many waves on a baseline carries limits: the next point leaves them by chance in 3.1 % of cases.
pub const LEAST_BASELINE: usize = 8;
/// 3/d₂ for ranges of two.
const PER_MOVING_RANGE: f64 = 2.66;

/// An XmR chart's centre and natural process limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ControlLimits {
    pub centre: f64,
    pub mean_moving_range: f64,
    pub limits: Interval,
}

impl ControlLimits {
    /// X̄ ± 2.66·mR̄ of a baseline, wave after wave (D. J. Wheeler, Understanding Variation, 1993, page 137).
    ///
    /// # Errors
    /// Under [`LEAST_BASELINE`] waves, or a value that is not finite.
    pub fn of(baseline: &[f64]) -> Result<Self, StatsError> {
        if baseline.len() < LEAST_BASELINE {
            return Err(StatsError::TooFewWaves { given: baseline.len(), needed: LEAST_BASELINE });
        }
        Self::of_any_length(baseline)
    }

    fn of_any_length(baseline: &[f64]) -> Result<Self, StatsError> {
        for value in baseline {
            if !value.is_finite() {
                return Err(StatsError::Value(*value));
            }
        }
        let waves = count(baseline);
        let centre = baseline.iter().sum::<f64>() / waves;
        let following = baseline.iter().skip(1);
        let ranges: f64 = baseline.iter().zip(following).map(|(a, b)| (b - a).abs()).sum();
        let mean_moving_range = ranges / (waves - 1.0);
        let limits = Interval::around(centre, PER_MOVING_RANGE * mean_moving_range);
        Ok(Self { centre, mean_moving_range, limits })
    }
}

#[cfg(test)]
mod tests {
    use super::super::reference::{assert_close, rows};
    use super::*;

    #[test]
    fn agrees_with_python() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/trend_xmr_presidents.csv")) {
            let series = row.series("y");
            let chart = ControlLimits::of_any_length(&series).unwrap();
            assert_close(chart.centre, row.number("xbar"), 1e-9);
            assert_close(chart.mean_moving_range, row.number("mRbar"), 1e-9);
            assert_close(chart.limits.low, row.number("lnpl"), 1e-9);
            assert_close(chart.limits.high, row.number("unpl"), 1e-9);
            let outside = series.iter().filter(|value| !chart.limits.contains(**value)).count();
            assert_eq!(outside, usize::try_from(row.count("n_outside")).unwrap());
            let wanted = (series.len() >= LEAST_BASELINE).then_some(chart);
            assert_eq!(ControlLimits::of(&series).ok(), wanted);
            checked += 1;
        }
        assert_eq!(checked, 22, "rows compared");
    }

    #[test]
    fn a_short_or_broken_baseline_is_an_error() {
        for waves in [0, 1, 7] {
            let refused = StatsError::TooFewWaves { given: waves, needed: 8 };
            assert_eq!(ControlLimits::of(&vec![3.0; waves]), Err(refused));
        }
        assert!(matches!(ControlLimits::of(&[f64::NAN; 8]), Err(StatsError::Value(_))));
        let still = ControlLimits::of(&[3.0; 8]).unwrap();
        assert_eq!(still.limits, Interval { low: 3.0, high: 3.0 });
    }
}
