use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::access_log::append;
use super::roster_log::roster_append;
use super::sessions::is_open;
use super::sign_in_oidc::with_group_roles;
use super::{App, AppError, Refusal};
pub use crate::auth::{Access, IDLE, LONGEST, Role, Session};
use crate::ballot_box::{Pepper, Token};
use crate::domain::{
    AccessEntry, Actor, Deed, EmailAddress, RosterChange, UnitPath, to_the_minute,
};
use crate::store::{SignInLink, StoredSession, Tx};

/// How long a sign-in link works.
pub(super) const LINK_LIFE: SignedDuration = SignedDuration::from_mins(15);
/// The demo's links work as long as anybody looks at it.
const DEMO_LINK_LIFE: SignedDuration = SignedDuration::from_hours(24 * 365);

/// Somebody with a role, or a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub email: EmailAddress,
    /// `None`: a lead and nothing else.
    pub role: Option<String>,
    /// The day of the grant; `None`: from before it was kept, or nothing was granted.
    pub since: Option<Date>,
    /// The units that they lead, which follow from the people list.
    pub leads: Vec<UnitPath>,
    /// The roles that a provider's groups gave to the sessions that can still be used.
    pub by_group: Vec<String>,
    /// How many sessions of theirs can still be used.
    pub open_sessions: usize,
}

/// Everybody who may read something, by address.
pub fn users(app: &App, now: Timestamp) -> Result<Vec<User>, AppError> {
    app.store().read(|tx| {
        let mut all: BTreeMap<EmailAddress, (Option<String>, Option<Date>)> = BTreeMap::new();
        for person in tx.people()? {
            if let Some(lead) = person.person.manager_email {
                all.entry(lead).or_default();
            }
        }
        for account in tx.accounts_since()? {
            all.insert(account.email, (Some(account.role), account.granted_on));
        }
        let sessions = tx.sessions_unended()?;
        let open = || sessions.iter().filter(|one| is_open(one, now));
        for one in open().filter(|one| one.by.as_ref().is_some_and(|by| !by.roles.is_empty())) {
            all.entry(one.email.clone()).or_default();
        }
        let mut users = Vec::new();
        for (email, (role, since)) in all {
            let leads = tx.units_led_by(&email)?;
            let theirs: Vec<&StoredSession> = open().filter(|one| one.email == email).collect();
            let by_group = by_group(app, tx, &email, &theirs)?;
            if role.is_none() && leads.is_empty() && by_group.is_empty() {
                continue;
            }
            users.push(User { email, role, since, leads, by_group, open_sessions: theirs.len() });
        }
        Ok(users)
    })
}

/// What groups give to these sessions right now, each role once.
fn by_group(
    app: &App,
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    sessions: &[&StoredSession],
) -> Result<Vec<String>, AppError> {
    let mut given = Access::default();
    for by in sessions.iter().filter_map(|one| one.by.as_ref()) {
        given = with_group_roles(app, tx, given, email, by)?.0;
    }
    let roles = [(given.hr, Role::Hr), (given.observer, Role::Observer)];
    Ok(roles.into_iter().filter(|(has, _)| *has).map(|(_, role)| role.id().to_owned()).collect())
}

/// Grants a role. The address need not be on the people list: HR may be somebody from outside it.
/// A role that was granted before is replaced, and the sessions that were begun with it end.
///
/// # Errors
/// [`Refusal::LastHr`] where another role would replace the only one that HR has.
pub fn grant_role(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    role: Role,
    now: Timestamp,
) -> Result<(), AppError> {
    app.write_logged(|tx| {
        tx.chains_lock()?;
        let before = tx.account_role(email)?;
        if before.as_deref() == Some(role.id()) {
            return Ok(());
        }
        keep_one_hr(tx, email, before.as_deref())?;
        tx.account_grant(email, role.id())?;
        tx.account_date(email, now.to_zoned(TimeZone::UTC).date())?;
        if before.is_some() {
            tx.sessions_end(email, to_the_minute(now))?;
        }
        let granted = AccessEntry::new(by.clone(), Deed::RoleGranted, now);
        append(tx, &granted.of(role.id()).about(email))?;
        let (email, role) = (email.clone(), role.id().to_owned());
        roster_append(tx, now, &RosterChange::RoleGranted { email, role, before })?;
        Ok(())
    })
}

