//! What is put into the queue, and when it is due.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::mailing::open_wave;
use crate::app::policy::read_policy_log;
use crate::app::programme::{MailHours, ProgrammeMail};
use crate::app::{App, AppError, Refusal};
use crate::auth::Role;
use crate::ballot_box::random;
use crate::disclosure::Release;
use crate::domain::{EmailAddress, EndsEarly, MailPurpose, Reminders, Wave, WaveId, hexadecimal};
use crate::store::{Addressee, MailTo, NewMailJob, RowId, Tx};

/// What asking for the reminder came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminded {
    pub wave: WaveId,
    pub reminders: Reminders,
    /// How many mails wait from now on. Where only those are reminded who have not answered, this is how many
    /// they are: it is shown on no page.
    pub queued: usize,
    /// Invitations that were never mailed: they are not reminded of.
    pub never_mailed: usize,
}

/// Has the invitations of a wave go out that have no mail yet, each not before its own time. To be called in
/// the transaction that makes the invitations.
pub(in crate::app) fn enqueue_invitations(
    tx: &mut Tx<'_>,
    wave: &WaveId,
    due: impl Fn(&Addressee) -> Timestamp,
) -> Result<usize, AppError> {
    let people = tx.invitations_unqueued(wave)?;
    enqueue(tx, wave, MailPurpose::Invitation, &people, |to| Some(due(to)))
}

/// Has the one reminder of a wave go out by its terms, to each person not before their own time: to everybody
/// who was mailed an invitation, or to those whose invitation is unused now. Who was reminded, or has asked
/// not to be mailed, is left out, and so is whoever has no such time.
fn enqueue_reminders(
    tx: &mut Tx<'_>,
    wave: &Wave,
    due: impl Fn(&Addressee) -> Option<Timestamp>,
) -> Result<usize, AppError> {
    let reminders = wave.terms.reminders;
    let people = tx.invitations_without(&wave.id, MailPurpose::Reminder, reminders)?;
    enqueue(tx, &wave.id, MailPurpose::Reminder, &people, due)
}

/// The reminders of the programme whose hour has come: they are chosen now, so that nobody is reminded who has
/// answered where only the others are.
pub(super) fn enqueue_due_reminders(
    tx: &mut Tx<'_>,
    wave: &Wave,
    hours: &MailHours,
    now: Timestamp,
) -> Result<(), AppError> {
    if !hours.may_remind(now) {
        return Ok(());
    }
    let due = |to: &Addressee| {
        hours.due_at(ProgrammeMail::Reminder, to, now).filter(|due_at| *due_at <= now)
    };
    enqueue_reminders(tx, wave, due)?;
    Ok(())
}

fn enqueue(
    tx: &mut Tx<'_>,
    wave: &WaveId,
    purpose: MailPurpose,
    people: &[Addressee],
    due: impl Fn(&Addressee) -> Option<Timestamp>,
) -> Result<usize, AppError> {
    let mut queued = 0;
    for one in people {
        let Some(due_at) = due(one) else { continue };
        let new = NewMailJob {
            id: random()?,
            purpose,
            wave: Some(wave.clone()),
            to: MailTo::Invitation(one.invitation_id),
            about: None,
            due_at,
        };
        queued += usize::from(tx.mail_job_insert(&new)?);
    }
    Ok(queued)
}

/// Has the one reminder of the open wave go out now, by its terms; of a wave of the programme within the hours
/// of sending that are left. In the first days of a wave only where `at_once` says that it is meant.
///
/// # Errors
/// [`Refusal::NoOpenWave`], [`Refusal::IntakeEnded`], [`Refusal::RemindsSoon`].
pub fn remind(app: &App, at_once: bool, now: Timestamp) -> Result<Reminded, AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let wave = open_wave(app, tx)?;
        let asked = &wave.stored.wave;
        if now >= asked.intake_ends() {
            return Err(Refusal::IntakeEnded(asked.id.clone(), asked.closes_on).into());
        }
        let from = asked.reminds_from();
        if !at_once && now.to_zoned(TimeZone::UTC).date() < from {
            return Err(Refusal::RemindsSoon { wave: asked.id.clone(), from }.into());
        }
        let hours = MailHours::of(tx, asked)?;
        let due = |to: &Addressee| hours.next_hour(ProgrammeMail::Reminder, to, now);
        let queued = enqueue_reminders(tx, asked, due)?;
        let counts = tx.mail_counts(&asked.id)?;
        Ok(Reminded {
            wave: asked.id.clone(),
            reminders: asked.terms.reminders,
            queued,
            never_mailed: usize::try_from(counts.waiting).unwrap_or(usize::MAX),
        })
    })
}

