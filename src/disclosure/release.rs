//! One wave's release: everything that will ever be shown of it.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::body::{AskedItem, Body, ShownUnit, VerdictRule};
use super::cell::{ItemCell, Respondents, ScaleCell, item_cell, scale_cell};
use super::counting::reliability::Reliability;
use super::counting::spread::Spread;
use super::judged::{ChangeFigure, Judged};
use super::looks::NoiseFigure;
use super::released::{Figure, Released};
use super::verdicts::Judgement;
use crate::domain::{ItemId, ResponseScale, Scale, Threshold, UnitPath, WaveId, hexadecimal};
use crate::stats::StatsError;

/// One wave's release: immutable, the same for every viewer, made once at the close.
#[derive(Debug, Clone)]
pub struct Release {
    pub(super) body: Body,
    /// `[unit][item]`, in the order of `body.units` and `body.items`; their verdicts stand in the body.
    cells: Vec<Vec<Option<ItemCell>>>,
}

#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    #[error("the stored release does not match its hash")]
    Hash,
    #[error("the stored release cannot be read")]
    Json(#[from] serde_json::Error),
    #[error("a figure of the release cannot be computed")]
    Numbers(#[from] StatsError),
}

impl Release {
    pub(super) fn assemble(body: Body) -> Result<Self, ReleaseError> {
        let mut cells = Vec::with_capacity(body.units.len());
        for unit in &body.units {
            let mut row = Vec::with_capacity(body.items.len());
            for item in &body.items {
                row.push(item_cell(&body, &unit.path, item)?);
            }
            cells.push(row);
        }
        Ok(Self { body, cells })
    }

    /// The same release with these verdicts.
    pub(super) fn judged_by(mut self, judgement: Judgement) -> Self {
        let Judgement { verdicts, noise } = judgement;
        self.body.verdict_rule = VerdictRule::TwoLooks;
        self.body.judged = verdicts;
        self.body.noise = noise;
        self
    }

    /// Reads a stored release and checks its hash.
    pub fn from_stored(json: &str, sha256: &str) -> Result<Self, ReleaseError> {
        if hash(json) != sha256 {
            return Err(ReleaseError::Hash);
        }
        Self::assemble(serde_json::from_str(json)?)
    }

    /// The release as it is stored, `(JSON, SHA-256 in hexadecimal)`.
    pub fn to_stored(&self) -> Result<(String, String), ReleaseError> {
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
            Some(cell) => Figure::Shown(Released::new(cell)),
            None => self.absent(unit),
        }
    }

    pub fn scale(&self, unit: &UnitPath, scale: Scale) -> Result<Figure<ScaleCell>, ReleaseError> {
        if !self.body.items.iter().any(|asked| asked.is_of(scale)) {
            return Ok(Figure::NotAsked);
        }
        Ok(match self.scale_cell(unit, scale)? {
            Some(cell) => Figure::Shown(Released::new(cell)),
            None => self.absent(unit),
        })
    }

    /// The spread of an item within the blocks of the whole organisation; none under 30 answers.
    pub fn item_spread(&self, item: &ItemId) -> Option<Released<Spread>> {
        self.spread(item.as_str()).map(Released::new)
    }

    /// How many comparisons the verdict on a change allows for: the looks of its report, or all changes of the
    /// wave.
    pub fn comparisons_beside(&self, change: &ChangeFigure) -> usize {
        match change.looks.map(usize::try_from) {
            Some(Ok(looks)) => looks,
            _ => self.comparisons_of_change(),
        }
    }

    fn comparisons_of_change(&self) -> usize {
        let compared = |judged: &Judged| {
            judged.change.as_ref().map_or(0, |change| {
                usize::from(change.comparison.is_some()) + usize::from(change.last_three.is_some())
            })
        };
        self.body.judged.values().flat_map(BTreeMap::values).map(compared).sum()
    }

    pub(super) fn absent<T>(&self, unit: &UnitPath) -> Figure<T> {
        if self.knows(unit) { Figure::Withheld } else { Figure::NotAsked }
    }

    fn place(&self, unit: &UnitPath) -> Option<usize> {
        self.body.units.binary_search_by(|shown| shown.path.cmp(unit)).ok()
    }

    pub(super) fn item_cell(&self, unit: &UnitPath, item: &ItemId) -> Option<ItemCell> {
        let at = self.body.items.iter().position(|asked| asked.id == *item)?;
        let cell = self.cells.get(self.place(unit)?)?.get(at)?.clone()?;
        let judged = self.judged(unit, item.as_str());
        let versus_organisation = judged.and_then(|judged| judged.versus_organisation);
        Some(ItemCell { versus_organisation, ..cell })
    }

    pub(super) fn scale_cell(
        &self,
        unit: &UnitPath,
        scale: Scale,
    ) -> Result<Option<ScaleCell>, StatsError> {
        let of_scale = self.body.items.iter().filter(|item| item.is_of(scale));
        let parts = of_scale.map(|item| Some((item, self.item_cell(unit, &item.id)?)));
        let Some(parts) = parts.collect::<Option<Vec<_>>>() else { return Ok(None) };
        let Some(cell) = scale_cell(&parts, self.spread(scale.id()))? else { return Ok(None) };
        let judged = self.judged(unit, scale.id());
        Ok(Some(ScaleCell {
            change: judged.and_then(|judged| judged.change.clone()),
            versus_organisation: judged.and_then(|judged| judged.versus_organisation),
            ..cell
        }))
    }

    /// The upper end of the scale of the items that fit.
    pub(super) fn highest(&self, fits: impl Fn(&AskedItem) -> bool) -> u8 {
        let items = self.body.items.iter().filter(|item| fits(item));
        items.map(|item| item.high).max().unwrap_or(ResponseScale::LOW)
    }

    pub(super) fn spread(&self, measure: &str) -> Option<Spread> {
        self.body.spread.get(measure).copied()
    }

    pub(super) fn noises(&self) -> impl Iterator<Item = (&str, NoiseFigure)> {
        self.body.noise.iter().map(|(scale, noise)| (scale.as_str(), *noise))
    }

    pub(super) fn spreads(&self) -> impl Iterator<Item = (&str, Spread)> {
        self.body.spread.iter().map(|(measure, spread)| (measure.as_str(), *spread))
    }

    pub(super) fn reliabilities(&self) -> impl Iterator<Item = (&str, Reliability)> {
        self.body.reliability.iter().map(|(scale, reliability)| (scale.as_str(), *reliability))
    }

    pub(super) fn judged(&self, unit: &UnitPath, measure: &str) -> Option<&Judged> {
        self.body.judged.get(unit)?.get(measure)
    }
}

