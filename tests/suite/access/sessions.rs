use actix_web::rt::System;
use base64::Engine as _;
use sdt_pulse::app::{self, OpenSession};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::Actor;

use super::desk::{Desk, HR, LEAD, OBSERVER, address, people};
use crate::support::both_databases;

const TEAM: &str = "/app/team/Ops/Desk";

fn signed_out() -> (u16, String) {
    (303, "/app/sign-in".to_owned())
}

fn reads() -> (u16, String) {
    (200, String::new())
}

#[test]
fn a_copied_cookie_reads_nothing_after_sign_out() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let (here, elsewhere) = (desk.sign_in(LEAD).await, desk.sign_in(LEAD).await);
            let copied = here.clone();
            assert_eq!(desk.reads(TEAM, &copied).await, reads());
            let out = desk.post("/app/sign-out", Some(&here), &[]).await;
            assert_eq!((out.status.as_u16(), out.location.as_str()), (303, "/app/sign-in"));
            assert!(out.cookie.unwrap().value().is_empty());
            assert_eq!(desk.reads(TEAM, &copied).await, signed_out());
            // Whoever copied it does not sign anybody out by it either; another session goes on.
            assert_eq!(desk.post("/app/sessions", Some(&copied), &[]).await.status, 303);
            assert_eq!(desk.reads(TEAM, &elsewhere).await, reads());
            // Nor does a renewed copy, made before the sign-out: it is the same session.
            let mine = desk.sign_in(LEAD).await;
            desk.house.set_clock("2027-01-11T08:10:00Z");
            let renewed = desk.get(TEAM, Some(&mine)).await.cookie.expect("renewed");
            assert_ne!(renewed.value(), mine.cookie.value());
            desk.post("/app/sign-out", Some(&mine), &[]).await;
            let kept = super::Signed { cookie: renewed, ..mine };
            assert_eq!(desk.reads(TEAM, &kept).await, signed_out());
        });
    });
}

#[test]
fn signing_out_everywhere_ends_every_session_and_unused_link_of_one_address_alone() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let all = [desk.sign_in(LEAD).await, desk.sign_in(LEAD).await];
            let hr = desk.sign_in(HR).await;
            let link =
                app::create_login_link(&desk.house.app, &address(LEAD), desk.house.now()).unwrap();
            let page = desk.get("/app/sessions", Some(&all[0])).await;
            assert_eq!(page.body.matches("last used 11 January 2027, 08:00 UTC").count(), 2);
            assert_eq!(page.body.matches("This browser:").count(), 1);
            let foreign = super::Signed { csrf: "x".to_owned(), ..all[1].clone() };
            assert_eq!(desk.post("/app/sessions", Some(&foreign), &[]).await.status, 403);
            assert_eq!(desk.reads(TEAM, &all[1]).await, reads());
            let out = desk.post("/app/sessions", Some(&all[1]), &[]).await;
            assert_eq!((out.status.as_u16(), out.location.as_str()), (303, "/app/sign-in"));
            for signed in &all {
                assert_eq!(desk.reads(TEAM, signed).await, signed_out());
            }
            assert_eq!(desk.reads(TEAM, &hr).await, reads());
            let code = link.split_once("code=").unwrap().1;
            assert_eq!(
                desk.post("/app/sign-in/confirm", None, &[("link", code)]).await.status,
                410
            );
            assert!(desk.log().contains(&format!("{LEAD} sign-out everywhere {LEAD}")));
        });
    });
}

#[test]
fn the_operator_signs_somebody_out_and_is_told_how_often() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let all = [desk.sign_in(HR).await, desk.sign_in(HR).await];
            let end = || {
                let (app, now) = (&desk.house.app, desk.house.now());
                app::sign_out_everywhere(app, &address(HR), Actor::CommandLine, now).unwrap()
            };
            assert_eq!((end(), end()), (2, 0));
            for signed in &all {
                assert_eq!(desk.reads("/app", signed).await, signed_out());
            }
            assert_eq!(desk.reads("/app", &desk.sign_in(HR).await).await, reads());
        });
    });
}

