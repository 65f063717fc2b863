use super::fields::{choice, date, form, ids, line, number, yes_or_no};
use super::{FieldView, FormView};
use crate::domain::Quarter;
use crate::domain::audit::{
    Audit, AuditState, DecisionDomain, Exception, Grade, Latitude, Model, Outcome, Profile,
    Proposal, Side, StepChange, SupportAnswer, SupportQuestion, WaitUnit,
};
use crate::messages::key;
use crate::reports::audit::AuditView;
use crate::reports::words::Words;

/// What moves the audit on.
pub(super) fn state(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let current = view.book.current();
    let state = current.as_ref().map(|audit| audit.state);
    let simple =
        |name, label, button: &str| form("state", name, t.get(label), Vec::new(), t.get(button));
    let mut forms = Vec::new();
    let quarters = quarters_to_begin(view, current.as_ref());
    if !quarters.is_empty() {
        let choices = quarters.iter().map(|one| (one.to_string(), words.quarter(*one)));
        let quarter = choice("quarter", t.get("audit-label-quarter"), choices)
            .filled(quarters.first().map(ToString::to_string).unwrap_or_default());
        let button = t.get("audit-begin");
        let begin = form("state", "begin", t.get("audit-begin-legend"), vec![quarter], button);
        forms.push(begin.hinted(t.get("audit-begin-hint")));
    }
    if matches!(state, Some(AuditState::Draft | AuditState::Discussed(_))) {
        let on = date("on", t.get("audit-label-on")).filled(view.today.to_string());
        let button = t.get("audit-discussed");
        forms.push(form("state", "discussed", t.get("audit-discussed-legend"), vec![on], button));
    }
    if matches!(state, Some(AuditState::Discussed(_))) {
        let agree = simple("agree", key("audit-agree-legend"), key("audit-agree"));
        forms.push(agree.hinted(t.get("audit-agree-hint")));
    }
    if current.is_some() {
        let link = simple("link", key("audit-link-legend"), key("audit-link"));
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
        sections.push(("agreed", agreed(words, view)));
    }
    sections
}

fn guess(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let Some(wave) = view.open_wave else { return Vec::new() };
    let known = view.book.guess(&wave.id);
    let field = |domain: DecisionDomain| {
        let value = known.and_then(|levels| levels.get(&domain)).map(ToString::to_string);
        choice(domain.id(), words.domain_in_full(domain), levels(words))
            .filled(value.unwrap_or_default())
    };
    let fields = DecisionDomain::ALL.map(field).into();
    let guess = form("freedom", "guess", t.get("audit-guess-legend"), fields, t.get("audit-save"));
    vec![guess.hinted(t.say("audit-guess-hint").with("date", t.day(wave.closes_on)).to_string())]
}

fn levels(words: Words<'_>) -> Vec<(String, String)> {
    Latitude::all()
        .map(|one| (one.to_string(), format!("{one}: {}", words.level(one.get()))))
        .collect()
}

fn area(words: Words<'_>) -> FieldView {
    line("area", words.t.get("audit-label-area")).optional()
}

fn reason(words: Words<'_>) -> FieldView {
    line("reason", words.t.get("audit-label-reason"))
}

