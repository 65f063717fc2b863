use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};

use super::connection::per_backend;
use super::schema::lease;
use super::{RowId, StoreError, Tx};

fn end(now: Timestamp, length: SignedDuration) -> Result<i64, StoreError> {
    let length = i64::try_from(length.as_millis());
    let length = length.map_err(|_| StoreError::damaged("lease", "a length"))?;
    Ok(now.as_millisecond().saturating_add(length))
}

impl Tx<'_> {
    /// Takes a lease until `now` and its length have passed. False: another process has it. One that ends later
    /// than any could is of a clock that was moved since, and counts as none.
    pub fn lease_take(
        &mut self,
        name: &str,
        holder: &RowId,
        now: Timestamp,
        length: SignedDuration,
    ) -> Result<bool, StoreError> {
        let (now, ends_at) = (now.as_millisecond(), end(now, length)?);
        // Of two at once the second waits for the first, and then looks again.
        let free =
            lease::table.find(name).filter(lease::ends_at.le(now).or(lease::ends_at.gt(ends_at)));
        let taken = diesel::update(free)
            .set((lease::holder.eq(&holder[..]), lease::ends_at.eq(ends_at)))
            .execute(self.connection)?;
        if taken == 1 {
            return Ok(true);
        }
        let row = (
            lease::name.eq(name),
            lease::holder.eq(&holder[..]),
            lease::ends_at.eq(ends_at),
            lease::paced_until.eq(0),
        );
        let made = per_backend!(self.connection, c => diesel::insert_into(lease::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(made == 1)
    }

    /// Holds on to a lease. False: another process has it by now, or it was given back.
    pub fn lease_renew(
        &mut self,
        name: &str,
        holder: &RowId,
        now: Timestamp,
        length: SignedDuration,
    ) -> Result<bool, StoreError> {
        let ours = lease::table.find(name).filter(lease::holder.eq(&holder[..]));
        let renewed = diesel::update(ours)
            .set(lease::ends_at.eq(end(now, length)?))
            .execute(self.connection)?;
        Ok(renewed == 1)
    }

    /// Gives a lease back, so that the next process need not wait for its end.
    pub fn lease_release(&mut self, name: &str, holder: &RowId) -> Result<(), StoreError> {
        diesel::update(lease::table.find(name).filter(lease::holder.eq(&holder[..])))
            .set((lease::holder.eq(&[][..]), lease::ends_at.eq(0)))
            .execute(self.connection)?;
        Ok(())
    }

    /// Whether any process has a lease.
    pub fn lease_is_held(&mut self, name: &str, now: Timestamp) -> Result<bool, StoreError> {
        let ends: Option<i64> = lease::table
            .find(name)
            .select(lease::ends_at)
            .get_result(self.connection)
            .optional()?;
        Ok(ends.is_some_and(|ends| ends > now.as_millisecond()))
    }

    /// Up to when the holder has used up what may be sent per minute, in milliseconds since 1970.
    pub fn lease_pace(&mut self, name: &str) -> Result<i64, StoreError> {
        Ok(lease::table.find(name).select(lease::paced_until).get_result(self.connection)?)
    }

    pub fn lease_pace_set(&mut self, name: &str, until: i64) -> Result<(), StoreError> {
        diesel::update(lease::table.find(name))
            .set(lease::paced_until.eq(until))
            .execute(self.connection)?;
        Ok(())
    }
}
