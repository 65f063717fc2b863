use super::FormView;
use super::fields::{Labelled, choosing, form, ids, labelled, yes_or_no};
use crate::domain::Quarter;
use crate::domain::audit::{
    Audit, AuditField, AuditForm, AuditState, DecisionDomain, Exception, Grade, Latitude, Model,
    Outcome, Profile, Proposal, Side, Step, StepChange, SupportAnswer, SupportQuestion, WaitUnit,
};
use crate::messages::key;
use crate::reports::audit::AuditView;
use crate::reports::words::Words;

/// What moves the audit on.
pub(super) fn state(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let current = view.book.current();
    let state = current.as_ref().map(|audit| audit.state);
    let simple = |name, label, button: &str| form("state", name, t.get(label), &[], t.get(button));
    let mut forms = Vec::new();
    let quarters = quarters_to_begin(view, current.as_ref());
    if !quarters.is_empty() {
        let choices = quarters.iter().map(|one| (one.to_string(), words.quarter(*one)));
        let quarter = choosing(AuditField::Quarter, t.get("audit-label-quarter"), choices)
            .filled(quarters.first().map(ToString::to_string).unwrap_or_default());
        let button = t.get("audit-begin");
        let begin =
            form("state", AuditForm::Begin, t.get("audit-begin-legend"), &[quarter], button);
        forms.push(begin.hinted(t.get("audit-begin-hint")));
    }
    if matches!(state, Some(AuditState::Draft | AuditState::Discussed(_))) {
        let on = labelled(AuditField::On, t.get("audit-label-on")).filled(view.today.to_string());
        let button = t.get("audit-discussed");
        forms.push(form(
            "state",
            AuditForm::Discussed,
            t.get("audit-discussed-legend"),
            &[on],
            button,
        ));
    }
    if matches!(state, Some(AuditState::Discussed(_))) {
        let agree = simple(AuditForm::Agree, key("audit-agree-legend"), key("audit-agree"));
        forms.push(agree.hinted(t.get("audit-agree-hint")));
    }
    if current.is_some() {
        let link = simple(AuditForm::Link, key("audit-link-legend"), key("audit-link"));
        forms.push(link.hinted(t.get("audit-link-hint")));
    }
    forms
}

/// Today's quarter, and the one before, where they are later than the current audit's.
fn quarters_to_begin(view: &AuditView<'_>, current: Option<&Audit>) -> Vec<Quarter> {
    let now = Quarter::of(view.today);
    let is_later = |quarter: &Quarter| current.is_none_or(|audit| audit.quarter < *quarter);
    [now, now.before()].into_iter().filter(is_later).collect()
}

/// The forms below each section.
pub(super) fn all(words: Words<'_>, view: &AuditView<'_>) -> Vec<(&'static str, Vec<FormView>)> {
    let state = view.book.current().map(|audit| audit.state);
    // Lists and log go on between audits; everything else belongs to one.
    let is_open = matches!(state, Some(AuditState::Draft | AuditState::Discussed(_)));
    let mut sections = vec![("freedom", guess(words, view)), ("decisions", decisions(words, view))];
    let mut log = log(words);
    if state.is_some() {
        log.extend(withdraw(words, "log", logged(view)));
    }
    sections.push(("log", log));
    if is_open {
        sections.push(("guardrails", guardrails(words, view)));
        sections.push(("support", checks(words)));
        sections.push(("dependencies", dependencies(words, view)));
        sections.push(("model", areas(words, view)));
    }
    let mut of_agreed = if is_open { agreed(words, view) } else { Vec::new() };
    of_agreed.extend(view.book.agreed_steps().iter().map(|step| share(words, step)));
    sections.push(("agreed", of_agreed));
    sections
}

