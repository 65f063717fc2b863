use statrs::distribution::{Continuous, ContinuousCDF, Normal, StudentsT as Exact};
use statrs::function::beta::beta_reg;

use super::StatsError;

/// Student's t distribution, guarded.
///
/// statrs 0.19.1 drifts for large degrees of freedom (its .975 quantile is 1.8266 at 1e7) and does not return at
/// infinity, so that above [`StudentsT::EXACT_UP_TO`] asymptotic expansions take over.
#[derive(Debug, Clone, Copy)]
pub struct StudentsT {
    df: f64,
    law: Law,
}

#[derive(Debug, Clone, Copy)]
enum Law {
    Exact(Exact),
    NearNormal(Normal),
}

impl StudentsT {
    pub const EXACT_UP_TO: f64 = 1e4;

    /// # Errors
    /// `df` is NaN, infinite, 0 or negative.
    pub fn new(df: f64) -> Result<Self, StatsError> {
        let refused = StatsError::DegreesOfFreedom(df);
        if !(df.is_finite() && df > 0.0) {
            return Err(refused);
        }
        let law = if df <= Self::EXACT_UP_TO {
            Law::Exact(Exact::new(0.0, 1.0, df).map_err(|_| refused)?)
        } else {
            Law::NearNormal(Normal::standard())
        };
        Ok(Self { df, law })
    }

    pub const fn df(&self) -> f64 {
        self.df
    }

    /// The t below which a share `p` of the distribution lies; not for |t| above 1e8 (df below 1, far tails).
    ///
    /// # Errors
    /// `p` is NaN or not inside (0, 1).
    pub fn quantile(&self, p: f64) -> Result<f64, StatsError> {
        if !(p > 0.0 && p < 1.0) {
            return Err(StatsError::Probability(p));
        }
        Ok(match &self.law {
            Law::Exact(exact) => polished(exact, p),
            Law::NearNormal(normal) => cornish_fisher(normal.inverse_cdf(p), self.df),
        })
    }

    /// P(T <= t). Infinite `t` is allowed.
    ///
    /// # Errors
    /// `t` is NaN.
    pub fn cdf(&self, t: f64) -> Result<f64, StatsError> {
        self.sf(-t)
    }

    /// P(T > t). Infinite `t` is allowed.
    ///
    /// # Errors
    /// `t` is NaN.
    pub fn sf(&self, t: f64) -> Result<f64, StatsError> {
        if t.is_nan() {
            return Err(StatsError::Statistic(t));
        }
        Ok(match &self.law {
            Law::Exact(exact) => upper_tail(exact, t),
            Law::NearNormal(normal) => normal.sf(normal_equivalent(t, self.df)),
        })
    }
}

/// P(T > t). In the middle through 1 − t²/(df + t²), which statrs rounds to 1 for small `t`.
fn upper_tail(exact: &Exact, t: f64) -> f64 {
    if t.abs() >= 1.0 {
        return exact.sf(t);
    }
    let df = exact.freedom();
    let between = 0.5 * beta_reg(0.5, df / 2.0, t * t / (df + t * t));
    0.5 - between.copysign(t)
}

/// One Newton step on statrs' quantile, which is off by up to 2e-9.
fn polished(exact: &Exact, p: f64) -> f64 {
    let t = exact.inverse_cdf(p);
    // Each side by its own tail: no digits are lost near 1.
    let excess = if p < 0.5 { upper_tail(exact, -t) - p } else { (1.0 - p) - upper_tail(exact, t) };
    t - excess / exact.pdf(t)
}

/// The t quantile from the normal quantile `z`: Abramowitz and Stegun 26.7.5, to 1/df².
fn cornish_fisher(z: f64, df: f64) -> f64 {
    let square = z * z;
    let first = z * (square + 1.0) / (4.0 * df);
    let second = z * ((5.0 * square + 16.0) * square + 3.0) / (96.0 * df * df);
    z + first + second
}

/// A z² above which the normal tail is 0 in double precision.
const BEYOND_ANY_TAIL: f64 = 1e4;

