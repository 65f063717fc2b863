//! Cells: what a shown unit's blocks come to.

use serde::{Deserialize, Serialize};

use super::block::Open;
use crate::domain::WaveId;
use crate::stats::{self, Interval, Verdict};

/// How many people took part in a shown unit (R10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Respondents {
    pub invited: u32,
    /// Everybody who is summed, readers included.
    pub answered: u32,
}

/// One item in one shown unit.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemCell {
    /// Everybody who is summed.
    pub n: u32,
    /// The capped sum over n, on the item's own scale.
    pub mean: f64,
    pub open: Open,
    /// 95 %; absent under 30 answers in the organisation.
    pub interval: Option<Interval>,
    pub versus_organisation: Option<Comparison>,
}

/// One scale in one shown unit: the mean of its items' means (R4).
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleCell {
    /// The smallest n of its items.
    pub n: u32,
    pub mean: f64,
    /// How far, on the scale, the true mean may lie below and above the published one.
    pub open: stats::Open,
    /// 95 %; absent under 30 answers in the organisation.
    pub interval: Option<Interval>,
    /// Against the waves before; absent under 30 answers in the organisation.
    pub change: Option<ChangeFigure>,
    pub versus_organisation: Option<Comparison>,
}

/// A difference with its 95 % interval, both extended over what the cap leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub delta: f64,
    pub interval: Interval,
    /// The smallest true difference that would have been noticed four times in five.
    pub detectable: f64,
    /// After Benjamini-Hochberg over all comparisons of the wave's family.
    pub verdict: Verdict,
}

impl Comparison {
    /// Whether the interval alone excludes zero, and only the number of comparisons forbids a claim.
    pub fn is_unclear_after_adjustment(&self) -> bool {
        self.verdict == Verdict::NoClearChange
            && (self.interval.low > 0.0 || self.interval.high < 0.0)
    }
}

/// The change of a scale against the mean of up to four preceding shown waves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangeFigure {
    /// The waves of the baseline, oldest first; none in a unit's first shown wave.
    pub baseline: Vec<WaveId>,
    /// Absent where there is no baseline.
    pub comparison: Option<Comparison>,
}

impl ChangeFigure {
    pub fn verdict(&self) -> Verdict {
        self.comparison.map_or(Verdict::CannotBeJudged, |comparison| comparison.verdict)
    }
}
