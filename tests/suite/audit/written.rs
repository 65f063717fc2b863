//! A whole audit, and the next one's beginning.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::rt::System;
use sdt_pulse::app::Casting;

use super::{AUDIT, Fields, HR, LEAD, SNAPSHOT, Site};
use crate::support::both_databases;

const TEAM: &str = "/app/team/Ops/Desk";
const STEP: &str = "No second sign-off";

/// A form, its fields, and the section that it leads to.
type Taken<'a> = (&'a str, Fields<'a>, &'a str);

#[test]
fn a_lead_writes_an_audit_that_the_team_agrees_on_and_the_next_one_reviews_it() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            assert!(site.get(TEAM).await.body.contains(&format!("<a href=\"{AUDIT}\">")));
            let blank = site.get(AUDIT).await;
            assert_eq!(blank.status, StatusCode::OK);
            assert_eq!(blank.header("Referrer-Policy"), "same-origin");
            assert!(blank.body.contains("aria-current=\"page\">Autonomy audit</a>"));
            site.begin().await;
            let taken: &[Taken<'_>] = &[
                ("profile", &[("profile", "guided"), ("reason", "our start")], "decisions"),
                (
                    "place",
                    &[("named", "Leave"), ("level", "outside"), ("owner", "HR"), ("reason", "law")],
                    "decisions",
                ),
                ("unlist", &[("decision", "tools"), ("reason", "ours now")], "decisions"),
                (
                    "log",
                    &[
                        ("step", "Sign-off of refunds"),
                        ("change", "came"),
                        ("since", "2026-10-01"),
                        ("by", "Finance"),
                        ("wait_amount", "2"),
                        ("wait_unit", "days"),
                        ("wait_times", "3"),
                        ("proposal", "drop"),
                    ],
                    "log",
                ),
                (
                    "overturned",
                    &[("decision", "The rota"), ("since", "2026-10-02"), ("by", "Ops")],
                    "log",
                ),
                (
                    "guardrail",
                    &[
                        ("exception", "conduct"),
                        ("rule", "No gifts"),
                        ("written", "yes"),
                        ("known", "no"),
                    ],
                    "guardrails",
                ),
                ("check", &[("question", "tools"), ("answer", "partly")], "support"),
                ("dependency", &[("who", "Billing"), ("needs", "partner")], "dependencies"),
                ("value", &[("keep", "Safety"), ("cost", "speed")], "dependencies"),
                (
                    "area",
                    &[
                        ("name", "Returns"),
                        ("skill", "high"),
                        ("complexity", "low"),
                        ("model", "guided"),
                    ],
                    "model",
                ),
                ("uneven", &[("reason", "New work")], "model"),
                ("withdraw", &[("entry", "7"), ("reason", "known by now")], "guardrails"),
            ];
            for (form, fields, section) in taken {
                site.write(form, fields, section).await;
            }
            let page = site.get(AUDIT).await.body;
            for said in ["Leave", "Sign-off of refunds", "The rota", "Billing", "Safety", "Returns"]
            {
                assert!(page.contains(said), "{said}");
            }
            assert_eq!(site.get(SNAPSHOT).await.status, StatusCode::NOT_FOUND, "nothing is agreed");
            site.agree(&[STEP]).await;
            let kept = site.get(SNAPSHOT).await;
            let name = "attachment; filename=\"autonomy-audit-2026Q4.html\"";
            assert_eq!(kept.header(CONTENT_DISPOSITION.as_str()), name);
            assert!(kept.body.contains("Sign-off of refunds") && kept.body.contains(STEP));
            for absent in ["<form", "src=", "/assets/", "<script"] {
                assert!(!kept.body.contains(absent), "{absent}");
            }

            site.house.set_clock("2027-01-11T08:00:00Z");
            site.sign_in(LEAD).await;
            site.write("begin", &[("quarter", "2027Q1")], "state").await;
            site.write("discussed", &[("on", "2027-01-11")], "state").await;
            let next = [("text", "a"), ("owner", "b"), ("by", "2027-02-01"), ("because", "c")];
            site.write("step", &next, "agreed").await;
            let waiting = site.post("agree", &[]).await;
            assert_eq!(waiting.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(waiting.body.contains("One step of the audit before is not reviewed yet."));
            let review = [("step", "14"), ("outcome", "done"), ("note", "refunds take a day")];
            site.write("review", &review, "agreed").await;
            site.write("agree", &[], "state").await;
            // What was agreed on before stays as it was kept then.
            assert_eq!(site.get(SNAPSHOT).await.body, kept.body);
        });
    });
}

#[test]
fn agreed_steps_are_markers_for_the_lead_and_not_for_hr() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            site.house.open_wave();
            for (_, code) in site.house.codes().await {
                let cast = site.house.answer(&code, &[("AUT_S1", "4"), ("COM_S1", "3")]).await;
                assert!(matches!(cast, Casting::Stored(_)));
            }
            site.house.close();
            site.begin().await;
            assert!(!site.get(TEAM).await.body.contains(STEP));
            site.agree(&[STEP]).await;
            let page = site.get(TEAM).await.body;
            assert!(page.contains(STEP) && page.contains("<b>Due "), "{page}");
            site.sign_in(HR).await;
            let of_hr = site.get(TEAM).await;
            assert_eq!(of_hr.status, StatusCode::OK);
            assert!(!of_hr.body.contains(STEP) && !of_hr.body.contains("/app/audit"));
        });
    });
}
