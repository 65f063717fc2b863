use jiff::ToSpan;
use jiff::civil::Date;

use super::{DayOff, Programme};
use crate::domain::Quarter;

/// So many weeks a date is moved at most; whoever has more days off than these has no programme.
const MOST_WEEKS_MOVED: i32 = 52;

/// On which days waves open.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    pub programme: &'a Programme,
    pub days_off: &'a [DayOff],
    /// No wave opens by itself before this day.
    pub starts_on: Date,
    /// The day from which the rhythm counts on: that of the last wave, or of a date that was missed.
    pub last: Option<Date>,
}

/// A date that was a day off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub from: Date,
    pub because: String,
}

/// A date of the rhythm.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Slot {
    date: Date,
    moved: Option<Moved>,
}

/// A wave that has opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastWave {
    pub opens_on: Date,
    pub is_audit: bool,
    pub statements: u32,
}

/// A wave that will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedWave {
    pub opens_on: Date,
    pub closes_on: Date,
    /// The name of the form.
    pub form: String,
    pub statements: u32,
    pub quarter: Quarter,
    /// How many statements its quarter has asked with it.
    pub quarter_so_far: u32,
    pub moved: Option<Moved>,
}

impl Calendar<'_> {
    /// The next date after this one; `None` where everything is off for a year.
    fn after(&self, last: Option<Date>) -> Option<Slot> {
        let (rhythm, weekday) = (self.programme.rhythm.weeks(), self.programme.weekday);
        let mut date = match last {
            Some(last) => weekday.on_or_after(last.checked_add(rhythm.weeks()).ok()?),
            None => weekday.on_or_after(self.starts_on),
        };
        // What was missed is not caught up on: the rhythm goes on.
        while date < self.starts_on {
            date = date.checked_add(rhythm.weeks()).ok()?;
        }
        let planned = date;
        let mut because: Option<String> = None;
        for _ in 0..=MOST_WEEKS_MOVED {
            let Some(off) = self.days_off.iter().find(|off| off.holds(date)) else {
                let moved = because.map(|because| Moved { from: planned, because });
                return Some(Slot { date, moved });
            };
            because.get_or_insert_with(|| off.label.clone());
            date = date.checked_add(1.week()).ok()?;
        }
        None
    }

    fn slots(&self) -> impl Iterator<Item = Slot> + use<'_> {
        std::iter::successors(self.after(self.last), |slot| self.after(Some(slot.date)))
    }

    /// The next date.
    pub fn next(&self) -> Option<Date> {
        self.after(self.last).map(|slot| slot.date)
    }
}

/// What a quarter has asked so far.
#[derive(Clone, Copy)]
struct SoFar {
    quarter: Quarter,
    waves: usize,
    has_audit: bool,
    statements: u32,
}

impl SoFar {
    fn of(quarter: Quarter, past: &[PastWave]) -> Self {
        let empty = Self { quarter, waves: 0, has_audit: false, statements: 0 };
        let of_quarter = past.iter().filter(|wave| Quarter::of(wave.opens_on) == quarter);
        of_quarter.fold(empty, |so_far, wave| so_far.and(wave.is_audit, wave.statements))
    }

    const fn and(self, is_audit: bool, statements: u32) -> Self {
        Self {
            waves: self.waves + 1,
            has_audit: self.has_audit || is_audit,
            statements: self.statements + statements,
            ..self
        }
    }
}

/// The next `count` waves. The audit is the second wave of each quarter, or its only one. `statements` says how
/// many a form asks in the wave of a number, of which `number` is the first; fewer waves are planned where it
/// does not know.
pub fn next_waves(
    calendar: &Calendar<'_>,
    past: &[PastWave],
    number: u64,
    count: usize,
    statements: impl Fn(&str, u64) -> Option<u32>,
) -> Vec<PlannedWave> {
    let mut planned: Vec<PlannedWave> = Vec::new();
    let mut so_far: Option<SoFar> = None;
    let mut slots = calendar.slots().take(count.saturating_add(1)).peekable();
    for number in (number..).take(count) {
        let Some(Slot { date, moved }) = slots.next() else { break };
        let quarter = Quarter::of(date);
        let before = so_far.filter(|known| known.quarter == quarter);
        let before = before.unwrap_or_else(|| SoFar::of(quarter, past));
        let is_last = slots.peek().is_none_or(|next| Quarter::of(next.date) != quarter);
        let wants_audit = calendar.programme.audit && !before.has_audit;
        let is_audit = wants_audit && (before.waves > 0 || is_last);
        let form = if is_audit { PlannedWave::AUDIT } else { calendar.programme.form.as_str() };
        let Some(statements) = statements(form, number) else { break };
        let after = before.and(is_audit || form == PlannedWave::AUDIT, statements);
        so_far = Some(after);
        planned.push(PlannedWave {
            opens_on: date,
            closes_on: calendar.programme.closes_on(date),
            form: form.to_owned(),
            statements,
            quarter,
            quarter_so_far: after.statements,
            moved,
        });
    }
    planned
}

impl PlannedWave {
    /// The form of an audit wave.
    pub const AUDIT: &'static str = "audit";
}

/// The quarter in which these ask the most, the first of several, with how many statements.
pub fn fullest_quarter(planned: &[PlannedWave]) -> Option<(Quarter, u32)> {
    let mut fullest: Option<(Quarter, u32)> = None;
    for wave in planned {
        if fullest.is_none_or(|(_, most)| wave.quarter_so_far > most) {
            fullest = Some((wave.quarter, wave.quarter_so_far));
        }
    }
    fullest
}

#[cfg(test)]
mod tests;
