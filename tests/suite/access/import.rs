//! A people file through the pages: what they ask, what they change, and what they never do.

use std::fs;
use std::path::Path;

use actix_web::rt::System;
use sdt_pulse::app;
use sdt_pulse::domain::ImportMode;

use super::{Answer, Desk, HR, LEAD, OBSERVER, Signed};
use crate::support::both_databases;
use crate::support::forms::{DrawnForm, forms};

const IMPORT: &str = "/app/people/import";
pub const COLUMNS: &str = "/app/people/import/columns";
pub const TRIAL: &str = "/app/people/import/trial";

fn form(page: &str, action: &str) -> DrawnForm {
    let found = forms(page).into_iter().find(|form| form.action == action);
    found.unwrap_or_else(|| panic!("no form to {action} in {page}"))
}

pub fn hidden(page: &str, name: &str) -> String {
    form(page, TRIAL).field(name).unwrap_or_else(|| panic!("{name}: {page}")).value.clone()
}

pub async fn trial(desk: &Desk, hr: &Signed) -> String {
    let page = desk.get(TRIAL, Some(hr)).await;
    assert_eq!(page.status, 200, "{} {}", page.location, page.body);
    page.body
}

/// Sends what the trial's page shows.
async fn apply(desk: &Desk, hr: &Signed, page: &str, typed: &str) -> Answer {
    let plan = hidden(page, "plan");
    desk.post(TRIAL, Some(hr), &[("plan", &plan), ("confirm_leaving", typed)]).await
}

/// Everybody who is on the list, as lines.
fn people(desk: &Desk) -> Vec<String> {
    let mut all = Vec::new();
    for page in 1.. {
        let list = app::people_list(&desk.house.app, "", page).unwrap();
        all.extend(list.people.iter().map(|one| format!("{:?} {}", one.person, one.active)));
        if !list.has_more {
            return all;
        }
    }
    unreachable!()
}

fn entries(desk: &Desk) -> usize {
    app::roster_log(&desk.house.app).unwrap().len()
}

#[test]
fn a_file_of_ours_is_tried_and_applied_and_the_log_names_who_did_it() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let (before, log) = (people(&desk), entries(&desk));
            let csv = super::desk::people()
                .replace("d7@elm.example,Ops/Desk", "d7@elm.example,Ops/Night")
                + "new@elm.example,Ops/Desk,lead@elm.example\n";
            let csv = csv.replace(&format!("n0@elm.example,Ops/Night,{}\n", super::OTHER_LEAD), "");
            let sent = desk.upload(Some(&hr), "full", ("staff.csv", csv.as_bytes()), "").await;
            assert_eq!(
                (sent.status.as_u16(), sent.location.as_str()),
                (303, TRIAL),
                "{}",
                sent.body
            );
            let page = trial(&desk, &hr).await;
            for says in ["One person", "1 person", "new@elm.example, Ops / Desk", "n0@elm.example"]
            {
                assert!(page.contains(says) || says == "1 person", "{says} in {page}");
            }
            assert!(page.contains("one of them changes team"), "{page}");
            // Nothing has changed, on the page or by it.
            assert_eq!((people(&desk), entries(&desk)), (before, log));
            let logged = desk.log();
            let done = apply(&desk, &hr, &page, "").await;
            assert_eq!(
                (done.status.as_u16(), done.location.as_str()),
                (303, "/app/people"),
                "{}",
                done.body
            );
            let added: Vec<String> =
                desk.log().into_iter().filter(|line| !logged.contains(line)).collect();
            assert_eq!(added, [format!("{HR} people import {}", log + 1)]);
            assert_eq!(entries(&desk), log + 1);
            let list = desk.get("/app/people", Some(&hr)).await.body;
            assert!(list.contains("1 new, 1 changed, 1 leaving, 16 the same"), "{list}");
            let person = desk
                .get(&format!("/app/people/{}", desk.person("new@elm.example")), Some(&hr))
                .await
                .body;
            assert!(person.contains(&format!("Imported by {HR}")), "{person}");
            // Sent twice, it is done once; the file is gone from memory.
            assert_eq!(apply(&desk, &hr, &page, "").await.location, "/app/people");
            assert_eq!(desk.get(TRIAL, Some(&hr)).await.location, "/app/people");
            assert_eq!(entries(&desk), log + 1);
        });
    });
}

