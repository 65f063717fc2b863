//! Which bands do the published sums and band counts leave to somebody?
//!
//! All sums of an item and all its band figures are taken together. Somebody in a block of the item
//! has an exposed answer when every way the answers can have been leaves them one band only. Inside
//! a block all are alike, so that is so only if in every such way the whole block is in one band.
//! The truth is one of the ways: a block that is really of two minds needs no search. For one that
//! is really of one mind a way is searched in which it is not: first with all other blocks as they
//! are, then over everything the others can be.
//!
//! Two readings. The published: a count lies between what is printed as least and most. And, where
//! the figures are exactly what the documented rule makes of the truth, by the rule: the attacker
//! knows how counts are raised, and is even told each block's own raised counts, which are not
//! published.

use std::collections::BTreeSet;

use super::cap::{Block, Range, blocks};
use super::figures::thin;
use super::linear::Leaf;
use super::view::{BANDS, Bands, Unit, band_of, holds, parents};
use super::{Leak, Organisation, Tally};

/// How many answers were low, middle, high.
type Counts = [i64; 3];

/// Beyond this many steps a search over all that other blocks can be is given up, and counted.
const MOST_STEPS: usize = 2_000_000;

pub fn attack_bands(
    units: &[Unit],
    leaves: &[Leaf],
    organisation: &Organisation,
    tally: &mut Tally,
) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for (at, item) in organisation.items.iter().enumerate() {
        let shown: Vec<&Unit> = units.iter().filter(|u| u.bands.contains_key(item)).collect();
        if shown.is_empty() {
            continue;
        }
        for unit in shown.iter().filter(|unit| !unit.items.contains_key(item)) {
            let how = format!("bands: {item} in {:?}, where the item is not shown", unit.path);
            leaks.push(Leak { people: 0, how });
        }
        let cells: Vec<_> = shown
            .iter()
            .map(|unit| (unit.path.as_str(), unit.invited, unit.bands[item].n))
            .collect();
        leaks.extend(thin(&format!("bands of {item}"), &cells, organisation.k_bands()));
        leaks.extend(untrue(&shown, at, organisation));
        let figures = Figures::new(&shown, blocks(units, leaves, at, item), at, organisation);
        leaks.extend(figures.attack(tally));
    }
    leaks
}

/// Band figures that do not hold the truth.
fn untrue(shown: &[&Unit], item: usize, organisation: &Organisation) -> Vec<Leak> {
    let mut wrong = Vec::new();
    for unit in shown {
        let printed = &unit.bands[&organisation.items[item]];
        let members = organisation.people.iter().filter(|p| holds(&unit.path, &p.leaf));
        let mut truth = [0; 3];
        for answer in members.filter_map(|person| person.answer(item)) {
            truth[band_of(answer)] += 1;
        }
        let within = |[least, most]: [Counts; 2], counts: Counts| {
            (0..3).all(|band| least[band] <= counts[band] && counts[band] <= most[band])
        };
        let printed_range = [printed.least, printed.most];
        if printed.n != truth.iter().sum::<i64>()
            || !within(printed_range, truth)
            || !within(printed_range, printed.count)
        {
            let how = format!("untrue: bands in {:?}: {printed:?}, truth {truth:?}", unit.path);
            wrong.push(Leak { people: 0, how });
        }
    }
    wrong
}

/// A block of the item, with the truth about it.
struct Piece {
    block: Block,
    truth: Counts,
    readers: Counts,
}

/// What the published figures of one item's bands say of one band figure's own people.
struct Own {
    path: String,
    printed: Bands,
    /// Between which numbers those who count are, by band.
    least: Counts,
    most: Counts,
    pieces: Vec<Piece>,
}

struct Figures {
    item: String,
    own: Vec<Own>,
}