#[test]
fn a_revoked_role_is_gone_on_the_next_request_and_stays_gone_for_old_sessions() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let (app, now) = (&desk.house.app, desk.house.now());
            let council = desk.sign_in(OBSERVER).await;
            assert_eq!(desk.reads("/app/oversight", &council).await, reads());
            let link = app::create_login_link(app, &address(OBSERVER), now).unwrap();
            assert_eq!(app::revoke_role(app, &address(OBSERVER), now).unwrap(), "observer");
            assert_eq!(desk.reads("/app/oversight", &council).await, signed_out());
            let code = link.split_once("code=").unwrap().1;
            assert_eq!(
                desk.post("/app/sign-in/confirm", None, &[("link", code)]).await.status,
                410
            );
            // Given again, it is another session's.
            app::grant_role(app, &address(OBSERVER), Role::Observer, now).unwrap();
            assert_eq!(desk.reads("/app/oversight", &council).await, signed_out());
            let again = desk.sign_in(OBSERVER).await;
            assert_eq!(desk.reads("/app/oversight", &again).await, reads());
            // A role that takes the place of another ends what was begun with that one.
            let hr = desk.sign_in(HR).await;
            app::grant_role(app, &address(HR), Role::Observer, now).unwrap();
            assert_eq!(desk.reads("/app", &hr).await, signed_out());
            let last = app::roster_log(app).unwrap();
            let written: Vec<String> =
                last.iter().rev().take(3).map(|(entry, _)| entry.body.clone()).collect();
            assert!(written[2].contains("\"what\":\"role revoked\""), "{written:?}");
            assert!(written[1].contains("\"what\":\"role granted\""), "{written:?}");
        });
    });
}

#[test]
fn a_role_that_nobody_has_and_the_last_hr_are_refused_and_change_nothing() {
    both_databases(|url| {
        let desk = Desk::new(url);
        let revoke = |email: &str| {
            let (app, now) = (&desk.house.app, desk.house.now());
            app::revoke_role(app, &address(email), now).map_err(|error| error.to_string())
        };
        let before = app::roster_log(&desk.house.app).unwrap().len();
        assert!(revoke(LEAD).unwrap_err().contains("manager_email"));
        assert!(revoke(HR).unwrap_err().contains("last person with the role hr"));
        assert_eq!(app::roster_log(&desk.house.app).unwrap().len(), before);
        let second = address("second@elm.example");
        app::grant_role(&desk.house.app, &second, Role::Hr, desk.house.now()).unwrap();
        assert_eq!(revoke(HR).unwrap(), "hr");
    });
}

#[test]
fn a_team_that_an_import_takes_away_is_gone_on_the_next_request() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let lead = desk.sign_in(LEAD).await;
            assert_eq!(desk.reads(TEAM, &lead).await, reads());
            // Another team's lead from now on.
            let moved =
                people().replace(&format!(",Ops/Desk,{LEAD}"), ",Ops/Desk,other@elm.example");
            desk.house.import(&moved);
            assert_eq!(desk.reads(TEAM, &lead).await, signed_out());
            let another = format!("x@elm.example,Ops/Late,{LEAD}\n");
            desk.house.import(&(moved + &another));
            assert_eq!(desk.reads(TEAM, &lead).await.0, 404);
        });
    });
}

#[test]
fn a_session_ends_by_itself_and_old_ones_are_deleted() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let open = |desk: &Desk| {
                let users = app::users(&desk.house.app, desk.house.now()).unwrap();
                users.iter().find(|user| user.email.as_str() == HR).unwrap().open_sessions
            };
            let hr = desk.sign_in(HR).await;
            assert_eq!(open(&desk), 1);
            desk.house.set_clock("2027-01-11T08:15:00Z");
            assert_eq!(desk.reads("/app", &hr).await, signed_out());
            desk.house.set_clock("2027-01-11T08:16:00Z");
            assert_eq!(open(&desk), 0);
            // No address, no id and no time finer than a minute is beside it.
            let stored = desk.sql().number("SELECT COUNT(*) AS number FROM session");
            assert_eq!(stored, 1);
            let finer =
                desk.sql().count("session", "started_at % 60000 <> 0 OR used_at % 60000 <> 0");
            assert_eq!(finer, 0);
            desk.house.set_clock("2028-01-10T08:00:00Z");
            app::purge_access_log(&desk.house.app, desk.house.now()).unwrap();
            assert_eq!(desk.sql().count("session", "TRUE"), 1);
            desk.house.set_clock("2028-01-12T08:00:00Z");
            app::purge_access_log(&desk.house.app, desk.house.now()).unwrap();
            assert_eq!(desk.sql().count("session", "TRUE"), 0);
        });
    });
}

#[test]
fn the_database_knows_no_cookie_and_no_id_in_it() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let link = app::create_login_link(&desk.house.app, &address(HR), desk.house.now());
            let code = link.unwrap().split_once("code=").unwrap().1.to_owned();
            let signed = app::sign_in(&desk.house.app, &code, desk.house.now()).unwrap().unwrap();
            let macs = desk.sql().blobs("SELECT mac AS bytes FROM session");
            assert_eq!((macs.len(), macs[0].len()), (1, 32));
            let id = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(&signed.session.id);
            assert_ne!(macs[0], id.unwrap());
            let own = app::own_sessions(&desk.house.app, &signed.session, desk.house.now());
            let at = desk.house.now();
            let this = OpenSession { started_at: at, used_at: at, is_this: true };
            assert_eq!(own.unwrap(), [this]);
        });
    });
}
