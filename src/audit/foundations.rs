use super::{AuditFigure, Evidence, FigureId, Side};

/// The ground that freedom stands on, in the order in which it is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundationStep {
    PurposeAndBelonging,
    Competence,
    Autonomy,
}

impl FoundationStep {
    pub const ALL: [Self; 3] = [Self::PurposeAndBelonging, Self::Competence, Self::Autonomy];

    pub const fn figures(self) -> &'static [FigureId] {
        match self {
            Self::PurposeAndBelonging => &[FigureId::Purpose, FigureId::Belonging],
            Self::Competence => &[FigureId::Competence],
            Self::Autonomy => &[FigureId::Autonomy],
        }
    }
}

/// Whether one step is firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foundation {
    /// Every figure of it lies above the middle with its whole range.
    Firm,
    /// A figure of it lies below the middle with its whole range.
    NotFirm,
    CannotTell,
    Withheld,
    NotAsked,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foundations {
    /// In the order of [`FoundationStep::ALL`].
    pub steps: [(FoundationStep, Foundation); 3],
    /// The earliest step below autonomy that is clearly not firm: work on it comes first.
    pub first: Option<FoundationStep>,
}

impl Foundations {
    /// Whether both steps below autonomy are firm, so that more freedom has its ground.
    pub fn carry_more_freedom(&self) -> bool {
        self.steps.iter().take(2).all(|(_, ground)| *ground == Foundation::Firm)
    }

    /// Whether autonomy may be called the problem at all.
    pub const fn lets_autonomy_be_named(&self) -> bool {
        self.first.is_none()
    }
}

/// Purpose and belonging, then competence, then autonomy.
pub fn foundations(evidence: &Evidence) -> Foundations {
    let steps = FoundationStep::ALL.map(|step| (step, ground(evidence, step)));
    let first = steps.iter().take(2).find(|(_, ground)| *ground == Foundation::NotFirm);
    Foundations { steps, first: first.map(|(step, _)| *step) }
}

fn ground(evidence: &Evidence, step: FoundationStep) -> Foundation {
    let sides: Vec<AuditFigure<Side>> =
        step.figures().iter().map(|id| evidence.side(*id)).collect();
    let any = |seen: &AuditFigure<Side>| sides.contains(seen);
    if any(&AuditFigure::Shown(Side::Below)) {
        Foundation::NotFirm
    } else if sides.iter().all(|seen| *seen == AuditFigure::NotAsked) {
        Foundation::NotAsked
    } else if sides.iter().all(|seen| seen.shown().is_none()) {
        Foundation::Withheld
    } else if any(&AuditFigure::Withheld) || any(&AuditFigure::Shown(Side::CannotTell)) {
        Foundation::CannotTell
    } else {
        Foundation::Firm
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{around, high, low};
    use super::*;
    use FigureId::{Autonomy, Belonging, Competence, Purpose};

    #[test]
    fn the_earliest_step_that_is_not_firm_comes_first() {
        use Foundation::{CannotTell, Firm, NotAsked, NotFirm, Withheld};
        use FoundationStep::{Competence as Second, PurposeAndBelonging as First};
        let hidden = AuditFigure::Withheld;
        let none = AuditFigure::NotAsked;
        for (purpose, belonging, competence, autonomy, grounds, first) in [
            (high(), high(), high(), low(), [Firm, Firm, NotFirm], None),
            (none, high(), high(), around(), [Firm, Firm, CannotTell], None),
            (low(), high(), low(), low(), [NotFirm, NotFirm, NotFirm], Some(First)),
            (high(), low(), high(), low(), [NotFirm, Firm, NotFirm], Some(First)),
            (high(), high(), low(), low(), [Firm, NotFirm, NotFirm], Some(Second)),
            (around(), high(), around(), low(), [CannotTell, CannotTell, NotFirm], None),
            (hidden, high(), high(), low(), [CannotTell, Firm, NotFirm], None),
            (hidden, low(), hidden, hidden, [NotFirm, Withheld, Withheld], Some(First)),
            (hidden, hidden, hidden, hidden, [Withheld; 3], None),
            (none, hidden, hidden, none, [Withheld, Withheld, NotAsked], None),
            (none, none, none, none, [NotAsked; 3], None),
        ] {
            let figures = [
                (Purpose, purpose),
                (Belonging, belonging),
                (Competence, competence),
                (Autonomy, autonomy),
            ];
            let found = foundations(&Evidence::new(figures));
            assert_eq!(found.steps.map(|(_, ground)| ground), grounds, "{figures:?}");
            assert_eq!(found.first, first, "{figures:?}");
            assert_eq!(found.carry_more_freedom(), grounds[..2] == [Firm, Firm]);
        }
    }
}
