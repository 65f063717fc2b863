//! The two looks at a scale's change, each against waves before it only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cell::ScaleCell;
use super::counting::spread::Spread;
use super::judged::{ChangeFigure, Earlier};
use super::release::{Release, ReleaseError};
use crate::domain::{Scale, UnitPath, WaveId};
use crate::stats::{self, Change, GroupMean, MeanSlack, Noise, StatsError, WaveMean};

/// The first baseline is the mean of up to this many preceding shown waves, never a chosen low point.
const BASELINE_WAVES: usize = 4;
/// The second: of up to so many before the last three,
const LONG_BASELINE_WAVES: usize = 6;
/// and of no fewer.
const LEAST_LONG_BASELINE: usize = 2;

/// How far a scale's means move from wave to wave where nothing changes: the mean of n answers by variance/n.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct NoiseFigure {
    pub variance: f64,
    pub df: u32,
}

impl NoiseFigure {
    /// From the lowest shown units of this wave and all before. `None` where they are too few.
    pub fn of(
        release: &Release,
        previous: &[Release],
        scale: Scale,
    ) -> Result<Option<Self>, ReleaseError> {
        let Some(spread) = release.spread(scale.id()) else { return Ok(None) };
        let mut teams: BTreeMap<UnitPath, usize> = BTreeMap::new();
        let mut means = Vec::new();
        for (wave, release) in previous.iter().chain([release]).enumerate() {
            for (unit, cell) in release.lowest(scale)? {
                let next = teams.len();
                let team = *teams.entry(unit.clone()).or_insert(next);
                let group = GroupMean { mean: cell.mean, n: cell.n };
                means.push(WaveMean { team, wave, group, open: cell.open });
            }
        }
        let noise = Noise::of(&means, spread.into())?;
        Ok(noise.map(|Noise { variance, df }| Self { variance, df: whole(df) }))
    }

    fn spread(self) -> stats::Spread {
        Noise { variance: self.variance, df: f64::from(self.df) }.spread()
    }
}

/// Degrees of freedom are a number of cells.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number"
)]
fn whole(df: f64) -> u32 {
    df.round() as u32
}

/// The first look.
pub(super) enum First {
    /// With the noise from wave to wave.
    OfNoise(Change),
    /// With the spread of single answers: where that noise is not known.
    OfAnswers(Change),
}

/// The second look.
pub(super) struct Second(pub Change);

/// What is seen of one scale of one unit, before any allowance for the other looks.
pub(super) struct Looks {
    pub baseline: Vec<WaveId>,
    /// Only where the noise is known.
    pub before: Vec<Earlier>,
    pub first: Option<First>,
    pub second: Option<Second>,
}

impl Looks {
    /// How many shown waves before this one both looks are taken from.
    pub const MOST_BEFORE: usize = LONG_BASELINE_WAVES + ChangeFigure::RECENT - 1;

    /// With the noise from wave to wave; `before` oldest first.
    pub fn by_noise(
        cell: &ScaleCell,
        before: Vec<Earlier>,
        noise: NoiseFigure,
    ) -> Result<Self, StatsError> {
        let now = (GroupMean { mean: cell.mean, n: cell.n }, cell.open);
        let before_all: Vec<(GroupMean, MeanSlack)> = before.iter().map(Earlier::figure).collect();
        let (_, last_four) = split_last(&before_all, BASELINE_WAVES);
        let first = match last_four {
            [] => None,
            _ => Some(First::OfNoise(difference(last_four, &[now], noise)?)),
        };
        let (long_before, recent) = split_last(&before_all, ChangeFigure::RECENT - 1);
        let second = if long_before.len() < LEAST_LONG_BASELINE {
            None
        } else {
            let recent: Vec<_> = recent.iter().copied().chain([now]).collect();
            Some(Second(difference(long_before, &recent, noise)?))
        };
        let (_, baseline) = split_last(&before, BASELINE_WAVES);
        let baseline = baseline.iter().map(|earlier| earlier.wave.clone()).collect();
        Ok(Self { baseline, before, first, second })
    }

    /// With the spread of single answers, of this wave and those before; `shown` oldest first.
    pub fn by_answers(
        cell: &ScaleCell,
        shown: &[(&Release, Earlier)],
        (scale, spread): (Scale, Spread),
    ) -> Result<Self, StatsError> {
        let (_, shown) = split_last(shown, BASELINE_WAVES);
        let baseline = shown.iter().map(|(_, before)| before.wave.clone()).collect();
        let spreads: Vec<stats::Spread> = shown
            .iter()
            .filter_map(|(earlier, _)| earlier.spread(scale.id()))
            .chain([spread])
            .map(stats::Spread::from)
            .collect();
        let figures: Vec<_> = shown.iter().map(|(_, before)| before.figure()).collect();
        let waves: Vec<GroupMean> = figures.iter().map(|(group, _)| *group).collect();
        let now = GroupMean { mean: cell.mean, n: cell.n };
        let first = match stats::pooled_sd(&spreads) {
            Some(pooled) if !waves.is_empty() => {
                let open = cell.open.less(open_on_average(&figures));
                Some(First::OfAnswers(Change::since(&waves, now, pooled, open)?))
            }
            _ => None,
        };
        Ok(Self { baseline, before: Vec::new(), first, second: None })
    }

    /// Two-sided p of every look.
    pub fn all_p(&self) -> impl Iterator<Item = f64> {
        let first = self.first.as_ref().map(|first| match first {
            First::OfNoise(change) | First::OfAnswers(change) => change.p,
        });
        first.into_iter().chain(self.second.as_ref().map(|Second(change)| change.p))
    }

    /// How many of them share what the report may be wrong.
    pub fn of_report(&self) -> u32 {
        u32::from(matches!(self.first, Some(First::OfNoise(_)))) + u32::from(self.second.is_some())
    }
}

impl Earlier {
    fn figure(&self) -> (GroupMean, MeanSlack) {
        let open = MeanSlack { below: self.below, above: self.above };
        (GroupMean { mean: self.mean, n: self.n }, open)
    }
}

impl ScaleCell {
    pub(super) fn earlier(&self, wave: &WaveId) -> Earlier {
        let stats::MeanSlack { below, above } = self.open;
        Earlier { wave: wave.clone(), n: self.n, mean: self.mean, below, above }
    }
}

fn difference(
    before: &[(GroupMean, MeanSlack)],
    after: &[(GroupMean, MeanSlack)],
    noise: NoiseFigure,
) -> Result<Change, StatsError> {
    let open = open_on_average(after).less(open_on_average(before));
    let means = |figures: &[(GroupMean, MeanSlack)]| -> Vec<GroupMean> {
        figures.iter().map(|(group, _)| *group).collect()
    };
    Change::between(&means(before), &means(after), noise.spread(), open)
}

/// What is open of the mean of some waves' means.
fn open_on_average(figures: &[(GroupMean, MeanSlack)]) -> MeanSlack {
    let (mut open, mut waves) = (MeanSlack::NOTHING, 0.0);
    for (_, of_wave) in figures {
        open.below += of_wave.below;
        open.above += of_wave.above;
        waves += 1.0;
    }
    let waves = f64::max(waves, 1.0);
    MeanSlack { below: open.below / waves, above: open.above / waves }
}

/// The last `count`, and what stands before them.
fn split_last<T>(list: &[T], count: usize) -> (&[T], &[T]) {
    list.split_at(list.len().saturating_sub(count))
}
