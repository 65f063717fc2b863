//! Section 10: what a team lives against what its charter grants, on the same ladder.

use serde::{Deserialize, Serialize};

use super::mean::TWO_SIDED_95;
use super::{GroupMean, Interval, MeanSlack, Spread, StatsError};

/// Within this distance of the charter's level practice counts as in line with it.
const MARGIN: f64 = 0.5;
/// From this p down a test rejects.
const CLEAR: f64 = 0.05;

/// Practice less charter, in steps of the ladder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CharterGap {
    pub gap: f64,
    /// 95 %, extended over what is open.
    pub interval: Interval,
    /// Two-sided p of no gap, for the possible gap nearest to 0.
    pub p: f64,
    /// The larger p of two one-sided tests of a gap beyond ±0.5, each for the possible gap nearest to its side.
    pub p_beyond: f64,
}

impl CharterGap {
    /// t = (ȳ − c)/SE with SE = s/√n; the two one-sided tests after D. J. Schuirmann, Journal of
    /// Pharmacokinetics and Biopharmaceutics 15 (1987) 657.
    ///
    /// # Errors
    /// No answers, a spread that is not finite and above 0, or another number that is not finite.
    pub fn of(
        practice: GroupMean,
        charter: f64,
        spread: Spread,
        open: MeanSlack,
    ) -> Result<Self, StatsError> {
        if !charter.is_finite() {
            return Err(StatsError::Mean(charter));
        }
        let (sd, t) = spread.checked()?;
        let open = open.checked()?;
        let standard_error = sd * practice.inverse_n()?.sqrt();
        let gap = practice.mean - charter;
        let not_below = t.sf((gap - open.below + MARGIN) / standard_error)?;
        let not_above = t.cdf((gap + open.above - MARGIN) / standard_error)?;
        Ok(Self {
            gap,
            interval: Interval::around(gap, t.quantile(TWO_SIDED_95)? * standard_error)
                .extended(open.below, open.above),
            p: 2.0 * t.sf((open.nearest_to_zero(gap) / standard_error).abs())?,
            p_beyond: not_below.max(not_above),
        })
    }
}

/// What a report says about practice and charter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CharterVerdict {
    InLine,
    /// The team decides more than its charter grants.
    AboveCharter,
    /// The team decides less than its charter grants.
    BelowCharter,
    CannotTell,
}

/// From the gap and its p values, both adjusted over domains × teams. A gap that is clear, yet within ±0.5, is in line.
pub fn charter_verdict(q: f64, q_beyond: f64, gap: f64) -> CharterVerdict {
    if q_beyond <= CLEAR {
        CharterVerdict::InLine
    } else if q <= CLEAR && gap > 0.0 {
        CharterVerdict::AboveCharter
    } else if q <= CLEAR && gap < 0.0 {
        CharterVerdict::BelowCharter
    } else {
        CharterVerdict::CannotTell
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::assert_close;
    use super::*;

    const SPREAD: Spread = Spread { sd: 0.8, df: 80.0 };

    fn gap(mean: f64, n: u32, open: MeanSlack) -> CharterGap {
        CharterGap::of(GroupMean { mean, n }, 3.0, SPREAD, open).unwrap()
    }

    fn said(gap: CharterGap) -> CharterVerdict {
        charter_verdict(gap.p, gap.p_beyond, gap.gap)
    }

    #[test]
    fn four_answers() {
        assert_eq!(said(gap(3.0, 30, MeanSlack::NOTHING)), CharterVerdict::InLine);
        assert_eq!(said(gap(3.0, 5, MeanSlack::NOTHING)), CharterVerdict::CannotTell);
        assert_eq!(said(gap(4.2, 8, MeanSlack::NOTHING)), CharterVerdict::AboveCharter);
        assert_eq!(said(gap(1.8, 8, MeanSlack::NOTHING)), CharterVerdict::BelowCharter);
        // Clear, and too small to matter.
        let small = gap(3.2, 900, MeanSlack::NOTHING);
        assert!(small.p < 0.01);
        assert_eq!(said(small), CharterVerdict::InLine);
    }

    #[test]
    fn without_a_gap_both_tests_say_the_same() {
        let even = gap(3.0, 16, MeanSlack::NOTHING);
        assert_close(even.p, 1.0, 1e-12);
        // SE = 0.2, t = 2.5 on 80.
        let t = super::super::StudentsT::new(80.0).unwrap();
        assert_close(even.p_beyond, t.sf(2.5).unwrap(), 1e-12);
    }

    #[test]
    fn what_cannot_be_judged_is_an_error() {
        let practice = GroupMean { mean: 3.0, n: 8 };
        let of = |practice, charter, open| CharterGap::of(practice, charter, SPREAD, open);
        assert!(matches!(of(practice, f64::NAN, MeanSlack::NOTHING), Err(StatsError::Mean(_))));
        let nobody = GroupMean { n: 0, ..practice };
        assert_eq!(of(nobody, 3.0, MeanSlack::NOTHING), Err(StatsError::NoAnswers));
        let open = MeanSlack { below: 0.0, above: -1.0 };
        assert_eq!(of(practice, 3.0, open), Err(StatsError::Slack(-1.0)));
    }

    proptest! {
        #[test]
        fn a_verdict_holds_for_every_value_left_open(
            mean in 1.0..5.0_f64, below in 0.0..1.0_f64, above in 0.0..1.0_f64,
            share in 0.0..=1.0_f64, n in 5..200_u32,
        ) {
            let seen = gap(mean, n, MeanSlack { below, above });
            let truth = gap(mean - below + share * (below + above), n, MeanSlack::NOTHING);
            prop_assert!(truth.p <= seen.p + 1e-12 && truth.p_beyond <= seen.p_beyond + 1e-12);
            let seen = said(seen);
            // Where the truth is in line, it is so although a gap is clear: never the other way round.
            prop_assert!(
                seen == CharterVerdict::CannotTell || seen == said(truth)
                    || said(truth) == CharterVerdict::InLine
            );
        }
    }
}
