//! Two workers, one that died, clocks that jump, and what never goes out at a wrong time.

use std::thread;

use jiff::SignedDuration;
use sdt_pulse::app::{self, Listener, MailPass};
use sdt_pulse::auth::Role;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{Actor, EmailAddress, MailPurpose, Reminders};
use sdt_pulse::mail::MailRoute;
use sdt_pulse::store::{DatabaseUrl, Store};

use super::{PEOPLE, Scene, counts, received};
use crate::support::both_databases;
use crate::support::smtp_sink::{Behaviour, SmtpSink};

#[test]
fn of_two_workers_one_sends_and_everybody_gets_one_mail() {
    both_databases(|url| {
        let scene = Scene::new(url);
        let thinks = std::time::Duration::from_millis(20);
        let sink = SmtpSink::start(Behaviour { thinks, ..Behaviour::default() });
        let others: Vec<_> = (0..3)
            .map(|_| scene.house.restarted(Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap()))
            .collect();
        thread::scope(|scope| {
            for other in &others {
                let (sink, clock) = (sink.url(), scene.house.clock());
                scope.spawn(move || {
                    let url = sdt_pulse::mail::SmtpUrl::parse(&sink).unwrap();
                    let pass = MailPass::new(MailRoute::Smtp(url), clock);
                    let runtime = tokio::runtime::Runtime::new().unwrap();
                    // Until one of its passes finds nothing to do.
                    loop {
                        let listener = Listener { done: &mut || {}, failed: &mut |_| {} };
                        let passed = runtime.block_on(app::mail_pass(other, &pass, listener));
                        if passed.unwrap().is_some_and(|report| report.counts.is_empty()) {
                            return;
                        }
                    }
                });
            }
        });
        let mails = received(&sink);
        assert_eq!(mails.len(), PEOPLE);
        assert!(mails.values().all(|mails| *mails == 1), "{mails:?}");
    });
}

#[test]
fn what_a_dead_worker_had_in_its_hands_goes_out_once_its_lease_has_ended() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink = SmtpSink::start(Behaviour::default());
        let holder = if url.starts_with("sqlite:") { "x'0102'" } else { "'\\x0102'" };
        let now = scene.house.now().as_millisecond();
        scene.sql.run(&format!(
            "INSERT INTO lease (name, holder, ends_at, paced_until)
               VALUES ('worker', {holder}, {}, 0);
             UPDATE mail_job SET claimed_by = {holder}",
            now + 20_000
        ));
        let pass = |scene: &Scene| scene.pass_of(&scene.house.app, &sink.url()).unwrap();
        assert!(pass(&scene).is_none(), "it may be alive");
        assert!(app::is_mail_going(&scene.house.app, scene.house.now()).unwrap());
        assert_eq!(sink.count(), 0);
        scene.at(SignedDuration::from_secs(21));
        let report = pass(&scene).unwrap();
        assert_eq!(counts(&report, MailPurpose::Invitation), (PEOPLE, 0));
        assert_eq!(scene.waiting(), 0);
    });
}

#[test]
fn a_clock_that_jumps_back_holds_up_nothing_and_one_that_jumps_ahead_mails_nobody_too_late() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink = SmtpSink::start(Behaviour {
            postpones: Some("p3.t0@elm.example".to_owned()),
            ..Behaviour::default()
        });
        // Ahead: one is put off there, and somebody dies with the lease of that day.
        scene.at(SignedDuration::from_hours(30));
        scene.pass(&sink.url());
        let far = scene.house.now().as_millisecond() + 30_000;
        scene.sql.run(&format!("UPDATE lease SET ends_at = {far}"));
        scene.at(SignedDuration::from_hours(1));
        let willing = SmtpSink::start(Behaviour::default());
        let report = scene.pass(&willing.url());
        assert_eq!(counts(&report, MailPurpose::Invitation), (1, 0));

        // Past the wave's end: what waits stays, whatever it is.
        app::remind(&scene.house.app, true, scene.house.now()).unwrap();
        scene.at(SignedDuration::from_hours(24 * 13));
        let report = scene.pass(&willing.url());
        assert_eq!(counts(&report, MailPurpose::Reminder), (0, 0));
        assert_eq!(willing.count(), 1);
        assert_eq!(scene.waiting(), i64::try_from(PEOPLE).unwrap());
        // Set right again, they go out.
        scene.at(SignedDuration::from_hours(2));
        assert_eq!(counts(&scene.pass(&willing.url()), MailPurpose::Reminder), (PEOPLE, 0));
    });
}

