//! What is not taken, and who may not ask.

use actix_web::http::StatusCode;
use actix_web::http::header::ORIGIN;
use actix_web::rt::System;
use actix_web::test::TestRequest;
use diesel::connection::SimpleConnection;
use jiff::SignedDuration;
use jiff::civil::date;
use sdt_pulse::app::{self, OpenRequest};
use sdt_pulse::domain::Threshold;

use super::{
    AUDIT, Answer, Fields, HR, LEAD, OBSERVER, OTHER_LEAD, SNAPSHOT, Site, escaped, post_of,
};
use crate::support::both_databases;
use crate::support::sql::Sql;

/// A form, its section and fields; the field to fix (empty: the form), and how.
struct Bad<'a>(&'a str, &'a str, Fields<'a>, &'a str, &'a str);

const STEP: [(&str, &str); 4] = [
    ("text", "No <second> sign-off"),
    ("owner", "Kim"),
    ("by", "2026-12-20"),
    ("because", "refunds take one day"),
];

/// Whatever was typed is on the page: as a field's value, as the choice, or in the message.
fn keeps(page: &Answer, fields: Fields<'_>) {
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let value = escaped(value);
        let chosen = page.body.contains(&format!("value=\"{value}\" selected"));
        let typed = page.body.contains(&format!("name=\"{name}\" value=\"{value}\""));
        assert!(chosen || typed || page.body.contains(&format!("{value} ·")), "{name}={value}");
    }
}

async fn refuses(site: &mut Site, Bad(section, form, fields, field, fix): &Bad<'_>) {
    let before = site.entries();
    let page = site.post(form, fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{form} {fields:?}");
    let fix = escaped(fix);
    let beside = if field.is_empty() {
        format!("tabindex=\"-1\" autofocus>{fix}</p>")
    } else {
        format!("id=\"{section}-{form}-{field}-e\">{fix}</span>")
    };
    assert!(page.body.contains(&beside), "{form} {fields:?}: no {beside} in {}", page.body);
    keeps(&page, fields);
    assert_eq!(site.entries(), before, "{form} {fields:?}");
}

fn without<'a>(name: &str) -> Vec<(&'a str, &'a str)> {
    STEP.iter().map(|(field, value)| (*field, if *field == name { "" } else { value })).collect()
}

