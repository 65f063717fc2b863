//! Section 8: by how much a series rises or falls from wave to wave.

use statrs::distribution::{ContinuousCDF, Normal};

use super::mean::TWO_SIDED_95;
use super::trend::{LEAST_WAVES, tie_groups};
use super::{Interval, StatsError, StudentsT, count};

/// A wave's place on the time axis and its value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wave {
    pub at: f64,
    pub value: f64,
}

/// The median of all slopes between two waves, with Sen's 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TheilSen {
    pub slope: f64,
    pub interval: Interval,
}

impl TheilSen {
    /// P. K. Sen, Journal of the American Statistical Association 63 (1968) 1379, with the variance for ties.
    ///
    /// # Errors
    /// Under six waves, waves out of order, or a number that is not finite.
    pub fn of(waves: &[Wave]) -> Result<Self, StatsError> {
        check(waves)?;
        let mut slopes: Vec<f64> = waves
            .iter()
            .enumerate()
            .flat_map(|(at, a)| waves.iter().skip(at + 1).map(move |b| (a, b)))
            .map(|(a, b)| (b.value - a.value) / (b.at - a.at))
            .collect();
        slopes.sort_unstable_by(f64::total_cmp);
        let pairs = count(&slopes);
        let values: Vec<f64> = waves.iter().map(|wave| wave.value).collect();
        let ordered = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
        let tied: f64 = tie_groups(&values).into_iter().map(ordered).sum();
        let deviation = ((ordered(count(waves)) - tied) / 18.0).sqrt();
        let c = Normal::standard().inverse_cdf(TWO_SIDED_95) * deviation;
        let middle = (pairs - 1.0) / 2.0;
        Ok(Self {
            slope: f64::midpoint(ranked(&slopes, middle.floor()), ranked(&slopes, middle.ceil())),
            interval: Interval {
                low: ranked(&slopes, ((pairs - c) / 2.0).round_ties_even() - 1.0),
                high: ranked(&slopes, f64::midpoint(pairs, c).round_ties_even()),
            },
        })
    }
}

/// The value at a rank from 0 on; the first or the last where there is no such rank. 0 of none.
fn ranked(sorted: &[f64], rank: f64) -> f64 {
    let (mut at, mut value) = (0.0, 0.0);
    for next in sorted {
        value = *next;
        if at >= rank {
            break;
        }
        at += 1.0;
    }
    value
}

/// A straight line's slope per unit of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slope {
    pub slope: f64,
    pub standard_error: f64,
    /// 95 %, t on T − 2.
    pub interval: Interval,
    /// Two-sided.
    pub p: f64,
}

impl Slope {
    /// The line through means with known variances v, w = 1/v: se = Sxx^−½·max(1, √(Σwe²/(T − 2)))
    /// (R. T. Birge, Physical Review 40 (1932) 207: the ratio only ever widens).
    ///
    /// # Errors
    /// Under six waves, waves out of order, a variance that is not finite and above 0, or another
    /// number that is not finite.
    pub fn weighted(waves: &[(Wave, f64)]) -> Result<Self, StatsError> {
        let places: Vec<Wave> = waves.iter().map(|(wave, _)| *wave).collect();
        check(&places)?;
        let (mut weights, mut at, mut value) = (0.0, 0.0, 0.0);
        for (wave, variance) in waves {
            if !(variance.is_finite() && *variance > 0.0) {
                return Err(StatsError::Variance(*variance));
            }
            weights += 1.0 / variance;
            at += wave.at / variance;
            value += wave.value / variance;
        }
        let (at, value) = (at / weights, value / weights);
        let (mut sxx, mut sxy) = (0.0, 0.0);
        for (wave, variance) in waves {
            sxx += (wave.at - at).powi(2) / variance;
            sxy += (wave.at - at) * (wave.value - value) / variance;
        }
        let slope = sxy / sxx;
        let residual = |wave: &Wave| wave.value - value - slope * (wave.at - at);
        let left: f64 = waves.iter().map(|(wave, v)| residual(wave).powi(2) / v).sum();
        let df = count(waves) - 2.0;
        let standard_error = (left / df).sqrt().max(1.0) / sxx.sqrt();
        let t = StudentsT::new(df)?;
        Ok(Self {
            slope,
            standard_error,
            interval: Interval::around(slope, t.quantile(TWO_SIDED_95)? * standard_error),
            p: 2.0 * t.sf((slope / standard_error).abs())?,
        })
    }
}

fn check(waves: &[Wave]) -> Result<(), StatsError> {
    if waves.len() < LEAST_WAVES {
        return Err(StatsError::TooFewWaves { given: waves.len(), needed: LEAST_WAVES });
    }
    for wave in waves {
        for number in [wave.at, wave.value] {
            if !number.is_finite() {
                return Err(StatsError::Value(number));
            }
        }
    }
    let in_order = waves.iter().zip(waves.iter().skip(1)).all(|(a, b)| a.at < b.at);
    in_order.then_some(()).ok_or(StatsError::Order)
}

#[cfg(test)]
mod tests {
    use super::super::reference::{assert_close, rows};
    use super::*;

    fn waves(series: &[f64]) -> Vec<Wave> {
        let places = (0..20).map(f64::from);
        series.iter().zip(places).map(|(value, at)| Wave { at, value: *value }).collect()
    }

    #[test]
    fn slopes_agree_with_python() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/trend_xmr_presidents.csv")) {
            let waves = waves(&row.series("y"));
            let robust = TheilSen::of(&waves).unwrap();
            // Equal weights: where residuals are above 1, as here, this is least squares.
            let equal: Vec<(Wave, f64)> = waves.into_iter().map(|wave| (wave, 1.0)).collect();
            let line = Slope::weighted(&equal).unwrap();
            for (got, column) in [
                (robust.slope, "theil"),
                (robust.interval.low, "theil_lo"),
                (robust.interval.high, "theil_hi"),
                (line.slope, "ols"),
                (line.standard_error, "ols_se"),
                (line.p, "ols_p"),
            ] {
                assert_close(got, row.number(column), 1e-9);
            }
            checked += 1;
        }
        assert_eq!(checked, 22, "rows compared");
    }

    #[test]
    fn a_straight_line_is_as_sure_as_its_means() {
        let line: Vec<(Wave, f64)> =
            waves(&[1.0, 1.5, 2.0, 2.5, 3.0, 3.5]).into_iter().map(|wave| (wave, 0.04)).collect();
        let slope = Slope::weighted(&line).unwrap();
        assert_close(slope.slope, 0.5, 1e-12);
        // Sxx = 17.5/0.04.
        assert_close(slope.standard_error, (0.04_f64 / 17.5).sqrt(), 1e-12);
    }

    #[test]
    fn what_is_no_series_is_an_error() {
        let short = StatsError::TooFewWaves { given: 5, needed: 6 };
        assert_eq!(TheilSen::of(&waves(&[3.0; 5])), Err(short));
        assert!(matches!(TheilSen::of(&waves(&[f64::NAN; 6])), Err(StatsError::Value(_))));
        let still = Wave { at: 1.0, value: 3.0 };
        assert_eq!(TheilSen::of(&[still; 6]), Err(StatsError::Order));
        assert_eq!(Slope::weighted(&[(still, 1.0); 6]), Err(StatsError::Order));
        let without_variance: Vec<(Wave, f64)> =
            waves(&[3.0; 6]).into_iter().map(|wave| (wave, 0.0)).collect();
        assert_eq!(Slope::weighted(&without_variance), Err(StatsError::Variance(0.0)));
    }
}
