//! The statements in survey order, never by score.

use super::numbers::Cell;
use crate::disclosure::Figure;
use crate::disclosure::PublishedWave;
use crate::domain::{Item, Locale, UnitPath};
use crate::reports::words::{Label, Words};

/// Statements that are asked under the same words, with the same answers.
pub(in crate::reports) struct StatementGroup {
    /// "Over the past two weeks at work:"
    pub frame: String,
    /// "1 Not at all true, 5 Completely true".
    pub answers: String,
    pub rows: Vec<StatementRow>,
}

pub(in crate::reports) struct StatementRow {
    pub text: String,
    pub mean: Cell,
    pub range: String,
    pub organisation: Cell,
    pub compared: Option<Label>,
}

/// Empty where the wave withholds the whole unit.
pub(in crate::reports) fn statements(
    words: Words<'_>,
    locale: Locale,
    unit: &UnitPath,
    published: &PublishedWave,
) -> Vec<StatementGroup> {
    if !published.release.shows(unit) {
        return Vec::new();
    }
    let asked_alike = |a: &Item, b: &Item| a.frame == b.frame && a.response == b.response;
    let groups = published.wave.form.items.chunk_by(asked_alike);
    groups
        .filter_map(|items| {
            let first = items.first()?;
            Some(StatementGroup {
                frame: first.frame.get(locale).to_owned(),
                answers: answers(words, locale, first),
                rows: items.iter().map(|item| row(words, locale, unit, published, item)).collect(),
            })
        })
        .collect()
}

fn answers(words: Words<'_>, locale: Locale, item: &Item) -> String {
    let options = &item.response.options;
    let (Some(lowest), Some(highest)) = (options.first(), options.last()) else {
        return String::new();
    };
    words
        .t
        .say("report-answers")
        .with("lowest", lowest.get(locale))
        .with("n", item.response.high())
        .with("highest", highest.get(locale))
        .to_string()
}

fn row(
    words: Words<'_>,
    locale: Locale,
    unit: &UnitPath,
    published: &PublishedWave,
    item: &Item,
) -> StatementRow {
    let figure = published.release.item(unit, &item.id);
    let whole = published.release.item(&UnitPath::organisation(), &item.id);
    let shown = figure.shown();
    let compared = shown
        .filter(|_| !unit.is_organisation())
        .map(|cell| words.compared(cell.get().versus_organisation.as_ref()));
    let mean = |figure: &Figure<_>| match figure {
        Figure::Shown(cell) => Cell::Text(words.item_mean(cell)),
        Figure::Withheld => Cell::Withheld,
        Figure::NotAsked => Cell::Blank,
    };
    StatementRow {
        text: item.text.get(locale).to_owned(),
        mean: mean(&figure),
        range: words.range_or_dash(shown.and_then(|cell| cell.get().interval)),
        organisation: mean(&whole),
        compared,
    }
}
