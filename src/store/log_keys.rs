use diesel::prelude::*;

use super::schema::log_key;
use super::{StoreError, Tx};
use crate::domain::{EmailAddress, LogKey};

/// A key of the roster log with one of the addresses that its person has or had.
#[derive(Debug, Clone)]
pub struct KnownAs {
    pub key: LogKey,
    pub email: EmailAddress,
    /// Whether it is their address now.
    pub current: bool,
}

fn key(bytes: Vec<u8>) -> Result<LogKey, StoreError> {
    let wrong = |_| StoreError::damaged("log_key", "a key that is not 32 bytes long");
    bytes.try_into().map(LogKey::from_bytes).map_err(wrong)
}

impl Tx<'_> {
    /// Every key with every address.
    pub fn log_keys(&mut self) -> Result<Vec<KnownAs>, StoreError> {
        let rows: Vec<(Vec<u8>, String, bool)> =
            log_key::table.order((log_key::email, log_key::current)).load(self.connection)?;
        rows.into_iter()
            .map(|(bytes, email, current)| {
                Ok(KnownAs { key: key(bytes)?, email: EmailAddress::from_stored(email), current })
            })
            .collect()
    }

    /// The key of whoever has an address now.
    pub fn log_key_find(&mut self, email: &EmailAddress) -> Result<Option<LogKey>, StoreError> {
        let bytes: Option<Vec<u8>> = log_key::table
            .filter(log_key::email.eq(email.as_str()))
            .filter(log_key::current)
            .select(log_key::secret)
            .get_result(self.connection)
            .optional()?;
        bytes.map(key).transpose()
    }

    /// Adds an address to a person's key, or says anew whether it is theirs now.
    pub fn log_key_put(&mut self, known: &KnownAs) -> Result<(), StoreError> {
        let row = log_key::table
            .filter(log_key::secret.eq(&known.key.as_bytes()[..]))
            .filter(log_key::email.eq(known.email.as_str()));
        diesel::delete(row).execute(self.connection)?;
        diesel::insert_into(log_key::table)
            .values((
                log_key::secret.eq(&known.key.as_bytes()[..]),
                log_key::email.eq(known.email.as_str()),
                log_key::current.eq(known.current),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Forgets a person's key: what the log says of them is nobody's from here on.
    pub fn log_key_forget(&mut self, key: &LogKey) -> Result<(), StoreError> {
        diesel::delete(log_key::table.filter(log_key::secret.eq(&key.as_bytes()[..])))
            .execute(self.connection)?;
        Ok(())
    }
}
