use askama::Template;
use jiff::civil::Date;

use super::Mistake;
use crate::domain::{Language, Quarter, Wave};
use crate::messages::{Translator, key};
use crate::reports::addresses::{WAVE_OPEN, WAVE_PLAN, WAVE_PRACTICE, WAVES};
use crate::reports::page::Chrome;

/// What was chosen, as the address has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanTyped {
    pub form: String,
    pub closes: String,
    pub k: String,
    pub remind: String,
    pub comments: bool,
    /// Everybody draws a code.
    pub lots: bool,
    pub packs: Vec<String>,
    pub trustee_key: String,
}

impl PlanTyped {
    /// The same for the address of the next page.
    pub fn to_query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("form", &self.form).append_pair("closes", &self.closes);
        query.append_pair("k", &self.k).append_pair("remind", &self.remind);
        if self.comments {
            query.append_pair("comments", "on");
        }
        if self.lots {
            query.append_pair("lots", "on");
        }
        for pack in &self.packs {
            query.append_pair("pack", pack);
        }
        if !self.trustee_key.is_empty() {
            query.append_pair("trustee_key", &self.trustee_key);
        }
        query.finish()
    }
}

/// A form that can be asked.
#[derive(Debug, Clone)]
pub struct ChoiceOfForm {
    pub name: String,
    pub statements: u32,
    pub minutes: u32,
}

/// Which teams could be shown, by the release engine's forecast.
#[derive(Debug, Clone)]
pub struct GroupsThatCould {
    pub teams: usize,
    pub could: usize,
    pub near: usize,
    /// By name.
    pub never: Vec<String>,
    /// In percent.
    pub response: u32,
}

/// What the page is drawn from.
#[derive(Debug, Clone)]
pub struct PlanSources {
    pub typed: PlanTyped,
    pub forms: Vec<ChoiceOfForm>,
    /// The ids of the licensed scales at hand.
    pub packs: Vec<String>,
    pub mistakes: Vec<Mistake>,
    /// Why no wave can open, whatever is chosen.
    pub not_yet: Option<String>,
    /// None where something is in the way.
    pub preview: Option<PlanPreview>,
    /// A try-out went to this address.
    pub practised: Option<String>,
}

#[derive(Debug, Clone)]
pub struct PlanPreview {
    pub wave: Wave,
    pub asked: usize,
    pub readers: usize,
    /// How many of them draw a code.
    pub drawing: usize,
    pub quarter: Quarter,
    pub statements: u32,
    pub statements_most: u32,
    pub groups: GroupsThatCould,
}

/// The next wave before it opens: what is chosen, and what comes of it.
#[derive(Template)]
#[template(path = "app/wave_plan.html")]
pub struct PlanPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    waves: &'static str,
    plan: &'static str,
    practice: &'static str,
    finding: String,
    typed: PlanTyped,
    forms: Vec<FormChoice>,
    packs: Vec<PackChoice>,
    mistakes: Vec<Mistake>,
    practised: Option<String>,
    preview: Option<Preview>,
}

struct FormChoice {
    id: String,
    says: String,
    hint: String,
    is_chosen: bool,
}

struct PackChoice {
    id: String,
    is_chosen: bool,
}

struct Preview {
    facts: Vec<(String, String)>,
    groups: String,
    never: Vec<String>,
    wordings: Vec<Wording>,
    /// The languages of them that nobody has reviewed.
    drafts: Option<String>,
    /// The languages that are spoken here, and that the form lacks.
    not_in: Option<String>,
    rules: Vec<String>,
    open: String,
}

struct Wording {
    tag: String,
    name: String,
    statements: Vec<String>,
    options: Vec<String>,
}

impl PlanPage<'_> {
    fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|one| one.field == field).map(|one| one.says.as_str())
    }
}

