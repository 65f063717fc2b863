use jiff::ToSpan;
use jiff::civil::Date;

use super::icalendar;

/// Days on which no wave opens, and no mail of one goes out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOff {
    pub from: Date,
    /// Counted, too.
    pub to: Date,
    pub label: String,
}

/// Why days off are refused, with the mend.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayOffMistake {
    #[error("say what the days are, on one line of at most {longest} characters", longest = DayOff::LONGEST_LABEL)]
    Label,
    #[error("the days end on {to}, before they begin on {from}")]
    Backwards { from: Date, to: Date },
    #[error("from {from} to {to} are more than {most} days: nothing would open for so long. To stop, pause the programme", most = DayOff::MOST_DAYS)]
    TooLong { from: Date, to: Date },
    #[error(
        "line {line}: write two dates and what they are, as in 2026-12-21 2027-01-08 Christmas"
    )]
    Line { line: usize },
    #[error("line {line}: {mistake}")]
    InLine { line: usize, mistake: Box<DayOffMistake> },
    #[error(
        "line {line}: `{label}` repeats itself, and only dates are read: take a calendar that has each year's date"
    )]
    Repeats { line: usize, label: String },
    #[error("line {line}: this event has no date that can be read")]
    NoDate { line: usize },
    #[error("there are no days in it")]
    Nothing,
}

impl DayOff {
    /// In characters.
    pub const LONGEST_LABEL: usize = 100;
    pub const MOST_DAYS: i32 = 100;

    /// `to` is counted, too.
    pub fn new(label: &str, from: Date, to: Date) -> Result<Self, DayOffMistake> {
        let label = label.trim();
        let length = label.chars().count();
        if !(1..=Self::LONGEST_LABEL).contains(&length) || label.chars().any(char::is_control) {
            return Err(DayOffMistake::Label);
        }
        if to < from {
            return Err(DayOffMistake::Backwards { from, to });
        }
        if to >= from.saturating_add(Self::MOST_DAYS.days()) {
            return Err(DayOffMistake::TooLong { from, to });
        }
        Ok(Self { from, to, label: label.to_owned() })
    }

    pub fn holds(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Reads many at once: an iCalendar file, as calendars of public holidays are given out, or lines of a first
/// day, a last day and what they are; a line with one date is one day.
pub fn days_off_in(text: &str) -> Result<Vec<DayOff>, DayOffMistake> {
    let text = text.trim_start_matches('\u{feff}');
    let found = if icalendar::is_calendar(text) { icalendar::events(text)? } else { lines(text)? };
    if found.is_empty() { Err(DayOffMistake::Nothing) } else { Ok(found) }
}

fn lines(text: &str) -> Result<Vec<DayOff>, DayOffMistake> {
    let filled = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    filled.map(|(number, line)| of_line(number, line)).collect()
}

fn of_line(line: usize, text: &str) -> Result<DayOff, DayOffMistake> {
    let is_gap = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let first = |text: &str| -> Option<(Date, usize)> {
        let word = text.split(is_gap).next()?;
        Some((word.parse().ok()?, word.len()))
    };
    let text = text.trim();
    let (from, length) = first(text).ok_or(DayOffMistake::Line { line })?;
    let rest = text.get(length..).unwrap_or_default().trim_start_matches(is_gap);
    let (to, label) = match first(rest) {
        Some((to, length)) => (to, rest.get(length..).unwrap_or_default()),
        None => (from, rest),
    };
    let label = label.trim_matches(is_gap);
    let in_line = |mistake| DayOffMistake::InLine { line, mistake: Box::new(mistake) };
    DayOff::new(label, from, to).map_err(in_line)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_days_are_off_and_those_around_are_not() {
        let off = DayOff::new(" Christmas ", date(2026, 12, 21), date(2027, 1, 8)).unwrap();
        assert_eq!(off.label, "Christmas");
        let held = [(2026, 12, 20), (2026, 12, 21), (2027, 1, 8), (2027, 1, 9)]
            .map(|(year, month, day)| off.holds(date(year, month, day)));
        assert_eq!(held, [false, true, true, false]);
    }

    #[test]
    fn what_is_refused_says_why() {
        let (from, to) = (date(2027, 5, 6), date(2027, 5, 7));
        let long = "x".repeat(101);
        for label in ["", " ", "a\nb", &long] {
            assert_eq!(DayOff::new(label, from, to), Err(DayOffMistake::Label), "{label:?}");
        }
        assert!(matches!(DayOff::new("A", to, from), Err(DayOffMistake::Backwards { .. })));
        let last = from.saturating_add(99.days());
        assert!(DayOff::new("A", from, last).is_ok());
        let late = DayOff::new("A", from, last.saturating_add(1.days()));
        assert!(matches!(late, Err(DayOffMistake::TooLong { .. })));
    }

    #[test]
    fn lines_are_read_as_they_are_pasted() {
        let text = "2026-12-21 2027-01-08 Christmas and New Year\n\n2027-05-06;2027-05-06;Ascension\r\n\
                    2027-05-17,Whit Monday\n2027-07-26\t2027-08-13\tWorks holiday";
        let found = days_off_in(text).unwrap();
        let said: Vec<String> =
            found.iter().map(|one| format!("{} {} {}", one.from, one.to, one.label)).collect();
        let expected = [
            "2026-12-21 2027-01-08 Christmas and New Year",
            "2027-05-06 2027-05-06 Ascension",
            "2027-05-17 2027-05-17 Whit Monday",
            "2027-07-26 2027-08-13 Works holiday",
        ];
        assert_eq!(said, expected);
        assert_eq!(days_off_in("  \n"), Err(DayOffMistake::Nothing));
        assert_eq!(days_off_in("2027-05-06 A\nsoon B"), Err(DayOffMistake::Line { line: 2 }));
        let nameless = days_off_in("2027-05-06 2027-05-07").unwrap_err();
        assert!(nameless.to_string().starts_with("line 1: say what"), "{nameless}");
    }
}
