//! Mattermost's API, version 4, by the token of a bot.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::message::escaped;
use super::server::{Server, code};
use super::{ChatError, ChatLink, ChatMessage, ChatSender};
use crate::domain::EmailAddress;
use crate::http::Answer;

pub(super) struct Mattermost {
    server: Server,
    known: Mutex<Known>,
}

/// What was looked up.
#[derive(Default)]
struct Known {
    bot: Option<String>,
    /// The channel with each person.
    channels: HashMap<EmailAddress, String>,
}

impl Mattermost {
    pub fn new(server: Server) -> Self {
        Self { server, known: Mutex::default() }
    }

    fn bot(&self) -> Result<String, ChatError> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).bot.clone();
        if let Some(known) = known {
            return Ok(known);
        }
        let me = self.well(&self.server.get(&["api", "v4", "users", "me"], &[])?, false)?;
        let id = self.server.text(&me, "/id")?.to_owned();
        self.known.lock().unwrap_or_else(PoisonError::into_inner).bot = Some(id.clone());
        Ok(id)
    }

    fn channel(&self, to: &EmailAddress) -> Result<String, ChatError> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.channels.get(to) {
            return Ok(known.clone());
        }
        drop(known);
        let bot = self.bot()?;
        let path = ["api", "v4", "users", "email", to.as_str()];
        let found = self.well(&self.server.get(&path, &[])?, true)?;
        if found.get("delete_at").and_then(Value::as_i64).unwrap_or(0) > 0 {
            return Err(self.server.not_there("deactivated".to_owned()));
        }
        let user = self.server.text(&found, "/id")?;
        let path = ["api", "v4", "channels", "direct"];
        let made = self.well(&self.server.post(&path, &json!([bot, user]))?, true)?;
        let channel = self.server.text(&made, "/id")?.to_owned();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.channels.insert(to.clone(), channel.clone());
        Ok(channel)
    }

    /// `is_person`: what is wrong with the question is wrong with the person who is asked for.
    fn well(&self, answer: &Answer, is_person: bool) -> Result<Value, ChatError> {
        if (200..300).contains(&answer.status) {
            return self.server.json(answer);
        }
        let said: Option<Value> = serde_json::from_str(&answer.text).ok();
        let id = said.as_ref().and_then(|said| said.get("id")).and_then(Value::as_str);
        let code = format!("{}, {}", answer.status, code(id));
        Err(match answer.status {
            400 | 404 if is_person => self.server.not_there(code),
            _ => self.server.account(code),
        })
    }
}

impl ChatSender for Mattermost {
    fn send(&self, to: &EmailAddress, message: &ChatMessage) -> Result<(), ChatError> {
        let channel = self.channel(to)?;
        let body = json!({ "channel_id": channel, "message": text(message) });
        self.well(&self.server.post(&["api", "v4", "posts"], &body)?, true)?;
        Ok(())
    }

    fn look(&self) -> Option<Result<(), ChatError>> {
        Some(self.bot().map(|_| ()))
    }
}

fn text(message: &ChatMessage) -> String {
    let mut parts: Vec<String> = message.paragraphs.iter().map(|text| escaped(text)).collect();
    parts.extend(message.link.as_ref().map(|one| format!("**{}**", link(one))));
    parts.extend(message.foot.as_ref().map(link));
    parts.join("\n\n")
}

fn link(link: &ChatLink) -> String {
    format!("[{}]({})", escaped(&link.says), link.address)
}
