//! Looks at an installation for what could undo its anonymity. Gathers facts here; the other files
//! judge them.

mod database;
mod finding;
mod keys;
mod surroundings;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::data::{Data, now};
use super::failure::InputRefusal;
use super::output::Output;
use crate::app::{self, Health, WaveHealth};
use crate::ballot_box::{Guarded, KeyDirectory};
use crate::config::Settings;
use crate::domain::{ItemError, WaveState};
use crate::mail::read_outbox;
use crate::reports::{DoctorResult, KeysAndBackups};
use crate::store::{DatabaseFacts, DatabaseUrl, Store};

use database::SqliteFiles;
use finding::{Finding, State};
use keys::Places;

/// Prints every finding; a wrong one makes it an input to fix.
pub fn run(data: &Data, output: &Output) -> anyhow::Result<()> {
    let settings = in_force(data)?;
    let mut findings = examine(data, &settings)?;
    // For whoever looks, and in no document: it is about mail that arrives, not about anonymity.
    if !settings.smtp_url.is_empty() {
        let seen = super::runtime()?.block_on(app::look_at_sender_domain(&settings));
        findings.extend(surroundings::sender_domain(&seen));
    }
    if settings.chat.is_on() {
        let looked = app::look_at_chat(&settings);
        findings.push(surroundings::chat(&settings, looked, chat_trouble(data, &settings)));
    }
    let count = |state| findings.iter().filter(|finding| finding.state == state).count();
    let (ok, warnings, wrong) = (count(State::Ok), count(State::Warning), count(State::Wrong));
    let checks: Vec<Value> = findings.iter().map(Finding::value).collect();
    let lines: Vec<String> = findings.iter().map(Finding::text).collect();
    let said = format!("{}\n\n{ok} ok, {warnings} to consider, {wrong} wrong", lines.join("\n"));
    let value = json!({ "checks": checks, "ok": ok, "warning": warnings, "wrong": wrong });
    output.answer(&value, &said)?;
    if wrong == 0 {
        return Ok(());
    }
    Err(InputRefusal::Said(format!("{wrong} check(s) found something wrong: see the fixes")).into())
}

/// The settings in force; what the file says where the database or the keys cannot be read, which the checks
/// say.
fn in_force(data: &Data) -> anyhow::Result<Settings> {
    let (said, layers) = (data.settings()?, data.layers()?);
    let all = Store::open(&data.database_url(&said)?)
        .map_err(app::AppError::from)
        .and_then(|store| app::settings_in_force(&store, &data.keys(&said), &layers));
    match all {
        Ok(settings) => Ok(settings),
        Err(app::AppError::Refused(refusal)) => Err(app::AppError::from(refusal).into()),
        Err(_) => Ok(said),
    }
}

/// What is stored of the chat; nothing where the database cannot be read, which the checks say.
fn chat_trouble(data: &Data, settings: &Settings) -> Option<app::ChatTrouble> {
    let store = Store::open(&data.database_url(settings).ok()?).ok()?;
    app::chat_trouble_in(&store).ok()?
}

/// How the checks come out, for documents that say so.
pub fn result(data: &Data, settings: &Settings) -> anyhow::Result<DoctorResult> {
    let findings = examine(data, settings)?;
    let count = |state| findings.iter().filter(|finding| finding.state == state).count();
    let place = findings.iter().find(|finding| finding.check == keys::PLACE);
    // The check is ok without `backup_paths`, too, where the keys lie apart from the database.
    let keys_and_backups = match place.map(|finding| finding.state) {
        Some(State::Wrong) => KeysAndBackups::Together,
        Some(State::Ok) if !settings.backup_paths.is_empty() => KeysAndBackups::Apart,
        _ => KeysAndBackups::NotKnown,
    };
    Ok(DoctorResult {
        ok: count(State::Ok),
        warnings: count(State::Warning),
        wrong: count(State::Wrong),
        keys_and_backups,
    })
}

