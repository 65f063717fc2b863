//! The chat first, and the mail for whomever it does not reach: each person gets each message once.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use super::compose::{Content, Desk, Letter};
use crate::app::chat::{KeptChat, let_chat_rest, rest_until};
use crate::app::{App, AppError};
use crate::chat::{ChatError, ChatFailure, ChatLink, ChatMessage, ChatSender};
use crate::domain::{MailPurpose, Reminders};
use crate::mail::Invitation;
use crate::messages::key;
use crate::store::MailJob;

/// So often a chat that is down is tried for one person; then they are mailed.
const TRIES: u32 = 3;
/// Nobody waits longer for a chat that asks to wait.
const PATIENCE: SignedDuration = SignedDuration::from_hours(4);
/// After so many troubles in a row the chat is not asked any more in this pass.
const IN_A_ROW: u32 = 3;

/// The chat, as one pass has it.
pub(super) struct Chat {
    app: App,
    sender: Arc<dyn ChatSender>,
    trouble: Mutex<InARow>,
}

#[derive(Default)]
struct InARow {
    times: u32,
    last: Option<ChatError>,
}

/// What became of a message that was for the chat.
pub(super) enum ByChat {
    Taken,
    /// It goes by mail at once. Some: for a reason that somebody is to know of.
    Mailed(Option<ChatError>),
    Waits(Timestamp),
    /// It is tried again.
    PutOff(ChatError),
}

/// Whether the chat is tried for it. A new link goes by mail: whoever lost theirs may be somebody whom the chat
/// does not reach. So does the reason why a wave ends early, which is promised by mail.
pub(super) fn is_for_chat(job: &MailJob, now: Timestamp) -> bool {
    let is_fit = matches!(job.purpose, MailPurpose::Invitation | MailPurpose::Reminder);
    is_fit && job.attempts < TRIES && now.duration_since(job.due_at) < PATIENCE
}

impl Chat {
    pub fn new(app: &App, kept: KeptChat) -> Self {
        Self { app: app.clone(), sender: kept.sender, trouble: Mutex::default() }
    }

    /// How long it is to be left alone.
    pub fn rests_until(&self, now: Timestamp) -> Option<Timestamp> {
        let kept = self.app.kept_chat();
        kept.as_ref().and_then(|kept| kept.waits_until).filter(|until| now < *until)
    }

    pub async fn send(
        self: &Arc<Self>,
        desk: &Desk,
        letter: &Letter,
        now: Timestamp,
    ) -> Result<ByChat, AppError> {
        let Content::Asked(addressee, token) = &letter.content else {
            return Ok(ByChat::Mailed(None));
        };
        if !is_for_chat(&letter.job, now) {
            return Ok(ByChat::Mailed(None));
        }
        let Some(wave) = &desk.wave else { return Ok(ByChat::Mailed(None)) };
        if let Some(until) = self.rests_until(now) {
            return Ok(ByChat::Waits(until));
        }
        if let Some(last) = self.given_up() {
            return Ok(in_trouble(last, &letter.job));
        }
        let asked = desk.asked(String::new(), wave, addressee, token);
        let reminders = (letter.job.purpose == MailPurpose::Reminder)
            .then_some(wave.stored.wave.terms.reminders);
        let message = message(&self.app, &asked, reminders);
        let (chat, to) = (Arc::clone(self), addressee.employee.person.email.clone());
        let sending = tokio::task::spawn_blocking(move || chat.sender.send(&to, &message));
        Ok(self.heard(sending.await.map_err(AppError::Worker)?, &letter.job, now))
    }

    fn heard(&self, sent: Result<(), ChatError>, job: &MailJob, now: Timestamp) -> ByChat {
        let mut row = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        let Err(problem) = sent else {
            *row = InARow::default();
            return ByChat::Taken;
        };
        match problem.failure() {
            ChatFailure::Person => {
                *row = InARow::default();
                ByChat::Mailed(None)
            }
            ChatFailure::Later(wait) => {
                let until = rest_until(wait, now);
                let_chat_rest(&self.app, until);
                ByChat::Waits(until)
            }
            ChatFailure::Down | ChatFailure::Account => {
                row.times += 1;
                row.last = Some(problem.clone());
                in_trouble(problem, job)
            }
        }
    }

    fn given_up(&self) -> Option<ChatError> {
        let row = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        (row.times >= IN_A_ROW).then(|| row.last.clone()).flatten()
    }
}

/// Whoever mends the account is not waited for; a chat that is down is, for some minutes.
fn in_trouble(problem: ChatError, job: &MailJob) -> ByChat {
    let is_down = problem.failure() == ChatFailure::Down;
    if is_down && job.attempts + 1 < TRIES {
        ByChat::PutOff(problem)
    } else {
        ByChat::Mailed(Some(problem))
    }
}

/// The same as the mail, in short. `reminders`: it is the reminder, and goes to these.
fn message(app: &App, asked: &Invitation, reminders: Option<Reminders>) -> ChatMessage {
    let (settings, t) = (app.settings(), app.messages().in_locale(asked.locale));
    let organisation = settings.organisation.as_str();
    let of = |says| t.say(says).with("organisation", organisation).with("n", asked.statements);
    let date = t.date(asked.closes_on);
    let mut paragraphs = Vec::new();
    let title = match reminders {
        None => {
            let asks = of(key("chat-asks")).with("minutes", asked.minutes).with("date", date);
            paragraphs.push(asks.to_string());
            of(key("chat-title")).to_string()
        }
        Some(reminders) => {
            let closes = of(key("chat-reminder")).with("minutes", asked.minutes).with("date", date);
            paragraphs.push(closes.to_string());
            let goes_to = t.get(match reminders {
                Reminders::Everybody => key("chat-reminder-everybody"),
                Reminders::Unanswered => key("chat-reminder-unanswered"),
            });
            let (choice, last) = (t.get("mail-reminder-choice"), t.get("mail-reminder-last"));
            paragraphs.push(format!("{goes_to} {choice} {last}"));
            of(key("chat-reminder-title")).with("date", t.short_date(asked.closes_on)).to_string()
        }
    };
    let threshold = t.n("mail-answers-threshold", asked.threshold.get());
    paragraphs.push(format!("{} {threshold}", t.get("chat-anonymous")));
    paragraphs.push(t.get("mail-yours-alone"));
    let base_url = settings.base_url.trim_end_matches('/');
    let link = ChatLink {
        says: t.n("mail-button", asked.statements),
        address: format!("{base_url}/s#{}", asked.code),
    };
    let foot = ChatLink {
        says: t.get("chat-unsubscribe"),
        address: format!("{base_url}/u/{}", asked.unsubscribe),
    };
    ChatMessage { title, paragraphs, link: Some(link), foot: Some(foot) }
}