fn hash(json: &str) -> String {
    hexadecimal(&Sha256::digest(json.as_bytes()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::sample::{Person, item, publish, wave};
    use crate::domain::{Facet, Measure, Need};
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
        assert!(matches!(Release::from_stored(&changed, &sha256), Err(ReleaseError::Hash)));
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
    fn an_item_of_a_facet_has_figures_of_its_own_and_counts_in_no_scale() {
        let core = item("AUT_S1");
        let mut rotating = item("AUT_S3");
        rotating.measure = Measure::Facet(Facet::Need(Scale::satisfaction(Need::Autonomy)));
        let wave = wave(1, date(2026, 1, 1), date(2026, 1, 9), vec![core, rotating]);
        let a = UnitPath::parse("A").unwrap();
        let person = |at: u8| (a.clone(), vec![Some(2 + at % 3), Some(4)]);
        let people: Vec<Person> = (0..40).map(person).collect();
        let made = publish(&wave, &people, &[]);
        let (json, sha256) = made.to_stored().unwrap();
        let release = Release::from_stored(&json, &sha256).unwrap();
        let mean = |id: &str| release.item_cell(&a, &ItemId::parse(id).unwrap()).unwrap().mean;
        let scale = Scale::satisfaction(Need::Autonomy);
        let of_scale = release.scale_cell(&a, scale).unwrap().unwrap();
        assert_eq!(of_scale.mean.to_bits(), mean("AUT_S1").to_bits());
        assert!(mean("AUT_S3") > of_scale.mean + 0.5);
        let published = release.published().unwrap();
        let scales = published["units"][0]["scales"].as_object().unwrap();
        assert_eq!(scales.keys().collect::<Vec<_>>(), [scale.id()]);
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
