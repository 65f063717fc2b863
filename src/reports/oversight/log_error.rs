use crate::domain::{ChainError, PolicyError, RosterLogError};
use crate::messages::{Translator, key};

/// What is wrong with a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogError {
    Chain(ChainError),
    Policy(PolicyError),
    Roster(RosterLogError),
}

impl LogError {
    pub(super) fn sentence(&self, t: Translator<'_>) -> String {
        let entry = |message: &str, number: &u64| t.say(message).with("entry", *number).to_string();
        let wave = |message: &str, wave: &crate::domain::WaveId| {
            t.say(message).with("wave", wave.as_str()).to_string()
        };
        match self {
            Self::Chain(ChainError::Missing(n)) => entry(key("oversight-entry-missing"), n),
            Self::Chain(ChainError::Unlinked(n)) => entry(key("oversight-entry-unlinked"), n),
            Self::Chain(ChainError::Changed(n)) => entry(key("oversight-entry-changed"), n),
            Self::Policy(PolicyError::Unreadable(n))
            | Self::Roster(RosterLogError::Unreadable(n)) => {
                entry(key("oversight-entry-unreadable"), n)
            }
            Self::Policy(PolicyError::Missing(id)) => wave(key("oversight-wave-missing"), id),
            Self::Policy(PolicyError::Differs { wave: id, .. }) => {
                wave(key("oversight-wave-differs"), id)
            }
            Self::Policy(PolicyError::CountedTwice(id)) => wave(key("oversight-wave-twice"), id),
            Self::Policy(PolicyError::EndsEarlyTwice(id)) => {
                wave(key("oversight-wave-early-twice"), id)
            }
            Self::Roster(RosterLogError::NotFrozen(id)) => {
                wave(key("oversight-wave-not-frozen"), id)
            }
        }
    }
}
