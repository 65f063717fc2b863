//! Everything that is not a unit test beside its code: one crate, so that linking happens once.
#![cfg(test)] // Tells clippy that helpers here may unwrap, as tests may.

mod anonymity;
mod answer_pages;
mod attacker;
mod layers;
mod mail;
mod support;
mod whole_way;
