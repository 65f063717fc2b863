//! The one line at a trend: "3.7 (3.3 to 4.0), about as before".

use crate::disclosure::{Figure, Released, ScaleCell};
use crate::messages::key;
use crate::reports::words::{
    HIDDEN, HIGHER, Judgement, LOWER, Label, UNCHANGED, UNJUDGED, Words, capitalised, judgement,
    tenths,
};

/// A difference of so much is "about as before", where it is not clear; anything larger may well be a change that
/// so few answers cannot show.
const ABOUT: f64 = 0.2;

pub(in crate::reports) fn caption(words: Words<'_>, figure: &Figure<ScaleCell>) -> Label {
    let t = words.t;
    let Figure::Shown(cell) = figure else {
        return match figure {
            Figure::Withheld => {
                Label { glyph: HIDDEN, text: format!("{}.", capitalised(&t.get("withheld"))) }
            }
            _ => Label { glyph: UNJUDGED, text: t.get("say-not-asked") },
        };
    };
    let (glyph, message) = match judgement(figure).0 {
        Judgement::Higher => (HIGHER, key("caption-higher")),
        Judgement::Lower => (LOWER, key("caption-lower")),
        Judgement::HigherLastThree => (HIGHER, key("caption-higher-last-three")),
        Judgement::LowerLastThree => (LOWER, key("caption-lower-last-three")),
        Judgement::NoClearChange if is_about_as_before(cell.get()) => {
            (UNCHANGED, key("caption-level"))
        }
        Judgement::NoClearChange | Judgement::UnclearAfterAdjustment => {
            (UNCHANGED, key("caption-no-clear-change"))
        }
        Judgement::FirstWave => (UNJUDGED, key("caption-first-wave")),
        Judgement::TooFewAnswers | Judgement::Withheld | Judgement::NotAsked => {
            (UNJUDGED, key("caption-not-judged"))
        }
    };
    let text = t.say(message).with("figure", words.mean_and_range(cell)).to_string();
    Label { glyph, text }
}

fn is_about_as_before(cell: &ScaleCell) -> bool {
    let comparison = cell.change.as_ref().and_then(|change| change.comparison);
    comparison.is_some_and(|comparison| tenths(comparison.delta).abs() <= ABOUT)
}

/// Whether the printed mean says that the caps leave it open: "4.2 or more".
pub(in crate::reports) fn says_it_is_open(words: Words<'_>, cell: &Released<ScaleCell>) -> bool {
    words.scale_mean(cell) != words.number(cell.get().mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{ChangeFigure, Comparison};
    use crate::domain::{Locale, WaveId};
    use crate::messages::Messages;
    use crate::stats::{Interval, MeanSlack, Verdict};

    fn shown(change: Option<ChangeFigure>) -> Figure<ScaleCell> {
        Figure::Shown(Released::made_up(ScaleCell {
            n: 9,
            mean: 3.7,
            open: MeanSlack::NOTHING,
            interval: Some(Interval { low: 3.3, high: 4.0 }),
            change,
            versus_organisation: None,
        }))
    }

    fn shown_with(change: ChangeFigure) -> Figure<ScaleCell> {
        shown(Some(change))
    }

    fn changed(delta: f64, verdict: Verdict) -> ChangeFigure {
        let interval = Interval { low: delta - 0.5, high: delta + 0.5 };
        let comparison = Comparison { delta, interval, detectable: 0.7, verdict };
        let baseline = vec![WaveId::numbered(1)];
        of(baseline, Some(comparison), None)
    }

    /// Over the last three waves alone.
    fn slowly(verdict: Verdict) -> ChangeFigure {
        let slow = changed(0.6, verdict).comparison;
        of(vec![WaveId::numbered(1)], changed(0.4, Verdict::NoClearChange).comparison, slow)
    }

    fn of(
        baseline: Vec<WaveId>,
        comparison: Option<Comparison>,
        last_three: Option<Comparison>,
    ) -> ChangeFigure {
        let (looks, overview, before) = (None, None, Vec::new());
        ChangeFigure { baseline, comparison, last_three, looks, overview, before }
    }

    #[test]
    fn one_line_for_every_state_of_a_figure() {
        let first = of(Vec::new(), None, None);
        let cases = [
            (
                shown_with(changed(0.1, Verdict::NoClearChange)),
                "▬ 3.7 (3.3 to 4.0), about as before",
            ),
            (
                shown_with(changed(-0.24, Verdict::NoClearChange)),
                "▬ 3.7 (3.3 to 4.0), about as before",
            ),
            (
                shown_with(changed(-0.4, Verdict::NoClearChange)),
                "▬ 3.7 (3.3 to 4.0), no clear change",
            ),
            (
                shown_with(changed(0.8, Verdict::NoClearChange)),
                "▬ 3.7 (3.3 to 4.0), no clear change",
            ),
            (
                shown_with(changed(0.8, Verdict::ClearlyHigher)),
                "▲ 3.7 (3.3 to 4.0), clearly higher",
            ),
            (shown_with(changed(-0.8, Verdict::ClearlyLower)), "▼ 3.7 (3.3 to 4.0), clearly lower"),
            (
                shown_with(slowly(Verdict::ClearlyHigher)),
                "▲ 3.7 (3.3 to 4.0), higher over the last three waves",
            ),
            (
                shown_with(slowly(Verdict::ClearlyLower)),
                "▼ 3.7 (3.3 to 4.0), lower over the last three waves",
            ),
            (shown_with(first), "– 3.7 (3.3 to 4.0), the first wave shown"),
            (shown(None), "– 3.7 (3.3 to 4.0), too few answers to judge"),
            (Figure::Withheld, "▨ Withheld, so that nobody can be singled out."),
            (Figure::NotAsked, "– Not asked in this wave."),
        ];
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm" };
        for (figure, expected) in cases {
            let Label { glyph, text } = caption(words, &figure);
            assert_eq!(format!("{glyph} {text}"), expected);
        }
    }
}
