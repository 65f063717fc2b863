//! Deleting what is about a person, and what was kept long enough.

use diesel::prelude::*;
use jiff::civil::Date;

use super::people::EmployeeRow;
use super::schema::{
    access_entry, account, audit_entry, audit_link, audit_snapshot, comment, employee, invitation,
    session, sign_in_link, wave,
};
use super::{Employee, RowId, StoreError, Tx};
use crate::domain::{EmailAddress, UnitPath, WaveId, WaveState};

/// A person's place in a wave. Whether they took part is not among it: nobody looks that up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitedTo {
    pub wave: WaveId,
    pub state: WaveState,
    /// The announced last day.
    pub closes_on: Date,
    /// Whether they counted as a reader of reports.
    pub reader: bool,
    pub mailed: bool,
}

/// New files on PostgreSQL for every table that an erasure deletes from.
const PEOPLE_ANEW: &str = "
    ALTER TABLE employee ALTER COLUMN email TYPE TEXT USING email || '';
    ALTER TABLE deputy ALTER COLUMN unit TYPE TEXT USING unit || '';
    ALTER TABLE invitation ALTER COLUMN responded TYPE BOOLEAN USING responded IS TRUE;
    ALTER TABLE account ALTER COLUMN email TYPE TEXT USING email || '';
    ALTER TABLE mail_job ALTER COLUMN purpose TYPE TEXT USING purpose || '';
    ALTER TABLE sign_in_link ALTER COLUMN email TYPE TEXT USING email || '';
    ALTER TABLE sign_in_code ALTER COLUMN tries_left TYPE BIGINT USING tries_left + 0;
    ALTER TABLE session ALTER COLUMN email TYPE TEXT USING email || '';
    ALTER TABLE access_entry ALTER COLUMN who TYPE TEXT USING who || '';
    ALTER TABLE log_key ALTER COLUMN email TYPE TEXT USING email || ''";
const COMMENTS_ANEW: &str = "ALTER TABLE comment ALTER COLUMN text TYPE TEXT USING text || ''";
const BOOKS_ANEW: &str = "
    ALTER TABLE audit_entry ALTER COLUMN body_json TYPE TEXT USING body_json || '';
    ALTER TABLE audit_snapshot ALTER COLUMN sha256 TYPE TEXT USING sha256 || '';
    ALTER TABLE audit_link ALTER COLUMN team TYPE TEXT USING team || ''";

