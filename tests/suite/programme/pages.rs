//! The programme by page and by command.

use actix_web::rt::System;
use sdt_pulse::app;
use sdt_pulse::domain::Actor;
use sdt_pulse::domain::programme::Programme;
use serde_json::json;

use crate::access::{Answer, Desk, HR, OBSERVER};
use crate::support::both_databases;
use crate::support::program::{Program, people_csv};

const PAGE: &str = "/app/programme";
const SIX_WEEKS: [(&str, &str); 9] = [
    ("every", "6"),
    ("form", "pulse"),
    ("audit", "1"),
    ("open_days", "18"),
    ("weekday", "tuesday"),
    ("send_from", "09:00"),
    ("send_until", "11:00"),
    ("remind_after", "8"),
    ("zone", "Europe/Berlin"),
];

fn with(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut fields = SIX_WEEKS.to_vec();
    fields.retain(|(one, _)| *one != name);
    fields.push((name, value));
    fields
}

fn has(answer: &Answer, parts: &[&str]) {
    for part in parts {
        assert!(answer.body.contains(part), "{part}: {}", answer.body);
    }
}

#[test]
fn hr_chooses_sees_the_dates_on_the_desk_and_pauses() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let hr = desk.sign_in(HR).await;
            has(&desk.get(PAGE, Some(&hr)).await, &["No programme is chosen", "if this were kept"]);
            has(&desk.get("/app", Some(&hr)).await, &["Choose a programme", "Read the results of"]);
            let kept = desk.post(PAGE, Some(&hr), &SIX_WEEKS).await;
            assert_eq!(
                (kept.status.as_u16(), kept.location.as_str()),
                (303, PAGE),
                "{}",
                kept.body
            );
            let dates = ["Tue 23 Feb", "Tue 6 Apr", "Tue 18 May", "Tue 29 Jun", "Tue 10 Aug"];
            let page = desk.get(PAGE, Some(&hr)).await;
            has(&page, &dates);
            has(&page, &["A wave every 6 weeks, with an audit each quarter.", "The next 6 waves"]);
            has(&desk.get("/app", Some(&hr)).await, &dates);

            let off = [("label", "Works holiday"), ("from", "2027-02-22"), ("to", "2027-02-26")];
            assert_eq!(desk.post("/app/programme/blackout", Some(&hr), &off).await.location, PAGE);
            has(&desk.get(PAGE, Some(&hr)).await, &["moved from Tue 23 Feb: Works holiday"]);

            assert_eq!(desk.post("/app/programme/pause", Some(&hr), &[]).await.location, PAGE);
            let paused = "The programme is paused since Monday 11 January, by hr@elm.example.";
            has(
                &desk.get(PAGE, Some(&hr)).await,
                &[paused, "will not open", "Go on with the programme"],
            );
            has(&desk.get("/app", Some(&hr)).await, &["nothing opens by itself"]);
            assert_eq!(desk.post("/app/programme/resume", Some(&hr), &[]).await.location, PAGE);

            let council = desk.sign_in(OBSERVER).await;
            let log = desk.get("/app/oversight/access", Some(&council)).await;
            has(
                &log,
                &[
                    "hr@elm.example set the programme to a wave every 6 weeks.",
                    "hr@elm.example changed the days off: + 2027-02-22/2027-02-26 Works holiday",
                    "hr@elm.example paused the programme.",
                    "hr@elm.example went on with the programme.",
                ],
            );
        });
    });
}

#[test]
fn what_is_refused_comes_back_with_what_was_typed_and_changes_nothing() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            for (name, value, says) in [
                ("every", "5", "Choose 4 weeks, 6 weeks or a quarter"),
                ("weekday", "sunday", "Choose a day from Monday to Friday"),
                ("open_days", "26", "A wave is open for 5 to 25 days"),
                ("send_until", "09:30", "At least one hour later"),
                ("send_from", "nine", "Write a time such as 09:00"),
                ("remind_after", "17", "Leave 2 days before the reminder"),
                ("zone", "Europe/Elm", "There is no time zone “Europe/Elm”"),
            ] {
                let refused = desk.post(PAGE, Some(&hr), &with(name, value)).await;
                assert_eq!(refused.status, 422, "{name}");
                has(&refused, &[says, "There is a problem", "value=\"Europe/"]);
            }
            for (fields, says) in [
                (&[("label", ""), ("from", "2027-02-22")][..], "Say what the days are"),
                (&[("label", "Off"), ("from", "soon")][..], "id=\"from-err\""),
                (&[("rows", "2027-02-22 Off\nsoon Off")][..], "Line 2: write the first day"),
            ] {
                let refused = desk.post("/app/programme/blackout", Some(&hr), fields).await;
                assert_eq!(refused.status, 422, "{fields:?}");
                has(&refused, &[says]);
            }
            let view = app::programme(&desk.house.app, desk.house.now()).unwrap();
            assert!(!view.is_set && view.days_off.is_empty());
            assert_eq!(desk.post(PAGE, Some(&hr), &SIX_WEEKS).await.status, 303);
        });
    });
}

