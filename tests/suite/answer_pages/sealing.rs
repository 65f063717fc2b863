//! The script that seals, in Chromium: what leaves the browser, and what the page says by itself.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use actix_web::{App, HttpResponse, HttpServer, web};
use sdt_pulse::web::answer;

use super::Site;
use super::browser::{serve, wait_for};
use super::scene::Scene;
use crate::support::browser::{Browser, BrowserOptions};

async fn site() -> Site {
    Site::open_on_terms(|request| request.comments = true).await
}

async fn open() -> Scene {
    let site = site().await;
    let server = serve(&site);
    let scene = Scene::with(site, server, "ana", BrowserOptions::default()).await;
    scene.seals().await;
    scene
}

#[actix_web::test]
async fn what_leaves_the_browser_is_sealed() {
    let scene = open().await;
    let line = "Your answers are sealed in this browser before they are sent.";
    assert_eq!(scene.browser.text("#sealed").await, line);
    scene.choose_all("4", 0).await;
    scene.browser.choose("REL_S2", "skip").await;
    scene.browser.choose("AUT_S2", "1").await;
    scene.browser.fill("#comment", "  Weniger Türen,\n\"mehr\" Ruhe \\ ").await;
    scene.browser.follow("#send .btn").await;
    assert_eq!(scene.browser.text("h1").await, "Thank you. Your answers are in.");
    let address = format!("http://{}/s/answers", scene.wire.address);
    assert_eq!(scene.browser.url().await, address, "the code is in no address");
    assert_eq!(scene.browser.console().await, Vec::<String>::new());

    let [post] = &scene.wire.posts("/s/answers")[..] else { panic!("not one POST") };
    let names: Vec<&str> = post.split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
    assert_eq!(names, ["code", "lang", "sealed"]);
    assert!(!scene.wire.carried("COM_S1") && !scene.wire.carried("Ruhe"));
    let opened = scene.site.opened();
    assert_eq!(
        (opened.len(), opened[0].values.as_slice()),
        (1, [4, 0, 4, 4, 4, 4, 4, 4, 1].as_slice())
    );
    let comment = opened[0].comment.as_ref().unwrap().as_str();
    assert_eq!(comment, "Weniger Türen,\n\"mehr\" Ruhe \\");
}

/// Longer than the server keeps a connection that waits.
const TIME_TO_THINK: Duration = Duration::from_secs(6);

#[actix_web::test]
async fn somebody_who_takes_their_time_is_counted_once() {
    let scene = open().await;
    scene.choose_all("4", 0).await;
    actix_web::rt::time::sleep(TIME_TO_THINK).await;
    scene.browser.follow("#send .btn").await;
    assert_eq!(scene.browser.count(".who .code").await, 1);
    assert_eq!((scene.wire.posts("/s/answers").len(), scene.site.ballots()), (1, 1));
}

#[actix_web::test]
async fn the_longest_comment_is_sealed_and_none_is_none() {
    let scene = open().await;
    scene.choose_all("2", 0).await;
    let longest = "document.getElementById('comment').value = '\u{1f33f}'.repeat(600)";
    scene.browser.execute(longest).await;
    scene.browser.follow("#send .btn").await;
    assert_eq!(scene.site.opened()[0].comment.as_ref().unwrap().as_str(), "\u{1f33f}".repeat(600));

    // A lone half of a character, and what is only a control character.
    for (who, typed, kept) in [("ben", "a\\ud800", Some("a\u{fffd}")), ("cem", " \\x07\\n", None)] {
        scene.browser.goto("about:blank").await;
        scene
            .browser
            .goto(&format!("http://{}/s#{}", scene.wire.address, scene.site.code(who)))
            .await;
        wait_for(&scene.browser, "9 ").await;
        scene.seals().await;
        scene.choose_all(if who == "ben" { "3" } else { "4" }, 0).await;
        scene
            .browser
            .execute(&format!("document.getElementById('comment').value = '{typed}'"))
            .await;
        scene.browser.follow("#send .btn").await;
        let value = if who == "ben" { 3 } else { 4 };
        let sheets = scene.site.opened();
        let sheet = sheets.iter().find(|sheet| sheet.values[0] == value).unwrap();
        assert_eq!(sheet.comment.as_ref().map(|comment| comment.as_str()), kept);
    }
}

