//! The release engine against an attacker who was written apart from it.

use std::ops::Range;

use sdt_pulse::disclosure::{Candidate, Release, choose, quarter, release};
use sdt_pulse::domain::{
    Ballot, Form, Item, ItemId, Need, NeedState, ResponseScale, Roster, Scale, Threshold,
    Translated, UnitPath, Wave, WaveId, WaveState,
};
use serde_json::Value;

use crate::attacker::{
    BruteUnit, Life, Organisation, Random, brute_force, naive_quarter, naive_release,
    random_organisation, survey_lives, unexamined,
};

fn item(id: &str) -> Item {
    let text = |text: &str| Translated { en: text.to_owned(), de: text.to_owned() };
    let need = match &id[..3] {
        "COM" => Need::Competence,
        "REL" => Need::Relatedness,
        _ => Need::Autonomy,
    };
    let state = if id.contains("_F") { NeedState::Frustration } else { NeedState::Satisfaction };
    Item {
        id: ItemId::parse(id).unwrap(),
        scale: Scale { need, state },
        response: ResponseScale { id: "true5".to_owned(), options: vec![text("o"); 5] },
        frame: text("f"),
        text: text("t"),
        reverse: false,
    }
}

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
    let team = |leaf: &str| {
        let team = if leaf == "*" { "" } else { leaf.strip_suffix("/*").unwrap_or(leaf) };
        UnitPath::from_stored(team.to_owned())
    };
    let teams: Vec<(UnitPath, bool)> =
        organisation.people.iter().map(|one| (team(&one.leaf), one.reader)).collect();
    let roster = Roster::freeze(teams.iter().map(|(team, reader)| (team, *reader)));
    let day = jiff::civil::date(2026, 1, 1);
    let wave = Wave {
        id: WaveId::numbered(u64::try_from(previous.len()).unwrap() + 1),
        label: String::new(),
        form: Form {
            name: "core".to_owned(),
            items: organisation.items.iter().map(|id| item(id)).collect(),
        },
        opens_on: day,
        closes_on: day,
        state: WaveState::Closing,
        threshold: Threshold::new(organisation.k).unwrap(),
    };
    let ballots: Vec<Ballot> = organisation
        .people
        .iter()
        .zip(&teams)
        .filter_map(|(one, (team, reader))| {
            let answers = one.answers.as_ref()?;
            let answered = wave.form.items.iter().zip(answers);
            let answers = answered.filter_map(|(item, value)| Some((item.id.clone(), (*value)?)));
            Some(Ballot {
                unit: roster.leaf_of(team).unwrap(),
                reader: *reader,
                answers: answers.collect(),
            })
        })
        .collect();
    release(&wave, &roster, &ballots, previous).unwrap().0
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

// In parts, which run beside each other: 10,000 organisations in all.

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
        for kind in ["subtraction", "emptiness", "cap", "bands", "quarter", "union"] {
            assert!(survey.kinds.contains_key(kind), "no {kind}: {survey}");
        }
    }
}

/// What the attacker need not combine: the spreads, which are rounded and floored for that reason
/// (R4), and what follows from published cells and spreads alone.
const FOLLOWS: [&str; 6] = [
    "item.versus_organisation",
    "scale.change",
    "scale.high",
    "scale.low",
    "scale.versus_organisation",
    "spread",
];

#[test]
fn the_attacker_looks_at_every_number_that_is_published() {
    for seed in 0..200 {
        let organisation = random_organisation(seed, 5);
        let mut left = unexamined(&engine(&organisation), &organisation);
        left.retain(|name| !FOLLOWS.contains(&name.as_str()));
        assert_eq!(left, Vec::<String>::new());
    }
}

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
