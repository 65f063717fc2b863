//! The chat first, and the mail for whomever it does not reach: nobody is left out, and nobody asked twice.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use sdt_pulse::app::{self, ChatTrouble, Link};
use sdt_pulse::domain::{ChatWay, EmailAddress, MailPurpose, Reminders};
use sdt_pulse::store::{DatabaseUrl, Store};
use serde_json::{Value, json};

use super::{PEOPLE, Scene, counts, received};
use crate::support::both_databases;
use crate::support::chat_peer::{ChatPeer, Instead, Plan, TOKEN};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const ONE: &str = "p3.t0@elm.example";
const CHATS: [ChatWay; 3] = [ChatWay::Slack, ChatWay::Teams, ChatWay::Mattermost];
const LOOKED_UP: [ChatWay; 2] = [ChatWay::Slack, ChatWay::Mattermost];

/// A wave that waits to be sent, its chat, and its mail server.
struct Stage {
    scene: Scene,
    chat: ChatPeer,
    mail: SmtpSink,
}

impl Stage {
    fn new(url: &str, way: ChatWay) -> Self {
        let chat = ChatPeer::start();
        let scene = Scene::with(url, chat.settings(way), Reminders::Everybody);
        Self { scene, chat, mail: SmtpSink::start(Behaviour::default()) }
    }

    /// How many invitations went out, and how many did not.
    fn pass(&self) -> (usize, usize) {
        counts(&self.scene.pass(&self.mail.url()), MailPurpose::Invitation)
    }

    fn at_seconds(&self, seconds: i64) {
        self.scene.at(SignedDuration::from_secs(seconds));
    }

    fn trouble(&self) -> Option<ChatTrouble> {
        app::chat_trouble(&self.scene.house.app).unwrap()
    }

    /// Nobody is left out, and nobody asked twice, by whichever way.
    fn everybody_once(&self) {
        let mut people = self.chat.people();
        people.extend(received(&self.mail).keys().cloned());
        let different: BTreeSet<&String> = people.iter().collect();
        assert_eq!((people.len(), different.len()), (PEOPLE, PEOPLE), "{people:?}");
        assert!(received(&self.mail).values().all(|mails| *mails == 1));
    }
}

/// Each of these chats, on both databases.
fn each(ways: &[ChatWay], test: impl Fn(&str, ChatWay)) {
    for way in ways {
        both_databases(|url| test(url, *way));
    }
}

fn instead(status: u16, body: Value) -> Instead {
    Instead { status, headers: Vec::new(), body, times: usize::MAX }
}

#[test]
fn slack_gets_a_direct_message_in_its_published_shape() {
    both_databases(|url| {
        let stage = Stage::new(url, ChatWay::Slack);
        assert_eq!(stage.pass(), (PEOPLE, 0));
        let asked = stage.chat.asked();
        assert!(asked.iter().all(|one| one.authorization == Some(format!("Bearer {TOKEN}"))));
        let lines: Vec<&str> = asked.iter().map(|one| one.line.as_str()).collect();
        assert!(lines.contains(&"GET /api/users.lookupByEmail?email=p3.t0%40elm.example"));
        assert_eq!(lines.len(), 3 * PEOPLE, "{lines:?}");
        let posted = stage.chat.posted();
        let (_, body) = posted.iter().find(|(to, _)| to == ONE).unwrap();
        let code = stage.chat.code(ONE);
        assert_eq!(body["text"], "Our organisation: 9 statements about your work");
        assert_eq!((&body["unfurl_links"], &body["unfurl_media"]), (&json!(false), &json!(false)));
        let blocks = body["blocks"].as_array().unwrap();
        let kinds: Vec<&Value> = blocks.iter().map(|block| &block["text"]["type"]).collect();
        let plain = &json!("plain_text");
        assert_eq!(kinds, [plain, plain, plain, &json!("mrkdwn"), &Value::Null]);
        assert!(blocks[0]["text"]["text"].as_str().unwrap().contains("open until"));
        let link = format!("*<http://127.0.0.1:8080/s#{code}|Open the 9 statements>*");
        assert_eq!(blocks[3]["text"]["text"], link);
        let foot = blocks[4]["elements"][0]["text"].as_str().unwrap();
        assert!(foot.starts_with("<http://127.0.0.1:8080/u/"), "{foot}");
        assert!(!body.to_string().contains("button"), "Slack hears of each press of a button");
    });
}

