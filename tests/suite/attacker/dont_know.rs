//! Who is known to have said "don't know", or not to have said it?
//!
//! Whoever gave a value did not say it, and how many gave one is published for unions of the blocks
//! of those who took part. So a block of these is asked about by itself, and the attacker is even told
//! how many said it in every other. In a block where all said it one could have left the item blank
//! instead, which shows nowhere else; in one where nobody did, somebody who left it blank could have
//! said it. If a published count excludes that, it is a leak. Where nobody said it and nobody left it
//! blank, the number of values says so by itself.

use super::figures::thin;
use super::view::{Said, Unit, holds, parents};
use super::{Leak, Organisation, Person};

pub fn attack_dont_know(units: &[Unit], organisation: &Organisation) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for (at, item) in organisation.items.iter().enumerate() {
        let shown: Vec<(&Unit, Said)> =
            units.iter().filter_map(|unit| Some((unit, *unit.dont_know.get(item)?))).collect();
        let cells: Vec<_> =
            shown.iter().map(|(unit, said)| (unit.path.as_str(), unit.invited, said.n)).collect();
        leaks.extend(thin(&format!("dont know of {item}"), &cells, organisation.k_bands()));
        leaks.extend(untrue(&shown, at, organisation));
        leaks.extend(exposed(&shown, units, at, organisation));
    }
    leaks
}

/// Counts that do not hold the truth.
fn untrue(shown: &[(&Unit, Said)], item: usize, organisation: &Organisation) -> Vec<Leak> {
    let mut wrong = Vec::new();
    for (unit, said) in shown {
        let members = || organisation.people.iter().filter(|p| holds(&unit.path, &p.leaf));
        let n = count(members().filter(|person| person.answers.is_some()));
        let truth = count(members().filter(|person| person.says_dont_know(item)));
        let range = said.least..=said.most;
        if said.n != n || !range.contains(&truth) || !range.contains(&said.count) {
            let how = format!("untrue: dont know in {:?}: {said:?}, truth {truth}", unit.path);
            wrong.push(Leak { people: 0, how });
        }
    }
    wrong
}

fn count<'a>(people: impl Iterator<Item = &'a Person>) -> i64 {
    i64::try_from(people.count()).expect("a head count")
}

/// A block of those who took part and count: how many, who said it, and who gave a value.
#[derive(Default, Clone, Copy)]
struct Block {
    n: i64,
    said: i64,
    valued: i64,
    readers_said: i64,
}

/// What the documented rule makes of a block: `(count, least, most)`.
pub fn raised(n: i64, said: i64) -> (i64, i64, i64) {
    let print = |said: i64| {
        if said == 0 {
            1
        } else if said == n {
            n - 1
        } else {
            said
        }
    };
    if n == 0 {
        return (0, 0, 0);
    }
    let same: Vec<i64> = (0..=n).filter(|other| print(*other) == print(said)).collect();
    (print(said), same[0], same[same.len() - 1])
}