/// Takes a granted role away; every session of that address ends, and its unused sign-in links are worth
/// nothing. Returns the role. What somebody leads follows from the people list and stays.
///
/// # Errors
/// [`Refusal::NoRole`], and [`Refusal::LastHr`].
pub fn revoke_role(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<String, AppError> {
    app.write_logged(|tx| {
        tx.chains_lock()?;
        let Some(role) = tx.account_role(email)? else {
            return Err(Refusal::NoRole(email.clone()).into());
        };
        keep_one_hr(tx, email, Some(&role))?;
        tx.account_remove(email)?;
        tx.sessions_end(email, to_the_minute(now))?;
        tx.sign_in_links_remove(email)?;
        let revoked = AccessEntry::new(by.clone(), Deed::RoleRevoked, now);
        append(tx, &revoked.of(&role).about(email))?;
        let (email, taken) = (email.clone(), role.clone());
        roster_append(tx, now, &RosterChange::RoleRevoked { email, role: taken })?;
        Ok(role)
    })
}

/// Nobody could give a role back once the last HR is gone.
pub(super) fn keep_one_hr(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    role: Option<&str>,
) -> Result<(), AppError> {
    let is_hr = |role: &str| role == Role::Hr.id();
    if !role.is_some_and(is_hr) {
        return Ok(());
    }
    match tx.accounts()?.iter().filter(|(_, role)| is_hr(role)).count() {
        1 => Err(Refusal::LastHr(email.clone()).into()),
        _ => Ok(()),
    }
}

pub(super) fn access(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Access, AppError> {
    let role = tx.account_role(email)?.and_then(|role| Role::parse(&role));
    Ok(Access {
        hr: role == Some(Role::Hr),
        observer: role == Some(Role::Observer),
        leads: tx.units_led_by(email)?,
    })
}

/// Makes a sign-in link for somebody who may read something.
pub fn create_login_link(
    app: &App,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<String, AppError> {
    let token = Token::mint()?;
    app.store().write(|tx| {
        if access(tx, email)?.is_none() {
            return Err(AppError::from(Refusal::NothingToRead(email.clone())));
        }
        insert_link(app, tx, email, &token, now)?;
        append(tx, &AccessEntry::new(Actor::CommandLine, Deed::SignInLink, now).about(email))
    })?;
    Ok(link_address(app, &token))
}

/// Lets a token sign somebody in; returns its MAC.
pub(super) fn insert_link(
    app: &App,
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    token: &Token,
    now: Timestamp,
) -> Result<[u8; 32], AppError> {
    let mac = link_mac(app.pepper(), token);
    let life = if app.is_demo() { DEMO_LINK_LIFE } else { LINK_LIFE };
    tx.sign_in_link_insert(&SignInLink {
        mac,
        email: email.clone(),
        expires_at: now.saturating_add(life).unwrap_or(Timestamp::MAX),
        reusable: app.is_demo(),
    })?;
    Ok(mac)
}

/// Writes as much as [`insert_link`] does, for whoever may read nothing: a link that has expired, to
/// nobody.
pub(super) fn insert_dead_link(
    app: &App,
    tx: &mut Tx<'_>,
    token: &Token,
    now: Timestamp,
) -> Result<(), AppError> {
    let mac = link_mac(app.pepper(), token);
    let email = EmailAddress::from_stored(String::new());
    Ok(tx.sign_in_link_insert(&SignInLink { mac, email, expires_at: now, reusable: false })?)
}

pub(super) fn link_address(app: &App, token: &Token) -> String {
    format!("{}/app/sign-in?code={}", app.settings().base_url, token.as_str())
}

pub(super) fn link_mac(pepper: &Pepper, token: &Token) -> [u8; 32] {
    pepper.mac(&[b"signin1", token.as_str().as_bytes()])
}
