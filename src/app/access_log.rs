use jiff::{SignedDuration, Timestamp};

use super::sign_in_mail::RECENT;
use super::{App, AppError};
use crate::ballot_box::random;
use crate::domain::AccessEntry;
use crate::store::Tx;

/// How many entries one page of the log shows.
pub const ACCESS_PAGE: u64 = 50;

/// A page of the access log.
#[derive(Debug, Clone)]
pub struct AccessLog {
    /// Newest first; the order within a minute is not kept.
    pub entries: Vec<AccessEntry>,
    /// Whether there are older ones.
    pub has_older: bool,
    /// Before when entries were deleted for their age.
    pub purged_before: Option<Timestamp>,
}

/// Writes one entry down. Whatever an entry is about is shown only after this has succeeded.
pub fn log_access(app: &App, entry: &AccessEntry) -> Result<(), AppError> {
    app.store().write(|tx| append(tx, entry))
}

pub(super) fn append(tx: &mut Tx<'_>, entry: &AccessEntry) -> Result<(), AppError> {
    Ok(tx.access_append(&random()?, entry)?)
}

/// The access log's page of that number, the newest being 1.
pub fn access_log(app: &App, page: u64) -> Result<AccessLog, AppError> {
    let skip = page.saturating_sub(1).saturating_mul(ACCESS_PAGE);
    read(app, skip, ACCESS_PAGE)
}

/// All of it.
pub fn whole_access_log(app: &App) -> Result<AccessLog, AppError> {
    read(app, 0, u64::from(u32::MAX))
}

fn read(app: &App, skip: u64, limit: u64) -> Result<AccessLog, AppError> {
    app.store().read(|tx| {
        let mut entries = tx.access_entries(skip, limit + 1)?;
        let has_older = u64::try_from(entries.len()).is_ok_and(|found| found > limit);
        if has_older {
            entries.pop();
        }
        Ok(AccessLog { entries, has_older, purged_before: tx.access_purged_before()? })
    })
}

/// Deletes the entries, and the sessions, that are older than `access_log_days`; returns how many
/// entries there were.
pub fn purge_access_log(app: &App, now: Timestamp) -> Result<usize, AppError> {
    let kept = SignedDuration::from_hours(24 * i64::from(app.settings().access_log_days));
    let before = now.saturating_sub(kept).unwrap_or(Timestamp::MIN);
    app.store().write(|tx| {
        tx.sessions_purge(before)?;
        tx.sign_in_codes_purge(now.saturating_sub(RECENT).unwrap_or(Timestamp::MIN))?;
        Ok(tx.access_purge(before)?)
    })
}
