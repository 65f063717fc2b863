//! Licensed packs: who attested to a licence, and what may be asked.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::policy::read_policy_log;
use super::{App, AppError, Refusal};
use crate::domain::{Attestation, Chain, ChainEntry, Form, ItemError, Pack, PolicyLogEvent};
use crate::store::{StoredWave, Tx};

const LONGEST_NAME: usize = 100;
const LONGEST_STATEMENT: usize = 500;

/// Why a pack of the packs folder cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PackFileError {
    #[error("`{0}` is no name of a pack: it is 2 to 6 of A-Z and 0-9")]
    NotAName(String),
    #[error("there is no pack {0}: put it at {1}")]
    Missing(String, String),
    #[error("{0} cannot be read")]
    Unreadable(String, #[source] std::io::Error),
    #[error("{} problem(s) in the instruments", .0.len())]
    Items(Vec<ItemError>),
}

/// One licensed pack of the packs folder.
pub fn read_pack(folder: &Path, id: &str, today: Date) -> Result<Pack, PackFileError> {
    if !Pack::is_id(id) {
        return Err(PackFileError::NotAName(id.to_owned()));
    }
    let path = folder.join(format!("{id}.toml"));
    let named = path.display().to_string();
    let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => PackFileError::Missing(id.to_owned(), named),
        _ => PackFileError::Unreadable(named, error),
    })?;
    Pack::parse(&format!("{id}.toml"), &text, today).map_err(PackFileError::Items)
}

/// The ids of the packs in the packs folder, sorted; none where there is no such folder.
pub fn packs_in(folder: &Path) -> Result<Vec<String>, PackFileError> {
    let unreadable = |error| PackFileError::Unreadable(folder.display().to_string(), error);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreadable)?,
    };
    let mut ids = Vec::new();
    for entry in entries {
        let name = entry.map_err(unreadable)?.file_name();
        let id = name.to_str().and_then(|name| name.strip_suffix(".toml"));
        ids.extend(id.filter(|id| Pack::is_id(id)).map(str::to_owned));
    }
    ids.sort();
    Ok(ids)
}

/// The forms that the next wave can ask.
pub fn forms(app: &App) -> Result<Vec<Form>, AppError> {
    let next = app.store().read(|tx| tx.waves())?.last().map_or(1, |last| last.number + 1);
    let names = app.bank().names();
    Ok(names.iter().filter_map(|name| app.bank().form_of_wave(name, next)).collect())
}

/// Writes into the policy log who states that the organisation holds a restricted pack's licence.
pub fn attest_pack(
    app: &App,
    pack: &Pack,
    by: &str,
    statement: &str,
    now: Timestamp,
) -> Result<ChainEntry, AppError> {
    if !pack.restricted {
        return Err(Refusal::NothingToAttest(pack.id.clone()).into());
    }
    let by = one_line("--by", by, LONGEST_NAME)?;
    let statement = one_line("--statement", statement, LONGEST_STATEMENT)?;
    let attestation = Attestation {
        pack: pack.id.clone(),
        on: now.to_zoned(TimeZone::UTC).date(),
        by,
        statement,
        holder: pack.holder.clone(),
        valid_until: pack.valid_until,
        pack_sha256: pack.sha256.clone(),
    };
    let event = PolicyLogEvent::Attestation(attestation);
    let body = event.to_body().map_err(AppError::Policy)?;
    app.write_logged(|tx| Ok(tx.chain_append(Chain::Policy, body)?))
}

fn one_line(what: &'static str, text: &str, longest: usize) -> Result<String, Refusal> {
    let text = text.trim();
    let length = text.chars().count();
    if length == 0 || length > longest || text.chars().any(char::is_control) {
        return Err(Refusal::Attestation { what, longest });
    }
    Ok(text.to_owned())
}

/// The form with the packs after it; refused unless each may be asked until the wave closes.
pub(super) fn with_packs(
    app: &App,
    tx: &mut Tx<'_>,
    mut form: Form,
    packs: &[Pack],
    closes: Date,
    waves: &[StoredWave],
) -> Result<Form, AppError> {
    if packs.is_empty() {
        return Ok(form);
    }
    let log = read_policy_log(tx)?;
    for pack in packs {
        let name = || pack.id.clone();
        if form.packs.iter().any(|mark| mark.id == pack.id) {
            return Err(Refusal::PackTwice(name()).into());
        }
        if let Some(last) = pack.valid_until.filter(|last| *last < closes) {
            return Err(Refusal::PackExpires { pack: name(), last, closes }.into());
        }
        if pack.restricted {
            if app.is_demo() {
                return Err(Refusal::PackInDemo(name()).into());
            }
            let covers = |(_, one): (&ChainEntry, &Attestation)| {
                one.pack == pack.id && one.pack_sha256 == pack.sha256
            };
            if !log.attestations().any(covers) {
                return Err(Refusal::NotAttested(name()).into());
            }
        }
        for item in &pack.items {
            let other = |stored: &&StoredWave| {
                let asked = stored.wave.form.items.iter().find(|asked| asked.id == item.id);
                asked.is_some_and(|asked| asked.wording_sha256() != item.wording_sha256())
            };
            if let Some(stored) = waves.iter().find(other) {
                let (item, wave) = (item.id.clone(), stored.wave.id.clone());
                return Err(Refusal::PackWording { item, wave }.into());
            }
        }
        form = form.with_pack(&app.bank().with_languages(pack));
    }
    Ok(form)
}
