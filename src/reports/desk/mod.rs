//! What HR works with: who may read, and, step by step, whatever the command line does, too.

mod access;
mod people;
mod person;

pub use access::{
    AccessGrant, AccessSources, AccessTyped, access_page, access_refused_page, revoke_page,
};
pub use people::{ListedPerson, PeopleSources, people_page};
pub use person::{AskedIn, EraseTyped, NamedIn, PersonSources, erase_page, person_page};
