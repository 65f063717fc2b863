//! `wave release --json`: every number that a wave has published, and nothing else.

use serde_json::{Map, Value, json};

use super::cell::{ItemCell, ScaleCell};
use super::counting::bands::{BandCell, BandCount};
use super::counting::dont_know::DontKnow;
use super::counting::reliability::Reliability;
use super::judged::{ChangeFigure, Comparison, Earlier};
use super::release::{Release, ReleaseError};
use super::released::Released;
use crate::domain::{Scale, UnitPath};
use crate::stats::MeanSlack;

impl Release {
    /// The release for other programs; numbers to four decimals, withheld cells absent.
    pub fn published(&self) -> Result<Value, ReleaseError> {
        let mut value = self.published_figures(true)?;
        if let Some(object) = value.as_object_mut() {
            object.insert("between_teams".to_owned(), self.published_between()?.into());
        }
        Ok(value)
    }

    /// Without what follows from it: this is what a certificate answers for. `in_full`: with what verdicts can be
    /// made anew from; the first two forms of a certificate have none of that.
    pub(super) fn published_figures(&self, in_full: bool) -> Result<Value, ReleaseError> {
        let mut units = Vec::new();
        for unit in self.units() {
            units.push(self.published_unit(unit, in_full)?);
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
        let mut value = json!({
            "wave": self.wave(),
            "k": self.threshold(),
            "items": self.items().collect::<Vec<_>>(),
            "units": units,
            "spread": spread,
            "reliability": reliability,
            "comments": self.comments().shown().map(Released::get),
            "withheld": self.withheld(),
        });
        if let (true, Some(object)) = (in_full, value.as_object_mut()) {
            let noise: Map<String, Value> = self
                .noises()
                .map(|(scale, noise)| {
                    (scale.to_owned(), json!({ "variance": noise.variance, "df": noise.df }))
                })
                .collect();
            object.insert("noise".to_owned(), noise.into());
            object.insert("verdict_rule".to_owned(), json!(self.body.verdict_rule));
        }
        Ok(value)
    }

    fn published_unit(&self, unit: &UnitPath, in_full: bool) -> Result<Value, ReleaseError> {
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
                scales.insert(scale.id().to_owned(), published_scale(&cell, in_full));
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

fn published_scale(cell: &ScaleCell, in_full: bool) -> Value {
    let mut object = Map::new();
    object.insert("mean".to_owned(), four(cell.mean));
    if in_full {
        let MeanSlack { below, above } = cell.open;
        object.insert("n".to_owned(), cell.n.into());
        object.insert("open".to_owned(), json!({ "below": four(below), "above": four(above) }));
    }
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

/// The first look, with the second within it; the verdict is the first look's, as in a release from before there
/// were two.
fn published_change(change: &ChangeFigure) -> Value {
    let mut value = match &change.comparison {
        Some(comparison) => published_comparison(comparison),
        None => json!({ "verdict": change.verdict() }),
    };
    let (Some(object), Some(looks)) = (value.as_object_mut(), change.looks) else { return value };
    if let Some(comparison) = &change.last_three {
        object.insert("last_three".to_owned(), published_comparison(comparison));
    }
    object.insert("looks".to_owned(), looks.into());
    object.insert("overview".to_owned(), json!(change.in_overview()));
    object.insert("before".to_owned(), change.before.iter().map(published_earlier).collect());
    value
}

fn published_earlier(earlier: &Earlier) -> Value {
    let Earlier { wave, n, mean, below, above } = earlier;
    json!({
        "wave": wave, "n": n, "mean": four(*mean), "below": four(*below), "above": four(*above),
    })
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
