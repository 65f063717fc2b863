//! What the printed figures say by themselves, and whether they are true of the organisation: an
//! attack on figures that describe something else would prove nothing.

use serde_json::Value;

use super::view::{Unit, holds, items_of_scale, parents};
use super::{Leak, Organisation, Person};

/// How far a scale's mean may be from the mean of its items' means, each rounded to 4 decimals.
const ROUNDING: f64 = 1.5e-4;

/// Every residual that holds invited people but fewer than k respondents, from `invited` and `n`
/// alone: no knowledge of the organisation but its threshold.
pub fn thin_residuals<'a>(units: &'a [Unit], organisation: &Organisation) -> Vec<Leak> {
    let all: Vec<_> = units.iter().map(|unit| (unit.path.as_str(), unit.invited, unit.n)).collect();
    let mut leaks = thin("respondents", &all, organisation.k);
    for item in &organisation.items {
        let cell =
            |unit: &'a Unit| Some((unit.path.as_str(), unit.invited, unit.items.get(item)?.n));
        let cells: Vec<_> = units.iter().filter_map(cell).collect();
        leaks.extend(thin(item, &cells, organisation.k));
    }
    leaks
}

pub fn thin(name: &str, cells: &[(&str, i64, i64)], k: u32) -> Vec<Leak> {
    let paths: Vec<&str> = cells.iter().map(|cell| cell.0).collect();
    let mut rest: Vec<(i64, i64)> = cells.iter().map(|cell| (cell.1, cell.2)).collect();
    for (at, parent) in parents(&paths).into_iter().enumerate() {
        if let Some(parent) = parent {
            rest[parent].0 -= cells[at].1;
            rest[parent].1 -= cells[at].2;
        }
    }
    let thin = rest.iter().zip(paths).filter(|((invited, n), _)| *invited > 0 && *n < i64::from(k));
    let leak = |((invited, n), path): (&(i64, i64), &str)| Leak {
        people: usize::try_from(*n).unwrap_or(0),
        how: format!("emptiness: rest of {path:?}: {invited} invited, {name} {n}"),
    };
    thin.map(leak).collect()
}

/// Everything in the release that is not so.
pub fn untrue(release: &Value, units: &[Unit], organisation: &Organisation) -> Vec<Leak> {
    let mut wrong = Vec::new();
    if release["k"].as_u64().is_none_or(|k| k < u64::from(organisation.k)) {
        wrong.push(format!("k is {}, not {}", release["k"], organisation.k));
    }
    for (at, unit) in units.iter().enumerate() {
        let members = || organisation.people.iter().filter(|p| holds(&unit.path, &p.leaf));
        let count = |matches: &dyn Fn(&&Person) -> bool| {
            i64::try_from(members().filter(matches).count()).expect("a head count")
        };
        if units[..at].iter().any(|other| other.path == unit.path) {
            wrong.push(format!("{:?} is there twice", unit.path));
        }
        if unit.invited != count(&|_| true) || unit.n != count(&|p| p.answers.is_some()) {
            wrong.push(format!("{:?}: invited {}, n {}", unit.path, unit.invited, unit.n));
        }
        for (item, cell) in &unit.items {
            let Some(place) = organisation.items.iter().position(|other| other == item) else {
                wrong.push(format!("{item} was not asked"));
                continue;
            };
            let sum: i64 = members().filter_map(|p| p.answer(place)).map(i64::from).sum();
            let interval = cell.sum - cell.low..=cell.sum + cell.high;
            if cell.n != count(&|p| p.answer(place).is_some()) || !interval.contains(&sum) {
                wrong.push(format!("{:?}: {item} {cell:?}, true sum {sum}", unit.path));
            }
        }
    }
    wrong.extend(own_scales(units, organisation));
    wrong.into_iter().map(|how| Leak { people: 0, how: format!("untrue: {how}") }).collect()
}

/// Scale means that are not the mean of the item means shown beside them, whichever items count in
/// reverse: they would say something new.
fn own_scales(units: &[Unit], organisation: &Organisation) -> Vec<String> {
    let mut wrong = Vec::new();
    for unit in units {
        for (scale, mean) in &unit.scales {
            let of_scale = items_of_scale(scale, &organisation.items);
            let means: Option<Vec<f64>> =
                of_scale.iter().map(|item| Some(unit.items.get(*item)?.mean)).collect();
            // A withheld item: the search across items takes it from there.
            let Some(means) = means.filter(|means| !means.is_empty()) else { continue };
            let items = f64::from(u32::try_from(means.len()).expect("items"));
            let fits = |reversed: u32| {
                let keyed = means
                    .iter()
                    .enumerate()
                    .map(|(at, mean)| if reversed >> at & 1 == 1 { 6.0 - mean } else { *mean });
                (keyed.sum::<f64>() / items - mean).abs() < ROUNDING
            };
            if !(0..1 << means.len()).any(fits) {
                wrong.push(format!("{:?}: {scale} {mean} is not the mean of {means:?}", unit.path));
            }
        }
    }
    wrong
}
