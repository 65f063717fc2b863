//! What is posted that is no complete answer: nothing is stored, and what was chosen is kept.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::test::TestRequest;

use super::{FORM, Page, Site};

#[actix_web::test]
async fn a_form_without_an_answer_is_not_stored() {
    let site = Site::open().await;
    for answers in [String::new(), "confirm=1".to_owned(), site.all("skip"), "COM_S1=skip".into()] {
        let page = site.send("ana", &answers).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{answers}");
        assert!(page.title().starts_with("Error: Answer at least one statement"));
        assert_eq!(page.chosen(), answers.matches("skip").count());
        assert!(page.body.contains("<a href=\"#COM_S1-1\">Answer at least one statement</a>"));
        assert!(page.body.contains("id=\"COM_S1-e\">Answer at least one statement</p>"));
        assert!(page.body.contains("<fieldset aria-describedby=\"COM_S1-e\">"));
        assert_eq!(page.body.matches("<div class=\"q fix\">").count(), 1);
    }
    assert_eq!(site.ballots(), 0);
}

#[actix_web::test]
async fn blanks_are_asked_about_once() {
    let site = Site::open().await;
    let some = "COM_S1=4&REL_S2=skip&AUT_S1=1&COM_F1=5&REL_S1=2&COM_S2=3&REL_F1=1";
    let page = site.send("ana", some).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.title().starts_with("Check: 2 statements have no answer yet"));
    let after_title = page.body.split_once("</h1>").unwrap().1.trim_start();
    assert!(
        after_title.starts_with("<section class=\"sum\" tabindex=\"-1\" autofocus"),
        "{after_title}"
    );
    for (item, words) in [
        ("AUT_F2", "Statement 6: choose an answer, or “I would rather not say”"),
        ("AUT_S2", "Statement 9: choose an answer, or “I would rather not say”"),
    ] {
        assert!(page.body.contains(&format!("<li><a href=\"#{item}-1\">{words}</a></li>")));
        assert!(page.body.contains(&format!("<p class=\"err\" id=\"{item}-e\">{words}</p>")));
        assert!(page.body.contains(&format!("<fieldset aria-describedby=\"{item}-e\">")));
        assert!(page.element(&format!("{item}-1")).starts_with("<input type=\"radio\""));
    }
    assert_eq!(page.body.matches("<div class=\"q fix\">").count(), 2);
    // Nothing is said where nothing is to be fixed.
    assert_eq!(page.body.matches("-e\" hidden></p>").count(), 7);
    assert_eq!(page.chosen(), 7);
    assert!(page.has_chosen("COM_S1-4") && page.has_chosen("REL_S2-0"));
    let button = "<button class=\"btn alt\" id=\"anyway\" name=\"confirm\" value=\"1\">Send without them</button>";
    assert!(page.body.contains(button));
    assert!(site.open_form("ana").await.element("anyway").ends_with(" hidden"));
    assert_eq!(site.ballots(), 0);

    let confirmed = site.send("ana", &format!("{some}&confirm=1")).await;
    assert_eq!((confirmed.status, site.ballots()), (StatusCode::OK, 1));
}

