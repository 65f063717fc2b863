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

/// Writes a change of who is asked or who reads to its log, in the transaction that makes it; returns the
/// entry's number. Only the day is kept, and of each address a commitment: whoever has none gets their
/// key here.
pub(super) fn roster_append(
    tx: &mut Tx<'_>,
    now: Timestamp,
    change: &RosterChange<EmailAddress>,
) -> Result<u64, AppError> {
    let change = committed(tx, change)?;
    roster_append_committed(tx, now, change)
}

/// The same for what names nobody, or people that are commitments already.
pub(super) fn roster_append_committed(
    tx: &mut Tx<'_>,
    now: Timestamp,
    change: RosterChange,
) -> Result<u64, AppError> {
    let entry = RosterEntry { on: now.to_zoned(TimeZone::UTC).date(), change };
    let body = serde_json::to_string(&entry).map_err(AppError::Roster)?;
    Ok(tx.chain_append(Chain::Roster, body)?.number)
}

/// A key goes with its person to a new address; the one before stays known, so that their earlier
/// entries can be read.
fn committed(
    tx: &mut Tx<'_>,
    change: &RosterChange<EmailAddress>,
) -> Result<RosterChange, AppError> {
    let mut keys = Keys::read(tx)?;
    let mut before = BTreeMap::new();
    let moving = change.new_addresses();
    for (from, _) in &moving {
        let key = keys.of(tx, from)?;
        keys.0.remove(*from);
        tx.log_key_put(&KnownAs { key: key.clone(), email: (*from).clone(), current: false })?;
        before.insert((*from).clone(), key);
    }
    // Only now: two may have changed their addresses with each other.
    for (from, to) in &moving {
        if let Some(key) = before.get(*from) {
            let (key, email) = (key.clone(), (*to).clone());
            keys.0.insert(email.clone(), key.clone());
            tx.log_key_put(&KnownAs { key, email, current: true })?;
        }
    }
    change.try_map(&mut |when, email| {
        let key = match before.get(email) {
            Some(key) if when == When::Before => key.clone(),
            _ => keys.of(tx, email)?,
        };
        Ok(key.commit(email))
    })
}

/// The keys by the addresses that people have now.
struct Keys(BTreeMap<EmailAddress, LogKey>);

impl Keys {
    fn read(tx: &mut Tx<'_>) -> Result<Self, AppError> {
        let known = tx.log_keys()?.into_iter().filter(|one| one.current);
        Ok(Self(known.map(|one| (one.email, one.key)).collect()))
    }

    /// Of whoever has an address, made where they have none yet.
    fn of(&mut self, tx: &mut Tx<'_>, email: &EmailAddress) -> Result<LogKey, AppError> {
        if let Some(key) = self.0.get(email) {
            return Ok(key.clone());
        }
        let key = LogKey::from_bytes(random()?);
        tx.log_key_put(&KnownAs { key: key.clone(), email: email.clone(), current: true })?;
        self.0.insert(email.clone(), key.clone());
        Ok(key)
    }
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
pub(super) struct RosterNames(BTreeMap<PersonCommitment, KnownAs>);

impl RosterNames {
    pub(super) fn read(tx: &mut Tx<'_>) -> Result<Self, AppError> {
        let known = tx.log_keys()?.into_iter();
        Ok(Self(known.map(|one| (one.key.commit(&one.email), one)).collect()))
    }

    /// The key of whoever stands behind a commitment, while it is kept.
    pub(super) fn key(&self, commitment: &PersonCommitment) -> Option<&LogKey> {
        self.0.get(commitment).map(|one| &one.key)
    }

    /// The address that whoever has a key has now.
    pub(super) fn current(&self, key: &LogKey) -> Option<&EmailAddress> {
        self.0.values().find(|one| one.current && one.key == *key).map(|one| &one.email)
    }

    /// Reads the text of an entry; `None`: it cannot be read.
    pub(super) fn entry(&self, body: &str) -> Option<RosterEntry<Named>> {
        let entry: RosterEntry = serde_json::from_str(body).ok()?;
        let named: Result<_, std::convert::Infallible> =
            entry.try_map(&mut |_, commitment: &PersonCommitment| {
                let email = self.0.get(commitment).map(|one| one.email.clone());
                Ok(Named { commitment: commitment.clone(), email })
            });
        match named {
            Ok(entry) => Some(entry),
        }
    }
}
