//! Setting an installation up in the browser: one link, used once, and six steps that can be left and taken
//! up again.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq;

use super::access::grant;
use super::access_log::append;
use super::sessions::{SignedIn, begin_session};
use super::settings::{changed, put};
use super::{App, AppError, Refusal, refresh_settings};
use crate::auth::Role;
use crate::ballot_box::Token;
use crate::config::SettingKey;
use crate::domain::{AccessEntry, Actor, Deed, EmailAddress, SetUpStep, hexadecimal};
use crate::store::Tx;

/// How long a set-up link works.
const LINK_LIFE: SignedDuration = SignedDuration::from_mins(60);
/// Rows of the table `setting` beside the settings.
pub(super) const STATE: &str = "set-up";
const LINK: &str = "set-up link";
const STEPS: &str = "set-up steps";
const TESTED: &str = "set-up test mail";
pub(super) const BEGUN: &str = "begun";
const DONE: &str = "done";

/// How far setting up in the browser is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetUpState {
    /// Nobody holds a role yet.
    New,
    /// Somebody has used a link.
    Begun,
    /// Finished; or roles were given by commands, and nobody set up in the browser.
    Done,
}

/// What the console prints.
pub struct SetUpLink {
    /// With the code in its fragment, which no server sees.
    pub link: String,
    /// To be typed where the link does not lead here yet.
    pub code: String,
}

pub fn set_up_state(app: &App) -> Result<SetUpState, AppError> {
    app.store().read(state)
}

fn state(tx: &mut Tx<'_>) -> Result<SetUpState, AppError> {
    Ok(match tx.setting_find(STATE)?.as_deref() {
        Some(BEGUN) => SetUpState::Begun,
        None if tx.accounts()?.is_empty() => SetUpState::New,
        Some(_) | None => SetUpState::Done,
    })
}

/// Makes the link with which somebody begins, or goes on with, setting up; one that was made before works
/// no more.
///
/// # Errors
/// [`Refusal::IsSetUp`].
pub fn create_set_up_link(app: &App, now: Timestamp) -> Result<SetUpLink, AppError> {
    let token = Token::mint()?;
    let until = now.saturating_add(LINK_LIFE).unwrap_or(Timestamp::MAX);
    let stored = format!("{} {}", hexadecimal(&mac(app, &token)), until.as_millisecond());
    app.store().write(|tx| {
        if state(tx)? == SetUpState::Done {
            return Err(AppError::from(Refusal::IsSetUp));
        }
        tx.setting_put(LINK, &stored)?;
        append(tx, &AccessEntry::new(Actor::CommandLine, Deed::SetUpLink, now))
    })?;
    let code = token.as_str().to_owned();
    Ok(SetUpLink { link: format!("{}/setup#{code}", app.settings().base_url), code })
}

/// Whether a code is of a link that works, without using it up.
pub fn set_up_code_works(app: &App, code: &str, now: Timestamp) -> Result<bool, AppError> {
    app.store().read(|tx| Ok(link_of(app, tx, code, now)?.is_some()))
}

/// The row of the link that a code is of, where it works.
fn link_of(
    app: &App,
    tx: &mut Tx<'_>,
    code: &str,
    now: Timestamp,
) -> Result<Option<String>, AppError> {
    let Some(token) = Token::parse(code.trim()) else { return Ok(None) };
    if state(tx)? == SetUpState::Done {
        return Ok(None);
    }
    let Some(stored) = tx.setting_find(LINK)? else { return Ok(None) };
    let damaged = || AppError::SettingDamaged(LINK);
    let (known, until) = stored.split_once(' ').ok_or_else(damaged)?;
    let until: i64 = until.parse().map_err(|_| damaged())?;
    let given = hexadecimal(&mac(app, &token));
    let is_it = bool::from(given.as_bytes().ct_eq(known.as_bytes()));
    Ok((is_it && now.as_millisecond() < until).then_some(stored))
}

fn mac(app: &App, token: &Token) -> [u8; 32] {
    app.pepper().mac(&[b"setup1", token.as_str().as_bytes()])
}

/// Uses a set-up link up: whoever has it gets the roles admin and HR, and a session. `None`: unknown, too
/// old, or used, which of two at once the second one finds.
pub fn begin_set_up(
    app: &App,
    code: &str,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<Option<SignedIn>, AppError> {
    let begun = app.write_logged(|tx| {
        tx.chains_lock()?;
        let Some(link) = link_of(app, tx, code, now)? else { return Ok(None) };
        if !tx.setting_take(LINK, &link)? {
            return Ok(None);
        }
        let by = Actor::Reader(email.clone());
        append(tx, &AccessEntry::new(by.clone(), Deed::SetUp, now))?;
        for role in [Role::Admin, Role::Hr] {
            grant(tx, &by, email, role, now)?;
        }
        tx.setting_put(STATE, BEGUN)?;
        changed(tx)?;
        begin_session(app, tx, email.clone(), now).map(Some)
    })?;
    refresh_settings(app)?;
    Ok(begun)
}

/// The steps that were saved.
pub fn set_up_steps(app: &App) -> Result<BTreeSet<SetUpStep>, AppError> {
    app.store().read(steps)
}

fn steps(tx: &mut Tx<'_>) -> Result<BTreeSet<SetUpStep>, AppError> {
    let stored = tx.setting_find(STEPS)?.unwrap_or_default();
    Ok(stored.split_whitespace().filter_map(SetUpStep::parse).collect())
}

/// Saves a step with the settings that belong to it, all or nothing.
///
/// # Errors
/// As [`super::change_settings`].
pub fn save_set_up_step(
    app: &App,
    by: &Actor,
    step: SetUpStep,
    changes: &[(SettingKey, &str)],
    now: Timestamp,
) -> Result<(), AppError> {
    app.store().write(|tx| {
        put(app, tx, by, changes, now)?;
        let mut done = steps(tx)?;
        if done.insert(step) {
            let ids: Vec<&str> = done.into_iter().map(SetUpStep::id).collect();
            tx.setting_put(STEPS, &ids.join(" "))?;
        }
        Ok::<_, AppError>(())
    })?;
    refresh_settings(app)
}

/// Keeps that a test mail went out, and not to whom.
pub fn note_test_mail(app: &App) -> Result<(), AppError> {
    app.store().write(|tx| Ok(tx.setting_put(TESTED, "sent")?))
}

/// Whether a test mail of the set-up went out.
pub fn is_test_mail_sent(app: &App) -> Result<bool, AppError> {
    app.store().read(|tx| Ok(tx.setting_find(TESTED)?.is_some()))
}

/// Notes in the access log, which observers read, that the works council has seen what is promised.
pub fn note_council(app: &App, by: &Actor, now: Timestamp) -> Result<(), AppError> {
    app.store().write(|tx| append(tx, &AccessEntry::new(by.clone(), Deed::CouncilHasSeen, now)))
}

/// Ends the set-up: its pages are gone from then on.
pub fn finish_set_up(app: &App, now: Timestamp, by: &Actor) -> Result<(), AppError> {
    app.store().write(|tx| {
        tx.setting_put(STATE, DONE)?;
        for key in [LINK, STEPS, TESTED] {
            tx.setting_remove(key)?;
        }
        changed(tx)?;
        append(tx, &AccessEntry::new(by.clone(), Deed::SetUpFinished, now))
    })?;
    refresh_settings(app)
}
