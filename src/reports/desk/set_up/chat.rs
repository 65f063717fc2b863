use super::{Button, Choice, ChoiceOption, Control, Progress, Section, SetUpPage, Typed};
use crate::domain::{ChatWay, SetUpStep};
use crate::reports::addresses::SETTINGS_CHAT;
use crate::reports::page::Chrome;

/// What the form of the chat is drawn from; no secret is among it.
#[derive(Debug, Clone, Default)]
pub struct ChatSources {
    pub way: ChatWay,
    pub is_fixed: bool,
    /// Where the server is.
    pub address: Typed,
    pub token: Typed,
    pub test_to: Typed,
    /// What the chat said to the test, in its own words.
    pub said: Option<String>,
}

/// The form of the chat, behind the page of settings.
pub fn chat_form(sources: ChatSources, chrome: Chrome<'_>) -> SetUpPage<'_> {
    let t = chrome.t;
    let title = t.get("settings-chat-title");
    let mut page = SetUpPage::new(SetUpStep::Mail, title, Progress { done: None }, chrome);
    SETTINGS_CHAT.clone_into(&mut page.action);
    page.texts.extend([t.get("settings-chat-text"), t.get("settings-chat-operator")]);
    let option = |way: ChatWay| ChoiceOption {
        value: way.id().to_owned(),
        label: if way.is_on() { way.name().to_owned() } else { t.get("settings-chat-off") },
        hint: match way {
            ChatWay::Teams => t.get("settings-chat-teams-hint"),
            _ => String::new(),
        },
        is_chosen: way == sources.way,
    };
    page.controls.push(Control::Choice(Choice {
        name: "chat",
        legend: t.get("settings-chat-way"),
        options: ChatWay::ALL.into_iter().map(option).collect(),
        is_fixed: sources.is_fixed,
    }));
    let (label, hint) = (t.get("settings-chat-url"), t.get("settings-chat-url-hint"));
    page.field("chat_url", "password", label, hint, sources.address);
    let (label, hint) = (t.get("settings-chat-token"), t.get("settings-chat-token-hint"));
    page.field("chat_token", "password", label, hint, sources.token);
    let label = t.get("set-up-mail-test-to");
    page.field("test_to", "email", label, t.get("settings-chat-test-hint"), sources.test_to);
    page.buttons =
        vec![Button { value: "test", label: t.get("settings-chat-save"), is_primary: true }];
    if let Some(said) = sources.said {
        page.sections.push(Section {
            heading: t.get("settings-chat-said"),
            dialogue: vec![said],
            ..Section::default()
        });
    }
    page
}
