//! Which date of the rhythm is next, and whether it has come.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::hours::Zones;
use crate::app::open_wave::asked;
use crate::app::{App, AppError, OpenRequest};
use crate::domain::programme::{
    Calendar, DayOff, Obstacle, PastWave, PlannedOutcome, PlannedWave, Programme, SendingWindow,
    next_waves,
};
use crate::store::{PlannedDate, StoredProgramme, StoredWave, Tx};

/// So many days after its date a wave still opens: two openings are then 21 days apart, whatever the rhythm.
const LATEST: i32 = 7;
/// So many days at least a wave that opens late is open.
const FEWEST_DAYS: i32 = 4;

/// All that the next dates follow from.
#[derive(Clone)]
pub(super) struct Known {
    pub stored: StoredProgramme,
    pub days_off: Vec<DayOff>,
    pub dates: Vec<PlannedDate>,
    /// Oldest first.
    pub waves: Vec<StoredWave>,
}

/// A date that has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Due {
    pub planned_on: Date,
    /// Its date, or today where that is over.
    pub opens_on: Date,
    pub closes_on: Date,
    pub form: String,
    /// Too few of its days are left: why it did not open.
    pub missed: Option<Obstacle>,
}

impl Known {
    /// `None` before anybody chose a programme.
    pub fn read(tx: &mut Tx<'_>, now: Timestamp) -> Result<Option<Self>, AppError> {
        let Some(stored) = tx.programme()? else { return Ok(None) };
        let days_off = tx.days_off()?.into_iter().map(|(_, day)| day).collect();
        let mut dates = tx.planned_dates()?;
        // A clock that was ahead let go of dates that are still to come.
        let today = now.to_zoned(TimeZone::UTC).date();
        let is_over = |one: &PlannedDate| match one.outcome {
            PlannedOutcome::Opened(_) | PlannedOutcome::Blocked(_) => true,
            PlannedOutcome::Skipped(_) => today > latest(&stored.programme, one.planned_on),
        };
        dates.retain(is_over);
        Ok(Some(Self { stored, days_off, dates, waves: tx.waves()? }))
    }

    /// The day from which the rhythm counts on. A wave of the programme counts from its date, though it opened
    /// later; one that somebody opened, from its day.
    fn last(&self) -> Option<Date> {
        let done = self.dates.iter();
        let done = done.filter(|one| !matches!(one.outcome, PlannedOutcome::Blocked(_)));
        let by_hand = self.waves.iter().filter(|one| !self.is_planned(one));
        done.map(|one| one.planned_on).chain(by_hand.map(|one| one.wave.opens_on)).max()
    }

    fn is_planned(&self, wave: &StoredWave) -> bool {
        let opened = PlannedOutcome::Opened(wave.wave.id.clone());
        self.dates.iter().any(|one| one.outcome == opened)
    }

    pub fn calendar(&self) -> Calendar<'_> {
        let StoredProgramme { programme, starts_on, .. } = &self.stored;
        let last = self.last();
        Calendar { programme, days_off: &self.days_off, starts_on: *starts_on, last }
    }

    pub fn past(&self) -> Vec<PastWave> {
        let past = |one: &StoredWave| PastWave {
            opens_on: one.wave.opens_on,
            is_audit: one.wave.form.name == PlannedWave::AUDIT,
            statements: one.wave.form.statements(),
        };
        self.waves.iter().map(past).collect()
    }

    /// The same with another programme, that none of its waves opens before a day.
    pub fn with(self, programme: Programme, starts_on: Date) -> Self {
        let paused_on = self.stored.paused_on;
        Self { stored: StoredProgramme { programme, starts_on, paused_on }, ..self }
    }

    /// The next waves, each with what it asks.
    pub fn next(&self, app: &App, count: usize) -> Vec<PlannedWave> {
        let number = self.waves.last().map_or(1, |last| last.number + 1);
        let asks = |form: &str, number| {
            app.bank().form_of_wave(form, number).map(|form| form.statements())
        };
        next_waves(&self.calendar(), &self.past(), number, count, asks)
    }

    /// What was written of a date.
    pub fn outcome_of(&self, planned_on: Date) -> Option<&PlannedOutcome> {
        let date = self.dates.iter().find(|one| one.planned_on == planned_on);
        date.map(|one| &one.outcome)
    }
}

/// The date that has come, if one has and the programme is not paused.
pub(super) fn due(app: &App, tx: &mut Tx<'_>, now: Timestamp) -> Result<Option<Due>, AppError> {
    let Some(known) = Known::read(tx, now)? else { return Ok(None) };
    if known.stored.paused_on.is_some() {
        return Ok(None);
    }
    let programme = &known.stored.programme;
    let Some(planned_on) = known.calendar().next() else { return Ok(None) };
    let today = now.to_zoned(TimeZone::UTC).date();
    if planned_on > today.saturating_add(1.day()) || now < begins(&known, tx, planned_on)? {
        return Ok(None);
    }
    let closes_on = programme.closes_on(planned_on);
    let missed =
        (today > latest(programme, planned_on)).then(|| match known.outcome_of(planned_on) {
            Some(PlannedOutcome::Blocked(obstacle)) => *obstacle,
            _ => Obstacle::Down,
        });
    let is_late = today > planned_on;
    let window = SendingWindow::of(programme, &known.days_off);
    if missed.is_none() && is_late && !window.is_working_day(today) {
        return Ok(None);
    }
    // A form that is none any more is said by the opening.
    let form = known.next(app, 1).pop().map_or_else(|| programme.form.clone(), |wave| wave.form);
    let opens_on = if is_late { today } else { planned_on };
    Ok(Some(Due { planned_on, opens_on, closes_on, form, missed }))
}

/// The last day on which a wave of this date opens.
fn latest(programme: &Programme, planned_on: Date) -> Date {
    let with_days_left = programme.closes_on(planned_on).saturating_sub((FEWEST_DAYS - 1).days());
    planned_on.saturating_add(LATEST.days()).min(with_days_left)
}

/// When the first of those who are asked can be mailed on this day.
fn begins(known: &Known, tx: &mut Tx<'_>, day: Date) -> Result<Timestamp, AppError> {
    let window = SendingWindow::of(&known.stored.programme, &known.days_off);
    let zones = Zones::of(&known.stored.programme);
    let of_people = asked(tx)?.into_iter().map(|one| zones.of_person(&one));
    let begins = of_people.filter_map(|zone| window.begins(&zone, day)).min();
    // Nobody to ask, or clocks that leave out the window: when the day begins for whoever is not on the list.
    let own = || window.begins(&zones.usual(), day);
    Ok(begins.or_else(own).unwrap_or_else(|| crate::domain::noon(day)))
}

impl Due {
    /// What the wave is opened with.
    pub fn request(&self, app: &App, known: &StoredProgramme) -> OpenRequest {
        let comments = known.programme.comments;
        let threshold = app.settings().k;
        OpenRequest { comments, ..OpenRequest::new(self.form.clone(), self.closes_on, threshold) }
    }
}
