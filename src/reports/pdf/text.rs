//! How wide a text is, and where its lines end.

use std::mem;

use krilla::text::Font;
use rustybuzz::{Face, UnicodeBuffer, shape};

use super::PdfError;
use crate::charts::REGULAR_FONT;

/// The one font of the document. What is bold has the same letters with an outline.
pub(in crate::reports) struct Letters {
    pub(in crate::reports) font: Font,
    face: Face<'static>,
}

impl Letters {
    pub(in crate::reports) fn load() -> Result<Self, PdfError> {
        let font = Font::new(REGULAR_FONT.into(), 0).ok_or(PdfError::Font)?;
        let face = Face::from_slice(REGULAR_FONT, 0).ok_or(PdfError::Font)?;
        Ok(Self { font, face })
    }

    /// In points, of one line.
    pub(in crate::reports) fn width(&self, text: &str, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shape(&self.face, &[], buffer);
        let advance = |units| f32::from(i16::try_from(units).unwrap_or(i16::MAX));
        let units: f32 = shaped.glyph_positions().iter().map(|one| advance(one.x_advance)).sum();
        units * size / self.font.units_per_em()
    }

    /// The widest word that must not be broken.
    pub(in crate::reports) fn widest_word(&self, text: &str, size: f32) -> f32 {
        words(text).map(|word| self.width(word, size)).fold(0.0, f32::max)
    }

    /// The lines of a text, each at most `width` wide; words that are wider are cut. At least one line.
    pub(in crate::reports) fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let space = self.width(" ", size);
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut used = 0.0;
        for word in words(text) {
            let mut pieces = self.pieces(word, size, width);
            let last = pieces.pop().unwrap_or_default();
            let wide = self.width(&last, size);
            if !line.is_empty() && (!pieces.is_empty() || used + space + wide > width) {
                lines.push(mem::take(&mut line));
            }
            lines.append(&mut pieces);
            if line.is_empty() {
                used = wide;
            } else {
                line.push(' ');
                used += space + wide;
            }
            line.push_str(&last);
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// A word, cut where it would be wider than a line.
    fn pieces(&self, word: &str, size: f32, width: f32) -> Vec<String> {
        if self.width(word, size) <= width {
            return vec![word.to_owned()];
        }
        let mut pieces = Vec::new();
        let mut piece = String::new();
        for letter in word.chars() {
            piece.push(letter);
            if self.width(&piece, size) > width && piece.chars().nth(1).is_some() {
                piece.pop();
                pieces.push(mem::replace(&mut piece, letter.to_string()));
            }
        }
        pieces.push(piece);
        pieces
    }

    /// Whether the font has every letter of a text.
    #[cfg(test)]
    pub(in crate::reports) fn draws(&self, text: &str) -> bool {
        text.chars().all(|letter| self.face.glyph_index(letter).is_some())
    }
}

/// No-break spaces stay inside their word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_nothing() {
        let letters = Letters::load().unwrap();
        let long = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3);
        let text = format!("Wer entscheidet über {long} und wie?  Die Gruppe\u{a0}selbst.");
        let lines = letters.lines(&text, 10.0, 120.0);
        assert!(lines.len() > 4, "{lines:?}");
        for line in &lines {
            assert!(letters.width(line, 10.0) <= 120.5, "{line}");
        }
        let without_spaces = |text: &str| text.replace(' ', "");
        assert_eq!(without_spaces(&lines.concat()), without_spaces(&text));
        assert!(lines.iter().any(|line| line.contains("Gruppe\u{a0}selbst.")), "{lines:?}");
        assert_eq!(letters.lines("", 10.0, 120.0), [""]);
    }

    #[test]
    fn a_line_is_as_wide_as_its_letters() {
        let letters = Letters::load().unwrap();
        let (one, two) = (letters.width("n", 10.0), letters.width("nn", 20.0));
        assert!(one > 4.0 && one < 8.0, "{one}");
        assert!((two - 4.0 * one).abs() < 0.1, "{one} {two}");
    }
}
