//! The release engine against an attacker who was written apart from it.

use sdt_pulse::disclosure::{Candidate, choose, release};
use sdt_pulse::domain::{
    Ballot, Form, Item, ItemId, Need, NeedState, ResponseScale, Roster, Scale, Terms, Threshold,
    Translated, UnitPath, Wave, WaveId, WaveState,
};
use serde_json::Value;

use crate::attacker::{
    BruteUnit, Organisation, Random, brute_force, naive_release, random_organisation, survey,
    unexamined,
};

/// How many random organisations are attacked at each threshold.
const AT_K5: u64 = 7_000;
const AT_OTHER: u64 = 1_500;

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
    let team = |leaf: &str| {
        let team = if leaf == "*" { "" } else { leaf.strip_suffix("/*").unwrap_or(leaf) };
        UnitPath::from_stored(team.to_owned())
    };
    let teams: Vec<(UnitPath, bool)> =
        organisation.people.iter().map(|one| (team(&one.leaf), one.reader)).collect();
    let roster = Roster::freeze(teams.iter().map(|(team, reader)| (team, *reader)));
    let day = jiff::civil::date(2026, 1, 1);
    let wave = Wave {
        id: WaveId::numbered(1),
        label: String::new(),
        form: Form {
            name: "core".to_owned(),
            items: organisation.items.iter().map(|id| item(id)).collect(),
        },
        opens_on: day,
        closes_on: day,
        state: WaveState::Closing,
        threshold: Threshold::new(organisation.k).unwrap(),
        terms: Terms::default(),
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
                comment: None,
            })
        })
        .collect();
    let (release, _) = release(&wave, &roster, &ballots, &[]).unwrap();
    release.published().unwrap()
}

#[test]
fn nothing_leaks_from_ten_thousand_organisations() {
    for (k, seeds) in [(5, AT_K5), (8, AT_OTHER), (10, AT_OTHER)] {
        let (organisations, leaking) = survey(0..seeds, k, engine);
        println!("engine, k = {k}: {leaking} of {organisations} organisations leak");
        assert_eq!((organisations, leaking), (usize::try_from(seeds).unwrap(), 0));
    }
}

#[test]
fn the_same_attacker_breaks_the_naive_rule() {
    let (organisations, leaking) = survey(0..AT_OTHER, 5, naive_release);
    println!("naive rule, k = 5: {leaking} of {organisations} organisations leak");
    assert!(leaking * 2 > organisations, "{leaking} of {organisations}");
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
