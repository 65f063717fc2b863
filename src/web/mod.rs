//! Pages and HTTP.
//!
//! Invariants: GET and HEAD change nothing anywhere; a token is never in a path, a query or a log;
//! an unknown fault is a page with a reference, never its cause.

pub mod answer;
mod page;
mod state;

pub use page::{Policy, html, redirect};
pub use state::{Clock, State};
