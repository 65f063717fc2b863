//! Changes over time, judged again: the differences, intervals and verdicts of both looks, from the means of this
//! wave, the means that the file gives for the waves before, and the noise that it states.
//!
//! What one file cannot show is that those earlier means are the ones published then, and that the noise is theirs;
//! whoever has the files of all waves can see both.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{Change, Comparison, Content, Earlier, Noise, Open};
use super::refusal::{Refusal, named};
use super::student::{critical, two_sided};

/// The form of `published.verdict_rule` by which this judges.
pub const TWO_LOOKS: &str = "2";
const CLEAR: f64 = 0.05;
/// What a report shares among its looks.
const REPORT_LEVEL: f64 = 0.05;
const POWER: f64 = 0.4;
const BASELINE: usize = 4;
const RECENT_BEFORE: usize = 2;
const LEAST_LONG_BASELINE: usize = 2;
const MOST_BEFORE: usize = 8;
const LEAST_DF: u32 = 20;
/// The noise is at least this part of the square of the published spread.
const LEAST_PART: f64 = 0.2;
/// Of a difference of means that are published to four decimals.
const ROUNDING: f64 = 1.5e-4;

/// A mean with the number behind it and what is open of it.
#[derive(Clone, Copy)]
pub struct Point {
    pub n: u32,
    pub mean: f64,
    pub below: f64,
    pub above: f64,
}

/// One look, made anew.
struct Look {
    delta: f64,
    low: f64,
    high: f64,
    standard_error: f64,
    df: f64,
    /// The difference nearest to none that is possible.
    nearest: f64,
}

/// Critical values, each found once.
#[derive(Default)]
struct Quantiles(BTreeMap<(u64, u64), f64>);

impl Quantiles {
    fn critical(&mut self, level: f64, df: f64) -> f64 {
        *self.0.entry((level.to_bits(), df.to_bits())).or_insert_with(|| critical(level, df))
    }
}

impl Look {
    fn of(before: &[Point], after: &[Point], noise: &Noise, quantiles: &mut Quantiles) -> Self {
        let average = |points: &[Point], of: fn(&Point) -> f64| {
            points.iter().map(of).sum::<f64>() / count(points)
        };
        let part = |points: &[Point]| {
            points.iter().map(|point| 1.0 / f64::from(point.n)).sum::<f64>() / count(points).powi(2)
        };
        let delta = average(after, |point| point.mean) - average(before, |point| point.mean);
        let below = average(after, |point| point.below) + average(before, |point| point.above);
        let above = average(after, |point| point.above) + average(before, |point| point.below);
        let standard_error = (noise.variance * (part(before) + part(after))).sqrt();
        let df = f64::from(noise.df);
        let margin = quantiles.critical(CLEAR, df) * standard_error;
        let nearest = 0.0_f64.clamp(delta - below, delta + above);
        let (low, high) = (delta - margin - below, delta + margin + above);
        Self { delta, low, high, standard_error, df, nearest }
    }

    /// Two-sided, were the difference further from none or nearer by so much.
    fn p(&self, further: f64) -> f64 {
        two_sided((self.nearest.abs() + further).max(0.0) / self.standard_error, self.df)
    }

    /// The verdicts that rounding leaves possible where `is_clear` judges p.
    fn verdicts(&self, is_clear: impl Fn(f64) -> bool) -> BTreeSet<&'static str> {
        let clear = if self.nearest > 0.0 { "clearly_higher" } else { "clearly_lower" };
        [-ROUNDING, 0.0, ROUNDING]
            .into_iter()
            .map(|further| if is_clear(self.p(further)) { clear } else { "no_clear_change" })
            .collect()
    }

    fn detectable(&self, looks: u32, quantiles: &mut Quantiles) -> f64 {
        let level = REPORT_LEVEL / f64::from(looks);
        let found = quantiles.critical(level, self.df) + quantiles.critical(POWER, self.df);
        found * self.standard_error
    }
}

/// What a wave's changes come to, before Benjamini-Hochberg over all of them.
#[derive(Default)]
pub struct Changes<'a> {
    /// By unit: what is found at its looks.
    found: Vec<Found<'a>>,
    /// Whether a change was judged without the noise: then the wave's family cannot be made anew.
    is_partial: bool,
    quantiles: Quantiles,
}

struct Found<'a> {
    unit: &'a str,
    what: String,
    change: &'a Change,
    looks: Vec<Look>,
}

