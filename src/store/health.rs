//! Facts about the database and its server for whoever runs it; judges nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use jiff::Timestamp;

use super::connection::{AnyConnection, per_backend};
use super::schema::readiness;
use super::{Store, StoreError, Tx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseFacts {
    Sqlite(SqliteFacts),
    Postgres(PostgresFacts),
}

/// What is really in force on a connection, as SQLite says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqliteFacts {
    pub path: PathBuf,
    /// Pragma and value, such as `journal_mode` and `wal`.
    pub pragmas: BTreeMap<&'static str, String>,
    /// `ok`, or what is damaged.
    pub quick_check: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostgresFacts {
    /// As the server's `pg_settings` has them; one that our role may not see is missing.
    pub settings: BTreeMap<String, String>,
    /// Over a socket or a loopback address.
    pub is_local: bool,
    pub is_encrypted: bool,
    /// The server's clock, in seconds since 1970.
    pub clock: i64,
}

#[derive(QueryableByName)]
struct Value {
    #[diesel(sql_type = Text)]
    value: String,
}

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    value: String,
}

#[derive(QueryableByName)]
struct Server {
    #[diesel(sql_type = Bool)]
    is_local: bool,
    #[diesel(sql_type = Bool)]
    is_encrypted: bool,
    #[diesel(sql_type = BigInt)]
    clock: i64,
}

#[derive(QueryableByName)]
struct Clock {
    #[diesel(sql_type = BigInt)]
    clock: i64,
}

/// Pragma and the column that its table function has.
const PRAGMAS: [(&str, &str); 5] = [
    ("journal_mode", "journal_mode"),
    ("synchronous", "synchronous"),
    ("foreign_keys", "foreign_keys"),
    ("secure_delete", "secure_delete"),
    ("busy_timeout", "timeout"),
];

impl Store {
    /// What is in force on a connection such as all of ours.
    pub fn facts(&self) -> Result<DatabaseFacts, StoreError> {
        match &mut *self.connections.get()? {
            AnyConnection::Sqlite(c) => {
                let mut pragmas = BTreeMap::new();
                for (name, column) in PRAGMAS {
                    let query =
                        format!("SELECT CAST({column} AS TEXT) AS value FROM pragma_{name}");
                    let found: Value = diesel::sql_query(query).get_result(c)?;
                    pragmas.insert(name, found.value);
                }
                let path = self.url.sqlite_path().unwrap_or("".as_ref()).to_owned();
                let quick_check = quick_check(c)?;
                Ok(DatabaseFacts::Sqlite(SqliteFacts { path, pragmas, quick_check }))
            }
            AnyConnection::Postgres(c) => postgres(c).map(DatabaseFacts::Postgres),
        }
    }
}

impl Tx<'_> {
    /// Writes a number that was not there before: what a database on a full disk refuses. The same number
    /// again SQLite would not write at all.
    pub fn readiness_mark(&mut self) -> Result<(), StoreError> {
        let mark = readiness::mark.eq(rand::random::<i64>());
        let row = (readiness::id.eq(1), mark);
        per_backend!(self.connection, c => diesel::insert_into(readiness::table)
            .values(row)
            .on_conflict(readiness::id)
            .do_update()
            .set(mark)
            .execute(c))?;
        Ok(())
    }

    /// What the database's server has for the time, to the second; SQLite is no server.
    pub fn server_clock(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let AnyConnection::Postgres(c) = &mut *self.connection else { return Ok(None) };
        let server: Clock =
            diesel::sql_query("SELECT EXTRACT(EPOCH FROM clock_timestamp())::bigint AS clock")
                .get_result(c)?;
        let clock = Timestamp::from_second(server.clock);
        clock.map(Some).map_err(|_| StoreError::damaged("clock_timestamp", "a time"))
    }
}

/// The first faults that SQLite finds in a file, or `ok`.
pub(super) fn quick_check(c: &mut SqliteConnection) -> QueryResult<Vec<String>> {
    let query = "SELECT quick_check AS value FROM pragma_quick_check LIMIT 5";
    let rows: Vec<Value> = diesel::sql_query(query).load(c)?;
    Ok(rows.into_iter().map(|row| row.value).collect())
}

fn postgres(c: &mut PgConnection) -> Result<PostgresFacts, StoreError> {
    let settings: Vec<Setting> = diesel::sql_query(
        "SELECT name::text AS name, setting::text AS value FROM pg_settings WHERE name IN (
         'full_page_writes', 'fsync', 'synchronous_commit', 'archive_mode', 'archive_command',
         'wal_level', 'wal_recycle', 'log_statement', 'log_min_duration_statement') AND setting IS NOT NULL",
    )
    .load(c)?;
    let server: Server = diesel::sql_query(
        "SELECT COALESCE(inet_server_addr() <<= '127.0.0.0/8' OR inet_server_addr() = '::1', TRUE)
                AS is_local,
            COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), FALSE)
                AS is_encrypted,
            EXTRACT(EPOCH FROM clock_timestamp())::bigint AS clock",
    )
    .get_result(c)?;
    let Server { is_local, is_encrypted, clock } = server;
    let settings = settings.into_iter().map(|row| (row.name, row.value)).collect();
    Ok(PostgresFacts { settings, is_local, is_encrypted, clock })
}
