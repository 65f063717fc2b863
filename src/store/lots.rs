//! Codes on paper: what is stored of one is its MAC and whether it was used.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::invitations::unit;
use super::schema::{invitation, lot};
use super::{StoreError, Tx};
use crate::domain::WaveId;

/// How many codes a wave has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LotCounts {
    /// How many people draw one.
    pub people: u64,
    /// How many were made.
    pub made: u64,
}

impl Tx<'_> {
    /// How many people of each unit of a wave draw a code, by the unit's place in the roster.
    pub fn lots_by_unit(&mut self, wave: &WaveId) -> Result<BTreeMap<usize, u64>, StoreError> {
        let units: Vec<i64> = invitation::table
            .filter(invitation::wave_id.eq(wave.as_str()))
            .filter(invitation::lot)
            .select(invitation::unit_no)
            .load(self.connection)?;
        let mut people = BTreeMap::new();
        for number in units {
            *people.entry(unit(number)?).or_default() += 1;
        }
        Ok(people)
    }

    pub fn lot_counts(&mut self, wave: &WaveId) -> Result<LotCounts, StoreError> {
        let count = |n: i64| u64::try_from(n).map_err(|_| StoreError::damaged("lot", "a count"));
        let people: i64 = invitation::table
            .filter(invitation::wave_id.eq(wave.as_str()))
            .filter(invitation::lot)
            .count()
            .get_result(self.connection)?;
        let made: i64 = lot::table
            .filter(lot::wave_id.eq(wave.as_str()))
            .count()
            .get_result(self.connection)?;
        Ok(LotCounts { people: count(people)?, made: count(made)? })
    }

    /// Puts new codes in the place of a wave's old ones, unless one of these was used; says whether.
    pub fn lots_replace(&mut self, wave: &WaveId, macs: &[[u8; 32]]) -> Result<bool, StoreError> {
        let of_wave = || lot::table.filter(lot::wave_id.eq(wave.as_str()));
        let deleted = diesel::delete(of_wave().filter(lot::used.eq(false)));
        deleted.execute(self.connection)?;
        let used: i64 = of_wave().count().get_result(self.connection)?;
        if used > 0 {
            return Ok(false);
        }
        for mac in macs {
            diesel::insert_into(lot::table)
                .values((
                    lot::mac.eq(&mac[..]),
                    lot::wave_id.eq(wave.as_str()),
                    lot::used.eq(false),
                ))
                .execute(self.connection)?;
        }
        Ok(true)
    }

    /// Whether a code was used; `None` where it is none of the wave's.
    pub fn lot_used(&mut self, wave: &WaveId, mac: &[u8; 32]) -> Result<Option<bool>, StoreError> {
        Ok(lot::table
            .find(&mac[..])
            .filter(lot::wave_id.eq(wave.as_str()))
            .select(lot::used)
            .get_result(self.connection)
            .optional()?)
    }

    /// Marks a code as used; whether it was not before.
    pub(super) fn lot_use(&mut self, wave: &WaveId, mac: &[u8; 32]) -> Result<bool, StoreError> {
        let unused = lot::table
            .find(&mac[..])
            .filter(lot::wave_id.eq(wave.as_str()))
            .filter(lot::used.eq(false));
        let used = diesel::update(unused).set(lot::used.eq(true)).execute(self.connection)?;
        Ok(used == 1)
    }
}
