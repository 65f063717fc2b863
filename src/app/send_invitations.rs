use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::end_early::send_early_ends;
use super::mailing::{Listener, Sent, mail_all, sender};
use super::notices::send_notices;
use super::programme::{MailHours, ProgrammeMail};
use super::send_reminders::send_due_reminders;
use super::{App, AppError, OpenWave, Refusal, mail_is_due};
use crate::domain::{EmailAddress, WaveState};
use crate::mail::{MailError, Mailer, invitation};
use crate::store::{RowId, Tx};

/// Mails every unsent invitation of the open wave; of a wave of the programme, those whose hour has come.
/// `progress` hears `(done, all)`; `failed` hears of each message that could not be sent.
pub async fn send_invitations(
    app: &App,
    mailer: &Mailer,
    now: Timestamp,
    progress: &mut (dyn FnMut(usize, usize) + Send),
    failed: &mut (dyn FnMut(&MailError) + Send),
) -> Result<Sent, AppError> {
    let sender = sender(app)?;
    let (wave, addressees) = app.store().read(|tx| {
        let wave = open_wave(app, tx)?;
        let hours = MailHours::of(tx, &wave.stored.wave)?;
        let mut unsent = tx.invitations_unsent(&wave.stored.wave.id)?;
        unsent.retain(|one| hours.is_due(ProgrammeMail::Invitation, one, now));
        Ok::<_, AppError>((wave, unsent))
    })?;
    if !addressees.is_empty() {
        let today = now.to_zoned(TimeZone::UTC).date();
        app.store().write(|tx| tx.planned_date_invited(&wave.stored.wave.id, today))?;
    }
    let message = |one: &_| invitation(&sender, app.messages(), one, now);
    let mark = |tx: &mut Tx<'_>, id: &RowId| tx.invitation_mark_sent(id);
    let listener = Listener { progress, failed };
    mail_all(app, mailer, &wave, &addressees, message, mark, listener).await
}

/// Mails what waits: what observers are to be told, every unsent invitation of the open wave, and that it
/// ends early.
///
/// # Errors
/// [`Refusal::NoOpenWave`].
pub async fn send_waiting(
    app: &App,
    mailer: &Mailer,
    now: Timestamp,
    progress: &mut (dyn FnMut(usize, usize) + Send),
    failed: &mut (dyn FnMut(&MailError) + Send),
) -> Result<Sent, AppError> {
    send_notices(app, mailer, now, failed).await?;
    let invited = send_invitations(app, mailer, now, progress, failed).await?;
    let told = send_early_ends(app, mailer, now, progress, failed).await?;
    Ok(Sent { sent: invited.sent + told.sent, failed: invited.failed + told.failed })
}

/// Mails what is due by itself: the same as [`send_waiting`], and the reminders of the programme. Nothing where
/// no wave takes answers, but what observers are told.
pub async fn send_due(
    app: &App,
    mailer: &Mailer,
    now: Timestamp,
    progress: &mut (dyn FnMut(usize, usize) + Send),
    failed: &mut (dyn FnMut(&MailError) + Send),
) -> Result<Sent, AppError> {
    if !mail_is_due(app, now)? {
        return send_notices(app, mailer, now, failed).await;
    }
    let sent = send_waiting(app, mailer, now, progress, failed).await?;
    let reminded = send_due_reminders(app, mailer, now, progress, failed).await?;
    Ok(Sent { sent: sent.sent + reminded.sent, failed: sent.failed + reminded.failed })
}

/// Mails somebody who is asked a new link to the open wave. The old one works on; whether it was used is
/// neither asked nor said.
///
/// # Errors
/// [`Refusal::NotInvited`], [`Refusal::NoOpenWave`].
pub async fn send_link_again(
    app: &App,
    mailer: &Mailer,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<(), AppError> {
    let sender = sender(app)?;
    let (wave, addressee) = app.store().read(|tx| {
        let wave = open_wave(app, tx)?;
        let id = &wave.stored.wave.id;
        let found = tx.invitation_of(id, email)?;
        let unknown = || Refusal::NotInvited { email: email.clone(), wave: id.clone() };
        let found = found.ok_or_else(unknown)?;
        Ok::<_, AppError>((wave, found))
    })?;
    let message = |one: &_| invitation(&sender, app.messages(), one, now);
    let mark = |tx: &mut Tx<'_>, id: &RowId| tx.invitation_mark_sent(id);
    let mut problem = None;
    let failed = &mut |error: &MailError| problem = Some(error.to_string());
    let listener = Listener { progress: &mut |_, _| {}, failed };
    mail_all(app, mailer, &wave, &[addressee], message, mark, listener).await?;
    match problem {
        None => Ok(()),
        Some(said) => Err(Refusal::NotMailed { email: email.clone(), said }.into()),
    }
}

/// The wave that takes answers.
pub(super) fn open_wave(app: &App, tx: &mut Tx<'_>) -> Result<Arc<OpenWave>, AppError> {
    let open = tx.waves()?.into_iter().find(|wave| wave.wave.state == WaveState::Open);
    let id = open.ok_or(Refusal::NoOpenWave)?.wave.id;
    let life = tx.wave_life(&id)?.ok_or(Refusal::NoOpenWave)?;
    Ok(app.wave_with_roster_now(tx, &id, life)?.ok_or(Refusal::NoOpenWave)?)
}
