use super::{App, AppError};
use crate::mail;

pub use crate::mail::OutboxMail;

/// The mails in the demo's outbox, by addressee; the demo shows them on a page.
pub fn outbox(app: &App) -> Result<Vec<OutboxMail>, AppError> {
    match app.demo_outbox() {
        Some(folder) => Ok(mail::read_outbox(folder)?),
        None => Ok(Vec::new()),
    }
}
