use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BookEntry, DecisionDomain, Entry, Latitude, Line};

/// What is decided: one of the ladder's five, or one that the team names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    Domain(DecisionDomain),
    Named(Line),
}

/// Who decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decider {
    Ladder(Latitude),
    /// Another group of the organisation: HR, IT, Finance, Legal.
    Outside {
        owner: Line,
    },
}

impl Decider {
    /// The higher, the nearer the decision is to the team.
    pub(super) fn closeness(&self) -> u8 {
        match self {
            Self::Ladder(level) => level.get(),
            Self::Outside { .. } => 0,
        }
    }
}

/// Where a charter starts from; our own defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    Full,
    Guided,
    Structured,
}

impl Profile {
    pub const ALL: [Self; 3] = [Self::Full, Self::Guided, Self::Structured];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Guided => "guided",
            Self::Structured => "structured",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.id() == id)
    }

    /// The step that it starts a decision on.
    pub fn level(self, domain: DecisionDomain) -> Latitude {
        use DecisionDomain::{Budget, Methods, Priorities, Schedule, Tools};
        let level = match (self, domain) {
            (Self::Full, Methods | Schedule | Tools | Priorities) | (Self::Guided, Methods) => 5,
            (Self::Full, Budget) | (Self::Guided, Schedule | Tools) => 4,
            (Self::Guided, Budget) | (Self::Structured, Methods | Schedule) => 3,
            (Self::Guided, Priorities) | (Self::Structured, Tools | Priorities | Budget) => 2,
        };
        Latitude::new(level).unwrap_or(Latitude::TEAM)
    }
}

/// One line of a charter, as of some day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharterItem {
    /// The work area that it is for; `None` is all of the team's work.
    pub area: Option<Line>,
    pub decision: Decision,
    pub place: Decider,
    pub since: Date,
    pub reason: Line,
    /// Where it was before, if it was listed.
    pub before: Option<Decider>,
}

/// Who decides what, as of some day. Anything not listed is the team's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Charter {
    items: BTreeMap<(Option<Line>, Decision), CharterItem>,
}

impl Charter {
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The ladder's five first, then by name; the whole team's before those of a work area.
    pub fn items(&self) -> impl Iterator<Item = &CharterItem> {
        self.items.values()
    }

    pub fn find(&self, area: Option<&Line>, decision: &Decision) -> Option<&CharterItem> {
        self.items.get(&(area.cloned(), decision.clone()))
    }

    /// The step that is granted for all of the team's work; the highest where nothing is listed. `None`
    /// where the charter is empty, another group decides, or the decision is listed by work area only.
    pub fn granted(&self, domain: DecisionDomain) -> Option<Latitude> {
        let decision = Decision::Domain(domain);
        match self.find(None, &decision).map(|item| &item.place) {
            Some(Decider::Ladder(level)) => Some(*level),
            Some(Decider::Outside { .. }) => None,
            None if self.is_empty() || self.items().any(|item| item.decision == decision) => None,
            None => Some(Latitude::TEAM),
        }
    }

    /// What an entry does to the charter; most do nothing.
    pub(super) fn apply(&mut self, written: &BookEntry) {
        let on = written.on;
        match &written.entry {
            Entry::ProfileTaken { area, profile, reason } => {
                for domain in DecisionDomain::ALL {
                    let place = Decider::Ladder(profile.level(domain));
                    self.place(area.as_ref(), &Decision::Domain(domain), place, on, reason);
                }
            }
            Entry::Placed { area, decision, place, reason } => {
                self.place(area.as_ref(), decision, place.clone(), on, reason);
            }
            Entry::Unlisted { area, decision, .. } => {
                self.items.remove(&(area.clone(), decision.clone()));
            }
            _ => {}
        }
    }

    fn place(
        &mut self,
        area: Option<&Line>,
        decision: &Decision,
        place: Decider,
        since: Date,
        reason: &Line,
    ) {
        let before = self.find(area, decision).map(|item| item.place.clone());
        let item = CharterItem {
            area: area.cloned(),
            decision: decision.clone(),
            place,
            since,
            reason: reason.clone(),
            before,
        };
        self.items.insert((area.cloned(), decision.clone()), item);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_profile_grants_what_its_table_says() {
        let levels =
            |profile: Profile| DecisionDomain::ALL.map(|domain| profile.level(domain).get());
        assert_eq!(levels(Profile::Full), [5, 5, 5, 5, 4]);
        assert_eq!(levels(Profile::Guided), [5, 4, 4, 2, 3]);
        assert_eq!(levels(Profile::Structured), [3, 3, 2, 2, 2]);
    }

    #[test]
    fn what_is_not_listed_is_the_teams() {
        let line = |text| Line::parse(text).unwrap();
        let (tools, budget) = (DecisionDomain::Tools, DecisionDomain::Budget);
        let mut charter = Charter::default();
        assert_eq!(charter.granted(tools), None, "an empty charter grants nothing yet");
        let day = date(2026, 7, 1);
        let two = Latitude::new(2).unwrap();
        let owner = line("Finance");
        charter.place(
            None,
            &Decision::Domain(budget),
            Decider::Outside { owner },
            day,
            &line("policy"),
        );
        assert_eq!(charter.granted(tools), Some(Latitude::TEAM));
        assert_eq!(charter.granted(budget), None, "another group's");
        let routine = line("Routine");
        charter.place(
            Some(&routine),
            &Decision::Domain(tools),
            Decider::Ladder(two),
            day,
            &line("x"),
        );
        assert_eq!(charter.granted(tools), None, "it depends on the work area");
        charter.place(None, &Decision::Domain(tools), Decider::Ladder(two), day, &line("x"));
        assert_eq!(charter.granted(tools), Some(two));
        let three = Decider::Ladder(Latitude::new(3).unwrap());
        charter.place(None, &Decision::Domain(tools), three, day, &line("trusted"));
        let item = charter.find(None, &Decision::Domain(tools)).unwrap();
        assert_eq!(item.before, Some(Decider::Ladder(two)));
    }
}
