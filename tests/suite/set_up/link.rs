//! The link of the console: once, 60 minutes, and nothing by a GET.

use actix_web::rt::System;
use sdt_pulse::app::{self, AppError, Refusal, Role, SetUpState};
use sdt_pulse::domain::{Actor, EmailAddress};

use super::{Visitor, WHO};
use crate::support::both_databases;
use crate::support::sql::Sql;

fn roles(visitor: &Visitor) -> Vec<(String, String)> {
    let users = app::users(&visitor.house.app, visitor.house.now()).unwrap();
    let grants = users.iter().flat_map(|user| {
        user.grants.iter().map(|grant| (user.email.to_string(), grant.role.clone()))
    });
    grants.collect()
}

#[test]
fn whoever_has_the_link_becomes_admin_and_hr_and_it_works_once() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::new(url);
            let code = visitor.code();
            let stored = Sql::open(url).texts("SELECT value AS text FROM setting").concat();
            assert!(!stored.contains(&code), "only its MAC is stored");
            // Looking at it, and pasting it, uses nothing up: a scanner does as much.
            let before =
                Sql::open(url).texts("SELECT key || value AS text FROM setting ORDER BY key");
            for _ in 0..2 {
                assert_eq!(visitor.get("/setup").await.status, 200);
                let asked = visitor.post_raw("/setup", &[("code", &code)]).await;
                assert_eq!(asked.status, 200);
                assert!(asked.body.contains("name=\"email\""), "{}", asked.body);
            }
            let mistyped = visitor.post_raw("/setup", &[("code", &code), ("email", "it")]).await;
            assert_eq!(mistyped.status, 422);
            assert!(mistyped.body.contains("value=\"it\"") && mistyped.body.contains(&code));
            assert_eq!(visitor.post_raw("/setup", &[("code", " ")]).await.status, 422);
            let after =
                Sql::open(url).texts("SELECT key || value AS text FROM setting ORDER BY key");
            assert_eq!(before, after);
            assert!(roles(&visitor).is_empty());
            assert_eq!(app::set_up_state(&visitor.house.app).unwrap(), SetUpState::New);

            let begun = visitor.post_raw("/setup", &[("code", &code), ("email", WHO)]).await;
            assert_eq!(
                (begun.status.as_u16(), begun.location.as_str()),
                (303, "/setup/organisation")
            );
            assert_eq!(begun.cookie_paths, ["/app", "/setup"]);
            let of_both = ["admin", "hr"].map(|role| (WHO.to_owned(), role.to_owned()));
            assert_eq!(roles(&visitor), of_both);
            let log = app::whole_access_log(&visitor.house.app).unwrap();
            let mut deeds: Vec<&str> = log.entries.iter().map(|one| one.deed.id()).collect();
            deeds.sort_unstable();
            assert_eq!(deeds, ["role granted", "role granted", "set-up", "set-up link", "sign-in"]);

            visitor.cookie = None;
            for fields in
                [&[("code", code.as_str())][..], &[("code", &code), ("email", "x@elm.example")]]
            {
                let again = visitor.post_raw("/setup", fields).await;
                assert_eq!(again.status, 410, "{}", again.body);
                assert!(again.body.contains("This link has ended"), "{}", again.body);
            }
            assert_eq!(roles(&visitor), of_both);
        });
    });
}

#[test]
fn of_two_people_at_once_the_second_finds_it_used() {
    both_databases(|url| {
        let visitor = Visitor::new(url);
        let code = visitor.code();
        let begun = std::thread::scope(|scope| {
            let all = ["a@elm.example", "b@elm.example"].map(|email| {
                let (app, code, now) = (&visitor.house.app, &code, visitor.house.now());
                let email = EmailAddress::parse(email).unwrap();
                scope.spawn(move || app::begin_set_up(app, code, &email, now).unwrap().is_some())
            });
            all.map(|one| one.join().unwrap())
        });
        assert_eq!(begun.into_iter().filter(|begun| *begun).count(), 1);
        assert_eq!(roles(&visitor).len(), 2, "admin and HR, one person");
    });
}

#[test]
fn a_link_ends_after_an_hour_by_a_newer_one_and_with_the_set_up() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::new(url);
            let (old, new) = (visitor.code(), visitor.code());
            assert_eq!(visitor.post_raw("/setup", &[("code", &old)]).await.status, 410);
            assert_eq!(visitor.post_raw("/setup", &[("code", &new)]).await.status, 200);
            visitor.house.set_clock("2026-11-23T08:59:59Z");
            assert_eq!(visitor.post_raw("/setup", &[("code", &new)]).await.status, 200);
            visitor.house.set_clock("2026-11-23T09:00:00Z");
            assert_eq!(visitor.post_raw("/setup", &[("code", &new)]).await.status, 410);

            // Somebody who was signed out goes on by another link; nobody else is locked out by it.
            let third = visitor.code();
            let begun = visitor.post_raw("/setup", &[("code", &third), ("email", WHO)]).await;
            assert_eq!(begun.status, 303);
            let fourth = visitor.code();
            visitor.cookie = None;
            let again = visitor.post_raw("/setup", &[("code", &fourth), ("email", WHO)]).await;
            assert_eq!(again.status, 303);
            let last = visitor.code();
            let done = visitor.save("/setup/wave", &[("do", "finish")]).await;
            assert_eq!((done.status.as_u16(), done.location.as_str()), (303, "/app"));
            for path in ["/setup", "/setup/organisation", "/setup/wave"] {
                assert_eq!(visitor.get(path).await.status, 404, "{path}");
            }
            assert_eq!(visitor.post_raw("/setup", &[("code", &last)]).await.status, 404);
            let refused = app::create_set_up_link(&visitor.house.app, visitor.house.now());
            assert!(matches!(refused, Err(AppError::Refused(Refusal::IsSetUp))));
        });
    });
}

#[test]
fn where_roles_were_given_by_command_there_is_nothing_to_set_up() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::new(url);
            let code = visitor.code();
            let (app, now) = (&visitor.house.app, visitor.house.now());
            let hr = EmailAddress::parse("hr@elm.example").unwrap();
            app::grant_role(app, &Actor::CommandLine, &hr, Role::Hr, now).unwrap();
            assert_eq!(app::set_up_state(app).unwrap(), SetUpState::Done);
            assert!(app::begin_set_up(app, &code, &hr, now).unwrap().is_none());
            assert_eq!(visitor.get("/setup").await.status, 404);
        });
    });
}
