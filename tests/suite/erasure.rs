//! What somebody may ask for, what goes by itself, and what the log says of it.

mod upgrade;

use std::fs;
use std::time::{Duration, SystemTime};

use diesel::connection::SimpleConnection;
use jiff::civil::date;
use sdt_pulse::app::{self, AppError, Purged, Refusal, roster_log};
use sdt_pulse::auth::Role;
use sdt_pulse::config::{KeptDays, Retention};
use sdt_pulse::domain::{Actor, EmailAddress, RosterChange, WaveId};
use sdt_pulse::store::DatabaseUrl;
use serde_json::{Value, json};

use crate::support::both_databases;
use crate::support::house::{CLOSES_ON, TestHouse};
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

fn house(url: &str) -> TestHouse {
    TestHouse::new(&DatabaseUrl::parse(url).unwrap())
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

const PEOPLE: &str = "email,team,manager_email\n\
    a@elm.example,Desk,lead@elm.example\nb@elm.example,Desk,lead@elm.example\n\
    c@elm.example,Desk,lead@elm.example\nlead@elm.example,Desk,\n";

/// Each entry's people in the order in which they stand.
fn people_of(house: &TestHouse) -> Vec<Vec<String>> {
    let log = roster_log(&house.app).unwrap();
    let said = |one: &sdt_pulse::domain::Named| one.to_string();
    log.iter().map(|(_, entry)| entry.people().iter().map(said).collect()).collect()
}

#[test]
fn an_erased_lead_leads_nobody_and_the_log_goes_on_without_them() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        let outbox = house.keys().join("none");
        let (lead, now) = (address("lead@elm.example"), house.now());
        app::grant_role(&house.app, &Actor::CommandLine, &lead, Role::Hr, now).unwrap();
        let before = roster_log(&house.app).unwrap();
        let erased = app::erase_person(&house.app, &lead, &outbox, now).unwrap();
        assert_eq!((erased.listed, erased.role, erased.led), (true, true, 3));

        let log = roster_log(&house.app).unwrap();
        // What was written stays as it was, to the letter.
        let same = log.iter().zip(&before).all(|(now, before)| now.0 == before.0);
        assert!(same && log.len() == before.len() + 2);
        let said = people_of(&house);
        let is_erased = |one: &String| one.starts_with("someone erased (");
        assert_eq!(said[0].iter().filter(|one| is_erased(one)).count(), 4, "{said:?}");
        assert!(said[1].iter().all(is_erased) && said[3].is_empty());
        // The three they led, and that they did.
        assert_eq!(said[2].iter().filter(|one| !is_erased(one)).count(), 3);
        let all: Vec<&String> = said.iter().flatten().filter(|one| is_erased(one)).collect();
        assert!(all.iter().all(|one| *one == all[0]), "one person: {said:?}");
        let last = &log.last().unwrap().0.body;
        assert!(last.contains(r#""count":1,"asked":1,"why":"request""#), "{last}");
        let mut sql = Sql::open(url);
        assert_eq!(sql.count("employee", "manager_email IS NOT NULL"), 0);
        assert_eq!(sql.count("account", "TRUE") + sql.count("log_key", "email LIKE 'lead%'"), 0);
        // The others are still known, and whoever comes to the address later is somebody else.
        house.import(PEOPLE);
        let said = people_of(&house);
        assert!(said[0].contains(&"a@elm.example".to_owned()));
        assert!(said[0].iter().filter(|one| is_erased(one)).count() == 4);
        assert!(said[4].contains(&"lead@elm.example".to_owned()), "{said:?}");
        let unknown = app::erase_person(&house.app, &address("x@elm.example"), &outbox, now);
        assert!(matches!(unknown, Err(AppError::Refused(Refusal::NobodyKnown(_)))), "{unknown:?}");
    });
}

