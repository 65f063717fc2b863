//! Section 5: a difference in units of the standard deviation.

use statrs::function::gamma::ln_gamma;

use super::{Change, GroupMean, MeanSlack, Spread, StatsError};

/// Above it lnΓ loses the digits that the series keeps.
const SERIES_FROM: f64 = 1e4;

/// Hedges' correction for small samples, J = exp(lnΓ(ν/2) − ½ln(ν/2) − lnΓ((ν−1)/2)) on ν = `df`
/// (L. V. Hedges, Journal of Educational Statistics 6 (1981) 107, equation 6e).
///
/// # Errors
/// `df` is not finite or not above 1.
pub fn hedges_correction(df: f64) -> Result<f64, StatsError> {
    if !(df.is_finite() && df > 1.0) {
        return Err(StatsError::DegreesOfFreedom(df));
    }
    if df > SERIES_FROM {
        return Ok(1.0 - 3.0 / (4.0 * df) - 7.0 / (32.0 * df * df));
    }
    let half = df / 2.0;
    Ok((ln_gamma(half) - 0.5 * half.ln() - ln_gamma((df - 1.0) / 2.0)).exp())
}

/// The variance of Hedges' g of two samples: v = 1/n₁ + 1/n₂ + g²/2ν, the standard deviation on ν = `df`
/// (L. V. Hedges and I. Olkin, Statistical Methods for Meta-Analysis, 1985, page 86, where ν is n₁ + n₂).
///
/// # Errors
/// A sample without people, g not finite, or `df` not finite and above 0.
pub fn hedges_variance(g: f64, n: [u32; 2], df: f64) -> Result<f64, StatsError> {
    if n.contains(&0) {
        return Err(StatsError::NoAnswers);
    }
    if !g.is_finite() {
        return Err(StatsError::Statistic(g));
    }
    if !(df.is_finite() && df > 0.0) {
        return Err(StatsError::DegreesOfFreedom(df));
    }
    let samples: f64 = n.into_iter().map(|n| 1.0 / f64::from(n)).sum();
    Ok(samples + g * g / (2.0 * df))
}

/// A difference of two means over the standard deviation, corrected for small samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HedgesG {
    pub g: f64,
    pub variance: f64,
}

impl HedgesG {
    /// g = J·(later − earlier)/s.
    ///
    /// # Errors
    /// A group without answers, degrees of freedom of 1 or less, or a number that is not finite.
    pub fn of(earlier: GroupMean, later: GroupMean, spread: Spread) -> Result<Self, StatsError> {
        let change = Change::since(&[earlier], later, spread, MeanSlack::NOTHING)?;
        let g = hedges_correction(spread.df)? * change.delta / spread.sd;
        Ok(Self { g, variance: hedges_variance(g, [earlier.n, later.n], spread.df)? })
    }
}

#[cfg(test)]
mod tests {
    use super::super::reference::{assert_close, rows};
    use super::*;

    #[test]
    fn g_and_its_variance_agree_with_r() {
        let (mut variances, mut effects) = (0, 0);
        for row in rows(include_str!("../../tests/reference/change_univbct.csv")) {
            let n = [row.count("n1"), row.count("n2")];
            let both = f64::from(n[0]) + f64::from(n[1]);
            // The reference's last term has n₁ + n₂ for ν.
            let variance = hedges_variance(row.number("hedges_g"), n, both).unwrap();
            assert_close(variance, row.number("hedges_v"), 1e-9);
            variances += 1;
            // Where both waves have the same n, Welch's standard error holds the pooled standard deviation.
            if n[0] == n[1] {
                let sd = row.number("welch_se") * (f64::from(n[0]) / 2.0).sqrt();
                let group = |mean| GroupMean { mean, n: n[0] };
                let (earlier, later) = (group(0.0), group(row.number("diff")));
                let effect = HedgesG::of(earlier, later, Spread { sd, df: both - 2.0 }).unwrap();
                assert_close(effect.g, row.number("hedges_g"), 1e-9);
                effects += 1;
            }
        }
        assert_eq!(variances, 207, "rows compared");
        assert!(effects > 10, "{effects} rows compared");
    }

    /// Exact: ν = 2 gives √π/2·…, from Γ(1) = 1 and Γ(½) = √π.
    #[test]
    fn the_correction_in_closed_form() {
        let pi = std::f64::consts::PI;
        assert_close(hedges_correction(2.0).unwrap(), 1.0 / pi.sqrt(), 1e-12);
        assert_close(hedges_correction(3.0).unwrap(), (pi / 6.0).sqrt(), 1e-12);
    }

    #[test]
    fn the_series_takes_over_smoothly() {
        let (below, above) =
            (hedges_correction(1e4).unwrap(), hedges_correction(1e4_f64.next_up()));
        assert_close(below, above.unwrap(), 1e-10);
    }

    #[test]
    fn what_has_no_effect_size_is_an_error() {
        for df in [1.0, 0.0, f64::NAN, f64::INFINITY] {
            assert!(matches!(hedges_correction(df), Err(StatsError::DegreesOfFreedom(_))), "{df}");
        }
        assert_eq!(hedges_variance(0.2, [0, 5], 8.0), Err(StatsError::NoAnswers));
        assert!(matches!(hedges_variance(f64::NAN, [5, 5], 8.0), Err(StatsError::Statistic(_))));
        assert_eq!(hedges_variance(0.2, [5, 5], 0.0), Err(StatsError::DegreesOfFreedom(0.0)));
    }
}
