//! Every route × every kind of visitor: what each is answered, and what of it the access log knows.

mod registered;

use actix_web::http::Method;
use actix_web::rt::System;
use actix_web::test::TestRequest;
use sdt_pulse::app::{self, Role};
use sdt_pulse::domain::{Actor, UnitPath};

use crate::access::{ADMIN, Answer, Desk, HR, LEAD, OBSERVER, OTHER_LEAD, Signed, address};
use crate::support::both_databases;
pub use registered::registered;

/// One route as it is asked.
pub struct Row {
    pub method: &'static str,
    pattern: &'static str,
    pub path: &'static str,
    pub fields: &'static [(&'static str, &'static str)],
    /// The status for each of [`WHO`].
    expected: [u16; 6],
    /// What the access log says of those who were shown something.
    deed: Option<&'static str>,
}

/// Nobody who is signed in; the lead of the unit in the path, another unit's, HR, an observer, an admin.
const WHO: [Option<&str>; 6] =
    [None, Some(LEAD), Some(OTHER_LEAD), Some(HR), Some(OBSERVER), Some(ADMIN)];

const fn get(pattern: &'static str, path: &'static str, expected: [u16; 6]) -> Row {
    Row { method: "GET", pattern, path, fields: &[], expected, deed: None }
}

/// A page that the access log knows.
const fn logged(
    pattern: &'static str,
    path: &'static str,
    expected: [u16; 6],
    deed: &'static str,
) -> Row {
    Row { deed: Some(deed), ..get(pattern, path, expected) }
}

const fn post(
    pattern: &'static str,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    expected: [u16; 6],
) -> Row {
    Row { method: "POST", pattern, path, fields, expected, deed: None }
}

const EVERYBODY: [u16; 6] = [200; 6];
const ONWARD: [u16; 6] = [303; 6];
const NOTHING: [u16; 6] = [404; 6];
/// Nobody is sent to the sign-in page, and the others are told that there is no such page.
const LEAD_ALONE: [u16; 6] = [303, 200, 404, 404, 404, 404];
/// Whoever gives roles, and changes what was set up.
const HR_AND_ADMIN: [u16; 6] = [303, 404, 404, 200, 404, 200];
const ADMIN_ALONE: [u16; 6] = [303, 404, 404, 404, 404, 200];
/// The same for whoever is signed in.
const NONE_OF_IT: [u16; 6] = [303, 404, 404, 404, 404, 404];
const HR_ALONE: [u16; 6] = [303, 404, 404, 200, 404, 404];

/// HR is sent on.
const HR_DOES: [u16; 6] = [303, 404, 404, 303, 404, 404];

/// HR gets its form back.
const HR_AMENDS: [u16; 6] = [303, 404, 404, 422, 404, 404];

