//! Waves as HR has them: planned, opened, looked after and ended early, by page and command alike.

use std::thread;
use std::time::{Duration, Instant};

use actix_web::http::StatusCode;
use actix_web::rt::System;
use jiff::civil::date;
use sdt_pulse::app::{self, Casting, Link, Tended};
use sdt_pulse::disclosure::ResponseFigure;
use sdt_pulse::domain::{Actor, WaveId};
use sdt_pulse::store::{DatabaseUrl, Store};

use crate::access::{Desk, HR, Signed};
use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::{Program, in_days, people_csv};

const PATIENCE: Duration = Duration::from_secs(30);
const REASON: &str = "The move to the new building begins that week";

fn answers(house: &TestHouse) -> Vec<(String, String)> {
    house.form().items.iter().map(|item| (item.id.to_string(), "4".to_owned())).collect()
}

async fn answer(house: &TestHouse, code: &str) -> Casting {
    let all = answers(house);
    let all: Vec<(&str, &str)> =
        all.iter().map(|(item, value)| (item.as_str(), value.as_str())).collect();
    house.answer(code, &all).await
}

#[test]
fn how_many_have_answered_is_one_rounded_figure_a_day() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people_csv(&[("Desk", 20), ("Depot", 20)]));
        house.set_clock("2026-11-20T08:00:00Z");
        house.open_wave();
        let known = || app::wave_progress(&house.app, "w1", house.now()).unwrap().response;
        let worked_out = |now: &str| {
            house.set_clock(now);
            app::work_out_response(&house.app, house.now()).unwrap();
            known().map(|(day, figure)| (day.to_string(), figure))
        };
        assert_eq!(known(), None);
        let few = |day: &str| Some((day.to_owned(), ResponseFigure::Few));
        assert_eq!(worked_out("2026-11-20T08:00:00Z"), few("2026-11-20"));
        System::new().block_on(async {
            for (_, code) in house.codes().await.iter().take(23) {
                assert!(matches!(answer(&house, code).await, Casting::Stored(_)));
            }
        });
        // Nobody can have it worked out between two answers.
        assert_eq!(worked_out("2026-11-20T23:00:00Z"), few("2026-11-20"));
        assert_eq!(worked_out("2026-11-21T05:59:59Z"), few("2026-11-20"));
        // 23 of 40, in steps of five people.
        let half = Some(("2026-11-21".to_owned(), ResponseFigure::AtLeast(50)));
        assert_eq!(worked_out("2026-11-21T06:00:00Z"), half);
        // A clock that is put back works nothing out anew.
        assert_eq!(worked_out("2026-11-20T09:00:00Z"), half);
        house.set_clock("2026-12-05T12:00:00Z");
        house.close();
        assert_eq!(known(), None);
    });
}

