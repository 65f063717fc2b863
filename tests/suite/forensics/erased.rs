//! After `people erase` no address, name or id of the person is in any file: database, its log, chains,
//! outbox, logs of the program. PostgreSQL's own write-ahead log is its server's: see docs/anonymity.md.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::search::{Found, Needles, search};
use super::wave::nobody_keeps_the_log;
use crate::support::both_databases;
use crate::support::program::{Program, in_days};
use crate::support::sql::Sql;

const EMAIL: &str = "wilhelmina.osterloh@elm.example";
const EARLIER: &str = "wilhelmina.canarybird@elm.example";
const NAME: &str = "Wilhelmina Canarybird-Osterloh";
const ID: &str = "PERSONNEL-4711-0815";
const COLLEAGUE: &str = "somebody.else.there@elm.example";

fn needles() -> Needles {
    let mut needles = Needles::default();
    for (name, text) in
        [("address", EMAIL), ("earlier address", EARLIER), ("name", NAME), ("id", ID)]
    {
        needles.add(name, text.as_bytes());
    }
    needles.add("colleague", COLLEAGUE.as_bytes());
    needles
}

fn people(email: &str) -> String {
    let mut csv = format!(
        "employee_id,email,name,team,manager_email\n{ID},{email},{NAME},Desk,\n\
         2,{COLLEAGUE},Somebody,Desk,{email}\n"
    );
    for number in 0..6 {
        csv += &format!("x{number},p{number}@elm.example,,Depot,{email}\n");
    }
    csv
}

/// The folder of the database's own tables.
fn database(url: &str) -> PathBuf {
    if let Some(path) = url.strip_prefix("sqlite:") {
        return Path::new(path).parent().unwrap().to_owned();
    }
    let mut sql = Sql::open(url);
    let folder = sql.texts("SELECT setting AS text FROM pg_settings WHERE name = 'data_directory'");
    let oid = "SELECT oid::bigint AS number FROM pg_database WHERE datname = current_database()";
    Path::new(&folder[0]).join("base").join(sql.number(oid).to_string())
}

fn names(found: Found) -> BTreeSet<String> {
    found.into_keys().collect()
}

/// Where files of its log are not recycled, a checkpoint deletes those that were written before it; the
/// same search finds what was written right now.
fn nor_in_the_servers_log(url: &str, needles: &Needles) {
    let mut sql = Sql::open(url);
    let folder = sql.texts("SELECT setting AS text FROM pg_settings WHERE name = 'data_directory'");
    let log = Path::new(&folder[0]).join("pg_wal");
    let alone = nobody_keeps_the_log();
    sql.run("SELECT pg_switch_wal()");
    sql.run("CHECKPOINT");
    let found = names(search(needles, &[&log], |_| true));
    assert!(found.iter().all(|name| name == "colleague"), "{found:?}");
    drop(alone);
    // The server of these tests would write it to its log a moment later.
    sql.run("SET synchronous_commit = on");
    sql.run("CREATE TABLE seen (email TEXT)");
    sql.run(&format!("INSERT INTO seen VALUES ('{EMAIL}')"));
    let found = names(search(needles, &[&log], |_| true));
    assert!(found.contains("address"), "{found:?}");
}

#[test]
fn an_erased_person_is_in_no_file_and_both_chains_hold() {
    both_databases(|url| {
        let program = Program::on(url).logging("trace");
        let run = |arguments: &[&str]| {
            let ran = program.done(arguments);
            program.file(&format!("{}.log", arguments[..2].join("-")), ran.out + &ran.err);
        };
        for email in [EARLIER, EMAIL] {
            let file = program.file("people.csv", people(email));
            run(&["people", "import", &file, "--mode", "full"]);
            fs::remove_file(file).unwrap();
        }
        program.done(&["user", "grant", EMAIL, "--role", "hr"]);
        let link = program.done(&["login-link", EMAIL]).out;
        let server = program.serve();
        let code = link.split_once("code=").unwrap().1.trim().to_owned();
        assert_eq!(server.post("/app/sign-in/confirm", &[("link", &code)]).0, 303, "{link}");
        drop(server);
        run(&["wave", "open", "--closes", &in_days(7)]);
        run(&["mail", "run"]);
        let server = program.serve();
        assert_eq!(server.get("/health/live").0, 200);
        let refused = program.run(&["people", "erase", EMAIL, "--yes"]);
        assert_eq!(refused.code, 3, "{refused:?}");
        assert!(
            refused.err.contains("wave w1") && refused.err.contains(&in_days(7)),
            "{refused:?}"
        );
        run(&["wave", "close", "w1"]);

        let needles = needles();
        let folders = [program.folder().to_owned(), database(url)];
        let flush = || {
            if url.starts_with("postgres") {
                Sql::open(url).run("CHECKPOINT");
            }
        };
        let everywhere = |wanted: &dyn Fn(&Path) -> bool| {
            let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
            search(&needles, &folders, wanted)
        };
        flush();
        // The same search finds all of it before: in the tables, and the address in the outbox, too.
        let outbox = program.data().join("outbox");
        assert_eq!(names(everywhere(&|path| path.starts_with(&folders[1]))), needles.names());
        assert!(names(everywhere(&|path| path.starts_with(&outbox))).contains("address"));

        // Somebody else's transaction that goes on, such as a backup's, for which a server keeps rows.
        let backup = (url.starts_with("postgres")).then(|| {
            let mut sql = Sql::open(url);
            sql.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
            sql.number("SELECT COUNT(*) AS number FROM pg_type");
            sql
        });
        run(&["people", "erase", EMAIL, "--yes"]);
        flush();
        let found = everywhere(&|_| true);
        assert_eq!(names(found.clone()), ["colleague".to_owned()].into(), "{found:?}");
        drop((server, backup));
        flush();
        assert_eq!(names(everywhere(&|_| true)), ["colleague".to_owned()].into());
        if url.starts_with("postgres") {
            nor_in_the_servers_log(url, &needles);
        }

        assert!(program.done(&["policy", "log"]).out.contains("the chain holds"));
        let log = program.done(&["people", "log"]).out;
        assert!(log.contains("the chain holds") && log.contains("someone erased ("), "{log}");
        assert!(!log.contains("wilhelmina"), "{log}");
        let again = program.run(&["people", "erase", EMAIL, "--yes"]);
        assert_eq!(again.code, 3, "{again:?}");
    });
}
