//! Managers of a partial import who are named by an id or a name, and stand in no row of it.

use super::{ImportMode, KnownPerson};
use crate::domain::PeopleFile;
use crate::domain::people_file::{Managers, PeopleRefusal, manager_refusal};

/// Finds them among the stored people; of a full import everybody stands in the file.
pub(super) fn find(
    file: &mut PeopleFile,
    known: &[KnownPerson],
    mode: ImportMode,
) -> Vec<PeopleRefusal> {
    let mut managers = Managers::default();
    if mode == ImportMode::Partial {
        for known in known.iter().filter(|known| known.active) {
            managers.add(&known.person);
        }
    }
    let mut problems = Vec::new();
    for manager in &file.elsewhere {
        // They stand in the order of their rows.
        let at = file.people.binary_search_by_key(&manager.row, |(row, _)| *row);
        let person = at.ok().and_then(|at| file.people.get_mut(at));
        let Some((row, person)) = person else { continue };
        match managers.address(&manager.text, &person.email) {
            Ok(found) => person.manager_email = Some(found),
            Err(fault) => problems.push(manager_refusal(*row, &manager.text, fault)),
        }
    }
    problems
}
