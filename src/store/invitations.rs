use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::people::{EmployeeRow, id};
use super::schema::{employee, invitation, invitation_token, mail_job};
use super::{Employee, RowId, StoreError, Tx, as_bigint};
use crate::domain::{EmailAddress, Locale, MailPurpose, MailState, Reminders, WaveId};

/// One person's place in one wave.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub id: RowId,
    pub employee_id: RowId,
    /// The place of the person's leaf in the wave's roster.
    pub unit: usize,
    /// Whether the person holds a reading role.
    pub reader: bool,
    /// Whether they draw a code and get no mail.
    pub lot: bool,
}

/// An invitation that waits to be mailed.
#[derive(Debug, Clone)]
pub struct Addressee {
    pub invitation_id: RowId,
    pub unit: usize,
    pub reader: bool,
    pub employee: Employee,
}

/// What became of a wave's invitations by mail, in people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailCounts {
    pub invited: u64,
    pub sent: u64,
    /// Still to be mailed.
    pub waiting: u64,
    /// Where only those are reminded who have not answered, this tells how many had not: it is shown
    /// nowhere then.
    pub reminded: u64,
}

/// What a token stands for. No name: whoever answers is not looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenHolder {
    pub unit: usize,
    pub reader: bool,
    pub responded: bool,
    /// The language that the person's form opens in.
    pub locale: Option<Locale>,
}

pub(super) fn unit(number: i64) -> Result<usize, StoreError> {
    usize::try_from(number).map_err(|_| StoreError::damaged("invitation", "a negative unit"))
}

pub(super) type AddresseeRow = (Vec<u8>, i64, bool, EmployeeRow);

/// A wave's invitations with their people, in the order of their random ids.
macro_rules! addressees {
    ($wave:expr) => {
        invitation::table
            .inner_join(employee::table)
            .filter(invitation::wave_id.eq($wave.as_str()))
            .order(invitation::id)
            .select((
                invitation::id,
                invitation::unit_no,
                invitation::reader,
                EmployeeRow::as_select(),
            ))
    };
}

pub(super) fn addressee(
    (invitation_id, unit_no, reader, row): AddresseeRow,
) -> Result<Addressee, StoreError> {
    Ok(Addressee {
        invitation_id: id(&invitation_id, "invitation")?,
        unit: unit(unit_no)?,
        reader,
        employee: Employee::try_from(row)?,
    })
}

fn read(rows: Vec<AddresseeRow>) -> Result<Vec<Addressee>, StoreError> {
    rows.into_iter().map(addressee).collect()
}

/// Those that have no mail of this purpose in the queue.
macro_rules! without {
    ($purpose:expr) => {
        not(exists(
            mail_job::table
                .filter(mail_job::invitation_id.eq(invitation::id.nullable()))
                .filter(mail_job::purpose.eq($purpose.id())),
        ))
    };
}

