//! The steps, but for mail.

use actix_web::rt::System;
use sdt_pulse::app::{self, Role};
use sdt_pulse::domain::{Actor, EmailAddress};

use super::{SEEN, Visitor, WHO};
use crate::support::both_databases;
use crate::support::forms::forms;

#[test]
fn each_step_is_saved_left_and_taken_up_again() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            assert_eq!(visitor.get("/app").await.location, "/setup");
            assert_eq!(visitor.get("/setup").await.location, "/setup/organisation");
            let nothing = visitor
                .save("/setup/organisation", &[("organisation", " "), ("contact", "x")])
                .await;
            assert_eq!(nothing.status, 422);
            for says in ["<title>Error: ", "Type the name of the organisation", "value=\"x\""] {
                assert!(nothing.body.contains(says), "{says}: {}", nothing.body);
            }
            let named =
                [("organisation", "Elm & Söhne"), ("contact", "hr@elm.example"), ("locale", "de")];
            let saved = visitor.save("/setup/organisation", &named).await;
            assert_eq!(saved.location, "/setup/address");
            let settings = visitor.house.app.settings();
            assert_eq!(settings.organisation, "Elm & Söhne");
            assert_eq!(settings.default_locale.tag(), "de");
            assert_eq!(visitor.get("/setup").await.location, "/setup/address");
            let back = visitor.get("/setup/organisation").await.body;
            assert!(back.contains("Elm &#38; Söhne") || back.contains("Elm &amp; Söhne"), "{back}");

            // Where the browser is stands in the field; it is what was saved then.
            let address = visitor.get("/setup/address").await.body;
            let form =
                forms(&address).into_iter().find(|one| one.action == "/setup/address").unwrap();
            assert_eq!(form.field("base_url").unwrap().value, format!("http://{SEEN}"));
            assert!(address.contains("Missing: without https"), "{address}");
            let wrong = visitor.save("/setup/address", &[("base_url", "pulse.elm.example")]).await;
            assert_eq!(wrong.status, 422);
            assert!(wrong.body.contains("value=\"pulse.elm.example\""), "{}", wrong.body);
            let here = format!("http://{SEEN}");
            let saved = visitor.save("/setup/address", &[("base_url", &format!("{here}/"))]).await;
            assert_eq!(saved.location, "/setup/mail");
            assert_eq!(visitor.house.app.settings().base_url, here);

            assert_eq!(
                visitor.save("/setup/mail", &[("do", "later")]).await.location,
                "/setup/people"
            );
            assert!(
                visitor
                    .get("/setup/people")
                    .await
                    .body
                    .contains("Nobody is on the people list yet")
            );
            visitor.house.import("email,team\na@elm.example,Desk\nb@elm.example,Desk\n");
            let people = visitor.get("/setup/people").await.body;
            assert!(people.contains("2 people are on the people list"), "{people}");
            assert!(people.contains("/app/people/import"));
            assert_eq!(visitor.save("/setup/people", &[]).await.location, "/setup/privacy");
            assert_eq!(visitor.save("/setup/privacy", &[("k", "7")]).await.location, "/setup/wave");
            assert_eq!(visitor.house.app.settings().k.get(), 7);
            let wave = visitor.get("/setup/wave").await.body;
            assert!(!wave.contains("Not saved yet"), "{wave}");
            assert_eq!(visitor.get("/setup").await.location, "/setup/wave");
            let done = visitor.save("/setup/wave", &[("do", "finish")]).await;
            assert_eq!(done.location, "/app");
            assert_eq!(visitor.get("/app").await.status, 200, "HR reads");
            assert_eq!(visitor.get("/setup/mail").await.status, 404);
        });
    });
}

#[test]
fn another_address_leads_over_to_it_and_signs_the_same_person_in() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            let moved =
                visitor.save("/setup/address", &[("base_url", "https://other.elm.example")]).await;
            assert_eq!(moved.status, 303);
            let (host, path) = moved.location.split_once("/app/").unwrap();
            assert_eq!(host, "https://other.elm.example");
            let offered = visitor.get(&format!("/app/{path}")).await.body;
            assert!(offered.contains(WHO), "{offered}");
            let link = forms(&offered)[0].field("link").unwrap().value.clone();
            let origin = "https://other.elm.example";
            let signed_in =
                visitor.post_from(origin, "/app/sign-in/confirm", &[("link", &link)]).await;
            assert_eq!(signed_in.location, "/app");
            assert_eq!(signed_in.cookie_paths, ["/app", "/setup"]);
            assert_eq!(visitor.get("/setup").await.location, "/setup/organisation");
        });
    });
}