pub fn plan_page(sources: PlanSources, chrome: Chrome<'_>) -> PlanPage<'_> {
    let t = chrome.t;
    let PlanSources { typed, forms, packs, mistakes, not_yet, preview, practised } = sources;
    let finding = match &preview {
        Some(preview) => {
            let said = t.say("waves-plan-finding").with("n", preview.statements);
            let said = said.with("people", preview.asked);
            said.with("date", t.date(preview.wave.closes_on)).to_string()
        }
        None => not_yet.unwrap_or_else(|| t.get("waves-plan-not-yet")),
    };
    let form = |one: ChoiceOfForm| {
        let hint = t.say("waves-form-hint").with("n", one.statements);
        FormChoice {
            says: match one.name.as_str() {
                "core" => t.get("waves-form-core"),
                "pulse" => t.get("waves-form-pulse"),
                "audit" => t.get("waves-form-audit"),
                _ => one.name.clone(),
            },
            hint: hint.with("minutes", one.minutes).to_string(),
            is_chosen: one.name == typed.form,
            id: one.name,
        }
    };
    let pack = |id: String| PackChoice { is_chosen: typed.packs.contains(&id), id };
    let forms = forms.into_iter().map(form).collect();
    let packs = packs.into_iter().map(pack).collect();
    PlanPage {
        here: WAVES,
        title: t.get("waves-plan-title"),
        waves: WAVES,
        plan: WAVE_PLAN,
        practice: WAVE_PRACTICE,
        finding,
        forms,
        packs,
        mistakes,
        practised: practised
            .map(|email| t.say("waves-practised").with("email", email.as_str()).to_string()),
        preview: preview.map(|preview| Preview::new(t, preview, &typed)),
        typed,
        chrome,
    }
}

impl Preview {
    fn new(t: Translator<'_>, preview: PlanPreview, typed: &PlanTyped) -> Self {
        let PlanPreview {
            wave,
            asked,
            readers,
            drawing,
            quarter,
            statements,
            statements_most,
            groups,
        } = preview;
        let adds = wave.form.statements();
        let counted = t.say("waves-budget").with("n", adds).with("all", statements);
        let counted = counted.with("most", statements_most).with("quarter", t.quarter(quarter));
        let people = t.say("waves-asked-says").with("n", asked).with("readers", readers);
        let mut facts = vec![
            (t.get("waves-form"), counted.to_string()),
            (t.get("waves-asked"), people.to_string()),
            (t.get("waves-dates"), dates(t, &wave)),
        ];
        if drawing > 0 {
            let says = t.say("waves-lots-drawing").with("n", drawing);
            facts.push((t.get("waves-lots"), says.with("k", wave.threshold.get()).to_string()));
        }
        let could = t.say("waves-groups").with("could", groups.could).with("teams", groups.teams);
        let could = could.with("near", groups.near).with("never", groups.never.len());
        let languages = t.languages();
        let speaks = |language: &Language| wave.form.speaks(language.locale);
        let names = |which: &dyn Fn(&Language) -> bool| {
            let names: Vec<&str> = languages
                .iter()
                .filter(|one| which(one))
                .map(|one| one.own_name.as_str())
                .collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        let say = |key, names: Option<String>| {
            names.map(|names| t.say(key).with("languages", names).to_string())
        };
        Self {
            facts,
            groups: could.with("percent", groups.response).to_string(),
            never: groups.never,
            drafts: say(key("waves-drafts"), names(&|one| speaks(one) && one.is_draft)),
            not_in: say(key("waves-not-in"), names(&|one| !speaks(one))),
            wordings: languages
                .iter()
                .filter(|one| speaks(one))
                .map(|one| Wording::of(&wave, one))
                .collect(),
            rules: rules(t, &wave),
            open: format!("{WAVE_OPEN}?{}", typed.to_query()),
        }
    }
}

/// When it takes answers.
fn dates(t: Translator<'_>, wave: &Wave) -> String {
    let next = |date: Date| date.saturating_add(jiff::ToSpan::days(1));
    let said = t.say("waves-dates-say").with("closes", t.date(wave.closes_on));
    said.with("ends", t.date(next(wave.closes_on))).to_string()
}

/// What staff are promised, which nobody can change once the wave is open.
pub(super) fn rules(t: Translator<'_>, wave: &Wave) -> Vec<String> {
    use crate::domain::{KeyHolder, Policy, Reminders};
    let mut rules = vec![
        t.n("waves-rule-threshold", wave.threshold.get()),
        t.n("waves-rule-bands", Policy::bands_k(wave.threshold)),
        match wave.terms.reminders {
            Reminders::Everybody => t.get("waves-rule-remind-everybody"),
            Reminders::Unanswered => t.get("waves-rule-remind-unanswered"),
        },
    ];
    rules.push(if wave.terms.comments {
        let rule = t.say("waves-rule-comments").with("n", Policy::COMMENTS.respondents);
        rule.with("comments", Policy::COMMENTS.comments).to_string()
    } else {
        t.get("waves-rule-no-comments")
    });
    rules.push(match &wave.terms.key {
        KeyHolder::Operator => t.get("waves-rule-key-here"),
        KeyHolder::Trustee(holder) => {
            t.say("waves-rule-key-trustee").with("holder", holder.as_str()).to_string()
        }
    });
    rules
}

impl Wording {
    fn of(wave: &Wave, language: &Language) -> Self {
        let locale = language.locale;
        let form = wave.form.clone().for_readers();
        let options = form.items.first().map(|item| &item.response.options);
        Self {
            tag: locale.tag().to_owned(),
            name: language.own_name.clone(),
            statements: form.items.iter().map(|item| item.text.get(locale).to_owned()).collect(),
            options: options
                .into_iter()
                .flatten()
                .map(|option| option.get(locale).to_owned())
                .collect(),
        }
    }
}