#[actix_web::test]
async fn a_field_that_is_no_answer_is_refused_and_the_others_are_kept() {
    let site = Site::open().await;
    let good = "REL_S2=2&AUT_S1=skip";
    for bad in [
        "COM_S1=0",
        "COM_S1=6",
        "COM_S1=03",
        "COM_S1=",
        "COM_S1=%2B3",
        "COM_S1=yes",
        "NOPE=3",
        "COM_S1=3&COM_S1=4",
        "COM_S1=3&COM_S1=3",
        "com_s1=3",
        "%3Cb%3E=1",
    ] {
        // A confirmation does not wave bad input through.
        for answers in [format!("{bad}&{good}"), format!("{good}&confirm=1&{bad}")] {
            let page = site.send("ana", &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{answers}");
            assert!(page.title().starts_with("Error: Some of what was sent could not be read"));
            assert!(page.has_chosen("REL_S2-2") && page.has_chosen("AUT_S1-0"), "{answers}");
            assert_eq!(page.chosen(), 2, "{answers}");
        }
    }
    assert_eq!(site.ballots(), 0);
}

#[actix_web::test]
async fn the_language_button_keeps_what_was_chosen_and_stores_nothing() {
    let site = Site::open().await;
    let code = site.code("ana");
    // As a browser sends it: the button first, the form's own field last.
    let body = format!("lang=de&code={code}&COM_S1=4&REL_S2=skip&lang=en");
    let page = site.post("/s", body).await;
    assert_eq!((page.status, page.lang(), page.chosen()), (StatusCode::OK, "de", 2));
    assert!(page.has_chosen("COM_S1-4") && page.has_chosen("REL_S2-0"));
    assert!(page.title().starts_with("9 Aussagen zu deiner Arbeit"));
    assert_eq!(site.ballots(), 0);
}

fn is_readable_by_a_person(page: &Page) -> bool {
    page.title().starts_with("We could not read what was sent")
        && page.body.contains("Nothing has been stored.")
        && page.body.contains("people@elm.example")
}

#[actix_web::test]
async fn a_body_that_is_no_form_gets_a_page_that_says_so() {
    let site = Site::open().await;
    let answer = format!("code={}&{}", site.code("ana"), site.all("4"));
    for path in ["/s", "/s/answers"] {
        for garbled in ["%", "x=%f", "x=%zz", "x=%ff", "x=%C3%28"] {
            let page = site.post(path, format!("{answer}&{garbled}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{garbled}");
            assert!(is_readable_by_a_person(&page));
        }
        let raw = TestRequest::post().uri(path).insert_header((CONTENT_TYPE, FORM));
        let page = site.ask(raw.set_payload([answer.as_bytes(), b"&x=\xff"].concat())).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);

        for kind in ["text/plain", "application/json", "multipart/form-data; boundary=x", ""] {
            let request = TestRequest::post().uri(path).insert_header((CONTENT_TYPE, kind));
            let page = site.ask(request.set_payload(answer.clone())).await;
            assert_eq!(page.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
            assert!(is_readable_by_a_person(&page));
        }
    }
    assert_eq!(site.ballots(), 0);
}

#[actix_web::test]
async fn a_body_may_have_64_kib() {
    let site = Site::open().await;
    let answer = format!("code={}&{}&lang=", site.code("ana"), site.all("4"));
    let filled = |length: usize| format!("{answer}{}", "x".repeat(length - answer.len()));
    let over = site.post("/s/answers", filled(64 * 1024 + 1)).await;
    assert_eq!(over.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(is_readable_by_a_person(&over));
    assert_eq!(site.ballots(), 0);
    let just = site.post("/s/answers", filled(64 * 1024)).await;
    assert_eq!((just.status, site.ballots()), (StatusCode::OK, 1));
}

#[actix_web::test]
async fn a_charset_beside_the_type_is_taken() {
    let site = Site::open().await;
    let request = TestRequest::post()
        .uri("/s")
        .insert_header((CONTENT_TYPE, "Application/X-WWW-Form-Urlencoded; charset=UTF-8"))
        .set_payload(format!("code={}", site.code("ana")));
    assert_eq!(site.ask(request).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn when_the_ballot_box_fails_the_form_comes_back_as_it_was() {
    let site = Site::open().await;
    site.sql("CREATE TRIGGER full BEFORE INSERT ON ballot BEGIN SELECT RAISE(ABORT, 'full'); END");
    let failed = site.send("ana", &site.all("4")).await;
    assert_eq!(failed.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(failed.title().starts_with("Error: Your answers were not stored. Send again."));
    assert_eq!(failed.chosen(), 9);
    assert!(!failed.body.contains("full"), "the cause is not the visitor's");

    site.sql("DROP TRIGGER full");
    // The mark on the invitation went back with the ballot.
    assert_eq!(site.send("ana", &site.all("4")).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn when_not_even_the_form_can_be_drawn_the_answers_wait_in_the_page() {
    let site = Site::open().await;
    site.sql("ALTER TABLE invitation_token RENAME TO gone");
    let some = "COM_S1=4&REL_S2=skip&NOPE=%22%3E%3Cb%3E&confirm=1";
    let failed = site.send("ana", some).await;
    assert_eq!(failed.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(failed.title().starts_with("Error: Your answers were not stored. Send again."));
    for kept in [
        "<form id=\"f\" method=\"post\" action=\"/s/answers\"",
        "name=\"COM_S1\" value=\"4\"",
        "name=\"REL_S2\" value=\"skip\"",
        "name=\"confirm\" value=\"1\"",
        "name=\"NOPE\" value=\"&#34;&#62;&#60;b&#62;\"",
        &format!("name=\"code\" value=\"{}\"", site.code("ana")),
    ] {
        assert!(failed.body.contains(kept), "{kept}");
    }
    let opening = site.open_form("ana").await;
    assert_eq!(opening.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(opening.title().starts_with("Error: Something went wrong on our side"));
    assert!(opening.body.contains("<form id=\"f\" method=\"post\" action=\"/s\""));

    site.sql("ALTER TABLE gone RENAME TO invitation_token");
    let sent = site.send("ana", "COM_S1=4&REL_S2=skip&confirm=1").await;
    assert_eq!((sent.status, site.ballots()), (StatusCode::OK, 1));
}
