//! What whoever runs this asks about it; `doctor` judges the facts.

use jiff::civil::Date;

use super::AppError;
use super::notices::last_logged;
use crate::ballot_box::{KeyDirectory, KeyError, PublicKey};
use crate::domain::{KeyHolder, WaveId, WaveState};
use crate::store::{DatabaseFacts, Store, StoredWave};

/// The database, and each wave with its key.
#[derive(Debug)]
pub struct Health {
    pub database: DatabaseFacts,
    pub waves: Vec<WaveHealth>,
    /// The latest day that a log names; what is wrong with the logs where they cannot be read.
    pub last_logged: Result<Option<Date>, AppError>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveHealth {
    pub id: WaveId,
    pub state: WaveState,
    pub key: WaveKeyState,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaveKeyState {
    /// There must be none here: the wave is released, or a trustee holds its key.
    NotNeeded,
    /// Here, and shown to open what the wave seals.
    Proved,
    Missing,
    /// Here, but unreadable, damaged or another wave's.
    Unusable(String),
}

/// Gathers what `doctor` judges. Works without an [`super::App`], which wants keys that are in order.
pub fn health(store: &Store, keys: &KeyDirectory) -> Result<Health, AppError> {
    let database = store.facts()?;
    let waves = store.read(|tx| tx.waves())?;
    let waves = waves.into_iter().map(|wave| wave_health(keys, wave)).collect();
    let last_logged = store.read(last_logged);
    Ok(Health { database, waves, last_logged })
}

fn wave_health(keys: &KeyDirectory, stored: StoredWave) -> WaveHealth {
    let StoredWave { wave, public_key, .. } = stored;
    let (id, state) = (wave.id, wave.state);
    let has_sealed = matches!(state, WaveState::Open | WaveState::Closing);
    let key = if has_sealed && wave.terms.key == KeyHolder::Operator {
        match keys.wave_key(&id, &PublicKey::from_stored(public_key)) {
            Ok(_) => WaveKeyState::Proved,
            Err(KeyError::File { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
                WaveKeyState::Missing
            }
            Err(problem) => WaveKeyState::Unusable(problem.to_string()),
        }
    } else {
        WaveKeyState::NotNeeded
    };
    WaveHealth { id, state, key }
}

/// Waves whose sealed answers are still in the database.
pub fn unclosed_waves(store: &Store) -> Result<Vec<WaveId>, AppError> {
    let waves = store.read(|tx| tx.waves())?.into_iter().map(|stored| stored.wave);
    Ok(waves.filter(|wave| wave.state != WaveState::Closed).map(|wave| wave.id).collect())
}
