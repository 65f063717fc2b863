use clap::Subcommand;
use serde_json::{Value, json};

use super::data::Data;
use super::output::Output;
use crate::app;
use crate::domain::{ChainEntry, Policy as Promise, Reminders};

#[derive(Subcommand)]
pub enum Policy {
    /// What each wave promised to those who were asked; checks that nothing was changed since
    Log,
}

impl Policy {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Log = self;
        let log = app::policy_log(&data.app()?)?;
        let mut blocks: Vec<String> =
            log.iter().map(|(entry, policy)| block(entry, policy)).collect();
        blocks.push(holds(log.last().map(|(entry, _)| entry)));
        let entries: Vec<Value> =
            log.iter().map(|(entry, policy)| with_entry(entry, "policy", &json!(policy))).collect();
        output.answer(&json!({ "entries": entries, "holds": true }), &blocks.join("\n\n"))
    }
}

/// One wave's promise in words.
fn block(entry: &ChainEntry, policy: &Promise) -> String {
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
