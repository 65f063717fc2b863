use super::{AuditFigure, Evidence, FigureId, Side};
use crate::domain::audit::Line;
use crate::stats::Verdict;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pitfall {
    /// More is decided by the team, and competence frustration has risen.
    StructureDroppedTooFast,
    /// Nobody looks at how choices turn out.
    NoAccountability,
    /// Teams decide unequally much, and nobody says why.
    UnevenAcrossTeams,
    /// What leaders say about the freedom to decide is not what they do.
    LeadersActOtherwise,
}

impl Pitfall {
    pub const ALL: [Self; 4] = [
        Self::StructureDroppedTooFast,
        Self::NoAccountability,
        Self::UnevenAcrossTeams,
        Self::LeadersActOtherwise,
    ];
}

/// What a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Figure(FigureId),
    /// So many decisions moved toward the team since the audit before.
    MovedToTheTeam(usize),
    /// The checklist: results get no feedback.
    NoFeedbackOnResults,
    /// The log: a decision was reversed, and no reason was given.
    OverturnedWithoutReason(Line),
    OverturnedWith(Line),
    /// Why it is so, as the lead noted it.
    ReasonOnRecord(Line),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    Found(Vec<Source>),
    /// It shows, and the reason is on record.
    Explained(Vec<Source>),
    /// Every figure that could show it is there, and does not.
    NotFound,
    /// A figure that could show it is withheld, was not asked, or is too uncertain.
    CannotTell,
}

/// What the team's own entries say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PitfallEntries {
    /// Decisions moved up the ladder since the audit before; `None` where there is none before.
    pub moved_to_the_team: Option<usize>,
    pub no_feedback_on_results: bool,
    /// Reversed decisions with the reason that was given.
    pub overturned: Vec<(Line, Option<Line>)>,
    pub uneven_reason: Option<Line>,
}

/// All four, in the order of [`Pitfall::ALL`].
pub fn pitfalls(evidence: &Evidence, entries: &PitfallEntries) -> [(Pitfall, Finding); 4] {
    Pitfall::ALL.map(|pitfall| {
        let finding = match pitfall {
            Pitfall::StructureDroppedTooFast => dropped_too_fast(evidence, entries),
            Pitfall::NoAccountability => no_accountability(evidence, entries),
            Pitfall::UnevenAcrossTeams => uneven(evidence, entries),
            Pitfall::LeadersActOtherwise => act_otherwise(evidence, entries),
        };
        (pitfall, finding)
    })
}

fn dropped_too_fast(evidence: &Evidence, entries: &PitfallEntries) -> Finding {
    let id = FigureId::CompetenceFrustration;
    let change = match evidence.get(id) {
        AuditFigure::Shown(reading) => reading.change,
        AuditFigure::Withheld | AuditFigure::NotAsked => None,
    };
    match (entries.moved_to_the_team, change) {
        // Where nothing was given, nothing can have been dropped.
        (Some(0), _) | (_, Some(Verdict::ClearlyLower)) => Finding::NotFound,
        (Some(moved), Some(Verdict::ClearlyHigher)) => {
            Finding::Found(vec![Source::MovedToTheTeam(moved), Source::Figure(id)])
        }
        // "No clear change" is no proof of none.
        _ => Finding::CannotTell,
    }
}

fn no_accountability(evidence: &Evidence, entries: &PitfallEntries) -> Finding {
    let id = FigureId::Accountability;
    let mut sources = Vec::new();
    if evidence.is(id, Side::Below) {
        sources.push(Source::Figure(id));
    }
    if entries.no_feedback_on_results {
        sources.push(Source::NoFeedbackOnResults);
    }
    match evidence.side(id) {
        _ if !sources.is_empty() => Finding::Found(sources),
        AuditFigure::Shown(Side::Above) => Finding::NotFound,
        _ => Finding::CannotTell,
    }
}

fn uneven(evidence: &Evidence, entries: &PitfallEntries) -> Finding {
    let id = FigureId::Unevenness;
    let AuditFigure::Shown(reading) = evidence.get(id) else { return Finding::CannotTell };
    // τ is never below 0: only a range that leaves 0 shows it.
    if reading.side_of(0.0) != Side::Above {
        return Finding::CannotTell;
    }
    if evidence.is(FigureId::EvennessUnderstood, Side::Above) {
        return Finding::NotFound;
    }
    let mut sources = vec![Source::Figure(id)];
    if evidence.is(FigureId::EvennessUnderstood, Side::Below) {
        sources.push(Source::Figure(FigureId::EvennessUnderstood));
    }
    match &entries.uneven_reason {
        Some(reason) => {
            sources.push(Source::ReasonOnRecord(reason.clone()));
            Finding::Explained(sources)
        }
        None => Finding::Found(sources),
    }
}