pub const ROWS: [Row; 115] = [
    get("/", "/", ONWARD),
    get("/favicon.ico", "/favicon.ico", [204; 6]),
    get("/health/live", "/health/live", EVERYBODY),
    get("/health/ready", "/health/ready", EVERYBODY),
    get("/assets/app.css", "/assets/app.css", EVERYBODY),
    // Those who are asked: their code decides, whoever is signed in beside it.
    get("/s", "/s", EVERYBODY),
    get("/kiosk", "/kiosk", EVERYBODY),
    post("/s", "/s", &[("code", "")], [422; 6]),
    get("/s/answers", "/s/answers", ONWARD),
    post("/s/answers", "/s/answers", &[("code", "")], [422; 6]),
    // What was counted is everybody's to look up.
    get("/counted/{wave}", "/counted/w1", EVERYBODY),
    get("/counted/{wave}.txt", "/counted/w1.txt", EVERYBODY),
    get("/s/seal.js", "/s/seal.js", EVERYBODY),
    get("/u/{code}", "/u/x", EVERYBODY),
    post("/u/{code}", "/u/x", &[], NOTHING),
    // A team's own way into its audit, by the link alone.
    get("/a", "/a", EVERYBODY),
    post("/a", "/a", &[("code", "x")], NOTHING),
    get("/a/snapshot", "/a/snapshot", ONWARD),
    post("/a/snapshot", "/a/snapshot", &[("code", "x")], NOTHING),
    get("/app/sign-in", "/app/sign-in", EVERYBODY),
    post("/app/sign-in", "/app/sign-in", &[("email", "x@elm.example")], ONWARD),
    get("/app/sign-in/code", "/app/sign-in/code", ONWARD),
    post("/app/sign-in/code", "/app/sign-in/code", &[("code", "123456")], ONWARD),
    post("/app/sign-in/confirm", "/app/sign-in/confirm", &[("link", "x")], [410; 6]),
    // No provider is set.
    get("/app/sign-in/oidc", "/app/sign-in/oidc", ONWARD),
    post("/app/sign-in/oidc", "/app/sign-in/oidc", &[("provider", "keycloak")], NOTHING),
    get("/app/sign-in/oidc/back", "/app/sign-in/oidc/back?code=x&state=x", [410; 6]),
    post("/app/sign-in/oidc/back", "/app/sign-in/oidc/back", &[("answer", "x")], [410; 6]),
    post("/app/sign-out", "/app/sign-out", &[], ONWARD),
    get("/app/sessions", "/app/sessions", [303, 200, 200, 200, 200, 200]),
    post("/app/sessions", "/app/sessions", &[], ONWARD),
    logged("/app", "/app", [303, 303, 303, 200, 303, 303], "desk w1"),
    logged("/app/", "/app/", [303, 303, 303, 200, 303, 303], "desk w1"),
    logged("/app/results", "/app/results", HR_ALONE, "overview w1"),
    logged("/app/comments", "/app/comments", HR_ALONE, "comments w1"),
    logged(
        "/app/team/{path:.*}",
        "/app/team/Ops/Desk",
        [303, 200, 404, 200, 404, 404],
        "report Ops/Desk w1",
    ),
    logged(
        "/app/present/{path:.*}",
        "/app/present/Ops/Desk",
        [303, 200, 404, 200, 404, 404],
        "report Ops/Desk w1",
    ),
    logged(
        "/app/summary/{path:.*}",
        "/app/summary/Ops",
        [303, 200, 200, 200, 404, 404],
        "summary Ops w1",
    ),
    logged(
        "/app/export/{quarter}/{file}",
        "/app/export/2026Q4/scores.csv",
        HR_ALONE,
        "export 2026Q4 scores.csv",
    ),
    logged(
        "/app/chart/{of}/{scale}/{path:.*}",
        "/app/chart/team/autonomy_satisfaction/Ops/Desk",
        [303, 200, 404, 200, 404, 404],
        "chart desk-autonomy-2026-11.png",
    ),
    get("/app/note/{path:.*}", "/app/note/Ops/Desk", [303, 303, 404, 404, 404, 404]),
    post(
        "/app/note/{path:.*}",
        "/app/note/Ops/Desk",
        &[("noted_on", "2027-01-10"), ("body", "Retro")],
        [303, 303, 404, 404, 404, 404],
    ),
    logged("/app/audit/{path:.*}", "/app/audit/Ops/Desk", LEAD_ALONE, "audit Ops/Desk w1"),
    post(
        "/app/audit/{path:.*}",
        "/app/audit/Ops/Desk",
        &[("form", "value"), ("name", "")],
        [303, 422, 404, 404, 404, 404],
    ),
    logged(
        "/app/audit-snapshot/{file}",
        "/app/audit-snapshot/2027Q1.html?team=Ops/Desk",
        LEAD_ALONE,
        "audit file Ops/Desk 2027Q1",
    ),
    get("/app/mail", "/app/mail", HR_ALONE),
    post("/app/mail/retry", "/app/mail/retry", &[], [303, 404, 404, 303, 404, 404]),
    get("/app/waves", "/app/waves", HR_ALONE),
    get("/app/waves/new", "/app/waves/new", HR_ALONE),
    // A wave is open: the plan says so.
    get("/app/waves/new/open", "/app/waves/new/open", [303, 404, 404, 303, 404, 404]),
    post("/app/waves/new/open", "/app/waves/new/open", &[], [303, 404, 404, 303, 404, 404]),
    post("/app/waves/new/practice", "/app/waves/new/practice", &[], HR_AMENDS),
    get("/app/waves/{wave}", "/app/waves/w2", HR_ALONE),
    post("/app/waves/{wave}/invite", "/app/waves/w2/invite", &[], [303, 404, 404, 303, 404, 404]),
    get("/app/waves/{wave}/remind", "/app/waves/w2/remind", HR_ALONE),
    post(
        "/app/waves/{wave}/remind",
        "/app/waves/w2/remind",
        &[("at_once", "on")],
        [303, 404, 404, 303, 404, 404],
    ),
    post("/app/waves/{wave}/lots", "/app/waves/w2/lots", &[], HR_AMENDS),
    post("/app/waves/{wave}/resend", "/app/waves/w2/resend", &[("email", "x")], HR_AMENDS),
    get("/app/waves/{wave}/close", "/app/waves/w2/close", HR_ALONE),
    post("/app/waves/{wave}/close", "/app/waves/w2/close", &[("reason", "")], HR_AMENDS),
    logged("/app/waves/{wave}/tell", "/app/waves/w1/tell", HR_ALONE, "came of it w1"),
    post("/app/waves/{wave}/tell", "/app/waves/w1/tell", &[("seen", "x")], HR_AMENDS),
    get("/app/programme", "/app/programme", HR_ALONE),
    post("/app/programme", "/app/programme", &[("every", "5")], HR_AMENDS),
    post("/app/programme/blackout", "/app/programme/blackout", &[("from", "")], HR_AMENDS),
    // None of that id, and no programme: as if it were done.
    post(
        "/app/programme/blackout/remove",
        "/app/programme/blackout/remove",
        &[("id", "x")],
        HR_DOES,
    ),
    post("/app/programme/pause", "/app/programme/pause", &[], HR_DOES),
    post("/app/programme/resume", "/app/programme/resume", &[], HR_DOES),
    get("/app/people", "/app/people", HR_ALONE),
    get("/app/people/import", "/app/people/import", HR_ALONE),
    // No form with a file.
    post("/app/people/import", "/app/people/import", &[], [303, 404, 404, 400, 404, 404]),
    // Nothing was uploaded.
    get("/app/people/import/columns", "/app/people/import/columns", NONE_OF_IT),
    post("/app/people/import/columns", "/app/people/import/columns", &[], NONE_OF_IT),
    get("/app/people/import/trial", "/app/people/import/trial", NONE_OF_IT),
    post("/app/people/import/trial", "/app/people/import/trial", &[], NONE_OF_IT),
    logged("/app/people/{id}", "/app/people/PERSON", HR_ALONE, "person"),
    get("/app/people/{id}/erase", "/app/people/PERSON/erase", HR_ALONE),
    post(
        "/app/people/{id}/erase",
        "/app/people/PERSON/erase",
        &[("confirm_email", "x@elm.example")],
        [303, 404, 404, 422, 404, 404],
    ),
    get("/app/access", "/app/access", [303, 404, 404, 200, 200, 200]),
    post(
        "/app/access/grant",
        "/app/access/grant",
        &[("email", "")],
        [303, 404, 404, 422, 404, 422],
    ),
    get(
        "/app/access/revoke",
        "/app/access/revoke?email=hr@elm.example&role=hr",
        [303, 404, 404, 200, 404, 200],
    ),
    post(
        "/app/access/revoke",
        "/app/access/revoke",
        &[("email", "x@elm.example"), ("role", "hr")],
        NONE_OF_IT,
    ),
    post(
        "/app/access/deputy",
        "/app/access/deputy",
        &[("email", "")],
        [303, 404, 404, 422, 404, 422],
    ),
    get(
        "/app/access/deputy/end",
        "/app/access/deputy/end?email=d7@elm.example&unit=Ops/Night",
        [303, 404, 404, 200, 404, 200],
    ),
    post(
        "/app/access/deputy/end",
        "/app/access/deputy/end",
        &[("email", "x@elm.example"), ("unit", "Ops/Desk")],
        NONE_OF_IT,
    ),
    get("/app/settings", "/app/settings", HR_AND_ADMIN),
    get("/app/settings/organisation", "/app/settings/organisation", HR_AND_ADMIN),
    post(
        "/app/settings/organisation",
        "/app/settings/organisation",
        &[("organisation", "")],
        [303, 404, 404, 422, 404, 422],
    ),
    get("/app/settings/address", "/app/settings/address", ADMIN_ALONE),
    post(
        "/app/settings/address",
        "/app/settings/address",
        &[("base_url", "x")],
        [303, 404, 404, 404, 404, 422],
    ),
    get("/app/settings/mail", "/app/settings/mail", ADMIN_ALONE),
    post(
        "/app/settings/mail",
        "/app/settings/mail",
        &[("test_to", "")],
        [303, 404, 404, 404, 404, 422],
    ),
    post(
        "/app/settings/mail/domain",
        "/app/settings/mail/domain",
        &[],
        [303, 404, 404, 303, 404, 303],
    ),
    get("/app/settings/chat", "/app/settings/chat", ADMIN_ALONE),
    post(
        "/app/settings/chat",
        "/app/settings/chat",
        &[("chat", "slack"), ("test_to", "")],
        [303, 404, 404, 404, 404, 422],
    ),
    get("/app/settings/privacy", "/app/settings/privacy", HR_AND_ADMIN),
    post(
        "/app/settings/privacy",
        "/app/settings/privacy",
        &[("do", "forecast")],
        [303, 404, 404, 303, 404, 303],
    ),
    logged("/app/oversight", "/app/oversight", [303, 404, 404, 200, 200, 404], "oversight"),
    logged(
        "/app/oversight/access",
        "/app/oversight/access",
        [303, 404, 404, 404, 200, 404],
        "access log",
    ),
    // Once it is set up there is nothing of the set-up; `set_up` has the tests of its pages.
    get("/setup", "/setup", NOTHING),
    post("/setup", "/setup", &[("code", "x")], NOTHING),
    get("/setup/organisation", "/setup/organisation", NOTHING),
    post("/setup/organisation", "/setup/organisation", &[("csrf", "x")], NOTHING),
    get("/setup/address", "/setup/address", NOTHING),
    post("/setup/address", "/setup/address", &[("csrf", "x")], NOTHING),
    get("/setup/mail", "/setup/mail", NOTHING),
    post("/setup/mail", "/setup/mail", &[("csrf", "x")], NOTHING),
    get("/setup/people", "/setup/people", NOTHING),
    post("/setup/people", "/setup/people", &[("csrf", "x")], NOTHING),
    get("/setup/privacy", "/setup/privacy", NOTHING),
    post("/setup/privacy", "/setup/privacy", &[("csrf", "x")], NOTHING),
    get("/setup/wave", "/setup/wave", NOTHING),
    post("/setup/wave", "/setup/wave", &[("csrf", "x")], NOTHING),
    // The demo's outbox is nowhere but in a demo.
    get("/demo/outbox", "/demo/outbox", NOTHING),
    get("/demo/outbox/{number}", "/demo/outbox/1", NOTHING),
];

