//! Pictures and how far two of them differ.

use std::path::Path;

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

// The bounds lie between what letters drawn otherwise come to (11 in a square, 1.8 on the whole) and what a changed
// word or ribbon does (17 and more in a square): `a_changed_page_is_seen` measures both.

/// Side of the squares in which a difference is looked for, in picture elements.
const TILE: usize = 12;
/// Most that a square may differ on average, of 255.
const TILE_BOUND: f64 = 14.0;
/// Most that the whole may, of 255.
const WHOLE_BOUND: f64 = 2.4;

/// Rows of red, green and blue.
pub struct Picture {
    width: usize,
    elements: Vec<[u8; 3]>,
}

impl Picture {
    /// An opaque PNG.
    pub fn read(png: &[u8]) -> Self {
        let pixmap = Pixmap::decode_png(png).unwrap();
        let element = |one: &PremultipliedColorU8| [one.red(), one.green(), one.blue()];
        let elements = pixmap.pixels().iter().map(element).collect();
        Self { width: usize::try_from(pixmap.width()).unwrap(), elements }
    }

    pub fn write(&self, path: &Path) {
        let height = self.elements.len() / self.width;
        let side = |length: usize| u32::try_from(length).unwrap();
        let mut pixmap = Pixmap::new(side(self.width), side(height)).unwrap();
        for (to, [red, green, blue]) in pixmap.pixels_mut().iter_mut().zip(&self.elements) {
            *to = PremultipliedColorU8::from_rgba(*red, *green, *blue, 255).unwrap();
        }
        pixmap.save_png(path).unwrap();
    }

    pub fn width(&self) -> u32 {
        u32::try_from(self.width).unwrap()
    }

    fn height(&self) -> usize {
        self.elements.len() / self.width
    }

    /// Every four by four elements as their mean; what is left over at the edges is cut.
    pub fn quarter(&self) -> Self {
        let width = self.width / 4;
        let mut elements = Vec::new();
        for row in 0..self.height() / 4 {
            for column in 0..width {
                let mut sum = [0_u32; 3];
                for y in 0..4 {
                    let start = (row * 4 + y) * self.width + column * 4;
                    for element in &self.elements[start..start + 4] {
                        for (sum, channel) in sum.iter_mut().zip(element) {
                            *sum += u32::from(*channel);
                        }
                    }
                }
                elements.push(sum.map(|sum| u8::try_from(sum / 16).unwrap()));
            }
        }
        Self { width, elements }
    }

    /// Whether both show the same; what differs most if not.
    pub fn is_like(&self, other: &Self) -> Result<(), String> {
        let size = |picture: &Self| (picture.width, picture.height());
        // A part of a pixel may round a page's length up.
        let apart = self.height().abs_diff(other.height());
        if self.width != other.width || apart > 1 {
            return Err(format!("{:?} elements, not {:?}", size(self), size(other)));
        }
        let Difference { whole, tile, at: (left, top) } = self.difference(other);
        if whole <= WHOLE_BOUND && tile <= TILE_BOUND {
            return Ok(());
        }
        Err(format!(
            "{whole:.2} of 255 on average (at most {WHOLE_BOUND}), {tile:.1} around ({left}, {top}) of the \
             quarter-size picture (at most {TILE_BOUND})"
        ))
    }

    /// Of two pictures of one size.
    fn difference(&self, other: &Self) -> Difference {
        let apart = |(a, b): (&[u8; 3], &[u8; 3])| {
            let sum: u32 = a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
            f64::from(sum) / 3.0
        };
        let apart: Vec<f64> = self.elements.iter().zip(&other.elements).map(apart).collect();
        let mut worst = Difference { whole: mean(&apart), tile: 0.0, at: (0, 0) };
        for top in (0..self.height()).step_by(TILE / 2) {
            for left in (0..self.width).step_by(TILE / 2) {
                let rows = apart.chunks(self.width).skip(top).take(TILE);
                let tile: Vec<f64> =
                    rows.flat_map(|row| row.iter().skip(left).take(TILE)).copied().collect();
                let tile = mean(&tile);
                if tile > worst.tile {
                    worst = Difference { tile, at: (left, top), ..worst };
                }
            }
        }
        worst
    }
}

/// How far two pictures differ, of 255.
#[derive(Debug, Clone, Copy)]
struct Difference {
    /// On average.
    whole: f64,
    /// In the square that differs most.
    tile: f64,
    /// The left and upper edge of that square.
    at: (usize, usize),
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / f64::from(u32::try_from(values.len()).unwrap())
}
