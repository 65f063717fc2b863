use std::collections::BTreeMap;
use std::ops::Bound;

use super::UnitPath;

/// One unit of a wave's frozen roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterUnit {
    pub path: UnitPath,
    /// The place of the unit around it; `None` for the whole organisation.
    pub parent: Option<usize>,
    /// How many people are invited in it, everything below included.
    pub invited: u32,
    /// How many of those hold no reading role, and so can count toward the threshold.
    pub invited_counting: u32,
    /// The number under which the unit goes into the ballot box, drawn for the wave: whoever opens
    /// the box learns no name from it.
    pub number: u32,
}

/// Who is asked in one wave: the tree of units with its numbers of people, frozen at the open.
///
/// Units stand in path order, the whole organisation first and a parent right before what it
/// contains. Every person is in exactly one leaf; people placed directly in an inner unit form a
/// pseudo-leaf of it (`Operations/*`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    units: Vec<RosterUnit>,
    /// Drawn numbers to places.
    by_number: BTreeMap<u32, usize>,
}

impl Roster {
    /// Freezes the tree that the people's placements span: `(team, holds a reading role)` each.
    pub fn freeze<'a>(people: impl IntoIterator<Item = (&'a UnitPath, bool)>) -> Self {
        // Per placement: invited, of whom can count.
        let mut placed: BTreeMap<UnitPath, (u32, u32)> = BTreeMap::new();
        for (team, reader) in people {
            let (invited, counting) = placed.entry(team.clone()).or_default();
            *invited += 1;
            *counting += u32::from(!reader);
        }
        let mut totals: BTreeMap<UnitPath, (u32, u32)> = BTreeMap::new();
        totals.insert(UnitPath::organisation(), (0, 0));
        for (team, (invited, counting)) in &placed {
            // In path order the first unit after a team lies within it, if any does.
            let next = placed.range((Bound::Excluded(team), Bound::Unbounded)).next();
            let inner = next.is_some_and(|(other, _)| team.contains(other));
            let mut at = Some(if inner { team.direct() } else { team.clone() });
            while let Some(path) = at {
                at = path.parent();
                let total = totals.entry(path).or_default();
                total.0 += invited;
                total.1 += counting;
            }
        }
        Self::from_counts(totals.into_iter().map(|(path, (n, counting))| (path, n, counting)))
    }

    /// Takes a stored roster: `(path, invited, of whom can count)` of every unit.
    pub fn from_counts(units: impl IntoIterator<Item = (UnitPath, u32, u32)>) -> Self {
        let mut counts: Vec<(UnitPath, u32, u32)> = units.into_iter().collect();
        counts.sort();
        let place: BTreeMap<UnitPath, usize> =
            counts.iter().enumerate().map(|(at, (path, ..))| (path.clone(), at)).collect();
        let unit = |(path, invited, invited_counting): (UnitPath, u32, u32)| {
            let parent = path.parent().and_then(|parent| place.get(&parent).copied());
            RosterUnit { path, parent, invited, invited_counting, number: 0 }
        };
        let units: Vec<RosterUnit> = counts.into_iter().map(unit).collect();
        let places = 0..u32::try_from(units.len()).unwrap_or(u32::MAX);
        Self { units, by_number: BTreeMap::new() }.with_numbers(places)
    }

    /// The same with these drawn numbers, in path order.
    pub fn with_numbers(mut self, drawn: impl IntoIterator<Item = u32>) -> Self {
        self.by_number.clear();
        for (at, (unit, drawn)) in self.units.iter_mut().zip(drawn).enumerate() {
            unit.number = drawn;
            self.by_number.insert(drawn, at);
        }
        self
    }

    /// The place of the unit with a drawn number.
    pub fn unit_of_number(&self, number: u32) -> Option<usize> {
        self.by_number.get(&number).copied()
    }

    pub fn units(&self) -> &[RosterUnit] {
        &self.units
    }

    pub fn get(&self, at: usize) -> Option<&RosterUnit> {
        self.units.get(at)
    }

    pub fn position(&self, path: &UnitPath) -> Option<usize> {
        self.units.binary_search_by(|unit| unit.path.cmp(path)).ok()
    }

    /// The leaf that somebody placed in `team` counts in: the team, or its pseudo-leaf.
    pub fn leaf_of(&self, team: &UnitPath) -> Option<usize> {
        self.position(&team.direct()).or_else(|| self.position(team))
    }

    /// Whether no other unit lies within this one.
    pub fn is_leaf(&self, at: usize) -> bool {
        let (unit, next) = (self.get(at), self.get(at + 1));
        unit.is_some_and(|unit| next.is_none_or(|next| !unit.path.contains(&next.path)))
    }

    /// How many people are invited in all.
    pub fn invited(&self) -> u32 {
        self.units.first().map_or(0, |organisation| organisation.invited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> UnitPath {
        UnitPath::from_stored(text.to_owned())
    }

    #[test]
    fn people_of_an_inner_unit_form_its_pseudo_leaf() {
        let people = [("A/X", false), ("A/X", true), ("A", false), ("B", false)]
            .map(|(team, reader)| (path(team), reader));
        let roster = Roster::freeze(people.iter().map(|(team, reader)| (team, *reader)));
        let rows: Vec<(&str, Option<usize>, u32, u32)> = roster
            .units()
            .iter()
            .map(|u| (u.path.as_str(), u.parent, u.invited, u.invited_counting))
            .collect();
        assert_eq!(
            rows,
            [
                ("", None, 4, 3),
                ("A", Some(0), 3, 2),
                ("A/*", Some(1), 1, 1),
                ("A/X", Some(1), 2, 1),
                ("B", Some(0), 1, 1),
            ]
        );
        assert_eq!(roster.leaf_of(&path("A")), Some(2));
        assert_eq!(roster.leaf_of(&path("A/X")), Some(3));
    }
}
