//! Signing in by a provider of `OpenID Connect`. The provider says who somebody is; what they may read is
//! looked up here, and a group adds to it for the session alone.

use std::collections::BTreeSet;

use jiff::Timestamp;
use subtle::ConstantTimeEq;

use super::access::access;
use super::sessions::{SignedIn, begin_session_once};
use super::{App, AppError};
use crate::auth::{Access, Attempt, Role};
use crate::ballot_box::Token;
use crate::config::{GroupRole, OidcProvider, Settings};
use crate::domain::EmailAddress;
use crate::oidc::{Marks, Provider, Registration, Vouched};
use crate::store::{SignedInBy, Tx};

pub use crate::auth::ATTEMPT_LIFE;
pub use crate::oidc::{OidcError, TokenRefusal};

/// Where providers send people back to, below `base_url`.
pub const OIDC_BACK: &str = "/app/sign-in/oidc/back";

/// A provider that people may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfferedProvider<'a> {
    pub id: &'a str,
    pub name: &'a str,
}

/// What came back with somebody from a provider.
#[derive(Debug)]
pub struct OidcReturn<'a> {
    pub state: &'a str,
    pub code: &'a str,
    /// Who the way back says that it comes from.
    pub issuer: Option<&'a str>,
}

/// What became of a sign-in by a provider.
#[derive(Debug)]
pub enum OidcSignIn {
    Done(Box<SignedIn>),
    /// Of another sign-in, used, or too old.
    Ended,
    NothingToRead {
        email: EmailAddress,
        /// A group gave HR, and some wave counted them as one who reads nothing (R0).
        counted: bool,
    },
    /// The provider vouches for nobody.
    Failed(OidcError),
}

pub(super) fn providers(settings: &Settings) -> Vec<Provider> {
    let of = |one: &OidcProvider| {
        Provider::new(Registration {
            issuer: one.issuer.clone(),
            client_id: one.client_id.clone(),
            client_secret: one.client_secret.reveal().to_owned(),
            scopes: one.scopes.clone(),
            groups_claim: (!one.roles.is_empty()).then(|| one.groups_claim.clone()),
            back: format!("{}{OIDC_BACK}", settings.base_url),
        })
    };
    settings.oidc.iter().map(of).collect()
}

/// The providers of the settings, in their order.
pub fn oidc_providers(app: &App) -> impl Iterator<Item = OfferedProvider<'_>> {
    app.settings().oidc.iter().map(|one| OfferedProvider { id: &one.id, name: &one.name })
}

/// Asks every provider of the settings for its documents. Blocks.
pub fn oidc_check(settings: &Settings, now: Timestamp) -> Vec<(&str, Result<(), OidcError>)> {
    let all = settings.oidc.iter().zip(providers(settings));
    all.map(|(one, provider)| (one.id.as_str(), provider.look(now))).collect()
}

/// Begins a sign-in: what the browser keeps of it, once the provider can be reached. `None`: there is no such
/// provider. Blocks.
pub fn oidc_begin(
    app: &App,
    provider: &str,
    now: Timestamp,
) -> Result<Option<Result<String, OidcError>>, AppError> {
    let mut marks = [String::new(), String::new(), String::new()];
    for mark in &mut marks {
        Token::mint()?.as_str().clone_into(mark);
    }
    let attempt = Attempt::begin(provider.to_owned(), marks, now);
    Ok(match way(app, &attempt, now) {
        None => None,
        Some(Ok(_)) => Some(Ok(attempt.signed(app.session_key())?)),
        Some(Err(error)) => Some(Err(error)),
    })
}

/// The provider that a browser is on its way to, and where that is. `None`: it is on no way. Blocks.
pub fn oidc_way<'a>(
    app: &'a App,
    kept: &str,
    now: Timestamp,
) -> Option<(OfferedProvider<'a>, Result<String, OidcError>)> {
    let attempt = Attempt::read(app.session_key(), kept, now)?;
    Some((offered(app, &attempt.provider)?, way(app, &attempt, now)?))
}

/// The provider that somebody comes back from, if this browser went there with that state.
pub fn oidc_returned<'a>(
    app: &'a App,
    kept: &str,
    state: &str,
    now: Timestamp,
) -> Option<OfferedProvider<'a>> {
    let attempt = Attempt::read(app.session_key(), kept, now)?;
    if is_same(&attempt, state) { offered(app, &attempt.provider) } else { None }
}

