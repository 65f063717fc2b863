//! Which answers does the spread of an item exclude, beside its sums?
//!
//! The pooled standard deviation within the blocks of the shown units bounds the sum of squares of
//! everybody's distances from the mean of their block. Somebody who answers far from the others
//! adds to it. Where even the least sum of squares that goes with somebody of a block answering v,
//! and with all published sums of the item, is greater than what the printed spread allows, nobody
//! there answered v. That undoes the cap (R5), which exists so that every answer stays possible.

use std::collections::BTreeSet;

use num_traits::ToPrimitive;
use serde_json::Value;

use super::cap::{Block, HIGH, LOW, blocks};
use super::linear::Leaf;
use super::view::{Unit, band_of, holds, items_of_scale, spread};
use super::{Leak, Organisation, Tally};

/// The printed spread is rounded to this step.
const STEP: f64 = 0.05;
/// Of sums of squares in binary fractions; a leak must exceed it.
pub const TOLERANCE: f64 = 1e-6;
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
        let greatest = squares(true_df, sd).1;
        // It may be floored higher than here, so what is too large is not untrue.
        if df != true_df || greatest + TOLERANCE < true_squares {
            let how = format!("untrue: spread of {item}: {df}, {sd}; {true_df}, {true_squares}");
            leaks.push(Leak { people: 0, how });
            continue;
        }
        if greatest > HARMLESS {
            continue;
        }
        tally.small_spreads += 1;
        let blocks = blocks(units, leaves, at, item);
        let measure = Measure { name: item, items: vec![at], blocks };
        leaks.extend(measure.excluded(units, organisation, greatest));
    }
    for scale in release["spread"].as_object().into_iter().flatten().map(|(name, _)| name) {
        if let Some((measure, greatest)) = of_scale(scale, release, units, leaves, organisation) {
            leaks.extend(measure.excluded(units, organisation, greatest));
        }
    }
    leaks
}

/// A scale's spread, as that of the sum of its items: where nobody skipped any of them and all have
/// the same blocks. Elsewhere it is made of covariances of different people, and bounds nobody.
fn of_scale<'a>(
    scale: &'a str,
    release: &Value,
    units: &[Unit],
    leaves: &[Leaf],
    organisation: &Organisation,
) -> Option<(Measure<'a>, f64)> {
    if organisation.items.iter().any(|item| item == scale) {
        return None;
    }
    let names = items_of_scale(scale, &organisation.items);
    let place = |name: &&String| organisation.items.iter().position(|item| item == *name);
    let items: Vec<usize> = names.iter().map(place).collect::<Option<_>>()?;
    let (df, sd) = spread(release, scale).filter(|_| items.len() > 1)?;
    let complete = |leaf: &Leaf| items.iter().all(|&at| leaf.items[at].counting == leaf.counting);
    if !leaves.iter().all(complete) {
        return None;
    }
    let mut all = items.iter().zip(names).map(|(&at, name)| blocks(units, leaves, at, name));
    let mut blocks = all.next()?;
    for others in all {
        if others.len() != blocks.len() {
            return None;
        }
        for (block, other) in blocks.iter_mut().zip(others) {
            if other.path != block.path {
                return None;
            }
            block.range = (block.range.0 + other.range.0, block.range.1 + other.range.1);
        }
    }
    let size = items.len().to_f64()?;
    let greatest = squares(df, sd).1 * size * size;
    let harmless = HARMLESS * size * size;
    (greatest <= harmless).then_some((Measure { name: scale, items, blocks }, greatest))
}

