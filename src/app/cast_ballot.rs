use jiff::Timestamp;

use super::context::Placement;
use super::follow_link::parse_code;
use super::{App, AppError};
use crate::ballot_box::{PublicKey, random, seal};
use crate::domain::{AnswerSheet, Ballot};
use crate::store::{Cast, CastOutcome};

/// What became of an answer.
pub type Casting = CastOutcome;

/// Seals a sheet and stores it, durably and once per invitation.
pub async fn cast_ballot(
    app: &App,
    code: &str,
    sheet: &AnswerSheet,
    now: Timestamp,
) -> Result<Casting, AppError> {
    let Some((id, Some(token))) = parse_code(code) else { return Ok(Casting::Unknown) };
    let mac = token.mac(app.pepper(), &id);
    let (wave, placement) = match (app.open_wave_known(&id), app.placement(&mac)) {
        (Some(wave), Some(placement)) => (wave, placement),
        // Only after a restart: the form that was posted here was drawn by an earlier process.
        _ => {
            let found = app.store().read(|tx| {
                let wave = app.wave_with_roster(tx, &id)?;
                Ok::<_, AppError>((wave, tx.token_holder(&id, mac.as_bytes())?))
            })?;
            match found {
                (Some(wave), Some(holder)) => {
                    let placement = Placement { unit: holder.unit, reader: holder.reader };
                    app.remember_placement(mac, placement);
                    (wave, placement)
                }
                (Some(wave), None) if !wave.stored.wave.takes_answers(now) => {
                    return Ok(Casting::Closed);
                }
                _ => return Ok(Casting::Unknown),
            }
        }
    };
    let asked = &wave.stored.wave;
    if now >= crate::domain::intake_ends(asked.closes_on) {
        return Ok(Casting::Closed);
    }
    let Placement { unit, reader } = placement;
    let ballot = Ballot { unit, reader, answers: sheet.values(&asked.form) };
    let public = PublicKey::from_stored(wave.stored.public_key.clone());
    let sealed = seal(&public, &id, &ballot)?.as_bytes().to_vec();
    let cast = Cast { wave: id, mac: *mac.as_bytes(), ballot_id: random()?, sealed };
    Ok(app.store().cast(cast).await?)
}
