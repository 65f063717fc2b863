//! Seeded random organisations, realistic and adversarial: a shape of tree, a habit of team sizes,
//! of taking part, of reading roles, of skipping and of answering, each drawn by itself.

use super::view::holds;
use super::{DONT_KNOW, Organisation, Person, offers_dont_know};

/// How large an organisation may be: people, units beside the whole one and pseudo-leaves.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    pub people: usize,
    pub units: usize,
}

const MOST: Most = Most { people: 150, units: 24 };
/// In path order some of these stand otherwise than in byte order (`Lab`, `Lab/…`, `Lab 2`).
const NAMES: [&str; 5] = ["Operations", "Operations North", "Sales", "Lab", "Lab 2"];
pub const ITEMS: [&str; 6] = ["AUT_S1", "AUT_S2", "COM_S1", "COM_S2", "REL_S1", "AUT_F1"];

/// splitmix64: the same organisations on every machine and with every version of any crate.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D).wrapping_add(1))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 to `bound` - 1; the slight bias of the remainder does not matter here.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).expect("a small bound");
        usize::try_from(self.next() % bound).expect("a small number")
    }

    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn answer(&mut self, least: usize, most: usize) -> u8 {
        u8::try_from(self.between(least, most)).expect("a small number")
    }
}

/// An organisation of 5 to 150 people in 1 to 25 units (pseudo-leaves aside) with 2 to 4 items.
pub fn random_organisation(seed: u64, k: u32) -> Organisation {
    let mut organisation = organisation_of(&mut Random::new(seed), k, MOST);
    some_dont_know(&mut Random::new(seed ^ 0xD0D0), &mut organisation);
    organisation
}

/// Lets people say "don't know" to the items that have it: a few, many, or everybody of a team.
pub fn some_dont_know(random: &mut Random, organisation: &mut Organisation) {
    let offering: Vec<usize> = (0..organisation.items.len())
        .filter(|&at| offers_dont_know(&organisation.items[at]))
        .collect();
    for at in offering {
        let teams = random.chance(30);
        let chance = [0, 3, 15, 50, 95][random.below(5)];
        let of_team = random.below(3);
        for person in &mut organisation.people {
            // By the length of the name, so that some teams say it altogether.
            let says = if teams { person.leaf.len() % 3 == of_team } else { random.chance(chance) };
            if let Some(answers) = person.answers.as_mut().filter(|_| says) {
                answers[at] = Some(DONT_KNOW);
            }
        }
    }
}

pub fn organisation_of(random: &mut Random, k: u32, most: Most) -> Organisation {
    let threshold = usize::try_from(k).expect("k");
    let teams = tree(random, most.units);
    let items = random.between(2, 4);
    let habits = Habits::draw(random, items);
    let sizes = random.below(6);

    let mut people: Vec<Person> = Vec::new();
    for (at, team) in teams.iter().enumerate() {
        let inner = teams.iter().any(|other| other != team && holds(team, other));
        let place = Place { team, inner, last: at + 1 == teams.len() };
        for (reader, took_part) in staff(random, &habits, sizes, threshold, &place) {
            let answers = took_part.then(|| habits.answers(random, at));
            people.push(Person { leaf: team.clone(), reader, answers });
        }
    }
    people.truncate(most.people);
    while people.len() < 5 {
        let answers = Some(habits.answers(random, 0));
        let leaf = teams.last().expect("a unit").clone();
        people.push(Person { leaf, reader: false, answers });
    }
    into_leaves(&mut people);
    let first = random.below(ITEMS.len() - items + 1);
    let items = ITEMS[first..first + items].iter().map(|&item| item.to_owned()).collect();
    Organisation { people, items, k }
}

struct Place<'a> {
    team: &'a str,
    inner: bool,
    last: bool,
}

/// People placed in a unit that has people below are in its pseudo-leaf.
pub fn into_leaves(people: &mut [Person]) {
    let teams: Vec<String> = people.iter().map(|person| person.leaf.clone()).collect();
    for person in people {
        let team = &person.leaf;
        if teams.iter().any(|other| other != team && holds(team, other)) {
            person.leaf = child(team, "*");
        }
    }
}

fn child(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}/{name}") }
}

