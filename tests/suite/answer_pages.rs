//! The answer pages over HTTP, in this process, on a database of the test's own.

mod browser;
mod comments;
mod input;
mod instruments;
mod links;
mod pages;
pub mod promises;
mod scene;
mod sealed;
mod sealing;

use std::path::PathBuf;

use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, HeaderMap};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, web};
use diesel::sql_types::{BigInt, Binary, Text};
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use sdt_pulse::app::OpenRequest;
use sdt_pulse::ballot_box::{KeyDirectory, PublicKey, SealedBallot, open_all};
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{ItemBank, SheetContent, WaveId};
use sdt_pulse::store::DatabaseUrl;
use sdt_pulse::web::{State, answer};
use tempfile::TempDir;

use super::support::house::TestHouse;

const FORM: &str = "application/x-www-form-urlencoded";
/// Eight in one team and their lead, four in another, two placed above both.
const PEOPLE: &str = "email,name,team,manager_email,locale\n\
    ana@elm.example,Ana,Operations/Depot North,lead@elm.example,\n\
    ben@elm.example,Ben,Operations/Depot North,lead@elm.example,de\n\
    cem@elm.example,Cem,Operations/Depot North,lead@elm.example,\n\
    dee@elm.example,Dee,Operations/Depot North,lead@elm.example,\n\
    eva@elm.example,Eva,Operations/Depot North,lead@elm.example,\n\
    fay@elm.example,Fay,Operations/Depot North,lead@elm.example,\n\
    gil@elm.example,Gil,Operations/Depot North,lead@elm.example,\n\
    hal@elm.example,Hal,Operations/Depot North,lead@elm.example,\n\
    lead@elm.example,Lou,Operations/Depot North,,\n\
    ida@elm.example,Ida,Operations/<b>&Night,,\n\
    jan@elm.example,Jan,Operations/<b>&Night,,\n\
    kai@elm.example,Kai,Operations/<b>&Night,,\n\
    leo@elm.example,Leo,Operations/<b>&Night,,\n\
    max@elm.example,Max,Operations,,\n\
    nia@elm.example,Nia,Operations,,\n";

/// A house with an open wave, on SQLite.
struct Site {
    house: TestHouse,
    codes: Vec<(String, String)>,
    database: PathBuf,
    _folder: TempDir,
}

/// What a browser gets.
#[derive(Debug)]
struct Page {
    status: StatusCode,
    headers: HeaderMap,
    /// Without the templates, which nobody sees.
    body: String,
    /// Every byte that goes over the wire.
    whole: String,
}

impl Site {
    async fn open() -> Self {
        Self::open_with(&ItemBank::SHIPPED).await
    }

    async fn open_with(instruments: &[(&str, &str)]) -> Self {
        Self::made(instruments, |_| ()).await
    }

    async fn open_on_terms(terms: impl FnOnce(&mut OpenRequest)) -> Self {
        Self::made(&ItemBank::SHIPPED, terms).await
    }

    async fn made(instruments: &[(&str, &str)], terms: impl FnOnce(&mut OpenRequest)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("test.db");
        let settings = Settings {
            organisation: "Elm & Street".to_owned(),
            contact: "people@elm.example".to_owned(),
            ..Settings::default()
        };
        let url = DatabaseUrl::sqlite(database.clone());
        let house = TestHouse::with(&url, settings, instruments);
        house.import(PEOPLE);
        house.open_on_terms(terms);
        let codes = house.codes().await;
        Self { house, codes, database, _folder: folder }
    }

    /// The code in the latest mail to `{name}@elm.example`.
    fn code(&self, name: &str) -> &str {
        let address = format!("{name}@elm.example");
        &self.codes.iter().rev().find(|(to, _)| *to == address).unwrap().1
    }

    /// A month later another wave opens for those whose line of the people file is kept.
    async fn next_wave(&mut self, kept: impl Fn(&&str) -> bool) {
        self.house.set_clock("2026-12-21T08:00:00Z");
        let people: Vec<&str> = PEOPLE.lines().filter(kept).collect();
        self.house.import(&people.join("\n"));
        self.house.open_on_terms(|request| request.closes_on = jiff::civil::date(2027, 1, 1));
        self.codes = self.house.codes().await;
        self.codes.sort_by(|(_, a), (_, b)| a.cmp(b));
    }

    async fn ask(&self, request: TestRequest) -> Page {
        ask(self.house.state(), request).await
    }

    async fn get(&self, path: &str) -> Page {
        self.ask(TestRequest::get().uri(path)).await
    }

    async fn post(&self, path: &str, body: impl Into<String>) -> Page {
        self.ask(form_post(path, body)).await
    }

