//! `sdt-pulse doctor` on real installations, in order and not.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::postgres::Database;
use crate::support::program::{Program, Ran, in_days, people_csv};

const NOTHING: [&str; 0] = [];

/// Every check with its state, and the exit code.
fn examined(program: &Program) -> (i32, Vec<(String, String)>) {
    let ran = program.run(&["doctor", "--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"));
    let text = |check: &Value, key: &str| check[key].as_str().unwrap().to_owned();
    let checks = report["checks"].as_array().unwrap();
    for check in checks {
        let is_ok = check["state"] == "ok";
        assert_eq!(check["fix"].is_null(), is_ok, "{check}");
        assert!(text(check, "why").len() > 20 && !text(check, "found").is_empty(), "{check}");
    }
    let found: Vec<_> =
        checks.iter().map(|check| (text(check, "check"), text(check, "state"))).collect();
    for (state, key) in [("ok", "ok"), ("warning", "warning"), ("wrong", "wrong")] {
        let count = found.iter().filter(|(_, found)| found == state).count();
        assert_eq!(report[key], count);
    }
    (ran.code, found)
}

fn in_state(program: &Program, state: &str) -> Vec<String> {
    let (code, found) = examined(program);
    let wrong = found.iter().any(|(_, state)| state == "wrong");
    assert_eq!(code, if wrong { 3 } else { 0 }, "{found:?}");
    found.into_iter().filter(|(_, found)| found == state).map(|(check, _)| check).collect()
}

fn set(program: &Program, from: &str, to: &str) {
    program.set(from, to);
}

fn line<'a>(ran: &'a Ran, check: &str) -> &'a str {
    let found = ran.out.lines().find(|line| line.contains(check));
    found.unwrap_or_else(|| panic!("no {check} in {ran:?}"))
}

#[test]
fn a_fresh_installation_has_nothing_wrong() {
    let program = Program::new();
    assert_eq!(in_state(&program, "wrong"), NOTHING);
    assert_eq!(in_state(&program, "warning"), ["key directory's place", "base_url", "backups"]);

    // With what the two fixes say, nothing is left.
    set(&program, "http://127.0.0.1:8080\"", "https://pulse.example.com\"");
    set(&program, "backup_paths = []", "backup_paths = [\"outbox\"]");
    set(&program, "backups_days = 0", "backups_days = 35");
    assert_eq!(in_state(&program, "warning"), NOTHING);
    let ran = program.done(&["doctor"]);
    assert!(ran.out.ends_with(" ok, 0 to consider, 0 wrong\n"), "{ran:?}");
    assert!(line(&ran, "proxy").contains("--host pulse.example.com"));
}

#[test]
fn looking_changes_nothing() {
    let program = Program::new();
    let before = program.snapshot();
    program.done(&["doctor"]);
    assert!(program.snapshot() == before);
}

