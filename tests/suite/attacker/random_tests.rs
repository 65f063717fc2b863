//! The attacker against releases of random organisations.

use std::cell::Cell;
use std::ops::Range;
use std::time::Instant;

use num_traits::ToPrimitive;

use super::brute_force::valid;
use super::honest::honest_release;
use super::organisation::Random;
use super::view::{holds, parents};
use super::*;

const K: u32 = 5;

#[test]
fn showing_whatever_has_k_respondents_leaks_in_most_organisations() {
    let start = Instant::now();
    let isolating = Cell::new(0);
    let (organisations, leaking) = survey(0..2000, K, |organisation| {
        let release = naive_release(organisation);
        let leaks = linear_leaks(&release, organisation);
        isolating.set(isolating.get() + usize::from(leaks.iter().any(|leak| leak.people > 0)));
        release
    });
    let rate = |count: usize| count.to_f64().unwrap() / organisations.to_f64().unwrap();
    let (leaking, isolating) = (rate(leaking), rate(isolating.get()));
    let time = start.elapsed();
    println!("naive, {organisations}: {leaking:.3} leak, {isolating:.3} isolate people; {time:?}");
    assert_eq!(organisations, 2000);
    assert!(leaking > 0.5 && isolating > 0.5, "{leaking}, {isolating}");
}

fn linear_leaks(release: &Value, organisation: &Organisation) -> Vec<Leak> {
    let leaves = linear::leaves(organisation);
    linear::attack_families(&view::units(release), &leaves, organisation)
}

/// An organisation small enough to try all sets of its units.
struct Small {
    organisation: Organisation,
    paths: Vec<String>,
}

impl Small {
    fn of_seeds(seeds: Range<u64>, most_units: usize) -> impl Iterator<Item = (u64, Self)> {
        let small = move |seed| {
            let organisation = random_organisation(seed, K);
            let paths = unit_paths(&organisation);
            (paths.len() <= most_units).then_some((seed, Self { organisation, paths }))
        };
        seeds.filter_map(small)
    }

    fn units(&self, counts: impl Fn(&Person) -> bool) -> Vec<BruteUnit<'_>> {
        let paths: Vec<&str> = self.paths.iter().map(String::as_str).collect();
        let above = parents(&paths);
        let unit = |(path, above)| {
            let of_unit = || self.organisation.people.iter().filter(|p| holds(path, &p.leaf));
            let counting = of_unit().filter(|person| counts(person)).count();
            let number = |count| u32::try_from(count).unwrap();
            (path, above, number(of_unit().count()), number(counting))
        };
        paths.into_iter().zip(above).map(unit).collect()
    }

    /// The units with the counts of those who answered the item.
    fn units_of_item(&self, item: usize) -> Vec<BruteUnit<'_>> {
        self.units(|person| person.counts() && person.answer(item).is_some())
    }

    fn release(&self, base: &[bool], families: &[Vec<bool>]) -> Value {
        let chosen = |set: &[bool]| -> Vec<&str> {
            let shown = self.paths.iter().zip(set).filter(|(_, shown)| **shown);
            shown.map(|(path, _)| path.as_str()).collect()
        };
        let families: Vec<Vec<&str>> = families.iter().map(|family| chosen(family)).collect();
        honest_release(&self.organisation, &chosen(base), &families)
    }
}

/// No false alarm: what is best by trying all sets, capped, is safe in every small organisation.
#[test]
fn the_best_valid_sets_leak_in_no_small_organisation() {
    let (mut organisations, mut cells) = (0, 0);
    for (seed, small) in Small::of_seeds(0..3000, 9) {
        let last = vec![false; small.paths.len()];
        let base = brute_force(&small.units(Person::counts), K, &last, None);
        let family = |item| brute_force(&small.units_of_item(item), K, &last, Some(&base));
        let families: Vec<Vec<bool>> = (0..small.organisation.items.len()).map(family).collect();
        let leaks = attack(&small.release(&base, &families), &small.organisation);
        assert!(leaks.is_empty(), "seed {seed}: {leaks:?}");
        organisations += 1;
        cells += families.iter().flatten().filter(|shown| **shown).count();
    }
    println!("{organisations} small organisations, {cells} cells, no leak");
    assert!(organisations > 500 && cells > 2 * organisations, "{organisations}, {cells}");
}

/// No leak overlooked: of arbitrary sets the algebra objects to exactly those that a look at every
/// residual finds invalid.
#[test]
fn arbitrary_sets_leak_exactly_when_a_residual_is_too_small() {
    let random = &mut Random::new(1);
    let mut seen = [0; 2];
    for (seed, small) in Small::of_seeds(0..4000, 26) {
        let units = small.units(Person::counts);
        // Mostly large units, so that a fair share is valid.
        let share = random.between(5, 60);
        let base: Vec<bool> = units.iter().map(|u| u.3 >= K && random.chance(share)).collect();
        let mut subset = || base.iter().map(|shown| *shown && random.chance(80)).collect();
        let items = 0..small.organisation.items.len();
        let families: Vec<Vec<bool>> = items.clone().map(|_| subset()).collect();
        let fits = |item: usize| valid(&small.units_of_item(item), K, &families[item]);
        let all_valid = valid(&units, K, &base) && items.clone().all(fits);
        let leaks = linear_leaks(&small.release(&base, &families), &small.organisation);
        assert_eq!(leaks.is_empty(), all_valid, "seed {seed}: {base:?} {families:?} {leaks:?}");
        seen[usize::from(all_valid)] += 1;
    }
    println!("arbitrary sets: {} leak, {} do not", seen[0], seen[1]);
    assert!(seen[0] > 500 && seen[1] > 500, "{seen:?}");
}

#[test]
fn random_organisations_cover_the_awkward_cases() {
    let mut seen = [0; 9];
    for seed in 0..2000 {
        let organisation = random_organisation(seed, K);
        let paths = unit_paths(&organisation);
        let direct = |path: &String| path == "*" || path.ends_with("/*");
        let units = paths.iter().filter(|path| !direct(path)).count();
        assert!((5..=150).contains(&organisation.people.len()), "seed {seed}");
        assert!((1..=25).contains(&units), "seed {seed}");
        assert!((2..=4).contains(&organisation.items.len()));
        for person in &organisation.people {
            let below = |p: &String| p != &person.leaf && holds(&person.leaf, p);
            assert!(!paths.iter().any(below), "seed {seed}: {} is a leaf", person.leaf);
        }
        let counting = |path: &str| {
            organisation.people.iter().filter(|p| p.counts() && holds(path, &p.leaf)).count()
        };
        let above = parents(&paths.iter().map(String::as_str).collect::<Vec<_>>());
        let children = |at| above.iter().filter(|parent| **parent == Some(at)).count();
        let cases = [
            units == 1,
            paths.iter().any(direct),
            (0..paths.len()).any(|at| children(at) == 1),
            (0..paths.len()).any(|at| children(at) > 8),
            paths.iter().any(|path| path.matches('/').count() > 4),
            paths.iter().any(|path| counting(path) == 4) && paths.iter().any(|p| counting(p) == 5),
            paths.iter().any(|path| counting(path) == 0),
            organisation.people.iter().filter(|p| p.reader).count() * 3 > organisation.people.len(),
            organisation.people.iter().all(|p| (0..2).all(|i| p.answer(i).is_none_or(|a| a == 5))),
        ];
        for (seen, case) in seen.iter_mut().zip(cases) {
            *seen += u32::from(case);
        }
    }
    println!("organisations of each awkward kind: {seen:?}");
    assert!(seen.iter().all(|&count| count > 40), "{seen:?}");
}
