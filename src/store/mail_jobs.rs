//! The mail queue, as its worker needs it.

use diesel::prelude::*;
use jiff::Timestamp;

use super::connection::per_backend;
use super::invitations::{AddresseeRow, addressee};
use super::people::{EmployeeRow, id};
use super::schema::{employee, invitation, mail_job};
use super::{Addressee, RowId, StoreError, Tx};
use crate::domain::{EmailAddress, LONGEST_BACKOFF, MailPurpose, MailState, Reminders, WaveId};

/// Whom a mail goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailTo {
    /// Whoever has this place in the wave; the address is looked up when it is sent.
    Invitation(RowId),
    Address(EmailAddress),
}

/// A mail that is to go out.
#[derive(Debug, Clone)]
pub struct NewMailJob {
    pub id: RowId,
    pub purpose: MailPurpose,
    pub wave: Option<WaveId>,
    pub to: MailTo,
    /// What it tells of, by its purpose: notices by their ids, a group by its path; or whom it tells, by their id.
    pub about: Option<String>,
    /// Not before.
    pub due_at: Timestamp,
}

/// A mail whose time has come.
#[derive(Debug, Clone)]
pub struct MailJob {
    pub id: RowId,
    pub purpose: MailPurpose,
    pub wave: Option<WaveId>,
    pub about: Option<String>,
    /// How often it was tried in vain.
    pub attempts: u32,
    /// Not before.
    pub due_at: Timestamp,
}

/// The same with whoever gets it.
#[derive(Debug, Clone)]
pub enum DueMail {
    /// With a link of theirs.
    Asked(MailJob, Box<Addressee>),
    To(MailJob, EmailAddress),
}

impl DueMail {
    pub const fn job(&self) -> &MailJob {
        match self {
            Self::Asked(job, _) | Self::To(job, _) => job,
        }
    }
}

/// The wave that takes answers, whose links may go out.
#[derive(Debug, Clone, Copy)]
pub struct WaveMail<'a> {
    pub id: &'a WaveId,
    pub reminders: Reminders,
}

pub(super) type JobRow = (Vec<u8>, String, Option<String>, Option<String>, i64, i64);

pub(super) fn job(
    (job_id, purpose, wave, about, attempts, due_at): JobRow,
) -> Result<MailJob, StoreError> {
    let damaged = |what| move || StoreError::damaged("mail_job", what);
    Ok(MailJob {
        id: id(&job_id, "mail_job")?,
        purpose: MailPurpose::parse(&purpose).ok_or_else(damaged("a purpose"))?,
        wave: wave.map(|wave| WaveId::parse(&wave).ok_or_else(damaged("a wave"))).transpose()?,
        about,
        attempts: u32::try_from(attempts).map_err(|_| damaged("a count")())?,
        due_at: Timestamp::from_second(due_at).map_err(|_| damaged("a time")())?,
    })
}

macro_rules! job_columns {
    () => {
        (
            mail_job::id,
            mail_job::purpose,
            mail_job::wave_id,
            mail_job::about,
            mail_job::attempts,
            mail_job::due_at,
        )
    };
}

/// Waiting, in nobody's hands, and due. One that is due but to be tried far later than any wait lasts was put
/// off by a clock that was moved since.
macro_rules! is_due {
    ($holder:expr, $now:expr) => {
        mail_job::state
            .eq(MailState::Waiting.id())
            .and(mail_job::claimed_by.is_null().or(mail_job::claimed_by.ne($holder)))
            .and(mail_job::due_at.le($now.as_second()))
            .and(
                mail_job::next_try_at
                    .le($now.as_second())
                    .or(mail_job::next_try_at.gt(latest($now))),
            )
    };
}

fn latest(now: Timestamp) -> i64 {
    now.as_second().saturating_add(LONGEST_BACKOFF.as_secs())
}

macro_rules! is_done_before {
    ($before:expr) => {
        mail_job::email
            .is_not_null()
            .and(mail_job::state.ne(MailState::Waiting.id()))
            .and(mail_job::due_at.lt($before.as_second()))
    };
}

