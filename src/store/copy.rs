//! A copy of the whole database, while it is in use.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::AnyConnection;
use super::health::quick_check;
use super::{Store, StoreError};

impl Store {
    /// Copies a SQLite database into a new file that only its owner reads, and checks the copy; returns
    /// its length in bytes, or `None` on PostgreSQL, which has a program for it. A failure leaves no file.
    pub fn copy_to(&self, target: &Path) -> Result<Option<u64>, StoreError> {
        if self.url.sqlite_path().is_none() {
            return Ok(None);
        }
        let problem =
            |what| move |source| StoreError::CopyFile { path: target.to_owned(), what, source };
        // SQLite would read a name such as `file:x` as a URL, and only takes UTF-8.
        let absolute = std::path::absolute(target).map_err(problem("found"))?;
        let unreadable = || io::Error::other("its path is not UTF-8");
        let name = absolute.to_str().ok_or_else(unreadable).map_err(problem("named"))?;
        make_empty(&absolute)?;
        let copied = self.copy_into(name).and_then(|()| checked(&absolute)).and_then(|()| {
            let length = sync(&absolute).map_err(problem("written"))?;
            Ok(Some(length))
        });
        if copied.is_err() {
            fs::remove_file(&absolute).map_err(problem("removed"))?;
        }
        copied
    }

    /// `VACUUM INTO` takes an empty file, and keeps its mode.
    fn copy_into(&self, name: &str) -> Result<(), StoreError> {
        match &mut *self.connections.get()? {
            AnyConnection::Sqlite(c) => {
                diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(name).execute(c)?;
                Ok(())
            }
            AnyConnection::Postgres(_) => Ok(()),
        }
    }
}

fn make_empty(path: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(there) if there.kind() == io::ErrorKind::AlreadyExists => {
            Err(StoreError::CopyExists(path.to_owned()))
        }
        Err(source) => Err(StoreError::CopyFile { path: path.to_owned(), what: "made", source }),
    }
}

/// Opens the copy by itself and has SQLite go through it; `immutable`, so that no log appears beside it.
fn checked(path: &Path) -> Result<(), StoreError> {
    let named = |what: &str| StoreError::CopyDamaged(what.to_owned());
    let mut url = url::Url::from_file_path(path).map_err(|()| named("its path is no URL"))?;
    url.set_query(Some("mode=ro&immutable=1"));
    let mut copy = SqliteConnection::establish(url.as_str()).map_err(|e| named(&e.to_string()))?;
    let said = quick_check(&mut copy).map_err(|e| named(&e.to_string()))?;
    if said == ["ok"] { Ok(()) } else { Err(StoreError::CopyDamaged(said.join("; "))) }
}

/// Waits until the copy and its name are on the disk; returns its length.
fn sync(path: &Path) -> io::Result<u64> {
    let file = File::open(path)?;
    file.sync_all()?;
    if cfg!(unix) {
        let folder = path.parent().map_or_else(|| PathBuf::from("/"), Path::to_owned);
        File::open(folder)?.sync_all()?;
    }
    Ok(file.metadata()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::DatabaseUrl;

    #[test]
    fn a_copy_is_new_private_and_sound() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&DatabaseUrl::sqlite(folder.path().join("a.db"))).unwrap();
        // A name that would mean something else in a URL or in SQL.
        let target = folder.path().join("b'?mode=memory#%20.db");
        let length = store.copy_to(&target).unwrap().unwrap();
        assert_eq!(length, fs::metadata(&target).unwrap().len());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(matches!(store.copy_to(&target), Err(StoreError::CopyExists(_))));
        let copy = Store::open(&DatabaseUrl::sqlite(target)).unwrap();
        assert_eq!(copy.read(|tx| tx.releases_count()).unwrap(), 0);
    }

    #[test]
    fn a_damaged_copy_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&DatabaseUrl::sqlite(folder.path().join("a.db"))).unwrap();
        let target = folder.path().join("b.db");
        store.copy_to(&target).unwrap();
        let mut bytes = fs::read(&target).unwrap();
        let half = bytes.len() / 2;
        bytes[100..half].fill(0xee);
        fs::write(&target, bytes).unwrap();
        assert!(matches!(checked(&target), Err(StoreError::CopyDamaged(_))));
        fs::write(&target, "no database").unwrap();
        assert!(matches!(checked(&target), Err(StoreError::CopyDamaged(_))));
    }
}
