use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::ItemId;

/// Where a team's decision is made, from 1, decided elsewhere, to 5, the team decides and asks for advice
/// when it wants it. Survey, charter and the lead's guess use the same ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Latitude(u8);

impl Latitude {
    pub const LEAST: u8 = 1;
    pub const MOST: u8 = 5;
    /// What is not listed is the team's.
    pub const TEAM: Self = Self(Self::MOST);

    /// `None` off the ladder.
    pub fn new(level: u8) -> Option<Self> {
        (Self::LEAST..=Self::MOST).contains(&level).then_some(Self(level))
    }

    /// `None` unless it is a digit of the ladder.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().and_then(Self::new)
    }

    pub const fn get(self) -> u8 {
        self.0
    }

    pub fn all() -> impl Iterator<Item = Self> {
        (Self::LEAST..=Self::MOST).map(Self)
    }
}

impl TryFrom<u8> for Latitude {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, String> {
        Self::new(level).ok_or_else(|| format!("{level} is off the ladder of 1 to 5"))
    }
}

impl From<Latitude> for u8 {
    fn from(latitude: Latitude) -> Self {
        latitude.0
    }
}

impl fmt::Display for Latitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The five decisions that the quarterly ladder asks about, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DecisionDomain {
    Methods,
    Schedule,
    Tools,
    Priorities,
    Budget,
}

impl DecisionDomain {
    pub const ALL: [Self; 5] =
        [Self::Methods, Self::Schedule, Self::Tools, Self::Priorities, Self::Budget];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Methods => "methods",
            Self::Schedule => "schedule",
            Self::Tools => "tools",
            Self::Priorities => "priorities",
            Self::Budget => "budget",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|domain| domain.id() == id)
    }

    /// The statement on where it is decided in practice.
    pub fn in_practice(self) -> Option<ItemId> {
        ItemId::parse(match self {
            Self::Methods => "LAT1",
            Self::Schedule => "LAT2",
            Self::Tools => "LAT3",
            Self::Priorities => "LAT4",
            Self::Budget => "LAT5",
        })
    }

    /// The statement on where it should be decided.
    pub fn as_it_should_be(self) -> Option<ItemId> {
        ItemId::parse(match self {
            Self::Methods => "LATD1",
            Self::Schedule => "LATD2",
            Self::Tools => "LATD3",
            Self::Priorities => "LATD4",
            Self::Budget => "LATD5",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Facet, ItemBank, Measure};

    #[test]
    fn the_ladder_has_five_steps() {
        assert_eq!(Latitude::all().map(Latitude::get).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        for bad in ["0", "6", "-1", "3.5", "", "team"] {
            assert_eq!(Latitude::parse(bad), None, "{bad}");
        }
        assert!(serde_json::from_str::<Latitude>("6").is_err());
    }

    #[test]
    fn every_domain_is_asked_twice_on_the_ladder_of_the_item_bank() {
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        let form = bank.form_of_wave("audit", 1).unwrap();
        let measure = |id: Option<ItemId>| {
            let id = id.unwrap();
            form.items.iter().find(|item| item.id == id).unwrap().measure
        };
        for domain in DecisionDomain::ALL {
            assert_eq!(measure(domain.in_practice()), Measure::Facet(Facet::Latitude));
            assert_eq!(measure(domain.as_it_should_be()), Measure::Facet(Facet::DesiredLatitude));
            assert_eq!(DecisionDomain::parse(domain.id()), Some(domain));
        }
    }
}