impl Tx<'_> {
    /// Has a mail wait. False: whoever is asked has, or had, that mail of the wave.
    pub fn mail_job_insert(&mut self, new: &NewMailJob) -> Result<bool, StoreError> {
        let (invitation_id, email) = match &new.to {
            MailTo::Invitation(id) => (Some(&id[..]), None),
            MailTo::Address(email) => (None, Some(email.as_str())),
        };
        let row = (
            mail_job::id.eq(&new.id[..]),
            mail_job::purpose.eq(new.purpose.id()),
            mail_job::wave_id.eq(new.wave.as_ref().map(WaveId::as_str)),
            mail_job::invitation_id.eq(invitation_id),
            mail_job::email.eq(email),
            mail_job::about.eq(new.about.as_deref()),
            mail_job::due_at.eq(new.due_at.as_second()),
            mail_job::attempts.eq(0),
            mail_job::next_try_at.eq(new.due_at.as_second()),
            mail_job::state.eq(MailState::Waiting.id()),
        );
        let made = per_backend!(self.connection, c => diesel::insert_into(mail_job::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(made == 1)
    }

    /// Mail with a link whose time has come, at most so many: to nobody who is off the list meanwhile, and no
    /// reminder to whoever has answered where only the others are reminded. For [`Reminders::Everybody`]
    /// nothing here reads who has answered.
    pub fn mail_with_links_due(
        &mut self,
        wave: WaveMail<'_>,
        only: &[MailPurpose],
        holder: &RowId,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<DueMail>, StoreError> {
        let due = mail_job::table
            .inner_join(invitation::table.inner_join(employee::table))
            .filter(is_due!(&holder[..], now))
            .filter(invitation::wave_id.eq(wave.id.as_str()))
            .filter(employee::unsubscribed.eq(false))
            .filter(mail_job::purpose.eq_any(only.iter().map(|one| one.id())))
            .order((mail_job::next_try_at, mail_job::id))
            .limit(most)
            .select((
                job_columns!(),
                (invitation::id, invitation::unit_no, invitation::reader, EmployeeRow::as_select()),
            ));
        let rows: Vec<(JobRow, AddresseeRow)> = match wave.reminders {
            Reminders::Everybody => due.load(self.connection)?,
            Reminders::Unanswered => due
                .filter(
                    mail_job::purpose
                        .ne(MailPurpose::Reminder.id())
                        .or(invitation::responded.eq(false)),
                )
                .load(self.connection)?,
        };
        rows.into_iter()
            .map(|(row, person)| Ok(DueMail::Asked(job(row)?, Box::new(addressee(person)?))))
            .collect()
    }

    /// Mail without a link whose time has come, at most so many.
    pub fn mail_without_links_due(
        &mut self,
        only: &[MailPurpose],
        holder: &RowId,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<DueMail>, StoreError> {
        let rows: Vec<(JobRow, Option<String>)> = mail_job::table
            .filter(is_due!(&holder[..], now))
            .filter(mail_job::invitation_id.is_null())
            .filter(mail_job::purpose.eq_any(only.iter().map(|one| one.id())))
            .order((mail_job::next_try_at, mail_job::id))
            .limit(most)
            .select((job_columns!(), mail_job::email))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(row, email)| {
                let email = email.ok_or_else(|| StoreError::damaged("mail_job", "no address"))?;
                Ok(DueMail::To(job(row)?, EmailAddress::from_stored(email)))
            })
            .collect()
    }

    /// Takes a mail into the hands of whoever holds the lease.
    pub fn mail_job_claim(&mut self, id: &RowId, holder: &RowId) -> Result<(), StoreError> {
        diesel::update(mail_job::table.find(&id[..]))
            .set(mail_job::claimed_by.eq(Some(&holder[..])))
            .execute(self.connection)?;
        Ok(())
    }

    /// Puts back what a holder has in its hands.
    pub fn mail_jobs_release(&mut self, holder: &RowId) -> Result<(), StoreError> {
        diesel::update(mail_job::table.filter(mail_job::claimed_by.eq(&holder[..])))
            .set(mail_job::claimed_by.eq(None::<Vec<u8>>))
            .execute(self.connection)?;
        Ok(())
    }

    /// A server took it: so it is, whoever has the lease by now. An invitation is marked as mailed.
    pub fn mail_job_sent(
        &mut self,
        id: &RowId,
        invitation_id: Option<&RowId>,
    ) -> Result<(), StoreError> {
        let waiting =
            mail_job::table.find(&id[..]).filter(mail_job::state.eq(MailState::Waiting.id()));
        diesel::update(waiting)
            .set((
                mail_job::state.eq(MailState::Sent.id()),
                mail_job::claimed_by.eq(None::<Vec<u8>>),
                mail_job::said.eq(None::<String>),
            ))
            .execute(self.connection)?;
        if let Some(invited) = invitation_id {
            self.invitation_mark_sent(invited)?;
        }
        Ok(())
    }

    /// It did not go through, and is tried again.
    pub fn mail_job_put_off(
        &mut self,
        job: &MailJob,
        holder: &RowId,
        next_try_at: Timestamp,
        said: &str,
    ) -> Result<(), StoreError> {
        let held = mail_job::table.find(&job.id[..]).filter(mail_job::claimed_by.eq(&holder[..]));
        diesel::update(held)
            .set((
                mail_job::attempts.eq(i64::from(job.attempts.saturating_add(1))),
                mail_job::next_try_at.eq(next_try_at.as_second()),
                mail_job::claimed_by.eq(None::<Vec<u8>>),
                mail_job::said.eq(Some(said)),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// It goes out later: whoever was to take it asked to wait, and nobody is to blame.
    pub fn mail_job_wait(&mut self, id: &RowId, until: Timestamp) -> Result<(), StoreError> {
        let waiting =
            mail_job::table.find(&id[..]).filter(mail_job::state.eq(MailState::Waiting.id()));
        diesel::update(waiting)
            .set((
                mail_job::next_try_at.eq(until.as_second()),
                mail_job::claimed_by.eq(None::<Vec<u8>>),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// It goes out later, and was not tried.
    pub fn mail_job_postpone(&mut self, id: &RowId, until: Timestamp) -> Result<(), StoreError> {
        let until = until.as_second();
        diesel::update(mail_job::table.find(&id[..]))
            .set((mail_job::due_at.eq(until), mail_job::next_try_at.eq(until)))
            .execute(self.connection)?;
        Ok(())
    }

    /// It will never arrive.
    pub fn mail_job_dead(
        &mut self,
        job: &MailJob,
        holder: &RowId,
        said: &str,
    ) -> Result<(), StoreError> {
        let held = mail_job::table.find(&job.id[..]).filter(mail_job::claimed_by.eq(&holder[..]));
        diesel::update(held)
            .set((
                mail_job::attempts.eq(i64::from(job.attempts.saturating_add(1))),
                mail_job::state.eq(MailState::Dead.id()),
                mail_job::claimed_by.eq(None::<Vec<u8>>),
                mail_job::said.eq(Some(said)),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Has what was put off be tried at the next occasion.
    pub fn mail_jobs_hurry(
        &mut self,
        only: &[MailPurpose],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let put_off = mail_job::table
            .filter(mail_job::state.eq(MailState::Waiting.id()))
            .filter(mail_job::purpose.eq_any(only.iter().map(|one| one.id())))
            .filter(mail_job::due_at.le(now.as_second()))
            .filter(mail_job::attempts.gt(0));
        diesel::update(put_off)
            .set(mail_job::next_try_at.eq(now.as_second()))
            .execute(self.connection)?;
        Ok(())
    }

    /// Deletes what goes, or went, to an address, for somebody who is erased.
    pub fn mail_jobs_delete(&mut self, email: &EmailAddress) -> Result<(), StoreError> {
        let theirs = mail_job::table.filter(mail_job::email.eq(email.as_str()));
        diesel::delete(theirs).execute(self.connection)?;
        Ok(())
    }

    /// Deletes mails to an address that are done with and were due before then; those of a wave go at its close.
    /// Returns how many there were.
    pub fn mail_jobs_purge(&mut self, before: Timestamp) -> Result<usize, StoreError> {
        let old = mail_job::table.filter(is_done_before!(before));
        Ok(diesel::delete(old).execute(self.connection)?)
    }

    /// How many [`Tx::mail_jobs_purge`] would delete.
    pub fn mail_jobs_before(&mut self, before: Timestamp) -> Result<i64, StoreError> {
        let old = mail_job::table.filter(is_done_before!(before));
        Ok(old.count().get_result(self.connection)?)
    }

    /// How many mails of the queue have somebody's address.
    pub fn mail_jobs_of(&mut self, email: &EmailAddress) -> Result<i64, StoreError> {
        Ok(mail_job::table
            .filter(mail_job::email.eq(email.as_str()))
            .count()
            .get_result(self.connection)?)
    }

    /// It has nothing to tell any more.
    pub fn mail_job_forget(&mut self, id: &RowId) -> Result<(), StoreError> {
        diesel::delete(mail_job::table.find(&id[..])).execute(self.connection)?;
        Ok(())
    }
}
