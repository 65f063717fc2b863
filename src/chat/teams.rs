//! Microsoft Teams by a workflow: a webhook that takes an adaptive card and posts it to the chat of whoever is
//! named beside it (`docs/chat.md`). It says that it took the card, and not whether the person got it.

use serde_json::{Value, json};

use super::message::escaped;
use super::server::Server;
use super::{ChatError, ChatMessage, ChatSender};
use crate::domain::EmailAddress;

pub(super) struct Teams {
    server: Server,
}

impl Teams {
    pub fn new(server: Server) -> Self {
        Self { server }
    }
}

impl ChatSender for Teams {
    fn send(&self, to: &EmailAddress, message: &ChatMessage) -> Result<(), ChatError> {
        let body = json!({
            "type": "message",
            // Not of the published shape, which names nobody: the workflow's second step reads it.
            "recipient": to.as_str(),
            "attachments": [{
                "contentType": "application/vnd.microsoft.card.adaptive",
                "contentUrl": null,
                "content": card(message),
            }],
        });
        let answer = self.server.post(&[], &body)?;
        match answer.status {
            200 | 202 => Ok(()),
            // The address is the secret: one that is not let in is of a workflow that is gone, off or another's.
            status => Err(self.server.account(format!("it answered {status}"))),
        }
    }

    fn look(&self) -> Option<Result<(), ChatError>> {
        None
    }
}

fn card(message: &ChatMessage) -> Value {
    let block = |text: &String| json!({ "type": "TextBlock", "wrap": true, "text": escaped(text) });
    let links = [&message.link, &message.foot].into_iter().flatten();
    let actions: Vec<Value> = links
        .map(|link| json!({ "type": "Action.OpenUrl", "title": link.says, "url": link.address }))
        .collect();
    json!({
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "fallbackText": message.title,
        "body": message.paragraphs.iter().map(block).collect::<Vec<_>>(),
        "actions": actions,
    })
}
