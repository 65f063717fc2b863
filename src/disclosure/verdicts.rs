//! Verdicts, made once at the close: they depend neither on who looks nor on the code of the day.

use std::collections::BTreeMap;

use super::cell::{ItemCell, ScaleCell};
use super::judged::{ChangeFigure, Comparison, Earlier, Judged, Verdicts};
use super::looks::{First, Looks, NoiseFigure, Second};
use super::release::{Release, ReleaseError};
use crate::domain::{ItemId, Scale, UnitPath};
use crate::stats::{self, Change, GroupMean, StatsError, Verdict};

/// All that is judged of a wave.
pub(super) struct Judgement {
    pub verdicts: Verdicts,
    /// By scale id, where the noise from wave to wave is known.
    pub noise: BTreeMap<String, NoiseFigure>,
}

/// A difference waiting for its family's adjustment.
struct Draft {
    unit: UnitPath,
    measure: String,
    change: Option<Looks>,
    versus: Option<Change>,
}

/// Judges every shown scale against the waves before, and every shown scale and item against the
/// organisation; what a report shares among its looks, and Benjamini-Hochberg once over all looks, once over all
/// comparisons.
pub(super) fn judge(release: &Release, previous: &[Release]) -> Result<Judgement, ReleaseError> {
    let mut noise = BTreeMap::new();
    for scale in Scale::ALL {
        if let Some(found) = NoiseFigure::of(release, previous, scale)? {
            noise.insert(scale.id().to_owned(), found);
        }
    }
    let mut drafts = Vec::new();
    for unit in release.units() {
        for scale in Scale::ALL {
            let noise = noise.get(scale.id()).copied();
            drafts.extend(scale_draft(release, previous, (unit, scale), noise)?);
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
    Ok(Judgement { verdicts: adjusted(drafts)?, noise })
}

fn adjusted(drafts: Vec<Draft>) -> Result<Verdicts, StatsError> {
    let changes: Vec<f64> =
        drafts.iter().filter_map(|draft| draft.change.as_ref()).flat_map(Looks::all_p).collect();
    let versus: Vec<f64> =
        drafts.iter().filter_map(|draft| Some(draft.versus.as_ref()?.p)).collect();
    let mut on_report: BTreeMap<UnitPath, u32> = BTreeMap::new();
    for draft in &drafts {
        *on_report.entry(draft.unit.clone()).or_default() +=
            draft.change.as_ref().map_or(0, Looks::of_report);
    }
    let mut changes = Adjusted::of(&changes);
    let mut versus = Adjusted::of(&versus);
    let mut verdicts = Verdicts::new();
    for draft in drafts {
        let shared = on_report.get(&draft.unit).copied().unwrap_or(0);
        let change = match draft.change {
            Some(looks) => Some(change(looks, shared, &mut changes)?),
            None => None,
        };
        let versus_organisation = match draft.versus {
            Some(difference) => Some(versus.next(&difference)?),
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

    /// A comparison without a q, which cannot be, is not clear.
    fn next_verdict(&mut self, difference: &Change) -> Verdict {
        stats::verdict(self.q.next().unwrap_or(1.0), difference.delta)
    }

    fn next(&mut self, difference: &Change) -> Result<Comparison, StatsError> {
        Ok(Comparison {
            delta: difference.delta,
            interval: difference.interval,
            detectable: difference.detectable_among(self.comparisons)?,
            verdict: self.next_verdict(difference),
        })
    }
}

/// A scale's looks as the report has them, and as a page that shows all units.
fn change(looks: Looks, shared: u32, wave: &mut Adjusted) -> Result<ChangeFigure, StatsError> {
    let Looks { baseline, before, first, second } = looks;
    let figure = ChangeFigure {
        baseline,
        comparison: None,
        last_three: None,
        looks: None,
        overview: None,
        before,
    };
    let of_report = |difference: &Change| -> Result<Comparison, StatsError> {
        Ok(Comparison {
            delta: difference.delta,
            interval: difference.interval,
            detectable: difference.detectable_at(stats::REPORT_LEVEL / f64::from(shared))?,
            verdict: stats::verdict_among(difference.p, difference.delta, shared),
        })
    };
    let first = match first {
        None => return Ok(figure),
        Some(First::OfAnswers(difference)) => {
            return Ok(ChangeFigure { comparison: Some(wave.next(&difference)?), ..figure });
        }
        Some(First::OfNoise(difference)) => difference,
    };
    let among_all = [Some(&first), second.as_ref().map(|Second(difference)| difference)];
    let among_all: Vec<Verdict> =
        among_all.into_iter().flatten().map(|difference| wave.next_verdict(difference)).collect();
    let overview = among_all.into_iter().find(|verdict| verdict.is_clear());
    let overview = overview.unwrap_or(Verdict::NoClearChange);
    let last_three = match &second {
        Some(Second(difference)) => Some(of_report(difference)?),
        None => None,
    };
    Ok(ChangeFigure {
        comparison: Some(of_report(&first)?),
        last_three,
        looks: Some(shared),
        overview: Some(overview),
        ..figure
    })
}

fn scale_draft(
    release: &Release,
    previous: &[Release],
    (unit, scale): (&UnitPath, Scale),
    noise: Option<NoiseFigure>,
) -> Result<Option<Draft>, StatsError> {
    // Under 30 answers in the organisation there is no spread, and nothing is judged.
    let (Some(cell), Some(spread)) = (release.scale_cell(unit, scale)?, release.spread(scale.id()))
    else {
        return Ok(None);
    };
    let mut shown: Vec<(&Release, Earlier)> = Vec::new();
    for earlier in previous.iter().rev() {
        if shown.len() == Looks::MOST_BEFORE {
            break;
        }
        if let Some(before) = earlier.scale_cell(unit, scale)? {
            shown.push((earlier, before.earlier(earlier.wave())));
        }
    }
    shown.reverse();
    let looks = match noise {
        Some(noise) => {
            let before = shown.into_iter().map(|(_, before)| before).collect();
            Looks::by_noise(&cell, before, noise)?
        }
        None => Looks::by_answers(&cell, &shown, (scale, spread))?,
    };
    let organisation = UnitPath::organisation();
    let versus = match release.scale_cell(&organisation, scale)? {
        Some(whole) if *unit != organisation => {
            let open = cell.open.less(whole.open);
            Change::against_organisation(group(&cell), group(&whole), spread.into(), open)?
        }
        _ => None,
    };
    let (unit, measure) = (unit.clone(), scale.id().to_owned());
    Ok(Some(Draft { unit, measure, change: Some(looks), versus }))
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
    let open = cell.open.of_mean(cell.n).less(whole.open.of_mean(whole.n));
    Change::against_organisation(of_item(&cell), of_item(&whole), spread.into(), open)
}

fn group(cell: &ScaleCell) -> GroupMean {
    GroupMean { mean: cell.mean, n: cell.n }
}

#[cfg(test)]
mod tests;
