//! The best set of units to show, by trying them all.

/// Path, place of the unit around it (`None`: the whole organisation), how many are invited and how
/// many count in it, everything below included.
pub type BruteUnit<'a> = (&'a str, Option<usize>, u32, u32);

/// The valid set of greatest weight, as one flag per unit in the order given.
///
/// A set is valid when each of its units has at least `k` who count, and what is left of each
/// without the others of the set below it holds nobody invited, or at least `k` who count. Weights:
/// the whole organisation 1,000,000, a unit 100, a pseudo-leaf 25, and 60 more if in `last`. Of
/// sets that weigh the same it takes the one that has the first unit, in path order, in which they
/// differ. `allowed` confines the choice to a base set (for an item: that item's counts in `units`).
///
/// # Panics
/// For more than 20 units: it tries 2^units sets.
pub fn brute_force(
    units: &[BruteUnit],
    k: u32,
    last: &[bool],
    allowed: Option<&[bool]>,
) -> Vec<bool> {
    assert!(units.len() <= 20, "{} units are too many to try all sets", units.len());
    let mut order: Vec<usize> = (0..units.len()).collect();
    order.sort_by_key(|&at| {
        units[at].0.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>()
    });

    let weight = |at: usize| {
        let (path, parent, ..) = units[at];
        let own = match parent {
            None => 1_000_000,
            Some(_) if path == "*" || path.ends_with("/*") => 25,
            Some(_) => 100,
        };
        own + if last[at] { 60_u32 } else { 0 }
    };
    let candidate = |at: usize| units[at].3 >= k && allowed.is_none_or(|allowed| allowed[at]);
    let weights: Vec<u32> = (0..units.len()).map(weight).collect();
    let candidates: Vec<bool> = (0..units.len()).map(candidate).collect();

    // The first unit in path order is the highest bit: of equal weights the greatest number wins.
    let members_of = |set: usize| {
        let mut members = vec![false; units.len()];
        for (place, &at) in order.iter().enumerate() {
            members[at] = set >> (units.len() - 1 - place) & 1 == 1;
        }
        members
    };
    let mut best = (0, 0);
    for set in 0..1_usize << units.len() {
        let members = members_of(set);
        let fits = members.iter().zip(&candidates).all(|(member, candidate)| !member || *candidate);
        if fits && valid(units, k, &members) {
            let chosen = weights.iter().zip(&members).filter(|(_, member)| **member);
            best = best.max((chosen.map(|(weight, _)| weight).sum::<u32>(), set));
        }
    }
    members_of(best.1)
}

pub(super) fn valid(units: &[BruteUnit], k: u32, members: &[bool]) -> bool {
    let mut rest: Vec<(u32, u32)> = units.iter().map(|unit| (unit.2, unit.3)).collect();
    for (at, &(_, parent, invited, counting)) in units.iter().enumerate() {
        if !members[at] {
            continue;
        }
        let mut around = parent;
        while let Some(outer) = around.filter(|&outer| !members[outer]) {
            around = units[outer].1;
        }
        if let Some(outer) = around {
            rest[outer].0 -= invited;
            rest[outer].1 -= counting;
        }
    }
    rest.iter()
        .zip(members)
        .all(|((invited, counting), member)| !member || *invited == 0 || *counting >= k)
}

#[cfg(test)]
mod tests {
    use super::*;

    const K: u32 = 5;

    #[test]
    fn trying_all_sets_finds_the_best() {
        let none = [false; 8];
        let pick = |units: &[BruteUnit], last: &[bool], allowed: Option<&[bool]>| -> Vec<String> {
            let set = brute_force(units, K, &last[..units.len()], allowed);
            let chosen = units.iter().zip(set).filter(|(_, chosen)| *chosen);
            chosen.map(|(unit, _)| unit.0.to_owned()).collect()
        };
        // One small team: of two alike the first in path order is shown (A/x before A B).
        let units = [
            ("", None, 13, 13),
            ("A B", Some(0), 5, 5),
            ("A/x", Some(0), 5, 5),
            ("C", Some(0), 3, 3),
        ];
        assert_eq!(pick(&units, &none, None), ["", "A/x"]);
        // Unless the other was shown last time, or this one is not in the base set.
        assert_eq!(pick(&units, &[false, true, false, false], None), ["", "A B"]);
        assert_eq!(pick(&units, &none, Some(&[true, true, false, true])), ["", "A B"]);
        assert_eq!(pick(&units, &none, Some(&[false, true, true, true])), ["A B", "A/x"]);
        // Nobody left over: all are shown. Somebody silent left over: not.
        let units = [("", None, 10, 10), ("A", Some(0), 5, 5), ("B", Some(0), 5, 5)];
        assert_eq!(pick(&units, &none, None), ["", "A", "B"]);
        let units =
            [("", None, 12, 10), ("A", Some(0), 5, 5), ("B", Some(0), 5, 5), ("C", Some(0), 2, 0)];
        assert_eq!(pick(&units, &none, None), ["", "A"]);
        // A team rather than a pseudo-leaf; through a parent that is not shown.
        let units = [
            ("", None, 14, 14),
            ("A", Some(0), 14, 14),
            ("A/*", Some(1), 5, 5),
            ("A/x", Some(1), 6, 6),
            ("A/y", Some(1), 3, 3),
        ];
        assert_eq!(pick(&units, &none, None), ["", "A", "A/x"]);
        assert_eq!(pick(&units, &none, Some(&[true, false, true, true, true])), ["", "A/x"]);
        // Too few in all.
        assert!(pick(&[("", None, 9, 4), ("A", Some(0), 9, 4)], &none, None).is_empty());
    }
}
