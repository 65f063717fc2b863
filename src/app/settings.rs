//! What is set in the browser or by `settings set`: one place in the database, sealed where it is secret.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::access_log::append;
use super::chat::{chat_account, forget_chat_trouble};
use super::{App, AppError, MailRoute, Refusal, set_up};
use crate::ballot_box::{KeyDirectory, Pepper, open_secret, seal_secret};
use crate::config::{Chosen, Layers, SaidBy, SettingKey, Settings};
use crate::domain::{AccessEntry, Actor, Deed};
use crate::mail::{DkimKeyError, DkimSigner, SmtpFields, SmtpUrl, SmtpUrlError};
use crate::store::{Store, Tx};

/// Counts the changes: another process sees by it that there was one.
const VERSION: &str = "version";

/// A setting that a page may change, as it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSetting {
    pub key: SettingKey,
    /// Without the password.
    pub value: String,
    pub said_by: SaidBy,
}

/// Every setting that a page may change.
pub fn settings_list(app: &App) -> Result<Vec<ListedSetting>, AppError> {
    let chosen = app.store().read(|tx| Ok::<_, AppError>(read(tx, app.pepper())?.0))?;
    let settings = app.settings();
    let one = |key: SettingKey| {
        let value = match key {
            SettingKey::Organisation => settings.organisation.clone(),
            SettingKey::Contact => settings.contact.clone(),
            SettingKey::DefaultLocale => settings.default_locale.tag().to_owned(),
            SettingKey::BaseUrl => settings.base_url.clone(),
            SettingKey::MailFrom => settings.mail_from.clone(),
            SettingKey::K => settings.k.get().to_string(),
            SettingKey::SmtpUrl if settings.smtp_url.is_empty() => String::new(),
            SettingKey::SmtpUrl => SmtpUrl::parse(&settings.smtp_url)
                .map_or_else(|e| e.to_string(), |url| url.to_string()),
            SettingKey::Chat => settings.chat.id().to_owned(),
            SettingKey::ChatUrl => chat_account(settings).place(),
            SettingKey::ChatToken if settings.chat_token.reveal().is_empty() => String::new(),
            SettingKey::ChatToken => "…".to_owned(),
        };
        ListedSetting { key, value, said_by: app.layers().said_by(key, &chosen) }
    };
    Ok(SettingKey::ALL.into_iter().map(one).collect())
}

/// Whether the file, the environment or a flag says it, so that no page changes it.
pub fn is_setting_fixed(app: &App, key: SettingKey) -> bool {
    app.layers().is_fixed(key)
}

/// Sets some of them; they are in force at once.
///
/// # Errors
/// [`Refusal::SettingFixed`], [`Refusal::Setting`], [`Refusal::SmtpUrl`], [`Refusal::NotSpoken`]; nothing is changed then.
pub fn change_settings(
    app: &App,
    by: &Actor,
    changes: &[(SettingKey, &str)],
    now: Timestamp,
) -> Result<(), AppError> {
    app.store().write(|tx| put(app, tx, by, changes, now))?;
    refresh_settings(app)
}

/// The same within a transaction; the caller refreshes.
pub(super) fn put(
    app: &App,
    tx: &mut Tx<'_>,
    by: &Actor,
    changes: &[(SettingKey, &str)],
    now: Timestamp,
) -> Result<(), AppError> {
    // Two at once: the later one sees what the first one wrote.
    tx.chains_lock()?;
    let (mut chosen, _) = read(tx, app.pepper())?;
    let mut is_changed = false;
    for (key, value) in changes {
        if app.layers().is_fixed(*key) {
            return Err(Refusal::SettingFixed(key.id()).into());
        }
        if *key == SettingKey::SmtpUrl && !value.trim().is_empty() {
            SmtpUrl::parse(value).map_err(Refusal::SmtpUrl)?;
        }
        let languages = app.messages().languages();
        if *key == SettingKey::DefaultLocale && languages.find(value).is_none() {
            let known: Vec<String> = languages.locales().map(String::from).collect();
            return Err(Refusal::NotSpoken(value.trim().to_owned(), known.join(", ")).into());
        }
        if chosen.get(*key) == Some(value.trim()) {
            continue;
        }
        chosen.set(*key, value).map_err(Refusal::Setting)?;
        let text = chosen.get(*key).unwrap_or_default();
        let stored = if key.is_secret() {
            seal_secret(app.pepper(), key.id(), text)?
        } else {
            text.to_owned()
        };
        tx.setting_put(key.id(), &stored)?;
        append(tx, &AccessEntry::new(by.clone(), Deed::SettingChanged, now).of(key.id()))?;
        if matches!(key, SettingKey::Chat | SettingKey::ChatUrl | SettingKey::ChatToken) {
            forget_chat_trouble(tx)?;
        }
        is_changed = true;
    }
    app.layers().with(&chosen).map_err(Refusal::Setting)?;
    if is_changed { changed(tx) } else { Ok(()) }
}

