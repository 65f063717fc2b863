//! What every PDF is drawn with: A4, one font, text that can be searched and read aloud, the same bytes
//! every time.

pub(in crate::reports) mod cell;
pub(in crate::reports) mod draw;
pub(in crate::reports) mod sheet;
pub(in crate::reports) mod text;

use krilla::error::KrillaError;

use crate::charts::ChartError;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the font that is built in cannot be read")]
    Font,
    #[error("a page or a chart has no size")]
    Size,
    #[error("a chart cannot be drawn")]
    Chart(#[from] ChartError),
    #[error("the address is too long for a code that a camera reads")]
    Code(#[source] qrcode::types::QrError),
    #[error("a chart cannot be placed on its page")]
    Picture,
    #[error("the file cannot be written")]
    Krilla(#[source] Box<KrillaError>),
}