#[test]
fn a_wave_that_ends_early_ends_at_the_next_noon_and_everybody_is_told_why() {
    both_databases(|url| {
        let url = DatabaseUrl::parse(url).unwrap();
        let house = TestHouse::new(&url);
        house.import(&people_csv(&[("Desk", 8)]));
        house.set_clock("2026-11-26T08:00:00Z");
        house.open_wave();
        let codes = System::new().block_on(house.codes());
        let code = |number: usize| codes[number].1.as_str();
        // Two processes know the wave; one of them has its end brought forward.
        let other = house.restarted(Store::open(&url).unwrap());
        let follow = |app: &app::App, code: &str| app::follow_link(app, code, house.now()).unwrap();
        assert!(matches!(follow(&other, code(0)), Link::Open(_)));
        let end = |reason: &str| {
            let by = Actor::CommandLine;
            app::end_wave_early(&house.app, "w1", &by, reason, house.now())
        };
        for reason in ["", "  ", "two\nlines", &"x".repeat(app::LONGEST_REASON + 1)] {
            assert!(end(reason).unwrap_err().to_string().contains("give a reason"), "{reason}");
        }
        assert_eq!(app::policy_log(&house.app).unwrap().entries().len(), 1);
        house.set_clock("2026-11-26T12:00:00Z");
        let early = end(REASON).unwrap();
        assert_eq!(
            (early.on.to_string(), early.ends_on.to_string()),
            ("2026-11-26".into(), "2026-11-27".into())
        );
        let again = end("Once more").unwrap_err().to_string();
        assert!(again.contains("ends on 2026-11-27 12:00 UTC already"), "{again}");
        let log = app::policy_log(&house.app).unwrap();
        assert_eq!(log.ends_early(&WaveId::numbered(1)).unwrap().1, &early);

        // Until then both take answers, and after it neither.
        house.set_clock("2026-11-27T11:59:59Z");
        System::new().block_on(async {
            assert!(matches!(answer(&house, code(0)).await, Casting::Stored(_)));
            let Link::Open(form) = follow(&other, code(1)) else { panic!("it is open") };
            assert_eq!(form.wave.stored.wave.ends_early_on, Some(early.ends_on));
            house.set_clock("2026-11-27T12:00:00Z");
            assert!(matches!(answer(&house, code(1)).await, Casting::Closed));
        });
        assert!(matches!(follow(&other, code(2)), Link::Closed { .. }));
        // What is due is done by whichever process comes first, once.
        assert_eq!(app::tend(&other, house.now()).unwrap().closed.len(), 1);
        assert_eq!(app::tend(&house.app, house.now()).unwrap(), Tended::default());
        let log = app::policy_log(&house.app).unwrap();
        let (_, released) = log.released(&WaveId::numbered(1)).unwrap();
        assert!(released.early);
    });
}

#[test]
fn the_command_line_ends_a_wave_early_only_with_a_reason_that_is_mailed_and_kept() {
    both_databases(|url| {
        let program = Program::on(url).on_time();
        program.import(&people_csv(&[("Desk", 6)]));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let before = program.mails().len();
        let refused = program.run(&["wave", "close", "w1"]);
        assert_eq!(refused.code, 3, "{refused:?}");
        assert!(refused.err.contains("takes answers until"), "{refused:?}");
        assert!(refused.err.contains("--reason"), "{refused:?}");
        let unsaid = program.run(&["wave", "close", "w1", "--reason", REASON]);
        assert_eq!(unsaid.code, 3, "{unsaid:?}");
        assert!(
            unsaid.err.contains("destroyed") && unsaid.err.contains("fewer than 5"),
            "{unsaid:?}"
        );
        let early = program.json(&["wave", "close", "w1", "--reason", REASON, "--yes"]);
        assert_eq!(early["reason"], REASON);
        let again = program.run(&["wave", "close", "w1", "--reason", "Once more", "--yes"]);
        assert_eq!((again.code, again.err.contains("already: nothing was changed")), (3, true));
        // Not before that noon either.
        let refused = program.run(&["wave", "close", "w1"]);
        assert_eq!((refused.code, refused.err.contains("12:00 UTC")), (3, true), "{refused:?}");
        assert_eq!(program.json(&["mail", "run"])["sent"], 6);
        assert_eq!(program.json(&["mail", "run"])["sent"], 0, "nobody is told twice");
        let mails = program.mails();
        let told = mails.iter().filter(|mail| mail.subject.contains("ends early"));
        assert_eq!((mails.len(), told.count()), (before + 6, 6));
        let text = program.done(&["policy", "log"]).out;
        assert!(text.contains("ends early") && text.contains(REASON), "{text}");
        let log = program.done(&["access-log"]).out;
        assert!(log.contains("wave ends early") && log.contains("command line"), "{log}");
        let shown = program.done(&["wave", "show", "w1"]).out;
        assert!(shown.contains("ends early") && shown.contains("fewer than 20 answers"), "{shown}");
    });
}

/// Mail goes out on a thread of its own.
fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "never: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

async fn hr(desk: &Desk) -> Signed {
    desk.sign_in(HR).await
}

