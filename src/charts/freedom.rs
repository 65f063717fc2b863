use std::io;

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::IntoDrawingArea;
use plotters::prelude::{Circle, DrawingArea, DrawingAreaErrorKind, PathElement, Rectangle, Text};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::style::{FONT_FAMILY, FONT_SIZE, bold, font_attributes, line, text};
use super::svg::Frame;
use super::theme::{ACCENT, BAND, EDGE, INK, INK_2, RULE};
use super::trend::hatch_as_one_path;
use super::trend_drawing::HATCH_WIDTH;
use super::{ChartError, ChartSvg};
use crate::audit::{AuditFigure, Reading};
use crate::domain::audit::Latitude;

/// How much say a team has over each kind of decision, on the ladder of 1 to 5.
#[derive(Debug, Clone, PartialEq)]
pub struct FreedomChart {
    pub title: String,
    /// States the finding in words; what is withheld, too.
    pub description: String,
    /// What the lowest and the highest step of the ladder mean.
    pub ends: [String; 2],
    pub rows: Vec<FreedomRow>,
}

/// One kind of decision.
#[derive(Debug, Clone, PartialEq)]
pub struct FreedomRow {
    /// Stands above its row.
    pub label: String,
    /// Band and dot; hatched where withheld.
    pub practice: AuditFigure<Reading>,
    /// An open ring.
    pub desired: AuditFigure<Reading>,
    /// A diamond; drawn beside a shown answer only.
    pub guess: Option<Latitude>,
    /// A tick below the row.
    pub granted: Option<Latitude>,
}

/// Ten units are one CSS pixel, as in the trend chart.
const WIDTH: u32 = 3400;
const LEFT: i32 = 180;
const RIGHT: i32 = 3220;
const TOP: i32 = 40;
const ROW: i32 = 480;
const FOOT: i32 = 360;

type Root<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

impl FreedomChart {
    /// Inline SVG whose ids begin with `id`, which must be unique in its page.
    ///
    /// # Errors
    /// An `id` that is no plain name, or a figure that is not a number.
    pub fn svg(&self, id: &str) -> Result<ChartSvg, ChartError> {
        self.check()?;
        let bottom = self.row_tops().last().map_or(TOP, |(top, _)| top + ROW);
        let size = (WIDTH, u32::try_from(bottom + FOOT).unwrap_or(WIDTH));
        let mut drawn = String::new();
        let root = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
        for (top, row) in self.row_tops() {
            row.draw(&root, top)?;
        }
        self.draw_scale(&root, bottom)?;
        root.present()?;
        drop(root);
        let [hatch_next, hatch_first] = hatch_as_one_path();
        let frame = Frame {
            id,
            title: &self.title,
            description: &self.description,
            size,
            font_family: FONT_FAMILY,
            font_size: FONT_SIZE,
            replacements: &[(font_attributes(FONT_SIZE), String::new()), hatch_next, hatch_first],
        };
        frame.around(&drawn)
    }

    fn row_tops(&self) -> impl Iterator<Item = (i32, &FreedomRow)> {
        (0..).map(|place| TOP + place * ROW).zip(&self.rows)
    }

    fn check(&self) -> Result<(), ChartError> {
        let is_number = |seen: &AuditFigure<Reading>| {
            seen.shown().is_none_or(|Reading { mean, range, .. }| {
                mean.is_finite()
                    && range.is_none_or(|one| one.low.is_finite() && one.high.is_finite())
            })
        };
        let odd =
            self.rows.iter().find(|row| !is_number(&row.practice) || !is_number(&row.desired));
        odd.map_or(Ok(()), |row| Err(ChartError::NotANumber(row.label.clone())))
    }

    /// The numbers of the ladder below all rows, and what its ends mean.
    fn draw_scale(&self, root: &Root<'_>, bottom: i32) -> Drawn {
        for (name, step) in STEPS {
            let style = text(INK_2, FONT_SIZE, HPos::Center);
            root.draw(&Text::new(name, (x_of(step), bottom + 80), style))?;
        }
        let [lowest, highest] = &self.ends;
        let y = bottom + 240;
        root.draw(&Text::new(lowest.as_str(), (LEFT, y), text(INK_2, FONT_SIZE, HPos::Left)))?;
        root.draw(&Text::new(highest.as_str(), (RIGHT, y), text(INK_2, FONT_SIZE, HPos::Right)))
    }
}

const STEPS: [(&str, f64); 5] = [("1", 1.0), ("2", 2.0), ("3", 3.0), ("4", 4.0), ("5", 5.0)];

impl FreedomRow {
    /// From the back to the front.
    fn draw(&self, root: &Root<'_>, top: i32) -> Drawn {
        let middle = top + 290;
        let (high, low) = (middle - 90, middle + 90);
        let label = bold(text(INK, FONT_SIZE, HPos::Left));
        root.draw(&Text::new(self.label.as_str(), (LEFT - 100, top + 95), label))?;
        if self.practice == AuditFigure::Withheld {
            draw_hatch(root, (LEFT - 60, high), (RIGHT + 60, low))?;
        } else {
            for (_, step) in STEPS {
                let x = x_of(step);
                root.draw(&PathElement::new([(x, high - 20), (x, low + 20)], line(RULE, 10)))?;
            }
        }
        if let AuditFigure::Shown(reading) = self.practice {
            if let Some(range) = reading.range {
                let corners = [(x_of(range.low), high + 15), (x_of(range.high), low - 15)];
                root.draw(&Rectangle::new(corners, BAND.color.filled()))?;
            }
            root.draw(&Circle::new((x_of(reading.mean), middle), 48, ACCENT.color.filled()))?;
        }
        if let AuditFigure::Shown(reading) = self.desired {
            root.draw(&Circle::new((x_of(reading.mean), middle), 85, line(ACCENT, 20)))?;
        }
        if let Some(level) = self.granted {
            let x = x_of(level.get().into());
            root.draw(&PathElement::new([(x, low - 30), (x, low + 75)], line(INK, 45)))?;
        }
        match (self.guess, self.practice) {
            (Some(level), AuditFigure::Shown(_)) => {
                draw_diamond(root, (x_of(level.get().into()), middle))
            }
            _ => Ok(()),
        }
    }
}

