//! Everything that is not a unit test beside its code: one crate, so that linking happens once.
#![cfg(test)] // Tells clippy that helpers here may unwrap, as tests may.

mod anonymity;
mod answer_pages;
mod attacker;
mod backup;
mod bad_input;
mod calibration;
mod certificate;
mod charts;
mod close;
mod command_line;
mod comments_page;
mod concurrency;
mod demo;
mod doctor;
mod forensics;
mod forms;
mod fuzz;
mod golden;
mod kills;
mod layers;
mod logs;
mod mail;
mod migrations;
mod notes;
mod oversight;
mod packs;
mod parity;
mod proxy;
mod reminders;
mod scanner;
mod statistics;
mod store;
mod support;
mod trustee;
mod whole_way;
