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

/// What is older than `access_log_days`, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OldRecords {
    pub entries: u64,
    /// Over for so long.
    pub sessions: u64,
    /// To readers, done with for so long.
    pub mails: u64,
}

impl OldRecords {
    fn of<N: TryInto<u64>>(entries: N, sessions: N, mails: N) -> Self {
        let rows = |n: N| n.try_into().unwrap_or(u64::MAX);
        Self { entries: rows(entries), sessions: rows(sessions), mails: rows(mails) }
    }
}

fn kept_since(app: &App, now: Timestamp) -> Timestamp {
    let kept = SignedDuration::from_hours(24 * i64::from(app.settings().access_log_days));
    now.saturating_sub(kept).unwrap_or(Timestamp::MIN)
}

/// Deletes the entries of the access log, the sessions and what is left of mails to readers that are older than
/// `access_log_days`, and asked-for digits that are of no use any more.
pub fn purge_access_log(app: &App, now: Timestamp) -> Result<OldRecords, AppError> {
    let before = kept_since(app, now);
    app.store().write(|tx| {
        tx.sign_in_codes_purge(now.saturating_sub(RECENT).unwrap_or(Timestamp::MIN))?;
        let (sessions, mails) = (tx.sessions_purge(before)?, tx.mail_jobs_purge(before)?);
        Ok(OldRecords::of(tx.access_purge(before)?, sessions, mails))
    })
}

/// What [`purge_access_log`] would delete.
pub fn old_records(app: &App, now: Timestamp) -> Result<OldRecords, AppError> {
    let before = kept_since(app, now);
    app.store().read(|tx| {
        let (sessions, mails) = (tx.sessions_before(before)?, tx.mail_jobs_before(before)?);
        Ok(OldRecords::of(tx.access_entries_before(before)?, sessions, mails))
    })
}
