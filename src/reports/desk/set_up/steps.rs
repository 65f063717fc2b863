use super::{
    Button, Choice, ChoiceOption, Control, Progress, Section, SetUpPage, Typed, step_href,
};
use crate::domain::{Language, LanguageRow, LanguageState, SetUpStep};
use crate::messages::Translator;
use crate::reports::addresses::{PEOPLE_IMPORT, SETTINGS_MAIL_DOMAIN, SETUP_MAIL, WAVES};
use crate::reports::desk::sender_domain::{DomainSources, domain_view};
use crate::reports::page::Chrome;

#[derive(Debug, Clone, Default)]
pub struct OrganisationSources {
    pub organisation: Typed,
    pub contact: Typed,
    /// A language's tag.
    pub locale: Typed,
    /// All that are on, or could be.
    pub languages: Vec<LanguageRow>,
}

pub fn organisation_step<'a>(
    sources: OrganisationSources,
    progress: Progress<'_>,
    chrome: Chrome<'a>,
) -> SetUpPage<'a> {
    let t = chrome.t;
    let title = t.get("set-up-organisation-title");
    let mut page = SetUpPage::new(SetUpStep::Organisation, title, progress, chrome);
    let (label, hint) = (t.get("set-up-organisation"), t.get("set-up-organisation-hint"));
    page.field("organisation", "text", label, hint, sources.organisation);
    let (label, hint) = (t.get("set-up-contact"), t.get("set-up-contact-hint"));
    page.field("contact", "email", label, hint, sources.contact);
    let option = |language: &Language| ChoiceOption {
        value: language.locale.tag().to_owned(),
        label: language.own_name.clone(),
        hint: String::new(),
        is_chosen: sources.locale.value == language.locale.tag(),
    };
    page.controls.push(Control::Choice(Choice {
        name: "locale",
        legend: t.get("set-up-locale"),
        options: t.languages().iter().map(option).collect(),
        is_fixed: sources.locale.is_fixed,
    }));
    page.texts.push(t.get("set-up-locale-hint"));
    page.sections.push(Section {
        heading: t.get("languages-title"),
        facts: language_facts(t, &sources.languages),
        ..Section::default()
    });
    page
}

/// Which languages are on, and why others are not.
fn language_facts(t: Translator<'_>, rows: &[LanguageRow]) -> Vec<(String, String)> {
    let says = |row: &LanguageRow| match row.state {
        LanguageState::On => t.get("languages-on"),
        LanguageState::OnAsDraft => t.get("languages-on-draft"),
        LanguageState::NotOn(n) => {
            t.say("languages-off").with("n", n).with("tag", row.tag.as_str()).to_string()
        }
        LanguageState::Draft => t.say("languages-draft").with("tag", row.tag.as_str()).to_string(),
    };
    rows.iter().map(|row| (row.own_name.clone(), says(row))).collect()
}

/// What is known of the address before it is saved.
#[derive(Debug, Clone, Default)]
pub struct AddressSources {
    pub base_url: Typed,
    /// Scheme, host and port by which the browser came.
    pub seen: String,
    pub is_https: bool,
    pub is_this_machine: bool,
    /// Whether a proxy said by which address the browser came.
    pub by_proxy: bool,
}

pub fn address_step<'a>(
    sources: AddressSources,
    progress: Progress<'_>,
    chrome: Chrome<'a>,
) -> SetUpPage<'a> {
    let t = chrome.t;
    let title = t.get("set-up-address-title");
    let mut page = SetUpPage::new(SetUpStep::Address, title, progress, chrome);
    page.texts.push(t.get("set-up-address-text"));
    let same = sources.base_url.value == sources.seen;
    let (label, hint) = (t.get("set-up-address"), t.get("set-up-address-hint"));
    page.field("base_url", "url", label, hint, sources.base_url);
    let https = match (sources.is_https, sources.is_this_machine) {
        (true, _) => t.get("set-up-address-https"),
        (false, true) => t.get("set-up-address-local"),
        (false, false) => t.get("set-up-address-plain"),
    };
    let proxy = if sources.by_proxy {
        t.get("set-up-address-proxy")
    } else {
        t.get("set-up-address-no-proxy")
    };
    let is_same = if same { t.get("set-up-address-same") } else { t.get("set-up-address-differs") };
    page.sections.push(Section {
        heading: t.get("set-up-address-seen"),
        facts: vec![
            (t.get("set-up-address-you"), format!("{} – {is_same}", sources.seen)),
            (t.get("set-up-address-encryption"), https),
            (t.get("set-up-address-by"), proxy),
        ],
        // A link to set up is printed only while that goes on.
        hint: match progress.done {
            Some(_) => t.get("set-up-address-moves"),
            None => t.get("settings-address-moves"),
        },
        ..Section::default()
    });
    page
}

/// The fields of the mail server; never its password.
#[derive(Debug, Clone, Default)]
pub struct MailSources {
    pub is_smtp: bool,
    /// Fixed where the whole server is, by `sdt-pulse.toml`, the environment or a flag.
    pub host: Typed,
    pub port: Typed,
    pub tls_from_the_start: bool,
    pub user: Typed,
    pub password: Typed,
    pub mail_from: Typed,
    pub test_to: Typed,
    pub failure: Option<MailFailure>,
    /// A test mail went out by what is in force.
    pub is_sent: bool,
    /// Of what is in force.
    pub domain: DomainSources,
}

