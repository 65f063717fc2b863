use super::{App, AppError};
use crate::domain::{
    Attestation, Chain, ChainEntry, Policy, PolicyError, PolicyLog, WaveId, verify_chain,
};
use crate::store::{StoredWave, Tx};

/// The policy log, checked: its chain, every wave against its entry, and every release against what is
/// said of it.
pub fn policy_log(app: &App) -> Result<PolicyLog, AppError> {
    app.store().read(|tx| {
        let log = read_policy_log(tx)?;
        for stored in tx.waves()?.iter().filter(|stored| stored.policy_hash.is_some()) {
            compare(&log, stored)?;
        }
        for release in tx.releases()? {
            let (_, sha256) = release.to_stored()?;
            // A wave that was released before the log told of releases has no entry.
            let differs = |said: &str| said != sha256;
            if log.released(release.wave()).is_some_and(|(_, one)| differs(&one.release_sha256)) {
                let (wave, what) = (release.wave().clone(), "release");
                return Err(PolicyError::Differs { wave, what }.into());
            }
        }
        Ok(log)
    })
}

/// The text of a wave's entry in the policy log, as it was hashed.
pub fn policy_of(app: &App, wave: &WaveId) -> Result<Option<ChainEntry>, AppError> {
    let log = app.store().read(read_policy_log)?;
    Ok(log.promise(wave).map(|(entry, _)| entry.clone()))
}

/// Every attestation in the policy log, first one first.
pub fn attestations(app: &App) -> Result<Vec<(ChainEntry, Attestation)>, AppError> {
    let log = app.store().read(read_policy_log)?;
    Ok(log.attestations().map(|(entry, one)| (entry.clone(), one.clone())).collect())
}

/// Checks that a wave is still what it promised, before its answers are counted.
pub(super) fn check_policy(log: &PolicyLog, stored: &StoredWave) -> Result<(), AppError> {
    if stored.policy_hash.is_none() {
        return Ok(());
    }
    compare(log, stored)
}

/// The log with every hash made anew.
pub(super) fn read_policy_log(tx: &mut Tx<'_>) -> Result<PolicyLog, AppError> {
    Ok(PolicyLog::read(checked(tx, Chain::Policy)?)?)
}

/// A chain, first entry first, every hash made anew.
pub(super) fn checked(tx: &mut Tx<'_>, chain: Chain) -> Result<Vec<ChainEntry>, AppError> {
    let entries = tx.chain(chain)?;
    verify_chain(&entries).map_err(|problem| AppError::Chain(chain.id(), problem))?;
    Ok(entries)
}

fn compare(log: &PolicyLog, stored: &StoredWave) -> Result<(), AppError> {
    let wave = &stored.wave;
    let missing = || PolicyError::Missing(wave.id.clone());
    let (entry, policy) = log.promise(&wave.id).ok_or_else(missing)?;
    if Some(&entry.sha256) != stored.policy_hash.as_ref() {
        return Err(missing().into());
    }
    let now =
        Policy::of(wave, &stored.public_key, &stored.roster_hash).map_err(AppError::Policy)?;
    Ok(policy.check(&now)?)
}
