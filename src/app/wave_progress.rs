//! What may be known of a wave while it takes answers, and what is due by the clock.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::mail_queue::{is_mail_going, mail_queue};
use super::policy::read_policy_log;
use super::programme::MailHours;
use super::{App, AppError, Closed, close_wave, run_programme};
use crate::disclosure::ResponseFigure;
use crate::domain::{EndsEarly, KeyHolder, MailPurpose, Reminders, Wave, WaveId, WaveState};
use crate::store::{LotCounts, MailCounts, QueuedMail, Tx};

/// When the day of [`ResponseFigure`] begins, in UTC.
pub const RESPONSE_HOUR: SignedDuration = SignedDuration::from_hours(6);

/// A wave as HR sees it: nothing of it tells who has answered.
#[derive(Debug, Clone)]
pub struct WaveProgress {
    pub wave: Wave,
    pub mail: MailProgress,
    /// How many have answered, and the day on which that was worked out.
    pub response: Option<(Date, ResponseFigure)>,
    pub early: Option<EndsEarly>,
    /// How many draw a code on paper, and how many codes were made.
    pub lots: LotCounts,
    /// Of a wave of the programme: between which times its mail goes out, where each person is.
    pub hours: Option<(Time, Time)>,
}

/// What became of a wave's mail, in people.
#[derive(Debug, Clone)]
pub struct MailProgress {
    pub invited: u64,
    pub sent: u64,
    pub waiting: u64,
    /// `None` where only those are reminded who have not answered: it would tell how many they were.
    pub reminded: Option<u64>,
    /// Whether somebody is left to remind; always where only those are reminded who have not answered.
    pub may_remind: bool,
    /// Whether mail goes out right now, by whichever process.
    pub is_going: bool,
    /// What is tried again, by address.
    pub put_off: Vec<QueuedMail>,
    /// What did not arrive, by address.
    pub came_back: Vec<QueuedMail>,
}

/// # Errors
/// [`super::Refusal::UnknownWave`].
pub fn wave_progress(app: &App, name: &str, now: Timestamp) -> Result<WaveProgress, AppError> {
    let (is_going, queue) = (is_mail_going(app, now)?, mail_queue(app)?);
    app.store().read(|tx| {
        let wave = App::wave_named(tx, name)?.wave;
        let MailCounts { invited, sent, waiting, reminded } = tx.mail_counts(&wave.id)?;
        let reminded = (wave.terms.reminders == Reminders::Everybody).then_some(reminded);
        let unreminded = |tx: &mut Tx<'_>| {
            tx.invitations_without(&wave.id, MailPurpose::Reminder, Reminders::Everybody)
        };
        let may_remind = reminded.is_none() || !unreminded(tx)?.is_empty();
        let of_wave = |all: Vec<QueuedMail>| {
            all.into_iter().filter(|one| one.job.wave.as_ref() == Some(&wave.id)).collect()
        };
        let (put_off, came_back) = (of_wave(queue.put_off), of_wave(queue.dead));
        let log = read_policy_log(tx)?;
        let hours = MailHours::of(tx, &wave)?.between();
        let lots = tx.lot_counts(&wave.id)?;
        Ok(WaveProgress {
            lots,
            mail: MailProgress {
                invited,
                sent,
                waiting,
                reminded,
                may_remind,
                is_going,
                put_off,
                came_back,
            },
            hours,
            response: tx.response_figure(&wave.id)?.map(|(day, percent)| {
                (day, percent.map_or(ResponseFigure::Few, ResponseFigure::AtLeast))
            }),
            early: log.ends_early(&wave.id).map(|(_, early)| early.clone()),
            wave,
        })
    })
}

/// Works out, once a day from 06:00 UTC on, how many have answered the wave that is open: whoever asks
/// again on that day is told the same.
pub fn work_out_response(app: &App, now: Timestamp) -> Result<(), AppError> {
    let day = now.saturating_sub(RESPONSE_HOUR).unwrap_or(Timestamp::MIN);
    let day = day.to_zoned(TimeZone::UTC).date();
    let is_due = app.store().read(|tx| {
        let open = tx.waves()?.into_iter().find(|one| one.wave.state == WaveState::Open);
        let Some(wave) = open.map(|stored| stored.wave) else { return Ok(None) };
        let known = tx.response_figure(&wave.id)?.map(|(known, _)| known);
        Ok::<_, AppError>(known.is_none_or(|known| known < day).then_some(wave))
    })?;
    let Some(wave) = is_due else { return Ok(()) };
    app.store().write(|tx| {
        // Of two processes the second finds it worked out, and of two closes the wave's state.
        let is_open = tx.wave_life(&wave.id)?.is_some_and(|life| life.state == WaveState::Open);
        let known = tx.response_figure(&wave.id)?.map(|(known, _)| known);
        if !is_open || known.is_some_and(|known| known >= day) {
            return Ok(());
        }
        let (invited, answered) = tx.invited_and_answered(&wave.id)?;
        let percent = match ResponseFigure::of(invited, answered, wave.threshold) {
            ResponseFigure::Few => None,
            ResponseFigure::AtLeast(percent) => Some(percent),
        };
        Ok(tx.response_figure_set(&wave.id, day, percent)?)
    })
}

/// What was due by the clock, and is done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tended {
    pub closed: Vec<Closed>,
    /// The wave that the programme opened.
    pub opened: Option<WaveId>,
}

/// Does what is due by the clock: works out the figure of the day, closes waves whose end has come and whose
/// key is here, and opens the one of the programme. Safe to be called by several processes. Mails nothing.
pub fn tend(app: &App, now: Timestamp) -> Result<Tended, AppError> {
    let closed = close_due(app, now)?;
    Ok(Tended { closed, opened: run_programme(app, now)? })
}

fn close_due(app: &App, now: Timestamp) -> Result<Vec<Closed>, AppError> {
    work_out_response(app, now)?;
    let waves = app.store().read(|tx| tx.waves())?.into_iter().map(|stored| stored.wave);
    let is_due = |wave: &Wave| {
        let is_over = match wave.state {
            WaveState::Open => now >= wave.intake_ends(),
            WaveState::Closing | WaveState::Released => true,
            WaveState::Closed => false,
        };
        is_over && wave.terms.key == KeyHolder::Operator
    };
    waves.filter(is_due).map(|wave| close_wave(app, wave.id.as_str(), now)).collect()
}
