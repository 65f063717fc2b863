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
