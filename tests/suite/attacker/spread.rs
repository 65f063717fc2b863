//! Which answers does the spread of an item exclude, beside its sums?
//!
//! The pooled standard deviation within the blocks of the shown units bounds the sum of squares of
//! everybody's distances from the mean of their block. Somebody who answers far from the others
//! adds to it. Where even the least sum of squares that goes with somebody of a block answering v,
//! and with all published sums of the item, is greater than what the printed spread allows, nobody
//! there answered v. That undoes the cap (R5), which exists so that every answer stays possible.

use num_traits::ToPrimitive;
use serde_json::Value;

use super::cap::{Block, HIGH, LOW, blocks};
use super::linear::Leaf;
use super::view::{Unit, holds, spread};
use super::{Leak, Organisation, Tally};

/// The printed spread is rounded to this step and not below that floor.
const STEP: f64 = 0.05;
const FLOOR: f64 = 0.25;
/// Of sums of squares in binary fractions; a leak must exceed it.
const TOLERANCE: f64 = 1e-6;
/// One person who answers the other end of the scale adds less than this: a greater sum of squares
/// excludes nothing that the sums do not.
const HARMLESS: f64 = 64.0;

pub fn attack_spreads(
    release: &Value,
    units: &[Unit],
    leaves: &[Leaf],
    organisation: &Organisation,
    tally: &mut Tally,
) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for (at, item) in organisation.items.iter().enumerate() {
        let Some((df, sd)) = spread(release, item) else { continue };
        tally.spreads += 1;
        let (true_df, true_squares) = pooled(units, organisation, at);
        let df_real = true_df.to_f64().expect("df");
        let (least, greatest) = squares(df_real, sd);
        if df != true_df || true_squares < least - TOLERANCE || greatest + TOLERANCE < true_squares
        {
            let how = format!("untrue: spread of {item}: {df}, {sd}; {true_df}, {true_squares}");
            leaks.push(Leak { people: 0, how });
            continue;
        }
        if greatest > HARMLESS {
            continue;
        }
        tally.small_spreads += 1;
        let blocks = blocks(units, leaves, at, item);
        leaks.extend(excluded(item, at, &blocks, units, organisation, greatest));
    }
    leaks
}

/// Degrees of freedom and the sum of squares within the blocks of the shown units, in truth.
fn pooled(units: &[Unit], organisation: &Organisation, item: usize) -> (i64, f64) {
    let mut answers: Vec<Vec<i64>> = vec![vec![]; units.len()];
    for person in organisation.people.iter().filter(|person| !person.reader) {
        if let (Some(value), Some(block)) = (person.answer(item), innermost(units, &person.leaf)) {
            answers[block].push(i64::from(value));
        }
    }
    let (mut df, mut all) = (0, 0.0);
    for answers in answers.iter().filter(|answers| !answers.is_empty()) {
        let n = i64::try_from(answers.len()).expect("a head count");
        let sum: i64 = answers.iter().sum();
        let squares: i64 = answers.iter().map(|value| value * value).sum();
        df += n - 1;
        all += within(squares, sum, n);
    }
    (df, all)
}

fn innermost(units: &[Unit], leaf: &str) -> Option<usize> {
    let around = units.iter().enumerate().filter(|(_, unit)| holds(&unit.path, leaf));
    around.max_by_key(|(_, unit)| unit.path.len()).map(|(at, _)| at)
}

/// The sum of squared distances from the mean of `n` answers.
fn within(squares: i64, sum: i64, n: i64) -> f64 {
    let real = |x: i64| x.to_f64().expect("a small number");
    real(squares) - real(sum * sum) / real(n)
}

/// Between which sums of squares the printed spread is.
fn squares(df: f64, sd: f64) -> (f64, f64) {
    let least = if sd <= FLOOR + TOLERANCE { 0.0 } else { sd - STEP / 2.0 };
    let greatest = sd + STEP / 2.0;
    (df * least * least, df * greatest * greatest)
}

