use jiff::Timestamp;

use crate::app::{App, AppError, Refusal};
use crate::ballot_box::random;
use crate::domain::{MailPurpose, MailState, Reminders, WaveState};
use crate::store::{QueuedMail, RowId, Tx, WaitingMail};

/// What is to be known of the queue. Where only those are reminded who have not answered, no reminder is among
/// it: it would tell who they are.
#[derive(Debug, Clone)]
pub struct MailQueue {
    pub waiting: Vec<WaitingMail>,
    /// What did not go through, and is tried again; by address.
    pub put_off: Vec<QueuedMail>,
    /// Refused for good, or it came back; by address.
    pub dead: Vec<QueuedMail>,
}

pub fn mail_queue(app: &App) -> Result<MailQueue, AppError> {
    app.store().read(|tx| {
        let shown = shown(tx)?;
        Ok(MailQueue {
            waiting: tx.mail_waiting(&shown)?,
            put_off: tx.mail_failed(MailState::Waiting, &shown)?,
            dead: tx.mail_failed(MailState::Dead, &shown)?,
        })
    })
}

/// How many mails of one purpose wait, and how many came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueLength {
    pub purpose: MailPurpose,
    pub waiting: i64,
    pub dead: i64,
}

/// How long the queue is, of each purpose whose number tells nothing of answering or of groups.
pub fn queue_lengths(app: &App) -> Result<Vec<QueueLength>, AppError> {
    app.store().read(|tx| {
        let counted = MailPurpose::ALL.into_iter().filter(|one| one.may_be_counted());
        let length = |purpose| {
            let waiting = tx.mail_count(purpose, MailState::Waiting)?;
            Ok(QueueLength { purpose, waiting, dead: tx.mail_count(purpose, MailState::Dead)? })
        };
        counted.map(length).collect()
    })
}

/// What may be shown of the queue.
pub(super) fn shown(tx: &mut Tx<'_>) -> Result<Vec<MailPurpose>, AppError> {
    let running = tx.waves()?.into_iter().find(|one| one.wave.state != WaveState::Closed);
    let tells = running.is_some_and(|one| one.wave.terms.reminders == Reminders::Unanswered);
    let shown = |purpose: &MailPurpose| !(tells && *purpose == MailPurpose::Reminder);
    Ok(MailPurpose::ALL.into_iter().filter(shown).collect())
}

/// Has dead letters go out once more, to the addresses of today: one by its id, or all that are shown. Returns
/// how many.
///
/// # Errors
/// [`Refusal::NoDeadLetter`].
pub fn retry_mail(app: &App, id: Option<&str>, now: Timestamp) -> Result<usize, AppError> {
    app.store().write(|tx| {
        let shown = shown(tx)?;
        let dead = tx.mail_failed(MailState::Dead, &shown)?;
        let wanted: Vec<RowId> = match id {
            None => dead.iter().map(|one| one.job.id).collect(),
            Some(text) => {
                let unknown = || Refusal::NoDeadLetter(text.trim().to_owned());
                let id = read_id(text).ok_or_else(unknown)?;
                let is_there = dead.iter().any(|one| one.job.id == id);
                vec![is_there.then_some(id).ok_or_else(unknown)?]
            }
        };
        for id in &wanted {
            tx.mail_job_retry(id, &random()?, now)?;
        }
        Ok(wanted.len())
    })
}

/// 32 hexadecimal digits.
pub(super) fn read_id(text: &str) -> Option<RowId> {
    let text = text.trim();
    let is_id = text.len() == 32 && text.bytes().all(|c| c.is_ascii_hexdigit());
    let number = is_id.then(|| u128::from_str_radix(text, 16).ok()).flatten()?;
    Some(number.to_be_bytes())
}
