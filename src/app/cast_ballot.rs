use jiff::Timestamp;

use super::{App, AppError, OpenForm};
use crate::ballot_box::{BallotUnit, PublicKey, Sheet, random, seal};
use crate::domain::BallotHash;
use crate::store::{Cast, CastOutcome};

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Casting {
    /// Durably in the box. Of what was stored the sender alone gets the hash: nothing of it is kept beside
    /// the invitation.
    Stored(BallotHash),
    /// The invitation was used before; nothing was stored.
    AlreadySent,
    /// The wave takes no answers any more; nothing was stored.
    Closed,
    /// No such token; nothing was stored.
    Unknown,
    /// A form to look at; nothing was stored.
    Practised,
}

/// Seals the sheet of an open form and stores it, durably and once per invitation.
pub async fn cast_ballot(
    app: &App,
    open: &OpenForm,
    sheet: Sheet,
    now: Timestamp,
) -> Result<Casting, AppError> {
    #[cfg(feature = "faults")]
    crate::fault::arm("cast");
    if open.is_practice {
        return Ok(Casting::Practised);
    }
    let stored = &open.wave.stored;
    let id = &stored.wave.id;
    if now >= stored.wave.intake_ends() {
        return Ok(Casting::Closed);
    }
    let public = PublicKey::from_stored(stored.public_key.clone());
    let unit = BallotUnit { unit: open.unit_number, reader: open.reader };
    let sealed = seal(&public, id, open.capacity(), unit, sheet)?.as_bytes().to_vec();
    let hash = BallotHash::of(&sealed);
    let (wave, mac) = (id.clone(), *open.mac.as_bytes());
    Ok(match app.store().cast(Cast { wave, mac, ballot_id: random()?, sealed, now }).await? {
        CastOutcome::Stored => Casting::Stored(hash),
        CastOutcome::AlreadySent => Casting::AlreadySent,
        CastOutcome::Closed => {
            // By another process: what this one remembers of the wave's tokens goes, too.
            app.forget_placements();
            Casting::Closed
        }
        CastOutcome::Unknown => Casting::Unknown,
    })
}
