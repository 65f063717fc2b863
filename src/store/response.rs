use diesel::prelude::*;
use jiff::civil::Date;

use super::schema::{ballot, invitation, response_figure};
use super::{StoreError, Tx};
use crate::domain::WaveId;

impl Tx<'_> {
    /// How many are invited and how many ballots there are, of the whole organisation.
    pub fn invited_and_answered(&mut self, wave: &WaveId) -> Result<(u64, u64), StoreError> {
        let count = |n: i64| u64::try_from(n).map_err(|_| StoreError::damaged("wave", "a count"));
        let invited = invitation::table
            .filter(invitation::wave_id.eq(wave.as_str()))
            .count()
            .get_result(self.connection)?;
        let answered = ballot::table
            .filter(ballot::wave_id.eq(wave.as_str()))
            .count()
            .get_result(self.connection)?;
        Ok((count(invited)?, count(answered)?))
    }

    /// The figure that was worked out last, and for which day.
    pub fn response_figure(
        &mut self,
        wave: &WaveId,
    ) -> Result<Option<(Date, Option<u64>)>, StoreError> {
        let row: Option<(String, Option<i64>)> = response_figure::table
            .find(wave.as_str())
            .select((response_figure::day, response_figure::percent))
            .get_result(self.connection)
            .optional()?;
        let damaged = |what: &'static str| StoreError::damaged("response_figure", what);
        row.map(|(day, percent)| {
            let day = day.parse().map_err(|_| damaged("a day"))?;
            let percent =
                percent.map(u64::try_from).transpose().map_err(|_| damaged("a figure"))?;
            Ok((day, percent))
        })
        .transpose()
    }

    /// Puts a figure in the place of the one before.
    pub fn response_figure_set(
        &mut self,
        wave: &WaveId,
        day: Date,
        percent: Option<u64>,
    ) -> Result<(), StoreError> {
        diesel::delete(response_figure::table.find(wave.as_str())).execute(self.connection)?;
        let percent = percent.map(super::as_bigint).transpose()?;
        diesel::insert_into(response_figure::table)
            .values((
                response_figure::wave_id.eq(wave.as_str()),
                response_figure::day.eq(day.to_string()),
                response_figure::percent.eq(percent),
            ))
            .execute(self.connection)?;
        Ok(())
    }
}