#[test]
fn teams_gets_an_adaptive_card_and_whom_it_is_for() {
    both_databases(|url| {
        let stage = Stage::new(url, ChatWay::Teams);
        assert_eq!(stage.pass(), (PEOPLE, 0));
        let asked = stage.chat.asked();
        assert_eq!(asked.len(), PEOPLE);
        for one in &asked {
            assert_eq!(one.line, "POST /workflows/7/triggers/manual/run?sig=geheim-7");
            assert_eq!(one.authorization, None, "nobody but the workflow has a secret");
        }
        let posted = stage.chat.posted();
        let (_, body) = posted.iter().find(|(to, _)| to == ONE).unwrap();
        assert_eq!((&body["type"], &body["recipient"]), (&json!("message"), &json!(ONE)));
        let [card] = &body["attachments"].as_array().unwrap()[..] else { panic!("{body}") };
        assert_eq!(card["contentType"], "application/vnd.microsoft.card.adaptive");
        let card = &card["content"];
        assert_eq!((&card["type"], &card["version"]), (&json!("AdaptiveCard"), &json!("1.4")));
        assert_eq!(card["body"][0]["type"], "TextBlock");
        assert_eq!(card["actions"][0]["type"], "Action.OpenUrl");
        let link = format!("http://127.0.0.1:8080/s#{}", stage.chat.code(ONE));
        assert_eq!(card["actions"][0]["url"], link);
    });
}

#[test]
fn mattermost_gets_a_post_into_the_channel_of_two() {
    both_databases(|url| {
        let stage = Stage::new(url, ChatWay::Mattermost);
        assert_eq!(stage.pass(), (PEOPLE, 0));
        let asked = stage.chat.asked();
        assert!(asked.iter().all(|one| one.authorization == Some(format!("Bearer {TOKEN}"))));
        let of = |line: &str| asked.iter().filter(|one| one.line.starts_with(line)).count();
        // Four connections may begin at once, and each looks who it is.
        assert!((1..=4).contains(&of("GET /api/v4/users/me")));
        assert_eq!(of("GET /api/v4/users/email/p3.t0@elm.example"), 1);
        assert_eq!(of("POST /api/v4/channels/direct"), PEOPLE);
        let direct = asked.iter().find(|one| one.line == "POST /api/v4/channels/direct").unwrap();
        assert_eq!(direct.body[0], "bot");
        let posted = stage.chat.posted();
        let (_, body) = posted.iter().find(|(to, _)| to == ONE).unwrap();
        let link = format!(
            "**[Open the 9 statements](http://127.0.0.1:8080/s#{})**",
            stage.chat.code(ONE)
        );
        assert!(body["message"].as_str().unwrap().contains(&link), "{body}");
    });
}

#[test]
fn whom_the_chat_reaches_gets_no_mail_and_whom_it_does_not_know_gets_one_at_once() {
    each(&LOOKED_UP, |url, way| {
        let stage = Stage::new(url, way);
        stage.chat.plan(Plan { unknown: Some(ONE.to_owned()), ..Plan::default() });
        for went in [PEOPLE, 0] {
            assert_eq!(stage.pass(), (went, 0));
            assert_eq!(received(&stage.mail).into_iter().collect::<Vec<_>>(), [(ONE.into(), 1)]);
            stage.everybody_once();
        }
        assert_eq!(stage.trouble(), None, "somebody without a chat is no trouble");
    });
}

#[test]
fn the_answer_by_the_link_of_the_chat_is_the_one_answer() {
    each(&CHATS, |url, way| {
        let stage = Stage::new(url, way);
        stage.pass();
        let house = &stage.scene.house;
        let code = stage.chat.code(ONE);
        actix_web::rt::System::new().block_on(async {
            let cast = house.answer(&code, &[("COM_S1", "4")]).await;
            assert!(matches!(cast, app::Casting::Stored(_)));
        });
        // A new link goes by mail, and is the same place.
        app::send_link_again(&house.app, &EmailAddress::parse(ONE).unwrap(), house.now()).unwrap();
        stage.pass();
        let mail = stage.mail.received().pop().unwrap();
        assert_eq!((mail.to, stage.mail.count()), (vec![ONE.to_owned()], 1));
        let text = String::from_utf8(mail.data).unwrap().replace("=\r\n", "");
        let (_, again) = text.split_once("/s#").unwrap();
        let again = again.split_whitespace().next().unwrap();
        assert_ne!(again, code);
        for code in [code.as_str(), again] {
            let link = app::follow_link(&house.app, code, house.now()).unwrap();
            assert!(matches!(link, Link::AlreadySent));
        }
    });
}

