//! Whether a row is somebody to ask, by what its status, account and last day say.

use jiff::civil::Date;

/// Words of a status that mean: not here any more. In lower case.
const LEFT: &[&str] = &[
    "inactive",
    "inaktiv",
    "inactif",
    "inactivo",
    "terminated",
    "dismissed",
    "resigned",
    "retired",
    "deceased",
    "left",
    "leaver",
    "former",
    "offboarded",
    "ausgeschieden",
    "ausgetreten",
    "ehemalig",
    "ehemalige",
    "ehemaliger",
    "sorti",
    "parti",
    "baja",
    "disabled",
    "deactivated",
    "deaktiviert",
    "deprovisioned",
    "suspended",
    "gesperrt",
    "archived",
    "deleted",
];

const FALSE: &[&str] = &["false", "falsch", "faux", "no", "nein", "non", "0", "n", "f"];
const TRUE: &[&str] = &["true", "wahr", "vrai", "yes", "ja", "oui", "1", "y", "j", "t", "-1"];

/// Guests, and accounts of machines and rooms.
const NOT_STAFF: &[&str] = &[
    "guest",
    "gast",
    "invité",
    "service",
    "service account",
    "shared",
    "shared mailbox",
    "room",
    "resource",
];

pub(super) fn has_left(status: &str) -> bool {
    LEFT.contains(&status.to_lowercase().as_str())
}

pub(super) fn is_guest(account_type: &str) -> bool {
    NOT_STAFF.contains(&account_type.to_lowercase().as_str())
}

/// Whether an account may not be used; `None` where the word is not known. Some systems write a status here.
pub(super) fn is_disabled(enabled: &str) -> Option<bool> {
    let lower = enabled.to_lowercase();
    let is = |words: &[&str]| words.contains(&lower.as_str());
    if is(FALSE) || is(LEFT) {
        return Some(true);
    }
    let here = is(TRUE) || is(&["active", "aktiv", "actif", "enabled"]);
    here.then_some(false)
}

/// Whether a last day is over; `None` where that cannot be told. Of `03/04/2026` both readings must agree.
pub(super) fn is_over(last_day: &str, today: Date) -> Option<bool> {
    let date = last_day.split(['T', ' ']).next().unwrap_or_default();
    let mut parts = Vec::new();
    for part in date.split(['-', '.', '/']) {
        parts.push(part.parse::<i16>().ok()?);
    }
    let [first, second, third] = parts.try_into().ok()?;
    let readings = if first > 31 {
        [(first, second, third)].to_vec()
    } else if date.contains('/') {
        vec![(third, first, second), (third, second, first)]
    } else {
        vec![(third, second, first)]
    };
    let day = |(year, month, day): (i16, i16, i16)| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let mut over: Vec<bool> = readings.into_iter().filter_map(day).map(|day| day < today).collect();
    over.dedup();
    <[bool; 1]>::try_from(over).ok().map(|[over]| over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_systems() {
        for left in ["Inaktiv", "TERMINATED", "suspended", "Deprovisioned"] {
            assert!(has_left(left), "{left}");
        }
        for here in ["Aktiv", "Full-Time", "On Leave", "Elternzeit", "Gekündigt", ""] {
            assert!(!has_left(here), "{here}");
        }
        assert!(is_guest("Guest") && !is_guest("Member"));
        assert_eq!(
            ["True", "FALSE", "ja", "Inaktiv", "?"].map(is_disabled),
            [Some(false), Some(true), Some(false), Some(true), None]
        );
    }

    #[test]
    fn a_last_day_counts_where_it_can_be_told() {
        let today = jiff::civil::date(2026, 5, 20);
        for (text, over) in [
            ("2026-05-19", Some(true)),
            ("2026-05-20", Some(false)),
            ("2026-05-19T00:00:00", Some(true)),
            ("31.12.2026", Some(false)),
            ("31.03.2026", Some(true)),
            ("03/04/2026", Some(true)),
            ("12/31/2025", Some(true)),
            ("06/05/2026", None),
            ("soon", None),
            ("32.01.2026", None),
        ] {
            assert_eq!(is_over(text, today), over, "{text}");
        }
    }
}
