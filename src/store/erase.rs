//! What a close leaves behind of single answers: nothing.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Integer;

use super::connection::AnyConnection;
use super::schema::{ballot, invitation, invitation_token};
use super::{Store, StoreError, Tx};
use crate::domain::WaveId;

impl Tx<'_> {
    /// Deletes a wave's ballots and tokens, and forgets who took part.
    ///
    /// Every invitation is written, not only the used ones, so that no row's last transaction tells
    /// them apart.
    pub fn wave_forget(&mut self, id: &WaveId) -> Result<(), StoreError> {
        diesel::delete(ballot::table.filter(ballot::wave_id.eq(id.as_str())))
            .execute(self.connection)?;
        // One wave is open at a time, so that every token is this wave's.
        diesel::delete(invitation_token::table).execute(self.connection)?;
        diesel::update(invitation::table.filter(invitation::wave_id.eq(id.as_str())))
            .set(invitation::responded.eq(false))
            .execute(self.connection)?;
        Ok(())
    }
}

/// New files for all three tables, in one transaction. Not VACUUM or CLUSTER: those keep deleted rows
/// for as long as any other session might still see them.
const REWRITE_POSTGRES: &str = "
    CREATE TEMPORARY TABLE invitation_kept ON COMMIT DROP AS TABLE invitation;
    TRUNCATE ballot, invitation_token, invitation;
    INSERT INTO invitation SELECT * FROM invitation_kept ORDER BY id;";

#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = Integer)]
    busy: i32,
}

impl Store {
    /// Rewrites the tables that a wave's answers went through, in the order of their random ids, so
    /// that neither deleted rows nor the order of rows remain in the files.
    pub fn rewrite(&self) -> Result<(), StoreError> {
        match &mut *self.connection()? {
            AnyConnection::Sqlite(c) => {
                c.batch_execute("VACUUM")?;
                let log: Checkpoint =
                    diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(c)?;
                if log.busy == 0 { Ok(()) } else { Err(StoreError::LogInUse) }
            }
            // One wave is open at a time, so that nothing else is in the first two tables.
            AnyConnection::Postgres(c) => Ok(c.batch_execute(REWRITE_POSTGRES)?),
        }
    }
}
