use diesel::prelude::*;
use jiff::civil::Date;

use super::schema::action_note;
use super::{RowId, StoreError, Tx};
use crate::domain::UnitPath;

/// What a team changed, and when: a marker on its trend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionNote {
    pub team: UnitPath,
    pub noted_on: Date,
    pub body: String,
}

impl Tx<'_> {
    pub fn action_insert(&mut self, id: &RowId, note: &ActionNote) -> Result<(), StoreError> {
        diesel::insert_into(action_note::table)
            .values((
                action_note::id.eq(&id[..]),
                action_note::team.eq(note.team.as_str()),
                action_note::noted_on.eq(note.noted_on.to_string()),
                action_note::body.eq(&note.body),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Removes a team's note of that day and wording; nothing happens where there is none.
    pub fn action_remove(&mut self, note: &ActionNote) -> Result<(), StoreError> {
        let of_team = action_note::table.filter(action_note::team.eq(note.team.as_str()));
        let of_day = of_team.filter(action_note::noted_on.eq(note.noted_on.to_string()));
        let same = of_day.filter(action_note::body.eq(&note.body));
        diesel::delete(same).execute(self.connection)?;
        Ok(())
    }

    /// Every team's notes.
    pub fn actions(&mut self) -> Result<Vec<ActionNote>, StoreError> {
        let teams: Vec<String> =
            action_note::table.select(action_note::team).distinct().load(self.connection)?;
        let mut notes = Vec::new();
        for team in teams {
            notes.extend(self.actions_of(&UnitPath::from_stored(team))?);
        }
        Ok(notes)
    }

    /// A team's notes, oldest first.
    pub fn actions_of(&mut self, team: &UnitPath) -> Result<Vec<ActionNote>, StoreError> {
        let rows: Vec<(String, String)> = action_note::table
            .filter(action_note::team.eq(team.as_str()))
            .order((action_note::noted_on, action_note::body))
            .select((action_note::noted_on, action_note::body))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(date, body)| {
                let noted_on =
                    date.parse().map_err(|_| StoreError::damaged("action_note", "a date"))?;
                Ok(ActionNote { team: team.clone(), noted_on, body })
            })
            .collect()
    }
}
