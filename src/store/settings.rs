use std::collections::BTreeMap;

use diesel::prelude::*;

use super::connection::per_backend;
use super::schema::setting;
use super::{StoreError, Tx};

impl Tx<'_> {
    /// Everything that was set on a page or by a command, by key.
    pub fn settings(&mut self) -> Result<BTreeMap<String, String>, StoreError> {
        let rows: Vec<(String, String)> = setting::table.load(self.connection)?;
        Ok(rows.into_iter().collect())
    }

    pub fn setting_find(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(setting::table
            .find(key)
            .select(setting::value)
            .get_result(self.connection)
            .optional()?)
    }

    pub fn setting_put(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        let row = (setting::key.eq(key), setting::value.eq(value));
        per_backend!(self.connection, c => diesel::insert_into(setting::table)
            .values(row)
            .on_conflict(setting::key)
            .do_update()
            .set(setting::value.eq(value))
            .execute(c))?;
        Ok(())
    }

    pub fn setting_remove(&mut self, key: &str) -> Result<(), StoreError> {
        diesel::delete(setting::table.find(key)).execute(self.connection)?;
        Ok(())
    }

    /// Removes a setting that still has this value; whether it did. Of two at once one succeeds.
    pub fn setting_take(&mut self, key: &str, value: &str) -> Result<bool, StoreError> {
        let row = setting::table.find(key).filter(setting::value.eq(value));
        Ok(diesel::delete(row).execute(self.connection)? == 1)
    }
}
