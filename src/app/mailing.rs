//! What invitations and reminders have in common.

use super::unsubscribe::unsubscribe_code;
use super::{App, AppError, OpenWave, Refusal};
use crate::ballot_box::Token;
use crate::mail::{Failure, Invitation, MailError, Mailer, Message, Sender};
use crate::store::{Addressee, RowId, StoreError, Tx};

/// Tokens are written for this many people at a time. Each message is marked by itself, right after it
/// went out: a crash mails at most one person twice.
const BATCH: usize = 100;

/// What a mail run came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    pub sent: usize,
    /// These stay unsent, and the next run tries them again.
    pub failed: usize,
}

/// Who hears how a run goes: `progress` of `(done, all)`, `failed` of each message that could not be
/// sent.
pub(super) struct Listener<'a> {
    pub progress: &'a mut (dyn FnMut(usize, usize) + Send),
    pub failed: &'a mut (dyn FnMut(&MailError) + Send),
}

/// Mails everybody a message with a new token, and marks those whose message went out.
pub(super) async fn mail_all(
    app: &App,
    mailer: &Mailer,
    wave: &OpenWave,
    addressees: &[Addressee],
    message: impl Fn(&Invitation) -> Result<Message, MailError>,
    mark: impl Fn(&mut Tx<'_>, &RowId) -> Result<(), StoreError>,
    listener: Listener<'_>,
) -> Result<Sent, AppError> {
    let mut run = Sent::default();
    for batch in addressees.chunks(BATCH) {
        let tokens = mint(app, wave, batch)?;
        for (addressee, token) in batch.iter().zip(&tokens) {
            let sent = match message(&content(app, wave, addressee, token)) {
                Ok(message) => mailer.send(&message).await,
                Err(problem) => Err(problem),
            };
            match sent {
                Ok(()) => {
                    app.store().write(|tx| mark(tx, &addressee.invitation_id))?;
                    run.sent += 1;
                }
                // Nothing goes through now: the rest waits for the next run.
                Err(problem) if problem.failure() == Failure::TransportDown => {
                    return Err(problem.into());
                }
                Err(problem) => {
                    run.failed += 1;
                    (listener.failed)(&problem);
                }
            }
            (listener.progress)(run.sent + run.failed, addressees.len());
        }
    }
    Ok(run)
}

pub(super) fn sender(app: &App) -> Result<Sender, AppError> {
    let settings = app.settings();
    let postal = (!settings.postal.is_empty()).then_some(settings.postal.as_str());
    Sender::new(
        &settings.organisation,
        &settings.mail_from,
        &settings.contact,
        postal,
        &settings.base_url,
    )
    .map_err(|problem| Refusal::Sender(problem).into())
}

/// Mints one token per addressee; only their MACs are written.
fn mint(app: &App, wave: &OpenWave, batch: &[Addressee]) -> Result<Vec<Token>, AppError> {
    let tokens = batch.iter().map(|_| Token::mint()).collect::<Result<Vec<_>, _>>()?;
    app.store().write(|tx| {
        batch.iter().zip(&tokens).try_for_each(|(addressee, token)| {
            let mac = token.mac(app.pepper(), &wave.stored.wave.id);
            tx.token_insert(mac.as_bytes(), &addressee.invitation_id)
        })
    })?;
    Ok(tokens)
}

fn content(app: &App, wave: &OpenWave, addressee: &Addressee, token: &Token) -> Invitation {
    let asked = &wave.stored.wave;
    let person = &addressee.employee.person;
    let unit = wave.roster.get(addressee.unit);
    Invitation {
        to: person.email.as_str().to_owned(),
        name: person.name.clone(),
        locale: app.locale_for(app.locale_of(person.locale), &[&asked.form]),
        wave: asked.id.clone(),
        code: format!("{}.{}", asked.id, token.as_str()),
        unsubscribe: unsubscribe_code(app, &addressee.employee.id),
        statements: asked.form.statements(),
        seconds: asked.form.seconds(),
        closes_on: asked.closes_on,
        threshold: asked.threshold,
        team_invited: unit.map_or(0, |unit| unit.invited),
        team_counting: unit.map_or(0, |unit| unit.invited_counting),
    }
}
