use std::process::Stdio;

use sdt_pulse::store::{DatabaseUrl, Store, StoreError};

use crate::support::both_databases;
use crate::support::program::Program;
use crate::support::sql::Sql;

const PROCESSES: usize = 6;

/// Six processes, each with a data folder of its own, come to the same fresh database.
#[test]
fn six_processes_that_migrate_at_once_all_live() {
    for _ in 0..3 {
        both_databases(|url| {
            let programs: Vec<Program> = (0..PROCESSES).map(|_| Program::bare()).collect();
            let started: Vec<_> = programs
                .iter()
                .map(|program| {
                    program
                        .command(&["init", "--database-url", url])
                        .stdout(Stdio::piped())
                        .stderr(Stdio::piped())
                        .spawn()
                        .unwrap()
                })
                .collect();
            for process in started {
                let output = process.wait_with_output().unwrap();
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            }
            let mut sql = Sql::open(url);
            let all = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite"));
            let all = i64::try_from(all.unwrap().count()).unwrap();
            assert_eq!(sql.count("__diesel_schema_migrations", "TRUE"), all);
            assert_eq!(sql.count("wave", "TRUE"), 0);
        });
    }
}

/// The error with all its causes.
fn said(url: &str, open: fn(&DatabaseUrl) -> Result<Store, StoreError>) -> String {
    let Err(error) = open(&DatabaseUrl::parse(url).unwrap()) else { panic!("{url} opened") };
    let mut causes = vec![error.to_string()];
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        causes.push(cause.to_string());
        source = cause.source();
    }
    causes.join(": ")
}

#[test]
fn a_database_that_is_not_there_keeps_its_cause_and_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    assert!(said(&at("plse.db"), Store::open).starts_with("there is no database at sqlite:/"));
    let no_folder = said(&at("no/folder/pulse.db"), Store::create);
    assert!(no_folder.contains("No such file or directory"), "{no_folder}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);

    std::fs::write(folder.path().join("people.csv"), "email,team\n".repeat(100)).unwrap();
    let no_database = said(&at("people.csv"), Store::open);
    assert!(no_database.contains("file is not a database"), "{no_database}");

    let nowhere = folder.path().display().to_string().replace('/', "%2F");
    let no_server = said(&format!("postgres://u:geheim@{nowhere}/x"), Store::open);
    assert!(no_server.contains("No such file or directory"), "{no_server}");
    assert!(!no_server.contains("geheim"), "{no_server}");
}
