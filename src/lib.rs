//! sdt-pulse: anonymous pulse surveys on self-determination theory.
//!
//! `ARCHITECTURE.md` has the map of the house; `tests/suite/layers.rs` holds its walls.

pub mod domain;
pub mod mail;
pub mod messages;
