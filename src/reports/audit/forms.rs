//! What stands in the forms of whoever writes the audit down.

mod fields;
mod of_section;

use super::{AuditView, Forms, Typed};
use crate::domain::audit::{AuditField, AuditForm, Book, Entry};
use crate::reports::addresses::{audit_href, snapshot_href};
use crate::reports::words::Words;

/// All forms of one page.
#[derive(Debug, Clone)]
pub(super) struct AuditForms {
    /// Where every form goes.
    pub action: String,
    pub csrf: String,
    pub link: Option<String>,
    /// What opens the forms of a section.
    pub summary: String,
    /// Of a form that is not on the page any more.
    pub problem: String,
    /// Begin, discussed, agree, link.
    pub state: Vec<FormView>,
    sections: Vec<(&'static str, Vec<FormView>)>,
    pub snapshots: Vec<SnapshotLinks>,
}

/// What was agreed on, to download.
#[derive(Debug, Clone)]
pub(super) struct SnapshotLinks {
    pub quarter: String,
    pub html: String,
    pub pdf: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FormView {
    pub form: AuditForm,
    /// Prefix of its inputs' ids, unique in the page.
    pub id: String,
    pub legend: String,
    /// Empty where the fields say it all.
    pub hint: String,
    /// What is wrong with the form as a whole.
    pub problem: String,
    pub fields: Vec<FieldView>,
    pub button: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldView {
    pub field: AuditField,
    pub label: String,
    pub input: FieldInput,
    pub value: String,
    pub problem: String,
    pub is_required: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FieldInput {
    Line,
    Date,
    /// 1 to 999.
    Number,
    /// Values with what they are called.
    Choice(Vec<(String, String)>),
    /// Hidden.
    Given,
    /// A box, with a value where it is ticked.
    Tick,
}

impl AuditForms {
    pub fn new(words: Words<'_>, view: &AuditView<'_>, forms: Forms) -> Self {
        let Forms { csrf, typed, link } = forms;
        let mut state = of_section::state(words, view);
        let mut sections = of_section::all(words, view);
        let mut problem = String::new();
        if let Some(typed) = typed {
            let all = || state.iter().chain(sections.iter().flat_map(|(_, forms)| forms));
            let meant = all().position(|form| form.is_meant(&typed));
            // Where no form lists the entry, since none was chosen, the first of its kind; a form that is about one
            // step shall not become another's.
            let of_its_kind = |form: &FormView| form.form == typed.form && form.given().is_none();
            let meant = meant.or_else(|| all().position(of_its_kind));
            let mut of_page = state.iter_mut().chain(sections.iter_mut().flat_map(|(_, all)| all));
            match meant.and_then(|at| of_page.nth(at)) {
                Some(form) => form.bring_back(typed),
                None => problem = typed.problem,
            }
        }
        let snapshots = view.agreed.iter().rev().map(|quarter| SnapshotLinks {
            quarter: words.quarter(*quarter),
            html: snapshot_href(view.team, *quarter, "html"),
            pdf: snapshot_href(view.team, *quarter, "pdf"),
        });
        let snapshots = snapshots.collect();
        let action = audit_href(view.team);
        let summary = words.t.get("audit-write");
        Self { action, csrf, link, summary, problem, state, sections, snapshots }
    }

    /// Whether a form on the page was not taken.
    pub fn is_refused(&self) -> bool {
        let mut forms = self.state.iter().chain(self.sections.iter().flat_map(|(_, all)| all));
        !self.problem.is_empty() || forms.any(FormView::is_refused)
    }

    pub fn is_refused_in(&self, section: &str) -> bool {
        self.of(section).iter().any(FormView::is_refused)
    }

    /// The forms below a section.
    pub fn of(&self, section: &str) -> &[FormView] {
        let found = self.sections.iter().find(|(id, _)| *id == section);
        found.map_or(&[], |(_, forms)| forms.as_slice())
    }
}

impl FormView {
    /// Whether something in it is to be fixed, so that it is open.
    pub fn is_refused(&self) -> bool {
        !self.problem.is_empty() || self.fields.iter().any(|field| !field.problem.is_empty())
    }

    /// What the page has filled in.
    fn given(&self) -> Option<&FieldView> {
        self.fields.iter().find(|field| field.input == FieldInput::Given)
    }

    /// Several sections have a form to take something back, and each step has one to share it: the one that lists
    /// the entry is meant.
    fn is_meant(&self, typed: &Typed) -> bool {
        if let Some(given) = self.given() {
            let sent = typed.fields.get(given.field.name());
            return self.form == typed.form && sent == Some(&given.value);
        }
        let entry = AuditField::Entry;
        let typed_entry = typed.fields.get(entry.name()).map_or("", String::as_str);
        let offers = |field: &FieldView| field.field == entry && field.input.offers(typed_entry);
        self.form == typed.form
            && (self.form != AuditForm::Withdraw || self.fields.iter().any(offers))
    }

    fn bring_back(&mut self, typed: Typed) {
        for field in &mut self.fields {
            field.value = typed.fields.get(field.field.name()).cloned().unwrap_or_default();
        }
        match self.fields.iter_mut().find(|field| field.field == typed.field) {
            Some(field) => field.problem = typed.problem,
            None => self.problem = typed.problem,
        }
    }
}

impl FieldInput {
    fn offers(&self, value: &str) -> bool {
        matches!(self, Self::Choice(choices) if choices.iter().any(|(one, _)| one == value))
    }
}

/// The anchor of the section that an entry shows in; `state` for what moves the audit on.
pub fn audit_section(book: &Book, entry: &Entry) -> &'static str {
    match entry {
        Entry::Guessed { .. } => "freedom",
        Entry::ProfileTaken { .. } | Entry::Placed { .. } | Entry::Unlisted { .. } => "decisions",
        Entry::Logged(_) | Entry::Overturned(_) => "log",
        Entry::Guardrail(_) => "guardrails",
        Entry::Checked(_) => "support",
        Entry::Dependency(_) | Entry::Routine { .. } | Entry::Value { .. } => "dependencies",
        Entry::Area(_) | Entry::UnevenReason { .. } => "model",
        Entry::Step { .. } | Entry::Reviewed { .. } | Entry::Shared { .. } => "agreed",
        Entry::Withdrawn { entry, .. } => {
            match book.entries().iter().find(|written| written.number == *entry) {
                // An entry is never its own subject, so that this ends.
                Some(written) if !matches!(written.entry, Entry::Withdrawn { .. }) => {
                    audit_section(book, &written.entry)
                }
                _ => "state",
            }
        }
        Entry::Begun { .. } | Entry::Discussed { .. } | Entry::Agreed => "state",
    }
}
