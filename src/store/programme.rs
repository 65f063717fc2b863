use diesel::prelude::*;
use jiff::civil::Date;

use super::connection::per_backend;
use super::people::id as row_id;
use super::schema::{day_off, programme, programme_wave};
use super::{RowId, StoreError, Tx};
use crate::domain::WaveId;
use crate::domain::programme::{DayOff, Obstacle, PlannedOutcome, Programme};

/// The one row there is.
const THE_ROW: i64 = 1;

const OPENED: &str = "opened";
const BLOCKED: &str = "blocked";
const SKIPPED: &str = "skipped";

/// The programme as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredProgramme {
    pub programme: Programme,
    /// No wave opens by itself before this day.
    pub starts_on: Date,
    pub paused_on: Option<Date>,
}

/// A date of the rhythm, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedDate {
    pub planned_on: Date,
    pub outcome: PlannedOutcome,
    /// The last day (UTC) on which an invitation of it went out.
    pub invited_on: Option<Date>,
}

type DateRow = (String, String, Option<String>, Option<String>, Option<String>);

fn date(text: &str, table: &'static str) -> Result<Date, StoreError> {
    text.parse().map_err(|_| StoreError::damaged(table, format!("{text} is no date")))
}

fn planned(row: DateRow) -> Result<PlannedDate, StoreError> {
    let (planned_on, state, wave, obstacle, invited_on) = row;
    let damaged = || StoreError::damaged("programme_wave", format!("{planned_on} is {state}"));
    let wave = wave.as_deref().and_then(WaveId::parse);
    let obstacle = obstacle.as_deref().and_then(Obstacle::parse);
    let outcome = match (state.as_str(), wave, obstacle) {
        (OPENED, Some(wave), None) => PlannedOutcome::Opened(wave),
        (BLOCKED, None, Some(obstacle)) => PlannedOutcome::Blocked(obstacle),
        (SKIPPED, None, Some(obstacle)) => PlannedOutcome::Skipped(obstacle),
        _ => return Err(damaged()),
    };
    let invited_on = invited_on.map(|day| date(&day, "programme_wave")).transpose()?;
    Ok(PlannedDate { planned_on: date(&planned_on, "programme_wave")?, outcome, invited_on })
}

impl Tx<'_> {
    pub fn programme(&mut self) -> Result<Option<StoredProgramme>, StoreError> {
        let row: Option<(String, String, Option<String>)> = programme::table
            .find(THE_ROW)
            .select((programme::body_json, programme::starts_on, programme::paused_on))
            .get_result(self.connection)
            .optional()?;
        row.map(|(body, starts_on, paused_on)| {
            let programme = serde_json::from_str(&body)
                .map_err(|problem| StoreError::damaged("programme", problem.to_string()))?;
            let paused_on = paused_on.map(|day| date(&day, "programme")).transpose()?;
            Ok(StoredProgramme { programme, starts_on: date(&starts_on, "programme")?, paused_on })
        })
        .transpose()
    }

    pub fn programme_put(&mut self, stored: &StoredProgramme) -> Result<(), StoreError> {
        let body = serde_json::to_string(&stored.programme)
            .map_err(|problem| StoreError::damaged("programme", problem.to_string()))?;
        let values = (
            programme::body_json.eq(body),
            programme::starts_on.eq(stored.starts_on.to_string()),
            programme::paused_on.eq(stored.paused_on.map(|day| day.to_string())),
        );
        per_backend!(self.connection, c => diesel::insert_into(programme::table)
            .values((programme::id.eq(THE_ROW), values.clone()))
            .on_conflict(programme::id)
            .do_update()
            .set(values)
            .execute(c))?;
        Ok(())
    }

    /// With their ids, first one first.
    pub fn days_off(&mut self) -> Result<Vec<(RowId, DayOff)>, StoreError> {
        let rows: Vec<(Vec<u8>, String, String, String)> = day_off::table
            .order((day_off::first_day, day_off::last_day, day_off::label))
            .load(self.connection)?;
        let read = |(id, from, to, label): (Vec<u8>, String, String, String)| {
            let (from, to) = (date(&from, "day_off")?, date(&to, "day_off")?);
            Ok((row_id(&id, "day_off")?, DayOff { from, to, label }))
        };
        rows.into_iter().map(read).collect()
    }

    pub fn day_off_insert(&mut self, id: &RowId, new: &DayOff) -> Result<(), StoreError> {
        diesel::insert_into(day_off::table)
            .values((
                day_off::id.eq(&id[..]),
                day_off::first_day.eq(new.from.to_string()),
                day_off::last_day.eq(new.to.to_string()),
                day_off::label.eq(&new.label),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Whether there was one.
    pub fn day_off_remove(&mut self, id: &[u8]) -> Result<bool, StoreError> {
        Ok(diesel::delete(day_off::table.find(id)).execute(self.connection)? == 1)
    }

    /// Every date of the rhythm that came, first one first.
    pub fn planned_dates(&mut self) -> Result<Vec<PlannedDate>, StoreError> {
        let rows: Vec<DateRow> =
            programme_wave::table.order(programme_wave::planned_on).load(self.connection)?;
        rows.into_iter().map(planned).collect()
    }

    /// The date on which the programme opened this wave; `None` where somebody did.
    pub fn planned_date_of(&mut self, wave: &WaveId) -> Result<Option<PlannedDate>, StoreError> {
        let row: Option<DateRow> = programme_wave::table
            .filter(programme_wave::wave_id.eq(wave.as_str()))
            .get_result(self.connection)
            .optional()?;
        row.map(planned).transpose()
    }

    /// Writes down what became of a date, over what was written of it before.
    pub fn planned_date_put(
        &mut self,
        planned_on: Date,
        outcome: &PlannedOutcome,
    ) -> Result<(), StoreError> {
        let (state, wave, obstacle) = match outcome {
            PlannedOutcome::Opened(wave) => (OPENED, Some(wave.as_str().to_owned()), None),
            PlannedOutcome::Blocked(obstacle) => (BLOCKED, None, Some(obstacle.id())),
            PlannedOutcome::Skipped(obstacle) => (SKIPPED, None, Some(obstacle.id())),
        };
        let values = (
            programme_wave::state.eq(state),
            programme_wave::wave_id.eq(wave),
            programme_wave::obstacle.eq(obstacle),
        );
        let planned_on = programme_wave::planned_on.eq(planned_on.to_string());
        per_backend!(self.connection, c => diesel::insert_into(programme_wave::table)
            .values((planned_on.clone(), values.clone()))
            .on_conflict(programme_wave::planned_on)
            .do_update()
            .set(values)
            .execute(c))?;
        Ok(())
    }

    /// Notes that an invitation of the wave went out on this day; nothing for a wave that somebody opened.
    pub fn planned_date_invited(&mut self, wave: &WaveId, on: Date) -> Result<(), StoreError> {
        let of_wave = programme_wave::table.filter(programme_wave::wave_id.eq(wave.as_str()));
        diesel::update(of_wave)
            .set(programme_wave::invited_on.eq(on.to_string()))
            .execute(self.connection)?;
        Ok(())
    }
}
