use std::sync::Arc;

use jiff::Timestamp;

use super::context::Placement;
use super::follow_link::parse_code;
use super::{App, AppError, OpenWave};
use crate::ballot_box::{BallotUnit, Capacity, PublicKey, Sheet, TokenMac, random, seal};
use crate::domain::{WaveId, WaveState, intake_ends};
use crate::store::{Cast, CastOutcome};

/// What became of an answer.
pub type Casting = CastOutcome;

/// Seals a sheet and stores it, durably and once per invitation.
pub async fn cast_ballot(
    app: &App,
    code: &str,
    sheet: Sheet,
    now: Timestamp,
) -> Result<Casting, AppError> {
    #[cfg(feature = "faults")]
    crate::fault::arm("cast");
    let Some((id, Some(token))) = parse_code(code) else { return Ok(Casting::Unknown) };
    let mac = token.mac(app.pepper(), &id);
    let known = app.open_wave_known(&id).zip(app.placement(&mac));
    let (wave, placement) = match known {
        Some(known) => known,
        // Only after a restart: the form that was posted here was drawn by an earlier process.
        None => match look_up(app, &id, &mac)? {
            Ok(found) => found,
            Err(refused) => return Ok(refused),
        },
    };
    let asked = &wave.stored.wave;
    if now >= intake_ends(asked.closes_on) {
        return Ok(Casting::Closed);
    }
    let Placement { unit, reader, .. } = placement;
    // The roster is as frozen as the invitation: it has the unit.
    let Some(unit) = wave.roster.get(unit) else { return Ok(Casting::Unknown) };
    let place = BallotUnit { unit: unit.number, reader };
    let capacity = Capacity::of(asked.terms.comments);
    let public = PublicKey::from_stored(wave.stored.public_key.clone());
    let sealed = seal(&public, &id, capacity, place, sheet)?.as_bytes().to_vec();
    let cast = Cast { wave: id, mac: *mac.as_bytes(), ballot_id: random()?, sealed };
    let outcome = app.store().cast(cast).await?;
    if outcome == Casting::Closed {
        // By another process: what this one remembers of the wave's tokens goes, too.
        app.forget_placements();
    }
    Ok(outcome)
}

/// Where an answer counts, by the database.
fn look_up(
    app: &App,
    id: &WaveId,
    mac: &TokenMac,
) -> Result<Result<(Arc<OpenWave>, Placement), Casting>, AppError> {
    let found = app.store().read(|tx| {
        // The state anew: the wave in memory was read while it was open.
        let state = tx.wave_find(id)?.map(|stored| stored.wave.state);
        let wave = app.wave_with_roster(tx, id)?;
        Ok::<_, AppError>((wave, tx.token_holder(id, mac.as_bytes())?, state))
    })?;
    Ok(match found {
        (Some(wave), Some(holder), _) => {
            let placement = Placement::from(holder);
            app.remember_placement(*mac, placement);
            Ok((wave, placement))
        }
        // The tokens of a closed wave are gone.
        (_, None, Some(state)) if state != WaveState::Open => Err(Casting::Closed),
        _ => Err(Casting::Unknown),
    })
}
