//! The columns of scores.csv and response.csv: their names, and beside them what stands in them, in one order.

use serde::Serialize;

use super::cells::{Decimal, Text};
use super::group::{Group, Level};
use super::measure::Cell;
use super::shares::Shares;
use crate::disclosure::{ChangeFigure, Figure, WITHHELD};
use crate::domain::{Quarter, Wave, WaveId};
use crate::stats::Verdict;

/// Rises when a column changes its meaning.
pub(super) const SCHEMA_VERSION: &str = "1";

/// Student's t on the organisation's pooled within-group SD, 95 %, extended over what the cap (R5)
/// leaves open.
const CI_METHOD: &str = "t_pooled_sd_95_extended_over_open";

pub(super) const KEY_COLUMNS: [&str; 9] = [
    "schema_version",
    "export_id",
    "quarter",
    "wave_id",
    "wave_open",
    "wave_close",
    "level",
    "group_id",
    "group_path",
];

#[derive(Debug, Serialize)]
pub(super) struct KeyColumns {
    schema_version: &'static str,
    export_id: String,
    quarter: String,
    wave_id: Text,
    wave_open: String,
    wave_close: String,
    level: Level,
    group_id: String,
    group_path: Text,
}

impl KeyColumns {
    pub fn new(quarter: Quarter, export_id: &str, wave: &Wave, group: &Group<'_>) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            export_id: export_id.to_owned(),
            quarter: quarter.to_string(),
            wave_id: wave.id.as_str().into(),
            wave_open: wave.opens_on.to_string(),
            wave_close: wave.closes_on.to_string(),
            level: group.level,
            group_id: group.id(),
            group_path: group.path.as_str().into(),
        }
    }
}

pub(super) const MEASURE: [&str; 5] =
    ["measure_type", "measure_id", "measure_label", "scale_min", "scale_max"];

#[derive(Debug, Serialize)]
pub(super) struct MeasureColumns {
    /// `scale` or `item`.
    pub measure_type: &'static str,
    pub measure_id: Text,
    pub measure_label: Text,
    /// Empty, as the next, for a scale of which the wave asked no item.
    pub scale_min: Option<u8>,
    pub scale_max: Option<u8>,
}

pub(super) const COUNTS: [&str; 3] = ["invited_n", "answered_n", "answered_share"];

#[derive(Debug, Default, Serialize)]
pub(super) struct Counts {
    invited_n: Option<u32>,
    answered_n: Option<u32>,
    answered_share: Option<Decimal>,
}

impl Counts {
    /// All empty unless both are shown: a withheld row holds no number of people either.
    pub fn of(invited: Option<u32>, answered: Option<u32>) -> Self {
        let (Some(invited), Some(answered)) = (invited, answered) else { return Self::default() };
        let share = (invited > 0).then(|| Decimal(f64::from(answered) / f64::from(invited)));
        Self { invited_n: Some(invited), answered_n: Some(answered), answered_share: share }
    }
}

pub(super) const FIGURES: [&str; 14] = [
    "mean",
    "ci_low",
    "ci_high",
    "ci_method",
    "pct_unfavourable",
    "pct_neutral",
    "pct_favourable",
    "baseline_waves",
    "delta",
    "delta_ci_low",
    "delta_ci_high",
    "verdict",
    "vs_org_delta",
    "vs_org_verdict",
];

#[derive(Debug, Default, Serialize)]
pub(super) struct Figures {
    mean: Option<Decimal>,
    ci_low: Option<Decimal>,
    ci_high: Option<Decimal>,
    ci_method: Option<&'static str>,
    /// Of an item whose bands are released (R6): 0 to 100, in the direction of its scale.
    pct_unfavourable: Option<Decimal>,
    pct_neutral: Option<Decimal>,
    pct_favourable: Option<Decimal>,
    /// Wave ids, oldest first, a space between two.
    baseline_waves: Text,
    delta: Option<Decimal>,
    delta_ci_low: Option<Decimal>,
    delta_ci_high: Option<Decimal>,
    /// Scales only.
    verdict: Option<Verdict>,
    vs_org_delta: Option<Decimal>,
    vs_org_verdict: Option<Verdict>,
}

impl Figures {
    pub fn of(cell: &Cell, shares: Option<&Shares>) -> Self {
        let change = cell.change.as_ref();
        let since = change.and_then(|change| change.comparison);
        let versus = cell.versus_organisation;
        Self {
            mean: Some(Decimal(cell.mean)),
            ci_low: cell.interval.map(|interval| Decimal(interval.low)),
            ci_high: cell.interval.map(|interval| Decimal(interval.high)),
            ci_method: cell.interval.map(|_| CI_METHOD),
            pct_unfavourable: shares.map(|shares| Decimal(shares.unfavourable.percent)),
            pct_neutral: shares.map(|shares| Decimal(shares.neutral.percent)),
            pct_favourable: shares.map(|shares| Decimal(shares.favourable.percent)),
            baseline_waves: change.map(baseline).unwrap_or_default(),
            delta: since.map(|since| Decimal(since.delta)),
            delta_ci_low: since.map(|since| Decimal(since.interval.low)),
            delta_ci_high: since.map(|since| Decimal(since.interval.high)),
            verdict: change.map(ChangeFigure::verdict),
            vs_org_delta: versus.map(|versus| Decimal(versus.delta)),
            vs_org_verdict: versus.map(|versus| versus.verdict),
        }
    }
}

fn baseline(change: &ChangeFigure) -> Text {
    let waves: Vec<&str> = change.baseline.iter().map(WaveId::as_str).collect();
    waves.join(" ").as_str().into()
}

pub(super) const ENDING: [&str; 2] = ["status", "note"];

#[derive(Debug, Serialize)]
pub(super) struct Ending {
    pub status: Status,
    pub note: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) enum Status {
    #[serde(rename = "ok")]
    Shown,
    /// Confidential, whichever rule withholds it.
    #[serde(rename = "c")]
    Withheld,
    #[serde(rename = "x_not_asked")]
    NotAsked,
}

impl Status {
    pub fn of<T>(figure: &Figure<T>) -> Self {
        match figure {
            Figure::Shown(_) => Self::Shown,
            Figure::Withheld => Self::Withheld,
            Figure::NotAsked => Self::NotAsked,
        }
    }
}

/// The note of a row without figures: one wording for all that is withheld (R9).
pub(super) const fn note_of_absent<T>(figure: &Figure<T>) -> &'static str {
    match figure {
        Figure::Withheld => WITHHELD,
        Figure::Shown(_) | Figure::NotAsked => "",
    }
}
