//! The same by command, and what the console prints.

use crate::support::both_databases;
use crate::support::program::Program;
use crate::support::smtp_sink::{Behaviour, SmtpSink};

/// What follows a word in what the server said.
pub fn said_after(said: &str, word: &str) -> String {
    let rest = said.split_once(word).unwrap_or_else(|| panic!("{word} in {said}")).1;
    rest.split_whitespace().next().unwrap().to_owned()
}

#[test]
fn serve_in_an_empty_folder_makes_it_and_prints_one_link_which_a_new_start_replaces() {
    both_databases(|url| {
        let program = Program::bare_on(url);
        let (first, second) = {
            let server = program.serve_unset();
            let first = said_after(&server.settled(), "Set-up code:");
            let link = said_after(&server.settled(), "in a browser:");
            assert_eq!(link, format!("http://{}/setup#{first}", server.addr));
            assert!(program.data().join("sdt-pulse.toml").exists());
            assert_eq!(server.get("/setup").0, 200);
            drop(server);
            let server = program.serve_unset();
            let second = said_after(&server.settled(), "Set-up code:");
            assert_eq!(server.post("/setup", &[("code", &first)]).0, 410);
            let printed = program.json(&["setup-link"]);
            assert_eq!(server.post("/setup", &[("code", &second)]).0, 410);
            let third = printed["code"].as_str().unwrap();
            assert_eq!(server.post("/setup", &[("code", third)]).0, 200);
            (first, second)
        };
        assert_ne!(first, second);
        program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
        let refused = program.run(&["setup-link"]);
        assert_eq!(refused.code, 3);
        assert!(refused.err.contains("this is set up"), "{refused:?}");
        let server = program.serve_unset();
        assert!(!server.settled().contains("Set-up code"), "{}", server.said());
        assert_eq!(server.get("/setup").0, 404);
    });
}

#[test]
fn a_folder_with_something_else_in_it_is_not_taken_over() {
    let program = Program::bare();
    std::fs::create_dir_all(program.data()).unwrap();
    std::fs::write(program.data().join("letter.txt"), "mine").unwrap();
    let refused = program.run(&["serve"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("make one with `sdt-pulse init"), "{refused:?}");
}

#[test]
fn a_test_mail_by_command_says_what_the_server_said() {
    both_databases(|url| {
        let program = Program::on(url);
        let sink = SmtpSink::start(Behaviour::default());
        program.done(&["settings", "set", "smtp_url", &sink.url()]);
        let sent = program.done(&["mail", "test", "it@elm.example"]);
        assert!(sent.err.contains("> EHLO") && sent.err.contains("> DATA"), "{sent:?}");
        assert_eq!(sink.received()[0].to, ["it@elm.example"]);
        let strict = SmtpSink::start(Behaviour { refuses_senders: true, ..Behaviour::default() });
        program.done(&["settings", "set", "smtp_url", &strict.url()]);
        let refused = program.run(&["mail", "test", "it@elm.example"]);
        assert_eq!(refused.code, 3);
        assert!(refused.err.contains("530 sign in first"), "{refused:?}");
        assert_eq!(program.run(&["mail", "test", "it"]).code, 3);
    });
}
