//! What the pages say, in which language, under which headers.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{Page, Site, between, form_post, in_language};

#[actix_web::test]
async fn the_form_asks_every_statement_once_and_chooses_nothing() {
    let site = Site::open().await;
    let page = site.open_form("ana").await;
    assert_eq!((page.status, page.chosen()), (StatusCode::OK, 0));
    assert_eq!(page.title(), "9 statements about your work – Elm &#38; Street");
    assert!(page.body.contains("9 statements, about 1 minute. Open until Friday 4 December."));
    assert_eq!(page.body.matches("<fieldset").count(), 9);
    assert_eq!(page.body.matches("Over the past two weeks at work:").count(), 1);
    assert!(page.body.contains("<small>2 of 9</small> My colleagues made room for me"));
    let labels = ["Not at all true", "Slightly true", "Partly true", "Mostly true"];
    let places: Vec<usize> = labels.iter().map(|label| page.body.find(label).unwrap()).collect();
    assert!(places.is_sorted(), "lowest first");
    for item in &site.house.form().items {
        for value in 0..=5 {
            let id = format!("{}-{value}", item.id);
            let name = format!("type=\"radio\" name=\"{}\"", item.id);
            assert!(page.element(&id).contains(&name));
            assert_eq!(page.body.matches(&format!("<label for=\"{id}\">")).count(), 1);
        }
    }
    assert_eq!(page.body.matches("I would rather not say").count(), 9);
}

/// Enter in a form presses its first button, which must not be the language's.
#[actix_web::test]
async fn the_first_button_of_the_form_sends_it() {
    let site = Site::open().await;
    let page = site.open_form("ana").await;
    let first = between(&page.body, "<button", "</button>");
    assert!(first.ends_with("Send my answers") && !first.contains("formaction"), "{first}");
    assert!(first.contains("tabindex=\"-1\" aria-hidden=\"true\""));
    let language = "<button form=\"f\" name=\"lang\" value=\"de\" formaction=\"/s\" formnovalidate \
                    lang=\"de\">Deutsch</button>";
    assert!(page.body.contains(language));
    // The language that was pressed stands before the field with the page's own.
    assert!(
        page.body.find(language) < page.body.find("type=\"hidden\" name=\"lang\" value=\"en\"")
    );
}

/// One page of each kind, by a name for messages.
async fn every_page(site: &Site) -> Vec<(&'static str, Page)> {
    let code = site.code("ana").to_owned();
    let mut pages = vec![
        ("entry", site.get("/s").await),
        ("entry by HEAD", site.ask(TestRequest::default().method(Method::HEAD).uri("/s")).await),
        ("no code", site.post("/s", "code=").await),
        ("unknown", site.post("/s", "code=w1.x").await),
        ("unreadable", site.post("/s", "code=%zz").await),
        ("form", site.open_form("ana").await),
        ("check", site.send("ana", "COM_S1=3").await),
        ("empty", site.send("ana", "").await),
        ("unread", site.send("ana", "COM_S1=9").await),
        ("unsealed", site.send("ana", "sealed=x").await),
    ];
    site.sql("ALTER TABLE invitation_token RENAME TO gone");
    pages.push(("retry", site.send("ana", "COM_S1=3").await));
    site.sql("ALTER TABLE gone RENAME TO invitation_token");
    site.sql("CREATE TRIGGER full BEFORE INSERT ON ballot BEGIN SELECT RAISE(ABORT, 'full'); END");
    pages.push(("not stored", site.send("ana", &site.all("3")).await));
    site.sql("DROP TRIGGER full");
    pages.push(("thanks", site.send("ana", &site.all("3")).await));
    pages.push(("already sent", site.post("/s", format!("code={code}")).await));
    site.house.set_clock("2026-12-06T00:00:00Z");
    pages.push(("closed", site.post("/s", format!("code={code}")).await));
    pages
}

