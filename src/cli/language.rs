//! The languages of this installation, without a rebuild.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::data::{Data, item_bank};
use super::failure::InputRefusal;
use super::output::Output;
use super::table::aligned;
use crate::app::{FolderLanguage, LANGUAGE_DRAFTS, LanguageRefusal, Speech, add_language};
use crate::domain::{LanguageRow, LanguageState};
use crate::messages::Messages;

/// What pages, mails and statements are in: English, German, and what lies in the folder locale/ of the data
#[derive(Subcommand)]
pub enum LanguageCommand {
    /// Every language: on, on as a draft, not on (and how much is missing), or only shipped as a draft
    List,
    Add(Add),
    Check(Check),
}

/// Put a shipped draft, made by a machine and reviewed by nobody, into the folder locale/; it is on at the next start
#[derive(Args)]
pub struct Add {
    /// The language's tag: es or fr
    language: String,
}

/// Say what a language of the folder lacks, message by message and statement by statement
#[derive(Args)]
pub struct Check {
    /// The language's tag; without it, all of the folder
    language: Option<String>,
}

impl LanguageCommand {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        // Of a folder that is none of ours nothing is said.
        data.settings()?;
        match self {
            Self::List => list(&data.speech()?, output),
            Self::Add(add) => add.run(data, output),
            Self::Check(check) => check.run(&data.speech()?, output),
        }
    }
}

fn list(speech: &Speech, output: &Output) -> anyhow::Result<()> {
    let rows = Speech::rows(&speech.messages, &speech.folder);
    let mut lines = vec![["LANGUAGE", "NAME", "STATE"].map(str::to_owned).to_vec()];
    lines.extend(
        rows.iter().map(|row| vec![row.tag.clone(), row.own_name.clone(), state(speech, row)]),
    );
    let values: Vec<Value> = rows.iter().map(|row| value(speech, row)).collect();
    let said = [aligned(&lines).trim_end(), &speech.folder.strange.join("\n")].join("\n");
    let value = json!({ "languages": values, "strange": speech.folder.strange });
    output.answer(&value, said.trim_end())
}

/// How many messages and how many wordings a language lacks.
fn missing(speech: &Speech, row: &LanguageRow) -> (usize, usize) {
    let found = speech.folder.languages.iter().find(|one| one.locale.tag() == row.tag);
    found
        .map_or((0, 0), |one| (one.of_messages, one.problems.len().saturating_sub(one.of_messages)))
}

fn state(speech: &Speech, row: &LanguageRow) -> String {
    let (tag, (messages, wordings)) = (&row.tag, missing(speech, row));
    match row.state {
        LanguageState::On => "on".to_owned(),
        LanguageState::OnAsDraft => "on, as a draft: machine-made, unreviewed".to_owned(),
        LanguageState::NotOn(_) => format!(
            "not on: {messages} message(s) and {wordings} wording(s) are missing or wrong; \
             `sdt-pulse language check {tag}` names them"
        ),
        LanguageState::Draft => format!(
            "a draft, machine-made, unreviewed, not on; `sdt-pulse language add {tag}` puts it into the folder"
        ),
    }
}

fn value(speech: &Speech, row: &LanguageRow) -> Value {
    let (messages, wordings) = missing(speech, row);
    let state = match row.state {
        LanguageState::On => "on",
        LanguageState::OnAsDraft => "on_as_draft",
        LanguageState::NotOn(_) => "not_on",
        LanguageState::Draft => "draft",
    };
    json!({
        "language": row.tag, "name": row.own_name, "state": state, "messages_missing": messages,
        "wordings_missing": wordings,
    })
}

