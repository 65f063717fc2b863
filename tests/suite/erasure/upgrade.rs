//! Installations as the last program before commitments left them (`tests/fixtures/upgrade/make.sh`): what
//! was there holds, and the wave that was open goes on and closes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use sdt_pulse::app::{self, App, AppError, Casting, Link, Refusal, Sheet};
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{AnswerSheet, EmailAddress, ItemBank, RosterChange};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{DatabaseUrl, Store};

use crate::support::both_databases;
use crate::support::program::Program;
use crate::support::sql::Sql;

/// A copy of a fixture, on a database of its own.
struct Old {
    url: String,
    keys: PathBuf,
    codes: Vec<(String, String)>,
    _folder: tempfile::TempDir,
}

impl Old {
    fn on(url: &str) -> Self {
        Self::of("", url)
    }

    /// The fixture of a folder.
    fn of(folder: &str, url: &str) -> Self {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/upgrade");
        let fixtures = fixtures.join(folder);
        let folder = tempfile::tempdir().unwrap();
        let fixture = if let Some(path) = url.strip_prefix("sqlite:") {
            fs::copy(fixtures.join("sqlite/pulse.db"), path).unwrap();
            fixtures.join("sqlite")
        } else {
            let dump = fs::read_to_string(fixtures.join("postgres/pulse.sql")).unwrap();
            Sql::open(url).run(&dump);
            fixtures.join("postgres")
        };
        let keys = folder.path().join("keys");
        copy(&fixture.join("keys"), &keys);
        let codes = fs::read_to_string(fixture.join("codes.txt")).unwrap();
        let codes = codes.lines().map(|line| line.split_once(' ').unwrap());
        let codes = codes.map(|(email, code)| (email.to_owned(), code.to_owned())).collect();
        Self { url: url.to_owned(), keys, codes, _folder: folder }
    }

    fn store(&self) -> Store {
        Store::open(&DatabaseUrl::parse(&self.url).unwrap()).unwrap()
    }

    /// What every command begins with.
    fn start(&self) -> Result<App, AppError> {
        let (store, keys) = (self.store(), KeyDirectory::at(self.keys.clone()));
        app::carry_over(&store, &keys, now())?;
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        let app =
            App::new(store, keys, bank, Messages::load().unwrap(), Settings::default(), None)?;
        app::check_database(&app)?;
        Ok(app)
    }

