//! The forms about people.

use actix_web::http::StatusCode;
use sdt_pulse::app;
use sdt_pulse::domain::hexadecimal;

use super::{Browser, LEAD, usual};

/// A file whose columns are asked about, and which most people are not in; the lead is HR by now.
pub async fn import(browser: &mut Browser) {
    const IMPORT: &str = "/app/people/import";
    let drawn = browser.get(IMPORT).await.form(IMPORT);
    let csrf = drawn.field("csrf").unwrap().value.clone();
    let names: Vec<&str> = drawn.visible().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["file", "rows", "mode"]);
    let rows = format!("E-Mail,Abteilung,Team\n{LEAD},Ops,Desk\n");
    let missed = browser.send_file(&csrf, "", "").await;
    assert_eq!(missed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = missed.form(IMPORT);
    assert!(again.field("file").unwrap().is_invalid && again.field("mode").unwrap().is_invalid);
    let sent = browser.send_file(&csrf, "full", &rows).await;
    assert_eq!(sent.location, "/app/people/import/columns", "{}", sent.body);

    let drawn = browser.get(&sent.location).await.form(&sent.location);
    let nothing = drawn.filled(|_| String::new());
    let missed = browser.post("app/import_columns.html", &drawn.action, &nothing).await;
    assert_eq!(missed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missed.form(&drawn.action).fields.iter().any(|field| field.is_invalid));
    let chosen = drawn.filled(|field| match field.name.as_str() {
        "col_2" => "around".to_owned(),
        _ => "team".to_owned(),
    });
    let answered = browser.post("app/import_columns.html", &drawn.action, &chosen).await;
    assert_eq!(answered.location, "/app/people/import/trial", "{}", answered.body);

    let drawn = browser.get(&answered.location).await.form(&answered.location);
    let missed = browser
        .post("app/import_trial.html", &drawn.action, &drawn.filled(|_| "x".to_owned()))
        .await;
    assert_eq!(missed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = missed.form(&drawn.action);
    let typed = again.field("confirm_leaving").unwrap();
    assert!(typed.is_invalid && typed.value == "x");
    let (_, number) = missed.body.split_once("Type ").unwrap();
    let number = number.split(',').next().unwrap().to_owned();
    let done = browser
        .post("app/import_trial.html", &drawn.action, &drawn.filled(|_| number.clone()))
        .await;
    assert_eq!(done.location, "/app/people", "{}", done.body);
}

/// Of somebody whom no open wave asks; the lead is HR by now.
pub async fn erase(browser: &mut Browser) {
    let list = app::people_list(&browser.house.app, "late@elm.example", 1).unwrap();
    let path = format!("/app/people/{}/erase", hexadecimal(&list.people[0].id));
    let drawn = browser.get(&path).await.form(&path);
    let missed = browser.post("app/person_erase.html", &path, &drawn.filled(usual)).await;
    assert_eq!(missed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = missed.form(&path);
    assert!(again.field("confirm_email").unwrap().is_invalid);
    assert_eq!(again.field("confirm_email").unwrap().value, "Words of the team");
    let fields = drawn.filled(|_| "Late@elm.example ".to_owned());
    let erased = browser.post("app/person_erase.html", &path, &fields).await;
    assert_eq!(erased.location, "/app/people", "{}", erased.body);
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
}
