//! What lies in the key directory, and who may read it.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::keys::{KeyDirectory, KeyError, PEPPER_NAME, TAG, TAG_NAME, problem, read};
use super::memory::{CARRY_NAME, HEADS_NAME};
use crate::domain::WaveId;

/// What lies in a key directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyListing {
    pub directory: Guarded,
    pub files: Vec<KeyFile>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile {
    pub kind: KeyFileKind,
    pub guarded: Guarded,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFileKind {
    Pepper,
    Wave(WaveId),
    /// The note of the box that a wave was counted from.
    CountedBox(WaveId),
    /// Where the chains ended, or one that is being carried over.
    ChainHeads,
    /// The mark for backup programs, and whether it begins as they want it.
    Tag {
        signed: bool,
    },
    Other,
}

/// Who may read a file or directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guarded {
    pub path: PathBuf,
    /// The permission bits, such as 0o600; those of other systems than Unix are not known.
    pub mode: Option<u32>,
    /// The owner's user id.
    pub owner: Option<u32>,
}

impl Guarded {
    /// Looks at what `path` leads to.
    pub fn look(path: PathBuf) -> io::Result<Self> {
        let metadata = fs::metadata(&path)?;
        #[cfg(unix)]
        let (mode, owner) = {
            use std::os::unix::fs::MetadataExt;
            (Some(metadata.mode() & 0o7777), Some(metadata.uid()))
        };
        #[cfg(not(unix))]
        let (mode, owner) = (None, None);
        Ok(Self { path, mode, owner })
    }
}

impl KeyDirectory {
    /// Everything in the directory, by name; reads no key.
    pub fn listing(&self) -> Result<KeyListing, KeyError> {
        let unlisted = |source| problem(self.path(), "listed", source);
        let directory = Guarded::look(self.path().to_owned()).map_err(unlisted)?;
        let mut files = Vec::new();
        for entry in fs::read_dir(self.path()).map_err(unlisted)? {
            let path = entry.map_err(unlisted)?.path();
            let kind = kind(&path)?;
            let guarded =
                Guarded::look(path.clone()).map_err(|source| problem(&path, "seen", source))?;
            files.push(KeyFile { kind, guarded });
        }
        files.sort_by(|one, other| one.guarded.path.cmp(&other.guarded.path));
        Ok(KeyListing { directory, files })
    }
}

fn kind(path: &Path) -> Result<KeyFileKind, KeyError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let wave = name.strip_suffix(".key").and_then(WaveId::parse);
    let counted = name.strip_suffix(".box").and_then(WaveId::parse);
    Ok(if name == PEPPER_NAME {
        KeyFileKind::Pepper
    } else if let Some(wave) = wave {
        KeyFileKind::Wave(wave)
    } else if let Some(wave) = counted {
        KeyFileKind::CountedBox(wave)
    } else if name == HEADS_NAME || name == CARRY_NAME {
        KeyFileKind::ChainHeads
    } else if name == TAG_NAME {
        let first = TAG.lines().next().unwrap_or_default().as_bytes();
        KeyFileKind::Tag { signed: read(path)?.starts_with(first) }
    } else {
        KeyFileKind::Other
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_in_the_directory_is_listed() {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        assert!(keys.listing().is_err());
        keys.create().unwrap();
        keys.create_wave_key(&WaveId::numbered(7)).unwrap();
        fs::write(keys.path().join("notes.key"), "").unwrap();
        let kinds = |keys: &KeyDirectory| {
            let files = keys.listing().unwrap().files;
            files.into_iter().map(|file| file.kind).collect::<Vec<_>>()
        };
        let wave = KeyFileKind::Wave(WaveId::numbered(7));
        let tag = KeyFileKind::Tag { signed: true };
        assert_eq!(kinds(&keys), [tag, KeyFileKind::Other, KeyFileKind::Pepper, wave]);
        fs::write(keys.path().join(TAG_NAME), "Signature: something else").unwrap();
        assert_eq!(kinds(&keys)[0], KeyFileKind::Tag { signed: false });
    }
}
