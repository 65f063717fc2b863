//! What HR works with.
//!
//! Invariants: every change is a POST by whoever may make it, from this session's own page, and answers
//! 303; what is refused comes back with what was typed.

mod access;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    access::routes(config);
}
