//! Rule R2: which units may be shown, chosen optimally by dynamic programming on the tree.

/// One unit as the choice sees it: numbers of people only, never answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The place of the unit around it; before this one. `None` for the whole organisation.
    pub parent: Option<usize>,
    /// People invited, everything below included.
    pub invited: u32,
    /// Respondents who count (R0: no reading role), everything below included.
    pub respondents: u32,
    /// Whether this is a pseudo-leaf, the people placed directly in an inner unit.
    pub is_direct: bool,
    /// Whether it may be chosen at all; an item's family stays within the base family.
    pub allowed: bool,
    /// Whether the wave before showed it: a report that comes and goes serves nobody.
    pub shown_last: bool,
}

impl Candidate {
    /// In hundredths: the whole organisation outweighs any number of other units.
    fn weight(&self) -> i64 {
        let base = match (self.parent, self.is_direct) {
            (None, _) => 1_000_000_000,
            (Some(_), true) => 25,
            (Some(_), false) => 100,
        };
        base + if self.shown_last { 60 } else { 0 }
    }
}

/// What is left over in a subtree: people not in any chosen unit of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Residual {
    /// Respondents, counted up to k: beyond that it makes no difference.
    respondents: u32,
    has_invited: bool,
}

impl Residual {
    const EMPTY: Self = Self { respondents: 0, has_invited: false };

    fn join(self, other: Self, k: u32) -> Self {
        Self {
            respondents: (self.respondents + other.respondents).min(k),
            has_invited: self.has_invited || other.has_invited,
        }
    }

    /// Whether a unit with this residual can be shown without a subtraction naming somebody.
    fn is_safe(self, k: u32) -> bool {
        !self.has_invited || self.respondents >= k
    }
}

/// The best choice of units that leaves one residual.
#[derive(Debug, Clone, Copy)]
struct Best {
    residual: Residual,
    weight: i64,
    /// The order of this choice among the table's, by the chosen units in path order; a later rank
    /// chooses an earlier unit. Breaks ties, so that equal counts give equal releases everywhere.
    rank: usize,
    how: How,
}

#[derive(Debug, Clone, Copy)]
enum How {
    /// Nothing chosen so far: the unit's own people.
    Own,
    /// A row of the table before, and a row of the child's table.
    Join(usize, usize),
    /// The unit itself, chosen on top of a row of the table before.
    Chosen(usize),
    /// A row of the table before, the unit itself not chosen.
    NotChosen(usize),
}

/// All tables of one unit: its own people, then one more per child, then the unit itself.
struct Tables {
    children: Vec<usize>,
    layers: Vec<Vec<Best>>,
}

/// Chooses the set P of units of greatest weight such that every u in P has at least k respondents,
/// and u without its chosen descendants holds either nobody invited or at least k respondents.
///
/// `candidates` stand in path order, parents first. Returns one flag per candidate. Of sets of equal
/// weight the one that has the earlier units in path order. O(units · k²).
pub fn choose(candidates: &[Candidate], k: u32) -> Vec<bool> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); candidates.len()];
    for (at, candidate) in candidates.iter().enumerate() {
        if let Some(siblings) = candidate.parent.and_then(|parent| children.get_mut(parent)) {
            siblings.push(at);
        }
    }
    // From the last unit to the first: every child's tables are there before its parent's.
    let mut tables: Vec<Option<Tables>> = candidates.iter().map(|_| None).collect();
    for (at, candidate) in candidates.iter().enumerate().rev() {
        let own = children.get_mut(at).map(std::mem::take).unwrap_or_default();
        let built = build(candidate, own, &tables, k);
        if let Some(place) = tables.get_mut(at) {
            *place = Some(built);
        }
    }
    let mut chosen = vec![false; candidates.len()];
    if let Some(Some(organisation)) = tables.first()
        && let Some(best) = heaviest(last_layer(organisation))
    {
        trace(&tables, 0, best, &mut chosen);
    }
    chosen
}

fn build(candidate: &Candidate, children: Vec<usize>, tables: &[Option<Tables>], k: u32) -> Tables {
    let residual = if children.is_empty() {
        Residual { respondents: candidate.respondents.min(k), has_invited: candidate.invited > 0 }
    } else {
        Residual::EMPTY
    };
    let mut layers = vec![vec![Best { residual, weight: 0, rank: 0, how: How::Own }]];
    for child in &children {
        if let (Some(before), Some(Some(child))) = (layers.last(), tables.get(*child)) {
            let joined = join(before, last_layer(child), k);
            layers.push(joined);
        }
    }
    if let Some(before) = layers.last() {
        let decided = decide(candidate, before, k);
        layers.push(decided);
    }
    Tables { children, layers }
}

fn join(before: &[Best], child: &[Best], k: u32) -> Vec<Best> {
    let mut table = Table::default();
    for (a, left) in before.iter().enumerate() {
        for (b, right) in child.iter().enumerate() {
            let residual = left.residual.join(right.residual, k);
            let order = (left.rank, right.rank);
            table.offer(residual, left.weight + right.weight, order, How::Join(a, b));
        }
    }
    table.ranked()
}

