//! What many products do: show every figure that at least k people stand behind.

use std::collections::{BTreeMap, BTreeSet};

use num_traits::ToPrimitive;
use serde_json::{Map, Value, json};

use super::view::{band_of, holds};
use super::{Life, Organisation, Person, offers_dont_know};

/// Every unit of the organisation: the leaves, pseudo-leaves included, and all that lies around.
pub fn unit_paths(organisation: &Organisation) -> Vec<String> {
    let mut paths = BTreeSet::from([String::new()]);
    for person in &organisation.people {
        let cuts = person.leaf.match_indices('/').map(|(at, _)| at);
        paths.extend(cuts.chain([person.leaf.len()]).map(|at| person.leaf[..at].to_owned()));
    }
    paths.into_iter().collect()
}

/// "Show where n >= k", in the JSON of a release: plain sums and bands of everybody, no cap.
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
        let (mut of_bands, mut dont_know) = (Map::new(), Map::new());
        for (at, item) in organisation.items.iter().enumerate() {
            let answers: Vec<u8> = members.iter().filter_map(|person| person.answer(at)).collect();
            if answers.len() >= k {
                items.insert(item.clone(), mean(&answers));
                of_bands.insert(item.clone(), bands(&answers));
            }
            if offers_dont_know(item) {
                let said = members.iter().filter(|person| person.says_dont_know(at)).count();
                let exact = json!({"n": n, "count": said, "least": said, "most": said});
                dont_know.insert(item.clone(), exact);
            }
        }
        shown.push(json!({
            "path": path, "invited": members.len(), "n": n, "items": cells(&items),
            "scales": scales(organisation, &items), "bands": of_bands, "dont_know": dont_know,
        }));
    }
    json!({
        "wave": "w1", "k": organisation.k, "items": organisation.items, "units": shown,
        "spread": {}, "withheld": withheld,
    })
}

fn bands(answers: &[u8]) -> Value {
    let count = |band| answers.iter().filter(|answer| band_of(**answer) == band).count();
    let exact = |band| json!({"count": count(band), "least": count(band), "most": count(band)});
    json!({"n": answers.len(), "low": exact(0), "middle": exact(1), "high": exact(2)})
}

/// Of several waves: all answers of all waves together, wherever there are at least k of them.
pub fn naive_quarter(life: &Life) -> Value {
    let mut answers: BTreeMap<String, BTreeMap<&str, Vec<u8>>> = BTreeMap::new();
    for organisation in &life.waves {
        for path in unit_paths(organisation) {
            let of_unit = answers.entry(path.clone()).or_default();
            for person in organisation.people.iter().filter(|person| holds(&path, &person.leaf)) {
                for (at, item) in organisation.items.iter().enumerate() {
                    of_unit.entry(item).or_default().extend(person.answer(at));
                }
            }
        }
    }
    let k = usize::try_from(life.waves[0].k).expect("k");
    let waves: Vec<String> = (1..=life.waves.len()).map(|number| format!("w{number}")).collect();
    let unit = |(path, items): (String, BTreeMap<&str, Vec<u8>>)| {
        let shown = items.into_iter().filter(|(_, answers)| answers.len() >= k);
        let figure = |answers: &[u8]| json!({"mean": mean(answers).1, "waves": waves});
        let items: Map<String, Value> =
            shown.map(|(item, answers)| (item.to_owned(), figure(&answers))).collect();
        json!({"path": path, "items": items, "scales": {}})
    };
    json!({"waves": waves, "units": answers.into_iter().map(unit).collect::<Vec<_>>()})
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
