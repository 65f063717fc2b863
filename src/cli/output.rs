use std::io::{self, Write};

use indicatif::{ProgressBar, ProgressStyle};
use tracing_subscriber::EnvFilter;

use crate::config::LogFormat;

/// Speaks to a person, or in JSON to another program.
pub struct Output {
    pub json: bool,
}

impl Output {
    pub const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Prints the answer of a command: `text` to a person, `value` to a program.
    pub fn answer(&self, value: &serde_json::Value, text: &str) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        let written = if self.json { writeln!(out, "{value}") } else { writeln!(out, "{text}") };
        match written {
            // `sdt-pulse wave list | head -1` is no fault.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => Ok(other?),
        }
    }

    /// Tells a person something on the side; other programs do not hear it.
    pub fn note(&self, text: &str) {
        if !self.json {
            eprintln!("{text}");
        }
    }

    /// A progress bar on the terminal, if there is one.
    pub fn progress(&self, what: &'static str, all: u64) -> anyhow::Result<ProgressBar> {
        if self.json {
            return Ok(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {elapsed}")?;
        Ok(ProgressBar::new(all).with_style(style).with_message(what))
    }
}

/// Warnings go to stderr; `SDT_PULSE_LOG` chooses more (`info`, `sdt_pulse=debug`).
pub fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_env("SDT_PULSE_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,usvg=error"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        // Where a full disk takes no line, nor would it take the complaint, and that panics.
        .log_internal_errors(false);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
}
