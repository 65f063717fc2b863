//! Pages and HTTP.
//!
//! Invariants: GET and HEAD change nothing, with one exception: a signed-in page writes into the access
//! log who opens it, before it is shown (what cannot be logged is not shown), and a session in use is
//! renewed. No link of a mail leads to such a page, so that a mail scanner changes nothing. A token of a survey is never in a path, a query
//! or a log; an unknown fault is a page with a reference, never its cause.

pub mod answer;
mod audit;
mod charts;
mod counted;
mod demo;
mod desk;
mod health;
mod marks;
mod metrics;
mod notes;
mod notice;
mod origin;
mod oversight;
mod page;
mod reports;
mod request_error;
mod server;
mod session;
mod sessions;
mod set_up;
mod sign_in;
mod state;
mod unit_address;
mod unsubscribe;
mod visitor;
mod worker;
mod wrong_codes;

pub use page::{ContentPolicy, Script, html, redirect};
pub use request_error::RequestError;
pub use server::{block_on, configure, serve};
use unit_address::UnitAddress;

pub use crate::app::Clock;
pub use state::State;
pub use visitor::{FilledForm, PostError, post_answers};
