//! The verdict sentence: what is clear first, then what is not.

use super::words::{Judged, Judgement, Words, capitalised};
use crate::messages::key;
use crate::stats::Verdict;

/// The sentence that stands on top, its first part in bold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headline {
    pub bold: String,
    pub rest: String,
}

/// Says what the changes of the three needs come to, and which clearly differ from the organisation's.
pub(super) fn headline(words: Words<'_>, needs: &[Judged]) -> Headline {
    let t = words.t;
    let mut clear = Vec::new();
    for (wanted, message) in [
        (Judgement::Higher, key("verdict-higher")),
        (Judgement::HigherLastThree, key("verdict-higher-last-three")),
        (Judgement::Lower, key("verdict-lower")),
        (Judgement::LowerLastThree, key("verdict-lower-last-three")),
    ] {
        let found = of(needs, |need| need.change == wanted);
        if let Some((list, n)) = named(words, &found) {
            let sentence = t.say(message).with("needs", list).with("n", n);
            let sentence = sentence.with("baseline", baseline(words, &found));
            clear.push(capitalised(&sentence.to_string()));
        }
    }

    let mut rest = Vec::new();
    for (wanted, message) in [
        (
            &[Judgement::NoClearChange, Judgement::UnclearAfterAdjustment][..],
            key("verdict-no-clear-change"),
        ),
        (&[Judgement::FirstWave][..], key("verdict-first-wave")),
        (&[Judgement::TooFewAnswers][..], key("verdict-too-few-answers")),
        (&[Judgement::Withheld][..], key("verdict-withheld")),
    ] {
        let found = of(needs, |need| wanted.contains(&need.change));
        if let Some((list, n)) = named(words, &found) {
            let sentence = t.say(message).with("needs", list).with("n", n);
            rest.push(capitalised(&sentence.to_string()));
        }
    }
    for (wanted, message) in [
        (Verdict::ClearlyHigher, key("verdict-above-organisation")),
        (Verdict::ClearlyLower, key("verdict-below-organisation")),
    ] {
        let found = of(needs, |need| need.beside == Some(wanted));
        if let Some((list, n)) = named(words, &found) {
            let sentence = t.say(message).with("needs", list).with("n", n);
            rest.push(capitalised(&sentence.to_string()));
        }
    }

    if clear.is_empty() {
        let first = if rest.is_empty() { t.get("verdict-not-asked") } else { rest.remove(0) };
        clear.push(first);
    }
    Headline { bold: clear.join(" "), rest: rest.join(" ") }
}

fn of(needs: &[Judged], wanted: impl Fn(&Judged) -> bool) -> Vec<Judged> {
    needs.iter().copied().filter(wanted).collect()
}

/// The needs as they stand in a sentence, and how many.
fn named(words: Words<'_>, needs: &[Judged]) -> Option<(String, usize)> {
    let names: Vec<String> = needs.iter().map(|one| words.need(one.need)).collect();
    (!names.is_empty()).then(|| (words.list(&names), names.len()))
}

