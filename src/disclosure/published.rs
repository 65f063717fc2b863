//! `wave release --json`: every number that a wave has published, and nothing else.

use serde_json::{Map, Value, json};

use super::cell::{ItemCell, ScaleCell};
use super::counting::bands::{BandCell, BandCount};
use super::counting::dont_know::DontKnow;
use super::counting::reliability::Reliability;
use super::judged::{ChangeFigure, Comparison};
use super::release::{Release, ReleaseError};
use super::released::Released;
use crate::domain::{Scale, UnitPath};

impl Release {
    /// The release for other programs; numbers to four decimals, withheld cells absent.
    pub fn published(&self) -> Result<Value, ReleaseError> {
        let mut value = self.published_figures()?;
        if let Some(object) = value.as_object_mut() {
            object.insert("between_teams".to_owned(), self.published_between()?.into());
        }
        Ok(value)
    }

    /// Without what follows from it: this is what a certificate answers for.
    pub(super) fn published_figures(&self) -> Result<Value, ReleaseError> {
        let mut units = Vec::new();
        for unit in self.units() {
            units.push(self.published_unit(unit)?);
        }
        let spread: Map<String, Value> = self
            .spreads()
            .map(|(measure, spread)| {
                (measure.to_owned(), json!({ "sd": four(spread.sd), "df": spread.df }))
            })
            .collect();
        let reliability: Map<String, Value> = self
            .reliabilities()
            .map(|(scale, reliability)| (scale.to_owned(), published_reliability(&reliability)))
            .collect();
        Ok(json!({
            "wave": self.wave(),
            "k": self.threshold(),
            "items": self.items().collect::<Vec<_>>(),
            "units": units,
            "spread": spread,
            "reliability": reliability,
            "comments": self.comments().shown().map(Released::get),
            "withheld": self.withheld(),
        }))
    }

    fn published_unit(&self, unit: &UnitPath) -> Result<Value, ReleaseError> {
        let (mut items, mut bands, mut dont_know) = (Map::new(), Map::new(), Map::new());
        for item in self.items() {
            if let Some(cell) = self.item_cell(unit, item) {
                items.insert(item.to_string(), published_item(&cell));
            }
            if let Some(cell) = self.band_cell(unit, item) {
                bands.insert(item.to_string(), published_bands(&cell));
            }
            if let Some(cell) = self.dont_know_cell(unit, item) {
                let DontKnow { n, count, least, most } = cell;
                let value = json!({ "n": n, "count": count, "least": least, "most": most });
                dont_know.insert(item.to_string(), value);
            }
        }
        let mut scales = Map::new();
        for scale in Scale::ALL {
            if let Some(cell) = self.scale_cell(unit, scale)? {
                scales.insert(scale.id().to_owned(), published_scale(&cell));
            }
        }
        let mut value = json!({
            "path": unit, "items": items, "scales": scales, "bands": bands, "dont_know": dont_know,
        });
        if let (Some(object), Some(people)) =
            (value.as_object_mut(), self.respondents(unit).shown())
        {
            object.insert("invited".to_owned(), people.get().invited.into());
            object.insert("n".to_owned(), people.get().answered.into());
        }
        Ok(value)
    }
}

fn published_item(cell: &ItemCell) -> Value {
    let mut value = json!({
        "n": cell.n,
        "mean": four(cell.mean),
        "open": { "low": cell.open.low, "high": cell.open.high },
    });
    if let (Some(object), Some(versus)) = (value.as_object_mut(), &cell.versus_organisation) {
        object.insert("versus_organisation".to_owned(), published_comparison(versus));
    }
    value
}

fn published_bands(cell: &BandCell) -> Value {
    let band =
        |band: BandCount| json!({ "count": band.count, "least": band.least, "most": band.most });
    json!({
        "n": cell.n,
        "low": band(cell.low),
        "middle": band(cell.middle),
        "high": band(cell.high),
    })
}

fn published_scale(cell: &ScaleCell) -> Value {
    let mut object = Map::new();
    object.insert("mean".to_owned(), four(cell.mean));
    if let Some(interval) = cell.interval {
        object.insert("low".to_owned(), four(interval.low));
        object.insert("high".to_owned(), four(interval.high));
    }
    if let Some(change) = &cell.change {
        object.insert("change".to_owned(), published_change(change));
    }
    if let Some(versus) = &cell.versus_organisation {
        object.insert("versus_organisation".to_owned(), published_comparison(versus));
    }
    Value::Object(object)
}

fn published_reliability(reliability: &Reliability) -> Value {
    let mut value = json!({ "n": reliability.n, "alpha": reliability.alpha });
    if let (Some(object), Some(omega)) = (value.as_object_mut(), reliability.omega) {
        object.insert("omega".to_owned(), omega.into());
    }
    value
}

fn published_change(change: &ChangeFigure) -> Value {
    match &change.comparison {
        Some(comparison) => published_comparison(comparison),
        None => json!({ "verdict": change.verdict() }),
    }
}

fn published_comparison(comparison: &Comparison) -> Value {
    json!({
        "delta": four(comparison.delta),
        "low": four(comparison.interval.low),
        "high": four(comparison.interval.high),
        "detectable": four(comparison.detectable),
        "verdict": comparison.verdict,
    })
}

/// Four decimals.
pub(super) fn four(number: f64) -> Value {
    // Adding zero turns -0.0 into 0.0.
    Value::from((number * 10_000.0).round() / 10_000.0 + 0.0)
}
