//! Several waves of one organisation, and the figures of the quarter they lie in.
//!
//! Somebody's answers in two waves are two secrets, and so is whether they took part in each (R7).
//! A combination of the published figures of all waves falls apart into its waves: its part in one
//! wave is a combination of that wave's figures alone, about no more people, so the attack on each
//! wave by itself is complete. The same holds for n and invited, whose differences between waves
//! touch everybody in both. What could add to that is a figure over several waves that does not
//! follow from theirs. So every figure of the quarter must be the mean of the published means of
//! the waves it names; anything else is a leak. That argument is also checked: in small
//! organisations one system of all waves and of the quarter is searched for people, counted once
//! however many waves they are in: three people who answer twice are still three.

use std::collections::BTreeMap;

use num_traits::ToPrimitive;
use serde_json::Value;

use super::algebra::{System, isolate};
use super::life::Life;
use super::view::{Unit, holds, units};
use super::{Leak, Tally, examine};

/// Both the published means and their mean are rounded to four decimals.
const ROUNDING: f64 = 1.5e-4;
/// More columns than this are not put into one system.
const MOST_COLUMNS: usize = 90;

/// All that is found against the releases of the waves and the quarter's figures together.
pub fn attack_life(
    releases: &[Value],
    quarter: &Value,
    life: &Life,
    tally: &mut Tally,
) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for (at, (release, organisation)) in releases.iter().zip(&life.waves).enumerate() {
        for leak in examine(release, organisation, tally) {
            let how = format!("{} (wave {})", leak.how, at + 1);
            leaks.push(Leak { how, ..leak });
        }
    }
    leaks.extend(attack_quarter(releases, quarter));
    if let Some(leak) = attack_union(releases, quarter, life, tally) {
        leaks.push(leak);
    }
    leaks
}

/// A unit's figures of one kind in a quarter or a wave: `items` or `scales`.
fn figures<'a>(unit: &'a Value, kind: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    unit[kind].as_object().into_iter().flatten()
}

fn attack_quarter(releases: &[Value], quarter: &Value) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for unit in quarter["units"].as_array().into_iter().flatten() {
        let path = unit["path"].as_str().expect("path");
        for kind in ["items", "scales"] {
            for (name, figure) in figures(unit, kind) {
                if follows(releases, path, kind, name, figure) != Some(true) {
                    let how = format!("quarter: {name} in {path:?} is new: {figure}");
                    leaks.push(Leak { people: 0, how });
                }
            }
        }
    }
    leaks
}

/// Whether a figure is the mean of what the waves it names publish; `None` if one of these publishes
/// nothing. Its interval is no mean: that it depends on nothing else is tried in `anonymity.rs`, by
/// changing what is not published.
fn follows(releases: &[Value], path: &str, kind: &str, name: &str, figure: &Value) -> Option<bool> {
    let mut means = Vec::new();
    for wave in figure["waves"].as_array()? {
        let release = releases.iter().find(|release| &release["wave"] == wave)?;
        let unit = release["units"].as_array()?.iter().find(|unit| unit["path"] == path)?;
        means.push(unit[kind].get(name)?["mean"].as_f64()?);
    }
    let mean = means.iter().sum::<f64>() / means.len().to_f64().filter(|&waves| waves > 0.0)?;
    Some((figure["mean"].as_f64()? - mean).abs() < ROUNDING)
}

/// What a column of the system stands for: what a group said to an item in a wave, or whether they
/// took part in it.
type Column = (usize, usize, Option<usize>);

/// The factor of a column in a wave's sum over a unit, of an item or of those who took part.
type Entry<'a> = dyn Fn(&Column, usize, &str, Option<usize>) -> i128 + 'a;

/// Alike in all waves: per wave the units with any figure around them, and the items they answered;
/// `None` where they did not take part or their answers are known.
type Signature = Vec<Option<(Vec<bool>, u32)>>;

