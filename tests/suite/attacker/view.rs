//! What the attacker reads in the JSON of a release.

use std::collections::BTreeMap;

use num_traits::ToPrimitive;
use serde_json::{Value, json};

use super::Organisation;

/// One item's cell of one unit.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    pub n: i64,
    /// The whole number that the mean and n give away.
    pub sum: i64,
    /// By how much the true sum may lie below and above it.
    pub low: i64,
    pub high: i64,
    pub mean: f64,
}

#[derive(Debug)]
pub struct Unit {
    pub path: String,
    pub invited: i64,
    pub n: i64,
    pub items: BTreeMap<String, Cell>,
    /// The means of its scales, where they have one.
    pub scales: BTreeMap<String, f64>,
    /// Per item, where its bands are shown.
    pub bands: BTreeMap<String, Bands>,
    /// Per item, where its count of "don't know" is shown.
    pub dont_know: BTreeMap<String, Said>,
}

/// How many said "don't know", of all who took part: as printed, and between which numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub n: i64,
    pub count: i64,
    pub least: i64,
    pub most: i64,
}

impl Said {
    pub fn less(self, inside: Self) -> Self {
        Self {
            n: self.n - inside.n,
            count: self.count - inside.count,
            least: self.least - inside.least,
            most: self.most - inside.most,
        }
    }
}

/// How many gave 1 or 2, 3, 4 or 5: as printed, and between which numbers the truth is said to be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bands {
    pub n: i64,
    pub count: [i64; 3],
    pub least: [i64; 3],
    pub most: [i64; 3],
}

pub const BANDS: [&str; 3] = ["low", "middle", "high"];

/// The place in [`BANDS`] of an answer on five steps.
pub fn band_of(answer: u8) -> usize {
    match answer {
        ..=2 => 0,
        3 => 1,
        4.. => 2,
    }
}

/// Reads the published units.
///
/// # Panics
/// When the release does not have the shape that `wave release --json` prints.
pub fn units(release: &Value) -> Vec<Unit> {
    release["units"].as_array().expect("units").iter().map(unit).collect()
}

fn unit(unit: &Value) -> Unit {
    let fields = |name: &str| unit[name].as_object().cloned().unwrap_or_default();
    Unit {
        path: unit["path"].as_str().expect("path").to_owned(),
        invited: unit["invited"].as_i64().expect("invited"),
        n: unit["n"].as_i64().expect("n"),
        items: fields("items").into_iter().map(|(item, value)| (item, cell(&value))).collect(),
        scales: fields("scales")
            .into_iter()
            .filter_map(|(scale, value)| {
                Some((scale, value.as_f64().or_else(|| value["mean"].as_f64())?))
            })
            .collect(),
        bands: fields("bands")
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(item, value)| (item, bands(&value)))
            .collect(),
        dont_know: fields("dont_know").into_iter().map(|(i, value)| (i, said(&value))).collect(),
    }
}

fn said(said: &Value) -> Said {
    let field = |name: &str| said[name].as_i64().expect("a count of don't know");
    Said { n: field("n"), count: field("count"), least: field("least"), most: field("most") }
}

fn bands(bands: &Value) -> Bands {
    let field = |name: &str| BANDS.map(|band| bands[band][name].as_i64().expect("a band's count"));
    Bands {
        n: bands["n"].as_i64().expect("n of bands"),
        count: field("count"),
        least: field("least"),
        most: field("most"),
    }
}

/// An item's spread over the whole organisation: degrees of freedom, standard deviation.
pub fn spread(release: &Value, item: &str) -> Option<(i64, f64)> {
    let spread = release["spread"].get(item)?;
    Some((spread["df"].as_i64().expect("df"), spread["sd"].as_f64().expect("sd")))
}

fn cell(cell: &Value) -> Cell {
    let n = cell["n"].as_i64().expect("n of an item");
    let mean = cell["mean"].as_f64().expect("mean");
    let sum = (mean * n.to_f64().expect("n")).round().to_i64().expect("a sum");
    let open = |side: &str| cell["open"][side].as_f64().unwrap_or(0.0).ceil().to_i64();
    Cell {
        n,
        sum,
        low: open("low").expect("open.low"),
        high: open("high").expect("open.high"),
        mean,
    }
}

/// Whether the unit at `path` holds the people of `leaf`.
pub fn holds(path: &str, leaf: &str) -> bool {
    path.is_empty()
        || leaf == path
        || leaf.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
}

/// For each of `paths` the place of the smallest other one around it.
pub fn parents(paths: &[&str]) -> Vec<Option<usize>> {
    let around = |path: &str| {
        let outer = paths.iter().enumerate().filter(|(_, p)| **p != path && holds(p, path));
        outer.max_by_key(|(_, p)| p.len()).map(|(at, _)| at)
    };
    paths.iter().map(|path| around(path)).collect()
}

/// The items of a wave that a scale is the mean of: `autonomy_satisfaction` has `AUT_S…`.
pub fn items_of_scale<'a>(scale: &str, items: &'a [String]) -> Vec<&'a String> {
    let Some((need, state)) = scale.split_once('_') else { return vec![] };
    let short = |text: &str, length| text.chars().take(length).collect::<String>().to_uppercase();
    let prefix = format!("{}_{}", short(need, 3), short(state, 1));
    items.iter().filter(|item| item.starts_with(&prefix)).collect()
}

/// Names of fields that no attack here looks at; whoever calls decides whether they are harmless.
pub fn unexamined(release: &Value, organisation: &Organisation) -> Vec<String> {
    let mut names = Vec::new();
    let mut look = |place: &str, value: &Value, known: &[&str]| {
        for (name, inner) in value.as_object().into_iter().flatten() {
            let empty = inner.as_object().is_some_and(serde_json::Map::is_empty);
            if !known.contains(&name.as_str()) && !inner.is_null() && !empty {
                names.push(format!("{place}{name}"));
            }
        }
    };
    // The rule's name is the program's, the same for everybody.
    let known =
        ["wave", "k", "items", "units", "withheld", "spread", "reliability", "verdict_rule"];
    look("", release, &known);
    for spread in release["spread"].as_object().into_iter().flat_map(serde_json::Map::values) {
        look("spread.", spread, &["df", "sd"]);
    }
    let reliability = release["reliability"].as_object();
    for figures in reliability.into_iter().flat_map(serde_json::Map::values) {
        look("reliability.", figures, &["n"]);
    }
    for unit in release["units"].as_array().into_iter().flatten() {
        look("unit.", unit, &["path", "invited", "n", "items", "scales", "bands", "dont_know"]);
        for cell in unit["items"].as_object().into_iter().flat_map(serde_json::Map::values) {
            look("item.", cell, &["n", "mean", "open"]);
        }
        for figure in unit["bands"].as_object().into_iter().flat_map(serde_json::Map::values) {
            look("bands.", figure, &["n", "low", "middle", "high"]);
            for band in BANDS {
                look("band.", &figure[band], &["count", "least", "most"]);
            }
        }
        for said in unit["dont_know"].as_object().into_iter().flat_map(serde_json::Map::values) {
            look("dont_know.", said, &["n", "count", "least", "most"]);
        }
        for (scale, cell) in unit["scales"].as_object().into_iter().flatten() {
            look("scale.", cell, &["mean"]);
            let strange = items_of_scale(scale, &organisation.items).is_empty();
            look("", &json!({ format!("scale {scale}"): strange.then_some(true) }), &[]);
        }
    }
    names.sort();
    names.dedup();
    names
}
