//! Signing in by a provider of `OpenID Connect`: one that says whatever a test wants, and a real one.

mod groups;
mod provider;
mod real;
mod settings;

use std::collections::BTreeMap;

use actix_web::cookie::Cookie;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION};
use actix_web::test::{TestRequest, read_body};
use sdt_pulse::config::{GroupRole, OidcProvider, Secret, Settings};
use sdt_pulse::domain::ItemBank;
use sdt_pulse::store::DatabaseUrl;
use url::Url;
use url::form_urlencoded::Serializer;

use crate::support::house::TestHouse;
use crate::support::oidc::{CLIENT, CODE, FakeProvider, SECRET};

/// Where the provider leads back to.
const BACK: &str = "/app/sign-in/oidc/back";

/// An installation whose people sign in by a provider.
struct Site {
    house: TestHouse,
    provider: FakeProvider,
}

struct Answer {
    status: u16,
    location: String,
    refresh: String,
    body: String,
    cookies: Vec<Cookie<'static>>,
}

/// A browser that was sent to the provider.
#[derive(Clone)]
struct Sent {
    cookie: Cookie<'static>,
    query: BTreeMap<String, String>,
}

pub fn registered(id: &str, issuer: &str) -> OidcProvider {
    OidcProvider {
        id: id.to_owned(),
        name: "Elm Street login".to_owned(),
        issuer: issuer.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Secret::new(SECRET.to_owned()),
        groups_claim: "groups".to_owned(),
        scopes: vec!["email".to_owned(), "groups".to_owned()],
        roles: BTreeMap::from([
            ("People team".to_owned(), GroupRole::Hr),
            ("council".to_owned(), GroupRole::Observer),
        ]),
    }
}

pub fn house(url: &str, oidc: Vec<OidcProvider>) -> TestHouse {
    let settings = Settings { oidc, ..Settings::default() };
    TestHouse::with(&DatabaseUrl::parse(url).unwrap(), settings, &ItemBank::SHIPPED)
}

impl Site {
    fn new(url: &str) -> Self {
        let provider = FakeProvider::start();
        let house = house(url, vec![registered("keycloak", provider.issuer())]);
        let site = Self { house, provider };
        site.set_clock("2026-11-23T08:00:00Z");
        site
    }

    /// Both clocks.
    fn set_clock(&self, now: &str) {
        self.house.set_clock(now);
        self.provider.plan().now = self.house.now().as_second();
    }

    async fn send(&self, request: TestRequest, cookie: Option<&Cookie<'static>>) -> Answer {
        let mut request = request.insert_header((ACCEPT_LANGUAGE, "en"));
        if let Some(cookie) = cookie {
            request = request.cookie(cookie.clone());
        }
        let response = self.house.answer_to(request).await;
        let header = |name: &str| {
            response.headers().get(name).map_or("", |to| to.to_str().unwrap()).to_owned()
        };
        let (location, refresh) = (header(LOCATION.as_str()), header("refresh"));
        let cookies = response.response().cookies().map(Cookie::into_owned).collect();
        let status = response.status().as_u16();
        let body = String::from_utf8_lossy(&read_body(response).await).into_owned();
        Answer { status, location, refresh, body, cookies }
    }

    async fn get(&self, path: &str, cookie: Option<&Cookie<'static>>) -> Answer {
        self.send(TestRequest::get().uri(path), cookie).await
    }

    async fn post(
        &self,
        path: &str,
        cookie: Option<&Cookie<'static>>,
        fields: &[(&str, &str)],
    ) -> Answer {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        let form = (CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(TestRequest::post().uri(path).insert_header(form).set_payload(body), cookie).await
    }

    async fn begin(&self) -> Answer {
        self.post("/app/sign-in/oidc", None, &[("provider", "keycloak")]).await
    }

    /// Chooses the provider, and goes there: it hears nonce and challenge.
    async fn go(&self) -> Sent {
        let begun = self.begin().await;
        assert_eq!(
            (begun.status, begun.location.as_str()),
            (303, "/app/sign-in/oidc"),
            "{}",
            begun.body
        );
        let cookie = begun.cookies.into_iter().next().unwrap();
        let page = self.get("/app/sign-in/oidc", Some(&cookie)).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let way = Url::parse(page.refresh.strip_prefix("0; url=").unwrap()).unwrap();
        let query: BTreeMap<String, String> = way.query_pairs().into_owned().collect();
        let mut plan = self.provider.plan();
        plan.nonce.clone_from(&query["nonce"]);
        plan.challenge.clone_from(&query["code_challenge"]);
        Sent { cookie, query }
    }

    /// Comes back with a code, and presses the button.
    async fn come_back(&self, sent: &Sent) -> Answer {
        let answer = sent.answer();
        let page = self.get(&format!("{BACK}?{answer}"), Some(&sent.cookie)).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.cookies.is_empty(), "a GET changes nothing");
        self.post(BACK, Some(&sent.cookie), &[("answer", &answer)]).await
    }

    async fn sign_in(&self) -> Answer {
        let sent = self.go().await;
        self.come_back(&sent).await
    }

    /// The session of whoever must be let in.
    async fn signed_in(&self) -> Cookie<'static> {
        let answer = self.sign_in().await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/app"), "{}", answer.body);
        answer.session().expect("a session")
    }

    fn log(&self) -> Vec<String> {
        let log = sdt_pulse::app::whole_access_log(&self.house.app).unwrap();
        let line = |entry: &sdt_pulse::domain::AccessEntry| {
            format!("{} {} {}", entry.who.as_str(), entry.deed.id(), entry.subject)
        };
        log.entries.iter().map(line).collect()
    }
}

impl Sent {
    fn answer(&self) -> String {
        Serializer::new(String::new())
            .extend_pairs([("code", CODE), ("state", &self.query["state"])])
            .finish()
    }
}

impl Answer {
    fn session(&self) -> Option<Cookie<'static>> {
        self.cookies.iter().find(|cookie| cookie.name() == "sdt_pulse").cloned()
    }
}
