//! How the answers to single statements spread: three groups, where their family is released (R6).

use crate::disclosure::PublishedWave;
use crate::disclosure::{BandCell, BandCount, Figure};
use crate::domain::{Item, Locale, Policy, UnitPath};
use crate::messages::key;
use crate::reports::Viewer;
use crate::reports::export::Favourable;
use crate::reports::words::Words;

/// The table of all statements of five steps.
pub(in crate::reports) struct Distribution {
    /// Empty where every statement's groups are withheld.
    pub rows: Vec<SpreadRow>,
    /// From how many answers groups are shown.
    pub threshold: u32,
    /// Whether shares are in tens of percent.
    pub is_rounded: bool,
}

pub(in crate::reports) struct SpreadRow {
    pub text: String,
    /// Where favourable is not the high end.
    pub note: Option<String>,
    /// Nothing where withheld.
    pub bars: Option<Bars>,
}

/// One row's bars; both sides begin in the middle of the picture, which is all answers wide on
/// either side.
pub(in crate::reports) struct Bars {
    pub left: Bar,
    pub neutral: Bar,
    pub right: Bar,
    /// Whether left is unfavourable and right favourable; else they are only low and high.
    pub is_rated: bool,
}

/// A group of answers.
pub(in crate::reports) struct Bar {
    /// "3", "at most 1", "8 or more"; for a lead in percent.
    pub label: String,
    /// Percent of the answers.
    percent: f64,
}

/// Where in a bar's picture, in percent of its width, something lies.
pub(in crate::reports) type Offset = String;

impl Bar {
    fn of(words: Words<'_>, viewer: Viewer, band: BandCount, n: u32) -> Self {
        match viewer {
            Viewer::Hr => Self::in_people(words, band, n),
            Viewer::Lead => Self::in_tenths(words, band, n),
        }
    }

    fn in_people(words: Words<'_>, band: BandCount, n: u32) -> Self {
        let BandCount { count, least, most } = band;
        let phrase = if least == most {
            return Self::new(words.t.n("spread-count", count), percent(count, n));
        } else if count == least {
            key("spread-or-more")
        } else if count == most {
            key("spread-at-most")
        } else {
            key("spread-about")
        };
        Self::new(words.t.n(phrase, count), percent(count, n))
    }

    /// A lead reads how many answered in words only, and exact shares of few people would tell it:
    /// percent by tens.
    fn in_tenths(words: Words<'_>, band: BandCount, n: u32) -> Self {
        let tens = |count: u32| (percent(count, n) / 10.0).round() * 10.0;
        let [shown, least, most] = [band.count, band.least, band.most].map(tens);
        if shown < 10.0 {
            let label = words.t.get("spread-under-a-tenth");
            return Self::new(label, 5.0);
        }
        let (is_least, is_most) = (shown <= least, shown >= most);
        let number = words.t.say("spread-percent").with("n", format!("{shown:.0}")).to_string();
        let phrase = match (is_least, is_most) {
            (true, true) => return Self::new(number, shown),
            (true, false) => key("number-or-more"),
            (false, true) => key("number-or-less"),
            (false, false) => key("number-about"),
        };
        let label = words.t.say(phrase).with("number", number).to_string();
        Self::new(label, shown)
    }

    fn new(label: String, percent: f64) -> Self {
        Self { label, percent: percent.min(100.0) }
    }

    /// Of all answers.
    pub fn share(&self) -> Offset {
        place(self.percent)
    }

    /// Half of the picture is all answers.
    pub fn width(&self) -> Offset {
        place(self.percent / 2.0)
    }

    pub fn left_end(&self) -> Offset {
        place(50.0 - self.percent / 2.0)
    }
}

/// A share as a lead reads it: "80 % or more".
pub(in crate::reports) fn share_in_tenths(words: Words<'_>, band: BandCount, n: u32) -> String {
    Bar::in_tenths(words, band, n).label
}

fn percent(count: u32, n: u32) -> f64 {
    100.0 * f64::from(count) / f64::from(n.max(1))
}

fn place(percent: f64) -> Offset {
    format!("{percent:.1}%")
}

/// `None` where the wave withholds the whole unit, or has no statement of five steps.
pub(in crate::reports) fn distribution(
    words: Words<'_>,
    locale: Locale,
    viewer: Viewer,
    unit: &UnitPath,
    published: &PublishedWave,
) -> Option<Distribution> {
    let PublishedWave { wave, release } = published;
    if !release.shows(unit) {
        return None;
    }
    let mut rows: Vec<SpreadRow> = Vec::new();
    for item in &wave.form.items {
        let bars = match release.bands(unit, &item.id) {
            Figure::NotAsked => continue,
            Figure::Withheld => None,
            Figure::Shown(cell) => Some(bars(words, viewer, *cell.get(), Favourable::of(item))),
        };
        rows.push(SpreadRow {
            text: item.text.get(locale).to_owned(),
            note: bars.as_ref().and_then(|_| note(words, item)),
            bars,
        });
    }
    if rows.is_empty() {
        return None;
    }
    if rows.iter().all(|row| row.bars.is_none()) {
        rows.clear();
    }
    Some(Distribution {
        rows,
        threshold: Policy::bands_k(release.threshold()),
        is_rounded: viewer == Viewer::Lead,
    })
}

fn bars(words: Words<'_>, viewer: Viewer, cell: BandCell, favourable: Option<Favourable>) -> Bars {
    let bar = |band| Bar::of(words, viewer, band, cell.n);
    let (left, right) = match favourable {
        Some(Favourable::Low) => (cell.high, cell.low),
        Some(Favourable::High) | None => (cell.low, cell.high),
    };
    Bars {
        left: bar(left),
        neutral: bar(cell.middle),
        right: bar(right),
        is_rated: favourable.is_some(),
    }
}

fn note(words: Words<'_>, item: &Item) -> Option<String> {
    match Favourable::of(item) {
        Some(Favourable::High) => None,
        Some(Favourable::Low) => Some(words.t.get("spread-low-is-favourable")),
        None => Some(words.t.get("spread-neither")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Messages;

    fn label(viewer: Viewer, count: u32, least: u32, most: u32, n: u32) -> String {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm Street Works" };
        Bar::of(words, viewer, BandCount { count, least, most }, n).label
    }

    #[test]
    fn a_raised_count_says_what_it_leaves_open() {
        let hr = |count, least, most| label(Viewer::Hr, count, least, most, 20);
        assert_eq!(hr(7, 7, 7), "7");
        assert_eq!(hr(1, 0, 1), "at most 1");
        assert_eq!(hr(8, 8, 10), "8 or more");
        assert_eq!(hr(8, 7, 10), "about 8");
    }

    #[test]
    fn a_lead_reads_tenths_and_no_number_of_people() {
        let lead = |count, least, most, n| label(Viewer::Lead, count, least, most, n);
        assert_eq!(lead(7, 7, 7, 21), "30 %");
        assert_eq!(lead(1, 0, 1, 21), "under 10 %");
        assert_eq!(lead(3, 0, 3, 20), "20 % or less");
        assert_eq!(lead(16, 16, 19, 20), "80 % or more");
        assert_eq!(lead(8, 7, 10, 12), "about 70 %");
    }

    #[test]
    fn bars_stay_in_their_half_of_the_picture() {
        let bar = |percent| Bar::new(String::new(), percent);
        assert_eq!([bar(100.0).left_end(), bar(50.0).left_end()], ["0.0%", "25.0%"]);
        assert_eq!(bar(110.0).width(), "50.0%");
    }
}
