use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;

use super::{App, AppError};
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
pub fn unsubscribe(app: &App, code: &str) -> Result<bool, AppError> {
    match person_of(app, code) {
        Some(person) => Ok(app.store().write(|tx| tx.person_unsubscribe(&person))?),
        None => Ok(false),
    }
}

fn person_of(app: &App, code: &str) -> Option<RowId> {
    let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
    let (person, given) = bytes.split_first_chunk::<16>()?;
    bool::from(mac(app, person).ct_eq(given)).then_some(*person)
}

fn mac(app: &App, person: &RowId) -> [u8; 32] {
    app.pepper().mac(&[b"unsub1", person])
}
