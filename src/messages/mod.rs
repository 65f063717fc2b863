//! What the product says, in every language it speaks.
//!
//! The texts are Fluent catalogues: English and German in `reports/locale/`, built into the program, and
//! what an installation adds in the folder `locale/` of its data (`docs/languages.md`). In a template, with `t` a [`Translator`]:
//!
//! ```text
//! {{ t.get("thanks-title") }}
//! {{ t.n("statements-count", statements) }}
//! {{ t.say("open-until").with("date", t.date(closes_on)).with("n", n) }}
//! ```
//!
//! A test reads every template and source file for such calls: each key exists, each message is
//! used. It knows the receiver by its name, so a translator is always called `t`. A key that is
//! chosen at run time is written with [`key`].

mod arg;
mod catalogue;
mod dates;
mod team;
mod translator;

#[cfg(test)]
mod usage;

pub use arg::Arg;
pub use catalogue::{Catalogue, CatalogueError};
pub use team::team_line;
pub use translator::{Phrase, Translator};

use crate::domain::{Language, Languages, Locale};

/// The catalogues of all languages that an installation speaks; loaded once, then shared.
pub struct Messages {
    english: Catalogue,
    others: Vec<Catalogue>,
    languages: Languages,
}

impl Messages {
    /// The files that every installation has.
    pub const SHIPPED: [(Locale, &str, &str); 2] = [
        (Locale::EN, "reports/locale/en.ftl", include_str!("../../reports/locale/en.ftl")),
        (Locale::DE, "reports/locale/de.ftl", include_str!("../../reports/locale/de.ftl")),
    ];

    /// Reads the built-in catalogues, which must say the same things with the same variables.
    pub fn load() -> Result<Self, CatalogueError> {
        let [(_, _, en), (_, _, de)] = Self::SHIPPED;
        Self::parse(en, de)
    }

    fn parse(en: &str, de: &str) -> Result<Self, CatalogueError> {
        let first = |problems: Vec<CatalogueError>| problems.into_iter().next();
        let [(english, file, _), (german, german_file, _)] = Self::SHIPPED;
        let read = |locale, file: &str, text| {
            Catalogue::parse(locale, file, text).map_err(|problems| {
                let file = file.to_owned();
                first(problems).unwrap_or(CatalogueError::Language { file })
            })
        };
        let (english, german) = (read(english, file, en)?, read(german, german_file, de)?);
        if let Some(problem) = first(german.differences(&english)) {
            return Err(problem);
        }
        let mut messages = Self {
            languages: Languages::new([language(&english, false)]),
            english,
            others: Vec::new(),
        };
        messages.add(german, false);
        Ok(messages)
    }

    /// What keeps a catalogue from being spoken beside the others; nothing where it is complete.
    pub fn lacks(&self, catalogue: &Catalogue) -> Vec<CatalogueError> {
        catalogue.differences(&self.english)
    }

    /// Speaks a further language: one that lacks nothing, and is not spoken yet.
    pub fn add(&mut self, catalogue: Catalogue, is_draft: bool) {
        if !self.languages.speaks(catalogue.locale()) {
            self.languages.add(language(&catalogue, is_draft));
            self.others.push(catalogue);
        }
    }

    /// How many messages each language has.
    pub fn count(&self) -> usize {
        self.english.len()
    }

    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    /// In a language that is spoken; in English where it is not.
    pub fn in_locale(&self, locale: Locale) -> Translator<'_> {
        let found = self.others.iter().find(|catalogue| catalogue.locale() == locale);
        Translator::new(self, found.unwrap_or(&self.english))
    }
}

fn language(catalogue: &Catalogue, is_draft: bool) -> Language {
    Language { locale: catalogue.locale(), own_name: catalogue.own_name(), is_draft }
}

/// Marks a message key that is picked at run time, so that the test of all keys finds it.
pub const fn key(id: &'static str) -> &'static str {
    id
}

// Shared by every request thread.
const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<Messages>();
};
