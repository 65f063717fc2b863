//! What was set up, changed in the browser afterwards: by whom, by the same forms, and never what a file says.

use actix_web::rt::System;
use sdt_pulse::app::{self, App};
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Layers;
use sdt_pulse::domain::{Actor, ChatWay, ItemBank, MailPurpose};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{DatabaseUrl, Store};

use super::{ADMIN, Answer, Desk, HR, OBSERVER, Signed, address};
use crate::set_up::Visitor;
use crate::support::both_databases;
use crate::support::chat_peer::{ChatPeer, Plan, TOKEN};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const PAGE: &str = "/app/settings";

async fn saved(desk: &Desk, signed: &Signed, part: &str, fields: &[(&str, &str)]) -> Answer {
    desk.post(&format!("{PAGE}/{part}"), Some(signed), fields).await
}

fn leads_back(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.location.as_str())
}

async fn admin(desk: &Desk) -> Signed {
    let (app, now) = (&desk.house.app, desk.house.now());
    app::grant_role(app, &Actor::CommandLine, &address(ADMIN), app::Role::Admin, now).unwrap();
    desk.sign_in(ADMIN).await
}

#[test]
fn hr_changes_what_staff_read_and_an_admin_where_the_site_and_its_mail_are() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let (hr, council, admin) =
                (desk.sign_in(HR).await, desk.sign_in(OBSERVER).await, admin(&desk).await);
            let page = desk.get(PAGE, Some(&hr)).await.body;
            for says in [
                "Our organisation",
                "5 answers",
                "/app/settings/privacy",
                "Below 5 it can never be",
            ] {
                assert!(page.contains(says), "{says}: {page}");
            }
            for not_theirs in ["/app/settings/mail", "/app/settings/address"] {
                assert!(!page.contains(not_theirs), "{not_theirs}: {page}");
                assert_eq!(desk.get(not_theirs, Some(&hr)).await.status, 404);
                assert_eq!(
                    desk.post(not_theirs, Some(&hr), &[("base_url", "http://x")]).await.status,
                    404
                );
                assert!(desk.get(PAGE, Some(&admin)).await.body.contains(not_theirs));
            }
            assert_eq!(desk.get(PAGE, Some(&council)).await.status, 404);
            assert!(!desk.get("/app/access", Some(&council)).await.body.contains(PAGE));
            assert!(
                desk.get("/app/access", Some(&hr)).await.body.contains("href=\"/app/settings\"")
            );

            let named = [
                ("organisation", "Elm Street Works"),
                ("contact", "hr@elm.example"),
                ("locale", "de"),
            ];
            let done = saved(&desk, &hr, "organisation", &named).await;
            assert_eq!(
                leads_back(&done),
                (303, "/app/settings?saved=organisation"),
                "{}",
                done.body
            );
            let page = desk.get(&done.location, Some(&hr)).await.body;
            assert!(page.contains("Organisation: saved, and in force."), "{page}");
            let settings = desk.house.app.settings();
            assert_eq!(settings.organisation, "Elm Street Works");
            assert_eq!(settings.default_locale.tag(), "de");
            assert_eq!(leads_back(&saved(&desk, &hr, "privacy", &[("k", "7")]).await).0, 303);
            assert_eq!(desk.house.app.settings().k.get(), 7);
            let log = desk.log();
            for line in ["organisation", "contact", "default_locale", "k"] {
                let line = format!("{HR} setting changed {line}");
                assert!(log.contains(&line), "{line}: {log:?}");
            }

            // What is refused changes nothing, and comes back as it was typed.
            let unnamed = [("organisation", " "), ("contact", "nobody"), ("locale", "de")];
            let refused = saved(&desk, &hr, "organisation", &unnamed).await;
            assert_eq!(refused.status, 422);
            assert!(
                refused.body.contains("value=\"nobody\"")
                    && refused.body.contains("action=\"/app/settings/organisation\"")
            );
            assert_eq!(saved(&desk, &hr, "privacy", &[("k", "4")]).await.status, 409);
            assert_eq!(saved(&desk, &admin, "address", &[("base_url", "elm")]).await.status, 422);
            assert_eq!((desk.house.app.settings().k.get(), desk.log()), (7, log));
            // The forms lead to no step of the set-up.
            let form = desk.get("/app/settings/organisation", Some(&hr)).await.body;
            assert!(!form.contains("/setup") && form.contains("Back to the settings"), "{form}");
            let forecast = [("k", "7"), ("expect", "90"), ("do", "forecast")];
            let forecast = saved(&desk, &hr, "privacy", &forecast).await;
            assert_eq!(forecast.location, "/app/settings/privacy?k=7&expect=90");
        });
    });
}

