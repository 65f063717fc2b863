//! One pass of the worker: it sends what is due, and stops.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::by_chat::{Chat, is_for_chat};
use super::compose::{Desk, Letter};
use super::enqueue::{enqueue_due_reminders, enqueue_early_ends, enqueue_notices, observers};
use super::lease::Lease;
use super::send::{Sent, send_all};
use crate::app::chat::{forget_looked_up, kept_chat, note_chat_trouble};
use crate::app::mailing::open_wave_if_any;
use crate::app::notices::note_clock;
use crate::app::{App, AppError};
use crate::domain::MailPurpose;
use crate::mail::{MailError, MailRoute, Mailer};
use crate::store::{Tx, WaveMail};

/// What time it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// So many mails are taken in hand at once.
const BATCH: i64 = 200;
/// What may go out per minute is spread over it, in pieces of this length or of one mail, in milliseconds.
const PIECE: i64 = 5_000;
const MINUTE: i64 = 60_000;

/// Who hears how a pass goes.
pub struct Listener<'a> {
    /// Of each mail that is done with.
    pub done: &'a mut (dyn FnMut() + Send),
    /// Of each that did not go through, without anybody's address.
    pub failed: &'a mut (dyn FnMut(&MailError) + Send),
}

/// What a pass is to do, and by which means.
pub struct MailPass {
    pub route: MailRoute,
    pub clock: Clock,
    pub only: Vec<MailPurpose>,
    /// Set by somebody else: no mail begins after it.
    pub stop: Arc<AtomicBool>,
}

impl MailPass {
    /// All there is.
    pub fn new(route: MailRoute, clock: Clock) -> Self {
        Self { route, clock, only: MailPurpose::ALL.to_vec(), stop: Arc::default() }
    }

    pub fn only(self, only: &[MailPurpose]) -> Self {
        Self { only: only.to_vec(), ..self }
    }
}

/// What a pass came to.
#[derive(Debug, Default)]
pub struct MailReport {
    pub counts: BTreeMap<MailPurpose, Sent>,
    /// Why nothing goes out any more; what waits is tried again by itself.
    pub down: Option<MailError>,
    /// When the next mail may go out, where so many per minute do.
    pub more_at: Option<Timestamp>,
    /// The lease ran out, as where a machine stood still: the next pass goes on.
    pub is_cut_short: bool,
}

impl MailReport {
    pub fn of(&self, purposes: &[MailPurpose]) -> Sent {
        let counts = purposes.iter().filter_map(|purpose| self.counts.get(purpose));
        counts.fold(Sent::default(), |sum, one| Sent {
            sent: sum.sent + one.sent,
            failed: sum.failed + one.failed,
        })
    }

    /// The same after another pass.
    pub fn after(&mut self, next: Self) {
        self.add(next.counts);
        (self.down, self.more_at) = (next.down, next.more_at);
        self.is_cut_short = next.is_cut_short;
    }

    fn add(&mut self, counts: BTreeMap<MailPurpose, Sent>) {
        for (purpose, one) in counts {
            let count = self.counts.entry(purpose).or_default();
            count.sent += one.sent;
            count.failed += one.failed;
        }
    }
}

/// Sends what is due. `None`: another process is at it.
pub async fn mail_pass(
    app: &App,
    pass: &MailPass,
    listener: Listener<'_>,
) -> Result<Option<MailReport>, AppError> {
    Ok(mail_pass_after(app, pass, || (), listener).await?.map(|((), report)| report))
}

/// The same after something else that one process does at a time, away from the async threads; what goes wrong
/// there is its own answer, and keeps no mail back.
pub(in crate::app) async fn mail_pass_after<T: Send + 'static>(
    app: &App,
    pass: &MailPass,
    first: impl FnOnce() -> T + Send + 'static,
    listener: Listener<'_>,
) -> Result<Option<(T, MailReport)>, AppError> {
    let Some(lease) = Lease::take(app, &pass.clock)? else { return Ok(None) };
    let lease = Arc::new(lease);
    let done = tokio::task::spawn_blocking(first).await.map_err(AppError::Worker);
    let mail = send_due(app, pass, &lease, listener).await;
    lease.give_back()?;
    Ok(Some((done?, mail?)))
}

/// Has what was put off of these purposes be tried at once, and says how many mails wait.
pub fn hurry_mail(app: &App, only: &[MailPurpose], now: Timestamp) -> Result<u64, AppError> {
    app.store().write(|tx| {
        tx.mail_jobs_hurry(only, now)?;
        let waiting = tx.mail_waiting(only)?;
        Ok(waiting.iter().map(|one| one.count).sum())
    })
}

/// Whether there is nothing that could be mailed, now or later: no wave is open, nothing waits, and observers
/// have nothing to be told.
pub fn is_nothing_to_mail(app: &App) -> Result<bool, AppError> {
    app.store().read(|tx| {
        let is_idle =
            open_wave_if_any(app, tx)?.is_none() && tx.mail_waiting(&MailPurpose::ALL)?.is_empty();
        Ok(is_idle && (tx.notices_waiting()?.is_empty() || observers(tx)?.is_empty()))
    })
}