#[test]
fn what_cannot_be_taken_comes_back_with_what_was_typed() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let rows = "email\tteam\n\"<script>\t";
            let (none, csv) = (("", &b""[..]), ("x.csv", &b"email,team\na@x.example,T\n"[..]));
            for (mode, file, rows, says) in [
                ("full", none, "", "Choose a file, or paste its rows"),
                ("full", none, " \n", "Choose a file, or paste its rows"),
                ("full", csv, rows, "leave one out"),
                ("", csv, "", "Say what is in it"),
                ("all", none, rows, "Say what is in it"),
            ] {
                let answer = desk.upload(Some(&hr), mode, file, rows).await;
                assert_eq!(answer.status, 422, "{}", answer.body);
                assert!(
                    answer.body.contains(says) && answer.body.contains("<title>Error: "),
                    "{}",
                    answer.body
                );
                assert!(!answer.body.contains("<script>"), "{}", answer.body);
                let again = form(&answer.body, IMPORT);
                assert_eq!(again.field("rows").unwrap().value.trim(), rows.trim());
            }
            let mut forged = hr.clone();
            forged.csrf = "x".to_owned();
            assert_eq!(desk.upload(Some(&forged), "full", csv, "").await.status, 403);
            for who in [LEAD, OBSERVER] {
                let signed = desk.sign_in(who).await;
                assert_eq!(desk.upload(Some(&signed), "full", csv, "").await.status, 404);
            }
            assert_eq!(desk.upload(None, "full", csv, "").await.location, "/app/sign-in");
            let lost = desk.get(TRIAL, Some(&hr)).await;
            assert_eq!(lost.status, 404);
            assert!(lost.body.contains("choose it again"), "{}", lost.body);
            form(&lost.body, IMPORT);
        });
    });
}

#[test]
fn more_than_ten_megabytes_are_read_to_their_end_and_not_kept() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let mut long = b"email,team\n".to_vec();
            while long.len() <= 20 * 1024 * 1024 {
                long.extend_from_slice(b"somebody@elm.example,Ops/Desk\n");
            }
            let answer = desk.upload(Some(&hr), "full", ("long.csv", &long), "").await;
            assert_eq!(answer.status, 413);
            assert!(answer.body.contains("more than 10 MB"), "{}", answer.body);
            form(&answer.body, IMPORT);
            assert_eq!(desk.get(TRIAL, Some(&hr)).await.status, 404);
            // Just as long as it may be; the longest column is one that is not needed.
            let row = "Ops,Notes\n".replace("Notes", &"x".repeat(100_000));
            let mut fits = "email,team,notes\n".to_owned();
            for number in 0.. {
                let row = format!("p{number}@elm.example,{row}");
                if fits.len() + row.len() > app::LARGEST_UPLOAD {
                    break;
                }
                fits += &row;
            }
            fits += &"\n".repeat(app::LARGEST_UPLOAD - fits.len());
            let fits = ("long.csv", fits.as_bytes());
            let answer = desk.upload(Some(&hr), "partial", fits, "").await;
            assert_eq!(answer.location, TRIAL, "{}", answer.body);
            // No other form is as long.
            let rows = "x".repeat(70_000);
            let other = desk.post("/app/access/grant", Some(&hr), &[("email", &rows)]).await;
            assert_eq!(other.status, 400);
        });
    });
}

#[test]
fn what_is_wrong_with_rows_is_a_table_and_changes_nothing() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let before = people(&desk);
            let rows = "email\tteam\nno-at\tOps\na@x.example\tOps\na@x.example\t<b>Ops\n";
            assert_eq!(desk.upload(Some(&hr), "partial", ("", b""), rows).await.location, TRIAL);
            let page = trial(&desk, &hr).await;
            for says in [
                "2 things to mend",
                ">2</th>",
                "no-at",
                "There is no @",
                "Row 3 has the same address",
            ] {
                assert!(page.contains(says), "{says} in {page}");
            }
            assert!(!page.contains("name=\"plan\""), "{page}");
            let refused = desk.post(TRIAL, Some(&hr), &[("plan", "x")]).await;
            assert_eq!(refused.status, 422);
            assert_eq!(people(&desk), before);
        });
    });
}

