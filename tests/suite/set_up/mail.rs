//! Mail: saved after a test that the server took; where it did not, why, and what was said.

use actix_web::rt::System;
use sdt_pulse::app::{self, SettingKey, SmtpFields};
use sdt_pulse::domain::Actor;

use super::{Visitor, WHO};
use crate::support::both_databases;
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const PAGE: &str = "/setup/mail";

fn fields<'a>(
    host: &'a str,
    port: &'a str,
    user: &'a str,
    password: &'a str,
) -> [(&'a str, &'a str); 8] {
    [
        ("mail_way", "smtp"),
        ("smtp_host", host),
        ("smtp_port", port),
        ("smtp_tls", "starttls"),
        ("smtp_user", user),
        ("smtp_password", password),
        ("mail_from", "pulse@elm.example"),
        ("test_to", WHO),
    ]
}

fn tested<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [fields, &[("do", "test")]].concat()
}

#[test]
fn a_test_goes_through_the_server_and_saves_it() {
    both_databases(|url| {
        let sink = SmtpSink::start(Behaviour::default());
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            let port = sink.address().port().to_string();
            let sent = visitor.save(PAGE, &tested(&fields("127.0.0.1", &port, "", ""))).await;
            assert_eq!(
                (sent.status.as_u16(), sent.location.as_str()),
                (303, PAGE),
                "{}",
                sent.body
            );
            let received = sink.received();
            assert_eq!(received.len(), 1);
            assert_eq!(received[0].to, [WHO]);
            let text = String::from_utf8_lossy(&received[0].data).into_owned();
            assert!(text.contains("Test mail of the pulse") && !text.contains("/setup"), "{text}");
            let settings = visitor.house.app.settings();
            assert_eq!(settings.smtp_url, format!("smtp://127.0.0.1:{port}"));
            assert_eq!(settings.mail_from, "pulse@elm.example");
            let page = visitor.get(PAGE).await.body;
            for says in
                ["The server took the test mail, and", "It arrived: go on", "value=\"127.0.0.1\""]
            {
                assert!(page.contains(says), "{says}: {page}");
            }
            assert_eq!(visitor.get("/setup").await.location, "/setup/organisation", "that is left");
        });
    });
}

#[test]
fn a_test_that_fails_saves_nothing_and_says_why_without_the_password() {
    both_databases(|url| {
        let strict = SmtpSink::start(Behaviour { refuses_senders: true, ..Behaviour::default() });
        let refusing =
            SmtpSink::start(Behaviour { refuses: Some(WHO.to_owned()), ..Behaviour::default() });
        let later =
            SmtpSink::start(Behaviour { postpones: Some(WHO.to_owned()), ..Behaviour::default() });
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            let port = |sink: &SmtpSink| sink.address().port().to_string();
            let unused = crate::support::ports::unused_port().to_string();
            for (port, user, password, says, said) in [
                (unused.as_str(), "", "", "Nothing answers at 127.0.0.1:", "refused"),
                (
                    &port(&strict),
                    "pulse",
                    "geheim-7",
                    "The server offers no encryption",
                    "&#62; EHLO",
                ),
                (&port(&strict), "", "", "does not let this sender send", "530 sign in first"),
                (&port(&refusing), "", "", "refused the test mail", "550"),
                (&port(&later), "", "", "asks to try again later", "450"),
            ] {
                let page =
                    visitor.save(PAGE, &tested(&fields("127.0.0.1", port, user, password))).await;
                assert_eq!(page.status, 422, "{}", page.body);
                assert_eq!(page.body.matches(says).count(), 2, "{says}: {}", page.body);
                let (_, heard) = page.body.split_once("<pre").unwrap();
                let heard = heard.split_once("</pre>").unwrap().0;
                assert!(heard.contains(said), "{said}: {heard}");
                assert!(!page.body.contains("geheim"), "{}", page.body);
                assert!(page.body.contains(&format!("value=\"{port}\"")), "what was typed stays");
                assert!(page.body.contains("It holds no password."));
            }
            assert_eq!(visitor.house.app.settings().smtp_url, "");
            // What cannot be tried at all stands at its field, and nothing was sent.
            for (fields, says) in [
                (fields("", "587", "", ""), "Type the name of the mail server"),
                (fields("127.0.0.1", "x", "", ""), "Write the server as mail.example.com"),
                (
                    fields("127.0.0.1", "587", "pulse", ""),
                    "Give a user name and a password, or neither",
                ),
            ] {
                let page = visitor.save(PAGE, &tested(&fields)).await;
                assert_eq!(page.status, 422);
                assert!(page.body.contains(says) && !page.body.contains("<pre"), "{}", page.body);
            }
            assert_eq!(visitor.get(PAGE).await.status, 200);
        });
    });
}

#[test]
fn a_folder_takes_mail_too_and_the_password_is_kept_for_its_account_alone() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            let folder =
                [("mail_way", "folder"), ("mail_from", "pulse@elm.example"), ("test_to", WHO)];
            assert_eq!(visitor.save(PAGE, &tested(&folder)).await.status, 303);
            assert_eq!(visitor.house.app.settings().smtp_url, "");
            let house = &visitor.house.app;
            let known = [(SettingKey::SmtpUrl, "smtps://pulse:geheim-7@mail.elm.example:465")];
            let by = Actor::CommandLine;
            app::change_settings(house, &by, &known, visitor.house.now()).unwrap();
            let of = |host: &str, user: &str| SmtpFields {
                host: host.to_owned(),
                port: "465".to_owned(),
                tls_from_the_start: true,
                user: user.to_owned(),
                password: String::new(),
            };
            let url = |host, user| app::smtp_url(house, &of(host, user));
            assert_eq!(
                url("mail.elm.example", "pulse").unwrap(),
                "smtps://pulse:geheim-7@mail.elm.example:465"
            );
            assert!(url("other.example", "pulse").is_err(), "another server does not get it");
            assert!(url("mail.elm.example", "other").is_err());
            let page = visitor.get(PAGE).await.body;
            assert!(
                page.contains("value=\"mail.elm.example\"") && !page.contains("geheim"),
                "{page}"
            );
        });
    });
}
