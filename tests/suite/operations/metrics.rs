//! The metrics tell nothing of persons, groups or answering, and are on no public address.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::{asked, filled_in};
use crate::support::both_databases;
use crate::support::ports::unused_port;
use crate::support::program::{Program, in_days, people_csv};

fn get(addr: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(addr).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n\r\n").unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).unwrap();
    said
}

/// The lines, but when the worker last came by: it does each minute.
fn metrics(addr: &str) -> Vec<String> {
    let said = get(addr, "/metrics");
    assert!(said.starts_with("HTTP/1.1 200 "), "{said}");
    assert!(said.contains("content-type: application/openmetrics-text"), "{said}");
    let (_, body) = said.split_once("\r\n\r\n").unwrap();
    assert!(body.ends_with("# EOF\n"), "{body}");
    let lines = body.lines().filter(|line| !line.starts_with("sdt_pulse_worker_last_pass"));
    lines.map(str::to_owned).collect()
}

#[test]
fn who_opens_a_link_and_answers_changes_no_line_of_the_metrics() {
    both_databases(|url| {
        let program = asked(Program::on(url), 6);
        let addr = format!("127.0.0.1:{}", unused_port());
        let server = program.serve_with(&[("SDT_PULSE_METRICS_ADDR", &addr)]);
        let before = metrics(&addr);
        for (person, code) in program.codes() {
            assert_eq!(server.get("/s").0, 200);
            for beside in ["/favicon.ico", "/assets/app.css", "/s/seal.js"] {
                assert!(server.get(beside).0 < 300, "{beside}");
            }
            assert_eq!(server.post("/s", &[("code", &code)]).0, 200, "{person}");
            let (status, page) = server.post("/s/answers", &filled_in(&code));
            assert_eq!(status, 200, "{page}");
            assert_eq!(server.get("/counted/w1").0, 200);
            assert_eq!(server.get("/u/AAAA").0, 200);
        }
        assert_eq!(metrics(&addr), before);

        // The same look sees what anybody else does.
        assert_eq!(server.get("/health/ready").0, 200);
        let after = metrics(&addr).join("\n");
        let one =
            "sdt_pulse_requests_total{method=\"GET\",route=\"/health/ready\",status=\"2xx\"} 1";
        assert!(after.contains(one), "{after}");
        assert!(
            after.contains("sdt_pulse_request_duration_seconds_count{route=\"/health/ready\"} 1")
        );
        assert!(after.contains("sdt_pulse_database_up 1"), "{after}");
        assert!(after.contains("sdt_pulse_mail_queue{purpose=\"invitation\",state=\"waiting\"} 0"));
        let build = format!("sdt_pulse_build_info{{version=\"{}\"}} 1", env!("CARGO_PKG_VERSION"));
        assert!(after.contains(&build), "{after}");
        // Comments say what is left out.
        let mut values = after.lines().filter(|line| !line.starts_with('#'));
        let told = ["Desk", "elm.example", "w1", "reminder", "report_open"];
        let telling = values.find(|line| told.iter().any(|told| line.contains(told)));
        assert_eq!(telling, None);
    });
}

#[test]
fn what_waits_is_counted_but_no_reminder() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    // No mail may go out by itself meanwhile: nobody listens there.
    program.set("smtp_url = \"\"", &format!("smtp_url = \"smtp://127.0.0.1:{}\"", unused_port()));
    let addr = format!("127.0.0.1:{}", unused_port());
    let _server = program.serve_with(&[("SDT_PULSE_METRICS_ADDR", &addr)]);
    let said = metrics(&addr).join("\n");
    let waiting = "sdt_pulse_mail_queue{purpose=\"invitation\",state=\"waiting\"} 6";
    assert!(said.contains(waiting), "{said}");
    assert!(!said.contains("reminder\""), "{said}");
}

#[test]
fn the_public_address_has_no_metrics_and_they_are_off_unless_set() {
    let program = Program::new();
    let server = program.serve();
    assert_eq!(server.get("/metrics").0, 404);
    assert!(!server.said().contains("Metrics are on"), "{}", server.said());
    drop(server);
    let addr = format!("127.0.0.1:{}", unused_port());
    program.set("metrics_addr = \"\"", &format!("metrics_addr = \"{addr}\""));
    let server = program.serve();
    assert_eq!(server.get("/metrics").0, 404);
    assert!(get(&addr, "/app").starts_with("HTTP/1.1 404 "));
    metrics(&addr);

    // An address that is taken is said at the start.
    let taken = program.run(&["serve", "--addr", "127.0.0.1:0", "--metrics-addr", &addr]);
    assert!(taken.code == 1 && taken.err.contains("--metrics-addr"), "{taken:?}");
}

#[test]
fn the_health_command_says_whether_the_server_is_ready() {
    let program = Program::new();
    let server = program.serve();
    let ready = program.run(&["health", "--addr", &server.addr]);
    assert_eq!((ready.code, ready.out.trim()), (0, "ready"), "{ready:?}");
    assert_eq!(program.json(&["health", "--addr", &server.addr])["ready"], true);
    crate::support::sql::Sql::open(&program.url()).run("ALTER TABLE readiness RENAME TO not_there");
    let not = program.run(&["health", "--addr", &server.addr]);
    assert!(not.code == 1 && not.err.contains("is not ready"), "{not:?}");
    let addr = server.addr.clone();
    drop(server);
    let gone = program.run(&["health", "--addr", &addr]);
    assert!(gone.code == 1 && gone.err.contains("nothing answers on"), "{gone:?}");
}
