//! Figures and verdicts as words, in the reader's language.

use crate::disclosure::{Comparison, Figure, ItemCell, Look, Released, Respondents, ScaleCell};
use crate::domain::{Need, UnitPath, Wave};
use crate::messages::{Translator, key};
use crate::stats::{Interval, MeanSlack, Verdict};

/// A few words with the mark before them: ▲ ▼ ▬ ▨ or – for what cannot be judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub glyph: &'static str,
    pub text: String,
}

impl Label {
    /// Only a clear difference has the colour of the figures.
    pub fn is_clear(&self) -> bool {
        matches!(self.glyph, HIGHER | LOWER)
    }
}

pub(super) const HIGHER: &str = "▲";
pub(super) const LOWER: &str = "▼";
pub(super) const UNCHANGED: &str = "▬";
pub(super) const HIDDEN: &str = "▨";
pub(super) const UNJUDGED: &str = "–";

/// What can be said of a scale's change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judgement {
    Higher,
    Lower,
    /// Not this wave alone: the last three together.
    HigherLastThree,
    LowerLastThree,
    NoClearChange,
    /// The interval alone excludes 0; only the number of comparisons forbids the claim.
    UnclearAfterAdjustment,
    FirstWave,
    /// Under 30 answers in the organisation.
    TooFewAnswers,
    Withheld,
    NotAsked,
}

impl Judgement {
    pub fn is_fall(self) -> bool {
        matches!(self, Self::Lower | Self::LowerLastThree)
    }

    pub fn is_rise(self) -> bool {
        matches!(self, Self::Higher | Self::HigherLastThree)
    }
}

/// What a page may say of one need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judged {
    pub need: Need,
    pub change: Judgement,
    /// How many earlier waves the change is measured against.
    pub baseline: usize,
    /// The verdict beside the organisation, where there is one.
    pub beside: Option<Verdict>,
}

impl Judged {
    pub fn new(need: Need, figure: &Figure<ScaleCell>) -> Self {
        let (change, baseline) = judgement(figure);
        let versus = figure.shown().and_then(|cell| cell.get().versus_organisation);
        Self { need, change, baseline, beside: versus.map(|versus| versus.verdict) }
    }
}

/// What can be said of a scale's change, and against how many earlier waves.
pub(super) fn judgement(figure: &Figure<ScaleCell>) -> (Judgement, usize) {
    let cell = match figure {
        Figure::Shown(cell) => cell.get(),
        Figure::Withheld => return (Judgement::Withheld, 0),
        Figure::NotAsked => return (Judgement::NotAsked, 0),
    };
    let Some(change) = &cell.change else { return (Judgement::TooFewAnswers, 0) };
    let of_three = change.look() == Some(Look::LastThree);
    let judgement = match (&change.comparison, change.verdict()) {
        (_, Verdict::ClearlyHigher) if of_three => Judgement::HigherLastThree,
        (_, Verdict::ClearlyLower) if of_three => Judgement::LowerLastThree,
        (_, Verdict::ClearlyHigher) => Judgement::Higher,
        (_, Verdict::ClearlyLower) => Judgement::Lower,
        (None, _) => Judgement::FirstWave,
        (Some(comparison), _) if comparison.is_unclear_after_adjustment() => {
            Judgement::UnclearAfterAdjustment
        }
        (Some(_), _) => Judgement::NoClearChange,
    };
    (judgement, change.baseline.len())
}

/// How many answered, as far as a lead reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    UnderHalf,
    Half,
    Most,
    NearlyAll,
}

impl Share {
    pub fn of(respondents: Released<Respondents>) -> Self {
        let Respondents { invited, answered } = *respondents.get();
        let at_least = |(part, whole)| answered * whole >= part * invited;
        let known = [Self::NearlyAll, Self::Most, Self::Half];
        let found = known.into_iter().find(|share| share.least().is_some_and(at_least));
        found.unwrap_or(Self::UnderHalf)
    }

    /// The least response that goes by this name, as a part of a whole; `None`: any at all.
    pub const fn least(self) -> Option<(u32, u32)> {
        match self {
            Self::UnderHalf => None,
            Self::Half => Some((2, 5)),
            Self::Most => Some((3, 5)),
            Self::NearlyAll => Some((9, 10)),
        }
    }
}