#[test]
fn nobody_but_an_admin_gets_in_and_no_form_of_another_site_does() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            let csrf = visitor.csrf("/setup/organisation").await;
            let fields = [
                ("organisation", "X"),
                ("contact", "x@x.example"),
                ("locale", "en"),
                ("csrf", &csrf),
            ];
            for (origin, token) in
                [("https://evil.example", csrf.as_str()), (&format!("http://{SEEN}"), "none")]
            {
                let mut fields = fields;
                fields[3].1 = token;
                let refused = visitor.post_from(origin, "/setup/organisation", &fields).await;
                assert_eq!(refused.status, 403, "{origin}");
            }
            assert_eq!(visitor.house.app.settings().organisation, "Our organisation");
            visitor.cookie = None;
            for step in ["organisation", "address", "mail", "people", "privacy", "wave"] {
                assert_eq!(visitor.get(&format!("/setup/{step}")).await.location, "/setup");
                let posted = visitor.post_raw(&format!("/setup/{step}"), &fields).await;
                assert_eq!(posted.location, "/setup");
            }
            let (app, now) = (visitor.house.app.clone(), visitor.house.now());
            let observer = EmailAddress::parse("council@elm.example").unwrap();
            app::grant_role(&app, &Actor::CommandLine, &observer, Role::Observer, now).unwrap();
            let link = app::create_login_link(&app, &observer, now).unwrap();
            let code = link.split_once("code=").unwrap().1.to_owned();
            let origin = app.settings().origin();
            let signed_in =
                visitor.post_from(&origin, "/app/sign-in/confirm", &[("link", &code)]).await;
            assert_eq!(signed_in.location, "/app");
            assert_eq!(visitor.get("/setup/organisation").await.status, 404);
            assert_eq!(visitor.get("/app").await.location, "/app/oversight");
        });
    });
}

#[test]
fn the_forecast_stands_beside_each_threshold_and_the_council_is_kept() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            let empty = visitor.get("/setup/privacy").await.body;
            assert!(empty.contains("Nobody is on the people list yet: with it"), "{empty}");
            let mut csv = "email,team\n".to_owned();
            for (team, n) in [("Ops/Day", 9), ("Ops/Night", 9), ("Law", 4), ("Desk", 6)] {
                for at in 0..n {
                    csv += &format!("{}{at}@elm.example,{team}\n", team.replace('/', "-"));
                }
            }
            visitor.house.import(&csv);
            let page = visitor.get("/setup/privacy").await.body;
            let sentence = "Of these 4 teams 2 could be shown if 70 % answer; 1 never could.";
            assert_eq!(page.matches(sentence).count(), 2, "at its threshold and below: {page}");
            assert!(
                page.contains("Of these 4 teams 0 could be shown if 70 % answer; 4 never could."),
                "{page}"
            );
            assert!(page.contains("Never: fewer than 5 people who count"), "{page}");
            let again = visitor
                .save("/setup/privacy", &[("k", "5"), ("expect", "90"), ("do", "forecast")])
                .await;
            assert_eq!(again.location, "/setup/privacy?k=5&expect=90");
            assert!(visitor.get(&again.location).await.body.contains("if 90 % answer"));
            assert_eq!(visitor.house.app.settings().k.get(), 5, "nothing was saved");
            let council = [("k", "10"), ("expect", "70"), ("council_ok", "1"), ("do", "save")];
            assert_eq!(visitor.save("/setup/privacy", &council).await.location, "/setup/wave");
            let log = app::whole_access_log(&visitor.house.app).unwrap();
            assert!(log.entries.iter().any(|one| one.deed.id() == "council has seen"));
            assert!(visitor.get("/setup/privacy").await.body.contains("value=\"10\" checked"));
        });
    });
}
