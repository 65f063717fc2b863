use super::{Interval, StatsError, StudentsT};

/// Two-sided 95 %.
pub(super) const TWO_SIDED_95: f64 = 0.975;

/// A group's mean and the number of answers behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupMean {
    pub mean: f64,
    pub n: u32,
}

impl GroupMean {
    /// The share of the squared standard error that s² is multiplied by: 1/n.
    pub(super) fn inverse_n(self) -> Result<f64, StatsError> {
        if self.n == 0 {
            return Err(StatsError::NoAnswers);
        }
        if !self.mean.is_finite() {
            return Err(StatsError::Mean(self.mean));
        }
        Ok(1.0 / f64::from(self.n))
    }
}

/// A standard deviation within groups and the degrees of freedom behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub sd: f64,
    pub df: f64,
}

impl Spread {
    /// # Errors
    /// The standard deviation or its degrees of freedom are not finite and above 0.
    pub(super) fn checked(self) -> Result<(f64, StudentsT), StatsError> {
        if !(self.sd.is_finite() && self.sd > 0.0) {
            return Err(StatsError::StandardDeviation(self.sd));
        }
        Ok((self.sd, StudentsT::new(self.df)?))
    }
}

/// The 95 % interval of a mean: mean ± t(.975, df)·s/√n, neither extended nor clipped.
///
/// No finite population factor: the width would tell the response rate.
///
/// # Errors
/// No answers, a mean that is not finite, or a spread that is not finite and above 0.
pub fn mean_interval(group: GroupMean, spread: Spread) -> Result<Interval, StatsError> {
    mean_of_waves_interval(&[group], spread)
}

/// The 95 % interval of the mean of m waves' means: `SE² = s²(1/m²) Σ 1/n_w`, neither extended nor clipped.
///
/// The samples overlap, as a rule, and are unlinked; they are taken as independent, as in `Change::since`.
///
/// # Errors
/// No waves, one without answers, a mean that is not finite, or a spread that is not finite and above 0.
pub fn mean_of_waves_interval(waves: &[GroupMean], spread: Spread) -> Result<Interval, StatsError> {
    let (sd, t) = spread.checked()?;
    let (mut count, mut means, mut inverses) = (0.0, 0.0, 0.0);
    for wave in waves {
        count += 1.0;
        means += wave.mean;
        inverses += wave.inverse_n()?;
    }
    if waves.is_empty() {
        return Err(StatsError::NoAnswers);
    }
    let margin = t.quantile(TWO_SIDED_95)? * sd * (inverses / (count * count)).sqrt();
    Ok(Interval::around(means / count, margin))
}

/// The mean of the items' means, whatever each item's n; never the mean of person means. `None` without items.
pub fn facet_mean(item_means: &[f64]) -> Option<f64> {
    let (sum, count) =
        item_means.iter().fold((0.0, 0.0), |(sum, count), mean| (sum + mean, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// Several standard deviations as one: s² = Σ df·s² / Σ df, on Σ df. `None` where there is nothing to pool.
pub fn pooled_sd(parts: &[Spread]) -> Option<Spread> {
    let df: f64 = parts.iter().map(|part| part.df).sum();
    let squares: f64 = parts.iter().map(|part| part.df * part.sd * part.sd).sum();
    (df > 0.0).then(|| Spread { sd: (squares / df).sqrt(), df })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::assert_close;
    use super::*;

    #[test]
    fn interval_of_a_mean() {
        let range =
            mean_interval(GroupMean { mean: 3.4, n: 8 }, Spread { sd: 0.8, df: 80.0 }).unwrap();
        // t(.975, 80) by mpmath with 40 digits.
        let margin = 1.990_063_421_254_446_2 * 0.8 / 8.0_f64.sqrt();
        assert_close(range.low, 3.4 - margin, 1e-9);
        assert_close(range.high, 3.4 + margin, 1e-9);
    }

    #[test]
    fn the_interval_of_several_waves_is_that_of_their_mean() {
        let wave = |mean, n| GroupMean { mean, n };
        let spread = Spread { sd: 0.8, df: 80.0 };
        let range = mean_of_waves_interval(&[wave(3.0, 8), wave(4.0, 10)], spread).unwrap();
        let margin = 1.990_063_421_254_446_2 * 0.8 * (0.25 * (1.0 / 8.0 + 0.1_f64)).sqrt();
        assert_close(range.low, 3.5 - margin, 1e-9);
        assert_close(range.high, 3.5 + margin, 1e-9);
        assert_eq!(mean_of_waves_interval(&[], spread), Err(StatsError::NoAnswers));
    }

    #[test]
    fn what_cannot_be_computed_is_an_error() {
        let group = GroupMean { mean: 3.4, n: 8 };
        let spread = Spread { sd: 0.8, df: 80.0 };
        let refused = |group, spread| mean_interval(group, spread).unwrap_err();
        assert_eq!(refused(GroupMean { n: 0, ..group }, spread), StatsError::NoAnswers);
        assert!(matches!(
            refused(GroupMean { mean: f64::NAN, ..group }, spread),
            StatsError::Mean(_)
        ));
        for sd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let error = refused(group, Spread { sd, ..spread });
            assert!(matches!(error, StatsError::StandardDeviation(_)), "{sd}");
        }
        for df in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let error = refused(group, Spread { df, ..spread });
            assert!(matches!(error, StatsError::DegreesOfFreedom(_)), "{df}");
        }
    }

    #[test]
    fn a_facet_is_the_mean_of_its_items() {
        assert_eq!(facet_mean(&[3.0, 4.0, 3.5]), Some(3.5));
        assert_eq!(facet_mean(&[]), None);
    }

    #[test]
    fn nothing_to_pool() {
        assert_eq!(pooled_sd(&[]), None);
        assert_eq!(pooled_sd(&[Spread { sd: 0.8, df: 0.0 }]), None);
    }

    proptest! {
        #[test]
        fn a_pooled_sd_lies_between_its_parts_and_its_df_add_up(
            parts in prop::collection::vec((0.25..2.0_f64, 1.0..500.0_f64), 1..12),
        ) {
            let parts: Vec<Spread> = parts.into_iter().map(|(sd, df)| Spread { sd, df }).collect();
            let pooled = pooled_sd(&parts).unwrap();
            let least = parts.iter().map(|part| part.sd).fold(f64::INFINITY, f64::min);
            let most = parts.iter().map(|part| part.sd).fold(0.0, f64::max);
            prop_assert!(pooled.sd >= least - 1e-12 && pooled.sd <= most + 1e-12);
            assert_close(pooled.df, parts.iter().map(|part| part.df).sum(), 1e-12);
        }

        #[test]
        fn more_answers_never_widen_an_interval(n in 1..500_u32, sd in 0.25..2.0_f64, df in 1.0..1e6_f64) {
            let width = |n| {
                let range = mean_interval(GroupMean { mean: 3.0, n }, Spread { sd, df }).unwrap();
                range.high - range.low
            };
            prop_assert!(width(n + 1) < width(n));
        }
    }
}
