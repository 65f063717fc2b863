//! The log of who is asked and who reads, in words.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::data::Data;
use super::output::Output;
use super::policy::{holds, with_entry};
use crate::app::roster_log;
use crate::domain::{ErasedWhy, Joined, LedBy, Left, Moved, Named, RosterChange, RosterEntry};

/// Prints the log, newest last, a line per change.
pub fn run(data: &Data, output: &Output) -> anyhow::Result<()> {
    let log = roster_log(&data.app_to_look()?)?;
    let mut lines: Vec<String> = Vec::new();
    for (entry, said) in &log {
        lines.extend(
            said_in_lines(said).into_iter().map(|line| format!("{:>4}  {line}", entry.number)),
        );
    }
    lines.push(holds(log.last().map(|(entry, _)| entry)));
    let mut entries: Vec<Value> = Vec::new();
    let mut people: BTreeMap<String, String> = BTreeMap::new();
    for (entry, said) in &log {
        entries.push(with_entry(entry, "entry", &serde_json::from_str(&entry.body)?));
        for Named { commitment, email } in said.people() {
            people.extend(email.map(|email| (commitment.into(), email.into())));
        }
    }
    let value = json!({ "entries": entries, "people": people, "holds": true });
    output.answer(&value, &lines.join("\n"))
}

pub fn said_in_lines(entry: &RosterEntry<Named>) -> Vec<String> {
    let lines = match &entry.change {
        RosterChange::PeopleImport { new, changed, left } => {
            let new = new.iter().map(joined);
            new.chain(changed.iter().map(moved)).chain(left.iter().map(gone)).collect()
        }
        RosterChange::RoleGranted { email, role, before: None } => {
            vec![format!("role      {email} is {role}")]
        }
        RosterChange::RoleGranted { email, role, before: Some(before) } => {
            vec![format!("role      {email} is {role}, no longer {before}")]
        }
        RosterChange::RoleRevoked { email, role } => {
            vec![format!("role      {email} is no longer {role}")]
        }
        RosterChange::DeputyNamed { email, unit, until } => {
            vec![format!("deputy    {email} stands in for the lead of {unit} until {until}")]
        }
        RosterChange::DeputyRevoked { email, unit } => {
            vec![format!("deputy    {email} no longer stands in for the lead of {unit}")]
        }
        RosterChange::AskedNotToBeMailed { team } => {
            vec![format!("unmailed  somebody in {team} asked not to be mailed")]
        }
        RosterChange::Frozen { wave, roster_sha256, invited } => {
            vec![format!("frozen    {wave}: {invited} invited, roster {roster_sha256}")]
        }
        RosterChange::CarriedOver { before } => vec![format!(
            "carried   {} entries that held addresses: the same with commitments follow. They ended in {}",
            before.number, before.sha256
        )],
        RosterChange::CommentsDeleted { wave } => {
            vec![format!("deleted   the comments of {wave}: the time that they are kept was over")]
        }
        RosterChange::PersonShown => {
            vec!["shown     somebody was shown all that is stored about one person".to_owned()]
        }
        RosterChange::Erased { count, asked, why } => {
            let why = match why {
                ErasedWhy::Request => "on request",
                ErasedWhy::Retention => "some time after they left",
            };
            vec![format!("erased    {count}, of whom {asked} were asked, {why}")]
        }
    };
    lines.into_iter().map(|line| format!("{}  {line}", entry.on)).collect()
}

fn joined(Joined { email, team, manager, known_as }: &Joined<Named>) -> String {
    let led = manager.as_ref().map(|manager| format!(", led by {manager}")).unwrap_or_default();
    match known_as {
        None => format!("new       {email} in {team}{led}"),
        Some(known_as) => format!("back      {email} (left as {known_as}) in {team}{led}"),
    }
}

fn moved(Moved { email, from, to }: &Moved<Named>) -> String {
    let mut changes = Vec::new();
    if let (Some(from), Some(to)) = (&from.email, &to.email) {
        changes.push(format!("address {from} -> {to}"));
    }
    if let (Some(from), Some(to)) = (&from.team, &to.team) {
        changes.push(format!("team {from} -> {to}"));
    }
    if let (Some(from), Some(to)) = (&from.manager, &to.manager) {
        let name = |LedBy(manager): &LedBy<Named>| {
            manager.as_ref().map_or_else(|| "nobody".to_owned(), ToString::to_string)
        };
        changes.push(format!("led by {} -> {}", name(from), name(to)));
    }
    format!("changed   {email}: {}", changes.join(", "))
}

fn gone(Left { email, team }: &Left<Named>) -> String {
    format!("left      {email}, was in {team}")
}
