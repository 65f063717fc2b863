//! What to talk about with the team: three prompts, chosen from the verdicts.
//!
//! Whatever they say: ask before advising, agree on results and leave methods free, say the bad news
//! too.

use crate::domain::Need;
use crate::messages::key;
use crate::reports::words::{Judged, Judgement, Words};
use crate::stats::Verdict;

/// Something to say, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum Prompt {
    // Ask first.
    AskWhatLiesBehindTheFall(Need),
    AskWhatLiesBehindTheRise(Need),
    AskWhatLiesBehindTheLevel(Need),
    AskWhatTheFiguresMiss,
    AskWithoutFigures,
    // Results and methods.
    AskWhoWasLeftOut,
    AskWhatTheWorkNeeds,
    AskWhatTheyWaitFor,
    KeepDecisionsWhereTheyAre,
    AgreeOnResults,
    // The bad news too.
    SayWhatCannotChange,
    AskWhatStillDoesNotWork,
    SayWhatWasLeftUnsaid,
}

/// Chosen from what can be said of the needs' changes, then of their level beside the organisation, in
/// the order in which the needs build on each other: of several falls the first is talked about.
pub(in crate::reports) fn conversation(judged: &[Judged]) -> [Prompt; 3] {
    let first = |wanted: &dyn Fn(&Judged) -> bool| {
        judged.iter().find(|one| wanted(one)).map(|one| one.need)
    };
    let was_judged = judged.iter().any(|one| {
        matches!(one.change, Judgement::NoClearChange | Judgement::UnclearAfterAdjustment)
    });
    let fall = first(&|one| one.change.is_fall());
    let rise = first(&|one| one.change.is_rise());
    let below = first(&|one| one.beside == Some(Verdict::ClearlyLower));
    let ask = match (fall, rise, below) {
        (Some(need), ..) => Prompt::AskWhatLiesBehindTheFall(need),
        (None, Some(need), _) => Prompt::AskWhatLiesBehindTheRise(need),
        (None, None, Some(need)) => Prompt::AskWhatLiesBehindTheLevel(need),
        (None, None, None) if was_judged => Prompt::AskWhatTheFiguresMiss,
        (None, None, None) => Prompt::AskWithoutFigures,
    };
    let low = fall.or(if rise.is_none() { below } else { None });
    let agree = match (low, rise) {
        (Some(Need::Relatedness), _) => Prompt::AskWhoWasLeftOut,
        (Some(Need::Competence), _) => Prompt::AskWhatTheWorkNeeds,
        (Some(Need::Autonomy), _) => Prompt::AskWhatTheyWaitFor,
        (None, Some(Need::Autonomy)) => Prompt::KeepDecisionsWhereTheyAre,
        (None, _) => Prompt::AgreeOnResults,
    };
    let bad_news = match (low, rise) {
        (Some(_), _) => Prompt::SayWhatCannotChange,
        (None, Some(_)) => Prompt::AskWhatStillDoesNotWork,
        (None, None) => Prompt::SayWhatWasLeftUnsaid,
    };
    [ask, agree, bad_news]
}

