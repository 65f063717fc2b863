use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::r2d2::{Error, ManageConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::url::Target;
use super::{DatabaseUrl, StoreError, Tx};

/// One connection type for both databases.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    Sqlite(diesel::SqliteConnection),
    Postgres(diesel::PgConnection),
}

/// The same expression compiled once per database, for what [`AnyConnection`] cannot express.
macro_rules! per_backend {
    ($connection:expr, $c:ident => $body:expr) => {
        match $connection {
            $crate::store::connection::AnyConnection::Sqlite($c) => $body,
            $crate::store::connection::AnyConnection::Postgres($c) => $body,
        }
    };
}

pub(super) use per_backend;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// `busy_timeout` first, so that the others wait too. FULL: an answer shown as sent survives a power
/// cut. `secure_delete`: what is deleted is overwritten.
const PRAGMAS: &str = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

/// An operator may have switched it off for other programs: a server crash could then lose a release
/// whose key is destroyed already, or an answer that was shown as sent.
const DURABLE: &str = "SELECT set_config('synchronous_commit', 'on', FALSE) \
    WHERE current_setting('synchronous_commit') = 'off'";

/// Any number will do, as long as nobody else's lock has it.
const MIGRATION_LOCK: &str = "732118505771";

/// Makes connections; chosen by the URL's scheme, so that a mistyped one makes no file.
pub(super) struct Manager {
    url: DatabaseUrl,
    /// The last connection that was tried could not be made.
    is_away: Arc<AtomicBool>,
}

impl Manager {
    pub fn new(url: DatabaseUrl) -> Self {
        Self { url, is_away: Arc::default() }
    }

    /// Whether the database could not be reached when it was last tried; changes as time goes by.
    pub fn is_away(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_away)
    }

    /// The pool tries over and over: only the change is worth a line in the log.
    fn note(&self, made: &Result<AnyConnection, Error>) {
        let was_away = self.is_away.swap(made.is_err(), Ordering::Relaxed);
        match made {
            Err(error) if !was_away => {
                tracing::error!(%error, "the database {} cannot be reached", self.url);
            }
            Ok(_) if was_away => tracing::info!("the database {} is reached again", self.url),
            _ => {}
        }
    }
}

impl ManageConnection for Manager {
    type Connection = AnyConnection;
    type Error = Error;

    fn connect(&self) -> Result<AnyConnection, Error> {
        let made = match self.url.target() {
            Target::Postgres(url) => connect_postgres(&url),
            Target::Sqlite(path) => connect_sqlite(path),
        };
        self.note(&made);
        made
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), Error> {
        connection.batch_execute("SELECT 1").map_err(Error::QueryError)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        std::thread::panicking()
            || per_backend!(connection, c => AnsiTransactionManager::is_broken_transaction_manager(c))
    }
}

fn connect_postgres(url: &str) -> Result<AnyConnection, Error> {
    let connection = PgConnection::establish(url).map_err(Error::ConnectionError)?;
    #[cfg(feature = "faults")]
    let connection = counting_steps(connection);
    let mut connection = connection;
    connection.batch_execute(DURABLE).map_err(Error::QueryError)?;
    Ok(AnyConnection::Postgres(connection))
}

fn connect_sqlite(path: &Path) -> Result<AnyConnection, Error> {
    // SQLite takes an empty name for a temporary database, which is gone with the connection.
    if path.as_os_str().is_empty() {
        let said = "the database URL names no file: write sqlite:PATH".to_owned();
        return Err(Error::ConnectionError(ConnectionError::BadConnection(said)));
    }
    let connection =
        SqliteConnection::establish(&path.display().to_string()).map_err(Error::ConnectionError)?;
    #[cfg(feature = "faults")]
    let connection = counting_steps(connection);
    let mut connection = connection;
    // Of several processes that open a new file at once only one switches it to the log, and the others
    // are told "locked" at once, whatever the busy timeout.
    patiently(|| connection.batch_execute(PRAGMAS)).map_err(Error::QueryError)?;
    Ok(AnyConnection::Sqlite(connection))
}

/// Every statement is a step, after which a test may have the process killed.
#[cfg(feature = "faults")]
fn counting_steps<C: Connection>(mut connection: C) -> C {
    use diesel::connection::InstrumentationEvent;

    connection.set_instrumentation(|event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::FinishQuery { query, .. } = event {
            crate::fault::step(&query.to_string());
        }
    });
    connection
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Read,
    Write,
}