#[test]
fn more_than_one_in_ten_leave_by_the_typed_number_alone() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let before = people(&desk);
            let rows =
                "email,team,manager_email\nd1@elm.example,Ops/Desk,\nd2@elm.example,Ops/Desk,\n";
            desk.upload(Some(&hr), "full", ("", b""), rows).await;
            let page = trial(&desk, &hr).await;
            assert!(page.contains("would stop 16 of 18 people being asked"), "{page}");
            for typed in ["", "15", "sixteen", "\"><script>"] {
                let refused = apply(&desk, &hr, &page, typed).await;
                assert_eq!(refused.status, 422, "{typed}");
                assert!(refused.body.contains("Type 16") && !refused.body.contains("<script>"));
            }
            assert_eq!(people(&desk), before);
            assert_eq!(apply(&desk, &hr, &page, " 16 ").await.location, "/app/people");
            let asked = app::people_list(&desk.house.app, "", 1).unwrap().asked;
            assert_eq!(asked, 2);
        });
    });
}

#[test]
fn a_list_that_was_changed_meanwhile_shows_a_new_trial_run() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            app::grant_role(
                &desk.house.app,
                &sdt_pulse::domain::Actor::CommandLine,
                &super::address("second@elm.example"),
                app::Role::Hr,
                desk.house.now(),
            )
            .unwrap();
            let (hr, second) = (desk.sign_in(HR).await, desk.sign_in("second@elm.example").await);
            let rows = "email,team\nnew@elm.example,Ops/Desk\n";
            let mut pages = Vec::new();
            for signed in [&hr, &second] {
                desk.upload(Some(signed), "partial", ("", b""), rows).await;
                pages.push(trial(&desk, signed).await);
            }
            assert_eq!(apply(&desk, &hr, &pages[0], "").await.location, "/app/people");
            let (before, log) = (people(&desk), entries(&desk));
            let late = apply(&desk, &second, &pages[1], "").await;
            assert_eq!(late.status, 409);
            assert!(late.body.contains("was changed since the trial run"), "{}", late.body);
            assert_ne!(hidden(&late.body, "plan"), hidden(&pages[1], "plan"));
            assert_eq!((people(&desk), entries(&desk)), (before.clone(), log));
            // The new trial run is one that can be applied: it changes nobody.
            assert_eq!(apply(&desk, &second, &late.body, "").await.location, "/app/people");
            assert_eq!((people(&desk), entries(&desk)), (before, log));

            // The use case itself holds it, whoever comes between the page's look and the import.
            let mut request = app::ImportRequest::of(ImportMode::Partial);
            request.expected = Some(hidden(&pages[1], "plan"));
            let (app, now) = (&desk.house.app, desk.house.now());
            let late = app::import_people(app, rows.as_bytes(), &request, now).unwrap_err();
            assert!(late.to_string().contains("changed since the trial run"), "{late}");
        });
    });
}

#[test]
fn an_upload_is_kept_for_its_session_and_half_an_hour_and_on_no_disk() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let (hr, other) = (desk.sign_in(HR).await, desk.sign_in(HR).await);
            let rows = "email,team\nunheard-of@elm.example,Ops/Desk\n";
            let is_kept = async |signed: &Signed| desk.get(TRIAL, Some(signed)).await.status == 200;
            desk.upload(Some(&hr), "partial", ("", b""), rows).await;
            assert!(is_kept(&hr).await && !is_kept(&other).await);
            let mut files = std::collections::BTreeMap::new();
            crate::support::program::collect(desk.house.keys().parent().unwrap(), &mut files);
            for (path, bytes) in files {
                assert!(
                    !String::from_utf8_lossy(&bytes).contains("unheard-of"),
                    "{}",
                    path.display()
                );
            }
            if let Some(path) = url.strip_prefix("sqlite://") {
                for ending in ["", "-wal"] {
                    if let Ok(bytes) = fs::read(format!("{path}{ending}")) {
                        assert!(!String::from_utf8_lossy(&bytes).contains("unheard-of"));
                    }
                }
            }
            desk.upload(Some(&other), "partial", ("", b""), rows).await;
            assert_eq!(desk.post("/app/sign-out", Some(&hr), &[]).await.status, 303);
            let hr = desk.sign_in(HR).await;
            assert!(!is_kept(&hr).await && is_kept(&other).await);
            assert_eq!(desk.post("/app/sessions", Some(&hr), &[]).await.status, 303);
            let hr = desk.sign_in(HR).await;
            desk.upload(Some(&hr), "partial", ("", b""), rows).await;
            let mut hr = hr;
            for (clock, kept) in [("08:14", true), ("08:28", true), ("08:31", false)] {
                desk.house.set_clock(&format!("2026-11-23T{clock}:00Z"));
                let page = desk.get(TRIAL, Some(&hr)).await;
                assert_eq!(page.status, if kept { 200 } else { 404 }, "{clock}");
                // The session lives by being used; looking at the file does not keep that.
                hr.cookie = page.cookie.unwrap_or(hr.cookie);
            }
        });
    });
}