/// Lets every process see that something changed.
pub(super) fn changed(tx: &mut Tx<'_>) -> Result<(), AppError> {
    let next = version(tx)? + 1;
    Ok(tx.setting_put(VERSION, &next.to_string())?)
}

/// Takes over what another process changed since; reads one row where nothing was.
pub fn refresh_settings(app: &App) -> Result<(), AppError> {
    let read = app.store().read(|tx| {
        if version(tx)? == app.settings_version() {
            return Ok(None);
        }
        read(tx, app.pepper()).map(Some)
    })?;
    if let Some((chosen, known)) = read {
        app.remember_settings(app.layers().with(&chosen).map_err(Refusal::Setting)?, known);
    }
    Ok(())
}

/// What is in force in an installation that nothing else is wanted of.
pub fn settings_in_force(
    store: &Store,
    keys: &KeyDirectory,
    layers: &Layers,
) -> Result<Settings, AppError> {
    Ok(in_force(store, &keys.pepper()?, layers)?.0)
}

/// What is known beside the settings of one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    /// How often anything was changed.
    pub version: u64,
    /// Whether somebody is setting this up in the browser.
    pub is_being_set_up: bool,
}

/// The settings, and what is known beside them.
pub(super) fn in_force(
    store: &Store,
    pepper: &Pepper,
    layers: &Layers,
) -> Result<(Settings, Known), AppError> {
    let (chosen, known) = store.read(|tx| read(tx, pepper))?;
    Ok((layers.with(&chosen).map_err(Refusal::Setting)?, known))
}

fn version(tx: &mut Tx<'_>) -> Result<u64, AppError> {
    let stored = tx.setting_find(VERSION)?;
    stored.map_or(Ok(0), |version| version.parse().map_err(|_| AppError::SettingDamaged(VERSION)))
}

fn read(tx: &mut Tx<'_>, pepper: &Pepper) -> Result<(Chosen, Known), AppError> {
    let stored: BTreeMap<String, String> = tx.settings()?;
    let is_being_set_up = stored.get(set_up::STATE).is_some_and(|state| state == set_up::BEGUN);
    let known = Known { version: version(tx)?, is_being_set_up };
    let mut chosen = Chosen::default();
    for key in SettingKey::ALL {
        let Some(value) = stored.get(key.id()) else { continue };
        if key.is_secret() {
            chosen.set(key, &open_secret(pepper, key.id(), value)?).map_err(Refusal::Setting)?;
        } else {
            chosen.set(key, value).map_err(Refusal::Setting)?;
        }
    }
    Ok((chosen, known))
}

/// Why mail cannot go the way of the settings.
#[derive(Debug, thiserror::Error)]
pub enum RouteError {
    #[error(transparent)]
    Server(#[from] SmtpUrlError),
    #[error(transparent)]
    Key(#[from] DkimKeyError),
}

/// Where mail goes: the server of the settings, or files in a folder; signed where the settings name a key.
pub fn mail_route(settings: &Settings, outbox: &Path) -> Result<MailRoute, RouteError> {
    if settings.smtp_url.is_empty() {
        return Ok(signed_route(settings, MailRoute::Outbox(outbox.to_owned()))?);
    }
    let route = MailRoute::Smtp(SmtpUrl::parse(&settings.smtp_url)?);
    Ok(signed_route(settings, route)?)
}

/// The same way, each mail signed where the settings name a key.
pub fn signed_route(settings: &Settings, route: MailRoute) -> Result<MailRoute, DkimKeyError> {
    Ok(match dkim_signer(settings)? {
        Some(signer) => MailRoute::Signed(Arc::new(signer), Box::new(route)),
        None => route,
    })
}

/// What signs mail by the settings; `None`: nothing does.
pub fn dkim_signer(settings: &Settings) -> Result<Option<DkimSigner>, DkimKeyError> {
    if settings.dkim_selector.is_empty() {
        return Ok(None);
    }
    DkimSigner::read(&settings.dkim_selector, &settings.dkim_key_file).map(Some)
}

/// The mail server of the settings, field by field; `None`: the outbox folder.
pub fn smtp_fields(settings: &Settings) -> Option<SmtpFields> {
    SmtpUrl::parse(&settings.smtp_url).ok().map(|url| SmtpFields::of(&url))
}

/// The address that these fields make. Without a password the one in force is taken, where server and user
/// are the same.
pub fn smtp_url(app: &App, fields: &SmtpFields) -> Result<String, SmtpUrlError> {
    if fields.password.is_empty() && !fields.user.trim().is_empty() {
        let known = SmtpUrl::parse(&app.settings().smtp_url);
        if let Ok(known) = known
            && fields.is_account_of(&SmtpFields::of(&known))
            && let Some(url) = fields.clone().with_password_of(&known)
        {
            return url.url();
        }
    }
    fields.url()
}