#[test]
fn the_desk_names_what_somebody_can_mend() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let (app, house) = (&desk.house.app, &desk.house);
            house.set_clock("2027-01-07T10:00:00Z");
            app::set_programme(app, &Actor::CommandLine, &Programme::default(), house.now())
                .unwrap();
            let hr = desk.sign_in(HR).await;
            has(
                &desk.get("/app", Some(&hr)).await,
                &["<p>Nothing.</p>", "The next wave opens on Tuesday 12 January"],
            );
            // Nobody ran this program for weeks; the lead left, and somebody new is in no group.
            house.set_clock("2027-01-28T10:00:00Z");
            app::tend(app, house.now()).unwrap();
            desk.sql().run(
                "UPDATE employee SET active = FALSE WHERE email = 'lead@elm.example';
                 UPDATE employee SET team = '' WHERE email = 'n1@elm.example'",
            );
            let hr = desk.sign_in(HR).await;
            has(
                &desk.get("/app", Some(&hr)).await,
                &[
                    "The wave of Tuesday 12 January did not open, and is not caught up on",
                    "This program did not run on its days.",
                    "Desk has no lead",
                    "One person is in no group",
                ],
            );
        });
    });
}

#[test]
fn the_commands_do_what_the_pages_do() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        let none = program.json(&["programme", "show"]);
        assert_eq!((&none["programme"], &none["next"]), (&json!(null), &json!([])));
        assert_eq!(program.run(&["programme", "pause"]).code, 3);
        let set = program.json(&["programme", "set", "--every", "13", "--zone", "Europe/Berlin"]);
        assert_eq!(set["programme"]["rhythm"], "13");
        assert_eq!(set["next"].as_array().unwrap().len(), 6);
        assert_eq!(set["next"][0]["form"], "audit");
        // What is not named stays.
        let again = program.json(&["programme", "set", "--remind-after", "none"]);
        assert_eq!(again["programme"]["zone"], "Europe/Berlin");
        assert_eq!(again["programme"]["remind_after"], json!(null));
        for wrong in
            [["--every", "5"], ["--weekday", "sunday"], ["--zone", "Elm"], ["--remind-after", "x"]]
        {
            let ran = program.run(&[&["programme", "set"][..], &wrong[..]].concat());
            assert_eq!(ran.code, 3, "{wrong:?}: {ran:?}");
        }
        let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20271225\nDTEND:20271227\nSUMMARY:Christmas\n\
                        END:VEVENT\nEND:VCALENDAR\n";
        let file = program.file("holidays.ics", calendar);
        for added in [1, 0] {
            assert_eq!(
                program.json(&["programme", "day-off", "import", &file]),
                json!({ "added": added })
            );
        }
        program.done(&["programme", "day-off", "add", "Bridge day", "--from", "2027-05-07"]);
        let list = program.json(&["programme", "day-off", "list"]);
        assert_eq!(list[0]["label"], "Bridge day");
        assert_eq!(
            (&list[1]["from"], &list[1]["to"]),
            (&json!("2027-12-25"), &json!("2027-12-26"))
        );
        program.done(&["programme", "day-off", "remove", list[0]["id"].as_str().unwrap()]);
        assert_eq!(program.json(&["programme", "day-off", "list"]).as_array().unwrap().len(), 1);
        assert_eq!(program.run(&["programme", "day-off", "remove", "x"]).code, 3);
        program.done(&["programme", "pause"]);
        assert!(program.done(&["programme", "show"]).out.contains("paused since"));
        program.done(&["programme", "resume"]);
    });
}
