//! Who stands in for a lead: until when, where, and never where R0 forbids it.

use actix_web::rt::System;
use jiff::civil::{Date, date};
use sdt_pulse::app::{self, AppError, Casting, Deputyship, LeadOf, Refusal};
use sdt_pulse::domain::{Actor, Threshold, UnitPath};
use serde_json::json;

use super::{Answer, Desk, HR, LEAD, OBSERVER, OTHER_LEAD, Signed, address, two_teams};
use crate::support::both_databases;
use crate::support::program::{Program, today};

const DESK: &str = "/app/team/Ops/Desk";
const NIGHT: &str = "/app/team/Ops/Night";
const AUDIT: &str = "/app/audit/Ops/Desk";
const COUNTED: &str = "d0@elm.example";
/// Names somebody where a figure of the page stands.
const CHART: &str = "/app/chart/team/";

fn unit(path: &str) -> UnitPath {
    UnitPath::parse(path).unwrap()
}

fn name(desk: &Desk, email: &str, of: &str, until: Date) -> Result<Deputyship, AppError> {
    let (app, by, now) = (&desk.house.app, Actor::CommandLine, desk.house.now());
    app::grant_deputy(app, &by, &address(email), &unit(of), until, now)
}

async fn status(desk: &Desk, path: &str, signed: &Signed) -> u16 {
    desk.get(path, Some(signed)).await.status.as_u16()
}

async fn post(desk: &Desk, path: &str, signed: &Signed, fields: &[(&str, &str)]) -> Answer {
    desk.post(path, Some(signed), fields).await
}

/// Everybody who was asked answers the open wave.
async fn answer_all(desk: &Desk) {
    let open = app::waves(&desk.house.app).unwrap().pop().unwrap().id;
    let mut codes = desk.house.codes().await;
    codes.retain(|(_, code)| code.starts_with(&format!("{open}.")));
    for (number, (_, code)) in codes.iter().enumerate() {
        let value = ["2", "4", "5"][number % 3];
        let items = &desk.house.form().items;
        let answers: Vec<(&str, &str)> =
            items.iter().map(|item| (item.id.as_str(), value)).collect();
        assert!(matches!(desk.house.answer(code, &answers).await, Casting::Stored(_)));
    }
}

/// How many people on the list the next wave would take as readers.
fn readers(desk: &Desk) -> usize {
    let now = desk.house.now();
    let closes = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let k = Threshold::new(Threshold::LEAST).unwrap();
    let request = app::OpenRequest::new("core".to_owned(), closes, k);
    app::preview_wave(&desk.house.app, &request, now).unwrap().readers
}

#[test]
fn a_deputy_reads_what_the_lead_reads_writes_nothing_and_is_out_at_the_end_of_the_day() {
    both_databases(|url| {
        System::new().block_on(async {
            // Both waves took this lead as a reader.
            let desk = Desk::with_results(url).await;
            let deputy = desk.sign_in(OTHER_LEAD).await;
            assert_eq!(status(&desk, DESK, &deputy).await, 404);
            let named = name(&desk, OTHER_LEAD, "Ops/Desk", date(2027, 1, 15)).unwrap();
            assert_eq!(named.hidden, []);
            // On the next request of the same session.
            let page = desk.get(DESK, Some(&deputy)).await;
            assert_eq!(page.status, 200);
            assert!(page.body.contains("You read this as deputy of the lead."), "{}", page.body);
            assert!(page.body.contains(CHART) && !page.body.contains("counted you"));
            assert!(!page.body.contains("/app/notes/"), "no form to note a change: {}", page.body);
            let audit = desk.get(AUDIT, Some(&deputy)).await;
            assert_eq!(audit.status, 200);
            assert!(!audit.body.contains("method=\"post\" action=\"/app/audit"), "{}", audit.body);
            let summary = desk.get("/app/summary/Ops", Some(&deputy)).await;
            assert_eq!(summary.status, 200);
            let begin = [("form", "begin"), ("quarter", "2027Q1")];
            assert_eq!(post(&desk, AUDIT, &deputy, &begin).await.status, 404);
            assert!(
                desk.log().contains(&format!("{OTHER_LEAD} report Ops/Desk w1")),
                "{:?}",
                desk.log()
            );
            assert_eq!(status(&desk, "/app", &deputy).await, 200, "two units to choose from");

            // The day is over when it is over everywhere, as a wave's is.
            desk.house.set_clock("2027-01-16T11:59:00Z");
            let late = desk.sign_in(OTHER_LEAD).await;
            assert_eq!(status(&desk, DESK, &late).await, 200);
            desk.house.set_clock("2027-01-16T12:00:00Z");
            for path in [DESK, AUDIT] {
                assert_eq!(status(&desk, path, &late).await, 404, "{path}");
            }
            assert_eq!(status(&desk, NIGHT, &late).await, 200, "their own unit, and the session");

            name(&desk, OTHER_LEAD, "Ops/Desk", date(2027, 2, 1)).unwrap();
            assert_eq!(status(&desk, DESK, &late).await, 200);
            let (app, by) = (&desk.house.app, Actor::CommandLine);
            let (email, of) = (address(OTHER_LEAD), unit("Ops/Desk"));
            app::revoke_deputy(app, &by, &email, &of, desk.house.now()).unwrap();
            assert_eq!(status(&desk, DESK, &late).await, 404);
            let again = app::revoke_deputy(app, &by, &email, &of, desk.house.now());
            assert!(matches!(again, Err(AppError::Refused(Refusal::NoDeputy(..)))), "{again:?}");
        });
    });
}

