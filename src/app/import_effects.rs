use std::collections::{BTreeMap, BTreeSet};

use super::import_people::Known;
use crate::domain::{EmailAddress, ImportPlan, Person, Threshold, UnitPath};

/// What an import comes to for teams, from numbers of people alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportEffects {
    /// How many people change their team.
    pub moved: usize,
    /// Teams with people and a lead before, and with people and no lead after it.
    pub unled: Vec<UnitPath>,
    /// Teams that fall below the smallest group that is ever shown: people before, and after.
    pub too_small: Vec<(UnitPath, usize, usize)>,
}

/// People and leads of the teams.
#[derive(Default)]
struct Teams<'a> {
    people: BTreeMap<&'a UnitPath, usize>,
    led: BTreeSet<&'a UnitPath>,
}

impl<'a> Teams<'a> {
    fn add(&mut self, person: &'a Person) {
        *self.people.entry(&person.team).or_default() += 1;
        if person.manager_email.is_some() {
            self.led.insert(&person.team);
        }
    }
}

impl ImportEffects {
    pub(super) fn of(plan: &ImportPlan, known: &Known) -> Self {
        let after: BTreeMap<&EmailAddress, &Person> =
            plan.changed.iter().map(|change| (&change.known_as, &change.person)).collect();
        let leaving: BTreeSet<&EmailAddress> = plan.leaving.iter().collect();
        let (mut before, mut then) = (Teams::default(), Teams::default());
        let mut moved = 0;
        for (email, one) in known {
            if one.active {
                before.add(&one.person);
            }
            match after.get(email) {
                Some(person) => {
                    then.add(person);
                    moved += usize::from(one.active && person.team != one.person.team);
                }
                None if one.active && !leaving.contains(email) => then.add(&one.person),
                None => {}
            }
        }
        for person in &plan.new {
            then.add(person);
        }
        let k = usize::try_from(Threshold::default().get()).unwrap_or(usize::MAX);
        let people = |team: &UnitPath| then.people.get(team).copied().unwrap_or_default();
        let unled = before.led.iter().filter(|team| people(team) > 0 && !then.led.contains(*team));
        let too_small = before.people.iter().filter(|(team, n)| **n >= k && people(team) < k);
        Self {
            moved,
            unled: unled.map(|team| (*team).clone()).collect(),
            too_small: too_small.map(|(team, n)| ((*team).clone(), *n, people(team))).collect(),
        }
    }
}
