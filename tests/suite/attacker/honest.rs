//! A release of whatever units one names, true and capped: to try the attacker on.

use num_traits::ToPrimitive;
use serde_json::{Map, Value, json};

use super::naive::rounded;
use super::view::{holds, parents};
use super::{Organisation, Person};

/// An honest release of the units in `base`, each item of those in `families`; each block capped.
pub fn honest_release(organisation: &Organisation, base: &[&str], families: &[Vec<&str>]) -> Value {
    let members = |path: &str| {
        let path = path.to_owned();
        organisation.people.iter().filter(move |person| holds(&path, &person.leaf))
    };
    let mut items = vec![Map::new(); base.len()];
    for (item, family) in families.iter().enumerate() {
        let above = parents(family);
        let mut cells = vec![(0, 0, 0, 0); family.len()];
        for (block, path) in family.iter().enumerate() {
            let inner = |p: &Person| {
                family
                    .iter()
                    .any(|other| other != path && holds(path, other) && holds(other, &p.leaf))
            };
            let own: Vec<&Person> = members(path).filter(|p| !inner(p)).collect();
            let sum = |reader: bool| -> (i64, i64) {
                let answers = own.iter().filter(|p| p.reader == reader);
                let answers: Vec<u8> = answers.filter_map(|p| p.answer(item)).collect();
                let n = i64::try_from(answers.len()).unwrap();
                (n, answers.into_iter().map(i64::from).sum())
            };
            let ((n, sum), (readers, readers_sum)) = (sum(false), sum(true));
            let (floor, ceiling) = (n + 4, 5 * n - 4);
            let capped = if n > 1 { sum.clamp(floor, ceiling) } else { sum };
            let low = if n > 1 && capped == floor { 4 } else { 0 };
            let high = if n > 1 && capped == ceiling { 4 } else { 0 };
            let mut around = Some(block);
            while let Some(at) = around {
                let cell: &mut (i64, i64, i64, i64) = &mut cells[at];
                cell.0 += n + readers;
                cell.1 += capped + readers_sum;
                cell.2 += low;
                cell.3 += high;
                around = above[at];
            }
        }
        for (path, (n, sum, low, high)) in family.iter().zip(cells) {
            let at = base.iter().position(|unit| unit == path).unwrap();
            let mean = rounded(sum.to_f64().unwrap() / n.max(1).to_f64().unwrap());
            let cell = json!({"n": n, "mean": mean, "open": {"low": low, "high": high}});
            items[at].insert(organisation.items[item].clone(), cell);
        }
    }
    let unit = |(path, items): (&&str, Map<String, Value>)| {
        let n = members(path).filter(|person| person.answers.is_some()).count();
        json!({"path": path, "invited": members(path).count(), "n": n, "items": items,
            "scales": {}})
    };
    let units: Vec<Value> = base.iter().zip(items).map(unit).collect();
    json!({"wave": "w1", "k": organisation.k, "items": organisation.items, "units": units,
        "spread": {}, "withheld": []})
}
