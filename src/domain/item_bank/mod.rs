//! The item bank: instruments as TOML files, each of which becomes one form.

mod pack;
mod plan;
mod read;
mod table;
mod wording;
mod wordings;

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::{Form, ResponseScale, Translated};
pub use pack::{Attestation, Pack};
use read::{Draft, Kind};
pub use wordings::Wordings;

/// One file of the item bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    pub title: Translated,
    pub version: u32,
    /// How far the instrument is tested, such as `unvalidated draft`.
    pub status: String,
    /// An SPDX identifier.
    pub licence: String,
    /// What the items are meant to measure, and whose theory that is.
    pub construct: String,
    /// Above every statement that has no frame of its own.
    pub frame: Option<Translated>,
    /// Named by the file's stem.
    pub form: Form,
}

/// Every instrument there is, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemBank {
    instruments: Vec<Instrument>,
    /// The further languages, for packs.
    further: Vec<Wordings>,
}

/// One thing wrong in a file of the item bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemError {
    pub file: String,
    /// The item's id, or its place if it has none (`item 3`); `None`: the file as a whole.
    pub item: Option<String>,
    pub problem: String,
    pub fix: String,
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(item) = &self.item {
            write!(f, ", {item}")?;
        }
        write!(f, ": {}; {}", self.problem, self.fix)
    }
}

impl std::error::Error for ItemError {}

impl ItemBank {
    /// The instruments that every installation has: file name and text of each.
    pub const SHIPPED: [(&str, &str); 3] = [
        ("core.toml", include_str!("../../../survey-items/core.toml")),
        ("rotating.toml", include_str!("../../../survey-items/rotating.toml")),
        ("audit.toml", include_str!("../../../survey-items/audit.toml")),
    ];

    /// Reads the files, each given by its name and its text.
    ///
    /// # Errors
    /// Every problem found in any of them.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, Vec<ItemError>> {
        let mut problems = Vec::new();
        let mut drafts = Vec::new();
        for (file, text) in files {
            drafts.push((
                *file,
                Draft::read(file, &stem(file), text, Kind::Instrument, &mut problems),
            ));
        }
        for (file, draft) in &drafts {
            let items = draft.instrument.iter().flat_map(|one| &one.form.items);
            problems.extend(wording::changed(file, items));
        }
        problems.extend(across_files(&drafts));
        if problems.is_empty() {
            let instruments = drafts.into_iter().filter_map(|(_, draft)| draft.instrument);
            Ok(Self { instruments: instruments.collect(), further: Vec::new() })
        } else {
            Err(problems)
        }
    }

    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    pub fn instrument(&self, name: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.form.name == name)
    }

    /// The items of the file `{name}.toml`.
    pub fn form(&self, name: &str) -> Option<&Form> {
        self.instrument(name).map(|instrument| &instrument.form)
    }
}

fn stem(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name).to_owned()
}

/// What no file can see alone: names given twice, and scales that differ under one name.
fn across_files(drafts: &[(&str, Draft)]) -> Vec<ItemError> {
    let mut forms: BTreeMap<String, &str> = BTreeMap::new();
    let mut items: BTreeMap<&str, &str> = BTreeMap::new();
    let mut scales: BTreeMap<&str, (&ResponseScale, &str)> = BTreeMap::new();
    let mut problems = Vec::new();
    for (file, draft) in drafts {
        let problem = |item: Option<&str>, problem: String, fix: &str| ItemError {
            file: (*file).to_owned(),
            item: item.map(str::to_owned),
            problem,
            fix: fix.to_owned(),
        };
        if let Some(other) = forms.insert(stem(file), file) {
            let text = format!("{other} has the same name without its folder and ending");
            problems.push(problem(None, text, "rename one of the two"));
        }
        for id in &draft.ids {
            if let Some(other) = items.insert(id, file) {
                let text = format!("the id is given twice, first in {other}");
                problems.push(problem(Some(id), text, "give one of the two a new id"));
            }
        }
        for scale in &draft.scales {
            let (first, other) = *scales.entry(&scale.id).or_insert((scale, file));
            if first != scale {
                let text =
                    format!("the response scale `{}` has other options in {other}", scale.id);
                problems.push(problem(None, text, "give one of the two a new id"));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests;
