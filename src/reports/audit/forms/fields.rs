use super::{FieldKind, FieldView, FormView};
use crate::reports::words::Words;

/// A form whose fields follow.
pub(super) fn form(
    section: &str,
    name: &'static str,
    legend: String,
    fields: Vec<FieldView>,
    button: String,
) -> FormView {
    FormView {
        name,
        id: format!("{section}-{name}"),
        legend,
        hint: String::new(),
        problem: String::new(),
        fields,
        button,
    }
}

impl FormView {
    pub(super) fn hinted(self, hint: String) -> Self {
        Self { hint, ..self }
    }
}

impl FieldView {
    /// May be left empty.
    pub(super) fn optional(self) -> Self {
        Self { is_required: false, ..self }
    }

    pub(super) fn filled(self, value: String) -> Self {
        Self { value, ..self }
    }
}

pub(super) fn line(name: &'static str, label: String) -> FieldView {
    field(name, label, FieldKind::Line)
}

pub(super) fn date(name: &'static str, label: String) -> FieldView {
    field(name, label, FieldKind::Date)
}

pub(super) fn number(name: &'static str, label: String) -> FieldView {
    field(name, label, FieldKind::Number)
}

/// Nothing is chosen before somebody chooses.
pub(super) fn choice(
    name: &'static str,
    label: String,
    choices: impl IntoIterator<Item = (String, String)>,
) -> FieldView {
    field(name, label, FieldKind::Choice(choices.into_iter().collect()))
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

fn field(name: &'static str, label: String, kind: FieldKind) -> FieldView {
    let (value, problem) = (String::new(), String::new());
    FieldView { name, label, kind, value, problem, is_required: true }
}
