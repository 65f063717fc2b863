use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Subcommand;
use serde_json::json;

use super::data::Data;
use super::failure::InputRefusal;
use super::output::Output;
use super::table;
use crate::app::certificate_of;
use crate::certificate::{Checked, CheckedFigure, check};

#[derive(Subcommand)]
pub enum Release {
    /// Check a certificate from the file alone, and say how few people each figure could isolate
    Verify { file: PathBuf },
    /// The certificate of a closed wave: its figures with the blocks of people that they add up
    Certificate {
        /// The wave, such as w7
        id: String,
        /// Write it to a file
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

impl Release {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::Verify { file } => verify(&file, output),
            Self::Certificate { id, out: None } => {
                let certificate = certificate_of(&data.app()?, &id)?;
                output.answer(&serde_json::from_str(&certificate.text)?, &certificate.text)
            }
            Self::Certificate { id, out: Some(out) } => {
                let certificate = certificate_of(&data.app()?, &id)?;
                fs::write(&out, certificate.text)
                    .with_context(|| format!("{} cannot be written", out.display()))?;
                output.answer(&json!({ "file": out }), &out.display().to_string())
            }
        }
    }
}

fn verify(file: &Path, output: &Output) -> anyhow::Result<()> {
    let text = match fs::read_to_string(file) {
        Err(error) if [ErrorKind::NotFound, ErrorKind::InvalidData].contains(&error.kind()) => {
            let said = format!("{} is no certificate: {error}", file.display());
            return Err(InputRefusal::Said(said).into());
        }
        read => read.with_context(|| format!("{} cannot be read", file.display()))?,
    };
    let checked = check(&text).map_err(|reasons| InputRefusal::Certificate {
        file: file.display().to_string(),
        reasons: reasons.iter().map(ToString::to_string).collect(),
    })?;
    let value = json!({
        "holds": true, "wave": checked.wave, "k": checked.k, "bands_k": checked.bands_k,
        "fewest": checked.fewest(), "figures": checked.figures,
    });
    output.answer(&value, &said(&checked))
}

fn said(checked: &Checked) -> String {
    let Checked { wave, k, figures, .. } = checked;
    let Some(fewest) = checked.fewest() else {
        return format!("certificate of {wave} holds: k = {k}, everything is withheld");
    };
    let count = figures.len();
    let (bands, dont_know) = (" (and of bands)", " [and of \"don't know\"]");
    let has_dont_know = figures.iter().any(|figure| figure.kind == "dont_know");
    let beside = if has_dont_know { format!("{bands}{dont_know}") } else { bands.to_owned() };
    let mut said = format!(
        "certificate of {wave} holds: k = {k}, {count} figures, none isolates fewer than {fewest} \
         people\n\nHow few people each figure could isolate, of averages{beside}:\n\n{}",
        by_unit(figures)
    );
    if figures.iter().any(|figure| !figure.proven) {
        said.push_str(
            "\n* as few as the release rule promises: so many readers of reports were invited there \
             that the file alone cannot prove it\n",
        );
    }
    said.trim_end().to_owned()
}

/// A line per unit, a column per measure.
fn by_unit(figures: &[CheckedFigure]) -> String {
    let mut measures: Vec<&str> = Vec::new();
    let mut units: Vec<&str> = Vec::new();
    for figure in figures {
        if !measures.contains(&figure.measure.as_str()) {
            measures.push(&figure.measure);
        }
        if figure.kind == "count" {
            units.push(&figure.unit);
        }
    }
    let mut lines =
        vec![["unit"].into_iter().chain(measures.iter().copied()).map(str::to_owned).collect()];
    for unit in units {
        let of_unit: Vec<&CheckedFigure> =
            figures.iter().filter(|figure| figure.unit == unit).collect();
        let name = if unit.is_empty() { "(whole organisation)" } else { unit };
        let cells = measures.iter().map(|measure| cell(&of_unit, measure));
        lines.push([name.to_owned()].into_iter().chain(cells).collect());
    }
    table::aligned(&lines)
}

/// `7` of a mean, `7 (14)` of a mean and bands, `7 (14) [16]` with "don't know", `-` where it is withheld.
fn cell(of_unit: &[&CheckedFigure], measure: &str) -> String {
    let number = |figure: &CheckedFigure| {
        format!("{}{}", figure.isolates, if figure.proven { "" } else { "*" })
    };
    let own = of_unit.iter().filter(|figure| figure.measure == measure);
    let parts = own.map(|figure| match figure.kind.as_str() {
        "bands" => format!("({})", number(figure)),
        "dont_know" => format!("[{}]", number(figure)),
        _ => number(figure),
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "-".to_owned() } else { parts.join(" ") }
}
