//! Verdicts, made once at the close: they depend neither on who looks nor on the code of the day.

use super::cell::{ItemCell, ScaleCell};
use super::judged::{ChangeFigure, Comparison, Judged, Verdicts};
use super::release::Release;
use crate::domain::{ItemId, Scale, UnitPath};
use crate::stats::{self, Change, GroupMean, MeanSlack, StatsError};

/// The baseline is the mean of up to this many preceding shown waves, never a chosen low point.
const BASELINE_WAVES: usize = 4;

/// A difference waiting for its family's adjustment.
struct Draft {
    unit: UnitPath,
    measure: String,
    change: Option<(ChangeFigure, Option<Change>)>,
    versus: Option<Change>,
}

/// Judges every shown scale against the waves before, and every shown scale and item against the
/// organisation; Benjamini-Hochberg once over all changes, once over all comparisons.
pub(super) fn judge(release: &Release, previous: &[Release]) -> Result<Verdicts, StatsError> {
    let mut drafts = Vec::new();
    for unit in release.units() {
        for scale in Scale::ALL {
            drafts.extend(scale_draft(release, previous, unit, scale)?);
        }
        for item in release.items() {
            let versus = item_versus(release, unit, item)?;
            let (unit, measure) = (unit.clone(), item.to_string());
            drafts.extend(versus.map(|versus| Draft {
                unit,
                measure,
                change: None,
                versus: Some(versus),
            }));
        }
    }
    let changes: Vec<f64> =
        drafts.iter().filter_map(|draft| Some(draft.change.as_ref()?.1.as_ref()?.p)).collect();
    let versus: Vec<f64> =
        drafts.iter().filter_map(|draft| Some(draft.versus.as_ref()?.p)).collect();
    let mut changes = Adjusted::of(&changes);
    let mut versus = Adjusted::of(&versus);
    let mut verdicts = Verdicts::new();
    for draft in drafts {
        let change = match draft.change {
            Some((figure, Some(difference))) => {
                Some(ChangeFigure { comparison: changes.next(&difference)?, ..figure })
            }
            Some((figure, None)) => Some(figure),
            None => None,
        };
        let versus_organisation = match draft.versus {
            Some(difference) => versus.next(&difference)?,
            None => None,
        };
        let judged = Judged { change, versus_organisation };
        verdicts.entry(draft.unit).or_default().insert(draft.measure, judged);
    }
    Ok(verdicts)
}

/// One family of comparisons, in the order of its drafts.
struct Adjusted {
    comparisons: u32,
    q: std::vec::IntoIter<f64>,
}

impl Adjusted {
    fn of(p: &[f64]) -> Self {
        let comparisons = u32::try_from(p.len()).unwrap_or(u32::MAX);
        Self { comparisons, q: stats::benjamini_hochberg(p).into_iter() }
    }

    fn next(&mut self, difference: &Change) -> Result<Option<Comparison>, StatsError> {
        let Some(q) = self.q.next() else { return Ok(None) };
        Ok(Some(Comparison {
            delta: difference.delta,
            interval: difference.interval,
            detectable: difference.detectable_among(self.comparisons)?,
            verdict: stats::verdict(q, difference.delta),
        }))
    }
}

fn scale_draft(
    release: &Release,
    previous: &[Release],
    unit: &UnitPath,
    scale: Scale,
) -> Result<Option<Draft>, StatsError> {
    // Under 30 answers in the organisation there is no spread, and nothing is judged.
    let (Some(cell), Some(spread)) = (release.scale_cell(unit, scale)?, release.spread(scale.id()))
    else {
        return Ok(None);
    };
    let mut shown: Vec<(&Release, ScaleCell)> = Vec::new();
    for earlier in previous.iter().rev() {
        if shown.len() < BASELINE_WAVES
            && let Some(before) = earlier.scale_cell(unit, scale)?
        {
            shown.push((earlier, before));
        }
    }
    shown.reverse();
    let baseline = shown.iter().map(|(earlier, _)| earlier.wave().clone()).collect();
    let spreads: Vec<stats::Spread> = shown
        .iter()
        .filter_map(|(earlier, _)| earlier.spread(scale.id()))
        .chain([spread])
        .map(stats::Spread::from)
        .collect();
    let waves: Vec<GroupMean> = shown.iter().map(|(_, cell)| group(cell)).collect();
    let difference = match stats::pooled_sd(&spreads) {
        Some(pooled) if !waves.is_empty() => {
            Some(Change::since(&waves, group(&cell), pooled, open_since(&cell, &shown))?)
        }
        _ => None,
    };
    let organisation = UnitPath::organisation();
    let versus = match release.scale_cell(&organisation, scale)? {
        Some(whole) if *unit != organisation => {
            let open = apart(cell.open, whole.open);
            Change::against_organisation(group(&cell), group(&whole), spread.into(), open)?
        }
        _ => None,
    };
    let figure = ChangeFigure {
        baseline,
        comparison: None,
        last_three: None,
        looks: None,
        overview: None,
        before: Vec::new(),
    };
    let change = Some((figure, difference));
    Ok(Some(Draft { unit: unit.clone(), measure: scale.id().to_owned(), change, versus }))
}

fn item_versus(
    release: &Release,
    unit: &UnitPath,
    item: &ItemId,
) -> Result<Option<Change>, StatsError> {
    let organisation = UnitPath::organisation();
    let (Some(cell), Some(whole), Some(spread)) = (
        release.item_cell(unit, item),
        release.item_cell(&organisation, item),
        release.spread(item.as_str()),
    ) else {
        return Ok(None);
    };
    if *unit == organisation {
        return Ok(None);
    }
    let of_item = |cell: &ItemCell| GroupMean { mean: cell.mean, n: cell.n };
    let open = apart(cell.open.of_mean(cell.n), whole.open.of_mean(whole.n));
    Change::against_organisation(of_item(&cell), of_item(&whole), spread.into(), open)
}

fn group(cell: &ScaleCell) -> GroupMean {
    GroupMean { mean: cell.mean, n: cell.n }
}

/// What two open figures leave open of the first less the second, in the worst case.
fn apart(figure: MeanSlack, other: MeanSlack) -> MeanSlack {
    MeanSlack { below: figure.below + other.above, above: figure.above + other.below }
}

/// The same against the mean of the baseline waves.
fn open_since(cell: &ScaleCell, baseline: &[(&Release, ScaleCell)]) -> MeanSlack {
    let (mut baseline_open, mut waves) = (MeanSlack::NOTHING, 0.0);
    for (_, before) in baseline {
        baseline_open.below += before.open.below;
        baseline_open.above += before.open.above;
        waves += 1.0;
    }
    let waves = f64::max(waves, 1.0);
    apart(
        cell.open,
        MeanSlack { below: baseline_open.below / waves, above: baseline_open.above / waves },
    )
}
