//! The programme: in which rhythm waves open by themselves, when mail goes out, and on which days neither happens.

mod calendar;
mod day_off;
mod icalendar;
mod outcome;
mod sending;

use std::fmt;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZoneDatabase;
use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};

pub use calendar::{Calendar, Moved, PastWave, PlannedWave, fullest_quarter, next_waves};
pub use day_off::{DayOff, DayOffMistake, days_off_in};
pub use outcome::{Obstacle, PlannedOutcome};
pub use sending::SendingWindow;

/// In which rhythm waves open; the ids are stored and typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rhythm {
    #[serde(rename = "4")]
    FourWeeks,
    #[serde(rename = "6")]
    SixWeeks,
    #[serde(rename = "13")]
    Quarter,
}

impl Rhythm {
    pub const ALL: [Self; 3] = [Self::FourWeeks, Self::SixWeeks, Self::Quarter];

    pub const fn weeks(self) -> i32 {
        match self {
            Self::FourWeeks => 4,
            Self::SixWeeks => 6,
            Self::Quarter => 13,
        }
    }

    /// How many waves may open in a year and a bit.
    pub const fn waves_of_a_year(self) -> usize {
        match self {
            Self::FourWeeks => 14,
            Self::SixWeeks => 10,
            Self::Quarter => 5,
        }
    }

    pub fn parse(weeks: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.to_string() == weeks)
    }
}

impl fmt::Display for Rhythm {
    /// In weeks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.weeks().fmt(f)
    }
}

/// The weekday on which a wave opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OpeningDay {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
}

impl OpeningDay {
    pub const ALL: [Self; 5] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.id() == id)
    }

    pub const fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
        }
    }

    /// The first such day that is not before `day`.
    fn on_or_after(self, day: Date) -> Date {
        day.saturating_add(day.weekday().until(self.weekday()).days())
    }
}

/// What HR chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    pub rhythm: Rhythm,
    /// What a wave asks that is no audit: the name of a form.
    pub form: String,
    /// Whether one wave of each quarter is the audit.
    pub audit: bool,
    /// Whether the forms have a box for a comment.
    pub comments: bool,
    /// From the first day to the last, both counted.
    pub open_days: i32,
    pub weekday: OpeningDay,
    /// Between these times, where each person is, mail goes out.
    pub send_from: Time,
    pub send_until: Time,
    /// So many days after the opening everybody is reminded, once; `None`: nobody is.
    pub remind_after: Option<i32>,
    /// Where somebody is of whom the people list does not say it: an IANA name.
    pub zone: String,
}

impl Default for Programme {
    fn default() -> Self {
        Self {
            rhythm: Rhythm::SixWeeks,
            form: "pulse".to_owned(),
            audit: true,
            comments: false,
            open_days: 18,
            weekday: OpeningDay::Tuesday,
            send_from: Time::constant(9, 0, 0, 0),
            send_until: Time::constant(11, 0, 0, 0),
            remind_after: Some(8),
            zone: "UTC".to_owned(),
        }
    }
}

/// Why a programme cannot be kept, with the mend.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProgrammeMistake {
    #[error(
        "a wave is open for {least} to {most} days, not {0}", least = Programme::FEWEST_DAYS,
        most = Programme::MOST_DAYS
    )]
    OpenDays(i32),
    #[error("mail goes out from {from} until {until}: leave at least one hour between them")]
    Window { from: Time, until: Time },
    #[error(
        "a reminder after {after} days does not fit a wave of {open_days}: leave {least} days before it and after it",
        least = Programme::DAYS_AROUND_REMINDER
    )]
    Reminder { after: i32, open_days: i32 },
    #[error("there is no time zone `{0}`: write it as Europe/Berlin")]
    Zone(String),
    #[error("there is no form `{form}`: the forms are {forms}")]
    Form { form: String, forms: String },
}

/// What keeps a programme within the quarter's limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayOut {
    /// A slower rhythm, with what its fullest quarter asks.
    Rhythm { rhythm: Rhythm, statements: u32 },
    /// A shorter form, with what the fullest quarter asks then.
    Form { form: String, statements: u32 },
    /// A limit that lets it through.
    Limit(u32),
}

