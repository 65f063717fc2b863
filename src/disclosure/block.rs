//! Blocks, and rule R5: the cap that leaves every member of a block every answer.

use serde::{Deserialize, Serialize};

use crate::domain::{Ballot, Form, Item, ItemId, ResponseScale, Roster, UnitPath};
use crate::stats;

/// What one block's answers to one item come to: the people of a shown unit who are in no shown unit
/// within it. Nothing finer is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Block {
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
    pub(super) fn plus(self, other: Self) -> Self {
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

/// For every leaf of the roster the shown unit whose block it belongs to.
pub(super) fn owners(roster: &Roster, shown: &[bool]) -> Vec<Option<usize>> {
    let mut owner: Vec<Option<usize>> = Vec::with_capacity(shown.len());
    for (at, unit) in roster.units().iter().enumerate() {
        let above = unit.parent.and_then(|parent| owner.get(parent).copied().flatten());
        owner.push(if shown.get(at) == Some(&true) { Some(at) } else { above });
    }
    owner
}

/// The capped blocks of one item for the units that its family shows, in path order.
pub(super) fn blocks(
    roster: &Roster,
    item: &Item,
    shown: &[bool],
    ballots: &[Ballot],
) -> Vec<Block> {
    let owner = owners(roster, shown);
    let mut tallies = vec![Tally::default(); shown.len()];
    for ballot in ballots {
        let Some(value) = ballot.answers.get(&item.id).copied().map(u32::from) else { continue };
        let of_block = owner.get(ballot.unit).copied().flatten();
        let Some(tally) = of_block.and_then(|at| tallies.get_mut(at)) else { continue };
        if ballot.reader {
            tally.readers += 1;
            tally.readers_sum += value;
        } else {
            tally.counting += 1;
            tally.counting_sum += value;
        }
    }
    let of_shown = roster.units().iter().zip(tallies).zip(shown).filter(|(_, shown)| **shown);
    of_shown.map(|((unit, tally), _)| cap(&unit.path, item, &tally)).collect()
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

/// Per unit of the roster how many people took part: `(who count, all)`, everything below included.
/// With an item, how many answered it.
pub(super) fn respondents(
    roster: &Roster,
    item: Option<&Item>,
    ballots: &[Ballot],
) -> Vec<(u32, u32)> {
    let mut counts = vec![(0, 0); roster.units().len()];
    let took_part =
        |ballot: &&Ballot| item.is_none_or(|item| ballot.answers.contains_key(&item.id));
    for ballot in ballots.iter().filter(took_part) {
        let mut at = Some(ballot.unit);
        while let Some(unit) = at {
            if let Some((counting, all)) = counts.get_mut(unit) {
                *counting += u32::from(!ballot.reader);
                *all += 1;
            }
            at = roster.get(unit).and_then(|unit| unit.parent);
        }
    }
    counts
}

/// Whether a ballot fits the wave: a leaf of its roster, items of its form, values on their scale,
/// "don't know" where that is offered and no value is given.
pub(super) fn fits(ballot: &Ballot, roster: &Roster, form: &Form) -> bool {
    let on_scale = ballot.answers.iter().all(|(id, value)| {
        let item = form.items.iter().find(|item| item.id == *id);
        item.is_some_and(|item| (ResponseScale::LOW..=item.response.high()).contains(value))
    });
    let is_asked = |id: &ItemId| {
        let item = form.items.iter().find(|item| item.id == *id);
        let offered = item.is_some_and(|item| item.response.dont_know.is_some());
        offered && !ballot.answers.contains_key(id)
    };
    roster.is_leaf(ballot.unit)
        && on_scale
        && ballot.dont_know.iter().all(is_asked)
        && !(ballot.answers.is_empty() && ballot.dont_know.is_empty())
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
