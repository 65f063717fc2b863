//! The sentences of "Who sees what" that this program alone can hold.

use actix_web::http::StatusCode;
use sdt_pulse::app;

use super::Site;

#[actix_web::test]
async fn the_list_says_what_its_tests_hold_and_nothing_else() {
    let site = Site::open().await;
    let page = site.open_form("lead").await;
    let list = super::between(&page.body, "<details>", "</details>");
    // A new sentence needs its test first; src/web/answer/who_sees.rs names them.
    assert_eq!(list.matches("<li>").count(), 9, "{list}");
}

#[actix_web::test]
async fn the_database_tells_who_used_a_link_and_no_time_or_answer() {
    let site = Site::open().await;
    for (who, value) in [("ana", "1"), ("ben", "5")] {
        assert_eq!(site.send(who, &site.all(value)).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation WHERE responded"), 2);
    // Of what an answer touches, no column holds a time, and a ballot has no way back to a person.
    let columns = |table: &str, like: &str| {
        let named = format!("SELECT COUNT(*) AS n FROM pragma_table_info('{table}') WHERE {like}");
        site.number(&named)
    };
    for table in ["ballot", "invitation", "invitation_token"] {
        let time = "name LIKE '%\\_at' ESCAPE '\\' OR name LIKE '%time%' OR name LIKE '%date%' \
                    OR name LIKE '%\\_on' ESCAPE '\\'";
        assert_eq!(columns(table, time), 0, "{table}");
        assert_eq!(
            site.number(&format!(
                "SELECT COUNT(*) AS n FROM pragma_table_list('{table}') WHERE wr"
            )),
            1,
            "{table}: rows have a hidden order"
        );
    }
    assert_eq!(columns("ballot", "name NOT IN ('id', 'wave_id', 'sealed')"), 0);
    // Sealed: of one length, and nothing of the sheet to be seen.
    let lengths = "SELECT COUNT(DISTINCT LENGTH(sealed)) AS n FROM ballot";
    assert_eq!(site.number(lengths), 1);
    let plain = "SELECT COUNT(*) AS n FROM ballot WHERE INSTR(sealed, CAST('COM_S1' AS BLOB)) > 0";
    assert_eq!(site.number(plain), 0);
}

#[actix_web::test]
async fn after_the_close_no_answer_key_or_mark_remains() {
    let site = Site::open().await;
    for who in ["ana", "ben", "cem", "dee", "eva", "fay"] {
        assert_eq!(site.send(who, &site.all("4")).await.status, StatusCode::SEE_OTHER);
    }
    let key = site.house.keys().join("w1.key");
    assert!(key.exists() && site.ballots() == 6);
    site.house.close();
    assert!(!key.exists());
    assert_eq!(site.ballots(), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation_token"), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation WHERE responded"), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM release"), 1);
}

#[actix_web::test]
async fn a_release_names_nobody() {
    let site = Site::open().await;
    for who in ["ana", "ben", "cem", "dee", "eva", "fay"] {
        assert_eq!(site.send(who, &site.all("4")).await.status, StatusCode::SEE_OTHER);
    }
    site.house.close();
    let published = app::published_waves(&site.house.app).unwrap();
    let everything = format!("{published:?}");
    assert!(everything.contains("Depot North"), "nothing was published");
    for person in ["ana", "ben", "hal", "lead"] {
        assert!(!everything.contains(&format!("{person}@")), "{person}");
    }
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM release WHERE INSTR(body_json, '@') > 0"), 0);
}
