use rand::seq::SliceRandom;

use super::open_wave::roster_hash;
use super::policy::check_policy;
use super::{App, AppError, Refusal};
use crate::ballot_box::{OpenedBallot, PublicKey, SealedBallot, open_all, random};
use crate::disclosure::{Release, release, shown_comments};
use crate::domain::{Ballot, Comment, KeyHolder, Roster, Wave, WaveId, WaveState};
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

/// A wave's answers, counted: all that remains of them.
pub(super) struct Counted {
    pub release: Release,
    /// The comments that the release shows, in a random order.
    pub comments: Vec<Comment>,
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
    let stored = stop_intake(app, name, |stored| match &stored.wave.terms.key {
        KeyHolder::Trustee(holder) if !stored.wave.state.has_release() => {
            Err(Refusal::HeldByTrustee(stored.wave.id.clone(), holder.clone()))
        }
        _ => Ok(()),
    })?;
    let left_out = if stored.wave.state == WaveState::Released {
        0
    } else {
        let counted = count_here(app, &stored)?;
        keep(app, &stored.wave.id, &counted)?;
        counted.left_out
    };
    finish(app, &stored.wave.id, left_out)
}

/// Takes no answers from here on. `allowed` may refuse before anything is changed.
pub(super) fn stop_intake(
    app: &App,
    name: &str,
    allowed: impl FnOnce(&StoredWave) -> Result<(), Refusal>,
) -> Result<StoredWave, AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let stored = App::wave_named(tx, name)?;
        if stored.wave.state == WaveState::Closed {
            return Err(AppError::from(Refusal::AlreadyClosed(stored.wave.id)));
        }
        allowed(&stored)?;
        tx.wave_advance(&stored.wave.id, WaveState::Open, WaveState::Closing)?;
        Ok(stored)
    })
}

/// Opens and counts the ballots with the key in its file.
fn count_here(app: &App, stored: &StoredWave) -> Result<Counted, AppError> {
    let id = &stored.wave.id;
    let (sealed, roster, previous) = app.store().read(|tx| {
        check_policy(tx, stored)?;
        Ok::<_, AppError>((tx.ballots(id)?, tx.wave_roster(id)?, tx.releases()?))
    })?;
    if roster_hash(&roster) != stored.roster_hash {
        return Err(AppError::RosterChanged(id.clone()));
    }
    let key = app.keys().wave_key(id, &PublicKey::from_stored(stored.public_key.clone()))?;
    let sealed: Vec<SealedBallot> = sealed.into_iter().map(SealedBallot::from_stored).collect();
    count(&stored.wave, &roster, open_all(&key, id, &sealed), &previous)
}

/// Counts opened ballots; the same here and at a trustee's.
pub(super) fn count(
    wave: &Wave,
    roster: &Roster,
    (opened, unreadable): (Vec<OpenedBallot>, usize),
    previous: &[Release],
) -> Result<Counted, AppError> {
    let all = opened.len();
    let read = |OpenedBallot { place, content }| {
        Ballot::of(&wave.form, roster, place.unit, place.reader, content)
    };
    let mut ballots: Vec<Ballot> = opened.into_iter().filter_map(read).collect();
    let misfits = all - ballots.len();
    ballots.shuffle(&mut rand::rng());
    let release = release(wave, roster, &ballots, previous)?;
    let comments = shown_comments(&release, &ballots).ok_or(AppError::CommentsDiffer)?;
    Ok(Counted { release, comments, left_out: unreadable + misfits })
}

/// Stores a release, once.
pub(super) fn keep(app: &App, id: &WaveId, counted: &Counted) -> Result<(), AppError> {
    app.store().write(|tx| {
        // Of two closes at once the second finds the wave released, and writes nothing.
        if tx.wave_advance(id, WaveState::Closing, WaveState::Released)? {
            tx.release_insert(&counted.release)?;
            for comment in &counted.comments {
                tx.comment_insert(&random()?, id, comment)?;
            }
        }
        Ok(())
    })
}

/// Leaves nothing of a released wave but its release.
pub(super) fn finish(app: &App, id: &WaveId, left_out: usize) -> Result<Closed, AppError> {
    let released = app
        .store()
        .read(|tx| tx.release_find(id))?
        .ok_or_else(|| Refusal::NotReleased(id.clone()))?;
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