impl Tx<'_> {
    pub fn person_by_email(
        &mut self,
        email: &EmailAddress,
    ) -> Result<Option<Employee>, StoreError> {
        let row: Option<EmployeeRow> = employee::table
            .filter(employee::email.eq(email.as_str()))
            .select(EmployeeRow::as_select())
            .get_result(self.connection)
            .optional()?;
        row.map(Employee::try_from).transpose()
    }

    /// The waves that a person was or is asked in, oldest first.
    pub fn invited_to(&mut self, person: &RowId) -> Result<Vec<InvitedTo>, StoreError> {
        let rows: Vec<(String, String, String, bool, bool)> = invitation::table
            .inner_join(wave::table.on(wave::id.eq(invitation::wave_id)))
            .filter(invitation::employee_id.eq(&person[..]))
            .order(wave::number)
            .select((wave::id, wave::state, wave::closes_on, invitation::reader, invitation::sent))
            .load(self.connection)?;
        let bad = |what| move || StoreError::damaged("wave", what);
        rows.into_iter()
            .map(|(id, state, closes_on, reader, mailed)| {
                Ok(InvitedTo {
                    wave: WaveId::parse(&id).ok_or_else(bad("an id"))?,
                    state: WaveState::parse(&state).ok_or_else(bad("a state"))?,
                    closes_on: closes_on.parse().map_err(|_| bad("a date")())?,
                    reader,
                    mailed,
                })
            })
            .collect()
    }

    /// How many sign-in links wait for somebody.
    pub fn sign_in_links_of(&mut self, email: &EmailAddress) -> Result<i64, StoreError> {
        Ok(sign_in_link::table
            .filter(sign_in_link::email.eq(email.as_str()))
            .count()
            .get_result(self.connection)?)
    }

    /// How many sessions are stored of somebody, ended ones among them.
    pub fn sessions_of(&mut self, email: &EmailAddress) -> Result<i64, StoreError> {
        Ok(session::table
            .filter(session::email.eq(email.as_str()))
            .count()
            .get_result(self.connection)?)
    }

    /// In how many entries of the access log somebody stands.
    pub fn access_entries_of(&mut self, email: &EmailAddress) -> Result<i64, StoreError> {
        let named = access_entry::who.eq(email.as_str()).or(access_entry::about.eq(email.as_str()));
        Ok(access_entry::table.filter(named).count().get_result(self.connection)?)
    }

    /// Takes the manager away from whoever this person leads.
    pub fn manager_forget(&mut self, email: &EmailAddress) -> Result<(), StoreError> {
        diesel::update(employee::table.filter(employee::manager_email.eq(email.as_str())))
            .set(employee::manager_email.eq(None::<String>))
            .execute(self.connection)?;
        Ok(())
    }

    /// Deletes a person with their places in waves and what they are deputy of. No wave that is not closed may ask them.
    pub fn person_delete(&mut self, id: &RowId) -> Result<(), StoreError> {
        diesel::delete(invitation::table.filter(invitation::employee_id.eq(&id[..])))
            .execute(self.connection)?;
        self.deputies_forget(id)?;
        diesel::delete(employee::table.find(&id[..])).execute(self.connection)?;
        Ok(())
    }

    /// Deletes the roles that were granted to an address, and its sign-in links.
    pub fn account_delete(&mut self, email: &EmailAddress) -> Result<(), StoreError> {
        diesel::delete(account::table.filter(account::email.eq(email.as_str())))
            .execute(self.connection)?;
        diesel::delete(sign_in_link::table.filter(sign_in_link::email.eq(email.as_str())))
            .execute(self.connection)?;
        Ok(())
    }

    /// Deletes the comments of a wave; its release stays.
    pub fn comments_delete(&mut self, wave: &WaveId) -> Result<(), StoreError> {
        diesel::delete(comment::table.filter(comment::wave_id.eq(wave.as_str())))
            .execute(self.connection)?;
        Ok(())
    }

    /// The waves of which comments are kept.
    pub fn waves_with_comments(&mut self) -> Result<Vec<WaveId>, StoreError> {
        let ids: Vec<String> =
            comment::table.select(comment::wave_id).distinct().load(self.connection)?;
        let bad = || StoreError::damaged("comment", "a wave");
        ids.iter().map(|id| WaveId::parse(id).ok_or_else(bad)).collect()
    }

    /// Deletes a team's whole audit book with what it agreed on: a book is never cut.
    pub fn audit_book_delete(&mut self, team: &UnitPath) -> Result<(), StoreError> {
        self.unguarded("audit_entry", |tx| {
            let of_team = audit_entry::table.filter(audit_entry::team.eq(team.as_str()));
            diesel::delete(of_team).execute(tx.connection)?;
            Ok(())
        })?;
        self.unguarded("audit_snapshot", |tx| {
            let of_team = audit_snapshot::table.filter(audit_snapshot::team.eq(team.as_str()));
            diesel::delete(of_team).execute(tx.connection)?;
            Ok(())
        })?;
        diesel::delete(audit_link::table.filter(audit_link::team.eq(team.as_str())))
            .execute(self.connection)?;
        Ok(())
    }

    /// At the end of a transaction that deleted people.
    pub fn people_anew(&mut self) -> Result<(), StoreError> {
        self.rewrite_on_postgres(PEOPLE_ANEW)
    }

    /// At the end of a transaction that deleted comments.
    pub fn comments_anew(&mut self) -> Result<(), StoreError> {
        self.rewrite_on_postgres(COMMENTS_ANEW)
    }

    /// At the end of a transaction that deleted books.
    pub fn books_anew(&mut self) -> Result<(), StoreError> {
        self.rewrite_on_postgres(BOOKS_ANEW)
    }
}
