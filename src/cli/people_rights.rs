//! What somebody may ask for: everything that is stored about them, and that it goes.

use clap::Args;
use serde_json::{Map, Value, json};

use super::data::{Data, now};
use super::failure::InputRefusal;
use super::output::Output;
use super::people_log::said_in_lines;
use super::user::somebody;
use crate::app::{self, PersonRecord, Purged};
use crate::config::KeptDays;
use crate::domain::WaveState;

/// Prints everything that is stored about one person, for them. The roster log notes that it was done,
/// without whom.
#[derive(Args)]
pub struct Show {
    /// Their address, or the personnel number of whoever has none
    email: String,
}

/// Deletes somebody for ever: person, role, sign-in links, places in closed waves, mail in outbox/, and the
/// key with which the roster log says who they are. Take them out of your people file, too: the next
/// import brings back whoever is in it.
#[derive(Args)]
pub struct Erase {
    /// Their address, or the personnel number of whoever has none
    email: String,
    /// It is meant
    #[arg(long)]
    yes: bool,
}

/// Deletes what was kept as long as [retention] in sdt-pulse.toml says: people who left, comments, audit
/// books, mail in outbox/.
#[derive(Args)]
pub struct Purge {
    /// People who left more than so many days ago [default: 90, or what [retention] says]
    #[arg(long, value_name = "N")]
    after_days: Option<u16>,
    /// It is meant
    #[arg(long)]
    yes: bool,
}

/// What an answer sheet would be.
const NOT_SHOWN: &str = "whether they took part is kept until the close, and shown to nobody";

impl Show {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let email = somebody(&self.email)?;
        let record = app::show_person(&data.app()?, &email, &data.outbox(), now())?;
        output.answer(&value(&record), &text(&record))
    }
}

impl Erase {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let email = somebody(&self.email)?;
        if !self.yes {
            let said = format!(
                "this deletes {email} for ever. If that is meant, repeat it with --yes; \
                 `sdt-pulse people show {email}` prints what is stored"
            );
            return Err(InputRefusal::Said(said).into());
        }
        let erased = app::erase_person(&data.app()?, &email, &data.outbox(), now())?;
        let mut said = vec!["Erased. Nothing here says who it was; both logs hold.".to_owned()];
        if erased.led > 0 {
            said.push(format!("{} they led are led by nobody now.", people(erased.led)));
        }
        said.push("Backups hold them until they are deleted: see `sdt-pulse doctor`.".to_owned());
        let value = json!({
            "listed": erased.listed, "role": erased.role, "led": erased.led,
            "outbox_files": erased.outbox_files,
        });
        output.answer(&value, &said.join("\n"))
    }
}

impl Purge {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let mut kept = data.settings()?.retention;
        if let Some(days) = self.after_days {
            if days == 0 {
                let said =
                    "--after-days is at least 1; `people erase EMAIL` deletes one person at once";
                return Err(InputRefusal::Said(said.to_owned()).into());
            }
            kept.leavers_days = KeptDays(days);
        }
        let app = data.app()?;
        let purged = app::purge(&app, &kept, &data.outbox(), !self.yes, now())?;
        let counts = counts(&purged);
        if !self.yes {
            let said = format!(
                "this would delete for ever: {counts}. If that is meant, repeat it with --yes"
            );
            return Err(InputRefusal::Said(said).into());
        }
        output.answer(&purged_value(&purged).into(), &format!("Deleted: {counts}."))
    }
}

fn people(n: usize) -> String {
    if n == 1 { "1 person".to_owned() } else { format!("{n} people") }
}