/// R0: who was counted toward the threshold of a wave could subtract their own answers from it.
#[test]
fn a_deputy_reads_no_wave_that_counted_them_and_counts_as_a_reader_from_the_next_on() {
    both_databases(|url| {
        System::new().block_on(async {
            // The first is closed, the second open; both count this person.
            let desk = Desk::with_results(url).await;
            let named = name(&desk, COUNTED, "Ops/Desk", date(2027, 12, 31)).unwrap();
            let waves: Vec<&str> = named.hidden.iter().map(|wave| wave.as_str()).collect();
            assert_eq!(waves, ["w1", "w2"]);
            let nothing = |page: &Answer| {
                assert_eq!(page.status, 200);
                assert!(!page.body.contains("<svg") && !page.body.contains(CHART), "{}", page.body);
            };
            let charts =
                ["team/autonomy_satisfaction/Ops/Desk", "summary/autonomy_satisfaction/Ops"];
            let deputy = desk.sign_in(COUNTED).await;
            let page = desk.get(DESK, Some(&deputy)).await;
            nothing(&page);
            assert!(page.body.contains("2 waves counted you as one who reads nothing"));
            nothing(&desk.get("/app/summary/Ops", Some(&deputy)).await);
            let lead = desk.sign_in(LEAD).await;
            for chart in charts {
                let path = format!("/app/chart/{chart}");
                assert_eq!(status(&desk, &path, &deputy).await, 404, "{path}");
                assert_eq!(status(&desk, &path, &lead).await, 200, "{path}");
            }
            assert_eq!(status(&desk, NIGHT, &deputy).await, 404);
            let audit = |signed: Signed| {
                let desk = &desk;
                async move { desk.get(AUDIT, Some(&signed)).await.body }
            };
            let (of_deputy, of_lead) = (audit(deputy).await, audit(lead).await);
            let none = "No wave closed in this quarter or the one before.";
            assert!(of_deputy.contains(none) && !of_lead.contains(none), "{of_deputy}");

            // A wave that was open when they were named stays closed to them after its close, too.
            answer_all(&desk).await;
            desk.house.set_clock("2027-01-25T08:00:00Z");
            desk.house.close();
            let deputy = desk.sign_in(COUNTED).await;
            nothing(&desk.get(DESK, Some(&deputy)).await);

            // The next one takes them as a reader, and then they read it, and it alone.
            desk.house.set_clock("2027-04-05T08:00:00Z");
            assert_eq!(readers(&desk), 3, "two leads and the deputy");
            desk.house.open_wave_with(Threshold::LEAST, date(2027, 4, 16));
            answer_all(&desk).await;
            desk.house.set_clock("2027-04-20T08:00:00Z");
            desk.house.close();
            let deputy = desk.sign_in(COUNTED).await;
            let page = desk.get(DESK, Some(&deputy)).await.body;
            assert!(page.contains(CHART) && page.contains("April 2027"), "{page}");
            assert!(!page.contains("January 2027") && !page.contains("November 2026"), "{page}");
            let lead = desk.sign_in(LEAD).await;
            assert!(desk.get(DESK, Some(&lead)).await.body.contains("January 2027"));
            assert!(desk.log().contains(&format!("{COUNTED} report Ops/Desk w3")));
        });
    });
}

