//! A database that is away for a while, and a disk that is full.

use std::net::TcpListener;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::support::postgres::Database;
use crate::support::program::{Program, Server, in_days, people_csv};
use crate::support::sql::Sql;

const PERSON: &str = "p0.t0@elm.example";
const SESSION: &str = "sdt_pulse";

/// A served open wave, somebody's form filled in, and somebody signed in.
struct House {
    program: Program,
    server: Server,
    answers: Vec<(String, String)>,
    cookie: String,
}

impl House {
    fn open(program: Program, launcher: &[&str]) -> Self {
        program.import(&people_csv(&[("Desk", 5)]));
        program.done(&["user", "grant", PERSON, "--role", "hr"]);
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let server = program.serve_by(launcher, &[]);
        let code = program.codes()[PERSON].clone();
        let (status, form) = server.post("/s", &[("code", &code)]);
        assert_eq!(status, 200);
        let mut answers = vec![("code".to_owned(), code)];
        let names = form.split("name=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let mut names: Vec<&str> = names.filter(|name| form.contains(&radio(name))).collect();
        names.dedup();
        answers.extend(names.into_iter().map(|name| (name.to_owned(), "4".to_owned())));
        assert_eq!(answers.len(), 10, "{form}");
        let cookie = sign_in(&program, &server);
        Self { program, server, answers, cookie }
    }

    fn send(&self) -> (u16, String) {
        let fields: Vec<(&str, &str)> =
            self.answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.server.post("/s/answers", &fields)
    }

    /// The next requests find the database as it is now.
    fn wait_until_ready(&self) {
        for _ in 0..600 {
            if self.server.get("/health/ready").0 == 200 {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("not ready again: {}", self.server.said());
    }

    fn ballots(&self) -> i64 {
        Sql::open(&self.program.url()).count("ballot", "TRUE")
    }

    /// The form comes back with what was chosen, and a 503 that says when to try again.
    fn refuses_the_answers_for_now(&self) {
        let (status, page) = self.send();
        assert_eq!(status, 503, "{page}");
        let head = page.to_lowercase();
        assert!(head.contains("retry-after: 5\r\n"), "{page}");
        assert!(page.contains("value=\"4\" checked"), "{page}");
    }
}

fn radio(name: &str) -> String {
    format!("type=\"radio\" name=\"{name}\"")
}

fn sign_in(program: &Program, server: &Server) -> String {
    let link = program.json(&["login-link", PERSON])["link"].as_str().unwrap().to_owned();
    let (_, code) = link.split_once("code=").unwrap();
    let (status, answer) = server.post("/app/sign-in/confirm", &[("link", code)]);
    assert_eq!(status, 303, "{answer}");
    let (_, rest) = answer.split_once(&format!("{SESSION}=")).unwrap();
    format!("{SESSION}={}", rest.split(';').next().unwrap())
}

#[test]
fn without_its_database_everything_is_a_503_and_goes_on_when_it_is_back() {
    let database = Database::create();
    let house = House::open(Program::on(database.url()), &[]);
    assert_eq!(house.server.get("/health/ready").0, 200);
    database.take_away();

    let (status, said) = house.server.get("/health/ready");
    assert!(status == 503 && said.to_lowercase().contains("retry-after: 5"), "{said}");
    house.refuses_the_answers_for_now();
    let (status, page) = house.server.get_with("/app", &house.cookie);
    assert!(status == 503 && page.contains("cannot be reached right now"), "{page}");
    assert!(page.to_lowercase().contains("retry-after: 5"), "{page}");
    let (status, answer) = house.server.get_json("/counted/w1");
    assert!(status == 503 && answer.contains("application/problem+json"), "{answer}");
    // What needs no database is there: the process lives, and a link can be opened.
    assert_eq!(house.server.get("/health/live").0, 200);
    assert_eq!(house.server.get("/s").0, 200);

    database.bring_back();
    house.wait_until_ready();
    assert_eq!(house.ballots(), 0);
    let (status, page) = house.send();
    assert_eq!(status, 200, "{page}");
    assert_eq!(house.ballots(), 1);
}

/// A server that starts anew ends all connections, and those in the pool do not know.
#[test]
fn connections_that_ended_while_nobody_used_them_are_replaced() {
    let database = Database::create();
    let house = House::open(Program::on(database.url()), &[]);
    // Several at once, so that several connections lie in the pool.
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(house.server.get("/health/ready").0, 200));
        }
    });
    database.take_away();
    database.bring_back();
    for _ in 0..8 {
        let (status, page) = house.server.get_with("/app/sessions", &house.cookie);
        assert_eq!(status, 200, "{page}");
    }
    let (status, page) = house.send();
    assert_eq!(status, 200, "{page}");
}

