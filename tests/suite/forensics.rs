//! After a close no token and no answer sheet is in any file: database, log of the database, keys,
//! log of the program. What is delivered mail stays mail.

mod search;
mod wave;

use std::collections::BTreeSet;
use std::path::Path;

use sdt_pulse::ballot_box::{Capacity, random};
use sdt_pulse::domain::WaveId;
use sdt_pulse::store::{Cast, CastOutcome};
use tokio::runtime::Runtime;

use crate::support::both_databases;
use crate::support::postgres::Database;
use crate::support::sql::Sql;
use wave::Wave;

#[test]
fn nothing_of_an_answer_is_found_and_the_same_search_finds_it_unsealed() {
    both_databases(|url| {
        let wave = Wave::open(url);
        let server = wave.program.serve();
        wave.answer(&server);

        // While the wave is open: what is secret is nowhere, what is sealed is there.
        let secrets = wave.secrets();
        let (ballots, key) = (wave.ballots(), wave.key());
        assert_eq!(wave.opened(), wave.sheets());
        wave.files.flush();
        assert_eq!(wave.files.everywhere(&secrets), search::Found::new());
        assert_eq!(names(wave.files.of_database(&ballots)), ballots.names());
        assert_eq!(names(wave.files.everywhere(&key)), key.names());

        let backup = wave.files.transaction_of_a_backup();
        wave.run(&["wave", "close", "w1"]);
        wave.files.flush();
        is_forgotten(&wave);
        assert_eq!(wave.files.everywhere(&secrets), search::Found::new());
        assert_eq!(wave.files.of_database(&ballots), search::Found::new());
        assert_eq!(wave.files.everywhere(&key), search::Found::new());
        if wave.files.has_all_its_files_here() {
            assert_eq!(wave.files.everywhere(&ballots), search::Found::new());
        }
        the_log_is_a_log_and_names_nobody(&wave, &server.said());
        drop((server, backup));
        assert_eq!(wave.files.everywhere(&secrets), search::Found::new());

        // A wave in which sealing and hashing are switched off, found by the same search.
        if wave.files.has_all_its_files_here() {
            let folder = tempfile::tempdir().unwrap();
            unsealed(&format!("sqlite:{}", folder.path().join("test.db").display()));
        } else {
            unsealed(Database::create().url());
        }
    });
}

fn names(found: search::Found) -> BTreeSet<String> {
    found.into_keys().collect()
}

fn is_forgotten(wave: &Wave) {
    let mut sql = Sql::open(&wave.program.url());
    for (table, condition, rows) in [
        ("ballot", "TRUE", 0),
        ("invitation_token", "TRUE", 0),
        ("invitation", "responded", 0),
        ("invitation", "reminded", 0),
        ("invitation", "TRUE", wave.people.len()),
        ("release", "TRUE", 1),
    ] {
        assert_eq!(
            sql.count(table, condition),
            i64::try_from(rows).unwrap(),
            "{table} {condition}"
        );
    }
    if let Sql::Postgres(_) = sql {
        // No old version of a row that says "responded", one last transaction for all, and the order
        // of random ids.
        let invited = i64::try_from(wave.people.len()).unwrap();
        let rows =
            "SELECT COUNT(*) AS number FROM generate_series(0, pg_relation_size('invitation')
            / current_setting('block_size')::bigint - 1) AS page,
            LATERAL heap_page_items(get_raw_page('invitation', page)) WHERE lp_len > 0";
        sql.run("CREATE EXTENSION pageinspect");
        assert_eq!(sql.number(rows), invited);
        let writers = "SELECT COUNT(DISTINCT xmin::text) AS number FROM invitation";
        assert_eq!(sql.number(writers), 1);
        let by = |order| format!("SELECT id AS bytes FROM invitation ORDER BY {order}");
        assert_eq!(sql.blobs(&by("ctid")), sql.blobs(&by("id")));
    }
    let keys = std::fs::read_dir(wave.program.data().join("keys")).unwrap();
    let keys: Vec<_> = keys.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(keys, ["pepper"]);
}

/// Everything was let through to the log, and something came; no address, no path of an answer.
fn the_log_is_a_log_and_names_nobody(wave: &Wave, served: &str) {
    assert!(served.contains("TRACE") && served.contains("/healthz"), "{served}");
    for (name, text) in
        wave.files.logs().into_iter().chain([("serve".to_owned(), served.to_owned())])
    {
        for secret in ["@elm.example", "/s/answers", "POST /s"] {
            let line = text.lines().find(|line| line.contains(secret));
            assert_eq!(line, None, "in the log of {name}");
        }
    }
}

/// Token texts stored where their MACs belong, and sheets where their sealed bytes belong.
fn unsealed(url: &str) {
    let wave = Wave::open(url);
    let secrets = wave.secrets();
    let store = wave.store();
    let runtime = Runtime::new().unwrap();
    let invitations = Sql::open(url).blobs("SELECT id AS bytes FROM invitation");
    for (person, invitation) in wave.people.iter().zip(invitations) {
        let mac: [u8; 32] = person.token().as_bytes()[..32].try_into().unwrap();
        store.write(|tx| tx.token_insert(&mac, &invitation.try_into().unwrap())).unwrap();
        let mut sealed = serde_json::to_vec(&person.sheet).unwrap();
        sealed.resize(Capacity::Values.sealed_ballot(), 0);
        let cast = Cast { wave: WaveId::numbered(1), mac, ballot_id: random().unwrap(), sealed };
        assert_eq!(runtime.block_on(store.cast(cast)).unwrap(), CastOutcome::Stored);
    }
    let all = secrets.names();
    assert_eq!(all.len(), 2 * wave.people.len());
    if !wave.files.has_all_its_files_here() {
        // Before the checkpoint, which gives old parts of the write-ahead log to new writers.
        wave.files.flush_log();
        for place in ["/pg_wal/", "/server.log"] {
            let there = |path: &Path| path.to_string_lossy().contains(place);
            assert_eq!(names(wave.files.matching(&secrets, there)), all, "{place}");
        }
    }
    wave.files.flush();
    assert_eq!(names(wave.files.of_database(&secrets)), all);

    // The close erases even these from the tables' own files; a write-ahead log that is kept or
    // copied has them for ever. So hygiene is not enough.
    wave.run(&["wave", "close", "w1"]);
    wave.files.flush();
    assert_eq!(wave.files.of_database(&secrets), search::Found::new());
    let elsewhere = names(wave.files.everywhere(&secrets));
    let expected = if wave.files.has_all_its_files_here() { BTreeSet::new() } else { all };
    assert_eq!(elsewhere, expected);
}
