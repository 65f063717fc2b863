//! What follows from published means alone: scales, intervals, differences, verdicts, and the spread
//! and reliability of the whole organisation.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{self, Changes, Point};
use super::file::{Comparison, Content, Item, Published, PublishedScale, PublishedUnit};
use super::published::Asked;
use super::refusal::{Refusal, named};
use super::view::{Numbers, View};

/// Numbers are published to four decimals.
const HALF_A_STEP: f64 = 0.000_05 + 1e-9;
/// Of the difference of two numbers to four decimals.
const STEP: f64 = 0.000_1 + 1e-9;
const VERDICTS: [&str; 4] =
    ["clearly_higher", "clearly_lower", "no_clear_change", "cannot_be_judged"];
/// R4.
const SPREAD_FROM: u32 = 30;
const LEAST_VARIANCE: f64 = 0.3;
const RELIABILITY_FROM: u32 = 100;
/// Of people who answered both of two items.
const LEAST_PAIR: u32 = 50;

pub struct Means;

impl Means {
    /// The mean of an item in a unit, if it is shown.
    pub fn item(means: &View<'_>, unit: &str) -> Option<f64> {
        let figure = means.figure(unit)?;
        let Numbers::Sum { sum, .. } = figure.numbers else { return None };
        (figure.n > 0).then(|| f64::from(sum) / f64::from(figure.n))
    }