    fn note_head(&self, number: u64, sha256: &str) {
        let head = format!(r#"{{"number":{number},"sha256":"{sha256}"}}"#);
        let heads = format!(r#"{{"policy":null,"roster":{head}}}"#);
        fs::write(self.keys.join("chains.head"), heads).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

/// Whenever the test runs, the wave is open.
fn now() -> Timestamp {
    "2026-11-27T08:00:00Z".parse().unwrap()
}

/// Number and hash of the entry that the old log ends in.
fn old_end(url: &str) -> (u64, String) {
    let mut sql = Sql::open(url);
    let n = sql.count("chain_entry", "chain = 'roster'");
    let query =
        format!("SELECT sha256 AS text FROM chain_entry WHERE chain = 'roster' AND entry_no = {n}");
    (u64::try_from(n).unwrap(), sql.texts(&query).remove(0))
}

#[test]
fn chains_releases_and_certificates_verify_and_the_open_wave_goes_on_and_closes() {
    both_databases(|url| {
        let old = Old::on(url);
        let (entries, end) = old_end(url);
        let app = old.start().unwrap();

        let log = app::roster_log(&app).unwrap();
        assert_eq!(u64::try_from(log.len()).unwrap(), entries + 1);
        let RosterChange::CarriedOver { before } = &log[0].1.change else { panic!("{log:?}") };
        assert_eq!((before.number, &before.sha256), (entries, &end));
        assert!(log.iter().all(|(entry, _)| !entry.body.contains('@')));
        let said: Vec<String> =
            log.iter().flat_map(|(_, entry)| entry.people()).map(|one| one.to_string()).collect();
        for known in [
            "anna.alt@elm.example",
            "anna.neu@elm.example",
            "xaver.ex@elm.example",
            "hr@elm.example",
            "lead@elm.example",
        ] {
            assert!(said.contains(&known.to_owned()), "{known}: {said:?}");
        }
        assert!(!said.iter().any(|one| one.starts_with("someone")), "{said:?}");
        assert_eq!(app::policy_log(&app).unwrap().promises().count(), 2);
        app::release_of(&app, "w1").unwrap();
        let certificate = app::certificate_of(&app, "w1").unwrap();
        sdt_pulse_certificate::check(&certificate.text).unwrap();

        actix_web::rt::System::new().block_on(async {
            let mut stored = 0;
            for (_, code) in &old.codes {
                let open = match app::follow_link(&app, code, now()).unwrap() {
                    Link::Open(open) => open,
                    Link::AlreadySent => continue,
                    _ => panic!("the wave is open"),
                };
                let form = &open.wave.stored.wave.form;
                let sheet = AnswerSheet::parse(form, [("COM_S1", "4")]).unwrap();
                let sheet = Sheet::Plain(sheet.content(form, None));
                let cast = app::cast_ballot(&app, &open, sheet, now()).await.unwrap();
                assert!(matches!(cast, Casting::Stored(_)), "{cast:?}");
                stored += 1;
            }
            assert_eq!((stored, old.codes.len()), (7, 13));
        });
        let closed = app::close_wave(&app, "w2", now()).unwrap();
        assert_eq!(closed.left_out, 0);
        assert!(closed.shown > 0);
        sdt_pulse_certificate::check(&app::certificate_of(&app, "w2").unwrap().text).unwrap();
        // Whoever left before is erased like anybody, with both addresses of whoever changed theirs.
        let nowhere = old.keys.join("none");
        for email in ["xaver.ex@elm.example", "anna.neu@elm.example"] {
            let email = EmailAddress::parse(email).unwrap();
            app::erase_person(&app, &email, &nowhere, now()).unwrap();
        }
        let mut sql = Sql::open(url);
        assert_eq!(sql.count("log_key", "email LIKE 'anna%' OR email LIKE 'xaver%'"), 0);
        assert_eq!(sql.count("chain_entry", "body_json LIKE '%@%'"), 0);
        drop(app);
        let app = old.start().unwrap();
        assert!(app::roster_log(&app).is_ok() && app::policy_log(&app).is_ok());
    });
}

/// As the last release before the mail queue left it: nobody is mailed twice, and the open wave goes on to its release.
#[test]
fn a_wave_that_was_mailed_before_there_was_a_queue_goes_on_and_closes() {
    both_databases(|url| {
        let old = Old::of("before-queue", url);
        let app = old.start().unwrap();
        assert_eq!(app::policy_log(&app).unwrap().promises().count(), 2);
        assert!(app::roster_log(&app).is_ok());
        let certificate = app::certificate_of(&app, "w1").unwrap();
        sdt_pulse_certificate::check(&certificate.text).unwrap();

        let mut sql = Sql::open(url);
        assert_eq!(sql.count("mail_job", "purpose = 'invitation' AND state = 'sent'"), 13);
        let outbox = old.keys.join("outbox");
        fs::create_dir(&outbox).unwrap();
        let pass = app::MailPass::new(app::MailRoute::Outbox(outbox.clone()), Arc::new(now));
        let pass = pass.only(&app::WAVE_MAIL);
        actix_web::rt::System::new().block_on(async {
            let (done, failed) = (&mut || {}, &mut |_: &_| panic!("not sent"));
            let mailed = app::mail_pass(&app, &pass, app::Listener { done, failed }).await.unwrap();
            assert!(mailed.is_some_and(|mailed| mailed.down.is_none()));
            let mut stored = 0;
            for (_, code) in &old.codes {
                let Link::Open(open) = app::follow_link(&app, code, now()).unwrap() else {
                    continue;
                };
                let form = &open.wave.stored.wave.form;
                let sheet = AnswerSheet::parse(form, [("COM_S1", "4")]).unwrap();
                let sheet = Sheet::Plain(sheet.content(form, None));
                let cast = app::cast_ballot(&app, &open, sheet, now()).await.unwrap();
                assert!(matches!(cast, Casting::Stored(_)), "{cast:?}");
                stored += 1;
            }
            assert_eq!((stored, old.codes.len()), (7, 13));
        });
        assert_eq!(fs::read_dir(&outbox).unwrap().count(), 0, "nobody is mailed twice");
        let closed = app::close_wave(&app, "w2", now()).unwrap();
        assert_eq!(closed.left_out, 0);
        assert!(closed.shown > 0);
        sdt_pulse_certificate::check(&app::certificate_of(&app, "w2").unwrap().text).unwrap();
        assert_eq!(sql.count("mail_job", "invitation_id IS NOT NULL"), 0);
        drop(app);
        let app = old.start().unwrap();
        assert!(app::roster_log(&app).is_ok() && app::policy_log(&app).is_ok());
    });
}

#[test]
fn what_the_keys_remember_goes_over_only_from_a_log_that_held_it() {
    both_databases(|url| {
        let old = Old::on(url);
        let (entries, end) = old_end(url);
        old.note_head(entries, &end);
        old.start().unwrap();
        assert!(!old.keys.join("roster.carried").exists());
        let noted = fs::read_to_string(old.keys.join("chains.head")).unwrap();
        assert!(!noted.contains(&end), "{noted}");

        // A process that broke off after the commit: the note of it is there, the head is the old one.
        old.note_head(entries, &end);
        let refused = old.start().err().expect("nobody said that it was carried over");
        assert!(matches!(refused, AppError::Refused(Refusal::DatabaseOther { .. })), "{refused:?}");
        let note = format!(r#"{{"number":{entries},"sha256":"{end}"}}"#);
        fs::write(old.keys.join("roster.carried"), note).unwrap();
        old.start().unwrap();
        assert!(!old.keys.join("roster.carried").exists());
        old.start().unwrap();
    });
}

#[test]
fn another_log_than_the_one_remembered_is_refused_after_the_upgrade_as_before() {
    both_databases(|url| {
        let old = Old::on(url);
        let (entries, _) = old_end(url);
        old.note_head(entries, &"ab".repeat(32));
        for _ in 0..2 {
            let refused = old.start().err().expect("another log was seen");
            assert!(
                matches!(refused, AppError::Refused(Refusal::DatabaseOther { .. })),
                "{refused:?}"
            );
        }
    });
}

#[test]
fn a_log_that_does_not_hold_is_not_carried_over() {
    both_databases(|url| {
        let old = Old::on(url);
        let mut sql = Sql::open(url);
        sql.run(match sql {
            Sql::Sqlite(_) => "DROP TRIGGER chain_entry_no_update",
            Sql::Postgres(_) => "ALTER TABLE chain_entry DISABLE TRIGGER chain_entry_no_change",
        });
        sql.run(
            "UPDATE chain_entry SET body_json = REPLACE(body_json, 'council', 'somebody') \
             WHERE chain = 'roster'",
        );
        // The guard that the migration expects.
        sql.run(match sql {
            Sql::Sqlite(_) => {
                "CREATE TRIGGER chain_entry_no_update BEFORE UPDATE ON chain_entry \
                 BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END"
            }
            Sql::Postgres(_) => "ALTER TABLE chain_entry ENABLE TRIGGER chain_entry_no_change",
        });
        let refused = old.start().err().expect("it was changed");
        assert!(matches!(refused, AppError::Chain("roster", _)), "{refused:?}");
        assert!(sql.count("chain_entry", "chain = 'roster with addresses'") > 0, "nothing is lost");
    });
}

/// By the commands, on whatever day it is: no address that only the old log held is in a file afterwards.
#[test]
fn the_first_command_carries_over_and_leaves_nothing_of_the_old_log_in_the_file() {
    let program = Program::new();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/upgrade/sqlite");
    let database = program.data().join("pulse.db");
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(program.data().join(format!("pulse.db{ending}")));
    }
    fs::copy(fixture.join("pulse.db"), &database).unwrap();
    fs::remove_dir_all(program.data().join("keys")).unwrap();
    copy(&fixture.join("keys"), &program.data().join("keys"));
    let in_file = |text: &str| {
        let bytes = fs::read(&database).unwrap();
        bytes.windows(text.len()).filter(|part| *part == text.as_bytes()).count()
    };
    // Only the old log writes an address so.
    let quoted = "\"xaver.ex@elm.example\"";
    assert!(in_file(quoted) > 0);
    let out = program.done(&["people", "log"]).out;
    assert!(out.contains("carried ") && out.contains("anna.neu@elm.example"), "{out}");
    assert_eq!(in_file(quoted), 0);
    assert!(
        !program.data().join("pulse.db-wal").exists() || {
            fs::metadata(program.data().join("pulse.db-wal")).unwrap().len() == 0
        }
    );
    program.done(&["policy", "log"]);
}