/// The z whose normal tail is the tail of `t`: G. W. Hill, Algorithm 395, CACM 13 (1970) 617.
fn normal_equivalent(t: f64, df: f64) -> f64 {
    let a = df - 0.5;
    let b = 48.0 * a * a;
    let square = a * (t / df * t).ln_1p();
    if square > BEYOND_ANY_TAIL {
        return f64::INFINITY.copysign(t);
    }
    let inner = ((-0.4 * square - 3.3) * square - 24.0) * square - 85.5;
    let correction = inner / (0.8 * square * square + 100.0 + b) + square + 3.0;
    ((correction / b + 1.0) * square.sqrt()).copysign(t)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::assert_close;
    use super::*;

    fn quantile(p: f64, df: f64) -> f64 {
        StudentsT::new(df).unwrap().quantile(p).unwrap()
    }

    #[test]
    fn the_trap_of_statrs_is_avoided() {
        let trapped = Exact::new(0.0, 1.0, 1e7).unwrap().inverse_cdf(0.975);
        assert!(
            (trapped - 1.96).abs() > 0.1,
            "statrs is fixed: is the guard still needed? {trapped}"
        );
        assert_close(quantile(0.975, 1e7), 1.959_964_221_767_205_5, 1e-12);
    }

    /// Expected values: mpmath with 40 digits.
    #[test]
    fn above_the_limit_the_expansions_are_right() {
        for (p, df, expected) in [
            (0.975, 1e5, 1.959_987_707_534_609_6),
            (0.9995, 1e5, 3.290_624_031_411_882_7),
            (0.8, 2e4, 0.841_639_205_988_150_7),
        ] {
            assert_close(quantile(p, df), expected, 1e-11);
        }
        for (t, df, expected) in [
            (1.96, 1e5, 0.024_999_281_597_150_82),
            (4.0, 1e5, 3.169_399_877_859_767e-5),
            (8.0, 2e4, 6.557_449_298_250_246e-16),
            (2.0, 1e7, 0.022_750_145_445_921_477),
            (0.1, 2e4, 0.460_172_663_872_408_4),
        ] {
            assert_close(StudentsT::new(df).unwrap().sf(t).unwrap(), expected, 1e-10);
        }
    }

    #[test]
    fn both_sides_of_the_limit_agree() {
        let (below, above) = (StudentsT::EXACT_UP_TO, StudentsT::EXACT_UP_TO.next_up());
        for p in [0.0005, 0.025, 0.2, 0.4, 0.6, 0.8, 0.975, 0.9995] {
            assert_close(quantile(p, below), quantile(p, above), 1e-9);
        }
        let (below, above) = (StudentsT::new(below).unwrap(), StudentsT::new(above).unwrap());
        for t in [-8.0, -2.0, -0.1, 0.0, 0.1, 1.96, 4.0, 8.0] {
            assert_close(below.sf(t).unwrap(), above.sf(t).unwrap(), 1e-9);
            assert_close(below.cdf(t).unwrap(), above.cdf(t).unwrap(), 1e-9);
        }
    }

    #[test]
    fn the_middle_and_the_tails_meet() {
        for df in [0.5, 1.0, 7.0, 300.0, 1e4] {
            let t = StudentsT::new(df).unwrap();
            assert_close(t.sf(1.0_f64.next_down()).unwrap(), t.sf(1.0).unwrap(), 1e-11);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for df in [f64::NAN, f64::INFINITY, 0.0, -3.0] {
            assert!(matches!(StudentsT::new(df), Err(StatsError::DegreesOfFreedom(_))), "{df}");
        }
        let t = StudentsT::new(7.0).unwrap();
        for p in [f64::NAN, 0.0, 1.0, -0.1, 1.1] {
            assert!(matches!(t.quantile(p), Err(StatsError::Probability(_))), "{p}");
        }
        assert!(matches!(t.sf(f64::NAN), Err(StatsError::Statistic(_))));
        assert!(matches!(t.cdf(f64::NAN), Err(StatsError::Statistic(_))));
    }

    #[test]
    fn nothing_lies_beyond_infinity() {
        for df in [1.0, 1e4, 1e5, 1e300] {
            let t = StudentsT::new(df).unwrap();
            assert_eq!(t.sf(f64::INFINITY), Ok(0.0), "{df}");
            assert_eq!(t.sf(f64::NEG_INFINITY), Ok(1.0), "{df}");
        }
    }

    proptest! {
        #[test]
        fn the_quantile_undoes_the_distribution(p in 0.0005..0.9995_f64, exponent in 0.0..15.0_f64) {
            let t = StudentsT::new(10.0_f64.powf(exponent)).unwrap();
            let back = t.cdf(t.quantile(p).unwrap()).unwrap();
            prop_assert!((back - p).abs() < 1e-9, "{} is not {}", back, p);
        }

        #[test]
        fn the_distribution_is_symmetric(t in 0.0..40.0_f64, exponent in 0.0..15.0_f64) {
            let law = StudentsT::new(10.0_f64.powf(exponent)).unwrap();
            let (below, above) = (law.sf(-t).unwrap(), law.sf(t).unwrap());
            prop_assert!((below + above - 1.0).abs() < 1e-12 && above <= below);
        }
    }
}
