//! A close that is interrupted, repeated, or finds something wrong: everything is released once, or
//! nothing is and nothing is lost.

use std::fs;
use std::path::PathBuf;
use std::thread;

use jiff::civil::date;
use sdt_pulse::app::{self, App, AppError, Casting, Closed, Refusal};
use sdt_pulse::ballot_box::{BallotUnit, Capacity, KeyDirectory, KeyError, PublicKey, Sheet, seal};
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{ItemBank, SheetContent, WaveId};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{DatabaseUrl, Store};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::people_csv;
use crate::support::sql::{Sql, hex};

/// Twelve people in two teams, wave `w1`, and the answers of some of them: all 2 or all 4.
struct Ballots {
    house: TestHouse,
    url: DatabaseUrl,
    sql: Sql,
    /// The codes of those who have not answered.
    left: Vec<String>,
    runtime: Runtime,
}

const PEOPLE: usize = 12;

impl Ballots {
    fn with_answers(url: &str, answers: usize) -> Self {
        let runtime = Runtime::new().unwrap();
        let database = DatabaseUrl::parse(url).unwrap();
        let house = TestHouse::new(&database);
        house.import(&people_csv(&[("Desk", PEOPLE / 2), ("Depot", PEOPLE / 2)]));
        assert_eq!(house.open_wave().as_str(), "w1");
        let mut codes: Vec<String> =
            runtime.block_on(house.codes()).into_iter().map(|(_, code)| code).collect();
        let left = codes.split_off(answers);
        let this = Self { house, url: database, sql: Sql::open(url), left, runtime };
        for (code, value) in codes.iter().zip(["2", "4"].into_iter().cycle()) {
            assert!(matches!(this.answer(code, value), Casting::Stored(_)));
        }
        this
    }

    fn answer(&self, code: &str, value: &str) -> Casting {
        let answers: Vec<(&str, &str)> =
            self.house.form().items.iter().map(|item| (item.id.as_str(), value)).collect();
        self.runtime.block_on(self.house.answer(code, &answers))
    }

    fn close(&self) -> Result<Closed, AppError> {
        app::close_wave(&self.house.app, "w1", self.house.now())
    }

    fn key(&self) -> PathBuf {
        self.house.keys().join("w1.key")
    }

    fn published(&self) -> Result<Value, AppError> {
        Ok(app::release_of(&self.house.app, "w1")?.published()?)
    }

    fn state(&mut self) -> String {
        self.sql.texts("SELECT state AS text FROM wave").remove(0)
    }

    fn set_state(&mut self, state: &str) {
        self.sql.run(&format!("UPDATE wave SET state = '{state}'"));
    }

    /// Stopped on the way: no answer is taken any more, none is shown, none is lost.
    fn is_stopped(&mut self, ballots: usize) {
        assert_eq!(self.state(), "closing");
        assert!(matches!(self.published(), Err(AppError::Refused(Refusal::NotReleased(_)))));
        assert_eq!(self.sql.count("release", "TRUE"), 0);
        assert_eq!(self.sql.count("ballot", "TRUE"), i64::try_from(ballots).unwrap());
        assert_eq!(self.answer(&self.left[0], "5"), Casting::Closed);
    }

    /// Released with so many answers, and nothing else left.
    fn is_closed(&mut self, answers: usize) {
        assert_eq!(self.state(), "closed");
        let published = self.published().unwrap();
        if answers >= 5 {
            assert_eq!(published["units"][0]["n"], answers, "{published}");
        } else {
            assert_eq!(published["units"], json!([]));
            assert_eq!(published["withheld"][0], "", "{published}");
        }
        self.is_forgotten();
    }

    fn is_forgotten(&mut self) {
        for (table, condition) in [
            ("ballot", "TRUE"),
            ("invitation_token", "TRUE"),
            ("invitation", "responded"),
            ("mail_job", "invitation_id IS NOT NULL"),
        ] {
            assert_eq!(self.sql.count(table, condition), 0, "{table}");
        }
        assert_eq!(self.sql.count("invitation", "TRUE"), i64::try_from(PEOPLE).unwrap());
        let mut keys: Vec<_> = fs::read_dir(self.house.keys())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        keys.sort();
        assert_eq!(keys, ["CACHEDIR.TAG", "chains.head", "pepper", "w1.box"]);
    }
}

#[test]
fn a_second_close_is_refused_and_changes_nothing() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        let closed = boxed.close().unwrap();
        assert_eq!((closed.shown, closed.withheld, closed.left_out), (3, 0, 0));
        boxed.is_closed(11);
        let published = boxed.published().unwrap();
        for _ in 0..2 {
            let again = boxed.close();
            assert!(
                matches!(again, Err(AppError::Refused(Refusal::AlreadyClosed(_)))),
                "{again:?}"
            );
        }
        assert_eq!(boxed.published().unwrap(), published);
        boxed.is_closed(11);
        assert_eq!(boxed.answer(&boxed.left[0], "5"), Casting::Closed);
    });
}