/// With the id of somebody on the people list, which is random.
fn path_of(desk: &Desk, row: &Row) -> String {
    row.path.replace("PERSON", &desk.person("d3@elm.example"))
}

async fn ask(desk: &Desk, row: &Row, signed: Option<&Signed>) -> Answer {
    let path = path_of(desk, row);
    match row.method {
        "GET" => desk.get(&path, signed).await,
        _ => desk.post(&path, signed, row.fields).await,
    }
}

/// An audit that was agreed on, so that there is a file of it.
async fn agree(desk: &Desk) {
    let lead = desk.sign_in(LEAD).await;
    for fields in [
        &[("form", "begin"), ("quarter", "2027Q1")][..],
        &[
            ("form", "step"),
            ("text", "No second sign-off"),
            ("owner", "Kim"),
            ("by", "2027-01-20"),
            ("because", "fewer waits"),
        ],
        &[("form", "discussed"), ("on", "2027-01-11")],
        &[("form", "agree")],
    ] {
        let written = desk.post("/app/audit/Ops/Desk", Some(&lead), fields).await;
        assert_eq!(written.status, 303, "{fields:?}: {}", written.body);
    }
}

/// A route that nobody thought of fails here; so does one that is gone.
#[test]
fn the_table_has_every_route_that_the_sources_register() {
    let mut table: Vec<(String, String)> =
        ROWS.iter().map(|row| (row.method.to_owned(), row.pattern.to_owned())).collect();
    table.sort();
    let found = registered();
    let without_head: Vec<_> = found.iter().filter(|(method, _)| method != "HEAD").collect();
    assert_eq!(table.iter().collect::<Vec<_>>(), without_head);
    for (_, pattern) in found.iter().filter(|(method, _)| method == "HEAD") {
        assert!(ROWS.iter().any(|row| row.method == "GET" && row.pattern == pattern), "{pattern}");
    }
}

