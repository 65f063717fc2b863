use jiff::Timestamp;
use jiff::tz::TimeZone;
use rand::seq::SliceRandom;

use super::mail_queue::enqueue_report_open;
use super::notices::notify;
use super::open_wave::roster_hash;
use super::policy::{check_policy, read_policy_log};
use super::stop_intake::{StoppedWave, check_box, stop_intake};
use super::{App, AppError, Refusal};
use crate::ballot_box::{OpenedBallot, PublicKey, SealedBallot, open_all, random};
use crate::disclosure::{Release, release, shown_comments};
use crate::domain::{
    Ballot, Chain, Comment, IntakeStopped, KeyHolder, NoticeAbout, PolicyLogEvent, Roster, Wave,
    WaveId, WaveReleased, WaveState, intake_ends,
};

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
/// Stops intake, and writes into the policy log what the box holds; opens and shuffles the ballots in
/// memory; releases; destroys the key; deletes ballots and tokens, forgets who took part; rewrites the
/// tables.
pub fn close_wave(app: &App, name: &str, now: Timestamp) -> Result<Closed, AppError> {
    #[cfg(feature = "faults")]
    crate::fault::arm("close");
    let stopped = stop_intake(app, name, now, |stored| match &stored.wave.terms.key {
        KeyHolder::Trustee(holder) if !stored.wave.state.has_release() => {
            Err(Refusal::HeldByTrustee(stored.wave.id.clone(), holder.clone()))
        }
        _ => Ok(()),
    })?;
    let left_out = if stopped.stored.wave.state == WaveState::Released {
        0
    } else {
        let counted = count_here(app, &stopped)?;
        keep(app, &stopped.intake, &counted, now)?;
        counted.left_out
    };
    finish(app, &stopped.stored.wave.id, left_out, now)
}

/// Opens and counts the ballots with the key in its file.
fn count_here(
    app: &App,
    StoppedWave { stored, intake }: &StoppedWave,
) -> Result<Counted, AppError> {
    let id = &stored.wave.id;
    let (sealed, roster, previous) = app.store().read(|tx| {
        check_policy(&read_policy_log(tx)?, stored)?;
        Ok::<_, AppError>((tx.ballots(id)?, tx.wave_roster(id)?, tx.releases()?))
    })?;
    check_box(app, intake, &sealed)?;
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

/// Stores a release, once, and says so in the policy log.
pub(super) fn keep(
    app: &App,
    intake: &IntakeStopped,
    counted: &Counted,
    now: Timestamp,
) -> Result<(), AppError> {
    let id = &intake.wave;
    let (_, release_sha256) = counted.release.to_stored()?;
    let released = WaveReleased {
        wave: id.clone(),
        on: now.to_zoned(TimeZone::UTC).date(),
        early: now < intake_ends(intake.closes_on),
        release_sha256,
        box_sha256: intake.box_sha256.clone(),
    };
    let event = PolicyLogEvent::Released(released.clone());
    let body = event.to_body().map_err(AppError::Policy)?;
    app.write_logged(|tx| {
        // Of two closes at once the second finds the wave released, and writes nothing.
        if tx.wave_advance(id, WaveState::Closing, WaveState::Released)? {
            tx.release_insert(&counted.release)?;
            tx.chain_append(Chain::Policy, body)?;
            notify(tx, NoticeAbout::Released(released), now)?;
            for comment in &counted.comments {
                tx.comment_insert(&random()?, id, comment)?;
            }
        }
        Ok(())
    })
}

/// Leaves nothing of a released wave but its release.
pub(super) fn finish(
    app: &App,
    id: &WaveId,
    left_out: usize,
    now: Timestamp,
) -> Result<Closed, AppError> {
    let released = app
        .store()
        .read(|tx| tx.release_find(id))?
        .ok_or_else(|| Refusal::NotReleased(id.clone()))?;
    app.keys().destroy_wave_key(id)?;
    app.store().write(|tx| tx.wave_forget(id))?;
    app.store().rewrite()?;
    app.store().write(|tx| {
        // Of two closes at once the second finds the wave closed, and tells nobody.
        if tx.wave_advance(id, WaveState::Released, WaveState::Closed)? {
            enqueue_report_open(tx, id, &released, now)?;
        }
        Ok::<_, AppError>(())
    })?;
    app.forget_placements();
    Ok(Closed {
        wave: id.clone(),
        shown: released.units().count(),
        withheld: released.withheld().len(),
        left_out,
    })
}
