//! Every statement on which a unit clearly differs from the organisation, in survey order.

use super::reading::Differing;
use crate::disclosure::{Figure, PublishedWave};
use crate::domain::{Facet, Item, Locale, UnitPath};
use crate::messages::key;
use crate::reports::export::Favourable;
use crate::reports::words::{HIGHER, LOWER, Label, Words};
use crate::stats::Verdict;

/// One of them, in words.
pub(in crate::reports) struct DifferingLine {
    pub found: Differing,
    pub text: String,
    /// "▼ 2.2, organisation 3.4".
    pub figures: Label,
    /// Whether one of the two is cut: "4.2 or more".
    pub is_open: bool,
}

impl DifferingLine {
    /// How many stand on the page before the others are folded.
    pub const BEFORE_THE_FOLD: usize = 4;
}

/// Empty where the wave withholds the unit, and for the organisation itself.
pub(in crate::reports) fn differing(
    words: Words<'_>,
    locale: Locale,
    unit: &UnitPath,
    published: &PublishedWave,
) -> Vec<DifferingLine> {
    let whole = UnitPath::organisation();
    if *unit == whole {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for (place, item) in published.wave.form.items.iter().enumerate() {
        let of = |unit| published.release.item(unit, &item.id);
        let (Figure::Shown(here), Figure::Shown(there)) = (of(unit), of(&whole)) else { continue };
        let is_above = match here.get().versus_organisation.map(|versus| versus.verdict) {
            Some(Verdict::ClearlyHigher) => true,
            Some(Verdict::ClearlyLower) => false,
            _ => continue,
        };
        let is_good = Favourable::of(item).map(|side| (side == Favourable::High) == is_above);
        let figures = words
            .t
            .say("differs-figures")
            .with("mean", words.item_mean(&here))
            .with("organisation", words.item_mean(&there))
            .to_string();
        let is_cut = |cell| words.item_mean(cell) != words.number(cell.get().mean);
        lines.push(DifferingLine {
            found: Differing { place, facet: item.measure.facet(), is_above, is_good },
            text: said(words, item, locale),
            figures: Label { glyph: if is_above { HIGHER } else { LOWER }, text: figures },
            is_open: is_cut(&here) || is_cut(&there),
        });
    }
    lines
}

/// A statement of the ladder is the end of a question, which would say nothing by itself.
fn said(words: Words<'_>, item: &Item, locale: Locale) -> String {
    let text = item.text.get(locale);
    let message = match item.measure.facet() {
        Facet::Latitude => key("differs-latitude"),
        Facet::DesiredLatitude => key("differs-desired-latitude"),
        _ => return text.to_owned(),
    };
    words.t.say(message).with("statement", text).to_string()
}
