use diesel::prelude::*;
use jiff::civil::Date;

use super::connection::per_backend;
use super::schema::notice;
use super::{StoreError, Tx};
use crate::domain::Notice;

/// A notice that waits to be sent, by its id.
pub type WaitingNotice = ([u8; 32], Notice);

impl Tx<'_> {
    /// Has a notice wait; the same one again is one.
    pub fn notice_insert(&mut self, id: &[u8; 32], body: &str) -> Result<(), StoreError> {
        let row = (notice::id.eq(&id[..]), notice::body_json.eq(body), notice::sent.eq(false));
        per_backend!(self.connection, c => diesel::insert_into(notice::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(())
    }

    /// What waits to be sent, in the order in which it is told.
    pub fn notices_waiting(&mut self) -> Result<Vec<WaitingNotice>, StoreError> {
        let rows: Vec<(Vec<u8>, String)> = notice::table
            .filter(notice::sent.eq(false))
            .select((notice::id, notice::body_json))
            .load(self.connection)?;
        read(rows)
    }

    /// Notices by their ids, in the order in which they are told.
    pub fn notices(&mut self, ids: &[[u8; 32]]) -> Result<Vec<Notice>, StoreError> {
        let rows: Vec<(Vec<u8>, String)> = notice::table
            .filter(notice::id.eq_any(ids.iter().map(|id| &id[..])))
            .select((notice::id, notice::body_json))
            .load(self.connection)?;
        Ok(read(rows)?.into_iter().map(|(_, notice)| notice).collect())
    }

    /// Whatever was noted on a day.
    pub fn notices_of(&mut self, day: Date) -> Result<Vec<Notice>, StoreError> {
        let rows: Vec<(Vec<u8>, String)> =
            notice::table.select((notice::id, notice::body_json)).load(self.connection)?;
        let all = read(rows)?.into_iter().map(|(_, notice)| notice);
        Ok(all.filter(|notice| notice.on == day).collect())
    }

    /// The queue has it.
    pub fn notice_mark_sent(&mut self, id: &[u8; 32]) -> Result<(), StoreError> {
        diesel::update(notice::table.find(&id[..]))
            .set(notice::sent.eq(true))
            .execute(self.connection)?;
        Ok(())
    }
}

/// In the order in which they are told.
fn read(rows: Vec<(Vec<u8>, String)>) -> Result<Vec<WaitingNotice>, StoreError> {
    let one = |(id, body): (Vec<u8>, String)| {
        let id = id.try_into().map_err(|_| StoreError::damaged("notice", "an id"))?;
        let notice =
            serde_json::from_str(&body).map_err(|_| StoreError::damaged("notice", "a notice"))?;
        Ok::<_, StoreError>((id, notice))
    };
    let mut notices = rows.into_iter().map(one).collect::<Result<Vec<WaitingNotice>, _>>()?;
    notices.sort_by_key(|(_, notice)| (notice.on, notice.about.order()));
    Ok(notices)
}
