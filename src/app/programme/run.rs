use jiff::Timestamp;

use super::due::{Due, due};
use super::hours::{MailHours, ProgrammeMail};
use crate::app::mail_queue::enqueue_invitations;
use crate::app::mailing::sender;
use crate::app::notices::{check_clock, clock_behind};
use crate::app::open_wave::open_on;
use crate::app::{App, AppError, Refusal};
use crate::domain::WaveId;
use crate::domain::programme::{Obstacle, PlannedOutcome};
use crate::store::Addressee;

/// Opens the wave of the programme whose time has come, under a lock that lets each date open once, however
/// many processes ask. Why it cannot open is written where HR sees it, and tried again; a date of which too few
/// days are left is let go.
///
/// Mails nothing: its invitations wait in the queue, each for its hour.
pub fn run_programme(app: &App, now: Timestamp) -> Result<Option<WaveId>, AppError> {
    while let Some(due) = app.store().read(|tx| due(app, tx, now))? {
        let Some(obstacle) = due.missed else { return attempt(app, &due, now) };
        let skipped = PlannedOutcome::Skipped(obstacle);
        note(app, &due, &skipped, now)?;
    }
    Ok(None)
}

/// Writes down what became of the date, unless another process did something about it.
fn note(app: &App, of: &Due, outcome: &PlannedOutcome, now: Timestamp) -> Result<(), AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        if due(app, tx, now)?.as_ref() == Some(of) {
            tx.planned_date_put(of.planned_on, outcome)?;
        }
        Ok(())
    })
}

fn attempt(app: &App, of: &Due, now: Timestamp) -> Result<Option<WaveId>, AppError> {
    match open(app, of, now) {
        Ok(opened) => Ok(opened),
        Err(AppError::Refused(refusal)) => {
            let Some(obstacle) = obstacle(&refusal) else { return Err(refusal.into()) };
            note(app, of, &PlannedOutcome::Blocked(obstacle), now)?;
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// `None` where another process was first.
fn open(app: &App, of: &Due, now: Timestamp) -> Result<Option<WaveId>, AppError> {
    if app.has_real_clock() {
        check_clock(app, now)?;
    }
    sender(app)?;
    app.write_logged(|tx| {
        tx.waves_lock()?;
        tx.chains_lock()?;
        if due(app, tx, now)?.as_ref() != Some(of) {
            return Ok(None);
        }
        let Some(stored) = tx.programme()? else { return Ok(None) };
        if let Some(wrong) = clock_behind(tx, now)? {
            return Err(Refusal::Clock(wrong).into());
        }
        let id = open_on(app, tx, &of.request(app, &stored), of.opens_on, now)?;
        tx.planned_date_put(of.planned_on, &PlannedOutcome::Opened(id.clone()))?;
        let wave = App::wave_named(tx, id.as_str())?.wave;
        let hours = MailHours::of(tx, &wave)?;
        let due = |to: &Addressee| {
            let at = hours.due_at(ProgrammeMail::Invitation, to, now);
            // Where no hour is left it is asked once more when it would go out.
            at.unwrap_or_else(|| wave.intake_ends())
        };
        enqueue_invitations(tx, &id, due)?;
        Ok(Some(id))
    })
}

/// What HR can do something about.
const fn obstacle(refusal: &Refusal) -> Option<Obstacle> {
    match refusal {
        Refusal::NobodyToInvite => Some(Obstacle::Nobody),
        Refusal::WaveIsOpen(_) => Some(Obstacle::WaveOpen),
        Refusal::TooSoon { .. } => Some(Obstacle::TooSoon),
        Refusal::TooManyStatements { .. } => Some(Obstacle::Budget),
        Refusal::UnknownForm(..) => Some(Obstacle::Form),
        Refusal::Clock(_) => Some(Obstacle::Clock),
        Refusal::Sender(_) => Some(Obstacle::Mail),
        _ => None,
    }
}
