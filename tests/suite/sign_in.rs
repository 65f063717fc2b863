//! Signing in by a mail that somebody asks for: what every address is answered, and what links and digits
//! are worth.

use std::fs;
use std::thread;
use std::time::Duration;

use sdt_pulse::mail::OutboxMail;

use crate::support::postgres::Database;
use crate::support::program::{Program, Server, collect};
use crate::support::smtp_sink::{Behaviour, SmtpSink};
use crate::support::sql::Sql;

const HR: &str = "hanna@elm.example";
/// As long as the one above.
const STRANGER: &str = "nadja@elm.example";
const LEAD: &str = "lea@elm.example";

struct Site {
    program: Program,
    server: Server,
}

/// A browser that asked for a mail.
struct Asked {
    cookie: String,
}

impl Site {
    fn open() -> Self {
        Self::on(Program::new(), &[])
    }

    fn on(program: Program, environment: &[(&str, &str)]) -> Self {
        program.import(&format!(
            "email,name,team,manager_email,locale\n{LEAD},Léa Roux,Ops,,de\na@elm.example,,Ops,{LEAD},\n"
        ));
        program.done(&["user", "grant", HR, "--role", "hr"]);
        let server = program.serve_with(environment);
        Self { program, server }
    }

    fn ask(&self, email: &str) -> Asked {
        let (status, answer) = self.server.post("/app/sign-in", &[("email", email)]);
        assert_eq!(status, 303, "{answer}");
        assert!(answer.contains("location: /app/sign-in/code\r\n"), "{answer}");
        let (_, rest) = answer.split_once("set-cookie: ").unwrap();
        Asked { cookie: rest.split(';').next().unwrap().to_owned() }
    }

    fn try_digits(&self, asked: &Asked, digits: &str) -> (u16, String) {
        let cookie = format!("Cookie: {}\r\n", asked.cookie);
        self.server.post_with("/app/sign-in/code", &cookie, &[("code", digits)])
    }

    fn confirm(&self, code: &str) -> (u16, String) {
        self.server.post("/app/sign-in/confirm", &[("link", code)])
    }

    /// All sign-in mails in the outbox, once there are so many.
    fn mails(&self, number: usize) -> Vec<OutboxMail> {
        for _ in 0..400 {
            let folder = self.program.data().join("outbox");
            if fs::read_dir(&folder).is_ok_and(|files| files.count() >= number) {
                let mails = self.program.mails();
                if mails.len() >= number {
                    return mails;
                }
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("{number} mails did not come: {}", self.server.said());
    }

    fn only_mail(&self) -> OutboxMail {
        self.mails(1).pop().unwrap()
    }
}

fn code_of(mail: &OutboxMail) -> String {
    let line = mail.text.lines().find(|line| line.contains("?code=")).unwrap();
    line.split_once("code=").unwrap().1.trim().to_owned()
}

fn digits_of(mail: &OutboxMail) -> String {
    let grouped = |line: &&str| {
        line.trim().len() == 7 && line.chars().filter(char::is_ascii_digit).count() == 6
    };
    mail.text.lines().find(grouped).unwrap().trim().to_owned()
}

/// Six digits that are not these.
fn wrong(digits: &str) -> String {
    let number: u32 = digits.replace(' ', "").parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

/// The headers come in no order of their own.
fn without_what_is_random(answer: &str) -> (Vec<String>, String) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let header = |line: &str| match line.split_once("sdt_pulse_asked=") {
        Some((name, rest)) => {
            let (value, attributes) = rest.split_once(';').unwrap();
            format!("{name}{} bytes;{attributes}", value.len())
        }
        None => line.to_owned(),
    };
    let mut head: Vec<String> =
        head.lines().filter(|line| !line.starts_with("date: ")).map(header).collect();
    head.sort();
    (head, body.to_owned())
}

#[test]
fn every_address_is_answered_alike_and_only_who_may_read_is_mailed() {
    let site = Site::open();
    let answers = [HR, STRANGER].map(|email| {
        let (_, first) = site.server.post("/app/sign-in", &[("email", email)]);
        let asked = site.ask(email);
        let cookie = format!("Cookie: {}\r\n", asked.cookie);
        let (status, page) = site.server.get_with("/app/sign-in/code", &asked.cookie);
        assert!(status == 200 && page.contains(email), "{page}");
        let tried = site.server.post_with("/app/sign-in/code", &cookie, &[("code", "abc")]).1;
        [first, page, tried].map(|answer| without_what_is_random(&answer.replace(email, "ADDRESS")))
    });
    assert_eq!(answers[0], answers[1]);
    let mails = site.mails(2);
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|mail| mail.to == HR), "{mails:?}");
    // Nothing of the stranger is kept.
    drop(site.server);
    let mut files = std::collections::BTreeMap::new();
    collect(&site.program.data(), &mut files);
    let names =
        |bytes: &Vec<u8>| bytes.windows(STRANGER.len()).any(|window| window == STRANGER.as_bytes());
    assert!(!files.values().any(names));
    assert!(Sql::open(&site.program.url()).count("sign_in_code", "TRUE") == 4);
}

