//! The printed proxy files, run by the real nginx and Caddy with TLS in front of the built program:
//! nothing of the survey pages is in any file of theirs.

mod backend;
mod front;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::support::program::{Program, Server, collect, in_days, people_csv};

use backend::Backend;
use front::{Front, Kind};

/// Sent wherever a client can put something; in no file afterwards.
const CANARIES: [&str; 6] = [
    "canary-query",
    "canary-agent",
    "canary-referer",
    "canary-cookie",
    "canary-code",
    "canary-body",
];
const ITEMS: [&str; 9] =
    ["COM_S1", "REL_S2", "AUT_S1", "COM_F1", "REL_S1", "AUT_F2", "COM_S2", "REL_F1", "AUT_S2"];
/// Never in a log: the survey pages' addresses, and the query of any.
const PATHS: [&str; 8] = ["/s ", "/s?", "/s/", "/s\"", "/u/", "/favicon", "code=", "COM_S1"];

struct House {
    program: Program,
    server: Server,
    codes: Vec<String>,
}

impl House {
    fn new() -> Self {
        let program = Program::new();
        program.import(&people_csv(&[("Depot", 6)]));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let codes = program.codes().into_values().collect();
        let server = program.serve();
        Self { program, server, codes }
    }

    fn sample(&self, kind: Kind) -> String {
        let upstream = &self.server.addr;
        let arguments = ["proxy", kind.name(), "--host", front::HOST, "--upstream", upstream];
        let file = self.program.done(&arguments).out;
        assert!(file.contains(upstream) && !file.contains("{{"), "{file}");
        file
    }
}

/// Everything that people, scanners and mail programs ask of the survey pages, and readers of theirs.
fn visit(front: &Front, code: &str) {
    let opening = format!("code={code}");
    let answers = ITEMS.map(|item| format!("&{item}=4")).concat();
    let field = format!("code={code}{answers}");
    assert_eq!(front.get("/s?canary-query").status, 200);
    assert_eq!(front.send("HEAD", "/s", "").status, 200);
    assert_eq!(front.post("/s", &opening).status, 200);
    assert_eq!(front.post("/s/answers", &field).status, 200, "the answer goes through");
    front.post("/s/answers", &format!("{field}&more=canary-body"));
    assert_eq!(front.get("/counted/w1?canary-query").status, 200);
    assert_eq!(front.get("/u/canary-code").status, 200);
    assert_eq!(front.post("/u/canary-code", "List-Unsubscribe=One-Click").status, 404);
    for path in ["//s/canary-code", "/app/../u/canary-code", "/canary-code", "/favicon.ico", "/"] {
        front.get(path);
    }
    assert_eq!(front.get("/app?canary-query").status, 303);
    assert_eq!(front.get("/app/sign-in?code=canary-code").status, 410);
    let redirected = front.get_plain("/u/canary-code");
    assert!([301, 308].contains(&redirected.status), "{redirected:?}");
    assert!(redirected.head.contains(&format!("https://{}/u/canary-code", front::HOST)));
}

/// What of all that is in a file of the proxy's, its own configuration aside.
fn leaked(front: &Front, code: &str) -> Vec<String> {
    let mut files = BTreeMap::<PathBuf, Vec<u8>>::new();
    collect(&front.run, &mut files);
    assert!(!files.is_empty());
    let token = code.split_once('.').unwrap().1;
    let mut found = Vec::new();
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        for needle in CANARIES.iter().chain(&PATHS).copied().chain([code, token]) {
            if text.contains(needle) {
                found.push(format!("{needle} in {}", path.display()));
            }
        }
    }
    found
}

