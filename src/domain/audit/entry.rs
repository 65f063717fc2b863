use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::book::STEPS_AT_MOST;
use super::{
    AuditField, Checked, Decider, Decision, DecisionDomain, Dependency, Guardrail, Latitude, Line,
    LogStep, Outcome, Overturned, Profile, WorkArea,
};
use crate::domain::{Quarter, WaveId};

/// One thing that was written down; never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Entry {
    /// The audit of a quarter begins, and the one before closes.
    Begun {
        quarter: Quarter,
    },
    /// The ladder's five, all from a profile.
    ProfileTaken {
        area: Option<Line>,
        profile: Profile,
        reason: Line,
    },
    Placed {
        area: Option<Line>,
        decision: Decision,
        place: Decider,
        reason: Line,
    },
    /// Not listed any more, and so the team's.
    Unlisted {
        area: Option<Line>,
        decision: Decision,
        reason: Line,
    },
    Logged(LogStep),
    Overturned(Overturned),
    Guardrail(Guardrail),
    Checked(Checked),
    Dependency(Dependency),
    /// Work that could be automated.
    Routine {
        work: Line,
    },
    /// `keep`, even at the cost of `cost`.
    Value {
        keep: Line,
        cost: Line,
    },
    Area(WorkArea),
    /// Why this team decides more or less than others.
    UnevenReason {
        reason: Line,
    },
    /// The lead's guess of the team's answers to the ladder, while the wave is open.
    Guessed {
        wave: WaveId,
        levels: BTreeMap<DecisionDomain, Latitude>,
    },
    /// Of a step of the audit before; `step` is the number of its entry.
    Reviewed {
        step: u64,
        outcome: Outcome,
        note: Line,
    },
    Discussed {
        on: Date,
    },
    Step {
        text: Line,
        owner: Line,
        by: Date,
        because: Line,
    },
    Agreed,
    /// Whether everybody may read a step that was agreed on; `step` is the number of its entry.
    Shared {
        step: u64,
        is_shared: bool,
    },
    /// Takes back an entry of a list; it stays in the book.
    Withdrawn {
        entry: u64,
        reason: Line,
    },
}

impl Entry {
    /// Texts that are about rules and units, never about persons, by the field they were typed into.
    pub(super) fn impersonal(&self) -> Vec<(AuditField, &Line)> {
        match self {
            Self::Logged(LogStep { step, by, protects, .. }) => [
                Some((AuditField::Step, step)),
                Some((AuditField::By, by)),
                protects.as_ref().map(|line| (AuditField::Protects, line)),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Overturned(Overturned { decision, by, reason, .. }) => [
                Some((AuditField::Decision, decision)),
                Some((AuditField::By, by)),
                reason.as_ref().map(|line| (AuditField::Reason, line)),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Guardrail(Guardrail { rule, .. }) => vec![(AuditField::Rule, rule)],
            Self::Checked(Checked { note, .. }) => {
                note.iter().map(|note| (AuditField::Note, note)).collect()
            }
            Self::UnevenReason { reason } => vec![(AuditField::Reason, reason)],
            _ => Vec::new(),
        }
    }

    /// Charter, log and what is shared go on between audits; everything else belongs to one.
    pub(super) const fn is_running(&self) -> bool {
        matches!(
            self,
            Self::ProfileTaken { .. }
                | Self::Placed { .. }
                | Self::Unlisted { .. }
                | Self::Logged(_)
                | Self::Overturned(_)
                | Self::Guessed { .. }
                | Self::Shared { .. }
        )
    }

    pub(super) const fn can_be_withdrawn(&self) -> bool {
        matches!(
            self,
            Self::Logged(_)
                | Self::Overturned(_)
                | Self::Guardrail(_)
                | Self::Dependency(_)
                | Self::Routine { .. }
                | Self::Value { .. }
                | Self::Area(_)
                | Self::Step { .. }
        )
    }
}

/// An entry as it stands in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookEntry {
    /// From 1, without a gap, in the order of writing.
    pub number: u64,
    pub on: Date,
    pub entry: Entry,
}

/// Why an entry is not taken, and which field to fix.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {why}", field.name())]
pub struct EntryRefusal {
    pub field: AuditField,
    pub why: EntryRefusalReason,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryRefusalReason {
    #[error("no audit has begun: begin the one of this quarter first")]
    NoAudit,
    #[error("this audit was agreed on {0} and stays as it is: write it into the next one")]
    AlreadyAgreed(Date),
    #[error("the audit of {0} has begun already")]
    QuarterHasBegun(Quarter),
    #[error("{0} has not begun yet")]
    QuarterToCome(Quarter),
    #[error("{0} lies in the future")]
    DateToCome(Date),
    #[error("{0} lies in the past")]
    DatePassed(Date),
    #[error("at most {STEPS_AT_MOST} steps: withdraw one, or leave this one for the next audit")]
    TooManySteps,
    #[error("no step is written down yet")]
    NoStep,
    #[error("the team has not discussed it yet: note the day first")]
    NotDiscussed,
    #[error("{0} step(s) of the audit before are not reviewed yet")]
    NotReviewed(usize),
    #[error("no audit wave is open: the guess is locked when the wave closes")]
    GuessLocked,
    #[error("a guess has all five decisions")]
    GuessIncomplete,
    #[error("this names a colleague ({0}): write the rule, or the unit, never a person")]
    NamesColleague(String),
    #[error(
        "the step names a colleague ({0}), and what everybody reads names nobody: agree on it without the name in \
         the next audit"
    )]
    StepNamesColleague(String),
    #[error("there is no such step that was agreed on")]
    NoAgreedStep,
    #[error("there is no such entry to take back")]
    NothingToWithdraw,
    #[error("there is no such step of the audit before")]
    NoSuchStep,
    #[error("the charter says so already")]
    Unchanged,
    #[error("the charter does not list it")]
    NotListed,
}
