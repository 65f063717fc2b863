//! The little of iCalendar (RFC 5545) that a calendar of holidays has: events with a first day, and a last.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{DayOff, DayOffMistake};

pub fn is_calendar(text: &str) -> bool {
    text.trim_start().get(..15).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// One event while its lines are read.
struct Event {
    /// Where it begins.
    line: usize,
    label: String,
    from: Option<Date>,
    /// The day after the last.
    end: Option<Date>,
    repeats: bool,
    /// Parts within it, such as alarms, whose lines are none of its own.
    depth: usize,
}

/// Every event, in the order of the file; an event that repeats itself is refused.
pub fn events(text: &str) -> Result<Vec<DayOff>, DayOffMistake> {
    let mut found = Vec::new();
    let mut open: Option<Event> = None;
    for (line, text) in unfolded(text) {
        let Some((name, value)) = text.split_once(':') else { continue };
        let property = name.split(';').next().unwrap_or(name).to_uppercase();
        match (property.as_str(), &mut open) {
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") => {
                let (label, from, end) = (String::new(), None, None);
                open = Some(Event { line, label, from, end, repeats: false, depth: 0 });
            }
            ("BEGIN", Some(event)) => event.depth += 1,
            ("END", Some(event)) if event.depth > 0 => event.depth -= 1,
            ("END", Some(_)) => found.extend(open.take().map(Event::done).transpose()?),
            ("SUMMARY", Some(event)) if event.depth == 0 => event.label = plain(value),
            ("DTSTART", Some(event)) if event.depth == 0 => event.from = day(value),
            ("DTEND", Some(event)) if event.depth == 0 => event.end = end(value),
            ("RRULE" | "RDATE", Some(event)) => event.repeats = true,
            _ => {}
        }
    }
    Ok(found)
}

impl Event {
    fn done(self) -> Result<DayOff, DayOffMistake> {
        let line = self.line;
        if self.repeats {
            return Err(DayOffMistake::Repeats { line, label: self.label });
        }
        let from = self.from.ok_or(DayOffMistake::NoDate { line })?;
        let last = self.end.map_or(from, |end| end.saturating_sub(1.day())).max(from);
        let in_line = |mistake| DayOffMistake::InLine { line, mistake: Box::new(mistake) };
        DayOff::new(&self.label, from, last).map_err(in_line)
    }
}

/// Long lines are broken, and go on with a blank; each with the number at which it begins.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, before))) => before.push_str(rest),
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

/// `20261225`, or the day of `20261225T090000Z`.
fn day(value: &str) -> Option<Date> {
    let digits = value.trim().get(..8)?;
    let date = format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    date.parse().ok()
}

/// An event of whole days ends on the day after its last; one with hours on the day of its end, unless that is
/// midnight.
fn end(value: &str) -> Option<Date> {
    let end = day(value)?;
    match value.trim().split_once('T') {
        Some((_, hour)) if !hour.starts_with("000000") => end.checked_add(1.day()).ok(),
        _ => Some(end),
    }
}

/// A text without the strokes before commas; a line break becomes a blank.
fn plain(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.trim().chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::domain::programme::{DayOffMistake, days_off_in};

    const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\\, both\r\n  days\r\n\
        BEGIN:VALARM\r\nSUMMARY:Ring\r\nDTSTART:20200101\r\nEND:VALARM\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nSUMMARY:Ascension\r\nDTSTART;VALUE=DATE:20270506\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nSUMMARY;LANGUAGE=de:Betriebsausflug\r\nDTSTART:20270611T080000Z\r\n\
        DTEND:20270612T160000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn a_calendar_of_holidays_is_read() {
        let found = days_off_in(CALENDAR).unwrap();
        let said: Vec<String> =
            found.iter().map(|one| format!("{} {} {}", one.from, one.to, one.label)).collect();
        let expected = [
            "2026-12-25 2026-12-26 Christmas, both days",
            "2027-05-06 2027-05-06 Ascension",
            "2027-06-11 2027-06-12 Betriebsausflug",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_cannot_be_read_names_its_line() {
        let with = |text: &str| {
            let calendar = format!(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\n{text}\nSUMMARY:Day\nEND:VEVENT\nEND:VCALENDAR\n"
            );
            days_off_in(&calendar).unwrap_err()
        };
        let yearly = with("DTSTART:20261225\nRRULE:FREQ=YEARLY");
        assert_eq!(yearly, DayOffMistake::Repeats { line: 2, label: "Day".to_owned() });
        assert_eq!(with("DTSTART:soon"), DayOffMistake::NoDate { line: 2 });
        assert_eq!(with("DTSTART:ä0261225"), DayOffMistake::NoDate { line: 2 });
        let empty = days_off_in("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
        assert_eq!(empty, Err(DayOffMistake::Nothing));
    }
}
