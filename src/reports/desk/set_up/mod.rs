//! The pages on which somebody sets this up: one form a page, its steps at the top.

mod privacy;
mod steps;

use askama::Template;

use crate::domain::SetUpStep;
use crate::messages::{Translator, key};
use crate::reports::page::Chrome;

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

fn step_name(step: SetUpStep, t: Translator<'_>) -> String {
    t.get(match step {
        SetUpStep::Organisation => key("set-up-step-organisation"),
        SetUpStep::Address => key("set-up-step-address"),
        SetUpStep::Mail => key("set-up-step-mail"),
        SetUpStep::People => key("set-up-step-people"),
        SetUpStep::Privacy => key("set-up-step-privacy"),
        SetUpStep::Wave => key("set-up-step-wave"),
    })
}

/// How far somebody is.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    pub done: &'a std::collections::BTreeSet<SetUpStep>,
}

impl<'a> SetUpPage<'a> {
    fn new(step: SetUpStep, title: String, progress: Progress<'_>, chrome: Chrome<'a>) -> Self {
        let t = chrome.t;
        let link = |one: SetUpStep| StepLink {
            name: step_name(one, t),
            href: step_href(one),
            is_here: one == step,
            is_done: progress.done.contains(&one),
        };
        let kicker = t.say("set-up-kicker").with("number", step.number()).to_string();
        let before = SetUpStep::ALL.into_iter().rev().find(|one| *one < step);
        let back = before.map(|before| {
            let text = t.say("set-up-back").with("step", step_name(before, t)).to_string();
            (step_href(before), text)
        });
        Self {
            here: crate::reports::addresses::SETUP,
            kicker,
            steps: SetUpStep::ALL.into_iter().map(link).collect(),
            title,
            texts: Vec::new(),
            mistakes: Vec::new(),
            action: step_href(step),
            controls: Vec::new(),
            buttons: vec![Button { value: "save", label: t.get("set-up-save"), is_primary: true }],
            sections: Vec::new(),
            links: Vec::from_iter(back),
            chrome,
        }
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