/// Degrees of freedom and the sum of squares within the blocks of the shown units, in truth.
pub fn pooled(units: &[Unit], organisation: &Organisation, item: usize) -> (i64, f64) {
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

/// Below what no spread of an item is printed, as documented (R4): at this it may be anything less.
pub fn floor(df: i64) -> f64 {
    let least = (0.3 + 16.0 / df.max(1).to_f64().expect("df")).sqrt();
    (least / STEP - 1e-9).ceil() * STEP
}

/// Between which sums of squares an item's printed spread is.
pub fn squares(df: i64, sd: f64) -> (f64, f64) {
    let least = if sd <= floor(df) + TOLERANCE { 0.0 } else { sd - STEP / 2.0 };
    let greatest = sd + STEP / 2.0;
    let df = df.to_f64().expect("df");
    (df * least * least, df * greatest * greatest)
}

/// Per possible sum, from `least` on, the least sum of squares.
struct Cheapest {
    least: i64,
    squares: Vec<f64>,
}

impl Cheapest {
    /// Of `n` people with whole numbers from `ends.0` to `ends.1`; of whom one has `value`, if given.
    fn of(n: i64, value: Option<i64>, ends: (i64, i64)) -> Self {
        let (others, fixed) = (n - i64::from(value.is_some()), value.unwrap_or(0));
        let least = others * ends.0 + fixed;
        let sums = least..=others * ends.1 + fixed;
        let squares = |sum: i64| {
            // As even as can be.
            let (each, more) = ((sum - fixed) / others.max(1), (sum - fixed) % others.max(1));
            let even = (others - more) * each * each + more * (each + 1) * (each + 1);
            within(even + fixed * fixed, sum, n)
        };
        Self { least, squares: sums.map(squares).collect() }
    }

    /// Whichever is less.
    fn or(&self, other: &Self) -> Self {
        let least = self.least.min(other.least);
        let end = |one: &Self| one.least + i64::try_from(one.squares.len()).expect("few sums");
        let at = |one: &Self, sum: i64| {
            let place = usize::try_from(sum - one.least).ok();
            place.and_then(|place| one.squares.get(place)).copied().unwrap_or(f64::INFINITY)
        };
        let sums = least..end(self).max(end(other));
        Self { least, squares: sums.map(|sum| at(self, sum).min(at(other, sum))).collect() }
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

/// What a spread is of: an item, or the sum of a scale's items.
struct Measure<'a> {
    name: &'a str,
    items: Vec<usize>,
    /// With the range of its sum.
    blocks: Vec<Block>,
}

impl Measure<'_> {
    fn size(&self) -> i64 {
        i64::try_from(self.items.len()).expect("few items")
    }

    /// How many count in each block of the shown units inside each block of the measure.
    fn parts(&self, units: &[Unit], organisation: &Organisation) -> Vec<Vec<i64>> {
        let mut parts: Vec<Vec<i64>> = vec![vec![0; units.len()]; self.blocks.len()];
        for person in organisation.people.iter().filter(|person| !person.reader) {
            if person.answer(self.items[0]).is_none() {
                continue;
            }
            let around =
                self.blocks.iter().enumerate().filter(|(_, b)| holds(&b.path, &person.leaf));
            let block = around.max_by_key(|(_, block)| block.path.len()).map(|(block, _)| block);
            if let (Some(block), Some(unit)) = (block, innermost(units, &person.leaf)) {
                parts[block][unit] += 1;
            }
        }
        for parts in &mut parts {
            parts.retain(|&people| people > 0);
        }
        parts
    }

    /// The least sum of squares of a block of these parts; with somebody in one of them who gave
    /// `value` to one item.
    fn least(&self, parts: &[i64], range: (i64, i64), with: Option<(usize, i64)>) -> f64 {
        let ends = (LOW * self.size(), HIGH * self.size());
        let part = |(place, &people): (usize, &i64)| {
            let Some((_, value)) = with.filter(|with| with.0 == place) else {
                return Cheapest::of(people, None, ends);
            };
            let others = self.size() - 1;
            let own = value + others * LOW..=value + others * HIGH;
            let ways = own.map(|own| Cheapest::of(people, Some(own), ends));
            ways.reduce(|all, way| all.or(&way)).expect("a value")
        };
        let parts = parts.iter().enumerate().map(part);
        parts.reduce(|all, part| all.and(&part)).map_or(0.0, |all| all.between(range))
    }

    /// The answers that nobody of a block can have given, the sum of squares being `greatest`.
    fn excluded(&self, units: &[Unit], organisation: &Organisation, greatest: f64) -> Vec<Leak> {
        let parts = self.parts(units, organisation);
        let base = |(block, parts): (&Block, &Vec<i64>)| self.least(parts, block.range, None);
        let bases: Vec<f64> = self.blocks.iter().zip(&parts).map(base).collect();
        let all: f64 = bases.iter().sum();
        let mut leaks = Vec::new();
        for ((block, parts), base) in self.blocks.iter().zip(&parts).zip(&bases) {
            for (place, &people) in parts.iter().enumerate() {
                let room = greatest - (all - base) + TOLERANCE;
                let nobody =
                    |value: &i64| self.least(parts, block.range, Some((place, *value))) > room;
                let excluded: Vec<i64> = (LOW..=HIGH).filter(nobody).collect();
                if !excluded.is_empty() {
                    let (name, path) = (self.name, &block.path);
                    let left: BTreeSet<usize> = (LOW..=HIGH)
                        .filter(|value| !excluded.contains(value))
                        .map(|value| band_of(u8::try_from(value).expect("an answer")))
                        .collect();
                    let kind = if left.len() < 2 { "spread leaves one band" } else { "spread" };
                    let how = format!("{kind}: {name}, rest of {path:?}: nobody said {excluded:?}");
                    leaks.push(Leak { people: usize::try_from(people).expect("people"), how });
                }
            }
        }
        leaks
    }
}