#[test]
fn every_route_answers_every_kind_of_visitor_as_the_table_says() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            agree(&desk).await;
            let (app, now) = (&desk.house.app, desk.house.now());
            app::grant_role(app, &Actor::CommandLine, &address(ADMIN), Role::Admin, now).unwrap();
            let (deputy, night) =
                (address("d7@elm.example"), UnitPath::parse("Ops/Night").unwrap());
            let until = jiff::civil::date(2027, 6, 1);
            app::grant_deputy(app, &Actor::CommandLine, &deputy, &night, until, now).unwrap();
            let heads = registered();
            for row in &ROWS {
                for (who, expected) in WHO.into_iter().zip(row.expected) {
                    let signed = match who {
                        Some(email) => Some(desk.sign_in(email).await),
                        None => None,
                    };
                    let before = desk.log();
                    let answer = ask(&desk, row, signed.as_ref()).await;
                    let said = format!("{} {} for {who:?}: {}", row.method, row.path, answer.body);
                    assert_eq!(answer.status, expected, "{said}");
                    if who.is_none() && expected == 303 && row.path.starts_with("/app") {
                        assert!(answer.location.starts_with("/app/sign-in"), "{said}");
                    }
                    if row.method == "GET" {
                        let shown = row.deed.filter(|_| expected == 200);
                        let new = shown.map(|deed| format!("{} {deed}", who.unwrap()));
                        assert_eq!(added(&before, &desk.log()), Vec::from_iter(new), "{said}");
                    }
                    if row.method == "GET"
                        && heads.contains(&("HEAD".to_owned(), row.pattern.to_owned()))
                    {
                        let head =
                            TestRequest::default().method(Method::HEAD).uri(&path_of(&desk, row));
                        let head = desk.send(head, signed.as_ref().map(|one| &one.cookie)).await;
                        assert_eq!(head.status, expected, "HEAD {said}");
                    }
                }
            }
        });
    });
}

