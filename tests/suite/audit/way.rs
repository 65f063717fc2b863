//! A whole audit in a browser: guess, wave, close, headline, charter, log, three steps, agreement, the
//! files, the team's link, and the next quarter's review.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::thread;

use jiff::civil::date;
use sdt_pulse::app::{self, OpenRequest};
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{ItemBank, Threshold};
use sdt_pulse::store::DatabaseUrl;
use sdt_pulse::web;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::LEAD;
use crate::support::browser::{Browser, BrowserOptions};
use crate::support::house::TestHouse;
use crate::support::ports::unused_port;

const TEAM: &str = "/app/audit/Ops/Desk";

/// Somebody whose audit it is, at a browser, before a server on the house's clock.
struct AuditPage {
    house: TestHouse,
    browser: Browser,
    base: String,
    _folder: TempDir,
}

impl AuditPage {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("pulse.db").display());
        let addr = format!("127.0.0.1:{}", unused_port());
        let base = format!("http://{addr}");
        let settings = Settings { base_url: base.clone(), ..Settings::default() };
        let database = DatabaseUrl::parse(&url).unwrap();
        let house = TestHouse::with(&database, settings, &ItemBank::SHIPPED);
        let mut csv = format!("email,name,team,manager_email\n{LEAD},Kim Oduya,Ops/Desk,\n");
        for number in 0..12 {
            csv += &format!("d{number}@elm.example,,Ops/Desk,{LEAD}\n");
        }
        for number in 0..28 {
            csv += &format!("v{number}@elm.example,,Ops/Van,\n");
        }
        house.import(&csv);
        let (started, listening) = mpsc::channel();
        let state = house.state();
        thread::spawn(move || {
            web::serve(state, &addr, |at| started.send(at).unwrap()).unwrap();
        });
        listening.recv().unwrap();
        let options = BrowserOptions { width: 390, ..BrowserOptions::default() };
        let browser = Browser::start(options).await;
        let desk = Self { house, browser, base, _folder: folder };
        desk.sign_in().await;
        desk
    }

    async fn sign_in(&self) {
        let email = sdt_pulse::domain::EmailAddress::parse(LEAD).unwrap();
        let link = app::create_login_link(&self.house.app, &email, self.house.now()).unwrap();
        let (_, code) = link.split_once("/app/").unwrap();
        self.browser.goto(&format!("{}/app/{code}", self.base)).await;
        self.browser.submit("main form").await;
        self.browser.goto(&format!("{}{TEAM}", self.base)).await;
    }

    /// Fills in one of the page's forms and sends it.
    async fn write(&self, form: &str, fields: Value) {
        let script = format!(
            "const form = [...document.querySelectorAll('form')]
               .find(one => one.elements.form?.value === {});
             if (!form) return 'no such form';
             for (let at = form; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
             for (const [name, value] of Object.entries({fields})) {{
               const input = form.elements[name];
               input.value = value;
               if (input.value !== value) return name + ' takes no ' + value;
             }}
             form.querySelector('button').id = 'send-it';
             return '';",
            json!(form)
        );
        assert_eq!(self.browser.execute(&script).await, "", "{form}");
        self.browser.follow("#send-it").await;
    }

    async fn text(&self) -> String {
        self.browser.text("main").await
    }

    /// Everybody answers: priorities are decided elsewhere, everything else by the team.
    async fn answers(&self) {
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        let form = bank.form_of_wave("audit", 1).unwrap();
        let mut forms = Vec::new();
        for (number, (_, code)) in self.house.codes().await.into_iter().enumerate() {
            let value = |item: &str| match item {
                "LAT4" => ["1", "2", "2"][number % 3],
                item if item.contains("_F") => ["1", "2", "2"][number % 3],
                _ => ["4", "5", "4"][number % 3],
            };
            let ids = form.items.iter().map(|item| item.id.as_str());
            let answers = ids.map(|id| (id.to_owned(), value(id).to_owned()));
            let more = [("code".to_owned(), code), ("confirm".to_owned(), "1".to_owned())];
            forms.push(answers.chain(more).collect());
        }
        let state = self.house.state();
        let posted = thread::spawn(move || {
            web::block_on(async move { web::post_answers(&state, forms, || {}).await.unwrap() });
        });
        posted.join().unwrap();
    }

    /// Status, kind and first bytes of a file, with the lead's cookie.
    async fn file(&self, path: &str) -> (String, String, String) {
        let cookie = self.browser.cookie("sdt_pulse").await.unwrap();
        let host = self.base.strip_prefix("http://").unwrap();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: sdt_pulse={cookie}\r\nConnection: close\r\n\r\n"
        );
        let mut stream = TcpStream::connect(host).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let kind = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("content-type").then_some(value)
        });
        let status = head.split(' ').nth(1).unwrap();
        (status.to_owned(), kind.unwrap().to_owned(), body.chars().take(5).collect())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_audit_and_the_next_quarters_review() {
    let desk = AuditPage::open().await;
    desk.write("profile", json!({ "profile": "full", "reason": "Where we start" })).await;
    desk.write("begin", json!({ "quarter": "2026Q4" })).await;

    // The guess: while the wave is open, and not after.
    let request = OpenRequest::new("audit".to_owned(), date(2026, 12, 4), Threshold::default());
    let wave = app::open_wave(&desk.house.app, &request, desk.house.now()).unwrap();
    desk.browser.goto(&format!("{}{TEAM}", desk.base)).await;
    let guess =
        json!({ "methods": "4", "schedule": "4", "tools": "5", "priorities": "5", "budget": "4" });
    desk.write("guess", guess).await;
    desk.browser.goto(&format!("{}/s", desk.base)).await;
    desk.answers().await;
    app::close_wave(&desk.house.app, wave.as_str(), desk.house.now()).unwrap();
    desk.browser.goto(&format!("{}{TEAM}", desk.base)).await;
    assert_eq!(desk.browser.count("input[name=form][value=guess]").await, 0);

    // The headline and the gap, with the guess beside it.
    let headline = desk.browser.text(".verdict").await;
    assert!(headline.contains("priorities"), "{headline}");
    assert_eq!(desk.browser.count("svg[role=img]").await, 1);

    let priorities =
        json!({ "decision": "priorities", "level": "3", "reason": "As it is until March" });
    desk.write("place", priorities).await;
    let step = json!({
        "step": "Form for spending over 100", "change": "came", "since": "2026-10-01", "by": "Finance",
        "wait_amount": "3", "wait_unit": "days", "wait_times": "2", "proposal": "drop",
    });
    desk.write("log", step).await;
    assert!(desk.text().await.contains("Form for spending over 100"));
    for text in ["One of three priorities is ours", "No form below 300", "Reasons with every plan"]
    {
        let step = json!({ "text": text, "owner": "Lead", "by": "2026-12-20", "because": "the log says so" });
        desk.write("step", step).await;
    }
    let fourth = json!({ "text": "A fourth", "owner": "Lead", "by": "2026-12-20", "because": "x" });
    desk.write("step", fourth).await;
    assert!(desk.text().await.contains("There are 3 steps already"));
    desk.browser.goto(&format!("{}{TEAM}", desk.base)).await;
    assert!(!desk.text().await.contains("A fourth"));
    desk.write("discussed", json!({ "on": "2026-11-23" })).await;
    desk.write("agree", json!({})).await;
    assert!(!desk.browser.has_horizontal_scroll().await);

    let html = "/app/audit-snapshot/2026Q4.html?team=Ops/Desk";
    let kept = |kind: &str, first: &str| ("200".to_owned(), kind.to_owned(), first.to_owned());
    assert_eq!(desk.file(html).await, kept("text/html; charset=utf-8", "<!doc"));
    let pdf = "/app/audit-snapshot/2026Q4.pdf?team=Ops/Desk";
    assert_eq!(desk.file(pdf).await, kept("application/pdf", "%PDF-"));

    // The team reads it by its link, without signing in.
    desk.write("link", json!({})).await;
    let shown = "return document.body.innerHTML.match(/\\/a#([A-Za-z0-9_-]+)/)[1];";
    let code = desk.browser.execute(shown).await.as_str().unwrap().to_owned();
    let team = Browser::start(BrowserOptions { width: 320, ..BrowserOptions::default() }).await;
    team.goto(&format!("{}/a#{code}", desk.base)).await;
    assert!(team.text("main").await.contains("No form below 300"), "{}", team.text("main").await);
    assert_eq!(team.url().await, format!("{}/a", desk.base));
    assert_eq!(team.count("input[name=csrf]").await, 0);
    assert!(!team.has_horizontal_scroll().await);

    // The next quarter opens with the review, and ends the link.
    desk.house.set_clock("2027-02-01T09:00:00Z");
    desk.sign_in().await;
    desk.write("begin", json!({ "quarter": "2027Q1" })).await;
    let waiting = "return [...document.querySelectorAll('form')].filter(one => one.elements.form?.value === 'review')
                   .map(one => [...one.elements.step.options].map(option => option.value)).flat().filter(Boolean);";
    let steps = desk.browser.execute(waiting).await;
    assert_eq!(steps.as_array().unwrap().len(), 3, "{steps}");
    for step in steps.as_array().unwrap() {
        desk.write("review", json!({ "step": step, "outcome": "done", "note": "Since January" }))
            .await;
    }
    assert_eq!(desk.text().await.matches("Since January").count(), 3);
    team.goto(&desk.base).await;
    team.goto(&format!("{}/a#{code}", desk.base)).await;
    assert!(!team.text("main").await.contains("No form below 300"));
}
