use jiff::civil::Date;
use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea;

use super::style::{FONT_FAMILY, FONT_SIZE, font_attributes};
use super::svg::Frame;
use super::theme::{EDGE, INK, ORGANISATION};
use super::trend_drawing::{self as drawing, TrendDrawing};
use super::{ChartError, ChartSvg};
use crate::disclosure::{Figure, ScaleCell};

/// A team's means over the waves on the full scale of 1 to 5, beside the organisation's.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendChart {
    pub title: String,
    /// States the finding in words; what is withheld, too.
    pub description: String,
    /// Oldest first.
    pub waves: Vec<TrendWave>,
    pub actions: Vec<ActionMarker>,
    /// What stands at the organisation's line; cut from seventeen characters on.
    pub organisation: String,
}

/// One wave, drawn over its days.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendWave {
    /// A short month name; left out where it would touch the next, cut from ten characters on.
    pub label: String,
    pub opens_on: Date,
    /// The last day on which it was open.
    pub closes_on: Date,
    /// Withheld: hatched; not asked: left blank.
    pub team: Figure<TrendPoint>,
    pub organisation: Figure<TrendPoint>,
}

/// A mean with the interval around it, where there is one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendPoint {
    mean: f64,
    low: Option<f64>,
    high: Option<f64>,
}

impl TrendPoint {
    /// What a picture shows of a cell; only of one that the release engine has cleared.
    pub fn of(cell: &ScaleCell) -> Self {
        let ScaleCell { mean, interval, .. } = cell;
        Self {
            mean: *mean,
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
        }
    }

    /// Made-up figures; `interval` is (low, high).
    #[cfg(test)]
    pub(super) fn made_up(mean: f64, interval: Option<(f64, f64)>) -> Figure<Self> {
        let (low, high) = (interval.map(|(low, _)| low), interval.map(|(_, high)| high));
        Figure::Shown(crate::disclosure::Released::made_up(Self { mean, low, high }))
    }

    pub(super) fn mean(self) -> f64 {
        self.mean
    }

    pub(super) fn interval(self) -> Option<(f64, f64)> {
        self.low.zip(self.high)
    }
}

/// Something that a team changed, drawn at its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionMarker {
    pub on: Date,
    pub number: u32,
}

impl TrendChart {
    /// Inline SVG whose ids begin with `id`, which must be unique in its page.
    ///
    /// # Errors
    /// An `id` that is no plain name, a figure that is not a number, or a marker before the first wave.
    pub fn svg(&self, id: &str) -> Result<ChartSvg, ChartError> {
        self.check()?;
        let mut drawn = String::new();
        let root = SVGBackend::with_string(&mut drawn, drawing::SIZE).into_drawing_area();
        TrendDrawing::new(self, &root).draw()?;
        root.present()?;
        drop(root);
        let [hatch_next, hatch_first] = hatch_as_one_path();
        let frame = Frame {
            id,
            title: &self.title,
            description: &self.description,
            size: drawing::SIZE,
            font_family: FONT_FAMILY,
            font_size: FONT_SIZE,
            replacements: &[
                (font_attributes(FONT_SIZE), String::new()),
                dashes(&ORGANISATION.hex(), "50 40"),
                dashes(&INK.hex(), "20 30"),
                hatch_next,
                hatch_first,
            ],
        };
        frame.around(&drawn)
    }

    fn check(&self) -> Result<(), ChartError> {
        for wave in &self.waves {
            let team = match wave.team {
                Figure::Shown(point) => {
                    let TrendPoint { mean, low, high } = *point.get();
                    [Some(mean), low, high]
                }
                Figure::Withheld | Figure::NotAsked => [None; 3],
            };
            if team
                .into_iter()
                .chain([wave.organisation.shown().map(|point| point.get().mean())])
                .flatten()
                .any(|value| !value.is_finite())
            {
                return Err(ChartError::NotANumber(wave.label.clone()));
            }
        }
        let first = self.waves.iter().map(|wave| wave.opens_on).min();
        match self.actions.iter().find(|action| first.is_none_or(|first| action.on < first)) {
            Some(action) => Err(ChartError::Marker(action.on)),
            None => Ok(()),
        }
    }
}

