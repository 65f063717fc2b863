use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use super::data::{Data, now, read_input};
use super::output::Output;
use super::people_forecast::Forecast;
use super::people_list::List;
use super::people_log;
use super::people_questions::{AnswerFlags, MemoryFlags};
use super::people_rights::{Erase, Purge, Show};
use crate::app::{ImportRequest, import_people};
use crate::domain::ImportMode;

#[derive(Subcommand)]
pub enum People {
    /// Import a people file: all of it, or nothing
    Import(Import),
    List(List),
    Forecast(Forecast),
    /// Every change of who is asked and who reads, newest last; checks that none was changed since
    Log,
    Show(Show),
    Erase(Erase),
    Purge(Purge),
}

/// The file has the columns `employee_id,email,name,team,manager_email,locale,timezone`; email and team
/// are required. A team is a path such as Operations/Depot North. CSV or .xlsx, under the headers that HR
/// systems, directories and spreadsheets use; other columns are left out, and named. What the file leaves
/// open is asked, with the flags that answer it, and nothing is changed.
#[derive(Args)]
pub struct Import {
    file: PathBuf,
    /// full: the file is everybody, who is missing becomes inactive; partial: nobody leaves
    #[arg(long, value_enum)]
    mode: Mode,
    /// Say what would happen, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// It is meant that more than one in ten leave
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    answers: AnswerFlags,
    #[command(flatten)]
    memory: MemoryFlags,
}

#[derive(Clone, Copy, ValueEnum)]
enum Mode {
    Full,
    Partial,
}

impl People {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::Import(import) => import.run(data, output),
            Self::List(list) => list.run(data, output),
            Self::Forecast(forecast) => forecast.run(data, output),
            Self::Log => people_log::run(data, output),
            Self::Show(show) => show.run(data, output),
            Self::Erase(erase) => erase.run(data, output),
            Self::Purge(purge) => purge.run(data, output),
        }
    }
}

impl Import {
    fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self { file, mode, dry_run, yes, answers, memory } = self;
        let app = data.app()?;
        let bytes = read_input(&file)?;
        let mode = match mode {
            Mode::Full => ImportMode::Full,
            Mode::Partial => ImportMode::Partial,
        };
        let request = ImportRequest {
            dry_run,
            many_may_leave: yes,
            answers: answers.answers(),
            memory: memory.memory(),
            ..ImportRequest::of(mode)
        };
        let imported = import_people(&app, &bytes, &request, now())?;
        let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
        for notice in &notices {
            output.note(&format!("note: {notice}"));
        }
        let plan = &imported.plan;
        if dry_run && plan.deactivates_many() {
            output
                .note("note: more than one in ten would leave; the import itself will want --yes");
        }
        let summary = plan.summary();
        let said =
            if dry_run { format!("{summary} (dry run: nothing was changed)") } else { summary };
        let counts = plan.counts();
        let value = json!({
            "rows": counts.rows, "new": counts.new, "changed": counts.changed,
            "leaving": counts.leaving, "same": counts.same, "dry_run": dry_run, "notices": notices,
        });
        output.answer(&value, &said)
    }
}
