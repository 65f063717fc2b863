//! Spread exists once per measure, for the whole organisation (R4): a group's own standard
//! deviation would, with its mean, give single answers away.

use serde::{Deserialize, Serialize};

use super::families::BaseFamily;
use crate::domain::{Ballot, Form, Item, ResponseScale, Roster};
use crate::stats;

/// From how many respondents who count a spread is computed.
const LEAST_RESPONDENTS: u32 = 30;
const STEP: f64 = 0.05;
/// Beside the room for one answer at the far end of the scale; found by simulation: without it 4 of
/// 500 random organisations gave an answer away.
const LEAST_VARIANCE: f64 = 0.3;

/// The pooled within-block standard deviation of an item or a scale, rounded.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// In points of the scale, rounded to 0.05, and never below its [`Spread::floor`].
    pub sd: f64,
    /// Degrees of freedom: respondents less blocks, of the smallest pair of items.
    pub df: u32,
}

impl Spread {
    /// The least standard deviation that is published for the mean of so many items: √(0.3 + (U−L)²/df)
    /// / K, up to the next 0.05.
    ///
    /// The cap (R5) leaves every member every answer. A spread so small that nobody can have been far
    /// from the others would take that back: thirty people who all say 5 must not be told apart from
    /// twenty-nine and one who says 1.
    pub fn floor(df: u32, width: u8, items: f64) -> f64 {
        let room = f64::from(width).powi(2) / f64::from(df.max(1));
        let least = (LEAST_VARIANCE + room).sqrt() / items;
        // Not a step more for the last bit of a number.
        ((least / STEP) - 1e-9).ceil() * STEP
    }

    /// Whether this spread of the mean of `items` is more than its floor.
    pub fn is_above_floor(self, items: &[&Item]) -> bool {
        let width = items.iter().map(|item| item.response.high() - ResponseScale::LOW).max();
        let count = u32::try_from(items.len()).map_or(1.0, f64::from);
        width.is_some_and(|width| self.sd > Self::floor(self.df, width, count) + STEP / 2.0)
    }
}

impl From<Spread> for stats::Spread {
    fn from(spread: Spread) -> Self {
        Self { sd: spread.sd, df: f64::from(spread.df) }
    }
}

/// The answers of those who count, by block of the base family; in memory during a close only.
pub struct Sample<'a> {
    blocks: Vec<Vec<&'a Ballot>>,
}

/// A pooled within-block covariance of two items over the people who answered both.
pub struct Covariance {
    pub value: f64,
    pub n: u32,
    df: u32,
}

impl<'a> Sample<'a> {
    pub fn new(roster: &Roster, base: &BaseFamily, ballots: &'a [Ballot]) -> Self {
        let owners = base.owners(roster);
        let mut blocks = vec![Vec::new(); owners.len()];
        for ballot in ballots.iter().filter(|ballot| !ballot.reader) {
            let of_block = owners.get(ballot.unit).copied().flatten();
            if let Some(block) = of_block.and_then(|at| blocks.get_mut(at)) {
                block.push(ballot);
            }
        }
        Self { blocks }
    }

    /// How many respondents who count are in shown units.
    pub fn respondents(&self) -> u32 {
        self.blocks.iter().flatten().fold(0, |count, _| count + 1)
    }

    /// The spread of the mean of `items` (one item: its own), scored in their scale's direction:
    /// √(1ᵀS1) / K with S the pairwise pooled covariance matrix. `None` under 30 respondents.
    pub fn spread(&self, form: &Form, items: &[usize]) -> Option<Spread> {
        let items: Vec<(usize, &Item)> =
            items.iter().filter_map(|at| Some((*at, form.items.get(*at)?))).collect();
        let (mut total, mut df) = (0.0, u32::MAX);
        for a in &items {
            for b in &items {
                let pair = self.covariance(*a, *b)?;
                if pair.n < LEAST_RESPONDENTS {
                    return None;
                }
                total += pair.value;
                df = df.min(pair.df);
            }
        }
        let count = f64::from(u32::try_from(items.len()).ok().filter(|count| *count > 0)?);
        let sd = total.max(0.0).sqrt() / count;
        let rounded = (sd / STEP).round() * STEP;
        let width =
            items.iter().map(|(_, item)| item.response.high() - ResponseScale::LOW).max()?;
        Some(Spread { sd: rounded.max(Spread::floor(df, width, count)), df })
    }

    /// Of two items, each with its position in the form.
    pub fn covariance(&self, a: (usize, &Item), b: (usize, &Item)) -> Option<Covariance> {
        let (mut products, mut n, mut df) = (0.0, 0, 0);
        for block in &self.blocks {
            let pairs: Vec<(f64, f64)> = block
                .iter()
                .filter_map(|ballot| Some((scored(a, ballot)?, scored(b, ballot)?)))
                .collect();
            let Ok(size) = u32::try_from(pairs.len()) else { return None };
            if size == 0 {
                continue;
            }
            let mean_a = pairs.iter().map(|(x, _)| x).sum::<f64>() / f64::from(size);
            let mean_b = pairs.iter().map(|(_, y)| y).sum::<f64>() / f64::from(size);
            products += pairs.iter().map(|(x, y)| (x - mean_a) * (y - mean_b)).sum::<f64>();
            n += size;
            df += size - 1;
        }
        (df > 0).then(|| Covariance { value: products / f64::from(df), n, df })
    }
}

fn scored((position, item): (usize, &Item), ballot: &Ballot) -> Option<f64> {
    let value = f64::from(ballot.value(position)?);
    Some(keyed(item.reverse, item.response.high(), value))
}

/// A value in its scale's direction: L + U − x where the item is reverse-keyed.
pub fn keyed(reverse: bool, high: u8, value: f64) -> f64 {
    if reverse { f64::from(ResponseScale::LOW) + f64::from(high) - value } else { value }
}
