//! Deputies: who reads what the lead of a unit reads while that lead is away, or while there is none.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::access_log::append;
use super::roster_log::roster_append;
use super::{App, AppError, Refusal};
use crate::domain::{
    AccessEntry, Actor, Deed, EmailAddress, RosterChange, UnitPath, WaveId, intake_ends,
};
use crate::store::{Deputy, Employee, Tx};

/// How many months ahead the last day may lie at most.
const LONGEST_MONTHS: i32 = 12;

/// Somebody who stands in for the lead of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deputyship {
    pub email: EmailAddress,
    pub unit: UnitPath,
    pub granted_on: Date,
    /// The last day; it ends when that is over everywhere, as a wave does.
    pub until: Date,
    /// Whether anybody on the people list is in the unit: where nobody is, it opens nothing.
    pub has_people: bool,
    /// The waves that counted them as one who reads nothing, whose results they do not read (R0).
    pub hidden: Vec<WaveId>,
}

/// Lets somebody on the people list read what the lead of a unit reads, until a day. Works at once; takes the
/// place of what they had for that unit before. They count as a reader from the next open on, and what a wave
/// shows that counted them otherwise stays closed to them.
///
/// # Errors
/// [`Refusal::DeputyNotListed`], [`Refusal::UnknownUnit`], [`Refusal::DeputyInThePast`] and
/// [`Refusal::DeputyTooLong`].
pub fn grant_deputy(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    unit: &UnitPath,
    until: Date,
    now: Timestamp,
) -> Result<Deputyship, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let latest = latest_day(now);
    if until < today {
        return Err(Refusal::DeputyInThePast { until, today }.into());
    }
    if until > latest {
        return Err(Refusal::DeputyTooLong { until, latest }.into());
    }
    app.write_logged(|tx| {
        tx.chains_lock()?;
        let person = tx.person_by_email(email)?.filter(|one| one.active);
        let person = person.ok_or_else(|| Refusal::DeputyNotListed(email.clone()))?;
        let teams = tx.teams()?;
        if !has_people(&teams, unit) {
            return Err(Refusal::UnknownUnit(unit.clone()).into());
        }
        forget_over(tx, now)?;
        tx.deputy_put(&person.id, unit, today, until)?;
        let named = AccessEntry::new(by.clone(), Deed::DeputyNamed, now);
        append(tx, &named.of(&format!("{unit} {until}")).about(email))?;
        let (email, unit) = (email.clone(), unit.clone());
        let change = RosterChange::DeputyNamed { email: email.clone(), unit: unit.clone(), until };
        roster_append(tx, now, &change)?;
        let hidden = tx.waves_counting(&email)?;
        Ok(Deputyship { email, unit, granted_on: today, until, has_people: true, hidden })
    })
}

/// The latest day that a deputy may be named until now.
pub fn latest_day(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date().saturating_add(LONGEST_MONTHS.months())
}

/// Takes it back; it works on the next request.
///
/// # Errors
/// [`Refusal::NoDeputy`].
pub fn revoke_deputy(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    unit: &UnitPath,
    now: Timestamp,
) -> Result<(), AppError> {
    app.write_logged(|tx| {
        tx.chains_lock()?;
        let all = in_force(tx, now)?;
        let found = all.iter().find(|one| one.email == *email && one.unit == *unit);
        let Some(found) = found else {
            return Err(Refusal::NoDeputy(email.clone(), unit.clone()).into());
        };
        forget_over(tx, now)?;
        end(tx, by, found, now)
    })
}

/// Everybody who is deputy now, by address and unit.
pub fn deputies(app: &App, now: Timestamp) -> Result<Vec<Deputyship>, AppError> {
    app.store().read(|tx| {
        let teams = tx.teams()?;
        let mut all = Vec::new();
        for Deputy { email, unit, granted_on, until, .. } in in_force(tx, now)? {
            let hidden = tx.waves_counting(&email)?;
            let has_people = has_people(&teams, &unit);
            all.push(Deputyship { email, unit, granted_on, until, has_people, hidden });
        }
        Ok(all)
    })
}

/// Those whose last day is not over.
pub(super) fn in_force(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<Deputy>, AppError> {
    let mut all = tx.deputies()?;
    all.retain(|one| is_in_force(one, now));
    Ok(all)
}

fn is_in_force(one: &Deputy, now: Timestamp) -> bool {
    now < intake_ends(one.until)
}

/// The units whose lead somebody stands in for, and the waves whose results stay closed to them there. A unit
/// that nobody on the list is in opens to no lead, and so to no deputy.
pub(super) fn deputy_access(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<(Vec<UnitPath>, Vec<WaveId>), AppError> {
    let mut theirs = in_force(tx, now)?;
    theirs.retain(|one| one.email == *email);
    if theirs.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let teams = tx.teams()?;
    let units = theirs.into_iter().map(|one| one.unit);
    let units = units.filter(|unit| has_people(&teams, unit)).collect();
    Ok((units, tx.waves_counting(email)?))
}

/// Ends all that somebody is deputy of who leaves the people list: it was given to a colleague, and who
/// comes back may be needed elsewhere.
pub(super) fn end_of_leaver(
    tx: &mut Tx<'_>,
    by: &Actor,
    leaver: &Employee,
    all: &[Deputy],
    now: Timestamp,
) -> Result<(), AppError> {
    for one in all.iter().filter(|one| one.person == leaver.id) {
        end(tx, by, one, now)?;
    }
    Ok(())
}

fn end(tx: &mut Tx<'_>, by: &Actor, one: &Deputy, now: Timestamp) -> Result<(), AppError> {
    tx.deputy_remove(&one.person, &one.unit)?;
    let revoked = AccessEntry::new(by.clone(), Deed::DeputyRevoked, now);
    append(tx, &revoked.of(one.unit.as_str()).about(&one.email))?;
    let (email, unit) = (one.email.clone(), one.unit.clone());
    roster_append(tx, now, &RosterChange::DeputyRevoked { email, unit })?;
    Ok(())
}

/// Deletes the rows whose day is over: nothing is read by them, and nobody need know.
pub(super) fn forget_over(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), AppError> {
    for one in tx.deputies()?.iter().filter(|one| !is_in_force(one, now)) {
        tx.deputy_remove(&one.person, &one.unit)?;
    }
    Ok(())
}

fn has_people(teams: &[UnitPath], unit: &UnitPath) -> bool {
    teams.iter().any(|team| unit.contains(team))
}
