use std::fmt;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Form, Terms};

/// A wave's name in links, releases and exports: `w7`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WaveId(String);

impl WaveId {
    pub fn numbered(number: u64) -> Self {
        Self(format!("w{number}"))
    }

    /// `None` unless it is `w` and 1 to 9 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('w')?;
        let fits = (1..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WaveId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// k: from how many respondents on a group is shown. At least [`Threshold::LEAST`], always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Threshold(u32);

impl Threshold {
    /// Compiled in: no setting goes below it.
    pub const LEAST: u32 = 5;
    pub const MOST: u32 = 50;

    pub fn new(k: u32) -> Option<Self> {
        (Self::LEAST..=Self::MOST).contains(&k).then_some(Self(k))
    }

    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Default for Threshold {
    fn default() -> Self {
        Self(Self::LEAST)
    }
}

impl TryFrom<u32> for Threshold {
    type Error = String;

    fn try_from(k: u32) -> Result<Self, String> {
        Self::new(k).ok_or_else(|| format!("k is {} to {}, not {k}", Self::LEAST, Self::MOST))
    }
}

impl From<Threshold> for u32 {
    fn from(k: Threshold) -> Self {
        k.0
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where a wave is in its life; it only ever moves forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WaveState {
    /// Takes answers until its intake ends.
    Open,
    /// Takes no answers any more; a close was begun and can be begun again.
    Closing,
    /// The release is written; what remains is to destroy key, ballots and tokens.
    Released,
    /// Nothing but the release remains.
    Closed,
}

impl WaveState {
    pub const ALL: [Self; 4] = [Self::Open, Self::Closing, Self::Released, Self::Closed];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closing => "closing",
            Self::Released => "released",
            Self::Closed => "closed",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    /// Whether its release is written.
    pub const fn has_release(self) -> bool {
        matches!(self, Self::Released | Self::Closed)
    }
}

/// One round of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    pub id: WaveId,
    pub label: String,
    pub form: Form,
    pub opens_on: Date,
    pub closes_on: Date,
    /// The day at whose noon (UTC) it takes no more answers, where that was brought forward.
    pub ends_early_on: Option<Date>,
    pub state: WaveState,
    pub threshold: Threshold,
    pub terms: Terms,
}

/// How many days those who were asked have before somebody who reminds them is asked whether it is meant.
const DAYS_UNTIL_REMINDER: i32 = 3;

impl Wave {
    /// The day from which on a reminder needs no second thought.
    pub fn reminds_from(&self) -> Date {
        self.opens_on.saturating_add(DAYS_UNTIL_REMINDER.days())
    }

    /// The last day on which it takes answers.
    pub fn last_day(&self) -> Date {
        self.ends_early_on.map_or(self.closes_on, |day| day.min(self.closes_on))
    }

    /// From when on it takes no answers.
    pub fn intake_ends(&self) -> Timestamp {
        let announced = intake_ends(self.closes_on);
        self.ends_early_on.map_or(announced, |day| noon(day).min(announced))
    }
}

/// Intake ends at 12:00 UTC of the day after the closing date: when that date is over everywhere.
pub fn intake_ends(closes_on: Date) -> Timestamp {
    closes_on.checked_add(1.day()).map_or(Timestamp::MAX, noon)
}

/// 12:00 UTC of a day.
pub fn noon(day: Date) -> Timestamp {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    noon.map_or(Timestamp::MAX, |noon| noon.timestamp())
}

/// The day whose noon (UTC) comes next: when a wave ends that is closed early, so that nobody chooses the
/// moment.
pub fn day_of_next_noon(now: Timestamp) -> Date {
    let now = now.to_zoned(TimeZone::UTC);
    if now.hour() < 12 { now.date() } else { now.date().saturating_add(1.day()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intake_ends_at_noon_of_the_next_day() {
        let ends = intake_ends(jiff::civil::date(2026, 12, 4));
        assert_eq!(ends.to_string(), "2026-12-05T12:00:00Z");
    }

    #[test]
    fn the_next_noon_is_never_now() {
        for (now, day) in [
            ("2026-11-26T00:00:00Z", 26),
            ("2026-11-26T11:59:59Z", 26),
            ("2026-11-26T12:00:00Z", 27),
            ("2026-11-26T23:59:59Z", 27),
        ] {
            let next = day_of_next_noon(now.parse().unwrap());
            assert_eq!(next, jiff::civil::date(2026, 11, day), "{now}");
            assert!(noon(next) > now.parse().unwrap());
        }
    }

    #[test]
    fn k_below_five_cannot_be_made() {
        assert_eq!(Threshold::new(4), None);
        assert!(serde_json::from_str::<Threshold>("4").is_err());
        assert_eq!(Threshold::new(5).unwrap().get(), 5);
    }
}
