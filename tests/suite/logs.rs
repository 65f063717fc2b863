//! The two logs: what goes in, that nothing comes out, and that a change is found.

use jiff::civil::date;
use sdt_pulse::app::{
    self, AppError, ImportRequest, OpenRequest, Refusal, roster_log, unsubscribe, unsubscribe_code,
};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{
    Actor, ChainEntry, EmailAddress, ImportMode, Named, Reminders, RosterChange, RosterEntry,
    RosterLogError, Threshold, UnitPath,
};
use sdt_pulse::store::{DatabaseUrl, Store};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::both_databases;
use crate::support::house::{CLOSES_ON, TestHouse};
use crate::support::program::{Program, in_days, people_csv, today};
use crate::support::sql::{Sql, hex};

fn house(url: &str) -> TestHouse {
    TestHouse::new(&DatabaseUrl::parse(url).unwrap())
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// The log of changes as JSON, as it was hashed, but with addresses for what stands in their place.
fn changes(house: &TestHouse) -> Vec<Value> {
    let log = roster_log(&house.app).unwrap();
    let with_addresses = |(entry, said): &(ChainEntry, RosterEntry<Named>)| {
        let mut body = entry.body.clone();
        assert!(!body.contains('@'), "{body}");
        for one in said.people() {
            body = body.replace(one.commitment.as_str(), &one.to_string());
        }
        serde_json::from_str(&body).unwrap()
    };
    log.iter().map(with_addresses).collect()
}

const PEOPLE: &str = "email,team,manager_email\n\
    a@elm.example,Desk,lead@elm.example\nb@elm.example,Desk,lead@elm.example\n\
    c@elm.example,Desk,lead@elm.example\nlead@elm.example,Desk,\n";
/// `c` is gone, `b` moves, and the lead has a colleague whom nobody knows.
const INVENTED: &str = "email,team,manager_email\n\
    lead@elm.example,Desk,\na@elm.example,Desk,lead@elm.example\n\
    invented@elm.example,Desk,lead@elm.example\nb@elm.example,Sales,\n";

#[test]
fn an_invented_colleague_is_in_the_log_and_in_the_frozen_roster() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        house.set_clock("2026-11-25T23:59:00Z");
        house.import(INVENTED);
        house.set_clock("2026-11-26T08:00:00Z");
        let wave = house.open_wave();

        let log = changes(&house);
        let first: Vec<&str> = log[0]["new"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["person"].as_str())
            .collect();
        assert_eq!(first, ["a@elm.example", "b@elm.example", "c@elm.example", "lead@elm.example"]);
        assert_eq!(
            log[1],
            json!({
                "on": "2026-11-25", "what": "people import",
                "new": [{ "person": "invented@elm.example", "team": "Desk",
                          "manager": "lead@elm.example" }],
                "changed": [{ "person": "b@elm.example",
                              "from": { "team": "Desk", "manager": "lead@elm.example" },
                              "to": { "team": "Sales", "manager": null } }],
                "left": [{ "person": "c@elm.example", "team": "Desk" }],
            })
        );
        let frozen = &log[2];
        assert_eq!((&frozen["wave"], &frozen["invited"]), (&json!("w1"), &json!(4)));
        assert_eq!(
            (&frozen["what"], &frozen["on"]),
            (&json!("roster frozen"), &json!("2026-11-26"))
        );
        let policy: Value =
            serde_json::from_str(&app::policy_of(&house.app, &wave).unwrap().unwrap().body)
                .unwrap();
        assert_eq!(frozen["roster_sha256"], policy["roster_sha256"]);
        let store = Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap();
        let roster = store.read(|tx| tx.wave_roster(&wave)).unwrap();
        let desk = roster.position(&UnitPath::parse("Desk").unwrap()).unwrap();
        assert_eq!(roster.get(desk).unwrap().invited, 3);
    });
}

