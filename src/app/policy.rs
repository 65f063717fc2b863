use super::packs::is_attestation;
use super::{App, AppError};
use crate::domain::{Chain, ChainEntry, Policy, PolicyError, WaveId, verify_chain};
use crate::store::{StoredWave, Tx};

/// The policy log, checked: its chain, and every wave against its entry.
pub fn policy_log(app: &App) -> Result<Vec<(ChainEntry, Policy)>, AppError> {
    app.store().read(|tx| {
        let log = read_log(tx)?;
        for stored in tx.waves()?.iter().filter(|stored| stored.policy_hash.is_some()) {
            compare(&log, stored)?;
        }
        Ok(log)
    })
}

/// The text of a wave's entry in the policy log, as it was hashed.
pub fn policy_of(app: &App, wave: &WaveId) -> Result<Option<ChainEntry>, AppError> {
    let entries = app.store().read(read_log)?;
    Ok(entries.into_iter().find(|(_, policy)| policy.wave == *wave).map(|(entry, _)| entry))
}

/// Checks that a wave is still what it promised, before its answers are counted.
pub(super) fn check_policy(tx: &mut Tx<'_>, stored: &StoredWave) -> Result<(), AppError> {
    if stored.policy_hash.is_none() {
        return Ok(());
    }
    let log = read_log(tx)?;
    compare(&log, stored)
}

fn read_log(tx: &mut Tx<'_>) -> Result<Vec<(ChainEntry, Policy)>, AppError> {
    let entries = checked(tx, Chain::Policy)?;
    let read = |entry: ChainEntry| {
        let policy = serde_json::from_str(&entry.body)
            .map_err(|_| AppError::PolicyChanged(PolicyError::Unreadable(entry.number)))?;
        Ok((entry, policy))
    };
    entries.into_iter().filter(|entry| !is_attestation(entry)).map(read).collect()
}

/// A chain, first entry first, every hash made anew.
pub(super) fn checked(tx: &mut Tx<'_>, chain: Chain) -> Result<Vec<ChainEntry>, AppError> {
    let entries = tx.chain(chain)?;
    verify_chain(&entries).map_err(|problem| AppError::Chain(chain.id(), problem))?;
    Ok(entries)
}

fn compare(log: &[(ChainEntry, Policy)], stored: &StoredWave) -> Result<(), AppError> {
    let wave = &stored.wave;
    let missing = || PolicyError::Missing(wave.id.clone());
    let (entry, policy) =
        log.iter().find(|(_, policy)| policy.wave == wave.id).ok_or_else(missing)?;
    if Some(&entry.sha256) != stored.policy_hash.as_ref() {
        return Err(missing().into());
    }
    let now =
        Policy::of(wave, &stored.public_key, &stored.roster_hash).map_err(AppError::Policy)?;
    Ok(policy.check(&now)?)
}
