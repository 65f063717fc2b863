//! The file's own form. Members that are not known are refused: a figure could hide in one.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::json::Strict;
use super::refusal::Refusal;
use super::{FORMAT, FORMAT_WITH_CLOSING, FORMAT_WITH_LOOKS, changes, sha256};

/// A file that could be taken apart: what was wrong so far, and its content.
pub struct Opened {
    pub reasons: Vec<Refusal>,
    pub content: Result<Content, Refusal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    format: String,
    content: Value,
    sha256: String,
}

/// Takes the file apart and checks its format and its hash: SHA-256 of the compact serialisation of
/// the content, members in alphabetical order.
pub fn read(json: &str) -> Result<Opened, Refusal> {
    let Strict(value) =
        serde_json::from_str(json).map_err(|error| Refusal::NotJson(error.to_string()))?;
    let Envelope { format, content, sha256: stated } = from(value)?;
    let mut reasons = Vec::new();
    if ![FORMAT, FORMAT_WITH_CLOSING, FORMAT_WITH_LOOKS].contains(&format.as_str()) {
        reasons.push(Refusal::Format(format.clone()));
    }
    let is_new = format == FORMAT_WITH_LOOKS;
    if !is_new && content.get("closing").is_some() != (format == FORMAT_WITH_CLOSING) {
        reasons.push(Refusal::Closing(format!("a `{format}` has none, or one with it lacks it")));
    }
    let computed = sha256(content.to_string().as_bytes());
    if stated != computed {
        reasons.push(Refusal::Hash { stated, computed });
    }
    let content: Result<Content, Refusal> = from(content);
    if let Ok(content) = &content {
        changes::check_form(content, is_new, &mut reasons);
    }
    Ok(Opened { reasons, content })
}

fn from<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, Refusal> {
    serde_json::from_value(value).map_err(|error| Refusal::NotCertificate(error.to_string()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    pub wave: String,
    pub rule: String,
    pub k: u32,
    pub bands_k: u32,
    pub policy: Option<LogEntry>,
    /// What the policy log says of the box and the release; not in the first format.
    pub closing: Option<Closing>,
    pub release_sha256: String,
    pub items: Vec<Item>,
    pub measures: Vec<Measure>,
    pub published: Published,
}

/// The entries of the policy log that tell of a wave's end.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub intake_stopped: LogEntry,
    pub released: LogEntry,
}

/// An entry of the policy log.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogEntry {
    pub number: u64,
    pub previous: String,
    pub entry: String,
    pub sha256: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
    /// `null` for an item that is in no scale.
    pub scale: Option<String>,
    pub low: u8,
    pub high: u8,
    pub reverse: bool,
}

impl Item {
    /// U − L.
    pub fn width(&self) -> u32 {
        u32::from(self.high).saturating_sub(u32::from(self.low))
    }
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Measure {
    Count {
        measure: String,
        least: u32,
        blocks: Vec<CountBlock>,
        figures: Vec<CountFigure>,
    },
    Mean {
        measure: String,
        least: u32,
        blocks: Vec<MeanBlock>,
        figures: Vec<MeanFigure>,
    },
    Bands {
        measure: String,
        least: u32,
        blocks: Vec<BandsBlock>,
        figures: Vec<BandsFigure>,
    },
    #[serde(rename = "dont_know")]
    DontKnow {
        measure: String,
        least: u32,
        blocks: Vec<SaidBlock>,
        figures: Vec<SaidFigure>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountBlock {
    pub unit: String,
    pub invited: u32,
    pub readers_invited: u32,
    pub n: u32,
    pub protects: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountFigure {
    pub unit: String,
    pub invited: u32,
    pub n: u32,
    pub blocks: Vec<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeanBlock {
    pub unit: String,
    pub n: u32,
    pub protects: u32,
    pub sum: u32,
    pub open_low: u32,
    pub open_high: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeanFigure {
    pub unit: String,
    pub n: u32,
    pub sum: u32,
    pub open_low: u32,
    pub open_high: u32,
    pub blocks: Vec<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandsBlock {
    pub unit: String,
    pub n: u32,
    pub protects: u32,
    pub counts: [u32; 3],
    pub least: [u32; 3],
    pub most: [u32; 3],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandsFigure {
    pub unit: String,
    pub n: u32,
    pub counts: [u32; 3],
    pub least: [u32; 3],
    pub most: [u32; 3],
    pub blocks: Vec<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidBlock {
    pub unit: String,
    pub n: u32,
    pub protects: u32,
    pub count: u32,
    pub least: u32,
    pub most: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidFigure {
    pub unit: String,
    pub n: u32,
    pub count: u32,
    pub least: u32,
    pub most: u32,
    pub blocks: Vec<usize>,
}

/// What `wave release --json` prints.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    pub wave: String,
    pub k: u32,
    pub items: Vec<String>,
    pub units: Vec<PublishedUnit>,
    pub spread: BTreeMap<String, Spread>,
    pub withheld: Vec<String>,
    #[serde(default)]
    pub reliability: BTreeMap<String, Reliability>,
    #[serde(default)]
    pub comments: Option<Comments>,
    #[serde(default)]
    pub policy: Option<String>,
    /// The next two since there are two looks at a change.
    #[serde(default)]
    pub noise: Option<BTreeMap<String, Noise>>,
    #[serde(default)]
    pub verdict_rule: Option<String>,
}

/// How far a scale's mean of n answers moves from wave to wave where nothing changes: by variance/n.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noise {
    pub variance: f64,
    pub df: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedUnit {
    pub path: String,
    pub invited: u32,
    pub n: u32,
    pub items: BTreeMap<String, PublishedItem>,
    pub scales: BTreeMap<String, PublishedScale>,
    #[serde(default)]
    pub bands: BTreeMap<String, PublishedBands>,
    #[serde(default)]
    pub dont_know: BTreeMap<String, PublishedSaid>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedItem {
    pub n: u32,
    pub mean: f64,
    pub open: SumSlack,
    pub versus_organisation: Option<Comparison>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct SumSlack {
    pub low: u32,
    pub high: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedScale {
    pub mean: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub change: Option<Change>,
    pub versus_organisation: Option<Comparison>,
    /// The next two since there are two looks at a change.
    pub n: Option<u32>,
    pub open: Option<Open>,
}

/// How far a scale's true mean may lie from the published one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    pub below: f64,
    pub above: f64,
}

/// A comparison with the waves before; since there are two looks, with the second and what both are made from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub delta: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub detectable: Option<f64>,
    pub verdict: String,
    pub last_three: Option<Comparison>,
    pub looks: Option<u32>,
    pub overview: Option<String>,
    pub before: Option<Vec<Earlier>>,
}

/// A scale's figure of a wave before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    pub wave: String,
    pub n: u32,
    pub mean: f64,
    pub below: f64,
    pub above: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub delta: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub detectable: Option<f64>,
    pub verdict: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedBands {
    pub n: u32,
    pub low: Band,
    pub middle: Band,
    pub high: Band,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedSaid {
    pub n: u32,
    pub count: u32,
    pub least: u32,
    pub most: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub count: u32,
    pub least: u32,
    pub most: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    pub sd: f64,
    pub df: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reliability {
    pub n: u32,
    pub alpha: f64,
    pub omega: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comments {
    pub count: u32,
    pub sha256: String,
}
