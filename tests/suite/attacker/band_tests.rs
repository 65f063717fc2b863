//! The attacks on bands, spreads and reliabilities, on releases made by hand.

use serde_json::{Value, json};

use super::bands::{extremes, raised};
use super::honest::honest_release;
use super::*;

const K: u32 = 5;

fn team(leaf: &str, answers: &[u8]) -> Vec<Person> {
    let person = |&answer| Person {
        leaf: leaf.to_owned(),
        reader: false,
        answers: Some(vec![Some(answer)]),
    };
    answers.iter().map(person).collect()
}

fn shown(people: &[Vec<Person>], paths: &[&str]) -> (Organisation, Value) {
    let items = vec!["AUT_S1".to_owned()];
    let organisation = Organisation { people: people.concat(), items, k: K };
    let release = honest_release(&organisation, paths, &[paths.to_vec()]);
    (organisation, release)
}

/// Counts, least and most of low, middle and high.
fn bands(release: &mut Value, unit: usize, n: i64, figures: [[i64; 3]; 3]) {
    let band = |at: usize| json!({"count": figures[0][at], "least": figures[1][at], "most": figures[2][at]});
    release["units"][unit]["bands"] =
        json!({"AUT_S1": {"n": n, "low": band(0), "middle": band(1), "high": band(2)}});
}

fn found(release: &Value, organisation: &Organisation) -> Vec<String> {
    attack(release, organisation).into_iter().map(|leak| leak.how).collect()
}

#[test]
fn counts_raised_over_two_blocks_expose_one_of_them() {
    let people = [team("A", &[4, 4, 4, 4, 4]), team("B", &[4, 4, 4, 3, 1])];
    let (organisation, mut release) = shown(&people, &["", "A", "B"]);
    assert!(found(&release, &organisation).is_empty());
    // At most one low and one middle: B's sum of 16 needs both.
    bands(&mut release, 0, 10, [[1, 1, 8], [0, 0, 8], [1, 1, 10]]);
    let leaks = found(&release, &organisation);
    assert_eq!(leaks, [r#"bands: AUT_S1, rest of "A" in "": everybody is high"#]);
    // Each block raised by itself.
    bands(&mut release, 0, 10, [[2, 2, 6], [0, 0, 6], [2, 2, 10]]);
    assert!(found(&release, &organisation).is_empty());
}

#[test]
fn plain_counts_of_like_minded_people_are_found() {
    let (organisation, mut release) = shown(&[team("A", &[3; 10])], &[""]);
    bands(&mut release, 0, 10, [[0, 10, 0]; 3]);
    assert!(found(&release, &organisation)[0].starts_with("bands: AUT_S1"));
    bands(&mut release, 0, 10, [[1, 8, 1], [0, 8, 0], [1, 10, 1]]);
    assert!(found(&release, &organisation).is_empty());
    // A reader's answer hides nobody.
    let mut reader = team("A", &[5]);
    reader[0].reader = true;
    let (organisation, mut release) = shown(&[team("A", &[3; 10]), reader], &[""]);
    bands(&mut release, 0, 11, [[0, 10, 1]; 3]);
    assert!(found(&release, &organisation)[0].starts_with("bands: AUT_S1"));
}

#[test]
fn band_figures_of_too_few_or_beside_the_item_or_untrue_are_found() {
    let people = [team("A", &[1, 3, 4, 5, 2, 3, 4]), team("B", &[1, 3, 4, 5, 2, 3, 4, 5, 5, 1, 3])];
    let (organisation, mut release) = shown(&people, &["", "A"]);
    bands(&mut release, 0, 18, [[5, 5, 8]; 3]);
    assert!(found(&release, &organisation).is_empty());
    bands(&mut release, 1, 7, [[2, 2, 3]; 3]);
    let leaks = found(&release, &organisation);
    assert!(leaks.iter().any(|how| how.starts_with("subtraction: bands")), "{leaks:?}");
    let (_, mut release) = shown(&people, &["", "B"]);
    release["units"][1]["items"] = json!({});
    bands(&mut release, 1, 11, [[3, 3, 5]; 3]);
    let leaks = found(&release, &organisation);
    assert!(leaks.iter().any(|how| how.contains("the item is not shown")), "{leaks:?}");
    bands(&mut release, 0, 18, [[5, 6, 7]; 3]);
    assert!(found(&release, &organisation).iter().any(|how| how.starts_with("untrue: bands")));
}

#[test]
fn raising_is_as_the_rule_says() {
    assert_eq!(raised([0, 0, 5]), [1, 1, 3]);
    assert_eq!(raised([0, 5, 5]), [1, 4, 5]);
    assert_eq!(raised([3, 0, 3]), [2, 1, 3]);
    assert_eq!(extremes([1, 1, 8]), [[0, 0, 8], [1, 1, 10]]);
    assert_eq!(extremes([2, 3, 5]), [[2, 3, 5]; 2]);
    // The low one may have been middle or high.
    assert_eq!(extremes([1, 4, 5]), [[0, 4, 5], [1, 5, 6]]);
    // What lies between is found by trying everything.
    for people in 5..14 {
        for low in 1..people - 1 {
            for middle in 1..people - low {
                let printed = [low, middle, people - low - middle];
                let all = (0..=people).flat_map(|l| (0..=people - l).map(move |m| (l, m)));
                let all = all.map(|(l, m)| [l, m, people - l - m]);
                let all: Vec<[i64; 3]> = all.filter(|&counts| raised(counts) == printed).collect();
                let extreme = |pick: fn(i64, i64) -> i64| {
                    all.iter().copied().reduce(|a, b| [0, 1, 2].map(|i| pick(a[i], b[i])))
                };
                let expected = [extreme(i64::min), extreme(i64::max)].map(|e| e.unwrap_or(printed));
                assert_eq!(extremes(printed), expected, "{printed:?}");
            }
        }
    }
}

#[test]
fn a_spread_that_undoes_the_cap_is_found() {
    let (organisation, mut release) = shown(&[team("A", &[5; 30])], &[""]);
    assert!(found(&release, &organisation).is_empty());
    release["spread"] = json!({"AUT_S1": {"df": 29, "sd": 0.25}});
    assert_eq!(
        found(&release, &organisation),
        [r#"spread leaves one band: AUT_S1, rest of "": nobody said [1, 2, 3]"#]
    );
    let varied: Vec<u8> = (0..30).map(|at| at % 5 + 1).collect();
    let (organisation, mut release) = shown(&[team("A", &varied)], &[""]);
    release["spread"] = json!({"AUT_S1": {"df": 29, "sd": 1.45}});
    assert!(found(&release, &organisation).is_empty());
    release["spread"] = json!({"AUT_S1": {"df": 29, "sd": 1.3}});
    assert!(found(&release, &organisation)[0].starts_with("untrue: spread"));
}
