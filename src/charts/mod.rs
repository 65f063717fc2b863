//! Pictures of released values, as inline SVG that one stylesheet themes for light, dark and print.

mod freedom;
mod labels;
mod line_label;
mod markers;
mod png;
mod style;
mod svg;
mod teams;
#[cfg(test)]
mod tests;
mod theme;
mod time_axis;
mod trend;
mod trend_drawing;

pub use freedom::{FreedomChart, FreedomRow};
pub use png::REGULAR_FONT;
pub use resvg::usvg::Tree as ChartTree;
pub use svg::{ChartError, ChartSvg};
pub use teams::TeamsChart;
pub use theme::{SENTINELS, Sentinel, theme_css};
pub use trend::{ActionMarker, TrendChart, TrendPoint, TrendWave};
