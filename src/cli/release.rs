use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::data::Data;
use super::failure::InputRefusal;
use super::output::Output;
use super::table;
use crate::app::certificate_of;
use crate::certificate::{self, Checked, CheckedFigure, Counting, check, countings};

#[derive(Subcommand)]
pub enum Release {
    /// Check certificates from the files alone, and say how few people each figure could isolate
    Verify(Verify),
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
            Self::Verify(verify) => verify.run(output),
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

#[derive(Args)]
pub struct Verify {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A policy log, as `policy log --json` prints it, of any day and from anybody: refused where it tells of
    /// another box or another release of a wave; may be repeated
    #[arg(long = "chain", value_name = "LOG")]
    chains: Vec<PathBuf>,
}

impl Verify {
    fn run(self, output: &Output) -> anyhow::Result<()> {
        let mut all = Vec::new();
        let mut known: Vec<Counting> = Vec::new();
        for file in &self.files {
            let checked = check(&read(file)?).map_err(|reasons| refused(file, &reasons))?;
            all.push((file, checked));
        }
        for chain in &self.chains {
            let told = countings(&read(chain)?).map_err(|reasons| refused(chain, &reasons))?;
            for (file, checked) in &all {
                let missing = |one: &&Counting| told.iter().all(|other| other.wave != one.wave);
                if let Some(counting) = checked.counting.as_ref().filter(missing) {
                    let reason = certificate::Refusal::NotInLog(counting.wave.clone());
                    return Err(refused(file, &[reason]).into());
                }
            }
            known.extend(told);
        }
        let certificates: Vec<&Checked> = all.iter().map(|(_, checked)| checked).collect();
        let twice = certificate::counted_twice(&certificates, &known);
        if let (false, Some(file)) = (twice.is_empty(), self.files.first()) {
            return Err(refused(file, &twice).into());
        }
        let values: Vec<Value> = all.iter().map(|(_, checked)| value(checked)).collect();
        let said: Vec<String> = all.iter().map(|(_, checked)| said(checked)).collect();
        match values.as_slice() {
            [one] => output.answer(one, &said.join("\n\n")),
            _ => output.answer(&json!({ "certificates": values }), &said.join("\n\n")),
        }
    }
}

fn read(file: &Path) -> anyhow::Result<String> {
    match fs::read_to_string(file) {
        Err(error) if [ErrorKind::NotFound, ErrorKind::InvalidData].contains(&error.kind()) => {
            let said = format!("{} is no certificate: {error}", file.display());
            Err(InputRefusal::Said(said).into())
        }
        read => read.with_context(|| format!("{} cannot be read", file.display())),
    }
}

fn refused(file: &Path, reasons: &[certificate::Refusal]) -> InputRefusal {
    InputRefusal::Certificate {
        file: file.display().to_string(),
        reasons: reasons.iter().map(ToString::to_string).collect(),
    }
}

fn value(checked: &Checked) -> Value {
    json!({
        "holds": true, "wave": checked.wave, "k": checked.k, "bands_k": checked.bands_k,
        "fewest": checked.fewest(), "counting": checked.counting, "figures": checked.figures,
    })
}

/// "Counted once, on 2026-12-05, from 41 ballots with the hash …."
fn counted(counting: &Counting) -> String {
    let early = if counting.early { ", before the announced end" } else { "" };
    format!(
        "\n\nCounted on {}{early}, from {} ballots with the hash {}.",
        counting.on, counting.ballots, counting.box_sha256
    )
}

fn said(checked: &Checked) -> String {
    let Checked { wave, k, figures, .. } = checked;
    let counting = checked.counting.as_ref().map(counted).unwrap_or_default();
    let Some(fewest) = checked.fewest() else {
        return format!("certificate of {wave} holds: k = {k}, everything is withheld{counting}");
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
    said.trim_end().to_owned() + &counting
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
