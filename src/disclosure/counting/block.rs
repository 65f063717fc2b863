//! Blocks, and rule R5: the cap that leaves every member of a block every answer.

use serde::{Deserialize, Serialize};

use super::families::ItemFamily;
use crate::domain::{Ballot, Item, ResponseScale, Roster, UnitPath};
use crate::stats;

/// What one block's answers to one item come to: the people of a shown unit who are in no shown unit
/// within it. Nothing finer is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The shown unit whose own block this is.
    pub unit: UnitPath,
    /// Everybody who is summed, readers included; 0 where the shown units within hold everybody.
    pub n: u32,
    /// The capped sum of those who count plus the readers' answers.
    pub sum: u32,
    /// How far the true sum may lie below and above.
    pub open: SumSlack,
}

/// By how much (in sum units) the cap leaves a true sum open below and above the published one (R5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SumSlack {
    pub low: u32,
    pub high: u32,
}

impl SumSlack {
    pub fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    /// The same for the mean of n answers.
    pub fn of_mean(self, n: u32) -> stats::MeanSlack {
        let share = |sum: u32| f64::from(sum) / f64::from(n.max(1));
        stats::MeanSlack { below: share(self.low), above: share(self.high) }
    }
}

/// Answers of one block to one item, before the cap. Lives in memory during a close only.
#[derive(Default, Clone)]
struct Tally {
    counting: u32,
    counting_sum: u32,
    readers: u32,
    readers_sum: u32,
}

/// The capped blocks of the item at `position` for the units of its family, in path order.
pub fn blocks(
    roster: &Roster,
    (position, item): (usize, &Item),
    family: &ItemFamily,
    ballots: &[Ballot],
) -> Vec<Block> {
    let tallies = family.tally(roster, ballots, |tally: &mut Tally, ballot| {
        let Some(value) = ballot.value(position).map(u32::from) else { return };
        if ballot.reader {
            tally.readers += 1;
            tally.readers_sum += value;
        } else {
            tally.counting += 1;
            tally.counting_sum += value;
        }
    });
    family.of_shown(roster, tallies).map(|(unit, tally)| cap(&unit.path, item, &tally)).collect()
}

/// R5: the sum of the n answers that count is kept within nL + (U − L) and nU − (U − L). A sum on
/// its limit is open on that side, whether or not the true one lies beyond.
fn cap(unit: &UnitPath, item: &Item, tally: &Tally) -> Block {
    let unit = unit.clone();
    if tally.counting == 0 {
        return Block { unit, n: tally.readers, sum: tally.readers_sum, open: SumSlack::default() };
    }
    let (low, high) = (u32::from(ResponseScale::LOW), u32::from(item.response.high()));
    let width = high - low;
    let floor = tally.counting * low + width;
    let ceiling = tally.counting * high - width;
    let capped = tally.counting_sum.clamp(floor, ceiling);
    Block {
        unit,
        n: tally.counting + tally.readers,
        sum: capped + tally.readers_sum,
        open: SumSlack {
            low: if capped == floor { width } else { 0 },
            high: if capped == ceiling { width } else { 0 },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::sample::item;

    fn capped(counting: &[u32], readers: &[u32]) -> Block {
        let count = |values: &[u32]| u32::try_from(values.len()).unwrap();
        let tally = Tally {
            counting: count(counting),
            counting_sum: counting.iter().sum(),
            readers: count(readers),
            readers_sum: readers.iter().sum(),
        };
        cap(&UnitPath::organisation(), &item("AUT_S1"), &tally)
    }

    #[test]
    fn five_unanimous_fives_show_as_four_point_two_or_more() {
        let block = capped(&[5; 5], &[]);
        assert_eq!((block.sum, block.n, block.open), (21, 5, SumSlack { low: 0, high: 4 }));
        let block = capped(&[1; 5], &[]);
        assert_eq!((block.sum, block.open), (9, SumSlack { low: 4, high: 0 }));
    }

    #[test]
    fn a_sum_on_its_limit_is_open_even_when_true() {
        assert_eq!(capped(&[5, 5, 5, 5, 1], &[]).open, SumSlack { low: 0, high: 4 });
        assert_eq!(capped(&[5, 5, 5, 4, 1], &[]).open, SumSlack::default());
    }

    #[test]
    fn readers_are_added_after_the_cap() {
        let block = capped(&[5; 5], &[1, 2]);
        assert_eq!((block.sum, block.n), (24, 7));
    }
}
