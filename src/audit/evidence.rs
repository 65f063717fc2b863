use std::collections::BTreeMap;

use crate::domain::audit::DecisionDomain;
use crate::stats::{Interval, Verdict};

/// The middle of every scale of five steps.
pub const MIDDLE: f64 = 3.0;

/// A figure that an audit looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureId {
    Purpose,
    Belonging,
    Competence,
    Autonomy,
    CompetenceFrustration,
    /// Where it is decided in practice.
    Practice(DecisionDomain),
    /// Where it should be decided.
    AsItShouldBe(DecisionDomain),
    /// Stopped to wait for an approval; much is bad.
    WaitedForApproval,
    /// Asked for what one could have decided; much is bad.
    AskedPermission,
    KnownDecisions,
    InformationInTime,
    ReasonsExplained,
    Accountability,
    HelpWhenAsked,
    WalkTheTalk,
    /// The team has the skills to decide more.
    Skills,
    /// More support is wanted first; much asks for patience.
    WantsSupport,
    /// It is understood why some teams decide more than others.
    EvennessUnderstood,
    /// τ of autonomy between the teams of the organisation.
    Unevenness,
}

/// What there is to see of a figure, as plain numbers: the rules work on these, and tables of cases write them
/// down. Made from released values alone, in [`super::evidence`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditFigure<T> {
    Shown(T),
    Withheld,
    NotAsked,
}

impl<T> AuditFigure<T> {
    pub const fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Withheld | Self::NotAsked => None,
        }
    }
}

/// A shown figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    pub mean: f64,
    /// 95 %; absent under 30 answers in the organisation.
    pub range: Option<Interval>,
    /// Of its change, where it is a scale of the trend.
    pub change: Option<Verdict>,
}

/// Where a figure lies, as far as its range tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The whole range.
    Below,
    /// The whole range.
    Above,
    CannotTell,
}

impl Reading {
    /// Which side of a value the whole range lies on; without a range nothing can be told.
    pub fn side_of(&self, value: f64) -> Side {
        match self.range {
            Some(range) if range.high < value => Side::Below,
            Some(range) if range.low > value => Side::Above,
            _ => Side::CannotTell,
        }
    }
}

/// Every figure of one team's audit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence(BTreeMap<FigureId, AuditFigure<Reading>>);

impl Evidence {
    pub fn new(figures: impl IntoIterator<Item = (FigureId, AuditFigure<Reading>)>) -> Self {
        Self(figures.into_iter().collect())
    }

    /// A figure that nobody asked for is not asked.
    pub fn get(&self, id: FigureId) -> AuditFigure<Reading> {
        self.0.get(&id).copied().unwrap_or(AuditFigure::NotAsked)
    }

    /// The side of the middle, where the figure is shown.
    pub fn side(&self, id: FigureId) -> AuditFigure<Side> {
        match self.get(id) {
            AuditFigure::Shown(reading) => AuditFigure::Shown(reading.side_of(MIDDLE)),
            AuditFigure::Withheld => AuditFigure::Withheld,
            AuditFigure::NotAsked => AuditFigure::NotAsked,
        }
    }

    pub fn is(&self, id: FigureId, side: Side) -> bool {
        self.side(id).shown() == Some(&side)
    }

    pub fn iter(&self) -> impl Iterator<Item = (FigureId, AuditFigure<Reading>)> + '_ {
        self.0.iter().map(|(id, seen)| (*id, *seen))
    }

    /// How many of the team's own figures are withheld, of how many that were asked.
    pub fn withheld_of_asked(&self) -> (usize, usize) {
        let own = || self.0.iter().filter(|(id, _)| **id != FigureId::Unevenness);
        let asked = own().filter(|(_, seen)| !matches!(seen, AuditFigure::NotAsked)).count();
        let withheld = own().filter(|(_, seen)| matches!(seen, AuditFigure::Withheld)).count();
        (withheld, asked)
    }
}
