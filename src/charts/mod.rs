//! Pictures of released values, as inline SVG that one stylesheet themes for light, dark and print.

mod freedom;
mod labels;
mod markers;
mod svg;
mod theme;
mod trend;
mod trend_drawing;

pub use freedom::{FreedomChart, FreedomRow};
pub use svg::{ChartError, ChartSvg};
pub use theme::{SENTINELS, Sentinel, theme_css};
pub use trend::{ActionMarker, TeamFigure, TrendChart, TrendPoint, TrendWave};
