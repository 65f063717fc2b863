use plotters::style::RGBColor;

/// A colour that plotters writes into the SVG, and the CSS variable that takes its place on a page.
///
/// The colours are those of the light theme, so that a chart without a stylesheet looks right on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentinel {
    pub(super) color: RGBColor,
    /// Such as `--band`.
    pub variable: &'static str,
}

impl Sentinel {
    /// As plotters writes it: upper case, such as `#BFD9DC`.
    pub fn hex(self) -> String {
        let RGBColor(red, green, blue) = self.color;
        format!("#{red:02X}{green:02X}{blue:02X}")
    }
}

const fn sentinel(color: (u8, u8, u8), variable: &'static str) -> Sentinel {
    Sentinel { color: RGBColor(color.0, color.1, color.2), variable }
}

/// The rules at the steps of the scale.
pub(super) const RULE: Sentinel = sentinel((0xD5, 0xD1, 0xC4), "--rule");
/// The hatch of a withheld wave.
pub(super) const EDGE: Sentinel = sentinel((0x70, 0x75, 0x6F), "--edge");
/// The ribbon.
pub(super) const BAND: Sentinel = sentinel((0xBF, 0xD9, 0xDC), "--band");
/// The team.
pub(super) const ACCENT: Sentinel = sentinel((0x0B, 0x55, 0x63), "--accent");
/// The organisation.
pub(super) const ORGANISATION: Sentinel = sentinel((0x6B, 0x6F, 0x73), "--org");
/// Action markers.
pub(super) const INK: Sentinel = sentinel((0x1C, 0x21, 0x26), "--ink");
/// Axis and wave labels.
pub(super) const INK_2: Sentinel = sentinel((0x4B, 0x53, 0x5A), "--ink2");
/// The number in an action marker.
pub(super) const PAPER: Sentinel = sentinel((0xFB, 0xFA, 0xF6), "--paper");
/// What a panel is made of: keeps a line legible on the hatch.
pub(super) const SURFACE: Sentinel = sentinel((0xFF, 0xFF, 0xFF), "--surface");

/// Every colour that a chart may contain.
pub const SENTINELS: [Sentinel; 9] =
    [RULE, EDGE, BAND, ACCENT, ORGANISATION, INK, INK_2, PAPER, SURFACE];

/// The rules that the stylesheet must hold, one per line, such as `svg [fill="#BFD9DC"]{fill:var(--band)}`.
///
/// Beyond these a stylesheet sets no more than `font-family` on a chart's text: sizes are in the picture's own units.
pub fn theme_css() -> String {
    SENTINELS
        .iter()
        .flat_map(|sentinel| {
            ["fill", "stroke"].map(|property| {
                let (hex, variable) = (sentinel.hex(), sentinel.variable);
                format!("svg [{property}=\"{hex}\"]{{{property}:var({variable})}}\n")
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_css_themes_every_sentinel_both_ways() {
        let css = theme_css();
        assert!(css.contains("svg [fill=\"#BFD9DC\"]{fill:var(--band)}\n"), "{css}");
        assert!(css.contains("svg [stroke=\"#6B6F73\"]{stroke:var(--org)}\n"), "{css}");
        assert_eq!(css.lines().count(), 2 * SENTINELS.len());
    }

    #[test]
    fn no_two_sentinels_share_a_colour() {
        let colors: BTreeSet<String> = SENTINELS.iter().map(|one| one.hex()).collect();
        assert_eq!(colors.len(), SENTINELS.len());
    }
}
