use jiff::Timestamp;
use sdt_pulse::ballot_box::random;
use sdt_pulse::domain::{WaveId, WaveState};
use sdt_pulse::store::{Cast, CastMode, CastOutcome, DatabaseUrl, Store, StoreError};
use tokio::runtime::Runtime;

use super::{store_at, wave, with_invitations};
use crate::support::both_databases;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

fn cast(wave: u64, mac: &[u8; 32]) -> Cast {
    let ballot_id = random().unwrap();
    let (wave, now) = (WaveId::numbered(wave), Timestamp::UNIX_EPOCH);
    Cast { wave, mac: *mac, ballot_id, sealed: vec![7; 1072], now }
}

/// Casts all at the same time, each in a task of its own.
fn at_once(
    runtime: &Runtime,
    store: &Store,
    casts: Vec<Cast>,
) -> Vec<Result<CastOutcome, StoreError>> {
    runtime.block_on(async {
        let tasks: Vec<_> = casts
            .into_iter()
            .map(|cast| {
                let store = store.clone();
                tokio::spawn(async move { store.cast(cast).await })
            })
            .collect();
        let mut outcomes = Vec::new();
        for task in tasks {
            outcomes.push(task.await.unwrap());
        }
        outcomes
    })
}

fn count(outcomes: &[Result<CastOutcome, StoreError>], wanted: CastOutcome) -> usize {
    outcomes.iter().filter(|outcome| matches!(outcome, Ok(found) if *found == wanted)).count()
}

#[test]
fn a_token_used_from_fifty_tasks_at_once_counts_once() {
    let runtime = Runtime::new().unwrap();
    both_databases(|url| {
        let store = store_at(url);
        for (round, mac) in (1..).zip(with_invitations(&store, 5)) {
            let casts = (0..50).map(|_| cast(1, &mac)).collect();
            let outcomes = at_once(&runtime, &store, casts);
            let stored = count(&outcomes, CastOutcome::Stored);
            let used = count(&outcomes, CastOutcome::AlreadySent);
            assert_eq!((stored, used), (1, 49), "{outcomes:?}");
            let mut sql = Sql::open(url);
            assert_eq!(
                (sql.count("ballot", "TRUE"), sql.count("invitation", "responded")),
                (round, round)
            );
        }
    });
}

/// Whether commits are shared or not.
#[test]
fn everybody_at_once_is_stored() {
    let runtime = Runtime::new().unwrap();
    for mode in [CastMode::Grouped, CastMode::OneCommitEach] {
        both_databases(|url| {
            let store = Store::create_casting(&DatabaseUrl::parse(url).unwrap(), mode).unwrap();
            let macs = with_invitations(&store, 300);
            let outcomes = at_once(&runtime, &store, macs.iter().map(|mac| cast(1, mac)).collect());
            assert_eq!(count(&outcomes, CastOutcome::Stored), 300);
            let ballots = store.read(|tx| tx.ballots(&WaveId::numbered(1))).unwrap();
            assert!(ballots.len() == 300 && ballots.iter().all(|sealed| sealed == &[7; 1072]));
        });
    }
}

/// A ballot's id that is taken fails its answer, and only its: the others of the same commit go in,
/// and the one that failed may be sent again.
#[test]
fn a_failing_answer_sinks_no_other() {
    let runtime = Runtime::new().unwrap();
    both_databases(|url| {
        let store = store_at(url);
        let macs = with_invitations(&store, 40);
        let mut casts: Vec<Cast> = macs.iter().map(|mac| cast(1, mac)).collect();
        casts[25].ballot_id = casts[10].ballot_id;
        let outcomes = at_once(&runtime, &store, casts);
        assert_eq!(count(&outcomes, CastOutcome::Stored), 39, "{outcomes:?}");
        let failed = outcomes.iter().position(Result::is_err).unwrap();
        assert!([10, 25].contains(&failed), "{outcomes:?}");
        assert_eq!(Sql::open(url).count("invitation", "responded"), 39);
        let again = at_once(&runtime, &store, vec![cast(1, &macs[failed])]);
        assert_eq!(count(&again, CastOutcome::Stored), 1, "{again:?}");
    });
}

/// Whoever runs the server reads why; the person keeps their answers and may send them again.
#[test]
fn a_commit_that_fails_is_logged_with_its_error() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let codes: Vec<String> = program.codes().into_values().collect();
        let fields = [("code", codes[0].as_str()), ("COM_S1", "4"), ("confirm", "1")];
        let server = program.serve();
        let mut sql = Sql::open(url);
        if url.starts_with("sqlite:") {
            sql.run(
                "CREATE TRIGGER disk_full BEFORE INSERT ON ballot \
                 BEGIN SELECT RAISE(ABORT, 'no space left'); END",
            );
        } else {
            sql.run(
                "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS \
                 'BEGIN RAISE EXCEPTION ''no space left''; END'",
            );
            sql.run(
                "CREATE TRIGGER disk_full BEFORE INSERT ON ballot \
                 FOR EACH ROW EXECUTE FUNCTION disk_full()",
            );
        }
        assert_eq!(server.post("/s/answers", &fields).0, 500);
        let said = server.said();
        // SQLite's answers share commits; on PostgreSQL each has its own.
        let about = if url.starts_with("sqlite:") {
            "answers could not be stored together"
        } else {
            "a request failed"
        };
        let line = said.lines().find(|line| line.contains(about));
        assert!(line.is_some_and(|line| line.contains("no space left")), "{said}");
        assert_eq!((sql.count("ballot", "TRUE"), sql.count("invitation", "responded")), (0, 0));
    });
}

#[test]
fn what_cannot_be_cast_says_why_and_stores_nothing() {
    let runtime = Runtime::new().unwrap();
    both_databases(|url| {
        let store = store_at(url);
        let mac = with_invitations(&store, 1)[0];
        let one = |cast| runtime.block_on(store.cast(cast)).unwrap();
        assert_eq!(one(cast(99, &mac)), CastOutcome::Unknown, "no such wave");
        assert_eq!(one(cast(1, &[0; 32])), CastOutcome::Unknown, "no such token");
        let w1 = WaveId::numbered(1);
        for (from, to) in [
            (WaveState::Open, WaveState::Closing),
            (WaveState::Closing, WaveState::Released),
            (WaveState::Released, WaveState::Closed),
        ] {
            assert!(store.write(|tx| tx.wave_advance(&w1, from, to)).unwrap());
            assert_eq!(one(cast(1, &mac)), CastOutcome::Closed, "{to:?}");
            assert_eq!(one(cast(1, &[0; 32])), CastOutcome::Closed, "{to:?}, no such token");
        }
        // A token is good for its own wave only.
        let next = wave(2);
        store.write(|tx| tx.wave_insert(&next, &roster())).unwrap();
        assert_eq!(one(cast(2, &mac)), CastOutcome::Unknown, "another wave's token");
        let mut sql = Sql::open(url);
        assert_eq!((sql.count("ballot", "TRUE"), sql.count("invitation", "responded")), (0, 0));
    });
}

fn roster() -> sdt_pulse::domain::Roster {
    let team = sdt_pulse::domain::UnitPath::parse("Desk").unwrap();
    sdt_pulse::domain::Roster::freeze([(&team, false)])
}
