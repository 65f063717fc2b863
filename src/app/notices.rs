//! What observers are told by mail: where the logs end, and what they could not see by themselves.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::policy::read_policy_log;
use super::{App, AppError, Refusal};
use crate::domain::{
    Chain, Notice, NoticeAbout, PolicyLogEntry, PolicyLogEvent, RosterLogError, WrongClock,
};
use crate::store::Tx;

/// Two clocks that are asked one after the other differ by less.
const LARGEST_DRIFT: SignedDuration = SignedDuration::from_mins(1);

/// Has observers be told of this with the next mail to them. To be called in the transaction that does
/// what they are told of, so that the one does not happen without the other.
pub(super) fn notify(tx: &mut Tx<'_>, about: NoticeAbout, now: Timestamp) -> Result<(), AppError> {
    let on = now.to_zoned(TimeZone::UTC).date();
    let body = serde_json::to_string(&Notice { on, about }).map_err(AppError::Notice)?;
    // What is told twice is one notice.
    Ok(tx.notice_insert(&Sha256::digest(&body).into(), &body)?)
}

/// Refuses a clock that is behind the logs, or another than that of the database's server, and has
/// observers be told of it: a clock that is put forward opens waves too soon.
///
/// # Errors
/// [`Refusal::Clock`].
pub fn check_clock(app: &App, now: Timestamp) -> Result<(), AppError> {
    match note_clock(app, now)? {
        Some(wrong) => Err(Refusal::Clock(wrong).into()),
        None => Ok(()),
    }
}

/// What is wrong with the clock, noted for observers once a day.
pub(super) fn note_clock(app: &App, now: Timestamp) -> Result<Option<WrongClock>, AppError> {
    let (behind, database) =
        app.store().read(|tx| Ok::<_, AppError>((clock_behind(tx, now)?, tx.server_clock()?)))?;
    let wrong = match (behind, database) {
        (Some(behind), _) => behind,
        (_, Some(database)) if database.duration_since(now).abs() > LARGEST_DRIFT => {
            WrongClock::Differs { here: now, database }
        }
        _ => return Ok(None),
    };
    app.store().write(|tx| {
        // Once a day: the worker looks each minute.
        let told = tx.notices_of(now.to_zoned(TimeZone::UTC).date())?;
        if told.iter().any(|one| matches!(one.about, NoticeAbout::WrongClock(_))) {
            return Ok(());
        }
        notify(tx, NoticeAbout::WrongClock(wrong.clone()), now)
    })?;
    Ok(Some(wrong))
}

/// A clock that is behind the newest entry of the logs.
pub(super) fn clock_behind(
    tx: &mut Tx<'_>,
    now: Timestamp,
) -> Result<Option<WrongClock>, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let last = last_logged(tx)?.filter(|last| today < *last);
    Ok(last.map(|last| WrongClock::Behind { today, last }))
}

/// What every entry of the roster log has, whatever it tells.
#[derive(Deserialize)]
struct Dated {
    on: Date,
}

/// The latest day that either log names as the day of an entry.
pub(super) fn last_logged(tx: &mut Tx<'_>) -> Result<Option<Date>, AppError> {
    let roster = match tx.chain_last(Chain::Roster)? {
        Some(entry) => {
            let dated: Result<Dated, _> = serde_json::from_str(&entry.body);
            Some(dated.map_err(|_| RosterLogError::Unreadable(entry.number))?.on)
        }
        None => None,
    };
    let policy = read_policy_log(tx)?;
    let day = |entry: &PolicyLogEntry| match entry {
        // A wave that asks people far in the east opens before its day begins in UTC.
        PolicyLogEntry::Promise(policy) => policy.opens_on.yesterday().ok(),
        PolicyLogEntry::Event(PolicyLogEvent::EndsEarly(one)) => Some(one.on),
        PolicyLogEntry::Event(PolicyLogEvent::IntakeStopped(one)) => Some(one.on),
        PolicyLogEntry::Event(PolicyLogEvent::Released(one)) => Some(one.on),
        PolicyLogEntry::Event(PolicyLogEvent::Restored(one)) => Some(one.on),
        PolicyLogEntry::Event(PolicyLogEvent::Attestation(_)) => None,
    };
    let days = policy.entries().iter().filter_map(|(_, entry)| day(entry));
    Ok(days.chain(roster).max())
}
