use clap::Subcommand;
use serde_json::{Value, json};

use super::data::Data;
use super::output::Output;
use crate::app;
use crate::domain::{
    Attestation, ChainEntry, ChainHead, EndsEarly, IntakeStopped, Policy, PolicyLogEntry,
    PolicyLogEvent, Reminders, Restored, WaveReleased,
};

#[derive(Subcommand)]
pub enum PolicyCommand {
    /// What each wave promised to those who were asked; checks that nothing was changed since
    Log,
}

impl PolicyCommand {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Log = self;
        let app = data.app_to_look()?;
        let log = app::policy_log(&app)?;
        let entries: Vec<Value> =
            log.entries().iter().map(|(entry, said)| value(entry, said)).collect();
        let mut blocks: Vec<String> =
            log.entries().iter().map(|(entry, said)| block(entry, said)).collect();
        blocks.push(holds(log.entries().last().map(|(entry, _)| entry)));
        output.answer(&json!({ "entries": entries, "holds": true }), &blocks.join("\n\n"))
    }
}

fn value(entry: &ChainEntry, said: &PolicyLogEntry) -> Value {
    match said {
        PolicyLogEntry::Promise(policy) => with_entry(entry, "policy", &json!(policy)),
        PolicyLogEntry::Event(event) => match event {
            PolicyLogEvent::Attestation(one) => with_entry(entry, "attestation", &json!(one)),
            PolicyLogEvent::EndsEarly(one) => with_entry(entry, "ends_early", &json!(one)),
            PolicyLogEvent::IntakeStopped(one) => with_entry(entry, "intake_stopped", &json!(one)),
            PolicyLogEvent::Released(one) => with_entry(entry, "released", &json!(one)),
            PolicyLogEvent::Restored(one) => with_entry(entry, "restored", &json!(one)),
        },
    }
}

fn block(entry: &ChainEntry, said: &PolicyLogEntry) -> String {
    match said {
        PolicyLogEntry::Promise(policy) => promise(entry, policy),
        PolicyLogEntry::Event(event) => match event {
            PolicyLogEvent::Attestation(one) => attestation(entry, one),
            PolicyLogEvent::EndsEarly(one) => ends_early(entry, one),
            PolicyLogEvent::IntakeStopped(one) => intake_stopped(entry, one),
            PolicyLogEvent::Released(one) => released(entry, one),
            PolicyLogEvent::Restored(one) => restored(entry, one),
        },
    }
}

fn ends_early(entry: &ChainEntry, one: &EndsEarly) -> String {
    block_of(
        &format!("{}, ends early, said {}", one.wave, one.on),
        &[
            ("ends", &format!("{} 12:00 UTC; announced was {}", one.ends_on, one.closes_on)),
            ("reason", &one.reason),
            (&format!("entry {}", entry.number), &entry.sha256),
        ],
    )
}

fn intake_stopped(entry: &ChainEntry, one: &IntakeStopped) -> String {
    let early = if one.early {
        format!("early: announced was {}", one.closes_on)
    } else {
        "as announced".to_owned()
    };
    block_of(
        &format!("{}, intake stopped {}", one.wave, one.on),
        &[
            ("when", &early),
            ("ballots", &one.ballots.to_string()),
            ("box hash", &one.box_sha256),
            (&format!("entry {}", entry.number), &entry.sha256),
        ],
    )
}

fn released(entry: &ChainEntry, one: &WaveReleased) -> String {
    let early = if one.early { "before the announced end" } else { "after the announced end" };
    block_of(
        &format!("{}, released {}", one.wave, one.on),
        &[
            ("when", early),
            ("release hash", &one.release_sha256),
            ("box hash", &one.box_sha256),
            (&format!("entry {}", entry.number), &entry.sha256),
        ],
    )
}

fn restored(entry: &ChainEntry, one: &Restored) -> String {
    let lost = |head: &Option<ChainHead>| {
        head.as_ref()
            .map_or_else(|| "none".to_owned(), |head| format!("{} {}", head.number, head.sha256))
    };
    block_of(
        &format!("database brought back from an older copy, {}", one.on),
        &[
            ("reason", &one.reason),
            ("policy log ended in", &lost(&one.lost.policy)),
            ("roster log ended in", &lost(&one.lost.roster)),
            (&format!("entry {}", entry.number), &entry.sha256),
        ],
    )
}

fn block_of(title: &str, lines: &[(&str, &str)]) -> String {
    let lines = lines.iter().map(|(what, says)| line(what, says));
    [title.to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// One wave's promise in words.
fn promise(entry: &ChainEntry, policy: &Policy) -> String {
    let comments = match policy.comments {
        None => "not asked for".to_owned(),
        Some(rule) => format!(
            "of the whole organisation only, from {} answers and {} comments on",
            rule.respondents, rule.comments
        ),
    };
    let reminders = match policy.reminders {
        Reminders::Everybody => "to everybody who was invited",
        Reminders::Unanswered => "only to those whose link is unused",
    };
    let key = match policy.key.strip_prefix("trustee: ") {
        Some(holder) => format!("held by {holder}, not by this server"),
        None => "a file on this server".to_owned(),
    };
    let mut lines = vec![
        format!("{}, {} to {}", policy.wave, policy.opens_on, policy.closes_on),
        line("groups", &format!("shown from {} answers on", policy.k)),
        line("bands", &format!("shown from {} answers on", policy.bands_k)),
        line("comments", &comments),
        line("reminders", reminders),
        line("key", &key),
    ];
    let sight = policy.visibility.iter();
    lines.extend(sight.map(|one| line(&format!("{} sees", one.role), &one.sees.join(", "))));
    for (what, hash) in [
        ("key hash", &policy.key_sha256),
        (&format!("form {}", policy.form), &policy.form_sha256),
        ("roster", &policy.roster_sha256),
        (&format!("entry {}", entry.number), &entry.sha256),
    ] {
        lines.push(line(what, hash));
    }
    lines.join("\n")
}

/// Somebody's word on a licence.
fn attestation(entry: &ChainEntry, one: &Attestation) -> String {
    let until = one.valid_until.map_or_else(|| "no end".to_owned(), |last| last.to_string());
    let mut lines = vec![format!("licence of pack {}, {}", one.pack, one.on)];
    for (what, says) in [
        ("holder", one.holder.as_str()),
        ("valid until", &until),
        ("attested by", &one.by),
        ("statement", &one.statement),
        ("pack hash", &one.pack_sha256),
        (&format!("entry {}", entry.number), &entry.sha256),
    ] {
        lines.push(line(what, says));
    }
    lines.join("\n")
}

fn line(what: &str, says: &str) -> String {
    format!("  {what:<14} {says}")
}

/// An entry for other programs, with the exact text that was hashed.
pub fn with_entry(entry: &ChainEntry, name: &str, said: &Value) -> Value {
    json!({
        "number": entry.number, "previous": entry.previous, "sha256": entry.sha256,
        "body": entry.body, name: said,
    })
}

/// The last line of a log that was checked.
pub fn holds(last: Option<&ChainEntry>) -> String {
    match last {
        None => "No entry yet.".to_owned(),
        Some(last) => {
            let entries =
                if last.number == 1 { "1 entry" } else { &format!("{} entries", last.number) };
            format!("{entries}, the chain holds. It ends in {}", last.sha256)
        }
    }
}
