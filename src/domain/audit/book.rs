use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    BookEntry, Charter, Checked, Decider, Decision, DecisionDomain, Dependency, Entry,
    EntryRefusal, Guardrail, Latitude, Line, LogStep, Outcome, Overturned, SupportQuestion,
    WorkArea,
};
use crate::domain::{Quarter, WaveId};

pub const STEPS_AT_MOST: usize = 3;

/// Everything that a team has written down, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book {
    entries: Vec<BookEntry>,
}

/// What an entry is checked against beside the book itself.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    pub today: Date,
    /// The audit wave that takes answers now, if one does.
    pub open_audit_wave: Option<&'a WaveId>,
    /// Names and addresses that no rule may hold.
    pub colleagues: &'a [String],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditState {
    Draft,
    Discussed(Date),
    /// Its snapshot exists.
    Agreed(Date),
    /// The next audit has begun; with the day it was agreed on, if it was.
    Closed(Option<Date>),
}

/// One quarter's audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    pub quarter: Quarter,
    /// The number of the entry that began it.
    pub number: u64,
    pub begun_on: Date,
    pub state: AuditState,
    /// At most [`STEPS_AT_MOST`].
    pub steps: Vec<Step>,
}

/// What a team agreed to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The number of its entry.
    pub number: u64,
    pub text: Line,
    pub owner: Line,
    pub by: Date,
    pub because: Line,
    /// Written in the audit after.
    pub review: Option<(Outcome, Line)>,
    /// Whether everybody may read it.
    pub is_shared: bool,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepStanding {
    Done,
    Dropped,
    Due(Date),
    /// The day on which it was due.
    Overdue(Date),
}

impl Step {
    pub fn standing(&self, today: Date) -> StepStanding {
        match self.review.as_ref().map(|(outcome, _)| *outcome) {
            Some(Outcome::Done) => StepStanding::Done,
            Some(Outcome::Dropped) => StepStanding::Dropped,
            Some(Outcome::Going) | None if self.by < today => StepStanding::Overdue(self.by),
            Some(Outcome::Going) | None => StepStanding::Due(self.by),
        }
    }
}

/// A decision that moved in the charter; what was not listed was the team's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The number of the entry that moved it.
    pub number: u64,
    pub on: Date,
    pub area: Option<Line>,
    pub decision: Decision,
    pub from: Decider,
    pub to: Decider,
    pub reason: Line,
}

impl Move {
    pub fn is_toward_the_team(&self) -> bool {
        self.to.closeness() > self.from.closeness()
    }

    pub fn is_away_from_the_team(&self) -> bool {
        self.to.closeness() < self.from.closeness()
    }
}

/// An entry of a list, with its number and day.
#[derive(Debug, PartialEq, Eq)]
pub struct Kept<'a, T> {
    pub number: u64,
    pub on: Date,
    pub item: &'a T,
}

impl Book {
    pub fn new(entries: Vec<BookEntry>) -> Self {
        Self { entries }
    }

    pub fn entries(&self) -> &[BookEntry] {
        &self.entries
    }

    /// Takes an entry, or says why not; the book stays as it was then.
    pub fn write(&mut self, entry: Entry, moment: Moment<'_>) -> Result<BookEntry, EntryRefusal> {
        self.check(&entry, moment)?;
        let written = BookEntry { number: self.next_number(), on: moment.today, entry };
        self.entries.push(written.clone());
        Ok(written)
    }

    pub fn next_number(&self) -> u64 {
        self.entries.last().map_or(1, |last| last.number + 1)
    }

