//! From an empty folder to mail in a real peer's hands, in Chromium, with and without script.

use std::time::{Duration, Instant};

use super::WHO;
use super::command::said_after;
use crate::support::browser::{Browser, BrowserOptions};
use crate::support::program::Program;
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const PATIENCE: Duration = Duration::from_secs(30);

async fn set_up(script: bool, dark: bool) {
    let sink = SmtpSink::start(Behaviour::default());
    let program = Program::bare();
    let server = program.serve_unset();
    let said = server.settled();
    let home = format!("http://{}", server.addr);
    let browser =
        Browser::start(BrowserOptions { dark, script, ..BrowserOptions::default() }).await;
    if script {
        // The link alone; its script posts the code and clears the address.
        browser.goto(&said_after(&said, "in a browser:")).await;
        browser.until("document.querySelector('input[name=email]') !== null").await;
        assert!(!browser.url().await.contains('#'));
    } else {
        browser.goto(&format!("http://{}/setup", server.addr)).await;
        browser.fill("#code", &said_after(&said, "Set-up code:")).await;
        browser.submit("#paste form").await;
    }
    browser.fill("#email", WHO).await;
    browser.submit("main form").await;
    browser.fill("#organisation", "Elm Street Works").await;
    browser.fill("#contact", "people@elm.example").await;
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/setup/address"));
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/setup/mail"), "{}", browser.text("main").await);
    browser.fill("#smtp_host", "127.0.0.1").await;
    browser.fill("#smtp_port", "1").await;
    browser.fill("#mail_from", "pulse@elm.example").await;
    browser.submit("main form").await;
    assert!(browser.text(".mistakes").await.contains("Nothing answers at 127.0.0.1:1"));
    browser.fill("#smtp_port", &sink.address().port().to_string()).await;
    browser.submit("main form").await;
    assert!(browser.text("main").await.contains("The server took the test mail"));
    assert_eq!(sink.received()[0].to, [WHO]);
    browser.follow(".onward a").await;
    assert!(browser.url().await.ends_with("/setup/people"));
    people(&browser, &home).await;
    browser.submit("main form").await;
    let forecast = browser.text("main").await;
    assert!(forecast.contains("If how many answer?") && forecast.contains("teams"), "{forecast}");
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/setup/wave"));
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app"), "{}", browser.url().await);
    assert!(browser.text("header").await.contains("Elm Street Works"));
    assert_eq!(server.get("/setup").0, 404);
    // Invitations go through the server that was set on the page.
    first_wave(&browser, &home).await;
    let mailed = || sink.received().into_iter().flat_map(|one| one.to).collect::<Vec<_>>();
    let started = Instant::now();
    while !mailed().contains(&"a@elm.example".to_owned()) {
        assert!(started.elapsed() < PATIENCE, "{:?}", mailed());
        actix_web::rt::time::sleep(Duration::from_millis(20)).await;
    }
    // Two mails before: the test of the set-up, and the try-out.
    assert_eq!(mailed().iter().filter(|to| *to == WHO).count(), 2);
}

/// The people list, pasted; then back to the step.
async fn people(browser: &Browser, home: &str) {
    browser.follow("a[href='/app/people/import']").await;
    let rows = ["a", "b", "c", "d", "e"].map(|name| format!("{name}@elm.example,Desk\n"));
    browser.fill("#rows", &format!("email,team\n{}", rows.concat())).await;
    browser.choose("mode", "full").await;
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app/people/import/trial"));
    browser.submit("main form").await;
    assert!(browser.text("main").await.contains("5 new, 0 changed, 0 leaving"));
    browser.goto(&format!("{home}/setup/people")).await;
}

async fn first_wave(browser: &Browser, home: &str) {
    browser.goto(&format!("{home}/app/waves")).await;
    browser.follow("a[href='/app/waves/new']").await;
    browser.submit("main form[method=post]").await;
    assert!(browser.text(".done").await.contains(WHO));
    browser.follow(".acts a").await;
    let asks = browser.text("label[for=confirm]").await;
    let month = asks.split(' ').nth(1).unwrap().to_owned();
    browser.fill("#confirm", &month).await;
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app/waves/w1"), "{}", browser.text("main").await);
    assert!(browser.text(".verdict").await.contains("is open"));
}

#[test]
fn from_an_empty_folder_with_script() {
    actix_web::rt::System::new().block_on(set_up(true, false));
}

#[test]
fn from_an_empty_folder_without_script() {
    actix_web::rt::System::new().block_on(set_up(false, true));
}
