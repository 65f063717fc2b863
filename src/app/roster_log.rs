use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::policy::checked;
use super::{App, AppError};
use crate::ballot_box::random;
use crate::domain::{
    Chain, ChainEntry, EmailAddress, LogKey, Named, PersonCommitment, RosterChange, RosterEntry,
    RosterLogError, When,
};
use crate::store::{KnownAs, Tx};

/// Writes a change of who is asked or who reads to its log, in the transaction that makes it. Only the
/// day is kept, and of each address a commitment: whoever has none gets their key here.
pub(super) fn roster_append(
    tx: &mut Tx<'_>,
    now: Timestamp,
    change: RosterChange<EmailAddress>,
) -> Result<(), AppError> {
    let change = committed(tx, &change)?;
    roster_append_committed(tx, now, change)
}

/// The same for what names nobody, or people that are commitments already.
pub(super) fn roster_append_committed(
    tx: &mut Tx<'_>,
    now: Timestamp,
    change: RosterChange,
) -> Result<(), AppError> {
    let entry = RosterEntry { on: now.to_zoned(TimeZone::UTC).date(), change };
    let body = serde_json::to_string(&entry).map_err(AppError::Roster)?;
    tx.chain_append(Chain::Roster, body)?;
    Ok(())
}

/// A key goes with its person to a new address; the one before stays known, so that their earlier
/// entries can be read.
fn committed(
    tx: &mut Tx<'_>,
    change: &RosterChange<EmailAddress>,
) -> Result<RosterChange, AppError> {
    let mut before = BTreeMap::new();
    let moving = change.new_addresses();
    for (from, _) in &moving {
        let key = key_of(tx, from)?;
        tx.log_key_put(&KnownAs { key: key.clone(), email: (*from).clone(), current: false })?;
        before.insert((*from).clone(), key);
    }
    // Only now: two may have changed their addresses with each other.
    for (from, to) in &moving {
        if let Some(key) = before.get(*from) {
            let (key, email) = (key.clone(), (*to).clone());
            tx.log_key_put(&KnownAs { key, email, current: true })?;
        }
    }
    change.try_map(&mut |when, email| {
        let key = match before.get(email) {
            Some(key) if when == When::Before => key.clone(),
            _ => key_of(tx, email)?,
        };
        Ok(key.commit(email))
    })
}

/// The key of whoever has an address, made where they have none yet.
fn key_of(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<LogKey, AppError> {
    if let Some(key) = tx.log_key_find(email)? {
        return Ok(key);
    }
    let key = LogKey::from_bytes(random()?);
    tx.log_key_put(&KnownAs { key: key.clone(), email: email.clone(), current: true })?;
    Ok(key)
}

/// The log of every change of who is asked and who reads, first entry first; people by their addresses
/// where their keys are kept. Checked: its chain, and the frozen roster of every wave against its entry.
pub fn roster_log(app: &App) -> Result<Vec<(ChainEntry, RosterEntry<Named>)>, AppError> {
    app.store().read(read_roster_log)
}

pub(super) fn read_roster_log(
    tx: &mut Tx<'_>,
) -> Result<Vec<(ChainEntry, RosterEntry<Named>)>, AppError> {
    let names = RosterNames::read(tx)?;
    let read = |entry: ChainEntry| {
        let said = names.entry(&entry.body).ok_or(RosterLogError::Unreadable(entry.number))?;
        Ok((entry, said))
    };
    let log = checked(tx, Chain::Roster)?
        .into_iter()
        .map(read)
        .collect::<Result<Vec<(ChainEntry, RosterEntry<Named>)>, RosterLogError>>()?;
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
}

/// Who stands behind the commitments whose keys are kept.
pub(super) struct RosterNames(BTreeMap<PersonCommitment, EmailAddress>);

impl RosterNames {
    pub(super) fn read(tx: &mut Tx<'_>) -> Result<Self, AppError> {
        let keys = tx.log_keys()?;
        Ok(Self(keys.into_iter().map(|one| (one.key.commit(&one.email), one.email)).collect()))
    }

    /// Reads the text of an entry; `None`: it cannot be read.
    pub(super) fn entry(&self, body: &str) -> Option<RosterEntry<Named>> {
        let entry: RosterEntry = serde_json::from_str(body).ok()?;
        let named: Result<_, std::convert::Infallible> =
            entry.try_map(&mut |_, commitment: &PersonCommitment| {
                let email = self.0.get(commitment).cloned();
                Ok(Named { commitment: commitment.clone(), email })
            });
        match named {
            Ok(entry) => Some(entry),
        }
    }
}