/// What the second log has more than the first; both are sorted.
fn added(before: &[String], after: &[String]) -> Vec<String> {
    let mut left = after.to_vec();
    for line in before {
        let at = left.iter().position(|one| one == line).expect("no entry goes");
        left.remove(at);
    }
    left
}

/// However a session ended, its cookie is worth no more than none, on every route.
#[test]
fn an_ended_session_is_nobody_on_every_route() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            agree(&desk).await;
            let (app, now) = (desk.house.app.clone(), desk.house.now());
            let mut ended: Vec<(&str, Signed)> = Vec::new();

            let out = desk.sign_in(LEAD).await;
            desk.post("/app/sign-out", Some(&out), &[]).await;
            ended.push(("signed out", out));
            let (here, there) = (desk.sign_in(LEAD).await, desk.sign_in(LEAD).await);
            desk.post("/app/sessions", Some(&here), &[]).await;
            ended.push(("signed out everywhere", there));
            let ordered = desk.sign_in(LEAD).await;
            app::sign_out_everywhere(&app, &address(LEAD), Actor::CommandLine, now).unwrap();
            ended.push(("signed out by the operator", ordered));
            let revoked = desk.sign_in(OBSERVER).await;
            app::revoke_role(&app, &Actor::CommandLine, &address(OBSERVER), now).unwrap();
            ended.push(("revoked", revoked));
            let mut forged = desk.sign_in(HR).await;
            let cut = forged.cookie.value().rsplit_once('.').unwrap().0.to_owned();
            forged.cookie.set_value(format!("{cut}.AAAA"));
            ended.push(("of another key", forged));

            // Somebody who is asked has a code, which is no session either.
            let codes = desk.house.codes().await;
            let (_, code) = codes.iter().find(|(_, code)| code.starts_with("w2.")).unwrap();
            let mut asked = ended[0].1.clone();
            asked.cookie.set_value(code.clone());
            ended.push(("a survey's code", asked));
            assert_eq!(
                desk.post("/app/sign-in/confirm", None, &[("link", code)]).await.status,
                410
            );
            assert_eq!(desk.post("/s", None, &[("code", code)]).await.status, 200);

            let before = desk.log();
            for (how, signed) in &ended {
                for row in &ROWS {
                    let answer = ask(&desk, row, Some(signed)).await;
                    assert_eq!(
                        answer.status, row.expected[0],
                        "{how}: {} {}",
                        row.method, row.path
                    );
                    if row.expected[0] == 303 && row.path.starts_with("/app") {
                        let to = &answer.location;
                        assert!(to.starts_with("/app/sign-in"), "{how}: {} to {to}", row.path);
                    }
                }
            }
            assert_eq!(desk.log(), before);
        });
    });
}
