use serde_json::json;

use crate::support::both_databases;
use crate::support::program::{Program, today};

const PEOPLE: &str = "email,team,manager_email\nlead@elm.example,Desk,\n\
                      a@elm.example,Desk,lead@elm.example\n";

#[test]
fn the_shell_lists_grants_revokes_and_reads_the_log() {
    both_databases(|url| {
        let program = Program::on(url);
        assert_eq!(program.done(&["user", "list"]).out, "Nobody may read reports yet.\n");
        assert_eq!(program.done(&["access-log"]).out, "Nothing is in the access log.\n");
        program.import(PEOPLE);
        program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
        program.done(&["user", "grant", "council@elm.example", "--role", "observer"]);
        program.done(&["login-link", "lead@elm.example"]);

        let day = today().to_string();
        let user = |email: &str, role: Option<&str>, since: Option<&str>, leads: &[&str]| json!({ "email": email, "role": role, "since": since, "leads": leads, "deputy_for": [], "by_group": [], "open_sessions": 0 });
        assert_eq!(
            program.json(&["user", "list"])["users"],
            json!([
                user("council@elm.example", Some("observer"), Some(&day), &[]),
                user("hr@elm.example", Some("hr"), Some(&day), &[]),
                user("lead@elm.example", None, None, &["Desk"]),
            ])
        );
        let listed = program.done(&["user", "list"]).out;
        let lines: Vec<Vec<&str>> =
            listed.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[0][..2], ["ADDRESS", "ROLE"]);
        assert_eq!(lines[2], ["hr@elm.example", "hr", &day, "0"]);
        assert_eq!(lines[3], ["lead@elm.example", "lead", "Desk", "0"]);

        let refused = program.run(&["user", "revoke", "hr@elm.example"]);
        assert_eq!((refused.code, refused.out.as_str()), (3, ""));
        assert!(refused.err.contains("last person with the role hr"), "{}", refused.err);
        let refused = program.run(&["user", "revoke", "lead@elm.example"]);
        assert_eq!(refused.code, 3);
        let done = program.done(&["user", "revoke", "council@elm.example"]).out;
        assert!(done.contains("has the role observer no longer"), "{done}");
        let out = program.json(&["user", "sign-out", "lead@elm.example"]);
        assert_eq!(out, json!({ "email": "lead@elm.example", "sessions_ended": 0 }));

        let log = program.done(&["people", "log"]).out;
        assert!(log.contains("council@elm.example is no longer observer"), "{log}");
        let entries = program.json(&["access-log"])["entries"].clone();
        let mut deeds: Vec<String> = entries
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| {
                assert_eq!(entry["who"], "command line");
                let word = |name: &str| entry[name].as_str().unwrap_or("-").to_owned();
                [word("deed"), word("subject"), word("about")].join(" ")
            })
            .collect();
        deeds.sort();
        assert_eq!(
            deeds,
            [
                "role granted hr hr@elm.example",
                "role granted observer council@elm.example",
                "role revoked observer council@elm.example",
                "sign-in link  lead@elm.example",
                "sign-out everywhere  lead@elm.example",
            ]
        );
        let text = program.done(&["access-log"]).out;
        assert!(
            text.contains("UTC  command line  role revoked observer council@elm.example"),
            "{text}"
        );
    });
}

#[test]
fn a_number_of_days_that_is_none_is_refused_by_name() {
    let program = Program::new();
    program.set("access_log_days = 365", "access_log_days = 0");
    let ran = program.run(&["user", "list"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.err.contains("access_log_days is 0: write a number of days from 1 to 3650"));
}

#[test]
fn the_shell_lists_and_finds_those_who_are_asked() {
    let program = Program::new();
    program
        .import("email,name,team\nana@elm.example,Ana Ruiz,Ops/Desk\nben@elm.example,,Ops/Van\n");
    program.import("email,name,team\nana@elm.example,Ana Ruiz,Ops/Desk\n");
    let all = program.json(&["people", "list"]);
    assert_eq!((all["people"].as_array().unwrap().len(), &all["asked_now"]), (2, &json!(1)));
    assert_eq!(all["people"][1]["active"], false);
    let said = program.done(&["people", "list", "--search", "RUIZ"]).out;
    assert!(said.contains("ana@elm.example") && !said.contains("ben@elm.example"), "{said}");
    let said = program.done(&["people", "list", "--search", "van"]).out;
    assert!(said.contains("has left"), "{said}");
    assert_eq!(program.done(&["people", "list", "--search", "zzz"]).out, "Nobody is found.\n");
}
