//! What the key directory remembers outside the database, so that an older copy of the database is
//! known as one: each wave's box, and where the chains ended.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::keys::{KeyDirectory, KeyError, problem, sync_directory, write_new};
use crate::domain::{ChainHead, ChainHeads, WaveId};

pub(super) const HEADS_NAME: &str = "chains.head";
pub(super) const CARRY_NAME: &str = "roster.carried";

/// The one box of a wave that may be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoxRecord {
    pub wave: WaveId,
    pub ballots: u64,
    /// [`crate::domain::BoxList::sha256`].
    pub box_sha256: String,
}

impl KeyDirectory {
    /// Notes the box that a wave is counted from, durably, before it is. The same box again is fine.
    ///
    /// # Errors
    /// [`KeyError::OtherBox`] where another box of the wave is noted already.
    pub fn remember_box(&self, record: &BoxRecord) -> Result<(), KeyError> {
        let _alone = self.lock()?;
        match self.remembered_box(&record.wave)? {
            Some(noted) if noted == *record => Ok(()),
            Some(noted) => Err(KeyError::OtherBox { noted, found: record.clone() }),
            None => write_whole(&self.box_path(&record.wave), record),
        }
    }

    /// The box that a wave was counted from, if it was.
    pub fn remembered_box(&self, wave: &WaveId) -> Result<Option<BoxRecord>, KeyError> {
        read_json(&self.box_path(wave))
    }

    /// Where the chains ended when this directory last saw them; `None`: it has not seen any.
    pub fn heads(&self) -> Result<Option<ChainHeads>, KeyError> {
        read_json(&self.heads_path())
    }

    /// Moves each head forward to the later one, and never back: a slower process may come late.
    pub fn advance_heads(&self, seen: &ChainHeads) -> Result<(), KeyError> {
        let _alone = self.lock()?;
        let noted = self.heads()?.unwrap_or_default();
        let next = ChainHeads {
            policy: later(noted.policy.clone(), seen.policy.clone()),
            roster: later(noted.roster.clone(), seen.roster.clone()),
        };
        if next == noted {
            return Ok(());
        }
        write_whole(&self.heads_path(), &next)
    }

    /// Takes the heads of a database that was brought back on purpose.
    pub fn replace_heads(&self, heads: &ChainHeads) -> Result<(), KeyError> {
        let _alone = self.lock()?;
        write_whole(&self.heads_path(), heads)
    }

    /// Notes, durably, that the roster log which ended in `head` is about to be written anew with
    /// commitments. Without this note a log that says so of itself is not believed.
    pub fn begin_carry_over(&self, head: &ChainHead) -> Result<(), KeyError> {
        let _alone = self.lock()?;
        write_whole(&self.carry_path(), head)
    }

    /// Where the roster log ended that is carried over right now, or was when a process broke off.
    pub fn carry_over_begun(&self) -> Result<Option<ChainHead>, KeyError> {
        read_json(&self.carry_path())
    }

    /// Takes the head of the log with commitments in place of the one before; `None`: it was not written.
    pub fn end_carry_over(&self, roster: Option<&ChainHead>) -> Result<(), KeyError> {
        let _alone = self.lock()?;
        if let Some(roster) = roster {
            let noted = self.heads()?.unwrap_or_default();
            let heads = ChainHeads { roster: Some(roster.clone()), ..noted };
            write_whole(&self.heads_path(), &heads)?;
        }
        let path = self.carry_path();
        match fs::remove_file(&path) {
            Ok(()) => Ok(()),
            // Another process was as quick.
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(source) => Err(problem(&path, "removed", source)),
        }
    }

    /// Keeps other processes from taking notes while the value lives: a lock on the pepper's file, which
    /// is always there.
    fn lock(&self) -> Result<File, KeyError> {
        let path = self.pepper_path();
        let locked = File::open(&path).and_then(|file| file.lock().map(|()| file));
        locked.map_err(|source| problem(&path, "locked", source))
    }

    fn box_path(&self, wave: &WaveId) -> PathBuf {
        self.path().join(format!("{wave}.box"))
    }

    fn carry_path(&self) -> PathBuf {
        self.path().join(CARRY_NAME)
    }

    fn heads_path(&self) -> PathBuf {
        self.path().join(HEADS_NAME)
    }
}

