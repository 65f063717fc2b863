use std::io;

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::IntoDrawingArea;
use plotters::prelude::{Circle, DrawingArea, DrawingAreaErrorKind, PathElement, Rectangle, Text};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::labels;
use super::style::{FONT_FAMILY, FONT_SIZE, font_attributes, line, text};
use super::svg::Frame;
use super::theme::{ACCENT, BAND, INK_2, ORGANISATION, RULE, SURFACE};
use super::{ChartError, ChartSvg};
use crate::disclosure::{BetweenTeams, Released};
use crate::domain::UnitPath;
use crate::stats::Interval;

/// Teams beside each other on the full scale of 1 to 5, in the order of the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamsChart {
    pub title: String,
    /// States the finding in words.
    pub description: String,
    rows: Vec<Row>,
    four_of_five: Interval,
}

/// One team: its mean as it answered with the likely range, and its mean drawn towards that of the teams.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    name: String,
    mean: f64,
    interval: Option<Interval>,
    pooled: f64,
}

impl TeamsChart {
    /// From this many teams on a picture is longer than the screen: the table holds them all.
    pub const MOST_TEAMS: usize = 24;

    /// Only what the release engine has cleared gets into a picture. `name` is what a team is called; long names are
    /// cut.
    pub fn new(
        title: String,
        description: String,
        teams: &Released<BetweenTeams>,
        name: impl Fn(&UnitPath) -> String,
    ) -> Self {
        let teams = teams.get();
        let rows = teams.teams.iter().map(|team| Row {
            name: name(&team.unit),
            mean: team.mean,
            interval: team.interval,
            pooled: team.pooled,
        });
        Self { title, description, rows: rows.collect(), four_of_five: teams.four_of_five }
    }

    /// Inline SVG whose ids begin with `id`, which must be unique in its page.
    ///
    /// # Errors
    /// An `id` that is no plain name, or a figure that is not a number.
    pub fn svg(&self, id: &str) -> Result<ChartSvg, ChartError> {
        if let Some(row) = self.rows.iter().find(|row| !row.is_finite()) {
            return Err(ChartError::NotANumber(row.name.clone()));
        }
        let size = (WIDTH, u32::try_from(self.bottom() + BELOW).unwrap_or(u32::MAX));
        let mut drawn = String::new();
        let root = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
        self.draw(&root)?;
        root.present()?;
        drop(root);
        let frame = Frame {
            id,
            title: &self.title,
            description: &self.description,
            size,
            font_family: FONT_FAMILY,
            font_size: FONT_SIZE,
            replacements: &[(font_attributes(FONT_SIZE), String::new())],
        };
        frame.around(&drawn)
    }

    fn bottom(&self) -> i32 {
        self.rows.iter().fold(TOP, |bottom, _| bottom + ROW)
    }

    fn draw(&self, root: &Root<'_>) -> Drawn {
        let bottom = self.bottom();
        let Interval { low, high } = self.four_of_five;
        let band = Rectangle::new([(x(low), TOP), (x(high), bottom)], BAND.color.filled());
        root.draw(&band)?;
        let style = text(INK_2, FONT_SIZE, HPos::Center);
        for (name, step) in [("1", 1.0), ("2", 2.0), ("3", 3.0), ("4", 4.0), ("5", 5.0)] {
            let x = x(step);
            root.draw(&PathElement::new([(x, TOP), (x, bottom)], line(RULE, 10)))?;
            root.draw(&Text::new(name, (x, bottom + 130), style.clone()))?;
        }
        let mut middle = TOP + ROW / 2;
        for row in &self.rows {
            row.draw(root, middle)?;
            middle += ROW;
        }
        Ok(())
    }
}

/// Units of the drawing; ten are one CSS pixel.
const WIDTH: u32 = 3400;
const LEFT: i32 = 1370;
const RIGHT: i32 = 3280;
const TOP: i32 = 100;
const ROW: i32 = 230;
const BELOW: i32 = 250;
const NAME_RIGHT: i32 = LEFT - 130;
/// As many characters as fit beside the plot.
const NAME_LONGEST: usize = 15;

type Root<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

impl Row {
    fn is_finite(&self) -> bool {
        let ends = self.interval.map_or([self.mean; 2], |interval| [interval.low, interval.high]);
        ends.into_iter().chain([self.mean, self.pooled]).all(f64::is_finite)
    }