/// Visits, then visits again with the server gone: proxies write more when something fails.
fn nothing_of_a_survey_is_kept(kind: Kind) {
    let house = House::new();
    let code = house.codes[0].clone();
    let front = Front::start(kind, &house.sample(kind));
    visit(&front, &code);
    drop(house);
    let back = "/app/sign-in/oidc/back?state=x&code=canary-code";
    for path in ["/s?canary-query", "/u/canary-code", "/app/sign-in?code=canary-code", back] {
        assert_eq!(front.get(path).status, 502, "{path}");
    }
    assert_eq!(front.post("/s/answers", &format!("code={code}&COM_S1=4")).status, 502);

    // The reports are logged, so that the log works: the path and the status, nothing else.
    let log = front.app_log(2);
    for known in ["/app/sign-in", "/app", "303", "410", "502"] {
        assert!(log.contains(known), "{known}: {log}");
    }
    assert!(!log.contains('?'), "{log}");
    let front = front.stop();
    let found = leaked(&front, &code);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn nginx_keeps_nothing_of_a_survey() {
    nothing_of_a_survey_is_kept(Kind::Nginx);
}

#[test]
fn caddy_keeps_nothing_of_a_survey() {
    nothing_of_a_survey_is_kept(Kind::Caddy);
}

/// So that the search can fail: without its decisive line each sample leaks into the log.
#[test]
fn without_the_line_that_switches_it_off_the_log_tells() {
    let house = House::new();
    for (kind, line) in
        [(Kind::Nginx, "    access_log off;\n"), (Kind::Caddy, "\tskip_log @unlogged\n")]
    {
        let sample = house.sample(kind);
        assert!(sample.contains(line));
        let front = Front::start(kind, &sample.replace(line, ""));
        assert_eq!(front.get("/u/canary-code").status, 200);
        front.get("/app");
        front.app_log(1);
        let front = front.stop();
        let found = leaked(&front, &house.codes[0]);
        assert!(found.iter().any(|one| one.starts_with("canary-code in")), "{kind:?}: {found:?}");
    }
}

/// What the server gets to see, and what the browser.
#[test]
fn no_client_address_is_passed_on_and_browsers_stay_with_https() {
    let backend = Backend::start();
    let program = Program::bare();
    for kind in [Kind::Nginx, Kind::Caddy] {
        let arguments = ["proxy", kind.name(), "--host", front::HOST, "--upstream", &backend.addr];
        let front = Front::start(kind, &program.done(&arguments).out);
        let page = front.post("/s", "code=x");
        assert_eq!(page.status, 200, "{page:?}");
        let head = page.head.to_ascii_lowercase();
        assert!(head.contains("strict-transport-security: max-age=31536000"), "{head}");
        let seen = backend.last_head().to_ascii_lowercase();
        assert!(seen.contains(&format!("host: {}\r\n", front::HOST)), "{kind:?}: {seen}");
        // The client sent these headers itself, with this address.
        for secret in ["forwarded", "real-ip", front::CLIENT, "127.0.0.1"] {
            assert!(!seen.contains(secret), "{kind:?}: {secret} in {seen}");
        }
    }
}

/// The folders that nginx would write bodies and pages to are gone, so that it would fail.
#[test]
fn nginx_writes_neither_forms_nor_pages_to_disk() {
    let backend = Backend::start();
    let arguments = ["proxy", "nginx", "--host", front::HOST, "--upstream", &backend.addr];
    let sample = Program::bare().done(&arguments).out;
    let form = "x".repeat(64 * 1024);

    let front = Front::start(Kind::Nginx, &sample);
    front.without_temporary_folders();
    assert_eq!(front.post("/s/answers", &form).status, 200, "the longest form");
    assert_eq!(front.post("/s/answers", &format!("{form}x")).status, 413);
    assert_eq!(front.get_slowly("/big").length, backend::BIG);
    drop(front);

    let spooling = [
        "client_body_buffer_size 64k;",
        "proxy_request_buffering off;",
        "proxy_max_temp_file_size 0;",
    ]
    .iter()
    .fold(sample, |sample, line| {
        assert!(sample.contains(line), "{line}");
        sample.replace(line, "")
    });
    let front = Front::start(Kind::Nginx, &spooling);
    front.without_temporary_folders();
    assert_eq!(front.post("/s/answers", &form).status, 500, "so that this test can fail");
    assert!(front.get_slowly("/big").length < backend::BIG, "and this one");
}

/// A people file of eleven megabytes reaches the server, which says itself that it is too long; no
/// other address takes more than a form.
#[test]
fn a_people_file_goes_through_at_its_own_address_alone() {
    let backend = Backend::start();
    let file = "x".repeat(11 * 1024 * 1024);
    for kind in [Kind::Nginx, Kind::Caddy] {
        let arguments = ["proxy", kind.name(), "--host", front::HOST, "--upstream", &backend.addr];
        let front = Front::start(kind, &Program::bare().done(&arguments).out);
        if kind == Kind::Nginx {
            front.without_temporary_folders();
        }
        assert_eq!(front.post("/app/people/import", &file).status, 200, "{kind:?}");
        for path in ["/app/people/import/trial", "/app/people/import/", "/app/people", "/s"] {
            let form = &file[..=64 * 1024];
            assert_ne!(front.post(path, form).status, 200, "{kind:?}: {path}");
        }
    }
}
