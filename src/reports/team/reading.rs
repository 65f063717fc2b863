//! What a lead does with the figures: one thing to keep, one to talk about, one next step.
//!
//! Verdicts alone decide, never a mean: a figure that is withheld has none, and what the caps leave open is
//! inside a verdict's interval already. Where nothing is clear, that is what is said.

use crate::domain::{Facet, Need};
use crate::reports::words::{Judged, Judgement};
use crate::stats::Verdict;

/// A statement on which the unit clearly differs from the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) struct Differing {
    /// Its place in the form.
    pub place: usize,
    pub facet: Facet,
    pub is_above: bool,
    /// Whether that is the favourable side; `None` where neither is.
    pub is_good: Option<bool>,
}

/// One thing that should stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum Keep {
    Rise(Need),
    /// Clearly above the organisation.
    Level(Need),
    /// The place in the form.
    Statement(usize),
    NothingClear,
}

/// One thing to talk about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum Talk {
    Fall(Need),
    /// Clearly below the organisation.
    Level(Need),
    Statement(Differing),
    Rise(Need),
    /// Something was judged, and nothing is clear.
    NothingClear,
    /// Nothing could be judged.
    NothingJudged,
}

/// Where the audit takes up what is talked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum NextStep {
    LookAtTheGround,
    LookAtTheFreedom,
    MoveADecision,
    WriteDownAWait,
    CheckTheSupport,
    AgreeOnOneStep,
}

/// What a page concludes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) struct Reading {
    pub keep: Keep,
    pub talk: Talk,
    pub next: NextStep,
}

/// `judged` in the order in which the needs build on each other, `differing` in the order of the form: of
/// several that are equally clear the first is taken, and never the one that is furthest off.
pub(in crate::reports) fn reading(judged: &[Judged], differing: &[Differing]) -> Reading {
    let first = |wanted: &dyn Fn(&Judged) -> bool| {
        judged.iter().find(|one| wanted(one)).map(|one| one.need)
    };
    let rise = first(&|one| one.change.is_rise());
    let above = first(&|one| one.beside == Some(Verdict::ClearlyHigher));
    let good = differing.iter().find(|one| one.is_good == Some(true));
    let keep = rise
        .map(Keep::Rise)
        .or(above.map(Keep::Level))
        .or(good.map(|one| Keep::Statement(one.place)))
        .unwrap_or(Keep::NothingClear);

    let fall = first(&|one| one.change.is_fall());
    let below = first(&|one| one.beside == Some(Verdict::ClearlyLower));
    // What is plainly unfavourable first, then what is clear and has no better side.
    let bad = differing.iter().find(|one| one.is_good == Some(false));
    let open = differing.iter().find(|one| one.is_good.is_none());
    let was_judged = judged.iter().any(|one| {
        matches!(one.change, Judgement::NoClearChange | Judgement::UnclearAfterAdjustment)
    });
    let talk = fall
        .map(Talk::Fall)
        .or(below.map(Talk::Level))
        .or(bad.or(open).map(|one| Talk::Statement(*one)))
        .or(rise.map(Talk::Rise))
        .unwrap_or(if was_judged { Talk::NothingClear } else { Talk::NothingJudged });
    Reading { keep, talk, next: next_step(talk) }
}

fn next_step(talk: Talk) -> NextStep {
    match talk {
        Talk::Fall(need) | Talk::Level(need) => of_need(need),
        Talk::Statement(one) => match one.facet {
            Facet::Need(scale) => of_need(scale.need),
            Facet::Latitude | Facet::DesiredLatitude => NextStep::LookAtTheFreedom,
            Facet::PermissionWaiting | Facet::LongestWait => NextStep::WriteDownAWait,
            Facet::Purpose | Facet::Evenness => NextStep::LookAtTheGround,
            Facet::Clarity
            | Facet::Information
            | Facet::Accountability
            | Facet::Support
            | Facet::WalkTheTalk
            | Facet::Readiness => NextStep::CheckTheSupport,
        },
        Talk::Rise(_) | Talk::NothingClear | Talk::NothingJudged => NextStep::AgreeOnOneStep,
    }
}

fn of_need(need: Need) -> NextStep {
    match need {
        Need::Relatedness => NextStep::LookAtTheGround,
        Need::Competence => NextStep::CheckTheSupport,
        Need::Autonomy => NextStep::MoveADecision,
    }
}

