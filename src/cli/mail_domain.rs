//! What the sender's domain publishes about its mail, and the key that signs it.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::data::Data;
use super::output::Output;
use super::runtime;
use crate::app::{App, look_at_sender_domain, make_dkim_key};
use crate::config::Settings;
use crate::domain::{MailRecord, RecordCheck, RecordFault, SenderDomain, Standing, Unseen};

/// The file of a key that nobody named.
const KEY_FILE: &str = "dkim.pem";
const SELECTOR: &str = "pulse1";

pub fn look(app: &App, output: &Output) -> anyhow::Result<()> {
    let seen = runtime()?.block_on(look_at_sender_domain(app.settings()));
    let lines: Vec<String> = seen.records.iter().map(line).collect();
    let said = format!("The mail of {}:\n{}", seen.domain, lines.join("\n"));
    output.answer(&in_json(&seen), &said)
}

fn in_json(seen: &SenderDomain) -> Value {
    let one = |check: &RecordCheck| {
        json!({
            "record": check.record.name(), "state": check.standing.id(), "name": check.name,
            "found": check.found, "says": says(check), "mend": mend(check), "publish": check.publish,
        })
    };
    json!({
        "domain": seen.domain, "envelope": seen.envelope,
        "records": seen.records.iter().map(one).collect::<Vec<_>>(),
    })
}

fn line(check: &RecordCheck) -> String {
    let state = match &check.standing {
        Standing::Unseen(_) => "cannot be seen",
        other => other.id(),
    };
    let mut line = format!("{:<6} {state}: {}", check.record.name(), says(check));
    for found in &check.found {
        line += &format!("\n         found: {found}");
    }
    match (mend(check), &check.publish) {
        (Some(mend), Some(text)) => {
            line += &format!("\n         mend:  {mend}\n         {} TXT \"{text}\"", check.name);
        }
        (Some(mend), None) => line += &format!("\n         mend:  {mend}"),
        (None, _) => {}
    }
    line
}

/// What a record is worth, in a sentence without its end.
pub fn says(check: &RecordCheck) -> String {
    let name = &check.name;
    match (&check.standing, check.record) {
        (Standing::Right, MailRecord::Spf) => {
            format!("{name} says which servers may send; whether yours is among them is not judged")
        }
        (Standing::Right, MailRecord::Dkim) => {
            format!("{name} publishes the key that mail is signed with")
        }
        (Standing::Right, MailRecord::Dmarc) => {
            format!("{name} has receivers stop mail that only claims to be yours")
        }
        (Standing::Watched, _) => {
            format!("{name} asks receivers to do nothing (p=none), which is right to begin with")
        }
        (Standing::Missing, _) => format!("{name} publishes none"),
        (Standing::Wrong(fault), _) => format!("{name} {}", of_fault(*fault)),
        (Standing::Unseen(why), _) => of_unseen(why),
    }
}

const fn of_fault(fault: RecordFault) -> &'static str {
    match fault {
        RecordFault::Several => "publishes more than one, and receivers take none of them",
        RecordFault::Anybody => "lets everybody send in its name (all)",
        RecordFault::Nobody => "lets nobody send in its name (-all alone)",
        RecordFault::NoPolicy => "names no policy that there is (p=)",
        RecordFault::OtherKey => "publishes another key than the one that mail is signed with",
        RecordFault::NoKey => "publishes a record without a key that can be read",
    }
}

fn of_unseen(why: &Unseen) -> String {
    match why {
        Unseen::RelaySigns => {
            "the mail server signs, if anybody does: look for DKIM-Signature in a test mail that arrived".to_owned()
        }
        Unseen::OwnKey(problem) => problem.clone(),
        Unseen::NoServer => "no name server can be reached".to_owned(),
        Unseen::Silent => "the name server did not answer in time".to_owned(),
        Unseen::ServerSays(words) => format!("the name server says: {words}"),
    }
}

/// How to mend it; `None` where nothing is to be, or nothing can be seen.
pub fn mend(check: &RecordCheck) -> Option<&'static str> {
    match &check.standing {
        Standing::Right | Standing::Watched | Standing::Unseen(_) => None,
        Standing::Wrong(RecordFault::Several) => Some("leave one of them, which says everything"),
        Standing::Wrong(RecordFault::Nobody) => {
            Some("add the servers that send for the domain before -all; their provider knows which")
        }
        Standing::Missing if check.publish.is_none() => Some(
            "publish one TXT record that begins with v=spf1, names the servers that send for the domain (their \
             provider knows which) and ends in ~all",
        ),
        Standing::Missing | Standing::Wrong(_) => Some("have the domain publish this:"),
    }
}

/// A new key, and what is to be done with it. `file`: relative to the data folder.
pub fn make_key(
    app: &App,
    data: &Data,
    output: &Output,
    selector: Option<String>,
    file: Option<PathBuf>,
) -> anyhow::Result<()> {
    let file = file.unwrap_or_else(|| PathBuf::from(KEY_FILE));
    let selector = selector.unwrap_or_else(|| SELECTOR.to_owned());
    let settings = Settings {
        dkim_selector: selector.clone(),
        dkim_key_file: data.folder().join(&file),
        ..app.settings().clone()
    }
    .checked()?;
    let (name, text) = make_dkim_key(&settings, &selector, &settings.dkim_key_file)?;
    let said = format!(
        "Made {}. 1. Have the domain publish this TXT record, in parts of at most 255 letters if it is asked for \
         parts:\n{name} TXT \"{text}\"\n2. Write into {}, and start the server anew:\ndkim_selector = \"{selector}\"\n\
         dkim_key_file = \"{}\"\n3. `sdt-pulse mail domain` says whether the domain publishes that key.",
        settings.dkim_key_file.display(),
        data.settings_path().display(),
        file.display(),
    );
    let value = json!({
        "file": settings.dkim_key_file, "name": name, "publish": text, "dkim_selector": selector,
        "dkim_key_file": file,
    });
    output.answer(&value, &said)
}