    /// Opens the form.
    async fn open_form(&self, name: &str) -> Page {
        self.post("/s", format!("code={}", self.code(name))).await
    }

    /// Sends answers, as in `COM_S1=4&REL_S2=skip`.
    async fn send(&self, name: &str, answers: &str) -> Page {
        self.post("/s/answers", format!("code={}&lang=en&{answers}", self.code(name))).await
    }

    /// The same answer to every statement.
    fn all(&self, value: &str) -> String {
        let items = &self.house.form().items;
        items.iter().map(|item| format!("{}={value}", item.id)).collect::<Vec<_>>().join("&")
    }

    fn sql(&self, statement: &str) {
        let mut connection = self.connection();
        sql_query(statement).execute(&mut connection).unwrap();
    }

    /// Whether the database itself refuses a change.
    fn refuses(&self, statement: &str) -> bool {
        sql_query(statement).execute(&mut self.connection()).is_err()
    }

    /// The one number that a query gives, as `n`.
    fn number(&self, query: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Number {
            #[diesel(sql_type = BigInt)]
            n: i64,
        }
        sql_query(query).get_result::<Number>(&mut self.connection()).unwrap().n
    }

    /// Every row's text, as `t`.
    fn texts(&self, query: &str) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Words {
            #[diesel(sql_type = Text)]
            t: String,
        }
        let rows: Vec<Words> = sql_query(query).load(&mut self.connection()).unwrap();
        rows.into_iter().map(|row| row.t).collect()
    }

    fn ballots(&self) -> i64 {
        self.number("SELECT COUNT(*) AS n FROM ballot")
    }

    /// What the ballots of the first wave say, opened with its key as the close does.
    fn opened(&self) -> Vec<SheetContent> {
        #[derive(QueryableByName)]
        struct Sealed {
            #[diesel(sql_type = Binary)]
            sealed: Vec<u8>,
        }
        let rows = |query: &str| -> Vec<Vec<u8>> {
            let rows: Vec<Sealed> = sql_query(query).load(&mut self.connection()).unwrap();
            rows.into_iter().map(|row| row.sealed).collect()
        };
        let wave = WaveId::numbered(1);
        let public = rows("SELECT wave_pub AS sealed FROM wave").remove(0);
        let key = KeyDirectory::at(self.house.keys());
        let key = key.wave_key(&wave, &PublicKey::from_stored(public)).unwrap();
        let ballots = rows("SELECT sealed FROM ballot").into_iter().map(SealedBallot::from_stored);
        let (opened, unreadable) = open_all(&key, &wave, &ballots.collect::<Vec<_>>());
        assert_eq!(unreadable, 0);
        opened.into_iter().map(|ballot| ballot.content).collect()
    }

    fn connection(&self) -> SqliteConnection {
        SqliteConnection::establish(self.database.to_str().unwrap()).unwrap()
    }
}

impl Page {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn title(&self) -> &str {
        between(&self.body, "<title>", "</title>")
    }

    /// The attributes of the one element with this id.
    fn element(&self, id: &str) -> &str {
        let (before, after) = self
            .body
            .split_once(&format!("id=\"{id}\""))
            .unwrap_or_else(|| panic!("no {id} in {}", self.body));
        let start = before.rfind('<').unwrap();
        let end = before.len() + 5 + id.len() + after.find('>').unwrap();
        &self.body[start..end]
    }

    fn has_chosen(&self, id: &str) -> bool {
        self.element(id).contains(" checked")
    }

    fn chosen(&self) -> usize {
        self.body.matches(" checked").count()
    }

    fn lang(&self) -> &str {
        between(&self.body, "<html lang=\"", "\"")
    }
}

async fn ask(state: State, request: TestRequest) -> Page {
    let app = App::new().app_data(web::Data::new(state)).configure(answer::routes);
    let service = init_service(app).await;
    let response: ServiceResponse = call_service(&service, request.to_request()).await;
    let (status, headers) = (response.status(), response.headers().clone());
    let whole = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    Page { status, headers, body: without_templates(&whole), whole }
}

fn without_templates(page: &str) -> String {
    let mut parts = page.split("<template");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |shown, part| shown + part.split_once("</template>").unwrap().1)
}

fn form_post(path: &str, body: impl Into<String>) -> TestRequest {
    TestRequest::post().uri(path).insert_header((CONTENT_TYPE, FORM)).set_payload(body.into())
}

fn in_language(request: TestRequest, languages: &str) -> TestRequest {
    request.insert_header((ACCEPT_LANGUAGE, languages))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap().0
}
