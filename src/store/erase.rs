//! What a close leaves behind of single answers: nothing.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use super::connection::AnyConnection;
use super::schema::{ballot, invitation, invitation_token, lot, mail_job, response_figure};
use super::{Store, StoreError, Tx};
use crate::domain::{MailState, WaveId, WaveState};

/// Whatever went to those who were asked, and what else is done with: the rest waits to be sent.
macro_rules! is_of_the_wave {
    () => {
        mail_job::invitation_id.is_not_null().or(mail_job::state.ne(MailState::Waiting.id()))
    };
}

impl Tx<'_> {
    /// Deletes a released wave's ballots, tokens and codes, and forgets who took part; does nothing in any
    /// other state.
    ///
    /// Where only those were reminded who had not answered, the mail of a reminder says who had: what the queue
    /// has of the wave goes, too. Every invitation is written, not only the used ones, so that no row's last
    /// transaction tells them apart.
    pub fn wave_forget(&mut self, id: &WaveId) -> Result<(), StoreError> {
        // The second of two closes may come late: the ballots and tokens are then the next wave's.
        self.waves_lock()?;
        let released = self.wave_find(id)?.map(|stored| stored.wave.state);
        if released != Some(WaveState::Released) {
            return Ok(());
        }
        // One wave is open at a time, so that every ballot, every token and every code is this wave's.
        match self.connection {
            AnyConnection::Sqlite(c) => {
                diesel::delete(ballot::table).execute(c)?;
                diesel::delete(invitation_token::table).execute(c)?;
                diesel::delete(lot::table).execute(c)?;
                diesel::delete(mail_job::table.filter(is_of_the_wave!())).execute(c)?;
                diesel::update(invitation::table)
                    .set(invitation::responded.eq(false))
                    .execute(c)?;
            }
            // New files at once: DELETE and UPDATE leave the old rows there, and CLUSTER and VACUUM
            // keep them as long as anybody's transaction, such as a backup's, began before.
            AnyConnection::Postgres(c) => {
                diesel::delete(mail_job::table.filter(is_of_the_wave!())).execute(c)?;
                c.batch_execute(
                    "TRUNCATE ballot, invitation_token, lot;
                     ALTER TABLE mail_job ALTER COLUMN purpose TYPE TEXT USING purpose || '';
                     ALTER TABLE invitation ALTER COLUMN responded TYPE BOOLEAN USING FALSE",
                )?;
            }
        }
        // The release says how many answered, where that may be known.
        diesel::delete(response_figure::table).execute(self.connection)?;
        Ok(())
    }
}

#[derive(QueryableByName)]
struct Guard {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    sql: String,
}

impl Tx<'_> {
    /// Runs `work` without the triggers that keep a table from being changed, which are back at the end
    /// of it; where it fails, the transaction takes all of it back.
    pub(super) fn unguarded(
        &mut self,
        table: &'static str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let guards = match self.connection {
            AnyConnection::Sqlite(c) => {
                let guards: Vec<Guard> = diesel::sql_query(
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
                )
                .bind::<Text, _>(table)
                .load(c)?;
                for Guard { name, .. } in &guards {
                    c.batch_execute(&format!("DROP TRIGGER {name}"))?;
                }
                guards
            }
            AnyConnection::Postgres(c) => {
                c.batch_execute(&format!("ALTER TABLE {table} DISABLE TRIGGER USER"))?;
                Vec::new()
            }
        };
        work(self)?;
        match self.connection {
            AnyConnection::Sqlite(c) => {
                for Guard { sql, .. } in &guards {
                    c.batch_execute(sql)?;
                }
            }
            AnyConnection::Postgres(c) => {
                c.batch_execute(&format!("ALTER TABLE {table} ENABLE TRIGGER USER"))?;
            }
        }
        Ok(())
    }

    /// Has PostgreSQL write tables to new files, in this transaction: so no old row stays in the old
    /// ones, whoever's transaction began before. On SQLite [`Store::rewrite_all`] does it afterwards.
    pub(super) fn rewrite_on_postgres(&mut self, statements: &str) -> Result<(), StoreError> {
        match self.connection {
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgres(c) => Ok(c.batch_execute(statements)?),
        }
    }
}

#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = Integer)]
    busy: i32,
}

impl Store {
    /// Rewrites the tables that a wave's answers went through, in the order of their random ids, so
    /// that neither deleted rows nor the order of rows remain in the files.
    pub fn rewrite(&self) -> Result<(), StoreError> {
        match &mut *self.connections.get()? {
            AnyConnection::Sqlite(c) => rewrite_file(c),
            AnyConnection::Postgres(c) => {
                // The other two are empty.
                Ok(c.batch_execute("CLUSTER invitation USING invitation_pkey")?)
            }
        }
    }

    /// Leaves nothing of what was deleted in a SQLite file and its log. PostgreSQL wrote its tables to new
    /// files when it deleted.
    pub fn rewrite_all(&self) -> Result<(), StoreError> {
        match &mut *self.connections.get()? {
            AnyConnection::Sqlite(c) => rewrite_file(c),
            AnyConnection::Postgres(_) => Ok(()),
        }
    }
}

fn rewrite_file(c: &mut SqliteConnection) -> Result<(), StoreError> {
    c.batch_execute("VACUUM")?;
    let log: Checkpoint = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(c)?;
    if log.busy == 0 { Ok(()) } else { Err(StoreError::LogInUse) }
}
