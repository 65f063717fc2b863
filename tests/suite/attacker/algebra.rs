//! Which small sets of people can a linear combination of published sums be reduced to?
//!
//! Exact: rows of whole numbers are eliminated without fractions, first in checked `i128` and, if
//! that overflows, once more in `BigInt`.
//!
//! Complete: a combination that touches fewer than k people is zero on every group of k or more.
//! [`isolate`] therefore first restricts the row space to the combinations that vanish there. In
//! what remains, a combination of few people lies within one connected component (its part in each
//! component is itself a combination, and touches no more people). Within a component every group
//! is decided in turn: zero on it (which costs a dimension) or touched (which costs its people, of
//! which there are at most k - 1), until nothing is left. For disjoint groups, as a tree of units
//! gives, every component is one group and there is nothing to decide.

use num_bigint::BigInt;
use num_traits::{CheckedMul, CheckedSub, Num, Signed};

/// Published sums as rows over columns; a column is what one group of alike people said to one item.
#[derive(Debug, Clone, Default)]
pub struct System {
    pub rows: Vec<Vec<i128>>,
    /// The group of people behind each column.
    pub group_of: Vec<usize>,
    /// How many people's secrets each group holds; 0: touching it costs nothing.
    pub weights: Vec<usize>,
    /// Columns that no combination of few people can touch, beyond those of large groups.
    pub barred: Vec<usize>,
}

/// Sets of groups, one for each component that has any, that together weigh less than `k` and that
/// some nonzero combination of the rows is confined to.
pub fn isolate(system: &System, k: usize) -> Vec<Vec<usize>> {
    search::<i128>(system, k)
        .or_else(|_: Overflow| search::<BigInt>(system, k))
        .expect("a BigInt does not overflow")
}

#[derive(Debug)]
struct Overflow;

trait Whole: Num + Signed + CheckedMul + CheckedSub + Clone + From<i128> {}
impl<N: Num + Signed + CheckedMul + CheckedSub + Clone + From<i128>> Whole for N {}

type Row<N> = Vec<N>;

fn search<N: Whole>(system: &System, k: usize) -> Result<Vec<Vec<usize>>, Overflow> {
    let mut rows: Vec<Row<N>> =
        system.rows.iter().map(|row| row.iter().map(|&x| N::from(x)).collect()).collect();
    let large = |&column: &usize| system.weights[system.group_of[column]] >= k;
    let columns = 0..system.group_of.len();
    for column in columns.filter(large).chain(system.barred.iter().copied()) {
        rows = vanishing(rows, column)?;
    }
    let mut found = Vec::new();
    for component in components(reduced(rows)?) {
        let mut node = Node { system, most: k - 1, touched: vec![false; system.weights.len()] };
        found.extend(node.descend(component, 0)?);
    }
    Ok(found)
}

struct Node<'a> {
    system: &'a System,
    /// How many people a combination may touch at most.
    most: usize,
    /// The groups that it is taken to touch, on the way here.
    touched: Vec<bool>,
}