#[test]
fn without_its_key_a_wave_waits_and_loses_nothing() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        let key = fs::read(boxed.key()).unwrap();
        fs::remove_file(boxed.key()).unwrap();
        for _ in 0..2 {
            let failed = boxed.close();
            assert!(matches!(failed, Err(AppError::Keys(KeyError::File { .. }))), "{failed:?}");
            boxed.is_stopped(11);
        }
        fs::write(boxed.key(), key).unwrap();
        boxed.close().unwrap();
        boxed.is_closed(11);
    });
}

#[test]
fn another_waves_key_is_named_and_opens_nothing() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        let key = fs::read(boxed.key()).unwrap();
        let foreign = KeyDirectory::at(boxed.house.keys().join("elsewhere"));
        foreign.create().unwrap();
        foreign.create_wave_key(&WaveId::numbered(1)).unwrap();
        fs::copy(foreign.path().join("w1.key"), boxed.key()).unwrap();
        fs::remove_dir_all(foreign.path()).unwrap();
        let Err(AppError::Keys(problem)) = boxed.close() else { panic!("closed") };
        let says = format!("the key in {} does not belong to wave w1", boxed.key().display());
        assert_eq!(problem.to_string(), says);
        boxed.is_stopped(11);

        fs::write(boxed.key(), &key[..31]).unwrap();
        let failed = boxed.close();
        assert!(matches!(failed, Err(AppError::Keys(KeyError::Damaged(_)))), "{failed:?}");
        boxed.is_stopped(11);

        fs::write(boxed.key(), key).unwrap();
        boxed.close().unwrap();
        boxed.is_closed(11);
    });
}

#[test]
fn a_close_that_stopped_after_closing_goes_on() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        boxed.set_state("closing");
        boxed.is_stopped(11);
        boxed.close().unwrap();
        boxed.is_closed(11);
    });
}

/// With everything still there that the steps after the release destroy.
#[test]
fn a_close_that_stopped_after_the_release_destroys_what_is_left() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        boxed.close().unwrap();
        let published = boxed.published().unwrap();
        boxed.set_state("released");
        let blob = |text: &str| match boxed.sql {
            Sql::Sqlite(_) => format!("CAST('{text}' AS BLOB)"),
            Sql::Postgres(_) => format!("'{text}'::bytea"),
        };
        let (ballot, mac, sheet) = (blob("ballot"), blob("mac"), blob("left over"));
        let left_over = format!(
            "INSERT INTO ballot (id, wave_id, sealed) VALUES ({ballot}, 'w1', {sheet});
             INSERT INTO invitation_token (mac, invitation_id)
               SELECT {mac}, id FROM invitation LIMIT 1;
             INSERT INTO mail_job
               (id, purpose, wave_id, invitation_id, due_at, attempts, next_try_at, state)
               SELECT {mac}, 'reminder', 'w1', id, 0, 0, 0, 'sent' FROM invitation LIMIT 1;
             UPDATE invitation SET responded = TRUE"
        );
        boxed.sql.run(&left_over);
        fs::write(boxed.key(), [9; 32]).unwrap();
        let closed = boxed.close().unwrap();
        assert_eq!((closed.shown, closed.withheld, closed.left_out), (3, 0, 0));
        boxed.is_closed(11);
        assert_eq!(boxed.published().unwrap(), published);
    });
}

/// Cannot happen by itself: both are written in one transaction.
#[test]
fn a_wave_called_released_without_a_release_keeps_its_ballots_and_key() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        boxed.set_state("released");
        assert!(boxed.close().is_err());
        assert_eq!(boxed.sql.count("ballot", "TRUE"), 11);
        assert!(boxed.key().exists());
        boxed.set_state("closing");
        boxed.close().unwrap();
        boxed.is_closed(11);
    });
}

#[test]
fn what_cannot_be_read_is_counted_apart_and_holds_nobody_back() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        let public = boxed.sql.blobs("SELECT wave_pub AS bytes FROM wave").remove(0);
        let public = PublicKey::from_stored(public);
        let items = boxed.house.form().items.len();
        let sealed = |wave: u64, unit: u32, values: Vec<u8>| {
            let (place, content) =
                (BallotUnit { unit, reader: false }, SheetContent { values, comment: None });
            let (wave, sheet) = (WaveId::numbered(wave), Sheet::Plain(content));
            seal(&public, &wave, Capacity::Values, place, sheet).unwrap().as_bytes().to_vec()
        };
        let number = "SELECT drawn_no AS number FROM wave_roster WHERE unit_no = 1";
        let leaf = u32::try_from(boxed.sql.number(number)).unwrap();
        let mut torn = sealed(1, leaf, vec![3; items]);
        torn[500] ^= 1;
        let bad = [
            b"garbage".to_vec(),
            Vec::new(),
            torn,
            sealed(2, leaf, vec![3; items]),
            sealed(1, 99, vec![3; items]),
            sealed(1, leaf, vec![6; items]),
            sealed(1, leaf, vec![3; items + 1]),
            sealed(1, leaf, vec![0; items]),
        ];
        for (number, bytes) in bad.iter().enumerate() {
            let hex = hex(bytes);
            let (id, sealed) = match boxed.sql {
                Sql::Sqlite(_) => (format!("X'0{number}'"), format!("X'{hex}'")),
                Sql::Postgres(_) => (format!("'\\x0{number}'"), format!("'\\x{hex}'")),
            };
            boxed.sql.run(&format!(
                "INSERT INTO ballot (id, wave_id, sealed) VALUES ({id}, 'w1', {sealed})"
            ));
        }
        let closed = boxed.close().unwrap();
        assert_eq!(closed.left_out, bad.len());
        boxed.is_closed(11);
    });
}

