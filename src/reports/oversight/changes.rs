//! Changes of who is asked and who reads, in words.

use std::collections::BTreeMap;

use crate::domain::{
    ChainEntry, EmailAddress, ErasedWhy, Joined, LedBy, Left, Moved, Named, RosterChange,
    RosterEntry, UnitPath,
};
use crate::messages::{Translator, key};
use crate::reports::words::Words;

/// From so many lines on a list is folded.
const LONG: usize = 6;

/// One entry of the log of changes.
pub(super) struct Changed {
    pub number: u64,
    /// "22 November 2026"; empty for an entry that cannot be read.
    pub on: String,
    pub says: String,
    pub lists: Vec<People>,
    /// The beginning of the entry's hash.
    pub sha256: String,
}

/// The people of one entry to whom the same happened.
pub(super) struct People {
    pub title: String,
    /// The message that says it of one of them.
    of_one: &'static str,
    pub lines: Vec<Line>,
}

pub(super) struct Line {
    pub email: String,
    pub says: String,
}

impl People {
    pub fn is_long(&self) -> bool {
        self.lines.len() >= LONG
    }
}

/// What one entry says of somebody.
pub(in crate::reports) struct Told {
    pub number: u64,
    pub on: String,
    /// Who made it, where that is known.
    pub by: String,
    pub lines: Vec<String>,
}

/// What the entries say of the addresses, newest first: of an import the lines alone that name one.
pub(in crate::reports) fn told_of(
    words: Words<'_>,
    entries: &[(ChainEntry, RosterEntry<Named>)],
    addresses: &[&EmailAddress],
    made_by: &BTreeMap<u64, String>,
) -> Vec<Told> {
    let told = |(entry, said): &(ChainEntry, RosterEntry<Named>)| {
        let Changed { number, on, says, lists, .. } = one(words, entry, Some(said));
        let mut lines = Vec::new();
        if lists.is_empty() {
            lines.push(says);
        }
        for list in lists {
            let is_theirs = |line: &&Line| {
                addresses
                    .iter()
                    .any(|one| line.email == one.as_str() || line.says.contains(one.as_str()))
            };
            for line in list.lines.iter().filter(is_theirs) {
                let says = words.t.say(list.of_one).with("email", line.email.as_str());
                lines.push(says.with("says", line.says.as_str()).to_string());
            }
        }
        let by =
            made_by.get(&number).map(|who| words.t.say("desk-person-by").with("who", who.as_str()));
        Told { number, on, by: by.map(|by| by.to_string()).unwrap_or_default(), lines }
    };
    entries.iter().rev().map(told).collect()
}

/// Newest first.
pub(super) fn changes(
    words: Words<'_>,
    entries: &[(ChainEntry, Option<RosterEntry<Named>>)],
) -> Vec<Changed> {
    entries.iter().rev().map(|(entry, said)| one(words, entry, said.as_ref())).collect()
}

fn one(words: Words<'_>, entry: &ChainEntry, said: Option<&RosterEntry<Named>>) -> Changed {
    let t = words.t;
    let (says, lists) = match said.map(|said| &said.change) {
        None => {
            let message = t.say("oversight-entry-unreadable");
            (message.with("entry", entry.number).to_string(), Vec::new())
        }
        Some(RosterChange::PeopleImport { new, changed, left }) => {
            (t.get("oversight-import"), lists(words, new, changed, left))
        }
        Some(RosterChange::RoleGranted { email, role, before }) => {
            (granted(words, email, role, before.as_deref()), Vec::new())
        }
        Some(RosterChange::RoleRevoked { email, role }) => {
            let message = t.say("oversight-revoked").with("email", who(words, email));
            (message.with("role", role_named(t, role)).to_string(), Vec::new())
        }
        Some(RosterChange::DeputyNamed { email, unit, until }) => {
            let message = t.say("oversight-deputy-named").with("email", who(words, email));
            let message = message.with("unit", path(words, unit)).with("day", t.day(*until));
            (message.to_string(), Vec::new())
        }
        Some(RosterChange::DeputyRevoked { email, unit }) => {
            let message = t.say("oversight-deputy-revoked").with("email", who(words, email));
            (message.with("unit", path(words, unit)).to_string(), Vec::new())
        }
        Some(RosterChange::AskedNotToBeMailed { team }) => {
            let message = t.say("oversight-unmailed").with("team", path(words, team));
            (message.to_string(), Vec::new())
        }
        Some(RosterChange::Frozen { wave, invited, .. }) => {
            let message = t.say("oversight-frozen").with("wave", wave.as_str());
            (message.with("n", *invited).to_string(), Vec::new())
        }
        Some(RosterChange::CarriedOver { before }) => {
            let message = t.say("oversight-carried-over").with("n", before.number);
            (message.with("sha256", before.sha256.as_str()).to_string(), Vec::new())
        }
        Some(RosterChange::CommentsDeleted { wave }) => {
            let message = t.say("oversight-comments-deleted").with("wave", wave.as_str());
            (message.to_string(), Vec::new())
        }
        Some(RosterChange::PersonShown) => (t.get("oversight-person-shown"), Vec::new()),
        Some(RosterChange::Erased { count, asked, why }) => {
            let message = t.say(match why {
                ErasedWhy::Request => key("oversight-erased-request"),
                ErasedWhy::Retention => key("oversight-erased-retention"),
            });
            (message.with("n", *count).with("asked", *asked).to_string(), Vec::new())
        }
    };
    Changed {
        number: entry.number,
        on: said.map(|said| t.day(said.on)).unwrap_or_default(),
        says,
        lists,
        sha256: entry.sha256.chars().take(16).collect(),
    }
}

