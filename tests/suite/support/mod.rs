//! What the tests stand on: databases that are theirs alone, and a browser.

pub mod browser;
pub mod chat_peer;
pub mod forms;
pub mod house;
pub mod name_server;
pub mod oidc;
pub mod pages;
pub mod ports;
pub mod postgres;
pub mod program;
pub mod smtp_sink;
pub mod sql;
pub mod survey;

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use sdt_pulse::domain::hexadecimal;
use sha2::{Digest, Sha256};

/// In hexadecimal.
pub fn sha256(text: &str) -> String {
    hexadecimal(&Sha256::digest(text))
}

/// Runs `test` on the `sqlite:` URL of a fresh file, then on the `postgres:` URL of a fresh database.
///
/// # Panics
/// When `test` does, on either: the message says on which.
pub fn both_databases(test: impl Fn(&str)) {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = format!("sqlite:{}", folder.path().join("test.db").display());
    let postgres = postgres::Database::create();

    let failures: Vec<String> = [("SQLite", sqlite.as_str()), ("PostgreSQL", postgres.url())]
        .into_iter()
        .filter_map(|(name, url)| {
            let failure = catch_unwind(AssertUnwindSafe(|| test(url))).err()?;
            Some(format!("on {name}: {}", panic_message(failure.as_ref())))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn panic_message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("a panic without a message")
}

#[test]
fn a_test_runs_on_both_databases() {
    let seen = std::cell::RefCell::new(Vec::new());
    both_databases(|url| seen.borrow_mut().push(url.to_owned()));
    let seen = seen.into_inner();
    assert!(matches!(seen.as_slice(), [sqlite, postgres]
        if sqlite.starts_with("sqlite:/") && sqlite.ends_with("/test.db")
        && postgres.starts_with("postgres://")));
}

#[test]
fn a_failure_says_on_which_database() {
    let failure = catch_unwind(|| {
        both_databases(|url| assert!(!url.starts_with("postgres:"), "no place for this"));
    });
    assert_eq!(panic_message(failure.unwrap_err().as_ref()), "on PostgreSQL: no place for this");
}
