use std::sync::Arc;

use jiff::Timestamp;

use super::mailing::{Listener, Sent, mail_all, sender};
use super::{App, AppError, OpenWave, Refusal};
use crate::domain::WaveState;
use crate::mail::{MailError, Mailer, invitation};
use crate::store::{RowId, Tx};

/// Mails every unsent invitation of the open wave. `progress` hears `(done, all)`; `failed` hears of
/// each message that could not be sent.
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
        let unsent = tx.invitations_unsent(&wave.stored.wave.id)?;
        Ok::<_, AppError>((wave, unsent))
    })?;
    let message = |one: &_| invitation(&sender, app.messages(), one, now);
    let mark = |tx: &mut Tx<'_>, id: &RowId| tx.invitation_mark_sent(id);
    let listener = Listener { progress, failed };
    mail_all(app, mailer, &wave, &addressees, message, mark, listener).await
}

/// The wave that takes answers.
pub(super) fn open_wave(app: &App, tx: &mut Tx<'_>) -> Result<Arc<OpenWave>, AppError> {
    let open = tx.waves()?.into_iter().find(|wave| wave.wave.state == WaveState::Open);
    let id = open.ok_or(Refusal::NoOpenWave)?.wave.id;
    Ok(app.wave_with_roster(tx, &id)?.ok_or(Refusal::NoOpenWave)?)
}
