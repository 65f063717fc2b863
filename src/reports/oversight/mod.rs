//! What a works council or data protection officer reads: rules, changes, wording; no result.

mod access;
mod asked;
mod changes;
mod log_error;
mod rules;

use askama::Template;

use super::addresses::{ACCESS_LOG, OVERSIGHT};
use super::headline::Headline;
use super::page::Chrome;
use super::words::Words;
use crate::domain::{ChainEntry, Named, PolicyLogEntry, Roster, RosterEntry, Wave};
use crate::messages::key;

pub use access::{AccessLogPage, AccessPage, access_log};
pub use log_error::LogError;

pub(super) use changes::{Told, path, role_named, told_of};

use asked::{AskedGroup, Wording, asked_groups, wording};
use changes::{Changed, changes};
use rules::{Rules, restores, rules};

/// A log as it stands in the database; an entry that cannot be read says nothing.
#[derive(Debug, Clone)]
pub struct CheckedLog<T> {
    /// First entry first.
    pub entries: Vec<(ChainEntry, Option<T>)>,
    /// The first thing that is wrong with it.
    pub broken: Option<LogError>,
}

/// Everything that the page is drawn from: nothing that an answer changes.
#[derive(Debug, Clone)]
pub struct OversightSources {
    pub rules: CheckedLog<PolicyLogEntry>,
    pub changes: CheckedLog<RosterEntry<Named>>,
    /// The newest wave with its frozen roster.
    pub newest: Option<(Wave, Roster)>,
}

/// The page.
#[derive(Template)]
#[template(path = "app/oversight.html")]
pub struct Oversight<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    headline: Headline,
    /// The logs that have entries: a name, how many, and the hash of the last.
    ends: Vec<LogEnd>,
    /// Newest first.
    rules: Vec<Rules>,
    /// Newest first: the database was brought back from an older copy.
    restores: Vec<String>,
    /// Newest first.
    changes: Vec<Changed>,
    /// The newest wave's label.
    wave: String,
    groups: Vec<AskedGroup>,
    wordings: Vec<Wording>,
    /// Where who read what stands, for those who may read it.
    access_log: Option<&'static str>,
}

struct LogEnd {
    name: String,
    entries: usize,
    sha256: String,
}

/// The page; with the way to the access log for observers.
pub fn oversight<'a>(
    sources: &OversightSources,
    is_observer: bool,
    chrome: Chrome<'a>,
) -> Oversight<'a> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let newest = sources.newest.as_ref();
    Oversight {
        here: OVERSIGHT,
        title: words.t.get("oversight-title"),
        headline: headline(words, sources),
        ends: ends(words, sources),
        rules: rules(words, &sources.rules.entries),
        restores: restores(words, &sources.rules.entries),
        changes: changes(words, &sources.changes.entries),
        wave: newest.map(|(wave, _)| words.wave(wave)).unwrap_or_default(),
        groups: newest.map(|(_, roster)| asked_groups(words, roster)).unwrap_or_default(),
        wordings: newest
            .map(|(wave, _)| wording(words, chrome.locale, &wave.form))
            .unwrap_or_default(),
        access_log: is_observer.then_some(ACCESS_LOG),
        chrome,
    }
}

fn headline(words: Words<'_>, sources: &OversightSources) -> Headline {
    let t = words.t;
    let OversightSources { rules, changes, .. } = sources;
    let (bold, rest) = match (&rules.broken, &changes.broken) {
        (None, None) if rules.entries.is_empty() && changes.entries.is_empty() => {
            (key("oversight-empty"), t.get("oversight-empty-means"))
        }
        (None, None) => (key("oversight-holds"), t.get("oversight-holds-means")),
        (Some(problem), None) => (key("oversight-rules-broken"), problem.sentence(t)),
        (None, Some(problem)) => (key("oversight-changes-broken"), problem.sentence(t)),
        (Some(rules), Some(changes)) => {
            let both = t.say("oversight-both-problems").with("rules", rules.sentence(t));
            (key("oversight-both-broken"), both.with("changes", changes.sentence(t)).to_string())
        }
    };
    Headline { bold: t.get(bold), rest }
}

fn ends(words: Words<'_>, sources: &OversightSources) -> Vec<LogEnd> {
    let end = |name: &str, entries: Vec<&ChainEntry>| {
        let sha256 = entries.last()?.sha256.clone();
        Some(LogEnd { name: words.t.get(name), entries: entries.len(), sha256 })
    };
    let rules = sources.rules.entries.iter().map(|(entry, _)| entry).collect();
    let changes = sources.changes.entries.iter().map(|(entry, _)| entry).collect();
    let all = [end(key("oversight-log-rules"), rules), end(key("oversight-log-changes"), changes)];
    all.into_iter().flatten().collect()
}
