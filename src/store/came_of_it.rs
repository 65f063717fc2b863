use diesel::prelude::*;
use jiff::civil::Date;

use super::connection::per_backend;
use super::schema::came_of_it;
use super::{StoreError, Tx};
use crate::domain::{UnitPath, WaveId};

/// What everybody was told of a wave, or is while mails wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOf {
    /// The day (UTC) on which somebody had it go out.
    pub on: Date,
    /// The shared steps: their teams, and the numbers of their entries.
    pub steps: Vec<(UnitPath, u64)>,
}

impl Tx<'_> {
    /// Writes down that everybody is told what came of a wave. False: they were before.
    pub fn came_of_it_insert(&mut self, wave: &WaveId, told: &ToldOf) -> Result<bool, StoreError> {
        let steps: Vec<(&str, u64)> =
            told.steps.iter().map(|(team, number)| (team.as_str(), *number)).collect();
        let steps = serde_json::to_string(&steps)
            .map_err(|problem| StoreError::damaged("came_of_it", problem.to_string()))?;
        let row = (
            came_of_it::wave_id.eq(wave.as_str()),
            came_of_it::told_on.eq(told.on.to_string()),
            came_of_it::steps_json.eq(steps),
        );
        let made = per_backend!(self.connection, c => diesel::insert_into(came_of_it::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(made == 1)
    }

    /// What everybody was told of a wave, if they were.
    pub fn came_of_it(&mut self, wave: &WaveId) -> Result<Option<ToldOf>, StoreError> {
        let row: Option<(String, String)> = came_of_it::table
            .find(wave.as_str())
            .select((came_of_it::told_on, came_of_it::steps_json))
            .get_result(self.connection)
            .optional()?;
        row.map(|(on, steps)| {
            let damaged = |what: String| StoreError::damaged("came_of_it", what);
            let steps: Vec<(String, u64)> =
                serde_json::from_str(&steps).map_err(|problem| damaged(problem.to_string()))?;
            let steps = steps.into_iter();
            Ok(ToldOf {
                on: on.parse().map_err(|_| damaged(format!("{on} is no date")))?,
                steps: steps.map(|(team, number)| (UnitPath::from_stored(team), number)).collect(),
            })
        })
        .transpose()
    }
}
