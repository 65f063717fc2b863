use super::list::read_id;
use crate::app::{App, AppError, Refusal};
use crate::domain::MailState;
use crate::mail::{Returned, read_returned};
use crate::store::Tx;

/// In bytes.
pub const LARGEST_BOUNCES: usize = 32_000_000;

/// What was read of a mailbox, in messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bounces {
    /// A mail of ours that came back for good.
    pub dead: usize,
    /// One that a server tries on.
    pub delayed: usize,
    /// One that is known as dead already.
    pub known: usize,
    /// A report of no mail that is in the queue: of a wave that closed, of another sender's, or made up.
    pub unmatched: usize,
    /// No report that a mail did not arrive.
    pub other: usize,
}

/// Reads a message that a mail server sent back, or an mbox of them, and marks the mails that will not arrive.
/// What is said of a mail that may still arrive changes nothing.
///
/// # Errors
/// [`Refusal::BouncesTooLong`].
pub fn read_bounces(app: &App, bytes: &[u8]) -> Result<Bounces, AppError> {
    if bytes.len() > LARGEST_BOUNCES {
        return Err(Refusal::BouncesTooLong(LARGEST_BOUNCES).into());
    }
    let returned = read_returned(bytes);
    app.store().write(|tx| {
        let mut bounces = Bounces::default();
        for one in &returned {
            match one {
                Returned::Other => bounces.other += 1,
                Returned::Report { ids, is_final, said } => {
                    *note(tx, &mut bounces, ids, *is_final, said)? += 1;
                }
            }
        }
        Ok(bounces)
    })
}

fn note<'a>(
    tx: &mut Tx<'_>,
    bounces: &'a mut Bounces,
    ids: &[String],
    is_final: bool,
    said: &str,
) -> Result<&'a mut usize, AppError> {
    for id in ids.iter().filter_map(|id| read_id(id)) {
        let Some(state) = tx.mail_state(&id)? else { continue };
        if state == MailState::Dead {
            return Ok(&mut bounces.known);
        }
        if !is_final {
            return Ok(&mut bounces.delayed);
        }
        tx.mail_job_came_back(&id, said)?;
        return Ok(&mut bounces.dead);
    }
    Ok(&mut bounces.unmatched)
}
