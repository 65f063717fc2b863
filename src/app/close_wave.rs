use rand::seq::SliceRandom;

use super::open_wave::roster_hash;
use super::{App, AppError, Refusal};
use crate::ballot_box::{PublicKey, SealedBallot, open_all};
use crate::disclosure::{Release, release};
use crate::domain::{WaveId, WaveState};
use crate::store::StoredWave;

/// What a close did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub wave: WaveId,
    /// How many groups the release shows and withholds.
    pub shown: usize,
    pub withheld: usize,
    /// Ballots that did not open or did not fit the form; they count nowhere.
    pub left_out: usize,
}

/// Closes a wave. Idempotent: after a crash at any step the next call goes on from there, with the
/// same release or none.
///
/// Stops intake; opens and shuffles the ballots in memory; releases; destroys the key; deletes ballots
/// and tokens, forgets who took part; rewrites the tables.
pub fn close_wave(app: &App, name: &str) -> Result<Closed, AppError> {
    #[cfg(feature = "faults")]
    crate::fault::arm("close");
    let stored = app.store().write(|tx| {
        tx.waves_lock()?;
        let stored = App::wave_named(tx, name)?;
        if stored.wave.state == WaveState::Closed {
            return Err(AppError::from(Refusal::AlreadyClosed(stored.wave.id)));
        }
        tx.wave_advance(&stored.wave.id, WaveState::Open, WaveState::Closing)?;
        Ok(stored)
    })?;
    let id = &stored.wave.id;
    let (released, left_out) = if stored.wave.state == WaveState::Released {
        (
            app.store()
                .read(|tx| tx.release_find(id))?
                .ok_or_else(|| Refusal::NotReleased(id.clone()))?,
            0,
        )
    } else {
        make_release(app, &stored)?
    };
    app.keys().destroy_wave_key(id)?;
    app.store().write(|tx| tx.wave_forget(id))?;
    app.store().rewrite()?;
    app.store().write(|tx| tx.wave_advance(id, WaveState::Released, WaveState::Closed))?;
    app.forget_placements();
    Ok(Closed {
        wave: id.clone(),
        shown: released.units().count(),
        withheld: released.withheld().len(),
        left_out,
    })
}

fn make_release(app: &App, stored: &StoredWave) -> Result<(Release, usize), AppError> {
    let id = &stored.wave.id;
    let (sealed, roster, previous) = app
        .store()
        .read(|tx| Ok::<_, AppError>((tx.ballots(id)?, tx.wave_roster(id)?, tx.releases()?)))?;
    if roster_hash(&roster) != stored.roster_hash {
        return Err(AppError::RosterChanged(id.clone()));
    }
    let key = app.keys().wave_key(id, &PublicKey::from_stored(stored.public_key.clone()))?;
    let sealed: Vec<SealedBallot> = sealed.into_iter().map(SealedBallot::from_stored).collect();
    let (mut ballots, unreadable) = open_all(&key, id, &sealed);
    ballots.shuffle(&mut rand::rng());
    let (released, misfits) = release(&stored.wave, &roster, &ballots, &previous)?;
    drop(ballots);
    app.store().write(|tx| {
        // Of two closes at once the second finds the wave released, and writes nothing.
        if tx.wave_advance(id, WaveState::Closing, WaveState::Released)? {
            tx.release_insert(&released)?;
        }
        Ok::<_, AppError>(())
    })?;
    Ok((released, unreadable + misfits))
}