impl NextStep {
    /// The section of the audit's page.
    pub const fn section(self) -> &'static str {
        match self {
            Self::LookAtTheGround => "foundations",
            Self::LookAtTheFreedom => "freedom",
            Self::MoveADecision => "decisions",
            Self::WriteDownAWait => "log",
            Self::CheckTheSupport => "support",
            Self::AgreeOnOneStep => "agreed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Scale;
    use Judgement::{
        FirstWave, Higher, HigherLastThree, Lower, LowerLastThree, NoClearChange, NotAsked,
        TooFewAnswers, UnclearAfterAdjustment, Withheld,
    };
    use Need::{Autonomy, Competence, Relatedness};

    const ABOVE: Option<Verdict> = Some(Verdict::ClearlyHigher);
    const BELOW: Option<Verdict> = Some(Verdict::ClearlyLower);
    const ALIKE: Option<Verdict> = Some(Verdict::NoClearChange);

    fn of(
        changes: [Judgement; 3],
        beside: [Option<Verdict>; 3],
        differing: &[Differing],
    ) -> Reading {
        let needs = Need::ALL.into_iter().zip(changes).zip(beside);
        let judged: Vec<Judged> = needs
            .map(|((need, change), beside)| Judged { need, change, baseline: 4, beside })
            .collect();
        reading(&judged, differing)
    }

    fn one(place: usize, facet: Facet, is_above: bool) -> Differing {
        let is_good = facet.much_is_good().map(|much| much == is_above);
        Differing { place, facet, is_above, is_good }
    }

    #[test]
    fn verdicts_choose_what_to_keep_and_what_to_talk_about() {
        let cases = [
            // One wave, no answers, all withheld, nothing asked: nothing is made up.
            ([FirstWave; 3], [None; 3], Keep::NothingClear, Talk::NothingJudged),
            ([TooFewAnswers; 3], [None; 3], Keep::NothingClear, Talk::NothingJudged),
            ([Withheld; 3], [None; 3], Keep::NothingClear, Talk::NothingJudged),
            ([NotAsked; 3], [None; 3], Keep::NothingClear, Talk::NothingJudged),
            // All alike.
            ([NoClearChange; 3], [ALIKE; 3], Keep::NothingClear, Talk::NothingClear),
            ([UnclearAfterAdjustment; 3], [ALIKE; 3], Keep::NothingClear, Talk::NothingClear),
            (
                [Withheld, NoClearChange, FirstWave],
                [None; 3],
                Keep::NothingClear,
                Talk::NothingClear,
            ),
            // A move comes before a level.
            (
                [NoClearChange, NoClearChange, Higher],
                [ALIKE; 3],
                Keep::Rise(Autonomy),
                Talk::Rise(Autonomy),
            ),
            (
                [Lower, NoClearChange, Higher],
                [ALIKE; 3],
                Keep::Rise(Autonomy),
                Talk::Fall(Relatedness),
            ),
            (
                [NoClearChange, Lower, Lower],
                [BELOW, ALIKE, ABOVE],
                Keep::Level(Autonomy),
                Talk::Fall(Competence),
            ),
            // What moved over the last three waves together moved, too.
            (
                [LowerLastThree, NoClearChange, HigherLastThree],
                [ALIKE; 3],
                Keep::Rise(Autonomy),
                Talk::Fall(Relatedness),
            ),
            (
                [FirstWave; 3],
                [ABOVE, BELOW, BELOW],
                Keep::Level(Relatedness),
                Talk::Level(Competence),
            ),
            (
                [Higher, NoClearChange, Withheld],
                [ALIKE, BELOW, None],
                Keep::Rise(Relatedness),
                Talk::Level(Competence),
            ),
        ];
        for (changes, beside, keep, talk) in cases {
            let found = of(changes, beside, &[]);
            assert_eq!((found.keep, found.talk), (keep, talk), "{changes:?} {beside:?}");
        }
        let nothing = reading(&[], &[]);
        assert_eq!((nothing.keep, nothing.talk), (Keep::NothingClear, Talk::NothingJudged));
    }

    #[test]
    fn a_statement_speaks_where_the_needs_do_not() {
        let met = one(0, Facet::Need(Scale::satisfaction(Autonomy)), true);
        let say = one(12, Facet::Latitude, false);
        let wait = one(14, Facet::PermissionWaiting, true);
        let calm = |differing: &[Differing]| of([NoClearChange; 3], [ALIKE; 3], differing);
        assert_eq!(calm(&[met]).keep, Keep::Statement(0));
        assert_eq!(calm(&[met]).talk, Talk::NothingClear);
        // Less say than elsewhere is neither good nor bad, and worth a talk.
        assert_eq!(calm(&[met, say]).talk, Talk::Statement(say));
        assert_eq!(calm(&[say]).keep, Keep::NothingClear);
        // What is unfavourable comes before it, wherever it stands.
        assert_eq!(calm(&[say, wait]).talk, Talk::Statement(wait));
        // In the demo: a rise to keep, and less say over priorities to talk about.
        let rise = of([NoClearChange, NoClearChange, Higher], [ALIKE; 3], &[say]);
        assert_eq!((rise.keep, rise.talk), (Keep::Rise(Autonomy), Talk::Statement(say)));
        // A fall comes before any statement.
        let fall = of([Lower, NoClearChange, NoClearChange], [ALIKE; 3], &[say, wait]);
        assert_eq!(fall.talk, Talk::Fall(Relatedness));
    }

    #[test]
    fn the_next_step_is_where_the_audit_takes_it_up() {
        let step = |changes| of(changes, [ALIKE; 3], &[]).next;
        assert_eq!(step([Lower, Lower, Lower]), NextStep::LookAtTheGround);
        assert_eq!(step([Higher, Lower, Lower]), NextStep::CheckTheSupport);
        assert_eq!(step([NoClearChange, NoClearChange, Lower]), NextStep::MoveADecision);
        assert_eq!(step([NoClearChange, NoClearChange, Higher]), NextStep::AgreeOnOneStep);
        assert_eq!(step([Withheld; 3]), NextStep::AgreeOnOneStep);
        for (facet, expected) in [
            (Facet::Latitude, NextStep::LookAtTheFreedom),
            (Facet::LongestWait, NextStep::WriteDownAWait),
            (Facet::Support, NextStep::CheckTheSupport),
            (Facet::Purpose, NextStep::LookAtTheGround),
        ] {
            let differing = [one(3, facet, facet.much_is_good() == Some(false))];
            assert_eq!(of([NoClearChange; 3], [ALIKE; 3], &differing).next, expected, "{facet:?}");
        }
    }
}
