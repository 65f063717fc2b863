//! A quarter's figures (R7): means of what its waves have published, and never anything new.
//!
//! Nothing finer than a release comes in here: waves are not pooled, and a unit that was withheld in
//! one wave is the mean of the others.

use serde_json::{Map, Value, json};

use super::counting::spread::Spread;
use super::published::four;
use super::release::{Release, ReleaseError};
use super::released::{Figure, Released};
use crate::domain::{ItemId, ResponseScale, Scale, UnitPath, WaveId};
use crate::stats::{self, GroupMean, Interval, MeanSlack, StatsError};

/// The waves of one quarter, oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Quarterly<'a> {
    releases: &'a [&'a Release],
}

/// One measure in one unit, over the quarter's waves that show it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuarterCell {
    /// The mean of the waves' means, whatever each wave's n.
    pub mean: f64,
    /// How far, on the scale, the true mean may lie below and above: the waves' mean.
    pub open: MeanSlack,
    /// 95 %; absent where one of the waves has under 30 answers in the organisation.
    pub interval: Option<Interval>,
    /// The waves whose means these are, oldest first.
    pub waves: Vec<WaveId>,
}

/// One wave's part of a cell.
struct Part<'a> {
    wave: &'a WaveId,
    group: GroupMean,
    open: MeanSlack,
    spread: Option<Spread>,
    /// The upper end of the scale.
    high: u8,
}

/// The figures of a quarter from its waves' releases, oldest first, each wave once.
pub fn quarter<'a>(releases: &'a [&'a Release]) -> Quarterly<'a> {
    Quarterly { releases }
}

impl<'a> Quarterly<'a> {
    pub fn waves(&self) -> impl Iterator<Item = &'a WaveId> {
        self.releases.iter().map(|release| release.wave())
    }

    /// Every unit that some wave shows, in path order.
    pub fn units(&self) -> Vec<&'a UnitPath> {
        let shown = self.releases.iter().flat_map(|release| release.units());
        in_path_order(shown.collect())
    }

    /// Every unit that was on some wave's roster, in path order.
    pub fn rosters(&self) -> Vec<&'a UnitPath> {
        let known = |release: &&'a Release| release.units().chain(release.withheld());
        in_path_order(self.releases.iter().flat_map(known).collect())
    }

    pub fn item(
        &self,
        unit: &UnitPath,
        item: &ItemId,
    ) -> Result<Figure<QuarterCell>, ReleaseError> {
        let mut parts = Vec::new();
        let mut withheld = false;
        for release in self.releases {
            let figure = release.item(unit, item);
            withheld |= matches!(figure, Figure::Withheld);
            parts.extend(figure.shown().map(Released::get).map(|cell| Part {
                wave: release.wave(),
                group: GroupMean { mean: cell.mean, n: cell.n },
                open: cell.open.of_mean(cell.n),
                spread: release.spread(item.as_str()),
                high: release.highest(|asked| asked.id == *item),
            }));
        }
        figure(&parts, withheld)
    }

    pub fn scale(
        &self,
        unit: &UnitPath,
        scale: Scale,
    ) -> Result<Figure<QuarterCell>, ReleaseError> {
        let mut parts = Vec::new();
        let mut withheld = false;
        for release in self.releases {
            let figure = release.scale(unit, scale)?;
            withheld |= matches!(figure, Figure::Withheld);
            parts.extend(figure.shown().map(Released::get).map(|cell| Part {
                wave: release.wave(),
                group: GroupMean { mean: cell.mean, n: cell.n },
                open: cell.open,
                spread: release.spread(scale.id()),
                high: release.highest(|asked| asked.is_of(scale)),
            }));
        }
        figure(&parts, withheld)
    }

    /// The quarter for other programs; numbers to four decimals, withheld cells absent.
    pub fn published(&self) -> Result<Value, ReleaseError> {
        let mut units = Vec::new();
        for unit in self.units() {
            let (mut items, mut scales) = (Map::new(), Map::new());
            for item in self.items() {
                if let Some(cell) = self.item(unit, item)?.shown().map(Released::get) {
                    let value = json!({ "mean": four(cell.mean), "waves": cell.waves });
                    items.insert(item.to_string(), value);
                }
            }
            for scale in Scale::ALL {
                if let Some(cell) = self.scale(unit, scale)?.shown().map(Released::get) {
                    scales.insert(scale.id().to_owned(), published_scale(cell));
                }
            }
            units.push(json!({ "path": unit, "items": items, "scales": scales }));
        }
        Ok(json!({ "waves": self.waves().collect::<Vec<_>>(), "units": units }))
    }

    /// Every item that some wave asked, in survey order, those of later waves behind.
    fn items(&self) -> Vec<&'a ItemId> {
        let mut items: Vec<&ItemId> = Vec::new();
        for item in self.releases.iter().flat_map(|release| release.items()) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }
}

