//! The three needs: a chart each, a chart for the frustration of each, and the numbers as tables.

use super::caption::{caption, says_it_is_open};
use super::history::{History, Series};
use super::long_run::long_run;
use super::nonresponse;
use super::numbers::{Numbers, numbers};
use crate::charts::{ActionMarker, ChartSvg, TrendChart, TrendPoint, TrendWave};
use crate::disclosure::{Comparison, Figure, Released, ScaleCell};
use crate::domain::{Need, NeedState, Scale};
use crate::messages::key;
use crate::reports::Viewer;
use crate::reports::addresses::{ChartOf, chart_href};
use crate::reports::headline::{Headline, headline};
use crate::reports::page::ReportError;
use crate::reports::words::{
    HIDDEN, HIGHER, Judged, Judgement, LOWER, Label, UNCHANGED, UNJUDGED, Words, capitalised,
    judgement, tenths,
};
use crate::stats::Verdict;

/// One small multiple.
pub(in crate::reports) struct Panel {
    /// "1. Belonging".
    pub heading: String,
    /// "3.7 (3.3 to 4.0), about as before".
    pub caption: Label,
    /// Whether the caption says "or more", "or less" or "about".
    pub is_open: bool,
    pub say: Label,
    /// Nothing where no wave shows anything of it.
    pub chart: Option<ChartSvg>,
    /// Where the chart is a file.
    pub png: Option<String>,
    /// Empty where the wave shows nothing of it.
    pub sentence: String,
}

/// Everything that a page says about scales.
pub(in crate::reports) struct Scales {
    pub headline: Headline,
    pub panels: Vec<Panel>,
    /// Empty where the current wave shows nothing of the unit.
    pub frustration: Vec<Panel>,
    pub numbers: Numbers,
    pub frustration_numbers: Numbers,
    /// Slopes over many waves; empty below six.
    pub long_run: Vec<String>,
    /// What can be said of the needs' changes and levels.
    pub judged: Vec<Judged>,
    /// What those who did not answer could change; only for whoever reads the whole report.
    pub silent: Option<String>,
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
        viewer: Option<Viewer>,
    ) -> Result<Self, ReportError> {
        let satisfied = every_need(history, NeedState::Satisfaction)?;
        let frustrated = every_need(history, NeedState::Frustration)?;
        let judged: Vec<_> =
            satisfied.iter().map(|(need, series)| Judged::new(*need, series.now().0)).collect();
        let of = if viewer.is_some() { ChartOf::Team } else { ChartOf::Summary };
        let draw =
            |series: &[(Need, Series)], state| panels(words, history, markers, of, series, state);
        let is_withheld = |figure: &Figure<ScaleCell>| matches!(figure, Figure::Withheld);
        let of_all = || satisfied.iter().flat_map(|(_, series)| &series.unit);
        let now: Vec<_> = satisfied.iter().map(|(need, series)| (*need, series.now().0)).collect();
        let place = (&history.current.release, history.unit);
        let caption = words.t.get("numbers-caption");
        let of_frustration = words.t.get("numbers-caption-frustration");
        Ok(Self {
            headline: headline(words, &judged),
            panels: draw(&satisfied, NeedState::Satisfaction)?,
            frustration: if history.is_withheld_now() {
                Vec::new()
            } else {
                draw(&frustrated, NeedState::Frustration)?
            },
            numbers: numbers(words, history, &satisfied, caption),
            frustration_numbers: numbers(words, history, &frustrated, of_frustration),
            long_run: long_run(words, &satisfied)?,
            silent: match viewer {
                Some(viewer) => nonresponse::sentence(words, place, viewer, &now)?,
                None => None,
            },
            judged,
            has_withheld: of_all().any(is_withheld),
            has_ranges: of_all().any(has_range),
        })
    }
}

impl Scales {
    /// Whether a mean of the newest wave is cut.
    pub fn is_open_now(&self) -> bool {
        self.panels.iter().any(|panel| panel.is_open)
    }

    /// Whether there is a picture to take away.
    pub fn has_files(&self) -> bool {
        self.panels.iter().chain(&self.frustration).any(|panel| panel.png.is_some())
    }
}

fn every_need(history: &History<'_>, state: NeedState) -> Result<Vec<(Need, Series)>, ReportError> {
    Need::ALL.into_iter().map(|need| Ok((need, history.series(Scale { need, state })?))).collect()
}

