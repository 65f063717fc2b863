//! The mail queue, as those see it who look after it.

use diesel::prelude::*;
use jiff::Timestamp;

use super::mail_jobs::{JobRow, job};
use super::schema::{employee, invitation, mail_job};
use super::{MailJob, RowId, StoreError, Tx};
use crate::domain::{EmailAddress, MailPurpose, MailState};

/// How many mails of one purpose wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingMail {
    pub purpose: MailPurpose,
    pub count: u64,
    /// When the first of them is tried.
    pub next_try_at: Timestamp,
}

/// One mail that did not go through.
#[derive(Debug, Clone)]
pub struct QueuedMail {
    pub job: MailJob,
    /// The address of today.
    pub to: EmailAddress,
    pub next_try_at: Timestamp,
    /// The server's last words.
    pub said: String,
}

type QueuedRow = (JobRow, Option<String>, Option<String>, i64, Option<String>);

fn time(seconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(seconds).map_err(|_| StoreError::damaged("mail_job", "a time"))
}

impl Tx<'_> {
    /// What waits, without whoever is off the list meanwhile.
    pub fn mail_waiting(&mut self, shown: &[MailPurpose]) -> Result<Vec<WaitingMail>, StoreError> {
        let mut waiting = Vec::new();
        for purpose in shown {
            let (count, next): (i64, Option<i64>) = mail_job::table
                .left_join(invitation::table.inner_join(employee::table))
                .filter(mail_job::state.eq(MailState::Waiting.id()))
                .filter(mail_job::purpose.eq(purpose.id()))
                .filter(
                    employee::unsubscribed
                        .nullable()
                        .is_null()
                        .or(employee::unsubscribed.nullable().eq(false)),
                )
                .select((diesel::dsl::count_star(), diesel::dsl::min(mail_job::next_try_at)))
                .get_result(self.connection)?;
            if let Some(next) = next {
                let count =
                    u64::try_from(count).map_err(|_| StoreError::damaged("mail_job", "a count"))?;
                waiting.push(WaitingMail { purpose: *purpose, count, next_try_at: time(next)? });
            }
        }
        Ok(waiting)
    }

    /// What did not go through, by address: dead letters, or what is tried again.
    pub fn mail_failed(
        &mut self,
        state: MailState,
        shown: &[MailPurpose],
    ) -> Result<Vec<QueuedMail>, StoreError> {
        let rows: Vec<QueuedRow> = mail_job::table
            .left_join(invitation::table.inner_join(employee::table))
            .filter(mail_job::state.eq(state.id()))
            .filter(mail_job::said.is_not_null())
            .filter(mail_job::purpose.eq_any(shown.iter().map(|one| one.id())))
            .select((
                (
                    mail_job::id,
                    mail_job::purpose,
                    mail_job::wave_id,
                    mail_job::about,
                    mail_job::attempts,
                    mail_job::due_at,
                ),
                employee::email.nullable(),
                mail_job::email,
                mail_job::next_try_at,
                mail_job::said,
            ))
            .load(self.connection)?;
        let read = |(row, theirs, other, next, said): QueuedRow| {
            let to = theirs.or(other).ok_or_else(|| StoreError::damaged("mail_job", "nobody"))?;
            let said = said.ok_or_else(|| StoreError::damaged("mail_job", "no words"))?;
            Ok(QueuedMail {
                job: job(row)?,
                to: EmailAddress::from_stored(to),
                next_try_at: time(next)?,
                said,
            })
        };
        let mut failed = rows.into_iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
        failed.sort_by(|one, other| {
            one.to.as_str().cmp(other.to.as_str()).then(one.job.purpose.cmp(&other.job.purpose))
        });
        Ok(failed)
    }

    /// How many mails of one purpose are in that state.
    pub fn mail_count(
        &mut self,
        purpose: MailPurpose,
        state: MailState,
    ) -> Result<i64, StoreError> {
        Ok(mail_job::table
            .filter(mail_job::state.eq(state.id()))
            .filter(mail_job::purpose.eq(purpose.id()))
            .count()
            .get_result(self.connection)?)
    }

    /// How far a mail got; none that the queue does not have.
    pub fn mail_state(&mut self, id: &RowId) -> Result<Option<MailState>, StoreError> {
        let state: Option<String> = mail_job::table
            .find(&id[..])
            .select(mail_job::state)
            .get_result(self.connection)
            .optional()?;
        let damaged = || StoreError::damaged("mail_job", "a state");
        state.map(|state| MailState::parse(&state).ok_or_else(damaged)).transpose()
    }

    /// Has a dead letter wait again, as another mail: who had the old one takes it for seen. False: it is none.
    pub fn mail_job_retry(
        &mut self,
        id: &RowId,
        new_id: &RowId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let dead = mail_job::table.find(&id[..]).filter(mail_job::state.eq(MailState::Dead.id()));
        let again = diesel::update(dead)
            .set((
                mail_job::id.eq(&new_id[..]),
                mail_job::state.eq(MailState::Waiting.id()),
                mail_job::attempts.eq(0),
                mail_job::next_try_at.eq(now.as_second()),
                mail_job::said.eq(None::<String>),
            ))
            .execute(self.connection)?;
        Ok(again == 1)
    }

    /// It came back for good.
    pub fn mail_job_came_back(&mut self, id: &RowId, said: &str) -> Result<(), StoreError> {
        diesel::update(mail_job::table.find(&id[..]))
            .set((mail_job::state.eq(MailState::Dead.id()), mail_job::said.eq(Some(said))))
            .execute(self.connection)?;
        Ok(())
    }
}
