//! The pure modules of the house that the fuzz targets are about: instrumented, and quick to build.
#![allow(dead_code, clippy::all, reason = "the main package lints them")]

pub use sdt_pulse_certificate as certificate;

#[path = "../../src/domain/mod.rs"]
pub mod domain;
