use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::data::{Data, read_input};
use super::output::Output;
use crate::app::import_figures;

#[derive(Subcommand)]
pub enum Figures {
    /// Import figures per team and quarter: all of them, or nothing
    Import(Import),
}

/// The file has the columns `team,quarter,measure,value`. Measures: turnover and engagement in percent,
/// `time_to_decision` in days, experiments and `innovation_output` as counts. A figure that is there already is
/// replaced. An audit shows them as context, never as a cause.
#[derive(Args)]
pub struct Import {
    file: PathBuf,
    /// Say what would happen, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Figures {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Import(Import { file, dry_run }) = self;
        let app = data.app()?;
        let imported = import_figures(&app, &read_input(&file)?, dry_run)?;
        let rows = imported.rows();
        let summary = format!(
            "{rows} {}: {} new, {} changed, {} same",
            if rows == 1 { "figure" } else { "figures" },
            imported.new,
            imported.changed,
            imported.same
        );
        let said =
            if dry_run { format!("{summary} (dry run: nothing was changed)") } else { summary };
        let value = json!({
            "rows": rows, "new": imported.new, "changed": imported.changed, "same": imported.same,
            "dry_run": dry_run,
        });
        output.answer(&value, &said)
    }
}
