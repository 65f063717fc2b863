//! The release engine against an attacker who was written apart from it.

mod choice;

use std::collections::BTreeMap;
use std::ops::Range;

use sdt_pulse::disclosure::{Release, quarter};
use serde_json::Value;

use crate::attacker::{
    Life, Organisation, Person, Random, attack, holds, naive_quarter, naive_release, random_life,
    random_organisation, survey_lives, unexamined,
};
use crate::certificate::real;
use crate::support::survey;

/// What the real engine publishes of an organisation, as `wave release --json` prints it.
fn engine(organisation: &Organisation) -> Value {
    released(organisation, &[]).published().unwrap()
}

/// The same of several waves, each with those before it, and of the quarter they lie in.
fn engine_over_time(life: &Life) -> (Vec<Value>, Value) {
    let mut releases: Vec<Release> = Vec::new();
    for organisation in &life.waves {
        let next = released(organisation, &releases);
        releases.push(next);
    }
    let quarter = quarter(&releases.iter().collect::<Vec<_>>()).published().unwrap();
    (releases.iter().map(|release| release.published().unwrap()).collect(), quarter)
}

fn naive_over_time(life: &Life) -> (Vec<Value>, Value) {
    let release = |(number, organisation): (usize, &Organisation)| {
        let mut release = naive_release(organisation);
        release["wave"] = format!("w{number}").into();
        release
    };
    ((1..).zip(&life.waves).map(release).collect(), naive_quarter(life))
}

fn released(organisation: &Organisation, previous: &[Release]) -> Release {
    let number = u64::try_from(previous.len()).unwrap() + 1;
    let items = organisation.items.iter().map(|id| survey::item(id)).collect();
    survey::released(&survey::wave(number, items, organisation.k), organisation, previous)
}

/// The engine over several waves of the organisations of `seeds`.
fn nothing_leaks(k: u32, seeds: Range<u64>) {
    let survey = survey_lives(seeds.clone(), k, engine_over_time);
    println!("engine, k = {k}, seeds {seeds:?}: {survey}");
    assert_eq!(u64::try_from(survey.organisations).unwrap(), seeds.end - seeds.start);
    assert_eq!(survey.leaking, 0, "{survey}");
    // Nothing was out of reach, and the search was not idle.
    assert_eq!((survey.tally.not_by_rule, survey.tally.given_up), (0, 0), "{survey}");
    assert!(survey.tally.of_one_mind > survey.organisations / 10, "{survey}");
}

// In parts, which run beside each other: 10,000 organisations in all. LEAK: they fail until the
// spreads are floored higher; of all other attacks none finds anything.

#[test]
fn nothing_leaks_at_k_5_in_the_first_organisations() {
    nothing_leaks(5, 0..2_400);
}

#[test]
fn nothing_leaks_at_k_5_in_the_next_organisations() {
    nothing_leaks(5, 2_400..4_800);
}

#[test]
fn nothing_leaks_at_k_5_in_the_last_organisations() {
    nothing_leaks(5, 4_800..7_000);
}

#[test]
fn nothing_leaks_at_k_8() {
    nothing_leaks(8, 10_000..11_500);
}

#[test]
fn nothing_leaks_at_k_10() {
    nothing_leaks(10, 20_000..21_500);
}

#[test]
fn the_same_attacker_breaks_the_naive_rule() {
    for k in [5, 8, 10] {
        let survey = survey_lives(0..300, k, naive_over_time);
        println!("naive rule, k = {k}: {survey}");
        assert!(survey.leaking * 10 > survey.organisations * 9, "{survey}");
        for kind in ["subtraction", "emptiness", "cap", "bands", "dont know", "quarter", "union"] {
            assert!(survey.kinds.contains_key(kind), "no {kind}: {survey}");
        }
    }
}

