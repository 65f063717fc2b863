//! All SQL: one file per aggregate, both databases.
//!
//! Invariants: nothing outside this module names diesel; whatever writes goes through
//! [`Store::write`], which on SQLite takes the write lock at its start; a ballot is never in one
//! query with a person; a row is looked up by its key with `get_result`, never with `first`, whose
//! `LIMIT ?` has SQLite plan the statement anew at every run.

mod access_log;
mod accounts;
mod actions;
mod audits;
mod ballots;
mod came_of_it;
mod chains;
mod column_memory;
mod comments;
mod connection;
mod connections;
mod copy;
mod counted;
mod deputies;
mod erase;
mod erasure;
mod health;
mod invitations;
mod leases;
mod log_keys;
mod lots;
mod mail_jobs;
mod mail_queue;
mod notices;
mod people;
mod programme;
mod releases;
mod response;
mod schema;
mod sessions;
mod settings;
mod sign_in_codes;
mod url;
mod waves;

use std::sync::Arc;

use diesel::r2d2::ManageConnection;

pub use accounts::{Account, SignInLink};
pub use actions::ActionNote;
pub use audits::AuditSnapshot;
pub use ballots::{Cast, CastMode, CastOutcome};
pub use came_of_it::ToldOf;
pub use deputies::Deputy;
pub use erasure::InvitedTo;
pub use health::{DatabaseFacts, PostgresFacts, SqliteFacts};
pub use invitations::{Addressee, Invitation, MailCounts, TokenHolder};
pub use log_keys::KnownAs;
pub use lots::LotCounts;
pub use mail_jobs::{DueMail, MailJob, MailTo, NewMailJob, WaveMail};
pub use mail_queue::{QueuedMail, WaitingMail};
pub use notices::WaitingNotice;
pub use people::Employee;
pub use programme::{PlannedDate, StoredProgramme};
pub use sessions::{SignedInBy, StoredSession};
pub use sign_in_codes::SignInCode;
pub use url::{DatabaseUrl, DatabaseUrlError};
pub use waves::{StoredWave, WaveLife};

use ballots::CastQueue;
use connection::{AnyConnection, Kind, Manager};
use connections::Connections;

/// A random row id: no order of rows tells an order of events.
pub type RowId = [u8; 16];
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database {0} cannot be opened")]
    Open(DatabaseUrl, #[source] diesel::r2d2::Error),
    #[error("the database file {0} cannot be made")]
    File(DatabaseUrl, #[source] std::io::Error),
    #[error("there is no database at {0}: fix the URL, or make one with `sdt-pulse init`")]
    Missing(DatabaseUrl),
    #[error("no database connection came free")]
    Pool(#[source] diesel::r2d2::PoolError),
    #[error("the database refused")]
    Query(#[from] diesel::result::Error),
    #[error("the database cannot be brought to this version")]
    Migration(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the table {table} holds what this program does not understand: {what}")]
    Damaged { table: &'static str, what: String },
    #[error("{0} is more than the database can count to")]
    TooLarge(u64),
    #[error("the thread that stores answers has ended")]
    WriterGone,
    #[error("{0} is there already; nothing was changed")]
    CopyExists(std::path::PathBuf),
    #[error("the copy {path} cannot be {what}")]
    CopyFile {
        path: std::path::PathBuf,
        what: &'static str,
        #[source]
        source: std::io::Error,
    },
    #[error("the copy is damaged, and removed again: {0}")]
    CopyDamaged(String),
    #[error("the database file is in use by another process, so that its log could not be emptied")]
    LogInUse,
}

impl StoreError {
    /// Whether the database is away, or takes nothing, for the moment: the same work may be done later.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Pool(_) => true,
            Self::Query(error) => connection::is_dead(error) || takes_nothing(error),
            _ => false,
        }
    }

    fn damaged(table: &'static str, what: impl Into<String>) -> Self {
        Self::Damaged { table, what: what.into() }
    }
}

/// Whether a database says that it cannot write, or is on its way down or up. Neither library has a name
/// for these.
fn takes_nothing(error: &diesel::result::Error) -> bool {
    let diesel::result::Error::DatabaseError(_, said) = error else { return false };
    let said = said.message();
    [
        "database is locked",
        "database or disk is full",
        "disk I/O error",
        "No space left on device",
        "shutting down",
        "starting up",
        "terminating connection",
    ]
    .into_iter()
    .any(|sign| said.contains(sign))
}

/// A number for a column; both databases count to 2⁶³ − 1.
fn as_bigint(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::TooLarge(number))
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    url: DatabaseUrl,
    connections: Connections,
    casts: Arc<CastQueue>,
}

/// One transaction; the tables' methods hang on it, noun first.
pub struct Tx<'a> {
    connection: &'a mut AnyConnection,
}

impl Store {
    /// Opens an existing database and brings it to this version.
    pub fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        if url.sqlite_path().is_some_and(|path| !path.exists()) {
            return Err(StoreError::Missing(url.clone()));
        }
        Self::create(url)
    }

    /// The same, making the SQLite file if there is none.
    pub fn create(url: &DatabaseUrl) -> Result<Self, StoreError> {
        Self::create_casting(url, CastMode::Grouped)
    }

    /// The same, with a choice of how answers are stored; for benchmarks.
    #[doc(hidden)]
    pub fn create_casting(url: &DatabaseUrl, mode: CastMode) -> Result<Self, StoreError> {
        if let Some(path) = url.sqlite_path() {
            make_private(path).map_err(|source| StoreError::File(url.clone(), source))?;
        }
        let manager = Manager::new(url.clone());
        // Once directly: the pool would retry for half a minute and hide the cause.
        let mut first =
            manager.connect().map_err(|source| StoreError::Open(url.clone(), source))?;
        connection::migrate(&mut first)?;
        drop(first);
        let connections = Connections::new(manager)?;
        let casts = Arc::new(CastQueue::start(url, &connections, mode)?);
        Ok(Self { url: url.clone(), connections, casts })
    }

    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Runs `work` in one transaction that reads.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.connections.begun(Kind::Read)?;
        connection::in_begun(&mut connection, work)
    }

    /// Runs `work` in one durable transaction that may write: all of it, or nothing.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.connections.begun(Kind::Write)?;
        connection::in_begun(&mut connection, work)
    }
}

/// Makes an empty file that only its owner reads; SQLite gives its log the same mode.
fn make_private(path: &std::path::Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ())
}
