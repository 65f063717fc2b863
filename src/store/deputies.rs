use diesel::prelude::*;
use jiff::civil::Date;

use super::connection::per_backend;
use super::people::id;
use super::schema::{deputy, employee};
use super::{RowId, StoreError, Tx};
use crate::domain::{EmailAddress, UnitPath};

/// Somebody who reads what the lead of a unit reads, until the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deputy {
    pub person: RowId,
    pub email: EmailAddress,
    pub unit: UnitPath,
    pub granted_on: Date,
    /// The last day.
    pub until: Date,
}

impl Tx<'_> {
    /// Everybody who is deputy, those whose day is over among them, by address and unit; nobody who left.
    pub fn deputies(&mut self) -> Result<Vec<Deputy>, StoreError> {
        type Row = (Vec<u8>, String, String, String, String);
        let rows: Vec<Row> = deputy::table
            .inner_join(employee::table)
            .filter(employee::active)
            .select((
                deputy::employee_id,
                employee::email,
                deputy::unit,
                deputy::granted_on,
                deputy::until,
            ))
            .load(self.connection)?;
        let day = |text: String| {
            text.parse::<Date>().map_err(|_| StoreError::damaged("deputy", text.clone()))
        };
        let one = |(person, email, unit, granted_on, until): Row| {
            Ok(Deputy {
                person: id(&person, "deputy")?,
                email: EmailAddress::from_stored(email),
                unit: UnitPath::from_stored(unit),
                granted_on: day(granted_on)?,
                until: day(until)?,
            })
        };
        let mut all = rows.into_iter().map(one).collect::<Result<Vec<Deputy>, StoreError>>()?;
        all.sort_by(|a, b| (&a.email, &a.unit).cmp(&(&b.email, &b.unit)));
        Ok(all)
    }

    /// Writes one down, in place of the same person's for the same unit.
    pub fn deputy_put(
        &mut self,
        person: &RowId,
        unit: &UnitPath,
        granted_on: Date,
        until: Date,
    ) -> Result<(), StoreError> {
        self.deputy_remove(person, unit)?;
        let row = (
            deputy::employee_id.eq(&person[..]),
            deputy::unit.eq(unit.as_str()),
            deputy::granted_on.eq(granted_on.to_string()),
            deputy::until.eq(until.to_string()),
        );
        per_backend!(self.connection, c => diesel::insert_into(deputy::table).values(row).execute(c))?;
        Ok(())
    }

    pub fn deputy_remove(&mut self, person: &RowId, unit: &UnitPath) -> Result<(), StoreError> {
        diesel::delete(deputy::table.find((&person[..], unit.as_str())))
            .execute(self.connection)?;
        Ok(())
    }

    /// Forgets all that somebody is deputy of.
    pub fn deputies_forget(&mut self, person: &RowId) -> Result<(), StoreError> {
        diesel::delete(deputy::table.filter(deputy::employee_id.eq(&person[..])))
            .execute(self.connection)?;
        Ok(())
    }
}
