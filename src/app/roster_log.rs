use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::policy::checked;
use super::{App, AppError};
use crate::domain::{Chain, ChainEntry, RosterChange, RosterEntry, RosterLogError};
use crate::store::Tx;

/// Writes a change of who is asked or who reads to its log, in the transaction that makes it. Only the
/// day is kept.
pub(super) fn roster_append(
    tx: &mut Tx<'_>,
    now: Timestamp,
    change: RosterChange,
) -> Result<(), AppError> {
    let entry = RosterEntry { on: now.to_zoned(TimeZone::UTC).date(), change };
    let body = serde_json::to_string(&entry).map_err(AppError::Roster)?;
    tx.chain_append(Chain::Roster, body)?;
    Ok(())
}

/// The log of every change of who is asked and who reads, first entry first. Checked: its chain, and
/// the frozen roster of every wave against its entry.
pub fn roster_log(app: &App) -> Result<Vec<(ChainEntry, RosterEntry)>, AppError> {
    app.store().read(|tx| {
        let read = |entry: ChainEntry| {
            let said = serde_json::from_str(&entry.body)
                .map_err(|_| RosterLogError::Unreadable(entry.number))?;
            Ok((entry, said))
        };
        let log = checked(tx, Chain::Roster)?
            .into_iter()
            .map(read)
            .collect::<Result<Vec<(ChainEntry, RosterEntry)>, RosterLogError>>()?;
        // Waves from before the logs have no entry in either.
        for stored in tx.waves()?.into_iter().filter(|stored| stored.policy_hash.is_some()) {
            let is_frozen = log.iter().any(|(_, entry)| {
                matches!(&entry.change, RosterChange::Frozen { wave, roster_sha256, .. }
                    if *wave == stored.wave.id && *roster_sha256 == stored.roster_hash)
            });
            if !is_frozen {
                return Err(RosterLogError::NotFrozen(stored.wave.id).into());
            }
        }
        Ok(log)
    })
}