/// Has a new link to the open wave go to somebody who is asked. The old one works on; whether it was used is
/// neither asked nor said.
///
/// # Errors
/// [`Refusal::NotInvited`], [`Refusal::NoOpenWave`].
pub fn send_link_again(app: &App, email: &EmailAddress, now: Timestamp) -> Result<(), AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let wave = open_wave(app, tx)?;
        let id = &wave.stored.wave.id;
        let found = tx.invitation_of(id, email)?;
        let unknown = || Refusal::NotInvited { email: email.clone(), wave: id.clone() };
        let found = found.ok_or_else(unknown)?;
        enqueue(tx, id, MailPurpose::Again, &[found], |_| Some(now))?;
        Ok(())
    })
}

/// Has everybody be told who was mailed an invitation and not yet that the wave ends early; says so for each.
pub(super) fn enqueue_early_ends(
    tx: &mut Tx<'_>,
    wave: &Wave,
    now: Timestamp,
) -> Result<(), AppError> {
    if wave.ends_early_on.is_none() {
        return Ok(());
    }
    let untold = tx.invitations_without(&wave.id, MailPurpose::EndsEarly, Reminders::Everybody)?;
    enqueue(tx, &wave.id, MailPurpose::EndsEarly, &untold, |_| Some(now))?;
    Ok(())
}

/// That a wave ends early, and why.
pub(super) fn early_end(tx: &mut Tx<'_>, wave: &Wave) -> Result<Option<EndsEarly>, AppError> {
    if wave.ends_early_on.is_none() {
        return Ok(None);
    }
    let log = read_policy_log(tx)?;
    Ok(log.ends_early(&wave.id).map(|(_, early)| early.clone()))
}

/// Has every observer be mailed what waits for them, all of it in one mail; without an observer it waits on.
pub(super) fn enqueue_notices(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), AppError> {
    let waiting = tx.notices_waiting()?;
    if waiting.is_empty() {
        return Ok(());
    }
    let observers = observers(tx)?;
    if observers.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = waiting.iter().map(|(id, _)| hexadecimal(id)).collect();
    for email in observers {
        to_address(tx, MailPurpose::Notice, None, email, Some(ids.join(" ")), now)?;
    }
    // The queue has them from here on.
    Ok(waiting.iter().try_for_each(|(id, _)| tx.notice_mark_sent(id))?)
}

pub(super) fn observers(tx: &mut Tx<'_>) -> Result<Vec<EmailAddress>, AppError> {
    let granted = tx.accounts()?.into_iter();
    let observers = granted.filter(|(_, role)| Role::parse(role) == Some(Role::Observer));
    Ok(observers.map(|(email, _)| email).collect())
}

/// Has whoever may read results be told that they are there, without a figure: the leads of groups that the
/// release shows, and whoever reads all of it.
pub(in crate::app) fn enqueue_report_open(
    tx: &mut Tx<'_>,
    wave: &WaveId,
    release: &Release,
    now: Timestamp,
) -> Result<(), AppError> {
    let mut readers: BTreeMap<EmailAddress, Vec<String>> = BTreeMap::new();
    for (email, role) in tx.accounts()? {
        if Role::parse(&role).is_some_and(Role::reads_results) {
            readers.entry(email).or_default();
        }
    }
    let people = tx.people()?.into_iter().filter(|one| one.active);
    let leads: BTreeSet<EmailAddress> = people.filter_map(|one| one.person.manager_email).collect();
    for email in leads {
        let led = tx.units_led_by(&email)?;
        let shown = led.iter().filter(|unit| release.units().any(|shown| shown == *unit));
        let shown: Vec<String> = shown.map(|unit| unit.as_str().to_owned()).collect();
        if !shown.is_empty() {
            readers.insert(email, shown);
        }
    }
    readers.into_iter().try_for_each(|(email, groups)| {
        let about = Some(groups.join("\n"));
        to_address(tx, MailPurpose::ReportOpen, Some(wave), email, about, now)
    })
}

/// Has a mail without a link wait for an address.
pub(in crate::app) fn to_address(
    tx: &mut Tx<'_>,
    purpose: MailPurpose,
    wave: Option<&WaveId>,
    email: EmailAddress,
    about: Option<String>,
    due_at: Timestamp,
) -> Result<(), AppError> {
    let (id, wave): (RowId, _) = (random()?, wave.cloned());
    let to = MailTo::Address(email);
    tx.mail_job_insert(&NewMailJob { id, purpose, wave, to, about, due_at })?;
    Ok(())
}
