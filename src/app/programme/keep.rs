//! HR chooses, pauses and goes on.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::due::Known;
use crate::app::access_log::append;
use crate::app::{App, AppError, Refusal};
use crate::domain::programme::{PlannedWave, Programme, Rhythm, WayOut, fullest_quarter};
use crate::domain::{AccessEntry, Actor, Deed};
use crate::store::{StoredProgramme, Tx};

/// Keeps a programme: its dates count on from the last wave, the first one tomorrow at the earliest. A date that
/// has come and not opened yet stays.
///
/// # Errors
/// [`Refusal::Programme`], [`Refusal::ProgrammeBudget`]; nothing is changed then.
pub fn set_programme(
    app: &App,
    by: &Actor,
    programme: &Programme,
    now: Timestamp,
) -> Result<(), AppError> {
    programme.check(&app.bank().names()).map_err(Refusal::Programme)?;
    app.store().write(|tx| {
        tx.waves_lock()?;
        let known = planned_with(tx, programme, now)?;
        check_budget(app, &known)?;
        tx.programme_put(&known.stored)?;
        let entry = AccessEntry::new(by.clone(), Deed::ProgrammeSet, now);
        append(tx, &entry.of(&programme.rhythm.to_string()))
    })
}

/// What would be known if this programme were kept now.
pub(super) fn planned_with(
    tx: &mut Tx<'_>,
    programme: &Programme,
    now: Timestamp,
) -> Result<Known, AppError> {
    let tomorrow = tomorrow(now);
    let Some(known) = Known::read(tx, now)? else {
        let stored =
            StoredProgramme { programme: programme.clone(), starts_on: tomorrow, paused_on: None };
        let days_off = tx.days_off()?.into_iter().map(|(_, day)| day).collect();
        return Ok(Known { stored, days_off, dates: tx.planned_dates()?, waves: tx.waves()? });
    };
    let next = known.calendar().next().filter(|_| known.stored.paused_on.is_none());
    let starts_on = next.map_or(tomorrow, |next| next.min(tomorrow));
    Ok(known.with(programme.clone(), starts_on))
}

pub(super) fn tomorrow(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date().saturating_add(1.day())
}

fn of_a_year(app: &App, known: &Known) -> Vec<PlannedWave> {
    known.next(app, known.stored.programme.rhythm.waves_of_a_year())
}

/// Refuses a programme that would ask more in a quarter of the coming year than a person is asked at most.
fn check_budget(app: &App, known: &Known) -> Result<(), AppError> {
    let most = app.settings().statements_per_quarter;
    let planned = of_a_year(app, known);
    let Some((quarter, total)) = fullest_quarter(&planned).filter(|(_, total)| *total > most)
    else {
        return Ok(());
    };
    let programme = &known.stored.programme;
    let asks =
        planned.iter().find(|one| one.form == programme.form).map_or(0, |one| one.statements);
    Err(Refusal::ProgrammeBudget {
        rhythm: programme.rhythm,
        form: programme.form.clone(),
        asks,
        quarter,
        total,
        most,
        ways: ways_out(app, known, total, most),
    }
    .into())
}

/// What the fullest quarter of the coming year asks with another programme.
pub(super) fn fullest_with(app: &App, known: &Known, programme: Programme) -> u32 {
    let starts_on = known.stored.starts_on;
    let other = known.clone().with(programme, starts_on);
    fullest_quarter(&of_a_year(app, &other)).map_or(0, |(_, statements)| statements)
}

fn ways_out(app: &App, known: &Known, total: u32, most: u32) -> Vec<WayOut> {
    let fullest = |programme: Programme| fullest_with(app, known, programme);
    let programme = &known.stored.programme;
    let mut ways = Vec::new();
    let slower = Rhythm::ALL.into_iter().filter(|one| one.weeks() > programme.rhythm.weeks());
    for rhythm in slower {
        let statements = fullest(Programme { rhythm, ..programme.clone() });
        if statements <= most {
            ways.push(WayOut::Rhythm { rhythm, statements });
            break;
        }
    }
    let names = app.bank().names();
    let others = names.into_iter().filter(|name| *name != programme.form);
    let fitting = others
        .map(|form| (fullest(Programme { form: form.to_owned(), ..programme.clone() }), form))
        .filter(|(statements, _)| *statements <= most)
        .max();
    ways.extend(
        fitting.map(|(statements, form)| WayOut::Form { form: form.to_owned(), statements }),
    );
    ways.push(WayOut::Limit(total));
    ways
}

/// Nothing opens by itself until [`resume_programme`]; a wave that is open stays open, and its mail goes out.
///
/// # Errors
/// [`Refusal::NoProgramme`], [`Refusal::ProgrammePaused`].
pub fn pause_programme(app: &App, by: &Actor, now: Timestamp) -> Result<(), AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let stored = tx.programme()?.ok_or(Refusal::NoProgramme)?;
        if let Some(on) = stored.paused_on {
            return Err(Refusal::ProgrammePaused(on).into());
        }
        let paused_on = Some(now.to_zoned(TimeZone::UTC).date());
        tx.programme_put(&StoredProgramme { paused_on, ..stored })?;
        append(tx, &AccessEntry::new(by.clone(), Deed::ProgrammePaused, now))
    })
}

/// Goes on with the next date of the rhythm from tomorrow on; nothing is caught up on.
///
/// # Errors
/// [`Refusal::NoProgramme`], [`Refusal::ProgrammeRuns`].
pub fn resume_programme(app: &App, by: &Actor, now: Timestamp) -> Result<(), AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let stored = tx.programme()?.ok_or(Refusal::NoProgramme)?;
        if stored.paused_on.is_none() {
            return Err(Refusal::ProgrammeRuns.into());
        }
        let starts_on = stored.starts_on.max(tomorrow(now));
        tx.programme_put(&StoredProgramme { paused_on: None, starts_on, ..stored })?;
        append(tx, &AccessEntry::new(by.clone(), Deed::ProgrammeResumed, now))
    })
}
