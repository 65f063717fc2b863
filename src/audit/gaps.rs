use std::collections::BTreeMap;

use super::{AuditFigure, FigureId, Reading};
use crate::domain::UnitPath;
use crate::domain::audit::{DecisionDomain, Latitude};
use crate::stats::{
    CharterGap, CharterVerdict, GroupMean, Interval, MeanSlack, Spread, StatsError,
    benjamini_hochberg, charter_verdict,
};

/// One team's answers to one statement of the ladder in practice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice {
    pub group: GroupMean,
    /// Of the whole organisation; absent under 30 answers.
    pub spread: Option<Spread>,
    pub open: MeanSlack,
}

/// What a team answers, and what its charter granted when it did.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamPractice {
    pub practice: BTreeMap<DecisionDomain, AuditFigure<Practice>>,
    /// Without the domains that the charter says nothing of for all of the team's work.
    pub granted: BTreeMap<DecisionDomain, Latitude>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapVerdict {
    InLine,
    /// The team decides less than its charter grants.
    Below,
    /// The team decides more than its charter grants.
    Above,
    CannotTell,
    /// The charter grants no step for it.
    NoCharter,
    Withheld,
    NotAsked,
}

impl GapVerdict {
    /// Whether it claims anything of the team's answers.
    pub const fn is_claim(self) -> bool {
        matches!(self, Self::InLine | Self::Below | Self::Above)
    }
}

/// Practice against charter, in one domain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DomainGap {
    pub verdict: GapVerdict,
    pub granted: Option<Latitude>,
    /// Practice less charter with its 95 % range; only where both are there.
    pub gap: Option<(f64, Interval)>,
}

/// Section 10 of the statistics: each domain of each team, with Benjamini-Hochberg over all of them, once
/// for the gaps and once for the tests of being in line.
pub fn gaps(
    teams: &BTreeMap<UnitPath, TeamPractice>,
) -> Result<BTreeMap<UnitPath, BTreeMap<DecisionDomain, DomainGap>>, StatsError> {
    let mut judged: Vec<(&UnitPath, DecisionDomain, Latitude, CharterGap)> = Vec::new();
    let mut found: BTreeMap<UnitPath, BTreeMap<DecisionDomain, DomainGap>> = BTreeMap::new();
    for (unit, team) in teams {
        let of_unit = found.entry(unit.clone()).or_default();
        for domain in DecisionDomain::ALL {
            let granted = team.granted.get(&domain).copied();
            let practice = team.practice.get(&domain).copied().unwrap_or(AuditFigure::NotAsked);
            let verdict = match (practice, granted) {
                (AuditFigure::Withheld, _) => GapVerdict::Withheld,
                (AuditFigure::NotAsked, _) => GapVerdict::NotAsked,
                (AuditFigure::Shown(_), None) => GapVerdict::NoCharter,
                (AuditFigure::Shown(practice), Some(level)) => {
                    if let Some(spread) = practice.spread {
                        let charter = f64::from(level.get());
                        let gap = CharterGap::of(practice.group, charter, spread, practice.open)?;
                        judged.push((unit, domain, level, gap));
                    }
                    GapVerdict::CannotTell
                }
            };
            of_unit.insert(domain, DomainGap { verdict, granted, gap: None });
        }
    }
    let adjusted = |p: fn(&CharterGap) -> f64| {
        benjamini_hochberg(&judged.iter().map(|(.., gap)| p(gap)).collect::<Vec<_>>())
    };
    let (q, q_beyond) = (adjusted(|gap| gap.p), adjusted(|gap| gap.p_beyond));
    for ((unit, domain, level, gap), (q, q_beyond)) in
        judged.iter().zip(q.into_iter().zip(q_beyond))
    {
        let verdict = match charter_verdict(q, q_beyond, gap.gap) {
            CharterVerdict::InLine => GapVerdict::InLine,
            CharterVerdict::AboveCharter => GapVerdict::Above,
            CharterVerdict::BelowCharter => GapVerdict::Below,
            CharterVerdict::CannotTell => GapVerdict::CannotTell,
        };
        let one = DomainGap { verdict, granted: Some(*level), gap: Some((gap.gap, gap.interval)) };
        if let Some(of_unit) = found.get_mut(*unit) {
            of_unit.insert(*domain, one);
        }
    }
    Ok(found)
}

/// The lead's guess beside the team's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuessBeside {
    /// Within the range of the team's answer.
    Within,
    /// The lead guessed more say than the whole range.
    Higher,
    Lower,
    /// Shown, but the answer has no range to compare it with.
    CannotTell,
}

/// `None` where there is no guess or the answer is not shown: a guess never stands alone, so that its
/// place tells nothing of a withheld figure.
pub fn guess_beside(guess: Option<Latitude>, answer: AuditFigure<Reading>) -> Option<GuessBeside> {
    let (guess, reading) = (f64::from(guess?.get()), answer.shown().copied()?);
    Some(match reading.range {
        None => GuessBeside::CannotTell,
        Some(range) if guess > range.high => GuessBeside::Higher,
        Some(range) if guess < range.low => GuessBeside::Lower,
        Some(_) => GuessBeside::Within,
    })
}

