//! The end of a wave's intake: from here on its box cannot change unseen.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::notices::notify;
use super::policy::read_policy_log;
use super::{App, AppError, Refusal};
use crate::ballot_box::{BoxRecord, KeyError};
use crate::domain::{
    BoxList, Chain, IntakeStopped, NoticeAbout, PolicyLogEvent, Wave, WaveState, intake_ends,
};
use crate::store::{StoredWave, Tx};

/// A wave that takes no more answers, and the entry of the policy log that says what its box holds.
pub(super) struct StoppedWave {
    pub stored: StoredWave,
    pub intake: IntakeStopped,
}

/// Takes no answers from here on, and writes into the policy log what the box holds. `allowed` may
/// refuse before anything is changed. Again it changes nothing.
pub(super) fn stop_intake(
    app: &App,
    name: &str,
    now: Timestamp,
    allowed: impl FnOnce(&StoredWave) -> Result<(), Refusal>,
) -> Result<StoppedWave, AppError> {
    app.write_logged(|tx| {
        tx.waves_lock()?;
        tx.chains_lock()?;
        let mut stored = App::wave_named(tx, name)?;
        if stored.wave.state == WaveState::Closed {
            return Err(AppError::from(Refusal::AlreadyClosed(stored.wave.id)));
        }
        allowed(&stored)?;
        let takes_answers = stored.wave.state == WaveState::Open && now < stored.wave.intake_ends();
        if takes_answers && !ends_at_once() {
            let ends = stored.wave.intake_ends();
            return Err(Refusal::TakesAnswers { wave: stored.wave.id, ends }.into());
        }
        if tx.wave_advance(&stored.wave.id, WaveState::Open, WaveState::Closing)? {
            stored.wave.state = WaveState::Closing;
        }
        let log = read_policy_log(tx)?;
        let intake = match log.intake_stopped(&stored.wave.id) {
            Some((_, intake)) => intake.clone(),
            None => write_down(tx, &stored.wave, now)?,
        };
        Ok(StoppedWave { stored, intake })
    })
}

/// Tests and benchmarks end a wave without waiting for its end, by the variable `SDT_PULSE_ENDS_AT_ONCE`.
#[cfg(any(feature = "faults", feature = "bench"))]
fn ends_at_once() -> bool {
    std::env::var_os("SDT_PULSE_ENDS_AT_ONCE").is_some()
}

#[cfg(not(any(feature = "faults", feature = "bench")))]
const fn ends_at_once() -> bool {
    false
}

/// Fixes the list of ballots, and its hash in the policy log.
fn write_down(tx: &mut Tx<'_>, wave: &Wave, now: Timestamp) -> Result<IntakeStopped, AppError> {
    let list = BoxList::of(&tx.ballots(&wave.id)?);
    tx.counted_insert(&wave.id, &list)?;
    let intake = IntakeStopped {
        wave: wave.id.clone(),
        on: now.to_zoned(TimeZone::UTC).date(),
        closes_on: wave.closes_on,
        early: now < intake_ends(wave.closes_on),
        ballots: list.count(),
        box_sha256: list.sha256(),
    };
    let event = PolicyLogEvent::IntakeStopped(intake.clone());
    tx.chain_append(Chain::Policy, event.to_body().map_err(AppError::Policy)?)?;
    notify(tx, NoticeAbout::IntakeStopped(intake.clone()), now)?;
    Ok(intake)
}

/// Checks that the box is still the one of the policy log, and that the wave was never counted from
/// another one; has the key directory remember it before anything is counted.
pub(super) fn check_box(
    app: &App,
    intake: &IntakeStopped,
    ballots: &[Vec<u8>],
) -> Result<(), AppError> {
    let list = BoxList::of(ballots);
    if list.sha256() != intake.box_sha256 {
        return Err(AppError::BoxChanged(intake.wave.clone()));
    }
    let record = BoxRecord {
        wave: intake.wave.clone(),
        ballots: intake.ballots,
        box_sha256: intake.box_sha256.clone(),
    };
    match app.keys().remember_box(&record) {
        Err(other @ KeyError::OtherBox { .. }) => {
            Err(Refusal::CountedBefore(intake.wave.clone(), other.to_string()).into())
        }
        noted => Ok(noted?),
    }
}
