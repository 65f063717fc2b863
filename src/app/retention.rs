//! All that is kept for a time and no longer, in one go.

use std::path::Path;

use jiff::Timestamp;

use super::access_log::{OldRecords, old_records, purge_access_log};
use super::erase::{Purged, purge};
use super::{App, AppError};

/// What keeping to the settings deleted, or would.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// By `access_log_days`.
    pub records: OldRecords,
    /// By `[retention]`.
    pub purged: Purged,
}

impl Kept {
    /// Whether nothing was due; whoever waits for the close of a wave is not due yet.
    pub fn is_nothing(&self) -> bool {
        let nothing = Purged { waiting: self.purged.waiting, ..Purged::default() };
        self.records == OldRecords::default() && self.purged == nothing
    }
}

/// Deletes whatever was kept as long as the settings say, or only says what it would delete.
pub fn keep_retention(
    app: &App,
    outbox: &Path,
    dry_run: bool,
    now: Timestamp,
) -> Result<Kept, AppError> {
    let kept = &app.settings().retention;
    let records = if dry_run { old_records(app, now) } else { purge_access_log(app, now) }?;
    Ok(Kept { records, purged: purge(app, kept, outbox, dry_run, now)? })
}

/// The same for a running server: where nothing is due the database is not written anew.
pub fn keep_retention_if_due(app: &App, outbox: &Path, now: Timestamp) -> Result<Kept, AppError> {
    let due = keep_retention(app, outbox, true, now)?;
    if due.is_nothing() {
        // Digits that nobody typed go with it.
        return Ok(Kept { records: purge_access_log(app, now)?, purged: due.purged });
    }
    keep_retention(app, outbox, false, now)
}