#[test]
fn whoever_is_asked_right_now_is_erased_after_the_close() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        let wave = house.open_wave();
        let outbox = house.keys().join("none");
        let erase =
            || app::erase_person(&house.app, &address("a@elm.example"), &outbox, house.now());
        let said = erase().unwrap_err().to_string();
        assert!(said.contains("wave w1 asks a@elm.example until 2026-12-04"), "{said}");
        assert_eq!(Sql::open(url).count("employee", "TRUE"), 4);
        assert_eq!(roster_log(&house.app).unwrap().len(), 2);
        house.close();
        erase().unwrap();
        let mut sql = Sql::open(url);
        assert_eq!((sql.count("employee", "TRUE"), sql.count("invitation", "TRUE")), (3, 3));
        assert!(app::release_of(&house.app, wave.as_str()).is_ok());
        assert!(app::policy_log(&house.app).is_ok());
    });
}

#[test]
fn a_key_goes_with_its_person_to_a_new_address() {
    both_databases(|url| {
        let house = house(url);
        let file = |one: &str, other: &str| {
            format!(
                "employee_id,email,team\n1,{one}@elm.example,Desk\n2,{other}@elm.example,Desk\n"
            )
        };
        house.import(&file("a", "b"));
        house.import(&file("new", "b"));
        // Somebody new at the address that the first one had.
        house.import(&format!("{}3,a@elm.example,Desk\n", file("new", "b")));
        let said = people_of(&house);
        assert_eq!(said[1], ["new@elm.example", "a@elm.example", "new@elm.example"]);
        assert_eq!(Sql::open(url).count("log_key", "current"), 3);
        let outbox = house.keys().join("none");
        app::erase_person(&house.app, &address("new@elm.example"), &outbox, house.now()).unwrap();
        let said = people_of(&house);
        let erased = |list: &[String]| list.iter().filter(|one| one.starts_with("someone")).count();
        assert_eq!((erased(&said[0]), erased(&said[1]), erased(&said[2])), (1, 3, 0), "{said:?}");
        assert_eq!(said[2], ["a@elm.example"]);
    });
}

fn kept() -> Retention {
    Retention::default()
}

#[test]
fn leavers_go_after_the_time_that_they_are_kept() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        app::grant_role(
            &house.app,
            &Actor::CommandLine,
            &address("b@elm.example"),
            Role::Hr,
            house.now(),
        )
        .unwrap();
        let outbox = house.keys().join("none");
        house.set_clock("2026-11-24T08:00:00Z");
        house.import("email,team\na@elm.example,Desk\nlead@elm.example,Desk\n");
        let purge =
            |dry_run| app::purge(&house.app, &kept(), &outbox, dry_run, house.now()).unwrap();
        house.set_clock("2027-02-22T08:00:00Z");
        assert_eq!(purge(false), Purged::default(), "the 90th day");
        let entries = roster_log(&house.app).unwrap().len();
        house.set_clock("2027-02-23T08:00:00Z");
        assert_eq!(purge(true).leavers, 2);
        assert_eq!(Sql::open(url).count("employee", "TRUE"), 4, "a dry run");
        assert_eq!(purge(false).leavers, 2);
        let mut sql = Sql::open(url);
        assert_eq!(sql.count("employee", "TRUE"), 2);
        assert_eq!(sql.count("log_key", "TRUE"), 2);
        assert_eq!(sql.count("account", "TRUE"), 0);
        let log = roster_log(&house.app).unwrap();
        assert_eq!(log.len(), entries + 1);
        let last = &log.last().unwrap().0.body;
        assert!(last.contains(r#""count":2,"asked":0,"why":"retention""#), "{last}");
        assert_eq!(purge(false), Purged::default());
    });
}

#[test]
fn a_leaver_whom_an_open_wave_asks_waits() {
    both_databases(|url| {
        let house = house(url);
        house.import(PEOPLE);
        house.open_wave_with(5, date(2027, 2, 20));
        house.import("email,team\na@elm.example,Desk\nb@elm.example,Desk\nlead@elm.example,Desk\n");
        house.set_clock("2027-03-01T08:00:00Z");
        let outbox = house.keys().join("none");
        let purge = || app::purge(&house.app, &kept(), &outbox, false, house.now()).unwrap();
        let purged = purge();
        assert_eq!((purged.leavers, purged.waiting), (0, 1));
        house.close();
        let purged = purge();
        assert_eq!((purged.leavers, purged.waiting), (1, 0));
    });
}