impl Node<'_> {
    fn descend<N: Whole>(
        &mut self,
        rows: Vec<Row<N>>,
        spent: usize,
    ) -> Result<Option<Vec<usize>>, Overflow> {
        let supports: Vec<Vec<usize>> = rows.iter().map(|row| self.groups(row)).collect();
        let weigh = |groups: &Vec<usize>| groups.iter().map(|&g| self.system.weights[g]).sum();
        let Some((least, support)) = supports.into_iter().map(|s| (weigh(&s), s)).min() else {
            return Ok(None);
        };
        let (least, support): (usize, Vec<usize>) = (least, support);
        if least <= self.most {
            return Ok(Some(support));
        }
        let weight = |group: usize| self.system.weights[group];
        // Its touched groups weigh no more than `most`, so an undecided one of some weight is left.
        let undecided = support.into_iter().filter(|&g| !self.touched[g]);
        let group = undecided.max_by_key(|&g| weight(g)).expect("an undecided group");

        if spent + weight(group) <= self.most {
            self.touched[group] = true;
            let found = self.descend(rows.clone(), spent + weight(group))?;
            self.touched[group] = false;
            if found.is_some() {
                return Ok(found);
            }
        }
        let mut rows = rows;
        for column in 0..self.system.group_of.len() {
            if self.system.group_of[column] == group {
                rows = vanishing(rows, column)?;
            }
        }
        self.descend(rows, spent)
    }

    fn groups<N: Whole>(&self, row: &Row<N>) -> Vec<usize> {
        let nonzero = row.iter().zip(&self.system.group_of).filter(|(x, _)| !x.is_zero());
        let mut groups: Vec<usize> = nonzero.map(|(_, &group)| group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

/// A spanning set of those combinations of `rows` that are zero in `column`.
fn vanishing<N: Whole>(rows: Vec<Row<N>>, column: usize) -> Result<Vec<Row<N>>, Overflow> {
    let (mut there, mut rest): (Vec<Row<N>>, Vec<Row<N>>) =
        rows.into_iter().partition(|row| !row[column].is_zero());
    there.sort_by_key(|row| row.iter().filter(|x| !x.is_zero()).count());
    if let Some((pivot, others)) = there.split_first() {
        for row in others {
            let row = cancelled(row, pivot, column)?;
            if row.iter().any(|x| !x.is_zero()) {
                rest.push(row);
            }
        }
    }
    Ok(rest)
}

/// A basis of the row space in which every row has a column to itself.
fn reduced<N: Whole>(rows: Vec<Row<N>>) -> Result<Vec<Row<N>>, Overflow> {
    let mut basis: Vec<(usize, Row<N>)> = Vec::new();
    for mut row in rows {
        for (column, pivot) in &basis {
            if !row[*column].is_zero() {
                row = cancelled(&row, pivot, *column)?;
            }
        }
        let Some(column) = row.iter().position(|x| !x.is_zero()) else { continue };
        for (_, other) in &mut basis {
            if !other[column].is_zero() {
                *other = cancelled(other, &row, column)?;
            }
        }
        basis.push((column, row));
    }
    Ok(basis.into_iter().map(|(_, row)| row).collect())
}

/// Rows that share a column, directly or through others, together.
fn components<N: Whole>(rows: Vec<Row<N>>) -> Vec<Vec<Row<N>>> {
    let meet = |a: &Row<N>, b: &Row<N>| a.iter().zip(b).any(|(x, y)| !x.is_zero() && !y.is_zero());
    let mut components: Vec<Vec<Row<N>>> = Vec::new();
    for row in rows {
        let (near, mut apart): (Vec<_>, Vec<_>) =
            components.into_iter().partition(|rows| rows.iter().any(|other| meet(&row, other)));
        let mut joined: Vec<Row<N>> = near.into_iter().flatten().collect();
        joined.push(row);
        apart.push(joined);
        components = apart;
    }
    components
}

/// `row` with a multiple of `pivot` taken away, so that it is zero in `column`; its numbers without
/// a common divisor.
fn cancelled<N: Whole>(row: &Row<N>, pivot: &Row<N>, column: usize) -> Result<Row<N>, Overflow> {
    let common = divisor(&pivot[column], &row[column]);
    let times = pivot[column].clone() / common.clone();
    let less = row[column].clone() / common;
    let entry = |(x, y): (&N, &N)| {
        if y.is_zero() && times.is_one() {
            return Ok(x.clone());
        }
        let product = (x.checked_mul(&times), y.checked_mul(&less));
        let (Some(x), Some(y)) = product else { return Err(Overflow) };
        x.checked_sub(&y).ok_or(Overflow)
    };
    let row: Row<N> = row.iter().zip(pivot).map(entry).collect::<Result<_, _>>()?;
    let mut content = N::zero();
    for x in row.iter().filter(|x| !x.is_zero()) {
        content = divisor(&content, x);
        if content.is_one() {
            return Ok(row);
        }
    }
    if content.is_zero() {
        return Ok(row);
    }
    Ok(row.into_iter().map(|x| x / content.clone()).collect())
}

fn divisor<N: Whole>(a: &N, b: &N) -> N {
    let (mut a, mut b) = (a.abs(), b.abs());
    while !b.is_zero() {
        let rest = a % b.clone();
        a = b;
        b = rest;
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attacker::organisation::Random;

    /// Whether some nonzero combination is confined to `kept`: by rank, for every subset.
    fn confined(rows: &[Vec<i128>], kept: &[bool]) -> bool {
        let rank = |rows: Vec<Vec<i128>>| {
            let rows = rows.into_iter().map(|r| r.into_iter().map(BigInt::from).collect());
            reduced::<BigInt>(rows.collect()).unwrap_or_else(|_| unreachable!()).len()
        };
        let outside = |row: &Vec<i128>| {
            row.iter().zip(kept).filter(|(_, kept)| !**kept).map(|(x, _)| *x).collect()
        };
        rank(rows.to_vec()) > rank(rows.iter().map(outside).collect())
    }

    /// Sums over random sets; or a few short combinations, hidden by adding them to one another.
    fn random_rows(random: &mut Random, columns: usize) -> Vec<Vec<i128>> {
        let height = 1 + random.below(6);
        let hide = random.chance(60);
        let share = if hide { 35 } else { 50 };
        let mut row = || (0..columns).map(|_| i128::from(random.chance(share))).collect::<Vec<_>>();
        let mut rows: Vec<Vec<i128>> = (0..height).map(|_| row()).collect();
        for _ in 0..if hide { 3 * height } else { 0 } {
            let (from, to) = (random.below(height), random.below(height));
            if from != to {
                let sign = if random.chance(50) { 1 } else { -1 };
                rows[to] = rows[to].iter().zip(&rows[from]).map(|(x, y)| x + sign * y).collect();
            }
        }
        rows
    }

    #[test]
    fn finds_what_trying_every_subset_finds() {
        let mut random = Random::new(7);
        let (mut some, mut none) = (0, 0);
        for _ in 0..600 {
            let columns = 3 + random.below(7);
            let rows = random_rows(&mut random, columns);
            let heavy = if random.chance(50) { 1 } else { 4 };
            let weights: Vec<usize> = (0..columns)
                .map(|_| if random.chance(10) { 0 } else { random.between(1, heavy) })
                .collect();
            let system = System {
                rows: rows.clone(),
                group_of: (0..columns).collect(),
                weights: weights.clone(),
                barred: vec![],
            };
            let k = 2 + random.below(4);
            let expected = (0..1_usize << columns).any(|set| {
                let kept: Vec<bool> = (0..columns).map(|c| set >> c & 1 == 1).collect();
                let weight: usize = (0..columns).filter(|&c| kept[c]).map(|c| weights[c]).sum();
                weight < k && confined(&rows, &kept)
            });
            let found = isolate(&system, k);
            assert_eq!(!found.is_empty(), expected, "{rows:?} {weights:?} {k}");
            for groups in found {
                let kept: Vec<bool> = (0..columns).map(|c| groups.contains(&c)).collect();
                assert!(groups.iter().map(|&g| weights[g]).sum::<usize>() < k);
                assert!(confined(&rows, &kept));
            }
            *(if expected { &mut some } else { &mut none }) += 1;
        }
        assert!(some > 100 && none > 100, "{some} with, {none} without");
    }

    #[test]
    fn a_combination_shorter_than_every_row_of_the_basis_is_found() {
        let system = System {
            rows: vec![vec![1, 0, 1, 1, 1, 1], vec![0, 1, -1, -1, -1, 0]],
            group_of: (0..6).collect(),
            weights: vec![1, 2, 1, 1, 1, 1],
            barred: vec![],
        };
        assert_eq!(isolate(&system, 5), [vec![0, 1, 5]]);
        assert!(isolate(&system, 4).is_empty());
    }

    #[test]
    fn numbers_too_large_for_i128_are_eliminated_all_the_same() {
        let huge = i128::MAX / 3;
        let system = System {
            rows: vec![vec![huge, 2, 0, 1], vec![huge - 1, 5, 1, 0], vec![huge - 3, 3, 7, 5]],
            group_of: vec![0, 1, 2, 3],
            weights: vec![9, 9, 1, 1],
            barred: vec![],
        };
        assert!(search::<i128>(&system, 3).is_err());
        assert_eq!(isolate(&system, 3), [vec![2, 3]]);
    }
}
