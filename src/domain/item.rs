use std::fmt;

use serde::{Deserialize, Serialize};

use super::Translated;

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

/// The three needs of self-determination theory, in the order in which they build on each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    Relatedness,
    Competence,
    Autonomy,
}

impl Need {
    pub const ALL: [Self; 3] = [Self::Relatedness, Self::Competence, Self::Autonomy];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Relatedness => "relatedness",
            Self::Competence => "competence",
            Self::Autonomy => "autonomy",
        }
    }
}

/// Satisfaction and frustration of a need are scored apart and never netted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NeedState {
    Satisfaction,
    Frustration,
}

/// What a group of items measures together: one state of one need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Scale {
    pub need: Need,
    pub state: NeedState,
}

impl Scale {
    /// All six, satisfaction first.
    pub const ALL: [Self; 6] = [
        Self { need: Need::Relatedness, state: NeedState::Satisfaction },
        Self { need: Need::Competence, state: NeedState::Satisfaction },
        Self { need: Need::Autonomy, state: NeedState::Satisfaction },
        Self { need: Need::Relatedness, state: NeedState::Frustration },
        Self { need: Need::Competence, state: NeedState::Frustration },
        Self { need: Need::Autonomy, state: NeedState::Frustration },
    ];

    pub const fn satisfaction(need: Need) -> Self {
        Self { need, state: NeedState::Satisfaction }
    }

    /// The name in releases and exports, such as `autonomy_satisfaction`.
    pub const fn id(self) -> &'static str {
        match (self.need, self.state) {
            (Need::Relatedness, NeedState::Satisfaction) => "relatedness_satisfaction",
            (Need::Competence, NeedState::Satisfaction) => "competence_satisfaction",
            (Need::Autonomy, NeedState::Satisfaction) => "autonomy_satisfaction",
            (Need::Relatedness, NeedState::Frustration) => "relatedness_frustration",
            (Need::Competence, NeedState::Frustration) => "competence_frustration",
            (Need::Autonomy, NeedState::Frustration) => "autonomy_frustration",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.id() == id)
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The answer options of an item, lowest first; option i is the value i + 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseScale {
    pub id: String,
    pub options: Vec<Translated>,
}

impl ResponseScale {
    /// The lowest value, L.
    pub const LOW: u8 = 1;

    /// The highest value, U.
    pub fn high(&self) -> u8 {
        u8::try_from(self.options.len()).unwrap_or(u8::MAX)
    }
}

/// One statement, as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: ItemId,
    /// The scale that it is scored in.
    #[serde(with = "scale_id")]
    pub scale: Scale,
    pub response: ResponseScale,
    /// What stands above the statement: "Over the past two weeks at work:".
    pub frame: Translated,
    pub text: Translated,
    /// Whether a high answer means little of what the scale measures.
    pub reverse: bool,
}

/// The items of one wave in survey order: the same for everyone who is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub name: String,
    pub items: Vec<Item>,
}

impl Form {
    /// How long a person takes for one statement, in seconds.
    const SECONDS_PER_STATEMENT: u32 = 5;

    pub fn statements(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// How long answering takes, about.
    pub fn seconds(&self) -> u32 {
        self.statements().saturating_mul(Self::SECONDS_PER_STATEMENT)
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id.as_str() == id)
    }

    /// The places in the form of the items of one scale.
    pub fn positions_of(&self, scale: Scale) -> Vec<usize> {
        let of_scale = |(at, item): (usize, &Item)| (item.scale == scale).then_some(at);
        self.items.iter().enumerate().filter_map(of_scale).collect()
    }
}

mod scale_id {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::Scale;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub fn serialize<S: Serializer>(scale: &Scale, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(scale.id())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Scale, D::Error> {
        let id = String::deserialize(deserializer)?;
        Scale::parse(&id).ok_or_else(|| D::Error::custom(format!("unknown scale `{id}`")))
    }
}
