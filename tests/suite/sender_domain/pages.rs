//! The check in the browser: after the mail step of the set-up, and among the settings.

use actix_web::rt::System;
use sdt_pulse::app::{self, Settings};
use sdt_pulse::store::DatabaseUrl;

use super::{SPF, settings};
use crate::access::{ADMIN, Desk, HR, OBSERVER};
use crate::set_up::Visitor;
use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::name_server::{Reply, TestNameServer};

const STEP: &str = "/setup/mail";
const CHECK: &str = "/app/settings/mail/domain";

fn by_server(server: &TestNameServer) -> Settings {
    Settings { smtp_url: "smtp://127.0.0.1:1".to_owned(), ..settings(&server.address()) }
}

#[test]
fn the_set_up_says_each_record_and_its_mend_once_somebody_asks() {
    both_databases(|url| {
        let server = TestNameServer::start();
        server.texts("elm.example", &[SPF]);
        System::new().block_on(async {
            let url = DatabaseUrl::parse(url).unwrap();
            let house = TestHouse::with(&url, by_server(&server), &sdt_pulse::domain::ItemBank::SHIPPED);
            let mut visitor = Visitor::begun_in(house).await;
            let before = visitor.get(STEP).await.body;
            assert!(before.contains("The sender’s domain") && !before.contains("SPF"), "{before}");
            assert!(server.asked().is_empty(), "a page that is only opened asks nobody");
            let asked = visitor.save(STEP, &[("do", "check")]).await;
            assert_eq!((asked.status.as_u16(), asked.location.as_str()), (303, STEP));
            let page = visitor.get(STEP).await.body;
            for says in [
                "<b>Right.</b> elm.example says which servers may send",
                "<b>Cannot be seen from here.</b> The mail server signs, if anybody does.",
                "<b>Missing.</b> _dmarc.elm.example publishes none. Have this TXT record published at \
                 _dmarc.elm.example:<br><code>v=DMARC1; p=none</code>",
                "Looked up: ",
            ] {
                assert!(page.contains(says), "{says}: {page}");
            }
            // A name server that is of no use blocks nothing.
            server.say("elm.example", Reply::Fails);
            assert_eq!(visitor.save(STEP, &[("do", "check")]).await.status, 303);
            assert!(visitor.get(STEP).await.body.contains("The name server says: Server Failure"));
            assert_eq!(visitor.save(STEP, &[("do", "later")]).await.status, 303);
        });
    });
}

#[test]
fn hr_asks_among_the_settings_and_what_was_found_is_of_that_domain_alone() {
    both_databases(|url| {
        let server = TestNameServer::start();
        server.texts("elm.example", &["v=spf1 mx +all"]);
        System::new().block_on(async {
            let desk = Desk::with(url, by_server(&server));
            let (hr, council) = (desk.sign_in(HR).await, desk.sign_in(OBSERVER).await);
            let before = desk.get("/app/settings", Some(&hr)).await.body;
            assert!(before.contains(CHECK) && !before.contains("SPF"), "{before}");
            assert_eq!(desk.post(CHECK, Some(&council), &[]).await.status, 404);
            assert_eq!(desk.get(CHECK, Some(&hr)).await.status, 405);
            assert!(server.asked().is_empty());
            let asked = desk.post(CHECK, Some(&hr), &[]).await;
            assert_eq!((asked.status.as_u16(), asked.location.as_str()), (303, "/app/settings"));
            let page = desk.get("/app/settings", Some(&hr)).await.body;
            assert!(
                page.contains("<b>Wrong.</b> elm.example lets everybody send in its name."),
                "{page}"
            );
            assert!(page.contains("<code>v=spf1 mx ~all</code>"), "{page}");

            let (app, now) = (&desk.house.app, desk.house.now());
            let by = sdt_pulse::domain::Actor::CommandLine;
            let from = [(app::SettingKey::MailFrom, ADMIN.replace("elm", "oak"))];
            let from = from.each_ref().map(|(key, value)| (*key, value.as_str()));
            app::change_settings(app, &by, &from, now).unwrap();
            assert!(!desk.get("/app/settings", Some(&hr)).await.body.contains("SPF"));
        });
    });
}
