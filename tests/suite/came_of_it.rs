//! What came of a closed wave, told to everybody by page and by command.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use actix_web::rt::System;
use jiff::civil::date;
use sdt_pulse::app::{self, AppError, Refusal};
use sdt_pulse::domain::audit::{Entry, Line};
use sdt_pulse::domain::programme::{Programme, Rhythm};
use sdt_pulse::domain::{Actor, Locale, MailPurpose, Quarter, UnitPath, WaveId};
use sdt_pulse::mail::{OutboxMail, read_outbox};
use sdt_pulse::store::DatabaseUrl;

use crate::access::{Desk, HR, LEAD, Signed, address, two_teams as people};
use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

const PATIENCE: Duration = Duration::from_secs(30);
const PAGE: &str = "/app/waves/w1/tell";
const AUDIT: &str = "/app/audit/Ops/Desk";
const STEP: &str = "No second <sign-off>";
const BY: Actor = Actor::CommandLine;

fn team() -> UnitPath {
    UnitPath::parse("Ops/Desk").unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn write(house: &TestHouse, entry: Entry) -> u64 {
    app::audit_write(&house.app, &team(), entry, house.now()).unwrap().number
}

/// An audit of the first quarter of 2027 with one step.
fn agree(house: &TestHouse, text: &str) -> u64 {
    write(house, Entry::Begun { quarter: Quarter::parse("2027Q1").unwrap() });
    let (text, owner, because) = (line(text), line("Kim of the desk"), line("fewer waits"));
    let step = write(house, Entry::Step { text, owner, by: date(2027, 1, 20), because });
    write(house, Entry::Discussed { on: date(2027, 1, 11) });
    app::audit_agree(&house.app, &team(), Locale::EN, house.now()).unwrap();
    step
}

/// What waits of it, as it goes out now.
async fn mails(house: &TestHouse) -> Vec<OutboxMail> {
    let folder = tempfile::tempdir().unwrap();
    house.mail_to(folder.path(), &[MailPurpose::CameOfIt]).await.unwrap().unwrap();
    read_outbox(folder.path()).unwrap()
}

fn sent_by_itself(desk: &Desk, all: usize) -> Vec<OutboxMail> {
    let started = Instant::now();
    loop {
        let waits = "purpose = 'came_of_it' AND state = 'waiting'";
        if desk.sql().count("mail_job", waits) == 0 {
            let mut mails = desk.house.mails();
            mails.retain(|mail| mail.subject.starts_with("What came of"));
            assert_eq!(mails.len(), all);
            return mails;
        }
        assert!(started.elapsed() < PATIENCE, "it never goes out");
        thread::sleep(Duration::from_millis(20));
    }
}

/// The text that the page shows, as its form names it.
fn seen(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"seen\" value=\"").expect("a form");
    rest.split('"').next().unwrap().to_owned()
}

/// The same without what tells people apart.
fn common(mail: &OutboxMail) -> String {
    let lines = mail.text.lines().filter(|line| !line.contains("/u/"));
    format!("{}\n{}", mail.subject, lines.collect::<Vec<_>>().join("\n"))
}

async fn share(desk: &Desk, lead: &Signed, step: u64, tick: &[(&'static str, &'static str)]) {
    let step = step.to_string();
    let mut fields = vec![("form", "share"), ("step", step.as_str())];
    fields.extend(tick);
    let written = desk.post(AUDIT, Some(lead), &fields).await;
    let to = format!("{AUDIT}#agreed");
    assert_eq!((written.status.as_u16(), written.location), (303, to), "{}", written.body);
}