#[test]
fn fewer_than_k_answers_are_withheld_and_destroyed_all_the_same() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 4);
        let closed = boxed.close().unwrap();
        assert_eq!((closed.shown, closed.left_out), (0, 0));
        boxed.is_closed(4);
        let published = boxed.published().unwrap();
        assert_eq!(published["withheld"], json!(["", "Depot", "Desk"]));
        assert_eq!(published["spread"], json!({}));
    });
}

#[test]
fn a_wave_that_nobody_answered_closes() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 0);
        boxed.close().unwrap();
        boxed.is_closed(0);
    });
}

#[test]
fn a_roster_that_was_changed_after_the_open_releases_nothing() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        // Somebody who takes the database's own guard away first.
        let unguarded = match boxed.sql {
            Sql::Sqlite(_) => "DROP TRIGGER wave_roster_no_update",
            Sql::Postgres(_) => "DROP TRIGGER wave_roster_no_change ON wave_roster",
        };
        boxed.sql.run(unguarded);
        for (change, back) in [
            (
                "UPDATE wave_roster SET invited_n = invited_n + 1 WHERE path = 'Desk'",
                "UPDATE wave_roster SET invited_n = invited_n - 1 WHERE path = 'Desk'",
            ),
            (
                "UPDATE wave_roster SET invited_counting_n = 5 WHERE path = 'Desk'",
                "UPDATE wave_roster SET invited_counting_n = 6 WHERE path = 'Desk'",
            ),
            (
                "UPDATE wave_roster SET path = 'Dusk' WHERE path = 'Desk'",
                "UPDATE wave_roster SET path = 'Desk' WHERE path = 'Dusk'",
            ),
        ] {
            boxed.sql.run(change);
            let failed = boxed.close();
            assert!(matches!(failed, Err(AppError::RosterChanged(_))), "{change}: {failed:?}");
            boxed.is_stopped(11);
            boxed.sql.run(back);
        }
        boxed.close().unwrap();
        boxed.is_closed(11);
    });
}

/// As two people at two terminals: each is told how it ended or that it failed, and there is one
/// release, with everybody in it.
#[test]
fn two_closes_at_once_make_one_release() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        let other = App::new(
            Store::open(&boxed.url).unwrap(),
            KeyDirectory::at(boxed.house.keys()),
            ItemBank::parse(&ItemBank::SHIPPED).unwrap(),
            Messages::load().unwrap(),
            Settings::default(),
            None,
        )
        .unwrap();
        let now = boxed.house.now();
        let closed = thread::scope(|scope| {
            let apps = [&boxed.house.app, &other];
            let closes = apps.map(|app| scope.spawn(move || app::close_wave(app, "w1", now)));
            closes.map(|close| close.join().unwrap())
        });
        assert!(closed.iter().any(Result::is_ok), "{closed:?}");
        boxed.is_closed(11);
        assert_eq!(boxed.sql.count("release", "TRUE"), 1);
        for one in closed.iter().flatten() {
            assert_eq!((one.shown, one.left_out), (3, 0), "{closed:?}");
        }
    });
}

/// The second of two closes may be slow: by then the next wave is open.
#[test]
fn a_late_close_forgets_nothing_of_the_next_wave() {
    both_databases(|url| {
        let mut boxed = Ballots::with_answers(url, 11);
        boxed.close().unwrap();
        boxed.house.set_clock("2027-01-11T08:00:00Z");
        assert_eq!(boxed.house.open_wave_with(5, date(2027, 1, 20)).as_str(), "w2");
        let codes = boxed.runtime.block_on(boxed.house.codes());
        let next = codes.iter().find(|(_, code)| code.starts_with("w2.")).unwrap();
        assert!(matches!(boxed.answer(&next.1, "3"), Casting::Stored(_)));
        let store = Store::open(&boxed.url).unwrap();
        store.write(|tx| tx.wave_forget(&WaveId::numbered(1))).unwrap();
        store.rewrite().unwrap();
        let left = [("ballot", "TRUE"), ("invitation", "responded"), ("invitation_token", "TRUE")]
            .map(|(table, condition)| boxed.sql.count(table, condition));
        assert_eq!(left, [1, 1, 12]);
    });
}