/// plotters' own dashed line is one element per dash.
fn dashes(stroke: &str, pattern: &str) -> (String, String) {
    let attribute = format!(" stroke=\"{stroke}\"");
    let dashed = format!("{attribute} stroke-dasharray=\"{pattern}\"");
    (attribute, dashed)
}

/// The hatch is up to 300 lines: one path instead of an element each.
pub(super) fn hatch_as_one_path() -> [(String, String); 2] {
    let (stroke, width) = (EDGE.hex(), drawing::HATCH_WIDTH);
    let look = format!("fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"");
    let line = format!("<polyline {look} points=\"");
    let path = format!("<path {look} d=\"M");
    [(format!("\"/>{line}"), "M".to_owned()), (line, path)]
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeSet;

    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::theme::{ACCENT, BAND, SENTINELS, Sentinel};
    use super::super::time_axis::TimeAxis;
    use super::*;

    pub fn shown(mean: f64) -> Figure<TrendPoint> {
        TrendPoint::made_up(mean, Some((mean - 0.4, mean + 0.4)))
    }

    pub fn chart(team: impl IntoIterator<Item = Figure<TrendPoint>>) -> TrendChart {
        let days = (0..).map(|month: i32| date(2026, 3, 1).saturating_add(month.months()));
        let waves = team.into_iter().zip(days).map(|(team, opens_on)| TrendWave {
            label: "Mar".to_owned(),
            opens_on,
            closes_on: opens_on.saturating_add(13.days()),
            team,
            organisation: TrendPoint::made_up(3.5, None),
        });
        TrendChart {
            title: "Autonomy".to_owned(),
            description: "No clear change.".to_owned(),
            waves: waves.collect(),
            actions: Vec::new(),
            organisation: "Organisation".to_owned(),
        }
    }

    fn marker(on: Date, number: u32) -> ActionMarker {
        ActionMarker { on, number }
    }

    fn svg(chart: &TrendChart) -> String {
        chart.svg("autonomy").unwrap().to_string()
    }

    /// The values of an attribute, wherever it stands.
    fn values<'a>(svg: &'a str, attribute: &str) -> Vec<&'a str> {
        let start = format!(" {attribute}=\"");
        svg.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
    }

    fn elements<'a>(svg: &'a str, name: &str, color: &Sentinel) -> Vec<&'a str> {
        let color = format!("=\"{}\"", color.hex());
        svg.split('<')
            .filter(|tag| tag.starts_with(&format!("{name} ")) && tag.contains(&color))
            .collect()
    }

    /// Both ends of every line of the hatch.
    fn hatch(svg: &str) -> Vec<[(i32, i32); 2]> {
        let point = |text: &str| {
            let (x, y) = text.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        elements(svg, "path", &EDGE)
            .into_iter()
            .flat_map(|path| values(path, "d"))
            .flat_map(|d| d.split('M').skip(1))
            .map(|line| {
                let (from, to) = line.split_once(' ').unwrap();
                [point(from), point(to)]
            })
            .collect()
    }

    #[test]
    fn a_screen_reader_hears_title_and_finding() {
        let mut chart = chart([shown(3.2)]);
        chart.title = "Autonomy <1 & up>".to_owned();
        let svg = svg(&chart);
        assert!(svg.starts_with("<svg xmlns="), "{svg}");
        assert!(svg.contains(" role=\"img\" aria-labelledby=\"autonomy-title autonomy-desc\""));
        assert!(svg.contains("<title id=\"autonomy-title\">Autonomy &lt;1 &amp; up&gt;</title>"));
        assert!(svg.contains("<desc id=\"autonomy-desc\">No clear change.</desc>"));
        let outer = svg.split('>').next().unwrap();
        assert!(!outer.contains(" width=") && !outer.contains(" height="), "{outer}");
        assert!(!svg.contains(" style="), "the content security policy forbids it");
    }

    #[test]
    fn a_wave_label_is_escaped() {
        let mut chart = chart([shown(3.2)]);
        chart.waves[0].label = "<b>&\"".to_owned();
        assert!(svg(&chart).contains(">&lt;b&gt;&amp;&quot;</text>"));
    }

    #[test]
    fn two_charts_in_a_page_share_no_id() {
        let chart = chart([shown(3.2), Figure::Withheld]);
        let page = format!("{}{}", chart.svg("a").unwrap(), chart.svg("b").unwrap());
        let ids = values(&page, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let named: Vec<&str> =
            values(&page, "aria-labelledby").iter().flat_map(|ids| ids.split(' ')).collect();
        assert_eq!(named, ids);
    }

    #[test]
    fn every_colour_has_a_css_variable() {
        let mut chart = chart([shown(3.2), Figure::Withheld, shown(3.0)]);
        chart.actions = vec![ActionMarker { on: date(2026, 4, 20), number: 1 }];
        let svg = svg(&chart);
        let used: BTreeSet<&str> =
            [values(&svg, "fill"), values(&svg, "stroke")].concat().into_iter().collect();
        let known: BTreeSet<String> = SENTINELS.iter().map(|one| one.hex()).collect();
        let known: BTreeSet<&str> = known.iter().map(String::as_str).chain(["none"]).collect();
        assert_eq!(used, known);
    }

    #[test]
    fn a_wave_between_gaps_has_a_narrow_band_and_no_line() {
        let svg = svg(&chart([Figure::NotAsked, shown(3.2), Figure::Withheld]));
        assert_eq!(elements(&svg, "rect", &BAND).len(), 1);
        assert_eq!(elements(&svg, "polygon", &BAND).len(), 0);
        assert_eq!(elements(&svg, "polyline", &ACCENT).len(), 0);
    }

    #[test]
    fn no_band_without_an_interval() {
        let plain = TrendPoint::made_up(3.2, None);
        let svg = svg(&chart([plain, plain, shown(3.0), shown(3.1)]));
        assert_eq!(elements(&svg, "rect", &BAND).len(), 0);
        assert_eq!(elements(&svg, "polygon", &BAND).len(), 1);
        assert_eq!(elements(&svg, "polyline", &ACCENT).len(), 1);
    }

    #[test]
    fn every_action_has_its_number_and_its_line() {
        let mut chart = chart([shown(3.2), shown(3.3)]);
        chart.actions = [(20, 1), (20, 2), (28, 3)]
            .map(|(day, number)| marker(date(2026, 3, day), number))
            .to_vec();
        let svg = svg(&chart);
        assert_eq!(elements(&svg, "circle", &INK).len(), 3);
        assert_eq!(elements(&svg, "polyline", &INK).len(), 3);
        let places: BTreeSet<&str> =
            elements(&svg, "circle", &INK).iter().flat_map(|circle| values(circle, "cx")).collect();
        assert_eq!(places.len(), 3, "markers of one day stand beside each other");
    }

    /// The x of every marker's foot, and of every point of the team.
    fn feet_and_points(chart: &TrendChart) -> (Vec<i32>, Vec<i32>) {
        let svg = svg(chart);
        let foot = |line: &str| {
            let points = values(line, "points")[0];
            points
                .split_whitespace()
                .next_back()
                .unwrap()
                .split(',')
                .next()
                .unwrap()
                .parse()
                .unwrap()
        };
        let feet = elements(&svg, "polyline", &INK).into_iter().map(foot).collect();
        let points = elements(&svg, "circle", &ACCENT).into_iter();
        (feet, points.map(|circle| values(circle, "cx")[0].parse().unwrap()).collect())
    }

    /// Said in a list as of August, it stood between June and July.
    #[test]
    fn a_marker_stands_at_its_day() {
        let mut chart = chart([shown(3.2), shown(3.3), shown(3.1), shown(3.4)]);
        for (wave, month) in chart.waves.iter_mut().zip([5, 6, 7, 10]) {
            wave.opens_on = date(2026, month, 20);
            wave.closes_on = date(2026, month, 29);
        }
        let days = [date(2026, 6, 25), date(2026, 8, 11), date(2026, 12, 1)];
        chart.actions = (1..).zip(days).map(|(number, on)| marker(on, number)).collect();
        let (feet, points) = feet_and_points(&chart);
        let ([june, august, december], [_, second, third, last]) = (&feet[..], &points[..]) else {
            panic!("{feet:?} {points:?}")
        };
        assert!((june - second).abs() <= 10, "within its wave: {feet:?} {points:?}");
        assert!(third < august && august < last && last < december, "{feet:?} {points:?}");
        let share = f64::from(august - third) / f64::from(last - third);
        assert!((share - 18.0 / 92.0).abs() < 0.02, "a quarter year in days: {share}");
    }

    #[test]
    fn the_organisations_line_says_its_name_where_there_is_one() {
        let mut chart = chart([shown(3.2), shown(3.3)]);
        assert_eq!(svg(&chart).matches(">Organisation</text>").count(), 1);
        chart.organisation = "Organisation von vielen".to_owned();
        assert!(svg(&chart).contains(">Organisation vo…</text>"));
        for wave in &mut chart.waves {
            wave.organisation = Figure::NotAsked;
        }
        assert!(!svg(&chart).contains("Organisation"));
    }

    #[test]
    fn what_cannot_be_drawn_is_an_error() {
        let broken = chart([shown(f64::NAN)]);
        assert!(matches!(broken.svg("a"), Err(ChartError::NotANumber(_))));
        let mut before = chart([shown(3.0)]);
        before.actions = vec![marker(date(2026, 2, 28), 1)];
        assert!(matches!(before.svg("a"), Err(ChartError::Marker(_))));
        assert!(matches!(chart([]).svg("a b"), Err(ChartError::Id(_))));
    }

    /// About a fifth of it once compressed.
    #[test]
    fn two_years_of_waves_stay_small() {
        let alternating = [shown(3.2), Figure::Withheld].into_iter().cycle().take(24);
        let svg = svg(&chart(alternating));
        assert!(svg.len() < 12_000, "{}", svg.len());
    }

    fn any_figure() -> impl Strategy<Value = Figure<TrendPoint>> {
        prop_oneof![
            (1.0..=5.0_f64).prop_map(shown),
            (1.0..=5.0_f64).prop_map(|mean| TrendPoint::made_up(mean, None)),
            Just(Figure::Withheld),
            Just(Figure::NotAsked),
        ]
    }

    proptest! {
        #[test]
        fn every_shown_wave_has_its_circle_and_every_hatch_its_column(
            team in prop::collection::vec(any_figure(), 0..=24),
        ) {
            let svg = svg(&chart(team.clone()));
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
            let is_shown = |figure: &&Figure<TrendPoint>| matches!(figure, Figure::Shown(_));
            prop_assert_eq!(elements(&svg, "circle", &ACCENT).len(), team.iter().filter(is_shown).count());

            let days = chart(team.clone());
            let columns = TimeAxis::new(&days.waves, &[], [280.0, 3020.0, 90.0]).spans(&days.waves);
            let hatch = hatch(&svg);
            for [(from_x, from_y), (to_x, to_y)] in &hatch {
                prop_assert!(from_x <= to_x && from_y >= to_y && to_x - from_x == from_y - to_y);
                prop_assert!(*to_y >= 220 && *from_y <= 1030);
                for (span, figure) in columns.iter().zip(&team) {
                    let inside = f64::from(*from_x) < span.to - 1.0 && f64::from(*to_x) > span.from + 1.0;
                    prop_assert!(!inside || *figure == Figure::Withheld, "{:?} {:?}", span, figure);
                }
            }
            for (span, _) in columns.iter().zip(&team).filter(|(_, one)| **one == Figure::Withheld) {
                let covered = |line: &&[(i32, i32); 2]| {
                    f64::from(line[0].0) <= span.middle && span.middle <= f64::from(line[1].0)
                };
                prop_assert!(hatch.iter().filter(covered).count() > 5, "{:?}", span);
            }
        }
    }
}