impl<'a> Changes<'a> {
    /// One scale of one unit. `now` is what this file's figures give for it.
    pub fn take(
        &mut self,
        (unit, scale): (&'a str, &str),
        change: &'a Change,
        now: Point,
        content: &Content,
        reasons: &mut Vec<Refusal>,
    ) {
        let what = format!("{scale} of {} over time", named(unit));
        let noise = content.published.noise.as_ref().and_then(|noise| noise.get(scale));
        let mut refuse = |problem: String| {
            reasons.push(Refusal::Published { what: what.clone(), problem });
        };
        let (Some(noise), Some(before), Some(_)) = (noise, &change.before, change.looks) else {
            if noise.is_some() && change.delta.is_some() {
                refuse("the noise is stated, but not what was looked at".to_owned());
            } else if noise.is_none() && change.has_looks() {
                refuse("it was looked at twice, but the noise is not stated".to_owned());
            }
            self.is_partial |= change.delta.is_some();
            return;
        };
        if let Some(problem) = problem_of(before, &content.wave) {
            return refuse(problem);
        }
        if !(noise.variance.is_finite() && noise.variance > 0.0) {
            // Said where the noise is checked.
            return;
        }
        let before: Vec<Point> = before.iter().map(Earlier::point).collect();
        let (_, baseline) = before.split_at(before.len().saturating_sub(BASELINE));
        let mut looks = vec![Look::of(baseline, &[now], noise, &mut self.quantiles)];
        let (long, recent) = before.split_at(before.len().saturating_sub(RECENT_BEFORE));
        if long.len() >= LEAST_LONG_BASELINE {
            let recent: Vec<Point> = recent.iter().copied().chain([now]).collect();
            looks.push(Look::of(long, &recent, noise, &mut self.quantiles));
        }
        if looks.len() != 1 + usize::from(change.last_three.is_some()) {
            return refuse("the waves before do not fit the looks that are stated".to_owned());
        }
        self.found.push(Found { unit, what, change, looks });
    }

    /// Judges all that was taken.
    pub fn check(mut self, reasons: &mut Vec<Refusal>) {
        let mut reports: BTreeMap<&str, usize> = BTreeMap::new();
        for one in &self.found {
            *reports.entry(one.unit).or_default() += one.looks.len();
        }
        for one in &self.found {
            let on_report = reports.get(one.unit).copied().unwrap_or(0);
            let stated = one.change.looks.unwrap_or(0);
            if usize::try_from(stated).ok() != Some(on_report) {
                let problem =
                    format!("it allows for {stated} looks, but the report has {on_report}");
                reasons.push(Refusal::Published { what: one.what.clone(), problem });
                continue;
            }
            one.check(stated, &mut self.quantiles, reasons);
        }
        if !self.is_partial {
            self.check_overview(reasons);
        }
    }

    /// Benjamini and Hochberg over all looks of the wave: the largest p that is clear.
    fn check_overview(&self, reasons: &mut Vec<Refusal>) {
        let all = || self.found.iter().flat_map(|one| &one.looks);
        let limit = |further: f64| {
            let mut p: Vec<f64> = all().map(|look| look.p(further)).collect();
            p.sort_by(f64::total_cmp);
            let of = count(&p);
            let ranked = (1..).map(f64::from).zip(p);
            ranked.filter(|(rank, p)| p * of / rank <= CLEAR).map(|(_, p)| p).fold(-1.0, f64::max)
        };
        let (most, least) = (limit(ROUNDING), limit(-ROUNDING));
        for Found { what, change, looks, .. } in &self.found {
            let mut possible = BTreeSet::new();
            for limit in [most, least] {
                let mut verdicts = looks.iter().map(|look| look.verdicts(|p| p <= limit));
                let first = verdicts.next().unwrap_or_default();
                let second = verdicts.next();
                possible.extend(first.iter().filter(|verdict| **verdict != "no_clear_change"));
                if first.contains("no_clear_change") {
                    possible.extend(second.unwrap_or_else(|| BTreeSet::from(["no_clear_change"])));
                }
            }
            let stated = change.overview.as_deref().unwrap_or("none");
            if !possible.contains(stated) {
                let problem = format!(
                    "the verdict beside all others is {stated}, but the figures give {}",
                    list(&possible)
                );
                reasons.push(Refusal::Published { what: what.clone(), problem });
            }
        }
    }
}

impl Found<'_> {
    fn check(&self, looks: u32, quantiles: &mut Quantiles, reasons: &mut Vec<Refusal>) {
        let first = self.change.first();
        let stated = [Some(&first), self.change.last_three.as_ref()].into_iter().flatten();
        let names = ["this wave", "the last three waves"];
        for ((stated, look), name) in stated.zip(&self.looks).zip(names) {
            let mut refuse = |problem: String| {
                let what = format!("{}, {name}", self.what);
                reasons.push(Refusal::Published { what, problem });
            };
            let numbers = [
                ("the difference", stated.delta, look.delta),
                ("the low end", stated.low, look.low),
                ("the high end", stated.high, look.high),
                ("the detectable difference", stated.detectable, look.detectable(looks, quantiles)),
            ];
            for (of, stated, exact) in numbers {
                if stated.is_none_or(|stated| (stated - exact).abs() > 2.0 * ROUNDING) {
                    let stated = stated.map_or("missing".to_owned(), |stated| stated.to_string());
                    refuse(format!("{of} is {stated}, but the figures give {exact:.4}"));
                }
            }
            let level = REPORT_LEVEL / f64::from(looks);
            let possible = look.verdicts(|p| p <= level);
            if !possible.contains(stated.verdict.as_str()) {
                let verdict = &stated.verdict;
                refuse(format!(
                    "the verdict is {verdict}, but the figures give {}",
                    list(&possible)
                ));
            }
        }
    }
}

