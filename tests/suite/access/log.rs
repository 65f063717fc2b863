use actix_web::rt::System;
use diesel::connection::SimpleConnection as _;
use jiff::SignedDuration;
use sdt_pulse::app::{self, ACCESS_PAGE, purge_access_log, unsubscribe_code};
use sdt_pulse::domain::{AccessEntry, Actor, Deed};
use sdt_pulse::store::{DatabaseUrl, Store};

use super::desk::{Desk, HR, LEAD, OBSERVER, address};
use crate::support::both_databases;
use crate::support::sql::Sql;

const PAGE: &str = "/app/oversight/access";

#[test]
fn observers_read_who_opened_what_and_hr_does_not() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let (lead, hr) = (desk.sign_in(LEAD).await, desk.sign_in(HR).await);
            desk.get("/app/team/Ops/Desk", Some(&lead)).await;
            desk.get("/app/team/Ops/Night", Some(&lead)).await;
            desk.get("/app/export/2026Q4/scores.csv", Some(&hr)).await;
            assert_eq!(
                desk.log(),
                [
                    format!("command line role granted hr {HR}"),
                    format!("command line role granted observer {OBSERVER}"),
                    format!("command line sign-in link {HR}"),
                    format!("command line sign-in link {LEAD}"),
                    format!("{HR} export 2026Q4 scores.csv"),
                    format!("{HR} sign-in"),
                    // The other team's page was not shown, and is not in it.
                    format!("{LEAD} report Ops/Desk w1"),
                    format!("{LEAD} sign-in"),
                ]
            );
            assert_eq!(desk.reads(PAGE, &hr).await.0, 404);
            assert!(!desk.get("/app/oversight", Some(&hr)).await.body.contains(PAGE));
            let council = desk.sign_in(OBSERVER).await;
            assert!(desk.get("/app/oversight", Some(&council)).await.body.contains(PAGE));
            let page = desk.get(PAGE, Some(&council)).await.body;
            for says in [
                "lead@elm.example opened the report of Ops / Desk.",
                "Newest wave in it: w1",
                "hr@elm.example downloaded the export 2026Q4 scores.csv.",
                "The command line gave council@elm.example the role observer.",
                "11 January 2027, 08:00 UTC",
                "Entries are kept for 365 days.",
            ] {
                assert!(page.contains(says), "{says} in {page}");
            }
            // Reading it is an entry, too.
            assert!(desk.log().contains(&format!("{OBSERVER} access log")));
        });
    });
}

#[test]
fn the_log_is_read_page_by_page() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let council = desk.sign_in(OBSERVER).await;
            let first = desk.house.now();
            for number in 0..2 * ACCESS_PAGE {
                let at = first + SignedDuration::from_mins(i64::try_from(number).unwrap() + 1);
                let who = Actor::Reader(address(HR));
                let entry = AccessEntry::new(who, Deed::Export, at).of(&format!("file {number}."));
                app::log_access(&desk.house.app, &entry).unwrap();
            }
            let page = async |number: u32| {
                desk.get(&format!("{PAGE}?page={number}"), Some(&council)).await.body
            };
            let (newest, second, last) = (page(1).await, page(2).await, page(3).await);
            assert!(newest.find("file 99.").unwrap() < newest.find("file 51.").unwrap());
            assert!(newest.contains("Older entries") && !newest.contains("Newer entries"));
            assert!(
                second.contains("file 49.")
                    && second.contains("file 0.")
                    && !second.contains("file 50.")
            );
            assert!(second.contains("?page=1") && second.contains("?page=3"));
            assert!(last.contains("signed in.") && !last.contains("Older entries"));
            assert!(page(99).await.contains("Nothing stands on this page."));
        });
    });
}

#[test]
fn nothing_of_those_who_are_asked_is_written_down() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let before = desk.log();
            let sessions = desk.sql().count("session", "TRUE");
            let codes = desk.house.codes().await;
            let (_, code) = codes.iter().find(|(_, code)| code.starts_with("w2.")).unwrap();
            desk.get("/s", None).await;
            assert_eq!(desk.post("/s", None, &[("code", code)]).await.status, 200);
            let item = desk.house.form().items[0].id.as_str().to_owned();
            let sent = [("code", code.as_str()), (item.as_str(), "4"), ("confirm", "1")];
            let thanked = desk.post("/s/answers", None, &sent).await;
            assert_eq!(thanked.status, 200, "{}", thanked.body);
            assert_eq!(desk.get("/counted/w1", None).await.status, 200);
            let id = desk.sql().blobs("SELECT id AS bytes FROM employee WHERE email LIKE 'd1@%'");
            let leave = unsubscribe_code(&desk.house.app, &id[0].clone().try_into().unwrap());
            assert_eq!(desk.get(&format!("/u/{leave}"), None).await.status, 200);
            assert_eq!(desk.post(&format!("/u/{leave}"), None, &[]).await.status, 200);
            // The team's own audit is read without signing in.
            desk.post("/a", None, &[("code", "x")]).await;
            assert_eq!((desk.log(), desk.sql().count("session", "TRUE")), (before, sessions));
        });
    });
}

