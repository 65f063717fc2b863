use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::sign_in_code;
use super::{StoreError, Tx};

/// Somebody asked for a sign-in mail. All of it is keyed hashes: who asked is in none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInCode {
    /// Of what the browser that asked keeps.
    pub request_mac: [u8; 32],
    pub address_mac: [u8; 32],
    /// Of the six digits, together with the request.
    pub digits_mac: [u8; 32],
    /// Of the link that was mailed; `None` where no mail went out.
    pub link_mac: Option<[u8; 32]>,
    pub tries_left: u32,
    pub asked_at: Timestamp,
}

type Row = (Vec<u8>, Vec<u8>, Vec<u8>, Option<Vec<u8>>, i64, i64);

impl Tx<'_> {
    pub fn sign_in_code_insert(&mut self, code: &SignInCode) -> Result<(), StoreError> {
        diesel::insert_into(sign_in_code::table)
            .values((
                sign_in_code::request_mac.eq(&code.request_mac[..]),
                sign_in_code::address_mac.eq(&code.address_mac[..]),
                sign_in_code::digits_mac.eq(&code.digits_mac[..]),
                sign_in_code::link_mac.eq(code.link_mac.as_ref().map(|mac| &mac[..])),
                sign_in_code::tries_left.eq(i64::from(code.tries_left)),
                sign_in_code::asked_at.eq(code.asked_at.as_millisecond()),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Takes one of the tries. `None`: no such request, or none is left.
    pub fn sign_in_code_try(
        &mut self,
        request_mac: &[u8; 32],
    ) -> Result<Option<SignInCode>, StoreError> {
        let asked = sign_in_code::table.find(&request_mac[..]);
        // First the change: it locks the row, so that of many tries at once each takes one.
        let taken = diesel::update(asked.filter(sign_in_code::tries_left.gt(0)))
            .set(sign_in_code::tries_left.eq(sign_in_code::tries_left - 1))
            .execute(self.connection)?;
        if taken == 0 {
            return Ok(None);
        }
        read(asked.get_result(self.connection)?).map(Some)
    }

    /// How many times an address was asked for since then.
    pub fn sign_in_codes_since(
        &mut self,
        address_mac: &[u8; 32],
        since: Timestamp,
    ) -> Result<i64, StoreError> {
        Ok(sign_in_code::table
            .filter(sign_in_code::address_mac.eq(&address_mac[..]))
            .filter(sign_in_code::asked_at.ge(since.as_millisecond()))
            .count()
            .get_result(self.connection)?)
    }

    pub fn sign_in_code_forget(&mut self, request_mac: &[u8; 32]) -> Result<(), StoreError> {
        diesel::delete(sign_in_code::table.find(&request_mac[..])).execute(self.connection)?;
        Ok(())
    }

    /// Deletes what was asked before then.
    pub fn sign_in_codes_purge(&mut self, before: Timestamp) -> Result<(), StoreError> {
        let old = sign_in_code::table.filter(sign_in_code::asked_at.lt(before.as_millisecond()));
        diesel::delete(old).execute(self.connection)?;
        Ok(())
    }
}

fn read(row: Row) -> Result<SignInCode, StoreError> {
    let (request, address, digits, link, tries_left, asked_at) = row;
    let damaged = |what: &str| StoreError::damaged("sign_in_code", what);
    let mac = |bytes: Vec<u8>| {
        <[u8; 32]>::try_from(bytes).map_err(|bytes| damaged(&format!("{} bytes", bytes.len())))
    };
    Ok(SignInCode {
        request_mac: mac(request)?,
        address_mac: mac(address)?,
        digits_mac: mac(digits)?,
        link_mac: link.map(mac).transpose()?,
        tries_left: u32::try_from(tries_left).map_err(|_| damaged("tries"))?,
        asked_at: Timestamp::from_millisecond(asked_at).map_err(|_| damaged("a time"))?,
    })
}
