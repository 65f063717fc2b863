use std::borrow::Borrow;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Translator;
use crate::domain::Quarter;

/// Dates in words. [`Translator::month_year`], [`Translator::day`] and [`Translator::moment`] name the year.
impl Translator<'_> {
    /// `Friday 4 December`, `Freitag, 4. Dezember`.
    pub fn date(self, date: impl Borrow<Date>) -> String {
        let (t, date) = (self, date.borrow());
        t.say("date-long")
            .with("weekday", t.n("weekday-name", date.weekday().to_monday_one_offset()))
            .with("day", date.day())
            .with("month", t.n("month-name", date.month()))
            .to_string()
    }

    /// `Fri 4 Dec`, `Fr., 4. Dez.`
    pub fn short_date(self, date: impl Borrow<Date>) -> String {
        let (t, date) = (self, date.borrow());
        t.say("date-short")
            .with("weekday", t.n("weekday-short", date.weekday().to_monday_one_offset()))
            .with("day", date.day())
            .with("month", t.n("month-in-short-date", date.month()))
            .to_string()
    }

    /// `October 2026`, `Oktober 2026`.
    pub fn month_year(self, date: impl Borrow<Date>) -> String {
        let (t, date) = (self, date.borrow());
        t.say("month-year")
            .with("month", t.n("month-name", date.month()))
            // As text: a number could get a thousands separator.
            .with("year", date.year().to_string())
            .to_string()
    }

    /// `4th quarter 2026`, `4. Quartal 2026`.
    pub fn quarter(self, quarter: Quarter) -> String {
        let t = self;
        t.say("audit-quarter")
            .with("number", quarter.number())
            .with("year", quarter.year().to_string())
            .to_string()
    }

    /// `4 December 2026`, `4. Dezember 2026`.
    pub fn day(self, date: impl Borrow<Date>) -> String {
        let (t, date) = (self, date.borrow());
        t.say("day-month-year")
            .with("day", date.day())
            .with("month", t.n("month-name", date.month()))
            .with("year", date.year().to_string())
            .to_string()
    }

    /// `4 December 2026, 09:05 UTC`, `4. Dezember 2026, 09:05 UTC`.
    pub fn moment(self, at: Timestamp) -> String {
        let (t, at) = (self, at.to_zoned(TimeZone::UTC));
        t.say("moment")
            .with("day", t.day(at.date()))
            .with("time", at.strftime("%H:%M").to_string())
            .to_string()
    }

    /// `Oct`, `Okt`: under an axis.
    pub fn short_month(self, date: impl Borrow<Date>) -> String {
        let (t, date) = (self, date.borrow());
        t.n("month-short", date.month())
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use crate::domain::Locale;
    use crate::messages::Messages;

    #[test]
    fn dates_in_words() {
        let messages = Messages::load().unwrap();
        let (en, de) = (messages.in_locale(Locale::EN), messages.in_locale(Locale::DE));
        let day = date(2026, 12, 4);
        assert_eq!(en.date(day), "Friday 4 December");
        assert_eq!(de.date(day), "Freitag, 4. Dezember");
        assert_eq!(en.short_date(day), "Fri 4 Dec");
        assert_eq!(de.short_date(day), "Fr., 4. Dez.");
        assert_eq!(en.month_year(date(2026, 10, 1)), "October 2026");
        assert_eq!(de.month_year(date(2026, 10, 1)), "Oktober 2026");
        assert_eq!(en.day(day), "4 December 2026");
        assert_eq!(de.day(day), "4. Dezember 2026");
        assert_eq!(de.short_date(date(2026, 5, 1)), "Fr., 1. Mai");
        assert_eq!(en.short_month(date(2026, 10, 1)), "Oct");
        assert_eq!(de.short_month(date(2026, 10, 1)), "Okt");
    }

    #[test]
    fn every_month_and_weekday_has_its_own_name() {
        let messages = Messages::load().unwrap();
        for locale in Locale::SHIPPED {
            let t = messages.in_locale(locale);
            let mut months: Vec<String> =
                (1..=12).map(|month| t.month_year(date(2026, month, 1))).collect();
            let mut short: Vec<String> =
                (1..=12).map(|month| t.short_month(date(2026, month, 1))).collect();
            // 2026-06-01 is a Monday: seven days, seven names in both lengths.
            let week = (0..7).map(|n| date(2026, 6, 1).checked_add(n.days()).unwrap());
            let name = |text: String| text.split(' ').next().unwrap().to_owned();
            let mut long_days: Vec<String> = week.clone().map(|day| name(t.date(day))).collect();
            let mut short_days: Vec<String> = week.map(|day| name(t.short_date(day))).collect();
            for (names, how_many) in
                [(&mut months, 12), (&mut short, 12), (&mut long_days, 7), (&mut short_days, 7)]
            {
                names.sort();
                names.dedup();
                assert_eq!(names.len(), how_many, "{names:?}");
            }
        }
    }
}
