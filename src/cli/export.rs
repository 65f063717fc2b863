use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use serde_json::json;

use super::data::Data;
use super::failure::InputProblem;
use super::output::Output;
use crate::app::export_quarter;
use crate::domain::Quarter;

#[derive(Subcommand)]
pub enum Export {
    /// The waves that closed in a quarter: scores.csv, response.csv and quarter.csv
    Quarter(QuarterArgs),
}

#[derive(Args)]
pub struct QuarterArgs {
    /// Such as 2026Q4
    quarter: String,
    /// The folder to write to; made if it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Export {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Quarter(QuarterArgs { quarter, out }) = self;
        let parsed = Quarter::parse(&quarter).ok_or_else(|| {
            InputProblem::Said(format!("`{quarter}` is no quarter: write it as in 2026Q4"))
        })?;
        let files = export_quarter(&data.app()?, parsed)?;
        fs::create_dir_all(&out).with_context(|| format!("{} cannot be made", out.display()))?;
        let written = [
            ("scores.csv", &files.scores_csv),
            ("response.csv", &files.response_csv),
            ("quarter.csv", &files.quarter_csv),
        ];
        for (name, bytes) in written {
            let path = out.join(name);
            fs::write(&path, bytes)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        let paths = written.map(|(name, _)| out.join(name));
        let value = json!({ "export_id": files.export_id, "files": paths });
        let said = paths.map(|path| path.display().to_string()).join("\n");
        output.answer(&value, &said)
    }
}