#[test]
fn hr_tries_out_opens_and_looks_after_a_wave_in_the_browser() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.set_clock("2026-11-20T08:00:00Z");
            let signed = hr(&desk).await;
            let list = desk.get("/app/waves", Some(&signed)).await;
            assert!(list.body.contains("No wave has been opened yet"), "{}", list.body);
            let plan = [("form", "core"), ("closes", "2026-12-04"), ("k", "5")];
            let page =
                desk.get("/app/waves/new?form=core&closes=2026-12-04&k=5", Some(&signed)).await;
            for part in [
                "9 statements to 18 people, until Friday 4 December",
                "9 of 70 in",
                "2 of 2 teams could be shown",
            ] {
                assert!(page.body.contains(part), "{part}: {}", page.body);
            }
            practice(&desk, &signed, &plan).await;
            open(&desk, &signed, &plan).await;
            look_after(&desk, &signed).await;
            end_early(&desk, &signed).await;
        });
    });
}

async fn practice(desk: &Desk, signed: &Signed, plan: &[(&str, &str)]) {
    let sent = desk.post("/app/waves/new/practice", Some(signed), plan).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    let mails = desk.house.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].to.as_str(), mails[0].subject.starts_with("To try out: ")), (HR, true));
    let (_, code) = mails[0].link.split_once("/s#").unwrap();
    let form = desk.post("/s", None, &[("code", code)]).await;
    assert!(form.body.contains("This is a try-out"), "{}", form.body);
    let all = answers(&desk.house);
    let mut fields = vec![("code", code)];
    fields.extend(all.iter().map(|(item, value)| (item.as_str(), value.as_str())));
    let thanks = desk.post("/s/answers", None, &fields).await;
    assert!(thanks.body.contains("Nothing was stored"), "{}", thanks.body);
    let mut sql = desk.sql();
    for table in ["ballot", "invitation", "wave", "invitation_token"] {
        assert_eq!(sql.count(table, "TRUE"), 0, "{table}");
    }
    // A code that somebody makes up opens nothing else.
    let made_up = desk.post("/s", None, &[("code", "w0.e30")]).await;
    assert_eq!(made_up.status, StatusCode::NOT_FOUND, "{}", made_up.body);
}

async fn open(desk: &Desk, signed: &Signed, plan: &[(&str, &str)]) {
    let with = |month: &'static str| [plan, &[("confirm", month)]].concat();
    let wrong = desk.post("/app/waves/new/open", Some(signed), &with("December")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("That is not November"), "{}", wrong.body);
    assert_eq!(desk.sql().count("wave", "TRUE"), 0);
    let opened = desk.post("/app/waves/new/open", Some(signed), &with(" november ")).await;
    assert_eq!((opened.status.as_u16(), opened.location.as_str()), (303, "/app/waves/w1"));
    wait_until("all are invited", || desk.sql().count("invitation", "sent") == 18);
    let again = desk.post("/app/waves/new/open", Some(signed), &with("November")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.body);
    assert!(again.body.contains("A wave is open"), "{}", again.body);
}

