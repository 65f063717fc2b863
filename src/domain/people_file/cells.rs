use std::collections::BTreeMap;

use super::column::Column;
use super::field::Field;
use super::headers::Headers;
use super::shape_fault::ShapeFault;
use super::{PeopleRefusal, unreadable};
use crate::domain::csv::{Record, RowRefusal};

/// What people write into a cell that says nothing, in lower case.
const NOTHING: [&str; 10] =
    ["-", "–", "—", "n/a", "#n/a", "none", "null", "k. a.", "no_manager", "no manager"];

/// The cells of a row that can be read.
#[derive(Default)]
pub(super) struct Cells<'r> {
    by_field: BTreeMap<Field, Vec<&'r str>>,
}

impl<'r> Cells<'r> {
    /// The cells of a row, and what is wrong with those that cannot be read.
    ///
    /// # Errors
    /// A row that has not the shape of the header.
    pub fn of(
        record: &'r Record,
        headers: &Headers,
        windows_1252: bool,
    ) -> Result<(Self, Vec<PeopleRefusal>), PeopleRefusal> {
        if let Some(problem) = shape_problem(record, headers.width) {
            return Err(problem);
        }
        let row = record.row;
        let (mut cells, mut problems) = (Self::default(), Vec::new());
        for field in Field::ALL {
            for at in headers.places(field) {
                let value = record.fields.get(at).map_or("", String::as_str);
                match unreadable(value, windows_1252) {
                    None => cells.by_field.entry(field).or_default().push(value),
                    Some(fault) => {
                        problems.push(RowRefusal::new(row, column_name(field), value, fault));
                    }
                }
            }
        }
        let unnamed = headers.unnamed.iter().filter_map(|at| record.fields.get(*at));
        for value in unnamed.filter(|value| !value.is_empty()) {
            problems.push(RowRefusal::new(row, "", value, ShapeFault::UnnamedColumn));
        }
        Ok((cells, problems))
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

fn shape_problem(record: &Record, wanted: usize) -> Option<PeopleRefusal> {
    let has = record.fields.len();
    // Spreadsheets pad rows with empty cells.
    let surplus = record.fields.get(wanted..).unwrap_or_default();
    let fault = if record.unclosed {
        ShapeFault::Unclosed
    } else if has >= wanted && surplus.iter().all(String::is_empty) {
        return None;
    } else {
        ShapeFault::Width { has, wanted, over_lines: record.over_lines }
    };
    let first = record.fields.first().map_or("", String::as_str);
    Some(RowRefusal::new(record.row, "", first, fault))
}

fn column_name(field: Field) -> &'static str {
    match field {
        Field::Of(column) => column.name(),
        field => field.name(),
    }
}
