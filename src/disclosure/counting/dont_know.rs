//! "Don't know / it varies": how many said so, as a yes-or-no measure of its own beside the item.
//!
//! It is about everybody who took part: whoever gave a value, or nothing, is a no. Its family is
//! chosen within the base family, with the k' of bands (R6). Counts are raised in each block of the
//! *base* family: the item's own n, published for unions of these, tells how many gave no value
//! there. A count raised only over several of them together could, with that n, tell that all of one
//! block said so.
//!
//! Nobody is known to have said it: in a block where all did, one could have left the item blank,
//! which changes no other figure. That nobody of a block said it can follow from the item's n alone.

use serde::{Deserialize, Serialize};

use super::families::{BaseFamily, DontKnowFamily};
use crate::domain::{Ballot, Roster, RosterUnit, UnitPath};

/// What one block of an item's family of "don't know" comes to; nothing finer is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DontKnowBlock {
    /// The unit of the family whose own block this is.
    pub unit: UnitPath,
    /// Everybody who took part, readers included; 0 where the units within hold everybody.
    pub n: u32,
    #[serde(flatten)]
    pub said: Said,
}

/// How many said it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The raised count of those who count plus the readers'.
    pub count: u32,
    /// Between what the true count may lie, as far as the raised one tells.
    pub least: u32,
    pub most: u32,
}

impl Said {
    pub fn plus(self, other: Self) -> Self {
        Self {
            count: self.count + other.count,
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }
}

/// How many answered "don't know" to one item in one shown unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DontKnow {
    /// Everybody who took part in the wave, readers included.
    pub n: u32,
    /// The published count: for every block that it is added up from at least 1, and at least 1 less
    /// than all.
    pub count: u32,
    /// Between what the true count may lie.
    pub least: u32,
    pub most: u32,
}

impl DontKnow {
    /// Adds up the blocks within a unit, if the family shows it there.
    pub fn of(blocks: &[DontKnowBlock], unit: &UnitPath) -> Option<Self> {
        if !blocks.iter().any(|block| block.unit == *unit) {
            return None;
        }
        let within = || blocks.iter().filter(|block| unit.contains(&block.unit));
        let Said { count, least, most } =
            within().map(|block| block.said).fold(Said::default(), Said::plus);
        Some(Self { n: within().map(|block| block.n).sum(), count, least, most })
    }
}

/// Who took part in one block of the base family; lives in memory during a close only.
#[derive(Default, Clone, Copy)]
struct Tally {
    counting: u32,
    counting_said: u32,
    readers: u32,
    readers_said: u32,
}

/// The raised blocks of the item at `position` for the units of its family, in path order.
pub fn dont_know_blocks(
    roster: &Roster,
    position: usize,
    base: &BaseFamily,
    family: &DontKnowFamily,
    ballots: &[Ballot],
) -> Vec<DontKnowBlock> {
    let tallies = base.tally(roster, ballots, |tally: &mut Tally, ballot| {
        let said = u32::from(ballot.says_dont_know(position));
        if ballot.reader {
            tally.readers += 1;
            tally.readers_said += said;
        } else {
            tally.counting += 1;
            tally.counting_said += said;
        }
    });
    let summed = family.gather(roster, &tallies, |(n, said): &mut (u32, Said), tally| {
        *n += tally.counting + tally.readers;
        *said = said.plus(raised(*tally));
    });
    let block = |(unit, (n, said)): (&RosterUnit, (u32, Said))| DontKnowBlock {
        unit: unit.path.clone(),
        n,
        said,
    };
    family.of_shown(roster, summed).map(block).collect()
}