fn examine(data: &Data, settings: &Settings) -> anyhow::Result<Vec<Finding>> {
    let keys = data.keys(settings);
    let url = data.database_url(settings)?;
    let user = running_user().context("the running user cannot be found out")?;
    let listing = keys.listing().map_err(in_full);
    let health = Store::open(&url)
        .map_err(app::AppError::from)
        .and_then(|store| app::health(&store, &keys))
        .map_err(in_full);

    let mut findings = keys::directory(&listing, user);
    if listing.is_ok() {
        findings.push(keys::place(&places(data, settings, &keys, &url)?));
    }
    let waves = match &health {
        Ok(Health { database, waves, last_logged }) => {
            let logged = last_logged.as_ref().map_err(ToString::to_string);
            findings.push(surroundings::clock(now(), logged));
            findings.extend(keys::waves(listing.as_ref().ok(), waves));
            match database {
                DatabaseFacts::Sqlite(facts) => {
                    findings.extend(database::sqlite(facts, &sqlite_files(&facts.path)?));
                }
                DatabaseFacts::Postgres(facts) => {
                    findings.extend(database::postgres(facts));
                    findings.push(surroundings::clocks(now(), facts.clock));
                }
            }
            waves.as_slice()
        }
        Err(problem) => {
            findings.push(database::unreadable(problem));
            findings.push(surroundings::clock(now(), Ok(&None)));
            &[]
        }
    };
    findings.push(surroundings::base_url(settings));
    findings.push(surroundings::listening(&settings.addr));
    findings.push(surroundings::metrics(&settings.metrics_addr));
    findings.push(surroundings::outbox(&data.outbox(), live_links(&data.outbox(), waves)?));
    findings.push(surroundings::signing(settings));
    findings.push(surroundings::backups(settings));
    findings.push(surroundings::proxy(settings));
    let speech = data.speech()?;
    if speech.messages.languages().find(settings.default_locale.tag()).is_none() {
        findings.push(surroundings::default_locale(settings.default_locale));
    }
    findings.extend(surroundings::languages(
        &speech.folder,
        &lacking_of_packs(data, settings, &speech)?,
    ));
    for (id, answered) in app::oidc_check(settings, now()) {
        findings.push(surroundings::sign_in_provider(id, answered));
    }
    Ok(findings)
}

/// What the languages that are on lack of the packs at hand; a pack that cannot be read is none to ask.
fn lacking_of_packs(
    data: &Data,
    settings: &Settings,
    speech: &app::Speech,
) -> anyhow::Result<Vec<ItemError>> {
    let (folder, today) = (data.packs(settings), now().to_zoned(TimeZone::UTC).date());
    let packs = app::packs_in(&folder)?;
    let packs = packs.iter().filter_map(|id| app::read_pack(&folder, id, today).ok());
    Ok(packs.flat_map(|pack| speech.folder.lacks_of_pack(&pack)).collect())
}

fn in_full(error: impl std::error::Error + Send + Sync + 'static) -> String {
    format!("{:#}", anyhow::Error::new(error))
}

/// Who runs this, as a socket tells it: the standard library does not.
#[cfg(unix)]
fn running_user() -> anyhow::Result<Option<u32>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let _inside = runtime.enter();
    let (one, _other) = tokio::net::UnixStream::pair()?;
    Ok(Some(one.peer_cred()?.uid()))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn running_user() -> anyhow::Result<Option<u32>> {
    Ok(None)
}

/// Follows every link. A folder that is backed up by two names is one folder.
fn places(
    data: &Data,
    settings: &Settings,
    keys: &KeyDirectory,
    url: &DatabaseUrl,
) -> anyhow::Result<Places> {
    let followed = |path: &Path| {
        path.canonicalize().with_context(|| format!("{} cannot be found", path.display()))
    };
    let (mut backups, mut missing) = (Vec::new(), Vec::new());
    for path in &settings.backup_paths {
        match data.folder().join(path).canonicalize() {
            Ok(found) => backups.push(found),
            Err(_) => missing.push(path.clone()),
        }
    }
    let database = match url.sqlite_path() {
        Some(file) if file.exists() => followed(file)?.parent().map(Path::to_owned),
        _ => None,
    };
    Ok(Places { keys: followed(keys.path())?, database, backups, missing })
}

fn sqlite_files(path: &Path) -> anyhow::Result<SqliteFiles> {
    let mut files = Vec::new();
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let name = PathBuf::from(name);
        match Guarded::look(name.clone()) {
            Ok(file) => files.push(file),
            // The log comes and goes with the processes that use the database.
            Err(gone) if gone.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(error).with_context(|| format!("{} cannot be seen", name.display()));
            }
        }
    }
    let folder = path.canonicalize()?.parent().map(|folder| Guarded::look(folder.to_owned()));
    Ok(SqliteFiles { files, folder: folder.transpose()? })
}

/// How many delivered mails hold a link of a wave that is open.
fn live_links(outbox: &Path, waves: &[WaveHealth]) -> anyhow::Result<usize> {
    let open: Vec<String> = waves
        .iter()
        .filter(|wave| wave.state == WaveState::Open)
        .map(|wave| format!("/s#{}.", wave.id))
        .collect();
    if open.is_empty() || !outbox.exists() {
        return Ok(0);
    }
    let mails = read_outbox(outbox)?;
    Ok(mails.iter().filter(|mail| open.iter().any(|start| mail.link.contains(start))).count())
}
