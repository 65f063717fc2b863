use diesel::dsl::max;
use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::{access_entry, access_purge};
use super::{RowId, StoreError, Tx, as_bigint};
use crate::domain::{AccessEntry, Actor, Deed, EmailAddress, WaveId};

type Row = (i64, Vec<u8>, String, String, String, String, String);

fn entry((at, _, who, deed, subject, wave, about): Row) -> Result<AccessEntry, StoreError> {
    let damaged = |what: &str| StoreError::damaged("access_entry", what);
    let named = |text: String| (!text.is_empty()).then(|| Actor::from_stored(text));
    let wave_id = || WaveId::parse(&wave).ok_or_else(|| damaged(&wave));
    Ok(AccessEntry {
        at: Timestamp::from_millisecond(at).map_err(|_| damaged("a time out of range"))?,
        who: Actor::from_stored(who),
        deed: Deed::parse(&deed).ok_or_else(|| damaged(&deed))?,
        subject,
        wave: if wave.is_empty() { None } else { Some(wave_id()?) },
        about: named(about),
    })
}

impl Tx<'_> {
    pub fn access_append(&mut self, id: &RowId, new: &AccessEntry) -> Result<(), StoreError> {
        let wave = new.wave.as_ref().map(WaveId::as_str).unwrap_or_default();
        let about = new.about.as_ref().map(Actor::as_str).unwrap_or_default();
        diesel::insert_into(access_entry::table)
            .values((
                access_entry::at_minute.eq(new.at.as_millisecond()),
                access_entry::id.eq(&id[..]),
                access_entry::who.eq(new.who.as_str()),
                access_entry::deed.eq(new.deed.id()),
                access_entry::subject.eq(&new.subject),
                access_entry::wave.eq(wave),
                access_entry::about.eq(about),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Newest first: at most `limit` entries after the first `skip`.
    pub fn access_entries(
        &mut self,
        skip: u64,
        limit: u64,
    ) -> Result<Vec<AccessEntry>, StoreError> {
        let rows: Vec<Row> = access_entry::table
            .order((access_entry::at_minute.desc(), access_entry::id.desc()))
            .offset(as_bigint(skip)?)
            .limit(as_bigint(limit)?)
            .load(self.connection)?;
        rows.into_iter().map(entry).collect()
    }

    /// All entries of one deed, newest first.
    pub fn access_entries_of_deed(&mut self, deed: Deed) -> Result<Vec<AccessEntry>, StoreError> {
        let rows: Vec<Row> = access_entry::table
            .filter(access_entry::deed.eq(deed.id()))
            .order((access_entry::at_minute.desc(), access_entry::id.desc()))
            .load(self.connection)?;
        rows.into_iter().map(entry).collect()
    }

    /// Before when entries were deleted for their age.
    pub fn access_purged_before(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let before: Option<i64> = access_purge::table
            .select(max(access_purge::entries_before))
            .get_result(self.connection)?;
        let damaged = |_| StoreError::damaged("access_purge", "a time out of range");
        before.map(|before| Timestamp::from_millisecond(before).map_err(damaged)).transpose()
    }

    /// Deletes the entries from before `before`, and says so; returns how many there were.
    pub fn access_purge(&mut self, before: Timestamp) -> Result<usize, StoreError> {
        let before = before.as_millisecond();
        let old = || access_entry::table.filter(access_entry::at_minute.lt(before));
        let there: i64 = old().count().get_result(self.connection)?;
        if there == 0 {
            return Ok(0);
        }
        let said: i64 = access_purge::table
            .filter(access_purge::entries_before.ge(before))
            .count()
            .get_result(self.connection)?;
        if said == 0 {
            // The triggers let nothing be deleted that this does not announce.
            diesel::insert_into(access_purge::table)
                .values(access_purge::entries_before.eq(before))
                .execute(self.connection)?;
        }
        Ok(diesel::delete(old()).execute(self.connection)?)
    }

    /// How many entries are from before then.
    pub fn access_entries_before(&mut self, before: Timestamp) -> Result<i64, StoreError> {
        let old = access_entry::table.filter(access_entry::at_minute.lt(before.as_millisecond()));
        Ok(old.count().get_result(self.connection)?)
    }

    /// Takes an address out of every entry, for somebody who is erased.
    pub fn access_forget(&mut self, email: &EmailAddress) -> Result<(), StoreError> {
        let erased = Actor::Erased;
        let by = access_entry::table.filter(access_entry::who.eq(email.as_str()));
        diesel::update(by).set(access_entry::who.eq(erased.as_str())).execute(self.connection)?;
        let about = access_entry::table.filter(access_entry::about.eq(email.as_str()));
        diesel::update(about)
            .set(access_entry::about.eq(erased.as_str()))
            .execute(self.connection)?;
        Ok(())
    }
}
