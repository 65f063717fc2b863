use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, SET_COOKIE};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use jiff::civil::date;
use sdt_pulse::app::{self, App, Casting, Sheet};
use sdt_pulse::auth::Role;
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{Actor, EmailAddress, Locale, SheetContent};
use sdt_pulse::store::{DatabaseUrl, Store};
use sdt_pulse::web::{State, configure};
use tempfile::TempDir;

use super::{found_in, french, sentences, speaking_french};
use crate::support::house::TestHouse;

const LEAD: &str = "lead@elm.example";
const HR: &str = "hr@elm.example";

/// One team of twelve French-speaking people under a lead.
fn people() -> String {
    let rows = (0..12).map(|one| format!("p{one}@elm.example,Ops/Sud,{LEAD},Français\n"));
    let rows: String = rows.collect();
    format!("email,team,manager_email,locale\n{LEAD},Ops/Sud,,fr-FR\n{rows}")
}

struct Site {
    house: TestHouse,
    url: DatabaseUrl,
    _folder: TempDir,
}

impl Site {
    fn new(speaks_french: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::sqlite(folder.path().join("test.db"));
        let speech = if speaks_french { speaking_french() } else { super::shipped() };
        let house = TestHouse::speaking(&url, Settings::default(), speech);
        house.import(&people());
        let hr = EmailAddress::parse(HR).unwrap();
        app::grant_role(&house.app, &Actor::CommandLine, &hr, Role::Hr, house.now()).unwrap();
        Self { house, url, _folder: folder }
    }

    /// The same installation after French was added.
    fn with_french(&self) -> App {
        let (store, keys) = (Store::open(&self.url).unwrap(), KeyDirectory::at(self.house.keys()));
        let settings = self.house.app.settings().clone();
        App::speaking(store, keys, speaking_french(), settings, None).unwrap()
    }

    async fn signed_in(&self, email: &str, path: &str) -> String {
        self.signed_in_at(&self.house.app, email, path).await
    }

    async fn signed_in_at(&self, app: &App, email: &str, path: &str) -> String {
        let state = self.house.state_of(app.clone());
        let link = EmailAddress::parse(email).unwrap();
        let link = app::create_login_link(app, &link, self.house.now()).unwrap();
        let sign_in = posted(
            "/app/sign-in/confirm",
            &format!("link={}", link.split_once("code=").unwrap().1),
        );
        let service =
            init_service(actix_web::App::new().configure(|config| configure(config, &state))).await;
        let response = call_service(&service, sign_in.to_request()).await;
        let cookie = response.headers().get(SET_COOKIE).unwrap().to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let request = TestRequest::get().uri(path).insert_header((COOKIE, cookie));
        answered(&state, request).await
    }
}

fn posted(path: &str, body: &str) -> TestRequest {
    let kind = (CONTENT_TYPE, "application/x-www-form-urlencoded");
    TestRequest::post().uri(path).insert_header(kind).set_payload(body.to_owned())
}

/// The page for a browser that asks for French.
async fn answered(state: &State, request: TestRequest) -> String {
    let service =
        init_service(actix_web::App::new().configure(|config| configure(config, state))).await;
    let request = request.insert_header((ACCEPT_LANGUAGE, "fr-CA, en;q=0.5"));
    let response = call_service(&service, request.to_request()).await;
    assert_eq!(response.status(), StatusCode::OK);
    String::from_utf8(read_body(response).await.to_vec()).unwrap()
}

fn lang(page: &str) -> &str {
    page.split_once("<html lang=\"").unwrap().1.split('"').next().unwrap()
}

/// Every sentence of the page or the mail is French.
fn is_french(page: &str) {
    let (english, french) = (sentences("en.ftl"), sentences("drafts/fr.ftl"));
    assert_eq!(found_in(page, &english, &french), [""; 0], "{page}");
    assert!(!found_in(page, &french, &english).is_empty(), "{page}");
}

fn is_english(page: &str) {
    let (english, french) = (sentences("en.ftl"), sentences("drafts/fr.ftl"));
    assert_eq!(found_in(page, &french, &english), [""; 0], "{page}");
    assert!(!found_in(page, &english, &french).is_empty(), "{page}");
}

