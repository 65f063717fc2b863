use jiff::Timestamp;

use super::access::{access, link_mac};
use super::access_log::append;
use super::sign_in_oidc::with_group_roles;
use super::{App, AppError};
use crate::auth::{Access, IDLE, LONGEST, Session};
use crate::ballot_box::Token;
use crate::domain::{AccessEntry, Actor, Deed, EmailAddress, hexadecimal, to_the_minute};
use crate::store::{SignedInBy, StoredSession, Tx};

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

/// Somebody's session that can still be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// Whole minutes.
    pub started_at: Timestamp,
    pub used_at: Timestamp,
    /// The one that asks.
    pub is_this: bool,
}

/// Checks a session and looks its rights up anew. `None`: not signed in any more, or nothing is
/// theirs to read any more.
///
/// Writes only where it renews the session: once in a minute of use.
pub fn read_session(app: &App, token: &str, now: Timestamp) -> Result<Option<Reading>, AppError> {
    let Some(session) = app.session_key().check(token, now) else { return Ok(None) };
    let email = EmailAddress::from_stored(session.email.clone());
    let mac = session_mac(app, &session.id);
    let access = app.store().read(|tx| {
        let stored = tx.session_find(&mac)?;
        let live = stored.filter(|stored| stored.ended_at.is_none() && stored.email == email);
        let Some(live) = live else { return Ok(Access::default()) };
        let own = access(tx, &email, now)?;
        match &live.by {
            Some(by) => Ok(with_group_roles(app, tx, own, &email, by)?.0),
            None => Ok::<_, AppError>(own),
        }
    })?;
    if access.is_none() {
        return Ok(None);
    }
    let Some(longer) = session.renewed(now) else {
        return Ok(Some(Reading { session, access, renewed: None }));
    };
    if !app.store().write(|tx| tx.session_use(&mac, to_the_minute(now)))? {
        return Ok(None);
    }
    let renewed = Some(app.session_key().sign(&longer)?);
    Ok(Some(Reading { session, access, renewed }))
}

/// Uses a sign-in link up. `None`: unknown, used, or too old.
pub fn sign_in(app: &App, code: &str, now: Timestamp) -> Result<Option<SignedIn>, AppError> {
    let Some(token) = Token::parse(code) else { return Ok(None) };
    let link = link_mac(app.pepper(), &token);
    app.store().write(|tx| match tx.sign_in_link_take(&link, now)? {
        Some(email) => begin_session(app, tx, email, now).map(Some),
        None => Ok(None),
    })
}

/// Whom a sign-in link signs in, without using it up. `None`: unknown, used, or too old.
pub fn sign_in_link_holder(
    app: &App,
    code: &str,
    now: Timestamp,
) -> Result<Option<EmailAddress>, AppError> {
    let Some(token) = Token::parse(code) else { return Ok(None) };
    let link = link_mac(app.pepper(), &token);
    app.store().read(|tx| Ok(tx.sign_in_link_find(&link, now)?))
}

pub(super) fn begin_session(
    app: &App,
    tx: &mut Tx<'_>,
    email: EmailAddress,
    now: Timestamp,
) -> Result<SignedIn, AppError> {
    let id = Token::mint()?.as_str().to_owned();
    begin(app, tx, email, id, None, now)
}

/// Begins the session that a provider's sign-in is worth. `None`: it began one before.
pub(super) fn begin_session_once(
    app: &App,
    tx: &mut Tx<'_>,
    email: EmailAddress,
    state: &str,
    by: SignedInBy,
    now: Timestamp,
) -> Result<Option<SignedIn>, AppError> {
    // The state names the session, so that its row is the memory of it.
    let id = hexadecimal(&app.pepper().mac(&[b"session-oidc1", state.as_bytes()]));
    if tx.session_find(&session_mac(app, &id))?.is_some() {
        return Ok(None);
    }
    begin(app, tx, email, id, Some(by), now).map(Some)
}

fn begin(
    app: &App,
    tx: &mut Tx<'_>,
    email: EmailAddress,
    id: String,
    by: Option<SignedInBy>,
    now: Timestamp,
) -> Result<SignedIn, AppError> {
    let csrf = Token::mint()?.as_str().to_owned();
    let minute = to_the_minute(now);
    let session = Session::start(email.as_str().to_owned(), id, csrf, now);
    let subject = by.as_ref().map(SignedInBy::to_string).unwrap_or_default();
    tx.session_insert(&StoredSession {
        mac: session_mac(app, &session.id),
        email: email.clone(),
        started_at: minute,
        used_at: minute,
        ended_at: None,
        by,
    })?;
    append(tx, &AccessEntry::new(Actor::Reader(email), Deed::SignIn, now).of(&subject))?;
    let token = app.session_key().sign(&session)?;
    Ok(SignedIn { session, token })
}

/// Ends one session: no copy of its cookie reads anything from now on.
pub fn sign_out(app: &App, session: &Session, now: Timestamp) -> Result<(), AppError> {
    let email = EmailAddress::from_stored(session.email.clone());
    app.store().write(|tx| {
        tx.session_end(&session_mac(app, &session.id), to_the_minute(now))?;
        append(tx, &AccessEntry::new(Actor::Reader(email), Deed::SignOut, now))
    })?;
    app.uploads().forget_session(session);
    Ok(())
}

/// Ends every session of an address and makes its sign-in links useless; returns how many sessions were
/// still open.
pub fn sign_out_everywhere(
    app: &App,
    email: &EmailAddress,
    by: Actor,
    now: Timestamp,
) -> Result<usize, AppError> {
    let ended = app.store().write(|tx| {
        let open = tx.sessions_unended()?;
        let theirs = open.iter().filter(|one| one.email == *email && is_open(one, now)).count();
        tx.sessions_end(email, to_the_minute(now))?;
        // The demo's links are there for everybody who looks at it.
        if !app.is_demo() {
            tx.sign_in_links_remove(email)?;
        }
        append(tx, &AccessEntry::new(by, Deed::SignOutEverywhere, now).about(email))?;
        Ok::<_, AppError>(theirs)
    })?;
    app.uploads().forget_all_of(email);
    Ok(ended)
}

/// The sessions of whoever asks, the last one used first.
pub fn own_sessions(
    app: &App,
    session: &Session,
    now: Timestamp,
) -> Result<Vec<OpenSession>, AppError> {
    let mac = session_mac(app, &session.id);
    let all = app.store().read(|tx| tx.sessions_unended())?;
    let theirs =
        all.into_iter().filter(|one| one.email.as_str() == session.email && is_open(one, now));
    let mut open: Vec<OpenSession> = theirs
        .map(|one| OpenSession {
            started_at: one.started_at,
            used_at: one.used_at,
            is_this: one.mac == mac,
        })
        .collect();
    open.sort_by_key(|one| (!one.is_this, std::cmp::Reverse(one.used_at)));
    Ok(open)
}

/// Whether a session's newest cookie can still be good. A row knows minutes alone, so that it may count as
/// open a minute longer than its cookie is good.
pub(super) fn is_open(session: &StoredSession, now: Timestamp) -> bool {
    session.ended_at.is_none()
        && now.duration_since(session.used_at) <= IDLE
        && now.duration_since(session.started_at) <= LONGEST
}

fn session_mac(app: &App, id: &str) -> [u8; 32] {
    app.pepper().mac(&[b"session-id1", id.as_bytes()])
}
