//! Settings, databases, ports, addresses.

use std::fs;
use std::net::TcpListener;

use super::refused;
use crate::support::ports::unused_port;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

/// Every command that opens a database, init aside.
fn commands() -> [Vec<String>; 7] {
    let closes = in_days(7);
    [
        vec!["wave", "list"],
        vec!["wave", "open", "--closes", &closes],
        vec!["mail", "run"],
        vec!["user", "grant", "hr@elm.example", "--role", "hr"],
        vec!["login-link", "hr@elm.example"],
        vec!["export", "quarter", "2026Q4", "--out", "export"],
        vec!["serve", "--addr", "127.0.0.1:0"],
    ]
    .map(|arguments| arguments.into_iter().map(str::to_owned).collect())
}

fn refused_with(program: &Program, command: &[String], flags: &[&str], says: &str) {
    let arguments: Vec<&str> =
        command.iter().map(String::as_str).chain(flags.iter().copied()).collect();
    refused(program, &arguments, says);
}

#[test]
fn a_mistyped_database_url_makes_no_file() {
    let program = Program::new();
    let missing = program.folder().join("data/plse.db");
    let url = format!("sqlite:{}", missing.display());
    for command in commands() {
        refused_with(
            &program,
            &command,
            &["--database-url", &url],
            &format!("there is no database at {url}: fix the URL, or make one with"),
        );
        for (url, says) in [
            ("sqlit:pulse.db", "`sqlit` is no database URL: write sqlite:PATH or postgres://"),
            ("postgers://u@localhost/x", "`postgers` is no database URL"),
            ("sqlite:", "the database URL names no file"),
            ("postgres://u@db.example/x", "db.example is another machine"),
        ] {
            refused_with(&program, &command, &["--database-url", url], says);
        }
    }
    let made: Vec<_> = fs::read_dir(program.folder()).unwrap().collect();
    assert_eq!(made.len(), 1, "only the data folder: {made:?}");
}

#[test]
fn init_with_a_mistyped_database_url_makes_nothing() {
    let program = Program::bare();
    for url in ["sqlit:pulse.db", "pulse.db", "postgers://u@localhost/x"] {
        refused(&program, &["init", "--database-url", url], "is no database URL");
    }
    refused(&program, &["init", "--base-url", "pulse.example"], "base_url is `pulse.example`");
    assert!(!program.data().exists());
}

#[test]
fn init_where_there_is_one() {
    let program = Program::new();
    refused(&program, &["init"], "sdt-pulse.toml is there already; nothing was changed");
}

#[test]
fn a_folder_without_settings() {
    let program = Program::bare();
    // `serve` makes one: `set_up::command` has its tests.
    for command in commands().into_iter().filter(|command| command[0] != "serve") {
        refused_with(&program, &command, &[], "make one with `sdt-pulse init --data");
    }
    assert!(!program.data().exists());
}

#[test]
fn settings_that_are_not_understood() {
    let program = Program::new();
    let path = program.data().join("sdt-pulse.toml");
    let good = fs::read_to_string(&path).unwrap();
    for (from, to, says) in [
        ("organisation =", "organization =", "unknown field `organization`"),
        ("organisation = ", "organisation ", "sdt-pulse.toml: TOML parse error at line"),
        ("\"http://127.0.0.1:8080\"", "\"pulse.example\"", "base_url is `pulse.example`"),
        ("\"people@localhost\"", "\"people\"", "contact is `people`: write one e-mail address"),
        ("default_locale = \"en\"", "default_locale = \"French\"", "`French` is no language's tag"),
        ("database_url = \"\"", "database_url = \"mysql://x\"", "`mysql` is no database URL"),
    ] {
        fs::write(&path, &good).unwrap();
        program.set(from, to);
        refused(&program, &["wave", "list"], says);
    }
    fs::write(&path, good).unwrap();
    assert_eq!(program.done(&["wave", "list"]).out, "No wave yet.\n");
}

#[test]
fn addresses_that_are_none_and_people_who_may_read_nothing() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 2)]));
    let says = "`hr`: there is no @ in the address; write name@host";
    refused(&program, &["user", "grant", "hr", "--role", "hr"], says);
    refused(&program, &["login-link", "hr"], says);
    let says = "p0.t0@elm.example may read nothing: grant a role with";
    refused(&program, &["login-link", "p0.t0@elm.example"], says);
}

#[test]
fn an_smtp_url_that_is_none() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 2)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let before = program.snapshot();
    let mistyped = [("SDT_PULSE_SMTP_URL", "smpt://u:geheim@mail.example")];
    let ran = program.run_with(&["mail", "run"], &mistyped);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.err.contains("smtp") && !ran.err.contains("geheim"), "{ran:?}");
    assert!(program.snapshot() == before);
}

