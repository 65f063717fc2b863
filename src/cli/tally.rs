use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, Subcommand};
use serde_json::json;

use super::data::{Data, now};
use super::failure::InputRefusal;
use super::mail::tell_observers;
use super::output::Output;
use crate::app;
use crate::ballot_box::{TrusteeKey, TrusteeSecret};

#[derive(Subcommand)]
pub enum Tally {
    /// Trustee, offline: make a key for one wave; its public half goes to the operator
    Keygen(Keygen),
    /// Operator: stop a wave's intake and write its sealed ballot box for the trustee
    Export(ExportBox),
    /// Trustee, offline: open a ballot box with the key and count it; the tally goes back
    Open(OpenBox),
    /// Operator: check a trustee's tally, publish its release, and destroy every single answer
    Import { file: PathBuf },
}

#[derive(Args)]
pub struct Keygen {
    /// Whoever holds the key, as the answer page names them: "Works council"
    #[arg(long)]
    holder: String,
    /// Where to write: FILE.secret and FILE.public
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Args)]
pub struct ExportBox {
    wave: String,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Args)]
pub struct OpenBox {
    /// The ballot box from the operator
    ballot_box: PathBuf,
    /// The secret half of the key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Where to write the tally
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Tally {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::Keygen(keygen) => keygen.run(output),
            Self::Export(ExportBox { wave, out }) => {
                absent(&out)?;
                let app = data.app()?;
                let text = app::tally_export(&app, &wave, now())?;
                write_new(&out, text.as_bytes())?;
                tell_observers(&app, data, output)?;
                let said = format!(
                    "Wave {wave} takes no more answers. Give {} to the trustee, who opens it with \
                     `sdt-pulse tally open`.",
                    out.display()
                );
                output.answer(&json!({ "wave": wave, "file": out }), &said)
            }
            Self::Open(OpenBox { ballot_box, key, out }) => {
                absent(&out)?;
                let secret = TrusteeSecret::parse(&read(&key)?)
                    .map_err(|problem| said(&key, &problem.to_string()))?;
                let tallied = app::tally_open(&read(&ballot_box)?, &secret, &key)?;
                write_new(&out, tallied.text.as_bytes())?;
                let left_out = match tallied.left_out {
                    0 => String::new(),
                    n => format!(" {n} could not be read and count nowhere."),
                };
                let said = format!(
                    "The box holds {} ballots and has the hash {}: the policy log must say the \
                     same.\n{} answers counted: {} groups shown, {} withheld.{left_out} \
                     Give {} back to the operator; once it is imported, delete {} and {}.",
                    tallied.ballots,
                    tallied.box_sha256,
                    tallied.ballots - tallied.left_out,
                    tallied.shown,
                    tallied.withheld,
                    out.display(),
                    ballot_box.display(),
                    key.display()
                );
                let value = json!({
                    "file": out, "ballots": tallied.ballots, "box_sha256": tallied.box_sha256,
                    "unreadable": tallied.left_out,
                    "shown": tallied.shown, "withheld": tallied.withheld,
                });
                output.answer(&value, &said)
            }
            Self::Import { file } => {
                let app = data.app()?;
                let closed = app::tally_import(&app, &read(&file)?, now())?;
                tell_observers(&app, data, output)?;
                let said = format!(
                    "Wave {} is closed: {} groups shown, {} withheld. Its answers are destroyed here; \
                     ask the trustee to delete the ballot box and the key.",
                    closed.wave, closed.shown, closed.withheld
                );
                let value = json!({
                    "wave": closed.wave, "shown": closed.shown, "withheld": closed.withheld,
                    "unreadable": closed.left_out,
                });
                output.answer(&value, &said)
            }
        }
    }
}

impl Keygen {
    fn run(self, output: &Output) -> anyhow::Result<()> {
        let beside = |ending: &str| {
            let mut name = self.out.clone().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        let (kept, given) = (beside(".secret"), beside(".public"));
        absent(&kept)?;
        absent(&given)?;
        let secret = TrusteeSecret::generate(&self.holder)
            .map_err(|problem| InputRefusal::Said(problem.to_string()))?;
        write_new(&kept, secret.to_text()?.as_bytes())?;
        write_new(&given, secret.public_half().to_text()?.as_bytes())?;
        let said = format!(
            "Give {} to the operator, who opens one wave with it. Keep {} to yourself: whoever has it \
             and the ballot box can read every answer.",
            given.display(),
            kept.display()
        );
        output.answer(&json!({ "secret": kept, "public": given }), &said)
    }
}

/// Reads the public half of a trustee's key.
pub fn public_half(path: &Path) -> anyhow::Result<TrusteeKey> {
    let text = read(path)?;
    Ok(TrusteeKey::parse(&text).map_err(|problem| said(path, &problem.to_string()))?)
}

fn said(path: &Path, what: &str) -> InputRefusal {
    InputRefusal::Said(format!("{}: {what}", path.display()))
}

fn read(path: &Path) -> anyhow::Result<String> {
    Ok(fs::read_to_string(path).map_err(|problem| said(path, &problem.to_string()))?)
}

pub(super) fn absent(path: &Path) -> anyhow::Result<()> {
    if path.exists() {
        return Err(said(path, "there is such a file already; name another").into());
    }
    Ok(())
}

/// Only its owner reads it.
pub(super) fn write_new(path: &Path, content: &[u8]) -> anyhow::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()))
        .with_context(|| format!("{} cannot be written", path.display()))
}
