//! The team's own way in.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::rt::System;
use actix_web::test::TestRequest;

use super::{Answer, LEAD, Site, post_of};
use crate::support::both_databases;
use crate::support::sql::{Sql, hex};

/// Somebody of the team, who is not signed in.
async fn read(site: &mut Site, path: &str, code: &str) -> Answer {
    let cookie = site.cookie.take();
    let answer = site.send(post_of(path, &[("code", code)])).await;
    assert_eq!(site.cookie, None, "a reader by a link gets no cookie");
    site.cookie = cookie;
    answer
}

fn is_private(answer: &Answer) {
    assert_eq!(answer.header("Cache-Control"), "no-store");
    assert_eq!(answer.header("Referrer-Policy"), "no-referrer");
    assert_eq!(answer.header("X-Robots-Tag"), "noindex");
    assert!(answer.header("Content-Security-Policy").starts_with("default-src 'none'"));
}

#[test]
fn the_team_reads_by_its_link_until_the_next_audit_begins() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            site.begin().await;
            site.write("routine", &[("work", "copying <orders>")], "dependencies").await;
            let first = site.link().await;
            let link = site.link().await;
            let (page, code) = link.split_once('#').unwrap();
            assert!(page.ends_with("/a"), "{page}");
            // A new link ends the one before; the page shows it once.
            assert_eq!(read(&mut site, "/a", &first).await.status, StatusCode::NOT_FOUND);
            assert!(!site.get(super::AUDIT).await.body.contains(code));
            for pasted in [code, link.as_str(), &format!(" {link}\n")] {
                let paper = read(&mut site, "/a", pasted).await;
                assert_eq!(paper.status, StatusCode::OK, "{}", paper.body);
                is_private(&paper);
                assert!(paper.body.contains("copying &#60;orders&#62;"));
                // Nothing to fill in, nowhere to go, nobody named.
                for absent in ["<form", "csrf", "/app/audit", "/app/sign-out", LEAD, "<script"] {
                    assert!(!paper.body.contains(absent), "{absent}");
                }
            }
            assert_eq!(read(&mut site, "/a/snapshot", code).await.status, StatusCode::NOT_FOUND);

            site.agree(&["No second sign-off"]).await;
            let agreed = read(&mut site, "/a", code).await;
            assert!(agreed.body.contains("action=\"/a/snapshot\""), "{}", agreed.body);
            let kept = read(&mut site, "/a/snapshot", code).await;
            assert_eq!(kept.status, StatusCode::OK);
            is_private(&kept);
            let name = "attachment; filename=\"autonomy-audit-2026Q4.html\"";
            assert_eq!(kept.header(CONTENT_DISPOSITION.as_str()), name);
            assert!(kept.body.contains("copying &#60;orders&#62;"));
            let reloaded = site.get("/a/snapshot").await;
            assert_eq!((reloaded.status, reloaded.location()), (StatusCode::SEE_OTHER, "/a"));

            site.house.set_clock("2027-01-11T08:00:00Z");
            assert_eq!(read(&mut site, "/a", code).await.status, StatusCode::OK);
            site.sign_in(LEAD).await;
            site.write("begin", &[("quarter", "2027Q1")], "state").await;
            for path in ["/a", "/a/snapshot"] {
                let ended = read(&mut site, path, code).await;
                assert_eq!(ended.status, StatusCode::NOT_FOUND);
                is_private(&ended);
                assert!(ended.body.contains("This link opens nothing"));
                assert!(!ended.body.contains(code));
            }
        });
    });
}

#[test]
fn the_database_holds_no_link_that_opens_anything() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::signed_in(url, LEAD).await;
            site.begin().await;
            let link = site.link().await;
            let (_, code) = link.split_once('#').unwrap();
            let mut sql = Sql::open(url);
            let macs = sql.blobs("SELECT mac AS bytes FROM audit_link");
            assert_eq!(macs.iter().map(Vec::len).collect::<Vec<_>>(), [32]);
            assert!(!macs[0].windows(8).any(|run| code.as_bytes().windows(8).any(|of| of == run)));
            let rest = sql.texts("SELECT team || ' ' || quarter AS text FROM audit_link");
            assert_eq!(rest, ["Ops/Desk 2026Q4"]);
            // What stands there does not open it.
            let by_mac = read(&mut site, "/a", &hex(&macs[0])).await;
            assert_eq!(by_mac.status, StatusCode::NOT_FOUND);
        });
    });
}

#[test]
fn the_way_in_is_the_same_for_everybody_and_works_by_pasting() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut site = Site::new(url);
            for method in ["GET", "HEAD"] {
                let asked = TestRequest::default().method(method.parse().unwrap()).uri("/a");
                let entry = site.send(asked).await;
                assert_eq!(entry.status, StatusCode::OK);
                is_private(&entry);
                let policy = entry.header("Content-Security-Policy");
                assert!(
                    policy.contains("script-src 'sha256-") && policy.contains("style-src 'sha256-")
                );
            }
            let german = site.get("/a?lang=de").await.body;
            assert!(german.contains("Das Audit deines Teams öffnen"));
            assert!(german.contains("<input type=\"hidden\" name=\"lang\" value=\"de\">"));
            let none = read(&mut site, "/a", " ").await;
            assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(none.body.contains("aria-invalid=\"true\" aria-describedby=\"code-e\""));
            let unknown = read(&mut site, "/a", "not a code").await;
            assert_eq!(unknown.status, StatusCode::NOT_FOUND);
            is_private(&unknown);
        });
    });
}
