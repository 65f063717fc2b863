use diesel::prelude::*;

use super::schema::comment;
use super::{RowId, StoreError, Tx};
use crate::domain::{Comment, WaveId};

impl Tx<'_> {
    /// Keeps a comment that a release shows; its random id gives it its place among the others.
    pub fn comment_insert(
        &mut self,
        id: &RowId,
        wave: &WaveId,
        text: &Comment,
    ) -> Result<(), StoreError> {
        diesel::insert_into(comment::table)
            .values((
                comment::id.eq(&id[..]),
                comment::wave_id.eq(wave.as_str()),
                comment::text.eq(text.as_str()),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// The comments that a wave's release shows, in the order of their random ids.
    pub fn comments(&mut self, wave: &WaveId) -> Result<Vec<String>, StoreError> {
        Ok(comment::table
            .filter(comment::wave_id.eq(wave.as_str()))
            .order(comment::id)
            .select(comment::text)
            .load(self.connection)?)
    }
}
