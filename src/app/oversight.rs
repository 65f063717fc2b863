use super::roster_log::RosterNames;
use super::{App, AppError, policy_log, roster_log};
use crate::domain::{Chain, ChainEntry, PolicyLogEntry};
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
    let rules = policy_log(app).map(|log| log.entries().to_vec());
    let rules = read(app, Chain::Policy, rules, |body| PolicyLogEntry::parse(body).ok())?;
    // An entry that cannot be read stands on the page as such.
    let names = app.store().read(RosterNames::read)?;
    let changes = read(app, Chain::Roster, roster_log(app), |body| names.entry(body))?;
    Ok(OversightSources { rules, changes, newest })
}

/// A log that does not hold is shown as far as it can be read.
fn read<T>(
    app: &App,
    chain: Chain,
    log: Result<Vec<(ChainEntry, T)>, AppError>,
    parse: impl Fn(&str) -> Option<T>,
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
            let said = parse(&entry.body);
            (entry, said)
        })
        .collect();
    Ok(CheckedLog { entries, broken: Some(broken) })
}
