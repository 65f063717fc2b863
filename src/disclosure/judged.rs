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
    /// one among all comparisons that the verdict allows for.
    pub detectable: f64,
    /// After allowing for all of them: a report's looks ([`ChangeFigure::looks`]), or, by Benjamini and
    /// Hochberg, the wave's family.
    pub verdict: Verdict,
}

impl Comparison {
    /// Whether the interval alone excludes zero, and only the number of comparisons forbids a claim.
    pub fn is_unclear_after_adjustment(&self) -> bool {
        self.verdict == Verdict::NoClearChange
            && (self.interval.low > 0.0 || self.interval.high < 0.0)
    }
}

/// At which of its two looks a report saw a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// This wave against the mean of up to four before.
    ThisWave,
    /// The last three waves, this one among them, against the mean of two to six before those.
    LastThree,
}

/// A scale's figure of an earlier wave, as it was published then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    pub wave: WaveId,
    /// The smallest n of the scale's items.
    pub n: u32,
    pub mean: f64,
    /// How far the true mean may lie below the published one.
    pub below: f64,
    /// How far above.
    pub above: f64,
}

/// The change of a scale against the shown waves before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangeFigure {
    /// The waves of the first look's baseline, oldest first; none in a unit's first shown wave.
    pub baseline: Vec<WaveId>,
    /// The first look. Absent where there is no baseline.
    pub comparison: Option<Comparison>,
    /// The second look. Absent under five shown waves, and where the noise from wave to wave is not
    /// known yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_three: Option<Comparison>,
    /// Among how many looks, on all scales of the unit's report, the report shares what it may be wrong.
    /// Absent where the noise from wave to wave is not known, and in a release from before there were two
    /// looks: judged then by Benjamini and Hochberg over the whole wave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looks: Option<u32>,
    /// What a page says that shows all units: after Benjamini-Hochberg over all of the wave's looks.
    /// Absent where the change was judged by the rule for the whole wave: then it is the report's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overview: Option<Verdict>,
    /// Up to eight shown waves before, oldest first: what both looks are taken from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Earlier>,
}

impl ChangeFigure {
    /// How many waves the second look takes together, this one among them.
    pub const RECENT: usize = 3;

    /// What the unit's own report says: by the first look that is clear.
    pub fn verdict(&self) -> Verdict {
        match (self.comparison, self.clear_look()) {
            (Some(_), Some((_, found))) => found.verdict,
            (Some(_), None) => Verdict::NoClearChange,
            (None, _) => Verdict::CannotBeJudged,
        }
    }

    /// At which look the change is clear; `None` where it is at neither.
    pub fn look(&self) -> Option<Look> {
        self.clear_look().map(|(look, _)| look)
    }

    /// What a page says that shows all units beside each other.
    pub fn in_overview(&self) -> Verdict {
        self.overview.unwrap_or_else(|| self.verdict())
    }

    /// How many waves the second look's baseline has; 0 where there is no such look.
    pub fn last_three_baseline(&self) -> usize {
        if self.last_three.is_none() {
            return 0;
        }
        self.before.len().saturating_sub(Self::RECENT - 1)
    }

    fn clear_look(&self) -> Option<(Look, Comparison)> {
        let looks = [(Look::ThisWave, self.comparison), (Look::LastThree, self.last_three)];
        let mut found = looks.into_iter().filter_map(|(look, found)| Some((look, found?)));
        found.find(|(_, found)| found.verdict.is_clear())
    }
}
