//! All that is kept for a time goes in one go: by the command, and by a server at its start.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use sdt_pulse::app::{self, keep_retention, keep_retention_if_due};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress};
use sdt_pulse::store::DatabaseUrl;
use serde_json::json;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::{Program, people_csv};
use crate::support::sql::Sql;

/// Two mails to readers of long ago, one of which waits; and one to somebody who is asked.
const MAILS: &str = "INSERT INTO mail_job (id, purpose, email, due_at, attempts, next_try_at, state) VALUES \
                     (X'00000000000000000000000000000001', 'notice', 'o@elm.example', 0, 1, 0, 'sent'), \
                     (X'00000000000000000000000000000002', 'notice', 'o@elm.example', 0, 1, 0, 'waiting')";

#[test]
fn what_is_due_is_said_and_then_deleted_and_the_rest_stays() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import("email,team\na@elm.example,Desk\nb@elm.example,Desk\nc@elm.example,Desk\n");
        let hr = EmailAddress::parse("hr@elm.example").unwrap();
        app::grant_role(&house.app, &Actor::CommandLine, &hr, Role::Hr, house.now()).unwrap();
        app::create_login_link(&house.app, &hr, house.now()).unwrap();
        house.set_clock("2026-11-24T08:00:00Z");
        house.import("email,team\na@elm.example,Desk\nb@elm.example,Desk\n");
        let mut sql = Sql::open(url);
        sql.run(&match sql {
            Sql::Sqlite(_) => MAILS.to_owned(),
            Sql::Postgres(_) => MAILS.replace("X'", "'\\x"),
        });
        let entries = u64::try_from(sql.count("access_entry", "TRUE")).unwrap();
        assert!(entries > 0);
        house.set_clock("2027-12-01T08:00:00Z");
        let outbox = house.keys().join("none");
        let keep = |dry_run| keep_retention(&house.app, &outbox, dry_run, house.now()).unwrap();
        let due = keep(true);
        assert_eq!((due.records.entries, due.records.mails, due.purged.leavers), (entries, 1, 1));
        assert_eq!(sql.count("employee", "TRUE"), 3, "a dry run");
        assert_eq!(sql.count("mail_job", "TRUE"), 2, "a dry run");
        assert_eq!(keep_retention_if_due(&house.app, &outbox, house.now()).unwrap(), due);
        assert_eq!(sql.count("employee", "TRUE"), 2);
        assert_eq!(sql.count("mail_job", "state = 'waiting'"), 1);
        assert_eq!(sql.count("mail_job", "TRUE"), 1);
        assert_eq!(sql.count("access_entry", "TRUE"), 0);
        assert!(keep(true).is_nothing());
        assert!(keep_retention_if_due(&house.app, &outbox, house.now()).unwrap().is_nothing());
    });
}

fn old_mail(program: &Program) -> impl Fn() -> bool + use<> {
    let path = program.data().join("outbox/old.eml");
    fs::write(&path, "To: a@x.example\r\n\r\n").unwrap();
    let written = SystemTime::now() - Duration::from_hours(192);
    fs::File::options().write(true).open(&path).unwrap().set_modified(written).unwrap();
    move || Path::exists(&path)
}

#[test]
fn the_command_says_what_it_deletes_and_a_server_does_so_by_itself() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 6)]));
    program.set("outbox_days = 0", "outbox_days = 7");
    let is_there = old_mail(&program);
    let would = program.json(&["purge", "--dry-run"]);
    assert_eq!((&would["outbox_files"], &would["dry_run"]), (&json!(1), &json!(true)));
    assert!(is_there());
    let out = program.done(&["purge"]).out;
    assert!(
        out.starts_with("Deleted: 0 people who left") && out.contains("1 mails in outbox/"),
        "{out}"
    );
    assert!(out.contains("0 entries of the access log, 0 sessions"), "{out}");
    assert!(!is_there());

    let is_there = old_mail(&program);
    let _server = program.serve();
    assert!(!is_there());
}
