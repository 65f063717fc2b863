use askama::Template;

use super::import_faults::{ProblemRow, problem_row};
use super::import_questions::notice_said;
use crate::domain::people_file::{Notice, PeopleRefusal};
use crate::domain::{EmailAddress, ImportPlan, Person, UnitPath};
use crate::messages::Translator;
use crate::reports::addresses::{PEOPLE, PEOPLE_COLUMNS, PEOPLE_IMPORT, PEOPLE_TRIAL};
use crate::reports::oversight::path;
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// How many people and problems are listed.
const LISTED: usize = 200;

/// What the page is drawn from.
#[derive(Debug, Clone)]
pub struct TrialSources {
    /// The file's name; empty of pasted rows.
    pub file: String,
    pub notices: Vec<Notice>,
    pub of: TrialOf,
}

/// What a trial run came to.
#[derive(Debug, Clone)]
pub enum TrialOf {
    Problems(Vec<PeopleRefusal>),
    Plan(ImportPlan, TrialEffects),
}

/// What the plan comes to for teams.
#[derive(Debug, Clone, Default)]
pub struct TrialEffects {
    /// People who change their team.
    pub moved: usize,
    /// Teams that have no lead any more.
    pub unled: Vec<UnitPath>,
    /// Teams that become too small to be shown: people before, and after.
    pub too_small: Vec<(UnitPath, usize, usize)>,
}

/// The form as it was sent.
#[derive(Debug, Clone, Default)]
pub struct TrialTyped {
    pub leaving: String,
    pub mistake: Option<String>,
    /// The list was changed since the trial run that was sent.
    pub is_changed: bool,
}

/// A trial run, and the form to apply it.
#[derive(Template)]
#[template(path = "app/import_trial.html")]
pub struct TrialPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    finding: String,
    again: &'static str,
    columns: &'static str,
    action: &'static str,
    notices: Vec<String>,
    problems: Vec<ProblemRow>,
    more_problems: String,
    facts: Vec<Fact>,
    /// SHA-256 of the plan; empty where there is none.
    plan: String,
    /// What has to be typed, where many would leave.
    confirm: Option<String>,
    button: String,
    typed: TrialTyped,
    is_wrong: bool,
}

struct Fact {
    name: String,
    says: String,
    who: Vec<String>,
}

pub fn import_trial_page(
    sources: TrialSources,
    typed: TrialTyped,
    chrome: Chrome<'_>,
) -> TrialPage<'_> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let t = words.t;
    let mut page = TrialPage {
        here: PEOPLE,
        title: t.get("desk-trial-title"),
        finding: String::new(),
        again: PEOPLE_IMPORT,
        columns: PEOPLE_COLUMNS,
        action: PEOPLE_TRIAL,
        notices: sources.notices.iter().map(|notice| notice_said(t, notice)).collect(),
        problems: Vec::new(),
        more_problems: String::new(),
        facts: Vec::new(),
        plan: String::new(),
        confirm: None,
        button: String::new(),
        is_wrong: typed.mistake.is_some(),
        typed,
        chrome,
    };
    match sources.of {
        TrialOf::Problems(mut problems) => {
            page.finding = t.n("desk-trial-problems", problems.len());
            page.is_wrong = true;
            let more = problems.len().saturating_sub(LISTED);
            problems.truncate(LISTED);
            page.problems = problems.into_iter().map(|one| problem_row(t, one)).collect();
            if more > 0 {
                page.more_problems = t.n("desk-import-more", more);
            }
        }
        TrialOf::Plan(plan, effects) => {
            let counts = plan.counts();
            page.finding = t.n("desk-trial-rows", counts.rows);
            page.button = t.get("desk-trial-button");
            if plan.deactivates_many() {
                let says = t.say("desk-trial-many").with("n", counts.leaving);
                page.finding = says.with("of", plan.active_before()).to_string();
                page.confirm = Some(t.n("desk-trial-type", counts.leaving));
                page.button = t.n("desk-trial-button-many", counts.leaving);
            }
            page.facts = facts(words, &plan, &effects);
            page.plan = plan.sha256();
        }
    }
    page
}

fn facts(words: Words<'_>, plan: &ImportPlan, effects: &TrialEffects) -> Vec<Fact> {
    let t = words.t;
    let counts = plan.counts();
    let (back, changed): (Vec<_>, Vec<_>) = plan.changed.iter().partition(|one| one.returning);
    let new = plan.new.iter().chain(back.iter().map(|one| &one.person));
    let new: Vec<String> = new.map(|person| said_of(words, person)).collect();
    let changed = changed.iter().map(|one| match &one.person {
        person if person.email == one.known_as => said_of(words, person),
        person => format!("{} → {}", one.known_as, said_of(words, person)),
    });
    let changed: Vec<String> = changed.collect();
    let leaving: Vec<String> = plan.leaving.iter().map(EmailAddress::to_string).collect();
    let mut facts = vec![
        fact(t, t.get("desk-trial-new"), t.n("desk-trial-people", counts.new), new),
        fact(
            t,
            t.get("desk-trial-changed"),
            changed_said(t, counts.changed, effects.moved),
            changed,
        ),
        fact(t, t.get("desk-trial-leaving"), t.n("desk-trial-leave", counts.leaving), leaving),
        fact(t, t.get("desk-trial-same"), t.n("desk-trial-people", counts.same), Vec::new()),
    ];
    if !effects.unled.is_empty() {
        let teams: Vec<String> = effects.unled.iter().map(|team| path(words, team)).collect();
        let says = t.n("desk-trial-unled", teams.len());
        facts.push(fact(t, t.get("desk-trial-leads"), says, teams));
    }
    if !effects.too_small.is_empty() {
        let teams: Vec<String> = effects
            .too_small
            .iter()
            .map(|(team, before, after)| {
                let says = t.say("desk-trial-shrinks").with("team", path(words, team));
                says.with("before", *before).with("after", *after).to_string()
            })
            .collect();
        let says = t.n("desk-trial-too-small", teams.len());
        facts.push(fact(t, t.get("desk-trial-groups"), says, teams));
    }
    facts
}

fn changed_said(t: Translator<'_>, changed: usize, moved: usize) -> String {
    let people = t.n("desk-trial-people", changed);
    if moved == 0 { people } else { format!("{people}; {}", t.n("desk-trial-moved", moved)) }
}

fn fact(t: Translator<'_>, name: String, says: String, mut who: Vec<String>) -> Fact {
    let more = who.len().saturating_sub(LISTED);
    who.truncate(LISTED);
    if more > 0 {
        who.push(t.n("desk-import-more", more));
    }
    Fact { name, says, who }
}

fn said_of(words: Words<'_>, person: &Person) -> String {
    format!("{}, {}", person.email, path(words, &person.team))
}