    /// The mean of the means of a scale's items, reverse-keyed where they are; only if all are shown.
    fn scale(items: &[&Asked<'_>], unit: &str) -> Option<f64> {
        let (mut total, mut count) = (0.0, 0.0);
        for Asked { item, means, .. } in items {
            let mean = Self::item((*means)?, unit)?;
            total += keyed(item, mean);
            count += 1.0;
        }
        (count > 0.0).then(|| total / count)
    }

    /// The same with the fewest answers to any of the items, and what is open of the mean.
    fn point(items: &[&Asked<'_>], unit: &str, mean: f64) -> Point {
        let (mut n, mut below, mut above, mut count) = (u32::MAX, 0.0, 0.0, 0.0);
        for Asked { item, means, .. } in items {
            let Some(figure) = means.and_then(|means| means.figure(unit)) else { continue };
            let Numbers::Sum { open_low, open_high, .. } = figure.numbers else { continue };
            let (low, high) =
                if item.reverse { (open_high, open_low) } else { (open_low, open_high) };
            n = n.min(figure.n);
            below += f64::from(low) / f64::from(figure.n.max(1));
            above += f64::from(high) / f64::from(figure.n.max(1));
            count += 1.0;
        }
        let count = f64::max(count, 1.0);
        Point { n, mean, below: below / count, above: above / count }
    }

    /// The fewest answers to any item of a scale in the whole organisation, if all are shown.
    fn fewest<'a>(mut items: impl Iterator<Item = &'a Asked<'a>>) -> Option<u32> {
        items
            .try_fold(None, |fewest: Option<u32>, asked| {
                let n = asked.means?.figure("")?.n;
                Some(Some(fewest.map_or(n, |fewest| fewest.min(n))))
            })
            .flatten()
    }
}

fn keyed(item: &Item, mean: f64) -> f64 {
    if item.reverse { f64::from(item.low) + f64::from(item.high) - mean } else { mean }
}

/// Holds a published mean, to four decimals, against the exact one.
pub fn same_mean(
    what: impl FnOnce() -> String,
    published: f64,
    exact: f64,
    reasons: &mut Vec<Refusal>,
) {
    if (published - exact).abs() > HALF_A_STEP {
        let (published, figures) = (published.to_string(), format!("{exact:.4}"));
        reasons.push(Refusal::Differs { what: what(), published, figures });
    }
}

fn by_scale<'a>(asked: &'a [Asked<'a>]) -> BTreeMap<&'a str, Vec<&'a Asked<'a>>> {
    let mut scales: BTreeMap<&str, Vec<&Asked<'_>>> = BTreeMap::new();
    for one in asked {
        if let Some(scale) = &one.item.scale {
            scales.entry(scale.as_str()).or_default().push(one);
        }
    }
    scales
}

/// The scales of one unit: shown where all their items are, and only there.
pub fn check<'a>(
    unit: &'a PublishedUnit,
    asked: &[Asked<'_>],
    (content, changes): (&Content, &mut Changes<'a>),
    reasons: &mut Vec<Refusal>,
) {
    let of = |id: &str| format!("{id} of {}", named(&unit.path));
    let mut shown = BTreeSet::new();
    for (id, items) in by_scale(asked) {
        let Some(mean) = Means::scale(&items, &unit.path) else { continue };
        shown.insert(id);
        let Some(cell) = unit.scales.get(id) else {
            reasons.push(Refusal::Missing { what: of(id) });
            continue;
        };
        same_mean(|| format!("the mean of {}", of(id)), cell.mean, mean, reasons);
        check_interval(cell, &of(id), reasons);
        let point = Means::point(&items, &unit.path, mean);
        changes::check_point(&of(id), (cell.n, cell.open.as_ref()), point, reasons);
        if let Some(change) = &cell.change {
            comparison(&change.first(), &format!("{} over time", of(id)), reasons);
            changes.take((&unit.path, id), change, point, content, reasons);
        }
        if let Some(versus_organisation) = &cell.versus_organisation {
            let delta = Means::scale(&items, "").map(|whole| mean - whole);
            let what = format!("{} versus the organisation", of(id));
            versus(&unit.path, versus_organisation, delta, &what, reasons);
        }
    }
    for id in unit.scales.keys().filter(|id| !shown.contains(id.as_str())) {
        reasons.push(Refusal::Unexplained { what: of(id) });
    }
}

fn check_interval(cell: &PublishedScale, what: &str, reasons: &mut Vec<Refusal>) {
    let fits = match (cell.low, cell.high) {
        (None, None) => true,
        (Some(low), Some(high)) => (low..=high).contains(&cell.mean),
        _ => false,
    };
    if !fits {
        let problem = format!(
            "the interval {} does not hold the mean {}",
            interval(cell.low, cell.high),
            cell.mean
        );
        reasons.push(Refusal::Published { what: what.to_owned(), problem });
    }
}

fn interval(low: Option<f64>, high: Option<f64>) -> String {
    let end = |end: Option<f64>| end.map_or("?".to_owned(), |end| end.to_string());
    format!("{} to {}", end(low), end(high))
}

/// A comparison with the organisation: of another unit, and by the difference of the means.
pub fn versus(
    unit: &str,
    found: &Comparison,
    delta: Option<f64>,
    what: &str,
    reasons: &mut Vec<Refusal>,
) {
    comparison(found, what, reasons);
    let mut refuse = |problem: String| {
        reasons.push(Refusal::Published { what: what.to_owned(), problem });
    };
    match (delta, found.delta) {
        _ if unit.is_empty() => refuse("the organisation compared with itself".to_owned()),
        (None, _) => refuse("the organisation's figure is not shown".to_owned()),
        (Some(_), None) => refuse("it has no difference".to_owned()),
        (Some(exact), Some(stated)) if (stated - exact).abs() > STEP => {
            refuse(format!("the difference is {stated}, but the means give {exact:.4}"));
        }
        _ => {}
    }
}

/// A difference within its interval, with a verdict that it allows.
fn comparison(found: &Comparison, what: &str, reasons: &mut Vec<Refusal>) {
    let Comparison { delta, low, high, detectable, verdict } = found;
    let mut refuse = |problem: String| {
        reasons.push(Refusal::Published { what: what.to_owned(), problem });
    };
    if !VERDICTS.contains(&verdict.as_str()) {
        refuse(format!("`{verdict}` is no verdict"));
    }
    match (delta, low, high, detectable) {
        (None, None, None, None) => {
            if verdict != "cannot_be_judged" {
                refuse(format!("the verdict {verdict} without a difference"));
            }
        }
        (Some(delta), Some(low), Some(high), Some(detectable)) => {
            if !(low..=high).contains(&delta) {
                let interval = interval(Some(*low), Some(*high));
                refuse(format!("the interval {interval} does not hold the difference {delta}"));
            }
            let against = (verdict == "clearly_higher" && *delta < 0.0)
                || (verdict == "clearly_lower" && *delta > 0.0);
            if against {
                refuse(format!("the verdict {verdict} on the difference {delta}"));
            }
            if *detectable < 0.0 {
                refuse(format!("the detectable difference {detectable}"));
            }
        }
        _ => refuse("a difference without its interval".to_owned()),
    }
}

/// Spread and reliability: of the whole organisation only, of many people, and coarse.
pub fn whole(
    published: &Published,
    respondents: u32,
    asked: &[Asked<'_>],
    reasons: &mut Vec<Refusal>,
) {
    let scales = by_scale(asked);
    let of_scale = |id: &str| scales.get(id).and_then(|items| Means::fewest(items.iter().copied()));
    for (id, spread) in &published.spread {
        let item: Vec<&Asked<'_>> = asked.iter().filter(|asked| asked.item.id == *id).collect();
        let items = if item.is_empty() { scales.get(id.as_str()).unwrap_or(&item) } else { &item };
        let people = Means::fewest(items.iter().copied());
        let enough = people.is_some_and(|n| n >= SPREAD_FROM && spread.df < n);
        let coarse = spread.sd > least_spread(items, spread.df) && is_whole(spread.sd * 20.0);
        if !(enough && coarse) {
            let n = people.unwrap_or(0);
            let problem =
                format!("{} with {} degrees of freedom of {n} answers", spread.sd, spread.df);
            reasons.push(Refusal::Published { what: format!("the spread of {id}"), problem });
        }
    }
    for (id, reliability) in &published.reliability {
        let people = of_scale(id).unwrap_or(0);
        let n = reliability.n;
        let coefficients = [Some(reliability.alpha), reliability.omega].into_iter().flatten();
        let coarse = coefficients.into_iter().all(|value| value <= 1.0 && is_whole(value * 100.0));
        if !(respondents >= RELIABILITY_FROM && (LEAST_PAIR..=people).contains(&n) && coarse) {
            let problem = format!("{} with n = {n} of {people} answers", reliability.alpha);
            reasons.push(Refusal::Published { what: format!("the reliability of {id}"), problem });
        }
    }
}

/// The spread of the mean of K items is at least √(0.3 + (U − L)²/df) / K: one of the people may have
/// answered at the far end of the scale, whatever the cap hides.
fn least_spread(items: &[&Asked<'_>], df: u32) -> f64 {
    let width = items.iter().map(|asked| asked.item.width()).max().unwrap_or(0);
    let room = f64::from(width).powi(2) / f64::from(df.max(1));
    let count = items.iter().fold(0.0, |count, _| count + 1.0);
    (LEAST_VARIANCE + room).sqrt() / f64::max(count, 1.0) - 1e-6
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-6
}