/// What the attacker need not combine. The coefficients of reliability are ratios of sums over a
/// hundred people at least, to two decimals (R4); what their absence says is attacked. The others
/// follow from published cells and spreads, which `what_is_not_published_changes_nothing` tries.
const FOLLOWS: [&str; 11] = [
    "between_teams",
    "item.versus_organisation",
    "noise",
    "reliability.alpha",
    "reliability.omega",
    "scale.change",
    "scale.high",
    "scale.low",
    "scale.n",
    "scale.open",
    "scale.versus_organisation",
];

/// The figures that the attacks combine, and the coefficients.
fn cells(release: &Value) -> Value {
    let mut release = release.clone();
    release
        .as_object_mut()
        .unwrap()
        .retain(|name, _| !["between_teams", "noise"].contains(&&**name));
    for unit in release["units"].as_array_mut().unwrap() {
        for cell in unit["items"].as_object_mut().unwrap().values_mut() {
            cell.as_object_mut()
                .unwrap()
                .retain(|name, _| ["n", "mean", "open"].contains(&&**name));
        }
        for cell in unit["scales"].as_object_mut().unwrap().values_mut() {
            cell.as_object_mut().unwrap().retain(|name, _| name == "mean");
        }
    }
    release
}

/// People who count, in places of the same innermost shown unit, and answered the same items.
fn alike(organisation: &Organisation, release: &Value) -> Vec<Vec<usize>> {
    let paths =
        release["units"].as_array().unwrap().iter().map(|unit| unit["path"].as_str().unwrap());
    let paths: Vec<&str> = paths.collect();
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, person) in organisation.people.iter().enumerate().filter(|(_, p)| p.counts()) {
        let innermost =
            paths.iter().filter(|path| holds(path, &person.leaf)).max_by_key(|p| p.len());
        let answers = person.answers.iter().flatten();
        let answered: Vec<bool> = answers.map(Option::is_some).collect();
        groups.entry((innermost, answered)).or_default().push(at);
    }
    groups.into_values().collect()
}

/// Why R2 suffices: whoever in a block gave which sheet leaves no trace at all.
#[test]
fn swapping_sheets_within_a_block_changes_nothing() {
    let mut random = Random::new(3);
    let mut swapped = 0;
    for seed in 0..250 {
        let life = random_life(seed, 5);
        let published = engine_over_time(&life);
        let mut other = life.clone();
        for (organisation, release) in other.waves.iter_mut().zip(&published.0) {
            for group in alike(organisation, release) {
                for (place, &one) in group.iter().enumerate() {
                    let two = group[random.below(place + 1)];
                    let sheet = organisation.people[one].answers.take();
                    let sheet = std::mem::replace(&mut organisation.people[two].answers, sheet);
                    // The same person: what was taken comes back.
                    organisation.people[one].answers =
                        if one == two { organisation.people[two].answers.clone() } else { sheet };
                }
                swapped += group.len();
            }
        }
        assert_eq!(engine_over_time(&other), published, "seed {seed}");
    }
    println!("{swapped} sheets dealt out anew within their blocks, no figure differs");
    assert!(swapped > 10_000, "{swapped}");
}

/// A 2 and a 4 of one block become a 1 and a 5, or the other way round: no sum and no band differs.
/// Where the rounded spread and coefficients do not either, nothing may.
#[test]
fn what_is_not_published_changes_nothing() {
    let mut random = Random::new(4);
    let (mut tried, mut same) = (0, 0);
    for seed in 0..700 {
        let life = random_life(seed, 5);
        let large = |organisation: &Organisation| organisation.people.len() >= 40;
        if !life.waves.iter().all(large) {
            continue;
        }
        let published = engine_over_time(&life);
        let mut other = life.clone();
        let mut changed = 0;
        for (organisation, release) in other.waves.iter_mut().zip(&published.0) {
            let item = random.below(organisation.items.len());
            for group in alike(organisation, release) {
                let find = |value| {
                    let mut group = group.iter().copied();
                    group.find(|&at| organisation.people[at].answer(item) == Some(value))
                };
                let narrow = find(2).zip(find(4)).map(|pair| (pair, (1, 5)));
                let wide = find(1).zip(find(5)).map(|pair| (pair, (2, 4)));
                if let Some(((low, high), (less, more))) = narrow.or(wide).filter(|_| changed < 2) {
                    let mut set = |at: usize, value| {
                        organisation.people[at].answers.as_mut().unwrap()[item] = Some(value);
                    };
                    set(low, less);
                    set(high, more);
                    changed += 1;
                }
            }
        }
        if changed == 0 {
            continue;
        }
        tried += 1;
        let now = engine_over_time(&other);
        if now.0.iter().map(cells).eq(published.0.iter().map(cells)) {
            same += 1;
            assert_eq!(now, published, "seed {seed}");
        }
    }
    println!("{tried} organisations altered, in {same} of them no cell shows it, and nothing else");
    assert!(same > 50, "{same} of {tried}");
}