/// The paths that people may be placed at, the whole organisation among them.
fn tree(random: &mut Random, most_units: usize) -> Vec<String> {
    let shape = random.below(8);
    let units = match shape {
        0 => return vec![String::new()],
        1 => random.between(2, 8),
        _ => random.between(2, most_units),
    };
    let wide = random.between(2, 5);
    let mut paths = vec![String::new()];
    let mut children = vec![0];
    for at in 1..=units {
        let parent = match shape {
            // A chain; wide and flat; departments with teams; deep and binary.
            1 => at - 1,
            2 => 0,
            3 if at <= wide => 0,
            3 => random.between(1, wide),
            4 => (at - 1) / 2,
            // Chains that fan out at their end.
            5 if at <= wide => at - 1,
            5 => wide.min(at - 1),
            // Deep and ragged; any tree.
            6 => random.between(at.saturating_sub(3), at - 1),
            _ => random.below(at),
        };
        let number: usize = children[parent];
        children[parent] += 1;
        let name = NAMES[number % NAMES.len()];
        let name = match number / NAMES.len() {
            0 => name.to_owned(),
            round => format!("{name} {round}"),
        };
        paths.push(child(&paths[parent], &name));
        children.push(0);
    }
    paths
}

/// Of each person placed directly in a unit: reading role, and whether they take part.
fn staff(
    random: &mut Random,
    habits: &Habits,
    sizes: usize,
    k: usize,
    place: &Place,
) -> Vec<(bool, bool)> {
    if place.inner && !random.chance(habits.direct) {
        return vec![];
    }
    let mut staff = Vec::new();
    // Just at the threshold: k or k - 1 who count, and some who do not.
    if sizes == 0 || (sizes == 1 && random.chance(50)) {
        staff.extend(vec![(false, true); random.between(k.saturating_sub(1), k)]);
        staff.extend(vec![(false, false); random.below(3)]);
        staff.extend(vec![(true, true); random.below(2)]);
        staff.extend(vec![(true, false); usize::from(random.chance(20))]);
        return staff;
    }
    let size = match sizes {
        _ if place.inner && random.chance(60) => random.between(1, 2),
        1 | 2 => random.between(3, 14),
        3 => random.between(1, 4),
        // Everybody shown but one.
        4 if place.last || place.team.ends_with("North") => random.between(1, k),
        4 => random.between(2 * k, 3 * k),
        _ => random.between(0, 25),
    };
    let silent = random.chance(habits.silent);
    for at in 0..size {
        let lead = at == 0 && habits.leads;
        let reader = lead || random.chance(habits.readers);
        staff.push((reader, !silent && random.chance(habits.taking_part)));
    }
    staff
}

/// What is common to the people of one organisation. Chances are in percent.
struct Habits {
    taking_part: usize,
    /// Of a team in which nobody takes part.
    silent: usize,
    leads: bool,
    readers: usize,
    /// Of people being placed directly in an inner unit.
    direct: usize,
    /// Per item.
    skip: Vec<usize>,
    answering: usize,
}

impl Habits {
    fn draw(random: &mut Random, items: usize) -> Self {
        let pick = |random: &mut Random, from: &[usize]| from[random.below(from.len())];
        let skip = pick(random, &[0, 0, 3, 10, 40]);
        let mut skip = vec![skip; items];
        if random.chance(30) {
            skip[random.below(items)] = pick(random, &[0, 25, 60, 90, 100]);
        }
        Self {
            taking_part: pick(random, &[100, 95, 85, 75, 60, 35]),
            silent: pick(random, &[0, 0, 10, 30]),
            leads: random.chance(50),
            readers: pick(random, &[0, 0, 5, 15, 50]),
            direct: pick(random, &[0, 30, 60, 100]),
            skip,
            answering: random.below(6),
        }
    }

    /// One sheet; never without any answer, which nobody can send.
    fn answers(&self, random: &mut Random, team: usize) -> Vec<Option<u8>> {
        let certain = random.below(self.skip.len());
        let answer = |(item, skip): (usize, &usize)| {
            let value = match self.answering {
                0 => random.answer(1, 5),
                1 => 5,
                2 => 1,
                // Each team of one mind, about each item.
                3 => [1, 3, 5, 5][(team + item) % 4],
                // All but a few of one mind.
                4 if random.chance(95) => 5,
                4 => random.answer(1, 4),
                _ => random.answer(2 + team % 2, 4 + team % 2),
            };
            (item == certain || !random.chance(*skip)).then_some(value)
        };
        self.skip.iter().enumerate().map(answer).collect()
    }
}