async fn look_after(desk: &Desk, signed: &Signed) {
    let page = desk.get("/app/waves/w1", Some(signed)).await;
    for part in ["The wave of November 2026 is open: 14 days left", "18 of 18 sent"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    app::work_out_response(&desk.house.app, desk.house.now()).unwrap();
    let page = desk.get("/app/waves/w1", Some(signed)).await;
    assert!(page.body.contains("Fewer than 20 answers"), "{}", page.body);
    assert!(!page.body.contains("Ops"), "no group stands on it: {}", page.body);
    let mails = desk.house.mails().len();
    let address = |email: &'static str| [("email", email)];
    for (email, says) in [("x", "name@host"), ("nobody@elm.example", "Only who was on the list")] {
        let wrong = desk.post("/app/waves/w1/resend", Some(signed), &[("email", email)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains(says), "{says}: {}", wrong.body);
    }
    let sent = desk.post("/app/waves/w1/resend", Some(signed), &address("d0@elm.example")).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    wait_until("the new link is out", || desk.house.mails().len() > mails);
    let soon = desk.post("/app/waves/w1/remind", Some(signed), &[]).await;
    assert_eq!(soon.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", soon.body);
    assert!(soon.body.contains("less than three days ago"), "{}", soon.body);
    assert_eq!(desk.sql().count("mail_job", "purpose = 'reminder'"), 0);
    let at_once = [("at_once", "on")];
    let reminded = desk.post("/app/waves/w1/remind", Some(signed), &at_once).await;
    assert_eq!(reminded.location, "/app/waves/w1", "{}", reminded.body);
    wait_until("all are reminded", || {
        desk.sql().count("mail_job", "purpose = 'reminder' AND state = 'sent'") == 18
    });
    let page = desk.get("/app/waves/w1", Some(signed)).await;
    assert!(
        page.body.contains("Sent to 18 people") && !page.body.contains("w1/remind"),
        "{}",
        page.body
    );
}

async fn end_early(desk: &Desk, signed: &Signed) {
    let nothing = desk.post("/app/waves/w1/close", Some(signed), &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["Give a reason. Staff were promised a date", "That is not November"] {
        assert!(nothing.body.contains(part), "{part}: {}", nothing.body);
    }
    let fields = [("reason", REASON), ("confirm", "November")];
    let ended = desk.post("/app/waves/w1/close", Some(signed), &fields).await;
    assert_eq!(ended.location, "/app/waves/w1", "{}", ended.body);
    wait_until("all are told", || {
        desk.sql().count("mail_job", "purpose = 'ends_early' AND state = 'sent'") == 18
    });
    let page = desk.get("/app/waves/w1", Some(signed)).await;
    assert!(page.body.contains(REASON) && !page.body.contains("w1/close"), "{}", page.body);
    assert!(desk.log().contains(&format!("{HR} wave ends early w1")), "{:?}", desk.log());
    desk.house.set_clock("2026-11-20T12:00:00Z");
    app::tend(&desk.house.app, desk.house.now()).unwrap();
    let signed = hr(desk).await;
    let over = desk.get("/app/waves/w1", Some(&signed)).await;
    for part in [
        "was open until Friday 20 November",
        "It ended early",
        "/counted/w1",
        "certificate-w1.json",
    ] {
        assert!(over.body.contains(part), "{part}: {}", over.body);
    }
}

/// A link that would be refused is none: a quarter's files wait for its open wave, a certificate does not.
#[test]
fn files_of_a_quarter_are_offered_once_its_last_wave_is_closed() {
    const SCORES: &str = "/app/export/2026Q4/scores.csv";
    const CERTIFICATE: &str = "/app/export/2026Q4/certificate-w1.json";
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.import(&people_csv(&[("Desk", 8)]));
            desk.house.set_clock("2026-11-02T08:00:00Z");
            desk.house.open_wave_with(5, date(2026, 11, 10));
            desk.house.set_clock("2026-11-12T08:00:00Z");
            desk.house.close();
            let hr = desk.sign_in(HR).await;
            let page = desk.get("/app/results", Some(&hr)).await.body;
            assert!(page.contains(SCORES) && page.contains(CERTIFICATE), "{page}");
            desk.house.set_clock("2026-11-24T08:00:00Z");
            desk.house.open_wave_with(5, date(2026, 12, 4));
            let hr = desk.sign_in(HR).await;
            let page = desk.get("/app/results", Some(&hr)).await.body;
            let waits = "after the wave closes on 4 December 2026";
            assert!(page.contains(waits) && page.contains(CERTIFICATE), "{page}");
            assert!(!page.contains("scores.csv"), "{page}");
            assert_eq!(desk.get(SCORES, Some(&hr)).await.status, StatusCode::CONFLICT);
            assert_eq!(desk.get(CERTIFICATE, Some(&hr)).await.status, StatusCode::OK);
        });
    });
}