#[test]
fn a_mail_server_is_taken_after_a_test_and_a_failure_shows_what_it_said() {
    both_databases(|url| {
        let (sink, strict) = (
            SmtpSink::start(Behaviour::default()),
            SmtpSink::start(Behaviour { refuses_senders: true, ..Behaviour::default() }),
        );
        System::new().block_on(async {
            let desk = Desk::new(url);
            let admin = admin(&desk).await;
            let port = |sink: &SmtpSink| sink.address().port().to_string();
            let (good, bad) = (port(&sink), port(&strict));
            let fields = |port| {
                [
                    ("mail_way", "smtp"),
                    ("smtp_host", "127.0.0.1"),
                    ("smtp_port", port),
                    ("smtp_tls", "starttls"),
                    ("mail_from", "pulse@elm.example"),
                    ("test_to", ADMIN),
                    ("do", "test"),
                ]
            };
            let failed = saved(&desk, &admin, "mail", &fields(bad.as_str())).await;
            assert_eq!(failed.status, 422);
            assert!(failed.body.contains("530 sign in first"), "{}", failed.body);
            assert!(!failed.body.contains("Set up mail later"), "{}", failed.body);
            assert_eq!(desk.house.app.settings().smtp_url, "");
            // There is no way past the test here.
            let later: Vec<_> =
                fields(bad.as_str()).into_iter().filter(|one| one.0 != "do").collect();
            let later =
                saved(&desk, &admin, "mail", &[&later[..], &[("do", "later")]].concat()).await;
            assert_eq!(later.status, 422);

            let done = saved(&desk, &admin, "mail", &fields(good.as_str())).await;
            assert_eq!(leads_back(&done), (303, "/app/settings?saved=mail"), "{}", done.body);
            assert_eq!(sink.received().len(), 1);
            let page = desk.get(PAGE, Some(&admin)).await.body;
            assert!(page.contains(&format!("smtp://127.0.0.1:{good}")), "{page}");
            assert!(desk.log().contains(&format!("{ADMIN} setting changed smtp_url")));
        });
    });
}

#[test]
fn what_the_file_says_is_shown_as_fixed_and_stays() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut desk = Desk::new(url);
            let layers = Layers::parse(
                "sdt-pulse.toml",
                "organisation = \"Elm Street\"\nsmtp_url = \"smtps://pulse:geheim-7@mail.elm.example\"\n",
            )
            .unwrap();
            let store = Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap();
            let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
            let keys = KeyDirectory::at(desk.house.keys());
            let messages = Messages::load().unwrap();
            desk.house.app = App::new(store, keys, bank, messages, layers, None).unwrap();
            let admin = admin(&desk).await;
            let page = desk.get(PAGE, Some(&admin)).await.body;
            assert_eq!(page.matches("Fixed in sdt-pulse.toml").count(), 2, "{page}");
            assert!(page.contains("Elm Street") && !page.contains("geheim"), "{page}");
            let named = [("organisation", "Other"), ("contact", "it@elm.example"), ("locale", "en")];
            assert_eq!(saved(&desk, &admin, "organisation", &named).await.status, 303);
            let settings = desk.house.app.settings();
            assert_eq!((settings.organisation.as_str(), settings.contact.as_str()), ("Elm Street", "it@elm.example"));
        });
    });
}

#[test]
fn there_are_no_settings_before_the_set_up_is_done() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut visitor = Visitor::begun(url).await;
            for path in [PAGE, "/app/settings/organisation", "/app/settings/mail"] {
                assert_eq!(visitor.get(path).await.status, 404, "{path}");
            }
            let (app, now) = (visitor.house.app.clone(), visitor.house.now());
            app::finish_set_up(&app, now, &Actor::CommandLine).unwrap();
            assert_eq!(visitor.get(PAGE).await.status, 200);
        });
    });
}

