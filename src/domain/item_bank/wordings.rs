//! Instruments in a further language: the file `xx.items.toml` of the folder `locale/`.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::{DeTable, DeValue};

use super::super::nearest::nearest;
use super::pack::Pack;
use super::read::parse_table;
use super::table::{TableReader, get};
use super::{Instrument, ItemBank, ItemError};
use crate::domain::{Item, Locale, Translated};

/// What stands in a file for each instrument and pack, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wordings {
    locale: Locale,
    file: String,
    of: BTreeMap<String, Wording>,
}

/// One table of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Wording {
    title: Option<String>,
    /// Above every statement that has no frame of its own.
    frame: Option<String>,
    /// By id; lowest first.
    response_scale: BTreeMap<String, Vec<String>>,
    /// By the id of the response scale.
    dont_know: BTreeMap<String, String>,
    /// By the id of the item.
    item: BTreeMap<String, String>,
    item_frame: BTreeMap<String, String>,
}

const KEYS: [&str; 6] = ["title", "frame", "response_scale", "dont_know", "item", "item_frame"];

impl Wordings {
    /// Reads a file; `file` names it in problems. Whether it is whole is for [`ItemBank::lacks`] to say.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn parse(locale: Locale, file: &str, text: &str) -> Result<Self, Vec<ItemError>> {
        let mut problems = Vec::new();
        let mut place = TableReader { file, item: None, problems: &mut problems };
        let mut of = BTreeMap::new();
        if let Some(root) = parse_table(text, &mut place) {
            for (name, value) in root.get_ref() {
                let name: &str = name.get_ref();
                place.item = Some(name.to_owned());
                match value.get_ref().as_table() {
                    Some(table) => {
                        of.insert(name.to_owned(), Wording::read(table, &mut place));
                    }
                    None => place.wrong("it is no table", format!("begin it with a line [{name}]")),
                }
            }
        }
        if problems.is_empty() {
            Ok(Self { locale, file: file.to_owned(), of })
        } else {
            Err(problems)
        }
    }

    /// Adds to an instrument or a pack what the file has of it, and returns what the file lacks.
    fn fill(
        &self,
        name: &str,
        title: &mut Translated,
        frame: Option<&Translated>,
        items: &mut [Item],
    ) -> Vec<ItemError> {
        let nothing = Wording::default();
        let wording = self.of.get(name).unwrap_or(&nothing);
        let mut filling = Filling {
            locale: self.locale,
            file: &self.file,
            name,
            problems: Vec::new(),
            known: BTreeSet::new(),
        };
        filling.text(title, wording.title.as_ref(), None, "title");
        let usual = |item: &Item| {
            frame.is_some_and(|usual| usual.en == item.frame.en && usual.de == item.frame.de)
        };
        for item in items {
            let id = item.id.as_str().to_owned();
            filling.text(&mut item.text, wording.item.get(&id), Some(&id), "item");
            let own = wording.item_frame.get(&id);
            if usual(item) && own.is_none() {
                filling.text(&mut item.frame, wording.frame.as_ref(), None, "frame");
            } else {
                filling.text(&mut item.frame, own, Some(&id), "item_frame");
            }
            let scale = item.response.id.clone();
            filling.options(&mut item.response.options, &wording.response_scale, &scale);
            if let Some(dont_know) = &mut item.response.dont_know {
                let text = wording.dont_know.get(&scale);
                filling.text(dont_know, text, Some(&scale), "dont_know");
            }
        }
        filling.unknown(wording)
    }
}

/// An instrument that is being filled.
struct Filling<'a> {
    locale: Locale,
    file: &'a str,
    name: &'a str,
    problems: Vec<ItemError>,
    /// The keys that were asked for: `item.COM_S1`.
    known: BTreeSet<String>,
}

impl Filling<'_> {
    /// Adds a text, or says that it is missing; a key that many items share is said once.
    fn text(&mut self, to: &mut Translated, text: Option<&String>, id: Option<&str>, key: &str) {
        let key = id.map_or_else(|| key.to_owned(), |id| format!("{key}.{id}"));
        match text {
            Some(text) => to.add(self.locale, text),
            None if self.known.contains(&key) => {}
            None => self.missing(&key, &to.en),
        }
        self.known.insert(key);
    }

    fn options(&mut self, to: &mut [Translated], scales: &BTreeMap<String, Vec<String>>, id: &str) {
        let key = format!("response_scale.{id}");
        let is_new = self.known.insert(key.clone());
        match scales.get(id) {
            Some(texts) if texts.len() == to.len() => {
                for (option, text) in to.iter_mut().zip(texts) {
                    option.add(self.locale, text);
                }
            }
            Some(texts) if is_new => {
                let problem = format!("`{key}` has {} options", texts.len());
                self.wrong(problem, format!("write {}, lowest first", to.len()));
            }
            None if is_new => {
                let english: Vec<&str> = to.iter().map(|option| option.en.as_str()).collect();
                self.missing(&key, &english.join(" / "));
            }
            _ => {}
        }
    }

    fn missing(&mut self, key: &str, english: &str) {
        self.wrong(format!("`{key}` is missing"), format!("translate: {english}"));
    }

    fn wrong(&mut self, problem: String, fix: String) {
        let (file, item) = (self.file.to_owned(), Some(self.name.to_owned()));
        self.problems.push(ItemError { file, item, problem, fix });
    }

    /// Everything that is wrong, with what belongs to nothing.
    fn unknown(mut self, wording: &Wording) -> Vec<ItemError> {
        let ids = |key: &str, ids: Vec<&String>| -> Vec<String> {
            ids.into_iter().map(|id| format!("{key}.{id}")).collect()
        };
        let mut given = ids("item", wording.item.keys().collect());
        given.extend(ids("item_frame", wording.item_frame.keys().collect()));
        given.extend(ids("response_scale", wording.response_scale.keys().collect()));
        given.extend(ids("dont_know", wording.dont_know.keys().collect()));
        for key in given {
            // A frame of its own may be given where the source has none.
            let of_item = key.strip_prefix("item_frame.").map(|id| format!("item.{id}"));
            if self.known.contains(&key) || of_item.is_some_and(|of| self.known.contains(&of)) {
                continue;
            }
            let fix = nearest(&key, self.known.iter().map(String::as_str))
                .map_or_else(|| "remove it".to_owned(), |near| format!("did you mean `{near}`?"));
            self.wrong(format!("there is no `{key}`"), fix);
        }
        self.problems
    }
}

