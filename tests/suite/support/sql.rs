//! SQL past the program, as somebody with the database in hand would write it.

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Binary, Text};
use diesel::{
    Connection, MultiConnection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection,
    sql_query,
};

/// A connection of its own to either database.
#[derive(MultiConnection)]
pub enum Sql {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Text)]
    text: String,
}

#[derive(QueryableByName)]
struct Bytes {
    #[diesel(sql_type = Binary)]
    bytes: Vec<u8>,
}

/// Bytes as both databases write them.
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from_digit(digit.into(), 16).unwrap()).collect()
}

impl Sql {
    pub fn open(url: &str) -> Self {
        match url.strip_prefix("sqlite:") {
            Some(path) => {
                let mut connection = SqliteConnection::establish(path).unwrap();
                connection.batch_execute("PRAGMA busy_timeout = 10000").unwrap();
                Self::Sqlite(connection)
            }
            None => Self::Postgres(PgConnection::establish(url).unwrap()),
        }
    }

    /// Runs statements that return nothing.
    pub fn run(&mut self, statements: &str) {
        self.batch_execute(statements).unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    /// The one row's column `number`.
    pub fn number(&mut self, query: &str) -> i64 {
        let row: Number = match self {
            Self::Sqlite(c) => sql_query(query).get_result(c),
            Self::Postgres(c) => sql_query(query).get_result(c),
        }
        .unwrap_or_else(|error| panic!("{query}: {error}"));
        row.number
    }

    /// How many rows a table has that meet a condition.
    pub fn count(&mut self, table: &str, condition: &str) -> i64 {
        self.number(&format!("SELECT COUNT(*) AS number FROM {table} WHERE {condition}"))
    }

    /// Every row's column `text`.
    pub fn texts(&mut self, query: &str) -> Vec<String> {
        let rows: Vec<Words> = match self {
            Self::Sqlite(c) => sql_query(query).load(c),
            Self::Postgres(c) => sql_query(query).load(c),
        }
        .unwrap_or_else(|error| panic!("{query}: {error}"));
        rows.into_iter().map(|row| row.text).collect()
    }

    /// Every row's column `bytes`.
    pub fn blobs(&mut self, query: &str) -> Vec<Vec<u8>> {
        let rows: Vec<Bytes> = match self {
            Self::Sqlite(c) => sql_query(query).load(c),
            Self::Postgres(c) => sql_query(query).load(c),
        }
        .unwrap_or_else(|error| panic!("{query}: {error}"));
        rows.into_iter().map(|row| row.bytes).collect()
    }
}
