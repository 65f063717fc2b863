//! A database of the Postgres server for one test.

use std::env;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::{Connection, PgConnection, RunQueryDsl, sql_query};
use url::Url;

/// The server that `tests/run.sh` started, as the URL of its maintenance database.
const SERVER: &str = "SDT_PULSE_TEST_POSTGRES";

/// An empty database, dropped with the value.
pub struct Database {
    server: String,
    name: String,
    url: String,
}

impl Database {
    /// # Panics
    /// Without the server of `tests/run.sh`.
    pub fn create() -> Self {
        Self::create_from("template1")
    }

    /// A copy of this one, which nobody may be connected to.
    pub fn copy(&self) -> Self {
        Self::create_from(&self.name)
    }

    fn create_from(template: &str) -> Self {
        static CREATED: AtomicU32 = AtomicU32::new(0);
        let server = env::var(SERVER).unwrap_or_else(|_| {
            panic!("start the tests through tests/run.sh: {SERVER} is not set")
        });
        let number = CREATED.fetch_add(1, Ordering::Relaxed);
        let name = format!("test_{}_{number}", process::id());
        execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).unwrap();

        let mut url = Url::parse(&server).unwrap();
        url.set_path(&name);
        Self { server, name, url: url.into() }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends every connection and takes none, as a server that is down.
    pub fn take_away(&self) {
        let name = &self.name;
        let refuse = format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        execute(&self.server, &refuse).unwrap();
        let end = format!(
            "SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        execute(&self.server, &end).unwrap();
    }

    pub fn bring_back(&self) {
        let allow = format!("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true", self.name);
        execute(&self.server, &allow).unwrap();
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A pool of the test may still hold connections.
        let dropped = execute(&self.server, &format!("DROP DATABASE {} WITH (FORCE)", self.name));
        if let Err(error) = dropped {
            // A panic here would hide the test's own.
            eprintln!("the database {} stays: {error}", self.name);
        }
    }
}

fn execute(url: &str, statement: &str) -> Result<usize, Box<dyn std::error::Error>> {
    let mut connection = PgConnection::establish(url)?;
    Ok(sql_query(statement).execute(&mut connection)?)
}

#[test]
fn every_database_is_new_and_goes_away() {
    let (first, second) = (Database::create(), Database::create());
    execute(first.url(), "CREATE TABLE person (id INTEGER)").unwrap();
    execute(second.url(), "CREATE TABLE person (id INTEGER)").unwrap();

    let url = first.url().to_owned();
    let still_open = PgConnection::establish(&url).unwrap();
    drop(first);
    assert!(PgConnection::establish(&url).is_err());
    drop(still_open);
    assert!(PgConnection::establish(second.url()).is_ok());
}
