mod managers;
mod prepared;
mod renames;
mod team_case;
mod zeros;

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::csv::RowRefusal;
use super::people_file::{Column, PeopleFile, PeopleRefusal, PersonFault};
use super::{EmailAddress, Person, hexadecimal};

/// What it means that somebody known is not in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportMode {
    /// The file is everybody: who is missing leaves.
    Full,
    /// The file is some people: nobody leaves.
    Partial,
}

/// Somebody in the database; inactive people are no longer asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    pub person: Person,
    pub active: bool,
}

/// What a known person becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The address under which the database knows the person, before the change.
    pub known_as: EmailAddress,
    pub person: Person,
    /// Whether the person was inactive and becomes active again; counted among the new.
    pub returning: bool,
}

/// What an import would do, drawn up before anything is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPlan {
    /// How many people the file names.
    pub rows: usize,
    /// Never seen before.
    pub new: Vec<Person>,
    /// In a partial import also people outside the file whose manager's address changes.
    pub changed: Vec<Change>,
    /// Become inactive.
    pub leaving: Vec<EmailAddress>,
    pub same: Vec<EmailAddress>,
    known_active: usize,
}

impl ImportPlan {
    /// Compares the file with everybody known, active or not; addresses of `known` are unique.
    ///
    /// People are matched by address, else by employee id (then their address has changed). In
    /// both modes a column that the file lacks leaves the stored value, an empty cell clears it.
    ///
    /// # Errors
    /// Rows that fit two known people, known people that fit two rows, and managers who will not
    /// be active after the import, in row order.
    pub fn of(
        known: &[KnownPerson],
        file: &PeopleFile,
        mode: ImportMode,
    ) -> Result<Self, Vec<PeopleRefusal>> {
        let (matches, mut problems) = match_rows(known, file);
        let (moved, absent) = moved_and_absent(known, file, &matches);
        let mut staying: BTreeSet<&EmailAddress> =
            file.people.iter().map(|(_, person)| &person.email).collect();
        if mode == ImportMode::Partial {
            staying.extend(absent.iter().map(|absent| &absent.email));
        }

        let mut plan = Self {
            rows: file.people.len(),
            new: Vec::new(),
            changed: Vec::new(),
            leaving: Vec::new(),
            same: Vec::new(),
            known_active: known.iter().filter(|known| known.active).count(),
        };
        for ((row, person), known) in file.people.iter().zip(&matches) {
            let person = match known {
                Some(known) => merged(person, &known.person, &file.columns, &moved),
                None => person.clone(),
            };
            problems.extend(manager_problem(*row, &person, &staying, &moved));
            match known {
                None => plan.new.push(person),
                Some(known) if known.active && known.person == person => {
                    plan.same.push(person.email);
                }
                Some(known) => plan.changed.push(Change {
                    known_as: known.person.email.clone(),
                    person,
                    returning: !known.active,
                }),
            }
        }
        match mode {
            ImportMode::Full => plan.leaving.extend(absent.iter().map(|p| p.email.clone())),
            ImportMode::Partial => plan.changed.extend(followers(&absent, &moved)),
        }
        problems.sort_by_key(|problem| problem.row);
        if problems.is_empty() { Ok(plan) } else { Err(problems) }
    }

    /// "409 rows: 9 new, 14 changed, 3 leaving, 386 same"; who returns is new.
    pub fn summary(&self) -> String {
        let ImportCounts { rows, new, changed, leaving, same } = self.counts();
        let of = if rows == 1 { "row" } else { "rows" };
        format!("{rows} {of}: {new} new, {changed} changed, {leaving} leaving, {same} same")
    }

    pub fn counts(&self) -> ImportCounts {
        let returning = self.changed.iter().filter(|change| change.returning).count();
        ImportCounts {
            rows: self.rows,
            new: self.new.len() + returning,
            changed: self.changed.len() - returning,
            leaving: self.leaving.len(),
            same: self.same.len(),
        }
    }

    /// How many people are active before the import.
    pub fn active_before(&self) -> usize {
        self.known_active
    }

    /// SHA-256 of everything that the import would do, in hexadecimal digits: two plans with the same
    /// one come to the same.
    pub fn sha256(&self) -> String {
        let deeds = format!("{:?}", (&self.new, &self.changed, &self.leaving, &self.same));
        hexadecimal(&Sha256::digest(deeds))
    }

    /// Whether more than a tenth of the people known as active would leave: better ask again.
    pub fn deactivates_many(&self) -> bool {
        self.leaving.len() * 10 > self.known_active
    }
}

/// How many people an import brings, changes, loses and leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportCounts {
    pub rows: usize,
    /// With those who come back.
    pub new: usize,
    pub changed: usize,
    pub leaving: usize,
    pub same: usize,
}

