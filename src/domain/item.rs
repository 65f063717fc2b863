use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Locale, Measure, Scale, Translated};

/// An item's name in forms, releases and exports, such as `AUT_S1`. A changed wording is a new id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(String);

impl ItemId {
    /// `None` unless it is 1 to 16 of `A-Z`, `0-9` and `_`, beginning with a letter.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=16).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        fits.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The answer options of an item, lowest first; option i is the value i + 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseScale {
    pub id: String,
    pub options: Vec<Translated>,
    /// "Don't know": beside the options, never scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dont_know: Option<Translated>,
}

impl ResponseScale {
    /// The lowest value, L.
    pub const LOW: u8 = 1;

    /// The highest value, U.
    pub fn high(&self) -> u8 {
        u8::try_from(self.options.len()).unwrap_or(u8::MAX)
    }

    /// What stands for "don't know" on a sheet, if the scale has it: one above the highest value.
    pub fn dont_know_value(&self) -> Option<u8> {
        self.dont_know.as_ref().and_then(|_| self.high().checked_add(1))
    }
}

/// What a stored form keeps of a pack that it asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackMark {
    pub id: String,
    pub title: Translated,
    pub restricted: bool,
}

/// One statement, as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: ItemId,
    /// Stored as `scale` or as `facet`.
    #[serde(flatten)]
    pub measure: Measure,
    pub response: ResponseScale,
    /// What stands above the statement: "Over the past two weeks at work:".
    pub frame: Translated,
    pub text: Translated,
    /// Whether a high answer means little of what is measured.
    pub reverse: bool,
}

impl Item {
    /// The scale that it is scored in, if any.
    pub const fn scale(&self) -> Option<Scale> {
        self.measure.scale()
    }

    fn speaks(&self, locale: Locale) -> bool {
        let answers = self.response.options.iter().chain(&self.response.dont_know);
        answers.chain([&self.frame, &self.text]).all(|text| text.speaks(locale))
    }
}

/// The items of one wave in survey order: the same for everyone who is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub name: String,
    pub items: Vec<Item>,
    /// The packs that some of the items come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<PackMark>,
}

impl Form {
    /// How long a person takes for one statement, in seconds: reckoned, since nobody is timed here. Its test reads every
    /// word of the shipped forms at the pace at which adults read.
    const SECONDS_PER_STATEMENT: u32 = 6;

    pub fn statements(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// How long answering takes, about; begun minutes are whole ones.
    pub fn minutes(&self) -> u32 {
        self.statements().saturating_mul(Self::SECONDS_PER_STATEMENT).div_ceil(60)
    }

    /// Whether everything in it can be read in a language. What a page shows of it is in one of its languages, or
    /// the whole page is in another.
    pub fn speaks(&self, locale: Locale) -> bool {
        self.items.iter().all(|item| item.speaks(locale))
            && self.packs.iter().all(|mark| mark.title.speaks(locale))
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id.as_str() == id)
    }

    /// The places in the form of the items of one scale.
    pub fn positions_of(&self, scale: Scale) -> Vec<usize> {
        let of_scale = |(at, item): (usize, &Item)| (item.scale() == Some(scale)).then_some(at);
        self.items.iter().enumerate().filter_map(of_scale).collect()
    }
}
