//! The chat by the program itself: processes that die, what is said, and what never is.

use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use sdt_pulse::domain::ChatWay;

use super::received;
use crate::support::chat_peer::{ChatPeer, Plan, TOKEN};
use crate::support::program::{Program, in_days, people_csv};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const PEOPLE: usize = 6;
const ONE: &str = "p1.t0@elm.example";
const PATIENCE: Duration = Duration::from_mins(2);

fn asked() -> Program {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", PEOPLE)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program
}

/// Everything that the program needs to write to this chat, and by this mail server.
fn environment(chat: &ChatPeer, way: ChatWay, mail: &SmtpSink) -> Vec<(&'static str, String)> {
    vec![
        ("SDT_PULSE_CHAT", way.id().to_owned()),
        ("SDT_PULSE_CHAT_URL", chat.url(way)),
        ("SDT_PULSE_CHAT_TOKEN", TOKEN.to_owned()),
        ("SDT_PULSE_SMTP_URL", mail.url()),
        ("SDT_PULSE_LEASE_MS", "500".to_owned()),
    ]
}

fn borrowed<'a>(environment: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    environment.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[test]
fn whoever_is_killed_between_the_chats_yes_and_its_mark_writes_twice_and_leaves_nobody_out() {
    let (program, chat) = (asked(), ChatPeer::start());
    let mail = SmtpSink::start(Behaviour::default());
    let environment = environment(&chat, ChatWay::Mattermost, &mail);
    // The chat takes it, and the process never hears so.
    chat.plan(Plan { stalls_for: Some(ONE.to_owned()), ..Plan::default() });
    let mut run = program
        .command(&["mail", "run"])
        .envs(environment.clone())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let began = Instant::now();
    while !chat.people().iter().any(|to| to == ONE) {
        assert!(began.elapsed() < PATIENCE, "{:?}", chat.people());
        thread::sleep(Duration::from_millis(1));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    chat.plan(Plan::default());
    let ran = program.run_with(&["mail", "run"], &borrowed(&environment));
    assert_eq!(ran.code, 0, "{ran:?}");
    let mut people = chat.people();
    let all = people.len();
    people.dedup();
    assert_eq!((people.len(), mail.count()), (PEOPLE, 0), "nobody is left out");
    // One for each connection at most.
    assert!((PEOPLE + 1..=PEOPLE + 4).contains(&all), "{all}");
}

#[test]
fn no_log_error_or_answer_holds_a_token_a_link_or_a_workflows_secret() {
    for way in [ChatWay::Slack, ChatWay::Teams, ChatWay::Mattermost] {
        for plan in [
            Plan::default(),
            Plan { takes_no_token: true, ..Plan::default() },
            Plan { unknown: Some(ONE.to_owned()), ..Plan::default() },
        ] {
            let (program, chat) = (asked().logging("trace"), ChatPeer::start());
            let mail = SmtpSink::start(Behaviour::default());
            let environment = environment(&chat, way, &mail);
            let environment = borrowed(&environment);
            chat.plan(plan.clone());
            let mut said = String::new();
            for command in [
                &["mail", "run"][..],
                &["mail", "queue"],
                &["settings", "list", "--json"],
                &["chat", "test", ONE],
                &["doctor"],
                &["health"],
            ] {
                let ran = program.run_with(command, &environment);
                said += &format!("{command:?}\n{}{}\n", ran.out, ran.err);
            }
            // Who was reached by whichever way has a code; none of them is said.
            let mut codes: Vec<String> =
                chat.people().iter().filter(|to| *to != ONE).map(|to| chat.code(to)).collect();
            codes.extend(received(&mail).keys().map(|_| "/s#".to_owned()));
            assert!(codes.len() >= PEOPLE - 1, "{codes:?}");
            codes.extend(["geheim".to_owned(), "sig=".to_owned()]);
            for secret in &codes {
                assert!(!said.contains(secret), "{way:?} {plan:?} {secret}: {said}");
            }
            for person in ["p2.t0@elm.example", "p3.t0@elm.example"] {
                assert!(!said.contains(person), "{way:?} {plan:?}: {said}");
            }
        }
    }
}

#[test]
fn the_test_says_what_is_wrong_and_so_do_doctor_and_the_queue() {
    let (program, chat) = (asked(), ChatPeer::start());
    let mail = SmtpSink::start(Behaviour::default());
    let off = program.run(&["chat", "test", ONE]);
    assert!(off.code == 3 && off.err.contains("no chat is set"), "{off:?}");
    for way in [ChatWay::Slack, ChatWay::Teams, ChatWay::Mattermost] {
        let environment = environment(&chat, way, &mail);
        let environment = borrowed(&environment);
        let run = |arguments: &[&str]| program.run_with(arguments, &environment);
        chat.plan(Plan::default());
        let ran = run(&["chat", "test", ONE]);
        assert!(ran.code == 0 && ran.out.contains(way.name()), "{ran:?}");
        let (to, body) = chat.posted().pop().unwrap();
        let body = body.to_string();
        let has_link = body.contains("/s#") || body.contains("/u/");
        assert!(to == ONE && !has_link, "it holds no link: {body}");
        assert!(run(&["doctor"]).out.contains("ok       chat: "), "{way:?}");
        chat.plan(Plan { takes_no_token: true, ..Plan::default() });
        let ran = run(&["chat", "test", ONE]);
        assert!(ran.code == 3 && ran.err.contains("does not let this account write"), "{ran:?}");
        if way.takes_token() {
            let doctor = run(&["doctor"]).out;
            assert!(doctor.contains("warning  chat: ") && doctor.contains("Check chat_token"));
            chat.plan(Plan { unknown: Some(ONE.to_owned()), ..Plan::default() });
            let ran = run(&["chat", "test", ONE]);
            assert!(ran.code == 3 && ran.err.contains("does not know the person"), "{ran:?}");
        }
    }
    // What a run found stays known until it is mended.
    let teams = environment(&chat, ChatWay::Teams, &mail);
    chat.plan(Plan { takes_no_token: true, ..Plan::default() });
    assert_eq!(program.run_with(&["mail", "run"], &borrowed(&teams)).code, 0);
    assert_eq!(mail.count(), PEOPLE);
    let queue = program.json(&["mail", "queue"]);
    assert_eq!(queue["chat_trouble"]["mailed"], PEOPLE, "{queue}");
    let said = program.done(&["mail", "queue"]).out;
    assert!(said.contains("6 that were for the chat went by mail"), "{said}");
    let doctor = program.run_with(&["doctor"], &borrowed(&teams)).out;
    assert!(doctor.contains("6 message(s) for it went by mail"), "{doctor}");
    program.done(&["settings", "set", "chat", "off"]);
    assert!(program.json(&["mail", "queue"])["chat_trouble"].is_null());
}

#[test]
fn a_chat_is_set_by_commands_and_no_secret_by_an_argument() {
    let program = Program::new();
    for key in ["chat_token", "chat_url"] {
        let ran = program.run(&["settings", "set", key, "https://x.example/geheim"]);
        assert!(ran.code == 3 && ran.err.contains("reads it from standard input"), "{ran:?}");
    }
    let early = program.run(&["settings", "set", "chat", "slack"]);
    assert!(early.code == 3 && early.err.contains("chat_token is ``"), "{early:?}");
    let none = program.run(&["settings", "set", "chat", "irc"]);
    assert!(none.code == 3 && none.err.contains("off, slack, teams or mattermost"), "{none:?}");
    let piped = |key: &str, line: &str| {
        let mut command = program.command(&["settings", "set", key, "-"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), line.as_bytes()).unwrap();
        assert!(child.wait_with_output().unwrap().status.success(), "{key}");
    };
    piped("chat_token", "xoxb-geheim\n");
    piped("chat_url", "https://chat.example/geheim\n");
    program.done(&["settings", "set", "chat", "mattermost"]);
    let listed = program.done(&["settings", "list"]).out;
    assert!(listed.contains("https://chat.example") && listed.contains("mattermost"), "{listed}");
    assert!(!listed.contains("geheim"), "{listed}");
    let database = std::fs::read(program.data().join("pulse.db")).unwrap();
    let holds = |text: &[u8]| database.windows(text.len()).any(|window| window == text);
    assert!(!holds(b"geheim"), "secrets are sealed");
}

/// The people of a demo are invented: whoever has their addresses gets no message.
#[test]
fn a_demo_writes_into_no_chat() {
    let (program, chat) = (Program::bare(), ChatPeer::start());
    let mail = SmtpSink::start(Behaviour::default());
    let environment = environment(&chat, ChatWay::Slack, &mail);
    let ran = program.run_with(&["demo", "--no-serve"], &borrowed(&environment));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!((chat.asked().len(), mail.count()), (0, 0));
}