#[actix_web::test]
async fn every_page_is_private_and_loads_nothing() {
    let site = Site::open().await;
    for (name, page) in every_page(&site).await {
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{name}");
        assert_eq!(page.header("cache-control"), "no-store", "{name}");
        assert_eq!(page.header("x-robots-tag"), "noindex", "{name}");
        assert!(page.headers.get("set-cookie").is_none(), "{name}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{name}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{name}");
        for forbidden in ["style=\"", "<link", "<img", "url(", "http:", "https:"] {
            assert!(!page.whole.contains(forbidden), "{name} has {forbidden}");
        }
        let policy = page.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{name}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{name}: {policy}");
        let hash = |element: &str| {
            let text = between(&page.body, &format!("<{element}>"), &format!("</{element}>"));
            format!("{element}-src 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
        };
        assert!(policy.contains(&hash("style")), "{name}: {policy}");
        let scripts = page.whole.matches("<script").count();
        let is_entry = ["entry", "entry by HEAD", "no code", "unknown"].contains(&name);
        let is_form =
            ["form", "check", "empty", "unread", "unsealed", "not stored"].contains(&name);
        assert_eq!(scripts, usize::from(is_entry || is_form), "{name}");
        assert_eq!(page.whole.matches("src=").count(), usize::from(is_form), "{name}");
        assert_eq!(scripts > 0, policy.contains("script-src"), "{name}");
        // Only the script that seals asks the server, and only this one.
        assert_eq!(is_form, policy.contains("script-src 'self'; connect-src 'self'"), "{name}");
        assert_eq!(is_form, policy.contains("connect-src"), "{name}");
        if is_entry {
            assert!(policy.contains(&hash("script")), "{name}: {policy}");
        }
    }
}

#[actix_web::test]
async fn the_script_that_seals_is_kept_under_the_address_with_its_hash() {
    let site = Site::open().await;
    let page = site.open_form("ana").await;
    let tag = between(&page.body, "<script", "</script>");
    let address = between(tag, " src=\"", "\" defer>");
    let script = site.get(address).await;
    assert_eq!(script.status, StatusCode::OK);
    let hash: String =
        Sha256::digest(&script.whole).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(address, format!("/s/seal.js?{hash}"));
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(script.header("x-content-type-options"), "nosniff");
    assert_eq!(script.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(script.whole.len() <= 4096, "{} bytes", script.whole.len());
    // Under another address it may change.
    for other in ["/s/seal.js", "/s/seal.js?0"] {
        assert_eq!(site.get(other).await.header("cache-control"), "no-cache");
    }
    let refused = site.ask(TestRequest::post().uri("/s/seal.js")).await;
    assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[actix_web::test]
async fn every_page_names_the_organisation_the_language_and_somebody_to_ask() {
    let site = Site::open().await;
    for (name, page) in every_page(&site).await {
        assert_eq!(page.lang(), "en", "{name}");
        // What the entry page's script shows instead is hidden until then.
        let shown = page.body.split("<div id=\"going\" hidden>").next().unwrap();
        assert_eq!(shown.matches("<h1").count(), 1, "{name}");
        assert!(page.title().ends_with(" – Elm &#38; Street"), "{name}");
        assert!(page.body.contains("<b>Elm &#38; Street</b>"), "{name}");
        assert!(page.body.contains("<a href=\"mailto:people@elm.example\">"), "{name}");
        assert!(!page.body.contains("[survey-"), "{name}: a message is missing");
    }
}

#[actix_web::test]
async fn the_language_is_the_asked_one_else_the_persons_else_the_browsers_else_the_settings() {
    let site = Site::open().await;
    let lang = async |who: &str, asked: &str, browser: &str| {
        let body = format!("code={}{asked}", site.code(who));
        let page = site.ask(in_language(form_post("/s", body), browser)).await;
        page.lang().to_owned()
    };
    // Ben is on the people list with `de`, Ana without a language.
    assert_eq!(lang("ben", "&lang=en", "de").await, "en");
    assert_eq!(lang("ben", "", "en").await, "de");
    assert_eq!(lang("ana", "", "fr, de;q=0.5").await, "de");
    assert_eq!(lang("ana", "", "fr").await, "en");
    assert_eq!(lang("ana", "&lang=fr", "de").await, "de");

    let entry = async |path: &str| {
        site.ask(in_language(TestRequest::get().uri(path), "de")).await.lang().to_owned()
    };
    assert_eq!(entry("/s").await, "de");
    assert_eq!(entry("/s?lang=en").await, "en");
    assert_eq!(entry("/s?lang=xx").await, "de");
    // A language that was chosen goes with the code.
    let page = site.get("/s?lang=de").await;
    assert_eq!(page.body.matches("name=\"lang\" value=\"de\"").count(), 2);
    assert!(!site.get("/s").await.body.contains("name=\"lang\""));

    let body = format!("code={}&{}", site.code("ben"), site.all("3"));
    let sent = site.post("/s/answers", body).await;
    assert_eq!((sent.status, sent.lang()), (StatusCode::OK, "de"));
}

#[actix_web::test]
async fn the_size_of_the_team_is_told_before_the_first_statement() {
    let site = Site::open().await;
    for (who, line) in [
        ("ana", "Your team has 9 people."),
        (
            "ida",
            "Your team has 4 people. No result is shown for teams this small; your answers count \
             only in larger groups.",
        ),
        ("max", "Your team has 2 people. No result"),
    ] {
        let page = site.open_form(who).await;
        let above = page.body.split_once("<fieldset").unwrap().0;
        assert!(above.contains(line), "{who}");
        assert!(above.contains("Your answers are stored without your name, email or link."));
        assert!(above.contains("Only groups with at least 5 answers are ever shown."));
    }
}

#[actix_web::test]
async fn the_group_that_an_answer_counts_in_is_named() {
    let site = Site::open().await;
    for (who, line) in [
        (
            "ana",
            "Your answers count in Operations / Depot North, with 9 people invited, and in the \
             groups around it. 1 of the 9 can open reports and does not count toward the 5. If \
             this looks wrong, ask before you answer.",
        ),
        (
            "ida",
            "Your answers count in Operations / &#60;b&#62;&#38;Night, with 4 people invited, and \
             in the groups around it. If this looks wrong, ask before you answer.",
        ),
        (
            "max",
            "Your answers count in the people placed directly in Operations, with 2 people invited,",
        ),
    ] {
        let page = site.open_form(who).await;
        assert!(page.body.contains(line), "{who}: {}", page.body);
    }
}

#[actix_web::test]
async fn somebody_who_opens_reports_is_told_that_they_do_not_count() {
    let site = Site::open().await;
    let line =
        "You can open reports yourself, so your answers are summed but do not count toward the 5.";
    assert!(site.open_form("lead").await.body.contains(line));
    assert!(!site.open_form("ana").await.body.contains(line));
}

#[actix_web::test]
async fn the_threshold_is_the_waves_own() {
    let site = Site::open().await;
    site.house.close();
    site.house.set_clock("2026-12-20T08:00:00Z");
    site.house.open_wave_with(8, jiff::civil::date(2027, 1, 8));
    let codes = site.house.codes().await;
    let new = codes.iter().filter(|(_, code)| code.starts_with("w2."));
    let (_, code) = new.clone().find(|(to, _)| to == "ana@elm.example").unwrap();
    let page = site.post("/s", format!("code={code}")).await;
    assert!(page.body.contains("Only groups with at least 8 answers are ever shown."));
    assert!(page.body.contains("If fewer than 8 answer, nothing is shown"));
    assert!(page.body.contains("each only if at least 8 people answer"));
}