pub fn purged_value(purged: &Purged) -> Map<String, Value> {
    let values = [
        ("leavers", json!(purged.leavers)),
        ("waiting", json!(purged.waiting)),
        ("others", json!(purged.others)),
        ("comments", json!(purged.comments)),
        ("books", json!(purged.books)),
        ("outbox_files", json!(purged.outbox_files)),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()
}

pub fn counts(purged: &Purged) -> String {
    let Purged { leavers, waiting, others, comments, books, outbox_files } = purged;
    let waiting = match waiting {
        0 => String::new(),
        n => format!(" ({} more: asked by a wave that is not closed)", people(*n)),
    };
    format!(
        "{} who left{waiting}, {} known from the roster log alone, the comments of {} waves, {} audit books, \
         {outbox_files} mails in outbox/",
        people(*leavers),
        people(*others),
        comments.len(),
        books.len()
    )
}

fn value(record: &PersonRecord) -> Value {
    let person = record.employee.as_ref().map(|one| {
        let person = &one.person;
        json!({
            "employee_id": person.employee_id, "email": person.address(), "name": person.name,
            "team": person.team, "manager_email": person.manager_email,
            "locale": person.locale, "timezone": person.timezone,
            "active": one.active, "unsubscribed": one.unsubscribed,
        })
    });
    let waves: Vec<Value> = record
        .invited
        .iter()
        .map(|one| {
            let took_part = (one.state != WaveState::Closed).then_some(NOT_SHOWN);
            json!({
                "wave": one.wave, "reads_reports": one.reader, "mailed": one.mailed,
                "took_part": took_part,
            })
        })
        .collect();
    let addresses: Vec<Value> = record
        .addresses
        .iter()
        .map(|(email, current)| json!({ "email": email, "current": current }))
        .collect();
    let log: Vec<Value> = record
        .log
        .iter()
        .map(|(entry, said)| json!({ "number": entry.number, "on": said.on, "sha256": entry.sha256 }))
        .collect();
    let texts: Vec<Value> = record
        .texts
        .iter()
        .map(|(team, what)| json!({ "team": team, "what": what.to_string() }))
        .collect();
    let deputy_for = record.deputy_for.iter();
    let deputy_for: Vec<Value> =
        deputy_for.map(|(unit, until)| json!({ "unit": unit, "until": until })).collect();
    json!({
        "person": person, "role": record.role, "sign_in_links": record.sign_in_links,
        "sessions": record.sessions, "access_log": record.access_entries,
        "queued_mails": record.queued_mails,
        "addresses": addresses, "leads": record.leads, "deputy_for": deputy_for, "led": record.led, "waves": waves,
        "roster_log": log, "outbox": record.outbox, "texts": texts,
    })
}

fn text(record: &PersonRecord) -> String {
    let mut lines = Vec::new();
    let mut line = |name: &str, value: String| lines.push(format!("{name:<14} {value}"));
    match &record.employee {
        None => line("people list", "not on it".to_owned()),
        Some(one) => {
            let person = &one.person;
            let or_none = |text: Option<String>| text.unwrap_or_else(|| "none".to_owned());
            line(
                "email",
                person
                    .address()
                    .map_or_else(|| "none: draws a code on paper".to_owned(), ToString::to_string),
            );
            line("employee_id", or_none(person.employee_id.clone()));
            line("name", or_none(person.name.clone()));
            line("team", person.team.to_string());
            line("manager_email", or_none(person.manager_email.as_ref().map(ToString::to_string)));
            line("locale", or_none(person.locale.map(|one| one.tag().to_owned())));
            line("timezone", or_none(person.timezone.clone()));
            line("asked", if one.active { "yes" } else { "no: left" }.to_owned());
            line("mailed", if one.unsubscribed { "no: asked not to be" } else { "yes" }.to_owned());
        }
    }
    line("role", record.role.clone().unwrap_or_else(|| "none".to_owned()));
    line("sign-in links", record.sign_in_links.to_string());
    line("sessions", record.sessions.to_string());
    line("access log", format!("{} entries", record.access_entries));
    line("mail queue", format!("{} mails", record.queued_mails));
    for (email, current) in &record.addresses {
        line("address", format!("{email}{}", if *current { "" } else { " (before)" }));
    }
    for unit in &record.leads {
        line("leads", unit.to_string());
    }
    for (unit, until) in &record.deputy_for {
        line("deputy", format!("{unit} until {until}"));
    }
    line("led", people(record.led));
    for one in &record.invited {
        let mailed = if one.mailed { "mailed" } else { "not mailed" };
        let reader = if one.reader { ", counted as a reader of reports" } else { "" };
        let took_part = match one.state {
            WaveState::Closed => String::new(),
            _ => format!("; {NOT_SHOWN}"),
        };
        line("wave", format!("{}: asked, {mailed}{reader}{took_part}", one.wave));
    }
    for (entry, said) in &record.log {
        // An import tells of many; only the lines are theirs that name them.
        for said in said_in_lines(said) {
            if record.addresses.iter().any(|(email, _)| said.contains(email.as_str())) {
                line("roster log", format!("{}  {said}", entry.number));
            }
        }
    }
    for file in &record.outbox {
        line("outbox", file.clone());
    }
    for (team, what) in &record.texts {
        line("may be named", format!("{team}: {what}"));
    }
    lines.join("\n")
}
