//! Access that ends: sessions, roles, and the log of who read what.

mod command_line;
mod desk;
mod log;
mod page;
mod people;
mod sessions;

pub use desk::{ADMIN, Answer, Desk, HR, LEAD, OBSERVER, OTHER_LEAD, Signed, address};
