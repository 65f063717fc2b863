//! View models and files: what HR and leads read. Built from released values only.

mod quarter;

pub use quarter::{ExportError, QuarterExport, quarter};

use crate::disclosure::Release;
use crate::domain::Wave;

/// A closed wave with what it has published.
#[derive(Debug, Clone)]
pub struct PublishedWave {
    pub wave: Wave,
    pub release: Release,
}

// Placeholder until the export is merged.
#[derive(Debug, thiserror::Error)]
#[error("export")]
pub struct ExportError;
pub struct QuarterExport {
    pub export_id: String,
    pub scores_csv: Vec<u8>,
    pub response_csv: Vec<u8>,
}
pub fn quarter(
    _: crate::domain::Quarter,
    _: &[PublishedWave],
    _: crate::domain::Locale,
) -> Result<Option<QuarterExport>, ExportError> {
    Err(ExportError)
}
