//! Cells: what a shown unit's blocks come to.

use serde::{Deserialize, Serialize};

use super::block::SumSlack;
use super::release::{AskedItem, Body, Release};
use super::spread::{Spread, keyed};
use crate::domain::{ResponseScale, Scale, UnitPath, WaveId};
use crate::stats::{self, GroupMean, Interval, StatsError, Verdict};

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
    pub open: SumSlack,
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
    pub open: stats::MeanSlack,
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

impl Release {
    /// R4: the mean of the items' published means, only where all of them are.
    pub(super) fn scale_cell(
        &self,
        unit: &UnitPath,
        scale: Scale,
    ) -> Result<Option<ScaleCell>, StatsError> {
        let of_scale: Vec<&AskedItem> =
            self.body.items.iter().filter(|item| item.is_of(scale)).collect();
        let mut parts = Vec::with_capacity(of_scale.len());
        for item in &of_scale {
            let Some(cell) = self.item_cell(unit, &item.id) else { return Ok(None) };
            parts.push((*item, cell));
        }
        let Some(n) = parts.iter().map(|(_, cell)| cell.n).min() else { return Ok(None) };
        let means: Vec<f64> =
            parts.iter().map(|(item, cell)| keyed(item.reverse, item.high, cell.mean)).collect();
        let (low, high): (Vec<f64>, Vec<f64>) =
            parts.iter().map(|(item, cell)| left_open(item, cell)).unzip();
        let top =
            f64::from(parts.iter().map(|(item, _)| item.high).max().unwrap_or(ResponseScale::LOW));
        let (Some(mean), Some(below), Some(above)) =
            (stats::facet_mean(&means), stats::facet_mean(&low), stats::facet_mean(&high))
        else {
            return Ok(None);
        };
        let open = stats::MeanSlack { below, above };
        let interval = match self.spread(scale.id()) {
            Some(spread) => Some(interval(GroupMean { mean, n }, spread, open, top)?),
            None => None,
        };
        let judged = self.judged(unit, scale.id());
        Ok(Some(ScaleCell {
            n,
            mean,
            open,
            interval,
            change: judged.and_then(|judged| judged.change.clone()),
            versus_organisation: judged.and_then(|judged| judged.versus_organisation),
        }))
    }
}

/// How far the true mean may lie below and above, in the scale's direction.
fn left_open(item: &AskedItem, cell: &ItemCell) -> (f64, f64) {
    let open = cell.open.of_mean(cell.n);
    if item.reverse { (open.above, open.below) } else { (open.below, open.above) }
}

/// Adds up the blocks within a unit, if the item's family shows it there.
pub(super) fn item_cell(
    body: &Body,
    unit: &UnitPath,
    item: &AskedItem,
) -> Result<Option<ItemCell>, StatsError> {
    let Some(blocks) = body.blocks.get(&item.id) else { return Ok(None) };
    if !blocks.iter().any(|block| block.unit == *unit) {
        return Ok(None);
    }
    let (mut n, mut sum, mut open) = (0, 0, SumSlack::default());
    for block in blocks.iter().filter(|block| unit.contains(&block.unit)) {
        n += block.n;
        sum += block.sum;
        open = open.plus(block.open);
    }
    if n == 0 {
        return Ok(None);
    }
    let mean = f64::from(sum) / f64::from(n);
    let interval = match body.spread.get(item.id.as_str()) {
        Some(spread) => {
            let group = GroupMean { mean, n };
            Some(interval(group, *spread, open.of_mean(n), f64::from(item.high))?)
        }
        None => None,
    };
    let judged = body.judged.get(unit).and_then(|measures| measures.get(item.id.as_str()));
    let versus_organisation = judged.and_then(|judged| judged.versus_organisation);
    Ok(Some(ItemCell { n, mean, open, interval, versus_organisation }))
}

/// Section 1 of the statistics: the 95 % interval, extended over what is open, within the scale.
fn interval(
    group: GroupMean,
    spread: Spread,
    open: stats::MeanSlack,
    high: f64,
) -> Result<Interval, StatsError> {
    let interval = stats::mean_interval(group, spread.into())?;
    Ok(interval.extended(open.below, open.above).clipped(f64::from(ResponseScale::LOW), high))
}
