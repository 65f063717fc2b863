//! One link, sent from fifty connections at the same moment to the running program.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Barrier;
use std::thread;

use sdt_pulse::domain::ItemBank;

use crate::support::both_databases;
use crate::support::program::{Program, Server, in_days, people_csv};
use crate::support::sql::Sql;

const AT_ONCE: usize = 50;

#[test]
fn of_fifty_connections_with_one_link_one_is_thanked_and_all_get_a_page() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let server = program.serve();
        let codes: Vec<String> = program.codes().into_values().collect();
        // The first form was opened before, so that the server knows where it counts; the second not.
        assert_eq!(server.post("/s", &[("code", &codes[0])]).0, 200);
        for (stored, code) in (1..).zip(&codes[..2]) {
            let pages = send_at_once(&server, code);
            let (thanked, refused): (Vec<&String>, Vec<&String>) =
                pages.iter().partition(|page| page.starts_with("HTTP/1.1 200 "));
            assert_eq!((thanked.len(), refused.len()), (1, AT_ONCE - 1), "{pages:#?}");
            assert_eq!(heading(thanked[0]), "Thank you. Your answers are in.");
            for page in refused {
                assert!(page.starts_with("HTTP/1.1 409 "), "{page}");
                assert!(header(page, "content-type").starts_with("text/html"), "{page}");
                assert_eq!(heading(page), "Answers were already sent with this link");
            }
            let mut sql = Sql::open(url);
            let counts = (sql.count("ballot", "TRUE"), sql.count("invitation", "responded"));
            assert_eq!(counts, (stored, stored));
        }
    });
}

/// Posts the same form from connections of their own. All but the last byte is sent first, so that
/// all forms are complete at the same moment.
fn send_at_once(server: &Server, code: &str) -> Vec<String> {
    let form = ItemBank::parse(&ItemBank::SHIPPED).unwrap().instruments()[0].form.clone();
    let body = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("code", code)
        .extend_pairs(form.items.iter().map(|item| (item.id.as_str(), "4")))
        .finish();
    let request = format!(
        "POST /s/answers HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
        server.addr,
        body.len()
    );
    let (all_but_one, last) = request.as_bytes().split_at(request.len() - 1);
    let ready = Barrier::new(AT_ONCE);
    let send = || {
        let mut stream = TcpStream::connect(&server.addr).unwrap();
        stream.write_all(all_but_one).unwrap();
        ready.wait();
        stream.write_all(last).unwrap();
        let mut page = String::new();
        stream.read_to_string(&mut page).unwrap();
        page
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(send)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

fn header<'a>(page: &'a str, name: &str) -> &'a str {
    let mut lines = page.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
}

fn heading(page: &str) -> &str {
    let (_, rest) = page.split_once("<h1>").unwrap_or_else(|| panic!("no heading in {page}"));
    rest.split_once("</h1>").unwrap().0
}
