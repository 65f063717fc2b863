//! Packs: scales that belong to somebody else, which an organisation loads with a licence of its own.

use crate::domain::PackMark;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use super::read::{Draft, Kind};
use super::table::{TableReader, get};
use super::{ItemBank, ItemError, across_files, stem};
use crate::domain::{Form, Item, Translated, hexadecimal};

/// More would make a questionnaire, not a pulse, and a sheet that does not fit its envelope.
const MOST_ITEMS: usize = 60;

/// One file of the packs folder: a scale with its licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// 2 to 6 of A-Z and 0-9, beginning with a letter; its items are `P_{id}_…`.
    pub id: String,
    pub title: Translated,
    /// What the licence allows, in its own words.
    pub licence: String,
    /// Whose scale it is.
    pub holder: String,
    /// Whether its wording may stand on the answer page only.
    pub restricted: bool,
    /// The last day on which it may be asked; always given where it is restricted.
    pub valid_until: Option<Date>,
    /// Above every statement that has no frame of its own.
    pub frame: Option<Translated>,
    pub items: Vec<Item>,
    /// Of the whole file, in hexadecimal.
    pub sha256: String,
}

/// Somebody's word that the organisation holds a pack's licence, as it goes into the policy log. It
/// holds nothing of the wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    pub pack: String,
    pub on: Date,
    pub by: String,
    pub statement: String,
    pub holder: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Of the file: a changed pack is attested anew.
    pub pack_sha256: String,
}

/// What stands at the top of a pack beside what every instrument has.
pub(super) struct Head {
    id: Option<String>,
    holder: Option<String>,
    restricted: Option<bool>,
    /// `Err`: given, and wrong.
    valid_until: Result<Option<Date>, ()>,
}

/// The keys of a pack beside an instrument's.
pub(super) const KEYS: [&str; 4] = ["pack", "holder", "restricted", "valid_until"];

impl Head {
    pub fn read(root: &DeTable, place: &mut TableReader) -> Self {
        let id = place.text(root, "pack").and_then(|id| {
            let fits = Pack::is_id(&id);
            if !fits {
                let fix = "write 2 to 6 of A-Z and 0-9, beginning with a letter";
                place.wrong(format!("`{id}` is no name of a pack"), fix);
            }
            fits.then_some(id)
        });
        let holder = place.text(root, "holder");
        let restricted = match get(root, "restricted") {
            None => {
                place.wrong("`restricted` is missing", "write `restricted = true` or `false`");
                None
            }
            Some(_) => Some(place.flag(root, "restricted")),
        };
        let valid_until = read_date(root, place);
        if restricted == Some(true) && valid_until == Ok(None) {
            let fix =
                "add the last day that the licence allows, such as `valid_until = 2027-06-30`";
            place.wrong("`valid_until` is missing", fix);
        }
        Self { id, holder, restricted, valid_until }
    }
}

fn read_date(root: &DeTable, place: &mut TableReader) -> Result<Option<Date>, ()> {
    let text = match get(root, "valid_until") {
        None => return Ok(None),
        Some(DeValue::Datetime(date)) => date.to_string(),
        Some(DeValue::String(text)) => text.to_string(),
        Some(other) => other.type_str().to_owned(),
    };
    Date::from_str(&text).map(Some).map_err(|_| {
        let problem = format!("`valid_until` is `{text}`, no date");
        place.wrong(problem, "write year, month and day, such as 2027-06-30");
    })
}

impl Pack {
    pub fn is_id(text: &str) -> bool {
        (2..=6).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    }

    /// Whether the text of a file is meant as a pack.
    pub fn is_meant(text: &str) -> bool {
        let (root, _) = DeTable::parse_recoverable(text);
        get(root.get_ref(), "pack").is_some()
    }

