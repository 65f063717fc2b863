use std::io;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, Circle, DrawingArea, DrawingAreaErrorKind, PathElement, Polygon, Rectangle,
    SVGBackend, Text,
};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, ShapeStyle};

use super::line_label::{self, Obstacles, Room};
use super::style::{FONT_SIZE, bold, line, text};
use super::theme::{ACCENT, BAND, EDGE, INK, INK_2, ORGANISATION, PAPER, RULE, SURFACE};
use super::time_axis::{Span, TimeAxis};
use super::trend::{TrendChart, TrendWave};
use super::{labels, markers};
use crate::disclosure::Figure;

/// plotters draws in whole numbers: ten units are one CSS pixel of a 340 by 125 picture.
pub(super) const SIZE: (u32, u32) = (3400, 1250);
const MARKER_FONT_SIZE: f64 = 105.0;

pub(super) const HATCH_WIDTH: u32 = 8;

const LEFT: i32 = 280;
const RIGHT: i32 = 3300;
const TOP: i32 = 220;
const BOTTOM: i32 = 1030;
/// From `LEFT` to `RIGHT`, and what stays free at either end, so that the last wave's name has its room.
const ACROSS: [f64; 3] = [280.0, 3020.0, 90.0];
/// How thick a wave's days are on the axis.
const DAYS_HEIGHT: i32 = 36;
/// The organisation's name is cut from so many characters on.
const NAME_LONGEST: usize = 16;

const LOWEST: f64 = 1.0;
const HIGHEST: f64 = 5.0;

type Root<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Plot<'a> = DrawingArea<SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

/// One drawing: x is in units of the drawing, where days lie by [`TimeAxis`]; y is the scale.
pub(super) struct TrendDrawing<'a, 'b> {
    chart: &'b TrendChart,
    root: &'b Root<'a>,
    plot: Plot<'a>,
    axis: TimeAxis,
    /// Each wave with where it lies.
    columns: Vec<(Span, &'b TrendWave)>,
}

impl<'a, 'b> TrendDrawing<'a, 'b> {
    pub fn new(chart: &'b TrendChart, root: &'b Root<'a>) -> Self {
        let axis = TimeAxis::new(&chart.waves, &chart.actions, ACROSS);
        let columns = axis.spans(&chart.waves).into_iter().zip(&chart.waves).collect();
        // The low end of the scale is at the bottom.
        let upwards = std::ops::Range { start: BOTTOM, end: TOP };
        let plane = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
            f64::from(LEFT)..f64::from(RIGHT),
            LOWEST..HIGHEST,
            (LEFT..RIGHT, upwards),
        );
        let plot = root.apply_coord_spec(plane);
        Self { chart, root, plot, axis, columns }
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
        self.draw_waves()?;
        self.draw_actions()?;
        self.draw_organisation_name()
    }

