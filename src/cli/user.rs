use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::data::{Data, now};
use super::dates;
use super::failure::InputRefusal;
use super::output::Output;
use super::table::aligned;
use crate::app;
use crate::auth;
use crate::domain::{Actor, EmailAddress, UnitPath, WaveId};

#[derive(Subcommand)]
pub enum User {
    /// Grant a role; leads are not granted, they follow from `manager_email` in the people file
    Grant(Grant),
    /// Take a role away: it works on the next request, and every session of that address ends
    Revoke(Revoke),
    /// Name who reads what the lead of a unit reads, until a day
    #[command(subcommand)]
    Deputy(Deputy),
    /// End every session of an address, on every machine; the role stays
    SignOut(SignOut),
    /// Who may read reports: address, role, since when, what they lead or stand in for, open sessions
    List,
}

#[derive(Subcommand)]
pub enum Deputy {
    /// Let somebody on the people list read the report and the audit of a unit as its lead does, at once and
    /// until the end of a day; waves that counted them as one who reads nothing stay closed to them
    Grant(DeputyGrant),
    /// End it: it works on the next request
    Revoke(DeputyRevoke),
}

#[derive(Args)]
pub struct DeputyGrant {
    email: String,
    /// As the people list names it: "Operations / Depot North"
    #[arg(long)]
    unit: String,
    /// The last day, YYYY-MM-DD, at most 12 months ahead
    #[arg(long, value_name = "DATE", value_parser = dates::day)]
    until: Date,
}

#[derive(Args)]
pub struct DeputyRevoke {
    email: String,
    #[arg(long)]
    unit: String,
}

#[derive(Args)]
pub struct Revoke {
    email: String,
    /// This one alone; else every role that was granted to the address
    #[arg(long, value_enum)]
    role: Option<Role>,
}

#[derive(Args)]
pub struct SignOut {
    email: String,
}

#[derive(Args)]
pub struct Grant {
    email: String,
    /// hr: every group that may be shown, and the quarter's files; observer (a works council, a data
    /// protection officer): policies, changes of who is asked, wording, and no results; admin, beside either:
    /// sets up, gives and takes roles, and no results
    #[arg(long, value_enum)]
    role: Role,
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    Hr,
    Observer,
    Admin,
}

impl From<Role> for auth::Role {
    fn from(role: Role) -> Self {
        match role {
            Role::Hr => Self::Hr,
            Role::Observer => Self::Observer,
            Role::Admin => Self::Admin,
        }
    }
}

#[derive(Args)]
pub struct LoginLink {
    email: String,
}

impl User {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::Grant(Grant { email, role }) => grant(data, output, &email, role),
            Self::Revoke(Revoke { email, role }) => revoke(data, output, &email, role),
            Self::Deputy(Deputy::Grant(named)) => name_deputy(data, output, &named),
            Self::Deputy(Deputy::Revoke(DeputyRevoke { email, unit })) => {
                end_deputy(data, output, &email, &unit)
            }
            Self::SignOut(SignOut { email }) => sign_out(data, output, &email),
            Self::List => list(data, output),
        }
    }
}

fn grant(data: &Data, output: &Output, email: &str, role: Role) -> anyhow::Result<()> {
    let email = address(email)?;
    let role = auth::Role::from(role);
    app::grant_role(&data.app()?, &Actor::CommandLine, &email, role, now())?;
    let said = format!("{email} has the role {} from now on.", role.id());
    output.answer(&json!({ "email": email.as_str(), "role": role.id() }), &said)
}

fn revoke(data: &Data, output: &Output, email: &str, role: Option<Role>) -> anyhow::Result<()> {
    let (email, app, by) = (address(email)?, data.app()?, Actor::CommandLine);
    let role = match role {
        Some(role) => app::revoke_one_role(&app, &by, &email, role.into(), now())?,
        None => app::revoke_role(&app, &by, &email, now())?,
    };
    let said = format!("{email} has the role {role} no longer, and is signed out everywhere.");
    output.answer(&json!({ "email": email.as_str(), "revoked": role }), &said)
}

fn name_deputy(data: &Data, output: &Output, named: &DeputyGrant) -> anyhow::Result<()> {
    let (email, unit) = (address(&named.email)?, unit(&named.unit)?);
    let by = Actor::CommandLine;
    let done = app::grant_deputy(&data.app()?, &by, &email, &unit, named.until, now())?;
    let hidden: Vec<&str> = done.hidden.iter().map(WaveId::as_str).collect();
    let mut said = format!("{email} stands in for the lead of {unit} until {}.", done.until);
    if !hidden.is_empty() {
        said += &format!(
            " Not shown to them, since it counted them as one who reads nothing: {}.",
            hidden.join(", ")
        );
    }
    let value = json!({
        "email": email.as_str(), "unit": unit.as_str(), "until": done.until, "hidden_waves": hidden,
    });
    output.answer(&value, &said)
}