/// "the four waves before", or "earlier waves" where the needs were compared with different ones.
fn baseline(words: Words<'_>, needs: &[Judged]) -> String {
    let first = needs.first().map_or(0, |one| one.baseline);
    let same = needs.iter().all(|one| one.baseline == first);
    words.t.n("report-baseline", if same { first } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locale, Need};
    use crate::messages::Messages;
    use Judgement::{
        FirstWave, Higher, HigherLastThree, Lower, LowerLastThree, NoClearChange, NotAsked,
        TooFewAnswers, UnclearAfterAdjustment, Withheld,
    };

    /// Both are belonging's, competence's and autonomy's.
    fn said_beside(
        locale: Locale,
        changes: [(Judgement, usize); 3],
        beside: [Option<Verdict>; 3],
    ) -> (String, String) {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(locale), organisation: "Elm" };
        let needs = Need::ALL.into_iter().zip(changes).zip(beside);
        let needs: Vec<_> = needs
            .map(|((need, (change, baseline)), beside)| Judged { need, change, baseline, beside })
            .collect();
        let Headline { bold, rest } = headline(words, &needs);
        (bold, rest)
    }

    fn said(locale: Locale, changes: [(Judgement, usize); 3]) -> (String, String) {
        said_beside(locale, changes, [None; 3])
    }

    #[test]
    fn what_clearly_differs_from_the_organisation_is_not_left_to_the_small_print() {
        let (lower, higher) = (Some(Verdict::ClearlyLower), Some(Verdict::ClearlyHigher));
        let same = Some(Verdict::NoClearChange);
        let calm = [(NoClearChange, 4); 3];
        let (bold, rest) = said_beside(Locale::EN, calm, [same, lower, same]);
        assert_eq!(bold, "Belonging, competence and autonomy show no clear change.");
        assert_eq!(rest, "Competence is clearly lower than in the organisation.");
        let changes = [(Higher, 4), (FirstWave, 0), (Withheld, 0)];
        let (bold, rest) = said_beside(Locale::EN, changes, [lower, higher, None]);
        assert_eq!(bold, "Belonging is clearly higher than in the four waves before.");
        assert_eq!(
            rest,
            "Whether competence has changed cannot be judged yet: this is the first wave shown. \
             Autonomy is withheld, so that nobody can be singled out. \
             Competence is clearly higher than in the organisation. \
             Belonging is clearly lower than in the organisation."
        );
        let (_, rest) = said_beside(Locale::DE, calm, [lower, lower, same]);
        assert_eq!(
            rest,
            "Zugehörigkeit und Kompetenz sind klar niedriger als in der Organisation."
        );
    }

    #[test]
    fn what_is_clear_comes_first() {
        let (bold, rest) =
            said(Locale::EN, [(NoClearChange, 4), (UnclearAfterAdjustment, 4), (Higher, 4)]);
        assert_eq!(bold, "Autonomy is clearly higher than in the four waves before.");
        assert_eq!(rest, "Belonging and competence show no clear change.");
        let (bold, rest) = said(Locale::EN, [(Lower, 1), (Higher, 2), (Lower, 1)]);
        assert_eq!(
            bold,
            "Competence is clearly higher than in the two waves before. \
             Belonging and autonomy are clearly lower than in the wave before."
        );
        assert_eq!(rest, "");
        let (bold, _) = said(Locale::EN, [(Lower, 1), (Lower, 2), (NotAsked, 0)]);
        assert_eq!(bold, "Belonging and competence are clearly lower than in earlier waves.");
    }

    #[test]
    fn what_the_last_three_waves_say_together_is_said_so() {
        let changes = [(LowerLastThree, 4), (NoClearChange, 4), (LowerLastThree, 4)];
        let (bold, rest) = said(Locale::EN, changes);
        assert_eq!(bold, "Belonging and autonomy are lower over the last three waves.");
        assert_eq!(rest, "Competence shows no clear change.");
        let (bold, _) = said(Locale::DE, [(HigherLastThree, 4), (Lower, 4), (NotAsked, 0)]);
        assert!(bold.contains("ist über die letzten drei Wellen höher."), "{bold}");
        assert!(bold.contains("ist klar niedriger als in den vier Wellen davor."), "{bold}");
    }

    #[test]
    fn what_is_not_clear_says_why() {
        let all = |judgement| said(Locale::EN, [(judgement, 0); 3]).0;
        assert_eq!(all(NoClearChange), "Belonging, competence and autonomy show no clear change.");
        assert_eq!(
            all(FirstWave),
            "Whether belonging, competence and autonomy have changed cannot be judged yet: \
             this is the first wave shown."
        );
        assert!(all(TooFewAnswers).contains("fewer than 30 people"), "{}", all(TooFewAnswers));
        assert!(all(Withheld).ends_with("are withheld, so that nobody can be singled out."));
        assert_eq!(all(NotAsked), "This wave did not ask about the three needs.");
        let (bold, rest) = said(Locale::EN, [(NoClearChange, 4), (Withheld, 0), (FirstWave, 0)]);
        assert_eq!(bold, "Belonging shows no clear change.");
        assert_eq!(
            rest,
            "Whether autonomy has changed cannot be judged yet: this is the first wave shown. \
             Competence is withheld, so that nobody can be singled out."
        );
    }

    #[test]
    fn in_german() {
        let (bold, rest) = said(Locale::DE, [(NoClearChange, 4), (Withheld, 0), (Higher, 4)]);
        assert_eq!(bold, "Autonomie ist klar höher als in den vier Wellen davor.");
        assert_eq!(
            rest,
            "Zugehörigkeit zeigt keine klare Veränderung. \
             Kompetenz ist zurückgehalten, damit niemand erkennbar wird."
        );
    }
}