async fn send_due(
    app: &App,
    pass: &MailPass,
    lease: &Arc<Lease>,
    mut listener: Listener<'_>,
) -> Result<MailReport, AppError> {
    if pass.only.contains(&MailPurpose::Notice) {
        note_clock(app, (pass.clock)())?;
    }
    let settings = app.settings();
    let connections = match settings.mail_per_minute {
        0 => settings.mail_connections,
        few => settings.mail_connections.min(few),
    };
    let mailers: Vec<_> = (0..connections).map(|_| Arc::new(Mailer::by(&pass.route))).collect();
    let chat = match kept_chat(app) {
        Ok(kept) => kept.map(|kept| Arc::new(Chat::new(app, kept))),
        // The mail stands in for it.
        Err(problem) => {
            app.store().write(|tx| note_chat_trouble(tx, 0, &problem, (pass.clock)()))?;
            None
        }
    };
    let mut report = MailReport::default();
    let mut waits_until = None;
    loop {
        let Some(taken) = take(app, pass, lease, chat.as_deref())? else {
            report.is_cut_short = true;
            break;
        };
        report.more_at = taken.more_at;
        waits_until = waits_until.max(taken.waits_until);
        if taken.letters.is_empty() {
            if taken.is_put_aside {
                continue;
            }
            break;
        }
        let means = (lease, &pass.clock, &pass.stop);
        let batch = send_all(
            app,
            (taken.desk, chat.clone()),
            taken.letters,
            &mailers,
            means,
            &mut listener,
        )
        .await?;
        report.add(batch.counts);
        waits_until = waits_until.max(batch.waits_until);
        if batch.is_stopped {
            report.is_cut_short = !pass.stop.load(Ordering::SeqCst);
            break;
        }
        if batch.down.is_some() {
            report.down = batch.down;
            break;
        }
    }
    match waits_until {
        // What else is due does not wait for a chat that asks for an hour.
        Some(until) => {
            let minute = (pass.clock)().saturating_add(SignedDuration::from_millis(MINUTE));
            let until = until.min(minute.unwrap_or(Timestamp::MAX));
            report.more_at = Some(report.more_at.map_or(until, |more_at| more_at.min(until)));
        }
        None if chat.is_none_or(|chat| chat.rests_until((pass.clock)()).is_none()) => {
            forget_looked_up(app);
        }
        None => {}
    }
    Ok(report)
}

struct Taken {
    desk: Desk,
    letters: Vec<Letter>,
    more_at: Option<Timestamp>,
    /// Until when some wait for the chat.
    waits_until: Option<Timestamp>,
    /// Something was due and does not go out now: there may be more behind it.
    is_put_aside: bool,
}

/// Writes down on which day the programme's invitations went out: its reminders follow at a distance.
fn note_invited(
    tx: &mut Tx<'_>,
    desk: &Desk,
    letters: &[Letter],
    now: Timestamp,
) -> Result<(), AppError> {
    let Some(wave) = desk.wave.as_ref().filter(|_| desk.hours.is_by_programme()) else {
        return Ok(());
    };
    if letters.iter().any(|one| one.job.purpose == MailPurpose::Invitation) {
        let today = now.to_zoned(TimeZone::UTC).date();
        tx.planned_date_invited(&wave.stored.wave.id, today)?;
    }
    Ok(())
}