impl Wording {
    fn read(table: &DeTable, place: &mut TableReader) -> Self {
        place.only(table, "an instrument", &KEYS);
        let text = |key: &str, place: &mut TableReader| {
            get(table, key).and_then(|value| place.as_short_text(value, key))
        };
        Self {
            title: text("title", place),
            frame: text("frame", place),
            response_scale: read_lists(table, "response_scale", place),
            dont_know: read_texts(table, "dont_know", place),
            item: read_texts(table, "item", place),
            item_frame: read_texts(table, "item_frame", place),
        }
    }
}

fn read_map<T>(
    table: &DeTable,
    key: &str,
    place: &mut TableReader,
    read: impl Fn(&DeValue, &str, &mut TableReader) -> Option<T>,
) -> BTreeMap<String, T> {
    let mut found = BTreeMap::new();
    match get(table, key).map(|value| value.as_table()) {
        None => {}
        Some(None) => place.wrong(format!("`{key}` is no table"), "write one text by each id"),
        Some(Some(texts)) => {
            for (id, value) in texts {
                let id: &str = id.get_ref();
                if let Some(value) = read(value.get_ref(), &format!("{key}.{id}"), place) {
                    found.insert(id.to_owned(), value);
                }
            }
        }
    }
    found
}

fn read_texts(table: &DeTable, key: &str, place: &mut TableReader) -> BTreeMap<String, String> {
    read_map(table, key, place, |value, key, place| place.as_short_text(value, key))
}

fn read_lists(
    table: &DeTable,
    key: &str,
    place: &mut TableReader,
) -> BTreeMap<String, Vec<String>> {
    read_map(table, key, place, |value, key, place| {
        let Some(options) = value.as_array() else {
            place.wrong(format!("`{key}` is no list"), "write [\"…\", \"…\"], lowest first");
            return None;
        };
        options.iter().map(|option| place.as_short_text(option.get_ref(), key)).collect()
    })
}

impl ItemBank {
    /// What a language lacks of the instruments, and what it has too much; nothing where it is whole.
    pub fn lacks(&self, wordings: &Wordings) -> Vec<ItemError> {
        let mut tried = self.clone();
        let mut problems = tried.fill(wordings);
        let names: Vec<&str> =
            self.instruments().iter().map(|one| one.form.name.as_str()).collect();
        let of_none = |name: &&String| !names.contains(&name.as_str()) && !Pack::is_id(name);
        problems.extend(wordings.of.keys().filter(of_none).map(|name| ItemError {
            file: wordings.file.clone(),
            item: Some(name.clone()),
            problem: "there is no such instrument".to_owned(),
            fix: nearest(name, names.iter().copied()).map_or_else(
                || format!("there are {}; a pack goes by its id", names.join(", ")),
                |near| format!("did you mean [{near}]?"),
            ),
        }));
        problems
    }

    /// How many texts a further language needs, without those of packs.
    pub fn texts(&self) -> usize {
        let nothing = Wordings { locale: Locale::EN, file: String::new(), of: BTreeMap::new() };
        self.clone().fill(&nothing).len()
    }

    /// Asks in a further language: one that lacks nothing.
    pub fn add_language(&mut self, wordings: Wordings) {
        self.fill(&wordings);
        self.further.push(wordings);
    }

    fn fill(&mut self, wordings: &Wordings) -> Vec<ItemError> {
        let fill = |Instrument { title, frame, form, .. }: &mut Instrument| {
            wordings.fill(&form.name, title, frame.as_ref(), &mut form.items)
        };
        self.instruments.iter_mut().flat_map(fill).collect()
    }

    /// A pack in all further languages that have the whole of it.
    #[must_use]
    pub fn with_languages(&self, pack: &Pack) -> Pack {
        self.further.iter().fold(pack.clone(), |pack, wordings| {
            let mut tried = pack.clone();
            if wordings.fill_pack(&mut tried).is_empty() { tried } else { pack }
        })
    }
}

impl Wordings {
    /// What a language lacks of a pack. Waves that ask the pack are in the other languages then.
    pub fn lacks_of_pack(&self, pack: &Pack) -> Vec<ItemError> {
        self.fill_pack(&mut pack.clone())
    }

    fn fill_pack(&self, pack: &mut Pack) -> Vec<ItemError> {
        let id = pack.id.clone();
        self.fill(&id, &mut pack.title, pack.frame.as_ref(), &mut pack.items)
    }
}

#[cfg(test)]
mod tests;
