//! The three needs: a chart each, the frustration of the same needs, and the numbers as a table.

use super::headline::{Headline, headline};
use super::history::{History, Series};
use super::page::ReportError;
use super::words::{
    HIDDEN, HIGHER, Judgement, LOWER, Say, UNCHANGED, UNJUDGED, Words, capitalised, judgement,
    tenths,
};
use crate::charts::{ActionMarker, ChartSvg, TrendChart, TrendPoint, TrendWave};
use crate::disclosure::{Comparison, Figure, Released, ScaleCell};
use crate::domain::{Need, NeedState, Scale};
use crate::messages::key;
use crate::stats::Verdict;

/// One small multiple.
pub(super) struct Panel {
    pub number: u32,
    pub name: String,
    pub say: Say,
    pub chart: ChartSvg,
    /// Empty where the wave shows nothing of it.
    pub sentence: String,
}

/// One line of the table of frustration.
pub(super) struct FrustrationRow {
    pub name: String,
    pub mean: Cell,
    pub range: String,
    pub say: Say,
    pub change: String,
    pub organisation: Cell,
}

/// What a table's cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    Withheld,
    /// Not asked in this wave, or nothing to show.
    Blank,
}

/// One wave of the table of numbers.
pub(super) struct NumbersRow {
    pub wave: String,
    /// The unit's, then the organisation's, unless they are the same.
    pub groups: Vec<Cells>,
}

/// The three needs of a row; one cell over all three where all are withheld.
pub(super) enum Cells {
    AllWithheld,
    Each(Vec<Cell>),
}

/// Everything that a page says about scales.
pub(super) struct Scales {
    pub headline: Headline,
    pub panels: Vec<Panel>,
    /// Empty where the current wave shows nothing of the unit.
    pub frustration: Vec<FrustrationRow>,
    pub numbers: Vec<NumbersRow>,
    /// Whether any wave on the page is hatched.
    pub has_withheld: bool,
    /// Whether there is a ribbon anywhere.
    pub has_ranges: bool,
}

impl Scales {
    pub fn new(
        words: Words<'_>,
        history: &History<'_>,
        markers: &[ActionMarker],
    ) -> Result<Self, ReportError> {
        let (mut judged, mut panels, mut all_series) = (Vec::new(), Vec::new(), Vec::new());
        for (number, need) in (1..).zip(Need::ALL) {
            let series = history.series(Scale::satisfaction(need))?;
            let (judgement, baseline) = judgement(series.now().0);
            judged.push((need, judgement, baseline));
            panels.push(panel(words, history, markers, (number, need), &series)?);
            all_series.push(series);
        }
        let of_all = || all_series.iter().flat_map(|series| &series.unit);
        let is_withheld = |figure: &Figure<ScaleCell>| matches!(figure, Figure::Withheld);
        Ok(Self {
            headline: headline(words, &judged),
            panels,
            frustration: frustration(words, history)?,
            numbers: numbers(words, history, &all_series),
            has_withheld: of_all().any(is_withheld),
            has_ranges: of_all().any(has_range),
        })
    }
}

fn has_range(figure: &Figure<ScaleCell>) -> bool {
    figure.shown().is_some_and(|cell| cell.get().interval.is_some())
}

fn panel(
    words: Words<'_>,
    history: &History<'_>,
    markers: &[ActionMarker],
    (number, need): (u32, Need),
    series: &Series,
) -> Result<Panel, ReportError> {
    let (now, organisation) = series.now();
    let name = words.need_title(need);
    let say = say(words, history, now);
    let sentence = match now {
        Figure::Shown(cell) => sentence(words, history, cell, organisation),
        Figure::Withheld | Figure::NotAsked => String::new(),
    };
    let chart = trend_chart(words, history, markers, need, series);
    let chart = chart.svg(&format!("trend-{}", need.id()))?;
    Ok(Panel { number, name, say, chart, sentence })
}

/// The picture of one need.
pub(super) fn trend_chart(
    words: Words<'_>,
    history: &History<'_>,
    markers: &[ActionMarker],
    need: Need,
    series: &Series,
) -> TrendChart {
    let (now, organisation) = series.now();
    let say = say(words, history, now);
    let sentence = match now {
        Figure::Shown(cell) => sentence(words, history, cell, organisation),
        Figure::Withheld | Figure::NotAsked => String::new(),
    };
    let waves = history.waves.iter().zip(series.unit.iter().zip(&series.organisation));
    TrendChart {
        title: words.need_title(need),
        description: description(words, history, &say, &sentence, series),
        waves: waves
            .map(|(published, (unit, organisation))| TrendWave {
                label: words.t.short_month(published.wave.opens_on),
                team: unit.into(),
                organisation: organisation.shown().map(TrendPoint::new),
            })
            .collect(),
        actions: markers.to_vec(),
    }
}

/// What a screen reader is told in place of the picture.
fn description(
    words: Words<'_>,
    history: &History<'_>,
    say: &Say,
    sentence: &str,
    series: &Series,
) -> String {
    let mut parts = vec![say.text.clone()];
    if !sentence.is_empty() {
        parts.push(sentence.to_owned());
    }
    let hidden: Vec<String> = history
        .waves
        .iter()
        .zip(&series.unit)
        .filter(|(_, figure)| matches!(figure, Figure::Withheld))
        .map(|(published, _)| words.wave(&published.wave))
        .collect();
    if !hidden.is_empty() {
        let waves = words.list(&hidden);
        parts.push(words.t.say("report-withheld-waves").with("waves", waves).to_string());
    }
    parts.join(" ")
}

