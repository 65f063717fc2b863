//! The answer pages as a person meets them, in Chromium.

use std::net::{Ipv4Addr, SocketAddr};

use actix_web::{App, HttpServer, web};
use sdt_pulse::web::answer;

use super::Site;
use crate::support::browser::{Browser, BrowserOptions};

/// Serves the pages on a port of their own until the test ends.
pub(super) fn serve(site: &Site) -> SocketAddr {
    let state = site.house.state();
    let server = HttpServer::new(move || {
        App::new().app_data(web::Data::new(state.clone())).configure(answer::routes)
    })
    .workers(1)
    .disable_signals()
    .bind((Ipv4Addr::LOCALHOST, 0))
    .unwrap();
    let address = server.addrs()[0];
    actix_web::rt::spawn(server.run());
    address
}

#[actix_web::test]
async fn a_person_answers_on_a_telephone() {
    let site = Site::open().await;
    let address = serve(&site);
    let browser = Browser::start(BrowserOptions { width: 320, ..BrowserOptions::default() }).await;
    browser.goto(&format!("http://{address}/s#{}", site.code("ana"))).await;
    wait_for(&browser, "9 statements").await;
    assert_eq!(browser.url().await, format!("http://{address}/s"), "the code is gone");
    assert!(!browser.has_horizontal_scroll().await);

    browser.choose("COM_S1", "4").await;
    browser.choose("REL_S2", "skip").await;
    browser.click(".lang button").await;
    wait_for(&browser, "9 Aussagen").await;
    assert_eq!(browser.attribute("html", "lang").await.as_deref(), Some("de"));
    assert_eq!(chosen(&browser).await, 2);

    browser.click("#send .btn").await;
    wait_for(&browser, "Prüfen: 7 Aussagen").await;
    assert!(!browser.has_horizontal_scroll().await);
    let focused = browser.execute("return document.activeElement.className").await;
    assert_eq!(focused, "sum", "the summary is read first");
    browser.click(".sum li:first-child a").await;
    let hash = browser.execute("return location.hash").await;
    assert_eq!(hash, "#AUT_S1-1");
    assert_eq!(site.ballots(), 0);

    browser.follow("#send .alt").await;
    assert_eq!(browser.url().await, format!("http://{address}/s/answers"));
    assert_eq!(browser.text("h1").await, "Danke. Deine Antworten sind da.");
    assert_eq!(site.ballots(), 1);
    // A blocked script or style would be noted.
    assert_eq!(browser.console().await, Vec::<String>::new());
}

#[actix_web::test]
async fn without_a_script_the_link_is_pasted() {
    let site = Site::open().await;
    let address = serve(&site);
    let options = BrowserOptions { script: false, ..BrowserOptions::default() };
    let browser = Browser::start(options).await;
    let link = format!("http://{address}/s#{}", site.code("ana"));
    browser.goto(&link).await;
    browser.fill("#code", &link).await;
    browser.submit("#paste form").await;
    assert!(browser.title().await.starts_with("9 statements"));
}

#[actix_web::test]
async fn enter_sends_the_form_and_does_not_change_its_language() {
    let site = Site::open().await;
    let address = serve(&site);
    let browser = Browser::start(BrowserOptions::default()).await;
    browser.goto(&format!("http://{address}/s#{}", site.code("ana"))).await;
    wait_for(&browser, "9 statements").await;
    browser.choose("COM_S1", "4").await;
    browser.press_enter("#COM_S1-4").await;
    wait_for(&browser, "Check: 8 statements").await;
    assert_eq!(browser.attribute("html", "lang").await.as_deref(), Some("en"));
}

#[actix_web::test]
async fn a_link_pasted_over_the_entry_page_opens() {
    let site = Site::open().await;
    let address = serve(&site);
    let browser = Browser::start(BrowserOptions::default()).await;
    browser.goto(&format!("http://{address}/s")).await;
    // The browser loads nothing anew when only the fragment changes.
    browser.goto(&format!("http://{address}/s#{}", site.code("ana"))).await;
    wait_for(&browser, "9 statements").await;
}

/// A mail gateway that opens the link in a browser, script and all, and looks at it.
#[actix_web::test]
async fn a_scanner_that_runs_the_script_uses_nothing_up() {
    let site = Site::open().await;
    let address = serve(&site);
    let browser = Browser::start(BrowserOptions::default()).await;
    for _ in 0..5 {
        browser.goto(&format!("http://{address}/s#{}", site.code("ana"))).await;
        wait_for(&browser, "9 statements").await;
        browser.click("#send .btn").await;
        wait_for(&browser, "Error: Answer at least one statement").await;
        browser.goto("about:blank").await;
    }
    assert_eq!(site.ballots(), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation WHERE responded"), 0);
}

async fn chosen(browser: &Browser) -> usize {
    browser.count("input:checked").await
}

/// The entry page goes on by itself.
pub(super) async fn wait_for(browser: &Browser, title: &str) {
    for _ in 0..500 {
        if browser.title().await.starts_with(title) {
            return;
        }
        actix_web::rt::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no page `{title}`, but `{}`", browser.title().await);
}