    /// All audits, oldest first; the last one is the current one.
    pub fn audits(&self) -> Vec<Audit> {
        let withdrawn = self.withdrawn();
        let mut audits: Vec<Audit> = Vec::new();
        for BookEntry { number, on, entry } in &self.entries {
            match entry {
                Entry::Begun { quarter } => {
                    if let Some(before) = audits.last_mut() {
                        before.state = AuditState::Closed(match before.state {
                            AuditState::Agreed(on) => Some(on),
                            _ => None,
                        });
                    }
                    let (quarter, number, begun_on) = (*quarter, *number, *on);
                    let state = AuditState::Draft;
                    audits.push(Audit { quarter, number, begun_on, state, steps: Vec::new() });
                }
                Entry::Discussed { on } => set(&mut audits, AuditState::Discussed(*on)),
                Entry::Agreed => set(&mut audits, AuditState::Agreed(*on)),
                Entry::Step { text, owner, by, because } if !withdrawn.contains(number) => {
                    let (text, owner, because) = (text.clone(), owner.clone(), because.clone());
                    let (number, by, review, is_shared) = (*number, *by, None, false);
                    let step = Step { number, text, owner, by, because, review, is_shared };
                    audits.last_mut().into_iter().for_each(|audit| audit.steps.push(step.clone()));
                }
                Entry::Reviewed { step, outcome, note } => {
                    let steps = audits.iter_mut().flat_map(|audit| &mut audit.steps);
                    for reviewed in steps.filter(|one| one.number == *step) {
                        reviewed.review = Some((*outcome, note.clone()));
                    }
                }
                Entry::Shared { step, is_shared } => {
                    let steps = audits.iter_mut().flat_map(|audit| &mut audit.steps);
                    steps
                        .filter(|one| one.number == *step)
                        .for_each(|one| one.is_shared = *is_shared);
                }
                _ => {}
            }
        }
        audits
    }

    /// The steps that a team works on, each of which it may share: of the current audit and the one before, as far
    /// as they were agreed on. Oldest first.
    pub fn agreed_steps(&self) -> Vec<Step> {
        let audits = self.audits();
        let of_two = audits.into_iter().rev().take(2).filter(|audit| {
            matches!(audit.state, AuditState::Agreed(_) | AuditState::Closed(Some(_)))
        });
        let mut steps: Vec<Step> = of_two.flat_map(|audit| audit.steps).collect();
        steps.sort_by_key(|step| step.number);
        steps
    }

    pub fn current(&self) -> Option<Audit> {
        self.audits().pop()
    }

    /// The audit before the current one.
    pub fn before(&self) -> Option<Audit> {
        self.audits().into_iter().rev().nth(1)
    }

    /// The charter as it stood at the end of a day.
    pub fn charter(&self, as_of: Date) -> Charter {
        let mut charter = Charter::default();
        for written in self.entries.iter().filter(|written| written.on <= as_of) {
            charter.apply(written);
        }
        charter
    }

    /// What moved in the charter after an entry. Listing a decision for the first time moves it only if
    /// the charter held anything before.
    pub fn moves_after(&self, number: u64) -> Vec<Move> {
        let mut charter = Charter::default();
        let mut moves = Vec::new();
        for written in &self.entries {
            let before = charter.clone();
            charter.apply(written);
            if written.number <= number || before.is_empty() {
                continue;
            }
            let (area, decisions, reason) = match &written.entry {
                Entry::ProfileTaken { area, reason, .. } => {
                    (area, DecisionDomain::ALL.map(Decision::Domain).to_vec(), reason)
                }
                Entry::Placed { area, decision, reason, .. }
                | Entry::Unlisted { area, decision, reason } => {
                    (area, vec![decision.clone()], reason)
                }
                _ => continue,
            };
            for decision in decisions {
                let place = |charter: &Charter| {
                    let listed = charter.find(area.as_ref(), &decision);
                    listed.map_or(Decider::Ladder(Latitude::TEAM), |item| item.place.clone())
                };
                let (from, to) = (place(&before), place(&charter));
                if from != to {
                    let (number, on) = (written.number, written.on);
                    let (area, reason) = (area.clone(), reason.clone());
                    moves.push(Move { number, on, area, decision, from, to, reason });
                }
            }
        }
        moves
    }

    /// Where the current audit's own time begins: the entry with which the team agreed on the one
    /// before, or with which that one began; 0 where there was none.
    pub fn since(&self) -> u64 {
        let Some(current) = self.current() else { return 0 };
        let before = self.entries.iter().rev().filter(|written| written.number < current.number);
        let mut ends =
            before.filter(|written| matches!(written.entry, Entry::Agreed | Entry::Begun { .. }));
        ends.next().map_or(0, |written| written.number)
    }

