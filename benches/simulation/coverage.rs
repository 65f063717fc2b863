//! How often a published 95 % interval holds the mean of the population that people come from.

use std::ops::AddAssign;

use anyhow::Context;
use sdt_pulse::disclosure::Figure;
use sdt_pulse::domain::{ResponseScale, Scale, UnitPath};
use sdt_pulse::stats::{self, GroupMean, Interval};

use super::organisation::{Organisation, Turnout};
use super::people::{Shape, truth};
use super::published::{Spreads, cell};

/// How many answer in each of four teams of every size.
pub const ANSWERS: [usize; 3] = [5, 8, 15];

/// What became of some intervals, as published and without the extension over what the cap leaves
/// open.
#[derive(Clone, Copy, Default)]
pub struct Coverage {
    pub of: f64,
    pub held: f64,
    pub held_unextended: f64,
    pub widths: f64,
    pub widths_unextended: f64,
    /// How many stand at their cap.
    pub open: f64,
}

impl Coverage {
    fn add(
        &mut self,
        published: Interval,
        group: GroupMean,
        spread: stats::Spread,
        truth: f64,
    ) -> anyhow::Result<()> {
        let plain = stats::mean_interval(group, spread)?;
        let plain = plain.clipped(f64::from(ResponseScale::LOW), 5.0);
        let width = |interval: Interval| interval.high - interval.low;
        *self += Self {
            of: 1.0,
            held: f64::from(u8::from(published.contains(truth))),
            held_unextended: f64::from(u8::from(plain.contains(truth))),
            widths: width(published),
            widths_unextended: width(plain),
            open: f64::from(u8::from(width(published) > width(plain) + 1e-9)),
        };
        Ok(())
    }
}

impl AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.of += other.of;
        self.held += other.held;
        self.held_unextended += other.held_unextended;
        self.widths += other.widths;
        self.widths_unextended += other.widths_unextended;
        self.open += other.open;
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
        let (mine, others) = (self.scales.iter_mut().chain(&mut self.items), other.scales);
        for (sum, more) in mine.zip(others.into_iter().chain(other.items)) {
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
        let release = organisation.wave(1, &[], None)?;
        let spreads = Spreads::of(&release)?;
        let mut intervals = Self::default();
        let whole = UnitPath::organisation();
        let sizes = (0..ANSWERS.len()).cycle();
        let units = organisation.teams.iter().map(|team| &team.path).zip(sizes);
        for (unit, size) in units.chain([(&whole, ANSWERS.len())]) {
            let place = intervals.scales.get_mut(size).context("no such size")?;
            for scale in Scale::ALL {
                let cell = cell(&release, unit, scale)?.context("a scale is withheld")?;
                let items = organisation.form.items.iter();
                let of_scale = items.filter(|item| item.scale() == Some(scale));
                let truths: Vec<f64> = of_scale.map(|item| truth(item, &shape)).collect();
                let truth = stats::facet_mean(&truths).context("a scale without items")?;
                let group = GroupMean { mean: cell.mean, n: cell.n };
                let interval = cell.interval.context("no interval")?;
                place.add(interval, group, spreads.get(scale.id())?, truth)?;
            }
            let place = intervals.items.get_mut(size).context("no such size")?;
            for item in &organisation.form.items {
                let Figure::Shown(cell) = release.item(unit, &item.id) else {
                    anyhow::bail!("an item is withheld");
                };
                let group = GroupMean { mean: cell.get().mean, n: cell.get().n };
                let interval = cell.get().interval.context("no interval")?;
                place.add(interval, group, spreads.get(item.id.as_str())?, truth(item, &shape))?;
            }
        }
        Ok(intervals)
    }
}
