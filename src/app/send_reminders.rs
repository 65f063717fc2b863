use jiff::Timestamp;

use super::mailing::{Listener, Sent, mail_all, sender};
use super::programme::{MailHours, ProgrammeMail};
use super::send_invitations::open_wave;
use super::{App, AppError, OpenWave, Refusal};
use crate::domain::{Reminders, WaveId};
use crate::mail::{MailError, Mailer, reminder};
use crate::store::{Addressee, RowId, Tx};

/// What a run of reminders came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminded {
    pub wave: WaveId,
    pub reminders: Reminders,
    pub run: Sent,
    /// Invitations that were never mailed: they are not reminded of.
    pub never_mailed: usize,
}

/// Mails the reminder of the programme's open wave to those whose hour has come. Who it goes to is said by
/// [`send_reminders`].
pub(super) async fn send_due_reminders(
    app: &App,
    mailer: &Mailer,
    now: Timestamp,
    progress: &mut (dyn FnMut(usize, usize) + Send),
    failed: &mut (dyn FnMut(&MailError) + Send),
) -> Result<Sent, AppError> {
    let (wave, to) = app.store().read(|tx| {
        let wave = open_wave(app, tx)?;
        let asked = &wave.stored.wave;
        let hours = MailHours::of(tx, asked)?;
        let mut to = tx.invitations_unreminded(&asked.id, asked.terms.reminders)?;
        to.retain(|one| hours.is_due(ProgrammeMail::Reminder, one, now));
        Ok::<_, AppError>((wave, to))
    })?;
    mail_reminders(app, mailer, &wave, &to, now, Listener { progress, failed }).await
}

async fn mail_reminders(
    app: &App,
    mailer: &Mailer,
    wave: &OpenWave,
    to: &[Addressee],
    now: Timestamp,
    listener: Listener<'_>,
) -> Result<Sent, AppError> {
    let sender = sender(app)?;
    let reminders = wave.stored.wave.terms.reminders;
    let message = |one: &_| reminder(&sender, app.messages(), one, reminders, now);
    let mark = |tx: &mut Tx<'_>, id: &RowId| tx.invitation_mark_reminded(id);
    mail_all(app, mailer, wave, to, message, mark, listener).await
}

/// Mails the one reminder of the open wave, by its terms: to everybody who was mailed an invitation, or
/// to those whose invitation is unused. Who was reminded, or has asked not to be mailed, is left out;
/// a run that broke off goes on where it stopped.
///
/// Each reminder holds a token of its own; the one of the invitation works on.
pub async fn send_reminders(
    app: &App,
    mailer: &Mailer,
    now: Timestamp,
    progress: &mut (dyn FnMut(usize, usize) + Send),
    failed: &mut (dyn FnMut(&MailError) + Send),
) -> Result<Reminded, AppError> {
    sender(app)?;
    let (wave, addressees, never_mailed) = app.store().read(|tx| {
        let wave = open_wave(app, tx)?;
        let asked = &wave.stored.wave;
        if now >= asked.intake_ends() {
            return Err(Refusal::IntakeEnded(asked.id.clone(), asked.closes_on).into());
        }
        let unreminded = tx.invitations_unreminded(&asked.id, asked.terms.reminders)?;
        let never_mailed = tx.invitations_unsent(&asked.id)?.len();
        Ok::<_, AppError>((wave, unreminded, never_mailed))
    })?;
    let reminders = wave.stored.wave.terms.reminders;
    let listener = Listener { progress, failed };
    let run = mail_reminders(app, mailer, &wave, &addressees, now, listener).await?;
    Ok(Reminded { wave: wave.stored.wave.id.clone(), reminders, run, never_mailed })
}