#[test]
fn roles_and_unsubscribing_are_logged_once_and_nobody_is_named_who_left_the_list() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        let (hr, now) = (address("hr@elm.example"), house.now());
        // Somebody has to stay HR.
        let second = address("second@elm.example");
        app::grant_role(&house.app, &Actor::CommandLine, &second, Role::Hr, now).unwrap();
        for role in [Role::Hr, Role::Hr, Role::Observer] {
            app::grant_role(&house.app, &Actor::CommandLine, &hr, role, now).unwrap();
        }
        let id = Sql::open(url).blobs("SELECT id AS bytes FROM employee WHERE email LIKE 'a@%'");
        let code = unsubscribe_code(&house.app, &id[0].clone().try_into().unwrap());
        for _ in 0..2 {
            assert!(unsubscribe(&house.app, &code, now).unwrap());
        }
        assert!(!unsubscribe(&house.app, "AAAA", now).unwrap());
        assert_eq!(
            changes(&house)[2..],
            [
                json!({ "on": "2026-11-23", "what": "role granted", "person": "hr@elm.example",
                        "role": "hr" }),
                json!({ "on": "2026-11-23", "what": "role granted", "person": "hr@elm.example",
                        "role": "observer", "before": "hr" }),
                json!({ "on": "2026-11-23", "what": "asked not to be mailed", "team": "Desk" }),
            ]
        );
    });
}

/// What changes nothing, or is not done, is not logged either: one transaction.
#[test]
fn only_what_happened_is_logged() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        house.import(PEOPLE);
        let import = |csv: &str, dry_run| {
            let request = ImportRequest { dry_run, ..ImportRequest::of(ImportMode::Full) };
            app::import_people(&house.app, csv.as_bytes(), &request, house.now())
        };
        import(INVENTED, true).unwrap();
        let refused = import("email,team,manager_email\na@elm.example,Desk,\n", false);
        assert!(
            matches!(refused, Err(AppError::Refused(Refusal::ManyLeave { .. }))),
            "{refused:?}"
        );
        let named = PEOPLE
            .replace("email,team", "email,name,team")
            .replace(".example,Desk", ".example,New,Desk");
        import(&named, false).unwrap();
        assert_eq!(changes(&house).len(), 1);
        let past = OpenRequest::new("core".into(), date(2020, 1, 1), Threshold::default());
        app::open_wave(&house.app, &past, house.now()).unwrap_err();
        assert_eq!(changes(&house).len(), 1);
        house.import("email,team\na@elm.example,Desk\nlead@elm.example,Desk\n");
        house.import(PEOPLE);
        let log = roster_log(&house.app).unwrap();
        let Some(RosterChange::PeopleImport { new, .. }) = log.last().map(|(_, said)| &said.change)
        else {
            panic!("{log:?}")
        };
        let back: Vec<_> =
            new.iter().map(|one| one.known_as.clone().and_then(|one| one.email)).collect();
        assert_eq!(back, [Some(address("b@elm.example")), Some(address("c@elm.example"))]);
    });
}

#[test]
fn two_at_once_write_one_chain() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        let (app, now) = (&house.app, house.now());
        std::thread::scope(|scope| {
            for number in 0..8 {
                scope.spawn(move || {
                    let email = address(&format!("hr{number}@elm.example"));
                    app::grant_role(app, &Actor::CommandLine, &email, Role::Hr, now).unwrap();
                });
            }
        });
        assert_eq!(changes(&house).len(), 9);
    });
}

