//! The figures behind three charts, as a table.

use super::history::{History, Series};
use crate::disclosure::{Figure, PublishedWave, ScaleCell};
use crate::domain::Need;
use crate::reports::words::Words;

/// What a table's cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::reports) enum Cell {
    Text(String),
    Withheld,
    /// Not asked in this wave, or nothing to show.
    Blank,
}

/// The figures behind three charts.
pub(in crate::reports) struct Numbers {
    pub caption: String,
    pub names: Vec<String>,
    pub rows: Vec<NumbersRow>,
}

/// One wave of the table of numbers.
pub(in crate::reports) struct NumbersRow {
    pub wave: String,
    /// The unit's, then the organisation's, unless they are the same.
    pub groups: Vec<Cells>,
}

/// The three needs of a row; one cell over all three where all are withheld.
pub(in crate::reports) enum Cells {
    AllWithheld,
    Each(Vec<Cell>),
}

fn mean_cell(words: Words<'_>, figure: &Figure<ScaleCell>) -> Cell {
    match figure {
        Figure::Shown(cell) => Cell::Text(words.scale_mean(cell)),
        Figure::Withheld => Cell::Withheld,
        Figure::NotAsked => Cell::Blank,
    }
}

pub(super) fn numbers(
    words: Words<'_>,
    history: &History<'_>,
    needs: &[(Need, Series)],
    caption: String,
) -> Numbers {
    let is_organisation = history.unit.is_organisation();
    let row = |(place, published): (usize, &PublishedWave)| {
        let at = |figures: fn(&Series) -> &[Figure<ScaleCell>]| {
            cells(words, needs.iter().filter_map(|(_, one)| figures(one).get(place)))
        };
        let mut groups = vec![at(|one| &one.unit)];
        if !is_organisation {
            groups.push(at(|one| &one.organisation));
        }
        NumbersRow { wave: words.wave(&published.wave), groups }
    };
    Numbers {
        caption,
        names: needs.iter().map(|(need, _)| words.need_title(*need)).collect(),
        rows: history.waves.iter().enumerate().map(row).collect(),
    }
}

fn cells<'f>(words: Words<'_>, figures: impl Iterator<Item = &'f Figure<ScaleCell>>) -> Cells {
    let cells: Vec<Cell> = figures.map(|figure| with_range(words, figure)).collect();
    if cells.iter().all(|cell| *cell == Cell::Withheld) {
        Cells::AllWithheld
    } else {
        Cells::Each(cells)
    }
}

fn with_range(words: Words<'_>, figure: &Figure<ScaleCell>) -> Cell {
    match figure.shown() {
        Some(cell) => Cell::Text(words.mean_and_range(cell)),
        None => mean_cell(words, figure),
    }
}
