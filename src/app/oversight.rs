use serde::de::DeserializeOwned;

use super::{App, AppError, attestations, policy_log, roster_log};
use crate::domain::{Chain, ChainEntry};
use crate::reports::{CheckedLog, LogError, OversightSources};

/// What an observer reads: both logs with what is wrong with them, and the newest wave as it was asked.
/// Nothing in it depends on an answer.
pub fn oversight(app: &App) -> Result<OversightSources, AppError> {
    let newest = app.store().read(|tx| {
        let Some(stored) = tx.waves()?.pop() else { return Ok(None) };
        let roster = tx.wave_roster(&stored.wave.id)?;
        let mut wave = stored.wave;
        wave.form = wave.form.for_readers();
        Ok::<_, AppError>(Some((wave, roster)))
    })?;
    let mut rules = read(app, Chain::Policy, policy_log(app))?;
    if rules.broken.is_none() {
        // No promise of a wave, but part of the chain: its length and its end are theirs, too.
        rules.entries.extend(attestations(app)?.into_iter().map(|(entry, _)| (entry, None)));
        rules.entries.sort_by_key(|(entry, _)| entry.number);
    }
    Ok(OversightSources { rules, changes: read(app, Chain::Roster, roster_log(app))?, newest })
}

/// A log that does not hold is shown as far as it can be read.
fn read<T: DeserializeOwned>(
    app: &App,
    chain: Chain,
    log: Result<Vec<(ChainEntry, T)>, AppError>,
) -> Result<CheckedLog<T>, AppError> {
    let broken = match log {
        Ok(log) => {
            let entries = log.into_iter().map(|(entry, said)| (entry, Some(said))).collect();
            return Ok(CheckedLog { entries, broken: None });
        }
        Err(AppError::Chain(_, problem)) => LogError::Chain(problem),
        Err(AppError::PolicyChanged(problem)) => LogError::Policy(problem),
        Err(AppError::RosterLogChanged(problem)) => LogError::Roster(problem),
        Err(fault) => return Err(fault),
    };
    let entries = app.store().read(|tx| tx.chain(chain))?;
    let entries = entries
        .into_iter()
        .map(|entry| {
            // One that cannot be read stands on the page as such.
            let said = serde_json::from_str(&entry.body).ok();
            (entry, said)
        })
        .collect();
    Ok(CheckedLog { entries, broken: Some(broken) })
}
