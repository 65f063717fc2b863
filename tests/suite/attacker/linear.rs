//! Subtraction, in general: linear combinations of published sums that few people stand behind.
//!
//! Per item separately this is complete as long as only item sums are published: a combination over
//! several items restricted to one of them is a combination of that item's sums about no more
//! people. Scale means of published item means add nothing. A scale mean beside a withheld item
//! does, so then all items are searched together.
//!
//! Bands are complete by themselves, too. A combination of an item's sums and band counts is, for
//! each person, a function a·v + b(band of v) of their answer v. That is constant, so tells nothing
//! about them, only if a = 0 and b is the same for every band; v and the bands are independent
//! functions on 1..5. So its part in the sums and its part in each band touch no more people than
//! it does, and the sets of people behind all band counts of a unit are the same: one search over
//! the units that show the item, one over those that show its bands.

use std::collections::BTreeMap;

use super::algebra::{System, isolate};
use super::view::{Unit, holds, items_of_scale};
use super::{Leak, Organisation};

/// The people of one leaf, as the attacker knows them.
#[derive(Debug, Default)]
pub struct Leaf {
    pub path: String,
    /// Respondents who hold no reading role.
    pub counting: usize,
    pub items: Vec<LeafItem>,
    /// How many counting respondents answered exactly these items (bit i: item i).
    pub masks: BTreeMap<u32, usize>,
}

#[derive(Debug, Default, Clone)]
pub struct LeafItem {
    /// How many of the counting answered it.
    pub counting: usize,
    /// The sum of the readers' answers.
    pub readers: i64,
}

pub fn leaves(organisation: &Organisation) -> Vec<Leaf> {
    let mut leaves: BTreeMap<&str, Leaf> = BTreeMap::new();
    for person in &organisation.people {
        let leaf = leaves.entry(&person.leaf).or_insert_with(|| Leaf {
            path: person.leaf.clone(),
            items: vec![LeafItem::default(); organisation.items.len()],
            ..Leaf::default()
        });
        leaf.counting += usize::from(person.counts());
        let mut mask = 0;
        for (item, of_leaf) in leaf.items.iter_mut().enumerate() {
            let Some(answer) = person.answer(item) else { continue };
            if person.reader {
                of_leaf.readers += i64::from(answer);
            } else {
                of_leaf.counting += 1;
                mask |= 1 << item;
            }
        }
        if person.counts() {
            *leaf.masks.entry(mask).or_default() += 1;
        }
    }
    leaves.into_values().collect()
}

/// Attacks sums over `sets` of atoms, `weights[a]` people standing behind atom a (an atom may be one
/// person). Returns per leak its people and its atoms. An atom of weight 0 holds people whose
/// secret is that they did not answer: a set of such atoms alone is a leak about 0 people.
pub fn attack_sets(sets: &[Vec<bool>], weights: &[usize], k: usize) -> Vec<(usize, Vec<usize>)> {
    let mut groups: BTreeMap<Vec<bool>, Vec<usize>> = BTreeMap::new();
    for atom in 0..weights.len() {
        let signature: Vec<bool> = sets.iter().map(|set| set[atom]).collect();
        if signature.contains(&true) {
            groups.entry(signature).or_default().push(atom);
        }
    }
    let weigh = |atoms: &Vec<usize>| atoms.iter().map(|&atom| weights[atom]).sum::<usize>();
    let row = |set| groups.keys().map(|signature| i128::from(signature[set])).collect();
    let system = System {
        rows: (0..sets.len()).map(row).collect(),
        group_of: (0..groups.len()).collect(),
        weights: groups.values().map(weigh).collect(),
        barred: vec![],
    };
    let atoms: Vec<&Vec<usize>> = groups.values().collect();
    let set = |found: Vec<usize>| {
        let people = found.iter().map(|&group| system.weights[group]).sum();
        let mut found: Vec<usize> = found.iter().flat_map(|&g| atoms[g].clone()).collect();
        found.sort_unstable();
        (people, found)
    };
    isolate(&system, k).into_iter().map(set).collect()
}

/// Attacks the head counts of all units, and each item's sums (and bands) by themselves.
pub fn attack_families(units: &[Unit], leaves: &[Leaf], organisation: &Organisation) -> Vec<Leak> {
    let all: Vec<&str> = units.iter().map(|unit| unit.path.as_str()).collect();
    let weights: Vec<usize> = leaves.iter().map(|leaf| leaf.counting).collect();
    let mut leaks = attack_family("respondents", &all, leaves, &weights, organisation.k);
    for (at, item) in organisation.items.iter().enumerate() {
        let weights: Vec<usize> = leaves.iter().map(|leaf| leaf.items[at].counting).collect();
        let shown = |filter: &dyn Fn(&Unit) -> bool| -> Vec<&str> {
            units.iter().filter(|unit| filter(unit)).map(|unit| unit.path.as_str()).collect()
        };
        let sums = shown(&|unit| unit.items.contains_key(item));
        leaks.extend(attack_family(item, &sums, leaves, &weights, organisation.k));
        let bands = shown(&|unit| unit.bands.contains_key(item));
        let name = format!("bands of {item}");
        leaks.extend(attack_family(&name, &bands, leaves, &weights, organisation.k_bands()));
        let all: Vec<usize> = leaves.iter().map(|leaf| leaf.counting).collect();
        let counted = shown(&|unit| unit.dont_know.contains_key(item));
        let name = format!("dont know of {item}");
        leaks.extend(attack_family(&name, &counted, leaves, &all, organisation.k_bands()));
    }
    leaks
}

