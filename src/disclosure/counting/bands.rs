//! Rule R6: how many answered low, in the middle and high, in three fixed bands.
//!
//! A band family is chosen within its item's own family, with k' ≥ 10. Counts are raised in each
//! block of the *item's* family, not in each band block: the item block's mean is published
//! exactly, and counts raised only over two such blocks together could, with both means, force the
//! composition of one of them.
//!
//! Nobody is placed in one band for certain. Two bands of a block filled: its members can have
//! changed places. One band alone filled: so could another be, with the same raised counts and the
//! same capped sum, since a 3 among 4s and 5s, a 3 among 1s and 2s, and a 2 and a 4 among 3s raise
//! to what the block alone would.

use serde::{Deserialize, Serialize};

use super::families::{BandFamily, ItemFamily};
use crate::domain::{Ballot, Item, Roster, RosterUnit, UnitPath};

/// Fixed for all scales of five steps: never a cut at another place, since two cuts rebuild the
/// histogram.
const STEPS: u8 = 5;
const MIDDLE: u8 = 3;

/// How many answered 1 or 2, 3, and 4 or 5.
pub type Counts = [u32; 3];

/// What one block of an item's band family comes to; nothing finer is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandBlock {
    /// The unit of the band family whose own block this is.
    pub unit: UnitPath,
    /// Everybody who is counted, readers included; 0 where the units within hold everybody.
    pub n: u32,
    /// The raised counts of those who count plus the readers'; they add up to n.
    pub counts: Counts,
    /// Between what the true counts may lie, as far as the raised ones tell.
    pub least: Counts,
    pub most: Counts,
}

/// How many gave an answer of one band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandCount {
    /// The published count: at least 1 for every block that it is added up from.
    pub count: u32,
    /// Between what the true count may lie.
    pub least: u32,
    pub most: u32,
}

impl BandCount {
    /// Whether the true count may be another.
    pub const fn is_open(&self) -> bool {
        self.least != self.most
    }
}

/// The bands of one item in one shown unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BandCell {
    /// Everybody who is counted, readers included: the item's own n.
    pub n: u32,
    /// Answers 1 and 2.
    pub low: BandCount,
    /// Answer 3.
    pub middle: BandCount,
    /// Answers 4 and 5.
    pub high: BandCount,
}

impl BandCell {
    /// Adds up the band blocks within a unit, if the item's band family shows it there.
    pub fn of(blocks: &[BandBlock], unit: &UnitPath) -> Option<Self> {
        if !blocks.iter().any(|block| block.unit == *unit) {
            return None;
        }
        let within = || blocks.iter().filter(|block| unit.contains(&block.unit));
        let all = |part: fn(&BandBlock) -> Counts| within().map(part).fold([0; 3], plus);
        let ([low, middle, high], [low_least, middle_least, high_least]) =
            (all(|block| block.counts), all(|block| block.least));
        let [low_most, middle_most, high_most] = all(|block| block.most);
        Some(Self {
            n: within().map(|block| block.n).sum(),
            low: BandCount { count: low, least: low_least, most: low_most },
            middle: BandCount { count: middle, least: middle_least, most: middle_most },
            high: BandCount { count: high, least: high_least, most: high_most },
        })
    }
}

/// Whether an item's answers are cut into bands at all.
pub fn has_bands(item: &Item) -> bool {
    item.response.high() == STEPS
}

/// The answers of one block of the item's family; lives in memory during a close only.
#[derive(Default, Clone, Copy)]
struct Tally {
    counting: Counts,
    readers: Counts,
}

/// The raised band blocks of the item at `position` for the units of its band family, in path order.
pub fn band_blocks(
    roster: &Roster,
    position: usize,
    item_family: &ItemFamily,
    band_family: &BandFamily,
    ballots: &[Ballot],
) -> Vec<BandBlock> {
    let tallies = item_family.tally(roster, ballots, |tally: &mut Tally, ballot| {
        let Some(value) = ballot.value(position) else { return };
        let counts = if ballot.reader { &mut tally.readers } else { &mut tally.counting };
        *counts = plus(*counts, band_of(value));
    });
    let summed = band_family.gather(roster, &tallies, |sum: &mut Raised, tally| {
        *sum = sum.plus(Raised::of(*tally));
    });
    let block = |(unit, sum): (&RosterUnit, Raised)| BandBlock {
        unit: unit.path.clone(),
        n: sum.counts.iter().sum(),
        counts: sum.counts,
        least: sum.least,
        most: sum.most,
    };
    band_family.of_shown(roster, summed).map(block).collect()
}

/// One answer, in its band.
fn band_of(value: u8) -> Counts {
    [u32::from(value < MIDDLE), u32::from(value == MIDDLE), u32::from(value > MIDDLE)]
}

/// Raised counts with what they leave open.
#[derive(Default, Clone, Copy)]
struct Raised {
    counts: Counts,
    least: Counts,
    most: Counts,
}

impl Raised {
    fn of(tally: Tally) -> Self {
        let counts = raise(tally.counting);
        let (mut least, mut most) = (counts, counts);
        for possible in raised_to(counts) {
            least = pairwise(least, possible, u32::min);
            most = pairwise(most, possible, u32::max);
        }
        let with_readers = |counts| plus(counts, tally.readers);
        Self { counts: with_readers(counts), least: with_readers(least), most: with_readers(most) }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            counts: plus(self.counts, other.counts),
            least: plus(self.least, other.least),
            most: plus(self.most, other.most),
        }
    }
}

/// Every band of a block that holds at least k people is raised to 1 at least, taken from the
/// largest (of equal ones the first). A block in which nobody counts stays empty.
fn raise(counts: Counts) -> Counts {
    let Some(largest) = counts.into_iter().max().filter(|largest| *largest > 0) else {
        return counts;
    };
    let lifted = counts.map(|count| u32::from(count == 0));
    let mut raised = plus(counts, lifted);
    if let Some((_, taken_from)) =
        counts.into_iter().zip(&mut raised).find(|(count, _)| *count == largest)
    {
        *taken_from = taken_from.saturating_sub(lifted.into_iter().sum());
    }
    raised
}

/// All true counts that raise to the given ones. None is further away than 1 below (a band that was
/// lifted) or 2 above (the largest, which two were lifted from).
fn raised_to(raised: Counts) -> impl Iterator<Item = Counts> {
    let [low, middle, high] = raised;
    let total = low + middle + high;
    let near = |count: u32| count.saturating_sub(1)..=count + 2;
    near(low)
        .flat_map(move |low| near(middle).map(move |middle| (low, middle)))
        .filter_map(move |(low, middle)| {
            Some([low, middle, total.checked_sub(low)?.checked_sub(middle)?])
        })
        .filter(move |counts| raise(*counts) == raised)
}

pub fn plus(a: Counts, b: Counts) -> Counts {
    pairwise(a, b, |a, b| a + b)
}

fn pairwise(mut counts: Counts, others: Counts, of: fn(u32, u32) -> u32) -> Counts {
    for (count, other) in counts.iter_mut().zip(others) {
        *count = of(*count, other);
    }
    counts
}

#[cfg(test)]
mod tests;