/// One of the ladder's five, or another one in the team's own words.
fn which_decision(words: Words<'_>) -> [FieldView; 3] {
    let t = words.t;
    let domains =
        ids(&DecisionDomain::ALL, DecisionDomain::id, |domain| words.domain_in_full(domain));
    [
        choice("decision", t.get("audit-label-decision"), domains).optional(),
        line("named", t.get("audit-label-named")).optional(),
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
        "place",
        t.get("audit-place-legend"),
        vec![
            decision,
            named,
            of_area,
            choice("level", t.get("audit-column-who-decides"), places),
            line("owner", t.get("audit-label-outside-owner")).optional(),
            reason(words),
        ],
        t.get("audit-save"),
    );
    let profiles = ids(&Profile::ALL, Profile::id, |one| words.profile(one));
    let profile = form(
        "decisions",
        "profile",
        t.get("audit-profile-legend"),
        vec![choice("profile", t.get("audit-label-profile"), profiles), area(words), reason(words)],
        t.get("audit-save"),
    );
    let mut forms = vec![place, profile.hinted(t.get("audit-profile-hint"))];
    if !view.book.charter(view.today).is_empty() {
        let [decision, named, of_area] = which_decision(words);
        let fields = vec![decision, named, of_area, reason(words)];
        let legend = t.get("audit-unlist-legend");
        forms.push(form("decisions", "unlist", legend, fields, t.get("audit-save")));
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
        "log",
        t.get("audit-log-legend"),
        vec![
            line("step", t.get("audit-column-step")),
            choice("change", t.get("audit-label-change"), changes),
            date("since", t.get("audit-label-since")),
            line("by", t.get("audit-label-by")),
            number("wait_amount", t.get("audit-label-wait")).optional(),
            choice("wait_unit", t.get("audit-label-unit"), units).optional(),
            number("wait_times", t.get("audit-label-times")).optional(),
            line("protects", t.get("audit-label-protects")).optional(),
            choice("proposal", t.get("audit-column-proposal"), proposals),
        ],
        t.get("audit-save"),
    );
    let overturned = form(
        "log",
        "overturned",
        t.get("audit-overturned-legend"),
        vec![
            line("decision", t.get("audit-label-overturned")),
            date("since", t.get("audit-label-since")),
            line("by", t.get("audit-label-by")),
            line("reason", t.get("audit-label-reason-given")).optional(),
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
    let fields = vec![choice("entry", t.get("audit-label-entry"), choices), reason(words)];
    let legend = t.get("audit-withdraw-legend");
    let withdraw = form(section, "withdraw", legend, fields, t.get("audit-withdraw"));
    Some(withdraw.hinted(t.get("audit-withdraw-hint")))
}

fn guardrails(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let exceptions = ids(Exception::ALL, Exception::id, |one| words.exception(one));
    let guardrail = form(
        "guardrails",
        "guardrail",
        t.get("audit-guardrail-legend"),
        vec![
            choice("exception", t.get("audit-label-exception"), exceptions),
            line("rule", t.get("audit-label-rule")),
            choice("written", t.get("audit-label-written"), yes_or_no(words)),
            choice("known", t.get("audit-label-known"), yes_or_no(words)),
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
    let fields = vec![
        choice("question", t.get("audit-column-question"), questions),
        choice("answer", t.get("audit-column-answer"), answers),
        line("note", t.get("audit-label-note")).optional(),
    ];
    let check = form("support", "check", t.get("audit-check-legend"), fields, t.get("audit-save"));
    vec![check.hinted(t.get("audit-no-persons"))]
}

fn dependencies(words: Words<'_>, view: &AuditView<'_>) -> Vec<FormView> {
    let t = words.t;
    let section = "dependencies";
    let sides = ids(Side::ALL, Side::id, |one| words.dependency(one));
    let fields = vec![
        line("who", t.get("audit-label-who")),
        choice("needs", t.get("audit-label-needs"), sides),
    ];
    let legend = t.get("audit-dependency-legend");
    let mut forms = vec![form(section, "dependency", legend, fields, t.get("audit-save"))];
    let fields = vec![line("work", t.get("audit-label-work"))];
    let legend = t.get("audit-routine-legend");
    forms.push(form(section, "routine", legend, fields, t.get("audit-save")));
    let fields =
        vec![line("keep", t.get("audit-label-keep")), line("cost", t.get("audit-label-cost"))];
    let legend = t.get("audit-value-legend");
    forms.push(form(section, "value", legend, fields, t.get("audit-save")));
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
        "area",
        t.get("audit-area-legend"),
        vec![
            line("name", t.get("audit-column-area")),
            choice("skill", t.get("audit-label-skill"), grades()),
            choice("complexity", t.get("audit-label-complexity"), grades()),
            choice("model", t.get("audit-label-model"), models),
        ],
        t.get("audit-save"),
    );
    let uneven = form(
        "model",
        "uneven",
        t.get("audit-uneven-legend"),
        vec![reason(words)],
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
        let fields = vec![
            choice("step", t.get("audit-column-step"), steps),
            choice("outcome", t.get("audit-column-outcome"), outcomes),
            line("note", t.get("audit-label-outcome-note")),
        ];
        let legend = t.get("audit-review-legend");
        forms.push(form("agreed", "review", legend, fields, t.get("audit-save")));
    }
    let fields = vec![
        line("text", t.get("audit-label-text")),
        line("owner", t.get("audit-column-owner")),
        date("by", t.get("audit-label-due")),
        line("because", t.get("audit-column-because")),
    ];
    let step = form("agreed", "step", t.get("audit-step-legend"), fields, t.get("audit-save"));
    forms.push(step.hinted(t.get("audit-step-hint")));
    let steps = view.book.current().map(|audit| audit.steps).unwrap_or_default();
    let entries = steps.iter().map(|step| (step.number, step.text.to_string())).collect();
    forms.extend(withdraw(words, "agreed", entries));
    forms
}