fn granted(words: Words<'_>, email: &Named, role: &str, before: Option<&str>) -> String {
    let t = words.t;
    let message = match before {
        None => t.say("oversight-granted"),
        Some(before) => t.say("oversight-granted-instead").with("before", role_named(t, before)),
    };
    message.with("email", who(words, email)).with("role", role_named(t, role)).to_string()
}

/// A granted role in the reader's language.
pub(in crate::reports) fn role_named(t: Translator<'_>, role: &str) -> String {
    match role {
        "hr" => t.get("oversight-role-hr"),
        "observer" => t.get("oversight-role-observer"),
        "admin" => t.get("oversight-role-admin"),
        other => other.to_owned(),
    }
}

fn lists(
    words: Words<'_>,
    new: &[Joined<Named>],
    changed: &[Moved<Named>],
    left: &[Left<Named>],
) -> Vec<People> {
    let t = words.t;
    let list = |message: &str, of_one: &'static str, lines: Vec<Line>| People {
        title: t.n(message, lines.len()),
        of_one,
        lines,
    };
    let new = new.iter().map(|one| joined(words, one)).collect();
    let changed = changed.iter().map(|one| moved(words, one)).collect();
    let left =
        left.iter().map(|one| Line { email: who(words, &one.email), says: path(words, &one.team) });
    let all = [
        list(key("oversight-new"), key("desk-person-joined"), new),
        list(key("oversight-changed"), key("desk-person-moved"), changed),
        list(key("oversight-left"), key("desk-person-gone"), left.collect()),
    ];
    all.into_iter().filter(|people| !people.lines.is_empty()).collect()
}

fn joined(words: Words<'_>, one: &Joined<Named>) -> Line {
    let t = words.t;
    let mut says = vec![path(words, &one.team)];
    let manager = one.manager.as_ref();
    says.extend(
        manager.map(|to| t.say("oversight-led-by").with("email", who(words, to)).to_string()),
    );
    let known = one.known_as.as_ref();
    says.extend(
        known.map(|as_| t.say("oversight-back").with("email", who(words, as_)).to_string()),
    );
    Line { email: who(words, &one.email), says: says.join(", ") }
}

fn moved(words: Words<'_>, Moved { email, from, to }: &Moved<Named>) -> Line {
    let t = words.t;
    let mut says = Vec::new();
    let mut change = |message: &str, from: String, to: String| {
        says.push(t.say(message).with("from", from).with("to", to).to_string());
    };
    if let (Some(from), Some(to)) = (&from.email, &to.email) {
        change(key("oversight-moved-address"), who(words, from), who(words, to));
    }
    if let (Some(from), Some(to)) = (&from.team, &to.team) {
        change(key("oversight-moved-team"), path(words, from), path(words, to));
    }
    if let (Some(from), Some(to)) = (&from.manager, &to.manager) {
        let name = |LedBy(manager): &LedBy<Named>| {
            manager.as_ref().map_or_else(|| t.get("oversight-nobody"), |one| who(words, one))
        };
        change(key("oversight-moved-manager"), name(from), name(to));
    }
    Line { email: who(words, email), says: says.join("; ") }
}

/// The address, while it is known.
fn who(words: Words<'_>, one: &Named) -> String {
    match &one.email {
        Some(email) => email.to_string(),
        None => words.t.say("oversight-erased").with("code", one.commitment.short()).to_string(),
    }
}

/// "Operations / Depot North".
pub(in crate::reports) fn path(words: Words<'_>, unit: &UnitPath) -> String {
    let segments: Vec<&str> = unit.segments().collect();
    if segments.is_empty() { words.organisation.to_owned() } else { segments.join(" / ") }
}