    /// Reads a pack as of `today`, beside the instruments that every installation has.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn parse(file: &str, text: &str, today: Date) -> Result<Self, Vec<ItemError>> {
        let mut problems = Vec::new();
        let draft = Draft::read(file, &stem(file), text, Kind::Pack, &mut problems);
        let mut beside = Vec::new();
        let mut drafts: Vec<(&str, Draft)> = ItemBank::SHIPPED
            .iter()
            .map(|(name, text)| {
                (*name, Draft::read(name, &stem(name), text, Kind::Instrument, &mut beside))
            })
            .collect();
        drafts.push((file, draft));
        problems.extend(across_files(&drafts).into_iter().filter(|problem| problem.file == file));
        let read = drafts.pop().and_then(|(_, draft)| Some((draft.head?, draft.instrument?)));
        let mut place = TableReader { file, item: None, problems: &mut problems };
        let Some((head, instrument)) = read else { return Err(problems) };
        if let Some(id) = &head.id {
            check_names(id, &instrument.form, &mut place);
        }
        if let Ok(Some(last)) = head.valid_until
            && last < today
        {
            let fix = "ask the holder for a new licence, and write its last day";
            place.wrong(format!("its licence ended on {last}"), fix);
        }
        let count = instrument.form.items.len();
        if count > MOST_ITEMS {
            place.wrong(format!("there are {count} items"), format!("keep {MOST_ITEMS} at most"));
        }
        let whole = (head.id, head.holder, head.restricted, head.valid_until);
        match whole {
            (Some(id), Some(holder), Some(restricted), Ok(valid_until)) if problems.is_empty() => {
                Ok(Self {
                    id,
                    title: instrument.title,
                    licence: instrument.licence,
                    holder,
                    restricted,
                    valid_until,
                    frame: instrument.frame,
                    items: instrument.form.items,
                    sha256: hexadecimal(&Sha256::digest(text)),
                })
            }
            _ => Err(problems),
        }
    }

    fn mark(&self) -> PackMark {
        let (id, title) = (self.id.clone(), self.title.clone());
        PackMark { id, title, restricted: self.restricted }
    }
}

/// Names that can be no other's: the file's own, and items that begin with the pack's.
fn check_names(id: &str, form: &Form, place: &mut TableReader) {
    if form.name != id {
        let problem = format!("the file of the pack {id} has another name");
        place.wrong(problem, format!("name it {id}.toml"));
    }
    let prefix = prefix(id);
    for item in &form.items {
        place.item = Some(item.id.to_string());
        if !item.id.as_str().starts_with(&prefix) {
            let problem = format!("`{}` is no id of an item of this pack", item.id);
            place.wrong(problem, format!("begin it with {prefix}"));
        }
        if item.scale().is_some() {
            let problem = "an item of a pack is in no scale of the trend, which rests on the core";
            place.wrong(problem, "write `facet` in place of `scale`");
        }
    }
    place.item = None;
}

/// What the ids of a pack's items begin with; no shipped item's does.
pub(super) const ANY_PREFIX: &str = "P_";

fn prefix(pack: &str) -> String {
    format!("{ANY_PREFIX}{pack}_")
}

impl Form {
    /// The form with a pack's items after its own.
    #[must_use]
    pub fn with_pack(mut self, pack: &Pack) -> Self {
        self.name = format!("{}+{}", self.name, pack.id);
        self.items.extend(pack.items.iter().cloned());
        self.packs.push(pack.mark());
        self
    }

    /// The form for everybody but those who answer: of a restricted pack's items stand the id and the
    /// pack's title in place of the wording, and numbers in place of the answers.
    #[must_use]
    pub fn for_readers(mut self) -> Self {
        for mark in self.packs.iter().filter(|mark| mark.restricted) {
            let prefix = prefix(&mark.id);
            let of_pack = |item: &&mut Item| item.id.as_str().starts_with(&prefix);
            for item in self.items.iter_mut().filter(of_pack) {
                withhold_wording(item, mark);
            }
        }
        self
    }
}

fn withhold_wording(item: &mut Item, mark: &PackMark) {
    item.frame = mark.title.clone();
    item.text.set_all(item.id.as_str());
    for (option, value) in item.response.options.iter_mut().zip(1_u8..) {
        option.set_all(&value.to_string());
    }
    if let Some(dont_know) = &mut item.response.dont_know {
        dont_know.set_all("–");
    }
}

#[cfg(test)]
mod tests;
