//! Slack's Web API: it answers 200 to everything, and says in the body whether it went well.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::server::{Server, code};
use super::{ChatError, ChatLink, ChatMessage, ChatSender};
use crate::domain::EmailAddress;
use crate::http::Answer;

/// Errors that are about one person.
const PERSON: [&str; 11] = [
    "users_not_found",
    "user_not_found",
    "user_not_visible",
    "user_disabled",
    "cannot_dm_bot",
    "channel_not_found",
    "is_archived",
    "restricted_action",
    "messages_tab_disabled",
    "method_not_supported_for_channel_type",
    "restricted_action_non_threadable_channel",
];
/// Errors of Slack's own, which may be gone in a minute.
const DOWN: [&str; 5] = [
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "team_added_to_org",
];
/// Asked too often, where the status does not say so.
const OFTEN: [&str; 2] = ["ratelimited", "rate_limited"];

pub(super) struct Slack {
    server: Server,
    /// The conversation with each person who was looked up: looking up is what Slack lets nobody do often.
    known: Mutex<HashMap<EmailAddress, String>>,
}

impl Slack {
    pub fn new(server: Server) -> Self {
        Self { server, known: Mutex::default() }
    }

    fn conversation(&self, to: &EmailAddress) -> Result<String, ChatError> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(to).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let path = ["api", "users.lookupByEmail"];
        let found = self.well(&self.server.get(&path, &[("email", to.as_str())])?)?;
        if found.pointer("/user/deleted").and_then(Value::as_bool) == Some(true) {
            return Err(self.server.not_there("deleted".to_owned()));
        }
        let user = self.server.text(&found, "/user/id")?;
        let path = ["api", "conversations.open"];
        let opened = self.well(&self.server.post(&path, &json!({ "users": user }))?)?;
        let channel = self.server.text(&opened, "/channel/id")?.to_owned();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(to.clone(), channel.clone());
        Ok(channel)
    }

    fn well(&self, answer: &Answer) -> Result<Value, ChatError> {
        let body = self.server.json(answer)?;
        if body.get("ok").and_then(Value::as_bool) == Some(true) {
            return Ok(body);
        }
        let code = code(body.get("error").and_then(Value::as_str));
        let is_among = |codes: &[&str]| codes.contains(&code.as_str());
        Err(if is_among(&PERSON) {
            self.server.not_there(code)
        } else if is_among(&DOWN) {
            self.server.down(code)
        } else if is_among(&OFTEN) {
            ChatError::AskedToWait { chat: self.server.chat, wait: super::Wait::Seconds(60) }
        } else {
            // A token that is none any more, one without the scopes, or what nobody here knows: somebody is to
            // look at it.
            self.server.account(code)
        })
    }
}

impl ChatSender for Slack {
    fn send(&self, to: &EmailAddress, message: &ChatMessage) -> Result<(), ChatError> {
        let channel = self.conversation(to)?;
        let body = json!({
            "channel": channel,
            "text": escaped(&message.title),
            "blocks": blocks(message),
            // Nobody but the person opens the links.
            "unfurl_links": false,
            "unfurl_media": false,
        });
        self.well(&self.server.post(&["api", "chat.postMessage"], &body)?)?;
        Ok(())
    }

    fn look(&self) -> Option<Result<(), ChatError>> {
        let tested = self.server.post(&["api", "auth.test"], &json!({}));
        Some(tested.and_then(|answer| self.well(&answer)).map(|_| ()))
    }
}

/// The link is a link and no button: Slack hears of each press of a button, and when.
fn blocks(message: &ChatMessage) -> Value {
    let plain = |text: &String| json!({ "type": "section", "text": { "type": "plain_text", "text": text, "emoji": false } });
    let marked = |text: String| json!({ "type": "mrkdwn", "text": text, "verbatim": true });
    let mut blocks: Vec<Value> = message.paragraphs.iter().map(plain).collect();
    if let Some(one) = &message.link {
        let text = marked(format!("*{}*", link(one)));
        blocks.push(json!({ "type": "section", "text": text }));
    }
    if let Some(foot) = &message.foot {
        blocks.push(json!({ "type": "context", "elements": [marked(link(foot))] }));
    }
    Value::Array(blocks)
}

fn link(link: &ChatLink) -> String {
    format!("<{}|{}>", escaped(&link.address), escaped(&link.says))
}

/// The three letters by which Slack's text is markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
