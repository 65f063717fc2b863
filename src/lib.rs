//! sdt-pulse: anonymous pulse surveys on self-determination theory.
//!
//! `ARCHITECTURE.md` has the map of the house; `tests/suite/layers.rs` holds its walls.

pub mod app;
pub mod audit;
pub mod auth;
pub mod ballot_box;
pub mod charts;
pub mod chat;
pub mod cli;
pub mod config;
pub mod demo;
pub mod disclosure;
pub mod domain;
#[cfg(feature = "faults")]
mod fault;
mod http;
pub mod mail;
pub mod messages;
pub mod oidc;
pub mod reports;
pub mod stats;
pub mod store;
pub mod web;

/// A crate of its own, so that its `Cargo.toml` says what it does not know.
pub use sdt_pulse_certificate as certificate;
