use std::fmt;

use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::session;
use super::{StoreError, Tx};
use crate::domain::EmailAddress;

/// Somebody who is, or was, signed in. Times are of whole minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// Of the id that the cookie carries, which the database never has.
    pub mac: [u8; 32],
    pub email: EmailAddress,
    pub started_at: Timestamp,
    pub used_at: Timestamp,
    /// `None`: not signed out.
    pub ended_at: Option<Timestamp>,
    /// Who vouched for the address; `None`: a mail or a link.
    pub by: Option<SignedInBy>,
}

/// The provider that signed somebody in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedInBy {
    /// Its id in the settings.
    pub provider: String,
    /// The ids of the roles that a group gave.
    pub roles: Vec<String>,
}

/// As the access log has it: `keycloak`, `keycloak: hr, observer`.
impl fmt::Display for SignedInBy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.provider)?;
        if self.roles.is_empty() {
            Ok(())
        } else {
            write!(formatter, ": {}", self.roles.join(", "))
        }
    }
}

type Row = (Vec<u8>, String, i64, i64, Option<i64>, Option<String>, Option<String>);

fn stored(
    (mac, email, started_at, used_at, ended_at, provider, roles): Row,
) -> Result<StoredSession, StoreError> {
    let damaged = |what: &str| StoreError::damaged("session", what);
    let time =
        |millis| Timestamp::from_millisecond(millis).map_err(|_| damaged("a time out of range"));
    Ok(StoredSession {
        mac: mac.try_into().map_err(|_| damaged("a mac that is not 32 bytes long"))?,
        email: EmailAddress::from_stored(email),
        started_at: time(started_at)?,
        used_at: time(used_at)?,
        ended_at: ended_at.map(time).transpose()?,
        by: provider.map(|provider| SignedInBy {
            provider,
            roles: roles.iter().flat_map(|all| all.split(',')).map(str::to_owned).collect(),
        }),
    })
}

impl Tx<'_> {
    pub fn session_insert(&mut self, new: &StoredSession) -> Result<(), StoreError> {
        let roles = new.by.as_ref().filter(|by| !by.roles.is_empty());
        let roles = roles.map(|by| by.roles.join(","));
        diesel::insert_into(session::table)
            .values((
                session::mac.eq(&new.mac[..]),
                session::email.eq(new.email.as_str()),
                session::started_at.eq(new.started_at.as_millisecond()),
                session::used_at.eq(new.used_at.as_millisecond()),
                session::ended_at.eq(new.ended_at.map(Timestamp::as_millisecond)),
                session::provider.eq(new.by.as_ref().map(|by| by.provider.as_str())),
                session::group_roles.eq(roles),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn session_find(&mut self, mac: &[u8; 32]) -> Result<Option<StoredSession>, StoreError> {
        let row: Option<Row> =
            session::table.find(&mac[..]).get_result(self.connection).optional()?;
        row.map(stored).transpose()
    }

    /// Every session that was not signed out, by address and start.
    pub fn sessions_unended(&mut self) -> Result<Vec<StoredSession>, StoreError> {
        let rows: Vec<Row> = session::table
            .filter(session::ended_at.is_null())
            .order((session::email, session::started_at, session::mac))
            .load(self.connection)?;
        rows.into_iter().map(stored).collect()
    }

    /// Marks a session as used. False: it has ended by now.
    pub fn session_use(&mut self, mac: &[u8; 32], at: Timestamp) -> Result<bool, StoreError> {
        let live = session::table.find(&mac[..]).filter(session::ended_at.is_null());
        let used = diesel::update(live)
            .set(session::used_at.eq(at.as_millisecond()))
            .execute(self.connection)?;
        Ok(used == 1)
    }

    pub fn session_end(&mut self, mac: &[u8; 32], at: Timestamp) -> Result<(), StoreError> {
        let live = session::table.find(&mac[..]).filter(session::ended_at.is_null());
        diesel::update(live)
            .set(session::ended_at.eq(at.as_millisecond()))
            .execute(self.connection)?;
        Ok(())
    }

    /// Ends every session of an address; returns how many had not been signed out.
    pub fn sessions_end(
        &mut self,
        email: &EmailAddress,
        at: Timestamp,
    ) -> Result<usize, StoreError> {
        let live = session::table
            .filter(session::email.eq(email.as_str()))
            .filter(session::ended_at.is_null());
        Ok(diesel::update(live)
            .set(session::ended_at.eq(at.as_millisecond()))
            .execute(self.connection)?)
    }

    /// Deletes what ended before `before`, and what was last used before it; returns how many there were.
    pub fn sessions_purge(&mut self, before: Timestamp) -> Result<usize, StoreError> {
        let old = session::table.filter(session::used_at.lt(before.as_millisecond()));
        Ok(diesel::delete(old).execute(self.connection)?)
    }

    /// How many [`Tx::sessions_purge`] would delete.
    pub fn sessions_before(&mut self, before: Timestamp) -> Result<i64, StoreError> {
        let old = session::table.filter(session::used_at.lt(before.as_millisecond()));
        Ok(old.count().get_result(self.connection)?)
    }

    /// Deletes every session of an address, for somebody who is erased.
    pub fn sessions_forget(&mut self, email: &EmailAddress) -> Result<(), StoreError> {
        let theirs = session::table.filter(session::email.eq(email.as_str()));
        diesel::delete(theirs).execute(self.connection)?;
        Ok(())
    }
}
