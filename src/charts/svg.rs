use std::fmt;

use plotters::drawing::DrawingAreaErrorKind;

/// Why a chart cannot be drawn.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    #[error("an id in a page is a letter, then letters, digits, '-' or '_', not {0:?}")]
    Id(String),
    #[error("the figure of wave {0:?} is not a number")]
    NotANumber(String),
    #[error("an action marker stands at {0}, before the first wave of the chart opened")]
    Marker(jiff::civil::Date),
    #[error("plotters could not draw")]
    Drawing(#[from] DrawingAreaErrorKind<std::io::Error>),
    #[error("the chart cannot be read back as a picture")]
    Picture(#[from] resvg::usvg::Error),
    #[error("the picture is empty or too large")]
    Size,
    #[error("the picture cannot be written as PNG")]
    Png(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("plotters no longer writes one <svg> around its drawing")]
    Envelope,
}

/// A chart as inline SVG; everything in it is escaped, so that a template may take it as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSvg(String);

impl ChartSvg {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The finding, as a screen reader says it.
    pub fn description(&self) -> String {
        let inside = self.0.split_once("<desc ").and_then(|(_, rest)| rest.split_once('>'));
        let text = inside.and_then(|(_, rest)| rest.split_once("</desc>"));
        let text = text.map(|(text, _)| text).unwrap_or_default();
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }
}

impl fmt::Display for ChartSvg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What stands around a drawing.
pub(super) struct Frame<'a> {
    /// Prefix of every id inside the chart, unique in its page.
    pub id: &'a str,
    pub title: &'a str,
    /// States the finding: it is what a screen reader says.
    pub description: &'a str,
    /// Width and height in the drawing's units.
    pub size: (u32, u32),
    pub font_family: &'a str,
    /// In the drawing's units.
    pub font_size: f64,
    /// Attribute text that plotters writes, and what takes its place.
    pub replacements: &'a [(String, String)],
}

impl Frame<'_> {
    /// Replaces plotters' outer tag by one with a role, a title and a description, and drops what says nothing.
    pub fn around(&self, drawn: &str) -> Result<ChartSvg, ChartError> {
        if !is_id(self.id) {
            return Err(ChartError::Id(self.id.to_owned()));
        }
        let body = drawn
            .strip_prefix("<svg ")
            .and_then(|rest| rest.split_once(">\n"))
            .and_then(|(_, rest)| rest.strip_suffix("</svg>\n"))
            .ok_or(ChartError::Envelope)?;
        let body = self
            .replacements
            .iter()
            .fold(without_noise(body), |body, (from, to)| body.replace(from.as_str(), to));
        let Self { id, font_family, font_size, size: (width, height), .. } = self;
        let (title, description) = (escaped(self.title), escaped(self.description));
        Ok(ChartSvg(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{font_family}\" font-size=\"{font_size}\" \
             stroke-linejoin=\"round\"><title id=\"{id}-title\">{title}</title>\
             <desc id=\"{id}-desc\">{description}</desc>{body}</svg>"
        )))
    }
}

/// plotters spells out defaults and breaks lines around every tag.
fn without_noise(body: &str) -> String {
    [
        (" opacity=\"1\"", ""),
        (" stroke=\"none\"", ""),
        (" stroke-width=\"1\"", ""),
        (" \"/>", "\"/>"),
        (">\n", ">"),
        ("\n<", "<"),
    ]
    .iter()
    .fold(body.to_owned(), |body, (from, to)| body.replace(from, to))
}

fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// As text between tags. Control characters, which XML forbids, become spaces.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(id: &str) -> Frame<'_> {
        Frame {
            id,
            title: "a < b & c",
            description: "line\nbreak </desc>",
            size: (20, 10),
            font_family: "sans-serif",
            font_size: 3.0,
            replacements: &[],
        }
    }

    #[test]
    fn text_is_escaped_and_noise_is_gone() {
        let drawn = "<svg width=\"20\">\n<circle r=\"1\" opacity=\"1\" stroke=\"none\"/>\n</svg>\n";
        let svg = frame("a").around(drawn).unwrap();
        assert!(svg.as_str().contains("<title id=\"a-title\">a &lt; b &amp; c</title>"), "{svg}");
        assert!(svg.as_str().contains("<desc id=\"a-desc\">line break &lt;/desc&gt;</desc>"));
        assert_eq!(svg.description(), "line break </desc>");
        assert!(svg.as_str().ends_with("<circle r=\"1\"/></svg>"), "{svg}");
    }

    #[test]
    fn only_an_id_that_needs_no_escaping_is_taken() {
        for bad in ["", "1a", "a b", "a\"", "ü"] {
            assert!(
                matches!(frame(bad).around("<svg >\n</svg>\n"), Err(ChartError::Id(_))),
                "{bad}"
            );
        }
    }

    #[test]
    fn another_envelope_is_an_error() {
        for drawn in ["", "<g>\n</g>\n", "<svg >\n"] {
            assert!(matches!(frame("a").around(drawn), Err(ChartError::Envelope)), "{drawn}");
        }
    }
}
