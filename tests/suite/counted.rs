//! "Counted as sent": the code of the thanks page is in the list that everybody can look up, and the list
//! is the box that was counted.

use diesel::connection::SimpleConnection;
use serde_json::Value;

use crate::support::both_databases;
use crate::support::program::{Program, Server, in_days, people_csv};
use crate::support::sha256;
use crate::support::sql::Sql;

/// The code that whoever answers reads on their thanks page.
fn send(server: &Server, code: &str) -> String {
    let fields = [("code", code), ("COM_S1", "4"), ("confirm", "1")];
    let (status, thanks) = server.post("/s/answers", &fields);
    assert_eq!(status, 200, "{thanks}");
    assert!(thanks.contains("<a href=\"/counted/w1\">What was counted in w1</a>"), "{thanks}");
    let shown = thanks.split_once("<p class=\"code\">").unwrap().1;
    shown.split('<').next().unwrap().to_owned()
}

fn body((status, response): (u16, String)) -> String {
    assert_eq!(status, 200, "{response}");
    response.split_once("\r\n\r\n").unwrap().1.to_owned()
}

/// The codes of the list, as they stand on its page.
fn listed(page: &str) -> Vec<String> {
    let list = page.split_once("<ul class=\"codes\" role=\"list\">").unwrap().1;
    let list = list.split_once("</ul>").unwrap().0;
    list.split("<li>").skip(1).map(|one| one.split('<').next().unwrap().to_owned()).collect()
}

fn asked(program: &Program, people: usize) -> Vec<String> {
    program.import(&people_csv(&[("Desk", people)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    program.codes().into_values().collect()
}

#[test]
fn the_code_of_every_thanks_page_is_in_the_box_that_was_counted() {
    both_databases(|url| {
        let program = Program::on(url);
        let codes = asked(&program, 9);
        let server = program.serve();
        let mut shown: Vec<String> = codes[..7].iter().map(|code| send(&server, code)).collect();

        // Nobody sees them come in, and nothing tells whose a code is.
        let open = body(server.get("/counted/w1"));
        assert!(open.contains("This survey takes answers until"), "{open}");
        assert!(shown.iter().all(|code| !open.contains(code)));
        assert_eq!(server.get("/counted/w1.txt").0, 404);
        let early = program.run(&["wave", "counted", "w1"]);
        assert_eq!((early.code, early.err.contains("takes answers until")), (3, true), "{early:?}");
        assert_eq!(Sql::open(url).count("counted_ballot", "TRUE"), 0);
        for path in ["/counted/w2", "/counted/w2.txt", "/counted/x"] {
            assert_eq!(server.get(path).0, 404, "{path}");
        }

        program.done(&["wave", "close", "w1"]);
        let page = body(server.get("/counted/w1"));
        shown.sort();
        assert_eq!(listed(&page), shown);
        assert!(page.contains("<b>7 sealed answers</b>"), "{page}");
        let file = body(server.get("/counted/w1.txt"));
        let begins: Vec<String> = file.lines().map(|line| line[..10].to_owned()).collect();
        assert_eq!(begins, shown);

        // One hash: the file's, the page's, the log's and the certificate's; one number of ballots.
        let hash = sha256(&file);
        assert!(page.contains(&hash), "{page}");
        let log = program.json(&["policy", "log"]);
        let entries = log["entries"].as_array().unwrap();
        let stopped = entries.iter().find_map(|entry| {
            let body: Value = serde_json::from_str(entry["body"].as_str().unwrap()).unwrap();
            body.get("intake_stopped").map(|stopped| (entry["number"].clone(), stopped.clone()))
        });
        let (number, stopped) = stopped.unwrap();
        assert!(page.contains(&format!("Entry {number}, which observers read")), "{page}");
        assert_eq!(stopped["box_sha256"], hash.as_str());
        let out = program.folder().join("w1.json").display().to_string();
        program.done(&["release", "certificate", "w1", "--out", &out]);
        let verified = program.run(&["release", "verify", &out]);
        assert!(verified.out.contains("from 7 ballots"), "{verified:?}");

        // The command says the same.
        let told = program.json(&["wave", "counted", "w1"]);
        assert_eq!((&told["ballots"], &told["box_sha256"]), (&7.into(), &hash.as_str().into()));
        assert_eq!(told["entry"], number);
        let written = format!("{} {}", shown[0][..5].to_uppercase(), &shown[0][5..]);
        for (code, found) in [(written.as_str(), true), ("0000000000", false)] {
            let answer = program.json(&["wave", "counted", "w1", "--code", code]);
            assert_eq!(answer["counted"], found, "{code}");
        }
        let bad = program.run(&["wave", "counted", "w1", "--code", "3f9a"]);
        assert_eq!((bad.code, bad.err.contains("10 digits")), (3, true), "{bad:?}");
        // Nor does anybody's address of a page hold a code.
        assert!(!server.said().contains(&shown[0]), "{}", server.said());
    });
}

/// What a list is changed to is no list of the policy log.
#[test]
fn a_list_that_was_changed_past_the_program_is_shown_to_nobody() {
    both_databases(|url| {
        let program = Program::on(url);
        let codes = asked(&program, 6);
        let server = program.serve();
        for code in &codes {
            send(&server, code);
        }
        program.done(&["wave", "close", "w1"]);
        let mut sql = Sql::open(url);
        for change in ["DELETE FROM counted_ballot", "UPDATE counted_ballot SET wave_id = 'w1'"] {
            assert!(sql.batch_execute(change).is_err(), "{change}");
        }
        sql.run(match &sql {
            Sql::Sqlite(_) => "DROP TRIGGER counted_ballot_no_delete",
            Sql::Postgres(_) => "DROP TRIGGER counted_ballot_no_change ON counted_ballot",
        });
        sql.run("DELETE FROM counted_ballot");
        assert_eq!(server.get("/counted/w1").0, 500);
        assert_eq!(program.run(&["wave", "counted", "w1"]).code, 1);
    });
}

/// As a long list is read, where the page has no room for all of it.
#[test]
fn a_list_is_read_in_parts_by_how_its_codes_begin() {
    both_databases(|url| {
        let program = Program::on(url);
        let codes = asked(&program, 6);
        let server = program.serve();
        for code in &codes {
            send(&server, code);
        }
        program.done(&["wave", "close", "w1"]);
        let whole = listed(&body(server.get("/counted/w1")));
        let mut parts = Vec::new();
        for first in 0..=u8::MAX {
            let page = body(server.get(&format!("/counted/w1?begins={first:02x}")));
            assert_eq!(page.matches("?begins=").count(), 256);
            if page.contains("No code begins like this.") {
                continue;
            }
            let part = listed(&page);
            assert!(part.iter().all(|code| code.starts_with(&format!("{first:02x}"))), "{part:?}");
            parts.extend(part);
        }
        assert_eq!(parts, whole);
        assert_eq!(server.get("/counted/w1?begins=xy").0, 404);
    });
}
