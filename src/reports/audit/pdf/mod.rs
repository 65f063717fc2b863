//! The paper as PDF: A4, one font, text that can be searched and read aloud, the same bytes every time.

mod blocks;
mod cell;
mod draw;
mod sheet;
#[cfg(test)]
mod tests;
mod text;

use krilla::configure::Configuration;
use krilla::error::KrillaError;

use super::paper::AuditPaper;
use crate::charts::ChartError;
use sheet::Sheet;
use text::Letters;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the font that is built in cannot be read")]
    Font,
    #[error("a page or a chart has no size")]
    Size,
    #[error("a chart cannot be drawn")]
    Chart(#[from] ChartError),
    #[error("a chart cannot be placed on its page")]
    Picture,
    #[error("the file cannot be written")]
    Krilla(#[source] Box<KrillaError>),
}

/// The bytes of a PDF. Letters beyond Latin, Greek and Cyrillic are drawn as empty boxes, and
/// are not always found by a search: the HTML has them.
///
/// # Errors
/// A chart that cannot be drawn.
pub fn audit_pdf(paper: &AuditPaper) -> Result<Vec<u8>, PdfError> {
    written(paper, Configuration::default())
}

fn written(paper: &AuditPaper, configuration: Configuration) -> Result<Vec<u8>, PdfError> {
    let letters = Letters::load()?;
    let mut sheet = Sheet::new(&letters);
    blocks::write(&mut sheet, paper)?;
    draw::document(&sheet.finished(), paper, configuration)
}
