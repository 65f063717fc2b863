//! The whole way of a wave in a browser, as employees and a lead go it: the mail, the link, the
//! answers, the close, the sign-in, the chart. Once with script, once without.

use std::collections::BTreeMap;

use sdt_pulse::mail::read_outbox;

use crate::support::browser::{Browser, BrowserOptions};
use crate::support::program::{Program, Server, in_days};

const LEAD: &str = "lena.lead@elm.example";
const ITEMS: [&str; 9] =
    ["COM_S1", "REL_S2", "AUT_S1", "COM_F1", "REL_S1", "AUT_F2", "COM_S2", "REL_F1", "AUT_S2"];

/// A team of six with its lead, and enough others for a spread to be computed.
fn people() -> String {
    let mut csv = "email,name,team,manager_email,locale\n".to_owned();
    csv += &format!("{LEAD},Lena Lead,Ops/Dispatch,,en\n");
    for number in 1..=6 {
        csv += &format!("d{number}@elm.example,,Ops/Dispatch,{LEAD},en\n");
    }
    for number in 1..=28 {
        csv += &format!("n{number}@elm.example,,Ops/North,,de\n");
    }
    csv
}

/// An open, mailed wave behind a running server.
struct House {
    program: Program,
    server: Server,
    base: String,
    /// The personal link by address, as it stands in the mail.
    links: BTreeMap<String, String>,
}

impl House {
    fn open() -> Self {
        let program = Program::new();
        program.import(&people());
        program.done(&["wave", "open", "--form", "core", "--closes", &in_days(10)]);
        let server = program.serve();
        let base = format!("http://{}", server.addr);
        program.done(&["mail", "run", "--base-url", &base]);
        let mails = read_outbox(&program.data().join("outbox")).unwrap();
        let links = mails.into_iter().map(|mail| (mail.to, mail.link)).collect();
        Self { program, server, base, links }
    }

    /// Everybody else, past the browser: six of the team answer in all, and most of the others.
    fn others_answer(&self, but: &str) {
        for (number, (address, link)) in self.links.iter().enumerate() {
            if address == but || address == LEAD {
                continue;
            }
            let values = ["2", "3", "4", "5"];
            let mut fields = vec![("code", link.as_str()), ("confirm", "1")];
            fields.extend(
                ITEMS.iter().enumerate().map(|(at, item)| (*item, values[(number + at) % 4])),
            );
            let (status, response) = self.server.post("/s/answers", &fields);
            assert_eq!(status, 200, "{address}: {response}");
        }
    }

    fn close(&self) {
        self.program.done(&["wave", "close", "w1"]);
    }

    fn sign_in_link(&self) -> String {
        let said = self.program.json(&["login-link", LEAD, "--base-url", &self.base]);
        said["link"].as_str().unwrap().to_owned()
    }
}

async fn answer_everything(browser: &Browser) {
    for item in ITEMS {
        browser.choose(item, "4").await;
    }
    browser.follow("#send .btn").await;
}

async fn read_as_the_lead(house: &House, browser: &Browser) {
    browser.goto(&house.sign_in_link()).await;
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app/team/Ops/Dispatch"), "{}", browser.url().await);
    assert_eq!(browser.text("h1").await, "Dispatch");
    assert_eq!(browser.count("svg[role=img]").await, 6);
    let described = browser.execute(
        "return [...document.querySelectorAll('svg[role=img]')].every(one => \
         one.querySelector('title').textContent && one.querySelector('desc').textContent)",
    );
    assert_eq!(described.await, true);
    // One point on each line of the team, three needs and their frustration: the wave that just closed.
    assert_eq!(browser.count("svg circle").await, 6);
    assert!(browser.text("main").await.contains("cannot be judged yet"));
    // Their own team, and nobody else's.
    browser.goto(&format!("{}/app/team/Ops/North", house.base)).await;
    assert_eq!(browser.text("h1").await, "There is nothing here");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_with_script() {
    let house = House::open();
    let browser = Browser::start(BrowserOptions { width: 390, ..BrowserOptions::default() }).await;
    browser.goto(&house.links["d1@elm.example"]).await;
    // The script posts the code and clears it: the address holds nothing of it.
    assert_eq!(browser.count("fieldset").await, 9, "{}", browser.text("body").await);
    assert_eq!(browser.url().await, format!("{}/s", house.base));
    assert!(!browser.has_horizontal_scroll().await);

    // One blank: asked once, kept, then sent without it.
    for item in &ITEMS[1..] {
        browser.choose(item, "4").await;
    }
    browser.click("#send .btn").await;
    // The page asks by itself, since the server is to see no answer.
    assert!(browser.title().await.starts_with("Check:"), "{}", browser.title().await);
    assert_eq!(browser.count("input:checked").await, 8);
    browser.follow("button[name=confirm]").await;
    assert_eq!(browser.count(".who .code").await, 1, "{}", browser.text("body").await);

    // The same link again.
    browser.goto(&house.links["d1@elm.example"]).await;
    assert_eq!(browser.count("fieldset").await, 0);
    assert!(browser.text("h1").await.contains("already"), "{}", browser.text("h1").await);

    house.others_answer("d1@elm.example");
    house.close();
    // By way of another page: from /s to /s#… a browser does not load anything anew.
    browser.goto(&house.base).await;
    browser.goto(&house.links["d2@elm.example"]).await;
    assert!(browser.text("h1").await.contains("closed"), "{}", browser.text("h1").await);
    read_as_the_lead(&house, &browser).await;
    // A browser notes a page that comes with 404, 409, 410, 422; nothing else may be there, above all
    // nothing that a policy blocked.
    let mut noted = browser.console().await;
    noted.retain(|line| !line.contains("the server responded with a status of 4"));
    assert_eq!(noted, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_without_script() {
    let house = House::open();
    let options =
        BrowserOptions { width: 320, script: false, dark: true, ..BrowserOptions::default() };
    let browser = Browser::start(options).await;
    // The mail says so: open the page and paste the code.
    let (_, code) = house.links["d1@elm.example"].split_once('#').unwrap();
    browser.goto(&format!("{}/s", house.base)).await;
    browser.fill("#code", code).await;
    browser.submit("#paste form").await;
    assert_eq!(browser.count("fieldset").await, 9, "{}", browser.text("body").await);
    answer_everything(&browser).await;
    assert_eq!(browser.count(".who .code").await, 1, "{}", browser.text("body").await);

    house.others_answer("d1@elm.example");
    house.close();
    read_as_the_lead(&house, &browser).await;
}
