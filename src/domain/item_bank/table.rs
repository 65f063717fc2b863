//! A TOML table that reports what is wrong with it.

use toml::de::{DeTable, DeValue};

use super::super::nearest::nearest;
use super::ItemError;
use crate::domain::Translated;

/// How many characters a text may have that people read while they answer.
const LONGEST: usize = 200;

/// Where problems are reported: the file, and the item if one is being read.
pub(super) struct TableReader<'a> {
    pub file: &'a str,
    pub item: Option<String>,
    pub problems: &'a mut Vec<ItemError>,
}

impl TableReader<'_> {
    pub fn wrong(&mut self, problem: impl Into<String>, fix: impl Into<String>) {
        self.problems.push(ItemError {
            file: self.file.to_owned(),
            item: self.item.clone(),
            problem: problem.into(),
            fix: fix.into(),
        });
    }

    /// Reports the keys that are none; `what` holds them, as in "an item".
    pub fn only(&mut self, table: &DeTable, what: &str, known: &[&str]) {
        for key in table.keys() {
            let key: &str = key.as_ref();
            if known.contains(&key) {
                continue;
            }
            let fix = match nearest(key, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("{what} has {}", known.join(", ")),
            };
            self.wrong(format!("unknown key `{key}`"), fix);
        }
    }

    /// A text without translation, which may be long.
    pub fn text(&mut self, table: &DeTable, key: &str) -> Option<String> {
        let value = self.required(table, key)?;
        self.as_text(value, key)
    }

    pub fn flag(&mut self, table: &DeTable, key: &str) -> bool {
        match get(table, key) {
            None => false,
            Some(DeValue::Boolean(flag)) => *flag,
            Some(other) => {
                let problem = format!("`{key}` is of type {}", other.type_str());
                self.wrong(problem, "write true or false");
                false
            }
        }
    }

    /// A whole number from 1 on.
    pub fn number(&mut self, table: &DeTable, key: &str) -> Option<u32> {
        let value = self.required(table, key)?;
        let number = value.as_integer().and_then(|number| {
            u32::from_str_radix(number.as_str(), number.radix()).ok().filter(|n| *n > 0)
        });
        if number.is_none() {
            self.wrong(format!("`{key}` is not a whole number from 1 on"), "write 1, 2, 3");
        }
        number
    }

    pub fn translated(&mut self, table: &DeTable, key: &str) -> Option<Translated> {
        let value = self.required(table, key)?;
        self.as_translated(value, key)
    }

    pub fn as_translated(&mut self, value: &DeValue, what: &str) -> Option<Translated> {
        let Some(texts) = value.as_table() else {
            let problem =
                format!("`{what}` is of type {}, not a text in every language", value.type_str());
            self.wrong(problem, "write { en = \"…\", de = \"…\" }");
            return None;
        };
        self.only(texts, "a text", &["en", "de"]);
        let mut text = |tag: &str, language: &str| {
            let key = format!("{what}.{tag}");
            let Some(value) = get(texts, tag) else {
                let problem = format!("`{key}` is missing");
                self.wrong(problem, format!("add the text in {language}"));
                return None;
            };
            self.as_short_text(value, &key)
        };
        let (en, de) = (text("en", "English"), text("de", "German"));
        Some(Translated::new(en?, de?))
    }

    /// The tables of `[[key]]`.
    pub fn tables<'t, 'i>(&mut self, table: &'t DeTable<'i>, key: &str) -> Vec<&'t DeTable<'i>> {
        let Some(value) = get(table, key) else {
            self.wrong(format!("there is no [[{key}]]"), format!("add at least one [[{key}]]"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in value.as_array().into_iter().flatten() {
            tables.extend(value.get_ref().as_table());
        }
        if tables.is_empty() || value.as_array().map_or(0, |array| array.len()) != tables.len() {
            let problem = format!("`{key}` is not a list of tables");
            self.wrong(problem, format!("begin each with a line [[{key}]]"));
        }
        tables
    }

    fn required<'t, 'i>(&mut self, table: &'t DeTable<'i>, key: &str) -> Option<&'t DeValue<'i>> {
        let value = get(table, key);
        if value.is_none() {
            self.wrong(format!("`{key}` is missing"), format!("add `{key}`"));
        }
        value
    }

    /// A text that people read while they answer.
    pub fn as_short_text(&mut self, value: &DeValue, key: &str) -> Option<String> {
        let text = self.as_text(value, key)?;
        let length = text.chars().count();
        if length > LONGEST {
            let problem = format!("`{key}` has {length} characters");
            self.wrong(problem, format!("shorten it to {LONGEST} at most"));
        }
        Some(text)
    }

    fn as_text(&mut self, value: &DeValue, key: &str) -> Option<String> {
        let Some(text) = value.as_str() else {
            let problem = format!("`{key}` is of type {}, not a text", value.type_str());
            self.wrong(problem, "put it between quotation marks");
            return None;
        };
        if text.trim().is_empty() {
            self.wrong(format!("`{key}` is empty"), "write the text");
            return None;
        }
        Some(text.trim().to_owned())
    }
}

pub(super) fn get<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<&'t DeValue<'i>> {
    table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value.get_ref())
}
