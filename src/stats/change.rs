use super::mean::TWO_SIDED_95;
use super::{GroupMean, Interval, Spread, StatsError, StudentsT};

/// The detectable change is the one that a test would find in 80 % of cases.
const POWER: f64 = 0.80;

/// How far the true difference may lie from the computed one, because a cell stands at its cap.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanSlack {
    /// Distance, 0 or more.
    pub below: f64,
    /// Distance, 0 or more.
    pub above: f64,
}

impl MeanSlack {
    pub const NOTHING: Self = Self { below: 0.0, above: 0.0 };

    /// What two open figures leave open of the first less the second, in the worst case.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self { below: self.below + other.above, above: self.above + other.below }
    }

    pub(super) fn checked(self) -> Result<Self, StatsError> {
        for distance in [self.below, self.above] {
            if !(distance.is_finite() && distance >= 0.0) {
                return Err(StatsError::Slack(distance));
            }
        }
        Ok(self)
    }

    /// Of all differences that are possible, the one nearest to none at all.
    pub(super) fn nearest_to_zero(self, delta: f64) -> f64 {
        0.0_f64.clamp(delta - self.below, delta + self.above)
    }
}

/// A difference of two means, in points of the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    pub delta: f64,
    /// 95 %, extended over what is open.
    pub interval: Interval,
    /// Two-sided p of the possible difference nearest to 0: a verdict from it holds for every value left open.
    pub p: f64,
    /// MDC80: the smallest true difference that a test at 5 % would have found in 80 % of cases.
    pub detectable: f64,
    standard_error: f64,
    df: f64,
}

impl Change {
    /// One wave against the mean of its baseline waves: `SE² = s²(1/n + (1/m²) Σ 1/n_w)`.
    ///
    /// With the spread of single answers: the samples overlap but are unlinked; taking them as independent is
    /// conservative.
    ///
    /// # Errors
    /// As [`Change::between`].
    pub fn since(
        baseline: &[GroupMean],
        current: GroupMean,
        spread: Spread,
        open: MeanSlack,
    ) -> Result<Self, StatsError> {
        Self::between(baseline, &[current], spread, open)
    }

    /// The mean of some waves against the mean of others: `SE² = s²((1/a²) Σ 1/n_a + (1/b²) Σ 1/n_b)`.
    ///
    /// # Errors
    /// No waves, a group without answers, or a number that is not finite.
    pub fn between(
        before: &[GroupMean],
        after: &[GroupMean],
        spread: Spread,
        open: MeanSlack,
    ) -> Result<Self, StatsError> {
        let (before, before_part) = mean_of(before)?;
        let (after, after_part) = mean_of(after)?;
        Self::with_variance_factor(after - before, before_part + after_part, spread, open)
    }

    /// A team against the organisation that it is part of: SE² = s²(1/n − 1/N).
    ///
    /// `None` where the team is no smaller than the organisation: there is nothing to compare.
    ///
    /// # Errors
    /// A group without answers, or a number that is not finite.
    pub fn against_organisation(
        team: GroupMean,
        organisation: GroupMean,
        spread: Spread,
        open: MeanSlack,
    ) -> Result<Option<Self>, StatsError> {
        let (team_part, organisation_part) = (team.inverse_n()?, organisation.inverse_n()?);
        if team.n >= organisation.n {
            return Ok(None);
        }
        let delta = team.mean - organisation.mean;
        Self::with_variance_factor(delta, team_part - organisation_part, spread, open).map(Some)
    }

    fn with_variance_factor(
        delta: f64,
        factor: f64,
        spread: Spread,
        open: MeanSlack,
    ) -> Result<Self, StatsError> {
        let (sd, t) = spread.checked()?;
        Self::from_estimate(delta, sd * factor.sqrt(), &t, open.checked()?)
    }

    /// From a difference and its standard error.
    fn from_estimate(
        delta: f64,
        standard_error: f64,
        t: &StudentsT,
        open: MeanSlack,
    ) -> Result<Self, StatsError> {
        let critical = t.quantile(TWO_SIDED_95)?;
        let nearest = open.nearest_to_zero(delta);
        Ok(Self {
            delta,
            interval: Interval::around(delta, critical * standard_error)
                .extended(open.below, open.above),
            p: 2.0 * t.sf((nearest / standard_error).abs())?,
            detectable: (critical + t.quantile(POWER)?) * standard_error,
            standard_error,
            df: t.df(),
        })
    }

