//! The choice of what is shown against a search of all that could be.

use sdt_pulse::disclosure::{Candidate, choose};

use crate::attacker::{BruteUnit, Random, brute_force};

/// A random small tree with its counts, as the engine and as the search of all sets take it.
struct SmallTree {
    paths: Vec<String>,
    candidates: Vec<Candidate>,
}

impl SmallTree {
    fn draw(random: &mut Random, k: u32) -> Self {
        let units = random.between(1, 9);
        let mut parents: Vec<Option<usize>> = vec![None];
        let mut paths = vec![String::new()];
        for unit in 1..units {
            // Appending to the last unit's line of ancestors keeps path order: parents first.
            let mut parent = unit - 1;
            for _ in 0..random.below(4) {
                parent = parents[parent].unwrap_or(0);
            }
            let prefix = if paths[parent].is_empty() {
                String::new()
            } else {
                format!("{}/", paths[parent])
            };
            parents.push(Some(parent));
            paths.push(format!("{prefix}u{unit:02}"));
        }
        let most = usize::try_from(k).unwrap() + 3;
        let leaf = |unit: usize| !parents.contains(&Some(unit));
        let (mut invited, mut respondents) = (vec![0; units], vec![0; units]);
        for unit in (0..units).filter(|unit| leaf(*unit)) {
            let people = u32::try_from(random.below(most)).unwrap();
            let answered = people - u32::try_from(random.below(3)).unwrap().min(people);
            let mut at = Some(unit);
            while let Some(here) = at {
                invited[here] += people;
                respondents[here] += answered;
                at = parents[here];
            }
        }
        let candidates = (0..units)
            .map(|unit| {
                let is_direct = leaf(unit) && parents[unit].is_some() && random.chance(20);
                if is_direct {
                    let cut = paths[unit].rfind('u').unwrap();
                    paths[unit].replace_range(cut.., "*");
                }
                Candidate {
                    parent: parents[unit],
                    invited: invited[unit],
                    respondents: respondents[unit],
                    is_direct,
                    allowed: !random.chance(15),
                    shown_last: random.chance(40),
                }
            })
            .collect();
        Self { paths, candidates }
    }

    /// Siblings in path order: a pseudo-leaf may have come out of it.
    fn is_in_path_order(&self) -> bool {
        self.paths.windows(2).all(|pair| pair[0].split('/').lt(pair[1].split('/')))
    }
}

#[test]
fn the_choice_equals_a_search_of_all_sets() {
    let mut random = Random::new(2026);
    let mut tried = 0;
    while tried < 4_000 {
        let k = u32::try_from(random.between(5, 7)).unwrap();
        let SmallTree { paths, candidates } = match SmallTree::draw(&mut random, k) {
            tree if tree.is_in_path_order() => tree,
            _ => continue,
        };
        tried += 1;
        let units: Vec<BruteUnit<'_>> = paths
            .iter()
            .zip(&candidates)
            .map(|(path, one)| (path.as_str(), one.parent, one.invited, one.respondents))
            .collect();
        let last: Vec<bool> = candidates.iter().map(|one| one.shown_last).collect();
        let allowed: Vec<bool> = candidates.iter().map(|one| one.allowed).collect();
        let best = brute_force(&units, k, &last, Some(&allowed));
        assert_eq!(choose(&candidates, k), best, "k = {k}, {paths:?}, {candidates:?}");
    }
}
