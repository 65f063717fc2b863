//! From an empty folder to mail in a real peer's hands, in Chromium, with and without script.

use super::WHO;
use super::command::said_after;
use crate::support::browser::{Browser, BrowserOptions};
use crate::support::program::{Program, in_days};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

async fn set_up(script: bool, dark: bool) {
    let sink = SmtpSink::start(Behaviour::default());
    let program = Program::bare();
    let server = program.serve_unset();
    let said = server.settled();
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
    program.import("email,team\na@elm.example,Desk\nb@elm.example,Desk\nc@elm.example,Desk\nd@elm.example,Desk\ne@elm.example,Desk\n");
    browser.submit("main form").await;
    let forecast = browser.text("main").await;
    assert!(forecast.contains("If how many answer?") && forecast.contains("teams"), "{forecast}");
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/setup/wave"));
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app"), "{}", browser.url().await);
    assert!(browser.text("header").await.contains("Elm Street Works"));
    assert_eq!(server.get("/setup").0, 404);
    // The first invitation goes through the server that was set on the page.
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    let to: Vec<String> = sink.received().into_iter().flat_map(|one| one.to).collect();
    assert!(to.contains(&"a@elm.example".to_owned()), "{to:?}");
}

#[test]
fn from_an_empty_folder_with_script() {
    actix_web::rt::System::new().block_on(set_up(true, false));
}

#[test]
fn from_an_empty_folder_without_script() {
    actix_web::rt::System::new().block_on(set_up(false, true));
}
