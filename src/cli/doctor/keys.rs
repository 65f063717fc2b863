//! The key directory: who may read it, where it lies, and which keys are in it.

use std::path::{Path, PathBuf};

use super::finding::{Check, Finding};
use crate::app::{WaveHealth, WaveKeyState};
use crate::ballot_box::{Guarded, KeyFileKind, KeyListing};
use crate::cli::shell::{quoted, quoted_path};

const DIRECTORY: Check = Check::new(
    "key directory",
    "without the pepper nobody can answer, and a new one would make every personal link worthless",
);
const MODE: Check = Check::new(
    "key files' mode",
    "until the close, whoever reads a wave key and the database can read and link every answer",
);
const OWNER: Check = Check::new(
    "key files' owner",
    "another owner can read a wave key, and with the database every answer until the close",
);
const TAG: Check = Check::new(
    "key directory's mark",
    "a wave key in a backup outlives the close, and opens the sealed answers in older backups",
);
pub(super) const PLACE: Check = Check::new(
    "key directory's place",
    "a backup with both keys and database can be opened by whoever holds it, even after the close",
);
const LEFT: Check = Check::new(
    "keys left behind",
    "a key that outlives its wave opens the sealed answers in every older copy of the database",
);
const OPEN: Check = Check::new(
    "open waves' keys",
    "without its key a wave can never be closed, and its sealed answers would stay for good",
);

/// Whether the directory is there with its pepper and its mark, for its owner alone.
///
/// `user` is who runs this; `None` where that is not known.
pub fn directory(listing: &Result<KeyListing, String>, user: Option<u32>) -> Vec<Finding> {
    let listing = match listing {
        Ok(listing) => listing,
        Err(problem) => {
            return vec![DIRECTORY.wrong(
                problem.as_str(),
                "set keys_dir in sdt-pulse.toml to where the keys lie, and run doctor as the user \
                 who runs `sdt-pulse serve`",
            )];
        }
    };
    vec![pepper(listing), modes(listing), owner(listing, user), tag(listing)]
}

fn pepper(listing: &KeyListing) -> Finding {
    let path = listing.directory.path.display();
    if listing.files.iter().any(|file| file.kind == KeyFileKind::Pepper) {
        DIRECTORY.ok(format!("{path} is there, with the pepper"))
    } else {
        DIRECTORY.wrong(
            format!("{path} has no file `pepper`"),
            "set keys_dir in sdt-pulse.toml to where the keys lie, or bring the file `pepper` back",
        )
    }
}

fn modes(listing: &KeyListing) -> Finding {
    let open = |guarded: &Guarded| guarded.mode.is_some_and(|mode| mode & 0o077 != 0);
    let mut found = Vec::new();
    let mut repairs = Vec::new();
    let directory = [(&listing.directory, "700")];
    let files = listing.files.iter().map(|file| (&file.guarded, "600"));
    for (guarded, wanted) in directory.into_iter().chain(files).filter(|(one, _)| open(one)) {
        let mode = guarded.mode.unwrap_or_default();
        found.push(format!("{} has mode {mode:04o}", guarded.path.display()));
        repairs.push(format!("chmod {wanted} {}", quoted_path(&guarded.path)));
    }
    if found.is_empty() {
        MODE.ok("only the owner may read them")
    } else {
        MODE.wrong(found.join(", "), repairs.join(" && "))
    }
}

fn owner(listing: &KeyListing, user: Option<u32>) -> Finding {
    let Some(user) = user else { return OWNER.ok("not known on this system") };
    let all = [&listing.directory].into_iter().chain(listing.files.iter().map(|one| &one.guarded));
    let foreign: Vec<&Guarded> =
        all.filter(|one| one.owner.is_some_and(|owner| owner != user)).collect();
    if foreign.is_empty() {
        return OWNER.ok("they belong to the user who runs this");
    }
    let found: Vec<String> = foreign
        .iter()
        .map(|one| {
            format!("{} belongs to user {}", one.path.display(), one.owner.unwrap_or_default())
        })
        .collect();
    let fix = format!(
        "run doctor as the user who runs `sdt-pulse serve`; if it was that user: chown -R {user} {}",
        quoted_path(&listing.directory.path)
    );
    OWNER.wrong(found.join(", "), fix)
}

fn tag(listing: &KeyListing) -> Finding {
    let tag = listing.directory.path.join("CACHEDIR.TAG");
    let signed = listing.files.iter().any(|file| file.kind == KeyFileKind::Tag { signed: true });
    if signed {
        return TAG.ok("CACHEDIR.TAG is there (tar, restic, borg: --exclude-caches)");
    }
    let line = quoted("Signature: 8a477f597d28d172789f06886806bc55");
    let path = quoted_path(&tag);
    TAG.warning(
        format!("{} is missing, or does not begin as it should", tag.display()),
        format!("echo {line} > {path} && chmod 600 {path}"),
    )
}

