//! One wave's release: everything that will ever be shown of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::block::{Block, Open, blocks, fits, respondents};
use super::cell::{ItemCell, Respondents, ScaleCell};
use super::family::{Candidate, choose};
use super::released::{Figure, Released};
use super::spread::{Sample, Spread, keyed};
use super::verdicts::{self, Judged, Verdicts};
use crate::domain::{
    Ballot, ItemId, ResponseScale, Roster, Scale, Threshold, UnitPath, Wave, WaveId, hexadecimal,
};
use crate::stats::{self, GroupMean, Interval, StatsError};

/// An item as the wave asked it, with what its figures need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AskedItem {
    pub id: ItemId,
    pub scale: String,
    /// The highest value, U; the lowest is 1.
    pub high: u8,
    pub reverse: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ShownUnit {
    path: UnitPath,
    invited: u32,
    n: u32,
}

/// What is stored: blocks and verdicts, nothing finer. Everything shown follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    wave: WaveId,
    k: Threshold,
    items: Vec<AskedItem>,
    /// The base family P, in path order.
    units: Vec<ShownUnit>,
    withheld: Vec<UnitPath>,
    blocks: BTreeMap<ItemId, Vec<Block>>,
    /// By item id and by scale id.
    spread: BTreeMap<String, Spread>,
    judged: Verdicts,
}

/// One wave's release: immutable, the same for every viewer, made once at the close.
#[derive(Debug, Clone)]
pub struct Release {
    body: Body,
    /// `[unit][item]`, in the order of `body.units` and `body.items`.
    cells: Vec<Vec<Option<ItemCell>>>,
}