/// Signs in whom the provider vouches for, if they may read something. An attempt signs in once. Blocks.
pub fn oidc_sign_in(
    app: &App,
    kept: &str,
    returned: &OidcReturn<'_>,
    now: Timestamp,
) -> Result<OidcSignIn, AppError> {
    let attempt = Attempt::read(app.session_key(), kept, now);
    let Some(attempt) = attempt.filter(|attempt| is_same(attempt, returned.state)) else {
        return Ok(OidcSignIn::Ended);
    };
    let Some((settings, provider)) = found(app, &attempt.provider) else {
        return Ok(OidcSignIn::Ended);
    };
    let vouched = match provider.vouched(returned.code, returned.issuer, marks(&attempt), now) {
        Ok(vouched) => vouched,
        Err(error) => return Ok(OidcSignIn::Failed(error)),
    };
    let by = SignedInBy { provider: settings.id.clone(), roles: roles(settings, &vouched) };
    let Vouched { email, .. } = vouched;
    app.store().write(|tx| {
        let own = access(tx, &email, now)?;
        let (access, counted) = with_group_roles(app, tx, own, &email, &by)?;
        if access.is_none() {
            return Ok(OidcSignIn::NothingToRead { email, counted });
        }
        Ok(match begin_session_once(app, tx, email, &attempt.state, by, now)? {
            Some(signed_in) => OidcSignIn::Done(Box::new(signed_in)),
            None => OidcSignIn::Ended,
        })
    })
}

/// Whether the settings let a group open results.
pub(super) fn groups_give_hr(settings: &Settings) -> bool {
    settings.oidc.iter().any(|one| one.roles.values().any(|role| *role == GroupRole::Hr))
}

/// Adds what a session's groups give, as far as the settings still say so. The second: a group gave HR in
/// vain, because a wave counted the person (R0).
pub(super) fn with_group_roles(
    app: &App,
    tx: &mut Tx<'_>,
    mut access: Access,
    email: &EmailAddress,
    by: &SignedInBy,
) -> Result<(Access, bool), AppError> {
    let settings = app.settings().oidc.iter().find(|one| one.id == by.provider);
    let given: BTreeSet<Role> = settings
        .into_iter()
        .flat_map(|one| one.roles.values())
        .map(|role| role_of(*role))
        .collect();
    let has = |role: Role| given.contains(&role) && by.roles.iter().any(|id| id == role.id());
    access.observer |= has(Role::Observer);
    if access.hr || !has(Role::Hr) {
        return Ok((access, false));
    }
    let counted = !tx.waves_counting(email)?.is_empty();
    access.hr = !counted;
    Ok((access, counted))
}

/// The ids of the roles that somebody's groups give, each once.
fn roles(settings: &OidcProvider, vouched: &Vouched) -> Vec<String> {
    let theirs = vouched.groups.iter().filter_map(|group| settings.roles.get(group));
    let theirs: BTreeSet<Role> = theirs.map(|role| role_of(*role)).collect();
    theirs.into_iter().map(|role| role.id().to_owned()).collect()
}

const fn role_of(role: GroupRole) -> Role {
    match role {
        GroupRole::Hr => Role::Hr,
        GroupRole::Observer => Role::Observer,
    }
}

fn found<'a>(app: &'a App, id: &str) -> Option<(&'a OidcProvider, &'a Provider)> {
    let mut all = app.settings().oidc.iter().zip(app.providers());
    all.find(|(settings, _)| settings.id == id)
}

fn offered<'a>(app: &'a App, id: &str) -> Option<OfferedProvider<'a>> {
    oidc_providers(app).find(|one| one.id == id)
}

fn way(app: &App, attempt: &Attempt, now: Timestamp) -> Option<Result<String, OidcError>> {
    let (_, provider) = found(app, &attempt.provider)?;
    Some(provider.way(marks(attempt), now))
}

fn marks(attempt: &Attempt) -> Marks<'_> {
    Marks { state: &attempt.state, nonce: &attempt.nonce, verifier: &attempt.verifier }
}

fn is_same(attempt: &Attempt, state: &str) -> bool {
    bool::from(attempt.state.as_bytes().ct_eq(state.as_bytes()))
}
