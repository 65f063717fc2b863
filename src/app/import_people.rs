use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::access_log::append;
use super::column_memory::{remember, remembered};
use super::deputies::end_of_leaver;
use super::roster_log::roster_append;
use super::{App, AppError, ColumnMemory, ImportEffects, Refusal};
use crate::ballot_box::random;
use crate::domain::people_file::{Answers, Notice, parse};
use crate::domain::{
    AccessEntry, Actor, Deed, EmailAddress, ImportMode, ImportPlan, KnownPerson, PeopleFile,
    RosterChange,
};
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
    pub memory: ColumnMemory,
    /// The plan of the trial run that was looked at: [`ImportPlan::sha256`].
    pub expected: Option<String>,
    /// Who imports; a reader stands in the access log with it.
    pub by: Actor,
}

impl ImportRequest {
    /// An import that is done, without an answer to anything.
    pub fn of(mode: ImportMode) -> Self {
        Self {
            mode,
            dry_run: false,
            many_may_leave: false,
            answers: Answers::default(),
            memory: ColumnMemory::default(),
            expected: None,
            by: Actor::CommandLine,
        }
    }
}

/// What an import did, or would do.
#[derive(Debug)]
pub struct Imported {
    pub plan: ImportPlan,
    pub notices: Vec<Notice>,
    pub effects: ImportEffects,
}

/// Imports a people file: all of it, or nothing.
///
/// # Errors
/// [`Refusal::People`], [`Refusal::ManyLeave`], [`Refusal::PlanChanged`].
pub fn import_people(
    app: &App,
    file: &[u8],
    request: &ImportRequest,
    now: Timestamp,
) -> Result<Imported, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let answers = app.store().read(|tx| remembered(tx, file, &request.answers, request.memory))?;
    let mut parsed =
        parse(file, &answers, today, app.messages().languages()).map_err(Refusal::People)?;
    let (plan, effects) = if request.dry_run {
        app.store().read(|tx| {
            let (plan, known) = plan(tx, &mut parsed, request)?;
            let effects = ImportEffects::of(&plan, &known);
            Ok::<_, AppError>((plan, effects))
        })?
    } else {
        app.write_logged(|tx| {
            tx.chains_lock()?;
            let (plan, known) = plan(tx, &mut parsed, request)?;
            let effects = ImportEffects::of(&plan, &known);
            let deputies = tx.deputies()?;
            carry_out(tx, &plan, &known)?;
            let persons = known.iter().map(|(email, one)| (email.clone(), one.person.clone()));
            let persons = persons.collect();
            if let Some(change) = RosterChange::of_import(&plan, &persons) {
                let number = roster_append(tx, now, &change)?;
                if let Actor::Reader(_) = request.by {
                    let entry = AccessEntry::new(request.by.clone(), Deed::PeopleImported, now);
                    append(tx, &entry.of(&number.to_string()))?;
                }
            }
            let leavers = plan.leaving.iter().filter_map(|email| known.get(email));
            for leaver in leavers {
                end_of_leaver(tx, &request.by, leaver, &deputies, now)?;
            }
            remember(tx, file, &answers, request.memory)?;
            Ok::<_, AppError>((plan, effects))
        })?
    };
    Ok(Imported { plan, notices: parsed.notices, effects })
}

/// Everybody before the import.
pub(super) type Known = BTreeMap<EmailAddress, Employee>;

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
    if request.expected.as_ref().is_some_and(|expected| *expected != plan.sha256()) {
        return Err(Refusal::PlanChanged.into());
    }
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
