//! The chat that invitations and reminders go into first: its account, a message to try it out, and what is wrong
//! with it.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::{App, AppError};
use crate::chat::{ChatAccount, ChatError, ChatMessage, ChatSender};
use crate::config::{SettingKey, Settings, SettingsError};
use crate::domain::{EmailAddress, Locale};
use crate::store::{Store, Tx};

/// Where it is stored what is wrong with the chat.
const TROUBLE: &str = "chat_trouble";

/// Why messages that were for the chat went by mail. Whom the chat does not know is no trouble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatTrouble {
    /// How many went by mail since it last took one.
    pub mailed: u64,
    /// The last of them.
    pub at: Timestamp,
    /// What the chat said, without a secret.
    pub said: String,
}

/// The sender of the settings in force. It is kept, with whom it looked up and how long it is to wait.
#[derive(Clone)]
pub(super) struct KeptChat {
    account: ChatAccount,
    pub sender: Arc<dyn ChatSender>,
    /// The chat asked to be left alone for so long.
    pub waits_until: Option<Timestamp>,
}

pub(super) fn chat_account(settings: &Settings) -> ChatAccount {
    ChatAccount {
        way: settings.chat,
        address: settings.chat_url.reveal().to_owned(),
        token: settings.chat_token.reveal().to_owned(),
    }
}

/// What sends into the chat by the settings in force; `None`: it is off. The people of the demo are invented, and
/// nobody writes to them.
///
/// # Errors
/// An address that is none.
pub(super) fn kept_chat(app: &App) -> Result<Option<KeptChat>, ChatError> {
    let account = chat_account(app.settings());
    let mut kept = app.kept_chat();
    if kept.as_ref().is_none_or(|kept| kept.account != account) {
        let sender = if app.is_demo() { None } else { account.sender()? };
        *kept = sender.map(|sender| KeptChat { account, sender, waits_until: None });
    }
    Ok(kept.clone())
}

/// Has the chat be left alone for so long by whoever sends in this process.
pub(super) fn let_chat_rest(app: &App, until: Timestamp) {
    if let Some(kept) = app.kept_chat().as_mut() {
        kept.waits_until = kept.waits_until.max(Some(until));
    }
}

/// Forgets whom the chat was asked for: an address may be somebody else's next month.
pub(super) fn forget_looked_up(app: &App) {
    *app.kept_chat() = None;
}

/// Sends one message without a link to one person, by these settings, which need not be the ones in force.
/// Nobody hears of it where the chat is off.
pub async fn send_test_chat(
    app: &App,
    settings: &Settings,
    to: &EmailAddress,
    locale: Locale,
) -> Result<Result<(), ChatError>, AppError> {
    let sender = match chat_account(settings).sender() {
        Ok(Some(sender)) => sender,
        Ok(None) => return Ok(Ok(())),
        Err(problem) => return Ok(Err(problem)),
    };
    let t = app.messages().in_locale(locale);
    let text = t.say("chat-test").with("organisation", settings.organisation.as_str()).to_string();
    let message =
        ChatMessage { title: text.clone(), paragraphs: vec![text], link: None, foot: None };
    let to = to.clone();
    let sending = tokio::task::spawn_blocking(move || sender.send(&to, &message));
    sending.await.map_err(AppError::Worker)
}

/// Whether the chat takes the account of these settings; sends nothing. `None`: it is off, or nothing tells but a
/// message.
pub fn look_at_chat(settings: &Settings) -> Option<Result<(), ChatError>> {
    match chat_account(settings).sender() {
        Ok(sender) => sender.and_then(|sender| sender.look()),
        Err(problem) => Some(Err(problem)),
    }
}

/// The setting that a chat lacks, or whose value is none.
pub fn chat_lacks(settings: &Settings) -> Option<SettingKey> {
    match settings.clone().checked() {
        Err(SettingsError::Value { key, .. }) => SettingKey::parse(key),
        _ => None,
    }
}

/// What is wrong with the chat, until it takes a message again or its settings are changed.
pub fn chat_trouble(app: &App) -> Result<Option<ChatTrouble>, AppError> {
    chat_trouble_in(app.store())
}

/// The same of an installation that nothing else is wanted of.
pub fn chat_trouble_in(store: &Store) -> Result<Option<ChatTrouble>, AppError> {
    store.read(read)
}

fn read(tx: &mut Tx<'_>) -> Result<Option<ChatTrouble>, AppError> {
    let Some(stored) = tx.setting_find(TROUBLE)? else { return Ok(None) };
    let damaged = || AppError::SettingDamaged(TROUBLE);
    let mut parts = stored.splitn(3, ' ');
    let mut part = || parts.next().ok_or_else(damaged);
    let mailed = part()?.parse().map_err(|_| damaged())?;
    let seconds = part()?.parse().map_err(|_| damaged())?;
    let at = Timestamp::from_second(seconds).map_err(|_| damaged())?;
    Ok(Some(ChatTrouble { mailed, at, said: part()?.to_owned() }))
}

/// So many more went by mail, for this reason.
pub(super) fn note_chat_trouble(
    tx: &mut Tx<'_>,
    mailed: u64,
    problem: &ChatError,
    now: Timestamp,
) -> Result<(), AppError> {
    let before = read(tx)?.map_or(0, |trouble| trouble.mailed);
    let mailed = before.saturating_add(mailed);
    Ok(tx.setting_put(TROUBLE, &format!("{mailed} {} {problem}", now.as_second()))?)
}

pub(super) fn forget_chat_trouble(tx: &mut Tx<'_>) -> Result<(), AppError> {
    Ok(tx.setting_remove(TROUBLE)?)
}

/// When to ask again, by what the chat said: within an hour, whatever it says.
pub(super) fn rest_until(wait: crate::chat::Wait, now: Timestamp) -> Timestamp {
    use crate::chat::Wait;
    const LONGEST: SignedDuration = SignedDuration::from_hours(1);
    let seconds = match wait {
        Wait::Seconds(seconds) => seconds,
        Wait::Until(moment) => moment.saturating_sub(now.as_second()),
    };
    let rest = SignedDuration::from_secs(seconds.clamp(1, LONGEST.as_secs()));
    now.saturating_add(rest).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::Wait;

    #[test]
    fn no_chat_makes_anybody_wait_for_longer_than_an_hour() {
        let now: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        let rests = |wait| rest_until(wait, now).as_second() - now.as_second();
        assert_eq!(rests(Wait::Seconds(30)), 30);
        assert_eq!(rests(Wait::Until(now.as_second() + 12)), 12);
        assert_eq!([Wait::Seconds(0), Wait::Seconds(-5), Wait::Until(0)].map(rests), [1; 3]);
        assert_eq!([Wait::Seconds(i64::MAX), Wait::Until(i64::MAX)].map(rests), [3600; 2]);
    }
}
