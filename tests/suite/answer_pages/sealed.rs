//! What a browser sealed, as the server takes it.

use actix_web::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sdt_pulse::ballot_box::SEAL;

use super::{Page, Site, between};

/// What only its length tells from a sealed sheet: nobody but the key's holder can.
fn noise(site_page: &Page) -> String {
    let size: usize = between(&site_page.body, "data-size=\"", "\"").parse().unwrap();
    URL_SAFE_NO_PAD.encode(vec![7; size + SEAL])
}

#[actix_web::test]
async fn the_form_has_what_the_browser_seals_with() {
    for comments in [false, true] {
        let site = Site::open_on_terms(|request| request.comments = comments).await;
        let page = site.open_form("ana").await;
        let key = STANDARD.decode(between(&page.body, "data-to=\"", "\"")).unwrap();
        let stored = site.texts("SELECT LOWER(HEX(wave_pub)) AS t FROM wave");
        let hexadecimal: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(stored, [hexadecimal]);
        assert_eq!(between(&page.body, "data-wave=\"", "\""), "w1");
        let size = between(&page.body, "data-size=\"", "\"");
        assert_eq!(size, if comments { "2560" } else { "256" });
        // Said by the script alone, once it can seal.
        assert!(page.element("sealed").ends_with(" hidden"));
        assert!(page.element("seal").contains(" hidden "));
    }
}

#[actix_web::test]
async fn a_sealed_sheet_is_stored_once() {
    let site = Site::open().await;
    let sealed = format!("sealed={}", noise(&site.open_form("ana").await));
    let sent = site.send("ana", &sealed).await;
    assert_eq!(sent.status, StatusCode::OK);
    assert_eq!(site.send("ana", &sealed).await.status, StatusCode::CONFLICT);
    assert_eq!(site.ballots(), 1);
    // Behind the server's own seal it looks like any other.
    assert_eq!(site.send("ben", &site.all("4")).await.status, StatusCode::OK);
    assert_eq!(site.number("SELECT COUNT(DISTINCT LENGTH(sealed)) AS n FROM ballot"), 1);
    site.house.set_clock("2026-12-06T00:00:00Z");
    assert_eq!(site.send("cem", &sealed).await.status, StatusCode::GONE);
}

#[actix_web::test]
async fn what_is_no_sealed_sheet_is_asked_for_again() {
    let site = Site::open().await;
    let good = noise(&site.open_form("ana").await);
    for bad in [
        String::new(),
        "x".to_owned(),
        good[4..].to_owned(),
        format!("{good}AAAA"),
        format!("{good}%3D"),
        good.replacen("Bw", "%2Bw", 1),
        // A browser that seals sends nothing else.
        format!("{good}&COM_S1=4"),
        format!("{good}&comment=hello"),
        format!("{good}&sealed={good}"),
    ] {
        let page = site.send("ana", &format!("sealed={bad}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        assert!(page.title().starts_with("Error: What was sent could not be read"), "{bad}");
        assert!(page.body.contains("Choose again and send again."));
        assert_eq!(page.body.matches("<fieldset").count(), 9);
        assert!(!page.body.contains("What could be read is still chosen"));
    }
    let used = site.send("ana", &format!("sealed={good}")).await;
    assert_eq!(used.status, StatusCode::OK);
    // Of a used link it is said, too.
    assert_eq!(site.send("ana", "sealed=x").await.status, StatusCode::CONFLICT);
    assert_eq!(site.ballots(), 1);
}

#[actix_web::test]
async fn when_the_ballot_box_fails_the_sealed_sheet_waits_in_the_page() {
    let site = Site::open().await;
    let sealed = noise(&site.open_form("ana").await);
    for (failing, fixed) in [
        (
            "CREATE TRIGGER full BEFORE INSERT ON ballot BEGIN SELECT RAISE(ABORT, 'full'); END",
            "DROP TRIGGER full",
        ),
        ("ALTER TABLE ballot RENAME TO gone", "ALTER TABLE gone RENAME TO ballot"),
    ] {
        site.sql(failing);
        let failed = site.send("ana", &format!("sealed={sealed}")).await;
        assert_eq!(failed.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(failed.title().starts_with("Error: Your answers were not stored. Send again."));
        assert!(failed.body.contains(&format!("name=\"sealed\" value=\"{sealed}\"")));
        // A form in another language could not show what is sealed: the page stays as it is.
        assert!(!failed.body.contains("formaction"));
        site.sql(fixed);
    }
    let sent = site.send("ana", &format!("sealed={sealed}")).await;
    assert_eq!((sent.status, site.ballots()), (StatusCode::OK, 1));
}
