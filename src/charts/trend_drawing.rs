use std::io;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, Circle, DrawingArea, DrawingAreaErrorKind, PathElement, Polygon, Rectangle,
    SVGBackend, Text,
};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, ShapeStyle};

use super::style::{FONT_SIZE, bold, line, text};
use super::theme::{ACCENT, BAND, EDGE, INK, INK_2, ORGANISATION, PAPER, RULE, SURFACE};
use super::trend::{TrendChart, TrendWave};
use super::{labels, markers};
use crate::disclosure::Figure;

/// plotters draws in whole numbers: ten units are one CSS pixel of a 340 by 230 picture.
pub(super) const SIZE: (u32, u32) = (3400, 2300);
const MARKER_FONT_SIZE: f64 = 105.0;

pub(super) const HATCH_WIDTH: u32 = 8;

const LEFT: i32 = 280;
const RIGHT: i32 = 3300;
const TOP: i32 = 260;
const BOTTOM: i32 = 2000;
const WIDTH: f64 = 3020.0;

const LOWEST: f64 = 1.0;
const HIGHEST: f64 = 5.0;

type Root<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Plot<'a> = DrawingArea<SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

/// One drawing: x counts waves, wave i lies in the middle of i to i + 1; y is the scale.
pub(super) struct TrendDrawing<'a, 'b> {
    chart: &'b TrendChart,
    root: &'b Root<'a>,
    plot: Plot<'a>,
    /// Each wave with the x of its middle.
    columns: Vec<(f64, &'b TrendWave)>,
    /// In units of the drawing.
    column_width: f64,
}

impl<'a, 'b> TrendDrawing<'a, 'b> {
    pub fn new(chart: &'b TrendChart, root: &'b Root<'a>) -> Self {
        let middles = (0_u32..).map(|place| f64::from(place) + 0.5);
        let columns: Vec<_> = middles.zip(&chart.waves).collect();
        let count = columns.last().map_or(1.0, |(middle, _)| middle + 0.5);
        // The low end of the scale is at the bottom.
        let upwards = std::ops::Range { start: BOTTOM, end: TOP };
        let axes = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
            0.0..count,
            LOWEST..HIGHEST,
            (LEFT..RIGHT, upwards),
        );
        let plot = root.apply_coord_spec(axes);
        Self { chart, root, plot, columns, column_width: WIDTH / count }
    }

    /// From the back to the front.
    pub fn draw(&self) -> Drawn {
        self.draw_hatch()?;
        // On the hatch a dashed line is lost; elsewhere this is the panel's own colour.
        self.draw_organisation(line(SURFACE, 70))?;
        self.draw_scale()?;
        self.draw_ribbon()?;
        self.draw_organisation(line(ORGANISATION, 15))?;
        self.draw_team()?;
        self.draw_wave_labels()?;
        self.draw_actions()
    }

    /// plotters has neither patterns nor clipping: diagonals, cut at the edges of the withheld columns. They lean
    /// and repeat as the stylesheet's `repeating-linear-gradient(-45deg, …)` of 6 px.
    fn draw_hatch(&self) -> Drawn {
        const STEP: i32 = 85;
        for run in self.runs(|wave| (wave.team == Figure::Withheld).then_some(())) {
            let (Some((first, ())), Some((last, ()))) = (run.first(), run.last()) else { continue };
            let (left, top) = self.plot.map_coordinate(&(first - 0.5, HIGHEST));
            let (right, bottom) = self.plot.map_coordinate(&(last + 0.5, LOWEST));
            // On a diagonal x + y is the same everywhere.
            let mut sum = left + top + STEP - (left + top) % STEP;
            while sum < right + bottom {
                let from = (left.max(sum - bottom), bottom.min(sum - left));
                let to = (right.min(sum - top), top.max(sum - right));
                self.root.draw(&PathElement::new([from, to], line(EDGE, HATCH_WIDTH)))?;
                sum += STEP;
            }
        }
        Ok(())
    }

    /// One light rule and one number per step of the scale.
    fn draw_scale(&self) -> Drawn {
        let style = text(INK_2, FONT_SIZE, HPos::Right);
        for (name, step) in [("1", 1.0), ("2", 2.0), ("3", 3.0), ("4", 4.0), ("5", 5.0)] {
            let (left, y) = self.plot.map_coordinate(&(0.0, step));
            self.root.draw(&PathElement::new([(left, y), (RIGHT, y)], line(RULE, 10)))?;
            self.root.draw(&Text::new(name, (left - 80, y + 8), style.clone()))?;
        }
        Ok(())
    }

