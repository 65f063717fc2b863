use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{fs, io};

use super::MailError;
use super::read_outbox::addressee;

/// The files of an outbox that hold mail to an address, or a part of such; none where there is no folder.
pub fn outbox_files_to(folder: &Path, address: &str) -> Result<Vec<PathBuf>, MailError> {
    outbox_files(folder, |path| {
        let bytes = fs::read(path)?;
        Ok(addressee(&bytes).is_some_and(|to| to.eq_ignore_ascii_case(address)))
    })
}

/// The files of an outbox that were written before a time.
pub fn outbox_files_before(folder: &Path, before: SystemTime) -> Result<Vec<PathBuf>, MailError> {
    outbox_files(folder, |path| Ok(fs::metadata(path)?.modified()? < before))
}

/// Deletes files of an outbox; one that is gone already is fine.
pub fn remove_outbox_files(folder: &Path, files: &[PathBuf]) -> Result<(), MailError> {
    for path in files {
        match fs::remove_file(path) {
            Ok(()) => {}
            Err(gone) if gone.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(MailError::Outbox { folder: folder.to_owned(), source }),
        }
    }
    Ok(())
}

fn outbox_files(
    folder: &Path,
    wanted: impl Fn(&Path) -> io::Result<bool>,
) -> Result<Vec<PathBuf>, MailError> {
    let problem = |source: io::Error| MailError::Outbox { folder: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(problem)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(problem)?.path();
        let is_mail = path.extension().is_some_and(|ending| ending == "eml" || ending == "tmp");
        if is_mail && wanted(&path).map_err(problem)? {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn mail_is_found_by_address_and_by_age_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("none");
        assert_eq!(outbox_files_to(&missing, "a@x.example").unwrap(), Vec::<PathBuf>::new());
        let (one, two) = (folder.path().join("1.eml"), folder.path().join("2.eml"));
        for (path, to) in [(&one, "a@x.example"), (&two, "Bea <b@x.example>")] {
            fs::write(path, format!("From: p@x.example\r\nTo: {to}\r\nSubject: s\r\n\r\nt\r\n"))
                .unwrap();
        }
        fs::write(folder.path().join("notes.txt"), "To: a@x.example\r\n\r\n").unwrap();
        assert_eq!(outbox_files_to(folder.path(), "A@x.example").unwrap(), [one.as_path()]);
        assert_eq!(outbox_files_to(folder.path(), "b@x.example").unwrap(), [two.as_path()]);
        let written = fs::metadata(&one).unwrap().modified().unwrap();
        assert_eq!(outbox_files_before(folder.path(), written).unwrap().len(), 0);
        let later = written + Duration::from_secs(9);
        assert_eq!(outbox_files_before(folder.path(), later).unwrap(), [one.clone(), two]);
        for _ in 0..2 {
            remove_outbox_files(folder.path(), std::slice::from_ref(&one)).unwrap();
        }
        assert!(!one.exists());
    }
}
