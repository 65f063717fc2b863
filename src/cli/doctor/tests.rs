//! Each finding, well and not well, from facts made up here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use super::database::{self, SqliteFiles};
use super::finding::{Finding, State};
use super::keys::{self, Places};
use super::surroundings;
use crate::app::{WaveHealth, WaveKeyState};
use crate::ballot_box::{Guarded, KeyFile, KeyFileKind, KeyListing};
use crate::config::Settings;
use crate::domain::{WaveId, WaveState};
use crate::store::{PostgresFacts, SqliteFacts};

const USER: u32 = 1000;

/// Holds a finding to its state, and to a fix exactly where one is needed.
#[track_caller]
fn is(finding: &Finding, check: &str, state: State, found: &str, fix: &str) {
    assert_eq!((finding.check.name, finding.state), (check, state), "{finding:?}");
    assert!(finding.found.contains(found), "{finding:?}");
    assert_eq!(finding.fix.is_none(), state == State::Ok, "{finding:?}");
    assert!(finding.fix.as_deref().unwrap_or_default().contains(fix), "{finding:?}");
}

#[track_caller]
fn all_ok(findings: &[Finding]) {
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding.state, State::Ok, "{finding:?}");
    }
}

fn guarded(path: &str, mode: u32) -> Guarded {
    Guarded { path: path.into(), mode: Some(mode), owner: Some(USER) }
}

fn file(kind: KeyFileKind, name: &str) -> KeyFile {
    KeyFile { kind, guarded: guarded(&format!("/k/{name}"), 0o600) }
}

fn key(number: u64) -> KeyFile {
    file(KeyFileKind::Wave(WaveId::numbered(number)), &format!("w{number}.key"))
}

fn listing(keys: impl IntoIterator<Item = KeyFile>) -> KeyListing {
    let usual = [
        file(KeyFileKind::Tag { signed: true }, "CACHEDIR.TAG"),
        file(KeyFileKind::Pepper, "pepper"),
    ];
    let files = usual.into_iter().chain(keys).collect();
    KeyListing { directory: guarded("/k", 0o700), files }
}

fn wave(number: u64, state: WaveState, key: WaveKeyState) -> WaveHealth {
    WaveHealth { id: WaveId::numbered(number), state, key }
}

#[test]
fn a_key_directory_in_order_is_ok() {
    all_ok(&keys::directory(&Ok(listing([key(1)])), Some(USER)));
    all_ok(&keys::directory(&Ok(listing([])), None));
}

#[test]
fn a_key_directory_that_is_not_there_or_has_no_pepper_is_wrong() {
    let missing = keys::directory(&Err("/k cannot be listed".to_owned()), Some(USER));
    is(&missing[0], "key directory", State::Wrong, "/k cannot be listed", "keys_dir");
    assert_eq!(missing.len(), 1);
    let mut empty = listing([]);
    empty.files.retain(|file| file.kind != KeyFileKind::Pepper);
    let findings = keys::directory(&Ok(empty), Some(USER));
    is(&findings[0], "key directory", State::Wrong, "/k has no file `pepper`", "bring");
}

#[test]
fn keys_that_others_may_read_or_own_are_wrong() {
    let mut open = listing([key(1)]);
    open.directory.mode = Some(0o750);
    open.files[2].guarded.mode = Some(0o644);
    let findings = keys::directory(&Ok(open), Some(USER));
    let fix = "chmod 700 /k && chmod 600 /k/w1.key";
    is(&findings[1], "key files' mode", State::Wrong, "/k/w1.key has mode 0644", fix);
    assert!(findings[1].found.starts_with("/k has mode 0750"));

    let mut foreign = listing([]);
    foreign.files[1].guarded.owner = Some(0);
    let findings = keys::directory(&Ok(foreign), Some(USER));
    let fix = "chown -R 1000 /k";
    is(&findings[2], "key files' owner", State::Wrong, "/k/pepper belongs to user 0", fix);
}

#[test]
fn a_key_directory_without_its_mark_is_a_warning() {
    for files in [vec![], vec![file(KeyFileKind::Tag { signed: false }, "CACHEDIR.TAG")]] {
        let unmarked = KeyListing { directory: guarded("/k", 0o700), files };
        let findings = keys::directory(&Ok(unmarked), Some(USER));
        let fix = "echo 'Signature: 8a477f597d28d172789f06886806bc55' > /k/CACHEDIR.TAG";
        is(&findings[3], "key directory's mark", State::Warning, "missing", fix);
    }
}

