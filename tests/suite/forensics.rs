//! After a close no token and no answer sheet is in any file: database, log of the database, keys,
//! log of the program. What is delivered mail stays mail.

mod erased;
pub mod search;
mod wal;
pub mod wave;
pub mod witness;

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::both_databases;
use crate::support::postgres::Database;
use crate::support::sql::Sql;
use wave::{Person, Wave};
use witness::{Links, Witness, nothing_is_linked};

#[test]
fn nothing_of_an_answer_is_found_and_the_same_search_finds_it_unsealed() {
    both_databases(|url| {
        let wave = Wave::open(url);
        let server = wave.program.serve();
        wave.answer(&server, |_| ());

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
        ("mail_job", "invitation_id IS NOT NULL", 0),
        ("invitation", "TRUE", wave.people.len()),
        ("release", "TRUE", 1),
    ] {
        assert_eq!(
            sql.count(table, condition),
            i64::try_from(rows).unwrap(),
            "{table} {condition}"
        );
    }
    nothing_is_linked(wave);
    let keys = std::fs::read_dir(wave.program.data().join("keys")).unwrap();
    let mut keys: Vec<_> = keys.map(|entry| entry.unwrap().file_name()).collect();
    keys.sort();
    assert_eq!(keys, ["CACHEDIR.TAG", "chains.head", "pepper", "w1.box"]);
}

/// Everything was let through to the log, and something came; no address, no path of an answer.
fn the_log_is_a_log_and_names_nobody(wave: &Wave, served: &str) {
    assert!(served.contains("TRACE") && served.contains("/health/live"), "{served}");
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
    let _log = wave.files.kept_log();
    let store = wave.store();
    wave.answer_unsealed(&store, |_| ());
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

/// At least nine of ten.
fn nearly_all(wave: &Wave) -> usize {
    (wave.people.len() * 9).div_ceil(10)
}

/// How many people's sheets stand in the ballots that they were linked to.
fn read_without_the_key(wave: &Wave, links: &Links) -> usize {
    let is_read = |person: &&Person| {
        links.get(&person.email).is_some_and(|ballot| {
            let sheet = person.encoded();
            ballot.windows(sheet.len()).any(|part| part == sheet.as_bytes())
        })
    };
    wave.people.iter().filter(is_read).count()
}

/// While a wave is open, whoever runs the database can link each person to a ballot, in several ways,
/// and no ballot says anything without the key. With the key it does: that is the limit of a key that
/// the operator holds.
#[test]
fn a_witness_links_everybody_to_a_ballot_and_reads_nothing_without_the_key() {
    both_databases(|url| {
        let wave = Wave::open(url);
        let server = wave.program.serve();
        let _log = wave.files.kept_log();
        let mut witness = Witness::of(&wave);
        wave.answer(&server, |person| witness.sees(&person.email));
        let all = witness.links();
        assert!(all.len() >= 3);
        let secrets = wave.secrets();
        for (way, links) in &all {
            assert!(links.len() >= nearly_all(&wave), "by {way}: {}", links.len());
            assert_eq!(read_without_the_key(&wave, links), 0, "by {way}");
            for ballot in links.values() {
                assert_eq!(secrets.search(ballot), BTreeSet::new(), "by {way}");
            }
            let sheet = |person: &&Person| {
                let linked = links.get(&person.email)?.clone();
                Some(wave.open_with_the_key(vec![linked]) == [person.encoded()])
            };
            let right = wave.people.iter().filter(|person| sheet(person) == Some(true)).count();
            println!("{way}: {} of {} linked, {right} rightly", links.len(), wave.people.len());
            assert!(right >= nearly_all(&wave) || is_rough(&wave, way), "by {way}: {right}");
        }

        wave.run(&["wave", "close", "w1"]);
        // What a witness kept still links people to ballots, which nothing opens any more; what is
        // there links nobody.
        wave.files.flush();
        is_forgotten(&wave);
        let found = wave.files.everywhere(&secrets);
        assert_eq!(found, search::Found::new());
    });
}

/// The places of rows in a SQLite file tell little of their order, once a page was split.
fn is_rough(wave: &Wave, way: &str) -> bool {
    wave.files.has_all_its_files_here() && way == "order of rows"
}

/// The same witness over ballots that are not sealed: so that the test above can fail.
#[test]
fn a_witness_reads_nearly_everybody_where_nothing_is_sealed() {
    both_databases(|url| {
        let wave = Wave::open(url);
        let _log = wave.files.kept_log();
        let store = wave.store();
        let mut witness = Witness::of(&wave);
        wave.answer_unsealed(&store, |person| witness.sees(&person.email));
        for (way, links) in witness.links() {
            let read = read_without_the_key(&wave, &links);
            println!("{way}: {read} of {} read", wave.people.len());
            assert!(read >= nearly_all(&wave) || is_rough(&wave, way), "by {way}: {read}");
        }
    });
}
