//! The page on which HR gives and takes roles, and observers look on.

use actix_web::rt::System;
use sdt_pulse::app;

use super::{ADMIN, Answer, Desk, HR, LEAD, OBSERVER, Signed};
use crate::support::both_databases;

const SECOND: &str = "second@elm.example";
const PAGE: &str = "/app/access";

async fn grant(desk: &Desk, signed: &Signed, email: &str, role: &str) -> Answer {
    let fields = [("email", email), ("role", role)];
    desk.post("/app/access/grant", Some(signed), &fields).await
}

async fn revoke(desk: &Desk, signed: &Signed, email: &str, role: &str) -> Answer {
    let fields = [("email", email), ("role", role)];
    desk.post("/app/access/revoke", Some(signed), &fields).await
}

fn leads_back(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.location.as_str())
}

#[test]
fn hr_gives_a_role_and_takes_it_away_and_the_log_says_who() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let granted = grant(&desk, &hr, " Second@Elm.example ", "hr").await;
            assert_eq!(leads_back(&granted), (303, PAGE));
            let page = desk.get(PAGE, Some(&hr)).await.body;
            for says in [SECOND, "2 people lead by the people list", LEAD, "do not count toward 5"]
            {
                assert!(page.contains(says), "{says}: {page}");
            }
            let second = desk.sign_in(SECOND).await;
            assert_eq!(desk.get(PAGE, Some(&second)).await.status, 200);
            let asked =
                desk.get("/app/access/revoke?email=second%40elm.example&role=hr", Some(&hr)).await;
            assert_eq!(asked.status, 200);
            assert!(
                asked.body.contains("Take the role from second@elm.example?"),
                "{}",
                asked.body
            );
            assert_eq!(desk.get(PAGE, Some(&second)).await.status, 200, "asked, and not yet done");
            assert_eq!(leads_back(&revoke(&desk, &hr, SECOND, "hr").await), (303, PAGE));
            // On the next request they are nobody.
            assert_eq!(leads_back(&desk.get(PAGE, Some(&second)).await), (303, "/app/sign-in"));
            let log = desk.log();
            for line in [
                "hr@elm.example role granted hr second@elm.example",
                "hr@elm.example role revoked hr second@elm.example",
            ] {
                assert!(log.iter().any(|entry| entry == line), "{line}: {log:?}");
            }
        });
    });
}

#[test]
fn an_observer_looks_on_and_changes_nothing() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let (council, lead) = (desk.sign_in(OBSERVER).await, desk.sign_in(LEAD).await);
            let page = desk.get(PAGE, Some(&council)).await;
            assert_eq!(page.status, 200);
            assert!(page.body.contains(HR) && page.body.contains("/app/oversight/access"));
            assert!(!page.body.contains("/app/access/grant") && !page.body.contains("revoke"));
            let before = desk.log();
            for nobody in [&council, &lead] {
                assert_eq!(grant(&desk, nobody, SECOND, "hr").await.status, 404);
                assert_eq!(revoke(&desk, nobody, HR, "hr").await.status, 404);
            }
            assert_eq!(desk.log(), before);
        });
    });
}

#[test]
fn the_last_hr_stays_whatever_role_would_take_its_place() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            for refused in
                [revoke(&desk, &hr, HR, "hr").await, grant(&desk, &hr, HR, "observer").await]
            {
                assert_eq!(refused.status, 409, "{}", refused.body);
                let says = "hr@elm.example is the last person with the role HR.";
                assert!(refused.body.contains(says), "{}", refused.body);
            }
            assert_eq!(desk.get(PAGE, Some(&hr)).await.status, 200);
            // Two of them may: whoever takes it from themselves is out.
            assert_eq!(grant(&desk, &hr, SECOND, "hr").await.status, 303);
            assert_eq!(leads_back(&revoke(&desk, &hr, HR, "hr").await), (303, PAGE));
            assert_eq!(leads_back(&desk.get(PAGE, Some(&hr)).await), (303, "/app/sign-in"));
        });
    });
}

#[test]
fn an_admin_gives_and_takes_roles_reads_nothing_and_the_last_one_stays() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let (hr, app, now) = (desk.sign_in(HR).await, &desk.house.app, desk.house.now());
            assert_eq!(grant(&desk, &hr, ADMIN, "admin").await.status, 303);
            let admin = desk.sign_in(ADMIN).await;
            assert_eq!(leads_back(&desk.get("/app", Some(&admin)).await), (303, PAGE));
            let page = desk.get(PAGE, Some(&admin)).await.body;
            assert!(page.contains("Sets this up, gives and takes roles. No result"), "{page}");
            assert!(!page.contains("/app/oversight") && !page.contains("/app/people"), "{page}");
            let last = revoke(&desk, &admin, ADMIN, "admin").await;
            assert_eq!(last.status, 409);
            assert!(last.body.contains("is the last person with the role admin."), "{}", last.body);

            // Admin stands beside HR, and ends no session of it; each is taken by itself.
            assert_eq!(grant(&desk, &admin, HR, "admin").await.status, 303);
            assert_eq!(desk.get(PAGE, Some(&hr)).await.status, 200);
            let both = desk.get(PAGE, Some(&admin)).await.body;
            assert!(both.contains("3 people have a role by grant"), "{both}");
            let user = app::users(app, now).unwrap();
            let user = user.iter().find(|user| user.email.as_str() == HR).unwrap();
            let roles: Vec<&str> = user.grants.iter().map(|grant| grant.role.as_str()).collect();
            assert_eq!(roles, ["admin", "hr"]);
            assert_eq!(leads_back(&revoke(&desk, &admin, HR, "admin").await), (303, PAGE));
            let hr = desk.sign_in(HR).await;
            assert_eq!(desk.get("/app", Some(&hr)).await.status, 200, "HR still");
            assert_eq!(revoke(&desk, &admin, HR, "hr").await.status, 409, "the last HR");
            assert!(desk.log().contains(&format!("{ADMIN} role revoked admin {HR}")));
        });
    });
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let before = desk.log();
            for (email, role, says) in [
                ("second", "observer", "This is no address: write it as name@host"),
                (SECOND, "", "Choose a role"),
                (SECOND, "admin\"><script>", "Choose a role"),
            ] {
                let page = grant(&desk, &hr, email, role).await;
                assert_eq!(page.status, 422, "{}", page.body);
                assert_eq!(page.body.matches(says).count(), 2, "{}", page.body);
                assert!(page.body.contains(&format!("value=\"{email}\"")), "{}", page.body);
                assert!(page.body.contains("<title>Error: ") && !page.body.contains("<script>"));
            }
            let kept = grant(&desk, &hr, "second", "observer").await.body;
            assert!(kept.contains("value=\"observer\" required checked"), "{kept}");
            let foreign = Signed { csrf: "none".to_owned(), ..hr.clone() };
            assert_eq!(grant(&desk, &foreign, SECOND, "hr").await.status, 403);
            assert_eq!(revoke(&desk, &foreign, OBSERVER, "observer").await.status, 403);
            assert_eq!(revoke(&desk, &hr, SECOND, "hr").await.status, 404, "has no role");
            assert_eq!(desk.log(), before);
        });
    });
}
