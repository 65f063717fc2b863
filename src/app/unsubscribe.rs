use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use subtle::ConstantTimeEq;

use super::roster_log::roster_append;
use super::{App, AppError};
use crate::domain::RosterChange;
use crate::store::RowId;

/// What an unsubscribe link carries: a person's random id and its MAC, so that no table of links is
/// needed and none can be guessed.
pub fn unsubscribe_code(app: &App, person: &RowId) -> String {
    let mut code = person.to_vec();
    code.extend_from_slice(&mac(app, person));
    URL_SAFE_NO_PAD.encode(code)
}

/// Takes somebody off the list of those who are asked. Returns whether the code was one of ours. An
/// invitation that is out already goes on working: the roster of an open wave stays.
pub fn unsubscribe(app: &App, code: &str, now: Timestamp) -> Result<bool, AppError> {
    let Some(person) = person_of(app, code) else { return Ok(false) };
    app.write_logged(|tx| {
        tx.chains_lock()?;
        let Some(one) = tx.person_find(&person)? else { return Ok(false) };
        if !one.unsubscribed {
            tx.person_unsubscribe(&person)?;
            let team = one.person.team;
            roster_append(tx, now, &RosterChange::AskedNotToBeMailed { team })?;
        }
        Ok(true)
    })
}

fn person_of(app: &App, code: &str) -> Option<RowId> {
    let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
    let (person, given) = bytes.split_first_chunk::<16>()?;
    bool::from(mac(app, person).ct_eq(given)).then_some(*person)
}

fn mac(app: &App, person: &RowId) -> [u8; 32] {
    app.pepper().mac(&[b"unsub1", person])
}
