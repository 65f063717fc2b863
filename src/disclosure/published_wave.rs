use super::Release;
use crate::domain::Wave;

/// A closed wave with what it has published.
#[derive(Debug, Clone)]
pub struct PublishedWave {
    pub wave: Wave,
    pub release: Release,
}
