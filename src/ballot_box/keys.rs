//! The key directory: the pepper and the open waves' keys, outside the database and its backups.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::memory::{BoxRecord, OpenedBox};
use super::sealing::{PublicKey, SealError, WaveKey};
use super::token::Pepper;
use super::{NoRandomness, random};
use crate::domain::WaveId;

#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("the key file {path} cannot be {what}")]
    File {
        path: PathBuf,
        what: &'static str,
        #[source]
        source: io::Error,
    },
    #[error("the key file {0} is damaged: it must hold 32 bytes")]
    Damaged(PathBuf),
    #[error("the key in {path} does not belong to wave {wave}")]
    Foreign { path: PathBuf, wave: WaveId },
    #[error("the key directory's note {path} cannot be read")]
    Unreadable {
        path: PathBuf,
        #[source]
        source: serde_json::Error,
    },
    #[error("a note of the key directory cannot be written")]
    Json(#[source] serde_json::Error),
    #[error(
        "wave {} was counted from another box before: {} ballots with the hash {}, and this one has {} \
         with {}. A wave is counted once",
        noted.wave, noted.ballots, noted.box_sha256, found.ballots, found.box_sha256
    )]
    OtherBox { noted: BoxRecord, found: BoxRecord },
    #[error(
        "this key has opened another ballot box: that of wave {} with {} ballots and the hash {} \
         ({}). A key opens one box; two boxes of one wave would tell a single person's answers",
        noted.wave, noted.ballots, noted.box_sha256, path.display()
    )]
    OtherOpened { path: PathBuf, noted: Box<OpenedBox> },
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error(transparent)]
    Seal(#[from] SealError),
}

pub(super) const PEPPER_NAME: &str = "pepper";

/// Tells backup programs that can be told (tar, restic, borg: `--exclude-caches`) to leave the
/// directory out. Its first line is fixed by the Cache Directory Tagging Specification.
pub(super) const TAG_NAME: &str = "CACHEDIR.TAG";
pub(super) const TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n\
    # Made by sdt-pulse, so that backups leave the keys out. This is no cache: delete nothing here.\n";

/// A directory, mode 0700, of files with mode 0600.
#[derive(Debug, Clone)]
pub struct KeyDirectory(PathBuf);

impl KeyDirectory {
    pub fn at(path: PathBuf) -> Self {
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes the directory and the pepper where they are missing.
    pub fn create(&self) -> Result<(), KeyError> {
        let made = fs::create_dir_all(&self.0).and_then(|()| restrict(&self.0, 0o700));
        made.map_err(|source| problem(&self.0, "made", source))?;
        let tag = self.0.join(TAG_NAME);
        if !tag.exists() {
            write_new(&tag, TAG.as_bytes())?;
        }
        let path = self.pepper_path();
        if path.exists() {
            return Ok(());
        }
        write_new(&path, &random::<32>()?)
    }

    pub fn pepper(&self) -> Result<Pepper, KeyError> {
        let path = self.pepper_path();
        let bytes = read(&path)?;
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| KeyError::Damaged(path))?;
        Ok(Pepper::from_bytes(bytes))
    }

    /// Makes a wave's key pair, keeps the secret half here and returns the other.
    ///
    /// A key file that a wave never came to use is replaced: its open did not get that far.
    pub fn create_wave_key(&self, wave: &WaveId) -> Result<PublicKey, KeyError> {
        self.destroy_wave_key(wave)?;
        let (public, key) = WaveKey::generate()?;
        write_new(&self.wave_path(wave), key.secret_bytes())?;
        Ok(public)
    }

    /// Loads a wave's key and shows that it opens what `public` seals.
    pub fn wave_key(&self, wave: &WaveId, public: &PublicKey) -> Result<WaveKey, KeyError> {
        let path = self.wave_path(wave);
        let bytes = read(&path)?;
        if bytes.len() != 32 {
            return Err(KeyError::Damaged(path));
        }
        let key = WaveKey::from_bytes(bytes.to_vec());
        match key.prove(public) {
            Err(SealError::WrongKey) => Err(KeyError::Foreign { path, wave: wave.clone() }),
            other => Ok(other.map(|()| key)?),
        }
    }

    /// Overwrites and removes a wave's key; nothing to do where there is none.
    pub fn destroy_wave_key(&self, wave: &WaveId) -> Result<(), KeyError> {
        let path = self.wave_path(wave);
        match OpenOptions::new().write(true).open(&path) {
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => Ok(()),
            opened => opened
                .and_then(|file| self.destroy(&path, file))
                .map_err(|source| problem(&path, "destroyed", source)),
        }
    }

    fn destroy(&self, path: &Path, mut file: File) -> io::Result<()> {
        file.write_all(&[0; 32])?;
        #[cfg(feature = "faults")]
        crate::fault::step("key overwritten");
        file.sync_all()?;
        #[cfg(feature = "faults")]
        crate::fault::step("key file synced");
        fs::remove_file(path)?;
        #[cfg(feature = "faults")]
        crate::fault::step("key file removed");
        sync_directory(&self.0)?;
        #[cfg(feature = "faults")]
        crate::fault::step("key directory synced");
        Ok(())
    }

    pub(super) fn pepper_path(&self) -> PathBuf {
        self.0.join(PEPPER_NAME)
    }

    fn wave_path(&self, wave: &WaveId) -> PathBuf {
        self.0.join(format!("{wave}.key"))
    }
}

pub(super) fn problem(path: &Path, what: &'static str, source: io::Error) -> KeyError {
    KeyError::File { path: path.to_owned(), what, source }
}

pub(super) fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    fs::read(path).map(Zeroizing::new).map_err(|source| problem(path, "read", source))
}

pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), KeyError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| path.parent().map_or(Ok(()), sync_directory))
        .map_err(|source| problem(path, "written", source))
}

pub(super) fn sync_directory(path: &Path) -> io::Result<()> {
    // Only Unix can sync a directory; elsewhere the file's own sync has to do.
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_kept_proved_and_destroyed() {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        keys.create().unwrap();
        let (wave, other) = (WaveId::numbered(1), WaveId::numbered(2));
        let public = keys.create_wave_key(&wave).unwrap();
        keys.wave_key(&wave, &public).unwrap();
        let foreign = keys.create_wave_key(&other).unwrap();
        assert!(matches!(keys.wave_key(&wave, &foreign), Err(KeyError::Foreign { .. })));
        keys.destroy_wave_key(&wave).unwrap();
        keys.destroy_wave_key(&wave).unwrap();
        assert!(matches!(keys.wave_key(&wave, &public), Err(KeyError::File { .. })));
    }

    #[test]
    fn the_pepper_stays_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyDirectory::at(folder.path().to_owned());
        keys.create().unwrap();
        let first = keys.pepper().unwrap().mac(&[b"x"]);
        keys.create().unwrap();
        assert_eq!(keys.pepper().unwrap().mac(&[b"x"]), first);
    }

    /// <https://bford.info/cachedir/>: the file begins with these 43 bytes.
    #[test]
    fn the_tag_is_the_standard_one() {
        assert!(TAG.starts_with("Signature: 8a477f597d28d172789f06886806bc55\n"));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_the_keys() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        keys.create().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(keys.path()), 0o700);
        assert_eq!(mode(&keys.pepper_path()), 0o600);
    }
}
