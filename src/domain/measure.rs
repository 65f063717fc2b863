//! What items measure: the six scales of the trend, and the facets around them.

use std::fmt;

use serde::{Deserialize, Serialize};

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

/// What an item is evidence of when it belongs to no scale of the trend: one state of a need, or a
/// condition for autonomy. It has figures of its own, and no score is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    Need(Scale),
    Purpose,
    /// Where the team's decisions are made in practice.
    Latitude,
    /// Where they should be made.
    DesiredLatitude,
    /// Much of it is much waiting.
    PermissionWaiting,
    LongestWait,
    /// Of the outcome and of the limits.
    Clarity,
    Information,
    Accountability,
    Support,
    /// Whether leaders do what they say about the freedom to decide.
    WalkTheTalk,
    Readiness,
    /// Between teams.
    Evenness,
}

impl Facet {
    /// Those that are no need's.
    pub const OTHERS: [Self; 12] = [
        Self::Purpose,
        Self::Latitude,
        Self::DesiredLatitude,
        Self::PermissionWaiting,
        Self::LongestWait,
        Self::Clarity,
        Self::Information,
        Self::Accountability,
        Self::Support,
        Self::WalkTheTalk,
        Self::Readiness,
        Self::Evenness,
    ];

    /// The name in files and stored forms; a need's is its scale's.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Need(scale) => scale.id(),
            Self::Purpose => "purpose",
            Self::Latitude => "latitude",
            Self::DesiredLatitude => "desired_latitude",
            Self::PermissionWaiting => "permission_waiting",
            Self::LongestWait => "longest_wait",
            Self::Clarity => "clarity",
            Self::Information => "information",
            Self::Accountability => "accountability",
            Self::Support => "support",
            Self::WalkTheTalk => "walk_the_talk",
            Self::Readiness => "readiness",
            Self::Evenness => "evenness",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::all().find(|facet| facet.id() == id)
    }

    /// Needs first.
    pub fn all() -> impl Iterator<Item = Self> {
        Scale::ALL.into_iter().map(Self::Need).chain(Self::OTHERS)
    }

    /// `None` where neither is: latitude must fit the team, and readiness is a question of support.
    pub const fn much_is_good(self) -> Option<bool> {
        match self {
            Self::Need(scale) => Some(matches!(scale.state, NeedState::Satisfaction)),
            Self::PermissionWaiting | Self::LongestWait => Some(false),
            Self::Latitude | Self::DesiredLatitude | Self::Readiness => None,
            Self::Purpose
            | Self::Clarity
            | Self::Information
            | Self::Accountability
            | Self::Support
            | Self::WalkTheTalk
            | Self::Evenness => Some(true),
        }
    }
}

/// What an item counts for. Trend lines use the fixed core only, so only its items have a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Scored, together with the other items of the scale.
    Scale(#[serde(with = "id")] Scale),
    /// Shown for itself.
    Facet(#[serde(with = "id")] Facet),
}

impl Measure {
    pub const fn scale(self) -> Option<Scale> {
        match self {
            Self::Scale(scale) => Some(scale),
            Self::Facet(_) => None,
        }
    }

    /// What is measured, scored or not.
    pub const fn facet(self) -> Facet {
        match self {
            Self::Scale(scale) => Facet::Need(scale),
            Self::Facet(facet) => facet,
        }
    }
}

/// What is stored by its id.
trait Named: Copy {
    fn name(self) -> &'static str;
    fn named(id: &str) -> Option<Self>;
}

impl Named for Scale {
    fn name(self) -> &'static str {
        self.id()
    }

    fn named(id: &str) -> Option<Self> {
        Self::parse(id)
    }
}

impl Named for Facet {
    fn name(self) -> &'static str {
        self.id()
    }

    fn named(id: &str) -> Option<Self> {
        Self::parse(id)
    }
}

mod id {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::Named;

    pub fn serialize<T: Named, S: Serializer>(of: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(of.name())
    }

    pub fn deserialize<'de, T: Named, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        let id = String::deserialize(from)?;
        T::named(&id).ok_or_else(|| D::Error::custom(format!("unknown scale or facet `{id}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Around {
        #[serde(flatten)]
        measure: Measure,
    }

    #[test]
    fn every_measure_reads_back_and_a_scale_is_stored_as_ever() {
        let scales = Scale::ALL.map(Measure::Scale);
        for measure in scales.into_iter().chain(Facet::all().map(Measure::Facet)) {
            let text = serde_json::to_string(&Around { measure }).unwrap();
            assert_eq!(serde_json::from_str::<Around>(&text).unwrap(), Around { measure });
        }
        let core = Around { measure: Measure::Scale(Scale::satisfaction(Need::Autonomy)) };
        let text = r#"{"scale":"autonomy_satisfaction"}"#;
        assert_eq!(serde_json::to_string(&core).unwrap(), text);
        let refused = serde_json::from_str::<Around>(r#"{"facet":"pupose"}"#).unwrap_err();
        assert!(refused.to_string().starts_with("unknown scale or facet `pupose`"));
        assert!(serde_json::from_str::<Around>(r#"{"scale":"purpose"}"#).is_err());
    }
}