/// Neither by a day that ends before the open, nor by another address.
#[test]
fn no_way_around_leads_a_deputy_to_a_wave_that_counted_them() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.import(&ids("d0@elm.example"));
            let today = desk.house.now().to_zoned(jiff::tz::TimeZone::UTC).date();
            name(&desk, COUNTED, "Ops/Desk", today).unwrap();
            assert_eq!(readers(&desk), 3);
            // Named until a day that is over when the wave opens: counted as everybody is.
            desk.house.set_clock("2026-11-30T13:00:00Z");
            assert_eq!(readers(&desk), 2);
            desk.house.open_wave_with(Threshold::LEAST, date(2026, 12, 4));
            let named = name(&desk, COUNTED, "Ops/Desk", date(2027, 3, 1)).unwrap();
            assert_eq!(named.hidden.len(), 1);
            answer_all(&desk).await;
            desk.house.set_clock("2026-12-08T08:00:00Z");
            desk.house.close();
            for email in [COUNTED, "new0@elm.example"] {
                desk.house.import(&ids(email));
                // It is the person's, whatever their address.
                let deputy = desk.sign_in(email).await;
                let page = desk.get(DESK, Some(&deputy)).await;
                assert_eq!(page.status, 200, "{email}");
                assert!(!page.body.contains(CHART), "{email}: {}", page.body);
                assert!(page.body.contains("One wave counted you"), "{email}: {}", page.body);
            }
            // Whoever has the address now is somebody else.
            let all = app::deputies(&desk.house.app, desk.house.now()).unwrap();
            let who: Vec<&str> = all.iter().map(|one| one.email.as_str()).collect();
            assert_eq!(who, ["new0@elm.example"]);
        });
    });
}

/// The two teams; one person has an employee id and this address.
fn ids(email: &str) -> String {
    two_teams()
        .replace("team,", "team,employee_id,")
        .replace("/Desk,", "/Desk,,")
        .replace("/Night,", "/Night,,")
        .replace("d0@elm.example,Ops/Desk,", &format!("{email},Ops/Desk,7"))
}

#[test]
fn what_somebody_is_deputy_of_ends_where_they_leave_or_are_erased() {
    both_databases(|url| {
        let desk = Desk::new(url);
        let (app, until) = (&desk.house.app, date(2027, 5, 1));
        for (email, of) in
            [(COUNTED, "Ops/Desk"), (COUNTED, "Ops"), ("n0@elm.example", "Ops/Night")]
        {
            name(&desk, email, of, until).unwrap();
        }
        let without = two_teams().replace(&format!("{COUNTED},Ops/Desk,{LEAD}\n"), "");
        desk.house.import(&without);
        let log = desk.log();
        for line in [
            "command line deputy named Ops/Desk 2027-05-01 d0@elm.example",
            "command line deputy revoked Ops/Desk d0@elm.example",
            "command line deputy revoked Ops d0@elm.example",
        ] {
            assert!(log.iter().any(|entry| entry == line), "{line}: {log:?}");
        }
        // Who comes back has nothing of it.
        desk.house.import(&two_teams());
        let who = || -> Vec<String> {
            let all = app::deputies(app, desk.house.now()).unwrap();
            all.into_iter().map(|one| one.email.into()).collect()
        };
        assert_eq!(who(), ["n0@elm.example"]);
        let folder = std::env::temp_dir();
        let record = app::show_person(app, &address("n0@elm.example"), &folder, desk.house.now());
        assert_eq!(record.unwrap().deputy_for, [(unit("Ops/Night"), until)]);
        app::erase_person(app, &address("n0@elm.example"), &folder, desk.house.now()).unwrap();
        assert_eq!(who(), [""; 0]);
        assert_eq!(desk.sql().texts("SELECT unit AS text FROM deputy"), [""; 0]);
        app::roster_log(app).unwrap();
    });
}