#[test]
fn a_chat_that_asks_to_wait_is_left_alone_for_so_long_and_nobody_is_mailed() {
    each(&CHATS, |url, way| {
        let mut stage = Stage::new(url, way);
        let begins = stage.scene.house.now().as_second();
        let says = match way {
            ChatWay::Mattermost => ("X-Ratelimit-Reset", (begins + 30).to_string()),
            _ => ("Retry-After", "30".to_owned()),
        };
        let body = json!({ "ok": false, "error": "ratelimited" });
        let too_often = Instead { status: 429, headers: vec![says], body, times: 4 };
        stage.chat.plan(Plan { instead: Some(too_often), ..Plan::default() });
        let report = stage.scene.pass(&stage.mail.url());
        assert_eq!(counts(&report, MailPurpose::Invitation).1, 0, "nobody is to blame");
        assert_eq!(report.more_at.map(|at| at.as_second()), Some(begins + 30));
        let asked = stage.chat.asked().len();
        stage.at_seconds(29);
        assert_eq!(stage.pass(), (0, 0));
        assert_eq!(stage.chat.asked().len(), asked, "it is left alone");
        let tried = stage.scene.sql.count("mail_job", "attempts > 0 OR said IS NOT NULL");
        assert_eq!(tried, 0, "it was no fault");
        stage.at_seconds(31);
        stage.chat.plan(Plan::default());
        stage.pass();
        assert_eq!((stage.scene.waiting(), stage.mail.count()), (0, 0));
        stage.everybody_once();
    });
}

#[test]
fn nobody_waits_for_hours_for_a_chat_that_asks_to_wait() {
    both_databases(|url| {
        let mut stage = Stage::new(url, ChatWay::Slack);
        let headers = vec![("Retry-After", "86400".to_owned())];
        let forever = Instead { headers, ..instead(429, json!({})) };
        stage.chat.plan(Plan { instead: Some(forever), ..Plan::default() });
        for hours in 0..4 {
            stage.scene.at(SignedDuration::from_hours(hours));
            assert_eq!(stage.pass(), (0, 0));
        }
        stage.scene.at(SignedDuration::from_mins(4 * 60 + 1));
        assert_eq!(stage.pass(), (PEOPLE, 0));
        assert_eq!((stage.scene.waiting(), stage.mail.count()), (0, PEOPLE));
    });
}

#[test]
fn a_chat_with_a_fault_is_tried_again_and_then_the_mail_stands_in_for_it() {
    each(&CHATS, |url, way| {
        let mut stage = Stage::new(url, way);
        let fault = instead(503, json!({ "secret": "https://x/s#w1.TOKEN" }));
        stage.chat.plan(Plan { instead: Some(fault), ..Plan::default() });
        assert_eq!(stage.pass(), (0, PEOPLE));
        assert!(stage.chat.asked().len() < PEOPLE, "some in a row are enough");
        let queue = app::mail_queue(&stage.scene.house.app).unwrap();
        let said = &queue.put_off[0].said;
        assert!(said.contains("it answered 503") && !said.contains("TOKEN"), "{said}");
        stage.at_seconds(80);
        assert_eq!(stage.pass(), (0, PEOPLE));
        assert_eq!((stage.trouble(), stage.mail.count()), (None, 0));
        stage.at_seconds(80 + 370);
        assert_eq!(stage.pass(), (PEOPLE, 0));
        assert_eq!((stage.scene.waiting(), stage.mail.count()), (0, PEOPLE));
        let trouble = stage.trouble().unwrap();
        assert_eq!(trouble.mailed, u64::try_from(PEOPLE).unwrap());
        assert!(trouble.said.contains("cannot be reached, or has a fault"), "{trouble:?}");
        stage.everybody_once();
    });
}

#[test]
fn what_a_chat_with_a_fault_did_not_take_goes_there_when_it_is_back() {
    each(&CHATS, |url, way| {
        let stage = Stage::new(url, way);
        stage.chat.plan(Plan { instead: Some(instead(500, json!({}))), ..Plan::default() });
        assert_eq!(stage.pass(), (0, PEOPLE));
        stage.chat.plan(Plan::default());
        stage.at_seconds(80);
        assert_eq!(stage.pass(), (PEOPLE, 0));
        assert_eq!(stage.mail.count(), 0);
        stage.everybody_once();
    });
}

