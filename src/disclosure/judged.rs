//! Verdicts as a release keeps them: made once at the close, read ever after.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{UnitPath, WaveId};
use crate::stats::{Interval, Verdict};

/// The verdicts on one measure of one shown unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Judged {
    pub change: Option<ChangeFigure>,
    pub versus_organisation: Option<Comparison>,
}

/// Verdicts by unit, then by item id or scale id.
pub(super) type Verdicts = BTreeMap<UnitPath, BTreeMap<String, Judged>>;

/// A difference with its 95 % interval, both extended over what the cap leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub delta: f64,
    pub interval: Interval,
    /// The smallest true difference that would have been noticed four times in five, had it been the only
    /// one among all comparisons of the wave's family.
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
