use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, RunQueryDsl, SqliteConnection, sql_query};
use sdt_pulse::domain::EmailAddress;
use sdt_pulse::store::StoreError;

use super::store_at;
use crate::support::both_databases;
use crate::support::sql::Sql;

const THREADS: usize = 8;
const TIMES: usize = 250;

/// Whoever reads and then writes what it read takes `waves_lock`: the write lock of SQLite does for
/// it there.
#[test]
fn eight_threads_that_read_and_then_write_lose_nothing() {
    both_databases(|url| {
        let store = store_at(url);
        store.write(|tx| tx.setting_put("counter", "0")).unwrap();
        let start = Barrier::new(THREADS);
        let failures: usize = thread::scope(|scope| {
            let add_up = || {
                start.wait();
                let adds = (0..TIMES).map(|_| {
                    store.write(|tx| {
                        tx.waves_lock()?;
                        let read = tx.setting_find("counter")?.unwrap();
                        let next = read.parse::<usize>().unwrap() + 1;
                        tx.setting_put("counter", &next.to_string())?;
                        Ok::<_, StoreError>(())
                    })
                });
                adds.filter(Result::is_err).count()
            };
            let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(add_up)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        let total = store.read(|tx| tx.setting_find("counter")).unwrap();
        assert_eq!((failures, total), (0, Some((THREADS * TIMES).to_string())));
    });
}

/// Why `Store::write` does not begin as SQLite would by itself.
#[test]
fn deferred_transactions_of_sqlite_do_fail() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    drop(store_at(&url));
    Sql::open(&url).run("INSERT INTO account (email, role) VALUES ('counter', '0')");
    let path = url.strip_prefix("sqlite:").unwrap();
    let start = Barrier::new(THREADS);
    let failures: usize = thread::scope(|scope| {
        let add_up = || {
            let mut connection = SqliteConnection::establish(path).unwrap();
            let pragmas = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL";
            connection.batch_execute(pragmas).unwrap();
            start.wait();
            let adds = (0..TIMES).map(|_| {
                connection.batch_execute("BEGIN DEFERRED")?;
                let read = sql_query("SELECT role FROM account").execute(&mut connection);
                let written = read.and_then(|_| {
                    connection.batch_execute("UPDATE account SET role = role + 1; COMMIT")
                });
                written.or_else(|error| {
                    connection.batch_execute("ROLLBACK")?;
                    Err(error)
                })
            });
            adds.filter(Result::is_err).count()
        };
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(add_up)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert!(failures > 0, "the test above proves nothing on this machine");
}

#[test]
fn a_write_waits_for_another_process() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let store = store_at(&url);
    let mut other = Sql::open(&url);
    other.run("BEGIN IMMEDIATE; INSERT INTO account (email, role) VALUES ('a@b', 'hr')");
    let hold = Duration::from_millis(700);
    let started = Instant::now();
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(hold);
            other.run("COMMIT");
        });
        let email = EmailAddress::parse("c@d").unwrap();
        store.write(|tx| tx.account_grant(&email, "hr")).unwrap();
    });
    assert!(started.elapsed() >= hold);
    assert_eq!(Sql::open(&url).count("account", "TRUE"), 2);
}

#[test]
fn a_write_that_fails_leaves_nothing() {
    both_databases(|url| {
        let store = store_at(url);
        let email = EmailAddress::parse("a@elm.example").unwrap();
        let failed = store.write(|tx| {
            tx.account_grant(&email, "hr")?;
            // No such invitation: the foreign key says no.
            tx.token_insert(&[1; 32], &[2; 16])
        });
        assert!(matches!(failed, Err(StoreError::Query(_))), "{failed:?}");
        let mut sql = Sql::open(url);
        assert_eq!((sql.count("account", "TRUE"), sql.count("invitation_token", "TRUE")), (0, 0));
        store.write(|tx| tx.account_grant(&email, "hr")).unwrap();
        assert_eq!(sql.count("account", "TRUE"), 1);
    });
}
