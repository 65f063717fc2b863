//! What was set up, and where it is changed.

use askama::Template;

use super::sender_domain::{DomainSources, DomainView, domain_view};
use super::set_up::{settings_href, step_name};
use crate::domain::{ChatWay, Locale, SetUpStep};
use crate::messages::Translator;
use crate::reports::addresses::{SETTINGS, SETTINGS_CHAT, SETTINGS_MAIL_DOMAIN};
use crate::reports::page::Chrome;

/// A setting as it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettingSeen {
    pub value: String,
    /// `sdt-pulse.toml`, the environment or a flag says it.
    pub is_fixed: bool,
}

/// What the page is drawn from.
#[derive(Debug, Clone, Default)]
pub struct SettingsSources {
    pub organisation: SettingSeen,
    pub contact: SettingSeen,
    /// A language's tag.
    pub locale: SettingSeen,
    pub base_url: SettingSeen,
    /// Without its password; empty: the folder.
    pub smtp: SettingSeen,
    pub mail_from: SettingSeen,
    /// The id of a chat.
    pub chat: SettingSeen,
    /// Scheme and host of its server.
    pub chat_at: SettingSeen,
    pub k: u32,
    pub k_is_fixed: bool,
    /// The least that k may ever be.
    pub least_k: u32,
    /// The sign-in providers by the names that people read.
    pub providers: Vec<String>,
    /// What this reader may change.
    pub may_change: Vec<SetUpStep>,
    /// What was saved a moment ago.
    pub saved: Option<SetUpStep>,
    /// That was the chat.
    pub is_chat_saved: bool,
    pub domain: DomainSources,
}

#[derive(Template)]
#[template(path = "app/settings.html")]
pub struct SettingsPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    saved: String,
    sections: Vec<Section>,
    /// What the sender's domain publishes, where mail goes through a server.
    domain: Option<DomainView>,
}

struct Section {
    heading: String,
    facts: Vec<Fact>,
    hint: String,
    /// Where it is changed; empty where this reader does not.
    change: String,
    /// What the sender's domain publishes stands behind it.
    shows_domain: bool,
}

struct Fact {
    name: String,
    value: String,
    is_fixed: bool,
}

fn fact(name: String, seen: SettingSeen) -> Fact {
    Fact { name, value: seen.value, is_fixed: seen.is_fixed }
}

pub fn settings_page(sources: SettingsSources, chrome: Chrome<'_>) -> SettingsPage<'_> {
    let t = chrome.t;
    let may_change = sources.may_change.clone();
    let section = |step: SetUpStep, facts: Vec<Fact>, hint: String| Section {
        heading: step_name(step, t),
        hint,
        change: if may_change.contains(&step) { settings_href(step) } else { String::new() },
        shows_domain: step == SetUpStep::Mail,
        facts,
    };
    let saved = sources
        .saved
        .map(|step| step_name(step, t))
        .or_else(|| sources.is_chat_saved.then(|| t.get("settings-chat")))
        .map(|section| t.say("settings-saved").with("section", section).to_string());
    let locale = SettingSeen {
        value: Locale::parse(&sources.locale.value)
            .map_or(sources.locale.value, |locale| t.languages().name_of(locale)),
        is_fixed: sources.locale.is_fixed,
    };
    let domain = domain_view(t, &sources.domain, SETTINGS_MAIL_DOMAIN);
    let smtp = SettingSeen {
        value: match sources.smtp.value.as_str() {
            "" => t.get("set-up-mail-folder"),
            server => server.to_owned(),
        },
        is_fixed: sources.smtp.is_fixed,
    };
    let change_chat = if may_change.contains(&SetUpStep::Mail) { SETTINGS_CHAT } else { "" };
    let chat = chat(&sources.chat, sources.chat_at, change_chat, t);
    let k = SettingSeen {
        value: t.n("set-up-privacy-answers", sources.k),
        is_fixed: sources.k_is_fixed,
    };
    SettingsPage {
        here: SETTINGS,
        title: t.get("settings-title"),
        saved: saved.unwrap_or_default(),
        sections: vec![
            section(
                SetUpStep::Organisation,
                vec![
                    fact(t.get("set-up-organisation"), sources.organisation),
                    fact(t.get("set-up-contact"), sources.contact),
                    fact(t.get("set-up-locale"), locale),
                ],
                String::new(),
            ),
            section(
                SetUpStep::Address,
                vec![fact(t.get("set-up-address"), sources.base_url)],
                t.get("settings-address-moves"),
            ),
            section(
                SetUpStep::Mail,
                vec![
                    fact(t.get("set-up-mail-way"), smtp),
                    fact(t.get("set-up-mail-from"), sources.mail_from),
                ],
                t.get("settings-mail-hint"),
            ),
            chat,
            section(
                SetUpStep::Privacy,
                vec![fact(t.get("set-up-privacy-smallest"), k)],
                t.n("settings-privacy-hint", sources.least_k),
            ),
            sign_in(sources.providers, t),
        ],
        domain,
        chrome,
    }
}

/// It is changed by whoever changes the mail.
fn chat(way: &SettingSeen, at: SettingSeen, change: &str, t: Translator<'_>) -> Section {
    let known = ChatWay::parse(&way.value).filter(|way| way.is_on());
    let value = known.map_or_else(|| t.get("settings-chat-off"), |way| way.name().to_owned());
    let mut facts =
        vec![fact(t.get("settings-chat-way"), SettingSeen { value, is_fixed: way.is_fixed })];
    if known.is_some_and(ChatWay::needs_address) {
        facts.push(fact(t.get("settings-chat-url"), at));
    }
    Section {
        heading: t.get("settings-chat"),
        facts,
        hint: t.get("settings-chat-hint"),
        change: change.to_owned(),
        shows_domain: false,
    }
}

/// Providers are of the file alone: a wrong one would let somebody in.
fn sign_in(providers: Vec<String>, t: Translator<'_>) -> Section {
    let by = |value: String, is_fixed| Fact { name: t.get("settings-sign-in-by"), value, is_fixed };
    let mut facts = vec![by(t.get("settings-sign-in-mail"), false)];
    facts.extend(providers.into_iter().map(|name| by(name, true)));
    let hint = t.get("settings-sign-in-hint");
    let heading = t.get("settings-sign-in");
    Section { heading, facts, hint, change: String::new(), shows_domain: false }
}
