//! Contrast as it is drawn: a picture with its letters beside one without.

use std::collections::BTreeSet;
use std::ops::Range;

use resvg::tiny_skia::Pixmap;
use serde::Deserialize;

/// Text that a page shows, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Deserialize)]
pub struct Text {
    pub what: String,
    /// The least contrast that it may have.
    pub needs: f64,
    pub color: [f64; 3],
    /// Left, top, width, height.
    pub rects: Vec<[f64; 4]>,
}

/// The same part of a page twice.
pub struct Pair {
    with: Pixmap,
    without: Pixmap,
    top: f64,
}

impl Text {
    pub fn top(&self) -> f64 {
        self.rects.iter().map(|[_, top, ..]| *top).fold(f64::INFINITY, f64::min)
    }

    pub fn bottom(&self) -> f64 {
        self.rects.iter().map(|[_, top, _, height]| top + height).fold(0.0, f64::max)
    }
}

fn luminance(color: [f64; 3]) -> f64 {
    let [red, green, blue] = color.map(|channel| {
        let share = channel / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG 2.1's contrast ratio, of colours in sRGB.
pub fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

impl Pair {
    /// Two PNGs of what stands below `top`.
    pub fn read(with: &[u8], without: &[u8], top: f64) -> Self {
        let read = |png: &[u8]| Pixmap::decode_png(png).unwrap();
        Self { with: read(with), without: read(without), top }
    }

    /// The least contrast of a text's colour with what is behind its letters; `None` where no letter is.
    pub fn least(&self, text: &Text) -> Option<f64> {
        let mut grounds = BTreeSet::new();
        let row_length = usize::try_from(self.with.width()).unwrap();
        for [left, top, width, height] in &text.rects {
            let top = top - self.top;
            let columns = pixels(*left, left + width, self.with.width());
            for row in pixels(top, top + height, self.with.height()) {
                let bytes =
                    4 * (row * row_length + columns.start)..4 * (row * row_length + columns.end);
                let (lettered, bare) =
                    (&self.with.data()[bytes.clone()], &self.without.data()[bytes]);
                if lettered == bare {
                    continue;
                }
                for (letter, ground) in lettered.chunks_exact(4).zip(bare.chunks_exact(4)) {
                    if letter != ground {
                        grounds.insert([ground[0], ground[1], ground[2]]);
                    }
                }
            }
        }
        let every = grounds.into_iter().map(|ground| contrast(text.color, ground.map(f64::from)));
        every.min_by(f64::total_cmp)
    }
}

/// The picture elements from one place to another, none outside the picture.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in a picture"
)]
fn pixels(from: f64, to: f64, all: u32) -> Range<usize> {
    let all = usize::try_from(all).unwrap();
    let to = (to.max(0.0).ceil() as usize).min(all);
    (from.max(0.0).floor() as usize).min(to)..to
}

#[test]
fn contrast_is_the_one_of_wcag() {
    let gray = |shade: f64| [shade; 3];
    assert!((contrast(gray(0.0), gray(255.0)) - 21.0).abs() < 1e-9);
    assert!((contrast(gray(128.0), gray(128.0)) - 1.0).abs() < 1e-9);
    // The lightest gray that may stand on white, and the next one.
    assert!(contrast(gray(255.0), gray(118.0)) >= 4.5);
    assert!(contrast(gray(119.0), gray(255.0)) < 4.5);
}
