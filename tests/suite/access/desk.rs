//! An organisation with results, and whoever signs in to it.

use actix_web::cookie::Cookie;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, HeaderMap, LOCATION};
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, read_body};
use actix_web::web::Bytes;
use jiff::civil::date;
use sdt_pulse::app::{self, Casting, Settings};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress, ItemBank, Threshold, hexadecimal};
use sdt_pulse::store::DatabaseUrl;
use url::form_urlencoded::Serializer;

use crate::support::house::TestHouse;
use crate::support::sql::Sql;

pub const LEAD: &str = "lead@elm.example";
pub const OTHER_LEAD: &str = "other@elm.example";
pub const HR: &str = "hr@elm.example";
pub const ADMIN: &str = "it@elm.example";
pub const OBSERVER: &str = "council@elm.example";

pub struct Desk {
    pub house: TestHouse,
    url: String,
    /// What its readers' browsers ask for.
    pub language: &'static str,
}

/// A cookie, and what the forms of its session carry.
#[derive(Debug, Clone)]
pub struct Signed {
    pub cookie: Cookie<'static>,
    pub csrf: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub headers: HeaderMap,
    pub bytes: Bytes,
    pub body: String,
    /// The first cookie that was set.
    pub cookie: Option<Cookie<'static>>,
}

