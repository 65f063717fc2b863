//! What to talk about with the team: three prompts, chosen from the verdicts.
//!
//! Whatever they say: ask before advising, agree on results and leave methods free, say the bad news
//! too.

use super::words::{Judgement, Words};
use crate::domain::Need;
use crate::messages::key;

/// Something to say, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prompt {
    // Ask first.
    AskWhatLiesBehindTheFall(Need),
    AskWhatLiesBehindTheRise(Need),
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

/// Chosen from what can be said of the needs' changes, in the order in which the needs build on each
/// other: of several falls the first is talked about.
pub(super) fn conversation(judged: &[(Need, Judgement)]) -> [Prompt; 3] {
    let first = |wanted: Judgement| {
        judged.iter().find(|(_, judgement)| *judgement == wanted).map(|(need, _)| *need)
    };
    let was_judged = judged.iter().any(|(_, judgement)| {
        matches!(judgement, Judgement::NoClearChange | Judgement::UnclearAfterAdjustment)
    });
    let (fall, rise) = (first(Judgement::Lower), first(Judgement::Higher));
    let ask = match (fall, rise) {
        (Some(need), _) => Prompt::AskWhatLiesBehindTheFall(need),
        (None, Some(need)) => Prompt::AskWhatLiesBehindTheRise(need),
        (None, None) if was_judged => Prompt::AskWhatTheFiguresMiss,
        (None, None) => Prompt::AskWithoutFigures,
    };
    let agree = match (fall, rise) {
        (Some(Need::Relatedness), _) => Prompt::AskWhoWasLeftOut,
        (Some(Need::Competence), _) => Prompt::AskWhatTheWorkNeeds,
        (Some(Need::Autonomy), _) => Prompt::AskWhatTheyWaitFor,
        (None, Some(Need::Autonomy)) => Prompt::KeepDecisionsWhereTheyAre,
        (None, _) => Prompt::AgreeOnResults,
    };
    let bad_news = match (fall, rise) {
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
        let (Self::AskWhatLiesBehindTheFall(need) | Self::AskWhatLiesBehindTheRise(need)) = self
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
        AgreeOnResults, AskWhatLiesBehindTheFall, AskWhatLiesBehindTheRise,
        AskWhatStillDoesNotWork, AskWhatTheFiguresMiss, AskWhatTheWorkNeeds, AskWhatTheyWaitFor,
        AskWhoWasLeftOut, AskWithoutFigures, KeepDecisionsWhereTheyAre, SayWhatCannotChange,
        SayWhatWasLeftUnsaid,
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
            let judged: Vec<_> = Need::ALL.into_iter().zip(judgements).collect();
            assert_eq!(conversation(&judged), expected, "{judgements:?}");
        }
        assert_eq!(conversation(&[]), unknown);
    }
}