#[test]
fn a_token_that_is_taken_no_more_stops_nobodys_invitation_and_is_said_until_it_is_mended() {
    each(&CHATS, |url, way| {
        let stage = Stage::new(url, way);
        stage.chat.plan(Plan { takes_no_token: true, ..Plan::default() });
        assert_eq!(stage.pass(), (PEOPLE, 0));
        assert_eq!((stage.mail.count(), stage.chat.people().len()), (PEOPLE, 0));
        let trouble = stage.trouble().unwrap();
        assert_eq!(trouble.mailed, u64::try_from(PEOPLE).unwrap());
        let says = ["invalid_auth", "401"].iter().any(|code| trouble.said.contains(code));
        assert!(says && !trouble.said.contains("geheim"), "{trouble:?}");
        // The reminder finds the token mended.
        stage.chat.plan(Plan::default());
        let house = &stage.scene.house;
        app::remind(&house.app, true, house.now()).unwrap();
        let report = stage.scene.pass(&stage.mail.url());
        assert_eq!(counts(&report, MailPurpose::Reminder), (PEOPLE, 0));
        assert_eq!((stage.chat.people().len(), stage.mail.count()), (PEOPLE, PEOPLE));
        let (_, body) = stage.chat.posted().pop().unwrap();
        assert!(body.to_string().contains("goes to everybody who was invited"), "{body}");
        assert_eq!(stage.trouble(), None);
    });
}

#[test]
fn a_redirect_is_refused_and_no_token_goes_to_anybody_else() {
    each(&CHATS, |url, way| {
        let (stage, other) = (Stage::new(url, way), ChatPeer::start());
        let headers = vec![("Location", other.url(way))];
        let moved = Instead { headers, ..instead(307, json!({})) };
        stage.chat.plan(Plan { instead: Some(moved), ..Plan::default() });
        assert_eq!(stage.pass(), (PEOPLE, 0));
        assert_eq!((stage.mail.count(), other.asked().len()), (PEOPLE, 0));
        assert!(stage.trouble().unwrap().said.contains("sends on to another address (307)"));
    });
}

/// Whether a chat took a message that it says nothing about is not known: it may come twice, and never not at all.
#[test]
fn a_chat_that_says_nothing_holds_up_nobody_else() {
    both_databases(|url| {
        let mut stage = Stage::new(url, ChatWay::Mattermost);
        stage.chat.plan(Plan { stalls_for: Some(ONE.to_owned()), ..Plan::default() });
        assert_eq!(stage.pass(), (PEOPLE - 1, 1));
        let queue = app::mail_queue(&stage.scene.house.app).unwrap();
        let [one] = &queue.put_off[..] else { panic!("{queue:?}") };
        assert!(one.to.as_str() == ONE && one.said.contains("did not answer in time"), "{one:?}");
        stage.chat.plan(Plan::default());
        stage.at_seconds(80);
        assert_eq!((stage.pass(), stage.scene.waiting()), ((1, 0), 0));
        let people = stage.chat.people();
        assert_eq!(people.iter().filter(|to| *to == ONE).count(), 2, "{people:?}");
        assert_eq!((people.len(), stage.mail.count()), (PEOPLE + 1, 0));
    });
}

#[test]
fn two_workers_write_to_everybody_once() {
    each(&CHATS, |url, way| {
        let stage = Stage::new(url, way);
        let two =
            stage.scene.house.restarted(Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap());
        let apps = [stage.scene.house.app.clone(), two];
        std::thread::scope(|scope| {
            for app in &apps {
                let route = sdt_pulse::mail::MailRoute::Smtp(
                    sdt_pulse::mail::SmtpUrl::parse(&stage.mail.url()).unwrap(),
                );
                let pass = app::MailPass::new(route, stage.scene.house.clock());
                scope.spawn(move || {
                    let runtime = tokio::runtime::Runtime::new().unwrap();
                    let listener = app::Listener { done: &mut || {}, failed: &mut |_| {} };
                    runtime.block_on(app::mail_pass(app, &pass, listener)).unwrap()
                });
            }
        });
        assert_eq!(stage.mail.count(), 0);
        stage.everybody_once();
    });
}

/// Why a wave ends early is promised by mail; results and notices are nobody's who is asked.
#[test]
fn only_invitations_and_reminders_go_into_the_chat() {
    both_databases(|url| {
        let stage = Stage::new(url, ChatWay::Slack);
        stage.pass();
        let house = &stage.scene.house;
        let by = sdt_pulse::domain::Actor::CommandLine;
        let observer = EmailAddress::parse("council@elm.example").unwrap();
        app::grant_role(&house.app, &by, &observer, app::Role::Observer, house.now()).unwrap();
        let told = stage.chat.people().len();
        app::end_wave_early(&house.app, "w1", &by, "the office moves", house.now()).unwrap();
        let report = stage.scene.pass(&stage.mail.url());
        assert_eq!(counts(&report, MailPurpose::EndsEarly), (PEOPLE, 0));
        assert_eq!((stage.chat.people().len(), stage.mail.count() >= PEOPLE), (told, true));
        assert!(!stage.chat.people().iter().any(|to| to == "council@elm.example"));
    });
}
