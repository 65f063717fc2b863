//! The observer's page: what it shows is what is stored, and no result is on it or behind it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION};
use actix_web::rt::System;
use actix_web::test::{TestRequest, read_body};
use sdt_pulse::app::{self, Casting, OpenRequest, create_login_link};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress, Reminders, Threshold};
use sdt_pulse::store::DatabaseUrl;

use crate::support::both_databases;
use crate::support::house::{CLOSES_ON, TestHouse};
use crate::support::sql::Sql;

const OBSERVER: &str = "council@elm.example";
const HR: &str = "hr@elm.example";
const LEAD: &str = "lead@elm.example";
const PAGE: &str = "/app/oversight";

/// Two teams of eight, one of them with a lead.
fn people() -> String {
    let mut csv = format!("email,team,manager_email\n{LEAD},Ops/Desk,\n");
    for number in 0..8 {
        csv += &format!("d{number}@elm.example,Ops/Desk,{LEAD}\n");
        csv += &format!("n{number}@elm.example,Ops/Night,\n");
    }
    csv
}

struct Site {
    house: TestHouse,
    cookie: Option<(String, String)>,
}

impl Site {
    fn new(url: &str) -> Self {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people());
        for (email, role) in [(OBSERVER, Role::Observer), (HR, Role::Hr)] {
            let email = EmailAddress::parse(email).unwrap();
            app::grant_role(&house.app, &Actor::CommandLine, &email, role, house.now()).unwrap();
        }
        Self { house, cookie: None }
    }

    /// The status, and the body or where it leads.
    async fn get(&self, path: &str) -> (StatusCode, String) {
        let mut request = TestRequest::get().uri(path).insert_header((ACCEPT_LANGUAGE, "en"));
        if let Some((name, value)) = &self.cookie {
            request = request.cookie(Cookie::new(name.clone(), value.clone()));
        }
        let response = self.house.answer_to(request).await;
        let status = response.status();
        if let Some(to) = response.headers().get(LOCATION) {
            return (status, to.to_str().unwrap().to_owned());
        }
        (status, String::from_utf8(read_body(response).await.to_vec()).unwrap())
    }

    async fn page(&self) -> String {
        let (status, body) = self.get(PAGE).await;
        assert_eq!(status, StatusCode::OK);
        body
    }

    /// By the printed link, as everybody signs in.
    async fn sign_in(&mut self, email: &str) {
        self.cookie = None;
        let email = EmailAddress::parse(email).unwrap();
        let link = create_login_link(&self.house.app, &email, self.house.now()).unwrap();
        let (_, code) = link.split_once("code=").unwrap();
        let request = TestRequest::post()
            .uri("/app/sign-in/confirm")
            .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
            .set_payload(format!("link={code}"));
        let response = self.house.answer_to(request).await;
        let cookie = response.response().cookies().next().expect("a session");
        self.cookie = Some((cookie.name().to_owned(), cookie.value().to_owned()));
    }

    async fn everybody_answers(&self) {
        for (number, (_, code)) in self.house.codes().await.iter().enumerate() {
            let value = ["2", "4", "5"][number % 3];
            let answers: Vec<(&str, &str)> =
                self.house.form().items.iter().map(|item| (item.id.as_str(), value)).collect();
            assert!(matches!(self.house.answer(code, &answers).await, Casting::Stored(_)));
        }
    }
}

/// The text that a reader sees, blanks made one.
fn text(html: &str) -> String {
    let (mut text, mut in_tag) = (String::new(), false);
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn observers_and_hr_read_the_page_and_nobody_else() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            let (status, to) = site.get(PAGE).await;
            assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/app/sign-in"));
            site.sign_in(LEAD).await;
            assert_eq!(site.get(PAGE).await.0, StatusCode::NOT_FOUND);
            let nav = "<a href=\"/app/oversight\"";
            assert!(!site.get("/app/team/Ops/Desk").await.1.contains(nav));
            site.sign_in(HR).await;
            assert!(site.page().await.contains(nav) && site.get("/app").await.1.contains(nav));
            site.sign_in(OBSERVER).await;
            let (status, to) = site.get("/app").await;
            assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, PAGE));
            assert!(
                site.page().await.contains("<a href=\"/app/oversight\" aria-current=\"page\">")
            );
        });
    });
}