fn draw_diamond(root: &Root<'_>, (x, y): (i32, i32)) -> Drawn {
    const HALF: i32 = 95;
    let corners = [(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y), (x, y - HALF)];
    root.draw(&PathElement::new(corners, line(INK, 20)))
}

/// Diagonals, cut at the edges; they lean and repeat as in the trend chart.
fn draw_hatch(root: &Root<'_>, (left, top): (i32, i32), (right, bottom): (i32, i32)) -> Drawn {
    const STEP: i32 = 85;
    // On a diagonal x + y is the same everywhere.
    let mut sum = left + top + STEP - (left + top) % STEP;
    while sum < right + bottom {
        let from = (left.max(sum - bottom), bottom.min(sum - left));
        let to = (right.min(sum - top), top.max(sum - right));
        root.draw(&PathElement::new([from, to], line(EDGE, HATCH_WIDTH)))?;
        sum += STEP;
    }
    Ok(())
}

/// Where a step of the ladder lies; beyond its ends at its ends.
fn x_of(step: f64) -> i32 {
    RangedCoordf64::from(1.0..5.0).map(&step.clamp(1.0, 5.0), (LEFT, RIGHT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Interval;

    fn shown(mean: f64) -> AuditFigure<Reading> {
        let range = Some(Interval { low: mean - 0.4, high: mean + 0.4 });
        AuditFigure::Shown(Reading { mean, range, change: None })
    }

    fn chart(practice: AuditFigure<Reading>, desired: AuditFigure<Reading>) -> FreedomChart {
        let row = FreedomRow {
            label: "Tools & more".to_owned(),
            practice,
            desired,
            guess: Latitude::new(4),
            granted: Latitude::new(5),
        };
        FreedomChart {
            title: "Freedom".to_owned(),
            description: "Less than granted.".to_owned(),
            ends: ["elsewhere".to_owned(), "the team".to_owned()],
            rows: vec![row; 2],
        }
    }

    fn svg(chart: &FreedomChart) -> String {
        chart.svg("freedom").unwrap().to_string()
    }

    fn with(svg: &str, tag: &str, color: &str) -> usize {
        let elements = svg.split('<').filter(|one| one.starts_with(tag));
        elements.filter(|one| one.contains(color)).count()
    }

    #[test]
    fn every_sign_is_drawn_once_a_row() {
        let svg = svg(&chart(shown(3.0), shown(4.0)));
        let (accent, band) = (ACCENT.hex(), BAND.hex());
        assert_eq!(with(&svg, "circle", &format!("fill=\"{accent}\"")), 2, "{svg}");
        assert_eq!(with(&svg, "circle", &format!("stroke=\"{accent}\"")), 2, "{svg}");
        assert_eq!(with(&svg, "rect", &band), 2, "{svg}");
        assert_eq!(with(&svg, "polyline", &INK.hex()), 4, "diamond and tick: {svg}");
        assert_eq!(with(&svg, "path", &EDGE.hex()), 0, "{svg}");
        assert!(svg.contains("Tools &amp; more") && svg.contains("elsewhere"), "{svg}");
        assert!(svg.contains("<desc id=\"freedom-desc\">Less than granted.</desc>"), "{svg}");
    }

    #[test]
    fn a_withheld_row_is_hatched_and_keeps_the_charter_only() {
        let svg = svg(&chart(AuditFigure::Withheld, AuditFigure::Withheld));
        assert!(with(&svg, "path", &EDGE.hex()) > 0, "{svg}");
        assert_eq!(with(&svg, "circle", ""), 0, "{svg}");
        assert_eq!(with(&svg, "rect", &BAND.hex()), 0, "{svg}");
        assert_eq!(with(&svg, "polyline", &INK.hex()), 2, "the ticks, and no guess: {svg}");
    }

    #[test]
    fn a_guess_leaves_no_trace_beside_an_answer_that_is_not_shown() {
        for practice in [AuditFigure::Withheld, AuditFigure::NotAsked] {
            let mut without = chart(practice, AuditFigure::NotAsked);
            without.rows.iter_mut().for_each(|row| row.guess = None);
            assert_eq!(svg(&chart(practice, AuditFigure::NotAsked)), svg(&without));
        }
    }

    #[test]
    fn nothing_leaves_the_ladder() {
        assert_eq!([0.2, 1.0, 3.0, 5.0, 5.7].map(x_of), [180, 180, 1700, 3220, 3220]);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let odd = chart(shown(f64::NAN), AuditFigure::NotAsked);
        assert!(
            matches!(odd.svg("a"), Err(ChartError::NotANumber(label)) if label == "Tools & more")
        );
        assert!(matches!(chart(shown(2.0), shown(2.0)).svg("1 a"), Err(ChartError::Id(_))));
    }
}