fn places(keys: &str, database: Option<&str>, backups: &[&str]) -> Places {
    Places {
        keys: keys.into(),
        database: database.map(PathBuf::from),
        backups: backups.iter().map(PathBuf::from).collect(),
        missing: Vec::new(),
    }
}

#[test]
fn keys_that_a_backup_copies_are_wrong() {
    let check = "key directory's place";
    for backups in [&["/home", "/srv"][..], &["/srv/data/keys"], &["/srv/data/keys/pepper"], &["/"]]
    {
        let found = keys::place(&places("/srv/data/keys", Some("/srv/data"), backups));
        is(&found, check, State::Wrong, "is in what your backups copy", "mv /srv/data/keys");
    }
    // A name that only begins the same is another folder.
    let apart = keys::place(&places("/srv/data-keys", Some("/srv/data"), &["/srv/data"]));
    is(&apart, check, State::Ok, "outside", "");
}

#[test]
fn keys_beside_the_database_are_a_warning_as_long_as_nobody_says_what_is_backed_up() {
    let check = "key directory's place";
    let beside = keys::place(&places("/srv/data/keys", Some("/srv/data"), &[]));
    is(&beside, check, State::Warning, "backup_paths is empty", "set backup_paths");
    let apart = keys::place(&places("/var/lib/keys", Some("/srv/data"), &[]));
    is(&apart, check, State::Ok, "apart", "");
    let postgres = keys::place(&places("/srv/data/keys", None, &[]));
    is(&postgres, check, State::Ok, "apart", "");
    let mistyped =
        Places { missing: vec!["/hmoe".into()], ..places("/srv/data/keys", None, &["/srv/x"]) };
    is(&keys::place(&mistyped), check, State::Warning, "/hmoe", "fix backup_paths");
}

#[test]
fn each_open_wave_has_its_key_and_no_other_key_is_there() {
    use WaveKeyState::{Missing, NotNeeded, Proved, Unusable};
    let check = "keys left behind";
    let waves = [wave(1, WaveState::Closed, NotNeeded), wave(2, WaveState::Open, Proved)];
    all_ok(&keys::waves(Some(&listing([key(2)])), &waves));
    all_ok(&keys::waves(Some(&listing([])), &[]));

    let left = keys::waves(Some(&listing([key(1), key(2), key(9)])), &waves);
    is(&left[0], check, State::Wrong, "/k/w1.key: its wave is closed", "shred -u /k/w1.key");
    is(&left[1], check, State::Wrong, "/k/w9.key: the database has no such", "rm /k/w9.key");
    assert_eq!(left.len(), 3);

    let halfway = [wave(1, WaveState::Released, NotNeeded)];
    let left = keys::waves(Some(&listing([key(1)])), &halfway);
    is(&left[0], check, State::Wrong, "did not come to its end", "sdt-pulse wave close w1");
    let trusted = [wave(1, WaveState::Open, NotNeeded)];
    let left = keys::waves(Some(&listing([key(1)])), &trusted);
    is(&left[0], check, State::Wrong, "a trustee holds", "shred");
    all_ok(&keys::waves(Some(&listing([])), &trusted));

    let check = "open waves' keys";
    let gone = keys::waves(Some(&listing([])), &[wave(3, WaveState::Closing, Missing)]);
    is(&gone[1], check, State::Wrong, "the key of wave w3 is missing", "bring w3.key back");
    let damaged = Unusable("the key file /k/w3.key is damaged".to_owned());
    let bad = keys::waves(Some(&listing([key(3)])), &[wave(3, WaveState::Open, damaged)]);
    is(&bad[1], check, State::Wrong, "is damaged", "bring w3.key back");
}

fn sqlite() -> (SqliteFacts, SqliteFiles) {
    let pragmas = [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("busy_timeout", "10000"),
    ];
    let pragmas = pragmas.map(|(name, value)| (name, value.to_owned()));
    let facts = SqliteFacts {
        path: "/d/pulse.db".into(),
        pragmas: BTreeMap::from(pragmas),
        quick_check: vec!["ok".to_owned()],
    };
    let files = vec![guarded("/d/pulse.db", 0o600), guarded("/d/pulse.db-wal", 0o600)];
    (facts, SqliteFiles { files, folder: Some(guarded("/d", 0o700)) })
}

#[test]
fn a_sqlite_database_in_order_is_ok() {
    let (facts, files) = sqlite();
    all_ok(&database::sqlite(&facts, &files));
    is(&database::unreadable("no such file"), "database", State::Wrong, "no such", "database_url");
}

