use serde::{Deserialize, Serialize};

use super::registers::choices;
use crate::domain::{Quarter, UnitPath};

choices!(
    /// What another system counts per team and quarter. Context, never a cause.
    OutsideMeasure {
        Turnover = "turnover",
        TimeToDecision = "time_to_decision",
        Experiments = "experiments",
        Engagement = "engagement",
        Innovation = "innovation_output",
    }
);

/// A figure from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct OutsideFigure {
    pub team: UnitPath,
    pub quarter: Quarter,
    pub measure: OutsideMeasure,
    /// Turnover and engagement in percent, time to decision in days, the others as counts.
    pub value: f64,
}

/// More than any team counts; a date or a telephone number is larger.
const MOST: f64 = 1_000_000.0;

impl OutsideMeasure {
    /// The largest value that makes sense; the least is 0.
    pub(super) const fn most(self) -> f64 {
        match self {
            Self::Turnover | Self::Engagement => 100.0,
            Self::TimeToDecision | Self::Experiments | Self::Innovation => MOST,
        }
    }

    /// How a value is written, with an example.
    pub(super) const fn unit(self) -> &'static str {
        match self {
            Self::Turnover | Self::Engagement => "a percentage from 0 to 100, such as 12.5",
            Self::TimeToDecision => "a number of days, such as 4.5",
            Self::Experiments | Self::Innovation => "a whole number, such as 3",
        }
    }

    pub(super) const fn is_count(self) -> bool {
        matches!(self, Self::Experiments | Self::Innovation)
    }
}