    /// The likely range as a line, the mean as it is as a ring, the pooled one as a dot over it.
    fn draw(&self, root: &Root<'_>, y: i32) -> Drawn {
        let name = labels::cut(&self.name, NAME_LONGEST);
        let style = text(INK_2, FONT_SIZE, HPos::Right);
        root.draw(&Text::new(name, (NAME_RIGHT, y + 8), style))?;
        if let Some(Interval { low, high }) = self.interval {
            root.draw(&PathElement::new([(x(low), y), (x(high), y)], line(ORGANISATION, 12)))?;
        }
        root.draw(&Circle::new((x(self.mean), y), 46, SURFACE.color.filled()))?;
        root.draw(&Circle::new((x(self.mean), y), 46, line(ORGANISATION, 14)))?;
        root.draw(&Circle::new((x(self.pooled), y), 40, ACCENT.color.filled()))
    }
}

/// Where a mean of 1 to 5 stands, in units of the drawing.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "clamped to the width of the drawing, and checked to be a number"
)]
fn x(mean: f64) -> i32 {
    let share = (mean.clamp(1.0, 5.0) - 1.0) / 4.0;
    (f64::from(LEFT) + share * f64::from(RIGHT - LEFT)).round() as i32
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn chart(count: usize) -> TeamsChart {
        let row = |(mean, pooled)| Row {
            name: "Ops & a rather long name".to_owned(),
            mean,
            interval: Some(Interval { low: mean - 0.5, high: mean + 0.5 }),
            pooled,
        };
        let rows = [(2.0, 2.4), (4.0, 3.6)].into_iter().cycle().take(count).map(row);
        TeamsChart {
            title: "Autonomy".to_owned(),
            description: "4 of 5 teams lie between 2.0 and 4.0.".to_owned(),
            rows: rows.collect(),
            four_of_five: Interval { low: 2.0, high: 4.0 },
        }
    }

    /// Twelve teams.
    pub fn uneven() -> TeamsChart {
        let mut chart = chart(12);
        let names = ["Dispatch", "Depot North", "Depot Süd", "Customer desk"];
        for (row, (number, name)) in chart.rows.iter_mut().zip((0..).zip(names.iter().cycle())) {
            (*name).clone_into(&mut row.name);
            let shift = 0.05 * f64::from(number);
            (row.mean, row.pooled) = (row.mean + shift, row.pooled + shift / 2.0);
            row.interval = Some(Interval { low: row.mean - 0.6, high: (row.mean + 0.6).min(5.0) });
        }
        chart
    }

    fn values(svg: &str, element: &str, attribute: &str, fill: &str) -> Vec<String> {
        let of = |tag: &str, name: &str| {
            let start = format!(" {name}=\"");
            tag.split(&start).nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
        };
        svg.split('<')
            .filter(|tag| tag.starts_with(&format!("{element} ")))
            .filter(|tag| of(tag, "fill").as_deref() == Some(fill))
            .filter_map(|tag| of(tag, attribute))
            .collect()
    }

    #[test]
    fn every_team_has_its_ring_its_dot_and_its_name_at_its_figures() {
        let svg = chart(2).svg("teams").unwrap().to_string();
        let at = |mean: f64| (1370.0 + (mean - 1.0) / 4.0 * 1910.0).round().to_string();
        let means = [2.0, 4.0].map(at);
        let pooled = [2.4, 3.6].map(at);
        assert_eq!(values(&svg, "circle", "cx", &ACCENT.hex()), pooled);
        assert_eq!(values(&svg, "circle", "cx", &SURFACE.hex()), means);
        assert_eq!(svg.matches(">Ops &amp; a rather").count(), 2, "{svg}");
        let band = values(&svg, "rect", "x", &BAND.hex());
        assert_eq!(band, [at(2.0)]);
        assert!(svg.contains("role=\"img\" aria-labelledby=\"teams-title teams-desc\""), "{svg}");
        assert!(!svg.contains(" style="), "the content security policy forbids it");
    }

    #[test]
    fn what_is_not_a_number_is_an_error_and_no_team_is_no_panic() {
        let mut broken = chart(1);
        broken.rows[0].pooled = f64::NAN;
        assert!(matches!(broken.svg("a"), Err(ChartError::NotANumber(_))));
        assert!(chart(0).svg("a").is_ok());
    }
}
