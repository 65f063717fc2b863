//! The slips in a browser: HR makes them, and a shared device forgets whoever was there.

use actix_web::rt::System;
use sdt_pulse::app;

use super::{ANSWERS, codes_of};
use crate::access::{Desk, HR};
use crate::support::both_databases;
use crate::support::program::people_csv;

const WAVE: &str = "/app/waves/w1";
const LOTS: &str = "/app/waves/w1/lots";

#[test]
fn hr_opens_a_wave_of_codes_and_gets_them_once() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.import(&people_csv(&[("Depot", 6), ("Night", 5)]));
            let hr = desk.sign_in(HR).await;
            let plan = "/app/waves/new?form=core&closes=2026-12-04&k=5&remind=everybody&lots=on";
            let planned = desk.get(plan, Some(&hr)).await;
            assert!(planned.body.contains("11 people draw a code"), "{}", planned.body);
            desk.house.open_on_terms(|terms| terms.lots = true);
            let hr = desk.sign_in(HR).await;
            let page = desk.get(WAVE, Some(&hr)).await;
            assert!(page.body.contains("11 people draw a code") && page.body.contains(LOTS));
            let made = desk.post(LOTS, Some(&hr), &[]).await;
            assert_eq!(made.header("content-type"), "application/pdf");
            assert!(made.header("content-disposition").contains("codes-w1.pdf"));
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("codes.pdf");
            std::fs::write(&file, &made.bytes).unwrap();
            let codes = codes_of(&file);
            assert_eq!(codes.len(), 11);
            let page = desk.get(WAVE, Some(&hr)).await;
            assert!(page.body.contains("The codes were made"), "{}", page.body);
            let unasked = desk.post(LOTS, Some(&hr), &[]).await;
            assert_eq!(unasked.status, 422);
            assert!(unasked.body.contains("11 codes were made already"), "{}", unasked.body);
            let again = desk.post(LOTS, Some(&hr), &[("again", "on")]).await;
            assert_eq!(again.header("content-type"), "application/pdf");
            std::fs::write(&file, &again.bytes).unwrap();
            let (before, codes) = (codes, codes_of(&file));
            assert!(before.iter().all(|code| !codes.contains(code)));
            desk.house.answer(&codes[0], &ANSWERS).await;
            let refused = desk.post(LOTS, Some(&hr), &[("again", "on")]).await;
            assert_eq!(refused.status, 422);
            assert!(refused.body.contains("There is a problem"), "{}", refused.body);
            assert!(refused.body.contains("answer twice"), "{}", refused.body);
        });
    });
}

#[test]
fn a_kiosk_forgets_after_each_answer_and_where_somebody_walks_away() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.import(&people_csv(&[("Depot", 6)]));
            desk.house.open_on_terms(|terms| terms.lots = true);
            let sheet =
                app::make_lots(&desk.house.app, "w1", false, &super::BY, desk.house.now()).unwrap();
            let code = sheet.groups[0].1[0].grouped();
            let first = desk.get("/kiosk", None).await;
            assert_eq!(first.status, 200);
            assert!(first.body.contains("action=\"/s?kiosk\""), "{}", first.body);
            let form = desk.post("/s?kiosk", None, &[("code", &code)]).await;
            assert_eq!((form.status.as_u16(), form.header("refresh")), (200, "600; url=/kiosk"));
            assert!(form.body.contains("action=\"/s/answers?kiosk\""), "{}", form.body);
            assert!(
                form.body.contains("belongs to your group and to nobody in it"),
                "{}",
                form.body
            );
            assert!(form.body.contains("nobody knows who has answered with a code"));
            assert!(form.body.contains("Whoever printed the codes"), "{}", form.body);
            let mut fields = vec![("code", code.as_str()), ("confirm", "1")];
            fields.extend(ANSWERS);
            let thanks = desk.post("/s/answers?kiosk", None, &fields).await;
            assert_eq!((thanks.status.as_u16(), thanks.header("refresh")), (200, "20; url=/kiosk"));
            assert!(thanks.body.contains("href=\"/kiosk\""), "{}", thanks.body);
            let again = desk.post("/s/answers?kiosk", None, &fields).await;
            assert_eq!((again.status.as_u16(), again.header("refresh")), (409, "20; url=/kiosk"));
            // On somebody's own phone nothing hurries them.
            let other = sheet.groups[0].1[1].grouped();
            let own = desk.post("/s", None, &[("code", &other)]).await;
            assert_eq!((own.status.as_u16(), own.header("refresh")), (200, ""));
            assert!(!own.body.contains("kiosk"), "{}", own.body);
        });
    });
}