/// Every user of a machine can read the flags of its processes.
#[test]
fn a_password_in_a_flag_is_refused_before_anything_is_done() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 2)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let database = "postgres://pulse:geheim@127.0.0.1/pulse";
    let parameter = "postgres://pulse@127.0.0.1/pulse?password=geheim";
    let smtp = "smtps://u:geheim@mail.example";
    for command in commands() {
        for (flag, url, setting, variable) in [
            ("--database-url", database, "database_url", "SDT_PULSE_DATABASE_URL"),
            ("--database-url", parameter, "database_url", "SDT_PULSE_DATABASE_URL"),
            ("--smtp-url", smtp, "smtp_url", "SDT_PULSE_SMTP_URL"),
        ] {
            let says = format!("{flag} holds a password, and everybody");
            refused_with(&program, &command, &[flag, url], &says);
            let words: Vec<&str> = command.iter().map(String::as_str).collect();
            let ran = program.run(&[&words[..], &[flag, url]].concat());
            let mend = format!("write it to {setting} in sdt-pulse.toml, or set {variable}");
            assert!(ran.err.contains(&mend) && !ran.err.contains("geheim"), "{ran:?}");
            // Before the command, too.
            let ran = program.run(&[&[flag, url], &words[..]].concat());
            assert!(ran.code == 3 && ran.err.contains(&mend), "{ran:?}");
        }
    }
    let bare = Program::bare();
    refused(&bare, &["init", "--database-url", database], "--database-url holds a password");
}

#[test]
fn a_port_in_use_is_said() {
    let program = Program::new();
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = holder.local_addr().unwrap().to_string();
    let before = program.snapshot();
    let ran = program.run(&["serve", "--addr", &addr]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
    let says = format!("sdt-pulse: cannot listen on {addr}: ");
    assert!(
        ran.err.starts_with(&says) && ran.err.contains("choose another with --addr"),
        "{ran:?}"
    );
    assert!(ran.err.to_lowercase().contains("in use"), "{ran:?}");
    assert!(program.snapshot() == before);
}

/// A fault, not an input: the server may be down. Its cause is said, its password is not.
#[test]
fn an_unreachable_postgres_says_why_without_the_password() {
    let program = Program::new();
    let closed = unused_port();
    let url = format!("postgres://pulse:geheim@127.0.0.1:{closed}/pulse");
    for arguments in [&["wave", "list"][..], &["init"], &["mail", "run", "--json"]] {
        let program = if arguments == ["init"] { &Program::bare() } else { &program };
        let ran = program.run_with(arguments, &[("SDT_PULSE_DATABASE_URL", &url)]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
        assert!(ran.err.contains(&format!("postgres://…@127.0.0.1:{closed}/pulse")), "{ran:?}");
        assert!(ran.err.to_lowercase().contains("connection refused"), "{ran:?}");
        assert!(!ran.err.contains("geheim"), "{ran:?}");
    }
}

#[test]
fn a_demo_leaves_any_other_folder_alone() {
    let program = Program::new();
    let says = "is not empty and not a demo's: name another folder with --data";
    refused(&program, &["demo", "--no-serve"], says);
}

#[test]
fn instruments_with_mistakes() {
    let program = Program::bare();
    let good = include_str!("../../../survey-items/core.toml");
    let whole = program.file("whole.toml", good);
    let ran = program.done(&["items", "check", &whole]);
    assert_eq!(ran.out, "whole: 9 statements, 9 scored in scales; complete in both languages\n");
    for (name, from, to, says) in [
        ("key.toml", "\nversion = 1", "\nverson = 1", "verson"),
        ("missing.toml", "text.de = \"Ich bin mit", "#", "COM_S1"),
        ("twice.toml", "id = \"REL_S2\"", "id = \"COM_S1\"", "COM_S1"),
        ("scale.toml", "response = \"true5\"", "response = \"true7\"", "true7"),
    ] {
        assert!(good.contains(from), "{from}");
        let file = program.file(name, good.replacen(from, to, 1));
        let ran = program.run(&["items", "check", &file]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
        assert!(ran.err.contains(name) && ran.err.contains(says), "{ran:?}");
        let ran = program.run(&["items", "check", &file, "--json"]);
        let answer: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
        let said = answer["items"][0].as_str().unwrap();
        assert!(ran.code == 3 && said.starts_with(name) && said.contains(says), "{ran:?}");
    }
}

#[test]
fn a_second_mail_run_waits_for_the_first() {
    let program = Program::new();
    program.import("email,team\na@elm.example,Ops\n");
    program.done(&["wave", "open", "--closes", &in_days(5)]);
    // Another process has the lease, and dies with it.
    let ends = "(strftime('%s', 'now') + 5) * 1000";
    Sql::open(&program.url())
        .run(&format!("UPDATE lease SET holder = x'01', ends_at = {ends} WHERE name = 'worker'"));
    let ran = program.run(&["mail", "run"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "1 sent, 0 failed\n"), "{ran:?}");
    assert!(ran.err.contains("Another process is sending mail"), "{ran:?}");
}
