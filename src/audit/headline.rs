use std::collections::BTreeMap;

use super::{DomainGap, FoundationStep, Foundations, GapVerdict, GuessBeside, Side};
use super::{Evidence, FigureId};
use crate::domain::audit::DecisionDomain;

/// One sentence of the headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadlinePart {
    /// Since the audit before: steps that came, steps that went.
    Steps {
        came: usize,
        went: usize,
    },
    /// Decisions that moved away from the team since the audit before.
    MovedAway(usize),
    /// An earlier step of the ground is clearly not firm: that first.
    WorkOnFirst(FoundationStep),
    /// The team decides less than its charter grants.
    LessThanGranted(Vec<DecisionDomain>),
    MoreThanGranted(Vec<DecisionDomain>),
    /// The team has less say than its lead guessed.
    LeadGuessedMore(Vec<DecisionDomain>),
    /// Waiting for permission is clearly above the middle.
    WaitsForPermission(Vec<FigureId>),
    /// The ground is firm, and nothing above speaks against more freedom.
    GroundCarriesMore,
    /// The log is kept, and nothing came or went.
    NothingCameOrWent,
    /// Neither list nor log says anything yet.
    NothingWrittenDown,
    SurveyWithheld,
    SurveyNotAsked,
}

/// The answer to "where has bureaucracy crept back in?": list and log first, since they need no survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    pub parts: Vec<HeadlinePart>,
    pub figures: Vec<FigureId>,
}

/// What the headline looks at beside the survey.
#[derive(Debug, Clone, Copy)]
pub struct RegisterCounts<'a> {
    /// Since the audit before.
    pub came: usize,
    pub went: usize,
    pub moved_away: usize,
    /// Whether list or log hold anything at all.
    pub anything: bool,
    pub gaps: &'a BTreeMap<DecisionDomain, DomainGap>,
    pub guesses: &'a BTreeMap<DecisionDomain, GuessBeside>,
}

pub fn headline(
    evidence: &Evidence,
    foundations: Foundations,
    written: &RegisterCounts<'_>,
) -> Headline {
    let mut parts = Vec::new();
    let mut figures = Vec::new();
    if written.came + written.went > 0 {
        parts.push(HeadlinePart::Steps { came: written.came, went: written.went });
    }
    if written.moved_away > 0 {
        parts.push(HeadlinePart::MovedAway(written.moved_away));
    }
    if parts.is_empty() {
        parts.push(if written.anything {
            HeadlinePart::NothingCameOrWent
        } else {
            HeadlinePart::NothingWrittenDown
        });
    }
    let (withheld, asked) = evidence.withheld_of_asked();
    match (asked, withheld) {
        (0, _) => parts.push(HeadlinePart::SurveyNotAsked),
        (asked, withheld) if asked == withheld => parts.push(HeadlinePart::SurveyWithheld),
        _ => survey(evidence, foundations, written, &mut parts, &mut figures),
    }
    Headline { parts, figures }
}

