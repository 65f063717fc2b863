use serde_json::Value;

use super::{asked, filled_in};
use crate::support::program::Program;

/// Everything that could be logged is, and as JSON.
#[test]
fn each_line_of_a_json_log_is_an_object_and_nothing_of_persons_is_in_it() {
    let program = asked(Program::new(), 6).logging("trace");
    let server = program.serve_with(&[("SDT_PULSE_LOG_FORMAT", "json")]);
    let codes = program.codes();
    for (person, code) in &codes {
        assert_eq!(server.post("/s", &[("code", code)]).0, 200, "{person}");
        assert_eq!(server.post("/s/answers", &filled_in(code)).0, 200, "{person}");
    }
    assert_eq!(server.get("/health/live").0, 200);
    let said = server.said();
    // What is said to whoever starts it, and the set-up link, are no log.
    let (log, notes): (Vec<&str>, Vec<&str>) = said.lines().partition(|line| line.starts_with('{'));
    assert!(
        notes.iter().all(|line| !line.contains("INFO") && !line.contains("TRACE")),
        "{notes:?}"
    );
    let lines: Vec<Value> = log
        .iter()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    assert!(lines.iter().all(|line| line["level"].is_string() && line["timestamp"].is_string()));
    let requests: Vec<&Value> =
        lines.iter().filter(|line| line["fields"]["message"] == "request").collect();
    assert_eq!(requests.len(), 1, "the answer pages are in no log: {requests:?}");
    assert_eq!(requests[0]["fields"]["route"], "/health/live");
    for (person, code) in &codes {
        let (_, token) = code.split_once('.').unwrap();
        for told in [person.as_str(), code, token] {
            assert!(!said.contains(told), "{told}");
        }
    }
}

#[test]
fn the_format_is_chosen_by_flag_environment_or_file() {
    let program = Program::new().logging("info");
    // A language that nobody speaks is a warning of every command.
    program.set("default_locale = \"en\"", "default_locale = \"xx\"");
    let is_json = |arguments: &[&str], environment: &[(&str, &str)]| {
        let ran = program.run_with(arguments, environment);
        assert_eq!(ran.code, 0, "{ran:?}");
        let line = ran.err.lines().find(|line| line.contains("default_locale")).unwrap();
        serde_json::from_str::<Value>(line).is_ok()
    };
    assert!(!is_json(&["user", "list"], &[]));
    assert!(is_json(&["user", "list", "--log-format", "json"], &[]));
    assert!(is_json(&["user", "list"], &[("SDT_PULSE_LOG_FORMAT", "json")]));
    program.set("log_format = \"text\"", "log_format = \"json\"");
    assert!(is_json(&["user", "list"], &[]));
    assert!(!is_json(&["user", "list", "--log-format", "text"], &[]));
    let wrong = program.run(&["user", "list", "--log-format", "xml"]);
    assert!(wrong.code == 2 && wrong.err.contains("text, json"), "{wrong:?}");
}
