use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand, value_parser};
use serde_json::json;

use super::data::item_bank;
use super::failure::InputProblem;
use super::output::Output;
use crate::domain::ItemBank;

#[derive(Subcommand)]
pub enum Items {
    /// Check instruments: the shipped ones, or files that are named
    Check(Check),
    /// What the waves to come ask: the core every time, three in turn, an audit each quarter
    Plan(Plan),
}

#[derive(Args)]
pub struct Check {
    files: Vec<PathBuf>,
}

#[derive(Args)]
pub struct Plan {
    /// How many waves, from the first on
    #[arg(long, default_value_t = 12, value_parser = value_parser!(u64).range(1..=240))]
    waves: u64,
    /// Every how many waves the audit is asked; 0: never
    #[arg(long, value_name = "WAVES", default_value_t = 3)]
    audit_every: u64,
}

impl Items {
    pub fn run(self, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::Check(check) => check.run(output),
            Self::Plan(plan) => plan.run(output),
        }
    }
}

impl Check {
    fn run(self, output: &Output) -> anyhow::Result<()> {
        let Self { files } = self;
        let bank = if files.is_empty() { item_bank()? } else { read(&files)? };
        let forms: Vec<_> = bank
            .instruments()
            .iter()
            .map(|one| json!({ "form": one.form.name, "items": one.form.items.len() }))
            .collect();
        let lines: Vec<String> = bank
            .instruments()
            .iter()
            .map(|one| {
                format!(
                    "{}: {} statements, complete in both languages",
                    one.form.name,
                    one.form.items.len()
                )
            })
            .collect();
        output.answer(&json!(forms), &lines.join("\n"))
    }
}

impl Plan {
    fn run(&self, output: &Output) -> anyhow::Result<()> {
        let bank = item_bank()?;
        let (mut values, mut lines) = (Vec::new(), Vec::new());
        for wave in 1..=self.waves {
            let audit = wave.checked_rem(self.audit_every) == Some(0);
            let form = bank.plan(wave, audit).context("an instrument of the plan is missing")?;
            let ids: Vec<&str> = form.items.iter().map(|item| item.id.as_str()).collect();
            values.push(json!({
                "wave": wave, "form": form.name, "statements": form.statements(),
                "seconds": form.seconds(), "items": ids,
            }));
            let beside = form.items.iter().filter(|item| item.scale().is_none());
            let beside: Vec<&str> = beside.map(|item| item.id.as_str()).collect();
            let (name, count) = (&form.name, form.statements());
            lines.push(format!("{wave:>3}  {name}  {count}  core and {}", beside.join(", ")));
        }
        output.answer(&json!(values), &lines.join("\n"))
    }
}

fn read(files: &[PathBuf]) -> anyhow::Result<ItemBank> {
    let mut texts = Vec::new();
    for file in files {
        let text = fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        texts.push((name, text));
    }
    let named: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(ItemBank::parse(&named).map_err(InputProblem::Items)?)
}