impl ProgrammeMistake {
    /// The field of the page that mends it.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::OpenDays(_) => "open_days",
            Self::Window { .. } => "send_until",
            Self::Reminder { .. } => "remind_after",
            Self::Zone(_) => "zone",
            Self::Form { .. } => "form",
        }
    }
}

impl Programme {
    pub const FEWEST_DAYS: i32 = 5;
    /// A wave is over before the next one opens, whatever the rhythm.
    pub const MOST_DAYS: i32 = 25;
    /// Between opening and reminder, and between that and the last day.
    pub const DAYS_AROUND_REMINDER: i32 = 2;
    const SHORTEST_WINDOW: SignedDuration = SignedDuration::from_hours(1);

    /// The first thing that is wrong with it; `forms` are the names that a wave can ask.
    pub fn check(&self, forms: &[&str]) -> Result<(), ProgrammeMistake> {
        if !(Self::FEWEST_DAYS..=Self::MOST_DAYS).contains(&self.open_days) {
            return Err(ProgrammeMistake::OpenDays(self.open_days));
        }
        let (from, until) = (self.send_from, self.send_until);
        if until.duration_since(from) < Self::SHORTEST_WINDOW {
            return Err(ProgrammeMistake::Window { from, until });
        }
        if let Some(after) = self.remind_after {
            let around = Self::DAYS_AROUND_REMINDER;
            if !(around..self.open_days - around).contains(&after) {
                return Err(ProgrammeMistake::Reminder { after, open_days: self.open_days });
            }
        }
        // The database in this binary: which names are known does not depend on the machine.
        if TimeZoneDatabase::bundled().get(&self.zone).is_err() {
            return Err(ProgrammeMistake::Zone(self.zone.clone()));
        }
        if !forms.contains(&self.form.as_str()) {
            let (form, forms) = (self.form.clone(), forms.join(", "));
            return Err(ProgrammeMistake::Form { form, forms });
        }
        Ok(())
    }

    /// The last day of a wave that opens on this one.
    pub fn closes_on(&self, opens_on: Date) -> Date {
        opens_on.saturating_add((self.open_days - 1).days())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    const FORMS: [&str; 3] = ["core", "pulse", "audit"];

    #[test]
    fn what_is_proposed_can_be_kept() {
        assert_eq!(Programme::default().check(&FORMS), Ok(()));
    }

    #[test]
    fn what_cannot_be_kept_names_its_field() {
        let with = |change: fn(&mut Programme)| {
            let mut programme = Programme::default();
            change(&mut programme);
            programme.check(&FORMS).map_err(|mistake| (mistake.field(), mistake.to_string()))
        };
        let refused = [
            with(|one| one.open_days = 4),
            with(|one| one.open_days = 26),
            with(|one| one.send_until = time(9, 59, 0, 0)),
            with(|one| one.send_until = time(8, 0, 0, 0)),
            with(|one| one.remind_after = Some(1)),
            with(|one| one.remind_after = Some(16)),
            with(|one| one.zone = "Europe/Elm".to_owned()),
            with(|one| one.form = "rotating".to_owned()),
        ];
        let fields: Vec<&str> = refused.iter().map(|one| one.as_ref().unwrap_err().0).collect();
        let expected = [
            "open_days",
            "open_days",
            "send_until",
            "send_until",
            "remind_after",
            "remind_after",
            "zone",
            "form",
        ];
        assert_eq!(fields, expected);
        for good in [
            with(|one| one.send_until = time(10, 0, 0, 0)),
            with(|one| one.remind_after = Some(15)),
            with(|one| one.remind_after = None),
            with(|one| one.open_days = 25),
        ] {
            assert_eq!(good, Ok(()));
        }
    }

    #[test]
    fn it_is_read_as_it_was_stored() {
        let stored = serde_json::to_string(&Programme::default()).unwrap();
        assert_eq!(serde_json::from_str::<Programme>(&stored).unwrap(), Programme::default());
        assert!(stored.contains("\"rhythm\":\"6\",\"form\":\"pulse\""), "{stored}");
    }

    #[test]
    fn a_wave_of_18_days_that_opens_on_a_tuesday_ends_on_a_friday() {
        let closes = Programme::default().closes_on(date(2027, 1, 12));
        assert_eq!((closes, closes.weekday()), (date(2027, 1, 29), Weekday::Friday));
    }
}
