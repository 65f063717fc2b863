//! What comes back is matched by an id that opens nothing, and junk does no harm.

use std::io::Write;
use std::process::Stdio;

use sdt_pulse::app::{self, Bounces};
use sdt_pulse::config::Settings;
use sdt_pulse::domain::Reminders;

use super::{PEOPLE, Scene, received};
use crate::support::both_databases;
use crate::support::house::bounce;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

/// The header of the mail that went to somebody.
fn message_id(sink: &SmtpSink, to: &str) -> String {
    let mail = sink.received().into_iter().find(|one| one.to == [to]).unwrap();
    let text = String::from_utf8(mail.data).unwrap();
    text.lines().find(|line| line.starts_with("Message-ID")).unwrap().to_owned()
}

#[test]
fn a_mail_that_came_back_is_known_by_its_id_and_nothing_else_is() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink = SmtpSink::start(Behaviour::default());
        scene.pass(&sink.url());
        let to = "p3.t0@elm.example";
        let id = message_id(&sink, to);
        let read = |text: &str| app::read_bounces(&scene.house.app, text.as_bytes()).unwrap();
        let sender = "To: people@localhost";
        let delayed = read(&bounce(sender, "delayed", "4.4.1", &id));
        assert_eq!(delayed, Bounces { delayed: 1, ..Bounces::default() });
        assert_eq!(app::mail_queue(&scene.house.app).unwrap().dead.len(), 0);
        let forged =
            bounce(sender, "failed", "5.1.1", &format!("Message-ID: <{}@x>", "0".repeat(32)));
        assert_eq!(read(&forged), Bounces { unmatched: 1, ..Bounces::default() });
        let gone = bounce(sender, "failed", "5.1.1", &id);
        assert_eq!(read(&gone), Bounces { dead: 1, ..Bounces::default() });
        assert_eq!(read(&gone), Bounces { known: 1, ..Bounces::default() });
        assert_eq!(read("Subject: I am away\r\n\r\n"), Bounces { other: 1, ..Bounces::default() });
        let queue = app::mail_queue(&scene.house.app).unwrap();
        let [dead] = &queue.dead[..] else { panic!("{queue:?}") };
        assert_eq!((dead.to.as_str(), dead.said.as_str()), (to, "5.1.1 550 … no such mailbox"));
        let known = app::wave_progress(&scene.house.app, "w1", scene.house.now()).unwrap();
        assert_eq!(known.mail.came_back.len(), 1);
        // The link works on, and a second try is another mail.
        assert_eq!(app::retry_mail(&scene.house.app, None, scene.house.now()).unwrap(), 1);
        scene.pass(&sink.url());
        assert_eq!(received(&sink)[to], 2);
        assert_eq!(app::read_bounces(&scene.house.app, gone.as_bytes()).unwrap().unmatched, 1);
        // Nothing is known of it once the wave is over.
        app::close_wave(&scene.house.app, "w1", scene.house.now()).unwrap();
        assert_eq!(scene.sql.count("mail_job", "TRUE"), 0);
    });
}

#[test]
fn where_mail_comes_back_to_each_has_a_sender_of_its_own() {
    both_databases(|url| {
        let settings =
            Settings { bounces_to: "back@elm.example".to_owned(), ..Settings::default() };
        let scene = Scene::with(url, settings, Reminders::Everybody);
        let sink = SmtpSink::start(Behaviour::default());
        scene.pass(&sink.url());
        let commands = sink.commands();
        let senders: Vec<&String> =
            commands.iter().filter(|line| line.starts_with("MAIL FROM:<back+b.")).collect();
        assert_eq!(senders.len(), PEOPLE, "{commands:?}");
        let different: std::collections::BTreeSet<_> = senders.iter().collect();
        assert_eq!(different.len(), PEOPLE, "{senders:?}");
        let one = senders[0].split(['<', '>']).nth(1).unwrap();
        let report = bounce(&format!("To: <{one}>"), "failed", "5.1.1", "Subject: 9 statements");
        let read = app::read_bounces(&scene.house.app, report.as_bytes()).unwrap();
        assert_eq!(read, Bounces { dead: 1, ..Bounces::default() });
        // What it is called by tells nobody apart: no name, no address, not the person's own id.
        let id = one.split(['.', '@']).nth(1).unwrap();
        assert_eq!(id.len(), 32, "{one}");
    });
}

#[test]
fn the_command_reads_a_mailbox_and_lists_what_came_back() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let sink = SmtpSink::start(Behaviour::default());
    program.run_with(&["mail", "run"], &[("SDT_PULSE_SMTP_URL", &sink.url())]);
    let one =
        bounce("To: people@localhost", "failed", "5.1.1", &message_id(&sink, "p1.t0@elm.example"));
    let mbox = format!(
        "From a@b Thu Nov 26 08:00:00 2026\n{one}\nFrom a@b Thu Nov 26 08:00:00 2026\n{one}"
    );
    let file = program.file("back.mbox", &mbox);
    let read = program.json(&["mail", "bounces", &file]);
    assert_eq!((&read["dead"], &read["known"]), (&1.into(), &1.into()), "{read}");
    let mut piped = program
        .command(&["mail", "bounces", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    piped.stdin.take().unwrap().write_all(mbox.as_bytes()).unwrap();
    let output = piped.wait_with_output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("\"known\":2"));
    let queue = program.json(&["mail", "queue"]);
    assert_eq!(queue["dead"][0]["to"], "p1.t0@elm.example", "{queue}");
    let listed = program.done(&["mail", "queue"]).out;
    assert!(listed.contains("no such mailbox") && listed.contains("nothing waits"), "{listed}");
    let shown = program.done(&["wave", "show", "w1"]).out;
    assert!(shown.contains("1 came back"), "{shown}");
    let id = queue["dead"][0]["id"].as_str().unwrap();
    program.done(&["mail", "retry", id]);
    assert_eq!(program.run(&["mail", "retry", id]).code, 3);
    assert_eq!(program.json(&["mail", "queue"])["waiting"][0]["count"], 1);
    assert_eq!(program.run(&["mail", "bounces", "nowhere"]).code, 3);
}
