//! Forms of other instruments than the shipped one: frames, scales, weight.

use std::io::Write;

use actix_web::http::StatusCode;
use flate2::Compression;
use flate2::write::GzEncoder;
use sdt_pulse::domain::ItemBank;

use super::Site;

/// One TCP first flight.
const MOST_BYTES: usize = 14 * 1024;

/// An instrument whose items have these answer options, lowest first.
fn instrument(options: &[&str], items: &str) -> String {
    let option = |label: &&str| format!("{{ en = \"{label}\", de = \"{label}\" }}");
    let options = options.iter().map(option).collect::<Vec<_>>().join(", ");
    format!(
        "title = {{ en = \"T\", de = \"T\" }}\nversion = 1\nstatus = \"draft\"\n\
         licence = \"CC0-1.0\"\nconstruct = \"c\"\n\
         frame = {{ en = \"First frame\", de = \"Erster Rahmen\" }}\n\
         [[response_scale]]\nid = \"r\"\noptions = [{options}]\n{items}"
    )
}

fn item(id: &str, text: &str) -> String {
    format!(
        "[[item]]\nid = \"{id}\"\nscale = \"autonomy_satisfaction\"\nresponse = \"r\"\n\
         text.en = \"{text}\"\ntext.de = \"{text}\"\n"
    )
}

#[actix_web::test]
async fn a_frame_is_shown_where_it_changes() {
    let second = "frame = { en = \"Second frame\", de = \"Zweiter Rahmen\" }\n";
    let frames = ["", "", second, second, ""];
    let items: String = frames
        .iter()
        .enumerate()
        .map(|(at, frame)| item(&format!("X{at}"), &format!("Statement {at} <i>")) + frame)
        .collect();
    let site = Site::open_with(&[("short.toml", &instrument(&["No", "Yes"], &items))]).await;
    let page = site.open_form("ana").await;
    let shown: Vec<&str> = page
        .body
        .split("<h2 class=\"frame\">")
        .skip(1)
        .map(|part| part.split_once("</h2>").unwrap().0)
        .collect();
    assert_eq!(shown, ["First frame", "Second frame", "First frame"]);
    assert!(page.body.contains("Statement 0 &#60;i&#62;</legend>"));
}

#[actix_web::test]
async fn a_scale_has_the_options_of_its_instrument() {
    let items = item("X0", "One") + &item("X1", "Two");
    let site = Site::open_with(&[("short.toml", &instrument(&["No", "Yes"], &items))]).await;
    let page = site.open_form("ana").await;
    assert_eq!(page.body.matches("type=\"radio\"").count(), 6);
    let off = site.send("ana", "X0=3&X1=1").await;
    assert!(off.title().starts_with("Error: Some of what was sent could not be read"));
    assert_eq!(site.send("ana", "X0=2&X1=1").await.status, StatusCode::OK);
}

/// Texts that repeat their words no more than a real instrument does.
fn long_instrument() -> String {
    let words: Vec<&str> = "I my work the team could felt was at with this how what when others \
        tasks decide learned useful alone choice pressure support rules goals time skills ideas \
        trust care change project manager customers meeting value effort result reason better \
        harder often hardly"
        .split_whitespace()
        .collect();
    let mut state: usize = 7;
    let mut word = || {
        state = (state * 4_801 + 9_973) % 65_536;
        words[(state >> 4) % words.len()]
    };
    let text = |_| -> String { (0..12).map(|_| word()).collect::<Vec<_>>().join(" ") };
    let texts: Vec<String> = (0..31).map(text).collect();
    let items: String =
        texts.iter().enumerate().map(|(at, text)| item(&format!("LONG_{at}"), text)).collect();
    let options =
        ["Not at all true", "Slightly true", "Partly true", "Mostly true", "Completely true"];
    instrument(&options, &items)
}

/// With the least effort, as a busy server would.
fn gzipped(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

#[actix_web::test]
async fn the_form_fits_one_first_flight() {
    let site = Site::open().await;
    let nine = gzipped(&site.open_form("lead").await.whole);
    assert!(nine <= MOST_BYTES, "{nine} bytes");

    let long = [("long.toml", long_instrument())];
    let long = [(long[0].0, long[0].1.as_str())];
    let site = Site::made(&long, |request| request.comments = true).await;
    let page = site.open_form("lead").await;
    assert!(page.body.contains("31 of 31"));
    // The longest page: every statement but one is to be looked at again.
    let check = site.send("lead", "LONG_0=3").await;
    assert!(check.title().starts_with("Check: 30 statements"));
    for body in [&page.whole, &check.whole] {
        assert!(gzipped(body) <= MOST_BYTES, "{} bytes", gzipped(body));
    }
    // The longest sheet is sealed, too.
    assert_eq!(site.send("lead", &site.all("3")).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn dont_know_is_offered_beside_the_ladder_and_sent_as_an_answer() {
    let site = Site::made(&ItemBank::SHIPPED, |request| request.form = "audit".to_owned()).await;
    let page = site.open_form("ana").await;
    assert_eq!(page.body.matches("/ it varies</label>").count(), 10);
    assert_eq!(page.body.matches("I would rather not say</label>").count(), 31);
    let option = page.element("LAT1-6");
    assert!(option.contains("name=\"LAT1\"") && option.contains("value=\"6\""), "{option}");
    assert!(!page.body.contains("id=\"AUT_S1-6\""));
    // Chosen, it stays chosen, and is not among the statements without an answer.
    let check = site.send("ana", "LAT1=6&LAT2=2").await;
    assert!(check.title().starts_with("Check: 29 statements"), "{}", check.title());
    assert!(check.element("LAT1-6").contains("checked"));
    let off = site.send("ana", "AUT_S1=6&LAT1=7").await;
    assert!(off.title().starts_with("Error: Some of what was sent could not be read"));
    // By itself it is an answer.
    assert_eq!(site.send("ana", "LAT1=6&confirm=1").await.status, StatusCode::OK);
    assert_eq!(site.ballots(), 1);
    let lead = site.open_form("lead").await;
    assert!(gzipped(&lead.whole) <= MOST_BYTES, "{} bytes", gzipped(&lead.whole));
}