impl DomainGap {
    /// The figures that a claim rests on.
    pub fn rests_on(&self, domain: DecisionDomain) -> Vec<FigureId> {
        if self.verdict.is_claim() { vec![FigureId::Practice(domain)] } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{around, high, low};
    use super::*;

    fn practice(mean: f64, n: u32) -> AuditFigure<Practice> {
        let spread = Some(Spread { sd: 0.8, df: 80.0 });
        AuditFigure::Shown(Practice {
            group: GroupMean { mean, n },
            spread,
            open: MeanSlack::NOTHING,
        })
    }

    fn team(practice: AuditFigure<Practice>, granted: Option<u8>) -> TeamPractice {
        let tools = DecisionDomain::Tools;
        TeamPractice {
            practice: [(tools, practice)].into(),
            granted: granted
                .and_then(Latitude::new)
                .map(|level| (tools, level))
                .into_iter()
                .collect(),
        }
    }

    fn verdict_of(team: TeamPractice) -> DomainGap {
        let unit = UnitPath::parse("A").unwrap();
        gaps(&[(unit.clone(), team)].into()).unwrap()[&unit][&DecisionDomain::Tools]
    }

    #[test]
    fn each_domain_has_its_answer() {
        use GapVerdict::{Above, Below, CannotTell, InLine, NoCharter, NotAsked, Withheld};
        for (practice, granted, verdict) in [
            (practice(4.0, 60), Some(4), InLine),
            (practice(2.5, 12), Some(4), Below),
            (practice(4.5, 12), Some(3), Above),
            (practice(3.6, 6), Some(4), CannotTell),
            (practice(3.6, 6), None, NoCharter),
            (AuditFigure::Withheld, Some(4), Withheld),
            (AuditFigure::Withheld, None, Withheld),
            (AuditFigure::NotAsked, Some(4), NotAsked),
        ] {
            let found = verdict_of(team(practice, granted));
            assert_eq!(found.verdict, verdict, "{practice:?} {granted:?}");
            let has_both = practice.shown().is_some() && granted.is_some();
            assert_eq!(found.gap.is_some(), has_both, "{practice:?} {granted:?}");
        }
        // Under 30 answers in the organisation.
        let no_spread = Practice { spread: None, ..*practice(2.0, 12).shown().unwrap() };
        let found = verdict_of(team(AuditFigure::Shown(no_spread), Some(5)));
        assert_eq!((found.verdict, found.gap), (CannotTell, None));
    }

    #[test]
    fn many_comparisons_ask_for_more() {
        let unit = |number: usize| UnitPath::parse(&format!("T{number}")).unwrap();
        // Clear alone at p = 0.03, not among forty of which no other is.
        let one = practice(4.0 - 0.8 * 2.2 / f64::sqrt(12.0), 12);
        let alone = verdict_of(team(one, Some(4)));
        assert_eq!(alone.verdict, GapVerdict::Below);
        let mut teams: BTreeMap<_, _> =
            (1..40).map(|number| (unit(number), team(practice(4.0, 12), Some(4)))).collect();
        teams.insert(unit(0), team(one, Some(4)));
        let found = gaps(&teams).unwrap();
        assert_ne!(found[&unit(0)][&DecisionDomain::Tools].verdict, GapVerdict::Below);
    }

    #[test]
    fn a_guess_stands_beside_a_shown_answer_only() {
        let level = |level| Latitude::new(level);
        for (guess, answer, beside) in [
            (level(5), low(), Some(GuessBeside::Higher)),
            (level(1), high(), Some(GuessBeside::Lower)),
            (level(3), around(), Some(GuessBeside::Within)),
            (level(3), AuditFigure::Withheld, None),
            (level(3), AuditFigure::NotAsked, None),
            (None, high(), None),
        ] {
            assert_eq!(guess_beside(guess, answer), beside, "{guess:?} {answer:?}");
        }
    }

    proptest! {
        #[test]
        fn a_withheld_answer_is_never_judged(
            means in prop::collection::vec((1.0..5.0_f64, 5..30_u32, 1..6_u8), 1..8),
            hidden in 0..8_usize,
        ) {
            let unit = |number: usize| UnitPath::parse(&format!("T{number}")).unwrap();
            let teams = means.iter().enumerate().map(|(at, (mean, n, level))| {
                let seen = if at == hidden { AuditFigure::Withheld } else { practice(*mean, *n) };
                (unit(at), team(seen, Some(*level)))
            });
            let found = gaps(&teams.collect()).unwrap();
            for (at, _) in means.iter().enumerate() {
                let one = found[&unit(at)][&DecisionDomain::Tools];
                prop_assert!(at != hidden || (one.verdict == GapVerdict::Withheld && one.gap.is_none()));
            }
        }
    }
}
