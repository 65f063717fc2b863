//! One process at a time works on the queue. A process that is killed loses its lease by the clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinHandle;

use super::Clock;
use crate::app::{App, AppError};
use crate::ballot_box::random;
use crate::store::{RowId, Tx};

const NAME: &str = "worker";
const LENGTH: SignedDuration = SignedDuration::from_secs(30);

/// Tests that kill workers do not wait for half a minute each time.
fn length() -> SignedDuration {
    #[cfg(feature = "faults")]
    if let Some(shorter) = crate::fault::lease_length() {
        return shorter;
    }
    LENGTH
}

/// Whether mail goes out right now, by whichever process.
pub fn is_mail_going(app: &App, now: Timestamp) -> Result<bool, AppError> {
    Ok(app.store().read(|tx| tx.lease_is_held(NAME, now))?)
}

/// Held until it is given back, or lost.
pub(super) struct Lease {
    app: App,
    pub holder: RowId,
    ends_at: Arc<AtomicI64>,
    renewing: JoinHandle<()>,
}

impl Lease {
    /// `None`: another process has it.
    pub fn take(app: &App, clock: &Clock) -> Result<Option<Self>, AppError> {
        let holder: RowId = random()?;
        let ends_at = Arc::new(AtomicI64::new(0));
        let now = clock();
        if !app.store().write(|tx| tx.lease_take(NAME, &holder, now, length()))? {
            return Ok(None);
        }
        ends_at.store(end(now), Ordering::SeqCst);
        let (its_app, its_clock, its_end) = (app.clone(), Arc::clone(clock), Arc::clone(&ends_at));
        let every = Duration::try_from(length() / 3).unwrap_or_default();
        // Beside the work: a mail server that takes its time costs nobody the lease.
        let renewing = tokio::spawn(async move {
            loop {
                tokio::time::sleep(every).await;
                let (app, clock, end) =
                    (its_app.clone(), Arc::clone(&its_clock), Arc::clone(&its_end));
                let renewed =
                    tokio::task::spawn_blocking(move || renew(&app, &holder, &clock, &end)).await;
                match renewed {
                    Ok(Ok(true)) => {}
                    Ok(Ok(false)) => return,
                    // It ends by itself where this goes on.
                    Ok(Err(problem)) => tracing::warn!(%problem, "the lease could not be renewed"),
                    Err(problem) => tracing::error!(%problem, "the lease is not renewed any more"),
                }
            }
        });
        Ok(Some(Self { app: app.clone(), holder, ends_at, renewing }))
    }

    /// Whether it is this process's by this clock. One that was put back is not believed either.
    pub fn is_held(&self, now: Timestamp) -> bool {
        let ends_at = self.ends_at.load(Ordering::SeqCst);
        now.as_millisecond() < ends_at && end(now) >= ends_at
    }

    /// The same, held on to in a transaction that must not go through without it.
    pub fn hold(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<bool, AppError> {
        Ok(tx.lease_renew(NAME, &self.holder, now, length())?)
    }

    /// Up to when what may be sent per minute is used up, and a new moment for it.
    pub fn pace(tx: &mut Tx<'_>) -> Result<i64, AppError> {
        Ok(tx.lease_pace(NAME)?)
    }

    pub fn set_pace(tx: &mut Tx<'_>, until: i64) -> Result<(), AppError> {
        Ok(tx.lease_pace_set(NAME, until)?)
    }

    /// Gives it back with whatever is in its hands.
    pub fn give_back(&self) -> Result<(), AppError> {
        self.renewing.abort();
        let holder = self.holder;
        Ok(self.app.store().write(|tx| {
            tx.mail_jobs_release(&holder)?;
            tx.lease_release(NAME, &holder)
        })?)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.renewing.abort();
    }
}

/// In milliseconds since 1970.
fn end(now: Timestamp) -> i64 {
    let length = i64::try_from(length().as_millis()).unwrap_or(i64::MAX);
    now.as_millisecond().saturating_add(length)
}

fn renew(app: &App, holder: &RowId, clock: &Clock, ends_at: &AtomicI64) -> Result<bool, AppError> {
    let now = clock();
    let is_ours = app.store().write(|tx| tx.lease_renew(NAME, holder, now, length()))?;
    ends_at.store(if is_ours { end(now) } else { 0 }, Ordering::SeqCst);
    Ok(is_ours)
}