impl Add {
    fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let tag = self.language.trim().to_ascii_lowercase();
        let files = match add_language(&data.languages(), &tag) {
            Ok(files) => files.map(|path| path.display().to_string()),
            Err(error @ LanguageRefusal::Unwritable(..)) => return Err(error.into()),
            Err(refused) => return Err(InputRefusal::Said(refused.to_string()).into()),
        };
        let said = format!(
            "Written: {}.\nThis is a draft: a machine made it, and nobody has reviewed it. Let somebody who speaks the \
             language read both files, and mend them there; the first line of each says that it is a draft, and goes \
             when it was reviewed. `sdt-pulse language check {tag}` says what is missing. The language is on at the \
             next start.",
            files.join(", ")
        );
        output.answer(&json!({ "language": tag, "files": files }), &said)
    }
}

impl Check {
    fn run(self, speech: &Speech, output: &Output) -> anyhow::Result<()> {
        let mut found: Vec<&FolderLanguage> = speech.folder.languages.iter().collect();
        if let Some(wanted) = &self.language {
            found.retain(|one| one.locale.tag() == wanted);
            if found.is_empty() {
                return Err(InputRefusal::Said(unknown(speech, wanted)).into());
            }
        }
        let problems: Vec<&String> = speech
            .folder
            .strange
            .iter()
            .chain(found.iter().flat_map(|one| &one.problems))
            .collect();
        let (messages, wordings) = (speech.messages.count(), speech.bank.texts());
        let mut lines: Vec<String> = found
            .iter()
            .map(|one| match (one.problems.len(), one.is_draft) {
                (0, false) => format!("{}: whole, {messages} messages and {wordings} wordings", one.locale),
                (0, true) => format!(
                    "{}: whole, {messages} messages and {wordings} wordings; marked as a draft that nobody has \
                     reviewed, by the first line of a file",
                    one.locale
                ),
                (n, _) => format!("{}: not on, {n} to mend", one.locale),
            })
            .collect();
        if lines.is_empty() {
            lines.push("there is no language in the folder locale/".to_owned());
        }
        lines.extend(problems.iter().map(|problem| format!("  {problem}")));
        let values: Vec<Value> = found
            .iter()
            .map(|one| {
                json!({
                    "language": one.locale, "on": one.problems.is_empty(), "draft": one.is_draft,
                    "problems": one.problems,
                })
            })
            .collect();
        let value = json!({ "languages": values, "strange": speech.folder.strange });
        output.answer(&value, &lines.join("\n"))?;
        if problems.is_empty() {
            return Ok(());
        }
        let said = format!("{} text(s) to mend before the languages are on", problems.len());
        Err(InputRefusal::Said(said).into())
    }
}

fn unknown(speech: &Speech, wanted: &str) -> String {
    let in_folder: Vec<&str> = speech.folder.languages.iter().map(|one| one.locale.tag()).collect();
    let there = match in_folder.as_slice() {
        [] => "nothing is there".to_owned(),
        tags => format!("there are {}", tags.join(", ")),
    };
    let is_draft = LANGUAGE_DRAFTS.iter().any(|draft| draft.tag == wanted);
    let mend = if is_draft {
        format!("; `sdt-pulse language add {wanted}` puts the shipped draft there")
    } else {
        String::new()
    };
    format!("the folder locale/ has no language `{wanted}`: {there}{mend}")
}

/// What `items check` says of the folder: a line for each language, and its problems.
pub fn in_items_check(data: &Data) -> anyhow::Result<(Vec<String>, Vec<String>)> {
    let speech = Speech::shipped(item_bank()?, Messages::load()?).with_folder(&data.languages());
    let lines = speech.folder.languages.iter().map(|one| {
        let of_statements = one.problems.len().saturating_sub(one.of_messages);
        match of_statements {
            0 => format!("{}: {} wordings, complete", one.locale, speech.bank.texts()),
            n => format!("{}: {n} wording(s) to mend", one.locale),
        }
    });
    let lines = lines.collect();
    let of_statements = |one: &FolderLanguage| -> Vec<String> {
        one.problems.iter().skip(one.of_messages).cloned().collect()
    };
    Ok((lines, speech.folder.languages.iter().flat_map(of_statements).collect()))
}
