//! Seeded random organisations over several waves: people join, leave, move between teams, gain or
//! lose a reading role and skip waves, teams are emptied and new ones appear, items rotate.

use super::organisation::{ITEMS, Most, Random, into_leaves, organisation_of, some_dont_know};
use super::{Organisation, Person};

/// One organisation over several waves.
#[derive(Debug, Clone)]
pub struct Life {
    pub waves: Vec<Organisation>,
    /// Who the people of each wave are, in their order: the same number is the same person.
    pub who: Vec<Vec<usize>>,
}

/// Two waves mostly, or three or four, of up to 150 people.
pub fn random_life(seed: u64, k: u32) -> Life {
    let random = &mut Random::new(seed ^ 0x5D7_5D7_5D7);
    let most = match random.below(6) {
        0 => Most { people: 150, units: 24 },
        1 => Most { people: 120, units: 4 },
        2 | 3 => Most { people: 90, units: 12 },
        _ => Most { people: 50, units: 7 },
    };
    let first = organisation_of(random, k, most);
    let waves = [2, 2, 2, 2, 2, 2, 2, 2, 3, 4][random.below(10)];
    let change = Change::draw(random);
    let mut next_number = first.people.len();
    let mut life = Life { who: vec![(0..next_number).collect()], waves: vec![first] };
    while life.waves.len() < waves {
        let (wave, who) = change.next_wave(random, &life, &mut next_number, most.people);
        life.waves.push(wave);
        life.who.push(who);
    }
    let random = &mut Random::new(seed ^ 0xD0D0);
    life.waves.iter_mut().for_each(|wave| some_dont_know(random, wave));
    life
}

/// What happens between two waves; chances in percent.
struct Change {
    leave: usize,
    move_team: usize,
    skip_wave: usize,
    other_role: usize,
    /// How many join at most.
    join: usize,
    /// Of a team being emptied, its people leaving or moving.
    empty: usize,
    rotate: usize,
    /// Of answering an item as in the wave before.
    same_answer: usize,
}

impl Change {
    fn draw(random: &mut Random) -> Self {
        let mut pick = |from: &[usize]| from[random.below(from.len())];
        Self {
            leave: pick(&[0, 2, 2, 10, 30]),
            move_team: pick(&[0, 0, 3, 10, 40]),
            skip_wave: pick(&[0, 0, 3, 10, 30]),
            other_role: pick(&[0, 0, 1, 5]),
            join: pick(&[0, 1, 1, 3, 10]),
            empty: pick(&[0, 0, 30, 60]),
            rotate: pick(&[0, 0, 40, 100]),
            same_answer: pick(&[100, 100, 80, 50, 0]),
        }
    }

    fn next_wave(
        &self,
        random: &mut Random,
        life: &Life,
        next_number: &mut usize,
        most_people: usize,
    ) -> (Organisation, Vec<usize>) {
        let before = life.waves.last().expect("a wave");
        let numbers = life.who.last().expect("a wave");
        let items = self.items(random, &before.items);
        let mut teams: Vec<String> = before.people.iter().map(|one| team(&one.leaf)).collect();
        teams.sort();
        teams.dedup();
        if random.chance(20) {
            teams.push("Newcomers".to_owned());
        }
        let emptied = random.chance(self.empty).then(|| teams[random.below(teams.len())].clone());

        let mut people = Vec::new();
        for (person, &number) in before.people.iter().zip(numbers) {
            let mut here = team(&person.leaf);
            if Some(&here) == emptied.as_ref() || random.chance(self.move_team) {
                here = teams[random.below(teams.len())].clone();
            }
            let gone = Some(&here) == emptied.as_ref() || random.chance(self.leave);
            if gone {
                continue;
            }
            let reader = person.reader != random.chance(self.other_role);
            let answers = self.answers(random, Some(person), &before.items, &items);
            people.push((number, Person { leaf: here, reader, answers }));
        }
        for _ in 0..random.below(self.join + 1) {
            let leaf = teams[random.below(teams.len())].clone();
            let answers = self.answers(random, None, &before.items, &items);
            people.push((*next_number, Person { leaf, reader: random.chance(5), answers }));
            *next_number += 1;
        }
        people.truncate(most_people);
        while people.len() < 5 {
            let answers = self.answers(random, None, &before.items, &items);
            people.push((*next_number, Person { leaf: teams[0].clone(), reader: false, answers }));
            *next_number += 1;
        }
        let (who, mut people): (Vec<usize>, Vec<Person>) = people.into_iter().unzip();
        into_leaves(&mut people);
        (Organisation { people, items, k: before.k }, who)
    }

    /// As before, or one exchanged for another.
    fn items(&self, random: &mut Random, before: &[String]) -> Vec<String> {
        let mut items = before.to_vec();
        let others: Vec<&&str> =
            ITEMS.iter().filter(|i| !before.iter().any(|b| b == **i)).collect();
        if random.chance(self.rotate) {
            let at = random.below(items.len());
            items[at] = (*others[random.below(others.len())]).to_owned();
        }
        items
    }

    fn answers(
        &self,
        random: &mut Random,
        person: Option<&Person>,
        before: &[String],
        items: &[String],
    ) -> Option<Vec<Option<u8>>> {
        if random.chance(self.skip_wave) {
            return None;
        }
        let answer = |item: &String| {
            let last = before.iter().position(|other| other == item);
            let last = last.and_then(|at| person.and_then(|person| person.answer(at)));
            // Rotated in, silent last time, or of another mind now.
            let value = match last {
                Some(value) if random.chance(self.same_answer) => value,
                Some(value) => {
                    (value + u8::from(random.chance(50))).clamp(2, 6) - u8::from(value > 1)
                }
                None if random.chance(3) => return None,
                None => u8::try_from(random.between(1, 5)).expect("a small number"),
            };
            Some(value.clamp(1, 5))
        };
        let answers: Vec<Option<u8>> = items.iter().map(answer).collect();
        answers.iter().any(Option::is_some).then_some(answers)
    }
}

fn team(leaf: &str) -> String {
    let team = if leaf == "*" { "" } else { leaf.strip_suffix("/*").unwrap_or(leaf) };
    team.to_owned()
}