impl Figures {
    fn new(shown: &[&Unit], blocks: Vec<Block>, item: usize, organisation: &Organisation) -> Self {
        let name = &organisation.items[item];
        let paths: Vec<&str> = shown.iter().map(|unit| unit.path.as_str()).collect();
        let innermost = |paths: &[&str], leaf: &str| {
            let around = paths.iter().enumerate().filter(|(_, path)| holds(path, leaf));
            around.max_by_key(|(_, path)| path.len()).map(|(at, _)| at)
        };
        let above = parents(&paths);
        let mut own: Vec<Own> = Vec::new();
        for (at, unit) in shown.iter().enumerate() {
            let mut printed = unit.bands[name];
            for (child, _) in above.iter().enumerate().filter(|(_, above)| **above == Some(at)) {
                let inside = &shown[child].bands[name];
                for band in 0..3 {
                    printed.count[band] -= inside.count[band];
                    printed.least[band] -= inside.least[band];
                    printed.most[band] -= inside.most[band];
                }
            }
            let (least, most) = (printed.least, printed.most);
            own.push(Own { path: unit.path.clone(), printed, least, most, pieces: vec![] });
        }
        let block_paths: Vec<String> = blocks.iter().map(|block| block.path.clone()).collect();
        let block_paths: Vec<&str> = block_paths.iter().map(String::as_str).collect();
        let mut truths = vec![[[0; 3]; 2]; blocks.len()];
        for person in &organisation.people {
            let Some(answer) = person.answer(item) else { continue };
            let band = band_of(answer);
            if person.reader
                && let Some(at) = innermost(&paths, &person.leaf)
            {
                own[at].least[band] -= 1;
                own[at].most[band] -= 1;
            }
            if let Some(block) = innermost(&block_paths, &person.leaf) {
                truths[block][usize::from(person.reader)][band] += 1;
            }
        }
        for (block, [truth, readers]) in blocks.into_iter().zip(truths) {
            if let Some(at) = innermost(&paths, &block.path) {
                own[at].pieces.push(Piece { block, truth, readers });
            }
        }
        for (at, own) in own.iter_mut().enumerate() {
            let mut truth = [0; 3];
            for piece in &own.pieces {
                (0..3).for_each(|band| truth[band] += piece.truth[band]);
            }
            if !own.fits(truth, [0; 3]) {
                // The limits are no sums over blocks: only the widest difference is sure.
                for (child, _) in above.iter().enumerate().filter(|(_, above)| **above == Some(at))
                {
                    let inside = &shown[child].bands[name];
                    for band in 0..3 {
                        own.least[band] -= inside.most[band] - inside.least[band];
                        own.most[band] += inside.most[band] - inside.least[band];
                    }
                }
            }
        }
        Self { item: name.clone(), own }
    }

    fn attack(&self, tally: &mut Tally) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for own in &self.own {
            let by_rule = own.is_by_rule();
            *(if by_rule { &mut tally.by_rule } else { &mut tally.not_by_rule }) += 1;
            for at in 0..own.pieces.len() {
                tally.blocks += 1;
                let Some(band) = single_band(own.pieces[at].truth) else { continue };
                tally.of_one_mind += 1;
                if own.has_way_by_itself(at, by_rule) {
                    continue;
                }
                if !by_rule {
                    match own.has_way(at) {
                        Some(true) => continue,
                        Some(false) => {}
                        None => {
                            tally.given_up += 1;
                            continue;
                        }
                    }
                }
                let piece = &own.pieces[at];
                let how = format!(
                    "bands: {}, rest of {:?} in {:?}: everybody is {}",
                    self.item, piece.block.path, own.path, BANDS[band]
                );
                let people = usize::try_from(piece.block.counting).expect("a head count");
                leaks.push(Leak { people, how });
            }
        }
        leaks
    }
}

/// The band that all are in.
fn single_band(counts: Counts) -> Option<usize> {
    let mut bands = (0..3).filter(|&band| counts[band] > 0);
    bands.next().filter(|_| bands.next().is_none())
}

/// Every way `people` can be spread over the bands so that their sum can be in `range`.
fn compositions(people: i64, range: Range) -> impl Iterator<Item = Counts> {
    let pairs = (0..=people).flat_map(move |low| (0..=people - low).map(move |mid| (low, mid)));
    pairs.map(move |(low, middle)| [low, middle, people - low - middle]).filter(
        move |&[low, middle, high]| {
            let least = low + 3 * middle + 4 * high;
            let greatest = 2 * low + 3 * middle + 5 * high;
            least <= range.1 && range.0 <= greatest
        },
    )
}