fn later(one: Option<ChainHead>, other: Option<ChainHead>) -> Option<ChainHead> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.number > one.number { other } else { one }),
        (one, other) => one.or(other),
    }
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, KeyError> {
    match fs::read(path) {
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(problem(path, "read", source)),
        Ok(bytes) => serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|source| KeyError::Unreadable { path: path.to_owned(), source }),
    }
}

/// Writes a note whole or not at all, for its owner alone, and durably.
fn write_whole<T: Serialize>(path: &Path, note: &T) -> Result<(), KeyError> {
    let text = serde_json::to_vec_pretty(note).map_err(KeyError::Json)?;
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    match fs::remove_file(&new) {
        // Left by a process that broke off.
        Ok(()) => {}
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => {}
        Err(source) => return Err(problem(&new, "removed", source)),
    }
    write_new(&new, &text)?;
    fs::rename(&new, path)
        .and_then(|()| path.parent().map_or(Ok(()), sync_directory))
        .map_err(|source| problem(path, "written", source))
}

/// What a trustee's key has opened, beside the key: a key opens one box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenedBox {
    pub wave: WaveId,
    /// SHA-256 of the ballot box file.
    pub file_sha256: String,
    pub box_sha256: String,
    pub ballots: u64,
}

impl OpenedBox {
    /// Notes, durably, that the key in `secret` opens this box, before anything of it is counted or
    /// said. The same box again is fine: a lost tally can be made anew.
    ///
    /// # Errors
    /// [`KeyError::OtherOpened`] where the key opened another box before.
    pub fn remember_beside(&self, secret: &Path) -> Result<(), KeyError> {
        let mut name = secret.as_os_str().to_owned();
        name.push(".box");
        let path = PathBuf::from(name);
        match read_json::<Self>(&path)? {
            Some(noted) if noted == *self => Ok(()),
            Some(noted) => Err(KeyError::OtherOpened { path, noted: Box::new(noted) }),
            None => write_whole(&path, self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(policy: Option<(u64, &str)>, roster: Option<(u64, &str)>) -> ChainHeads {
        let head = |(number, sha256): (u64, &str)| ChainHead { number, sha256: sha256.to_owned() };
        ChainHeads { policy: policy.map(head), roster: roster.map(head) }
    }

    fn record(ballots: u64, box_sha256: &str) -> BoxRecord {
        BoxRecord { wave: WaveId::numbered(3), ballots, box_sha256: box_sha256.to_owned() }
    }

    #[test]
    fn a_wave_has_one_box_and_the_note_of_it_stays() {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        keys.create().unwrap();
        assert_eq!(keys.remembered_box(&WaveId::numbered(3)).unwrap(), None);
        keys.remember_box(&record(9, "aa")).unwrap();
        keys.remember_box(&record(9, "aa")).unwrap();
        for other in [record(10, "bb"), record(9, "bb"), record(10, "aa")] {
            let refused = keys.remember_box(&other).unwrap_err();
            assert!(matches!(refused, KeyError::OtherBox { .. }), "{refused}");
        }
        assert_eq!(keys.remembered_box(&WaveId::numbered(3)).unwrap(), Some(record(9, "aa")));
    }

    #[test]
    fn heads_only_move_forward_unless_somebody_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        keys.create().unwrap();
        assert_eq!(keys.heads().unwrap(), None);
        keys.advance_heads(&heads(None, None)).unwrap();
        assert_eq!(keys.heads().unwrap(), None);
        keys.advance_heads(&heads(Some((2, "b")), Some((5, "e")))).unwrap();
        keys.advance_heads(&heads(Some((1, "a")), Some((6, "f")))).unwrap();
        assert_eq!(keys.heads().unwrap(), Some(heads(Some((2, "b")), Some((6, "f")))));
        keys.replace_heads(&heads(Some((1, "a")), None)).unwrap();
        assert_eq!(keys.heads().unwrap(), Some(heads(Some((1, "a")), None)));
    }

    #[test]
    fn a_trustees_key_opens_one_box() {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("w2.secret");
        let opened = |file: &str| OpenedBox {
            wave: WaveId::numbered(2),
            file_sha256: file.to_owned(),
            box_sha256: "root".to_owned(),
            ballots: 9,
        };
        opened("one").remember_beside(&secret).unwrap();
        opened("one").remember_beside(&secret).unwrap();
        let refused = opened("two").remember_beside(&secret).unwrap_err();
        assert!(matches!(refused, KeyError::OtherOpened { .. }), "{refused}");
        assert!(folder.path().join("w2.secret.box").exists());
    }
}