fn guess(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let Some(wave) = view.open_wave else { return Vec::new() };
    let known = view.book.guess(&wave.id);
    let field = |domain: DecisionDomain| {
        let value = known.and_then(|levels| levels.get(&domain)).map(ToString::to_string);
        choosing(AuditField::Guess(domain), words.domain_in_full(domain), levels(words))
            .filled(value.unwrap_or_default())
    };
    let fields = DecisionDomain::ALL.map(field);
    let guess = form(
        "freedom",
        AuditForm::Guess,
        t.get("audit-guess-legend"),
        &fields,
        t.get("audit-save"),
    );
    vec![guess.hinted(t.say("audit-guess-hint").with("date", t.day(wave.closes_on)).to_string())]
}

fn levels(words: Words<'_>) -> Vec<(String, String)> {
    Latitude::all()
        .map(|one| (one.to_string(), format!("{one}: {}", words.level(one.get()))))
        .collect()
}

fn area(words: Words<'_>) -> Labelled {
    labelled(AuditField::Area, words.t.get("audit-label-area"))
}

fn reason(words: Words<'_>) -> Labelled {
    labelled(AuditField::Reason, words.t.get("audit-label-reason"))
}

/// One of the ladder's five, or another one in the team's own words.
fn which_decision(words: Words<'_>) -> [Labelled; 3] {
    let t = words.t;
    let domains =
        ids(&DecisionDomain::ALL, DecisionDomain::id, |domain| words.domain_in_full(domain));
    [
        choosing(AuditField::Decision, t.get("audit-label-decision"), domains),
        labelled(AuditField::Named, t.get("audit-label-named")),
        area(words),
    ]
}

fn decisions(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let mut places = levels(words);
    places.push(("outside".to_owned(), t.get("audit-label-outside")));
    let [decision, named, of_area] = which_decision(words);
    let place = form(
        "decisions",
        AuditForm::Place,
        t.get("audit-place-legend"),
        &[
            decision,
            named,
            of_area,
            choosing(AuditField::Level, t.get("audit-column-who-decides"), places),
            labelled(AuditField::Owner, t.get("audit-label-outside-owner")),
            reason(words),
        ],
        t.get("audit-save"),
    );
    let profiles = ids(&Profile::ALL, Profile::id, |one| words.profile(one));
    let profile = form(
        "decisions",
        AuditForm::Profile,
        t.get("audit-profile-legend"),
        &[
            choosing(AuditField::Profile, t.get("audit-label-profile"), profiles),
            area(words),
            reason(words),
        ],
        t.get("audit-save"),
    );
    let mut forms = vec![place, profile.hinted(t.get("audit-profile-hint"))];
    if !view.book.charter(view.today).is_empty() {
        let [decision, named, of_area] = which_decision(words);
        let fields = [decision, named, of_area, reason(words)];
        let legend = t.get("audit-unlist-legend");
        forms.push(form("decisions", AuditForm::Unlist, legend, &fields, t.get("audit-save")));
    }
    forms
}

fn log(words: Words<'_>) -> Vec<FormView> {
    let t = words.t;
    let changes = ids(StepChange::ALL, StepChange::id, |one| {
        t.say("audit-change").with("change", one.id()).to_string()
    });
    let units = ids(WaitUnit::ALL, WaitUnit::id, |one| {
        t.say("audit-unit").with("unit", one.id()).to_string()
    });
    let proposals = ids(Proposal::ALL, Proposal::id, |one| words.proposal(one));
    let logged = form(
        "log",
        AuditForm::Log,
        t.get("audit-log-legend"),
        &[
            labelled(AuditField::Step, t.get("audit-column-step")),
            choosing(AuditField::Change, t.get("audit-label-change"), changes),
            labelled(AuditField::Since, t.get("audit-label-since")),
            labelled(AuditField::By, t.get("audit-label-by")),
            labelled(AuditField::WaitAmount, t.get("audit-label-wait")),
            choosing(AuditField::WaitUnit, t.get("audit-label-unit"), units),
            labelled(AuditField::WaitTimes, t.get("audit-label-times")),
            labelled(AuditField::Protects, t.get("audit-label-protects")),
            choosing(AuditField::Proposal, t.get("audit-column-proposal"), proposals),
        ],
        t.get("audit-save"),
    );
    let overturned = form(
        "log",
        AuditForm::Overturned,
        t.get("audit-overturned-legend"),
        &[
            labelled(AuditField::Decision, t.get("audit-label-overturned")),
            labelled(AuditField::Since, t.get("audit-label-since")),
            labelled(AuditField::By, t.get("audit-label-by")),
            labelled(AuditField::Reason, t.get("audit-label-reason-given")),
        ],
        t.get("audit-save"),
    );
    vec![logged.hinted(t.get("audit-no-persons")), overturned.hinted(t.get("audit-no-persons"))]
}

