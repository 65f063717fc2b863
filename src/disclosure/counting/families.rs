//! The families of units that figures are shown for, each kind a type of its own: two of them cannot
//! be taken for one another.

use std::marker::PhantomData;

use super::family::{Candidate, choose};
use crate::domain::{Ballot, Roster, RosterUnit, UnitPath};

/// R2: the units that may be shown at all.
pub type BaseFamily = Family<Base>;
/// R3: the units that one item's mean is shown for.
pub type ItemFamily = Family<OfItem>;
/// R6: the units that one item's bands are shown for.
pub type BandFamily = Family<OfBands>;
/// The units that one item's "don't know" is shown for.
pub type DontKnowFamily = Family<OfDontKnow>;

#[derive(Debug, Clone, Copy)]
pub struct Base;
#[derive(Debug, Clone, Copy)]
pub struct OfItem;
#[derive(Debug, Clone, Copy)]
pub struct OfBands;
#[derive(Debug, Clone, Copy)]
pub struct OfDontKnow;

/// A set of units of one roster. Each has a block of its own: its people who are in no unit of the
/// family within it.
#[derive(Debug, Clone)]
pub struct Family<Kind> {
    /// By place in the roster.
    shown: Vec<bool>,
    kind: PhantomData<Kind>,
}

/// How many people of a unit, everything below included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HeadCount {
    /// Who count (R0: no reading role).
    pub counting: u32,
    pub all: u32,
}

/// Per unit of the roster how many of these ballots are `counted`.
pub fn head_counts(
    roster: &Roster,
    ballots: &[Ballot],
    counted: impl Fn(&Ballot) -> bool,
) -> Vec<HeadCount> {
    let mut counts = vec![HeadCount::default(); roster.units().len()];
    for ballot in ballots.iter().filter(|ballot| counted(ballot)) {
        let mut at = Some(ballot.unit);
        while let Some(unit) = at {
            if let Some(count) = counts.get_mut(unit) {
                count.counting += u32::from(!ballot.reader);
                count.all += 1;
            }
            at = roster.get(unit).and_then(|unit| unit.parent);
        }
    }
    counts
}

impl<Kind> Family<Kind> {
    /// The best family of one set of counts. `about` says of a unit whether it may be shown at all, and
    /// whether it was shown in the last wave.
    pub fn choose(
        roster: &Roster,
        counts: &[HeadCount],
        k: u32,
        about: impl Fn(&UnitPath) -> (bool, bool),
    ) -> Self {
        let candidate = |(unit, count): (&RosterUnit, &HeadCount)| {
            let (allowed, shown_last) = about(&unit.path);
            Candidate {
                parent: unit.parent,
                invited: unit.invited,
                respondents: count.counting,
                is_direct: unit.path.is_direct(),
                allowed,
                shown_last,
            }
        };
        let candidates: Vec<Candidate> = roster.units().iter().zip(counts).map(candidate).collect();
        Self { shown: choose(&candidates, k), kind: PhantomData }
    }

    pub fn shows(&self, at: usize) -> bool {
        self.shown.get(at) == Some(&true)
    }

    pub fn shows_unit(&self, roster: &Roster, unit: &UnitPath) -> bool {
        roster.position(unit).is_some_and(|at| self.shows(at))
    }

    pub fn shows_organisation(&self) -> bool {
        self.shows(0)
    }

    /// For every unit of the roster the unit of the family whose block it belongs to.
    pub fn owners(&self, roster: &Roster) -> Vec<Option<usize>> {
        let mut owner: Vec<Option<usize>> = Vec::with_capacity(self.shown.len());
        for (at, unit) in roster.units().iter().enumerate() {
            let above = unit.parent.and_then(|parent| owner.get(parent).copied().flatten());
            owner.push(if self.shows(at) { Some(at) } else { above });
        }
        owner
    }

    /// What the ballots of each block come to, by place in the roster.
    pub fn tally<T: Default + Clone>(
        &self,
        roster: &Roster,
        ballots: &[Ballot],
        mut add: impl FnMut(&mut T, &Ballot),
    ) -> Vec<T> {
        let owners = self.owners(roster);
        let mut tallies = vec![T::default(); roster.units().len()];
        for ballot in ballots {
            let owner = owners.get(ballot.unit).copied().flatten();
            if let Some(tally) = owner.and_then(|at| tallies.get_mut(at)) {
                add(tally, ballot);
            }
        }
        tallies
    }

    /// What the blocks of a family around this one come to in each of its own blocks, by place in the
    /// roster; the family around holds every unit of this one.
    pub fn gather<T, S: Default + Clone>(
        &self,
        roster: &Roster,
        finer: &[T],
        mut add: impl FnMut(&mut S, &T),
    ) -> Vec<S> {
        let mut sums = vec![S::default(); roster.units().len()];
        for (tally, owner) in finer.iter().zip(self.owners(roster)) {
            if let Some(sum) = owner.and_then(|at| sums.get_mut(at)) {
                add(sum, tally);
            }
        }
        sums
    }

    /// The units of the family, in path order, each with what belongs to its place.
    pub fn of_shown<'a, T>(
        &'a self,
        roster: &'a Roster,
        values: Vec<T>,
    ) -> impl Iterator<Item = (&'a RosterUnit, T)> {
        let all = roster.units().iter().zip(values).zip(&self.shown);
        all.filter(|(_, shown)| **shown).map(|(pair, _)| pair)
    }
}
