use std::collections::BTreeMap;

use super::column::Column;
use super::field::Field;

/// What people write into a cell that says nothing, in lower case.
const NOTHING: [&str; 10] =
    ["-", "–", "—", "n/a", "#n/a", "none", "null", "k. a.", "no_manager", "no manager"];

/// The cells of a row that can be read.
#[derive(Default)]
pub(super) struct Cells<'r> {
    by_field: BTreeMap<Field, Vec<&'r str>>,
}

impl<'r> Cells<'r> {
    pub fn add(&mut self, field: Field, text: &'r str) {
        self.by_field.entry(field).or_default().push(text);
    }

    /// Without those that say nothing.
    pub fn all(&self, field: Field) -> impl Iterator<Item = &'r str> {
        self.by_field.get(&field).into_iter().flatten().copied().filter(|text| says_something(text))
    }

    pub fn one(&self, field: Field) -> Option<&'r str> {
        self.all(field).next()
    }

    /// The path that all columns of the team make; Google Workspace begins it with a slash.
    pub fn team(&self) -> String {
        let parts: Vec<&str> = self.all(Field::Of(Column::Team)).collect();
        parts.join("/").trim_matches(['/', ' ']).to_owned()
    }

    /// The whole name, or what its parts make. German exports have `Name` beside `Vorname`.
    pub fn name(&self) -> Option<String> {
        let whole = self.one(Field::Of(Column::Name));
        let (first, last) = (self.one(Field::FirstName), self.one(Field::LastName));
        match (whole, first) {
            (Some(name), Some(first)) if !name.to_lowercase().contains(&first.to_lowercase()) => {
                Some(format!("{first} {name}"))
            }
            (Some(name), _) => Some(name.to_owned()),
            (None, _) => {
                let parts: Vec<&str> = first.into_iter().chain(last).collect();
                (!parts.is_empty()).then(|| parts.join(" "))
            }
        }
    }
}

fn says_something(text: &str) -> bool {
    !text.is_empty() && !NOTHING.contains(&text.to_lowercase().as_str())
}