fn survey(
    evidence: &Evidence,
    foundations: Foundations,
    written: &RegisterCounts<'_>,
    parts: &mut Vec<HeadlinePart>,
    figures: &mut Vec<FigureId>,
) {
    if let Some(first) = foundations.first {
        parts.push(HeadlinePart::WorkOnFirst(first));
        figures.extend(first.figures().iter().filter(|id| evidence.is(**id, Side::Below)));
        // Autonomy is not called the problem while the ground is not firm.
        return;
    }
    let with = |verdict| -> Vec<DecisionDomain> {
        let found = written.gaps.iter().filter(move |(_, gap)| gap.verdict == verdict);
        found.map(|(domain, _)| *domain).collect()
    };
    let less = with(GapVerdict::Below);
    let guessed_more: Vec<DecisionDomain> = written
        .guesses
        .iter()
        .filter(|(domain, beside)| **beside == GuessBeside::Higher && !less.contains(domain))
        .map(|(domain, _)| *domain)
        .collect();
    let waits: Vec<FigureId> = [FigureId::WaitedForApproval, FigureId::AskedPermission]
        .into_iter()
        .filter(|id| evidence.is(*id, Side::Above))
        .collect();
    let nothing_less = less.is_empty() && guessed_more.is_empty() && waits.is_empty();
    let mut say = |domains: Vec<DecisionDomain>, part: fn(Vec<DecisionDomain>) -> HeadlinePart| {
        if !domains.is_empty() {
            figures.extend(domains.iter().map(|domain| FigureId::Practice(*domain)));
            parts.push(part(domains));
        }
    };
    say(less, HeadlinePart::LessThanGranted);
    say(guessed_more, HeadlinePart::LeadGuessedMore);
    say(with(GapVerdict::Above), HeadlinePart::MoreThanGranted);
    if !waits.is_empty() {
        figures.extend(&waits);
        parts.push(HeadlinePart::WaitsForPermission(waits));
    }
    if foundations.carry_more_freedom() && !nothing_less {
        for step in FoundationStep::ALL.iter().take(2) {
            let shown = step.figures().iter().filter(|id| evidence.get(**id).shown().is_some());
            figures.extend(shown);
        }
        parts.push(HeadlinePart::GroundCarriesMore);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{high, low};
    use super::super::{AuditFigure, foundations};
    use super::*;
    use HeadlinePart::{
        GroundCarriesMore, LeadGuessedMore, LessThanGranted, MoreThanGranted, MovedAway,
        NothingCameOrWent, NothingWrittenDown, Steps, SurveyNotAsked, SurveyWithheld,
        WaitsForPermission, WorkOnFirst,
    };

    const TOOLS: DecisionDomain = DecisionDomain::Tools;

    fn gap(verdict: GapVerdict) -> BTreeMap<DecisionDomain, DomainGap> {
        [(TOOLS, DomainGap { verdict, granted: None, gap: None })].into()
    }

    #[test]
    fn list_and_log_come_first_and_the_ground_before_autonomy() {
        let firm = [
            (FigureId::Purpose, high()),
            (FigureId::Belonging, high()),
            (FigureId::Competence, high()),
            (FigureId::Practice(TOOLS), low()),
        ];
        let with = |more: &[(FigureId, AuditFigure<super::super::Reading>)]| {
            Evidence::new(firm.into_iter().chain(more.iter().copied()))
        };
        let hidden = Evidence::new(firm.map(|(id, _)| (id, AuditFigure::Withheld)));
        let (below, inline) = (gap(GapVerdict::Below), gap(GapVerdict::InLine));
        let above = gap(GapVerdict::Above);
        let guessed: BTreeMap<_, _> = [(TOOLS, GuessBeside::Higher)].into();
        let nothing = BTreeMap::new();
        let steps = Steps { came: 2, went: 1 };
        let approvals = WaitsForPermission(vec![FigureId::WaitedForApproval]);
        let waits = with(&[(FigureId::WaitedForApproval, high())]);
        for (evidence, (came, went, away, anything), gaps, guesses, parts) in [
            (
                with(&[]),
                (2, 1, 0, true),
                &below,
                &guessed,
                vec![steps.clone(), LessThanGranted(vec![TOOLS]), GroundCarriesMore],
            ),
            (
                with(&[]),
                (0, 0, 1, true),
                &inline,
                &guessed,
                vec![MovedAway(1), LeadGuessedMore(vec![TOOLS]), GroundCarriesMore],
            ),
            (with(&[]), (0, 0, 0, true), &inline, &nothing, vec![NothingCameOrWent]),
            (
                with(&[]),
                (0, 0, 0, true),
                &above,
                &nothing,
                vec![NothingCameOrWent, MoreThanGranted(vec![TOOLS])],
            ),
            (
                waits,
                (0, 0, 0, true),
                &inline,
                &nothing,
                vec![NothingCameOrWent, approvals, GroundCarriesMore],
            ),
            (
                with(&[(FigureId::Competence, low())]),
                (2, 1, 0, true),
                &below,
                &guessed,
                vec![steps.clone(), WorkOnFirst(FoundationStep::Competence)],
            ),
            (
                hidden,
                (2, 1, 0, true),
                &gap(GapVerdict::Withheld),
                &nothing,
                vec![steps, SurveyWithheld],
            ),
            (
                Evidence::default(),
                (0, 0, 0, false),
                &nothing_of(),
                &nothing,
                vec![NothingWrittenDown, SurveyNotAsked],
            ),
        ] {
            let written = RegisterCounts { came, went, moved_away: away, anything, gaps, guesses };
            let found = headline(&evidence, foundations(&evidence), &written);
            assert_eq!(found.parts, parts, "{evidence:?}");
        }
    }

    fn nothing_of() -> BTreeMap<DecisionDomain, DomainGap> {
        BTreeMap::new()
    }
}