    fn draw_ribbon(&self) -> Drawn {
        let half = self.half_width(60.0);
        let interval = |wave: &TrendWave| wave.team.shown()?.get().interval();
        for run in self.runs(interval) {
            if let [(x, (low, high))] = run.as_slice() {
                let corners = [(x - half, on_scale(*high)), (x + half, on_scale(*low))];
                self.plot.draw(&Rectangle::new(corners, BAND.color.filled()))?;
                continue;
            }
            let highs = run.iter().map(|(x, (_, high))| (*x, on_scale(*high)));
            let lows = run.iter().rev().map(|(x, (low, _))| (*x, on_scale(*low)));
            let outline: Vec<_> = highs.chain(lows).collect();
            self.plot.draw(&Polygon::new(outline, BAND.color.filled()))?;
        }
        Ok(())
    }

    fn draw_organisation(&self, style: ShapeStyle) -> Drawn {
        let half = self.half_width(140.0);
        for run in self.runs(|wave| Some(on_scale(wave.organisation.shown()?.get().mean()))) {
            let points = match run.as_slice() {
                // One wave makes no line: a short one, so that it is seen at all.
                [(x, mean)] => vec![(x - half, *mean), (x + half, *mean)],
                _ => run,
            };
            self.plot.draw(&PathElement::new(points, style))?;
        }
        Ok(())
    }

    fn draw_team(&self) -> Drawn {
        let mean = |wave: &TrendWave| Some(on_scale(wave.team.shown()?.get().mean()));
        for run in self.runs(mean) {
            for point in &run {
                self.plot.draw(&Circle::new(*point, 35, ACCENT.color.filled()))?;
            }
            if run.len() > 1 {
                self.plot.draw(&PathElement::new(run, line(ACCENT, 25)))?;
            }
        }
        Ok(())
    }

    fn draw_wave_labels(&self) -> Drawn {
        let style = text(INK_2, FONT_SIZE, HPos::Center);
        let names = self.chart.waves.iter().map(|wave| wave.label.as_str());
        let fitted = labels::fitted(names, self.column_width, FONT_SIZE);
        for ((middle, _), label) in self.columns.iter().zip(fitted) {
            let Some(label) = label else { continue };
            // Into the picture, in waves.
            let half = labels::width(&label, FONT_SIZE) / 2.0;
            let least = (half - f64::from(LEFT)) / self.column_width;
            let most = (f64::from(SIZE.0) - f64::from(LEFT) - half) / self.column_width;
            let (x, _) = self.plot.map_coordinate(&(middle.clamp(least, most), LOWEST));
            self.root.draw(&Text::new(label, (x, BOTTOM + 165), style.clone()))?;
        }
        Ok(())
    }

    /// A number in a circle above the plot, and a thin line down the boundary it stands for.
    fn draw_actions(&self) -> Drawn {
        const RADIUS: i32 = 90;
        const CIRCLE_Y: i32 = 120;
        let style = bold(text(PAPER, MARKER_FONT_SIZE, HPos::Center));
        let mut actions: Vec<_> = self
            .chart
            .actions
            .iter()
            .map(|action| (self.boundary(action.after), action.number))
            .collect();
        actions.sort_by_key(|(x, _)| *x);
        let anchors: Vec<i32> = actions.iter().map(|(x, _)| *x).collect();
        let circles = markers::spread(&anchors, 2 * RADIUS + 10, &(100..=RIGHT - 10));
        for ((x, number), circle) in actions.into_iter().zip(circles) {
            let leader = [(circle, CIRCLE_Y), (circle, CIRCLE_Y + RADIUS), (x, TOP), (x, BOTTOM)];
            self.root.draw(&PathElement::new(leader, line(INK, 10)))?;
            self.root.draw(&Circle::new((circle, CIRCLE_Y), RADIUS, INK.color.filled()))?;
            let number = Text::new(number.to_string(), (circle, CIRCLE_Y + 6), style.clone());
            self.root.draw(&number)?;
        }
        Ok(())
    }

    /// The x after so many waves, in units of the drawing.
    fn boundary(&self, after: usize) -> i32 {
        let before = self.columns.iter().take(after).next_back();
        let x = before.map_or(0.0, |(middle, _)| middle + 0.5);
        self.plot.map_coordinate(&(x, LOWEST)).0
    }

    /// Units of the drawing as a share of a wave, never more than a column can hold.
    fn half_width(&self, units: f64) -> f64 {
        (units / self.column_width).min(0.4)
    }

    /// What `pick` finds, as unbroken runs with the x of each wave.
    fn runs<T>(&self, pick: impl Fn(&TrendWave) -> Option<T>) -> Vec<Vec<(f64, T)>> {
        self.columns
            .chunk_by(|(_, a), (_, b)| pick(a).is_some() == pick(b).is_some())
            .map(|run| run.iter().filter_map(|(x, wave)| Some((*x, pick(wave)?))).collect())
            .filter(|run: &Vec<_>| !run.is_empty())
            .collect()
    }
}

fn on_scale(value: f64) -> f64 {
    value.clamp(LOWEST, HIGHEST)
}