#[test]
fn a_unit_that_is_gone_opens_nothing_and_opens_again_when_it_is_back() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            for of in ["Ops/Night", "Ops/Desk"] {
                name(&desk, "n1@elm.example", of, date(2027, 6, 1)).unwrap();
            }
            let deputy = desk.sign_in("n1@elm.example").await;
            let both = desk.get("/app", Some(&deputy)).await.body;
            assert!(both.contains(DESK) && both.contains(NIGHT), "{both}");
            desk.house.import(&two_teams().replace("Ops/Night", "Ops/Late"));
            assert_eq!(status(&desk, NIGHT, &deputy).await, 404);
            assert_eq!(status(&desk, DESK, &deputy).await, 200);
            let hr = desk.sign_in(HR).await;
            let page = desk.get("/app/access", Some(&hr)).await.body;
            assert!(page.contains("Nobody on the people list is in this group"), "{page}");
            desk.house.import(&two_teams());
            assert_eq!(status(&desk, NIGHT, &deputy).await, 200);
        });
    });
}

/// The list still names them where they led: their session ends with the next request, and no mail reaches them.
#[test]
fn a_lead_who_left_reads_nothing_though_people_still_name_them() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.open_on_terms(|_| {});
            answer_all(&desk).await;
            let lead = desk.sign_in(OTHER_LEAD).await;
            assert_eq!(status(&desk, NIGHT, &lead).await, 200);
            desk.sql()
                .run(&format!("UPDATE employee SET active = FALSE WHERE email = '{OTHER_LEAD}'"));
            assert_ne!(status(&desk, NIGHT, &lead).await, 200);
            let leads = app::leads_list(&desk.house.app, 1).unwrap().leads;
            let night = leads.iter().find(|one| one.unit == unit("Ops/Night")).unwrap();
            assert_eq!((&night.lead, &night.before), (&None, &Some((address(OTHER_LEAD), true))));
            desk.house.close();
            let told = "purpose = 'report_open' AND email = ";
            assert_eq!(desk.sql().count("mail_job", &format!("{told}'{OTHER_LEAD}'")), 0);
            assert_eq!(desk.sql().count("mail_job", &format!("{told}'{LEAD}'")), 1);
        });
    });
}