/// Every address below /app that the sources name, with everything that may stand in its gaps.
fn addresses() -> BTreeSet<String> {
    let mut patterns = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = fs::read_to_string(&path).unwrap();
                let named = source.split('"').filter(|word| word.starts_with("/app"));
                patterns
                    .extend(named.filter(|word| !word.contains(['\\', ' '])).map(str::to_owned));
            }
        }
    }
    assert!(patterns.contains("/app/team/{path:.*}") && patterns.contains(PAGE), "{patterns:?}");
    let fillings = [
        "",
        "Ops",
        "Ops/Desk",
        "Ops/Night",
        "2026Q4",
        "scores.csv",
        "response.csv",
        "w1",
        "1",
        "certificate-w1.json",
        "quarter.csv",
        "audits.csv",
    ];
    let mut all = BTreeSet::new();
    for pattern in patterns {
        let mut open = vec![pattern];
        while let Some(one) = open.pop() {
            match (one.find('{'), one.find('}')) {
                (Some(from), Some(to)) => open.extend(
                    fillings.iter().map(|fill| format!("{}{fill}{}", &one[..from], &one[to + 1..])),
                ),
                _ => {
                    all.insert(one);
                }
            }
        }
    }
    all
}

#[test]
fn an_observer_opens_no_result() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            site.house.open_wave();
            site.everybody_answers().await;
            site.house.close();
            let all = addresses();
            assert!(
                all.contains("/app/export/2026Q4/scores.csv") && all.contains("/app/team/Ops/Desk")
            );
            let mut read: [BTreeSet<String>; 2] = [BTreeSet::new(), BTreeSet::new()];
            for (at, who) in [HR, OBSERVER].into_iter().enumerate() {
                site.sign_in(who).await;
                for address in &all {
                    let (status, body) = site.get(address).await;
                    match status {
                        StatusCode::OK => {
                            read[at].insert(address.clone());
                        }
                        // The plan of a wave says why it cannot be opened yet.
                        StatusCode::SEE_OTHER
                            if who == HR && body.starts_with("/app/waves/new?") => {}
                        StatusCode::SEE_OTHER => {
                            assert!([PAGE, "/app/sign-in"].contains(&body.as_str()));
                        }
                        StatusCode::NOT_FOUND => {}
                        StatusCode::GONE => assert_eq!(address, "/app/sign-in/oidc/back"),
                        other => {
                            // What only takes forms.
                            let posted = [
                                "/app/sign-out",
                                "/app/sign-in/confirm",
                                "/app/access/grant",
                                "/app/access/deputy",
                                "/app/waves/new/practice",
                                "/app/mail/retry",
                                "/app/settings/mail/domain",
                                "/app/programme/blackout",
                                "/app/programme/blackout/remove",
                                "/app/programme/pause",
                                "/app/programme/resume",
                            ];
                            let of_a_wave = address.starts_with("/app/waves/")
                                && ["/invite", "/resend", "/lots"]
                                    .iter()
                                    .any(|end| address.ends_with(end));
                            assert!(of_a_wave || posted.contains(&address.as_str()), "{address}");
                            assert_eq!(other, StatusCode::METHOD_NOT_ALLOWED, "{address}");
                        }
                    }
                }
            }
            let own =
                [PAGE, "/app/oversight/access", "/app/access", "/app/sessions", "/app/sign-in"];
            let own = own.map(str::to_owned);
            assert_eq!(read[1], BTreeSet::from(own));
            // The same walk finds results for somebody who may read them.
            for address in [
                "/app",
                "/app/results",
                "/app/team/Ops/Desk",
                "/app/present/Ops/Desk",
                "/app/export/2026Q4/scores.csv",
            ] {
                assert!(read[0].contains(address), "{address} in {:?}", read[0]);
            }
        });
    });
}