impl Answer {
    /// Empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// The form of an import as a browser writes it: the content type, and the body.
pub fn upload_form(
    csrf: &str,
    mode: &str,
    (name, bytes): (&str, &[u8]),
    rows: &str,
) -> (&'static str, Vec<u8>) {
    let mut body = Vec::new();
    let mut part = |head: String, bytes: &[u8]| {
        body.extend_from_slice(
            format!("--cut\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    };
    for (field, value) in [("csrf", csrf), ("rows", rows), ("mode", mode)] {
        part(format!("name=\"{field}\""), value.as_bytes());
    }
    let kind = "Content-Type: application/octet-stream";
    part(format!("name=\"file\"; filename=\"{name}\"\r\n{kind}"), bytes);
    body.extend_from_slice(b"--cut--\r\n");
    ("multipart/form-data; boundary=cut", body)
}

pub fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// Two teams of eight with a lead each, as a people file.
pub fn people() -> String {
    let mut csv = format!("email,team,manager_email\n{LEAD},Ops/Desk,\n{OTHER_LEAD},Ops/Night,\n");
    for number in 0..8 {
        csv += &format!("d{number}@elm.example,Ops/Desk,{LEAD}\n");
        csv += &format!("n{number}@elm.example,Ops/Night,{OTHER_LEAD}\n");
    }
    csv
}

impl Desk {
    /// Nobody was asked yet.
    pub fn new(url: &str) -> Self {
        Self::with(url, Settings::default())
    }

    /// The same with other settings.
    pub fn with(url: &str, settings: Settings) -> Self {
        let read = DatabaseUrl::parse(url).unwrap();
        let house = TestHouse::with(&read, settings, &ItemBank::SHIPPED);
        house.import(&people());
        for (email, role) in [(HR, Role::Hr), (OBSERVER, Role::Observer)] {
            app::grant_role(&house.app, &Actor::CommandLine, &address(email), role, house.now())
                .unwrap();
        }
        Self { house, url: url.to_owned(), language: "en" }
    }

    /// One wave is closed and shown, another is open.
    pub async fn with_results(url: &str) -> Self {
        let desk = Self::new(url);
        desk.house.open_wave();
        for (number, (_, code)) in desk.house.codes().await.iter().enumerate() {
            let value = ["2", "4", "5"][number % 3];
            let items = &desk.house.form().items;
            let answers: Vec<(&str, &str)> =
                items.iter().map(|item| (item.id.as_str(), value)).collect();
            assert!(matches!(desk.house.answer(code, &answers).await, Casting::Stored(_)));
        }
        desk.house.set_clock("2026-12-08T08:00:00Z");
        desk.house.close();
        desk.house.set_clock("2027-01-11T08:00:00Z");
        desk.house.open_wave_with(Threshold::LEAST, date(2027, 1, 22));
        desk
    }

    /// The id of somebody on the people list, as it stands in the address of their page.
    pub fn person(&self, email: &str) -> String {
        let list = app::people_list(&self.house.app, email, 1).unwrap();
        let one = list.people.iter().find(|one| one.person.email.as_str() == email).unwrap();
        hexadecimal(&one.id)
    }

    pub fn sql(&self) -> Sql {
        Sql::open(&self.url)
    }

    /// The access log without its times, the order within a minute being nobody's: "who did what of which".
    pub fn log(&self) -> Vec<String> {
        let log = app::whole_access_log(&self.house.app).unwrap();
        let mut lines: Vec<String> = log
            .entries
            .iter()
            .map(|entry| {
                let wave = entry.wave.as_ref().map(|wave| wave.as_str());
                let about = entry.about.as_ref().map(|about| about.as_str());
                let words = [Some(entry.who.as_str()), Some(entry.deed.id()), Some(&entry.subject)];
                let words = words.into_iter().chain([wave, about]).flatten();
                words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
            })
            .collect();
        lines.sort();
        lines
    }

    pub async fn send(&self, request: TestRequest, cookie: Option<&Cookie<'static>>) -> Answer {
        let mut request = request.insert_header((ACCEPT_LANGUAGE, self.language));
        if let Some(cookie) = cookie {
            request = request.cookie(cookie.clone());
        }
        let response = self.house.answer_to(request).await;
        let cookie = response.response().cookies().next().map(Cookie::into_owned);
        let location = response.headers().get(LOCATION).map_or("", |to| to.to_str().unwrap());
        let (status, location) = (response.status(), location.to_owned());
        let headers = response.headers().clone();
        let bytes = read_body(response).await;
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, location, headers, bytes, body, cookie }
    }

    pub async fn get(&self, path: &str, signed: Option<&Signed>) -> Answer {
        let request = TestRequest::default().method(Method::GET).uri(path);
        self.send(request, signed.map(|signed| &signed.cookie)).await
    }

    /// Behind the sign-in with the session's own `csrf`, or a made-up one; a survey's form has none.
    pub async fn post(
        &self,
        path: &str,
        signed: Option<&Signed>,
        fields: &[(&str, &str)],
    ) -> Answer {
        let mut form = Serializer::new(String::new());
        if path.starts_with("/app") {
            form.append_pair("csrf", signed.map_or("none", |signed| &signed.csrf));
        }
        let body = form.extend_pairs(fields).finish();
        let request = TestRequest::post()
            .uri(path)
            .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
            .set_payload(body);
        self.send(request, signed.map(|signed| &signed.cookie)).await
    }

    /// Uploads a people file, as a browser sends the form.
    pub async fn upload(
        &self,
        signed: Option<&Signed>,
        mode: &str,
        file: (&str, &[u8]),
        rows: &str,
    ) -> Answer {
        let csrf = signed.map_or("none", |signed| &signed.csrf);
        let (kind, body) = upload_form(csrf, mode, file, rows);
        let request = TestRequest::post()
            .uri("/app/people/import")
            .insert_header((CONTENT_TYPE, kind))
            .set_payload(body);
        self.send(request, signed.map(|signed| &signed.cookie)).await
    }

    /// By the printed link, as everybody signs in.
    pub async fn sign_in(&self, email: &str) -> Signed {
        let link =
            app::create_login_link(&self.house.app, &address(email), self.house.now()).unwrap();
        let (_, code) = link.split_once("code=").unwrap();
        let answer = self.post("/app/sign-in/confirm", None, &[("link", code)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let cookie = answer.cookie.expect("a session");
        let page = self.send(TestRequest::get().uri("/app/sessions"), Some(&cookie)).await;
        let (_, rest) = page.body.split_once("name=\"csrf\" value=\"").unwrap();
        Signed { cookie, csrf: rest.split('"').next().unwrap().to_owned() }
    }

    /// What a page of theirs answers: 200, or where it leads.
    pub async fn reads(&self, path: &str, signed: &Signed) -> (u16, String) {
        let answer = self.get(path, Some(signed)).await;
        (answer.status.as_u16(), answer.location)
    }
}
