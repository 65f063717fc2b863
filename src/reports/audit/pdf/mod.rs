//! The paper as PDF.

mod blocks;
#[cfg(test)]
mod tests;

use krilla::configure::Configuration;

use super::paper::AuditPaper;
use crate::reports::pdf::PdfError;
use crate::reports::pdf::draw::{self, Frame};
use crate::reports::pdf::sheet::Sheet;
use crate::reports::pdf::text::Letters;

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
    let frame = Frame {
        title: format!("{} · {}", paper.title, paper.kicker),
        locale: paper.locale,
        date: paper.agreed_on,
        foot: format!("{} · {}", paper.team, paper.title),
    };
    draw::document(&sheet.finished(), &frame, configuration)
}