/// A panel for every need that any wave on the page asked about.
fn panels(
    words: Words<'_>,
    history: &History<'_>,
    markers: &[ActionMarker],
    of: ChartOf,
    series: &[(Need, Series)],
    state: NeedState,
) -> Result<Vec<Panel>, ReportError> {
    let mut panels = Vec::new();
    for (number, (need, series)) in (1_u32..).zip(series) {
        if series.was_ever_asked() {
            let name = Name::of(words, *need, state, number);
            panels.push(panel(words, history, markers, of, &name, series)?);
        }
    }
    Ok(panels)
}

/// What a panel goes by.
struct Name {
    scale: Scale,
    heading: String,
    title: String,
}

impl Name {
    fn of(words: Words<'_>, need: Need, state: NeedState, number: u32) -> Self {
        let scale = Scale { need, state };
        let title = scale_title(words, scale);
        let heading = match state {
            NeedState::Satisfaction => format!("{number}. {title}"),
            NeedState::Frustration => title.clone(),
        };
        Self { scale, heading, title }
    }
}

/// What a scale's picture goes by.
pub(in crate::reports) fn scale_title(words: Words<'_>, scale: Scale) -> String {
    let need = words.need_title(scale.need);
    match scale.state {
        NeedState::Satisfaction => need,
        NeedState::Frustration => words.t.say("frustration-of").with("need", need).to_string(),
    }
}

fn has_range(figure: &Figure<ScaleCell>) -> bool {
    figure.shown().is_some_and(|cell| cell.get().interval.is_some())
}

fn panel(
    words: Words<'_>,
    history: &History<'_>,
    markers: &[ActionMarker],
    of: ChartOf,
    name: &Name,
    series: &Series,
) -> Result<Panel, ReportError> {
    let (say, sentence) = said(words, history, series);
    let now = series.now().0;
    let mut panel = Panel {
        heading: name.heading.clone(),
        caption: caption(words, now),
        is_open: now.shown().is_some_and(|cell| says_it_is_open(words, cell)),
        say,
        chart: None,
        png: None,
        sentence,
    };
    if !series.was_ever_shown() {
        return Ok(panel);
    }
    let described = description(words, history, &panel.say, &panel.sentence, series);
    let chart = drawn(words, history, markers, &name.title, described, series);
    panel.chart = Some(chart.svg(&format!("trend-{}", name.scale.id().replace('_', "-")))?);
    panel.png = history.was_ever_shown().then(|| chart_href(of, name.scale, history.unit));
    Ok(panel)
}

/// The picture of one scale.
pub(in crate::reports) fn trend_chart(
    words: Words<'_>,
    history: &History<'_>,
    markers: &[ActionMarker],
    title: &str,
    series: &Series,
) -> TrendChart {
    let (say, sentence) = said(words, history, series);
    let described = description(words, history, &say, &sentence, series);
    drawn(words, history, markers, title, described, series)
}

fn drawn(
    words: Words<'_>,
    history: &History<'_>,
    markers: &[ActionMarker],
    title: &str,
    description: String,
    series: &Series,
) -> TrendChart {
    let waves = history.waves.iter().zip(series.unit.iter().zip(&series.organisation));
    TrendChart {
        title: title.to_owned(),
        description,
        waves: waves
            .map(|(published, (unit, organisation))| TrendWave {
                label: words.t.short_month(published.wave.opens_on),
                opens_on: published.wave.opens_on,
                closes_on: published.wave.last_day(),
                team: unit.map(TrendPoint::of),
                organisation: organisation.map(TrendPoint::of),
            })
            .collect(),
        actions: markers.to_vec(),
        organisation: words.t.get("key-organisation"),
    }
}

/// The line above a scale's picture, and the sentence below it.
fn said(words: Words<'_>, history: &History<'_>, series: &Series) -> (Label, String) {
    let (now, organisation) = series.now();
    let sentence = match now {
        Figure::Shown(cell) => sentence(words, history, cell, organisation),
        Figure::Withheld | Figure::NotAsked => String::new(),
    };
    (say(words, history, now), sentence)
}