#[test]
fn the_link_signs_in_once_after_a_look_that_changes_nothing() {
    let site = Site::open();
    let asked = site.ask(HR);
    let mail = site.only_mail();
    let (code, digits) = (code_of(&mail), digits_of(&mail));
    for _ in 0..3 {
        let (status, page) = site.server.get(&format!("/app/sign-in?code={code}"));
        assert!(status == 200 && page.contains(&format!("signing in as {HR}")), "{page}");
        assert_eq!(site.server.head(&format!("/app/sign-in?code={code}")).0, 200);
    }
    let (status, answer) = site.confirm(&code);
    assert!(status == 303 && answer.contains("sdt_pulse="), "{answer}");
    assert_eq!(site.confirm(&code).0, 410);
    let (status, page) = site.server.get(&format!("/app/sign-in?code={code}"));
    assert!(status == 410 && page.contains("Send me a new link"), "{page}");
    assert_eq!(site.try_digits(&asked, &digits).0, 410, "the digits went with the link");
}

#[test]
fn the_digits_sign_in_once_and_only_the_browser_that_asked() {
    let site = Site::open();
    let (other, asked) = (site.ask(STRANGER), site.ask(HR));
    let mail = site.only_mail();
    let digits = digits_of(&mail);
    assert_eq!(site.try_digits(&other, &digits).0, 422, "another browser's request");
    let (status, answer) = site.server.post("/app/sign-in/code", &[("code", &digits)]);
    assert!(status == 303 && answer.contains("location: /app/sign-in\r\n"), "{answer}");
    let (status, answer) = site.try_digits(&asked, &digits);
    assert!(status == 303 && answer.contains("sdt_pulse="), "{answer}");
    let session = answer.split("set-cookie: ").find(|part| part.starts_with("sdt_pulse=")).unwrap();
    let session = session.split(';').next().unwrap();
    assert_eq!(site.server.get_with("/app/sessions", session).0, 200);
    assert_eq!(site.try_digits(&asked, &digits).0, 410);
    assert_eq!(site.confirm(&code_of(&mail)).0, 410, "the link went with the digits");
}

#[test]
fn five_wrong_digits_end_the_code_and_look_the_same_to_a_stranger() {
    let site = Site::open();
    let (asked, stranger) = (site.ask(HR), site.ask(STRANGER));
    let mail = site.only_mail();
    let digits = digits_of(&mail);
    // What is no six digits takes no try.
    for typed in ["", "12345", "1234567", "12345x"] {
        let (status, page) = site.try_digits(&asked, typed);
        assert!(status == 422 && page.contains("Six digits are needed"), "{page}");
    }
    for left in ["4 tries left", "3 tries left", "2 tries left", "one try left"] {
        let (status, page) = site.try_digits(&asked, &wrong(&digits));
        assert!(status == 422 && page.contains(left), "{left}: {page}");
        let (other, other_page) = site.try_digits(&stranger, &digits);
        let [page, other_page] = [page.replace(HR, ""), other_page.replace(STRANGER, "")]
            .map(|page| without_what_is_random(&page));
        assert_eq!((other, other_page), (422, page));
    }
    assert_eq!(site.try_digits(&asked, &wrong(&digits)).0, 410);
    assert_eq!(site.try_digits(&stranger, &digits).0, 410);
    assert_eq!(site.try_digits(&asked, &digits).0, 410, "right, and too late");
    // The link was in nobody's hands but the reader's.
    assert_eq!(site.confirm(&code_of(&mail)).0, 303);
}