/// Somebody from outside the people list whose role ended, as another program may end it.
#[test]
fn whoever_is_known_from_the_log_alone_goes_like_a_leaver() {
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
        let outbox = house.keys().join("none");
        house.set_clock("2027-06-01T08:00:00Z");
        let purge = || app::purge(&house.app, &kept(), &outbox, false, house.now()).unwrap();
        assert_eq!(purge(), Purged::default());
        Sql::open(url).run("DELETE FROM account");
        assert_eq!(purge().others, 1);
        let said = people_of(&house);
        assert!(said[1][0].starts_with("someone erased ("), "{said:?}");
    });
}

#[test]
fn comments_go_after_their_time_and_the_log_says_so() {
    both_databases(|url| {
        let house = house(url);
        let people: String = (0..12).map(|n| format!("p{n}@elm.example,Desk\n")).collect();
        house.import(&format!("email,team\n{people}"));
        let wave = house.open_on_terms(|terms| terms.comments = true);
        actix_web::rt::System::new().block_on(async {
            for (_, code) in house.codes().await {
                let sheet = comment_sheet(&house);
                assert!(matches!(house.cast(&code, sheet).await, app::Casting::Stored(_)));
            }
        });
        house.close();
        let shown = app::comments(&house.app).unwrap();
        assert_eq!(shown.len(), 1);
        assert!(!shown[0].texts.is_empty());
        let outbox = house.keys().join("none");
        let kept = Retention { comments_days: KeptDays(30), ..kept() };
        let purge = || app::purge(&house.app, &kept, &outbox, false, house.now()).unwrap();
        house.set_clock("2027-01-03T08:00:00Z");
        assert_eq!(purge().comments, Vec::<WaveId>::new());
        house.set_clock("2027-01-04T08:00:00Z");
        assert_eq!(purge().comments, std::slice::from_ref(&wave));
        assert_eq!(Sql::open(url).count("comment", "TRUE"), 0);
        assert!(app::comments(&house.app).unwrap().is_empty());
        let log = roster_log(&house.app).unwrap();
        assert_eq!(log.last().unwrap().1.change, RosterChange::CommentsDeleted { wave });
        assert_eq!(CLOSES_ON, date(2026, 12, 4));
    });
}

fn comment_sheet(house: &TestHouse) -> app::Sheet {
    use sdt_pulse::domain::{AnswerSheet, Comment};
    let sheet = AnswerSheet::parse(house.form(), [("COM_S1", "4")]).unwrap();
    let comment = Comment::parse("more light, please").unwrap();
    app::Sheet::Plain(sheet.content(house.form(), comment))
}

#[test]
fn mail_in_the_outbox_goes_by_its_age() {
    both_databases(|url| {
        let house = house(url);
        let outbox = tempfile::tempdir().unwrap();
        for (name, days) in [("old.eml", 8), ("new.eml", 6)] {
            let path = outbox.path().join(name);
            fs::write(&path, "To: a@x.example\r\n\r\n").unwrap();
            let written = SystemTime::from(house.now()) - Duration::from_secs(86_400 * days);
            fs::File::options().write(true).open(path).unwrap().set_modified(written).unwrap();
        }
        let kept = Retention { outbox_days: KeptDays(7), ..kept() };
        let purged = app::purge(&house.app, &kept, outbox.path(), false, house.now()).unwrap();
        assert_eq!(purged.outbox_files, 1);
        assert!(!outbox.path().join("old.eml").exists() && outbox.path().join("new.eml").exists());
    });
}

