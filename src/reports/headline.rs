//! The verdict sentence: what is clear first, then what is not.

use super::words::{Judgement, Words, capitalised};
use crate::domain::Need;
use crate::messages::key;

/// The sentence that stands on top, its first part in bold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headline {
    pub bold: String,
    pub rest: String,
}

/// Says what the changes of the three needs come to.
pub(super) fn headline(words: Words<'_>, needs: &[(Need, Judgement, usize)]) -> Headline {
    let t = words.t;
    let mut clear = Vec::new();
    for (wanted, message) in
        [(Judgement::Higher, key("verdict-higher")), (Judgement::Lower, key("verdict-lower"))]
    {
        let found = of(needs, |judgement| judgement == wanted);
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
        let found = of(needs, |judgement| wanted.contains(&judgement));
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

type Judged = (Need, Judgement, usize);

fn of(needs: &[Judged], wanted: impl Fn(Judgement) -> bool) -> Vec<Judged> {
    needs.iter().copied().filter(|(_, judgement, _)| wanted(*judgement)).collect()
}

/// The needs as they stand in a sentence, and how many.
fn named(words: Words<'_>, needs: &[Judged]) -> Option<(String, usize)> {
    let names: Vec<String> = needs.iter().map(|(need, ..)| words.need(*need)).collect();
    (!names.is_empty()).then(|| (words.list(&names), names.len()))
}

/// "the four waves before", or "earlier waves" where the needs were compared with different ones.
fn baseline(words: Words<'_>, needs: &[Judged]) -> String {
    let first = needs.first().map_or(0, |(.., waves)| *waves);
    let same = needs.iter().all(|(.., waves)| *waves == first);
    words.t.n("report-baseline", if same { first } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::messages::Messages;
    use Judgement::{
        FirstWave, Higher, Lower, NoClearChange, NotAsked, TooFewAnswers, UnclearAfterAdjustment,
        Withheld,
    };

    /// `judgements` are belonging's, competence's and autonomy's.
    fn said(locale: Locale, judgements: [(Judgement, usize); 3]) -> (String, String) {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(locale), organisation: "Elm" };
        let needs = Need::ALL.into_iter().zip(judgements).map(|(need, (j, n))| (need, j, n));
        let Headline { bold, rest } = headline(words, &needs.collect::<Vec<_>>());
        (bold, rest)
    }

    #[test]
    fn what_is_clear_comes_first() {
        let (bold, rest) =
            said(Locale::En, [(NoClearChange, 4), (UnclearAfterAdjustment, 4), (Higher, 4)]);
        assert_eq!(bold, "Autonomy is clearly higher than in the four waves before.");
        assert_eq!(rest, "Belonging and competence show no clear change.");
        let (bold, rest) = said(Locale::En, [(Lower, 1), (Higher, 2), (Lower, 1)]);
        assert_eq!(
            bold,
            "Competence is clearly higher than in the two waves before. \
             Belonging and autonomy are clearly lower than in the wave before."
        );
        assert_eq!(rest, "");
        let (bold, _) = said(Locale::En, [(Lower, 1), (Lower, 2), (NotAsked, 0)]);
        assert_eq!(bold, "Belonging and competence are clearly lower than in earlier waves.");
    }

    #[test]
    fn what_is_not_clear_says_why() {
        let all = |judgement| said(Locale::En, [(judgement, 0); 3]).0;
        assert_eq!(all(NoClearChange), "Belonging, competence and autonomy show no clear change.");
        assert_eq!(
            all(FirstWave),
            "Whether belonging, competence and autonomy have changed cannot be judged yet: \
             this is the first wave shown."
        );
        assert!(all(TooFewAnswers).contains("fewer than 30 people"), "{}", all(TooFewAnswers));
        assert!(all(Withheld).ends_with("are withheld, so that nobody can be singled out."));
        assert_eq!(all(NotAsked), "This wave did not ask about the three needs.");
        let (bold, rest) = said(Locale::En, [(NoClearChange, 4), (Withheld, 0), (FirstWave, 0)]);
        assert_eq!(bold, "Belonging shows no clear change.");
        assert_eq!(
            rest,
            "Whether autonomy has changed cannot be judged yet: this is the first wave shown. \
             Competence is withheld, so that nobody can be singled out."
        );
    }

    #[test]
    fn in_german() {
        let (bold, rest) = said(Locale::De, [(NoClearChange, 4), (Withheld, 0), (Higher, 4)]);
        assert_eq!(bold, "Autonomie ist klar höher als in den vier Wellen davor.");
        assert_eq!(
            rest,
            "Zugehörigkeit zeigt keine klare Veränderung. \
             Kompetenz ist zurückgehalten, damit niemand erkennbar wird."
        );
    }
}