fn in_path_order(mut units: Vec<&UnitPath>) -> Vec<&UnitPath> {
    units.sort();
    units.dedup();
    units
}

fn published_scale(cell: &QuarterCell) -> Value {
    let mut value = json!({ "mean": four(cell.mean), "waves": cell.waves });
    if let (Some(object), Some(interval)) = (value.as_object_mut(), cell.interval) {
        object.insert("low".to_owned(), four(interval.low));
        object.insert("high".to_owned(), four(interval.high));
    }
    value
}

/// Without a part it is withheld where some wave withholds it.
fn figure(parts: &[Part<'_>], withheld: bool) -> Result<Figure<QuarterCell>, ReleaseError> {
    Ok(match cell(parts)? {
        Some(cell) => Figure::Shown(Released::new(cell)),
        None if withheld => Figure::Withheld,
        None => Figure::NotAsked,
    })
}

fn cell(parts: &[Part<'_>]) -> Result<Option<QuarterCell>, StatsError> {
    let mean_of = |value: fn(&Part<'_>) -> f64| {
        stats::facet_mean(&parts.iter().map(value).collect::<Vec<f64>>())
    };
    let (Some(mean), Some(below), Some(above)) = (
        mean_of(|part| part.group.mean),
        mean_of(|part| part.open.below),
        mean_of(|part| part.open.above),
    ) else {
        return Ok(None);
    };
    let waves = parts.iter().map(|part| part.wave.clone()).collect();
    let interval = match pooled(parts) {
        Some(spread) => {
            let groups: Vec<GroupMean> = parts.iter().map(|part| part.group).collect();
            let high = parts.iter().map(|part| part.high).max().unwrap_or(ResponseScale::LOW);
            let interval = stats::mean_of_waves_interval(&groups, spread)?;
            let (low, high) = (f64::from(ResponseScale::LOW), f64::from(high));
            Some(interval.extended(below, above).clipped(low, high))
        }
        None => None,
    };
    Ok(Some(QuarterCell { mean, open: MeanSlack { below, above }, interval, waves }))
}

/// All waves' spreads as one; `None` where one of them has none.
fn pooled(parts: &[Part<'_>]) -> Option<stats::Spread> {
    let spreads: Option<Vec<stats::Spread>> =
        parts.iter().map(|part| part.spread.map(stats::Spread::from)).collect();
    stats::pooled_sd(&spreads?)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::sample::{Person, item, publish, wave};
    use crate::domain::Need;
    use crate::stats::reference::assert_close;

    const AUTONOMY: Scale = Scale::satisfaction(Need::Autonomy);

    /// Per team how many people there are and what they say about; everybody answers every item.
    fn made(number: u64, items: &[&str], teams: &[(&str, u8, u8)]) -> Release {
        let day = date(2026, 10, 1);
        let wave = wave(number, day, day, items.iter().map(|id| item(id)).collect());
        let mut people: Vec<Person> = Vec::new();
        for (team, n, value) in teams {
            people.extend((0..*n).map(|person| {
                let values = (0..)
                    .zip(items)
                    .map(|(at, _)| Some((value + (person + at) % 3).saturating_sub(1).clamp(1, 5)));
                (UnitPath::from_stored((*team).to_owned()), values.collect())
            }));
        }
        publish(&wave, &people, &[])
    }

    fn unit(path: &str) -> UnitPath {
        UnitPath::from_stored(path.to_owned())
    }

    const TWO: [&str; 2] = ["AUT_S1", "AUT_S2"];

    #[test]
    fn a_scale_is_the_mean_of_its_shown_waves_with_their_pooled_spread() {
        let first = made(7, &TWO, &[("A", 8, 2), ("B", 30, 3)]);
        let second = made(8, &TWO, &[("A", 12, 4), ("B", 30, 3)]);
        let releases = [&first, &second];
        let figure = quarter(&releases).scale(&unit("A"), AUTONOMY).unwrap();
        let cell = figure.shown().unwrap().get();
        let parts = releases.map(|one| one.scale_cell(&unit("A"), AUTONOMY).unwrap().unwrap());
        assert_close(cell.mean, f64::midpoint(parts[0].mean, parts[1].mean), 1e-12);
        assert_eq!(cell.waves, [WaveId::numbered(7), WaveId::numbered(8)]);

        let spread = releases.map(|one| one.spread(AUTONOMY.id()).unwrap());
        let df = spread.map(|one| f64::from(one.df));
        let squares =
            (df[0] * spread[0].sd.powi(2) + df[1] * spread[1].sd.powi(2)) / (df[0] + df[1]);
        let error = (squares * 0.25 * (1.0 / 8.0 + 1.0 / 12.0)).sqrt();
        let margin = stats::StudentsT::new(df[0] + df[1]).unwrap().quantile(0.975).unwrap() * error;
        let interval = cell.interval.unwrap();
        assert_close(interval.low, cell.mean - margin, 1e-9);
        assert_close(interval.high, cell.mean + margin, 1e-9);
    }

    #[test]
    fn a_withheld_wave_is_left_out_and_waves_are_never_pooled_to_reach_k() {
        let first = made(1, &TWO, &[("A", 8, 2), ("B", 30, 3), ("C", 3, 3)]);
        let second = made(2, &TWO, &[("A", 4, 4), ("B", 30, 3), ("C", 3, 3)]);
        let releases = [&first, &second];
        let quarter = quarter(&releases);
        let whole = quarter.item(&unit("A"), &ItemId::parse("AUT_S1").unwrap()).unwrap();
        let alone = first.item_cell(&unit("A"), &ItemId::parse("AUT_S1").unwrap()).unwrap();
        let cell = whole.shown().unwrap().get();
        assert_eq!(
            (cell.mean, cell.waves.as_slice()),
            (alone.mean, [WaveId::numbered(1)].as_slice())
        );
        assert_eq!(cell.interval, alone.interval);
        // Three people twice are three people.
        assert_eq!(quarter.scale(&unit("C"), AUTONOMY).unwrap(), Figure::Withheld);
        assert_eq!(quarter.scale(&unit("D"), AUTONOMY).unwrap(), Figure::NotAsked);
        let other = Scale::satisfaction(Need::Competence);
        assert_eq!(quarter.scale(&unit("A"), other).unwrap(), Figure::NotAsked);
    }

    #[test]
    fn what_is_open_is_averaged_and_clipped_and_few_answers_have_no_interval() {
        let item = ItemId::parse("AUT_S1").unwrap();
        let at_cap = made(1, &["AUT_S1"], &[("A", 5, 6), ("B", 30, 3)]);
        let below = made(2, &["AUT_S1"], &[("A", 6, 3), ("B", 30, 3)]);
        let releases = [&at_cap, &below];
        let figure = quarter(&releases).item(&unit("A"), &item).unwrap();
        let cell = figure.shown().unwrap().get();
        assert_eq!(cell.open, MeanSlack { below: 0.0, above: 0.4 });
        let closed = stats::mean_of_waves_interval(
            &[GroupMean { mean: 4.2, n: 5 }, GroupMean { mean: 3.0, n: 6 }],
            pooled(&releases.map(|one| Part {
                wave: one.wave(),
                group: GroupMean { mean: 0.0, n: 1 },
                open: MeanSlack::NOTHING,
                spread: one.spread("AUT_S1"),
                high: 5,
            }))
            .unwrap(),
        );
        assert_eq!(cell.interval, Some(closed.unwrap().extended(0.0, 0.4).clipped(1.0, 5.0)));

        let few = made(3, &["AUT_S1"], &[("A", 8, 3), ("B", 8, 3)]);
        let releases = [&below, &few];
        let figure = quarter(&releases).item(&unit("A"), &item).unwrap();
        let cell = figure.shown().unwrap().get();
        assert_eq!((cell.interval, cell.waves.len()), (None, 2));
    }

    #[test]
    fn the_published_quarter_has_every_shown_unit_and_says_which_waves() {
        let first = made(7, &TWO, &[("A", 8, 2), ("B", 30, 3)]);
        let second = made(8, &["AUT_S1", "AUT_F1"], &[("B", 30, 4), ("C", 9, 3)]);
        let published = quarter(&[&first, &second]).published().unwrap();
        assert_eq!(published["waves"], json!(["w7", "w8"]));
        let units = published["units"].as_array().unwrap();
        let paths: Vec<&str> = units.iter().map(|unit| unit["path"].as_str().unwrap()).collect();
        assert_eq!(paths, ["", "A", "B", "C"]);
        assert_eq!(units[1]["items"]["AUT_S1"], json!({ "mean": 1.875, "waves": ["w7"] }));
        assert_eq!(units[2]["items"]["AUT_S1"], json!({ "mean": 3.5, "waves": ["w7", "w8"] }));
        assert_eq!(units[2]["items"]["AUT_F1"]["waves"], json!(["w8"]));
        let scale = &units[2]["scales"]["autonomy_satisfaction"];
        assert_eq!(scale["waves"], json!(["w7", "w8"]));
        assert!(scale["low"].as_f64() < scale["mean"].as_f64());
        assert!(scale["mean"].as_f64() < scale["high"].as_f64());
        assert_eq!(units[3]["scales"]["autonomy_frustration"]["waves"], json!(["w8"]));
    }
}
