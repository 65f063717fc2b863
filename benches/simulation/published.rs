//! What a release says, with what it would have said under other rules.

use std::collections::BTreeMap;

use anyhow::Context;
use sdt_pulse::disclosure::{ChangeFigure, Comparison, Figure, Release, ScaleCell};
use sdt_pulse::domain::{Scale, UnitPath};
use sdt_pulse::stats::{self, Change, GroupMean, MeanSlack, Verdict};
use serde_json::Value;

/// Whether one measure of one report is called clear under four rules.
pub struct Judgement {
    pub unit: UnitPath,
    pub scale: Option<Scale>,
    /// By the four rules of its family.
    pub clear: [bool; 4],
}

/// Every change that was judged in the last of these releases by the noise from wave to wave.
pub fn changes(releases: &[(Release, Spreads)]) -> anyhow::Result<Vec<Judgement>> {
    let Some(((release, spreads), previous)) = releases.split_last() else {
        return Ok(Vec::new());
    };
    let (mut found, mut before) = (Vec::new(), Vec::new());
    for unit in release.units() {
        for scale in Scale::ALL {
            let Some(cell) = cell(release, unit, scale)? else { continue };
            let Some(change) = cell.change.clone() else { continue };
            if change.comparison.is_none() {
                continue;
            }
            before.push(by_rule_before((&cell, &change), (unit, scale), spreads, previous)?);
            found.push((unit, scale, change));
        }
    }
    let p: Vec<f64> = before.iter().map(|change| change.p).collect();
    let judged = found.into_iter().zip(stats::benjamini_hochberg(&p));
    let judged = judged.filter(|((.., change), _)| change.looks.is_some());
    let judgement = |((unit, scale, change), q): ((&UnitPath, Scale, ChangeFigure), f64)| {
        let looks = [change.comparison, change.last_three].into_iter().flatten();
        let unadjusted = looks
            .into_iter()
            .any(|look| look.verdict.is_clear() || look.is_unclear_after_adjustment());
        Judgement {
            unit: unit.clone(),
            scale: Some(scale),
            clear: [
                change.verdict().is_clear(),
                change.in_overview().is_clear(),
                // Only that it is clear counts: the difference is not 0 where its p is small.
                stats::verdict(q, 1.0).is_clear(),
                unadjusted,
            ],
        }
    };
    Ok(judged.map(judgement).collect())
}

/// As verdicts were made until 2026-11: against up to four waves before, by the spread of single answers.
fn by_rule_before(
    (cell, change): (&ScaleCell, &ChangeFigure),
    (unit, scale): (&UnitPath, Scale),
    spreads: &Spreads,
    previous: &[(Release, Spreads)],
) -> anyhow::Result<Change> {
    let (mut waves, mut parts) = (Vec::new(), vec![spreads.get(scale.id())?]);
    let mut open = MeanSlack::NOTHING;
    for (earlier, spreads) in previous {
        if change.baseline.contains(earlier.wave()) {
            let before = self::cell(earlier, unit, scale)?;
            let before = before.context("a wave of the baseline is not shown")?;
            waves.push(group(&before));
            open.below += before.open.below;
            open.above += before.open.above;
            parts.push(spreads.get(scale.id())?);
        }
    }
    let count = f64::from(u32::try_from(waves.len())?);
    let open = MeanSlack { below: open.below / count, above: open.above / count };
    let pooled = stats::pooled_sd(&parts).context("no spread")?;
    Ok(Change::since(&waves, group(cell), pooled, cell.open.less(open))?)
}

/// Every comparison of a team or division with the organisation, scales and items: the second family.
pub fn against_the_organisation(
    (release, spreads): &(Release, Spreads),
) -> anyhow::Result<Vec<Judgement>> {
    let organisation = UnitPath::organisation();
    let mut compared: Vec<(&UnitPath, Comparison, Change)> = Vec::new();
    let mut add = |unit, comparison, measure: &str, team, whole| {
        let Some(comparison) = comparison else { return anyhow::Ok(()) };
        let spread = spreads.get(measure)?;
        let plain = Change::against_organisation(team, whole, spread, MeanSlack::NOTHING)?;
        compared.push((unit, comparison, plain.context("a comparison with itself")?));
        Ok(())
    };
    for unit in release.units().filter(|unit| !unit.is_organisation()) {
        for scale in Scale::ALL {
            let (team, whole) = (cell(release, unit, scale)?, cell(release, &organisation, scale)?);
            let (Some(team), Some(whole)) = (team, whole) else { continue };
            add(unit, team.versus_organisation, scale.id(), group(&team), group(&whole))?;
        }
        for item in release.items() {
            let figures = (release.item(unit, item), release.item(&organisation, item));
            let (Figure::Shown(team), Figure::Shown(whole)) = figures else { continue };
            let [of_team, of_whole] =
                [team.get(), whole.get()].map(|cell| GroupMean { mean: cell.mean, n: cell.n });
            add(unit, team.get().versus_organisation, item.as_str(), of_team, of_whole)?;
        }
    }
    let p: Vec<f64> = compared.iter().map(|(.., plain)| plain.p).collect();
    let adjusted = compared.into_iter().zip(stats::benjamini_hochberg(&p));
    let judgement = |((unit, comparison, plain), q): ((&UnitPath, Comparison, Change), f64)| {
        let Comparison { delta, verdict, .. } = comparison;
        let clear = |q| stats::verdict(q, delta) != Verdict::NoClearChange;
        Judgement {
            unit: unit.clone(),
            scale: None,
            clear: [
                verdict.is_clear(),
                verdict.is_clear() || comparison.is_unclear_after_adjustment(),
                clear(q),
                clear(plain.p),
            ],
        }
    };
    Ok(adjusted.map(judgement).collect())
}

pub fn cell(release: &Release, unit: &UnitPath, scale: Scale) -> anyhow::Result<Option<ScaleCell>> {
    Ok(release.scale(unit, scale)?.shown().map(|cell| cell.get().clone()))
}

fn group(cell: &ScaleCell) -> GroupMean {
    GroupMean { mean: cell.mean, n: cell.n }
}

/// What a release has published of the spread within teams, by scale and by item.
#[derive(Clone)]
pub struct Spreads(BTreeMap<String, stats::Spread>);

impl Spreads {
    pub fn of(release: &Release) -> anyhow::Result<Self> {
        let published = release.published()?;
        let spreads = published.get("spread").and_then(Value::as_object).context("no spreads")?;
        let number = |value: &Value, key: &str| value.get(key).and_then(Value::as_f64);
        let read = |(measure, value): (&String, &Value)| {
            let sd = number(value, "sd").context("no standard deviation")?;
            let df = number(value, "df").context("no degrees of freedom")?;
            Ok((measure.clone(), stats::Spread { sd, df }))
        };
        Ok(Self(spreads.iter().map(read).collect::<anyhow::Result<_>>()?))
    }

    pub fn get(&self, measure: &str) -> anyhow::Result<stats::Spread> {
        self.0.get(measure).copied().context("no spread is published")
    }
}