/// What the documented rule prints of a block: every band at least once, taken from the largest,
/// of several the first.
pub fn raised(mut counts: Counts) -> Counts {
    for band in 0..3 {
        if counts[band] == 0 {
            let largest = (0..3).rev().max_by_key(|&band| counts[band]).expect("three bands");
            counts[largest] -= 1;
            counts[band] = 1;
        }
    }
    counts
}

/// The least and the greatest number of each band among all counts that are raised to `printed`.
pub fn extremes(printed: Counts) -> [Counts; 2] {
    let [mut least, mut most] = [printed; 2];
    // Only a band printed as 1 can have been 0, so at most two were taken from another.
    let people: i64 = printed.iter().sum();
    for low in (printed[0] - 1).max(0)..=printed[0] + 2 {
        for middle in (printed[1] - 1).max(0)..=printed[1] + 2 {
            let counts = [low, middle, people - low - middle];
            if counts[2] >= 0 && raised(counts) == printed {
                for band in 0..3 {
                    least[band] = least[band].min(counts[band]);
                    most[band] = most[band].max(counts[band]);
                }
            }
        }
    }
    [least, most]
}

impl Own {
    /// Whether the figures are what the rule makes of the truth.
    fn is_by_rule(&self) -> bool {
        let mut made = Bands { n: self.printed.n, ..Bands::default() };
        for piece in &self.pieces {
            let printed = raised(piece.truth);
            let [least, most] = extremes(printed);
            for (band, readers) in piece.readers.into_iter().enumerate() {
                made.count[band] += printed[band] + readers;
                made.least[band] += least[band] + readers;
                made.most[band] += most[band] + readers;
            }
        }
        made == self.printed
    }

    fn others(&self, at: usize) -> impl Iterator<Item = &Piece> {
        self.pieces
            .iter()
            .enumerate()
            .filter(move |(other, _)| *other != at)
            .map(|(_, piece)| piece)
    }

    /// What the other pieces of it may have in all, if this one is `counts`.
    fn fits(&self, counts: Counts, others: Counts) -> bool {
        (0..3).all(|band| {
            let all = counts[band] + others[band];
            self.least[band] <= all && all <= self.most[band]
        })
    }

    /// Whether the block at `at` can be of two minds while every other is as it is. If the figures
    /// are `by_rule`, it must be printed alike, too; then nothing that is printed differs.
    fn has_way_by_itself(&self, at: usize, by_rule: bool) -> bool {
        let mut others = [0; 3];
        for piece in self.others(at) {
            (0..3).for_each(|band| others[band] += piece.truth[band]);
        }
        let Piece { block, truth, .. } = &self.pieces[at];
        let mut ways = compositions(block.counting, block.range);
        ways.any(|way| {
            single_band(way) != single_band(*truth)
                && self.fits(way, others)
                && (!by_rule || raised(way) == raised(*truth))
        })
    }

    /// The same, whatever the others are; `None` if that is too much to search.
    fn has_way(&self, at: usize) -> Option<bool> {
        let mut steps = 0;
        let mut sums = BTreeSet::from([[0; 3]]);
        for piece in self.others(at) {
            let ways: Vec<Counts> = compositions(piece.block.counting, piece.block.range).collect();
            steps += sums.len() * ways.len();
            if steps > MOST_STEPS {
                return None;
            }
            let add = |sum: &Counts, way: &Counts| [0, 1, 2].map(|band| sum[band] + way[band]);
            let add = &add;
            let all = sums.iter().flat_map(|sum| ways.iter().map(move |way| add(sum, way)));
            let below = |sum: &Counts| (0..3).all(|band| sum[band] <= self.most[band]);
            sums = all.filter(below).collect();
        }
        let Piece { block, truth, .. } = &self.pieces[at];
        let ways: Vec<Counts> = compositions(block.counting, block.range)
            .filter(|way| single_band(*way) != single_band(*truth))
            .collect();
        (steps + sums.len() * ways.len() <= MOST_STEPS)
            .then(|| ways.iter().any(|way| sums.iter().any(|sum| self.fits(*way, *sum))))
    }
}
