use std::io::{self, BufRead};

use clap::{Args, Subcommand};
use serde_json::json;

use super::data::{Data, now};
use super::failure::InputRefusal;
use super::output::Output;
use super::table::aligned;
use crate::app::{change_settings, settings_list};
use crate::config::{SaidBy, SettingKey, holds_password};
use crate::domain::Actor;

/// What can be set in the browser, too; what sdt-pulse.toml, the environment or a flag says stands
#[derive(Subcommand)]
pub enum SettingsCommand {
    /// Every such setting, and who says it
    List,
    Set(Set),
}

/// Set one of them; it works at once, in a running server within seconds
#[derive(Args)]
pub struct Set {
    /// organisation, contact, `default_locale`, `base_url`, `smtp_url`, `mail_from`, k, chat, `chat_url` or `chat_token`
    key: String,
    /// The value; -: a line of standard input, which keeps a password out of the list of processes
    #[arg(allow_hyphen_values = true)]
    value: String,
}

impl SettingsCommand {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::List => list(data, output),
            Self::Set(set) => set.run(data, output),
        }
    }
}

fn list(data: &Data, output: &Output) -> anyhow::Result<()> {
    let all = settings_list(&data.app_to_look()?)?;
    let mut lines = vec![["SETTING", "VALUE", "SAID BY"].map(str::to_owned).to_vec()];
    let said = |by| match by {
        SaidBy::File => "fixed: sdt-pulse.toml, environment or flag",
        SaidBy::Page => "settings",
        SaidBy::Default => "nobody: the usual",
    };
    lines.extend(
        all.iter().map(|one| {
            vec![one.key.id().to_owned(), one.value.clone(), said(one.said_by).to_owned()]
        }),
    );
    let id = |by| match by {
        SaidBy::File => "fixed",
        SaidBy::Page => "settings",
        SaidBy::Default => "default",
    };
    let values = all
        .iter()
        .map(|one| json!({ "key": one.key.id(), "value": one.value, "said_by": id(one.said_by) }));
    let values: Vec<serde_json::Value> = values.collect();
    output.answer(&json!({ "settings": values }), aligned(&lines).trim_end())
}

impl Set {
    fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self { key, value } = self;
        let Some(key) = SettingKey::parse(&key) else {
            let all = SettingKey::ALL.map(SettingKey::id).join(", ");
            let said = format!("there is no setting `{key}` to set here: there are {all}");
            return Err(InputRefusal::Said(said).into());
        };
        let is_told = holds_password(&value) || key.is_wholly_secret();
        if key.is_secret() && is_told && !value.is_empty() && value != "-" {
            let said = format!(
                "the value holds a password, and everybody on this machine can read the arguments of a \
                 process: `sdt-pulse settings set {} -` reads it from standard input",
                key.id()
            );
            return Err(InputRefusal::Said(said).into());
        }
        let value = match value.as_str() {
            "-" => first_line()?,
            _ => value,
        };
        change_settings(&data.app()?, &Actor::CommandLine, &[(key, &value)], now())?;
        output.answer(&json!({ "set": key.id() }), &format!("{} is set.", key.id()))
    }
}

fn first_line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line)
}