#[test]
fn hr_reads_the_text_and_sends_it_once_to_everybody_alike() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let step = agree(&desk.house, STEP);
            let (hr, lead) = (desk.sign_in(HR).await, desk.sign_in(LEAD).await);
            let over = desk.get("/app/waves/w1", Some(&hr)).await;
            assert!(over.body.contains(&format!("href=\"{PAGE}\"")), "{}", over.body);
            let before = desk.get(PAGE, Some(&hr)).await;
            assert!(before.body.contains("18 people get it"), "{}", before.body);
            let release = app::release_of(&desk.house.app, "w1").unwrap();
            let answered = release.respondents(&UnitPath::organisation());
            let answered = answered.shown().unwrap().get();
            let answered =
                format!("{} of {} people answered.", answered.answered, answered.invited);
            assert!(before.body.contains(&answered), "{answered}: {}", before.body);
            assert!(!before.body.contains("sign-off"), "nothing is shared by itself");
            assert!(mails(&desk.house).await.is_empty(), "a look sends nothing");

            share(&desk, &lead, step, &[("shared", "yes")]).await;
            let audit = desk.get(AUDIT, Some(&lead)).await;
            assert!(audit.body.contains("value=\"yes\" checked"), "{}", audit.body);
            // HR has not seen the step yet.
            let old = seen(&before.body);
            let refused = desk.post(PAGE, Some(&hr), &[("seen", &old)]).await;
            assert_eq!(refused.status, 422, "{}", refused.body);
            assert!(refused.body.contains("no longer the one"), "{}", refused.body);
            let line = "- Desk: No second &#60;sign-off&#62; (due on 20 January 2027)";
            assert!(refused.body.contains(line), "{}", refused.body);
            assert!(mails(&desk.house).await.is_empty());

            let sent = desk.post(PAGE, Some(&hr), &[("seen", &seen(&refused.body))]).await;
            let to = "/app/waves/w1".to_owned();
            assert_eq!((sent.status.as_u16(), sent.location), (303, to), "{}", sent.body);
            // The server sends it by itself.
            let said = sent_by_itself(&desk, 18);
            let to: Vec<&str> = said.iter().map(|mail| mail.to.as_str()).collect();
            let csv = people();
            let mut everybody: Vec<&str> =
                csv.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
            everybody.sort_unstable();
            assert_eq!(to, everybody);
            let first = common(&said[0]);
            assert!(said.iter().all(|mail| common(mail) == first), "the same for everybody");
            assert!(first.contains("- Desk: No second <sign-off> (due on 20 January 2027)"));
            assert!(first.contains("What came of the survey of November 2026"), "{first}");
            assert!(!first.contains("Kim"), "never who sees to it: {first}");
            assert_eq!(first.matches("http").count(), 0, "{first}");
            let mut links: Vec<&str> =
                said.iter().filter_map(|mail| mail.text.split_once("/u/")).map(|of| of.1).collect();
            links.sort_unstable();
            links.dedup();
            assert_eq!(links.len(), 18, "one to take oneself off the list, for each");

            // Once.
            let again = desk.post(PAGE, Some(&hr), &[("seen", "x")]).await;
            assert_eq!(again.status, 303);
            let told = "On Monday 11 January everybody was told what came of it.";
            for page in ["/app/waves/w1", PAGE] {
                let page = desk.get(page, Some(&hr)).await;
                assert!(page.body.contains(told) && !page.body.contains("name=\"seen\""));
            }
            assert_eq!(desk.sql().count("mail_job", "purpose = 'came_of_it'"), 18);
            let (app, now) = (&desk.house.app, desk.house.now());
            let refused = app::tell_what_came_of_it(app, &BY, "w1", None, now).unwrap_err();
            assert!(
                matches!(&refused, AppError::Refused(Refusal::CameOfItSent { on, .. })
                    if *on == date(2027, 1, 11)),
                "{refused}"
            );
            let deed = "hr@elm.example came of it sent w1".to_owned();
            assert_eq!(desk.log().iter().filter(|line| **line == deed).count(), 1);
            // Of a wave that takes answers there is nothing to tell.
            assert_eq!(desk.get("/app/waves/w2/tell", Some(&hr)).await.status, 404);
            let open = app::tell_what_came_of_it(app, &BY, "w2", None, now).unwrap_err();
            assert!(matches!(open, AppError::Refused(Refusal::WaveIsOpen(_))), "{open}");
        });
    });
}

