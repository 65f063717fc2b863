use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use serde_json::json;

use super::data::Data;
use super::failure::InputRefusal;
use super::output::Output;
use crate::app::{audits_of, certificates_of, export_quarter};
use crate::domain::Quarter;

#[derive(Subcommand)]
pub enum Export {
    /// The waves that closed in a quarter: scores.csv, response.csv, quarter.csv, audits.csv,
    /// and each wave's certificate
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
            InputRefusal::Said(format!("`{quarter}` is no quarter: write it as in 2026Q4"))
        })?;
        let app = data.app()?;
        let files = export_quarter(&app, parsed)?;
        let mut written = vec![
            ("scores.csv".to_owned(), files.scores_csv),
            ("response.csv".to_owned(), files.response_csv),
            ("quarter.csv".to_owned(), files.quarter_csv),
            ("audits.csv".to_owned(), audits_of(&app, parsed)?),
        ];
        for certificate in certificates_of(&app, parsed)? {
            written.push((certificate.name, certificate.text.into_bytes()));
        }
        fs::create_dir_all(&out).with_context(|| format!("{} cannot be made", out.display()))?;
        let mut paths = Vec::with_capacity(written.len());
        for (name, bytes) in written {
            let path = out.join(name);
            fs::write(&path, bytes)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            paths.push(path);
        }
        let value = json!({ "export_id": files.export_id, "files": paths });
        let said: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        output.answer(&value, &said.join("\n"))
    }
}
