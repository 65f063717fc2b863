//! Who took part: looked for in everything that is kept, but for what the network tells.

use std::collections::BTreeSet;

use crate::forensics::wave::Wave;
use crate::forensics::witness::Witness;
use crate::support::both_databases;
use crate::support::postgres::Database;
use crate::support::sql::Sql;

const PEOPLE: [(&str, usize); 3] = [("Desk", 14), ("Depot", 13), ("Night", 13)];

/// Whom each way of looking says to have answered: copies of the database before and after each answer, its
/// write-ahead log, the transactions and the order of its rows; and whatever stands beside a person and has changed.
fn took_part(url: &str, lots: bool) -> BTreeSet<String> {
    let wave = Wave::open_asking(url, &PEOPLE, lots);
    assert_eq!(wave.people.len(), 40);
    let server = wave.program.serve();
    let _log = wave.files.kept_log();
    let mut witness = Witness::of(&wave);
    let before = of_persons(&mut wave.sql());
    // The witness sees that somebody answered, and not who it was.
    wave.answer(&server, |_| witness.looks());
    let after = of_persons(&mut wave.sql());
    let mut found: BTreeSet<String> =
        witness.links().into_iter().flat_map(|(_, links)| links.into_keys()).collect();
    let changed = after.difference(&before);
    found.extend(changed.filter_map(|row| row.split('|').next()).map(str::to_owned));
    wave.files.flush();
    let secrets = wave.secrets();
    assert_eq!(wave.files.everywhere(&secrets), crate::forensics::search::Found::new());
    drop(server);
    found
}

/// All that the database has beside each person, the address first.
fn of_persons(sql: &mut Sql) -> BTreeSet<String> {
    let text = |column: &str| format!("COALESCE(CAST({column} AS TEXT), '')");
    let columns = ["email", "sent", "responded", "lot"].map(text).join(" || '|' || ");
    let rows = format!(
        "SELECT {columns} AS text FROM employee JOIN invitation ON employee.id = invitation.employee_id"
    );
    sql.texts(&rows).into_iter().collect()
}

#[test]
fn nobody_who_drew_a_code_is_found_and_whoever_got_a_mail_is() {
    both_databases(|url| {
        let drawn = took_part(url, true);
        assert_eq!(drawn, BTreeSet::new(), "of 40 people");
        let mailed = if url.starts_with("sqlite") {
            let folder = tempfile::tempdir().unwrap();
            took_part(&format!("sqlite:{}", folder.path().join("test.db").display()), false)
        } else {
            took_part(Database::create().url(), false)
        };
        println!("of 40 people {} are found by codes and {} by links", drawn.len(), mailed.len());
        assert_eq!(mailed.len(), 40);
    });
}
