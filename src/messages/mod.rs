//! What the product says, in every language it speaks.
//!
//! The texts are Fluent catalogues in `reports/locale/`, one file per language, built into the
//! program. In a template, with `t` a [`Translator`]:
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
pub use catalogue::CatalogueError;
pub use team::team_line;
pub use translator::{Phrase, Translator};

use catalogue::Catalogue;

use crate::domain::Locale;

/// The catalogues of all languages; loaded once, then shared.
pub struct Messages {
    en: Catalogue,
    de: Catalogue,
}

impl Messages {
    /// Reads the built-in catalogues, which must say the same things with the same variables.
    pub fn load() -> Result<Self, CatalogueError> {
        Self::parse(
            include_str!("../../reports/locale/en.ftl"),
            include_str!("../../reports/locale/de.ftl"),
        )
    }

    fn parse(en: &str, de: &str) -> Result<Self, CatalogueError> {
        let messages =
            Self { en: Catalogue::parse(Locale::En, en)?, de: Catalogue::parse(Locale::De, de)? };
        messages.en.says_the_same_as(&messages.de)?;
        Ok(messages)
    }

    pub fn in_locale(&self, locale: Locale) -> Translator<'_> {
        Translator::new(match locale {
            Locale::En => &self.en,
            Locale::De => &self.de,
        })
    }
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
