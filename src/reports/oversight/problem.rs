use crate::domain::{ChainProblem, PolicyProblem, RosterLogProblem};
use crate::messages::{Translator, key};

/// What is wrong with a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogProblem {
    Chain(ChainProblem),
    Policy(PolicyProblem),
    Roster(RosterLogProblem),
}

impl LogProblem {
    pub(super) fn sentence(&self, t: Translator<'_>) -> String {
        let entry = |message: &str, number: &u64| t.say(message).with("entry", *number).to_string();
        let wave = |message: &str, wave: &crate::domain::WaveId| {
            t.say(message).with("wave", wave.as_str()).to_string()
        };
        match self {
            Self::Chain(ChainProblem::Missing(n)) => entry(key("oversight-entry-missing"), n),
            Self::Chain(ChainProblem::Unlinked(n)) => entry(key("oversight-entry-unlinked"), n),
            Self::Chain(ChainProblem::Changed(n)) => entry(key("oversight-entry-changed"), n),
            Self::Policy(PolicyProblem::Unreadable(n))
            | Self::Roster(RosterLogProblem::Unreadable(n)) => {
                entry(key("oversight-entry-unreadable"), n)
            }
            Self::Policy(PolicyProblem::Missing(id)) => wave(key("oversight-wave-missing"), id),
            Self::Policy(PolicyProblem::Differs { wave: id, .. }) => {
                wave(key("oversight-wave-differs"), id)
            }
            Self::Roster(RosterLogProblem::NotFrozen(id)) => {
                wave(key("oversight-wave-not-frozen"), id)
            }
        }
    }
}
