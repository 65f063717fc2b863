//! What all mail has in common: by whom, to whom, of which wave.

use std::sync::Arc;

use super::{App, AppError, OpenWave, Refusal};
use crate::domain::{EmailAddress, Locale, WaveState};
use crate::mail::Sender;
use crate::store::Tx;

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

pub(super) fn open_wave_if_any(
    app: &App,
    tx: &mut Tx<'_>,
) -> Result<Option<Arc<OpenWave>>, AppError> {
    let open = tx.waves()?.into_iter().find(|wave| wave.wave.state == WaveState::Open);
    let Some(id) = open.map(|open| open.wave.id) else { return Ok(None) };
    match tx.wave_life(&id)? {
        Some(life) => app.wave_with_roster_now(tx, &id, life),
        None => Ok(None),
    }
}

/// The name and the language of somebody on the people list; the usual language of anybody else.
pub(super) fn name_and_language(
    app: &App,
    tx: &mut Tx<'_>,
    email: &EmailAddress,
) -> Result<(Option<String>, Locale), AppError> {
    let person = tx.person_by_email(email)?.map(|one| one.person);
    let locale = app.locale_of(person.as_ref().and_then(|person| person.locale));
    Ok((person.and_then(|person| person.name), locale))
}