fn decide(candidate: &Candidate, before: &[Best], k: u32) -> Vec<Best> {
    let may_show = candidate.allowed && candidate.respondents >= k;
    let mut table = Table::default();
    for (row, best) in before.iter().enumerate() {
        table.offer(best.residual, best.weight, (0, best.rank), How::NotChosen(row));
        if may_show && best.residual.is_safe(k) {
            let weight = best.weight + candidate.weight();
            table.offer(Residual::EMPTY, weight, (1, best.rank), How::Chosen(row));
        }
    }
    table.ranked()
}

/// A table in the making: the best row per residual, each with its order.
#[derive(Default)]
struct Table(Vec<(Best, (usize, usize))>);

impl Table {
    fn offer(&mut self, residual: Residual, weight: i64, order: (usize, usize), how: How) {
        let best = Best { residual, weight, rank: 0, how };
        match self.0.iter_mut().find(|(row, _)| row.residual == residual) {
            Some(row) if (weight, order) > (row.0.weight, row.1) => *row = (best, order),
            Some(_) => {}
            None => self.0.push((best, order)),
        }
    }

    /// Different residuals come from different choices, so that no two orders are equal.
    fn ranked(mut self) -> Vec<Best> {
        self.0.sort_by_key(|(_, order)| *order);
        self.0.into_iter().enumerate().map(|(rank, (best, _))| Best { rank, ..best }).collect()
    }
}

fn last_layer(tables: &Tables) -> &[Best] {
    tables.layers.last().map_or(&[], Vec::as_slice)
}

fn heaviest(rows: &[Best]) -> Option<usize> {
    (0..rows.len()).max_by_key(|row| rows.get(*row).map(|best| (best.weight, best.rank)))
}

/// Follows the rows back from `row` of the unit's last table, and marks what was chosen.
fn trace(tables: &[Option<Tables>], unit: usize, row: usize, chosen: &mut [bool]) {
    // An explicit stack: a chain of units may be deeper than the thread's.
    let mut open = vec![(unit, row)];
    while let Some((unit, mut row)) = open.pop() {
        let Some(Some(here)) = tables.get(unit) else { continue };
        for (depth, layer) in here.layers.iter().enumerate().rev() {
            match layer.get(row).map(|best| best.how) {
                Some(How::Chosen(before)) => {
                    if let Some(flag) = chosen.get_mut(unit) {
                        *flag = true;
                    }
                    row = before;
                }
                Some(How::NotChosen(before)) => row = before,
                Some(How::Join(before, of_child)) => {
                    // Layer 0 is the unit's own people, layer i joined child i - 1.
                    if let Some(child) = depth.checked_sub(1).and_then(|at| here.children.get(at)) {
                        open.push((*child, of_child));
                    }
                    row = before;
                }
                Some(How::Own) | None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(parent: Option<usize>, invited: u32, respondents: u32) -> Candidate {
        let (is_direct, allowed, shown_last) = (false, true, false);
        Candidate { parent, invited, respondents, is_direct, allowed, shown_last }
    }

    #[test]
    fn one_small_team_takes_a_sibling_with_it() {
        // 20 people: teams of 8, 8 and 4. The 4 would be a subtraction away.
        let tree =
            [unit(None, 20, 20), unit(Some(0), 8, 8), unit(Some(0), 8, 8), unit(Some(0), 4, 4)];
        assert_eq!(choose(&tree, 5), [true, true, false, false]);
        // The team shown last time stays, although the other comes first.
        let mut stable = tree;
        stable[2].shown_last = true;
        assert_eq!(choose(&stable, 5), [true, false, true, false]);
    }

    #[test]
    fn who_did_not_take_part_is_not_read_off() {
        // Two people were invited and stayed away: the division less its team would say so.
        let tree = [unit(None, 10, 8), unit(Some(0), 8, 8), unit(Some(0), 2, 0)];
        assert_eq!(choose(&tree, 5), [true, false, false]);
        let nobody = [unit(None, 8, 8), unit(Some(0), 8, 8), unit(Some(0), 0, 0)];
        assert_eq!(choose(&nobody, 5), [true, true, false]);
    }

    #[test]
    fn under_k_in_all_nothing_is_shown() {
        assert_eq!(choose(&[unit(None, 9, 4), unit(Some(0), 9, 4)], 5), [false, false]);
        assert_eq!(choose(&[], 5), Vec::<bool>::new());
    }

    #[test]
    fn a_chain_of_units_is_followed_to_its_end() {
        let mut chain = vec![unit(None, 6, 6)];
        chain.extend((0..5_000).map(|at| unit(Some(at), 6, 6)));
        assert!(choose(&chain, 5).into_iter().all(|shown| shown));
    }
}