#[test]
fn a_step_that_names_somebody_is_shared_with_nobody() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            desk.house.import(
                &people()
                    .replace("email,team", "email,name,team")
                    .replace(".example,Ops", ".example,Anna Lindqvist,Ops"),
            );
            let step = agree(&desk.house, "Ask Anna first").to_string();
            let lead = desk.sign_in(LEAD).await;
            let fields = [("form", "share"), ("step", step.as_str()), ("shared", "yes")];
            let refused = desk.post(AUDIT, Some(&lead), &fields).await;
            assert_eq!(refused.status, 422, "{}", refused.body);
            let id = format!("agreed-share-{step}-shared");
            let beside = format!("<p class=\"problem\" id=\"{id}-e\">“Anna” in this step");
            assert!(refused.body.contains(&beside), "{}", refused.body);
            assert!(refused.body.contains(&format!("aria-describedby=\"{id}-e\"")));
            assert!(!refused.body.contains("“Anna Lindqvist”"), "{}", refused.body);
            // What nobody agreed on is nobody's to share, and lands in no other step's form.
            let unknown = [("form", "share"), ("step", "99"), ("shared", "yes")];
            let refused = desk.post(AUDIT, Some(&lead), &unknown).await;
            assert_eq!(refused.status, 422);
            assert!(refused.body.contains("no such step that was agreed on"), "{}", refused.body);
            assert!(refused.body.contains(&format!("name=\"step\" value=\"{step}\"")));
            assert!(!refused.body.contains("name=\"step\" value=\"99\""), "{}", refused.body);
        });
    });
}

/// 18 people answered, and nothing is open.
async fn closed(url: &str) -> TestHouse {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    house.import(&people());
    house.open_wave();
    let items: Vec<(String, String)> =
        house.form().items.iter().map(|item| (item.id.to_string(), "4".to_owned())).collect();
    let items: Vec<(&str, &str)> =
        items.iter().map(|(item, value)| (item.as_str(), value.as_str())).collect();
    for (_, code) in house.codes().await {
        house.answer(&code, &items).await;
    }
    house.close();
    house.set_clock("2027-01-11T08:00:00Z");
    house
}

#[test]
fn who_left_or_asked_not_to_be_mailed_or_was_erased_gets_none_and_a_tick_can_be_taken_away() {
    both_databases(|url| {
        System::new().block_on(async {
            let house = closed(url).await;
            let step = agree(&house, STEP);
            write(&house, Entry::Shared { step, is_shared: true });
            let unsubscribe = |email: &str| {
                let list = app::people_list(&house.app, email, 1).unwrap();
                let code = app::unsubscribe_code(&house.app, &list.people[0].id);
                assert!(app::unsubscribe(&house.app, &code, house.now()).unwrap());
            };
            unsubscribe("d0@elm.example");
            let shown = app::came_of_it(&house.app, "w1", house.now()).unwrap();
            assert_eq!(shown.people, 17);
            let seen = Some(shown.seen.as_str());
            let queued = app::tell_what_came_of_it(&house.app, &BY, "w1", seen, house.now());
            assert_eq!(queued.unwrap(), 17);

            // Of what changes before the mails go, they know.
            unsubscribe("d1@elm.example");
            let rest: String = people()
                .lines()
                .filter(|row| !row.starts_with("d2@"))
                .map(|row| format!("{row}\n"))
                .collect();
            house.import(&rest);
            let erased = address("d3@elm.example");
            let mut sql = Sql::open(url);
            let of_theirs = "email = 'd3@elm.example'";
            assert_eq!(sql.count("mail_job", of_theirs), 1);
            app::erase_person(&house.app, &erased, Path::new("none"), house.now()).unwrap();
            assert_eq!(sql.count("mail_job", of_theirs), 0);
            write(&house, Entry::Shared { step, is_shared: false });

            let said = mails(&house).await;
            assert_eq!(said.len(), 14, "of 18 without four");
            for mail in &said {
                let number = mail.to.as_bytes()[1];
                assert!(!(mail.to.starts_with('d') && (b'0'..b'4').contains(&number)), "{mail:?}");
                assert!(!mail.text.contains("sign-off"), "{mail:?}");
                assert!(!mail.text.contains("let everybody read"), "no step, no heading: {mail:?}");
            }
            // The queue has their addresses no longer than others': the next close takes what is done with.
            assert_eq!(sql.count("mail_job", "state = 'waiting' AND purpose = 'came_of_it'"), 0);
            house.open_wave_with(5, date(2027, 1, 22));
            house.close();
            assert_eq!(sql.count("mail_job", "purpose = 'came_of_it'"), 0);
            assert_eq!(sql.count("came_of_it", "wave_id = 'w1'"), 1);
        });
    });
}