#[actix_web::test]
async fn the_page_asks_again_by_itself_as_the_server_would() {
    let site = site().await;
    let server = serve(&site);
    let options = BrowserOptions { width: 320, dark: true, ..BrowserOptions::default() };
    let scene = Scene::with(site, server, "ben", options).await;
    scene.seals().await;
    let code = format!("code={}&lang=de", scene.site.code("ben"));

    scene.browser.click("#send .btn").await;
    wait_for(&scene.browser, "Fehler: ").await;
    scene.says_what_the_server_says("/s/answers", &code).await;

    scene.browser.choose("COM_S1", "skip").await;
    scene.browser.click("#send .btn").await;
    scene.says_what_the_server_says("/s/answers", &format!("{code}&COM_S1=skip")).await;

    scene.browser.choose("COM_S1", "5").await;
    scene.browser.choose("AUT_S2", "skip").await;
    scene.browser.click("#send .btn").await;
    wait_for(&scene.browser, "Prüfen: 7").await;
    scene.says_what_the_server_says("/s/answers", &format!("{code}&COM_S1=5&AUT_S2=skip")).await;
    assert!(!scene.is_shown(".lead").await && !scene.is_shown(".who").await);
    // Its links lead to the statements.
    scene.browser.click(".sum li:last-child a").await;
    assert_eq!(scene.browser.execute("return location.hash").await, "#REL_F1-1");

    scene.choose_all("5", 1).await;
    scene.browser.execute("document.getElementById('comment').value = 'x'.repeat(601)").await;
    scene.browser.click("#send .btn").await;
    wait_for(&scene.browser, "Fehler: Der Kommentar").await;
    let long = format!("{code}&{}&comment={}", scene.site.all("5"), "x".repeat(601));
    scene.says_what_the_server_says("/s/answers", &long).await;
    assert_eq!(scene.comment().await, "x".repeat(601));

    // With the button for it, what is blank is sent as blank.
    scene.browser.goto("about:blank").await;
    scene
        .browser
        .goto(&format!("http://{}/s#{}", scene.wire.address, scene.site.code("ana")))
        .await;
    wait_for(&scene.browser, "9 ").await;
    scene.seals().await;
    scene.choose_all("2", 7).await;
    scene.browser.click("#send .btn").await;
    wait_for(&scene.browser, "Check: 7").await;
    assert_eq!((scene.wire.posts("/s/answers").len(), scene.site.ballots()), (0, 0));
    scene.browser.follow("#anyway").await;
    assert_eq!(scene.site.opened()[0].values, [0, 0, 0, 0, 0, 0, 0, 2, 2]);
    assert!(!scene.wire.carried("COM_S1"));
}

#[actix_web::test]
async fn the_language_changes_without_the_answers() {
    let scene = open().await;
    scene.choose_all("3", 2).await;
    scene.browser.choose("REL_S2", "skip").await;
    scene.browser.fill("#comment", "Less waiting").await;
    scene.browser.click(".lang button").await;
    wait_for(&scene.browser, "9 Aussagen").await;
    assert_eq!(scene.browser.attribute("html", "lang").await.as_deref(), Some("de"));
    assert_eq!(scene.browser.text(".lang button").await, "English");
    assert_eq!(scene.browser.execute("return document.activeElement.textContent").await, "English");
    assert_eq!(scene.browser.text("legend").await.lines().next(), Some("1 von 9"));
    assert_eq!(scene.browser.count("input:checked").await, 8);
    assert_eq!(scene.browser.count("#REL_S2-0:checked, #AUT_S1-3:checked").await, 2);
    assert_eq!(scene.comment().await, "Less waiting");
    assert!(scene.is_shown("#sealed").await && scene.is_shown(".who").await);
    // The second opens what the script on the entry page did; neither has more than the code.
    let posts = scene.wire.posts("/s");
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[1], format!("code={}&lang=de", scene.site.code("ana")));
    assert!(!scene.wire.carried("AUT_S1=") && !scene.wire.carried("waiting"));

    // What was chosen meanwhile is sent from the new page, and thanked for in its language.
    scene.browser.choose("COM_S1", "1").await;
    scene.browser.follow("#send .btn").await;
    assert_eq!(scene.browser.text("h1").await, "Danke. Deine Antworten sind da.");
    let opened = scene.site.opened();
    assert_eq!(opened[0].values, [1, 0, 3, 3, 3, 3, 3, 3, 3]);
    assert_eq!(opened[0].comment.as_ref().unwrap().as_str(), "Less waiting");
}

#[actix_web::test]
async fn where_the_other_language_does_not_come_nothing_is_lost() {
    let scene = open().await;
    scene.choose_all("3", 2).await;
    scene.browser.fill("#comment", "Less waiting").await;
    scene.site.sql("ALTER TABLE invitation_token RENAME TO gone");
    scene.browser.click(".lang button").await;
    wait_for(&scene.browser, "Error: The language could not be changed").await;
    assert_eq!(scene.browser.execute("return document.activeElement.className").await, "sum aside");
    assert_eq!(
        (scene.browser.count("input:checked").await, scene.comment().await),
        (7, "Less waiting".to_owned())
    );
    assert!(scene.is_shown(".who").await, "nothing is wrong with the form");
    scene.site.sql("ALTER TABLE gone RENAME TO invitation_token");
    scene.browser.click(".lang button").await;
    wait_for(&scene.browser, "9 Aussagen").await;
    assert_eq!(
        (scene.browser.count("input:checked").await, scene.comment().await),
        (7, "Less waiting".to_owned())
    );
    assert_eq!(scene.browser.count(".sum").await, 0);
}