#[test]
fn keys_in_a_backup_are_wrong_by_whatever_name() {
    let program = Program::new();
    std::os::unix::fs::symlink(program.data(), program.folder().join("link")).unwrap();
    for backup in [".", "keys", "keys/pepper", "../link", "../link/keys", ".."] {
        set(&program, "backup_paths = []", &format!("backup_paths = [\"{backup}\"]"));
        assert_eq!(in_state(&program, "wrong"), ["key directory's place"], "{backup}");
        set(&program, &format!("backup_paths = [\"{backup}\"]"), "backup_paths = []");
    }
    let ran = program.run(&["doctor"]);
    assert!(line(&ran, "key directory's place").starts_with("warning"), "{ran:?}");

    // The fix, as it is said: moved away, every command finds the keys there.
    let elsewhere = program.folder().join("elsewhere");
    fs::rename(program.data().join("keys"), &elsewhere).unwrap();
    assert_eq!(in_state(&program, "wrong"), ["key directory"]);
    set(&program, "keys_dir = \"keys\"", &format!("keys_dir = \"{}\"", elsewhere.display()));
    set(&program, "backup_paths = []", "backup_paths = [\".\"]");
    assert_eq!(in_state(&program, "wrong"), NOTHING);
    program.import(&people_csv(&[("Depot", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    assert!(elsewhere.join("w1.key").exists() && !program.data().join("keys").exists());
}

#[test]
fn keys_that_are_open_missing_or_left_behind_are_wrong() {
    use std::os::unix::fs::PermissionsExt;
    let program = Program::new();
    program.import(&people_csv(&[("Depot", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let keys = program.data().join("keys");
    assert_eq!(in_state(&program, "wrong"), NOTHING);

    let chmod = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    chmod(&keys.join("w1.key"), 0o640);
    chmod(&program.data().join("pulse.db"), 0o644);
    assert_eq!(in_state(&program, "wrong"), ["key files' mode", "database file's mode"]);
    let ran = program.run(&["doctor"]);
    assert_eq!(ran.code, 3);
    // The fixes are commands, and they fix.
    for fix in ran.out.lines().filter_map(|line| line.trim().strip_prefix("fix: chmod")) {
        let done = Command::new("sh").args(["-c", &format!("chmod{fix}")]).status().unwrap();
        assert!(done.success());
    }
    assert_eq!(in_state(&program, "wrong"), NOTHING);

    fs::remove_file(keys.join("CACHEDIR.TAG")).unwrap();
    assert!(in_state(&program, "warning").contains(&"key directory's mark".to_owned()));

    let key = fs::read(keys.join("w1.key")).unwrap();
    fs::remove_file(keys.join("w1.key")).unwrap();
    assert_eq!(in_state(&program, "wrong"), ["open waves' keys"]);
    fs::write(keys.join("w1.key"), [7; 32]).unwrap();
    chmod(&keys.join("w1.key"), 0o600);
    assert_eq!(in_state(&program, "wrong"), ["open waves' keys"], "another wave's");
    fs::write(keys.join("w1.key"), &key).unwrap();
    program.done(&["wave", "close", "w1"]);
    assert_eq!(in_state(&program, "wrong"), NOTHING);
    fs::write(keys.join("w1.key"), &key).unwrap();
    chmod(&keys.join("w1.key"), 0o600);
    assert_eq!(in_state(&program, "wrong"), ["keys left behind"]);
}

#[test]
fn links_in_the_outbox_are_told_while_their_wave_is_open() {
    let program = Program::new();
    program.import(&people_csv(&[("Depot", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let told = |program: &Program| in_state(program, "warning").contains(&"delivered links".into());
    assert!(!told(&program));
    program.done(&["mail", "run"]);
    assert!(told(&program));
    assert!(line(&program.done(&["doctor"]), "delivered links").contains("6 mail(s)"));
    program.done(&["wave", "close", "w1"]);
    assert!(!told(&program));
}

#[test]
fn an_installation_in_pieces_is_still_looked_at() {
    let program = Program::new();
    fs::remove_dir_all(program.data().join("keys")).unwrap();
    fs::remove_file(program.data().join("pulse.db")).unwrap();
    set(&program, "http://127.0.0.1:8080\"", "http://pulse.example.com\"");
    assert_eq!(in_state(&program, "wrong"), ["key directory", "database", "base_url"]);
    assert!(!program.data().join("pulse.db").exists(), "and nothing is made");
}

/// The private server of these tests is run as no real one may be: without `fsync`.
#[test]
fn postgres_settings_are_the_servers_own() {
    let database = Database::create();
    let program = Program::on(database.url());
    assert_eq!(in_state(&program, "wrong"), ["durable commits"]);
    assert_eq!(in_state(&program, "warning"), ["full_page_writes", "base_url", "backups"]);
    let (_, found) = examined(&program);
    for check in [
        "archived logs",
        "recycled logs",
        "wal_level",
        "statement log",
        "way to the database",
        "database server's clock",
        "key directory's place",
    ] {
        assert!(found.contains(&(check.to_owned(), "ok".to_owned())), "{check}: {found:?}");
    }
}

/// What the mark is for, with the one such program that every machine has.
#[test]
fn tar_leaves_the_keys_out() {
    let program = Program::new();
    let archive = |exclude: &[&str]| {
        let run = Command::new("tar")
            .args(exclude)
            .args(["-cf", "-", "data"])
            .current_dir(program.folder())
            .output()
            .unwrap();
        assert!(run.status.success(), "{run:?}");
        String::from_utf8_lossy(&run.stdout).into_owned()
    };
    assert!(archive(&[]).contains("data/keys/pepper"));
    let without = archive(&["--exclude-caches"]);
    assert!(without.contains("data/sdt-pulse.toml") && !without.contains("pepper"));
}