#[test]
fn the_database_refuses_to_change_or_cut_a_log() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        house.open_wave();
        let mut sql = Sql::open(url);
        let mut tries = vec![
            "UPDATE chain_entry SET body_json = '{}'",
            "UPDATE chain_entry SET sha256 = previous WHERE chain = 'policy'",
            "DELETE FROM chain_entry",
            "DELETE FROM chain_entry WHERE chain = 'roster' AND entry_no = 2",
        ];
        tries.push(match sql {
            Sql::Sqlite(_) => {
                "INSERT OR REPLACE INTO chain_entry SELECT chain, entry_no, '{}', previous, sha256 \
                 FROM chain_entry"
            }
            Sql::Postgres(_) => "TRUNCATE chain_entry",
        });
        for one in tries {
            use diesel::connection::SimpleConnection;
            let refused = sql.batch_execute(one).unwrap_err().to_string();
            assert!(refused.contains("append-only"), "{one}: {refused}");
        }
        assert_eq!(roster_log(&house.app).unwrap().len(), 2);
        assert_eq!(app::policy_log(&house.app).unwrap().entries().len(), 1);
    });
}

/// Somebody who takes the database's guard away first.
fn unguarded(sql: &mut Sql) {
    sql.run(match sql {
        Sql::Sqlite(_) => "DROP TRIGGER chain_entry_no_update; DROP TRIGGER chain_entry_no_delete",
        Sql::Postgres(_) => "DROP TRIGGER chain_entry_no_change ON chain_entry",
    });
}

fn link(number: u64, previous: &str, body: &str) -> String {
    hex(&Sha256::digest(format!("{number}\n{previous}\n{body}")))
}

#[test]
fn an_edited_entry_is_named_by_both_commands() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        let mut sql = Sql::open(url);
        unguarded(&mut sql);
        let says = |command: &[&str], what: &str| {
            let ran = program.run(command);
            assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
            assert!(ran.err.contains(what), "{what}: {ran:?}");
        };
        let (policy, people): (&[&str], &[&str]) = (&["policy", "log"], &["people", "log"]);

        let k = "UPDATE chain_entry SET body_json = REPLACE(body_json, '\"k\":5', '\"k\":6') \
                 WHERE chain = 'policy'";
        sql.run(k);
        says(policy, "the policy log is broken: entry 1 does not match its hash");
        program.done(people);
        // With its hash made anew: the wave names another entry.
        let body = sql.texts("SELECT body_json AS text FROM chain_entry WHERE chain = 'policy'");
        let anew = link(1, &"0".repeat(64), &body[0]);
        sql.run(&format!("UPDATE chain_entry SET sha256 = '{anew}' WHERE chain = 'policy'"));
        says(policy, "the policy of w1 is not in the log");
        sql.run("DELETE FROM chain_entry WHERE chain = 'policy'");
        says(policy, "the policy of w1 is not in the log");

        let role = "UPDATE chain_entry SET body_json = REPLACE(body_json, '\"hr\"', '\"he\"') \
                    WHERE chain = 'roster'";
        sql.run(role);
        says(people, "the roster log is broken: entry 2 does not match its hash");
        let entry = |column: &str| {
            format!(
                "SELECT {column} AS text FROM chain_entry WHERE chain = 'roster' AND entry_no = 2"
            )
        };
        let (body, previous) =
            (sql.texts(&entry("body_json")).remove(0), sql.texts(&entry("previous")).remove(0));
        let anew = link(2, &previous, &body);
        sql.run(&format!(
            "UPDATE chain_entry SET sha256 = '{anew}' WHERE chain = 'roster' AND entry_no = 2"
        ));
        says(people, "entry 3 does not follow from the one before");
        sql.run("DELETE FROM chain_entry WHERE chain = 'roster' AND entry_no = 2");
        says(people, "entry 2 is missing");
        sql.run("DELETE FROM chain_entry WHERE chain = 'roster' AND entry_no = 3");
        says(people, "the roster that w1 was opened with is not in the roster log");
        let ran = program.run(&["people", "log", "--json"]);
        assert!(ran.code == 1 && ran.err.contains("\"error\""), "{ran:?}");
    });
}