/// Guessing from many connections at once gains no try.
#[test]
fn tries_at_the_same_time_are_five_all_the_same() {
    for database in [None, Some(Database::create())] {
        let program = database.as_ref().map_or_else(Program::new, |one| Program::on(one.url()));
        let site = Site::on(program, &[]);
        let asked = site.ask(HR);
        let digits = wrong(&digits_of(&site.only_mail()));
        let statuses: Vec<u16> = thread::scope(|scope| {
            let tries: Vec<_> =
                (0..24).map(|_| scope.spawn(|| site.try_digits(&asked, &digits).0)).collect();
            tries.into_iter().map(|tried| tried.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 4, "{statuses:?}");
        assert!(statuses.iter().all(|status| [422, 410].contains(status)), "{statuses:?}");
    }
}

#[test]
fn an_address_gets_five_mails_in_an_hour_and_is_answered_alike_afterwards() {
    let site = Site::open();
    for _ in 0..7 {
        site.ask(HR);
    }
    site.ask(LEAD);
    let mails = site.mails(6);
    thread::sleep(Duration::from_millis(1500));
    assert_eq!(site.program.mails().len(), mails.len());
    assert_eq!(mails.iter().filter(|mail| mail.to == HR).count(), 5);
    // Two of the seven hold no link, and no digits that could be right.
    let mut sql = Sql::open(&site.program.url());
    assert_eq!(sql.count("sign_in_code", "link_mac IS NULL"), 2);
}

#[test]
fn the_mail_is_in_the_persons_language_and_says_what_it_is() {
    let site = Site::open();
    site.ask(&LEAD.to_uppercase());
    let mail = site.only_mail();
    assert_eq!((mail.to.as_str(), mail.subject.as_str()), (LEAD, "Anmelden bei der Befragung"));
    assert!(mail.text.contains("Léa Roux") && mail.text.contains("15 Minuten"), "{}", mail.text);
    assert!(mail.text.contains(&format!("http://{}/app/sign-in?code=", site.server.addr)));
    let file = fs::read_dir(site.program.data().join("outbox")).unwrap().next().unwrap().unwrap();
    let raw = fs::read_to_string(file.path()).unwrap();
    assert!(raw.contains("multipart/alternative") && raw.contains("text/html"), "{raw}");
    assert!(raw.contains("Auto-Submitted: auto-generated"), "{raw}");
}

#[test]
fn what_is_no_address_is_asked_for_again_with_what_was_typed() {
    let site = Site::open();
    for typed in ["hanna", "", "a b@elm.example", "\"><script>"] {
        let (status, page) = site.server.post("/app/sign-in", &[("email", typed)]);
        assert_eq!(status, 422, "{page}");
        assert!(page.contains("This is no address: write it as name@host"), "{page}");
        assert!(page.contains("<title>Error: ") && !page.contains("<script>"), "{page}");
    }
    let (_, page) = site.server.post("/app/sign-in", &[("email", "hanna")]);
    assert!(page.contains("value=\"hanna\""), "{page}");
}

#[test]
fn a_role_taken_away_makes_mailed_links_and_digits_useless() {
    let site = Site::open();
    site.program.done(&["user", "grant", "second@elm.example", "--role", "hr"]);
    let asked = site.ask(HR);
    let mail = site.only_mail();
    site.program.done(&["user", "revoke", HR]);
    assert_eq!(site.confirm(&code_of(&mail)).0, 410);
    assert_eq!(site.try_digits(&asked, &digits_of(&mail)).0, 410);
}

/// Not even the keyed hash of an address outlives its erasure.
#[test]
fn an_erasure_leaves_no_request_behind() {
    let site = Site::open();
    site.program.done(&["user", "grant", "second@elm.example", "--role", "hr"]);
    let asked = site.ask(HR);
    let mail = site.only_mail();
    site.program.done(&["people", "erase", HR, "--yes"]);
    let mut sql = Sql::open(&site.program.url());
    assert_eq!(sql.count("sign_in_code", "TRUE") + sql.count("sign_in_link", "TRUE"), 0);
    assert_eq!(site.try_digits(&asked, &digits_of(&mail)).0, 410);
}

#[test]
fn a_mail_server_takes_it_and_one_that_is_down_is_no_ones_business_but_the_logs() {
    let sink = SmtpSink::start(Behaviour::default());
    let site = Site::on(Program::new(), &[("SDT_PULSE_SMTP_URL", &sink.url())]);
    site.ask(HR);
    for _ in 0..400 {
        if !sink.received().is_empty() {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let taken = sink.received();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].to.iter().any(|to| to.contains(HR)), "{:?}", taken[0].to);
    drop(sink);
    site.ask(HR);
    site.ask(STRANGER);
    for _ in 0..400 {
        if site.server.said().contains("could not be sent") {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let said = site.server.said();
    assert!(said.contains("a sign-in mail could not be sent") && !said.contains(HR), "{said}");
}
