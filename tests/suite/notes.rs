//! A lead's notes of changes: written, corrected, refused.

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION, ORIGIN};
use actix_web::rt::System;
use actix_web::test::{TestRequest, read_body};
use sdt_pulse::app::{self, create_login_link};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress, UnitPath};
use sdt_pulse::store::DatabaseUrl;
use url::form_urlencoded::Serializer;

use crate::support::both_databases;
use crate::support::house::TestHouse;

const LEAD: &str = "lead@elm.example";
const HR: &str = "hr@elm.example";
const NOTE: &str = "/app/note/Ops/Desk";
const TEAM: &str = "/app/team/Ops/Desk";

struct Site {
    house: TestHouse,
    cookie: Option<Cookie<'static>>,
    csrf: String,
}

struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

fn post_of(path: &str, fields: &[(&str, &str)]) -> TestRequest {
    let body = Serializer::new(String::new()).extend_pairs(fields).finish();
    TestRequest::post()
        .uri(path)
        .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
        .set_payload(body)
}

impl Site {
    async fn signed_in(url: &str, who: &str) -> Self {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        let mut csv = format!("email,team,manager_email\n{LEAD},Ops/Desk,\n");
        for number in 0..8 {
            csv += &format!("d{number}@elm.example,Ops/Desk,{LEAD}\n");
        }
        house.import(&csv);
        let hr = EmailAddress::parse(HR).unwrap();
        app::grant_role(&house.app, &Actor::CommandLine, &hr, Role::Hr, house.now()).unwrap();
        let email = EmailAddress::parse(who).unwrap();
        let link = create_login_link(&house.app, &email, house.now()).unwrap();
        let (_, code) = link.split_once("code=").unwrap();
        let mut site = Self { house, cookie: None, csrf: String::new() };
        let response = site.send(post_of("/app/sign-in/confirm", &[("link", code)])).await;
        assert_eq!(response.status, StatusCode::SEE_OTHER);
        let page = site.get(TEAM).await;
        let (_, rest) = page.body.split_once("name=\"csrf\" value=\"").unwrap();
        site.csrf = rest.split('"').next().unwrap().to_owned();
        site
    }

    async fn send(&mut self, request: TestRequest) -> Answer {
        let mut request = request.insert_header((ACCEPT_LANGUAGE, "en"));
        if let Some(cookie) = &self.cookie {
            request = request.cookie(cookie.clone());
        }
        let response = self.house.answer_to(request).await;
        let status = response.status();
        if let Some(cookie) = response.response().cookies().next() {
            self.cookie = Some(cookie.into_owned());
        }
        let location = response.headers().get(LOCATION);
        let location = location.map_or("", |to| to.to_str().unwrap()).to_owned();
        let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
        Answer { status, location, body }
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send(TestRequest::get().uri(path)).await
    }

    async fn note(&mut self, noted_on: &str, body: &str) -> Answer {
        let csrf = self.csrf.clone();
        let fields = [("csrf", csrf.as_str()), ("noted_on", noted_on), ("body", body)];
        self.send(post_of(NOTE, &fields)).await
    }

    /// As stored: "2026-11-20 no second approval".
    fn stored(&self) -> Vec<String> {
        let notes = app::notes_of(&self.house.app, &UnitPath::parse("Ops/Desk").unwrap()).unwrap();
        notes.into_iter().map(|note| format!("{} {}", note.noted_on, note.body)).collect()
    }
}

#[test]
fn a_lead_notes_a_change_and_takes_it_back() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            assert!(site.get(TEAM).await.body.contains("value=\"2026-11-23\""));
            for _ in 0..2 {
                let noted = site.note("2026-11-20", " no second\r\n approval ").await;
                assert_eq!((noted.status, noted.location.as_str()), (StatusCode::SEE_OTHER, TEAM));
            }
            assert_eq!(site.stored(), ["2026-11-20 no second approval"]);
            let page = site.get(TEAM).await.body;
            assert!(page.contains("20 November 2026: no second approval"), "{page}");
            let got = site.get(NOTE).await;
            assert_eq!((got.status, got.location.as_str()), (StatusCode::SEE_OTHER, TEAM));
            let csrf = site.csrf.clone();
            let fields = [
                ("csrf", csrf.as_str()),
                ("noted_on", "2026-11-20"),
                ("body", "no second approval"),
                ("withdraw", "1"),
            ];
            let gone = site.send(post_of(NOTE, &fields)).await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER);
            assert!(site.stored().is_empty());
        });
    });
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            // The 24th is today somewhere else on Earth, the 25th nowhere.
            let ahead = site.note("2026-11-25", "a <new> rota").await;
            assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(ahead.body.contains("id=\"noted-on-err\">Enter a date that is not in the"));
            assert!(ahead.body.contains("a &#60;new&#62; rota</textarea>"));
            let long = "x".repeat(201);
            let both = site.note("yesterday", &long).await;
            assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(both.body.contains("Enter a date, such as 2026-03-15."));
            assert!(both.body.contains("This is 201 characters long. Please shorten it."));
            assert!(both.body.contains(&long) && both.body.contains("value=\"yesterday\""));
            let none = site.note("2026-11-20", " \n ").await;
            assert!(none.body.contains("Say in a few words what was changed."));
            assert!(site.stored().is_empty());
            for number in 0..app::MOST_NOTES {
                assert_eq!(site.note("2026-11-20", &number.to_string()).await.status, 303);
            }
            let full = site.note("2026-11-20", "one more").await;
            assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(full.body.contains("There are 60 notes already."), "{}", full.body);
            assert_eq!(site.stored().len(), app::MOST_NOTES);
        });
    });
}

#[test]
fn nobody_else_and_no_other_page_notes_anything() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            let own = site.csrf.clone();
            site.csrf = "guessed".to_owned();
            assert_eq!(site.note("2026-11-20", "x").await.status, StatusCode::FORBIDDEN);
            site.csrf = own.clone();
            let fields = [("csrf", own.as_str()), ("noted_on", "2026-11-20"), ("body", "x")];
            let foreign = post_of(NOTE, &fields);
            let foreign = foreign.insert_header((ORIGIN, "https://evil.example"));
            assert_eq!(site.send(foreign).await.status, StatusCode::FORBIDDEN);
            let other = site.send(post_of("/app/note/Ops", &fields)).await;
            assert_eq!(other.status, StatusCode::NOT_FOUND);
            site.cookie = None;
            let nobody = site.note("2026-11-20", "x").await;
            assert_eq!(nobody.location, "/app/sign-in");
            assert!(site.stored().is_empty());
        });
    });
    both_databases(|url| {
        System::new().block_on(async {
            // HR reads the page and has no form on it.
            let mut site = Site::signed_in(url, HR).await;
            assert!(!site.get(TEAM).await.body.contains("<textarea"));
            assert_eq!(site.note("2026-11-20", "x").await.status, StatusCode::NOT_FOUND);
            assert!(site.stored().is_empty());
        });
    });
}
