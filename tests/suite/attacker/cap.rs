//! Which answers do the published sums exclude?
//!
//! A block is a published cell less the published cells right below it. Two readings, both with the
//! readers' answers taken away: each block's own interval, where the intervals of a cell and of
//! those below it subtract; and the ranges that all cells' intervals leave together, which on a tree
//! two passes (up, then down) find exactly. Somebody's answer v is excluded when no sum in range
//! leaves the others of the block between the scale's ends.

use super::linear::Leaf;
use super::view::{Cell, Unit, holds, parents};
use super::{Leak, Organisation};

pub const LOW: i64 = 1;
pub const HIGH: i64 = 5;

/// From least to greatest, both included.
pub type Range = (i64, i64);

/// The people of a published cell of an item who are in no published cell inside it.
#[derive(Debug)]
pub struct Block {
    pub path: String,
    /// How many of them count.
    pub counting: i64,
    /// What these can sum to, by everything published.
    pub range: Range,
}

/// The blocks of an item, without those that hold nobody who counts.
pub fn blocks(units: &[Unit], leaves: &[Leaf], item: usize, name: &str) -> Vec<Block> {
    let shown = |unit: &'_ Unit| unit.items.get(name).map(|cell| (unit.path.clone(), *cell));
    let cells: Vec<(String, Cell)> = units.iter().filter_map(shown).collect();
    let forest = Forest::new(&cells, leaves, item);
    let whole = forest.whole_ranges();
    let block = |(at, (path, _)): (usize, &(String, Cell))| {
        let whole = *whole.get(at)?;
        let own = forest.own_range(at).unwrap_or(whole);
        let range = (own.0.max(whole.0), own.1.min(whole.1));
        let counting = forest.counting[at];
        (counting > 0 && range.0 <= range.1).then(|| Block { path: path.clone(), counting, range })
    };
    cells.iter().enumerate().filter_map(block).collect()
}

pub fn attack_ranges(units: &[Unit], leaves: &[Leaf], organisation: &Organisation) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for (at, item) in organisation.items.iter().enumerate() {
        let shown = |unit: &'_ Unit| unit.items.get(item).map(|cell| (unit.path.clone(), *cell));
        let cells: Vec<(String, Cell)> = units.iter().filter_map(shown).collect();
        let forest = Forest::new(&cells, leaves, at);
        let whole = forest.whole_ranges();
        for (block, path) in cells.iter().map(|(path, _)| path).enumerate() {
            let counting = forest.counting[block];
            let people = usize::try_from(counting).expect("a head count");
            for range in [forest.own_range(block), whole.get(block).copied()].into_iter().flatten()
            {
                let excluded = excluded(counting, range);
                if people > 0 && !excluded.is_empty() {
                    let how = format!("cap: {item}, rest of {path:?}: nobody said {excluded:?}");
                    leaks.push(Leak { people, how });
                    break;
                }
            }
        }
    }
    leaks
}

/// The answers that none of `counting` people can have given, their sum being in `range`.
fn excluded(counting: i64, range: Range) -> Vec<i64> {
    let possible = |value: &i64| {
        let others = counting - 1;
        let (least, greatest) = (value + others * LOW, value + others * HIGH);
        least <= range.1 && range.0 <= greatest
    };
    (LOW..=HIGH).filter(|value| !possible(value)).collect()
}

/// The published cells of one item, each with the block that is its own.
struct Forest<'a> {
    cells: &'a [(String, Cell)],
    children: Vec<Vec<usize>>,
    /// Those that lie in no other; an order in which each stands after what lies in it.
    roots: Vec<usize>,
    inside_out: Vec<usize>,
    /// Per block: how many count, and the sum of the readers' answers.
    counting: Vec<i64>,
    readers: Vec<i64>,
}

impl<'a> Forest<'a> {
    fn new(cells: &'a [(String, Cell)], leaves: &[Leaf], item: usize) -> Self {
        let paths: Vec<&str> = cells.iter().map(|(path, _)| path.as_str()).collect();
        let mut children = vec![Vec::new(); cells.len()];
        let mut roots = Vec::new();
        for (at, parent) in parents(&paths).into_iter().enumerate() {
            parent.map_or(&mut roots, |parent| &mut children[parent]).push(at);
        }
        let mut inside_out: Vec<usize> = (0..cells.len()).collect();
        inside_out.sort_by_key(|&at| std::cmp::Reverse(paths[at].len()));
        let (mut counting, mut readers) = (vec![0; cells.len()], vec![0; cells.len()]);
        for leaf in leaves {
            let innermost = inside_out.iter().find(|&&at| holds(paths[at], &leaf.path));
            if let Some(&block) = innermost {
                counting[block] += i64::try_from(leaf.items[item].counting).expect("a head count");
                readers[block] += leaf.items[item].readers;
            }
        }
        Self { cells, children, roots, inside_out, counting, readers }
    }

    fn less_children(&self, block: usize, figure: impl Fn(&Cell) -> i64) -> i64 {
        let below = self.children[block].iter().map(|&child| figure(&self.cells[child].1));
        figure(&self.cells[block].1) - below.sum::<i64>()
    }

    /// What the block's own people can sum to, by its interval alone; `None` where the openness of
    /// the cells below is not part of the cell's own.
    fn own_range(&self, block: usize) -> Option<Range> {
        let sum = self.less_children(block, |cell| cell.sum) - self.readers[block];
        let low = self.less_children(block, |cell| cell.low);
        let high = self.less_children(block, |cell| cell.high);
        (low >= 0 && high >= 0).then_some((sum - low, sum + high))
    }

    /// What the block's own people can sum to, by all intervals together; nothing for cells that
    /// contradict each other (then the figures are untrue, which is found elsewhere).
    fn whole_ranges(&self) -> Vec<Range> {
        let people = |block: usize| (self.counting[block] * LOW, self.counting[block] * HIGH);
        let add = |(a, b): Range, (c, d): Range| (a + c, b + d);
        let shared = |(a, b): Range, (c, d): Range| (a.max(c), b.min(d));
        let mut up = vec![(0, 0); self.cells.len()];
        let mut readers = self.readers.clone();
        for &at in &self.inside_out {
            readers[at] += self.children[at].iter().map(|&child| readers[child]).sum::<i64>();
            let cell = &self.cells[at].1;
            let sum = cell.sum - readers[at];
            let parts = self.children[at].iter().fold(people(at), |sum, &c| add(sum, up[c]));
            up[at] = shared(parts, (sum - cell.low, sum + cell.high));
            if up[at].0 > up[at].1 {
                return vec![];
            }
        }
        let mut down = up.clone();
        let mut blocks = vec![(0, 0); self.cells.len()];
        let mut open = self.roots.clone();
        while let Some(at) = open.pop() {
            let parts = self.children[at].iter().fold(people(at), |sum, &c| add(sum, up[c]));
            let rest = |part: Range| {
                let (least, greatest) = (parts.0 - part.0, parts.1 - part.1);
                shared(part, (down[at].0 - greatest, down[at].1 - least))
            };
            blocks[at] = rest(people(at));
            let narrowed: Vec<Range> = self.children[at].iter().map(|&c| rest(up[c])).collect();
            for (&child, range) in self.children[at].iter().zip(narrowed) {
                down[child] = range;
                open.push(child);
            }
        }
        blocks
    }
}
