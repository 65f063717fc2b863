//! What a release says, with what it would have said under weaker rules.

use std::collections::BTreeMap;

use anyhow::Context;
use sdt_pulse::disclosure::{Comparison, Figure, Release, ScaleCell};
use sdt_pulse::domain::{Scale, UnitPath};
use sdt_pulse::stats::{self, Change, GroupMean, MeanSlack, Verdict};
use serde_json::Value;

/// Under which rules a difference is called clear.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Published,
    /// Without Benjamini-Hochberg: whenever the interval excludes zero.
    Unadjusted,
    /// As if a capped figure were an exact one.
    Unextended,
    Neither,
}

impl Rule {
    pub const ALL: [Self; 4] = [Self::Published, Self::Unadjusted, Self::Unextended, Self::Neither];
}

/// One comparison on one report.
pub struct Judgement {
    pub unit: UnitPath,
    pub comparison: Comparison,
    /// Two-sided p with what the cap leaves open taken for certain.
    unextended_p: f64,
    /// The same after Benjamini-Hochberg over the family.
    unextended_q: f64,
}

impl Judgement {
    fn new(unit: &UnitPath, comparison: Comparison, unextended: &Change) -> Self {
        let (unextended_p, unextended_q) = (unextended.p, unextended.p);
        Self { unit: unit.clone(), comparison, unextended_p, unextended_q }
    }

    pub fn is_clear(&self, rule: Rule) -> bool {
        let Comparison { delta, verdict, .. } = self.comparison;
        let clear = |q| stats::verdict(q, delta) != Verdict::NoClearChange;
        match rule {
            Rule::Published => verdict != Verdict::NoClearChange,
            Rule::Unadjusted => {
                verdict != Verdict::NoClearChange || self.comparison.is_unclear_after_adjustment()
            }
            Rule::Unextended => clear(self.unextended_q),
            Rule::Neither => clear(self.unextended_p),
        }
    }
}

/// Every change that was judged in the last of these releases: the first family.
pub fn changes(releases: &[(Release, Spreads)]) -> anyhow::Result<Vec<Judgement>> {
    let Some(((release, spreads), previous)) = releases.split_last() else {
        return Ok(Vec::new());
    };
    let mut judgements = Vec::new();
    for unit in release.units() {
        for scale in Scale::ALL {
            let Some(cell) = cell(release, unit, scale)? else { continue };
            let Some(change) = cell.change.as_ref() else { continue };
            let Some(comparison) = change.comparison else { continue };
            let (mut waves, mut parts) = (Vec::new(), vec![spreads.get(scale.id())?]);
            for (earlier, spreads) in previous {
                if change.baseline.contains(earlier.wave()) {
                    let before = self::cell(earlier, unit, scale)?;
                    waves.push(group(&before.context("a wave of the baseline is not shown")?));
                    parts.push(spreads.get(scale.id())?);
                }
            }
            let pooled = stats::pooled_sd(&parts).context("no spread")?;
            let plain = Change::since(&waves, group(&cell), pooled, MeanSlack::NOTHING)?;
            judgements.push(Judgement::new(unit, comparison, &plain));
        }
    }
    Ok(adjusted(judgements))
}

/// Every comparison of a team or division with the organisation, scales and items: the second family.
pub fn against_the_organisation(
    (release, spreads): &(Release, Spreads),
) -> anyhow::Result<Vec<Judgement>> {
    let organisation = UnitPath::organisation();
    let mut judgements = Vec::new();
    let mut add = |unit: &UnitPath, comparison, measure: &str, team, whole| {
        let Some(comparison) = comparison else { return anyhow::Ok(()) };
        let spread = spreads.get(measure)?;
        let plain = Change::against_organisation(team, whole, spread, MeanSlack::NOTHING)?;
        let plain = plain.context("a comparison with itself")?;
        judgements.push(Judgement::new(unit, comparison, &plain));
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
    Ok(adjusted(judgements))
}

fn adjusted(mut judgements: Vec<Judgement>) -> Vec<Judgement> {
    let p: Vec<f64> = judgements.iter().map(|judgement| judgement.unextended_p).collect();
    for (judgement, q) in judgements.iter_mut().zip(stats::benjamini_hochberg(&p)) {
        judgement.unextended_q = q;
    }
    judgements
}

pub fn cell(release: &Release, unit: &UnitPath, scale: Scale) -> anyhow::Result<Option<ScaleCell>> {
    Ok(release.scale(unit, scale)?.shown().map(|cell| cell.get().clone()))
}

fn group(cell: &ScaleCell) -> GroupMean {
    GroupMean { mean: cell.mean, n: cell.n }
}

/// What a release has published of the spread within teams, by scale and by item.
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
