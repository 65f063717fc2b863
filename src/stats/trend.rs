//! Section 8: does a series rise or fall, whatever its shape?

use statrs::distribution::{ContinuousCDF, Normal};

use super::{StatsError, count};

/// From this many waves on.
pub const LEAST_WAVES: usize = 6;
/// Up to this many waves, without ties, the null distribution is counted out.
const EXACT_UP_TO: f64 = 10.0;

/// The Mann-Kendall test of a monotonic trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// Rising pairs less falling pairs.
    pub s: f64,
    /// Var S = [T(T − 1)(2T + 5) − Σt(t − 1)(2t + 5)]/18 over the groups of t ties.
    pub variance: f64,
    /// Two-sided; exact up to 10 waves without ties.
    pub p: f64,
}

impl MannKendall {
    /// Of values in the order of their waves (H. B. Mann, Econometrica 13 (1945) 245; M. G. Kendall, Rank
    /// Correlation Methods, 1975, chapters 4 and 5).
    ///
    /// # Errors
    /// Under [`LEAST_WAVES`] waves, or a value that is not finite.
    pub fn of(series: &[f64]) -> Result<Self, StatsError> {
        if series.len() < LEAST_WAVES {
            return Err(StatsError::TooFewWaves { given: series.len(), needed: LEAST_WAVES });
        }
        for value in series {
            if !value.is_finite() {
                return Err(StatsError::Value(*value));
            }
        }
        let waves = count(series);
        let (s, groups) = (rising_less_falling(series), tie_groups(series));
        let ordered = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
        let tied: f64 = groups.iter().map(|t| ordered(*t)).sum();
        let variance = (ordered(waves) - tied) / 18.0;
        let exact = waves <= EXACT_UP_TO && tied <= 0.0;
        let p = if exact { exact_p(series.len(), s) } else { 2.0 * normal_tail(s, variance) };
        Ok(Self { s, variance, p: p.min(1.0) })
    }
}

fn rising_less_falling(series: &[f64]) -> f64 {
    let pairs = series
        .iter()
        .enumerate()
        .flat_map(|(at, earlier)| series.iter().skip(at + 1).map(move |later| later - earlier));
    pairs.fold(0.0, |s, step| {
        if step > 0.0 {
            s + 1.0
        } else if step < 0.0 {
            s - 1.0
        } else {
            s
        }
    })
}

/// How often each value occurs.
pub(super) fn tie_groups(series: &[f64]) -> Vec<f64> {
    let mut sorted = series.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    // A difference, as -0 equals 0.
    sorted.chunk_by(|a, b| b - a <= 0.0).map(count).collect()
}

/// P(|S| or more) on the upper side, normal with the correction for continuity; ½ where S does not vary.
fn normal_tail(s: f64, variance: f64) -> f64 {
    if s.abs() < 1.0 || variance <= 0.0 {
        return 0.5;
    }
    Normal::standard().sf((s.abs() - 1.0) / variance.sqrt())
}

/// Two-sided, over all orders of `waves` different values: S = pairs − 2·(falling pairs).
fn exact_p(waves: usize, s: f64) -> f64 {
    // Orders of 1 value, of 2, …, by their number of falling pairs.
    let mut orders = vec![1.0];
    for added in 2..=waves {
        orders = (0..orders.len() + added - 1)
            .map(|falling| {
                let least = falling.saturating_sub(added - 1);
                orders.iter().skip(least).take(falling - least + 1).sum()
            })
            .collect();
    }
    let all: f64 = orders.iter().sum();
    let pairs = count(&orders) - 1.0;
    let (mut falling, mut extreme) = (0.0, 0.0);
    for ways in orders {
        if pairs - 2.0 * falling >= s.abs() {
            extreme += ways;
        }
        falling += 1.0;
    }
    2.0 * extreme / all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::{assert_close, rows};
    use super::*;

    #[test]
    fn agrees_with_python() {
        let (mut checked, mut exact) = (0, 0);
        for row in rows(include_str!("../../tests/reference/trend_xmr_presidents.csv")) {
            let series = row.series("y");
            let test = MannKendall::of(&series).unwrap();
            assert_close(test.s, row.number("mk_S"), 1e-12);
            assert_close(test.variance, row.number("mk_varS"), 1e-9);
            let z = (test.s - test.s.signum()) / test.variance.sqrt();
            assert!((z - row.number("mk_z")).abs() <= 1e-9 * z.abs());
            let by_normal = 2.0 * normal_tail(test.s, test.variance);
            assert_close(by_normal.min(1.0), row.number("mk_p"), 1e-9);
            if row.count("ties") == 0 && series.len() <= 10 {
                assert_close(test.p, row.number("kendall_p"), 1e-9);
                exact += 1;
            } else {
                assert_close(test.p, row.number("mk_p"), 1e-9);
            }
            checked += 1;
        }
        assert_eq!((checked, exact), (22, 8), "rows compared");
    }

    #[test]
    fn a_short_or_broken_series_is_an_error_and_a_still_one_has_no_trend() {
        for waves in [0, 1, 5] {
            let refused = StatsError::TooFewWaves { given: waves, needed: 6 };
            assert_eq!(MannKendall::of(&vec![3.0; waves]), Err(refused));
        }
        assert!(matches!(MannKendall::of(&[f64::INFINITY; 6]), Err(StatsError::Value(_))));
        let still = MannKendall::of(&[3.0; 6]).unwrap();
        assert_eq!(still, MannKendall { s: 0.0, variance: 0.0, p: 1.0 });
    }

    #[test]
    fn six_waves_that_only_rise_are_one_order_of_720() {
        let rising = MannKendall::of(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
        assert_close(rising.p, 2.0 / 720.0, 1e-12);
    }

    proptest! {
        #[test]
        fn a_series_turned_round_has_the_same_p(series in prop::collection::vec(1.0..5.0_f64, 6..20)) {
            let mut back = series.clone();
            back.reverse();
            let (forth, back) = (MannKendall::of(&series).unwrap(), MannKendall::of(&back).unwrap());
            prop_assert_eq!((forth.s, forth.p), (-back.s, back.p));
            prop_assert!(forth.p > 0.0 && forth.p <= 1.0);
        }
    }
}
