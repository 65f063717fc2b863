//! What HR works with: who may read, and, step by step, whatever the command line does, too.

mod access;
mod people;
mod set_up;

pub use access::{
    AccessGrant, AccessSources, AccessTyped, access_page, access_refused_page, revoke_page,
};
pub use people::{ListedPerson, PeopleSources, people_page};
pub use set_up::{
    AddressSources, MailFailure, MailSources, OrganisationSources, PrivacySources, Progress,
    SetUpPage, Typed as SetUpTyped, address_step, mail_step, organisation_step, people_step,
    privacy_step, step_href, wave_step,
};