    /// The smallest true difference that would have been found in 80 % of cases if it were the only one
    /// among so many comparisons: Benjamini and Hochberg then ask for p ≤ 5 % / m, as Bonferroni.
    ///
    /// # Errors
    /// No comparison at all.
    pub fn detectable_among(&self, comparisons: u32) -> Result<f64, StatsError> {
        self.detectable_at(2.0 * (1.0 - TWO_SIDED_95) / f64::from(comparisons))
    }

    /// The smallest true difference of which a two-sided test at this level finds 80 %.
    ///
    /// # Errors
    /// A level that is not inside (0, 2).
    pub fn detectable_at(&self, level: f64) -> Result<f64, StatsError> {
        let t = StudentsT::new(self.df)?;
        let critical = t.quantile(1.0 - level / 2.0)?;
        Ok((critical + t.quantile(POWER)?) * self.standard_error)
    }
}

/// The mean of some waves' means, and (1/m²) Σ 1/n.
fn mean_of(waves: &[GroupMean]) -> Result<(f64, f64), StatsError> {
    let (mut count, mut means, mut inverses) = (0.0, 0.0, 0.0);
    for wave in waves {
        count += 1.0;
        means += wave.mean;
        inverses += wave.inverse_n()?;
    }
    if waves.is_empty() {
        return Err(StatsError::NoBaseline);
    }
    Ok((means / count, inverses / (count * count)))
}