    /// plotters has neither patterns nor clipping: diagonals, cut at the edges of the withheld waves. They lean
    /// and repeat as the stylesheet's `repeating-linear-gradient(-45deg, …)` of 6 px.
    fn draw_hatch(&self) -> Drawn {
        const STEP: i32 = 85;
        for (from, to) in self.withheld() {
            let (left, top) = self.plot.map_coordinate(&(from, HIGHEST));
            let (right, bottom) = self.plot.map_coordinate(&(to, LOWEST));
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

    /// From where to where waves are withheld.
    fn withheld(&self) -> Vec<(f64, f64)> {
        let hidden = self.columns.iter().filter(|(_, wave)| wave.team == Figure::Withheld);
        hidden.map(|(span, _)| (span.from, span.to)).collect()
    }

    /// One light rule and one number per step of the scale.
    fn draw_scale(&self) -> Drawn {
        let style = text(INK_2, FONT_SIZE, HPos::Right);
        for (name, step) in [("1", 1.0), ("2", 2.0), ("3", 3.0), ("4", 4.0), ("5", 5.0)] {
            let (left, y) = self.plot.map_coordinate(&(f64::from(LEFT), step));
            self.root.draw(&PathElement::new([(left, y), (RIGHT, y)], line(RULE, 10)))?;
            self.root.draw(&Text::new(name, (left - 80, y + 8), style.clone()))?;
        }
        Ok(())
    }

    fn draw_ribbon(&self) -> Drawn {
        const HALF: f64 = 60.0;
        let interval = |wave: &TrendWave| wave.team.shown()?.get().interval();
        for run in self.runs(interval) {
            if let [(x, (low, high))] = run.as_slice() {
                let corners = [(x - HALF, on_scale(*high)), (x + HALF, on_scale(*low))];
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
        for line in self.organisation_lines() {
            self.plot.draw(&PathElement::new(line, style))?;
        }
        Ok(())
    }

    fn organisation_lines(&self) -> Vec<Vec<(f64, f64)>> {
        const HALF: f64 = 140.0;
        let runs = self.runs(|wave| Some(on_scale(wave.organisation.shown()?.get().mean())));
        let line = |run: Vec<(f64, f64)>| match run.as_slice() {
            // One wave makes no line: a short one, so that it is seen at all.
            [(x, mean)] => vec![(x - HALF, *mean), (x + HALF, *mean)],
            _ => run,
        };
        runs.into_iter().map(line).collect()
    }

    /// At its line, so that nobody has to look for a key.
    fn draw_organisation_name(&self) -> Drawn {
        let name = labels::cut(&self.chart.organisation, NAME_LONGEST);
        let width = labels::width(&name, FONT_SIZE);
        let drawn = |lines: Vec<Vec<(f64, f64)>>| -> Vec<line_label::Line> {
            let point =
                |(x, mean): (f64, f64)| (x, f64::from(self.plot.map_coordinate(&(x, mean)).1));
            lines.into_iter().map(|line| line.into_iter().map(point).collect()).collect()
        };
        let team = self.runs(|wave| Some(on_scale(wave.team.shown()?.get().mean())));
        let room = Room {
            left: f64::from(LEFT),
            right: f64::from(RIGHT),
            top: f64::from(TOP) + FONT_SIZE / 2.0,
            bottom: f64::from(BOTTOM) - FONT_SIZE / 2.0,
        };
        let organisation = drawn(self.organisation_lines());
        let withheld = self.withheld();
        let markers: Vec<f64> =
            self.chart.actions.iter().map(|action| self.axis.day(action.on)).collect();
        let lines = drawn(team);
        let around = Obstacles { lines: &lines, hatched: &withheld, crossed: &markers };
        let place = line_label::place(&organisation, around, width, room);
        let Some((x, y)) = place.filter(|_| !name.is_empty()) else { return Ok(()) };
        let (half, at) = (width / 2.0, self.at((x, y)));
        let is_on_hatch = withheld.iter().any(|(from, to)| x - half < *to && x + half > *from);
        let mut all = organisation.iter().chain(&lines);
        let is_crossed = markers.iter().any(|line| x - half < *line && *line < x + half);
        // A wave's point reaches further than its line.
        let touches = |line| line_label::touches(line, (x, y), width, 90.0);
        if is_on_hatch || is_crossed || all.any(touches) {
            // No letters on a hatch or a line.
            let corners =
                [(x - half, y - 85.0), (x + half, y + 85.0)].map(|corner| self.at(corner));
            self.root.draw(&Rectangle::new(corners, SURFACE.color.filled()))?;
        }
        self.root.draw(&Text::new(name, at, text(INK_2, FONT_SIZE, HPos::Center)))
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

    /// Below the scale: the days of each wave, and its name.
    fn draw_waves(&self) -> Drawn {
        let style = text(INK_2, FONT_SIZE, HPos::Center);
        let rim = f64::from(SIZE.0);
        let places: Vec<(f64, &str)> = self
            .columns
            .iter()
            .map(|(span, wave)| {
                // Into the picture.
                let half = labels::width(&labels::shortened(&wave.label), FONT_SIZE) / 2.0;
                (span.middle.min(rim - half).max(half), wave.label.as_str())
            })
            .collect();
        for (span, _) in &self.columns {
            let (from, _) = self.at((span.from, 0.0));
            let (to, _) = self.at((span.to, 0.0));
            let days =
                Rectangle::new([(from, BOTTOM), (to, BOTTOM + DAYS_HEIGHT)], INK_2.color.filled());
            self.root.draw(&days)?;
        }
        for ((middle, _), label) in places.iter().zip(labels::fitted(&places, FONT_SIZE)) {
            let Some(label) = label else { continue };
            let (x, _) = self.at((*middle, 0.0));
            self.root.draw(&Text::new(label, (x, BOTTOM + 145), style.clone()))?;
        }
        Ok(())
    }

    /// A number in a circle above the plot, and a thin line down the day it stands for.
    fn draw_actions(&self) -> Drawn {
        const RADIUS: i32 = 90;
        const CIRCLE_Y: i32 = 100;
        let style = bold(text(PAPER, MARKER_FONT_SIZE, HPos::Center));
        let mut actions: Vec<_> = self
            .chart
            .actions
            .iter()
            .map(|action| (self.at((self.axis.day(action.on), 0.0)).0, action.number))
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

    /// The whole units of the drawing at a place in its units.
    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let upwards = (f64::from(BOTTOM) - y) / f64::from(BOTTOM - TOP);
        self.plot.map_coordinate(&(x, LOWEST + (HIGHEST - LOWEST) * upwards))
    }

    /// What `pick` finds, as unbroken runs with the x of each wave.
    fn runs<T>(&self, pick: impl Fn(&TrendWave) -> Option<T>) -> Vec<Vec<(f64, T)>> {
        self.columns
            .chunk_by(|(_, a), (_, b)| pick(a).is_some() == pick(b).is_some())
            .map(|run| run.iter().filter_map(|(at, wave)| Some((at.middle, pick(wave)?))).collect())
            .filter(|run: &Vec<_>| !run.is_empty())
            .collect()
    }
}

fn on_scale(value: f64) -> f64 {
    value.clamp(LOWEST, HIGHEST)
}