#[actix_web::test]
async fn invitation_page_and_report_are_french_for_who_reads_french() {
    let site = Site::new(true);
    site.house.open_wave();
    let codes = site.house.codes().await;
    let mails = site.house.mails();
    assert_eq!(mails.len(), 13);
    is_french(&mails[0].text);

    let (_, code) = codes.iter().find(|(to, _)| to.starts_with('p')).unwrap();
    let page = answered(&site.house.state(), posted("/s", &format!("code={code}"))).await;
    assert_eq!(lang(&page), "fr");
    is_french(&page);
    let item = &site.house.form().items[0];
    assert!(page.contains(item.text.get(french())) && !page.contains(item.text.get(Locale::EN)));
    for (tag, name) in [("en", "English"), ("de", "Deutsch")] {
        assert!(page.contains(&format!("lang=\"{tag}\">{name}</button>")), "{tag}: {page}");
    }
    let german = posted("/s", &format!("code={code}&lang=de"));
    let german = answered(&site.house.state(), german).await;
    assert_eq!(lang(&german), "de");
    assert!(german.contains("lang=\"fr\">français</button>"), "{german}");

    for (_, code) in codes.iter().filter(|(to, _)| to.starts_with('p')) {
        let content =
            SheetContent { values: vec![4; site.house.form().items.len()], comment: None };
        let cast = site.house.cast(code, Sheet::Plain(content)).await;
        assert!(matches!(cast, Casting::Stored(_)));
    }
    site.house.set_clock("2026-12-08T08:00:00Z");
    site.house.close();
    let report = site.signed_in(LEAD, "/app/team/Ops/Sud").await;
    assert_eq!(lang(&report), "fr");
    is_french(&report);
    assert!(report.contains(item.text.get(french())), "{report}");
    let plan = site.signed_in(HR, "/app/waves/new").await;
    is_french(&plan);
}

#[actix_web::test]
async fn the_plan_shows_the_wording_of_a_draft_and_says_that_nobody_reviewed_it() {
    let site = Site::new(true);
    let plan = site.signed_in(HR, "/app/waves/new").await;
    assert!(plan.contains("<details lang=\"fr\"><summary>français</summary>"), "{plan}");
    assert!(plan.contains(site.house.form().items[0].text.get(french())));
    let messages = speaking_french().messages;
    let says = messages.in_locale(french()).say("waves-drafts").with("languages", "français");
    assert!(plan.contains(&says.to_string()), "{plan}");
    let without = Site::new(false).signed_in(HR, "/app/waves/new").await;
    assert!(!without.contains("lang=\"fr\"") && !without.contains("Nobody has reviewed"));
}

#[actix_web::test]
async fn a_wave_that_opened_before_is_wholly_in_a_language_that_it_has() {
    let site = Site::new(false);
    site.house.open_wave();
    let codes = site.house.codes().await;
    let app = site.with_french();
    let (_, code) = codes.iter().find(|(to, _)| to.starts_with('p')).unwrap();
    let state = site.house.state_of(app.clone());
    let page = answered(&state, posted("/s", &format!("code={code}&lang=fr"))).await;
    assert_eq!(lang(&page), "en");
    is_english(&page);
    assert!(!page.contains("français"), "{page}");
    // Pages without the form are French all the same.
    let entry = answered(&state, TestRequest::get().uri("/s")).await;
    assert_eq!(lang(&entry), "fr");
    is_french(&entry);

    for (_, code) in codes.iter().filter(|(to, _)| to.starts_with('p')) {
        let content =
            SheetContent { values: vec![4; site.house.form().items.len()], comment: None };
        site.house.cast(code, Sheet::Plain(content)).await;
    }
    site.house.set_clock("2026-12-08T08:00:00Z");
    site.house.close();
    let report = site.signed_in_at(&app, LEAD, "/app/team/Ops/Sud").await;
    assert_eq!(lang(&report), "en");
    is_english(&report);
}

#[test]
fn dates_and_numbers_are_written_as_in_french() {
    let messages = speaking_french().messages;
    let t = messages.in_locale(french());
    assert_eq!(t.date(date(2026, 12, 4)), "vendredi 4 décembre");
    assert_eq!(t.day(date(2027, 3, 14)), "14 mars 2027");
    assert_eq!(t.day(date(2026, 5, 1)), "1er mai 2026");
    assert_eq!(t.say("number").with("whole", "3").with("tenth", "7").to_string(), "3,7");
}
