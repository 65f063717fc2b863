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
