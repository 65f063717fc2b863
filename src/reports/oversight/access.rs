//! Who read what, in words.

use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::changes::{path, role_named};
use crate::domain::{AccessEntry, Actor, Deed, UnitPath};
use crate::messages::{Translator, key};
use crate::reports::addresses::{ACCESS_LOG, OVERSIGHT};
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// One page of the log.
#[derive(Debug, Clone)]
pub struct AccessPage {
    /// Newest first.
    pub entries: Vec<AccessEntry>,
    /// From 1, the newest.
    pub number: u64,
    pub has_older: bool,
    /// Before when entries were deleted for their age.
    pub purged_before: Option<Timestamp>,
    /// How many days an entry is kept.
    pub kept_days: u32,
}

/// The page.
#[derive(Template)]
#[template(path = "app/access_log.html")]
pub struct AccessLogPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    hints: Vec<String>,
    lines: Vec<Line>,
    newer: Option<String>,
    older: Option<String>,
}

struct Line {
    at: String,
    says: String,
    /// The newest wave that was shown; or nothing.
    wave: String,
}

pub fn access_log<'a>(page: &AccessPage, chrome: Chrome<'a>) -> AccessLogPage<'a> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let t = words.t;
    let mut hints = vec![t.get("access-hint"), t.n("access-kept", page.kept_days)];
    let purged = page.purged_before.map(|before| before.to_zoned(TimeZone::UTC).date());
    hints.extend(purged.map(|day| t.say("access-purged").with("day", t.day(day)).to_string()));
    let href = |number: u64| format!("{ACCESS_LOG}?page={number}");
    AccessLogPage {
        here: OVERSIGHT,
        title: t.get("access-title"),
        hints,
        lines: page.entries.iter().map(|entry| line(words, entry)).collect(),
        newer: (page.number > 1).then(|| href(page.number - 1)),
        older: page.has_older.then(|| href(page.number.saturating_add(1))),
        chrome,
    }
}

fn line(words: Words<'_>, entry: &AccessEntry) -> Line {
    let t = words.t;
    let unit = || path(words, &UnitPath::from_stored(entry.subject.clone()));
    let (message, subject) = match entry.deed {
        Deed::Report => (key("access-report"), unit()),
        Deed::Summary => (key("access-summary"), unit()),
        Deed::Audit => (key("access-audit"), unit()),
        Deed::AuditFile => (key("access-audit-file"), entry.subject.clone()),
        Deed::Export => (key("access-export"), entry.subject.clone()),
        Deed::Chart => (key("access-chart"), entry.subject.clone()),
        Deed::Overview => (key("access-overview"), String::new()),
        Deed::Comments => (key("access-comments"), String::new()),
        Deed::Oversight => (key("access-oversight"), String::new()),
        Deed::AccessLog => (key("access-access-log"), String::new()),
        Deed::SignIn if entry.subject.is_empty() => (key("access-sign-in"), String::new()),
        Deed::SignIn => (key("access-sign-in-by"), entry.subject.clone()),
        Deed::SignOut => (key("access-sign-out"), String::new()),
        Deed::SignOutEverywhere => (key("access-sign-out-everywhere"), String::new()),
        Deed::SignInLink => (key("access-sign-in-link"), String::new()),
        Deed::RoleGranted => (key("access-role-granted"), role_named(t, &entry.subject)),
        Deed::CodesMade => (key("access-codes-made"), String::new()),
        Deed::CameOfIt => (key("access-came-of-it"), String::new()),
        Deed::CameOfItSent => (key("access-came-of-it-sent"), String::new()),
        Deed::WaveEndsEarly => (key("access-wave-ends-early"), String::new()),
        Deed::RoleRevoked => (key("access-role-revoked"), role_named(t, &entry.subject)),
        Deed::DeputyNamed => (key("access-deputy-named"), unit_until(words, &entry.subject)),
        Deed::DeputyRevoked => (key("access-deputy-revoked"), unit()),
        Deed::Person => (key("access-person"), String::new()),
        Deed::PersonErased => (key("access-person-erased"), String::new()),
        Deed::PeopleImported => (key("access-people-imported"), entry.subject.clone()),
        Deed::SettingChanged => (key("access-setting-changed"), entry.subject.clone()),
        Deed::SetUpLink => (key("access-set-up-link"), String::new()),
        Deed::SetUp => (key("access-set-up"), String::new()),
        Deed::SetUpFinished => (key("access-set-up-finished"), String::new()),
        Deed::CouncilHasSeen => (key("access-council-has-seen"), String::new()),
        Deed::Desk => (key("access-desk"), String::new()),
        Deed::ProgrammeSet => (key("access-programme-set"), entry.subject.clone()),
        Deed::ProgrammePaused => (key("access-programme-paused"), String::new()),
        Deed::ProgrammeResumed => (key("access-programme-resumed"), String::new()),
        Deed::DaysOff => (key("access-days-off"), entry.subject.clone()),
    };
    let about = entry.about.as_ref().map(|about| named(t, about)).unwrap_or_default();
    let says = t.say(message).with("who", named(t, &entry.who)).with("subject", subject);
    let wave = entry.wave.as_ref();
    Line {
        at: t.moment(entry.at),
        says: says.with("about", about).to_string(),
        wave: wave
            .map(|wave| t.say("access-wave").with("wave", wave.as_str()).to_string())
            .unwrap_or_default(),
    }
}

/// "Operations / Depot North, 31 January 2027", of the unit and the day that were stored.
fn unit_until(words: Words<'_>, subject: &str) -> String {
    let parts =
        subject.rsplit_once(' ').and_then(|(unit, day)| Some((unit, day.parse::<Date>().ok()?)));
    let Some((unit, day)) = parts else { return subject.to_owned() };
    let unit = path(words, &UnitPath::from_stored(unit.to_owned()));
    format!("{unit}, {}", words.t.day(day))
}

fn named(t: Translator<'_>, actor: &Actor) -> String {
    match actor {
        Actor::Reader(email) => email.to_string(),
        Actor::CommandLine => t.get("access-command-line"),
        Actor::Erased => t.get("access-erased"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{EmailAddress, Locale, WaveId};
    use crate::messages::Messages;

    #[test]
    fn every_deed_has_its_sentence_in_both_languages() {
        let messages = Messages::load().unwrap();
        let email = EmailAddress::parse("hr@x.example").unwrap();
        for locale in [Locale::EN, Locale::DE] {
            let words = Words { t: messages.in_locale(locale), organisation: "Elm" };
            let mut seen = std::collections::BTreeSet::new();
            for deed in Deed::ALL {
                let now = "2026-11-27T17:21:40Z".parse().unwrap();
                let mut entry = AccessEntry::new(Actor::Reader(email.clone()), deed, now);
                entry = entry.of("observer").about(&email);
                entry.wave = Some(WaveId::numbered(7));
                let line = line(words, &entry);
                assert!(line.says.contains("hr@x.example"), "{deed:?}: {}", line.says);
                assert!(line.wave.contains("w7") && line.at.contains("17:21 UTC"), "{}", line.at);
                assert!(seen.insert(line.says), "{deed:?} says what another deed says");
            }
        }
    }
}