/// Numbers of entries, and what they are about.
type Entries = Vec<(u64, String)>;

fn logged(view: &AuditView<'_>) -> Entries {
    let log = view.book.log();
    let steps = log.iter().map(|kept| (kept.number, kept.item.step.to_string()));
    let overturned = view.book.overturned();
    let overturned = overturned.iter().map(|kept| (kept.number, kept.item.decision.to_string()));
    steps.chain(overturned).collect()
}

/// Taking back; nothing where there is nothing to take back.
fn withdraw(words: Words<'_>, section: &'static str, entries: Entries) -> Option<FormView> {
    let t = words.t;
    if entries.is_empty() {
        return None;
    }
    let choices = entries.into_iter().map(|(number, what)| (number.to_string(), what));
    let fields = [choosing(AuditField::Entry, t.get("audit-label-entry"), choices), reason(words)];
    let legend = t.get("audit-withdraw-legend");
    let withdraw = form(section, AuditForm::Withdraw, legend, &fields, t.get("audit-withdraw"));
    Some(withdraw.hinted(t.get("audit-withdraw-hint")))
}

fn guardrails(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let exceptions = ids(Exception::ALL, Exception::id, |one| words.exception(one));
    let guardrail = form(
        "guardrails",
        AuditForm::Guardrail,
        t.get("audit-guardrail-legend"),
        &[
            choosing(AuditField::Exception, t.get("audit-label-exception"), exceptions),
            labelled(AuditField::Rule, t.get("audit-label-rule")),
            choosing(AuditField::Written, t.get("audit-label-written"), yes_or_no(words)),
            choosing(AuditField::Known, t.get("audit-label-known"), yes_or_no(words)),
        ],
        t.get("audit-save"),
    );
    let kept = view.book.guardrails();
    let entries = kept.iter().map(|one| (one.number, one.item.rule.to_string())).collect();
    let mut forms = vec![guardrail.hinted(t.get("audit-no-persons"))];
    forms.extend(withdraw(words, "guardrails", entries));
    forms
}

fn checks(words: Words<'_>) -> Vec<FormView> {
    let t = words.t;
    let questions =
        ids(SupportQuestion::ALL, SupportQuestion::id, |one| words.support_question(one));
    let answers = ids(SupportAnswer::ALL, SupportAnswer::id, |one| words.support_answer(one));
    let fields = [
        choosing(AuditField::Question, t.get("audit-column-question"), questions),
        choosing(AuditField::Answer, t.get("audit-column-answer"), answers),
        labelled(AuditField::Note, t.get("audit-label-note")),
    ];
    let check = form(
        "support",
        AuditForm::Check,
        t.get("audit-check-legend"),
        &fields,
        t.get("audit-save"),
    );
    vec![check.hinted(t.get("audit-no-persons"))]
}

