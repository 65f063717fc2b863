//! The autonomy audit through its pages: written, refused, agreed, and read by the team.

mod refused;
mod team;
mod way;
mod written;

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, HeaderMap, LOCATION};
use actix_web::test::{TestRequest, read_body};
use sdt_pulse::app::{self, create_login_link};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress, UnitPath};
use sdt_pulse::store::DatabaseUrl;
use url::form_urlencoded::Serializer;

use crate::support::house::TestHouse;

const LEAD: &str = "lead@elm.example";
const OTHER_LEAD: &str = "till@elm.example";
const HR: &str = "hr@elm.example";
const OBSERVER: &str = "council@elm.example";
const AUDIT: &str = "/app/audit/Ops/Desk";
const SNAPSHOT: &str = "/app/audit-snapshot/2026Q4.html?team=Ops/Desk";

/// A form's fields after `form`.
type Fields<'a> = &'a [(&'a str, &'a str)];

struct Site {
    house: TestHouse,
    cookie: Option<Cookie<'static>>,
    csrf: String,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }
}

fn post_of(path: &str, fields: &[(&str, &str)]) -> TestRequest {
    let body = Serializer::new(String::new()).extend_pairs(fields).finish();
    TestRequest::post()
        .uri(path)
        .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
        .set_payload(body)
}

/// In a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;")
}

impl Site {
    /// Two teams with a lead each, HR and an observer; nobody is signed in.
    fn new(url: &str) -> Self {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        let mut csv = format!(
            "email,name,team,manager_email\n{LEAD},Kim Oduya,Ops/Desk,\n{OTHER_LEAD},Till Weber,Ops/Van,\n"
        );
        for number in 0..8 {
            csv += &format!("d{number}@elm.example,Anna{number} Lindqvist,Ops/Desk,{LEAD}\n");
            csv += &format!("v{number}@elm.example,,Ops/Van,{OTHER_LEAD}\n");
        }
        house.import(&csv);
        for (who, role) in [(HR, Role::Hr), (OBSERVER, Role::Observer)] {
            let email = EmailAddress::parse(who).unwrap();
            app::grant_role(&house.app, &Actor::CommandLine, &email, role, house.now()).unwrap();
        }
        Self { house, cookie: None, csrf: String::new() }
    }

    async fn signed_in(url: &str, who: &str) -> Self {
        let mut site = Self::new(url);
        site.sign_in(who).await;
        site
    }

    async fn sign_in(&mut self, who: &str) {
        let email = EmailAddress::parse(who).unwrap();
        let link = create_login_link(&self.house.app, &email, self.house.now()).unwrap();
        let (_, code) = link.split_once("code=").unwrap();
        self.cookie = None;
        let response = self.send(post_of("/app/sign-in/confirm", &[("link", code)])).await;
        assert_eq!(response.status, StatusCode::SEE_OTHER);
        let home = self.get("/app").await;
        let page =
            if home.status == StatusCode::OK { home } else { self.get(home.location()).await };
        let (_, rest) = page.body.split_once("name=\"csrf\" value=\"").unwrap();
        rest.split('"').next().unwrap().clone_into(&mut self.csrf);
    }

    async fn send(&mut self, request: TestRequest) -> Answer {
        let mut request = request.insert_header((ACCEPT_LANGUAGE, "en"));
        if let Some(cookie) = &self.cookie {
            request = request.cookie(cookie.clone());
        }
        let response = self.house.answer_to(request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        if let Some(cookie) = response.response().cookies().next() {
            self.cookie = Some(cookie.into_owned());
        }
        let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
        Answer { status, headers, body }
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send(TestRequest::get().uri(path)).await
    }

    /// Posts a form of the lead's page.
    async fn post(&mut self, form: &str, fields: Fields<'_>) -> Answer {
        let csrf = self.csrf.clone();
        let pairs = [&[("csrf", csrf.as_str()), ("form", form)], fields].concat();
        self.send(post_of(AUDIT, &pairs)).await
    }

    /// The same where it must be taken; it leads to the section.
    async fn write(&mut self, form: &str, fields: Fields<'_>, section: &str) {
        let taken = self.post(form, fields).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{form}: {}", taken.body);
        assert_eq!(taken.location(), format!("{AUDIT}#{section}"), "{form}");
    }

    async fn begin(&mut self) {
        self.write("begin", &[("quarter", "2026Q4")], "state").await;
    }

    /// Steps, a talk, and the agreement.
    async fn agree(&mut self, steps: &[&str]) {
        for text in steps {
            let step = [
                ("text", *text),
                ("owner", "Kim"),
                ("by", "2026-12-20"),
                ("because", "fewer waits"),
            ];
            self.write("step", &step, "agreed").await;
        }
        self.write("discussed", &[("on", "2026-11-23")], "state").await;
        self.write("agree", &[], "state").await;
    }

    /// Makes the team's link and reads it from the page.
    async fn link(&mut self) -> String {
        let made = self.post("link", &[]).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        let (_, rest) = made.body.split_once("id=\"team-link\" readonly value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    fn entries(&self) -> usize {
        let team = UnitPath::parse("Ops/Desk").unwrap();
        app::audit_book(&self.house.app, &team).unwrap().entries().len()
    }
}
