//! What somebody may read whom a provider vouches for, and what a group adds to it (R0).

use actix_web::rt::System;
use sdt_pulse::app;
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress};
use serde_json::json;

use super::Site;
use crate::access::two_teams as people;
use crate::support::both_databases;

impl Site {
    async fn may(&self, email: &str, groups: &[&str]) -> super::Answer {
        self.provider.plan().claims = json!({ "email": email, "groups": groups });
        self.sign_in().await
    }
}

#[test]
fn a_group_reads_for_its_session_alone_and_the_access_log_says_so() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = Site::new(url);
            site.house.import(&people());
            let hr = site.may("Outside@Elm.example", &["People team", "Ski club"]).await;
            assert_eq!((hr.status, hr.location.as_str()), (303, "/app"), "{}", hr.body);
            let session = hr.session().unwrap();
            assert_eq!(site.get("/app/access", Some(&session)).await.status, 200);
            assert_eq!(site.log()[0], "outside@elm.example sign-in keycloak: hr");
            let users = app::users(&site.house.app, site.house.now()).unwrap();
            let one =
                users.iter().find(|user| user.email.as_str() == "outside@elm.example").unwrap();
            assert_eq!((one.grants.len(), one.by_group.as_slice()), (0, &["hr".to_owned()][..]));
            // Nothing of it is granted: without the group there is nothing to read.
            let without = site.may("outside@elm.example", &[]).await;
            assert_eq!(without.status, 403, "{}", without.body);
            assert!(
                without.body.contains("There is nothing here for you to read"),
                "{}",
                without.body
            );
            assert!(without.session().is_none());

            let council = site.may("council@union.example", &["council"]).await.session().unwrap();
            assert_eq!(site.get("/app/oversight/access", Some(&council)).await.status, 200);
            assert_eq!(site.get("/app/comments", Some(&council)).await.status, 404);
            let log = site.get("/app/oversight/access", Some(&council)).await.body;
            assert!(log.contains("outside@elm.example signed in by keycloak: hr."), "{log}");
        });
    });
}

#[test]
fn whoever_has_a_role_or_leads_needs_no_group() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = Site::new(url);
            site.house.import(&people());
            let granted = EmailAddress::parse("granted@elm.example").unwrap();
            app::grant_role(
                &site.house.app,
                &Actor::CommandLine,
                &granted,
                Role::Hr,
                site.house.now(),
            )
            .unwrap();
            for (email, path) in
                [("GRANTED@elm.example", "/app/access"), ("lead@elm.example", "/app/team/Ops/Desk")]
            {
                let session = site.may(email, &[]).await.session().unwrap();
                assert_eq!(site.get(path, Some(&session)).await.status, 200, "{email}");
            }
            assert!(site.log().contains(&"lead@elm.example sign-in keycloak".to_owned()));
            let stranger = site.may("d1@elm.example", &["Ski club"]).await;
            assert_eq!(stranger.status, 403);
            assert!(stranger.body.contains("you are d1@elm.example"), "{}", stranger.body);
        });
    });
}

/// R0: whoever was counted toward a threshold must not read the results by a group, neither of that wave nor
/// of another; a lead was not counted.
#[test]
fn a_group_opens_no_results_to_whom_a_wave_counted() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = Site::new(url);
            site.house.import(&people());
            let team = ["People team"];
            // Nobody was counted yet.
            let early = site.may("d0@elm.example", &team).await.session().unwrap();
            assert_eq!(site.get("/app/access", Some(&early)).await.status, 200);
            site.house.open_wave();
            assert_eq!(site.get("/app/access", Some(&early)).await.status, 303, "counted since");
            let counted = site.may("d0@elm.example", &team).await;
            assert_eq!(counted.status, 403);
            assert!(
                counted.body.contains("you could subtract your own answers"),
                "{}",
                counted.body
            );
            let lead = site.may("lead@elm.example", &team).await.session().unwrap();
            assert_eq!(
                site.get("/app/access", Some(&lead)).await.status,
                200,
                "a reader at the open"
            );
            // A role that reads no results is nothing to R0.
            let both =
                site.may("d0@elm.example", &["People team", "council"]).await.session().unwrap();
            assert_eq!(site.get("/app/oversight/access", Some(&both)).await.status, 200);
            assert_eq!(site.get("/app/comments", Some(&both)).await.status, 404);

            site.set_clock("2026-12-08T08:00:00Z");
            site.house.close();
            assert_eq!(site.may("d0@elm.example", &team).await.status, 403, "after the close, too");
            // Nor under another address that the same person has by now.
            let moved = |address: &str| {
                people()
                    .replace("team,", "team,employee_id,")
                    .replace("/Desk,", "/Desk,,")
                    .replace("/Night,", "/Night,,")
                    .replace("d0@elm.example,Ops/Desk,", &format!("{address},Ops/Desk,7"))
            };
            site.house.import(&moved("d0@elm.example"));
            site.house.import(&moved("new0@elm.example"));
            for email in ["d0@elm.example", "new0@elm.example"] {
                assert_eq!(site.may(email, &team).await.status, 403, "{email}");
            }
        });
    });
}

/// The page that is answered says that there may be more readers than it can count.
#[test]
fn the_answer_page_says_that_a_group_may_open_the_report() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = Site::new(url);
            site.house.import(&people());
            site.house.open_wave();
            let (_, code) = site.house.codes().await.into_iter().next().unwrap();
            let page = site.post("/s", None, &[("code", &code)]).await.body;
            assert!(page.contains("own sign-in may open reports to people of HR"), "{page}");
        });
    });
}
