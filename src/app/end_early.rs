//! A wave that ends before the day that those who were asked were told.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::access_log::append;
use super::mailing::{Listener, Sent, mail_all, sender};
use super::notices::notify;
use super::send_invitations::open_wave;
use super::{App, AppError, Refusal};
use crate::domain::{
    AccessEntry, Actor, Chain, Deed, EndsEarly, NoticeAbout, PolicyLogEvent, WaveState,
    day_of_next_noon,
};
use crate::mail::{MailError, Mailer, ends_early_mail};
use crate::store::{RowId, Tx};

/// In characters.
pub const LONGEST_REASON: usize = 300;

/// Has an open wave end at the next noon (UTC), so that nobody chooses the moment: written with its reason
/// into the policy log, told to observers, and to staff by [`send_early_ends`].
///
/// # Errors
/// [`Refusal::EarlyReason`], [`Refusal::EndsAlready`], [`Refusal::AlreadyClosed`].
pub fn end_wave_early(
    app: &App,
    name: &str,
    by: &Actor,
    reason: &str,
    now: Timestamp,
) -> Result<EndsEarly, AppError> {
    let reason = reason.trim();
    let length = reason.chars().count();
    if length == 0 || length > LONGEST_REASON || reason.chars().any(char::is_control) {
        return Err(Refusal::EarlyReason { longest: LONGEST_REASON }.into());
    }
    let (on, ends_on) = (now.to_zoned(TimeZone::UTC).date(), day_of_next_noon(now));
    app.write_logged(|tx| {
        tx.waves_lock()?;
        tx.chains_lock()?;
        let mut wave = App::wave_named(tx, name)?.wave;
        if wave.state != WaveState::Open {
            return Err(AppError::from(Refusal::AlreadyClosed(wave.id)));
        }
        let ends = wave.intake_ends();
        let had = wave.ends_early_on.replace(ends_on);
        if had.is_some() || wave.intake_ends() >= ends {
            return Err(Refusal::EndsAlready { wave: wave.id, ends }.into());
        }
        let early = EndsEarly {
            wave: wave.id.clone(),
            on,
            ends_on,
            closes_on: wave.closes_on,
            reason: reason.to_owned(),
        };
        let event = PolicyLogEvent::EndsEarly(early.clone());
        tx.chain_append(Chain::Policy, event.to_body().map_err(AppError::Policy)?)?;
        tx.wave_end_early(&wave.id, ends_on)?;
        let mut entry = AccessEntry::new(by.clone(), Deed::WaveEndsEarly, now);
        entry.wave = Some(wave.id);
        append(tx, &entry)?;
        notify(tx, NoticeAbout::EndsEarly(early.clone()), now)?;
        Ok(early)
    })
}

/// Mails those who were invited that the open wave ends early, and why; nothing where it does not, or is
/// over. A run that broke off goes on where it stopped.
pub async fn send_early_ends(
    app: &App,
    mailer: &Mailer,
    now: Timestamp,
    progress: &mut (dyn FnMut(usize, usize) + Send),
    failed: &mut (dyn FnMut(&MailError) + Send),
) -> Result<Sent, AppError> {
    let sender = sender(app)?;
    let found = app.store().read(|tx| {
        let wave = match open_wave(app, tx) {
            Err(AppError::Refused(Refusal::NoOpenWave)) => return Ok(None),
            found => found?,
        };
        let asked = &wave.stored.wave;
        if asked.ends_early_on.is_none() || now >= asked.intake_ends() {
            return Ok(None);
        }
        let log = super::policy::read_policy_log(tx)?;
        let Some((_, early)) = log.ends_early(&asked.id) else { return Ok(None) };
        let (early, untold) = (early.clone(), tx.invitations_untold(&asked.id)?);
        Ok::<_, AppError>(Some((wave, early, untold)))
    })?;
    let Some((wave, early, untold)) = found else { return Ok(Sent::default()) };
    let message = |one: &_| ends_early_mail(&sender, app.messages(), one, &early, now);
    let mark = |tx: &mut Tx<'_>, id: &RowId| tx.invitation_mark_told(id);
    let listener = Listener { progress, failed };
    mail_all(app, mailer, &wave, &untold, message, mark, listener).await
}
