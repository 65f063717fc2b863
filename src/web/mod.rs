//! Pages and HTTP.
//!
//! Invariants: GET and HEAD change nothing anywhere; a token of a survey is never in a path, a query
//! or a log; an unknown fault is a page with a reference, never its cause.

pub mod answer;
mod audit;
mod charts;
mod counted;
mod demo;
mod health;
mod marks;
mod notes;
mod notice;
mod oversight;
mod page;
mod reports;
mod request_error;
mod server;
mod session;
mod sign_in;
mod state;
mod unit_address;
mod unsubscribe;
mod visitor;

pub use page::{ContentPolicy, Script, html, redirect};
pub use request_error::RequestError;
pub use server::{block_on, configure, serve};
use unit_address::UnitAddress;

pub use state::{Clock, State};
pub use visitor::{FilledForm, PostError, post_answers};
