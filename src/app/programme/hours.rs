//! When each mail of a wave goes out.

use jiff::civil::{Date, Time};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};

use crate::app::AppError;
use crate::domain::programme::{DayOff, Programme, SendingWindow};
use crate::domain::{MailPurpose, Wave};
use crate::store::{Addressee, Employee, RowId, Tx};

/// A mail that goes out within the hours of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeMail {
    Invitation,
    Reminder,
}

impl ProgrammeMail {
    /// `None`: it goes out when somebody asks for it, whatever the hour.
    pub const fn of(purpose: MailPurpose) -> Option<Self> {
        match purpose {
            MailPurpose::Invitation => Some(Self::Invitation),
            MailPurpose::Reminder => Some(Self::Reminder),
            MailPurpose::Again
            | MailPurpose::EndsEarly
            | MailPurpose::Notice
            | MailPurpose::ReportOpen
            | MailPurpose::CameOfIt => None,
        }
    }
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
                closes_on: wave.last_day(),
                invited_on: date.invited_on,
            }),
        })
    }

    /// Without a programme: everything goes out at once.
    pub const fn at_once() -> Self {
        Self { by: None }
    }

    /// When this mail is to go out to somebody by itself, as it stands now; `None`: not any more, or not by itself.
    pub fn due_at(&self, mail: ProgrammeMail, to: &Addressee, now: Timestamp) -> Option<Timestamp> {
        let Some(by) = &self.by else {
            return (mail == ProgrammeMail::Invitation).then_some(now);
        };
        let first = match mail {
            ProgrammeMail::Invitation => by.opens_on,
            ProgrammeMail::Reminder => by.reminder_from()?,
        };
        by.next(mail, first, to, now)
    }

    /// When this mail may go out to somebody, now that it is to: within the hours of sending, if there are any.
    /// `None`: not any more. The one place that lets it out.
    pub fn next_hour(
        &self,
        mail: ProgrammeMail,
        to: &Addressee,
        now: Timestamp,
    ) -> Option<Timestamp> {
        match &self.by {
            None => Some(now),
            Some(by) => by.next(mail, by.opens_on, to, now),
        }
    }

    /// When somebody may be told what came of the wave, now that everybody is to be; `None`: not within a year.
    pub fn told_at(&self, one: &Employee, now: Timestamp) -> Option<Timestamp> {
        let Some(by) = &self.by else { return Some(now) };
        let zone = by.zones.of_person(one);
        let today = now.to_zoned(zone.clone()).date();
        let within = (today, today.saturating_add(1.year()));
        by.window().next(&zone, within, spread(&one.id, b"came of it"), now)
    }

    /// Whether anybody's reminder may be due by itself: in the far east the day begins before it does in UTC.
    pub fn may_remind(&self, now: Timestamp) -> bool {
        let from = self.by.as_ref().and_then(ByProgramme::reminder_from);
        let tomorrow = now.to_zoned(TimeZone::UTC).date().saturating_add(1.day());
        from.is_some_and(|from| from <= tomorrow)
    }

    pub const fn is_by_programme(&self) -> bool {
        self.by.is_some()
    }

    /// Between which times mail goes out by itself.
    pub fn between(&self) -> Option<(Time, Time)> {
        self.by.as_ref().map(|by| (by.programme.send_from, by.programme.send_until))
    }
}

impl ByProgramme {
    fn next(
        &self,
        mail: ProgrammeMail,
        first: Date,
        to: &Addressee,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let zone = self.zones.of_person(&to.employee);
        self.window().next(&zone, (first, self.closes_on), seed(to, mail), now)
    }

    fn window(&self) -> SendingWindow<'_> {
        SendingWindow::of(&self.programme, &self.days_off)
    }

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
    spread(&to.invitation_id, mail)
}

fn spread(id: &RowId, mail: &[u8]) -> u64 {
    let hash = Sha256::new().chain_update(id).chain_update(mail).finalize();
    hash.iter().take(8).fold(0, |seed, byte| (seed << 8) | u64::from(*byte))
}