#[test]
fn it_goes_to_the_address_of_today() {
    both_databases(|url| {
        System::new().block_on(async {
            let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
            let csv = "employee_id,email,team\n1,old@elm.example,Desk\n2,b@elm.example,Desk\n";
            house.import(csv);
            house.open_wave();
            house.close();
            app::tell_what_came_of_it(&house.app, &BY, "w1", None, house.now()).unwrap();
            house.import(&csv.replace("old@", "new@"));
            let to: Vec<String> = mails(&house).await.into_iter().map(|mail| mail.to).collect();
            assert_eq!(to, ["b@elm.example", "new@elm.example"]);
        });
    });
}

#[test]
fn of_a_wave_of_the_programme_it_goes_out_within_its_hours() {
    both_databases(|url| {
        System::new().block_on(async {
            let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
            house.set_clock("2027-01-07T10:00:00Z");
            house.import(&people_csv(&[("Desk", 6)]));
            let programme = Programme { rhythm: Rhythm::FourWeeks, ..Programme::default() };
            app::set_programme(&house.app, &BY, &programme, house.now()).unwrap();
            house.set_clock("2027-01-12T09:00:00Z");
            assert_eq!(
                app::tend(&house.app, house.now()).unwrap().opened,
                Some(WaveId::numbered(1))
            );
            // A Saturday.
            house.set_clock("2027-01-30T12:00:00Z");
            assert_eq!(app::tend(&house.app, house.now()).unwrap().closed.len(), 1);
            let shown = app::came_of_it(&house.app, "w1", house.now()).unwrap();
            assert!(shown.text.contains("planned for Tuesday 9 February"), "{}", shown.text);
            assert!(shown.hours.is_some());
            app::tell_what_came_of_it(&house.app, &BY, "w1", None, house.now()).unwrap();
            for (now, sent) in [
                ("2027-01-30T12:00:01Z", 0),
                // A Sunday, within the hours.
                ("2027-01-31T10:00:00Z", 0),
                ("2027-02-01T08:59:59Z", 0),
                // Nothing was at work in the hours of Monday, and at noon it is too late.
                ("2027-02-01T12:00:00Z", 0),
                ("2027-02-02T10:59:59Z", 6),
                ("2027-02-02T10:59:59Z", 0),
            ] {
                house.set_clock(now);
                assert_eq!(mails(&house).await.len(), sent, "{now}");
            }
        });
    });
}

#[test]
fn the_command_prints_the_text_and_sends_it_once() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let open = program.run(&["mail", "came-of-it", "w1", "--dry-run"]);
        assert_eq!((open.code, open.err.contains("w1 is still open")), (3, true), "{open:?}");
        program.done(&["wave", "close", "w1"]);
        let before = program.mails().len();
        // Nobody answered.
        let text = program.json(&["mail", "came-of-it", "w1", "--dry-run"]);
        assert_eq!(text["people"], 6);
        let text = text["text"].as_str().unwrap().to_owned();
        let withheld = "withheld, so that nobody can be singled out";
        assert!(text.contains(&format!("how many people answered is {withheld}.")), "{text}");
        assert!(text.contains(&format!("- Autonomy: W{}.", &withheld[1..])), "{text}");
        assert!(!text.contains("What teams agreed on"), "{text}");
        let said = program.run(&["mail", "came-of-it", "w1", "--dry-run"]);
        assert!(said.out.contains(text.trim()) && said.out.contains("to 6 people"), "{said:?}");
        assert_eq!(program.mails().len(), before);

        let sent = program.json(&["mail", "came-of-it", "w1"]);
        assert_eq!((&sent["queued"], &sent["sent"]), (&6.into(), &6.into()), "{sent}");
        let mails = program.mails();
        let told: Vec<_> =
            mails.iter().filter(|mail| mail.subject.starts_with("What came of")).collect();
        assert_eq!(told.len(), 6);
        let without = |text: &str| -> Vec<String> {
            let lines =
                text.lines().filter(|line| !line.contains("/u/") && !line.starts_with("Hello"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(without(told[0].text.trim()), without(text.trim()), "the very text");
        let again = program.run(&["mail", "came-of-it", "w1"]);
        assert_eq!((again.code, again.err.contains("is told once")), (3, true), "{again:?}");
        assert_eq!(program.mails().len(), mails.len());
    });
}