/// What a screen reader is told in place of the picture.
fn description(
    words: Words<'_>,
    history: &History<'_>,
    say: &Label,
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
pub(in crate::reports) fn say(
    words: Words<'_>,
    history: &History<'_>,
    now: &Figure<ScaleCell>,
) -> Label {
    let t = words.t;
    let (glyph, text) = match judgement(now).0 {
        Judgement::Higher => (HIGHER, t.get("say-higher")),
        Judgement::Lower => (LOWER, t.get("say-lower")),
        Judgement::HigherLastThree => (HIGHER, t.get("say-higher-last-three")),
        Judgement::LowerLastThree => (LOWER, t.get("say-lower-last-three")),
        Judgement::NoClearChange => (UNCHANGED, t.get("say-no-clear-change")),
        Judgement::UnclearAfterAdjustment => {
            let change = now.shown().and_then(|cell| cell.get().change.as_ref());
            let beside = |change| history.current.release.comparisons_beside(change);
            let comparisons = change.map_or(0, beside);
            (UNCHANGED, t.n("say-unclear", comparisons))
        }
        Judgement::FirstWave => (UNJUDGED, t.get("say-first-wave")),
        Judgement::TooFewAnswers => (UNJUDGED, t.get("say-too-few-answers")),
        Judgement::Withheld => (HIDDEN, format!("{}.", capitalised(&t.get("withheld")))),
        Judgement::NotAsked => (UNJUDGED, t.get("say-not-asked")),
    };
    Label { glyph, text }
}

/// "3.5 now, likely between 3.1 and 3.9. 0.5 above the four waves before (0.1 to 1.0); …"
fn sentence(
    words: Words<'_>,
    history: &History<'_>,
    cell: &Released<ScaleCell>,
    organisation: &Figure<ScaleCell>,
) -> String {
    let now = now_between(words, cell);
    let mut parts = vec![now];
    parts.extend(change(words, history, cell));
    parts.extend(last_three(words, history, cell));
    parts.extend(beside_organisation(words, cell, organisation));
    parts.join(" ")
}

/// "3.5 now, likely between 3.1 and 3.9."
pub(in crate::reports) fn now_between(words: Words<'_>, cell: &Released<ScaleCell>) -> String {
    let mean = words.scale_mean(cell);
    match cell.get().interval {
        Some(interval) => words
            .t
            .say("report-now-between")
            .with("mean", mean)
            .with("low", words.number(interval.low))
            .with("high", words.number(interval.high))
            .to_string(),
        None => words.t.say("report-now").with("mean", mean).to_string(),
    }
}

/// "0.5 above the four waves before (0.1 to 1.0); the smallest change that … is 0.7."
fn change(words: Words<'_>, history: &History<'_>, cell: &Released<ScaleCell>) -> Option<String> {
    let change = cell.get().change.as_ref()?;
    let comparison = change.comparison?;
    let message = side(
        &comparison,
        [key("report-change-above"), key("report-change-below"), key("report-change-level")],
    );
    Some(compared(words, history, message, &comparison, change.baseline.len()))
}

/// "Over the last three waves 0.5 above the four waves before those (0.1 to 1.0); the smallest …"
fn last_three(
    words: Words<'_>,
    history: &History<'_>,
    cell: &Released<ScaleCell>,
) -> Option<String> {
    let change = cell.get().change.as_ref()?;
    let comparison = change.last_three?;
    let message = side(
        &comparison,
        [
            key("report-last-three-above"),
            key("report-last-three-below"),
            key("report-last-three-level"),
        ],
    );
    Some(compared(words, history, message, &comparison, change.last_three_baseline()))
}

/// The message for a difference that is above, below or rounds to nothing.
fn side(comparison: &Comparison, [above, below, level]: [&'static str; 3]) -> &'static str {
    let rounded = tenths(comparison.delta);
    if rounded > 0.0 {
        above
    } else if rounded < 0.0 {
        below
    } else {
        level
    }
}

fn compared(
    words: Words<'_>,
    history: &History<'_>,
    message: &str,
    comparison: &Comparison,
    baseline: usize,
) -> String {
    let Comparison { delta, interval, detectable, .. } = *comparison;
    words
        .t
        .say(message)
        .with("delta", words.number(delta.abs()))
        .with("baseline", words.t.n("report-baseline", baseline))
        .with("range", words.range(interval))
        .with("detectable", words.number(detectable))
        .with("kind", if history.unit.is_organisation() { "organisation" } else { "team" })
        .to_string()
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