#[test]
fn each_pragma_that_is_not_in_force_is_wrong() {
    for (name, value) in [
        ("journal_mode", "delete"),
        ("synchronous", "1"),
        ("foreign_keys", "0"),
        ("secure_delete", "2"),
        ("busy_timeout", "0"),
    ] {
        let (mut facts, files) = sqlite();
        facts.pragmas.insert(name, value.to_owned());
        let found = &database::sqlite(&facts, &files)[1];
        let said = format!("{name} is {value} instead of");
        is(found, "SQLite's settings", State::Wrong, &said, "local disk");
    }
}

#[test]
fn a_database_file_or_folder_open_to_others_and_a_damaged_file_are_told() {
    let (mut facts, mut files) = sqlite();
    files.files[1].mode = Some(0o640);
    files.folder = Some(guarded("/d", 0o755));
    facts.quick_check = vec!["row 1 missing from index".to_owned()];
    let found = database::sqlite(&facts, &files);
    let (file, folder) = ("chmod 600 /d/pulse.db-wal", "chmod o= /d");
    is(&found[2], "database file's mode", State::Wrong, "/d/pulse.db-wal has mode 0640", file);
    is(&found[3], "database folder's mode", State::Warning, "/d has mode 0755", folder);
    is(&found[4], "database's integrity", State::Wrong, "row 1 missing", "recover");
    files.folder = Some(guarded("/d", 0o750));
    assert_eq!(database::sqlite(&facts, &files)[3].state, State::Ok, "a group is no world");
}

fn postgres(changed: &[(&str, &str)]) -> PostgresFacts {
    let usual = [
        ("full_page_writes", "on"),
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("archive_mode", "off"),
        ("archive_command", "(disabled)"),
        ("wal_recycle", "off"),
        ("wal_level", "replica"),
        ("log_statement", "none"),
        ("log_min_duration_statement", "-1"),
    ];
    let settings = usual.iter().chain(changed);
    let settings =
        settings.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    PostgresFacts { settings, is_local: true, is_encrypted: false, clock: 0 }
}

#[test]
fn a_postgres_server_in_order_is_ok() {
    all_ok(&database::postgres(&postgres(&[])));
    all_ok(&database::postgres(&postgres(&[("log_statement", "ddl"), ("wal_level", "minimal")])));
    let tls = PostgresFacts { is_local: false, is_encrypted: true, ..postgres(&[]) };
    all_ok(&database::postgres(&tls));
}

