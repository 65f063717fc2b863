//! Access that ends: sessions, roles, and the log of who read what.

mod command_line;
mod deputies;
mod desk;
mod import;
mod import_browser;
mod import_files;
mod import_german;
mod log;
mod page;
mod people;
mod person;
mod sessions;
mod settings;

pub use desk::{
    ADMIN, Answer, Desk, HR, LEAD, OBSERVER, OTHER_LEAD, Signed, address, people as two_teams,
    upload_form,
};
