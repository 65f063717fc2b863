//! What many products do: show every figure that at least k people stand behind.

use std::collections::{BTreeMap, BTreeSet};

use num_traits::ToPrimitive;
use serde_json::{Map, Value, json};

use super::view::holds;
use super::{Organisation, Person};

/// Every unit of the organisation: the leaves, pseudo-leaves included, and all that lies around.
pub fn unit_paths(organisation: &Organisation) -> Vec<String> {
    let mut paths = BTreeSet::from([String::new()]);
    for person in &organisation.people {
        let cuts = person.leaf.match_indices('/').map(|(at, _)| at);
        paths.extend(cuts.chain([person.leaf.len()]).map(|at| person.leaf[..at].to_owned()));
    }
    paths.into_iter().collect()
}

/// "Show where n >= k", in the JSON of a release: plain sums of everybody, no cap.
pub fn naive_release(organisation: &Organisation) -> Value {
    let k = usize::try_from(organisation.k).expect("k");
    let mut shown = Vec::new();
    let mut withheld = Vec::new();
    for path in unit_paths(organisation) {
        let of_unit = organisation.people.iter().filter(|person| holds(&path, &person.leaf));
        let members: Vec<&Person> = of_unit.collect();
        let n = members.iter().filter(|person| person.answers.is_some()).count();
        if n < k {
            withheld.push(path);
            continue;
        }
        let mut items = BTreeMap::new();
        for (at, item) in organisation.items.iter().enumerate() {
            let answers: Vec<u8> = members.iter().filter_map(|person| person.answer(at)).collect();
            if answers.len() >= k {
                items.insert(item.clone(), mean(&answers));
            }
        }
        shown.push(json!({
            "path": path, "invited": members.len(), "n": n, "items": cells(&items),
            "scales": scales(organisation, &items),
        }));
    }
    json!({
        "wave": "w1", "k": organisation.k, "items": organisation.items, "units": shown,
        "spread": {}, "withheld": withheld,
    })
}

/// How many, and their mean, to four decimals as it is printed.
fn mean(answers: &[u8]) -> (usize, f64) {
    let sum: u32 = answers.iter().map(|&answer| u32::from(answer)).sum();
    (answers.len(), rounded(f64::from(sum) / answers.len().to_f64().expect("n")))
}

pub fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

fn cells(items: &BTreeMap<String, (usize, f64)>) -> Map<String, Value> {
    let cell = |n: &usize, mean: &f64| json!({"n": n, "mean": mean, "open": {"low": 0, "high": 0}});
    items.iter().map(|(item, (n, mean))| (item.clone(), cell(n, mean))).collect()
}

/// The mean of its items' means, where all of them are shown.
fn scales(
    organisation: &Organisation,
    items: &BTreeMap<String, (usize, f64)>,
) -> Map<String, Value> {
    let names = ["autonomy_satisfaction", "competence_satisfaction", "relatedness_satisfaction"];
    let mean = |scale: &str| {
        let of_scale = super::view::items_of_scale(scale, &organisation.items);
        let means: Option<Vec<f64>> = of_scale.iter().map(|i| Some(items.get(*i)?.1)).collect();
        let means = means.filter(|means| !means.is_empty())?;
        let mean = rounded(means.iter().sum::<f64>() / means.len().to_f64()?);
        Some((scale.to_owned(), json!({ "mean": mean })))
    };
    names.into_iter().filter_map(mean).collect()
}