impl Tx<'_> {
    pub fn invitation_insert(&mut self, wave: &WaveId, new: &Invitation) -> Result<(), StoreError> {
        let unit_no =
            as_bigint(u64::try_from(new.unit).map_err(|_| StoreError::TooLarge(u64::MAX))?)?;
        diesel::insert_into(invitation::table)
            .values((
                invitation::id.eq(&new.id[..]),
                invitation::wave_id.eq(wave.as_str()),
                invitation::employee_id.eq(&new.employee_id[..]),
                invitation::unit_no.eq(unit_no),
                invitation::reader.eq(new.reader),
                invitation::sent.eq(false),
                invitation::responded.eq(false),
                invitation::lot.eq(new.lot),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// The wave's invitations by mail of which none waits or went, in no telling order.
    pub fn invitations_unqueued(&mut self, wave: &WaveId) -> Result<Vec<Addressee>, StoreError> {
        let mailed = addressees!(wave).filter(invitation::lot.eq(false));
        read(mailed.filter(without!(MailPurpose::Invitation)).load(self.connection)?)
    }

    /// Who is still to get a mail of the wave after the invitation, in no telling order: mailed, without this
    /// one, and not off the list meanwhile. For [`Reminders::Everybody`] nothing here reads who has answered.
    pub fn invitations_without(
        &mut self,
        wave: &WaveId,
        purpose: MailPurpose,
        to: Reminders,
    ) -> Result<Vec<Addressee>, StoreError> {
        let left = addressees!(wave)
            .filter(invitation::sent)
            .filter(employee::unsubscribed.eq(false))
            .filter(without!(purpose));
        read(match to {
            Reminders::Everybody => left.load(self.connection)?,
            Reminders::Unanswered => {
                left.filter(invitation::responded.eq(false)).load(self.connection)?
            }
        })
    }

    pub fn invitation_mark_sent(&mut self, id: &RowId) -> Result<(), StoreError> {
        diesel::update(invitation::table.find(&id[..]))
            .set(invitation::sent.eq(true))
            .execute(self.connection)?;
        Ok(())
    }

    /// The invitation of whoever has this address now and does not draw a code.
    pub fn invitation_of(
        &mut self,
        wave: &WaveId,
        email: &EmailAddress,
    ) -> Result<Option<Addressee>, StoreError> {
        let mailed = addressees!(wave).filter(invitation::lot.eq(false));
        let theirs = mailed.filter(employee::email.eq(email.as_str()));
        Ok(read(theirs.load(self.connection)?)?.pop())
    }

    /// What became of a wave's mail.
    pub fn mail_counts(&mut self, wave: &WaveId) -> Result<MailCounts, StoreError> {
        let of_wave = || invitation::table.filter(invitation::wave_id.eq(wave.as_str()));
        let count =
            |n: i64| u64::try_from(n).map_err(|_| StoreError::damaged("invitation", "a count"));
        let invited: i64 =
            of_wave().filter(invitation::lot.eq(false)).count().get_result(self.connection)?;
        let sent: i64 = of_wave().filter(invitation::sent).count().get_result(self.connection)?;
        let waiting: i64 = of_wave()
            .inner_join(employee::table)
            .filter(invitation::sent.eq(false))
            .filter(invitation::lot.eq(false))
            .filter(employee::unsubscribed.eq(false))
            .count()
            .get_result(self.connection)?;
        let reminded: i64 = mail_job::table
            .inner_join(invitation::table)
            .filter(invitation::wave_id.eq(wave.as_str()))
            .filter(mail_job::purpose.eq(MailPurpose::Reminder.id()))
            .filter(mail_job::state.eq(MailState::Sent.id()))
            .count()
            .get_result(self.connection)?;
        Ok(MailCounts {
            invited: count(invited)?,
            sent: count(sent)?,
            waiting: count(waiting)?,
            reminded: count(reminded)?,
        })
    }

    /// Lets one more token open an invitation; older ones go on working.
    pub fn token_insert(
        &mut self,
        mac: &[u8; 32],
        invitation_id: &RowId,
    ) -> Result<(), StoreError> {
        diesel::insert_into(invitation_token::table)
            .values((
                invitation_token::mac.eq(&mac[..]),
                invitation_token::invitation_id.eq(&invitation_id[..]),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn token_holder(
        &mut self,
        wave: &WaveId,
        mac: &[u8; 32],
    ) -> Result<Option<TokenHolder>, StoreError> {
        let row: Option<(i64, bool, bool, Option<String>)> = invitation_token::table
            .inner_join(invitation::table.inner_join(employee::table))
            .filter(invitation_token::mac.eq(&mac[..]))
            .filter(invitation::wave_id.eq(wave.as_str()))
            .select((
                invitation::unit_no,
                invitation::reader,
                invitation::responded,
                employee::locale,
            ))
            .get_result(self.connection)
            .optional()?;
        row.map(|(unit_no, reader, responded, locale)| {
            let locale = locale.and_then(|tag| Locale::parse(&tag));
            Ok(TokenHolder { unit: unit(unit_no)?, reader, responded, locale })
        })
        .transpose()
    }
}