impl Prompt {
    /// What to say, and why.
    pub fn said(self, words: Words<'_>) -> (String, String) {
        let (says, why) = match self {
            Self::AskWhatLiesBehindTheFall(_) => (key("talk-fall"), key("talk-fall-why")),
            Self::AskWhatLiesBehindTheRise(_) => (key("talk-rise"), key("talk-rise-why")),
            Self::AskWhatLiesBehindTheLevel(_) => (key("talk-below"), key("talk-below-why")),
            Self::AskWhatTheFiguresMiss => (key("talk-miss"), key("talk-miss-why")),
            Self::AskWithoutFigures => (key("talk-open"), key("talk-open-why")),
            Self::AskWhoWasLeftOut => (key("talk-left-out"), key("talk-left-out-why")),
            Self::AskWhatTheWorkNeeds => (key("talk-needs"), key("talk-needs-why")),
            Self::AskWhatTheyWaitFor => (key("talk-wait"), key("talk-wait-why")),
            Self::KeepDecisionsWhereTheyAre => (key("talk-keep"), key("talk-keep-why")),
            Self::AgreeOnResults => (key("talk-results"), key("talk-results-why")),
            Self::SayWhatCannotChange => (key("talk-cannot"), key("talk-cannot-why")),
            Self::AskWhatStillDoesNotWork => (key("talk-still"), key("talk-still-why")),
            Self::SayWhatWasLeftUnsaid => (key("talk-unsaid"), key("talk-unsaid-why")),
        };
        let (Self::AskWhatLiesBehindTheFall(need)
        | Self::AskWhatLiesBehindTheRise(need)
        | Self::AskWhatLiesBehindTheLevel(need)) = self
        else {
            return (words.t.get(says), words.t.get(why));
        };
        let says = words.t.say(says).with("need", words.need_title(need)).to_string();
        (says, words.t.get(why))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Judgement::{
        FirstWave, Higher, Lower, NoClearChange, NotAsked, TooFewAnswers, UnclearAfterAdjustment,
        Withheld,
    };
    use Need::{Autonomy, Competence, Relatedness};
    use Prompt::{
        AgreeOnResults, AskWhatLiesBehindTheFall, AskWhatLiesBehindTheLevel,
        AskWhatLiesBehindTheRise, AskWhatStillDoesNotWork, AskWhatTheFiguresMiss,
        AskWhatTheWorkNeeds, AskWhatTheyWaitFor, AskWhoWasLeftOut, AskWithoutFigures,
        KeepDecisionsWhereTheyAre, SayWhatCannotChange, SayWhatWasLeftUnsaid,
    };

    #[test]
    fn verdicts_choose_the_prompts() {
        let calm = [AskWhatTheFiguresMiss, AgreeOnResults, SayWhatWasLeftUnsaid];
        let unknown = [AskWithoutFigures, AgreeOnResults, SayWhatWasLeftUnsaid];
        let rise = |need, agree| [AskWhatLiesBehindTheRise(need), agree, AskWhatStillDoesNotWork];
        let fall = |need, agree| [AskWhatLiesBehindTheFall(need), agree, SayWhatCannotChange];
        let cases = [
            ([NoClearChange, NoClearChange, NoClearChange], calm),
            ([Withheld, NoClearChange, Withheld], calm),
            ([UnclearAfterAdjustment, FirstWave, Withheld], calm),
            ([Withheld, Withheld, Withheld], unknown),
            ([FirstWave, FirstWave, FirstWave], unknown),
            ([TooFewAnswers, TooFewAnswers, Withheld], unknown),
            ([NotAsked, NotAsked, NotAsked], unknown),
            ([NoClearChange, NoClearChange, Higher], rise(Autonomy, KeepDecisionsWhereTheyAre)),
            ([Withheld, Higher, Higher], rise(Competence, AgreeOnResults)),
            ([Higher, Withheld, FirstWave], rise(Relatedness, AgreeOnResults)),
            ([NoClearChange, NoClearChange, Lower], fall(Autonomy, AskWhatTheyWaitFor)),
            ([NoClearChange, Lower, Lower], fall(Competence, AskWhatTheWorkNeeds)),
            ([Lower, Withheld, Lower], fall(Relatedness, AskWhoWasLeftOut)),
            ([Higher, Lower, Higher], fall(Competence, AskWhatTheWorkNeeds)),
            ([Higher, Withheld, Lower], fall(Autonomy, AskWhatTheyWaitFor)),
        ];
        for (judgements, expected) in cases {
            let judged = judged(judgements, [None; 3]);
            assert_eq!(conversation(&judged), expected, "{judgements:?}");
        }
        assert_eq!(conversation(&[]), unknown);
    }

    /// Both are belonging's, competence's and autonomy's.
    fn judged(changes: [Judgement; 3], beside: [Option<Verdict>; 3]) -> Vec<Judged> {
        let needs = Need::ALL.into_iter().zip(changes).zip(beside);
        needs.map(|((need, change), beside)| Judged { need, change, baseline: 4, beside }).collect()
    }

    #[test]
    fn a_need_below_the_organisation_is_talked_about_where_nothing_moved() {
        let (lower, higher) = (Some(Verdict::ClearlyLower), Some(Verdict::ClearlyHigher));
        let below = |need, agree| [AskWhatLiesBehindTheLevel(need), agree, SayWhatCannotChange];
        let calm = [NoClearChange; 3];
        let talk = |changes, beside| conversation(&judged(changes, beside));
        assert_eq!(talk(calm, [None, lower, None]), below(Competence, AskWhatTheWorkNeeds));
        assert_eq!(talk(calm, [higher, lower, lower]), below(Competence, AskWhatTheWorkNeeds));
        assert_eq!(talk([FirstWave; 3], [None, None, lower]), below(Autonomy, AskWhatTheyWaitFor));
        // A move comes first.
        assert_eq!(
            talk([NoClearChange, NoClearChange, Lower], [lower, None, None]),
            [AskWhatLiesBehindTheFall(Autonomy), AskWhatTheyWaitFor, SayWhatCannotChange]
        );
        assert_eq!(
            talk([NoClearChange, NoClearChange, Higher], [lower, None, None]),
            [
                AskWhatLiesBehindTheRise(Autonomy),
                KeepDecisionsWhereTheyAre,
                AskWhatStillDoesNotWork
            ]
        );
        // A lead is not asked to explain what goes well.
        assert_eq!(talk(calm, [higher; 3]), talk(calm, [None; 3]));
    }
}
