//! The pages on which somebody sets this up: one form a page, its steps at the top.

mod chat;
mod privacy;
mod steps;

use std::collections::BTreeSet;

use askama::Template;

use super::sender_domain::DomainView;
use crate::domain::SetUpStep;
use crate::messages::{Translator, key};
use crate::reports::addresses::{SETTINGS, SETUP};
use crate::reports::page::Chrome;

pub use chat::{ChatSources, chat_form};
pub use privacy::{PrivacySources, privacy_step};
pub use steps::{
    AddressSources, MailFailure, MailSources, OrganisationSources, address_step, mail_step,
    organisation_step, people_step, wave_step,
};

/// What somebody typed into a field, or what is in force.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub value: String,
    /// What is wrong with it.
    pub mistake: Option<String>,
    /// `sdt-pulse.toml`, the environment or a flag says it.
    pub is_fixed: bool,
}

impl Typed {
    pub fn new(value: impl Into<String>, is_fixed: bool) -> Self {
        Self { value: value.into(), mistake: None, is_fixed }
    }
}

/// A step's page.
#[derive(Template)]
#[template(path = "app/set_up.html")]
pub struct SetUpPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    kicker: String,
    steps: Vec<StepLink>,
    title: String,
    texts: Vec<String>,
    mistakes: Vec<(&'static str, String)>,
    action: String,
    controls: Vec<Control>,
    buttons: Vec<Button>,
    sections: Vec<Section>,
    /// What the sender's domain publishes, with mail.
    domain: Option<DomainView>,
    /// The way back and onward.
    links: Vec<(String, String)>,
}

struct StepLink {
    name: String,
    href: String,
    is_here: bool,
    is_done: bool,
}

enum Control {
    Field(Field),
    Choice(Choice),
    Tick { name: &'static str, label: String, hint: String },
}

struct Field {
    name: &'static str,
    label: String,
    hint: String,
    kind: &'static str,
    typed: Typed,
}

struct Choice {
    name: &'static str,
    legend: String,
    options: Vec<ChoiceOption>,
    is_fixed: bool,
}

struct ChoiceOption {
    value: String,
    label: String,
    hint: String,
    is_chosen: bool,
}

/// Posts the form with `do` of this value.
struct Button {
    value: &'static str,
    label: String,
    is_primary: bool,
}

#[derive(Default)]
struct Section {
    heading: String,
    texts: Vec<String>,
    facts: Vec<(String, String)>,
    dialogue: Vec<String>,
    groups: Option<Groups>,
    hint: String,
}

struct Groups {
    summary: String,
    rows: Vec<GroupRow>,
}

struct GroupRow {
    name: String,
    people: String,
    why: String,
    counted_in: String,
}

/// A step's address.
pub fn step_href(step: SetUpStep) -> String {
    format!("/setup/{}", step.id())
}

/// Where a step's settings are changed once the set-up is done.
pub fn settings_href(step: SetUpStep) -> String {
    format!("{SETTINGS}/{}", step.id())
}

pub(super) fn step_name(step: SetUpStep, t: Translator<'_>) -> String {
    t.get(match step {
        SetUpStep::Organisation => key("set-up-step-organisation"),
        SetUpStep::Address => key("set-up-step-address"),
        SetUpStep::Mail => key("set-up-step-mail"),
        SetUpStep::People => key("set-up-step-people"),
        SetUpStep::Privacy => key("set-up-step-privacy"),
        SetUpStep::Wave => key("set-up-step-wave"),
    })
}

/// How far somebody is with setting up.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// The steps that were saved; `None` once it is done, and a page changes what was set up.
    pub done: Option<&'a BTreeSet<SetUpStep>>,
}

impl Progress<'_> {
    /// Whether the step was saved.
    pub fn has(self, step: SetUpStep) -> bool {
        self.done.is_some_and(|done| done.contains(&step))
    }
}

impl<'a> SetUpPage<'a> {
    fn new(step: SetUpStep, title: String, progress: Progress<'_>, chrome: Chrome<'a>) -> Self {
        let t = chrome.t;
        let mut page = Self {
            here: SETTINGS,
            kicker: t.get("settings-title"),
            steps: Vec::new(),
            title,
            texts: Vec::new(),
            mistakes: Vec::new(),
            action: settings_href(step),
            controls: Vec::new(),
            buttons: vec![Button {
                value: "save",
                label: t.get("settings-save"),
                is_primary: true,
            }],
            sections: Vec::new(),
            domain: None,
            links: vec![(SETTINGS.to_owned(), t.get("settings-back"))],
            chrome,
        };
        if progress.done.is_some() {
            page.be_step(step, progress);
        }
        page
    }

    /// Makes it one of the six, which lead to each other.
    fn be_step(&mut self, step: SetUpStep, progress: Progress<'_>) {
        let t = self.chrome.t;
        let link = |one: SetUpStep| StepLink {
            name: step_name(one, t),
            href: step_href(one),
            is_here: one == step,
            is_done: progress.has(one),
        };
        let before = SetUpStep::ALL.into_iter().rev().find(|one| *one < step);
        let back = before.map(|before| {
            let text = t.say("set-up-back").with("step", step_name(before, t)).to_string();
            (step_href(before), text)
        });
        self.here = SETUP;
        self.kicker = t.say("set-up-kicker").with("number", step.number()).to_string();
        self.steps = SetUpStep::ALL.into_iter().map(link).collect();
        self.action = step_href(step);
        self.buttons =
            vec![Button { value: "save", label: t.get("set-up-save"), is_primary: true }];
        self.links = Vec::from_iter(back);
    }

    fn field(
        &mut self,
        name: &'static str,
        kind: &'static str,
        label: String,
        hint: String,
        typed: Typed,
    ) {
        self.mistakes.extend(typed.mistake.clone().map(|mistake| (name, mistake)));
        self.controls.push(Control::Field(Field { name, label, hint, kind, typed }));
    }

    /// Whether anything is wrong.
    pub fn has_mistakes(&self) -> bool {
        !self.mistakes.is_empty()
    }
}
