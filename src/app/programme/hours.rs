//! When each mail of a wave goes out.

use jiff::civil::{Date, Time};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};

use crate::app::{App, AppError};
use crate::domain::programme::{DayOff, Programme, SendingWindow};
use crate::domain::{Wave, WaveState};
use crate::store::{Addressee, Employee, Tx};

/// A mail that the programme sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeMail {
    Invitation,
    Reminder,
}

/// The zones in which people are.
pub(super) struct Zones {
    /// The one in this binary: where somebody is mailed does not depend on the machine.
    known: &'static TimeZoneDatabase,
    usual: TimeZone,
}

impl Zones {
    pub fn of(programme: &Programme) -> Self {
        static KNOWN: std::sync::OnceLock<TimeZoneDatabase> = std::sync::OnceLock::new();
        let known = KNOWN.get_or_init(TimeZoneDatabase::bundled);
        // What was kept was checked; a later version may know the zone no more.
        let usual = known.get(&programme.zone).unwrap_or(TimeZone::UTC);
        Self { known, usual }
    }

    pub fn usual(&self) -> TimeZone {
        self.usual.clone()
    }

    pub fn of_person(&self, one: &Employee) -> TimeZone {
        let named = one.person.timezone.as_deref().and_then(|name| self.known.get(name).ok());
        named.unwrap_or_else(|| self.usual())
    }
}

/// When the mail of a wave goes out: at once where somebody opened it, by the programme where that did.
pub struct MailHours {
    by: Option<ByProgramme>,
}

struct ByProgramme {
    programme: Programme,
    days_off: Vec<DayOff>,
    zones: Zones,
    opens_on: Date,
    closes_on: Date,
    invited_on: Option<Date>,
}

impl MailHours {
    pub fn of(tx: &mut Tx<'_>, wave: &Wave) -> Result<Self, AppError> {
        let (Some(date), Some(stored)) = (tx.planned_date_of(&wave.id)?, tx.programme()?) else {
            return Ok(Self { by: None });
        };
        Ok(Self {
            by: Some(ByProgramme {
                days_off: tx.days_off()?.into_iter().map(|(_, day)| day).collect(),
                zones: Zones::of(&stored.programme),
                programme: stored.programme,
                opens_on: wave.opens_on,
                closes_on: wave.ends_early_on.unwrap_or(wave.closes_on),
                invited_on: date.invited_on,
            }),
        })
    }

    /// When this mail is to go out to somebody, as it stands now; `None`: not any more, or not by itself. The
    /// one place that decides it.
    pub fn due_at(&self, mail: ProgrammeMail, to: &Addressee, now: Timestamp) -> Option<Timestamp> {
        let Some(by) = &self.by else {
            return (mail == ProgrammeMail::Invitation).then_some(now);
        };
        let first = match mail {
            ProgrammeMail::Invitation => by.opens_on,
            ProgrammeMail::Reminder => by.reminder_from()?,
        };
        let window = SendingWindow::of(&by.programme, &by.days_off);
        let zone = by.zones.of_person(&to.employee);
        window.next(&zone, (first, by.closes_on), seed(to, mail), now)
    }

    /// Between which times mail goes out by itself.
    pub fn between(&self) -> Option<(Time, Time)> {
        self.by.as_ref().map(|by| (by.programme.send_from, by.programme.send_until))
    }

    pub fn is_due(&self, mail: ProgrammeMail, to: &Addressee, now: Timestamp) -> bool {
        self.due_at(mail, to, now).is_some_and(|at| at <= now)
    }
}

impl ByProgramme {
    /// The first day of the reminder: later where somebody got their invitation late.
    fn reminder_from(&self) -> Option<Date> {
        let from = self.opens_on.checked_add(self.programme.remind_after?.days()).ok()?;
        let around = Programme::DAYS_AROUND_REMINDER.days();
        Some(self.invited_on.map_or(from, |on| from.max(on.saturating_add(around))))
    }
}

/// Where in the window somebody's mail goes out: spread over it, and the same whenever it is asked. The
/// invitation's id is random.
fn seed(to: &Addressee, mail: ProgrammeMail) -> u64 {
    let mail: &[u8] = match mail {
        ProgrammeMail::Invitation => b"invitation",
        ProgrammeMail::Reminder => b"reminder",
    };
    let hash = Sha256::new().chain_update(to.invitation_id).chain_update(mail).finalize();
    hash.iter().take(8).fold(0, |seed, byte| (seed << 8) | u64::from(*byte))
}

/// Whether any mail of the programme's open wave is to go out now.
pub fn mail_is_due(app: &App, now: Timestamp) -> Result<bool, AppError> {
    app.store().read(|tx| {
        let open = tx.waves()?.into_iter().find(|one| one.wave.state == WaveState::Open);
        let Some(wave) = open.map(|stored| stored.wave) else { return Ok(false) };
        let hours = MailHours::of(tx, &wave)?;
        if hours.by.is_none() || now >= wave.intake_ends() {
            return Ok(false);
        }
        let is_due = |mail, to: &Addressee| hours.is_due(mail, to, now);
        let unsent = tx.invitations_unsent(&wave.id)?;
        if unsent.iter().any(|to| is_due(ProgrammeMail::Invitation, to)) {
            return Ok(true);
        }
        let unreminded = tx.invitations_unreminded(&wave.id, wave.terms.reminders)?;
        Ok(unreminded.iter().any(|to| is_due(ProgrammeMail::Reminder, to)))
    })
}