/// Both who said it and who did not are raised to 1 at least, taken from the other. A block in which
/// nobody counts stays as it is.
fn raised(tally: Tally) -> Said {
    let Tally { counting, counting_said, readers_said, .. } = tally;
    let Some(all_but_one) = counting.checked_sub(1) else {
        return Said { count: readers_said, least: readers_said, most: readers_said };
    };
    let count = counting_said.max(1).min(all_but_one);
    let least = if count <= 1 { 0 } else { count };
    let most = if count == all_but_one { counting } else { count };
    Said { count, least, most }.plus(Said {
        count: readers_said,
        least: readers_said,
        most: readers_said,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::sample::{Person, item, publish, translated, wave};
    use crate::disclosure::{Figure, Release, Released};
    use crate::domain::{Item, ItemId};

    /// An item on a scale that has "don't know", which is 6.
    fn offering(id: &str) -> Item {
        let mut item = item(id);
        item.response.dont_know = Some(translated("?", "?"));
        item
    }

    fn made(people: &[Person]) -> Release {
        let day = jiff::civil::date(2026, 1, 1);
        let release =
            publish(&wave(1, day, day, vec![item("AUT_S1"), offering("AUT_S2")]), people, &[]);
        let (json, sha256) = release.to_stored().unwrap();
        Release::from_stored(&json, &sha256).unwrap()
    }

    fn people(team: &str, values: &[Option<u8>]) -> Vec<Person> {
        let team = UnitPath::parse(team).unwrap();
        values.iter().map(|value| (team.clone(), vec![Some(3), *value])).collect()
    }

    #[test]
    fn dont_know_is_in_no_figure_of_the_item_and_counted_of_all_who_took_part() {
        let values: Vec<Option<u8>> = (0..20)
            .map(|at| match at % 4 {
                0 => Some(6),
                1 => None,
                at => Some(at),
            })
            .collect();
        let release = made(&people("A", &values));
        let (unit, id) = (UnitPath::parse("A").unwrap(), ItemId::parse("AUT_S2").unwrap());
        let cell = release.item_cell(&unit, &id).unwrap();
        assert_eq!((cell.n, cell.mean), (10, 2.5));
        let said = DontKnow { n: 20, count: 5, least: 5, most: 5 };
        assert_eq!(release.dont_know(&unit, &id).shown().map(Released::get), Some(&said));
        let other = ItemId::parse("AUT_S1").unwrap();
        assert_eq!(release.dont_know(&unit, &other), Figure::NotAsked);
        let published = release.published().unwrap();
        let expected = serde_json::json!({"AUT_S2": {"n": 20, "count": 5, "least": 5, "most": 5}});
        assert_eq!(published["units"][1]["dont_know"], expected);
    }

    #[test]
    fn where_all_say_it_the_item_is_withheld_and_nothing_is_no_number() {
        let release = made(&people("A", &[Some(6); 40]));
        let (unit, id) = (UnitPath::organisation(), ItemId::parse("AUT_S2").unwrap());
        assert_eq!(release.item(&unit, &id), Figure::Withheld);
        assert_eq!(release.bands(&unit, &id), Figure::Withheld);
        let said = DontKnow { n: 40, count: 39, least: 39, most: 40 };
        assert_eq!(release.dont_know(&unit, &id).shown().map(Released::get), Some(&said));
        assert!(!release.published().unwrap()["units"].to_string().contains("null"));
        assert!(release.spread("AUT_S2").is_none() && release.spread("AUT_S1").is_some());
    }

    #[test]
    fn it_takes_ten_people_and_each_block_of_those_who_took_part_is_raised_by_itself() {
        let mut all = people("A", &[Some(6); 8]);
        all.extend(people("B", &[Some(2); 6]));
        all.extend(people("C", &[Some(4); 20]));
        let release = made(&all);
        let id = ItemId::parse("AUT_S2").unwrap();
        let of = |path: &str| release.dont_know_cell(&UnitPath::from_stored(path.to_owned()), &id);
        // 7 of A, one of B, one of C; the teams of fewer than ten are not shown.
        assert_eq!(of(""), Some(DontKnow { n: 34, count: 9, least: 7, most: 10 }));
        assert_eq!((of("A"), of("B")), (None, None));
        assert_eq!(of("C"), Some(DontKnow { n: 20, count: 1, least: 0, most: 1 }));
    }

    #[test]
    fn a_release_from_before_is_read_and_says_not_asked() {
        let release = made(&people("A", &[Some(2); 12]));
        let mut body = serde_json::to_value(&release.body).unwrap();
        body.as_object_mut().unwrap().remove("dont_know").unwrap();
        let old = Release::assemble(serde_json::from_value(body).unwrap()).unwrap();
        let id = ItemId::parse("AUT_S2").unwrap();
        assert_eq!(old.dont_know(&UnitPath::organisation(), &id), Figure::NotAsked);
    }

    fn of(counting: u32, said: u32, readers_said: u32) -> (u32, u32, u32) {
        let tally = Tally { counting, counting_said: said, readers: readers_said, readers_said };
        let Said { count, least, most } = raised(tally);
        (count, least, most)
    }

    #[test]
    fn none_and_one_look_alike_and_so_do_all_and_all_but_one() {
        assert_eq!(of(10, 0, 0), (1, 0, 1));
        assert_eq!(of(10, 1, 0), (1, 0, 1));
        assert_eq!(of(10, 4, 0), (4, 4, 4));
        assert_eq!(of(10, 9, 0), (9, 9, 10));
        assert_eq!(of(10, 10, 0), (9, 9, 10));
    }

    #[test]
    fn readers_are_added_as_they_are() {
        assert_eq!(of(10, 0, 2), (3, 2, 3));
        assert_eq!(of(0, 0, 2), (2, 2, 2));
    }

    #[test]
    fn what_is_said_to_be_possible_is_what_is_raised_to_the_same() {
        for counting in 2..14 {
            for said in 0..=counting {
                let (count, least, most) = of(counting, said, 0);
                let same: Vec<u32> =
                    (0..=counting).filter(|other| of(counting, *other, 0).0 == count).collect();
                assert_eq!((same.first(), same.last()), (Some(&least), Some(&most)));
            }
        }
    }
}
