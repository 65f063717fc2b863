//! Setting up in the browser: the link, who gets in by it, and the six steps, each left and taken up again.

mod browser;
mod command;
mod link;
mod mail;
mod steps;

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, HOST, LOCATION, ORIGIN};
use actix_web::test::{TestRequest, read_body};
use sdt_pulse::app;
use sdt_pulse::store::DatabaseUrl;
use url::form_urlencoded::Serializer;

use crate::support::forms::forms;
use crate::support::house::TestHouse;

pub const WHO: &str = "it@elm.example";
const SEEN: &str = "pulse.elm.example";

/// A house that nobody has set up, and somebody at a browser.
pub struct Visitor {
    pub house: TestHouse,
    pub cookie: Option<Cookie<'static>>,
}

pub struct Page {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
    /// The paths of the cookies that were set.
    pub cookie_paths: Vec<String>,
}

impl Visitor {
    pub fn new(url: &str) -> Self {
        Self { house: TestHouse::new(&DatabaseUrl::parse(url).unwrap()), cookie: None }
    }

    /// Somebody who has used the link.
    pub async fn begun(url: &str) -> Self {
        Self::begun_in(Self::new(url).house).await
    }

    /// The same in a house that is there.
    pub async fn begun_in(house: TestHouse) -> Self {
        let mut visitor = Self { house, cookie: None };
        let code = visitor.code();
        let begun = visitor.post_raw("/setup", &[("code", &code), ("email", WHO)]).await;
        assert_eq!((begun.status.as_u16(), begun.location.as_str()), (303, "/setup/organisation"));
        visitor
    }

    pub fn code(&self) -> String {
        app::create_set_up_link(&self.house.app, self.house.now()).unwrap().code
    }

    async fn send(&mut self, request: TestRequest) -> Page {
        let mut request =
            request.insert_header((ACCEPT_LANGUAGE, "en")).insert_header((HOST, SEEN));
        if let Some(cookie) = &self.cookie {
            request = request.cookie(cookie.clone());
        }
        let response = self.house.answer_to(request).await;
        let cookies: Vec<_> = response.response().cookies().map(Cookie::into_owned).collect();
        let cookie_paths = cookies.iter().filter_map(|one| one.path().map(str::to_owned)).collect();
        if let Some(cookie) = cookies.into_iter().next() {
            self.cookie = Some(cookie);
        }
        let location = response.headers().get(LOCATION).map_or("", |to| to.to_str().unwrap());
        let (status, location) = (response.status(), location.to_owned());
        let body = String::from_utf8_lossy(&read_body(response).await).into_owned();
        Page { status, location, body, cookie_paths }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(TestRequest::get().uri(path)).await
    }

    /// As it is, from a page of the very host.
    pub async fn post_raw(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_from(&format!("http://{SEEN}"), path, fields).await
    }

    pub async fn post_from(&mut self, origin: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = TestRequest::post()
            .uri(path)
            .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
            .insert_header((ORIGIN, origin.to_owned()))
            .set_payload(body);
        self.send(request).await
    }

    /// The step's own form with these fields in it.
    pub async fn save(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let csrf = self.csrf(path).await;
        self.post_raw(path, &[fields, &[("csrf", &csrf)]].concat()).await
    }

    pub async fn csrf(&mut self, path: &str) -> String {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        let form = forms(&page.body).into_iter().find(|form| form.action == path).unwrap();
        form.field("csrf").unwrap().value.clone()
    }
}
