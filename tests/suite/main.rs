//! Everything that is not a unit test beside its code: one crate, so that linking happens once.
#![cfg(test)] // Tells clippy that helpers here may unwrap, as tests may.

mod anonymity;
mod answer_pages;
mod attacker;
mod bad_input;
mod close;
mod command_line;
mod concurrency;
mod demo;
mod forensics;
mod kills;
mod layers;
mod mail;
mod migrations;
mod parity;
mod scanner;
mod store;
mod support;
mod trustee;
mod whole_way;