/// Whatever is answered, and after the close too: not a byte of the page changes.
#[test]
fn the_page_says_the_same_whoever_has_answered_whatever() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            site.house.open_wave();
            site.sign_in(OBSERVER).await;
            let before = site.page().await;
            site.everybody_answers().await;
            assert_eq!(site.page().await, before);
            // What the box held is told once it is closed, to everybody alike.
            site.house.close();
            let after = site.page().await;
            assert!(after.contains("Intake stopped") && !before.contains("Intake stopped"));
        });
    });
}

#[test]
fn the_page_shows_the_policy_the_roster_and_the_wording_as_they_are_stored() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            let request = OpenRequest {
                reminders: Reminders::Unanswered,
                comments: true,
                ..OpenRequest::new(
                    site.house.form().name.clone(),
                    CLOSES_ON,
                    Threshold::new(8).unwrap(),
                )
            };
            app::open_wave(&site.house.app, &request, site.house.now()).unwrap();
            site.sign_in(OBSERVER).await;
            let html = site.page().await;
            let shown = text(&html);
            for says in [
                "Both logs hold.",
                "Of groups with 8 or more answers.",
                "of groups with 10 or more answers.",
                "Of the whole organisation only, from 10 answers and 5 comments on.",
                "Only to those whose link is unused.",
                "In a file on this server.",
                "w1, Mon 23 Nov to Fri 4 Dec",
                "Our organisation 17 1",
                "Desk 9 1",
                "Night 8 0",
                "Not at all true",
            ] {
                assert!(shown.contains(says), "{says} in {shown}");
            }
            for item in &site.house.form().items {
                assert!(shown.contains(&item.text.en), "{}", item.text.en);
            }
            let log = app::policy_log(&site.house.app).unwrap();
            let (entry, policy) = log.promises().next().unwrap();
            let change = app::roster_log(&site.house.app).unwrap().pop().unwrap().0;
            for hash in [
                &entry.sha256,
                &policy.form_sha256,
                &policy.roster_sha256,
                &policy.key_sha256,
                &change.sha256,
            ] {
                assert!(html.contains(hash.as_str()), "{hash}");
            }
        });
    });
}

#[test]
fn an_invented_colleague_is_on_the_page() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            site.house.import(&(people() + &format!("invented@elm.example,Ops/<b>Desk,{LEAD}\n")));
            site.house.open_wave();
            site.sign_in(OBSERVER).await;
            let html = site.page().await;
            let newest = html.split("<ol class=\"log\"").nth(1).unwrap();
            let shown = text(newest);
            assert!(shown.contains("The roster of w1 was frozen: 18 people invited."), "{shown}");
            let line = format!("1 new invented@elm.example Ops / &#60;b&#62;Desk, led by {LEAD}");
            assert!(shown.contains(&line), "{shown}");
            // The long list of the first import is folded, newest first.
            let (new, first) = (newest.find("1 new").unwrap(), newest.find("17 new").unwrap());
            assert!(new < first && newest[..first].ends_with("<details><summary>"));
            assert!(!html.contains("<b>Desk"));
        });
    });
}

#[test]
fn a_broken_log_is_shown_as_far_as_it_can_be_read_and_named() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            site.house.open_wave();
            let mut sql = Sql::open(url);
            sql.run(match sql {
                Sql::Sqlite(_) => "DROP TRIGGER chain_entry_no_update",
                Sql::Postgres(_) => "DROP TRIGGER chain_entry_no_change ON chain_entry",
            });
            sql.run(
                "UPDATE chain_entry SET body_json = 'x' WHERE chain = 'roster' AND entry_no = 2",
            );
            site.sign_in(OBSERVER).await;
            let shown = text(&site.page().await);
            let says = "The log of changes does not hold. Entry 2 does not match its hash";
            assert!(shown.contains(says), "{shown}");
            assert!(shown.contains("Entry 2 cannot be read."), "{shown}");
            assert!(shown.contains("The roster of w1 was frozen: 17 people invited."), "{shown}");
            sql.run("UPDATE chain_entry SET previous = 'x' WHERE chain = 'policy'");
            let shown = text(&site.page().await);
            assert!(shown.contains("Neither log holds. Rules: Entry 1 does not follow"), "{shown}");
        });
    });
}
