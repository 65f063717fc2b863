//! The comment box, for waves that have one.

use actix_web::http::StatusCode;

use super::{Site, between};

async fn site() -> Site {
    Site::open_on_terms(|request| request.comments = true).await
}

/// What stands in the box.
fn typed(page: &super::Page) -> String {
    let text = between(&page.body, "<textarea", "</textarea>").split_once(">\n").unwrap().1;
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&")
}

#[actix_web::test]
async fn the_box_stands_after_the_last_statement_and_says_who_reads_it() {
    let site = site().await;
    let page = site.open_form("ana").await;
    let (before, after) = page.body.split_once("<textarea").unwrap();
    assert_eq!(before.matches("<fieldset").count(), 9);
    assert!(!after.contains("<fieldset"));
    let field = page.element("comment");
    for part in
        ["name=\"comment\"", "maxlength=\"600\"", "aria-describedby=\"comment-e comment-h\""]
    {
        assert!(field.contains(part), "{part}: {field}");
    }
    assert!(!field.contains("required") && !field.contains("aria-invalid"));
    assert_eq!(page.body.matches("<label for=\"comment\">").count(), 1);
    let hint = between(&page.body, "id=\"comment-h\">", "</p>");
    assert_eq!(
        hint,
        "Optional, at most 600 characters. Do not name people. Leave out details that only you \
         would know. The language you write in may identify you. HR reads this for the whole \
         organisation; your lead does not."
    );
    let german = site.post("/s", format!("code={}&lang=de", site.code("ana"))).await;
    let hint = between(&german.body, "id=\"comment-h\">", "</p>");
    assert!(hint.starts_with("Freiwillig, höchstens 600 Zeichen. Nenne keine Namen."), "{hint}");
    assert!(hint.ends_with("HR liest dies für die ganze Organisation, deine Leitung nicht."));
}

#[actix_web::test]
async fn a_comment_goes_into_the_ballot_with_the_answers() {
    let site = site().await;
    let answers = format!("{}&comment=+Less%0D%0Awaiting+%C3%BC+", site.all("4"));
    assert_eq!(site.send("ana", &answers).await.status, StatusCode::OK);
    let opened = site.opened();
    assert_eq!((opened.len(), opened[0].values.as_slice()), (1, [4; 9].as_slice()));
    assert_eq!(opened[0].comment.as_ref().unwrap().as_str(), "Less\nwaiting ü");

    for (who, comment) in [("ben", "&comment="), ("cem", "&comment=+%0D%0A"), ("dee", "")] {
        let sent = site.send(who, &format!("{}{comment}", site.all("4"))).await;
        assert_eq!(sent.status, StatusCode::OK, "{comment}");
    }
    assert_eq!(site.opened().iter().filter(|sheet| sheet.comment.is_some()).count(), 1);
}

#[actix_web::test]
async fn a_comment_alone_is_no_answer() {
    let site = site().await;
    for rest in ["", "&confirm=1", "&COM_S1=skip"] {
        let page = site.send("ana", &format!("comment=Less+waiting{rest}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.title().starts_with("Error: Answer at least one statement"), "{rest}");
        assert_eq!(typed(&page), "Less waiting");
    }
    assert_eq!(site.ballots(), 0);
}

#[actix_web::test]
async fn a_comment_that_is_too_long_comes_back_whole() {
    let site = site().await;
    let long = "ü".repeat(601);
    for confirm in ["", "&confirm=1"] {
        let answers = format!("{}&comment={}{confirm}", site.all("4"), "%C3%BC".repeat(601));
        let page = site.send("ana", &answers).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.title().starts_with("Error: The comment is longer than 600 characters"));
        assert!(page.body.contains(
            "<h2 id=\"sum-h\"><a href=\"#comment\">The comment is longer than 600 characters</a>"
        ));
        let inline =
            "<p class=\"err\" id=\"comment-e\">The comment is longer than 600 characters</p>";
        assert!(page.body.contains(inline));
        assert!(page.element("comment").contains(" aria-invalid=\"true\""));
        assert_eq!((typed(&page), page.chosen()), (long.clone(), 9));
    }
    // A soft check waits until the comment fits.
    let page = site.send("ana", &format!("COM_S1=4&comment={}", "x".repeat(601))).await;
    assert!(page.title().starts_with("Error: The comment is longer"));
    assert_eq!(site.ballots(), 0);
    let fits = format!("{}&comment={}", site.all("4"), "%F0%9F%8C%BF".repeat(600));
    assert_eq!(site.send("ana", &fits).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn every_page_that_shows_the_form_again_keeps_what_was_typed() {
    let site = site().await;
    let comment = "comment=%0A%3Cb%3E+%26%0D%0A%3C%2Ftextarea%3E";
    let kept = "\n<b> &\r\n</textarea>";
    let check = site.send("ana", &format!("COM_S1=4&{comment}")).await;
    assert!(check.title().starts_with("Check: 8 statements"));
    let unread = site.send("ana", &format!("COM_S1=9&{comment}")).await;
    assert!(unread.title().starts_with("Error: Some of what was sent"));
    let code = site.code("ana");
    let switched = site.post("/s", format!("lang=de&code={code}&COM_S1=4&{comment}&lang=en")).await;
    assert_eq!((switched.status, switched.lang()), (StatusCode::OK, "de"));
    site.sql("CREATE TRIGGER full BEFORE INSERT ON ballot BEGIN SELECT RAISE(ABORT, 'full'); END");
    let failed = site.send("ana", &format!("{}&{comment}", site.all("3"))).await;
    assert_eq!(failed.status, StatusCode::INTERNAL_SERVER_ERROR);
    for page in [check, unread, switched, failed] {
        assert_eq!(typed(&page), kept, "{}", page.title());
    }
    site.sql("DROP TRIGGER full");
    site.sql("ALTER TABLE invitation_token RENAME TO gone");
    let retry = site.send("ana", &format!("COM_S1=4&{comment}")).await;
    assert!(
        retry
            .body
            .contains("name=\"comment\" value=\"\n&#60;b&#62; &#38;\r\n&#60;/textarea&#62;\"")
    );
    assert_eq!(site.ballots(), 0);
}

#[actix_web::test]
async fn two_comments_are_not_guessed_between() {
    let site = site().await;
    let page = site.send("ana", &format!("{}&comment=a&comment=b", site.all("4"))).await;
    assert!(page.title().starts_with("Error: Some of what was sent could not be read"));
    assert_eq!((typed(&page), page.chosen(), site.ballots()), ("a".to_owned(), 9, 0));
}

#[actix_web::test]
async fn where_there_is_no_box_a_comment_is_an_unknown_field() {
    let site = Site::open().await;
    assert!(!site.open_form("ana").await.whole.contains("<textarea"));
    let page = site.send("ana", &format!("{}&comment=hello", site.all("4"))).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.title().starts_with("Error: Some of what was sent could not be read"));
    assert!(!page.whole.contains("hello"));
    assert_eq!((page.chosen(), site.ballots()), (9, 0));
}
