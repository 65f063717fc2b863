//! Teams whose people all come to be in one new team: meant, or a file in which names were garbled.

use std::collections::{BTreeMap, BTreeSet};

use super::team_case::are_alike;
use super::{ImportPlan, KnownPerson};
use crate::domain::people_file::{Question, Rename};
use crate::domain::{EmailAddress, UnitPath};

/// One person who changes to a new team says nothing of the team.
const LEAST: usize = 2;

pub(super) fn question(plan: &ImportPlan, known: &[KnownPerson]) -> Option<Question> {
    let active = known.iter().filter(|known| known.active);
    let stored: BTreeMap<&EmailAddress, &UnitPath> =
        active.map(|known| (&known.person.email, &known.person.team)).collect();
    let teams: BTreeSet<&UnitPath> = stored.values().copied().collect();
    let joined = plan.new.iter().map(|person| &person.team);
    let returned = plan.changed.iter().filter(|change| change.returning);
    // Somebody stays in a team, or comes to it.
    let mut lasting: BTreeSet<&UnitPath> =
        joined.chain(returned.map(|change| &change.person.team)).collect();
    lasting.extend(plan.same.iter().filter_map(|email| stored.get(email)));

    let mut moves: BTreeMap<&UnitPath, BTreeMap<&UnitPath, usize>> = BTreeMap::new();
    for change in plan.changed.iter().filter(|change| !change.returning) {
        let Some(from) = stored.get(&change.known_as).copied() else { continue };
        *moves.entry(from).or_default().entry(&change.person.team).or_default() += 1;
    }
    lasting.extend(moves.values().flat_map(BTreeMap::keys).copied());
    let found = moves.into_iter().filter_map(|(from, to)| {
        let one = (to.len() == 1).then(|| to.into_iter().next()).flatten();
        let (to, people) = one.filter(|(_, people)| *people >= LEAST)?;
        let is_new = !teams.contains(to) && !lasting.contains(from) && !are_alike(from, to);
        is_new.then(|| Rename { from: from.to_string(), to: to.to_string(), people })
    });
    let renames: Vec<Rename> = found.collect();
    (!renames.is_empty()).then_some(Question::Renamed { renames })
}
