//! An import in a browser, without script: a file that is chosen, and rows that are pasted.

use url::Url;

use crate::support::browser::{Browser, BrowserOptions};
use crate::support::program::{Program, people_csv};

#[tokio::test]
async fn people_are_imported_in_a_browser_without_script() {
    let program = Program::new();
    program.import(&people_csv(&[("Depot", 6)]));
    program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
    let server = program.serve();
    let options = BrowserOptions { script: false, width: 320, ..BrowserOptions::default() };
    let browser = Browser::start(options).await;
    let link = program.json(&["login-link", "hr@elm.example"]);
    let link = Url::parse(link["link"].as_str().unwrap()).unwrap();
    let home = format!("http://{}", server.addr);
    browser.goto(&format!("{home}{}?{}", link.path(), link.query().unwrap())).await;
    browser.submit("main form").await;

    browser.goto(&format!("{home}/app/people")).await;
    browser.follow("a[href='/app/people/import']").await;
    let file = "Work Email,Abteilung,Team,Gender\nänne@elm.example,Ops,Desk,f\nbo@elm.example,Ops,Night,m\n";
    let file = program.file("staff.csv", file);
    browser.attach("#file", &file).await;
    browser.choose("mode", "partial").await;
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app/people/import/columns"));
    assert!(browser.text("main").await.contains("Never stored."));
    browser.submit("main form").await;
    assert!(browser.title().await.starts_with("Error: "), "{}", browser.title().await);
    browser.choose_option("#col_2", "around").await;
    browser.choose_option("#col_3", "team").await;
    browser.submit("main form").await;
    let trial = browser.text("main").await;
    assert!(trial.contains("New") && trial.contains("2 people"), "{trial}");
    browser.submit("main form").await;
    assert!(browser.url().await.ends_with("/app/people"), "{}", browser.text("main").await);
    assert!(browser.text("main").await.contains("2 new, 0 changed, 0 leaving"));
    let list = program.json(&["people", "list", "--search", "änne"]);
    assert_eq!(list["people"][0]["team"], "Ops/Desk");

    // Pasted, and only one of eight is in it.
    browser.goto(&format!("{home}/app/people/import")).await;
    browser.fill("#rows", "email,team\nbo@elm.example,Ops/Night\n").await;
    browser.choose("mode", "full").await;
    browser.submit("main form").await;
    browser.fill("#confirm", "6").await;
    browser.submit("main form").await;
    assert!(browser.title().await.starts_with("Error: "), "{}", browser.title().await);
    browser.fill("#confirm", "7").await;
    browser.submit("main form").await;
    assert_eq!(program.json(&["people", "list"])["asked_now"], 1);
}

/// The server says how much it takes, and the browser shows it.
#[tokio::test]
async fn a_file_of_twenty_megabytes_is_refused_on_a_page() {
    let program = Program::new();
    program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
    let server = program.serve();
    let browser = Browser::start(BrowserOptions::default()).await;
    let link = program.json(&["login-link", "hr@elm.example"]);
    let link = Url::parse(link["link"].as_str().unwrap()).unwrap();
    let home = format!("http://{}", server.addr);
    browser.goto(&format!("{home}{}?{}", link.path(), link.query().unwrap())).await;
    browser.submit("main form").await;
    browser.goto(&format!("{home}/app/people")).await;
    assert!(browser.text("main").await.contains("Nobody is on the list yet"));
    browser.goto(&format!("{home}/app/people/import")).await;
    let row = "somebody@elm.example,Ops\n";
    let file = program.file("long.csv", row.repeat(20 * 1024 * 1024 / row.len()));
    browser.attach("#file", &file).await;
    browser.choose("mode", "full").await;
    browser.submit("main form").await;
    assert!(browser.text("main").await.contains("more than 10 MB"));
}