fn exposed(
    shown: &[(&Unit, Said)],
    units: &[Unit],
    item: usize,
    organisation: &Organisation,
) -> Vec<Leak> {
    let paths: Vec<&str> = shown.iter().map(|(unit, _)| unit.path.as_str()).collect();
    let all: Vec<&str> = units.iter().map(|unit| unit.path.as_str()).collect();
    let innermost = |paths: &[&str], leaf: &str| {
        let around = paths.iter().enumerate().filter(|(_, path)| holds(path, leaf));
        around.max_by_key(|(_, path)| path.len()).map(|(at, _)| at)
    };
    let mut blocks = vec![Block::default(); all.len()];
    for person in organisation.people.iter().filter(|person| person.answers.is_some()) {
        let Some(at) = innermost(&all, &person.leaf) else { continue };
        let said = i64::from(person.says_dont_know(item));
        if person.reader {
            blocks[at].readers_said += said;
        } else {
            blocks[at].n += 1;
            blocks[at].said += said;
            blocks[at].valued += i64::from(person.answer(item).is_some());
        }
    }
    let above = parents(&paths);
    let mut leaks = Vec::new();
    for (own, (unit, said)) in shown.iter().enumerate() {
        let mut rest = *said;
        for (child, _) in above.iter().enumerate().filter(|(_, above)| **above == Some(own)) {
            rest = rest.less(shown[child].1);
        }
        let inside: Vec<usize> =
            (0..all.len()).filter(|at| innermost(&paths, all[*at]) == Some(own)).collect();
        let sum = |of: &dyn Fn(Block) -> i64| inside.iter().map(|at| of(blocks[*at])).sum::<i64>();
        let readers = sum(&|block| block.readers_said);
        let truth = sum(&|block| block.said) + readers;
        let made = sum(&|block| raised(block.n, block.said).0) + readers;
        for at in &inside {
            let block = blocks[*at];
            // The other way that it could have been.
            let other = match block {
                Block { n: 0, .. } => continue,
                Block { n, said, .. } if said == n => n - 1,
                Block { n, said: 0, valued, .. } if valued < n => 1,
                _ => continue,
            };
            let printed_alike =
                made != rest.count || raised(block.n, other).0 == raised(block.n, block.said).0;
            let possible = truth - block.said + other;
            if !printed_alike || possible < rest.least || rest.most < possible {
                let who = if block.said == 0 { "nobody" } else { "everybody" };
                let how = format!(
                    "dont know: {who} of {:?} said so of {}, by {:?}",
                    all[*at], organisation.items[item], unit.path
                );
                leaks.push(Leak { people: usize::try_from(block.n).expect("people"), how });
            }
        }
    }
    leaks
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::honest::honest_release;
    use super::super::{DONT_KNOW, attack};
    use super::*;

    fn team(leaf: &str, answers: &[Option<u8>]) -> Vec<Person> {
        let person = |answer: &Option<u8>| Person {
            leaf: leaf.to_owned(),
            reader: false,
            answers: Some(vec![*answer, Some(3)]),
        };
        answers.iter().map(person).collect()
    }

    fn found(release: &Value, organisation: &Organisation) -> Vec<String> {
        attack(release, organisation).into_iter().map(|leak| leak.how).collect()
    }

    fn said(n: i64, count: i64, least: i64, most: i64) -> Value {
        json!({"REL_S1": {"n": n, "count": count, "least": least, "most": most}})
    }

    /// B1 all said it, B2 all gave a value, so that the item is shown without B1; B1 and B2 together
    /// are enough for a count.
    #[test]
    fn counts_raised_over_two_blocks_expose_one_of_them() {
        let values = |n: usize| (0..n).map(|at| Some(u8::try_from(at % 5 + 1).unwrap()));
        let mut people = team("B1", &[Some(DONT_KNOW); 8]);
        people.extend(team("B2", &values(6).collect::<Vec<_>>()));
        people.extend(team("B3", &values(20).collect::<Vec<_>>()));
        let items = vec!["REL_S1".to_owned(), "AUT_S1".to_owned()];
        let organisation = Organisation { people, items, k: 5 };
        let base = ["", "B1", "B2", "B3"];
        let all = base.to_vec();
        let mut release = honest_release(&organisation, &base, &[vec!["", "B2"], all]);
        assert_eq!(found(&release, &organisation), Vec::<String>::new());
        release["units"][0]["dont_know"] = said(34, 9, 8, 9);
        release["units"][3]["dont_know"] = said(20, 1, 0, 1);
        let leaks = found(&release, &organisation);
        assert_eq!(leaks, [r#"dont know: everybody of "B1" said so of REL_S1, by """#]);
        // Each block by itself: 7 or 8, none or one, none or one.
        release["units"][0]["dont_know"] = said(34, 9, 7, 10);
        assert_eq!(found(&release, &organisation), Vec::<String>::new());
    }

    #[test]
    fn plain_and_untrue_counts_and_counts_of_few_are_found() {
        let items = vec!["REL_S1".to_owned(), "AUT_S1".to_owned()];
        let mut people = team("A", &[None; 12]);
        people.extend(team("B", &[Some(3); 8]));
        let organisation = Organisation { people, items, k: 5 };
        let base = ["", "A", "B"];
        let mut release = honest_release(&organisation, &base, &[vec![""], base.to_vec()]);
        release["units"][0]["dont_know"] = said(20, 0, 0, 0);
        let leaks = found(&release, &organisation);
        assert_eq!(leaks, [r#"dont know: nobody of "A" said so of REL_S1, by """#]);
        release["units"][0]["dont_know"] = said(20, 3, 3, 3);
        assert!(found(&release, &organisation)[0].starts_with("untrue: dont know"));
        release["units"][0]["dont_know"] = said(20, 2, 0, 2);
        assert_eq!(found(&release, &organisation), Vec::<String>::new());
        release["units"][1]["dont_know"] = said(12, 1, 0, 1);
        let leaks = found(&release, &organisation);
        assert!(leaks.iter().any(|how| how.contains("dont know of REL_S1")), "{leaks:?}");
    }

    #[test]
    fn raising_is_as_the_rule_says() {
        assert_eq!(
            [0, 1, 4, 9, 10].map(|said| raised(10, said)),
            [(1, 0, 1), (1, 0, 1), (4, 4, 4), (9, 9, 10), (9, 9, 10)]
        );
    }
}