#[test]
fn a_log_whose_end_was_cut_after_the_last_opening_is_found_by_the_hash_that_was_noted() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        app::grant_role(
            &house.app,
            &Actor::CommandLine,
            &address("hr@elm.example"),
            Role::Hr,
            house.now(),
        )
        .unwrap();
        let noted = roster_log(&house.app).unwrap().pop().unwrap().0;
        let mut sql = Sql::open(url);
        unguarded(&mut sql);
        sql.run("DELETE FROM chain_entry WHERE entry_no = 2");
        // What the limits of the page say: the chain alone does not show it.
        assert_ne!(roster_log(&house.app).unwrap().pop().unwrap().0, noted);
        house.open_wave();
        sql.run("DELETE FROM chain_entry WHERE chain = 'roster' AND entry_no = 2");
        let cut = roster_log(&house.app);
        assert!(
            matches!(cut, Err(AppError::RosterLogChanged(RosterLogError::NotFrozen(_)))),
            "{cut:?}"
        );
    });
}

/// Anybody can check the chain from what the command prints.
#[test]
fn what_is_printed_is_what_is_stored_and_its_hashes_can_be_made_anew() {
    both_databases(|url| {
        let program = Program::on(url);
        assert_eq!(program.done(&["policy", "log"]).out, "No entry yet.\n");
        program.import(&people_csv(&[("Desk", 6)]));
        let house_like = program.done(&["wave", "open", "--closes", &in_days(7), "--k", "8"]);
        assert!(house_like.out.contains("w1"));
        for (command, chain, name) in
            [("policy", "policy", "policy"), ("people", "roster", "entry")]
        {
            let said = program.json(&[command, "log"]);
            assert_eq!(said["holds"], true);
            let stored = Sql::open(url).texts(&format!(
                "SELECT body_json AS text FROM chain_entry WHERE chain = '{chain}' ORDER BY entry_no"
            ));
            let entries = said["entries"].as_array().unwrap();
            assert_eq!(entries.len(), stored.len());
            let mut previous = "0".repeat(64);
            for (number, (entry, stored)) in (1..).zip(entries.iter().zip(&stored)) {
                assert_eq!(entry["body"].as_str(), Some(stored.as_str()));
                assert_eq!(entry[name], serde_json::from_str::<Value>(stored).unwrap());
                assert_eq!(entry["previous"].as_str(), Some(previous.as_str()));
                previous = link(number, &previous, stored);
                assert_eq!(entry["sha256"].as_str(), Some(previous.as_str()));
            }
            let out = program.done(&[command, "log"]).out;
            assert!(out.ends_with(&format!("the chain holds. It ends in {previous}\n")), "{out}");
        }
        let out = program.done(&["policy", "log"]).out;
        let (today, closes) = (today(), in_days(7));
        for line in [
            &format!("w1, {today} to {closes}\n"),
            "  groups         shown from 8 answers on\n",
            "  bands          shown from 10 answers on\n",
            "  comments       not asked for\n",
            "  reminders      to everybody who was invited\n",
            "  key            a file on this server\n",
            "  observer sees  no results, ",
            "\n\n1 entry, the chain holds.",
        ] {
            assert!(out.contains(line), "{line} in {out}");
        }
        let out = program.done(&["people", "log"]).out;
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines.len(), 6 + 1 + 1, "{out}");
        assert_eq!(lines[0], format!("   1  {today}  new       p0.t0@elm.example in Desk"));
        assert!(lines[6].starts_with(&format!("   2  {today}  frozen    w1: 6 invited, roster ")));
    });
}

#[test]
fn the_other_terms_are_in_the_log_too() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        let request = OpenRequest {
            reminders: Reminders::Unanswered,
            comments: true,
            ..OpenRequest::new(house.form().name.clone(), CLOSES_ON, Threshold::new(12).unwrap())
        };
        app::open_wave(&house.app, &request, house.now()).unwrap();
        let log = app::policy_log(&house.app).unwrap();
        let policy = log.promises().next().unwrap().1;
        assert_eq!((policy.k.get(), policy.bands_k), (12, 12));
        assert_eq!(policy.reminders, Reminders::Unanswered);
        assert!(policy.comments.is_some());
    });
}
