use diesel::prelude::*;

use super::schema::{release, wave};
use super::{StoreError, Tx};
use crate::disclosure::Release;
use crate::domain::WaveId;

diesel::allow_tables_to_appear_in_same_query!(release, wave);
diesel::joinable!(release -> wave (wave_id));

impl Tx<'_> {
    /// All releases, oldest wave first.
    pub fn releases(&mut self) -> Result<Vec<Release>, StoreError> {
        let rows: Vec<(String, String)> = release::table
            .inner_join(wave::table)
            .order(wave::number)
            .select((release::body_json, release::sha256))
            .load(self.connection)?;
        rows.iter().map(|(json, sha256)| read(json, sha256)).collect()
    }

    pub fn release_find(&mut self, id: &WaveId) -> Result<Option<Release>, StoreError> {
        let row: Option<(String, String)> = release::table
            .find(id.as_str())
            .select((release::body_json, release::sha256))
            .get_result(self.connection)
            .optional()?;
        row.map(|(json, sha256)| read(&json, &sha256)).transpose()
    }

    /// How many releases there are; they are never changed, so that this tells whether any is new.
    pub fn releases_count(&mut self) -> Result<i64, StoreError> {
        Ok(release::table.count().get_result(self.connection)?)
    }

    pub fn release_insert(&mut self, new: &Release) -> Result<(), StoreError> {
        let (json, sha256) = new
            .to_stored()
            .map_err(|problem| StoreError::damaged("release", problem.to_string()))?;
        diesel::insert_into(release::table)
            .values((
                release::wave_id.eq(new.wave().as_str()),
                release::body_json.eq(json),
                release::sha256.eq(sha256),
            ))
            .execute(self.connection)?;
        Ok(())
    }
}

fn read(json: &str, sha256: &str) -> Result<Release, StoreError> {
    Release::from_stored(json, sha256)
        .map_err(|problem| StoreError::damaged("release", problem.to_string()))
}
