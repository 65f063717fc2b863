use diesel::prelude::*;

use super::schema::counted_ballot;
use super::{StoreError, Tx};
use crate::domain::{BallotHash, BoxList, WaveId};

impl Tx<'_> {
    /// Fixes which ballots a wave's box held when its intake stopped.
    pub fn counted_insert(&mut self, wave: &WaveId, list: &BoxList) -> Result<(), StoreError> {
        for hash in list.hashes() {
            diesel::insert_into(counted_ballot::table)
                .values((
                    counted_ballot::wave_id.eq(wave.as_str()),
                    counted_ballot::sha256.eq(&hash.as_bytes()[..]),
                ))
                .execute(self.connection)?;
        }
        Ok(())
    }

    /// Which ballots a wave's box held when its intake stopped; empty before that.
    pub fn counted(&mut self, wave: &WaveId) -> Result<BoxList, StoreError> {
        box_list(
            counted_ballot::table
                .filter(counted_ballot::wave_id.eq(wave.as_str()))
                .select(counted_ballot::sha256)
                .load(self.connection)?,
        )
    }

    /// Those of them whose hash begins with this byte.
    pub fn counted_beginning(&mut self, wave: &WaveId, first: u8) -> Result<BoxList, StoreError> {
        let (mut least, mut most) = ([0; 32], [u8::MAX; 32]);
        (least[0], most[0]) = (first, first);
        box_list(
            counted_ballot::table
                .filter(counted_ballot::wave_id.eq(wave.as_str()))
                .filter(counted_ballot::sha256.between(&least[..], &most[..]))
                .select(counted_ballot::sha256)
                .load(self.connection)?,
        )
    }
}

fn box_list(rows: Vec<Vec<u8>>) -> Result<BoxList, StoreError> {
    let hash = |row: Vec<u8>| {
        let bytes = row.try_into();
        bytes
            .map(BallotHash::from_bytes)
            .map_err(|_| StoreError::damaged("counted_ballot", "a hash"))
    };
    Ok(BoxList::new(rows.into_iter().map(hash).collect::<Result<Vec<_>, _>>()?))
}