#[test]
fn hr_names_a_deputy_where_a_lead_left_and_observers_see_it() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            // The lead of the night leaves, and nobody is named instead.
            desk.house.set_clock("2026-11-25T08:00:00Z");
            let led = two_teams().replace(&format!("{OTHER_LEAD},Ops/Night,\n"), "");
            desk.house.import(&led.replace(&format!("Ops/Night,{OTHER_LEAD}"), "Ops/Night,"));
            let of = |of: &str, lead: Option<&str>, since: Date, before: Option<&str>| LeadOf {
                unit: unit(of),
                lead: lead.map(address),
                since: Some(since),
                before: before.map(|email| (address(email), true)),
            };
            assert_eq!(
                app::leads_list(&desk.house.app, 1).unwrap().leads,
                [
                    of("Ops/Night", None, date(2026, 11, 25), Some(OTHER_LEAD)),
                    of("Ops/Desk", Some(LEAD), date(2026, 11, 23), None),
                ]
            );
            let (hr, council) = (desk.sign_in(HR).await, desk.sign_in(OBSERVER).await);
            let page = desk.get("/app/access", Some(&hr)).await.body;
            for says in [
                "Leads, 1 to 2 of 2",
                "other@elm.example left on 25 November 2026",
                "Ops / Night",
                "/app/access?unit=Ops+%2F+Night#deputy",
                "the results of a wave that counted them, open or closed, they do not read",
            ] {
                assert!(page.contains(says), "{says}: {page}");
            }
            let form = desk.get("/app/access?unit=Ops+%2F+Night", Some(&hr)).await.body;
            assert!(
                form.contains(
                    "name=\"unit\" spellcheck=\"false\" autocomplete=\"off\" value=\"Ops / Night\""
                ),
                "{form}"
            );

            let before = desk.log();
            for ((email, of, until), says) in [
                (("nobody", "Ops", "2026-12-24"), "deputy-email"),
                (
                    ("x@elm.example", "Ops", "2026-12-24"),
                    "Nobody on the people list has this address",
                ),
                (("d0@elm.example", "Ops/Nihgt", "2026-12-24"), "in a group of this name"),
                (("d0@elm.example", "Ops", "2026-11-24"), "The last day lies before today"),
                (
                    ("d0@elm.example", "Ops", "2027-11-26"),
                    "Choose 25 November 2027 or an earlier one",
                ),
                (("d0@elm.example", "Ops", "soon"), "Choose the last day"),
            ] {
                let fields = [("email", email), ("unit", of), ("until", until)];
                let refused = post(&desk, "/app/access/deputy", &hr, &fields).await;
                assert_eq!(refused.status, 422, "{fields:?}");
                assert!(refused.body.contains(says), "{says}: {}", refused.body);
                assert!(refused.body.contains(&format!("value=\"{email}\"")), "{}", refused.body);
            }
            assert_eq!(desk.log(), before);

            let fields =
                [("email", " N0@elm.example "), ("unit", "Ops / Night"), ("until", "2027-11-25")];
            assert_eq!(post(&desk, "/app/access/deputy", &council, &fields).await.status, 404);
            let named = post(&desk, "/app/access/deputy", &hr, &fields).await;
            assert_eq!(
                (named.status.as_u16(), named.location.as_str()),
                (303, "/app/access#deputies")
            );
            let page = desk.get("/app/access", Some(&council)).await.body;
            assert!(page.contains("n0@elm.example") && page.contains("25 November 2027"), "{page}");
            assert!(!page.contains("/app/access/deputy"), "no form for an observer: {page}");
            let people = desk.get("/app/oversight", Some(&council)).await.body;
            let says =
                "n0@elm.example stands in for the lead of Ops / Night until 25 November 2027.";
            assert!(people.contains(says), "{people}");
            let log = desk.get("/app/oversight/access", Some(&council)).await.body;
            let says = "let n0@elm.example stand in for the lead of Ops / Night, 25 November 2027.";
            assert!(log.contains(says), "{log}");

            let asked = "/app/access/deputy/end?email=n0%40elm.example&unit=Ops%2FNight";
            let asked = desk.get(asked, Some(&hr)).await;
            assert!(asked.body.contains("no longer stand in for the lead of Ops / Night?"));
            let fields = [("email", "n0@elm.example"), ("unit", "Ops/Night")];
            let ended = post(&desk, "/app/access/deputy/end", &hr, &fields).await;
            assert_eq!(ended.status, 303);
            assert_eq!(post(&desk, "/app/access/deputy/end", &hr, &fields).await.status, 404);
            assert!(
                desk.log()
                    .contains(&"hr@elm.example deputy revoked Ops/Night n0@elm.example".to_owned())
            );
        });
    });
}

#[test]
fn the_command_line_names_and_ends_a_deputy() {
    let program = Program::new();
    let people = program.file("people.csv", two_teams());
    program.done(&["people", "import", &people, "--mode", "full"]);
    let grant = |email: &str, until: &str| {
        let unit = ["--unit", "Ops / Night", "--until", until];
        program.run(&[&["user", "deputy", "grant", email][..], &unit].concat())
    };
    let until = "2026-01-01";
    assert!(grant(COUNTED, until).err.contains("lies before today"));
    assert!(grant("x@elm.example", "9999-12-31").err.contains("more than 12 months away"));
    let last = today().tomorrow().unwrap().to_string();
    let refused = grant("x@elm.example", &last);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("is not on the people list"), "{}", refused.err);
    assert_eq!(grant(COUNTED, &last).code, 0);
    let users = program.json(&["user", "list"])["users"].clone();
    let one = users.as_array().unwrap().iter().find(|one| one["email"] == COUNTED).unwrap();
    assert_eq!(one["deputy_for"], json!([{ "unit": "Ops/Night", "until": last }]));
    let listed = program.done(&["user", "list"]).out;
    assert!(listed.contains("DEPUTY FOR") && listed.contains(&format!("Ops/Night until {last}")));
    let log = program.done(&["people", "log"]).out;
    assert!(log.contains(&format!("{COUNTED} stands in for the lead of Ops/Night until {last}")));
    let out = program.done(&["user", "deputy", "revoke", COUNTED, "--unit", "Ops/Night"]).out;
    assert!(out.contains("no longer"), "{out}");
    let refused = program.run(&["user", "deputy", "revoke", COUNTED, "--unit", "Ops/Night"]);
    assert_eq!(refused.code, 3);
}