fn dependencies(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let section = "dependencies";
    let sides = ids(Side::ALL, Side::id, |one| words.dependency(one));
    let fields = [
        labelled(AuditField::Who, t.get("audit-label-who")),
        choosing(AuditField::Needs, t.get("audit-label-needs"), sides),
    ];
    let legend = t.get("audit-dependency-legend");
    let mut forms =
        vec![form(section, AuditForm::Dependency, legend, &fields, t.get("audit-save"))];
    let fields = [labelled(AuditField::Work, t.get("audit-label-work"))];
    let legend = t.get("audit-routine-legend");
    forms.push(form(section, AuditForm::Routine, legend, &fields, t.get("audit-save")));
    let fields = [
        labelled(AuditField::Keep, t.get("audit-label-keep")),
        labelled(AuditField::Cost, t.get("audit-label-cost")),
    ];
    let legend = t.get("audit-value-legend");
    forms.push(form(section, AuditForm::Value, legend, &fields, t.get("audit-save")));
    let (who, work) = (view.book.dependencies(), view.book.routines());
    let who = who.iter().map(|kept| (kept.number, kept.item.who.to_string()));
    let work = work.iter().map(|kept| (kept.number, kept.item.to_string()));
    let values = view.book.values();
    let values = values.iter().map(|(number, keep, _)| (*number, keep.to_string()));
    forms.extend(withdraw(words, section, who.chain(work).chain(values).collect()));
    forms
}

fn areas(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let grades = || ids(Grade::ALL, Grade::id, |one| words.grade(one));
    let models = ids(Model::ALL, Model::id, |one| words.model(one));
    let area = form(
        "model",
        AuditForm::Area,
        t.get("audit-area-legend"),
        &[
            labelled(AuditField::Name, t.get("audit-column-area")),
            choosing(AuditField::Skill, t.get("audit-label-skill"), grades()),
            choosing(AuditField::Complexity, t.get("audit-label-complexity"), grades()),
            choosing(AuditField::Model, t.get("audit-label-model"), models),
        ],
        t.get("audit-save"),
    );
    let uneven = form(
        "model",
        AuditForm::Uneven,
        t.get("audit-uneven-legend"),
        &[reason(words)],
        t.get("audit-save"),
    );
    let kept = view.book.areas();
    let entries = kept.iter().map(|one| (one.number, one.item.name.to_string())).collect();
    let mut forms = vec![area, uneven.hinted(t.get("audit-no-persons"))];
    forms.extend(withdraw(words, "model", entries));
    forms
}

fn agreed(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let mut forms = Vec::new();
    let before = view.book.before().map(|audit| audit.steps).unwrap_or_default();
    if !before.is_empty() {
        let steps = before.iter().map(|step| (step.number.to_string(), step.text.to_string()));
        let outcomes = ids(Outcome::ALL, Outcome::id, |one| words.outcome(one));
        let fields = [
            choosing(AuditField::Step, t.get("audit-column-step"), steps),
            choosing(AuditField::Outcome, t.get("audit-column-outcome"), outcomes),
            labelled(AuditField::Note, t.get("audit-label-outcome-note")),
        ];
        let legend = t.get("audit-review-legend");
        forms.push(form("agreed", AuditForm::Review, legend, &fields, t.get("audit-save")));
    }
    let fields = [
        labelled(AuditField::Text, t.get("audit-label-text")),
        labelled(AuditField::Owner, t.get("audit-column-owner")),
        labelled(AuditField::By, t.get("audit-label-due")),
        labelled(AuditField::Because, t.get("audit-column-because")),
    ];
    let step =
        form("agreed", AuditForm::Step, t.get("audit-step-legend"), &fields, t.get("audit-save"));
    forms.push(step.hinted(t.get("audit-step-hint")));
    let steps = view.book.current().map(|audit| audit.steps).unwrap_or_default();
    let entries = steps.iter().map(|step| (step.number, step.text.to_string())).collect();
    forms.extend(withdraw(words, "agreed", entries));
    forms
}

/// Whether everybody may read a step that was agreed on.
fn share(words: Words<'_>, step: &Step) -> FormView {
    let t = words.t;
    let ticked = if step.is_shared { "yes" } else { "" };
    let fields = [
        labelled(AuditField::Step, String::new()).filled(step.number.to_string()),
        labelled(AuditField::Shared, t.get("audit-label-shared")).filled(ticked.to_owned()),
    ];
    let legend = t.say("audit-share-legend").with("step", step.text.as_str()).to_string();
    let share = form("agreed", AuditForm::Share, legend, &fields, t.get("audit-save"));
    share.numbered(step.number).hinted(t.get("audit-share-hint"))
}