/// A wave's month, and the which of that month it is where its label, which is in English, says so.
pub(super) fn wave_name(t: Translator<'_>, wave: &Wave) -> String {
    let month = t.month_year(wave.opens_on);
    match wave.label.rsplit_once(" (") {
        Some((_, which)) if which.ends_with(')') => format!("{month} ({which}"),
        _ => month,
    }
}

/// Speaks of figures, in one language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub t: Translator<'a>,
    /// The organisation's own name.
    pub organisation: &'a str,
}

impl Words<'_> {
    /// One decimal, always.
    pub fn number(self, value: f64) -> String {
        // Adding zero turns -0.0 into 0.0.
        let text = format!("{:.1}", tenths(value) + 0.0);
        self.t.say("number").with("whole", whole(&text)).with("tenth", tenth(&text)).to_string()
    }

    /// A mean; where the cap leaves it open and that shows in one decimal, it says so.
    pub fn mean(self, mean: f64, open: MeanSlack) -> String {
        let number = self.number(mean);
        let differs = |other: f64| self.number(other) != number;
        let phrase = match (differs(mean - open.below), differs(mean + open.above)) {
            (false, false) => return number,
            (false, true) => self.t.say("number-or-more"),
            (true, false) => self.t.say("number-or-less"),
            (true, true) => self.t.say("number-about"),
        };
        phrase.with("number", number).to_string()
    }

    pub fn scale_mean(self, cell: &Released<ScaleCell>) -> String {
        self.mean(cell.get().mean, cell.get().open)
    }

    /// "4.0 (3.7 to 4.3)".
    pub fn mean_and_range(self, cell: &Released<ScaleCell>) -> String {
        let mean = self.scale_mean(cell);
        match cell.get().interval {
            Some(interval) => format!("{mean} ({})", self.range(interval)),
            None => mean,
        }
    }

    pub fn item_mean(self, cell: &Released<ItemCell>) -> String {
        let cell = cell.get();
        self.mean(cell.mean, cell.open.of_mean(cell.n))
    }

    pub fn range(self, interval: Interval) -> String {
        self.t
            .say("report-range")
            .with("low", self.number(interval.low))
            .with("high", self.number(interval.high))
            .to_string()
    }

    pub fn range_or_dash(self, interval: Option<Interval>) -> String {
        interval.map_or_else(|| UNJUDGED.to_owned(), |interval| self.range(interval))
    }

    /// A unit's own name; the people placed directly in a unit by the unit's name.
    pub fn unit(self, unit: &UnitPath) -> String {
        match unit.parent() {
            Some(parent) if unit.is_direct() => {
                self.t.say("unit-placed-directly").with("unit", self.unit(&parent)).to_string()
            }
            Some(_) => unit.name().to_owned(),
            None => self.organisation.to_owned(),
        }
    }

    /// The units around one, outermost first: "Operations › Depots"; empty right below the
    /// organisation.
    pub fn around(self, unit: &UnitPath) -> String {
        let around = std::iter::successors(unit.parent(), UnitPath::parent);
        let mut names: Vec<String> =
            around.filter(|unit| !unit.is_organisation()).map(|unit| self.unit(&unit)).collect();
        names.reverse();
        names.join(" › ")
    }

    /// See [`wave_name`].
    pub fn wave(self, wave: &Wave) -> String {
        wave_name(self.t, wave)
    }

    /// As it stands within a sentence.
    pub fn need(self, need: Need) -> String {
        self.t.say("need-name").with("need", need.id()).to_string()
    }

    /// As it stands at the start of a line.
    pub fn need_title(self, need: Need) -> String {
        capitalised(&self.need(need))
    }

    /// "a, b and c".
    pub fn list(self, parts: &[String]) -> String {
        let Some((last, first)) = parts.split_last() else { return String::new() };
        if first.is_empty() {
            return last.clone();
        }
        let first = first.join(", ");
        self.t.say("report-list").with("first", first).with("last", last).to_string()
    }

    /// How many answered, for a lead: never a number.
    pub fn share(self, respondents: Released<Respondents>) -> String {
        self.t.get(match Share::of(respondents) {
            Share::UnderHalf => key("report-share-under-half"),
            Share::Half => key("report-share-half"),
            Share::Most => key("report-share-most"),
            Share::NearlyAll => key("report-share-nearly-all"),
        })
    }

    /// How many answered, for HR.
    pub fn answered(self, respondents: Released<Respondents>) -> String {
        let Respondents { invited, answered } = *respondents.get();
        self.t
            .say("report-answered-of")
            .with("answered", answered)
            .with("invited", invited)
            .to_string()
    }

    /// A difference from the organisation, in a table.
    pub fn compared(self, versus: Option<&Comparison>) -> Label {
        let Some(versus) = versus else {
            return Label { glyph: UNJUDGED, text: self.t.get("compared-cannot-be-judged") };
        };
        let (glyph, text) = match versus.verdict {
            Verdict::ClearlyHigher => (HIGHER, key("compared-above")),
            Verdict::ClearlyLower => (LOWER, key("compared-below")),
            _ if versus.is_unclear_after_adjustment() => (UNCHANGED, key("compared-unclear")),
            _ => (UNCHANGED, key("compared-no-difference")),
        };
        Label { glyph, text: self.t.get(text) }
    }
}

