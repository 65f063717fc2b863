//! Everything that is not a unit test beside its code: one crate, so that linking happens once.
#![cfg(test)] // Tells clippy that helpers here may unwrap, as tests may.

mod anonymity;
mod answer_pages;
mod attacker;
mod bad_input;
mod close;
mod command_line;
mod demo;
mod forensics;
mod layers;
mod logs;
mod mail;
mod migrations;
mod oversight;
mod parity;
mod reminders;
mod store;
mod support;
mod whole_way;
