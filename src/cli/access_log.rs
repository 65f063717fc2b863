//! Who opened which report and who granted what, for the shell.

use serde_json::{Value, json};

use super::data::Data;
use super::output::Output;
use super::table::aligned;
use crate::app::whole_access_log;
use crate::domain::{AccessEntry, Actor, WaveId};

/// Prints the log, newest last, a line per entry.
pub fn run(data: &Data, output: &Output) -> anyhow::Result<()> {
    let log = whole_access_log(&data.app_to_look()?)?;
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut entries: Vec<Value> = Vec::new();
    for entry in log.entries.iter().rev() {
        let AccessEntry { at, who, deed, subject, wave, about } = entry;
        let wave = wave.as_ref().map(WaveId::as_str);
        let about = about.as_ref().map(Actor::as_str);
        let words = [Some(deed.id()), Some(subject.as_str()), wave, about];
        let words: Vec<&str> =
            words.into_iter().flatten().filter(|word| !word.is_empty()).collect();
        lines.push(vec![
            at.strftime("%Y-%m-%d %H:%M UTC").to_string(),
            who.as_str().to_owned(),
            words.join(" "),
        ]);
        entries.push(json!({
            "at": at.to_string(),
            "who": who.as_str(),
            "deed": deed.id(),
            "subject": subject,
            "wave": wave,
            "about": about,
        }));
    }
    let mut text = aligned(&lines);
    if let Some(before) = log.purged_before {
        let day = before.strftime("%Y-%m-%d");
        text = format!("Entries from before {day} were deleted for their age.\n{text}");
    }
    if entries.is_empty() {
        text += "Nothing is in the access log.";
    }
    let before = log.purged_before.map(|before| before.to_string());
    output.answer(&json!({ "entries": entries, "deleted_before": before }), text.trim_end())
}
