//! The property that holds for all rules: nothing rests on a hidden figure.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::sample::*;
use super::*;
use crate::domain::UnitPath;
use crate::domain::audit::{DecisionDomain, Grade, Latitude, Line, Model, WorkArea};
use crate::stats::{GroupMean, Interval, MeanSlack, Spread, Verdict};

fn all_figures() -> Vec<FigureId> {
    use FigureId::*;
    let domains =
        DecisionDomain::ALL.into_iter().flat_map(|one| [Practice(one), AsItShouldBe(one)]);
    let others = [
        Purpose,
        Belonging,
        Competence,
        Autonomy,
        CompetenceFrustration,
        WaitedForApproval,
        AskedPermission,
        KnownDecisions,
        InformationInTime,
        ReasonsExplained,
        Accountability,
        HelpWhenAsked,
        WalkTheTalk,
        Skills,
        WantsSupport,
        EvennessUnderstood,
        Unevenness,
    ];
    others.into_iter().chain(domains).collect()
}

fn any_seen() -> impl Strategy<Value = AuditFigure<Reading>> {
    let verdict = prop::sample::select(vec![
        Verdict::ClearlyHigher,
        Verdict::ClearlyLower,
        Verdict::NoClearChange,
        Verdict::CannotBeJudged,
    ]);
    let shown = (1.0..5.0_f64, 0.0..1.5_f64, any::<bool>(), prop::option::of(verdict));
    prop_oneof![
        3 => shown.prop_map(|(mean, half, has_range, change)| {
            let range = has_range.then_some(Interval { low: mean - half, high: mean + half });
            AuditFigure::Shown(Reading { mean, range, change })
        }),
        2 => Just(AuditFigure::Withheld),
        1 => Just(AuditFigure::NotAsked),
    ]
}

fn any_evidence() -> impl Strategy<Value = Evidence> {
    let ids = all_figures();
    prop::collection::vec(any_seen(), ids.len())
        .prop_map(move |seen| Evidence::new(all_figures().into_iter().zip(seen)))
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn entries(bits: u8) -> PitfallEntries {
    PitfallEntries {
        moved_to_the_team: (bits & 32 != 0).then_some(usize::from(bits & 1)),
        no_feedback_on_results: bits & 2 != 0,
        overturned: if bits & 4 == 0 { Vec::new() } else { vec![(line("a"), None)] },
        uneven_reason: (bits & 8 != 0).then(|| line("b")),
    }
}

/// The gaps that the real rule finds in these answers, against a charter that grants a step or none.
fn gaps_of(evidence: &Evidence, bits: u8) -> BTreeMap<DecisionDomain, DomainGap> {
    let practice = |domain| match evidence.get(FigureId::Practice(domain)) {
        AuditFigure::Shown(reading) => AuditFigure::Shown(Practice {
            group: GroupMean { mean: reading.mean, n: 40 },
            spread: (bits & 64 == 0).then_some(Spread { sd: 0.8, df: 200.0 }),
            open: MeanSlack::NOTHING,
        }),
        AuditFigure::Withheld => AuditFigure::Withheld,
        AuditFigure::NotAsked => AuditFigure::NotAsked,
    };
    let level = Latitude::new(if bits & 16 == 0 { 5 } else { 1 }).unwrap();
    let granted = DecisionDomain::ALL.into_iter().filter(|_| bits & 128 == 0);
    let team = TeamPractice {
        practice: DecisionDomain::ALL.map(|domain| (domain, practice(domain))).into(),
        granted: granted.map(|domain| (domain, level)).collect(),
    };
    let unit = UnitPath::organisation();
    gaps(&[(unit.clone(), team)].into()).unwrap().remove(&unit).unwrap()
}

/// Every figure that any rule names, for this evidence.
fn named(evidence: &Evidence, bits: u8) -> Vec<FigureId> {
    let ground = foundations(evidence);
    let mut named = Vec::new();
    for (_, finding) in pitfalls(evidence, &entries(bits)) {
        if let Finding::Found(sources) | Finding::Explained(sources) = finding {
            named.extend(sources.into_iter().filter_map(|source| match source {
                Source::Figure(id) => Some(id),
                _ => None,
            }));
        }
    }
    for model in Model::ALL {
        for (skill, complexity) in [(Grade::High, Grade::Low), (Grade::Low, Grade::High)] {
            let area = WorkArea { name: line("a"), skill, complexity, model: *model };
            named.extend(recommend(&area, evidence, ground).figures);
        }
    }
    let gaps = gaps_of(evidence, bits);
    let guesses = DecisionDomain::ALL.into_iter().filter_map(|domain| {
        let answer = evidence.get(FigureId::Practice(domain));
        Some((domain, guess_beside(Latitude::new(5), answer)?))
    });
    let guesses = guesses.collect();
    let written = RegisterCounts {
        came: usize::from(bits & 1),
        went: 0,
        moved_away: usize::from(bits & 2),
        anything: bits & 4 != 0,
        gaps: &gaps,
        guesses: &guesses,
    };
    named.extend(headline(evidence, ground, &written).figures);
    named
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_conclusion_rests_on_a_hidden_figure(evidence in any_evidence(), bits in any::<u8>()) {
        for id in named(&evidence, bits) {
            prop_assert!(evidence.get(id).shown().is_some(), "{id:?} of {evidence:?}");
        }
    }

    #[test]
    fn without_any_figure_only_the_teams_own_words_conclude(bits in any::<u8>(), hidden in any::<bool>()) {
        let seen = if hidden { AuditFigure::Withheld } else { AuditFigure::NotAsked };
        let evidence = Evidence::new(all_figures().into_iter().map(|id| (id, seen)));
        prop_assert_eq!(named(&evidence, bits), Vec::<FigureId>::new());
        prop_assert_eq!(foundations(&evidence).first, None);
        prop_assert!(!foundations(&evidence).carry_more_freedom());
    }
}

#[test]
fn the_rules_do_name_figures() {
    let evidence = Evidence::new(all_figures().into_iter().map(|id| (id, low())));
    assert!(named(&evidence, 0).len() > 5);
}