/// What was acknowledged is there, once; what was not goes through when it is sent again.
#[test]
fn answers_under_way_while_the_database_starts_anew_are_neither_lost_nor_doubled() {
    const PEOPLE: usize = 60;
    let database = Database::create();
    let program = Program::on(database.url());
    program.import(&people_csv(&[("Desk", PEOPLE)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    let server = program.serve();
    let codes: Vec<String> = program.codes().into_values().collect();
    let (done, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for codes in codes.chunks(PEOPLE / 4) {
            let (done, refused, server) = (&done, &refused, &server);
            scope.spawn(move || {
                for code in codes {
                    // A person who sends their form again until it is taken.
                    loop {
                        match server
                            .post(
                                "/s/answers",
                                &[("code", code), ("COM_S1", "4"), ("confirm", "1")],
                            )
                            .0
                        {
                            // 409: taken before, and the answer to that was lost on the way.
                            200 | 409 => break,
                            503 => refused.fetch_add(1, Ordering::SeqCst),
                            other => panic!("{other}: {}", server.said()),
                        };
                        thread::sleep(Duration::from_millis(20));
                    }
                    done.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        for restarts in 1..=3 {
            while done.load(Ordering::SeqCst) < restarts * PEOPLE / 6 {
                thread::sleep(Duration::from_millis(1));
            }
            let before = refused.load(Ordering::SeqCst);
            database.take_away();
            while refused.load(Ordering::SeqCst) == before && done.load(Ordering::SeqCst) < PEOPLE {
                thread::sleep(Duration::from_millis(1));
            }
            database.bring_back();
        }
    });
    let ballots = Sql::open(&program.url()).count("ballot", "TRUE");
    assert_eq!(ballots, i64::try_from(PEOPLE).unwrap());
    assert!(refused.into_inner() > 0);
}

/// A process that may write no byte more meets what it meets on a full disk: every write fails.
#[test]
fn with_a_full_disk_ready_fails_and_no_answer_is_taken() {
    let survives = ["sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""];
    let house = House::open(Program::new(), &survives);
    assert_eq!(house.server.get("/health/ready").0, 200);
    limit_files(house.server.id(), "0");

    let (status, said) = house.server.get("/health/ready");
    assert!(status == 503 && said.to_lowercase().contains("retry-after: 5"), "{said}");
    house.refuses_the_answers_for_now();
    // What only reads goes on.
    assert_eq!(house.server.get("/counted/w1").0, 200);
    assert_eq!(house.server.get("/health/live").0, 200);

    limit_files(house.server.id(), "unlimited");
    house.wait_until_ready();
    let (status, page) = house.send();
    assert_eq!(status, 200, "{page}");
    assert_eq!(house.ballots(), 1);
}

fn limit_files(process: u32, bytes: &str) {
    let (process, limit) = (process.to_string(), format!("--fsize={bytes}:unlimited"));
    let said = Command::new("prlimit").args(["--pid", &process, &limit]).output().unwrap();
    assert!(said.status.success(), "{said:?}");
}

/// A database that refuses a write, for whatever reason, is not ready: on both.
#[test]
fn a_database_that_keeps_nothing_is_not_ready() {
    for url in [None, Some(Database::create())] {
        let program = url.as_ref().map_or_else(Program::new, |url| Program::on(url.url()));
        let server = program.serve();
        assert_eq!(server.get("/health/ready").0, 200);
        Sql::open(&program.url()).run("ALTER TABLE readiness RENAME TO not_there");
        assert_eq!(server.get("/health/ready").0, 503);
        Sql::open(&program.url()).run("ALTER TABLE not_there RENAME TO readiness");
        assert_eq!(server.get("/health/ready").0, 200);
    }
}

/// A machine that takes a connection and says nothing: the command ends by itself.
#[test]
fn a_database_that_never_answers_is_not_waited_for_without_end() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let program = Program::new();
    let url = format!("postgres://pulse@{}/pulse", silent.local_addr().unwrap());
    let ran = program.run_with(&["wave", "list"], &[("SDT_PULSE_DATABASE_URL", &url)]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.to_lowercase().contains("timeout"), "{ran:?}");
}
