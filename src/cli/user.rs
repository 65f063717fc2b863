use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use super::data::{Data, now};
use super::failure::InputRefusal;
use super::output::Output;
use crate::app;
use crate::auth;
use crate::domain::EmailAddress;

#[derive(Subcommand)]
pub enum User {
    /// Grant a role; leads are not granted, they follow from `manager_email` in the people file
    Grant(Grant),
}

#[derive(Args)]
pub struct Grant {
    email: String,
    /// hr: every group that may be shown, and the quarter's files; observer (a works council, a data
    /// protection officer): policies, changes of who is asked, wording, and no results
    #[arg(long, value_enum)]
    role: Role,
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    Hr,
    Observer,
}

#[derive(Args)]
pub struct LoginLink {
    email: String,
}

impl User {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Grant(Grant { email, role }) = self;
        let email = address(&email)?;
        let role = match role {
            Role::Hr => auth::Role::Hr,
            Role::Observer => auth::Role::Observer,
        };
        app::grant_role(&data.app()?, &email, role, now())?;
        let said = format!("{email} has the role {} from now on.", role.id());
        output.answer(&json!({ "email": email.as_str(), "role": role.id() }), &said)
    }
}

impl LoginLink {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let email = address(&self.email)?;
        let link = app::create_login_link(&data.app()?, &email, now())?;
        output.note("This link signs in once, within 15 minutes:");
        output.answer(&json!({ "link": link }), &link)
    }
}

pub fn address(text: &str) -> anyhow::Result<EmailAddress> {
    let refused = |problem: crate::domain::EmailError| {
        InputRefusal::Said(format!("`{text}`: {problem}; {}", problem.fix()))
    };
    Ok(EmailAddress::parse(text).map_err(refused)?)
}
