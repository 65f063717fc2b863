use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use serde_json::json;

use super::data::item_bank;
use super::failure::InputProblem;
use super::output::Output;
use crate::domain::ItemBank;

#[derive(Subcommand)]
pub enum Items {
    /// Check instruments: the shipped ones, or files that are named
    Check(Check),
}

#[derive(Args)]
pub struct Check {
    files: Vec<PathBuf>,
}

impl Items {
    pub fn run(self, output: &Output) -> anyhow::Result<()> {
        let Self::Check(Check { files }) = self;
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
