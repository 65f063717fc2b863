use askama::Template;
use jiff::Timestamp;

use crate::domain::MailPurpose;
use crate::messages::{Translator, key};
use crate::reports::addresses::{MAIL_RETRY, WAVES};
use crate::reports::page::Chrome;

/// How many mails of one purpose wait.
#[derive(Debug, Clone)]
pub struct WaitingOf {
    pub purpose: MailPurpose,
    pub count: u64,
    /// When the first of them goes out.
    pub next_try_at: Timestamp,
}

/// A mail that did not get through.
#[derive(Debug, Clone)]
pub struct ListedMail {
    /// Hexadecimal.
    pub id: String,
    pub to: String,
    pub purpose: MailPurpose,
    /// The server's words, without the address.
    pub said: String,
    pub next_try_at: Timestamp,
}

/// Why messages that were for the chat went by mail.
#[derive(Debug, Clone)]
pub struct ChatTroubleSeen {
    /// How many.
    pub mailed: u64,
    pub at: Timestamp,
    /// The chat's words, without a secret.
    pub said: String,
}

/// What the page of the mail is drawn from; of answering it says nothing.
#[derive(Debug, Clone)]
pub struct MailQueueSources {
    pub waiting: Vec<WaitingOf>,
    /// Tried again by itself.
    pub put_off: Vec<ListedMail>,
    pub came_back: Vec<ListedMail>,
    /// What is wrong with the chat.
    pub chat: Option<ChatTroubleSeen>,
    /// Why nothing goes out.
    pub problem: Option<String>,
}

/// What mail waits, and what came back.
#[derive(Template)]
#[template(path = "app/mail_queue.html")]
pub struct MailQueuePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    finding: String,
    problem: Option<String>,
    chat: Option<String>,
    waiting: Vec<(String, String)>,
    put_off: Vec<Row>,
    came_back: Vec<Row>,
    retry: &'static str,
}

struct Row {
    id: String,
    to: String,
    what: String,
    said: String,
    next: String,
}

pub fn mail_queue_page(sources: MailQueueSources, chrome: Chrome<'_>) -> MailQueuePage<'_> {
    let t = chrome.t;
    let MailQueueSources { waiting, put_off, came_back, chat, problem } = sources;
    let row = |mail: ListedMail| Row {
        id: mail.id,
        to: mail.to,
        what: named(t, mail.purpose),
        said: mail.said,
        next: t.moment(mail.next_try_at),
    };
    let count: u64 = waiting.iter().map(|one| one.count).sum();
    let waits = waiting.into_iter().map(|one| {
        let says = t.say("mail-queue-waits").with("n", one.count);
        (named(t, one.purpose), says.with("at", t.moment(one.next_try_at)).to_string())
    });
    MailQueuePage {
        // The waves are where mail comes from.
        here: WAVES,
        title: t.get("mail-queue-title"),
        finding: t
            .say("mail-queue-finding")
            .with("n", count)
            .with("back", came_back.len())
            .to_string(),
        problem,
        chat: chat.map(|chat| {
            let says = t.say("mail-queue-chat").with("n", chat.mailed).with("said", chat.said);
            says.with("at", t.moment(chat.at)).to_string()
        }),
        waiting: waits.collect(),
        put_off: put_off.into_iter().map(row).collect(),
        came_back: came_back.into_iter().map(row).collect(),
        retry: MAIL_RETRY,
        chrome,
    }
}

fn named(t: Translator<'_>, purpose: MailPurpose) -> String {
    t.get(match purpose {
        MailPurpose::Invitation => key("mail-queue-invitation"),
        MailPurpose::Again => key("mail-queue-again"),
        MailPurpose::Reminder => key("mail-queue-reminder"),
        MailPurpose::EndsEarly => key("mail-queue-early"),
        MailPurpose::Notice => key("mail-queue-notice"),
        MailPurpose::ReportOpen => key("mail-queue-report"),
        MailPurpose::CameOfIt => key("mail-queue-came"),
    })
}