#[test]
fn no_more_go_out_in_a_minute_than_may_and_a_restart_allows_no_more() {
    both_databases(|url| {
        let settings = Settings { mail_per_minute: 12, ..Settings::default() };
        let scene = Scene::with(url, settings, Reminders::Everybody);
        let sink = SmtpSink::start(Behaviour::default());
        let mut at = SignedDuration::ZERO;
        let mut by_second = Vec::new();
        while sink.count() < PEOPLE {
            let app =
                scene.house.restarted(Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap());
            let report = scene.pass_of(&app, &sink.url()).unwrap().unwrap();
            by_second.push((at.as_secs(), sink.count()));
            assert!(at.as_secs() < 120, "{by_second:?}");
            let next = report.more_at.map(|next| next.duration_since(scene.house.now()));
            at += next.unwrap_or(SignedDuration::from_secs(1)).max(SignedDuration::from_secs(1));
            scene.at(at);
        }
        let before = by_second.iter().rfind(|(second, _)| *second < 50).unwrap();
        assert!(before.1 < PEOPLE && before.1 > PEOPLE / 2, "{by_second:?}");
    });
}

/// Where only those are reminded who have not answered, the list of the mail would name them.
#[test]
fn no_list_of_mail_tells_who_was_reminded_where_that_tells_who_had_not_answered() {
    both_databases(|url| {
        for reminders in Reminders::ALL {
            let folder = tempfile::tempdir().unwrap();
            let own = crate::support::postgres::Database::create();
            let own = match url.strip_prefix("sqlite:") {
                Some(_) => format!("sqlite:{}", folder.path().join("test.db").display()),
                None => own.url().to_owned(),
            };
            let mut scene = Scene::with(&own, Settings::default(), reminders);
            let willing = SmtpSink::start(Behaviour::default());
            scene.pass(&willing.url());
            app::remind(&scene.house.app, true, scene.house.now()).unwrap();
            let queue = || app::mail_queue(&scene.house.app).unwrap();
            let is_told = reminders == Reminders::Everybody;
            assert_eq!(!queue().waiting.is_empty(), is_told);
            let sink = SmtpSink::start(Behaviour {
                refuses: Some("p1.t0@elm.example".to_owned()),
                postpones: Some("p2.t0@elm.example".to_owned()),
                ..Behaviour::default()
            });
            let report = scene.pass(&sink.url());
            assert_eq!(counts(&report, MailPurpose::Reminder), (PEOPLE - 2, 2));
            assert_eq!((queue().dead.len(), queue().put_off.len()), {
                let told = usize::from(is_told);
                (told, told)
            });
            let again = app::retry_mail(&scene.house.app, None, scene.house.now()).unwrap();
            assert_eq!(again, usize::from(is_told));
            assert_eq!(scene.dead(), i64::from(!is_told));
        }
    });
}

/// Somebody who answers between the reminder's queueing and its sending is left alone where only the others are
/// reminded.
#[test]
fn a_reminder_that_waits_does_not_go_to_whoever_has_answered_meanwhile() {
    both_databases(|url| {
        let mut scene = Scene::with(url, Settings::default(), Reminders::Unanswered);
        let sink = SmtpSink::start(Behaviour::default());
        scene.pass(&sink.url());
        app::remind(&scene.house.app, true, scene.house.now()).unwrap();
        scene.sql.run(
            "UPDATE invitation SET responded = TRUE WHERE employee_id =
               (SELECT id FROM employee WHERE email = 'p1.t0@elm.example')",
        );
        assert_eq!(counts(&scene.pass(&sink.url()), MailPurpose::Reminder), (PEOPLE - 1, 0));
        assert_eq!(received(&sink)["p1.t0@elm.example"], 1);
    });
}

#[test]
fn whoever_may_read_results_is_told_once_that_they_are_there_and_reads_no_figure() {
    both_databases(|url| {
        let scene = Scene::new(url);
        let hr = EmailAddress::parse("hr@elm.example").unwrap();
        let now = scene.house.now();
        app::grant_role(&scene.house.app, &Actor::CommandLine, &hr, Role::Hr, now).unwrap();
        let sink = SmtpSink::start(Behaviour::default());
        scene.pass(&sink.url());
        app::close_wave(&scene.house.app, scene.wave.as_str(), now).unwrap();
        for told in [1, 0] {
            let report = scene.pass(&sink.url());
            assert_eq!(counts(&report, MailPurpose::ReportOpen), (told, 0));
        }
        let mail = sink.received().pop().unwrap();
        let text = String::from_utf8(mail.data).unwrap();
        assert_eq!(mail.to, ["hr@elm.example"]);
        assert!(text.contains("Results of November 2026") && text.contains("/app"), "{text}");
    });
}

/// A worker looks each minute; whoever observes is not mailed each minute that the clock is wrong.
#[test]
fn a_wrong_clock_is_told_once_a_day() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink = SmtpSink::start(Behaviour::default());
        let told = |scene: &mut Scene, hours| {
            scene.at(SignedDuration::from_hours(hours));
            scene.pass(&sink.url());
            scene.sql.count("notice", "body_json LIKE '%wrong_clock%'")
        };
        // Only a server has a clock of its own, and the one of the test is far off.
        let day = i64::from(!url.starts_with("sqlite:"));
        assert_eq!([0, 1, 2].map(|hours| told(&mut scene, hours)), [day; 3]);
        assert_eq!(told(&mut scene, 25), 2 * day);
    });
}
