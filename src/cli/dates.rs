//! Days as they are typed on the command line.

use jiff::civil::Date;

/// How people write days elsewhere, where it can be told which number is the month.
const FORMS_ELSEWHERE: [&str; 3] = ["%d.%m.%Y", "%Y/%m/%d", "%Y%m%d"];

/// A day such as 2026-12-04.
///
/// # Errors
/// Says how the same day is to be written, where that can be told.
pub fn day(text: &str) -> Result<Date, String> {
    let is_ours = text.len() == "2026-12-04".len() && text.chars().nth(4) == Some('-');
    if is_ours && let Ok(day) = text.parse() {
        return Ok(day);
    }
    let meant = FORMS_ELSEWHERE.iter().find_map(|form| Date::strptime(form, text).ok());
    // "4.12.26" would be a day of the year 26.
    let meant = meant.filter(|day| day.year() >= 1900);
    Err(meant.map_or_else(
        || "write year, month and day, such as 2026-12-04".to_owned(),
        |day| format!("write {day}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_written_otherwise_is_refused_with_how_it_is_written() {
        assert_eq!(day("2026-12-04").unwrap().to_string(), "2026-12-04");
        for (text, says) in [
            ("4.12.2026", "write 2026-12-04"),
            ("04.12.2026", "write 2026-12-04"),
            ("2026/12/04", "write 2026-12-04"),
            ("20261204", "write 2026-12-04"),
            // Which of the two is the month cannot be told.
            ("04/12/2026", "write year, month and day, such as 2026-12-04"),
            ("31.2.2026", "write year, month and day, such as 2026-12-04"),
            ("4.12.26", "write year, month and day, such as 2026-12-04"),
            ("tomorrow", "write year, month and day, such as 2026-12-04"),
            ("", "write year, month and day, such as 2026-12-04"),
        ] {
            assert_eq!(day(text).unwrap_err(), says, "{text}");
        }
    }
}
