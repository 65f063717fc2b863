use std::collections::BTreeMap;

use jiff::tz::TimeZoneDatabase;

use super::windows_zones::WINDOWS_ZONES;

/// Reads the names of time zones that other programs write.
pub(super) struct TimeZones {
    /// The database in this binary: which names are known does not depend on the machine.
    known: TimeZoneDatabase,
    /// By city in lower case, with spaces: `buenos aires`.
    by_city: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoTimeZone {
    Unknown,
    /// `UTC+1` names no place, and only a place says when summer time begins.
    BareOffset,
}

/// Windows shows these without a city.
const AMERICAN: [(&str, &str); 4] = [
    ("eastern time", "America/New_York"),
    ("central time", "America/Chicago"),
    ("mountain time", "America/Denver"),
    ("pacific time", "America/Los_Angeles"),
];

/// Where the database keeps cities; elsewhere it has abbreviations and offsets.
const REGIONS: [&str; 8] =
    ["Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

impl TimeZones {
    pub fn new() -> Self {
        let known = TimeZoneDatabase::bundled();
        let mut by_city: BTreeMap<String, String> = BTreeMap::new();
        for name in known.available() {
            let name = name.as_str();
            if let Some((_, city)) = name.rsplit_once('/')
                && REGIONS.iter().any(|region| name.starts_with(region))
            {
                let city = city.replace('_', " ").to_lowercase();
                let kept = by_city.entry(city).or_insert_with(|| name.to_owned());
                // `America/Argentina/Buenos_Aires` has an older, shorter name.
                if name.len() < kept.len() {
                    name.clone_into(kept);
                }
            }
        }
        Self { known, by_city }
    }

    /// The name as the time zone database spells it, of `europe/berlin`, `W. Europe Standard Time`,
    /// `GMT+01:00 Central European Time (Berlin)`, `(UTC+01:00) Amsterdam, Berlin`, `Berlin`.
    pub fn read(&self, text: &str) -> Result<String, NoTimeZone> {
        if let Some(name) = self.spelled(text) {
            return Ok(name);
        }
        let windows = WINDOWS_ZONES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
        if let Some((_, name)) = windows {
            return Ok((*name).to_owned());
        }
        let rest = after_offset(text);
        if rest.is_empty() {
            return Err(NoTimeZone::BareOffset);
        }
        let in_brackets = rest.split_once('(').map(|(_, behind)| behind.trim_end_matches(')'));
        let named = in_brackets.into_iter().chain([rest]);
        let cities =
            named.flat_map(|list| list.split([',', ';'])).map(|city| city.trim().to_lowercase());
        if let Some(name) = cities.into_iter().find_map(|city| self.by_city.get(&city)) {
            return Ok(name.clone());
        }
        let lower = rest.to_lowercase();
        let american = AMERICAN.iter().find(|(begin, _)| {
            lower.strip_prefix(begin).is_some_and(|rest| rest.trim_start().starts_with("(us"))
        });
        american.map(|(_, name)| (*name).to_owned()).ok_or(NoTimeZone::Unknown)
    }

    fn spelled(&self, text: &str) -> Option<String> {
        let zone = self.known.get(text).ok().filter(|zone| !zone.is_unknown())?;
        zone.iana_name().map(str::to_owned)
    }
}

/// What stands behind `UTC+1`, `GMT+01:00` or `(UTC-05:00)`; the whole text without such a beginning.
fn after_offset(text: &str) -> &str {
    let bare = text.strip_prefix('(').unwrap_or(text);
    let letters =
        bare.get(..3).filter(|it| ["UTC", "GMT"].iter().any(|one| it.eq_ignore_ascii_case(one)));
    let rest = letters.and_then(|_| bare.get(3..)).unwrap_or(bare).trim_start();
    let digits = rest.strip_prefix(['+', '-', '\u{2212}', '±']);
    match (letters, digits) {
        (None, None) => text,
        (_, digits) => digits
            .unwrap_or(rest)
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == ':' || c == '.')
            .trim_start_matches(')')
            .trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_programs() {
        let zones = TimeZones::new();
        for (text, name) in [
            ("europe/berlin", "Europe/Berlin"),
            ("CET", "CET"),
            ("UTC", "UTC"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("GMT Standard Time", "Europe/London"),
            ("GMT+01:00 Central European Time (Berlin)", "Europe/Berlin"),
            ("GMT United Kingdom Time (London)", "Europe/London"),
            ("GMT-03:00 Argentina Time (Buenos Aires)", "America/Buenos_Aires"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
            ("Berlin", "Europe/Berlin"),
        ] {
            assert_eq!(zones.read(text).as_deref(), Ok(name), "{text}");
        }
        for offset in ["UTC+1", "GMT+01:00", "+02:00", "-5", "(UTC+01:00)", "utc +1"] {
            assert_eq!(zones.read(offset), Err(NoTimeZone::BareOffset), "{offset}");
        }
        for unknown in ["Mars/Base", "Etc/Unknown", "Europe/Berln", "Central", "äöü"] {
            assert_eq!(zones.read(unknown), Err(NoTimeZone::Unknown), "{unknown}");
        }
    }

    #[test]
    fn every_zone_of_windows_is_one_of_ours() {
        let zones = TimeZones::new();
        for (windows, name) in WINDOWS_ZONES {
            assert!(zones.spelled(name).is_some(), "{windows}");
        }
    }
}