#[test]
fn a_chat_is_taken_after_a_test_and_no_secret_of_it_is_shown() {
    both_databases(|url| {
        let chat = ChatPeer::start();
        System::new().block_on(async {
            let desk = Desk::new(url);
            let admin = admin(&desk).await;
            let (address, way) = (chat.url(ChatWay::Mattermost), ChatWay::Mattermost.id());
            let fields = |token| {
                [
                    ("chat", way),
                    ("chat_url", address.as_str()),
                    ("chat_token", token),
                    ("test_to", ADMIN),
                ]
            };
            let in_force = || desk.house.app.settings().chat;
            // What is refused changes nothing, stands at its field, and repeats no secret.
            for (token, plan, says) in [
                ("", Plan::default(), "Enter the token of the bot."),
                ("other-geheim", Plan::default(), "does not let this account write"),
                (
                    TOKEN,
                    Plan { unknown: Some(ADMIN.to_owned()), ..Plan::default() },
                    "does not know this address",
                ),
            ] {
                chat.plan(plan);
                let refused = saved(&desk, &admin, "chat", &fields(token)).await;
                assert_eq!(refused.status, 422);
                assert!(refused.body.contains(says), "{says}: {}", refused.body);
                assert!(!refused.body.contains("geheim"), "{}", refused.body);
                assert_eq!(in_force(), ChatWay::Off);
            }
            let nowhere = [("chat", "teams"), ("chat_url", "http://x.example"), ("test_to", ADMIN)];
            let nowhere = saved(&desk, &admin, "chat", &nowhere).await;
            assert!(nowhere.status == 422 && nowhere.body.contains("begins with https://"));
            assert!(chat.posted().is_empty());

            chat.plan(Plan::default());
            let done = saved(&desk, &admin, "chat", &fields(TOKEN)).await;
            assert_eq!(leads_back(&done), (303, "/app/settings?saved=chat"), "{}", done.body);
            assert_eq!((chat.people(), in_force()), (vec![ADMIN.to_owned()], ChatWay::Mattermost));
            let page = desk.get(&done.location, Some(&admin)).await.body;
            assert!(page.contains("Chat: saved, and in force.") && page.contains("Mattermost"));
            assert!(page.contains(&address) && !page.contains("geheim"), "{page}");
            let form = desk.get("/app/settings/chat", Some(&admin)).await.body;
            assert!(!form.contains("geheim") && !form.contains(&address), "{form}");
            // What is left empty stays.
            let again = saved(&desk, &admin, "chat", &[("chat", way), ("test_to", ADMIN)]).await;
            assert_eq!((again.status.as_u16(), chat.people().len()), (303, 2), "{}", again.body);
            // Another chat gets neither address nor token of this one.
            let other =
                saved(&desk, &admin, "chat", &[("chat", "slack"), ("test_to", ADMIN)]).await;
            assert_eq!((other.status.as_u16(), in_force()), (422, ChatWay::Mattermost));
            let off = saved(&desk, &admin, "chat", &[("chat", "off")]).await;
            assert_eq!((off.status.as_u16(), in_force()), (303, ChatWay::Off));
            assert_eq!(desk.house.app.settings().chat_token.reveal(), "", "no secret is kept");
            let log = desk.log();
            assert!(log.contains(&format!("{ADMIN} setting changed chat_token")), "{log:?}");
        });
    });
}

#[test]
fn hr_reads_on_the_page_of_the_mail_that_a_chat_takes_nothing() {
    both_databases(|url| {
        let chat = ChatPeer::start();
        System::new().block_on(async {
            let desk = Desk::new(url);
            let (house, hr) = (&desk.house, desk.sign_in(HR).await);
            let address = chat.url(ChatWay::Mattermost);
            let changes = [
                (app::SettingKey::ChatToken, "another-geheim"),
                (app::SettingKey::ChatUrl, address.as_str()),
                (app::SettingKey::Chat, "mattermost"),
            ];
            app::change_settings(&house.app, &Actor::CommandLine, &changes, house.now()).unwrap();
            let people =
                ["a", "b", "c", "d", "e", "f"].map(|name| format!("{name}@elm.example,T\n"));
            house.import(&format!("email,team\n{}", people.concat()));
            house.open_wave();
            let only = [MailPurpose::Invitation];
            let report = house.mail_to(&house.outbox(), &only).await.unwrap().unwrap();
            assert_eq!(report.of(&only).sent, 6, "each has a mail");
            let page = desk.get("/app/mail", Some(&hr)).await.body;
            let says = "6 messages for the chat went by mail";
            assert!(page.contains(says) && page.contains("401, api.context.session_expired"));
            assert!(!page.contains("geheim"), "{page}");
            let mend = [(app::SettingKey::ChatToken, TOKEN)];
            app::change_settings(&house.app, &Actor::CommandLine, &mend, house.now()).unwrap();
            assert!(!desk.get("/app/mail", Some(&hr)).await.body.contains("for the chat"));
        });
    });
}