/// Answers a page's questions with what `choose` says of each field, and otherwise as it is drawn.
pub async fn answered(desk: &Desk, hr: &Signed, page: &str, choose: &[(&str, &str)]) -> Answer {
    let drawn = form(page, COLUMNS);
    let mut fields = drawn.filled(|_| String::new());
    fields.retain(|(name, _)| name != "csrf" && !choose.iter().any(|(one, _)| one == name));
    fields.retain(|(_, value)| !value.is_empty());
    fields.extend(choose.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.post(COLUMNS, Some(hr), &fields).await
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/people");
    fs::read(folder.join(name)).unwrap()
}

#[test]
fn an_open_question_is_asked_until_it_is_answered_and_a_choice_of_columns_is_remembered() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let file = fixture("personio.csv");
            let send =
                async || desk.upload(Some(&hr), "partial", ("personio.csv", &file), "").await;
            assert_eq!(send().await.location, COLUMNS);
            let page = desk.get(COLUMNS, Some(&hr)).await.body;
            assert!(
                page.contains("Which column is this: Team? Choose among: Abteilung, Team"),
                "{page}"
            );
            let number = |header: &str| {
                let (before, _) = page.split_once(&format!("Use {header} as")).unwrap();
                before.rsplit_once("for=\"").unwrap().1.split('"').next().unwrap().to_owned()
            };
            let (division, team) = (number("Abteilung"), number("Team"));
            let missed = answered(&desk, &hr, &page, &[]).await;
            assert_eq!(missed.status, 422);
            assert!(missed.body.contains("<title>Error: "), "{}", missed.body);
            let choices =
                [(division.as_str(), "around"), (team.as_str(), "team"), ("remember", "1")];
            let done = answered(&desk, &hr, &page, &choices).await;
            assert_eq!(done.location, TRIAL, "{}", done.body);
            let page = trial(&desk, &hr).await;
            assert_eq!(apply(&desk, &hr, &page, "").await.location, "/app/people");
            let units = |desk: &Desk| -> Vec<String> {
                let list = app::people_list(&desk.house.app, "", 1).unwrap().people;
                let known = super::desk::people();
                let new = list.iter().filter(|one| !known.contains(one.person.email.as_str()));
                new.map(|one| one.person.team.to_string()).collect()
            };
            let teams = units(&desk);
            assert!(teams.len() == 2 && teams.iter().all(|team| team.contains('/')), "{teams:?}");
            assert_eq!(desk.sql().count("column_memory", "TRUE"), 1);

            // The next file of this header needs no questions; nor does the command's.
            assert_eq!(send().await.location, TRIAL);
            let page = trial(&desk, &hr).await;
            assert!(page.contains("<dt>The same</dt><dd>2 people"), "{page}");
            let request = app::ImportRequest::of(ImportMode::Partial);
            let (app, now) = (&desk.house.app, desk.house.now());
            assert_eq!(app::import_people(app, &file, &request, now).unwrap().plan.same.len(), 2);
            // The choice is shown, and taken back by its box.
            let page = desk.get(COLUMNS, Some(&hr)).await.body;
            let drawn = form(&page, COLUMNS);
            assert_eq!(drawn.field(&division).unwrap().value, "around", "{page}");
            let done = answered(&desk, &hr, &page, &[("remember", "")]).await;
            assert_eq!(done.location, TRIAL, "{}", done.body);
            let page = trial(&desk, &hr).await;
            assert_eq!(apply(&desk, &hr, &page, "").await.location, "/app/people");
            assert_eq!(desk.sql().count("column_memory", "TRUE"), 0);
            assert_eq!(send().await.location, COLUMNS);
        });
    });
}
