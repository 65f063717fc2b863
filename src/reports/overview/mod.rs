//! What HR reads of all groups together.

pub(super) mod between;
pub(super) mod comments;
pub(super) mod page;

pub use comments::{Comments, WaveComments, comments};
pub use page::{Overview, QuarterLink, overview};
