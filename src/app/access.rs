use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::access_log::append;
use super::deputies::{deputy_access, in_force};
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
    /// By grant; nobody but a lead has none.
    pub grants: Vec<Grant>,
    /// The units that they lead, which follow from the people list.
    pub leads: Vec<UnitPath>,
    /// The units whose lead they stand in for, each with the last day.
    pub deputy_for: Vec<(UnitPath, Date)>,
    /// The roles that a provider's groups gave to the sessions that can still be used.
    pub by_group: Vec<String>,
    /// How many sessions of theirs can still be used.
    pub open_sessions: usize,
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: String,
    /// `None`: from before the day was kept.
    pub since: Option<Date>,
}

/// Everybody who may read something, by address.
pub fn users(app: &App, now: Timestamp) -> Result<Vec<User>, AppError> {
    app.store().read(|tx| {
        let mut all: BTreeMap<EmailAddress, Vec<Grant>> = BTreeMap::new();
        for person in tx.people()? {
            if let Some(lead) = person.person.manager_email {
                all.entry(lead).or_default();
            }
        }
        for account in tx.accounts_since()? {
            let grant = Grant { role: account.role, since: account.granted_on };
            all.entry(account.email).or_default().push(grant);
        }
        let deputies = in_force(tx, now)?;
        for one in &deputies {
            all.entry(one.email.clone()).or_default();
        }
        let sessions = tx.sessions_unended()?;
        let open = || sessions.iter().filter(|one| is_open(one, now));
        for one in open().filter(|one| one.by.as_ref().is_some_and(|by| !by.roles.is_empty())) {
            all.entry(one.email.clone()).or_default();
        }
        let mut users = Vec::new();
        for (email, grants) in all {
            let leads = tx.units_led_by(&email)?;
            let theirs: Vec<&StoredSession> = open().filter(|one| one.email == email).collect();
            let by_group = by_group(app, tx, &email, &theirs)?;
            let theirs_to_stand_in = deputies.iter().filter(|one| one.email == email);
            let deputy_for: Vec<(UnitPath, Date)> =
                theirs_to_stand_in.map(|one| (one.unit.clone(), one.until)).collect();
            if grants.is_empty() && leads.is_empty() && deputy_for.is_empty() && by_group.is_empty()
            {
                continue;
            }
            let open_sessions = theirs.len();
            users.push(User { email, grants, leads, deputy_for, by_group, open_sessions });
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
/// HR and observer take each other's place, and the sessions that were begun with the one before end;
/// admin stands beside either.
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
        grant(tx, by, email, role, now)
    })
}

/// The same within a transaction that holds the lock of the chains.
pub(super) fn grant(
    tx: &mut Tx<'_>,
    by: &Actor,
    email: &EmailAddress,
    role: Role,
    now: Timestamp,
) -> Result<(), AppError> {
    let held = tx.account_roles(email)?;
    let holds = |role: Role| held.iter().any(|held| held == role.id());
    if holds(role) {
        return Ok(());
    }
    let before = role.instead_of().filter(|before| holds(*before));
    if let Some(before) = before {
        keep_one(tx, email, before.id())?;
        tx.account_remove(email, before.id())?;
        tx.sessions_end(email, to_the_minute(now))?;
    }
    tx.account_grant(email, role.id())?;
    tx.account_date(email, role.id(), now.to_zoned(TimeZone::UTC).date())?;
    let granted = AccessEntry::new(by.clone(), Deed::RoleGranted, now);
    append(tx, &granted.of(role.id()).about(email))?;
    let (email, role) = (email.clone(), role.id().to_owned());
    let before = before.map(|before| before.id().to_owned());
    roster_append(tx, now, &RosterChange::RoleGranted { email, role, before })?;
    Ok(())
}

/// Takes every granted role away; every session of that address ends, and its unused sign-in links are worth
/// nothing. Returns the roles. What somebody leads follows from the people list and stays.
///
/// # Errors
/// [`Refusal::NoRole`], [`Refusal::LastHr`] and [`Refusal::LastAdmin`].
pub fn revoke_role(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<String, AppError> {
    revoke(app, by, email, None, now)
}

/// The same with one of them.
pub fn revoke_one_role(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    role: Role,
    now: Timestamp,
) -> Result<String, AppError> {
    revoke(app, by, email, Some(role), now)
}

fn revoke(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    only: Option<Role>,
    now: Timestamp,
) -> Result<String, AppError> {
    app.write_logged(|tx| {
        tx.chains_lock()?;
        let mut roles = tx.account_roles(email)?;
        roles.retain(|role| only.is_none_or(|only| only.id() == role));
        if roles.is_empty() {
            return Err(Refusal::NoRole(email.clone()).into());
        }
        for role in &roles {
            keep_one(tx, email, role)?;
            tx.account_remove(email, role)?;
            let revoked = AccessEntry::new(by.clone(), Deed::RoleRevoked, now);
            append(tx, &revoked.of(role).about(email))?;
            let (email, role) = (email.clone(), role.clone());
            roster_append(tx, now, &RosterChange::RoleRevoked { email, role })?;
        }
        tx.sessions_end(email, to_the_minute(now))?;
        tx.sign_in_links_remove(email)?;
        Ok(roles.join(", "))
    })
}

/// Nobody could give a role back once the last HR or the last admin is gone.
pub(super) fn keep_one(tx: &mut Tx<'_>, email: &EmailAddress, role: &str) -> Result<(), AppError> {
    let refusal = match Role::parse(role) {
        Some(Role::Hr) => Refusal::LastHr(email.clone()),
        Some(Role::Admin) => Refusal::LastAdmin(email.clone()),
        Some(Role::Observer) | None => return Ok(()),
    };
    match tx.accounts()?.iter().filter(|(_, held)| held == role).count() {
        1 => Err(refusal.into()),
        _ => Ok(()),
    }
}

pub(super) fn access(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<Access, AppError> {
    let roles = tx.account_roles(email)?;
    let (deputy_for, counted_in) = deputy_access(tx, email, now)?;
    let holds = |role: Role| roles.iter().any(|held| held == role.id());
    Ok(Access {
        hr: holds(Role::Hr),
        observer: holds(Role::Observer),
        admin: holds(Role::Admin),
        leads: tx.units_led_by(email)?,
        deputy_for,
        counted_in,
    })
}

/// Makes a sign-in link for somebody who may read something.
pub fn create_login_link(
    app: &App,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<String, AppError> {
    login_link(app, Actor::CommandLine, email, now)
}

/// The same for somebody who is signed in, to go on under another address of the site.
pub fn own_login_link(app: &App, email: &EmailAddress, now: Timestamp) -> Result<String, AppError> {
    login_link(app, Actor::Reader(email.clone()), email, now)
}

fn login_link(
    app: &App,
    by: Actor,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<String, AppError> {
    let token = Token::mint()?;
    app.store().write(|tx| {
        if access(tx, email, now)?.is_none() {
            return Err(AppError::from(Refusal::NothingToRead(email.clone())));
        }
        insert_link(app, tx, email, &token, now)?;
        append(tx, &AccessEntry::new(by, Deed::SignInLink, now).about(email))
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
