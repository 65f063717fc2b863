//! Access that ends: sessions, roles, and the log of who read what.

mod command_line;
pub mod desk;
mod log;
mod page;
mod people;
mod sessions;

pub use desk::{
    Answer, Desk, HR, LEAD, OBSERVER, OTHER_LEAD, Signed, address, people as two_teams,
};
