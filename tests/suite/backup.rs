//! Copies of the database while a wave is open: whole, private, and without a key.

use std::fs;
use std::process::Command;

use serde_json::json;

use crate::support::both_databases;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

const ITEMS: [&str; 9] =
    ["COM_S1", "REL_S2", "AUT_S1", "COM_F1", "REL_S1", "AUT_F2", "COM_S2", "REL_F1", "AUT_S2"];

/// An open wave with one answer, and the secrets that no copy may hold.
fn with_an_answer(program: &Program) -> Vec<Vec<u8>> {
    program.import(&people_csv(&[("Depot", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    let codes = program.codes();
    let code = codes.values().next().unwrap();
    let server = program.serve();
    let mut fields = vec![("code", code.as_str())];
    fields.extend(ITEMS.map(|item| (item, "4")));
    assert_eq!(server.post("/s/answers", &fields).0, 200);
    ["w1.key", "pepper"]
        .map(|name| fs::read(program.data().join("keys").join(name)).unwrap())
        .into()
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    assert_eq!(needle.len(), 32);
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn a_sqlite_backup_is_whole_private_and_without_keys() {
    let program = Program::new();
    let secrets = with_an_answer(&program);
    let target = program.folder().join("copy of pulse.db");
    let ran = program.done(&["backup", target.to_str().unwrap()]);
    assert!(ran.out.ends_with(" bytes, checked.\n"), "{ran:?}");
    assert!(ran.err.contains("Wave w1 is not closed"), "{ran:?}");
    assert!(ran.err.contains("delete it after the close"), "{ran:?}");

    let bytes = fs::read(&target).unwrap();
    for secret in &secrets {
        assert!(!holds(&bytes, secret));
    }
    let mut copy = Sql::open(&format!("sqlite:{}", target.display()));
    assert_eq!(copy.count("ballot", "TRUE"), 1);
    // So that the search above can fail: it finds a blob that is in the table.
    let public = copy.blobs("SELECT wave_pub AS bytes FROM wave").remove(0);
    assert!(holds(&bytes, &public));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    }

    program.done(&["wave", "close", "w1"]);
    let after = program.folder().join("after.db");
    let value = program.json(&["backup", after.to_str().unwrap()]);
    let bytes = fs::metadata(&after).unwrap().len();
    assert_eq!(value, json!({ "file": after, "bytes": bytes, "unclosed_waves": [] }));
    let quiet = program.done(&["backup", program.folder().join("third.db").to_str().unwrap()]);
    assert_eq!(quiet.err, "", "nothing to note once the wave is closed");
}

#[test]
fn a_backup_goes_over_no_file_and_not_among_the_keys() {
    let program = Program::new();
    let there = program.file("there.db", "mine");
    let inside = program.data().join("keys/copy.db");
    let roundabout = program.data().join("outbox/../keys/copy.db");
    let nowhere = program.folder().join("nowhere/copy.db");
    let before = program.snapshot();
    for (target, says) in [
        (there.as_str(), "is there already; nothing was changed"),
        (inside.to_str().unwrap(), "lies in the key directory"),
        (roundabout.to_str().unwrap(), "lies in the key directory"),
        (nowhere.to_str().unwrap(), "there is no folder"),
    ] {
        let ran = program.run(&["backup", target]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
        assert!(ran.err.contains(says), "{ran:?}");
    }
    assert!(program.snapshot() == before);
    assert_eq!(fs::read_to_string(there).unwrap(), "mine");
}

/// The printed line is run as it is.
#[test]
fn on_postgres_the_printed_line_makes_a_dump_without_keys() {
    both_databases(|url| {
        if url.starts_with("sqlite:") {
            return;
        }
        let program = Program::on(url);
        let secrets = with_an_answer(&program);
        let target = program.folder().join("it's a.dump");
        let value = program.json(&["backup", target.to_str().unwrap()]);
        assert_eq!(value["unclosed_waves"], json!(["w1"]));
        assert!(!target.exists(), "nothing is written");
        let line = value["command"].as_str().unwrap();
        let ran = program.done(&["backup", target.to_str().unwrap()]);
        assert_eq!(ran.out.trim_end(), line);
        assert!(ran.err.contains("PGPASSFILE") && ran.err.contains("Wave w1 is not closed"));

        let dumped = Command::new("sh").args(["-c", line]).output().unwrap();
        assert!(dumped.status.success(), "{line}: {dumped:?}");
        let bytes = fs::read(&target).unwrap();
        assert!(bytes.starts_with(b"PGDMP"), "the custom format");
        for secret in &secrets {
            assert!(!holds(&bytes, secret));
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
        }
    });
}

#[test]
fn the_printed_line_holds_no_password() {
    let database = crate::support::postgres::Database::create();
    let mut url = url::Url::parse(database.url()).unwrap();
    // The private server asks for none, and takes any.
    url.query_pairs_mut().append_pair("password", "geheim");
    let program = Program::on(url.as_str());
    let ran = program.done(&["backup", "x.dump"]);
    assert!(!format!("{ran:?}").contains("geheim"), "{ran:?}");
}
