//! View models and files: what HR and leads read. Built from released values only.

use crate::disclosure::Release;
use crate::domain::Wave;

/// A closed wave with what it has published.
#[derive(Debug, Clone)]
pub struct PublishedWave {
    pub wave: Wave,
    pub release: Release,
}
