//! Cells: what a shown unit's blocks come to.

use serde::{Deserialize, Serialize};

use super::body::{AskedItem, Body};
use super::counting::block::SumSlack;
use super::counting::spread::{Spread, keyed};
use super::judged::{ChangeFigure, Comparison};
use crate::domain::{ResponseScale, UnitPath};
use crate::stats::{self, GroupMean, Interval, StatsError};

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

/// R4: the mean of the items' published means, only where all of them are; without any verdict.
/// `parts`: each item of the scale with its cell.
pub(super) fn scale_cell(
    parts: &[(&AskedItem, ItemCell)],
    spread: Option<Spread>,
) -> Result<Option<ScaleCell>, StatsError> {
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
    let interval = match spread {
        Some(spread) => Some(interval(GroupMean { mean, n }, spread, open, top)?),
        None => None,
    };
    Ok(Some(ScaleCell { n, mean, open, interval, change: None, versus_organisation: None }))
}

/// How far the true mean may lie below and above, in the scale's direction.
fn left_open(item: &AskedItem, cell: &ItemCell) -> (f64, f64) {
    let open = cell.open.of_mean(cell.n);
    if item.reverse { (open.above, open.below) } else { (open.below, open.above) }
}

/// Adds up the blocks within a unit, if the item's family shows it there; without any verdict.
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
    Ok(Some(ItemCell { n, mean, open, interval, versus_organisation: None }))
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