/// The line above a chart.
fn say(words: Words<'_>, history: &History<'_>, now: &Figure<ScaleCell>) -> Say {
    let t = words.t;
    let (glyph, text) = match judgement(now).0 {
        Judgement::Higher => (HIGHER, t.get("say-higher")),
        Judgement::Lower => (LOWER, t.get("say-lower")),
        Judgement::NoClearChange => (UNCHANGED, t.get("say-no-clear-change")),
        Judgement::UnclearAfterAdjustment => {
            let comparisons = history.current.release.comparisons_of_change();
            (UNCHANGED, t.n("say-unclear", comparisons))
        }
        Judgement::FirstWave => (UNJUDGED, t.get("say-first-wave")),
        Judgement::TooFewAnswers => (UNJUDGED, t.get("say-too-few-answers")),
        Judgement::Withheld => (HIDDEN, format!("{}.", capitalised(&t.get("withheld")))),
        Judgement::NotAsked => (UNJUDGED, t.get("say-not-asked")),
    };
    Say { glyph, text }
}

/// "3.5 now, likely between 3.1 and 3.9. 0.5 above the four waves before (0.1 to 1.0); …"
fn sentence(
    words: Words<'_>,
    history: &History<'_>,
    cell: &Released<ScaleCell>,
    organisation: &Figure<ScaleCell>,
) -> String {
    let mean = words.scale_mean(cell);
    let now = match cell.get().interval {
        Some(interval) => words
            .t
            .say("report-now-between")
            .with("mean", mean)
            .with("low", words.number(interval.low))
            .with("high", words.number(interval.high)),
        None => words.t.say("report-now").with("mean", mean),
    };
    let mut parts = vec![now.to_string()];
    parts.extend(change(words, history, cell));
    parts.extend(beside_organisation(words, cell, organisation));
    parts.join(" ")
}

/// "0.5 above the four waves before (0.1 to 1.0); the smallest change that … is 0.7."
fn change(words: Words<'_>, history: &History<'_>, cell: &Released<ScaleCell>) -> Option<String> {
    let change = cell.get().change.as_ref()?;
    let Comparison { delta, interval, detectable, .. } = change.comparison?;
    let rounded = tenths(delta);
    let message = if rounded > 0.0 {
        key("report-change-above")
    } else if rounded < 0.0 {
        key("report-change-below")
    } else {
        key("report-change-level")
    };
    let phrase = words
        .t
        .say(message)
        .with("delta", words.number(delta.abs()))
        .with("baseline", words.t.n("report-baseline", change.baseline.len()))
        .with("range", words.range(interval))
        .with("detectable", words.number(detectable))
        .with("kind", if history.unit.is_organisation() { "organisation" } else { "team" });
    Some(phrase.to_string())
}

/// "Not clearly different from the organisation (3.6)."
fn beside_organisation(
    words: Words<'_>,
    cell: &Released<ScaleCell>,
    organisation: &Figure<ScaleCell>,
) -> Option<String> {
    let mean = words.scale_mean(organisation.shown()?);
    let message = match cell.get().versus_organisation {
        None => key("report-organisation"),
        Some(versus) => match versus.verdict {
            Verdict::ClearlyHigher => key("report-organisation-above"),
            Verdict::ClearlyLower => key("report-organisation-below"),
            _ if versus.is_unclear_after_adjustment() => key("report-organisation-unclear"),
            _ => key("report-organisation-no-difference"),
        },
    };
    Some(words.t.say(message).with("mean", mean).to_string())
}

fn frustration(
    words: Words<'_>,
    history: &History<'_>,
) -> Result<Vec<FrustrationRow>, ReportError> {
    if history.is_withheld_now() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for need in Need::ALL {
        let series = history.series(Scale { need, state: NeedState::Frustration })?;
        let (now, organisation) = series.now();
        if matches!(now, Figure::NotAsked) {
            continue;
        }
        let cell = now.shown();
        rows.push(FrustrationRow {
            name: words.need_title(need),
            mean: mean_cell(words, now),
            range: words.range_or_dash(cell.and_then(|cell| cell.get().interval)),
            say: say(words, history, now),
            change: cell.and_then(|cell| change(words, history, cell)).unwrap_or_default(),
            organisation: mean_cell(words, organisation),
        });
    }
    Ok(rows)
}

fn mean_cell(words: Words<'_>, figure: &Figure<ScaleCell>) -> Cell {
    match figure {
        Figure::Shown(cell) => Cell::Text(words.scale_mean(cell)),
        Figure::Withheld => Cell::Withheld,
        Figure::NotAsked => Cell::Blank,
    }
}

fn numbers(words: Words<'_>, history: &History<'_>, series: &[Series]) -> Vec<NumbersRow> {
    let is_organisation = history.unit.is_organisation();
    let row = |(place, published): (usize, &super::PublishedWave)| {
        let at = |figures: fn(&Series) -> &[Figure<ScaleCell>]| {
            cells(words, series.iter().filter_map(|one| figures(one).get(place)))
        };
        let mut groups = vec![at(|one| &one.unit)];
        if !is_organisation {
            groups.push(at(|one| &one.organisation));
        }
        NumbersRow { wave: words.wave(&published.wave), groups }
    };
    history.waves.iter().enumerate().map(row).collect()
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