fn attack_union(
    releases: &[Value],
    quarter: &Value,
    life: &Life,
    tally: &mut Tally,
) -> Option<Leak> {
    let shown: Vec<Vec<Unit>> = releases.iter().map(units).collect();
    let mut paths: Vec<&str> = shown.iter().flatten().map(|unit| unit.path.as_str()).collect();
    let of_quarter = quarter["units"].as_array().into_iter().flatten();
    paths.extend(of_quarter.filter_map(|unit| unit["path"].as_str()));
    paths.sort_unstable();
    paths.dedup();
    let mut histories: BTreeMap<usize, Signature> = BTreeMap::new();
    for (wave, (organisation, who)) in life.waves.iter().zip(&life.who).enumerate() {
        for (person, number) in organisation.people.iter().zip(who).filter(|(p, _)| p.counts()) {
            let around = paths.iter().map(|path| holds(path, &person.leaf)).collect();
            let answered = (0..organisation.items.len()).filter(|&i| person.answer(i).is_some());
            let mask = answered.map(|item| 1 << item).sum();
            histories.entry(*number).or_insert_with(|| vec![None; releases.len()])[wave] =
                Some((around, mask));
        }
    }
    let mut alike: BTreeMap<Signature, usize> = BTreeMap::new();
    for history in histories.into_values() {
        *alike.entry(history).or_default() += 1;
    }
    let groups: Vec<(Signature, usize)> = alike.into_iter().collect();

    let mut columns: Vec<Column> = Vec::new();
    for (group, (signature, _)) in groups.iter().enumerate() {
        for (wave, here) in signature.iter().enumerate() {
            let Some((_, mask)) = here else { continue };
            let items = (0..life.waves[wave].items.len()).filter(|item| mask >> item & 1 == 1);
            columns.push((group, wave, None));
            columns.extend(items.map(|item| (group, wave, Some(item))));
        }
    }
    if columns.len() > MOST_COLUMNS {
        tally.unions_too_large += 1;
        return None;
    }
    tally.unions += 1;

    let entry = |column: &Column, wave: usize, path: &str, item: Option<usize>| {
        let (group, of_wave, of_item) = column;
        let unit = paths.binary_search(&path).expect("the path of a unit with figures");
        let inside = groups[*group].0[wave].as_ref().is_some_and(|(around, _)| around[unit]);
        i128::from(*of_wave == wave && *of_item == item && inside)
    };
    let mut rows: Vec<Vec<i128>> = Vec::new();
    for (wave, units) in shown.iter().enumerate() {
        for unit in units {
            let place = |item: &String| life.waves[wave].items.iter().position(|i| i == item);
            let figures = std::iter::once(None).chain(unit.items.keys().map(place));
            rows.extend(
                figures
                    .map(|item| columns.iter().map(|c| entry(c, wave, &unit.path, item)).collect()),
            );
        }
    }
    rows.extend(quarter_rows(quarter, &shown, releases, life, &columns, &entry));
    // Groups that differ in another wave or item only move together in a column.
    let together = |&(group, wave, item): &Column| -> usize {
        let alike = |other: &&Column| {
            let around = |group: usize| groups[group].0[wave].as_ref().map(|(around, _)| around);
            (other.1, other.2) == (wave, item) && around(other.0) == around(group)
        };
        columns.iter().filter(alike).map(|other| groups[other.0].1).sum()
    };
    let k = usize::try_from(life.waves[0].k).expect("k");
    let barred = (0..columns.len()).filter(|&at| together(&columns[at]) >= k).collect();
    let system = System {
        rows,
        group_of: columns.iter().map(|column| column.0).collect(),
        weights: groups.iter().map(|group| group.1).collect(),
        barred,
    };
    let found = isolate(&system, k).into_iter().next()?;
    let people = found.iter().map(|&group| system.weights[group]).sum();
    Some(Leak { people, how: format!("union: all waves together isolate {people}") })
}

/// The quarter's item means as combinations of the waves' sums: where they follow from published
/// cells, as those do; else as one sum over all the waves they name.
fn quarter_rows(
    quarter: &Value,
    shown: &[Vec<Unit>],
    releases: &[Value],
    life: &Life,
    columns: &[Column],
    entry: &Entry,
) -> Vec<Vec<i128>> {
    let mut rows = Vec::new();
    for unit in quarter["units"].as_array().into_iter().flatten() {
        let path = unit["path"].as_str().expect("path");
        for (name, figure) in figures(unit, "items") {
            let named: Vec<(usize, usize)> = (0..releases.len())
                .filter(|&wave| {
                    let waves = figure["waves"].as_array().into_iter().flatten();
                    waves.into_iter().any(|of| *of == releases[wave]["wave"])
                })
                .filter_map(|wave| {
                    let item = life.waves[wave].items.iter().position(|item| item == name)?;
                    Some((wave, item))
                })
                .collect();
            let n = |&(wave, _): &(usize, usize)| {
                let unit = shown[wave].iter().find(|unit| unit.path == path)?;
                unit.items.get(name).map(|cell| i128::from(cell.n))
            };
            let all: Option<Vec<i128>> = named.iter().map(n).collect();
            let product = all.as_ref().map(|all| all.iter().product::<i128>());
            let factors: Vec<i128> = match (all, product) {
                (Some(all), Some(product)) => all.iter().map(|n| product / n).collect(),
                _ => vec![1; named.len()],
            };
            let value = |column: &Column| {
                let terms = named.iter().zip(&factors);
                terms.map(|(&(wave, item), f)| f * entry(column, wave, path, Some(item))).sum()
            };
            rows.push(columns.iter().map(value).collect());
        }
    }
    rows
}
