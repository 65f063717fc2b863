//! Trustee mode: the answers are counted where the key is, and only the release comes back.
//!
//! The operator then has identities without answers, the trustee answers without identities: units
//! travel under numbers that were drawn when the wave opened.

mod export;
mod file;
mod import;
mod names;
mod open;

pub use export::tally_export;
pub use import::tally_import;
pub use open::{Tallied, tally_open};
