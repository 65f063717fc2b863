use std::collections::BTreeMap;

use super::{App, AppError, Refusal};
use crate::ballot_box::random;
use crate::domain::people_file::{Notice, parse};
use crate::domain::{EmailAddress, ImportMode, ImportPlan, KnownPerson};
use crate::store::{Employee, RowId, StoreError, Tx};

/// How to import a people file.
#[derive(Debug, Clone, Copy)]
pub struct ImportRequest {
    pub mode: ImportMode,
    /// Say what would happen, and change nothing.
    pub dry_run: bool,
    /// It is meant that more than one in ten leave.
    pub many_may_leave: bool,
}

/// What an import did, or would do.
#[derive(Debug)]
pub struct Imported {
    pub plan: ImportPlan,
    pub notices: Vec<Notice>,
}

/// Imports a people file: all of it, or nothing.
pub fn import_people(app: &App, file: &[u8], request: ImportRequest) -> Result<Imported, AppError> {
    let file = parse(file).map_err(Refusal::People)?;
    let plan = if request.dry_run {
        app.store().read(|tx| draw(tx, &file, request).map(|(plan, _)| plan))?
    } else {
        app.store().write(|tx| {
            let (plan, ids) = draw(tx, &file, request)?;
            carry_out(tx, &plan, &ids)?;
            Ok::<_, AppError>(plan)
        })?
    };
    Ok(Imported { plan, notices: file.notices })
}

type Ids = BTreeMap<EmailAddress, RowId>;

fn draw(
    tx: &mut Tx<'_>,
    file: &crate::domain::PeopleFile,
    request: ImportRequest,
) -> Result<(ImportPlan, Ids), AppError> {
    let people = tx.people()?;
    let known: Vec<KnownPerson> = people
        .iter()
        .map(|Employee { person, active, .. }| KnownPerson {
            person: person.clone(),
            active: *active,
        })
        .collect();
    let plan = ImportPlan::draw(&known, file, request.mode).map_err(Refusal::People)?;
    if plan.deactivates_many() && !request.many_may_leave && !request.dry_run {
        let active = known.iter().filter(|known| known.active).count();
        return Err(Refusal::ManyLeave { leaving: plan.leaving.len(), active }.into());
    }
    let ids = people.into_iter().map(|one| (one.person.email, one.id)).collect();
    Ok((plan, ids))
}

fn carry_out(tx: &mut Tx<'_>, plan: &ImportPlan, ids: &Ids) -> Result<(), AppError> {
    let id = |email: &EmailAddress| {
        ids.get(email).copied().ok_or_else(|| StoreError::Damaged {
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
