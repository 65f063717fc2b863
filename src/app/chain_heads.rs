//! Where the chains end, remembered beside the keys: an older copy of the database is known as one.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::notices::notify;
use super::{App, AppError, Refusal, carry_over};
use crate::ballot_box::KeyDirectory;
use crate::domain::{Chain, ChainHead, ChainHeads, NoticeAbout, PolicyLogEvent, Restored};
use crate::store::{Store, Tx};

const LONGEST_REASON: usize = 500;

/// The ends of both chains as the database has them.
pub(super) fn heads(tx: &mut Tx<'_>) -> Result<ChainHeads, AppError> {
    let mut end = |chain| {
        let last = tx.chain_last(chain)?;
        Ok::<_, AppError>(last.map(|last| ChainHead { number: last.number, sha256: last.sha256 }))
    };
    Ok(ChainHeads { policy: end(Chain::Policy)?, roster: end(Chain::Roster)? })
}

/// Refuses a database whose chains do not hold what the key directory saw last; takes note of what was
/// added since.
///
/// # Errors
/// [`Refusal::DatabaseOlder`] where an entry is not there, [`Refusal::DatabaseOther`] where another one is.
pub fn check_database(app: &App) -> Result<(), AppError> {
    check_heads(app.store(), app.keys())
}

fn check_heads(store: &Store, keys: &KeyDirectory) -> Result<(), AppError> {
    let seen = keys.heads()?;
    let ends = store.read(|tx| {
        for (chain, head) in seen.iter().flat_map(each) {
            let (found, number) = (tx.chain_entry_find(chain, head.number)?, head.number);
            match found {
                None => {
                    return Err(AppError::from(Refusal::DatabaseOlder {
                        chain: chain.id(),
                        number,
                    }));
                }
                Some(entry) if entry.sha256 != head.sha256 => {
                    return Err(Refusal::DatabaseOther { chain: chain.id(), number }.into());
                }
                Some(_) => {}
            }
        }
        heads(tx)
    })?;
    Ok(keys.advance_heads(&ends)?)
}

fn each(heads: &ChainHeads) -> impl Iterator<Item = (Chain, &ChainHead)> {
    let policy = heads.policy.iter().map(|head| (Chain::Policy, head));
    policy.chain(heads.roster.iter().map(|head| (Chain::Roster, head)))
}

impl App {
    /// Runs `work` in one durable transaction that adds entries to the chains, and has the key
    /// directory remember where they end.
    pub(super) fn write_logged<T>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let (done, ends) = self.store().write(|tx| {
            let done = work(tx)?;
            Ok::<_, AppError>((done, heads(tx)?))
        })?;
        if let Err(error) = self.keys().advance_heads(&ends) {
            // What was asked for is done and stays; the next start takes note of it.
            tracing::error!(%error, "the end of the chains could not be noted beside the keys");
        }
        Ok(done)
    }
}

/// Says in the policy log that the database was brought back from an older copy, what the chains ended
/// in before, and why; from here on the key directory goes by this database.
///
/// # Errors
/// [`Refusal::NotOlder`] where the database holds all that the key directory saw.
pub fn database_restored(
    store: &Store,
    keys: &KeyDirectory,
    reason: &str,
    now: Timestamp,
) -> Result<ChainHeads, AppError> {
    let reason = reason.trim();
    let length = reason.chars().count();
    if length == 0 || length > LONGEST_REASON || reason.chars().any(char::is_control) {
        return Err(Refusal::RestoredReason { longest: LONGEST_REASON }.into());
    }
    carry_over(store, keys, now)?;
    match check_heads(store, keys) {
        Ok(()) => return Err(Refusal::NotOlder.into()),
        Err(AppError::Refused(Refusal::DatabaseOlder { .. } | Refusal::DatabaseOther { .. })) => {}
        Err(other) => return Err(other),
    }
    let lost = keys.heads()?.unwrap_or_default();
    let (on, reason) = (now.to_zoned(TimeZone::UTC).date(), reason.to_owned());
    let restored = Restored { on, reason, lost: lost.clone() };
    let event = PolicyLogEvent::Restored(restored.clone());
    let body = event.to_body().map_err(AppError::Policy)?;
    let ends = store.write(|tx| {
        tx.chain_append(Chain::Policy, body)?;
        notify(tx, NoticeAbout::Restored(restored), now)?;
        heads(tx)
    })?;
    keys.replace_heads(&ends)?;
    Ok(lost)
}
