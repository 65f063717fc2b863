//! From sheets to blocks: which units a figure is shown for, and what their blocks come to.
//!
//! Nothing here knows a release; everything but its results lives in memory during a close only.

pub(super) mod bands;
pub(super) mod block;
pub(super) mod comments;
pub(super) mod dont_know;
pub(super) mod families;
pub(super) mod family;
pub(super) mod reliability;
pub(super) mod spread;