#[actix_web::test]
async fn pressing_twice_sends_once() {
    let scene = open().await;
    scene.choose_all("3", 0).await;
    let twice =
        "const button = document.querySelector('#send .btn'); button.click(); button.click();";
    scene.browser.execute(twice).await;
    wait_for(&scene.browser, "Thank you").await;
    assert_eq!((scene.wire.posts("/s/answers").len(), scene.site.ballots()), (1, 1));
}

/// The pages with a line before the script, as in a browser that lacks something.
fn serve_with(site: &Site, lacking: &'static str) -> SocketAddr {
    let state = site.house.state();
    let script = include_str!("../../../reports/survey/seal.js");
    let server = HttpServer::new(move || {
        let changed = move || async move {
            HttpResponse::Ok().content_type("text/javascript").body(format!("{lacking}\n{script}"))
        };
        App::new()
            .app_data(web::Data::new(state.clone()))
            .route("/s/seal.js", web::get().to(changed))
            .configure(answer::routes)
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
async fn a_browser_that_cannot_seal_sends_the_plain_form() {
    for lacking in [
        "crypto.subtle.generateKey = async () => { throw new DOMException('', 'NotSupportedError') };",
        "Object.defineProperty(crypto, 'subtle', {value: undefined});",
        "throw new Error('no script');",
    ] {
        let site = site().await;
        let server = serve_with(&site, lacking);
        let scene = Scene::with(site, server, "ana", BrowserOptions::default()).await;
        assert!(!scene.is_shown("#sealed").await, "{lacking}");
        scene.choose_all("3", 2).await;
        scene.browser.fill("#comment", "Less waiting").await;
        scene.browser.follow("#send .btn").await;
        assert!(scene.browser.title().await.starts_with("Check: 2"));
        assert_eq!(scene.comment().await, "Less waiting");
        scene.browser.follow("#anyway").await;
        assert_eq!(scene.browser.count(".who .code").await, 1);
        assert!(scene.wire.posts("/s/answers")[0].contains("AUT_S1=3"));
        let opened = scene.site.opened();
        assert_eq!(opened[0].values, [0, 0, 3, 3, 3, 3, 3, 3, 3]);
        assert_eq!(opened[0].comment.as_ref().unwrap().as_str(), "Less waiting");
    }
}

#[actix_web::test]
async fn somebody_told_of_the_seal_is_told_when_it_fails() {
    let site = site().await;
    let once = "const real = crypto.subtle.generateKey.bind(crypto.subtle); let times = 0; \
                crypto.subtle.generateKey = async (...of) => { if (times++) throw 0; return real(...of) };";
    let server = serve_with(&site, once);
    let scene = Scene::with(site, server, "ana", BrowserOptions::default()).await;
    scene.seals().await;
    scene.choose_all("3", 0).await;
    scene.browser.click("#send .btn").await;
    wait_for(&scene.browser, "Error: This browser could not seal").await;
    assert_eq!(scene.wire.posts("/s/answers").len(), 0, "nothing goes without being asked for");
    assert!(!scene.is_shown("#sealed").await);
    assert_eq!(scene.browser.count("input:checked").await, 9);
    scene.browser.follow("#send .btn").await;
    assert_eq!(scene.browser.count(".who .code").await, 1);
    assert_eq!(scene.site.opened()[0].values, [3; 9]);
}

#[actix_web::test]
async fn without_a_script_the_comment_goes_with_the_plain_form() {
    let site = site().await;
    let server = serve(&site);
    let options = BrowserOptions { width: 320, script: false, ..BrowserOptions::default() };
    let browser = Browser::start(options).await;
    browser.goto(&format!("http://{server}/s")).await;
    browser.fill("#code", site.code("ana")).await;
    browser.submit("#paste form").await;
    assert!(!browser.has_horizontal_scroll().await);
    for item in &site.house.form().items {
        browser.choose(item.id.as_str(), "4").await;
    }
    browser.fill("#comment", "Less waiting").await;
    browser.follow("#send .btn").await;
    assert_eq!(browser.count(".who .code").await, 1);
    let opened = site.opened();
    assert_eq!(opened[0].values, [4; 9]);
    assert_eq!(opened[0].comment.as_ref().unwrap().as_str(), "Less waiting");
}
