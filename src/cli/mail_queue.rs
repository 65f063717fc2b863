//! What waits, what came back, and what was read of it.

use serde_json::{Value, json};

use super::output::Output;
use super::table::aligned;
use crate::app::{App, Bounces, MailQueue, QueuedMail, chat_trouble, mail_queue};
use crate::domain::{MailPurpose, hexadecimal};

pub fn show(app: &App, output: &Output) -> anyhow::Result<()> {
    let MailQueue { waiting, put_off, dead } = mail_queue(app)?;
    let chat = chat_trouble(app)?;
    let value = json!({
        "waiting": waiting.iter().map(|one| json!({
            "purpose": one.purpose.id(), "count": one.count,
            "next_try_at": one.next_try_at.to_string(),
        })).collect::<Vec<_>>(),
        "tried_again": put_off.iter().map(as_json).collect::<Vec<_>>(),
        "dead": dead.iter().map(as_json).collect::<Vec<_>>(),
        "chat_trouble": chat.as_ref().map(|chat| json!({
            "mailed": chat.mailed, "at": chat.at.to_string(), "said": chat.said,
        })),
    });
    let mut lines: Vec<String> = waiting
        .iter()
        .map(|one| {
            let next = one.next_try_at.strftime("%Y-%m-%d %H:%M UTC");
            format!("{} waiting: {}, the first from {next} on", one.count, named(one.purpose))
        })
        .collect();
    if waiting.is_empty() {
        lines.push("nothing waits".to_owned());
    }
    if let Some(chat) = chat {
        lines.push(format!(
            "{} that were for the chat went by mail, the last on {}: {}",
            chat.mailed,
            chat.at.strftime("%Y-%m-%d %H:%M UTC"),
            chat.said
        ));
    }
    for (title, failed) in [
        ("Tried again:", &put_off),
        ("Came back; mend the address, then `sdt-pulse mail retry ID` or `--all`:", &dead),
    ] {
        if !failed.is_empty() {
            lines.push(format!("\n{title}"));
            let head = ["id", "to", "what", "tries", "said"].map(str::to_owned).to_vec();
            let rows: Vec<_> = std::iter::once(head).chain(failed.iter().map(row)).collect();
            lines.push(aligned(&rows).trim_end().to_owned());
        }
    }
    output.answer(&value, &lines.join("\n"))
}

pub fn say_bounces(bounces: Bounces, output: &Output) -> anyhow::Result<()> {
    let Bounces { dead, delayed, known, unmatched, other } = bounces;
    let value = json!({
        "dead": dead, "delayed": delayed, "known": known, "unmatched": unmatched, "other": other,
    });
    let said = format!(
        "{dead} came back for good, {delayed} are tried on by a server, {known} were known, {unmatched} report on no \
         mail of the queue, {other} report on none"
    );
    output.answer(&value, &said)
}

fn as_json(one: &QueuedMail) -> Value {
    json!({
        "id": hexadecimal(&one.job.id), "to": one.to, "purpose": one.job.purpose.id(),
        "wave": one.job.wave, "tries": one.job.attempts, "said": one.said,
        "next_try_at": one.next_try_at.to_string(),
    })
}

fn row(one: &QueuedMail) -> Vec<String> {
    vec![
        hexadecimal(&one.job.id),
        one.to.to_string(),
        named(one.job.purpose).to_owned(),
        one.job.attempts.to_string(),
        one.said.clone(),
    ]
}

const fn named(purpose: MailPurpose) -> &'static str {
    match purpose {
        MailPurpose::Invitation => "invitation",
        MailPurpose::Again => "new link",
        MailPurpose::Reminder => "reminder",
        MailPurpose::EndsEarly => "early end",
        MailPurpose::Notice => "observers",
        MailPurpose::ReportOpen => "results are open",
        MailPurpose::CameOfIt => "what came of it",
    }
}