/// MDC80 from a difference's standard error: (t(.975, df) + t(.80, df))·SE (H. S. Bloom, Evaluation Review 19
/// (1995) 547, with Student's t).
///
/// # Errors
/// A standard error that is not finite and above 0, or such degrees of freedom.
pub fn detectable_change(standard_error: f64, df: f64) -> Result<f64, StatsError> {
    let (standard_error, t) = Spread { sd: standard_error, df }.checked()?;
    Ok((t.quantile(TWO_SIDED_95)? + t.quantile(POWER)?) * standard_error)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::{assert_close, rows};
    use super::super::{Verdict, verdict};
    use super::*;

    const SPREAD: Spread = Spread { sd: 0.8, df: 80.0 };

    fn group(mean: f64, n: u32) -> GroupMean {
        GroupMean { mean, n }
    }

    #[test]
    fn difference_p_and_interval_agree_with_r() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/change_univbct.csv")) {
            let t = StudentsT::new(row.number("welch_df")).unwrap();
            let delta = row.number("mean2") - row.number("mean1");
            assert!((delta - row.number("diff")).abs() < 1e-9);
            let standard_error = row.number("welch_se");
            assert_close(row.number("diff") / standard_error, row.number("welch_t"), 1e-9);
            let change =
                Change::from_estimate(row.number("diff"), standard_error, &t, MeanSlack::NOTHING)
                    .unwrap();
            assert_close(change.p, row.number("welch_p"), 1e-9);
            assert_close(change.interval.low, row.number("welch_lo"), 1e-9);
            assert_close(change.interval.high, row.number("welch_hi"), 1e-9);
            checked += 1;
        }
        assert_eq!(checked, 207);
    }

    #[test]
    fn the_detectable_change_agrees_with_python() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/detectable_change.csv")) {
            let n: u32 = row.text("n_per_wave").parse().unwrap();
            let spread = Spread { sd: 1.0, df: 2.0 * f64::from(n) - 2.0 };
            let change =
                Change::since(&[group(3.0, n)], group(3.0, n), spread, MeanSlack::NOTHING).unwrap();
            assert_close(change.detectable, row.number("approx"), 1e-9);
            let alone = detectable_change((2.0 / f64::from(n)).sqrt(), spread.df).unwrap();
            assert_close(alone, row.number("approx"), 1e-9);
            checked += 1;
        }
        assert_eq!(checked, 8);
    }

    #[test]
    fn among_many_comparisons_it_takes_a_larger_change() {
        let change =
            Change::since(&[group(3.0, 8)], group(3.0, 8), SPREAD, MeanSlack::NOTHING).unwrap();
        let among = |comparisons| change.detectable_among(comparisons).unwrap();
        assert_close(among(1), change.detectable, 1e-12);
        // SE = 0.8/2; scipy's t.ppf(1 - .025/72, 80) + t.ppf(.80, 80).
        assert_close(among(72), (3.529_110_331_180_042 + 0.846_137_347_934_371_9) * 0.4, 1e-9);
        assert!(change.detectable_among(0).is_err());
    }

    #[test]
    fn where_no_difference_is_possible_p_is_one() {
        let change = |delta: f64, open| {
            Change::since(&[group(3.0, 8)], group(3.0 + delta, 8), SPREAD, open).unwrap()
        };
        assert_close(change(0.0, MeanSlack::NOTHING).p, 1.0, 1e-12);
        assert_close(change(1.5, MeanSlack { below: 1.5, above: 0.0 }).p, 1.0, 1e-12);
        assert_close(change(-1.5, MeanSlack { below: 0.0, above: 2.0 }).p, 1.0, 1e-12);
        let nearer = change(1.5, MeanSlack { below: 0.5, above: 3.0 });
        assert_close(nearer.p, change(1.0, MeanSlack::NOTHING).p, 1e-12);
    }

    #[test]
    fn four_waves_of_baseline_narrow_the_interval() {
        let current = group(3.5, 10);
        let one = Change::since(&[group(3.0, 10)], current, SPREAD, MeanSlack::NOTHING).unwrap();
        let four =
            Change::since(&[group(3.0, 10); 4], current, SPREAD, MeanSlack::NOTHING).unwrap();
        assert_close(four.delta, one.delta, 1e-12);
        // SE² falls from s²(1/10 + 1/10) to s²(1/10 + 4/160).
        assert_close(four.detectable / one.detectable, (0.125_f64 / 0.2).sqrt(), 1e-12);
    }

    #[test]
    fn a_team_is_compared_with_the_organisation_that_holds_it() {
        let change = |n| {
            Change::against_organisation(group(3.0, n), group(3.6, 40), SPREAD, MeanSlack::NOTHING)
                .unwrap()
        };
        assert_eq!(change(40), None);
        let eight = change(8).unwrap();
        assert_close(eight.delta, -0.6, 1e-12);
        let like_ten_against_none = (1.0 / 8.0 - 1.0 / 40.0_f64).sqrt() * SPREAD.sd;
        let t = StudentsT::new(SPREAD.df).unwrap();
        let margin = t.quantile(0.975).unwrap() * like_ten_against_none;
        assert_close(eight.interval.high, -0.6 + margin, 1e-12);
    }

    #[test]
    fn what_cannot_be_compared_is_an_error() {
        let now = group(3.0, 8);
        let since = |baseline: &[GroupMean], open| Change::since(baseline, now, SPREAD, open);
        assert_eq!(since(&[], MeanSlack::NOTHING), Err(StatsError::NoBaseline));
        assert_eq!(since(&[group(3.0, 0)], MeanSlack::NOTHING), Err(StatsError::NoAnswers));
        let open = MeanSlack { below: -0.1, above: 0.0 };
        assert_eq!(since(&[now], open), Err(StatsError::Slack(-0.1)));
    }

    proptest! {
        #[test]
        fn a_verdict_holds_for_every_value_left_open(
            delta in -2.0..2.0_f64, below in 0.0..1.0_f64, above in 0.0..1.0_f64,
            share in 0.0..=1.0_f64, n in 5..60_u32,
        ) {
            let change = |delta: f64, open| {
                Change::since(&[group(3.0, n)], group(3.0 + delta, n), SPREAD, open).unwrap()
            };
            let open = change(delta, MeanSlack { below, above });
            let truth = change(delta - below + share * (below + above), MeanSlack::NOTHING);
            prop_assert!(truth.p <= open.p + 1e-12);
            prop_assert!(truth.interval.low >= open.interval.low - 1e-12);
            prop_assert!(truth.interval.high <= open.interval.high + 1e-12);
            let said = verdict(open.p, open.delta);
            if said != Verdict::NoClearChange {
                prop_assert_eq!(said, verdict(truth.p, truth.delta));
            }
        }

        #[test]
        fn p_and_interval_tell_the_same(delta in -2.0..2.0_f64, n in 5..60_u32) {
            let change = Change::since(&[group(3.0, n)], group(3.0 + delta, n), SPREAD, MeanSlack::NOTHING)
                .unwrap();
            prop_assume!((change.p - 0.05).abs() > 1e-9);
            prop_assert_eq!(change.p > 0.05, change.interval.contains(0.0));
        }
    }
}
