//! What observers hear by mail of what they could not see by themselves: where the logs end, an early
//! close, a team that is new at the threshold, a moved clock, a restore.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::both_databases;
use crate::support::program::{Program, in_days, people_csv};

const OBSERVER: &str = "council@elm.example";

/// The observer's mails: subject and text, sorted. The folder is emptied of them.
fn told(program: &Program) -> Vec<(String, String)> {
    let mails = program.mails().into_iter().filter(|mail| mail.to == OBSERVER);
    let mut told: Vec<(String, String)> =
        mails.map(|mail| (mail.subject, mail.text.replace("\r\n", "\n"))).collect();
    told.sort();
    let outbox = program.data().join("outbox");
    for entry in fs::read_dir(outbox).unwrap() {
        let path = entry.unwrap().path();
        if fs::read_to_string(&path).unwrap().contains(OBSERVER) {
            fs::remove_file(path).unwrap();
        }
    }
    told
}

/// Number and hash of the last entry of a log, as its command tells them.
fn end(program: &Program, log: &[&str]) -> (u64, String) {
    let log = program.json(log);
    let last = log["entries"].as_array().unwrap().last().unwrap().clone();
    (last["number"].as_u64().unwrap(), last["sha256"].as_str().unwrap().to_owned())
}

fn assert_ends(program: &Program, text: &str) {
    for log in [["policy", "log"], ["people", "log"]] {
        let (number, sha256) = end(program, &log);
        assert!(text.contains(&format!("entry {number}\n{sha256}")), "{log:?}: {text}");
    }
}

fn asked(url: &str, teams: &[(&str, usize)]) -> Program {
    let program = Program::on(url);
    program.import(&people_csv(teams));
    program.done(&["user", "grant", OBSERVER, "--role", "observer"]);
    program
}

/// The library that Debian's faketime has a program ask for the time.
fn faketime() -> String {
    let all = fs::read_dir("/usr/lib").unwrap().map(|entry| entry.unwrap().path());
    let found = all.map(|path| path.join("faketime/libfaketime.so.1")).find(|path| path.exists());
    let found: PathBuf = found.expect("Debian's package faketime");
    found.display().to_string()
}

#[test]
fn observers_get_the_ends_of_both_logs_at_open_and_close_and_hear_of_an_early_close() {
    both_databases(|url| {
        let program = asked(url, &[("Desk", 9)]);
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        let [(subject, text)] = &told(&program)[..] else { panic!("not one mail") };
        assert_eq!(subject, "Survey oversight: w1 is open");
        assert_ends(&program, text);
        assert!(text.contains("By the server’s clock today is"), "{text}");
        assert!(!text.contains("New at the threshold"), "{text}");

        // The invitations are no news for observers.
        program.done(&["mail", "run"]);
        assert_eq!(told(&program), []);

        program.done(&["wave", "close", "w1"]);
        let [(subject, text)] = &told(&program)[..] else { panic!("not one mail") };
        assert_eq!(subject, "Survey oversight: w1 was counted");
        assert_ends(&program, text);
        for part in ["stopped taking answers, before the announced end", "holds 0 sealed answers"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        // Told once.
        program.done(&["mail", "observers"]);
        assert_eq!(told(&program), []);
    });
}

/// Four invented people and a real one are a team of five whose figures are the real one's.
#[test]
fn a_team_that_is_new_at_the_threshold_is_named() {
    both_databases(|url| {
        let program = asked(url, &[("Desk", 9), ("Trap", 5), ("Yard", 8)]);
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        let [(_, text)] = &told(&program)[..] else { panic!("not one mail") };
        assert!(text.contains("New at the threshold of 5"), "{text}");
        assert!(text.contains("- Trap: 5\n"), "{text}");
        assert!(!text.contains("- Desk") && !text.contains("- Yard"), "{text}");
    });
}

#[test]
fn what_happened_before_there_was_an_observer_is_told_to_the_first() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 9)]));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        assert_eq!(told(&program), []);
        program.done(&["user", "grant", OBSERVER, "--role", "observer"]);
        let sent = program.json(&["mail", "observers"]);
        assert_eq!((&sent["sent"], &sent["failed"]), (&1.into(), &0.into()));
        assert_eq!(told(&program)[0].0, "Survey oversight: w1 is open");
    });
}

/// A server's clock that is put forward opens the next wave on the day of the last.
#[test]
fn a_moved_clock_is_refused_where_another_one_is_there_and_told_where_not() {
    both_databases(|url| {
        let program = asked(url, &[("Desk", 9)]);
        program.done(&["wave", "open", "--closes", &in_days(2)]);
        program.done(&["wave", "close", "w1"]);
        told(&program);
        let too_soon = program.run(&["wave", "open", "--closes", &in_days(30)]);
        assert_eq!((too_soon.code, too_soon.err.contains("21 days")), (3, true), "{too_soon:?}");

        let preload = faketime();
        let ahead = [
            ("LD_PRELOAD", preload.as_str()),
            ("FAKETIME", "+22d"),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        ];
        let opened = program.run_with(&["wave", "open", "--closes", &in_days(30)], &ahead);
        if url.starts_with("sqlite:") {
            // One machine has one clock: it opens, and says by which day.
            assert_eq!(opened.code, 0, "{opened:?}");
            let [(_, text)] = &told(&program)[..] else { panic!("not one mail") };
            assert!(text.contains("The one before was opened on"), "{text}");
            // Set right again, it is behind its own logs.
            let doctor: Value =
                serde_json::from_str(&program.run(&["doctor", "--json"]).out).unwrap();
            let checks = doctor["checks"].as_array().unwrap();
            let clock = checks.iter().find(|check| check["check"] == "clock").unwrap();
            assert_eq!(clock["state"], "wrong", "{clock}");
            program.done(&["mail", "run"]);
            let [(subject, text)] = &told(&program)[..] else { panic!("not one mail") };
            assert_eq!(subject, "Survey oversight: the server’s clock");
            assert!(text.contains("It was ahead then, or is behind now."), "{text}");
            program.done(&["wave", "close", "w2"]);
            let next = program.run(&["wave", "open", "--closes", &in_days(30)]);
            let because = next.err.contains("and the logs have an entry of");
            assert_eq!((next.code, because), (3, true), "{next:?}");
        } else {
            let because = opened.err.contains("the one of the database's server");
            assert_eq!((opened.code, because), (3, true), "{opened:?}");
            program.done(&["mail", "observers"]);
            let [(subject, text)] = &told(&program)[..] else { panic!("not one mail") };
            assert_eq!(subject, "Survey oversight: the server’s clock");
            assert!(text.contains("the one of its database"), "{text}");
        }
    });
}
