//! The attacker against releases made by hand, whose leaks are known.

use serde_json::{Value, json};

use super::honest::honest_release;
use super::*;

const K: u32 = 5;

/// `n` people of `leaf` who answer the only item with 1, 2, … 5, 1, …
fn team(leaf: &str, n: u8) -> Vec<Person> {
    (0..n).map(|i| person(leaf, false, Some(i % 5 + 1))).collect()
}

fn person(leaf: &str, reader: bool, answer: Option<u8>) -> Person {
    Person { leaf: leaf.to_owned(), reader, answers: answer.map(|value| vec![Some(value)]) }
}

fn organisation(people: &[Vec<Person>]) -> Organisation {
    Organisation { people: people.concat(), items: vec!["AUT_S1".to_owned()], k: K }
}

fn shown(organisation: &Organisation, paths: &[&str]) -> Value {
    honest_release(organisation, paths, &[paths.to_vec()])
}

fn kinds(leaks: &[Leak]) -> Vec<&str> {
    let mut kinds: Vec<&str> = leaks.iter().filter_map(|l| l.how.split(':').next()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

#[test]
fn a_safe_release_has_no_leak() {
    let people = [team("A/x", 6), team("A/y", 5), team("A/*", 2), team("B", 5), team("C", 3)];
    let organisation = organisation(&people);
    // What is left of A: x and the two placed in it; of all: B and C.
    let leaks = attack(&shown(&organisation, &["", "A", "A/y"]), &organisation);
    assert!(leaks.is_empty(), "{leaks:?}");
    assert!(unexamined(&shown(&organisation, &["", "A"]), &organisation).is_empty());
}

#[test]
fn a_parent_minus_its_children_is_found() {
    let organisation = organisation(&[team("A/x", 6), team("A/y", 7), team("A/z", 3)]);
    let leaks = attack(&shown(&organisation, &["A", "A/x", "A/y"]), &organisation);
    let found = leaks.iter().find(|leak| leak.how.starts_with("subtraction: AUT_S1")).unwrap();
    assert_eq!(found.people, 3);
    assert!(found.how.contains("A/z"), "{}", found.how);
    // One level further down, and across two levels at once.
    let leaks = attack(&shown(&organisation, &["", "A/x", "A/y"]), &organisation);
    assert!(leaks.iter().any(|leak| leak.people == 3 && leak.how.starts_with("subtraction")));
}

#[test]
fn an_item_that_few_answered_is_found_where_the_unit_is_safe() {
    let mut organisation = organisation(&[team("A", 9), team("B", 9)]);
    organisation.items.push("AUT_S2".to_owned());
    for (at, person) in organisation.people.iter_mut().enumerate() {
        person.answers.as_mut().unwrap().push((at < 12).then_some(3));
    }
    let families = [vec!["", "A"], vec!["", "A"]];
    let leaks = attack(&honest_release(&organisation, &["", "A"], &families), &organisation);
    assert!(leaks.iter().any(|leak| leak.people == 3 && leak.how.contains("AUT_S2")), "{leaks:?}");
    assert!(leaks.iter().all(|leak| !leak.how.contains("AUT_S1")), "{leaks:?}");
    let families = [vec!["", "A"], vec![""]];
    let leaks = attack(&honest_release(&organisation, &["", "A"], &families), &organisation);
    assert!(leaks.is_empty(), "{leaks:?}");
}

#[test]
fn overlapping_groups_are_found() {
    // Of p, q, r only the pairs are shown: p + q - (q + r) + (p + r) is twice p.
    let sets = [[true, true, false], [false, true, true], [true, false, true]].map(Vec::from);
    let leaks = attack_sets(&sets, &[2, 9, 9], 5);
    assert_eq!(leaks, [(2, vec![0])]);
    // A chain of pairs gives only differences, of all four: 8 people.
    let sets = [[true, true, false, false], [false, true, true, false], [false, false, true, true]];
    assert!(attack_sets(&sets.map(Vec::from), &[4, 4, 4, 4], 5).is_empty());
    // A difference between two small groups: they are told apart by 4 people, though neither is seen.
    let sets = [vec![true, false, true], vec![false, true, true]];
    assert_eq!(attack_sets(&sets, &[2, 2, 9], 5), [(4, vec![0, 1])]);
}

#[test]
fn a_scale_beside_a_withheld_item_is_found() {
    let mut organisation = organisation(&[team("A", 6), team("B", 6)]);
    organisation.items = vec!["AUT_S1".to_owned(), "AUT_S2".to_owned()];
    for (at, person) in organisation.people.iter_mut().enumerate() {
        person.answers.as_mut().unwrap().push((!(3..6).contains(&at)).then_some(4));
    }
    let mut release = honest_release(&organisation, &["", "A"], &[vec!["", "A"], vec![""]]);
    assert!(attack(&release, &organisation).is_empty());
    release["units"][1]["scales"] = json!({"autonomy_satisfaction": {"mean": 3.7}});
    let leaks = attack(&release, &organisation);
    assert_eq!(kinds(&leaks), ["across items"], "{leaks:?}");
    assert_eq!(leaks[0].people, 3);
    // Beside both items it must be their mean.
    release["units"][0]["scales"] = json!({"autonomy_satisfaction": {"mean": 1.2345}});
    assert!(kinds(&attack(&release, &organisation)).contains(&"untrue"));
}

#[test]
fn scales_alone_are_subtracted_when_their_weights_agree() {
    let mut organisation = organisation(&[team("A", 6), team("B", 3)]);
    organisation.items = vec!["AUT_S1".to_owned(), "AUT_S2".to_owned()];
    for person in &mut organisation.people {
        person.answers.as_mut().unwrap().push(Some(4));
    }
    let across = |organisation: &Organisation| {
        let mut release = honest_release(organisation, &["", "A"], &[vec![], vec![]]);
        for unit in 0..2 {
            release["units"][unit]["scales"] = json!({"autonomy_satisfaction": {"mean": 3.7}});
        }
        let leaves = linear::leaves(organisation);
        let leaks = linear::attack_across_items(&view::units(&release), &leaves, organisation);
        leaks.iter().map(|leak| leak.people).collect::<Vec<_>>()
    };
    assert_eq!(across(&organisation), [3]);
    // 6 of 9 and 5 of 8: no multiple of A's mean takes A out of the whole for both items.
    organisation.people[0].answers.as_mut().unwrap()[1] = None;
    assert_eq!(across(&organisation), [0; 0]);
}

#[test]
fn people_who_did_not_take_part_are_found() {
    let silent = vec![person("A/y", false, None), person("A/y", false, None)];
    let all = organisation(&[team("A/x", 6), silent, team("B", 6)]);
    let leaks = attack(&shown(&all, &["", "A", "A/x"]), &all);
    assert_eq!(kinds(&leaks), ["emptiness"], "{leaks:?}");
    assert!(leaks.iter().any(|leak| leak.how.contains("A/y")));
    assert!(leaks.iter().any(|leak| leak.how.contains("2 invited, respondents 0")));
    assert!(attack(&shown(&all, &["", "A/x"]), &all).is_empty());

    let readers = vec![person("A/*", true, Some(4)), person("A/*", true, None)];
    let all = organisation(&[team("A/x", 6), readers, team("B", 6)]);
    assert_eq!(kinds(&attack(&shown(&all, &["", "A", "A/x"]), &all)), ["emptiness"]);
}

#[test]
fn readers_who_subtract_their_own_answers_are_found() {
    let readers = vec![person("A", true, Some(2)), person("A", true, Some(5))];
    let all = organisation(&[readers, team("A", 4), team("B", 7)]);
    let leaks = attack(&shown(&all, &["", "A"]), &all);
    let found = leaks.iter().find(|leak| leak.how.starts_with("subtraction: AUT_S1")).unwrap();
    assert_eq!(found.people, 4);
    // Six respondents are printed: the figures alone do not show it.
    assert!(leaks.iter().all(|leak| !leak.how.contains("rest of \"A\": 6 invited")));
}

#[test]
fn answers_that_a_sum_excludes_are_found() {
    let like_minded = |n| vec![person("A", false, Some(5)); n];
    let all = organisation(&[like_minded(6), team("B", 7)]);
    let capped = shown(&all, &["", "A"]);
    assert!(attack(&capped, &all).is_empty());

    let mut plain = capped.clone();
    plain["units"][1]["items"]["AUT_S1"] =
        json!({"n": 6, "mean": 5.0, "open": {"low": 0, "high": 0}});
    let leaks = attack(&plain, &all);
    assert!(leaks.iter().any(|leak| leak.how.contains("nobody said [1, 2, 3, 4]")), "{leaks:?}");

    // The cell is capped, but the organisation's sum is the true one: 30 + 18 of 13; B may
    // still be anything from 18 to 22.
    let mut half = capped.clone();
    half["units"][0]["items"]["AUT_S1"] =
        json!({"n": 13, "mean": 3.6923, "open": {"low": 0, "high": 0}});
    assert!(attack(&half, &all).is_empty());
    let alike = organisation(&[like_minded(6), vec![person("B", false, Some(5)); 7]]);
    let mut half = shown(&alike, &["", "A"]);
    half["units"][0]["items"]["AUT_S1"] =
        json!({"n": 13, "mean": 5.0, "open": {"low": 0, "high": 0}});
    assert_eq!(kinds(&attack(&half, &alike)), ["cap"]);

    // Open by what A hides only: the others are at the top, and that exactly.
    half["units"][0]["items"]["AUT_S1"] =
        json!({"n": 13, "mean": 4.6923, "open": {"low": 0, "high": 4}});
    assert_eq!(kinds(&attack(&half, &alike)), ["cap"]);

    // Readers' answers hide nothing: 5 × 5 and a reader's 1.
    let all = organisation(&[like_minded(5), vec![person("A", true, Some(1))], team("B", 7)]);
    let mut release = shown(&all, &["", "A"]);
    assert!(attack(&release, &all).is_empty());
    release["units"][1]["items"]["AUT_S1"] =
        json!({"n": 6, "mean": 4.3333, "open": {"low": 0, "high": 0}});
    assert!(kinds(&attack(&release, &all)).contains(&"cap"));
}

#[test]
fn figures_of_another_organisation_are_refused() {
    let all = organisation(&[team("A", 6), team("B", 7)]);
    let release = shown(&all, &["", "A"]);
    let other = organisation(&[team("A", 7), team("B", 7)]);
    assert!(kinds(&attack(&release, &other)).contains(&"untrue"));
    let mut sd = release.clone();
    sd["units"][1]["items"]["AUT_S1"]["sd"] = json!(0.8);
    sd["spread"] = json!({"AUT_S1": {"df": 11, "sd": 1.1, "variance": 1.2345}});
    assert_eq!(unexamined(&sd, &all), ["item.sd", "spread.variance"]);
}
