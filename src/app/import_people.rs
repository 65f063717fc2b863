use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::roster_log::roster_append;
use super::{App, AppError, Refusal};
use crate::ballot_box::random;
use crate::domain::people_file::{Answers, Notice, parse};
use crate::domain::{EmailAddress, ImportMode, ImportPlan, KnownPerson, PeopleFile, RosterChange};
use crate::store::{Employee, StoreError, Tx};

/// How to import a people file.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    pub mode: ImportMode,
    /// Say what would happen, and change nothing.
    pub dry_run: bool,
    /// It is meant that more than one in ten leave.
    pub many_may_leave: bool,
    /// What was answered to the questions of such a file.
    pub answers: Answers,
}

impl ImportRequest {
    /// An import that is done, without an answer to anything.
    pub fn of(mode: ImportMode) -> Self {
        Self { mode, dry_run: false, many_may_leave: false, answers: Answers::default() }
    }
}

/// What an import did, or would do.
#[derive(Debug)]
pub struct Imported {
    pub plan: ImportPlan,
    pub notices: Vec<Notice>,
}

/// Imports a people file: all of it, or nothing.
pub fn import_people(
    app: &App,
    file: &[u8],
    request: &ImportRequest,
    now: Timestamp,
) -> Result<Imported, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let mut file = parse(file, &request.answers, today).map_err(Refusal::People)?;
    let plan = if request.dry_run {
        app.store().read(|tx| plan(tx, &mut file, request).map(|(plan, _)| plan))?
    } else {
        app.write_logged(|tx| {
            tx.chains_lock()?;
            let (plan, known) = plan(tx, &mut file, request)?;
            carry_out(tx, &plan, &known)?;
            let persons = known.into_iter().map(|(email, one)| (email, one.person)).collect();
            if let Some(change) = RosterChange::of_import(&plan, &persons) {
                roster_append(tx, now, &change)?;
            }
            Ok::<_, AppError>(plan)
        })?
    };
    Ok(Imported { plan, notices: file.notices })
}

/// Everybody before the import.
type Known = BTreeMap<EmailAddress, Employee>;

fn plan(
    tx: &mut Tx<'_>,
    file: &mut PeopleFile,
    request: &ImportRequest,
) -> Result<(ImportPlan, Known), AppError> {
    let people = tx.people()?;
    let known: Vec<KnownPerson> = people
        .iter()
        .map(|Employee { person, active, .. }| KnownPerson {
            person: person.clone(),
            active: *active,
        })
        .collect();
    let plan = ImportPlan::prepared(&known, file, request.mode, &request.answers)
        .map_err(Refusal::People)?;
    if plan.deactivates_many() && !request.many_may_leave && !request.dry_run {
        let active = known.iter().filter(|known| known.active).count();
        return Err(Refusal::ManyLeave { leaving: plan.leaving.len(), active }.into());
    }
    let known = people.into_iter().map(|one| (one.person.email.clone(), one)).collect();
    Ok((plan, known))
}

fn carry_out(tx: &mut Tx<'_>, plan: &ImportPlan, known: &Known) -> Result<(), AppError> {
    let id = |email: &EmailAddress| {
        known.get(email).map(|one| one.id).ok_or_else(|| StoreError::Damaged {
            table: "employee",
            what: format!("{email} vanished during the import"),
        })
    };
    // Who leaves goes first: an address that changes hands is free by then.
    for email in &plan.leaving {
        tx.person_deactivate(&id(email)?)?;
    }
    for change in &plan.changed {
        tx.person_update(&id(&change.known_as)?, &change.person)?;
    }
    for person in &plan.new {
        tx.person_insert(&random()?, person)?;
    }
    Ok(())
}