/// Why a test mail did not go out.
#[derive(Debug, Clone)]
pub struct MailFailure {
    /// What it most likely comes from, in plain words.
    pub reading: String,
    /// What was said, a line each, without the password.
    pub dialogue: Vec<String>,
}

pub fn mail_step<'a>(
    sources: MailSources,
    progress: Progress<'_>,
    chrome: Chrome<'a>,
) -> SetUpPage<'a> {
    let t = chrome.t;
    let title = t.get("set-up-mail-title");
    let mut page = SetUpPage::new(SetUpStep::Mail, title, progress, chrome);
    page.texts.push(t.get("set-up-mail-text"));
    let option = |value: &str, label, hint, is_chosen| ChoiceOption {
        value: value.to_owned(),
        label,
        hint,
        is_chosen,
    };
    let is_fixed = sources.host.is_fixed;
    page.controls.push(Control::Choice(Choice {
        name: "mail_way",
        legend: t.get("set-up-mail-way"),
        options: vec![
            option("smtp", t.get("set-up-mail-smtp"), String::new(), sources.is_smtp),
            option(
                "folder",
                t.get("set-up-mail-folder"),
                t.get("set-up-mail-folder-hint"),
                !sources.is_smtp,
            ),
        ],
        is_fixed,
    }));
    let fix = |typed: Typed| Typed { is_fixed, ..typed };
    page.field("smtp_host", "text", t.get("set-up-mail-host"), String::new(), fix(sources.host));
    page.field("smtp_port", "text", t.get("set-up-mail-port"), String::new(), fix(sources.port));
    page.controls.push(Control::Choice(Choice {
        name: "smtp_tls",
        legend: t.get("set-up-mail-encryption"),
        options: vec![
            option(
                "starttls",
                t.get("set-up-mail-starttls"),
                String::new(),
                !sources.tls_from_the_start,
            ),
            option("tls", t.get("set-up-mail-tls"), String::new(), sources.tls_from_the_start),
        ],
        is_fixed,
    }));
    page.field("smtp_user", "text", t.get("set-up-mail-user"), String::new(), fix(sources.user));
    let (label, hint) = (t.get("set-up-mail-password"), t.get("set-up-mail-password-hint"));
    page.field("smtp_password", "password", label, hint, fix(sources.password));
    let (label, hint) = (t.get("set-up-mail-from"), t.get("set-up-mail-from-hint"));
    page.field("mail_from", "email", label, hint, sources.mail_from);
    page.field("test_to", "email", t.get("set-up-mail-test-to"), String::new(), sources.test_to);
    let button = |value, label, is_primary| Button { value, label, is_primary };
    page.buttons = vec![button("test", t.get("set-up-mail-test"), true)];
    if progress.done.is_some() {
        page.buttons.push(button("later", t.get("set-up-mail-later"), false));
    }
    // Once it is set up, HR sees it on the page of settings.
    let check = if progress.done.is_some() { SETUP_MAIL } else { SETTINGS_MAIL_DOMAIN };
    page.domain = domain_view(t, &sources.domain, check);
    if let Some(failure) = sources.failure {
        page.sections.push(Section {
            heading: t.get("set-up-mail-said"),
            texts: vec![failure.reading],
            dialogue: failure.dialogue,
            hint: t.get("set-up-mail-no-password"),
            ..Section::default()
        });
    }
    if sources.is_sent {
        page.sections.push(Section {
            heading: t.get("set-up-mail-after"),
            texts: vec![t.get("set-up-mail-sent")],
            ..Section::default()
        });
        page.links.insert(0, (step_href(SetUpStep::People), t.get("set-up-mail-arrived")));
    }
    page
}

/// How many are on the people list.
pub fn people_step<'a>(asked: usize, progress: Progress<'_>, chrome: Chrome<'a>) -> SetUpPage<'a> {
    let t = chrome.t;
    let title = t.get("set-up-people-title");
    let mut page = SetUpPage::new(SetUpStep::People, title, progress, chrome);
    page.texts.extend([t.n("set-up-people-asked", asked), t.get("set-up-people-text")]);
    page.links.insert(0, (PEOPLE_IMPORT.to_owned(), t.get("set-up-people-import")));
    page
}

/// What is left to do where the set-up ends.
pub fn wave_step<'a>(
    left: &[SetUpStep],
    progress: Progress<'_>,
    chrome: Chrome<'a>,
) -> SetUpPage<'a> {
    let t = chrome.t;
    let title = t.get("set-up-wave-title");
    let mut page = SetUpPage::new(SetUpStep::Wave, title, progress, chrome);
    page.texts.push(t.get("set-up-wave-text"));
    if !left.is_empty() {
        let names: Vec<String> = left.iter().map(|step| super::step_name(*step, t)).collect();
        page.texts.push(t.say("set-up-wave-left").with("steps", names.join(", ")).to_string());
    }
    page.buttons = vec![Button {
        value: "finish",
        label: t.get("set-up-finish"),
        is_primary: left.is_empty(),
    }];
    page.links.insert(0, (WAVES.to_owned(), t.get("set-up-wave-plan")));
    page
}
