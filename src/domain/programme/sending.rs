use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};

use super::{DayOff, Programme};

/// When mail goes out: on working days that are not off, between two times, where each person is.
#[derive(Debug, Clone, Copy)]
pub struct SendingWindow<'a> {
    pub from: Time,
    /// Not counted.
    pub until: Time,
    pub days_off: &'a [DayOff],
}

/// From minute to minute within a window.
const STEP: SignedDuration = SignedDuration::from_mins(1);

impl<'a> SendingWindow<'a> {
    pub const fn of(programme: &Programme, days_off: &'a [DayOff]) -> Self {
        Self { from: programme.send_from, until: programme.send_until, days_off }
    }

    /// Whether mail goes out on this day at all.
    pub fn is_working_day(&self, day: Date) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        !is_weekend && !self.days_off.iter().any(|off| off.holds(day))
    }

    fn holds(&self, local: &Zoned, day: Date) -> bool {
        local.date() == day && (self.from..self.until).contains(&local.time())
    }

    /// When the window of a day begins in a zone; `None` where the clocks leave it out.
    pub fn begins(&self, zone: &TimeZone, day: Date) -> Option<Timestamp> {
        self.pick(zone, day, 0)
    }

    /// The moment of a day at which the mail with this seed goes out; `None` where that day has no window:
    /// clocks were put forward over it.
    pub fn send_at(&self, zone: &TimeZone, day: Date, seed: u64) -> Option<Timestamp> {
        self.pick(zone, day, seed)
    }

    /// Clocks may be put forward or back within the window: what is picked is read as local time again.
    fn pick(&self, zone: &TimeZone, day: Date, seed: u64) -> Option<Timestamp> {
        let first = zone.to_ambiguous_timestamp(day.to_datetime(self.from)).earlier().ok()?;
        let end = zone.to_ambiguous_timestamp(day.to_datetime(self.until)).later().ok()?;
        let seconds = u64::try_from(end.duration_since(first).as_secs()).ok()?;
        let offset = i64::try_from(seed.checked_rem(seconds)?).ok()?;
        let mut at = first.checked_add(SignedDuration::from_secs(offset)).ok()?;
        for _ in 0..=seconds / 60 + 1 {
            if self.holds(&at.to_zoned(zone.clone()), day) {
                return Some(at);
            }
            at = at.checked_add(STEP).ok()?;
            if at >= end {
                at = first;
            }
        }
        None
    }

    /// When a mail goes out that is to go out on `first` or as soon after as it can, at `now` or later, and on
    /// `last` at the latest. What was missed on one day goes out within the window of the next working day.
    pub fn next(
        &self,
        zone: &TimeZone,
        (first, last): (Date, Date),
        seed: u64,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let here = now.to_zoned(zone.clone());
        let mut day = first.max(here.date());
        while day <= last {
            if self.is_working_day(day)
                && let Some(at) = self.send_at(zone, day, seed)
            {
                if at >= now {
                    return Some(at);
                }
                if self.holds(&here, day) {
                    return Some(now);
                }
            }
            day = day.checked_add(1.day()).ok()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZoneDatabase;
    use proptest::prelude::*;

    use super::*;

    const ZONES: [&str; 7] = [
        "Europe/Berlin",
        "America/Toronto",
        "Asia/Kolkata",
        "Pacific/Auckland",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "UTC",
    ];

    fn zone(name: &str) -> TimeZone {
        TimeZoneDatabase::bundled().get(name).unwrap()
    }

    const fn window(from: i8, until: i8, days_off: &[DayOff]) -> SendingWindow<'_> {
        SendingWindow { from: time(from, 0, 0, 0), until: time(until, 0, 0, 0), days_off }
    }

    /// Zone, day, hours of the window, and when it begins: around each change of clocks.
    #[test]
    fn a_window_begins_by_the_clocks_of_its_zone() {
        for (name, day, (from, until), begins) in [
            ("Europe/Berlin", date(2027, 3, 26), (9, 11), Some("2027-03-26T08:00:00Z")),
            // Clocks go forward on the 28th.
            ("Europe/Berlin", date(2027, 3, 28), (9, 11), Some("2027-03-28T07:00:00Z")),
            ("Europe/Berlin", date(2027, 3, 28), (1, 3), Some("2027-03-28T00:00:00Z")),
            ("Europe/Berlin", date(2027, 3, 28), (2, 4), Some("2027-03-28T01:00:00Z")),
            ("Europe/Berlin", date(2027, 3, 28), (2, 3), None),
            ("Europe/Berlin", date(2027, 10, 31), (2, 3), Some("2027-10-31T00:00:00Z")),
            ("Europe/Berlin", date(2027, 11, 1), (9, 11), Some("2027-11-01T08:00:00Z")),
            ("America/Toronto", date(2027, 3, 12), (9, 11), Some("2027-03-12T14:00:00Z")),
            ("America/Toronto", date(2027, 3, 15), (9, 11), Some("2027-03-15T13:00:00Z")),
            ("America/Toronto", date(2027, 11, 8), (9, 11), Some("2027-11-08T14:00:00Z")),
            ("Asia/Kolkata", date(2027, 3, 29), (9, 11), Some("2027-03-29T03:30:00Z")),
            ("Pacific/Auckland", date(2027, 4, 2), (9, 11), Some("2027-04-01T20:00:00Z")),
            ("Pacific/Auckland", date(2027, 4, 5), (9, 11), Some("2027-04-04T21:00:00Z")),
            // Samoa left out this whole day.
            ("Pacific/Apia", date(2011, 12, 30), (9, 11), None),
        ] {
            let found = window(from, until, &[]).begins(&zone(name), day);
            let found = found.map(|at| at.to_string());
            assert_eq!(found.as_deref(), begins, "{name} {day} {from} to {until}");
        }
    }

    #[test]
    fn what_was_missed_goes_out_on_the_next_working_day() {
        let off = [DayOff::new("Bridge day", date(2027, 5, 7), date(2027, 5, 7)).unwrap()];
        let window = window(9, 11, &off);
        let (berlin, days) = (zone("Europe/Berlin"), (date(2027, 5, 6), date(2027, 5, 14)));
        let next = |now: &str| {
            window.next(&berlin, days, 0, now.parse().unwrap()).map(|at| at.to_string())
        };
        assert_eq!(next("2027-05-01T00:00:00Z").unwrap(), "2027-05-06T07:00:00Z");
        // In the window after its moment: now.
        assert_eq!(next("2027-05-06T08:59:00Z").unwrap(), "2027-05-06T08:59:00Z");
        // Friday is off, and then there is a weekend.
        assert_eq!(next("2027-05-06T09:00:00Z").unwrap(), "2027-05-10T07:00:00Z");
        assert_eq!(next("2027-05-14T09:00:00Z"), None, "the last day is over");
    }

    proptest! {
        #[test]
        fn no_mail_goes_out_outside_the_window_or_on_a_day_off(
            place in 0..ZONES.len(),
            from in 0i8..22,
            hours in 1i8..12,
            seed in any::<u64>(),
            first in 0i32..800,
            off in 0i32..800,
            now in 0i64..70_000_000,
        ) {
            let begin = date(2026, 1, 1);
            let day = |n: i32| begin.saturating_add(n.days());
            let days_off = [DayOff::new("Off", day(off), day(off + 20)).unwrap()];
            let window = window(from, (from + hours).min(23), &days_off);
            let zone = zone(ZONES[place]);
            let midnight = begin.to_zoned(TimeZone::UTC).unwrap().timestamp();
            let now = midnight.checked_add(SignedDuration::from_secs(now)).unwrap();
            let days = (day(first), day(first + 40));
            if let Some(at) = window.next(&zone, days, seed, now) {
                let local = at.to_zoned(zone.clone());
                prop_assert!(at >= now);
                prop_assert!(local.date() >= days.0 && local.date() <= days.1);
                prop_assert!(window.is_working_day(local.date()), "{local}");
                prop_assert!(window.holds(&local, local.date()), "{local}");
                // Asked again at that moment, it is due; a moment before, it was not.
                prop_assert_eq!(window.next(&zone, days, seed, at), Some(at));
            } else {
                // Four weeks cannot be without a working day beside these 21 days off, unless they are over.
                prop_assert!(now.to_zoned(zone).date() >= days.0);
            }
        }

        #[test]
        fn seeds_spread_over_the_window(from in 0i8..20, place in 0..ZONES.len()) {
            let window = window(from, from + 2, &[]);
            let zone = zone(ZONES[place]);
            let day = date(2027, 6, 8);
            let at = |seed: u64| window.send_at(&zone, day, seed).unwrap();
            let begins = window.begins(&zone, day).unwrap();
            prop_assert_eq!(at(7_199).duration_since(begins).as_secs(), 7_199);
            prop_assert_eq!(at(7_200), begins);
        }
    }
}
