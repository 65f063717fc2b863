use plotters::prelude::TextStyle;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, ShapeStyle};

use super::theme::Sentinel;

pub(super) const FONT_FAMILY: &str = "sans-serif";
/// In the drawing's units, of which ten are one CSS pixel.
pub(super) const FONT_SIZE: f64 = 130.0;
/// plotters divides every font size by this.
const PLOTTERS_FONT_FACTOR: f64 = 1.24;

/// What plotters writes into every text of this size.
pub(super) fn font_attributes(size: f64) -> String {
    let size = size * PLOTTERS_FONT_FACTOR / PLOTTERS_FONT_FACTOR;
    format!(" font-family=\"{FONT_FAMILY}\" font-size=\"{size}\"")
}

pub(super) fn line(sentinel: Sentinel, width: u32) -> ShapeStyle {
    sentinel.color.stroke_width(width)
}

pub(super) fn text(sentinel: Sentinel, size: f64, anchor: HPos) -> TextStyle<'static> {
    let mut style = TextStyle::from((FONT_FAMILY, size * PLOTTERS_FONT_FACTOR));
    style.color = sentinel.color.to_backend_color();
    style.pos(Pos::new(anchor, VPos::Center))
}

pub(super) fn bold(mut style: TextStyle<'static>) -> TextStyle<'static> {
    style.font = style.font.style(FontStyle::Bold);
    style
}
