use super::{FieldInput, FieldView, FormView};
use crate::domain::audit::{AuditField, AuditForm, FieldKind};
use crate::reports::words::Words;

/// A form whose fields follow: which there are, and how each is filled in, is the form's own.
pub(super) fn form(
    section: &str,
    form: AuditForm,
    legend: String,
    labelled: &[Labelled],
    button: String,
) -> FormView {
    let view = |one: &crate::domain::audit::FormField| {
        let Labelled { label, choices, value, .. } =
            labelled.iter().find(|labelled| labelled.field == one.field)?.clone();
        let input = match one.kind {
            FieldKind::Line => FieldInput::Line,
            FieldKind::Date => FieldInput::Date,
            FieldKind::Number => FieldInput::Number,
            FieldKind::Choice => FieldInput::Choice(choices),
            FieldKind::Given => FieldInput::Given,
            FieldKind::Tick => FieldInput::Tick,
        };
        let (field, is_required, problem) = (one.field, one.is_required, String::new());
        Some(FieldView { field, label, input, value, problem, is_required })
    };
    FormView {
        form,
        id: format!("{section}-{}", form.id()),
        legend,
        hint: String::new(),
        problem: String::new(),
        fields: form.fields().iter().filter_map(view).collect(),
        button,
    }
}

impl FormView {
    /// With an id of its own, where a section has several of its kind.
    pub(super) fn numbered(self, number: u64) -> Self {
        Self { id: format!("{}-{number}", self.id), ..self }
    }

    pub(super) fn hinted(self, hint: String) -> Self {
        Self { hint, ..self }
    }
}

/// What a page says of a field.
#[derive(Debug, Clone)]
pub(super) struct Labelled {
    field: AuditField,
    label: String,
    choices: Vec<(String, String)>,
    value: String,
}

impl Labelled {
    pub(super) fn filled(self, value: String) -> Self {
        Self { value, ..self }
    }
}

pub(super) fn labelled(field: AuditField, label: String) -> Labelled {
    choosing(field, label, [])
}

/// Nothing is chosen before somebody chooses.
pub(super) fn choosing(
    field: AuditField,
    label: String,
    choices: impl IntoIterator<Item = (String, String)>,
) -> Labelled {
    Labelled { field, label, choices: choices.into_iter().collect(), value: String::new() }
}

/// One choice for each of a closed list, by its id.
pub(super) fn ids<T: Copy>(
    all: &[T],
    id: fn(T) -> &'static str,
    said: impl Fn(T) -> String,
) -> Vec<(String, String)> {
    all.iter().map(|one| (id(*one).to_owned(), said(*one))).collect()
}

pub(super) fn yes_or_no(words: Words<'_>) -> Vec<(String, String)> {
    use crate::domain::audit::SupportAnswer::{No, Yes};
    ids(&[Yes, No], crate::domain::audit::SupportAnswer::id, |one| words.support_answer(one))
}
