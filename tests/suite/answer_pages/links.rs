//! What becomes of a link, and that asking changes nothing.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use diesel::sql_types::Integer;
use diesel::{QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use jiff::civil::date;

use super::{Page, Site, ask, form_post};

#[actix_web::test]
async fn a_link_opens_by_its_code_or_as_a_whole() {
    let site = Site::open().await;
    let code = site.code("ana");
    for pasted in [
        code.to_owned(),
        format!("  {code} "),
        format!("http://127.0.0.1:8080/s#{code}"),
        format!("http%3A%2F%2F127.0.0.1%3A8080%2Fs%23{code}%0A"),
    ] {
        let page = site.post("/s", format!("code={pasted}")).await;
        assert_eq!(page.status, StatusCode::OK, "{pasted}");
        assert!(page.body.contains(&format!("name=\"code\" value=\"{code}\"")));
    }
}

#[actix_web::test]
async fn an_answer_is_stored_once_and_thanked_for() {
    let site = Site::open().await;
    let thanks = site.send("ana", &site.all("4")).await;
    assert_eq!((thanks.status, site.ballots()), (StatusCode::OK, 1));
    assert_eq!(thanks.title(), "Thank you. Your answers are in. – Elm &#38; Street");
    assert!(!thanks.body.contains(site.code("ana")));

    for again in [site.send("ana", &site.all("1")).await, site.open_form("ana").await] {
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.title().starts_with("Answers were already sent with this link"));
        assert!(again.body.contains("people@elm.example"));
    }
    assert_eq!(site.ballots(), 1);
}

#[actix_web::test]
async fn of_many_posts_at_once_one_is_stored() {
    let site = Site::open().await;
    let body = format!("code={}&{}", site.code("ana"), site.all("5"));
    let posts: Vec<_> = (0..20)
        .map(|_| {
            let request = form_post("/s/answers", body.clone());
            actix_web::rt::spawn(ask(site.house.state(), request))
        })
        .collect();
    let mut statuses = Vec::new();
    for post in posts {
        statuses.push(post.await.unwrap().status);
    }
    let stored = statuses.iter().filter(|status| **status == StatusCode::OK).count();
    let refused = statuses.iter().filter(|status| **status == StatusCode::CONFLICT).count();
    assert_eq!((stored, refused, site.ballots()), (1, 19, 1));
}

#[actix_web::test]
async fn a_closed_survey_says_since_when() {
    let site = Site::open().await;
    // Intake ends at noon UTC of the day after.
    site.house.set_clock("2026-12-05T11:59:59Z");
    assert_eq!(site.open_form("ana").await.status, StatusCode::OK);
    site.house.set_clock("2026-12-05T12:00:00Z");
    for page in [site.open_form("ana").await, site.send("ana", &site.all("3")).await] {
        assert_eq!(page.status, StatusCode::GONE);
        assert!(page.title().starts_with("This survey closed on Friday 4 December"));
    }
    assert_eq!(site.ballots(), 0);
}

#[actix_web::test]
async fn a_survey_closed_early_names_no_date_that_is_still_to_come() {
    let site = Site::open().await;
    let before = site.open_form("ana").await;
    assert_eq!(before.status, StatusCode::OK);
    site.house.close();
    // Between the form and the sending.
    let page = site.send("ana", &site.all("3")).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.title().starts_with("This survey is closed"));
    assert!(!page.body.contains("December"));
    // The wave part of a cut link still tells, after the tokens are gone.
    assert_eq!(site.post("/s", "code=w1.cut").await.status, StatusCode::GONE);
}

#[actix_web::test]
async fn a_link_that_is_not_ours_can_be_pasted_again() {
    let site = Site::open().await;
    let other = "w1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for code in [&site.code("ana")[..30], other, "w2.x", "hello", "%22%3E%3Cscript%3E"] {
        for path in ["/s", "/s/answers"] {
            let page = site.post(path, format!("code={code}&COM_S1=3")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{code}");
            assert!(page.title().starts_with("We do not know this link"));
            assert!(page.element("code").starts_with("<input"));
            assert!(!page.body.contains("<script>alert") && !page.body.contains("\"><script>"));
        }
    }
    let empty = site.post("/s", "code=+").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.title().starts_with("Error: Enter the code"));
    assert!(empty.element("code").contains("aria-invalid=\"true\" aria-describedby=\"code-e\""));
}

/// Changes when any other connection has written to the database.
fn data_version(watcher: &mut SqliteConnection) -> i32 {
    #[derive(QueryableByName)]
    struct Version {
        #[diesel(sql_type = Integer)]
        data_version: i32,
    }
    sql_query("PRAGMA data_version").get_result::<Version>(watcher).unwrap().data_version
}

/// Test 5 of the anonymity promise. What runs the page's script is in [`super::browser`].
#[actix_web::test]
async fn a_scanner_changes_nothing_and_the_person_can_still_answer() {
    let site = Site::open().await;
    let code = site.code("ana").to_owned();
    let mut watcher = site.connection();
    let before = data_version(&mut watcher);
    for _ in 0..100 {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            for path in ["/s", "/s/answers", "/counted/w1", "/counted/w1.txt"] {
                let request = TestRequest::default().method(method.clone());
                let page: Page = site.ask(request.uri(path)).await;
                assert!(!page.status.is_server_error() && !page.body.contains(&code));
            }
        }
    }
    for path in ["/s", "/s/answers"] {
        for body in [
            String::new(),
            format!("code={code}"),
            format!("code={code}&confirm=1"),
            format!("code={code}&confirm=1&{}", site.all("skip")),
        ] {
            site.post(path, body).await;
        }
        site.ask(TestRequest::post().uri(path)).await;
    }
    site.post("/s", format!("code={code}&{}", site.all("1"))).await;
    assert_eq!(data_version(&mut watcher), before, "something was written");

    assert_eq!(site.send("ana", &site.all("4")).await.status, StatusCode::OK);
    assert_ne!(data_version(&mut watcher), before, "the watcher sees nothing at all");
    assert_eq!(site.send("ana", &site.all("4")).await.status, StatusCode::CONFLICT);
    assert_eq!(site.ballots(), 1);
}

#[actix_web::test]
async fn addresses_without_their_form_lead_back_and_other_methods_are_refused() {
    let site = Site::open().await;
    let page = site.get("/s/answers").await;
    assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, "/s"));
    let refused = site.ask(TestRequest::put().uri("/s")).await;
    assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(refused.header("allow"), "GET, HEAD, POST");
}

#[actix_web::test]
async fn a_second_wave_has_links_of_its_own() {
    let site = Site::open().await;
    let old = site.code("ana").to_owned();
    site.house.close();
    site.house.set_clock("2026-12-20T08:00:00Z");
    site.house.open_wave_with(5, date(2027, 1, 8));
    assert_eq!(site.post("/s", format!("code={old}")).await.status, StatusCode::GONE);
    let codes = site.house.codes().await;
    let new = codes.iter().find(|(to, code)| to == "ana@elm.example" && *code != old).unwrap();
    assert_eq!(site.post("/s", format!("code={}", new.1)).await.status, StatusCode::OK);
}
