//! How often a published 95 % interval holds the mean of the population that people come from.

use std::ops::AddAssign;

use anyhow::Context;
use sdt_pulse::disclosure::Figure;
use sdt_pulse::domain::{Ballot, Form, Item, ResponseScale, Scale, UnitPath};
use sdt_pulse::stats::{self, GroupMean, Interval};

use super::organisation::{Organisation, Turnout};
use super::people::{Shape, truth};
use super::published::{Spreads, cell};

/// How many answer in each of four teams of every size.
pub const ANSWERS: [usize; 3] = [5, 8, 15];

/// Some intervals of one kind.
#[derive(Clone, Copy, Default)]
pub struct Held {
    /// How many hold the truth.
    pub held: f64,
    pub widths: f64,
}

/// The intervals of some cells, made in three ways.
#[derive(Clone, Copy, Default)]
pub struct Coverage {
    pub of: f64,
    /// How many cells stand at their cap.
    pub open: f64,
    pub published: Held,
    /// Around the published mean, not extended over what the cap leaves open.
    pub unextended: Held,
    /// Around the exact mean, with the published spread: what an uncapped report would show.
    pub exact: Held,
}

/// What one cell comes to.
struct Measured {
    published: Interval,
    group: GroupMean,
    exact: f64,
    open: stats::MeanSlack,
    spread: stats::Spread,
    truth: f64,
}

impl Coverage {
    fn add(&mut self, cell: &Measured) -> anyhow::Result<()> {
        let around = |mean| -> anyhow::Result<Held> {
            let interval = stats::mean_interval(GroupMean { mean, ..cell.group }, cell.spread)?;
            Ok(Held::of(interval.clipped(f64::from(ResponseScale::LOW), 5.0), cell.truth))
        };
        *self += Self {
            of: 1.0,
            open: f64::from(u8::from(cell.open != stats::MeanSlack::NOTHING)),
            published: Held::of(cell.published, cell.truth),
            unextended: around(cell.group.mean)?,
            exact: around(cell.exact)?,
        };
        Ok(())
    }
}

impl Held {
    fn of(interval: Interval, truth: f64) -> Self {
        let held = f64::from(u8::from(interval.contains(truth)));
        Self { held, widths: interval.high - interval.low }
    }
}

impl AddAssign for Held {
    fn add_assign(&mut self, other: Self) {
        self.held += other.held;
        self.widths += other.widths;
    }
}

impl AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.of += other.of;
        self.open += other.open;
        self.published += other.published;
        self.unextended += other.unextended;
        self.exact += other.exact;
    }
}

/// The intervals of scales and of items, for each of [`ANSWERS`] and then for the organisation.
#[derive(Clone, Copy, Default)]
pub struct Intervals {
    pub scales: [Coverage; 4],
    pub items: [Coverage; 4],
}

impl AddAssign for Intervals {
    fn add_assign(&mut self, other: Self) {
        let sums = self.scales.iter_mut().chain(&mut self.items);
        for (sum, more) in sums.zip(other.scales.into_iter().chain(other.items)) {
            *sum += more;
        }
    }
}

impl Intervals {
    /// Of one wave of twelve teams.
    pub fn of(shape: Shape, seed: u64) -> anyhow::Result<Self> {
        let team = |at: usize, answers: usize| {
            (format!("Team {at} of {answers}"), answers, Turnout::Exactly(answers))
        };
        let teams: Vec<_> =
            (0..4).flat_map(|at| ANSWERS.map(|answers| team(at, answers))).collect();
        let organisation = Organisation::new(&teams, shape, 0.0, seed)?;
        let ballots = organisation.ballots(1, None)?;
        let release = organisation.wave(1, &[], None)?;
        let spreads = Spreads::of(&release)?;
        let mut intervals = Self::default();
        let whole = UnitPath::organisation();
        let sizes = (0..ANSWERS.len()).cycle();
        let units = organisation.teams.iter().map(|team| &team.path).zip(sizes);
        for (unit, size) in units.chain([(&whole, ANSWERS.len())]) {
            let own: Vec<&Ballot> =
                ballots.iter().filter(|ballot| organisation.is_in(ballot, unit)).collect();
            let place = intervals.scales.get_mut(size).context("no such size")?;
            for scale in Scale::ALL {
                let cell = cell(&release, unit, scale)?.context("a scale is withheld")?;
                let items = organisation.form.items.iter();
                let items: Vec<&Item> = items.filter(|item| item.scale() == Some(scale)).collect();
                place.add(&Measured {
                    published: cell.interval.context("no interval")?,
                    group: GroupMean { mean: cell.mean, n: cell.n },
                    exact: mean_of(&items, |item| exact(&own, &organisation.form, item))?,
                    open: cell.open,
                    spread: spreads.get(scale.id())?,
                    truth: mean_of(&items, |item| Some(truth(item, &shape)))?,
                })?;
            }
            let place = intervals.items.get_mut(size).context("no such size")?;
            for item in &organisation.form.items {
                let Figure::Shown(cell) = release.item(unit, &item.id) else {
                    anyhow::bail!("an item is withheld");
                };
                let cell = cell.get();
                place.add(&Measured {
                    published: cell.interval.context("no interval")?,
                    group: GroupMean { mean: cell.mean, n: cell.n },
                    exact: exact(&own, &organisation.form, item).context("no answers")?,
                    open: cell.open.of_mean(cell.n),
                    spread: spreads.get(item.id.as_str())?,
                    truth: truth(item, &shape),
                })?;
            }
        }
        Ok(intervals)
    }
}

/// The mean of the answers themselves; the core has no reverse-keyed statement.
fn exact(ballots: &[&Ballot], form: &Form, item: &Item) -> Option<f64> {
    let position = form.position(item.id.as_str())?;
    let answers = ballots.iter().filter_map(|ballot| ballot.value(position));
    stats::facet_mean(&answers.map(f64::from).collect::<Vec<_>>())
}

fn mean_of(items: &[&Item], of: impl Fn(&Item) -> Option<f64>) -> anyhow::Result<f64> {
    let means: Option<Vec<f64>> = items.iter().map(|item| of(item)).collect();
    means.as_deref().and_then(stats::facet_mean).context("a scale without figures")
}
