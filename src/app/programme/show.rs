use jiff::Timestamp;
use jiff::civil::Date;

use super::days_off::{DayOffRow, read};
use super::due::Known;
use super::keep::{fullest_with, planned_with, tomorrow};
use crate::app::{App, AppError, Refusal};
use crate::domain::programme::{Obstacle, PlannedOutcome, PlannedWave, Programme, Rhythm};
use crate::domain::{Actor, Deed, Wave, WaveState};
use crate::store::Tx;

/// So many coming waves are shown.
const SHOWN: usize = 6;

/// The programme as it stands.
#[derive(Debug, Clone)]
pub struct ProgrammeView {
    /// What is proposed where nothing was chosen.
    pub programme: Programme,
    pub is_set: bool,
    pub paused: Option<Paused>,
    pub days_off: Vec<DayOffRow>,
    /// The next six; while it is paused, those that would open.
    pub next: Vec<PlannedWave>,
    pub statements_most: u32,
    /// What each rhythm asks in its fullest quarter of the coming year.
    pub rhythms: Vec<(Rhythm, u32)>,
    pub trouble: Option<Trouble>,
    /// The wave that takes answers.
    pub open: Option<Wave>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paused {
    pub on: Date,
    /// `None` where the access log keeps it no more.
    pub by: Option<Actor>,
}

/// A date that came, and did not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub planned_on: Date,
    pub obstacle: Obstacle,
    /// It is not tried any more.
    pub is_over: bool,
}

/// The programme with its next dates.
pub fn programme(app: &App, now: Timestamp) -> Result<ProgrammeView, AppError> {
    app.store().read(|tx| {
        let days_off = read(tx)?;
        let open = tx.waves()?.into_iter().find(|one| one.wave.state == WaveState::Open);
        let known = Known::read(tx, now)?;
        let is_set = known.is_some();
        let paused = match known.as_ref().and_then(|known| known.stored.paused_on) {
            Some(on) => {
                let entries = tx.access_entries_of_deed(Deed::ProgrammePaused)?;
                Some(Paused { on, by: entries.into_iter().next().map(|entry| entry.who) })
            }
            None => None,
        };
        let known = match known {
            // Nothing opens before somebody goes on.
            Some(known) if paused.is_some() => {
                let starts_on = known.stored.starts_on.max(tomorrow(now));
                let programme = known.stored.programme.clone();
                known.with(programme, starts_on)
            }
            Some(known) => known,
            None => planned_with(tx, &Programme::default(), now)?,
        };
        Ok(ProgrammeView {
            is_set,
            paused,
            days_off,
            next: known.next(app, SHOWN),
            statements_most: app.settings().statements_per_quarter,
            rhythms: Rhythm::ALL.map(|rhythm| (rhythm, known.fullest(app, rhythm))).to_vec(),
            trouble: known.trouble(),
            open: open.map(|stored| stored.wave),
            programme: known.stored.programme,
        })
    })
}

/// The next dates as they would be with another programme; nothing is changed.
///
/// # Errors
/// [`Refusal::Programme`].
pub fn preview_programme(
    app: &App,
    programme: &Programme,
    now: Timestamp,
) -> Result<Vec<PlannedWave>, AppError> {
    programme.check(&app.bank().names()).map_err(Refusal::Programme)?;
    app.store().read(|tx| Ok(planned_with(tx, programme, now)?.next(app, SHOWN)))
}

/// When the next wave of the programme opens; none before there is one, and while it is paused.
pub(in crate::app) fn next_of_programme(
    app: &App,
    tx: &mut Tx<'_>,
    now: Timestamp,
) -> Result<Option<Date>, AppError> {
    let known = Known::read(tx, now)?.filter(|known| known.stored.paused_on.is_none());
    let next = known.map(|known| known.next(app, 1)).unwrap_or_default();
    Ok(next.first().map(|wave| wave.opens_on))
}

impl Known {
    fn fullest(&self, app: &App, rhythm: Rhythm) -> u32 {
        let programme = Programme { rhythm, ..self.stored.programme.clone() };
        fullest_with(app, self, programme)
    }

    /// What became of the newest date, where that was not a wave.
    fn trouble(&self) -> Option<Trouble> {
        let newest = self.dates.last()?;
        let next = self.calendar().next();
        let (obstacle, is_over) = match &newest.outcome {
            PlannedOutcome::Opened(_) => return None,
            // What was chosen since may have other dates.
            PlannedOutcome::Blocked(_) if next != Some(newest.planned_on) => return None,
            PlannedOutcome::Blocked(obstacle) => (*obstacle, false),
            PlannedOutcome::Skipped(obstacle) => (*obstacle, true),
        };
        let opened_since = self.waves.iter().any(|one| one.wave.opens_on > newest.planned_on);
        let planned_on = newest.planned_on;
        (!opened_since).then_some(Trouble { planned_on, obstacle, is_over })
    }
}
