use jiff::{SignedDuration, Timestamp};

use super::roster_log::roster_append;
use super::{App, AppError, Refusal};
use crate::auth::{Role, Session};

pub use crate::auth::{Access, IDLE, LONGEST};
use crate::ballot_box::{Pepper, Token};
use crate::domain::{EmailAddress, RosterChange};
use crate::store::{SignInLink, Tx};

/// How long a sign-in link works.
const LINK_LIFE: SignedDuration = SignedDuration::from_mins(15);
/// The demo's links work as long as anybody looks at it.
const DEMO_LINK_LIFE: SignedDuration = SignedDuration::from_hours(24 * 365);

/// Somebody who just signed in: the session and its signed form.
#[derive(Debug)]
pub struct SignedIn {
    pub session: Session,
    pub token: String,
}

/// Who reads, and what they may read right now.
#[derive(Debug)]
pub struct Reading {
    pub session: Session,
    pub access: Access,
    /// The session's new signed form, where it was renewed.
    pub renewed: Option<String>,
}

/// Checks a session and looks its rights up anew. `None`: not signed in any more, or nothing is
/// theirs to read any more.
pub fn read_session(app: &App, token: &str, now: Timestamp) -> Result<Option<Reading>, AppError> {
    let Some(session) = app.session_key().check(token, now) else { return Ok(None) };
    let email = EmailAddress::from_stored(session.email.clone());
    let access = app.store().read(|tx| access(tx, &email))?;
    if access.is_none() {
        return Ok(None);
    }
    let renewed =
        session.renewed(now).map(|session| app.session_key().sign(&session)).transpose()?;
    Ok(Some(Reading { session, access, renewed }))
}

/// Grants a role. The address need not be on the people list: HR may be somebody from outside it.
/// A role that was granted before is replaced.
pub fn grant_role(
    app: &App,
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
        tx.account_grant(email, role.id())?;
        let (email, role) = (email.clone(), role.id().to_owned());
        roster_append(tx, now, &RosterChange::RoleGranted { email, role, before })
    })
}

fn access(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Access, AppError> {
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
    let mac = link_mac(app.pepper(), &token);
    let life = if app.is_demo() { DEMO_LINK_LIFE } else { LINK_LIFE };
    let link = SignInLink {
        mac,
        email: email.clone(),
        expires_at: now.saturating_add(life).unwrap_or(Timestamp::MAX),
        reusable: app.is_demo(),
    };
    app.store().write(|tx| {
        if access(tx, email)?.is_none() {
            return Err(AppError::from(Refusal::NothingToRead(email.clone())));
        }
        Ok(tx.sign_in_link_insert(&link)?)
    })?;
    Ok(format!("{}/app/sign-in?code={}", app.settings().base_url, token.as_str()))
}

/// Uses a sign-in link up. `None`: unknown, used, or too old.
pub fn sign_in(app: &App, code: &str, now: Timestamp) -> Result<Option<SignedIn>, AppError> {
    let Some(token) = Token::parse(code) else { return Ok(None) };
    let mac = link_mac(app.pepper(), &token);
    let Some(email) = app.store().write(|tx| tx.sign_in_link_take(&mac, now))? else {
        return Ok(None);
    };
    let csrf = Token::mint()?.as_str().to_owned();
    let session = Session::start(email.as_str().to_owned(), csrf, now);
    let token = app.session_key().sign(&session)?;
    Ok(Some(SignedIn { session, token }))
}

fn link_mac(pepper: &Pepper, token: &Token) -> [u8; 32] {
    pepper.mac(&[b"signin1", token.as_str().as_bytes()])
}