fn act_otherwise(evidence: &Evidence, entries: &PitfallEntries) -> Finding {
    let id = FigureId::WalkTheTalk;
    let mut sources = Vec::new();
    if evidence.is(id, Side::Below) {
        sources.push(Source::Figure(id));
    }
    let without = entries.overturned.iter().filter(|(_, reason)| reason.is_none());
    sources.extend(without.map(|(decision, _)| Source::OverturnedWithoutReason(decision.clone())));
    if !sources.is_empty() {
        let with = entries.overturned.iter().filter(|(_, reason)| reason.is_some());
        sources.extend(with.map(|(decision, _)| Source::OverturnedWith(decision.clone())));
        return Finding::Found(sources);
    }
    match evidence.side(id) {
        AuditFigure::Shown(Side::Above) => Finding::NotFound,
        _ => Finding::CannotTell,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{around, changed, high, low, reading};
    use super::*;
    use FigureId::{
        Accountability, CompetenceFrustration, EvennessUnderstood, Unevenness, WalkTheTalk,
    };
    use Finding::{CannotTell, Explained, Found, NotFound};

    fn line(text: &str) -> Line {
        Line::parse(text).unwrap()
    }

    fn found(
        pitfall: Pitfall,
        figures: &[(FigureId, AuditFigure<super::super::Reading>)],
        entries: &PitfallEntries,
    ) -> Finding {
        let evidence = Evidence::new(figures.iter().copied());
        pitfalls(&evidence, entries).into_iter().find(|(one, _)| *one == pitfall).unwrap().1
    }

    #[test]
    fn structure_dropped_too_fast() {
        let id = CompetenceFrustration;
        let moved = |n| PitfallEntries { moved_to_the_team: Some(n), ..PitfallEntries::default() };
        let first_audit = || PitfallEntries { moved_to_the_team: None, ..moved(0) };
        let both = Found(vec![Source::MovedToTheTeam(2), Source::Figure(id)]);
        for (figure, entries, finding) in [
            (changed(Verdict::ClearlyHigher), moved(2), both),
            (changed(Verdict::ClearlyHigher), moved(0), NotFound),
            (changed(Verdict::ClearlyLower), moved(2), NotFound),
            (changed(Verdict::NoClearChange), moved(2), CannotTell),
            (changed(Verdict::CannotBeJudged), moved(2), CannotTell),
            (high(), moved(2), CannotTell),
            (AuditFigure::Withheld, moved(2), CannotTell),
            (AuditFigure::NotAsked, moved(2), CannotTell),
            (AuditFigure::Withheld, moved(0), NotFound),
            (changed(Verdict::ClearlyHigher), first_audit(), CannotTell),
            (changed(Verdict::ClearlyLower), first_audit(), NotFound),
            (changed(Verdict::NoClearChange), first_audit(), CannotTell),
            (AuditFigure::Withheld, first_audit(), CannotTell),
        ] {
            let got = found(Pitfall::StructureDroppedTooFast, &[(id, figure)], &entries);
            assert_eq!(got, finding, "{figure:?} {entries:?}");
        }
    }

    #[test]
    fn no_accountability() {
        let id = Accountability;
        let lacking = PitfallEntries { no_feedback_on_results: true, ..PitfallEntries::default() };
        let fine = PitfallEntries::default();
        let (figure, checklist) = (Source::Figure(id), Source::NoFeedbackOnResults);
        for (seen, entries, finding) in [
            (low(), &fine, Found(vec![figure.clone()])),
            (low(), &lacking, Found(vec![figure, checklist.clone()])),
            (high(), &lacking, Found(vec![checklist.clone()])),
            (high(), &fine, NotFound),
            (around(), &fine, CannotTell),
            (AuditFigure::Withheld, &fine, CannotTell),
            (AuditFigure::Withheld, &lacking, Found(vec![checklist])),
            (AuditFigure::NotAsked, &fine, CannotTell),
        ] {
            let got = found(Pitfall::NoAccountability, &[(id, seen)], entries);
            assert_eq!(got, finding, "{seen:?} {entries:?}");
        }
    }

    #[test]
    fn uneven_across_teams() {
        let on_record =
            PitfallEntries { uneven_reason: Some(line("new depot")), ..PitfallEntries::default() };
        let silent = PitfallEntries::default();
        let (tau, understood) = (Source::Figure(Unevenness), Source::Figure(EvennessUnderstood));
        let uneven = reading(0.6, 0.2, 1.1);
        let reason = Source::ReasonOnRecord(line("new depot"));
        for (spread, even, entries, finding) in [
            (uneven, low(), &silent, Found(vec![tau.clone(), understood.clone()])),
            (uneven, around(), &silent, Found(vec![tau.clone()])),
            (uneven, AuditFigure::Withheld, &silent, Found(vec![tau.clone()])),
            (uneven, low(), &on_record, Explained(vec![tau, understood, reason])),
            (uneven, high(), &silent, NotFound),
            (reading(0.1, 0.0, 0.6), low(), &silent, CannotTell),
            (AuditFigure::Withheld, low(), &silent, CannotTell),
            (AuditFigure::NotAsked, low(), &on_record, CannotTell),
        ] {
            let figures = [(Unevenness, spread), (EvennessUnderstood, even)];
            let got = found(Pitfall::UnevenAcrossTeams, &figures, entries);
            assert_eq!(got, finding, "{figures:?} {entries:?}");
        }
    }

    #[test]
    fn leaders_act_otherwise() {
        let id = WalkTheTalk;
        let overturned = |all: &[(&str, Option<&str>)]| PitfallEntries {
            overturned: all.iter().map(|(what, why)| (line(what), why.map(line))).collect(),
            ..PitfallEntries::default()
        };
        let none = overturned(&[]);
        let silently = overturned(&[("shift plan", None), ("tool", Some("contract"))]);
        let explained = overturned(&[("tool", Some("contract"))]);
        let log = [
            Source::OverturnedWithoutReason(line("shift plan")),
            Source::OverturnedWith(line("tool")),
        ];
        for (seen, entries, finding) in [
            (low(), &none, Found(vec![Source::Figure(id)])),
            (low(), &silently, Found([vec![Source::Figure(id)], log.to_vec()].concat())),
            (high(), &silently, Found(log.to_vec())),
            (high(), &explained, NotFound),
            (high(), &none, NotFound),
            (around(), &none, CannotTell),
            (AuditFigure::Withheld, &silently, Found(log.to_vec())),
            (AuditFigure::Withheld, &none, CannotTell),
            (AuditFigure::NotAsked, &none, CannotTell),
        ] {
            let got = found(Pitfall::LeadersActOtherwise, &[(id, seen)], entries);
            assert_eq!(got, finding, "{seen:?} {entries:?}");
        }
    }
}
