//! A wave that ends before the day that those who were asked were told.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::access_log::append;
use super::notices::notify;
use super::{App, AppError, Refusal};
use crate::domain::{
    AccessEntry, Actor, Chain, Deed, EndsEarly, NoticeAbout, PolicyLogEvent, WaveState,
    day_of_next_noon,
};

/// In characters.
pub const LONGEST_REASON: usize = 300;

/// Has an open wave end at the next noon (UTC), so that nobody chooses the moment: written with its reason
/// into the policy log, and told to observers and staff by the next mail to them.
///
/// # Errors
/// [`Refusal::EarlyReason`], [`Refusal::EndsAlready`], [`Refusal::AlreadyClosed`].
pub fn end_wave_early(
    app: &App,
    name: &str,
    by: &Actor,
    reason: &str,
    now: Timestamp,
) -> Result<EndsEarly, AppError> {
    let reason = reason.trim();
    let length = reason.chars().count();
    if length == 0 || length > LONGEST_REASON || reason.chars().any(char::is_control) {
        return Err(Refusal::EarlyReason { longest: LONGEST_REASON }.into());
    }
    let (on, ends_on) = (now.to_zoned(TimeZone::UTC).date(), day_of_next_noon(now));
    app.write_logged(|tx| {
        tx.waves_lock()?;
        tx.chains_lock()?;
        let mut wave = App::wave_named(tx, name)?.wave;
        if wave.state != WaveState::Open {
            return Err(AppError::from(Refusal::AlreadyClosed(wave.id)));
        }
        let ends = wave.intake_ends();
        let had = wave.ends_early_on.replace(ends_on);
        if had.is_some() || wave.intake_ends() >= ends {
            return Err(Refusal::EndsAlready { wave: wave.id, ends }.into());
        }
        let early = EndsEarly {
            wave: wave.id.clone(),
            on,
            ends_on,
            closes_on: wave.closes_on,
            reason: reason.to_owned(),
        };
        let event = PolicyLogEvent::EndsEarly(early.clone());
        tx.chain_append(Chain::Policy, event.to_body().map_err(AppError::Policy)?)?;
        tx.wave_end_early(&wave.id, ends_on)?;
        let mut entry = AccessEntry::new(by.clone(), Deed::WaveEndsEarly, now);
        entry.wave = Some(wave.id);
        append(tx, &entry)?;
        notify(tx, NoticeAbout::EndsEarly(early.clone()), now)?;
        Ok(early)
    })
}
