//! What a mail run leaves behind: its exit code, and who is mailed again.

use std::collections::BTreeSet;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::program::{Program, in_days, people_csv};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const SMTP_URL: &str = "SDT_PULSE_SMTP_URL";

fn asked(people: usize) -> Program {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", people)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program
}

#[test]
fn a_run_in_which_a_message_failed_exits_1_and_answers_all_the_same() {
    let program = asked(6);
    let refusing = || {
        SmtpSink::start(Behaviour {
            refuses: Some("p2.t0@elm.example".to_owned()),
            ..Behaviour::default()
        })
    };
    let (run, remind): (&[&str], &[&str]) = (&["run"], &["remind", "--now"]);
    for (command, sent) in [(run, 5), (run, 0), (remind, 5), (run, 0)] {
        let sink = refusing();
        if command == remind {
            // The one who could not be mailed before can be now, but not be reminded.
            let willing = SmtpSink::start(Behaviour::default());
            program.done(&["mail", "retry", "--all"]);
            let ran = program.run_with(&["mail", "run"], &[(SMTP_URL, &willing.url())]);
            assert_eq!((ran.code, ran.out.as_str()), (0, "1 sent, 0 failed\n"), "{ran:?}");
        }
        let ran = program
            .run_with(&[&["mail"], command, &["--json"]].concat(), &[(SMTP_URL, &sink.url())]);
        let answer: Value = serde_json::from_str(&ran.out).unwrap();
        let failed = answer["failed"].as_u64().unwrap();
        assert_eq!(answer["sent"], sent, "{command:?}: {ran:?}");
        assert_eq!(ran.code, i32::from(failed > 0), "{command:?}: {ran:?}");
        assert_eq!(failed > 0, ran.err.contains("1 message(s) could not be sent"), "{ran:?}");
        assert_eq!(sink.received().len(), sent, "{command:?}");
    }
}

#[test]
fn a_killed_run_mails_few_people_twice() {
    // Far more than are mailed before the kill, however slow the machine is at the moment.
    const PEOPLE: usize = 300;
    const BEFORE: usize = 5;
    const CONNECTIONS: usize = 4;
    // As README says.
    const UNSETTLED: usize = 16;
    let program = asked(PEOPLE);
    let sink = SmtpSink::start(Behaviour::default());
    let mut command = program.command(&["mail", "run"]);
    let mut run = command
        .env(SMTP_URL, sink.url())
        .env("SDT_PULSE_LEASE_MS", "500")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let started = Instant::now();
    while sink.received().len() < BEFORE {
        assert!(started.elapsed() < Duration::from_mins(1), "nothing comes in");
        thread::sleep(Duration::from_millis(1));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let before = sink.received().len();
    assert!((BEFORE..PEOPLE).contains(&before), "killed too late: {before}");
    let ran = program.run_with(&["mail", "run"], &[(SMTP_URL, &sink.url())]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let all: Vec<String> = sink.received().into_iter().flat_map(|received| received.to).collect();
    let people: BTreeSet<&String> = all.iter().collect();
    assert_eq!(people.len(), PEOPLE);
    assert!(
        all.len() <= PEOPLE + CONNECTIONS * UNSETTLED,
        "{} were mailed twice",
        all.len() - PEOPLE
    );
}