#[test]
fn each_postgres_setting_that_keeps_or_loses_answers_is_told() {
    use State::{Warning, Wrong};
    let slow = "log_min_duration_statement";
    for (name, value, place, check, state, fix) in [
        ("full_page_writes", "off", 1, "full_page_writes", Warning, "full_page_writes = on"),
        ("fsync", "off", 2, "durable commits", Wrong, "fsync = on"),
        ("synchronous_commit", "off", 2, "durable commits", Wrong, "synchronous_commit = on"),
        ("archive_mode", "on", 3, "archived logs", Warning, "fresh base backup"),
        ("archive_mode", "always", 3, "archived logs", Warning, "fresh base backup"),
        ("wal_recycle", "on", 4, "recycled logs", Warning, "wal_recycle = off"),
        ("wal_level", "logical", 5, "wal_level", Warning, "wal_level = replica"),
        ("log_statement", "mod", 6, "statement log", Wrong, "log_statement = none"),
        ("log_statement", "all", 6, "statement log", Wrong, "log_statement = none"),
        (slow, "0", 6, "statement log", Wrong, "log_min_duration_statement = -1"),
    ] {
        let found = database::postgres(&postgres(&[(name, value)]));
        is(&found[place], check, state, value, fix);
        let others = found.iter().filter(|other| other.check != found[place].check);
        all_ok(&others.cloned().collect::<Vec<_>>());
    }
    // What our role may not see is never taken for well.
    let hidden = PostgresFacts { settings: BTreeMap::new(), ..postgres(&[]) };
    let unknown = database::postgres(&hidden);
    assert_eq!(unknown.iter().filter(|one| one.state == State::Ok).count(), 2, "{unknown:?}");
    let plain = PostgresFacts { is_local: false, ..postgres(&[]) };
    let found = &database::postgres(&plain)[7];
    is(found, "way to the database", State::Warning, "without encryption", "ssh -L");
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_clock_before_what_has_happened_is_wrong() {
    let last: Option<Date> = Some("2026-11-10".parse().unwrap());
    let clock = |now| surroundings::clock(at(now), Ok(&last));
    is(&clock("2026-11-10T00:00:00Z"), "clock", State::Ok, "2026-11-10", "");
    is(&clock("2026-11-09T23:59:59Z"), "clock", State::Wrong, "an entry of 2026-11-10", "set-ntp");
    is(&clock("1970-01-01T00:00:00Z"), "clock", State::Wrong, "before this program", "set-ntp");
    all_ok(&[surroundings::clock(at("2026-11-01T00:00:00Z"), Ok(&None))]);
    let broken =
        surroundings::clock(at("2026-11-10T00:00:00Z"), Err("the log is broken".to_owned()));
    is(&broken, "clock", State::Wrong, "the log is broken", "restored");
}

#[test]
fn a_database_server_with_another_time_is_a_warning() {
    let now = at("2026-11-10T12:00:00Z");
    let check = "database server's clock";
    for (seconds, state) in [
        (0, State::Ok),
        (60, State::Ok),
        (-60, State::Ok),
        (61, State::Warning),
        (-61, State::Warning),
    ] {
        is(
            &surroundings::clocks(now, now.as_second() + seconds),
            check,
            state,
            "this machine's",
            "",
        );
    }
}

#[test]
fn a_base_url_without_https_is_wrong_except_on_this_machine() {
    for (url, state) in [
        ("https://pulse.example.com", State::Ok),
        ("http://127.0.0.1:8080", State::Warning),
        ("http://localhost", State::Warning),
        ("http://[::1]:8080", State::Warning),
        ("http://pulse.example.com", State::Wrong),
        ("http://127.0.0.1.example.com", State::Wrong),
        ("http://10.0.0.1", State::Wrong),
    ] {
        let settings = Settings { base_url: url.to_owned(), ..Settings::default() };
        let fix = if state == State::Ok { "" } else { "sdt-pulse proxy nginx" };
        is(&surroundings::base_url(&settings), "base_url", state, url, fix);
    }
}

#[test]
fn a_server_that_other_machines_reach_is_a_warning() {
    for (addr, state) in [
        ("127.0.0.1:8080", State::Ok),
        ("[::1]:8080", State::Ok),
        ("localhost:8080", State::Ok),
        ("0.0.0.0:8080", State::Warning),
        ("[::]:80", State::Warning),
        ("pulse.example.com:80", State::Warning),
    ] {
        is(&surroundings::listening(addr), "listening address", state, addr, "");
    }
}

#[test]
fn metrics_that_other_machines_read_are_a_warning() {
    for (addr, state, found) in [
        ("", State::Ok, "none are shown"),
        ("127.0.0.1:9464", State::Ok, "this machine only"),
        ("0.0.0.0:9464", State::Warning, "0.0.0.0:9464"),
    ] {
        is(&surroundings::metrics(addr), "metrics address", state, found, "");
    }
}

#[test]
fn links_that_still_work_in_the_outbox_are_a_warning() {
    let folder = Path::new("/d/out box");
    is(&surroundings::outbox(folder, 0), "delivered links", State::Ok, "no link", "");
    let found = surroundings::outbox(folder, 3);
    is(&found, "delivered links", State::Warning, "3 mail(s)", "rm '/d/out box'/*.eml");
}

#[test]
fn how_long_somebody_deleted_lives_on_in_backups_is_said_or_asked_for() {
    let mut settings = Settings::default();
    is(&surroundings::backups(&settings), "backups", State::Warning, "unknown", "backups_days");
    settings.retention.backups_days = crate::config::KeptDays(35);
    is(&surroundings::backups(&settings), "backups", State::Ok, "for 35 days", "");
}

#[test]
fn the_proxy_is_a_reminder() {
    let settings =
        Settings { base_url: "https://pulse.example.com".to_owned(), ..Settings::default() };
    let said = "sdt-pulse proxy nginx --host pulse.example.com";
    is(&surroundings::proxy(&settings), "proxy", State::Ok, said, "");
}

#[test]
fn a_finding_says_why_and_how_to_mend_it() {
    let found = surroundings::outbox(Path::new("/o"), 1);
    let text = found.text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("warning  delivered links: 1 mail(s) in /o"), "{text}");
    assert!(lines[1].starts_with("         why:  whoever reads"), "{text}");
    assert!(lines[2].starts_with("         fix: deliver them"), "{text}");
    let value = found.value();
    assert_eq!((&value["state"], &value["check"]), (&"warning".into(), &"delivered links".into()));
    assert!(value["why"].is_string() && value["fix"].is_string());
    let ok = surroundings::outbox(Path::new("/o"), 0);
    assert_eq!(ok.text().lines().count(), 1);
    assert!(ok.value()["fix"].is_null());
}
