//! A mail gateway that opens whatever a mail links to, again and again, in a browser too: nothing of
//! it changes anything, and whoever was mailed can still answer, once.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use mail_parser::MessageParser;
use sdt_pulse::domain::ItemBank;

use crate::support::browser::{Browser, BrowserOptions};
use crate::support::postgres::Database;
use crate::support::program::{Program, Server, in_days};
use crate::support::sql::Sql;

const TIMES: usize = 100;
const LEAD: &str = "lou@elm.example";

/// An open wave, its mails, and a sign-in link.
struct House {
    program: Program,
    server: Server,
    /// Every address in every mail, and the sign-in link.
    links: BTreeSet<String>,
    sign_in: String,
}

impl House {
    fn open(program: Program) -> Self {
        program.import(&format!(
            "email,team,manager_email\n{LEAD},Desk,\nana@elm.example,Desk,{LEAD}\n\
             ben@elm.example,Desk,{LEAD}\n"
        ));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        let server = program.serve();
        let base = format!("http://{}", server.addr);
        program.done(&["mail", "run", "--base-url", &base]);
        let login = program.json(&["login-link", LEAD, "--base-url", &base]);
        let sign_in = login["link"].as_str().unwrap().to_owned();
        let mut links: BTreeSet<String> = [sign_in.clone()].into();
        for entry in fs::read_dir(program.data().join("outbox")).unwrap() {
            links.extend(links_in(&fs::read(entry.unwrap().path()).unwrap()));
        }
        // Per mail the survey and the way off the list, and the page without a code.
        for (part, number) in [("/s#w1.", 3), ("/u/", 3), ("/app/sign-in?code=", 1)] {
            assert_eq!(
                links.iter().filter(|link| link.contains(part)).count(),
                number,
                "{links:?}"
            );
        }
        assert!(links.iter().all(|link| link.starts_with(&base)), "{links:?}");
        Self { program, server, links, sign_in }
    }

    /// What a request for a link asks the server: no fragment ever reaches it.
    fn path<'a>(&self, link: &'a str) -> &'a str {
        let address = link.split('#').next().unwrap();
        address.split_once(&self.server.addr).unwrap().1
    }

    fn scan(&self) {
        for link in &self.links {
            let path = self.path(link);
            for _ in 0..TIMES {
                let (status, page) = self.server.get(path);
                assert_eq!(status, 200, "{link}: {page}");
                assert_eq!(self.server.head(path).0, 200, "{link}");
            }
        }
        for code in self.program.codes().values() {
            assert_eq!(self.server.post("/s", &[("code", code)]).0, 200);
            assert_eq!(self.server.post("/s/answers", &[("code", code)]).0, 422);
            assert_eq!(self.server.post("/s/answers", &[("code", code), ("confirm", "1")]).0, 422);
        }
        for path in ["/s", "/s/answers"] {
            assert_eq!(self.server.post(path, &[("code", "")]).0, 422);
        }
    }

    /// All rows of all tables; on PostgreSQL with the transaction that last wrote each, on SQLite with
    /// the database's files.
    fn everything(&self) -> (Vec<String>, Vec<Vec<u8>>) {
        let mut sql = Sql::open(&self.program.url());
        let tables = match sql {
            Sql::Sqlite(_) => {
                "SELECT name AS text FROM sqlite_schema
                 WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
            }
            Sql::Postgres(_) => {
                "SELECT table_name::text AS text FROM information_schema.tables
                 WHERE table_schema = 'public' ORDER BY table_name"
            }
        };
        let mut rows = Vec::new();
        for table in sql.texts(tables) {
            let columns = match sql {
                Sql::Sqlite(_) => {
                    let columns = format!("SELECT name AS text FROM pragma_table_info('{table}')");
                    let quoted =
                        sql.texts(&columns).into_iter().map(|name| format!("quote({name})"));
                    quoted.collect::<Vec<_>>().join(" || ' ' || ")
                }
                Sql::Postgres(_) => format!("{table}.xmin::text || ' ' || {table}::text"),
            };
            let mut found = sql.texts(&format!("SELECT {columns} AS text FROM {table}"));
            found.sort();
            rows.extend(found.into_iter().map(|row| format!("{table}: {row}")));
        }
        assert!(rows.iter().any(|row| row.starts_with("invitation_token: ")), "{rows:#?}");
        let database = self.program.data().join("pulse.db");
        let log = self.program.data().join("pulse.db-wal");
        let files = [database, log].into_iter().filter(|file| file.exists());
        (rows, files.map(|file| fs::read(file).unwrap()).collect())
    }

    /// Each person once, and the lead signs in once.
    fn everybody_can_still_answer(&self) {
        let form = ItemBank::parse(&ItemBank::SHIPPED).unwrap().instruments()[0].form.clone();
        for code in self.program.codes().values() {
            let mut fields = vec![("code", code.as_str())];
            fields.extend(form.items.iter().map(|item| (item.id.as_str(), "4")));
            assert_eq!(self.server.post("/s/answers", &fields).0, 200);
            assert_eq!(self.server.post("/s/answers", &fields).0, 409);
        }
        let mut sql = Sql::open(&self.program.url());
        assert_eq!(sql.count("ballot", "TRUE"), 3);
        assert_eq!(sql.count("employee", "unsubscribed"), 0);
        let code = self.sign_in.split_once("code=").unwrap().1;
        assert_eq!(self.server.post("/app/sign-in/confirm", &[("link", code)]).0, 303);
        assert_eq!(self.server.post("/app/sign-in/confirm", &[("link", code)]).0, 410);
    }
}

/// Every address in a mail: in its headers, its text and its HTML.
fn links_in(bytes: &[u8]) -> BTreeSet<String> {
    let message = MessageParser::default().parse(bytes).unwrap();
    let headers = message.headers_raw().map(|(_, value)| value.to_owned());
    let bodies = [message.body_text(0), message.body_html(0)];
    let bodies = bodies.into_iter().flatten().map(|body| body.into_owned());
    let mut links = BTreeSet::new();
    for text in headers.chain(bodies) {
        for (start, _) in text.match_indices("http") {
            let ends = |one: char| one.is_whitespace() || "<>\"'".contains(one);
            let link = text[start..].split(ends).next().unwrap();
            links.insert(link.trim_end_matches(['.', ',', ':', ')']).to_owned());
        }
    }
    links
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_with_a_browser_changes_nothing_on_sqlite() {
    let house = House::open(Program::new());
    let before = house.everything();
    house.scan();
    let browser = Browser::start(BrowserOptions::default()).await;
    for link in &house.links {
        browser.goto(link).await;
        if link.contains("/s#") {
            // The script posts the code; the form that comes is left alone.
            for _ in 0..500 {
                if browser.count("fieldset").await == 9 {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert_eq!(browser.count("fieldset").await, 9, "{}", browser.text("body").await);
        } else {
            assert!(browser.count("main").await == 1, "{link}");
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
        browser.goto("about:blank").await;
    }
    assert_eq!(house.everything(), before);
    house.everybody_can_still_answer();
    assert_ne!(house.everything(), before, "what is compared does not see an answer");
}

#[test]
fn a_gateway_changes_nothing_on_postgresql() {
    let database = Database::create();
    let house = House::open(Program::on(database.url()));
    let before = house.everything();
    house.scan();
    assert_eq!(house.everything(), before);
    house.everybody_can_still_answer();
    assert_ne!(house.everything(), before, "what is compared does not see an answer");
}