/// A fourth step, and one after the team agreed.
async fn fourth_step_and_late_one(site: &mut Site) {
    for text in ["one", "two", "three"] {
        let step = [&[("text", text)], &STEP[1..]].concat();
        site.write("step", &step, "agreed").await;
    }
    let fourth = "There are 3 steps already, and no more. Take one back, or leave this one for the next audit.";
    refuses(site, &Bad("agreed", "step", &STEP, "text", fourth)).await;
    site.write("discussed", &[("on", "2026-11-23")], "state").await;
    site.write("agree", &[], "state").await;
    let after = site.entries();
    let late = site.post("step", &STEP).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains("The team agreed on this audit on 23 November 2026"));
    assert!(late.body.contains("No &#60;second&#62; sign-off · Kim · 2026-12-20"));
    assert_eq!(site.entries(), after);
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let place = |decision, level, owner| {
        vec![("decision", decision), ("level", level), ("owner", owner), ("reason", "a <policy>")]
    };
    let no_owner = place("budget", "outside", "");
    let on_ladder = place("budget", "3", "Finance");
    let (no_date, no_one) = (without("by"), without("owner"));
    let past = [("by", "2026-11-22"), ("text", "x"), ("owner", "Kim"), ("because", "y")];
    let log = |step, by| {
        vec![
            ("step", step),
            ("change", "came"),
            ("since", "2026-10-01"),
            ("by", by),
            ("proposal", "drop"),
        ]
    };
    let (person_in_step, person_in_by) =
        (log("Ask d3@elm.example", "Ops"), log("Ask", "Kim Oduya"));
    let rule = [
        ("exception", "first_timers"),
        ("rule", "What Anna4 may sign"),
        ("written", "yes"),
        ("known", "no"),
    ];
    let bad = [
        Bad(
            "decisions",
            "place",
            &no_owner,
            "owner",
            "Say which group decides, such as HR, IT, Finance or Legal.",
        ),
        Bad(
            "decisions",
            "place",
            &on_ladder,
            "owner",
            "Only a decision outside has another group. Choose “Outside the team and its lead”, or leave this empty.",
        ),
        Bad("agreed", "step", &no_date, "by", "Enter a date, such as 2026-03-15."),
        Bad("agreed", "step", &past, "by", "Enter today’s date or a later one."),
        Bad("agreed", "step", &no_one, "owner", "Say who sees to it."),
        Bad(
            "guardrails",
            "guardrail",
            &rule,
            "rule",
            "“Anna4” is a colleague’s name or address. Write the rule or the group, never a person.",
        ),
        Bad(
            "log",
            "log",
            &person_in_step,
            "step",
            "“d3@elm.example” is a colleague’s name or address. Write the rule or the group, never a person.",
        ),
        Bad(
            "log",
            "log",
            &person_in_by,
            "by",
            "“Kim Oduya” is a colleague’s name or address. Write the rule or the group, never a person.",
        ),
        Bad("state", "agree", &[], "", "The team has not discussed it yet. Note the day first."),
        Bad(
            "state",
            "discussed",
            &[("on", "2026-11-24")],
            "on",
            "Enter a date that is not in the future.",
        ),
    ];
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            let early = site.post("step", &STEP).await;
            assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(early.body.contains("No audit has begun. Begin this quarter’s first."));
            assert!(early.body.contains("No &#60;second&#62; sign-off · Kim · 2026-12-20"));
            assert_eq!(site.entries(), 0);
            site.begin().await;
            for one in &bad {
                refuses(&mut site, one).await;
            }
            // No choice of the page is off the ladder; a request may be.
            let off = site.post("place", &place("budget", "6", "")).await;
            assert_eq!(off.status, StatusCode::UNPROCESSABLE_ENTITY);
            let fix = "id=\"decisions-place-level-e\">The ladder has the steps 1 to 5.";
            assert!(off.body.contains(fix), "{}", off.body);
            assert!(off.body.contains("value=\"a &#60;policy&#62;\""));
            fourth_step_and_late_one(&mut site).await;
            // The charter goes on between audits.
            site.write("place", &place("budget", "3", ""), "decisions").await;
        });
    });
}

#[test]
fn a_guess_is_locked_when_the_wave_closes() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            let guess = [
                ("methods", "5"),
                ("schedule", "4"),
                ("tools", "3"),
                ("priorities", "2"),
                ("budget", "1"),
            ];
            let locked = |page: &Answer| {
                assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(page.body.contains("No audit survey takes answers now."), "{}", page.body);
                assert!(page.body.contains("You had written: 5 · 4 · 3 · 2 · 1"), "{}", page.body);
            };
            locked(&site.post("guess", &guess).await);
            let form =
                OpenRequest::new("audit".to_owned(), date(2026, 12, 4), Threshold::default());
            app::open_wave(&site.house.app, &form, site.house.now()).unwrap();
            let some = site.post("guess", &guess[..4]).await;
            assert_eq!(some.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(some.body.contains("id=\"freedom-guess-budget-e\">Choose one of these."));
            assert!(some.body.contains("value=\"5\" selected"));
            site.write("guess", &guess, "freedom").await;
            assert_eq!(site.entries(), 1);
            site.house.set_clock("2026-12-07T08:00:00Z");
            site.sign_in(LEAD).await;
            locked(&site.post("guess", &guess).await);
            assert_eq!(site.entries(), 1);
        });
    });
}

