//! HR's page of comments: who opens it, and what stands on it.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use actix_web::test::{TestRequest, read_body};
use sdt_pulse::app::{self, Casting, Sheet};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, Comment, EmailAddress, SheetContent};
use sdt_pulse::store::{DatabaseUrl, Store};

use super::support::both_databases;
use super::support::house::TestHouse;

const LEAD: &str = "lead@elm.example";
const HR: &str = "hr@elm.example";
const OBSERVER: &str = "council@elm.example";

/// Twelve people with a lead, and HR and an observer from outside the list.
fn house(url: &str) -> TestHouse {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    let people = (0..12).map(|one| format!("p{one}@elm.example,Team,{LEAD}\n"));
    house
        .import(&format!("email,team,manager_email\n{LEAD},Team,\n{}", people.collect::<String>()));
    for (email, role) in [(HR, Role::Hr), (OBSERVER, Role::Observer)] {
        app::grant_role(
            &house.app,
            &Actor::CommandLine,
            &EmailAddress::parse(email).unwrap(),
            role,
            house.now(),
        )
        .unwrap();
    }
    house
}

/// A page as somebody who signs in first; its status and its text.
async fn read_as(house: &TestHouse, email: &str, path: &str) -> (StatusCode, String) {
    let address = EmailAddress::parse(email).unwrap();
    let link = app::create_login_link(&house.app, &address, house.now()).unwrap();
    let (_, code) = link.split_once("code=").unwrap();
    let sign_in = TestRequest::post()
        .uri("/app/sign-in/confirm")
        .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
        .set_payload(format!("link={code}"));
    let response = house.answer_to(sign_in).await;
    let cookie = response.headers().get(SET_COOKIE).unwrap().to_str().unwrap();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let request = TestRequest::get().uri(path).insert_header((COOKIE, cookie));
    let response = house.answer_to(request).await;
    let status = response.status();
    (status, String::from_utf8(read_body(response).await.to_vec()).unwrap())
}

/// A wave in which so many answer, and these comment.
async fn wave(house: &TestHouse, comments: bool, answers: usize, texts: &[&str]) {
    house.open_on_terms(|request| {
        request.comments = comments;
        request.closes_on = house.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    });
    let latest = app::waves(&house.app).unwrap().last().unwrap().id.clone();
    let codes = house.codes().await;
    let codes = codes
        .iter()
        .filter(|(to, code)| to.starts_with('p') && code.starts_with(&format!("{latest}.")));
    for (at, (_, code)) in codes.take(answers).enumerate() {
        let comment = texts.get(at).and_then(|text| Comment::parse(text).unwrap());
        let content = SheetContent { values: vec![4; house.form().items.len()], comment };
        let cast = house.cast(code, Sheet::Plain(content)).await;
        assert!(matches!(cast, Casting::Stored(_)));
    }
    house.close();
}

const FIRST: [&str; 5] =
    ["Fewer forms.", "<b>Stop</b> & think\n\nagain", "ohne Ende", "quiet", "a b"];

#[test]
fn comments_stand_by_wave_in_no_order_of_their_own_and_beside_nothing() {
    both_databases(|url| {
        actix_web::rt::System::new().block_on(async {
            let house = house(url);
            wave(&house, true, 10, &FIRST).await;
            house.set_clock("2026-12-20T08:00:00Z");
            wave(&house, true, 12, &["one", "two", "three", "four"]).await;
            house.set_clock("2027-01-20T08:00:00Z");
            wave(&house, false, 12, &[]).await;
            house.set_clock("2027-02-20T08:00:00Z");
            house.open_on_terms(|request| {
                request.comments = true;
                request.closes_on = jiff::civil::date(2027, 2, 26);
            });

            let (status, page) = read_as(&house, HR, "/app/comments").await;
            assert_eq!(status, StatusCode::OK);
            let (_, main) = page.split_once("<main").unwrap();
            let (main, _) = main.split_once("</main>").unwrap();
            let waves: Vec<&str> = main
                .split("<h2>")
                .skip(1)
                .map(|wave| wave.split_once("</h2>").unwrap().0)
                .collect();
            // Newest first; the third wave had no box, the fourth is open.
            assert_eq!(waves, ["December 2026", "November 2026"]);
            let (newer, older) = main.split_once("<h2>November 2026</h2>").unwrap();
            assert!(newer.contains("withheld, so that nobody can be singled out"));
            assert!(!newer.contains("<li") && !newer.contains("three"));
            let shown: Vec<String> = older
                .split("<li dir=\"auto\">")
                .skip(1)
                .map(|item| item.split_once("</li>").unwrap().0)
                .map(|text| text.replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&"))
                .collect();
            let stored = Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap();
            let first = sdt_pulse::domain::WaveId::numbered(1);
            let stored = stored.read(|tx| tx.comments(&first)).unwrap();
            assert_eq!(shown, stored, "in the order of their random ids");
            let mut sorted = shown;
            sorted.sort();
            let mut written = FIRST.map(str::to_owned);
            written.sort();
            assert_eq!(sorted, written);
            // No score, no team, no time.
            for forbidden in ["4.0", "Team", "2026-", "answered", ":00", "<svg", "<td"] {
                assert!(!main.contains(forbidden), "{forbidden}: {main}");
            }
            let current = "<a href=\"/app/comments\" aria-current=\"page\">Comments</a>";
            assert!(page.contains(current), "{page}");
        });
    });
}

#[test]
fn only_hr_opens_the_comments() {
    both_databases(|url| {
        actix_web::rt::System::new().block_on(async {
            let house = house(url);
            wave(&house, true, 10, &FIRST).await;
            let (_, home) = read_as(&house, HR, "/app").await;
            assert!(home.contains("<a href=\"/app/comments\">Comments</a>"), "{home}");
            for who in [LEAD, OBSERVER] {
                let (status, page) = read_as(&house, who, "/app/comments").await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{who}");
                assert!(!page.contains("Fewer forms.") && !page.contains("/app/comments"), "{who}");
            }
            let (_, team) = read_as(&house, LEAD, "/app/team/Team").await;
            assert!(!team.contains("/app/comments"));
        });
    });
}

#[test]
fn without_a_box_there_is_no_link_and_the_page_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    actix_web::rt::System::new().block_on(async {
        let house = house(&url);
        wave(&house, false, 10, &[]).await;
        let (_, home) = read_as(&house, HR, "/app").await;
        assert!(!home.contains("/app/comments"));
        let (status, page) = read_as(&house, HR, "/app/comments").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("No closed wave had a box for comments."));
    });
}

#[test]
fn comments_that_are_not_the_releases_are_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    actix_web::rt::System::new().block_on(async {
        let house = house(&url);
        wave(&house, true, 10, &FIRST).await;
        let store = Store::open(&DatabaseUrl::parse(&url).unwrap()).unwrap();
        let slipped_in = Comment::parse("slipped in").unwrap().unwrap();
        let wave = sdt_pulse::domain::WaveId::numbered(1);
        store.write(|tx| tx.comment_insert(&[9; 16], &wave, &slipped_in)).unwrap();
        let (status, page) = read_as(&house, HR, "/app/comments").await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(!page.contains("slipped in"));
    });
}