fn end_deputy(data: &Data, output: &Output, email: &str, text: &str) -> anyhow::Result<()> {
    let (email, unit) = (address(email)?, unit(text)?);
    app::revoke_deputy(&data.app()?, &Actor::CommandLine, &email, &unit, now())?;
    let said = format!("{email} stands in for the lead of {unit} no longer.");
    output.answer(&json!({ "email": email.as_str(), "unit": unit.as_str() }), &said)
}

fn unit(text: &str) -> anyhow::Result<UnitPath> {
    let refused = |problem: crate::domain::UnitPathError| {
        InputRefusal::Said(format!("`{text}`: {problem}; {}", problem.fix()))
    };
    Ok(UnitPath::parse(text).map_err(refused)?)
}

fn sign_out(data: &Data, output: &Output, email: &str) -> anyhow::Result<()> {
    let email = address(email)?;
    let ended = app::sign_out_everywhere(&data.app()?, &email, Actor::CommandLine, now())?;
    let said = match ended {
        0 => format!("{email} was not signed in anywhere."),
        1 => format!("{email} is signed out: 1 session ended."),
        ended => format!("{email} is signed out everywhere: {ended} sessions ended."),
    };
    output.answer(&json!({ "email": email.as_str(), "sessions_ended": ended }), &said)
}

fn list(data: &Data, output: &Output) -> anyhow::Result<()> {
    let users = app::users(&data.app_to_look()?, now())?;
    let heads = ["ADDRESS", "ROLE", "SINCE", "LEADS", "DEPUTY FOR", "SESSIONS OPEN"];
    let mut lines = vec![heads.map(str::to_owned).to_vec()];
    for user in &users {
        let leads: Vec<&str> = user.leads.iter().map(UnitPath::as_str).collect();
        lines.push(vec![
            user.email.to_string(),
            roles(user).unwrap_or_else(|| by_group(user)),
            since(user).map(|day| day.to_string()).unwrap_or_default(),
            leads.join(", "),
            deputy_for(user),
            user.open_sessions.to_string(),
        ]);
    }
    let one = |user: &app::User| {
        json!({
            "email": user.email.as_str(),
            "role": roles(user),
            "since": since(user),
            "leads": user.leads.iter().map(UnitPath::as_str).collect::<Vec<_>>(),
            "deputy_for": user.deputy_for.iter().map(|(unit, until)| {
                json!({ "unit": unit.as_str(), "until": until })
            }).collect::<Vec<_>>(),
            "by_group": user.by_group,
            "open_sessions": user.open_sessions,
        })
    };
    let all: Vec<Value> = users.iter().map(one).collect();
    let text = if users.is_empty() {
        "Nobody may read reports yet.".to_owned()
    } else {
        aligned(&lines).trim_end().to_owned()
    };
    output.answer(&json!({ "users": all }), &text)
}

/// What a group gives to an open session, for whom nothing was granted.
fn by_group(user: &app::User) -> String {
    match user.by_group.as_slice() {
        [] if user.leads.is_empty() => "deputy".to_owned(),
        [] => "lead".to_owned(),
        roles => format!("{} by a group", roles.join(", ")),
    }
}

/// As in `Operations/Depot North until 2027-01-31`.
fn deputy_for(user: &app::User) -> String {
    let one = |(unit, until): &(UnitPath, Date)| format!("{unit} until {until}");
    user.deputy_for.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// As in `admin, hr`.
fn roles(user: &app::User) -> Option<String> {
    let roles: Vec<&str> = user.grants.iter().map(|grant| grant.role.as_str()).collect();
    (!roles.is_empty()).then(|| roles.join(", "))
}

/// The day of the latest grant.
fn since(user: &app::User) -> Option<Date> {
    user.grants.iter().filter_map(|grant| grant.since).max()
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
    Ok(EmailAddress::parse(text).map_err(|problem| refused(text, &problem))?)
}

/// By their address, or by the personnel number of whoever has none.
pub fn somebody(text: &str) -> anyhow::Result<EmailAddress> {
    Ok(EmailAddress::of_person(text).map_err(|problem| refused(text, &problem))?)
}

fn refused(text: &str, problem: &crate::domain::EmailError) -> InputRefusal {
    InputRefusal::Said(format!("`{text}`: {problem}; {}", problem.fix()))
}