#[test]
fn what_was_typed_by_somebody_who_is_signed_out_by_now_comes_back() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            site.begin().await;
            let before = site.entries();
            let later = site.house.now() + SignedDuration::from_mins(16);
            site.house.set_clock(&later.to_string());
            let page = site.post("step", &STEP).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN);
            assert_eq!(page.header("cache-control"), "no-store");
            assert!(page.body.contains("You have been signed out"), "{}", page.body);
            assert!(page.body.contains("for 15 minutes after each click, and for 10 hours"));
            for (_, text) in [STEP[0], STEP[3]] {
                let copied = format!("<pre class=\"mail\">{}</pre>", escaped(text));
                assert!(page.body.contains(&copied), "{copied}: {}", page.body);
            }
            assert!(!page.body.contains(&site.csrf) && !page.body.contains("2026-12-20"));
            let note = "Dropped the second release approval";
            let fields = [("csrf", site.csrf.as_str()), ("noted_on", "2026-11-02"), ("body", note)];
            let page = site.send(post_of("/app/note/Ops/Desk", &fields)).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN);
            assert!(page.body.contains(&format!("<pre class=\"mail\">{note}</pre>")));
            // Nothing to copy; or another site's words, which are not shown under our name.
            assert_eq!(site.post("agree", &[]).await.location(), "/app/sign-in");
            let fields = [&[("csrf", ""), ("form", "step")], &STEP[..]].concat();
            let foreign = post_of(AUDIT, &fields).insert_header((ORIGIN, "https://evil.example"));
            let foreign = site.send(foreign).await;
            assert_eq!((foreign.location(), foreign.body.as_str()), ("/app/sign-in", ""));
            assert_eq!(site.entries(), before);
        });
    });
}

#[test]
fn nobody_but_the_lead_opens_or_writes_an_audit() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            site.begin().await;
            site.agree(&["No second sign-off"]).await;
            assert_eq!(site.get(SNAPSHOT).await.status, StatusCode::OK);
            let written = site.entries();
            // Neither another page nor a form that we do not have; looking changes nothing.
            let own = std::mem::replace(&mut site.csrf, "guessed".to_owned());
            assert_eq!(site.post("link", &[]).await.status, StatusCode::FORBIDDEN);
            site.csrf.clone_from(&own);
            let fields = [("csrf", own.as_str()), ("form", "link")];
            let foreign = post_of(AUDIT, &fields).insert_header((ORIGIN, "https://evil.example"));
            assert_eq!(site.send(foreign).await.status, StatusCode::FORBIDDEN);
            assert_eq!(site.post("grades", &[]).await.status, StatusCode::BAD_REQUEST);
            for method in
                [TestRequest::get, || TestRequest::default().method("HEAD".parse().unwrap())]
            {
                let asked = method().uri(&format!("{AUDIT}?form=link&csrf={own}"));
                assert_eq!(site.send(asked).await.status, StatusCode::OK);
            }
            assert_eq!(Sql::open(url).count("audit_link", "1 = 1"), 0);
            for who in [OTHER_LEAD, HR, OBSERVER] {
                site.sign_in(who).await;
                assert_eq!(site.get(AUDIT).await.status, StatusCode::NOT_FOUND, "{who}");
                assert_eq!(site.get(SNAPSHOT).await.status, StatusCode::NOT_FOUND, "{who}");
                assert_eq!(site.post("link", &[]).await.status, StatusCode::NOT_FOUND, "{who}");
                let routine = [("work", "copying")];
                assert_eq!(site.post("routine", &routine).await.status, StatusCode::NOT_FOUND);
            }
            site.cookie = None;
            for path in [AUDIT, SNAPSHOT] {
                assert_eq!(site.get(path).await.location(), "/app/sign-in");
            }
            assert_eq!(site.post("link", &[]).await.location(), "/app/sign-in");
            assert_eq!(site.entries(), written);
            assert_eq!(Sql::open(url).count("audit_link", "1 = 1"), 0);
        });
    });
}

#[test]
fn the_database_itself_refuses_to_change_what_was_written() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            site.begin().await;
            site.agree(&["No second sign-off"]).await;
            let written = site.entries();
            let mut sql = Sql::open(url);
            for (table, set) in [
                ("audit_entry", "UPDATE audit_entry SET entered_on = '2020-01-01'"),
                ("audit_entry", "DELETE FROM audit_entry WHERE entry_no = 1"),
                ("audit_snapshot", "UPDATE audit_snapshot SET agreed_on = '2020-01-01'"),
                ("audit_snapshot", "DELETE FROM audit_snapshot"),
            ] {
                let refused = sql.batch_execute(set).unwrap_err().to_string();
                let why = if table == "audit_entry" { "append-only" } else { "immutable" };
                assert!(refused.contains(why), "{set}: {refused}");
            }
            assert_eq!(site.entries(), written);
            assert_eq!(site.get(SNAPSHOT).await.status, StatusCode::OK);
        });
    });
}
