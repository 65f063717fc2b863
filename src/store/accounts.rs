use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;

use super::connection::per_backend;
use super::schema::{account, sign_in_link};
use super::{StoreError, Tx};
use crate::domain::EmailAddress;

/// A link that signs somebody in; the database knows its MAC only.
#[derive(Debug, Clone)]
pub struct SignInLink {
    pub mac: [u8; 32],
    pub email: EmailAddress,
    pub expires_at: Timestamp,
    /// The demo's links work more than once.
    pub reusable: bool,
}

/// Somebody to whom a role was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub email: EmailAddress,
    pub role: String,
    /// `None`: before the day was kept.
    pub granted_on: Option<Date>,
}

impl Tx<'_> {
    /// The roles that were granted to an address.
    pub fn account_roles(&mut self, email: &EmailAddress) -> Result<Vec<String>, StoreError> {
        Ok(account::table
            .filter(account::email.eq(email.as_str()))
            .select(account::role)
            .order(account::role)
            .load(self.connection)?)
    }

    /// Everybody to whom a role was granted, once for each.
    pub fn accounts(&mut self) -> Result<Vec<(EmailAddress, String)>, StoreError> {
        let rows: Vec<(String, String)> = account::table
            .select((account::email, account::role))
            .order((account::email, account::role))
            .load(self.connection)?;
        Ok(rows.into_iter().map(|(email, role)| (EmailAddress::from_stored(email), role)).collect())
    }

    /// The same, each with the day of its grant.
    pub fn accounts_since(&mut self) -> Result<Vec<Account>, StoreError> {
        let rows: Vec<(String, String, Option<String>)> =
            account::table.order((account::email, account::role)).load(self.connection)?;
        let one = |(email, role, granted_on): (String, String, Option<String>)| {
            let damaged = |day: String| StoreError::damaged("account", day);
            let day = |day: String| day.parse::<Date>().map_err(|_| damaged(day));
            let granted_on = granted_on.map(day).transpose()?;
            Ok(Account { email: EmailAddress::from_stored(email), role, granted_on })
        };
        rows.into_iter().map(one).collect()
    }

    /// Takes a role away.
    pub fn account_remove(&mut self, email: &EmailAddress, role: &str) -> Result<(), StoreError> {
        diesel::delete(account::table.find((email.as_str(), role))).execute(self.connection)?;
        Ok(())
    }

    /// Notes the day of a grant.
    pub fn account_date(
        &mut self,
        email: &EmailAddress,
        role: &str,
        on: Date,
    ) -> Result<(), StoreError> {
        diesel::update(account::table.find((email.as_str(), role)))
            .set(account::granted_on.eq(on.to_string()))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn account_grant(&mut self, email: &EmailAddress, role: &str) -> Result<(), StoreError> {
        let granted = (account::email.eq(email.as_str()), account::role.eq(role));
        per_backend!(self.connection, c => diesel::insert_into(account::table)
            .values(granted)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(())
    }

    pub fn sign_in_link_insert(&mut self, link: &SignInLink) -> Result<(), StoreError> {
        diesel::insert_into(sign_in_link::table)
            .values((
                sign_in_link::mac.eq(&link.mac[..]),
                sign_in_link::email.eq(link.email.as_str()),
                sign_in_link::expires_at.eq(link.expires_at.as_millisecond()),
                sign_in_link::reusable.eq(link.reusable),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Nobody signs in any more by the links that were made for an address.
    pub fn sign_in_links_remove(&mut self, email: &EmailAddress) -> Result<(), StoreError> {
        let links = sign_in_link::table.filter(sign_in_link::email.eq(email.as_str()));
        diesel::delete(links).execute(self.connection)?;
        Ok(())
    }

    /// Forgets all links that have expired.
    pub fn sign_in_links_expire(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let expired = sign_in_link::table.filter(sign_in_link::expires_at.le(now.as_millisecond()));
        diesel::delete(expired).execute(self.connection)?;
        Ok(())
    }

    /// Whom an unused, unexpired link signs in.
    pub fn sign_in_link_find(
        &mut self,
        mac: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<EmailAddress>, StoreError> {
        let email: Option<String> = sign_in_link::table
            .find(&mac[..])
            .filter(sign_in_link::expires_at.gt(now.as_millisecond()))
            .select(sign_in_link::email)
            .get_result(self.connection)
            .optional()?;
        Ok(email.map(EmailAddress::from_stored))
    }

    /// Uses a link up, and forgets all that have expired. `None`: unknown, used or expired.
    pub fn sign_in_link_take(
        &mut self,
        mac: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<EmailAddress>, StoreError> {
        self.sign_in_links_expire(now)?;
        let row: Option<(String, bool)> = sign_in_link::table
            .find(&mac[..])
            .select((sign_in_link::email, sign_in_link::reusable))
            .get_result(self.connection)
            .optional()?;
        let Some((email, reusable)) = row else { return Ok(None) };
        if !reusable {
            let link = sign_in_link::table.find(&mac[..]);
            // PostgreSQL lets two read the same link at once; only one of them deletes it.
            if diesel::delete(link).execute(self.connection)? == 0 {
                return Ok(None);
            }
        }
        Ok(Some(EmailAddress::from_stored(email)))
    }
}
