use std::fs::{File, TryLockError};
use std::path::Path;

use super::{AppError, Refusal};

/// Keeps other mail runs on a folder away while the value lives: two at once would mail everybody twice.
#[derive(Debug)]
pub struct MailLock {
    _file: File,
}

impl MailLock {
    /// Locks a file that is always there, the settings.
    ///
    /// # Errors
    /// [`Refusal::MailRunElsewhere`].
    pub fn take(file: &Path) -> Result<Self, AppError> {
        let opened = File::open(file).map_err(AppError::MailRun)?;
        match opened.try_lock() {
            Ok(()) => Ok(Self { _file: opened }),
            Err(TryLockError::WouldBlock) => Err(Refusal::MailRunElsewhere.into()),
            Err(TryLockError::Error(error)) => Err(AppError::MailRun(error)),
        }
    }
}