    /// The lead's last guess in a wave.
    pub fn guess(&self, wave: &WaveId) -> Option<&BTreeMap<DecisionDomain, Latitude>> {
        self.entries.iter().rev().find_map(|written| match &written.entry {
            Entry::Guessed { wave: of, levels } if of == wave => Some(levels),
            _ => None,
        })
    }

    pub fn log(&self) -> Vec<Kept<'_, LogStep>> {
        self.kept(|entry| if let Entry::Logged(step) = entry { Some(step) } else { None })
    }

    pub fn overturned(&self) -> Vec<Kept<'_, Overturned>> {
        self.kept(|entry| if let Entry::Overturned(one) = entry { Some(one) } else { None })
    }

    pub fn guardrails(&self) -> Vec<Kept<'_, Guardrail>> {
        self.kept(|entry| if let Entry::Guardrail(rule) = entry { Some(rule) } else { None })
    }

    pub fn dependencies(&self) -> Vec<Kept<'_, Dependency>> {
        self.kept(|entry| if let Entry::Dependency(one) = entry { Some(one) } else { None })
    }

    pub fn routines(&self) -> Vec<Kept<'_, Line>> {
        self.kept(|entry| if let Entry::Routine { work } = entry { Some(work) } else { None })
    }

    /// "keep, even at the cost of cost".
    pub fn values(&self) -> Vec<(u64, &Line, &Line)> {
        let withdrawn = self.withdrawn();
        let standing = self.entries.iter().filter(|written| !withdrawn.contains(&written.number));
        standing
            .filter_map(|written| match &written.entry {
                Entry::Value { keep, cost } => Some((written.number, keep, cost)),
                _ => None,
            })
            .collect()
    }

    /// The last entry of each work area.
    pub fn areas(&self) -> Vec<Kept<'_, WorkArea>> {
        let all = self.kept(|entry| if let Entry::Area(area) = entry { Some(area) } else { None });
        last_of_each(all, |area| area.name.clone())
    }

    /// The last answer to each question.
    pub fn checks(&self) -> Vec<Kept<'_, Checked>> {
        let all = self.kept(|entry| if let Entry::Checked(one) = entry { Some(one) } else { None });
        last_of_each(all, |checked: &Checked| -> SupportQuestion { checked.question })
    }

    pub fn uneven_reason(&self) -> Option<&Line> {
        self.entries.iter().rev().find_map(|written| match &written.entry {
            Entry::UnevenReason { reason } => Some(reason),
            _ => None,
        })
    }

    fn kept<'a, T>(&'a self, pick: impl Fn(&'a Entry) -> Option<&'a T>) -> Vec<Kept<'a, T>> {
        let withdrawn = self.withdrawn();
        let standing = self.entries.iter().filter(|written| !withdrawn.contains(&written.number));
        standing
            .filter_map(|BookEntry { number, on, entry }| {
                Some(Kept { number: *number, on: *on, item: pick(entry)? })
            })
            .collect()
    }

    pub(super) fn withdrawn(&self) -> BTreeSet<u64> {
        let numbers = self.entries.iter().filter_map(|written| match written.entry {
            Entry::Withdrawn { entry, .. } => Some(entry),
            _ => None,
        });
        numbers.collect()
    }
}

/// Draft, discussed, agreed: an audit only moves on.
fn set(audits: &mut [Audit], state: AuditState) {
    if let Some(audit) = audits.last_mut() {
        audit.state = state;
    }
}

/// Of entries with the same key the last one, in the order of the first.
fn last_of_each<'a, T, K: PartialEq>(
    all: Vec<Kept<'a, T>>,
    key: impl Fn(&T) -> K,
) -> Vec<Kept<'a, T>> {
    let mut last: Vec<Kept<'a, T>> = Vec::new();
    for one in all {
        match last.iter_mut().find(|known| key(known.item) == key(one.item)) {
            Some(known) => *known = one,
            None => last.push(one),
        }
    }
    last
}

#[cfg(test)]
mod tests;
