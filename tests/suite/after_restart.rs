//! Answers right after a restart, when the process remembers no form and no token.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use actix_web::http::StatusCode;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::{App as WebApp, rt, web};
use sdt_pulse::app::{self, App, Casting, Link, Sheet};
use sdt_pulse::domain::{Form, SheetContent};
use sdt_pulse::store::{DatabaseUrl, Store, StoreError};
use sdt_pulse::web::answer;

use crate::support::both_databases;
use crate::support::house::TestHouse;

const PEOPLE: &str = "email,team\na@elm.example,Desk\nb@elm.example,Desk\nc@elm.example,Desk\n\
    d@elm.example,Desk\ne@elm.example,Desk\n";
/// Far below the half minute for which a connection is waited for.
const AT_ONCE: Duration = Duration::from_secs(10);

/// Holds the connections that readers share, so that whoever reads waits until the value is dropped.
struct HeldConnections {
    _until_dropped: Vec<Sender<()>>,
}

impl HeldConnections {
    /// `all`: how many there are, beside the one of the thread that stores answers.
    fn hold(store: &Store, all: usize) -> Self {
        let (entered, seen) = channel();
        let until_dropped = (0..all).map(|_| hold_one(store.clone(), entered.clone())).collect();
        for number in 0..all {
            let entered = seen.recv_timeout(Duration::from_secs(20));
            entered.unwrap_or_else(|_| panic!("only {number} connections were to be had"));
        }
        Self { _until_dropped: until_dropped }
    }
}

fn hold_one(store: Store, entered: Sender<()>) -> Sender<()> {
    let (until_dropped, released): (Sender<()>, Receiver<()>) = channel();
    thread::spawn(move || {
        store.read(|_| {
            entered.send(()).unwrap();
            // Nothing is ever sent.
            assert!(released.recv().is_err());
            Ok::<_, StoreError>(())
        })
    });
    until_dropped
}

/// The other tasks of this thread get their turn.
async fn others_go_on(what: &str) {
    let started = Instant::now();
    for _ in 0..20 {
        rt::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(started.elapsed() < AT_ONCE, "{what} held the thread for {:?}", started.elapsed());
}

fn sheet(form: &Form) -> Sheet {
    Sheet::Plain(SheetContent { values: vec![4; form.items.len()], comment: None })
}

/// A house of five with an open wave, their codes, and the same house after a restart whose
/// connections are all held.
async fn restarted(url: &str) -> (TestHouse, Vec<String>, App, HeldConnections) {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    house.import(PEOPLE);
    house.open_wave();
    let codes = house.codes().await.into_iter().map(|(_, code)| code).collect();
    let store = Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap();
    let app = house.restarted(store.clone());
    let all = if url.starts_with("sqlite:") { 7 } else { 8 };
    let held = HeldConnections::hold(&store, all);
    (house, codes, app, held)
}

#[test]
fn a_form_from_before_a_restart_is_stored_and_blocks_nobody() {
    both_databases(|url| {
        rt::System::new().block_on(async {
            let (house, codes, app, held) = restarted(url).await;
            let form = match app::follow_link(&house.app, &codes[0], house.now()).unwrap() {
                Link::Open(form) => form,
                other => panic!("{other:?}"),
            };
            let (sheet, now) = (sheet(house.form()), house.now());
            let cast = rt::spawn(async move { app::cast_ballot(&app, &form, sheet, now).await });
            others_go_on("an answer").await;
            drop(held);
            assert!(matches!(cast.await.unwrap().unwrap(), Casting::Stored(_)));
        });
    });
}

#[test]
fn a_code_that_is_looked_up_in_the_database_blocks_nobody() {
    both_databases(|url| {
        rt::System::new().block_on(async {
            let (house, codes, app, held) = restarted(url).await;
            let state = web::Data::new(house.state_of(app));
            let service =
                init_service(WebApp::new().app_data(state).configure(answer::routes)).await;
            let answers = house.form().items.iter().map(|item| format!("&{}=4", item.id));
            let body = format!("code={}{}", codes[0], answers.collect::<String>());
            let request = TestRequest::post()
                .uri("/s/answers")
                .insert_header(("content-type", "application/x-www-form-urlencoded"))
                .set_payload(body)
                .to_request();
            let sent = rt::spawn(async move { call_service(&service, request).await });
            others_go_on("a look into the database").await;
            drop(held);
            let response = sent.await.unwrap();
            assert_eq!(response.status(), StatusCode::OK);
        });
    });
}