#[derive(Debug, thiserror::Error)]
pub enum ReleaseProblem {
    #[error("the stored release does not match its hash")]
    Hash,
    #[error("the stored release cannot be read")]
    Json(#[from] serde_json::Error),
    #[error("a figure of the release cannot be computed")]
    Numbers(#[from] StatsError),
}

/// Makes the release of a wave: rules R0 to R5 on its ballots, verdicts against the releases of the
/// waves before (oldest first). Also returns how many ballots did not fit the wave and were left out.
pub fn release(
    wave: &Wave,
    roster: &Roster,
    ballots: &[Ballot],
    previous: &[Release],
) -> Result<(Release, usize), ReleaseProblem> {
    let fitting: Vec<Ballot> =
        ballots.iter().filter(|ballot| fits(ballot, roster, &wave.form)).cloned().collect();
    let left_out = ballots.len() - fitting.len();
    let last = previous.last();
    let took_part = respondents(roster, None, &fitting);
    let base = family(roster, &took_part, wave.threshold, |unit| {
        (true, last.is_some_and(|last| last.shows(unit)))
    });

    let mut item_blocks = BTreeMap::new();
    for item in &wave.form.items {
        let answered = respondents(roster, Some(item), &fitting);
        let shown = family(roster, &answered, wave.threshold, |unit| {
            let allowed = roster.position(unit).and_then(|at| base.get(at)) == Some(&true);
            let shown_last = last.is_some_and(|last| last.item_cell(unit, &item.id).is_some());
            (allowed, shown_last)
        });
        item_blocks.insert(item.id.clone(), blocks(roster, item, &shown, &fitting));
    }

    let units = roster.units().iter().zip(&took_part).zip(&base);
    let shown_units = units.clone().filter(|(_, shown)| **shown).map(|((unit, (_, n)), _)| {
        ShownUnit { path: unit.path.clone(), invited: unit.invited, n: *n }
    });
    let withheld = units.filter(|(_, shown)| !**shown).map(|((unit, _), _)| unit.path.clone());
    let asked = wave.form.items.iter().map(|item| AskedItem {
        id: item.id.clone(),
        scale: item.scale.id().to_owned(),
        high: item.response.high(),
        reverse: item.reverse,
    });
    let body = Body {
        wave: wave.id.clone(),
        k: wave.threshold,
        items: asked.collect(),
        units: shown_units.collect(),
        withheld: withheld.collect(),
        spread: spreads(wave, &Sample::new(roster, &base, &fitting), &item_blocks),
        blocks: item_blocks,
        judged: Verdicts::new(),
    };
    let mut release = Release::assemble(body)?;
    let judged = verdicts::judge(&release, previous)?;
    release.body.judged = judged;
    // Once more, so that a cell carries its verdict whether just made or read back.
    Ok((Release::assemble(release.body)?, left_out))
}

/// R2 and R3: the family of one set of counts. `about` says of a unit whether it may be shown at all
/// and whether it was shown in the last wave.
fn family(
    roster: &Roster,
    respondents: &[(u32, u32)],
    k: Threshold,
    about: impl Fn(&UnitPath) -> (bool, bool),
) -> Vec<bool> {
    let candidate = |(unit, (counting, _)): (&crate::domain::RosterUnit, &(u32, u32))| {
        let (allowed, shown_last) = about(&unit.path);
        Candidate {
            parent: unit.parent,
            invited: unit.invited,
            respondents: *counting,
            is_direct: unit.path.is_direct(),
            allowed,
            shown_last,
        }
    };
    let candidates: Vec<Candidate> =
        roster.units().iter().zip(respondents).map(candidate).collect();
    choose(&candidates, k.get())
}

/// One spread per item and per scale, where the whole organisation's figure is shown.
fn spreads(
    wave: &Wave,
    sample: &Sample<'_>,
    blocks: &BTreeMap<ItemId, Vec<Block>>,
) -> BTreeMap<String, Spread> {
    let form = &wave.form;
    let is_shown = |at: &usize| {
        let item = form.items.get(*at);
        item.and_then(|item| blocks.get(&item.id)).is_some_and(|blocks| !blocks.is_empty())
    };
    let items = form.items.iter().enumerate().map(|(at, item)| (item.id.to_string(), vec![at]));
    let scales =
        Scale::ALL.into_iter().map(|scale| (scale.id().to_owned(), form.positions_of(scale)));
    items
        .chain(scales)
        .filter(|(_, items)| !items.is_empty() && items.iter().all(is_shown))
        .filter_map(|(measure, items)| Some((measure, sample.spread(form, &items)?)))
        .collect()
}

impl Release {
    fn assemble(body: Body) -> Result<Self, ReleaseProblem> {
        let mut cells = Vec::with_capacity(body.units.len());
        for unit in &body.units {
            let mut row = Vec::with_capacity(body.items.len());
            for item in &body.items {
                row.push(cell(&body, &unit.path, item)?);
            }
            cells.push(row);
        }
        Ok(Self { body, cells })
    }

    /// Reads a stored release and checks its hash.
    pub fn from_stored(json: &str, sha256: &str) -> Result<Self, ReleaseProblem> {
        if hash(json) != sha256 {
            return Err(ReleaseProblem::Hash);
        }
        Self::assemble(serde_json::from_str(json)?)
    }

    /// The release as it is stored, `(JSON, SHA-256 in hexadecimal)`.
    pub fn to_stored(&self) -> Result<(String, String), ReleaseProblem> {
        let json = serde_json::to_string(&self.body)?;
        let sha256 = hash(&json);
        Ok((json, sha256))
    }

    pub fn wave(&self) -> &WaveId {
        &self.body.wave
    }

    pub fn threshold(&self) -> Threshold {
        self.body.k
    }

    /// The shown units, in path order; the whole organisation first. Empty if all is withheld.
    pub fn units(&self) -> impl Iterator<Item = &UnitPath> {
        self.body.units.iter().map(|unit| &unit.path)
    }

    /// Every other unit that was asked, in path order.
    pub fn withheld(&self) -> &[UnitPath] {
        &self.body.withheld
    }

    pub fn shows(&self, unit: &UnitPath) -> bool {
        self.place(unit).is_some()
    }

    /// Whether the unit was on the wave's roster, shown or not.
    pub fn knows(&self, unit: &UnitPath) -> bool {
        self.shows(unit) || self.body.withheld.binary_search(unit).is_ok()
    }

    /// The items that were asked, in survey order.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> {
        self.body.items.iter().map(|item| &item.id)
    }

    pub fn respondents(&self, unit: &UnitPath) -> Figure<Respondents> {
        match self.place(unit).and_then(|at| self.body.units.get(at)) {
            Some(ShownUnit { invited, n, .. }) => {
                Figure::Shown(Released::new(Respondents { invited: *invited, answered: *n }))
            }
            None => self.absent(unit),
        }
    }

    pub fn item(&self, unit: &UnitPath, item: &ItemId) -> Figure<ItemCell> {
        if !self.body.items.iter().any(|asked| asked.id == *item) {
            return Figure::NotAsked;
        }
        match self.item_cell(unit, item) {
            Some(cell) => Figure::Shown(Released::new(cell.clone())),
            None => self.absent(unit),
        }
    }

    pub fn scale(
        &self,
        unit: &UnitPath,
        scale: Scale,
    ) -> Result<Figure<ScaleCell>, ReleaseProblem> {
        if !self.body.items.iter().any(|asked| asked.scale == scale.id()) {
            return Ok(Figure::NotAsked);
        }
        Ok(match self.scale_cell(unit, scale)? {
            Some(cell) => Figure::Shown(Released::new(cell)),
            None => self.absent(unit),
        })
    }

    /// How many comparisons of change the wave's verdicts allow for.
    pub fn comparisons_of_change(&self) -> usize {
        let compared = |judged: &&Judged| {
            judged.change.as_ref().is_some_and(|change| change.comparison.is_some())
        };
        self.body.judged.values().flat_map(BTreeMap::values).filter(compared).count()
    }

    fn absent<T>(&self, unit: &UnitPath) -> Figure<T> {
        if self.knows(unit) { Figure::Withheld } else { Figure::NotAsked }
    }

    fn place(&self, unit: &UnitPath) -> Option<usize> {
        self.body.units.binary_search_by(|shown| shown.path.cmp(unit)).ok()
    }

    pub(super) fn item_cell(&self, unit: &UnitPath, item: &ItemId) -> Option<&ItemCell> {
        let at = self.body.items.iter().position(|asked| asked.id == *item)?;
        self.cells.get(self.place(unit)?)?.get(at)?.as_ref()
    }

    pub(super) fn spread(&self, measure: &str) -> Option<Spread> {
        self.body.spread.get(measure).copied()
    }

    pub(super) fn spreads(&self) -> impl Iterator<Item = (&str, Spread)> {
        self.body.spread.iter().map(|(measure, spread)| (measure.as_str(), *spread))
    }

    fn judged(&self, unit: &UnitPath, measure: &str) -> Option<&Judged> {
        self.body.judged.get(unit)?.get(measure)
    }

    /// R4: the mean of the items' published means, only where all of them are.
    pub(super) fn scale_cell(
        &self,
        unit: &UnitPath,
        scale: Scale,
    ) -> Result<Option<ScaleCell>, StatsError> {
        let of_scale: Vec<&AskedItem> =
            self.body.items.iter().filter(|item| item.scale == scale.id()).collect();
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
        let open = stats::Open { below, above };
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
fn cell(body: &Body, unit: &UnitPath, item: &AskedItem) -> Result<Option<ItemCell>, StatsError> {
    let Some(blocks) = body.blocks.get(&item.id) else { return Ok(None) };
    if !blocks.iter().any(|block| block.unit == *unit) {
        return Ok(None);
    }
    let (mut n, mut sum, mut open) = (0, 0, Open::default());
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
    open: stats::Open,
    high: f64,
) -> Result<Interval, StatsError> {
    let interval = stats::mean_interval(group, spread.into())?;
    Ok(interval.extended(open.below, open.above).clipped(f64::from(ResponseScale::LOW), high))
}

fn hash(json: &str) -> String {
    hexadecimal(&Sha256::digest(json.as_bytes()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::sample::{Person, item, publish, wave};
    use crate::domain::Need;
    use crate::stats::Verdict;

    /// `(team, people, value of every item)` per team; everybody answers.
    fn made(
        number: u64,
        teams: &[(&str, usize, u8)],
        items: &[&str],
        previous: &[Release],
    ) -> Release {
        let day = date(2026, 1, 1);
        let wave = wave(number, day, day, items.iter().map(|id| item(id)).collect());
        let mut people: Vec<Person> = Vec::new();
        for (team, n, value) in teams {
            people.extend((0..*n).map(|person| {
                // Every third person is one point off, so that there is a spread.
                let value = if person % 3 == 0 && *value > 1 { value - 1 } else { *value };
                (UnitPath::parse(team).unwrap(), vec![Some(value); items.len()])
            }));
        }
        publish(&wave, &people, previous)
    }

    const ITEMS: [&str; 3] = ["AUT_S1", "AUT_S2", "AUT_F2"];

    #[test]
    fn a_stored_release_reads_back_the_same_and_a_changed_one_does_not() {
        let release = made(1, &[("A", 20, 4), ("B", 20, 3)], &ITEMS, &[]);
        let (json, sha256) = release.to_stored().unwrap();
        let read = Release::from_stored(&json, &sha256).unwrap();
        assert_eq!(read.published().unwrap(), release.published().unwrap());
        let changed = json.replace("\"n\":20", "\"n\":21");
        assert!(matches!(Release::from_stored(&changed, &sha256), Err(ReleaseProblem::Hash)));
    }

    #[test]
    fn under_k_the_release_withholds_everything() {
        let release = made(1, &[("A", 4, 4)], &ITEMS, &[]);
        assert_eq!(release.units().count(), 0);
        assert_eq!(release.withheld().len(), 2);
        let organisation = UnitPath::organisation();
        assert_eq!(release.respondents(&organisation), Figure::Withheld);
    }

    #[test]
    fn under_thirty_answers_there_is_no_interval_and_no_verdict() {
        let release = made(1, &[("A", 10, 4), ("B", 10, 3)], &ITEMS, &[]);
        let scale = Scale::satisfaction(Need::Autonomy);
        let cell = release.scale_cell(&UnitPath::organisation(), scale).unwrap().unwrap();
        assert_eq!((cell.interval, cell.change), (None, None));
        assert_eq!(release.published().unwrap()["spread"], serde_json::json!({}));
    }

    #[test]
    fn a_real_change_is_claimed_and_the_first_wave_is_not_judged() {
        let teams = |value| [("A", 30, value), ("B", 30, 3), ("C", 30, 3)];
        let first = made(1, &teams(2), &ITEMS, &[]);
        let second = made(2, &teams(4), &ITEMS, std::slice::from_ref(&first));
        let scale = Scale::satisfaction(Need::Autonomy);
        let unit = UnitPath::parse("A").unwrap();
        let verdict = |release: &Release| {
            release.scale_cell(&unit, scale).unwrap().unwrap().change.unwrap().verdict()
        };
        assert_eq!(verdict(&first), Verdict::CannotBeJudged);
        assert_eq!(verdict(&second), Verdict::ClearlyHigher);
    }

    #[test]
    fn an_unknown_unit_and_an_unasked_item_are_not_withheld() {
        let release = made(1, &[("A", 8, 4)], &ITEMS, &[]);
        let nowhere = UnitPath::parse("Nowhere").unwrap();
        assert_eq!(release.respondents(&nowhere), Figure::NotAsked);
        let other = ItemId::parse("COM_S1").unwrap();
        assert_eq!(release.item(&UnitPath::organisation(), &other), Figure::NotAsked);
    }
}