#[test]
fn the_attacker_looks_at_every_number_that_is_published() {
    for seed in 0..200 {
        let organisation = random_organisation(seed, 5);
        let mut left = unexamined(&engine(&organisation), &organisation);
        left.retain(|name| !FOLLOWS.contains(&name.as_str()));
        assert_eq!(left, Vec::<String>::new());
    }
}

/// The same over seven waves of one company, so that changes are judged by the noise from wave to wave.
#[test]
fn no_noise_and_no_verdict_of_two_looks_holds_more_than_the_cells() {
    let mut random = Random::new(5);
    let waves: Vec<Organisation> = (0..7).map(real::company_in).collect();
    let published = engine_over_time(&Life { waves: waves.clone(), who: vec![] });
    let last = &published.0[6];
    assert!(last["noise"]["autonomy_satisfaction"]["variance"].as_f64().unwrap() > 0.0, "{last}");
    let (mut other, mut swapped) = (waves, 0);
    for (organisation, release) in other.iter_mut().zip(&published.0) {
        for group in alike(organisation, release) {
            for (place, &one) in group.iter().enumerate().skip(1) {
                let two = group[random.below(place)];
                let sheet = organisation.people[one].answers.take();
                organisation.people[one].answers =
                    std::mem::replace(&mut organisation.people[two].answers, sheet);
                swapped += 1;
            }
        }
    }
    println!("{swapped} sheets dealt out anew");
    assert!(swapped > 300, "{swapped}");
    assert_eq!(engine_over_time(&Life { waves: other, who: vec![] }), published);
}

fn of_one_team(sheets: Vec<Vec<Option<u8>>>, items: &[&str]) -> Organisation {
    let person = |sheet| Person { leaf: String::new(), reader: false, answers: Some(sheet) };
    let people = sheets.into_iter().map(person).collect();
    Organisation { people, items: items.iter().map(|&item| item.to_owned()).collect(), k: 5 }
}

/// The smallest leak of a spread, which the floor of R4 closes: thirty people say 5. The cap leaves
/// 146 to 150 as their sum, so anything for each; a standard deviation below 0.275 leaves 4 or 5.
#[test]
fn a_spread_does_not_undo_the_cap() {
    let organisation = of_one_team(vec![vec![Some(5)]; 30], &["AUT_S1"]);
    let leaks = attack(&engine(&organisation), &organisation);
    assert!(leaks.is_empty(), "{leaks:?}");
}

/// The smallest leak of a reliability that is missing, closed since published cells decide what is
/// shown: of a hundred people one does not say 5 to
/// one item; then the other item must be the one that does not vary, so everybody said 5 to it.
#[test]
fn a_missing_reliability_says_nothing() {
    let mut sheets = vec![vec![Some(5), Some(5)]; 100];
    sheets[0][0] = Some(1);
    let organisation = of_one_team(sheets, &["AUT_S1", "AUT_S2"]);
    let mut leaks = attack(&engine(&organisation), &organisation);
    leaks.retain(|leak| leak.how.starts_with("reliability"));
    assert!(leaks.is_empty(), "{leaks:?}");
}