#[test]
fn an_audit_book_goes_as_a_whole_and_the_others_stay_guarded() {
    both_databases(|url| {
        let house = house(url);
        let mut sql = Sql::open(url);
        sql.run(
            "INSERT INTO audit_entry VALUES \
             ('Old', 1, '2026-01-01', '{\"kind\":\"agreed\"}'), \
             ('New', 1, '2026-01-01', '{\"kind\":\"agreed\"}'), \
             ('New', 2, '2026-11-01', '{\"kind\":\"agreed\"}')",
        );
        let outbox = house.keys().join("none");
        let kept = Retention { books_days: KeptDays(100), ..kept() };
        let purged = app::purge(&house.app, &kept, &outbox, false, house.now()).unwrap();
        assert_eq!(purged.books.len(), 1);
        assert_eq!(sql.count("audit_entry", "team = 'Old'"), 0);
        assert_eq!(sql.count("audit_entry", "team = 'New'"), 2);
        for change in ["DELETE FROM audit_entry", "UPDATE audit_entry SET team = 'X'"] {
            let refused = sql.batch_execute(change).unwrap_err().to_string();
            assert!(refused.contains("append-only"), "{change}: {refused}");
        }
    });
}

#[test]
fn a_person_is_shown_all_that_is_stored_but_not_whether_they_took_part() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        program.done(&["user", "grant", "p0.t0@elm.example", "--role", "observer"]);
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let before = program.json(&["people", "show", "p0.t0@elm.example"]);
        assert_eq!(before["person"]["team"], "Desk");
        assert_eq!(before["role"], "observer");
        assert_eq!(before["addresses"], json!([{ "email": "p0.t0@elm.example", "current": true }]));
        let waves = before["waves"].as_array().unwrap();
        assert_eq!(
            (waves.len(), &waves[0]["wave"], &waves[0]["mailed"]),
            (1, &json!("w1"), &json!(true))
        );
        assert_eq!(before["roster_log"].as_array().unwrap().len(), 2);
        // Their invitation, and what they are told as an observer.
        assert_eq!(before["outbox"].as_array().unwrap().len(), 2);
        // Taking part changes nothing of what is shown.
        let server = program.serve();
        let code = &program.codes()["p0.t0@elm.example"];
        assert_eq!(server.post("/s", &[("code", code)]).0, 200);
        let answer = [("code", code.as_str()), ("COM_S1", "4"), ("confirm", "1")];
        assert_eq!(server.post("/s/answers", &answer).0, 200);
        assert_eq!(Sql::open(url).count("invitation", "responded"), 1);
        assert_eq!(program.json(&["people", "show", "p0.t0@elm.example"]), before);
        let text = program.done(&["people", "show", "p0.t0@elm.example"]).out;
        for line in ["team           Desk\n", "role           observer\n", "shown to nobody"] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(!text.contains("p1.t0"), "somebody else's: {text}");
        // Noted, without whom.
        let log = program.json(&["people", "log"]);
        let shown: Vec<&Value> = log["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["entry"])
            .filter(|one| one["what"] == "person shown")
            .collect();
        assert_eq!(shown.len(), 3);
        assert_eq!(shown[0].as_object().unwrap().len(), 2, "{shown:?}");
        let unknown = program.run(&["people", "show", "nobody@elm.example"]);
        assert_eq!(unknown.code, 3, "{unknown:?}");
    });
}

#[test]
fn nothing_is_deleted_unless_it_is_meant() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 6)]));
    let before = program.snapshot();
    let erase = program.run(&["people", "erase", "p0.t0@elm.example"]);
    assert!(erase.code == 3 && erase.err.contains("--yes"), "{erase:?}");
    let purge = program.run(&["people", "purge"]);
    assert!(purge.code == 3 && purge.err.contains("0 people who left"), "{purge:?}");
    let nought = program.run(&["people", "purge", "--after-days", "0", "--yes"]);
    assert_eq!(nought.code, 3, "{nought:?}");
    assert!(program.snapshot() == before);
    let purged = program.json(&["people", "purge", "--yes"]);
    assert_eq!((&purged["leavers"], &purged["outbox_files"]), (&json!(0), &json!(0)));
    let text = program.done(&["people", "purge", "--yes"]).out;
    assert!(text.starts_with("Deleted: 0 people who left, "), "{text}");
}