#[test]
fn what_cannot_be_logged_is_not_shown() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let (hr, lead) = (desk.sign_in(HR).await, desk.sign_in(LEAD).await);
            let council = desk.sign_in(OBSERVER).await;
            let pages = [
                ("/app", &hr),
                ("/app/results", &hr),
                ("/app/comments", &hr),
                ("/app/team/Ops/Desk", &lead),
                ("/app/summary/Ops", &lead),
                ("/app/audit/Ops/Desk", &lead),
                ("/app/export/2026Q4/scores.csv", &hr),
                ("/app/chart/team/autonomy_satisfaction/Ops/Desk", &lead),
                ("/app/oversight", &council),
                (PAGE, &council),
            ];
            desk.sql().run("ALTER TABLE access_entry RENAME TO elsewhere");
            for (page, who) in pages {
                let answer = desk.get(page, Some(who)).await;
                assert_eq!(answer.status, 500, "{page}");
                assert!(!answer.body.contains("Ops") && !answer.body.contains("<svg"), "{page}");
            }
            desk.sql().run("ALTER TABLE elsewhere RENAME TO access_entry");
            for (page, who) in pages {
                assert_eq!(desk.reads(page, who).await.0, 200, "{page}");
            }
        });
    });
}

#[test]
fn an_entry_is_neither_changed_nor_deleted_before_its_time() {
    both_databases(|url| {
        let desk = Desk::new(url);
        let mut sql = desk.sql();
        let everything =
            "SELECT who || deed || subject || about AS text FROM access_entry ORDER BY about";
        let before = sql.texts(everything);
        assert_eq!(before.len(), 2);
        let mut attempts = vec![
            "UPDATE access_entry SET who = 'x@elm.example'",
            "UPDATE access_entry SET deed = 'export', who = 'erased'",
            "UPDATE access_entry SET at_minute = 0",
            "UPDATE access_entry SET subject = ''",
            "DELETE FROM access_entry",
        ];
        attempts.push(match sql {
            Sql::Sqlite(_) => {
                "INSERT OR REPLACE INTO access_entry SELECT at_minute, id, 'x', deed, subject, wave, \
                 about FROM access_entry"
            }
            Sql::Postgres(_) => "TRUNCATE access_entry",
        });
        for attempt in attempts {
            let refused = sql.batch_execute(attempt).unwrap_err().to_string();
            assert!(refused.contains("append-only"), "{attempt}: {refused}");
        }
        assert_eq!(sql.texts(everything), before);
    });
}

#[test]
fn entries_go_after_a_year_and_the_page_says_so() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.set_clock("2026-11-24T08:00:00Z");
            desk.sign_in(HR).await;
            let purge = |now: &str| {
                purge_access_log(&desk.house.app, now.parse().unwrap()).unwrap().entries
            };
            // Of the day before: two grants. To the minute 365 days.
            assert_eq!(purge("2027-11-23T08:00:00Z"), 0);
            assert_eq!(desk.sql().count("access_purge", "TRUE"), 0);
            assert_eq!(purge("2027-11-23T08:01:00Z"), 2);
            assert_eq!(purge("2027-11-23T08:01:00Z"), 0);
            assert_eq!(
                desk.log(),
                [format!("command line sign-in link {HR}"), format!("{HR} sign-in")]
            );
            assert!(desk.sql().batch_execute("DELETE FROM access_entry").is_err());
            assert!(desk.sql().batch_execute("DELETE FROM access_purge").is_err());
            let council = desk.sign_in(OBSERVER).await;
            let page = desk.get(PAGE, Some(&council)).await.body;
            assert!(page.contains("Entries from before 23 November 2026 were deleted"), "{page}");
        });
    });
}

/// For the erasure of a person: the columns that hold an address, and how each is emptied.
#[test]
fn an_address_can_be_taken_out_of_everything_that_knows_readers() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.sign_in(HR).await;
            let entries = desk.log().len();
            let store = Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap();
            store
                .write(|tx| {
                    tx.access_forget(&address(HR))?;
                    tx.sessions_forget(&address(HR))?;
                    tx.sign_in_links_remove(&address(HR))?;
                    tx.account_remove(&address(HR), "hr")
                })
                .unwrap();
            let log = desk.log();
            assert_eq!(log.len(), entries);
            assert!(log.contains(&"erased sign-in".to_owned()), "{log:?}");
            assert!(log.contains(&"command line role granted hr erased".to_owned()), "{log:?}");
            for (table, column) in [
                ("access_entry", "who"),
                ("access_entry", "about"),
                ("session", "email"),
                ("sign_in_link", "email"),
                ("account", "email"),
            ] {
                assert_eq!(desk.sql().count(table, &format!("{column} = '{HR}'")), 0, "{table}");
            }
            let council = desk.sign_in(OBSERVER).await;
            let page = desk.get(PAGE, Some(&council)).await.body;
            assert!(page.contains("Somebody whose address was deleted signed in."), "{page}");
        });
    });
}
