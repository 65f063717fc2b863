//! What it says that a reliability is not shown.
//!
//! A coefficient itself is a ratio of sums over at least a hundred people, to two decimals: beside
//! the spreads it tells how alike the answers to two items are, and of no block. But it is shown
//! for every scale of two or more items as soon as a hundred count, unless it cannot be computed:
//! unless some item does not vary at all within the blocks, or the items cancel each other out
//! exactly. Silence says so. If only one item can be the reason, everybody's answer to it is the
//! mean of their block, and the cap is undone.
//!
//! `n` is the smallest number of people who answered two of the items: with the n of each, how many
//! skipped one but not the other. Who that is stays among everybody.

use std::collections::BTreeSet;

use num_traits::ToPrimitive;
use serde_json::Value;

use super::cap::{Block, HIGH, LOW, blocks};
use super::linear::Leaf;
use super::spread::{TOLERANCE, floor, pooled, squares};
use super::view::{Unit, holds, items_of_scale, spread};
use super::{Leak, Organisation};

/// From how many who count on reliabilities are shown.
const FROM: usize = 100;

pub fn attack_silence(
    release: &Value,
    units: &[Unit],
    leaves: &[Leaf],
    organisation: &Organisation,
) -> Vec<Leak> {
    let covered = leaves.iter().filter(|leaf| units.iter().any(|u| holds(&u.path, &leaf.path)));
    if covered.map(|leaf| leaf.counting).sum::<usize>() < FROM {
        return vec![];
    }
    let mut leaks = Vec::new();
    for scale in release["spread"].as_object().into_iter().flatten().map(|(name, _)| name) {
        let items = items_of_scale(scale, &organisation.items);
        let is_item = organisation.items.iter().any(|item| item == scale);
        if is_item || items.len() < 2 || !release["reliability"][scale].is_null() {
            continue;
        }
        // Where some skipped one of them, it is computed from those who did not.
        let place = |item: &String| organisation.items.iter().position(|i| i == item);
        let complete = |item: &&String| {
            let at = place(item).expect("an item");
            leaves.iter().all(|leaf| leaf.items[at].counting == leaf.counting)
        };
        if !items.iter().all(complete) {
            continue;
        }
        let spreads: Option<Vec<(i64, f64)>> =
            items.iter().map(|item| spread(release, item)).collect();
        let Some(spreads) = spreads else { continue };
        if can_cancel(&spreads) {
            continue;
        }
        let still = items.iter().zip(&spreads).filter_map(|(item, (df, sd))| {
            let at = place(item).filter(|_| *sd <= floor(*df) + TOLERANCE)?;
            let blocks = blocks(units, leaves, at, item);
            // Blocks of several shown units may hold several opinions, each without exception.
            let whole = of_shown_units(units, leaves, at) == blocks.len();
            let blocks = if whole { blocks } else { vec![] };
            blocks.iter().all(|block| !constants(block).is_empty()).then_some((at, blocks))
        });
        let still: Vec<(usize, Vec<Block>)> = still.collect();
        let [(at, blocks)] = still.as_slice() else { continue };
        let item = &organisation.items[*at];
        if pooled(units, organisation, *at).1 > TOLERANCE {
            let how = format!("untrue: no reliability of {scale}, though {item} varies");
            leaks.push(Leak { people: 0, how });
            continue;
        }
        for block in blocks {
            if let [value] = constants(block).as_slice() {
                let people = usize::try_from(block.counting).expect("a head count");
                let how =
                    format!("reliability: {item}, rest of {:?}: all said {value}", block.path);
                leaks.push(Leak { people, how });
            }
        }
    }
    leaks
}

/// In how many blocks of the shown units somebody who counts answered the item.
fn of_shown_units(units: &[Unit], leaves: &[Leaf], item: usize) -> usize {
    let answered = leaves.iter().filter(|leaf| leaf.items[item].counting > 0);
    let innermost = |leaf: &Leaf| {
        let around = units.iter().filter(|unit| holds(&unit.path, &leaf.path));
        around.map(|unit| unit.path.as_str()).max_by_key(|path| path.len())
    };
    answered.filter_map(innermost).collect::<BTreeSet<_>>().len()
}

/// What everybody of the block can have said, if all said the same.
fn constants(block: &Block) -> Vec<i64> {
    let sums = block.range.0..=block.range.1;
    (LOW..=HIGH).filter(|value| sums.contains(&(value * block.counting))).collect()
}

/// Whether items of these spreads can add up to the same for everybody, though each varies.
fn can_cancel(spreads: &[(i64, f64)]) -> bool {
    let deviations = |&(df, sd): &(i64, f64)| {
        let (least, greatest) = squares(df, sd);
        let df = df.to_f64().expect("df");
        ((least / df).sqrt(), (greatest / df).sqrt())
    };
    let deviations: Vec<(f64, f64)> = spreads.iter().map(deviations).collect();
    let all: f64 = deviations.iter().map(|(_, greatest)| greatest).sum();
    deviations.iter().all(|(least, greatest)| *least <= all - greatest)
}