/// The noise that the file states: enough of it, and never less than a part of the published spread.
pub fn check_noise(content: &Content, reasons: &mut Vec<Refusal>) {
    for (scale, Noise { variance, df }) in content.published.noise.iter().flatten() {
        let spread = content.published.spread.get(scale);
        let least = spread.map_or(f64::INFINITY, |spread| LEAST_PART * spread.sd * spread.sd);
        if *df < LEAST_DF || !(variance.is_finite() && *variance >= least * (1.0 - 1e-9)) {
            let problem = format!("{variance} with {df} degrees of freedom");
            reasons.push(Refusal::Published { what: format!("the noise of {scale}"), problem });
        }
    }
}

/// What is wrong with the list of waves before.
fn problem_of(before: &[Earlier], wave: &str) -> Option<String> {
    let names: BTreeSet<&str> = before.iter().map(|earlier| earlier.wave.as_str()).collect();
    if before.is_empty() || before.len() > MOST_BEFORE {
        return Some(format!("it rests on {} waves before", before.len()));
    }
    if names.len() < before.len() || names.contains(wave) {
        return Some("a wave before stands there twice, or is this one".to_owned());
    }
    let is_figure = |earlier: &Earlier| {
        let Earlier { n, mean, below, above, .. } = earlier;
        let widest = f64::from(u8::MAX);
        let is_open = |open: &f64| (0.0..=widest).contains(open);
        *n > 0 && (1.0..=widest).contains(mean) && is_open(below) && is_open(above)
    };
    let wrong = before.iter().find(|earlier| !is_figure(earlier))?;
    Some(format!("the figure of {} before is none", wrong.wave))
}

impl Earlier {
    fn point(&self) -> Point {
        Point { n: self.n, mean: self.mean, below: self.below, above: self.above }
    }
}

impl Change {
    /// Whether it has anything that a change without the second look has not.
    fn has_looks(&self) -> bool {
        self.looks.is_some()
            || self.last_three.is_some()
            || self.overview.is_some()
            || self.before.is_some()
    }

    pub fn first(&self) -> Comparison {
        let Self { delta, low, high, detectable, verdict, .. } = self;
        Comparison {
            delta: *delta,
            low: *low,
            high: *high,
            detectable: *detectable,
            verdict: verdict.clone(),
        }
    }
}

/// What a file from before there were two looks may not have, and one of the new form must.
pub fn check_form(content: &Content, is_new: bool, reasons: &mut Vec<Refusal>) {
    let published = &content.published;
    let mut refuse = |problem: String| {
        reasons.push(Refusal::Published { what: "the rule of the verdicts".to_owned(), problem });
    };
    let stated = published.verdict_rule.as_deref();
    if stated != is_new.then_some(TWO_LOOKS) || published.noise.is_some() != is_new {
        refuse(format!("`{}` is not that of this file's form", stated.unwrap_or("none")));
    }
    for unit in &published.units {
        for (id, cell) in &unit.scales {
            let is_full = cell.n.is_some() && cell.open.is_some();
            let is_bare = cell.n.is_none() && cell.open.is_none();
            let looks = cell.change.as_ref().is_some_and(Change::has_looks);
            let fits = if is_new { is_full } else { is_bare && !looks };
            if !fits {
                refuse(format!("{id} of {} does not have this file's form", named(&unit.path)));
            }
        }
    }
}

/// Holds n and what is open of a scale against the figures.
pub fn check_point(
    what: &str,
    (n, open): (Option<u32>, Option<&Open>),
    exact: Point,
    reasons: &mut Vec<Refusal>,
) {
    let (Some(n), Some(open)) = (n, open) else { return };
    let same = |a: f64, b: f64| (a - b).abs() <= ROUNDING;
    if n != exact.n || !same(open.below, exact.below) || !same(open.above, exact.above) {
        let problem = format!(
            "n = {n}, open by {} and {}; the figures give n = {}, {:.4} and {:.4}",
            open.below, open.above, exact.n, exact.below, exact.above
        );
        reasons.push(Refusal::Published { what: what.to_owned(), problem });
    }
}

fn list(verdicts: &BTreeSet<&'static str>) -> String {
    verdicts.iter().copied().collect::<Vec<_>>().join(" or ")
}

fn count<T>(list: &[T]) -> f64 {
    list.iter().fold(0.0, |count, _| count + 1.0)
}