/// The smallest step of a printed figure.
pub(super) const TENTH: f64 = 0.1;

/// To one decimal, as every page prints it.
pub(super) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

fn whole(number: &str) -> String {
    number.split('.').next().unwrap_or_default().replace('-', "\u{2212}")
}

fn tenth(number: &str) -> &str {
    number.split('.').nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::WITHHELD;
    use crate::domain::Locale;
    use crate::messages::Messages;

    fn with(locale: Locale, test: impl Fn(Words<'_>)) {
        let messages = Messages::load().unwrap();
        test(Words { t: messages.in_locale(locale), organisation: "Elm Street Works" });
    }

    #[test]
    fn numbers_have_one_decimal_in_the_readers_manner() {
        with(Locale::EN, |words| {
            let all = [3.45_f64, -0.04, -1.25, 12.0].map(|n| words.number(n));
            assert_eq!(all, ["3.5", "0.0", "\u{2212}1.3", "12.0"]);
        });
        with(Locale::DE, |words| {
            assert_eq!(words.number(3.5), "3,5");
            assert_eq!(words.range(Interval { low: -0.5, high: 0.25 }), "\u{2212}0,5 bis 0,3");
        });
    }

    #[test]
    fn an_open_mean_says_so_where_one_decimal_shows_it() {
        with(Locale::EN, |words| {
            let mean = |below, above| words.mean(4.2, MeanSlack { below, above });
            assert_eq!(mean(0.0, 0.8), "4.2 or more");
            assert_eq!(mean(0.8, 0.0), "4.2 or less");
            assert_eq!(mean(0.4, 0.4), "about 4.2");
            assert_eq!(mean(0.0, 0.008), "4.2");
        });
        with(Locale::DE, |words| {
            assert_eq!(words.mean(4.2, MeanSlack { below: 0.0, above: 0.8 }), "4,2 oder mehr");
        });
    }

    #[test]
    fn a_pseudo_leaf_goes_by_the_name_of_its_unit() {
        with(Locale::EN, |words| {
            let unit = |path: &str| words.unit(&UnitPath::from_stored(path.to_owned()));
            assert_eq!(unit("Operations/*"), "Operations, placed directly");
            assert_eq!(unit("*"), "Elm Street Works, placed directly");
            assert_eq!(unit("Operations/Depot North"), "Depot North");
            assert_eq!(unit(""), "Elm Street Works");
        });
    }

    #[test]
    fn lists_of_one_two_and_three() {
        with(Locale::EN, |words| {
            let list = |parts: &[&str]| {
                words.list(&parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>())
            };
            assert_eq!(list(&[]), "");
            assert_eq!(list(&["a"]), "a");
            assert_eq!(list(&["a", "b"]), "a and b");
            assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        });
    }

    #[test]
    fn the_catalogue_says_withheld_in_the_one_wording() {
        with(Locale::EN, |words| assert_eq!(words.t.get("withheld"), WITHHELD));
    }
}