/// Both questions about one family of sums over the units at `paths`: can few people's answers be
/// isolated, and can a set of invited people be told to hold too few respondents, or none?
fn attack_family(
    name: &str,
    paths: &[&str],
    leaves: &[Leaf],
    weights: &[usize],
    k: u32,
) -> Vec<Leak> {
    let k = usize::try_from(k).expect("k");
    let mut leaks = Vec::new();
    let mut run = |kind: &str, among: Vec<usize>| {
        let set = |path: &&str| among.iter().map(|&leaf| holds(path, &leaves[leaf].path)).collect();
        let sets: Vec<Vec<bool>> = paths.iter().map(set).collect();
        let weights: Vec<usize> = among.iter().map(|&leaf| weights[leaf]).collect();
        for (people, found) in attack_sets(&sets, &weights, k) {
            let held: Vec<&str> = found.iter().map(|&at| leaves[among[at]].path.as_str()).collect();
            let how = format!("{kind}: {name} of {people} in {held:?}");
            leaks.push(Leak { people, how });
        }
    };
    run("subtraction", (0..leaves.len()).filter(|&leaf| weights[leaf] > 0).collect());
    run("emptiness", (0..leaves.len()).collect());
    leaks
}

/// Attacks the sums of all items together, where a scale is shown beside a withheld item of it.
pub fn attack_across_items(
    units: &[Unit],
    leaves: &[Leaf],
    organisation: &Organisation,
) -> Vec<Leak> {
    let items = &organisation.items;
    let k = usize::try_from(organisation.k).expect("k");
    let place = |item: &String| items.iter().position(|other| other == item).expect("an item");
    let mut scales: Vec<(&Unit, Vec<usize>)> = Vec::new();
    for unit in units {
        for scale in unit.scales.keys() {
            let of_scale = items_of_scale(scale, items);
            if of_scale.iter().any(|item| !unit.items.contains_key(*item)) {
                scales.push((unit, of_scale.into_iter().map(place).collect()));
            }
        }
    }
    if scales.is_empty() {
        return vec![];
    }

    // Alike: in the same published units, and having answered the same items.
    let mut alike: BTreeMap<(Vec<bool>, u32), usize> = BTreeMap::new();
    for leaf in leaves {
        let signature: Vec<bool> = units.iter().map(|unit| holds(&unit.path, &leaf.path)).collect();
        for (mask, people) in &leaf.masks {
            *alike.entry((signature.clone(), *mask)).or_default() += people;
        }
    }
    let groups: Vec<(&Vec<bool>, u32)> = alike.keys().map(|(s, mask)| (s, *mask)).collect();
    let answered = |group: usize, item: usize| groups[group].1 >> item & 1 == 1;
    let pairs = (0..groups.len()).flat_map(|g| (0..items.len()).map(move |item| (g, item)));
    let columns: Vec<(usize, usize)> = pairs.filter(|&(g, item)| answered(g, item)).collect();
    let row = |unit: usize, factor: &dyn Fn(usize) -> i128| -> Vec<i128> {
        let entry = |&(group, item): &(usize, usize)| {
            if groups[group].0[unit] { factor(item) } else { 0 }
        };
        columns.iter().map(entry).collect()
    };

    let mut rows = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        for item in unit.items.keys() {
            rows.push(row(at, &|column| i128::from(column == place(item))));
        }
        for (_, of_scale) in scales.iter().filter(|(of, _)| of.path == unit.path) {
            // The mean of means, times all their n: whole numbers that span the same row.
            let n = |item: usize| people(organisation, &unit.path, item).max(1);
            let product: i128 = of_scale.iter().map(|&item| n(item)).product();
            let factor = |item| if of_scale.contains(&item) { product / n(item) } else { 0 };
            rows.push(row(at, &factor));
        }
    }
    // Groups that differ only in what else they answered move together in an item's column.
    let together = |&(group, item): &(usize, usize)| -> usize {
        let same = |&((signature, mask), _): &(&(Vec<bool>, u32), &usize)| {
            signature == groups[group].0 && mask >> item & 1 == 1
        };
        alike.iter().filter(same).map(|(_, people)| people).sum()
    };
    let barred = (0..columns.len()).filter(|&at| together(&columns[at]) >= k).collect();
    let system = System {
        rows,
        group_of: columns.iter().map(|(group, _)| *group).collect(),
        weights: alike.values().copied().collect(),
        barred,
    };
    let leak = |found: Vec<usize>| {
        let people = found.iter().map(|&group| system.weights[group]).sum();
        Leak { people, how: format!("across items: scales and sums isolate {people}") }
    };
    isolate(&system, k).into_iter().map(leak).collect()
}

/// How many people of the unit answered the item, readers included.
fn people(organisation: &Organisation, path: &str, item: usize) -> i128 {
    let answered = organisation.people.iter();
    let answered = answered.filter(|p| p.answer(item).is_some() && holds(path, &p.leaf));
    i128::try_from(answered.count()).expect("a head count")
}