/// Per possible sum, from `least` on, the least sum of squares.
struct Cheapest {
    least: i64,
    squares: Vec<f64>,
}

impl Cheapest {
    /// Of `n` people; of whom one answers `value`, if it is given.
    fn of(n: i64, value: Option<i64>) -> Self {
        let (others, fixed) = (n - i64::from(value.is_some()), value.unwrap_or(0));
        let least = others * LOW + fixed;
        let sums = least..=others * HIGH + fixed;
        let squares = |sum: i64| {
            // As even as can be.
            let (each, more) = ((sum - fixed) / others.max(1), (sum - fixed) % others.max(1));
            let even = (others - more) * each * each + more * (each + 1) * (each + 1);
            within(even + fixed * fixed, sum, n)
        };
        Self { least, squares: sums.map(squares).collect() }
    }

    fn and(&self, other: &Self) -> Self {
        let mut squares = vec![f64::INFINITY; self.squares.len() + other.squares.len() - 1];
        for (i, x) in self.squares.iter().enumerate() {
            for (j, y) in other.squares.iter().enumerate() {
                squares[i + j] = squares[i + j].min(x + y);
            }
        }
        Self { least: self.least + other.least, squares }
    }

    fn between(&self, (least, greatest): (i64, i64)) -> f64 {
        let sums = (self.least..).zip(&self.squares);
        let inside = sums.filter(|(sum, _)| least <= *sum && *sum <= greatest);
        inside.map(|(_, squares)| *squares).fold(f64::INFINITY, f64::min)
    }
}

fn excluded(
    item: &str,
    at: usize,
    blocks: &[Block],
    units: &[Unit],
    organisation: &Organisation,
    greatest: f64,
) -> Vec<Leak> {
    // The blocks of the shown units inside each block of the item, by how many count there.
    let mut parts: Vec<Vec<i64>> = vec![vec![0; units.len()]; blocks.len()];
    for person in organisation.people.iter().filter(|person| !person.reader) {
        if person.answer(at).is_none() {
            continue;
        }
        let around = blocks.iter().enumerate().filter(|(_, block)| holds(&block.path, &person.leaf));
        let block = around.max_by_key(|(_, block)| block.path.len()).map(|(block, _)| block);
        if let (Some(block), Some(unit)) = (block, innermost(units, &person.leaf)) {
            parts[block][unit] += 1;
        }
    }
    for parts in &mut parts {
        parts.retain(|&people| people > 0);
    }
    let cheapest = |parts: &[i64], with: Option<(usize, i64)>| {
        let part = |(place, &people): (usize, &i64)| {
            let value = with.filter(|with| with.0 == place).map(|with| with.1);
            Cheapest::of(people, value)
        };
        parts.iter().enumerate().map(part).reduce(|all, part| all.and(&part))
    };
    let least = |block: usize, with: Option<(usize, i64)>| {
        cheapest(&parts[block], with).map_or(0.0, |cheapest| cheapest.between(blocks[block].range))
    };
    let bases: Vec<f64> = (0..blocks.len()).map(|block| least(block, None)).collect();
    let base: f64 = bases.iter().sum();

    let mut leaks = Vec::new();
    for (block, of_block) in blocks.iter().enumerate() {
        for place in 0..parts[block].len() {
            let room = greatest - (base - bases[block]) + TOLERANCE;
            let nobody = |value: &i64| least(block, Some((place, *value))) > room;
            let excluded: Vec<i64> = (LOW..=HIGH).filter(nobody).collect();
            if !excluded.is_empty() {
                let people = usize::try_from(parts[block][place]).expect("a head count");
                let path = &of_block.path;
                let how = format!("spread: {item}, rest of {path:?}: nobody said {excluded:?}");
                leaks.push(Leak { people, how });
            }
        }
    }
    leaks
}