/// Takes what is due in hand, with new tokens for those who get a link. `None`: the lease is lost.
fn take(
    app: &App,
    pass: &MailPass,
    lease: &Lease,
    chat: Option<&Chat>,
) -> Result<Option<Taken>, AppError> {
    let now = (pass.clock)();
    app.store().write(|tx| {
        if !lease.hold(tx, now)? {
            return Ok(None);
        }
        // No wave closes meanwhile: a token that came later would outlive it.
        tx.waves_lock()?;
        let mut desk = Desk::read(app, tx, now)?;
        if pass.only.contains(&MailPurpose::Notice) {
            enqueue_notices(tx, now)?;
        }
        if let Some(wave) = &desk.wave
            && pass.only.contains(&MailPurpose::EndsEarly)
        {
            enqueue_early_ends(tx, &wave.stored.wave, now)?;
        }
        if let Some(wave) = &desk.wave
            && pass.only.contains(&MailPurpose::Reminder)
        {
            enqueue_due_reminders(tx, &wave.stored.wave, &desk.hours, now)?;
        }
        let pace = Pace::read(app, tx, now)?;
        let most = BATCH.min(pace.allowed);
        let only = &pass.only;
        let mut due = tx.mail_without_links_due(only, &lease.holder, now, most.max(1))?;
        let left = most.max(1) - i64::try_from(due.len()).unwrap_or(most);
        if let Some(wave) = &desk.wave
            && left > 0
        {
            let asked = &wave.stored.wave;
            let wave = WaveMail { id: &asked.id, reminders: asked.terms.reminders };
            due.extend(tx.mail_with_links_due(wave, only, &lease.holder, now, left)?);
        }
        if pace.allowed <= 0 {
            let more_at = (!due.is_empty()).then_some(pace.next).flatten();
            let (letters, is_put_aside) = (Vec::new(), false);
            return Ok(Some(Taken { desk, letters, more_at, waits_until: None, is_put_aside }));
        }
        let (mut letters, mut is_put_aside) = (Vec::new(), false);
        let rests_until = chat.and_then(|chat| chat.rests_until(now));
        let mut waits_until = None;
        for one in due {
            let id = one.job().id;
            if let Some(until) = rests_until.filter(|_| is_for_chat(one.job(), now)) {
                tx.mail_job_wait(&id, until)?;
                (waits_until, is_put_aside) = (Some(until), true);
                continue;
            }
            match desk.next_hour(tx, &one, now)? {
                Some(at) if at <= now => tx.mail_job_claim(&id, &lease.holder)?,
                // Its hour went by while it could not go out.
                Some(later) => {
                    tx.mail_job_postpone(&id, later)?;
                    is_put_aside = true;
                    continue;
                }
                None => {
                    tx.mail_job_forget(&id)?;
                    is_put_aside = true;
                    continue;
                }
            }
            match desk.letter(tx, one, now)? {
                Some(letter) => letters.push(letter),
                None => tx.mail_job_forget(&id)?,
            }
        }
        pace.use_up(tx, letters.len())?;
        note_invited(tx, &desk, &letters, now)?;
        Ok::<_, AppError>(Some(Taken { desk, letters, more_at: None, waits_until, is_put_aside }))
    })
}

/// How many mails may go out right now; kept in the database, so that no restart allows more.
struct Pace {
    allowed: i64,
    /// When one may again.
    next: Option<Timestamp>,
    /// Of one mail, and from where on it counts, in milliseconds; none where there is no limit.
    counted: Option<(i64, i64)>,
}

impl Pace {
    fn read(app: &App, tx: &mut Tx<'_>, now: Timestamp) -> Result<Self, AppError> {
        let per_minute = app.settings().mail_per_minute;
        if per_minute == 0 {
            return Ok(Self { allowed: i64::MAX, next: None, counted: None });
        }
        let used_until = Lease::pace(tx)?;
        Ok(Self::of(per_minute, used_until, now))
    }

    /// In any minute no more go out than may: what was saved up, at most a piece, is part of its rate.
    fn of(per_minute: u32, used_until: i64, now: Timestamp) -> Self {
        let now = now.as_millisecond();
        let of_one = (MINUTE + PIECE) / i64::from(per_minute.max(1));
        let piece = PIECE.max(of_one);
        // What lies far ahead was written by a clock that was moved since.
        let used_until = if used_until > now + MINUTE { 0 } else { used_until };
        let from = used_until.max(now - piece);
        let allowed = (now - from) / of_one;
        let next = Timestamp::from_millisecond(from + of_one).ok();
        Self { allowed, next, counted: Some((of_one, from)) }
    }

    fn use_up(&self, tx: &mut Tx<'_>, mails: usize) -> Result<(), AppError> {
        let Some((of_one, from)) = self.counted else { return Ok(()) };
        let mails = i64::try_from(mails).unwrap_or(i64::MAX);
        Lease::set_pace(tx, from.saturating_add(of_one.saturating_mul(mails)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every tenth of a second for ten minutes: no sixty seconds see more than may go out.
    #[test]
    fn no_minute_sees_more_than_may_go_out_and_none_much_less() {
        for per_minute in [1, 7, 30, 600] {
            let begin: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
            let begin = begin.as_millisecond();
            let (mut used_until, mut sent) = (0, Vec::new());
            for tenth in 0..6_000 {
                let now = begin + tenth * 100;
                let at = Timestamp::from_millisecond(now).unwrap();
                let pace = Pace::of(per_minute, used_until, at);
                if pace.allowed > 0 {
                    let (of_one, from) = pace.counted.unwrap();
                    used_until = from + of_one * pace.allowed;
                    sent.extend((0..pace.allowed).map(|_| now));
                }
            }
            let most = sent.iter().map(|first| {
                sent.iter().filter(|at| (*first..first + MINUTE).contains(at)).count()
            });
            let most = most.max().unwrap();
            assert!(most <= usize::try_from(per_minute).unwrap(), "{most} of {per_minute}");
            assert!(sent.len() * 10 >= usize::try_from(per_minute).unwrap() * 85, "{}", sent.len());
        }
    }

    #[test]
    fn a_clock_that_was_put_back_stops_nothing() {
        let now: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        let ahead = now.as_millisecond() + 3_600_000;
        assert!(Pace::of(30, ahead, now).allowed > 0);
    }
}