/// The new address by the old one.
type Moved<'a> = BTreeMap<&'a EmailAddress, &'a EmailAddress>;

/// The known person of every row, `None` for somebody new.
fn match_rows<'a>(
    known: &'a [KnownPerson],
    file: &PeopleFile,
) -> (Vec<Option<&'a KnownPerson>>, Vec<PeopleRefusal>) {
    let by_email: BTreeMap<&EmailAddress, &KnownPerson> =
        known.iter().map(|known| (&known.person.email, known)).collect();
    let by_id: BTreeMap<&str, &KnownPerson> = known
        .iter()
        .filter_map(|known| Some((known.person.employee_id.as_deref()?, known)))
        .collect();
    let mut taken: BTreeMap<&EmailAddress, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    let mut matches = Vec::new();
    for (row, person) in &file.people {
        let id = person.employee_id.as_deref();
        let with_email = by_email.get(&person.email).copied();
        let with_id = id.and_then(|id| by_id.get(id).copied());
        if let (Some(a), Some(b)) = (with_email, with_id)
            && a.person.email != b.person.email
        {
            problems.push(RowRefusal::new(
                *row,
                Column::EmployeeId.name(),
                id.unwrap_or_default(),
                PersonFault::TwoPeople {
                    by_id: b.person.email.clone(),
                    by_address: a.person.email.clone(),
                },
            ));
        }
        let found = with_email.or(with_id);
        if let Some(found) = found {
            let first = *taken.entry(&found.person.email).or_insert(*row);
            if first != *row {
                problems.push(RowRefusal::new(
                    *row,
                    Column::Email.name(),
                    person.email.as_str(),
                    PersonFault::KnownTwice { first, known_as: found.person.email.clone() },
                ));
            }
        }
        matches.push(found);
    }
    (matches, problems)
}

/// The addresses that change, and the active people who are not in the file.
fn moved_and_absent<'a>(
    known: &'a [KnownPerson],
    file: &'a PeopleFile,
    matches: &[Option<&'a KnownPerson>],
) -> (Moved<'a>, Vec<&'a Person>) {
    let found: BTreeSet<&EmailAddress> =
        matches.iter().flatten().map(|known| &known.person.email).collect();
    let absent = known
        .iter()
        .filter(|known| known.active && !found.contains(&known.person.email))
        .map(|known| &known.person)
        .collect();
    let moved = file
        .people
        .iter()
        .zip(matches)
        .filter_map(|((_, person), known)| Some((&known.as_ref()?.person.email, &person.email)))
        .filter(|(old, new)| old != new)
        .collect();
    (moved, absent)
}

/// The row, completed from what is stored where the file has no such column.
fn merged(row: &Person, stored: &Person, columns: &BTreeSet<Column>, moved: &Moved) -> Person {
    let source = |column| if columns.contains(&column) { row } else { stored };
    let stored_manager = stored.manager_email.as_ref().map(|manager| follow(manager, moved));
    let has_managers = columns.contains(&Column::ManagerEmail);
    Person {
        employee_id: source(Column::EmployeeId).employee_id.clone(),
        email: row.email.clone(),
        name: source(Column::Name).name.clone(),
        team: row.team.clone(),
        manager_email: if has_managers { row.manager_email.clone() } else { stored_manager },
        locale: source(Column::Locale).locale,
        timezone: source(Column::Timezone).timezone.clone(),
    }
}

/// The address that a stored manager has after the import.
fn follow(manager: &EmailAddress, moved: &Moved) -> EmailAddress {
    moved.get(manager).copied().unwrap_or(manager).clone()
}

/// People outside the file whose manager's address changes.
fn followers(absent: &[&Person], moved: &Moved) -> Vec<Change> {
    let follower = |person: &&Person| {
        let manager = moved.get(person.manager_email.as_ref()?).copied()?;
        let person = Person { manager_email: Some(manager.clone()), ..(*person).clone() };
        Some(Change { known_as: person.email.clone(), person, returning: false })
    };
    absent.iter().filter_map(follower).collect()
}

fn manager_problem(
    row: usize,
    person: &Person,
    staying: &BTreeSet<&EmailAddress>,
    moved: &Moved,
) -> Option<PeopleRefusal> {
    let manager = person.manager_email.as_ref().filter(|manager| !staying.contains(manager))?;
    let becomes = moved.get(manager).map(|new| (*new).clone());
    let fault = PersonFault::AbsentManager { becomes };
    Some(RowRefusal::new(row, Column::ManagerEmail.name(), manager.as_str(), fault))
}

#[cfg(test)]
mod tests;