/// Paths with every link followed.
#[derive(Debug, Clone)]
pub struct Places {
    pub keys: PathBuf,
    /// The folder of the SQLite file.
    pub database: Option<PathBuf>,
    pub backups: Vec<PathBuf>,
    /// Entries of `backup_paths` that lead nowhere.
    pub missing: Vec<PathBuf>,
}

/// Whether backups copy the keys.
pub fn place(places: &Places) -> Finding {
    let Places { keys, database, backups, missing } = places;
    let here = keys.display();
    // A file of the keys that is backed up by name is as bad.
    let copied = |backup: &&PathBuf| keys.starts_with(backup) || backup.starts_with(keys);
    let fix = format!(
        "stop `sdt-pulse serve`, move the keys to a folder that no backup copies (mv {} \
         /var/lib/sdt-pulse-keys), set keys_dir = \"/var/lib/sdt-pulse-keys\" in sdt-pulse.toml, and \
         delete the keys from the backups that have them",
        quoted_path(keys)
    );
    if let Some(backup) = backups.iter().find(copied) {
        let found = format!("{here} is in what your backups copy, {}", backup.display());
        return PLACE.wrong(found, fix);
    }
    if !missing.is_empty() {
        let missing: Vec<String> = missing.iter().map(|path| path.display().to_string()).collect();
        return PLACE.warning(
            format!("backup_paths names what is not there: {}", missing.join(", ")),
            "fix backup_paths in sdt-pulse.toml: the folders that your backups copy",
        );
    }
    if !backups.is_empty() {
        return PLACE.ok(format!("{here} is outside of what your backups copy"));
    }
    if database.as_ref().is_some_and(|folder| keys.starts_with(folder)) {
        return PLACE.warning(
            format!("{here} lies in the database's folder, and backup_paths is empty"),
            format!(
                "set backup_paths in sdt-pulse.toml to what your backups copy; if the keys are in it, \
                 {fix}"
            ),
        );
    }
    PLACE.ok(format!("{here} lies apart from the database; backup_paths is empty"))
}

/// Whether each key belongs to a wave that needs it, and each such wave has its key.
pub fn waves(listing: Option<&KeyListing>, waves: &[WaveHealth]) -> Vec<Finding> {
    let needs = |wave: &WaveHealth| wave.key != WaveKeyState::NotNeeded;
    let files = listing.map_or(&[][..], |listing| &listing.files);
    let keys = files.iter().filter_map(|file| match &file.kind {
        KeyFileKind::Wave(id) => Some((id, file.guarded.path.as_path())),
        _ => None,
    });
    let mut findings: Vec<Finding> = keys
        .filter(|(id, _)| !waves.iter().any(|wave| wave.id == **id && needs(wave)))
        .map(|(id, path)| left_behind(path, waves.iter().find(|wave| wave.id == *id)))
        .collect();
    if findings.is_empty() {
        findings.push(LEFT.ok("every wave key belongs to an open wave"));
    }
    let needed: Vec<&WaveHealth> = waves.iter().filter(|wave| needs(wave)).collect();
    if needed.is_empty() {
        findings.push(OPEN.ok("no wave needs a key here"));
    }
    findings.extend(needed.into_iter().map(has_key));
    findings
}

fn left_behind(path: &Path, wave: Option<&WaveHealth>) -> Finding {
    use crate::domain::WaveState;
    let found = |what: &str| format!("{}: {what}", path.display());
    let remove = format!("shred -u {0} || rm {0}", quoted_path(path));
    match wave {
        None => LEFT.wrong(found("the database has no such wave"), remove),
        Some(wave) if wave.state == WaveState::Closed => {
            LEFT.wrong(found("its wave is closed"), remove)
        }
        Some(wave) if wave.state == WaveState::Released => LEFT.wrong(
            found("its wave is released, but its close did not come to its end"),
            format!("sdt-pulse wave close {}", wave.id),
        ),
        Some(_) => LEFT.wrong(found("a trustee holds this wave's key"), remove),
    }
}

fn has_key(wave: &WaveHealth) -> Finding {
    let back =
        format!("bring {}.key back into the key directory from where it was moved to", wave.id);
    match &wave.key {
        WaveKeyState::NotNeeded | WaveKeyState::Proved => {
            OPEN.ok(format!("wave {} has its key, and it opens what the wave seals", wave.id))
        }
        WaveKeyState::Missing => {
            OPEN.wrong(format!("the key of wave {} is missing", wave.id), back)
        }
        WaveKeyState::Unusable(problem) => OPEN.wrong(problem.as_str(), back),
    }
}
