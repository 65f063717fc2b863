//! Mail that goes out by itself: whatever is to be mailed waits as a row of the database, and one process at a
//! time sends what is due. No token and no text is stored: both are made right before a mail is sent.

mod bounces;
mod compose;
mod enqueue;
mod lease;
mod list;
mod pass;
mod send;

use std::sync::Arc;

use super::{App, AppError, OpenWave, Refusal};
use crate::domain::{MailPurpose, WaveState};
use crate::mail::Sender;
use crate::store::Tx;

pub use bounces::{Bounces, LARGEST_BOUNCES, read_bounces};
pub(super) use compose::name_and_language;
pub use enqueue::{Reminded, remind, send_link_again};
pub(super) use enqueue::{enqueue_invitations, enqueue_report_open};
pub use lease::is_mail_going;
pub use list::{MailQueue, mail_queue, retry_mail};
pub use pass::{
    Clock, Listener, MailPass, MailReport, Work, is_nothing_to_mail, mail_pass, mail_waits, work,
};
pub use send::Sent;

/// What goes to those who are asked, while they are.
pub const WAVE_MAIL: [MailPurpose; 4] =
    [MailPurpose::Invitation, MailPurpose::Again, MailPurpose::Reminder, MailPurpose::EndsEarly];

pub(super) fn sender(app: &App) -> Result<Sender, AppError> {
    let settings = app.settings();
    let postal = (!settings.postal.is_empty()).then_some(settings.postal.as_str());
    let sender = Sender::new(
        &settings.organisation,
        &settings.mail_from,
        &settings.contact,
        postal,
        &settings.base_url,
    );
    let bounces_to = (!settings.bounces_to.is_empty()).then_some(settings.bounces_to.as_str());
    let sender = sender.and_then(|sender| sender.with_bounces_to(bounces_to));
    sender.map_err(|problem| Refusal::Sender(problem).into())
}

/// The wave that takes answers.
pub(super) fn open_wave(app: &App, tx: &mut Tx<'_>) -> Result<Arc<OpenWave>, AppError> {
    Ok(open_wave_if_any(app, tx)?.ok_or(Refusal::NoOpenWave)?)
}

fn open_wave_if_any(app: &App, tx: &mut Tx<'_>) -> Result<Option<Arc<OpenWave>>, AppError> {
    let open = tx.waves()?.into_iter().find(|wave| wave.wave.state == WaveState::Open);
    let Some(id) = open.map(|open| open.wave.id) else { return Ok(None) };
    match tx.wave_life(&id)? {
        Some(life) => app.wave_with_roster_now(tx, &id, life),
        None => Ok(None),
    }
}