/// Runs `work` in a transaction. On SQLite a writing one takes the write lock at once: a deferred
/// one that reads and then writes fails with "database is locked" under load.
pub(super) fn in_transaction<T, E: From<StoreError>>(
    connection: &mut AnyConnection,
    kind: Kind,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    begin(connection, kind).map_err(StoreError::from)?;
    in_begun(connection, work)
}

/// Begins a transaction. A connection that turns out to be dead is not to go back to the pool.
pub(super) fn begin(connection: &mut AnyConnection, kind: Kind) -> QueryResult<()> {
    let statement = if kind == Kind::Write { "BEGIN IMMEDIATE" } else { "BEGIN DEFERRED" };
    let begun = match connection {
        AnyConnection::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, statement),
        AnyConnection::Postgres(c) => AnsiTransactionManager::begin_transaction(c),
    };
    if begun.as_ref().is_err_and(is_dead) {
        per_backend!(connection, c =>
            AnsiTransactionManager::transaction_manager_status_mut(c).set_in_error());
    }
    begun
}

/// Whether an error means that the connection has ended.
pub(super) fn is_dead(error: &diesel::result::Error) -> bool {
    use diesel::result::DatabaseErrorKind::{ClosedConnection, UnableToSendCommand};
    use diesel::result::Error::{BrokenTransactionManager, DatabaseError};

    matches!(
        error,
        DatabaseError(ClosedConnection | UnableToSendCommand, _) | BrokenTransactionManager
    )
}

/// The rest of a transaction that has begun.
pub(super) fn in_begun<T, E: From<StoreError>>(
    connection: &mut AnyConnection,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    match work(&mut Tx { connection }) {
        Ok(value) => {
            per_backend!(connection, c => AnsiTransactionManager::commit_transaction(c))
                .map_err(StoreError::from)?;
            Ok(value)
        }
        Err(error) => {
            let rolled_back =
                per_backend!(connection, c => AnsiTransactionManager::rollback_transaction(c));
            if let Err(problem) = rolled_back {
                // The first error is the one that matters; the connection is dropped as broken.
                tracing::warn!(%problem, "a transaction could not be rolled back");
            }
            Err(error)
        }
    }
}

/// Tries again for a second before it gives up.
fn patiently<E>(mut work: impl FnMut() -> Result<(), E>) -> Result<(), E> {
    for _ in 0..20 {
        if work().is_ok() {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    work()
}

/// Brings the database to this version. Several processes may do so at once.
pub(super) fn migrate(connection: &mut AnyConnection) -> Result<(), StoreError> {
    match connection {
        AnyConnection::Postgres(c) => {
            c.batch_execute(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})"))?;
            let result = c.run_pending_migrations(POSTGRES).map(|_| ());
            c.batch_execute(&format!("SELECT pg_advisory_unlock({MIGRATION_LOCK})"))?;
            result.map_err(StoreError::Migration)
        }
        AnyConnection::Sqlite(c) => {
            // Without such a lock the loser of a race finds the table made, looks again, and is done.
            patiently(|| c.run_pending_migrations(SQLITE).map(drop)).map_err(StoreError::Migration)
        }
    }
}

#[cfg(test)]
mod tests {
    use diesel::sql_query;
    use diesel::sql_types::Text;

    use super::*;

    #[derive(QueryableByName)]
    struct Setting {
        #[diesel(sql_type = Text)]
        value: String,
    }

    #[test]
    fn every_sqlite_connection_is_durable_and_erases_what_it_deletes() {
        let folder = tempfile::tempdir().unwrap();
        let manager = Manager::new(DatabaseUrl::sqlite(folder.path().join("test.db")));
        // The second finds the file as the first left it.
        for _ in 0..2 {
            let AnyConnection::Sqlite(mut c) = manager.connect().unwrap() else { panic!() };
            let mut read = |name: &str, column: &str| {
                let query = format!("SELECT CAST({column} AS TEXT) AS value FROM pragma_{name}");
                sql_query(query).get_result::<Setting>(&mut c).unwrap().value
            };
            assert_eq!(read("journal_mode", "journal_mode"), "wal");
            assert_eq!(read("synchronous", "synchronous"), "2", "FULL");
            assert_eq!(read("foreign_keys", "foreign_keys"), "1");
            assert_eq!(read("secure_delete", "secure_delete"), "1");
            assert_eq!(read("busy_timeout", "timeout"), "10000");
        }
    }
}
