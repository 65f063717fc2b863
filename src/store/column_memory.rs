use diesel::prelude::*;

use super::schema::column_memory;
use super::{StoreError, Tx};

impl Tx<'_> {
    /// Whether anything is remembered of any header.
    pub fn columns_any_remembered(&mut self) -> Result<bool, StoreError> {
        let headers = column_memory::table.count().get_result::<i64>(self.connection)?;
        Ok(headers > 0)
    }

    /// What was answered about the columns of a header, as text.
    pub fn columns_remembered(&mut self, header: &str) -> Result<Option<String>, StoreError> {
        Ok(column_memory::table
            .find(header)
            .select(column_memory::columns_json)
            .get_result(self.connection)
            .optional()?)
    }

    /// Replaces it.
    pub fn columns_remember(&mut self, header: &str, columns: &str) -> Result<(), StoreError> {
        self.columns_forget(header)?;
        diesel::insert_into(column_memory::table)
            .values((
                column_memory::header_sha256.eq(header),
                column_memory::columns_json.eq(columns),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn columns_forget(&mut self, header: &str) -> Result<(), StoreError> {
        diesel::delete(column_memory::table.find(header)).execute(self.connection)?;
        Ok(())
    }
}
