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
    let said = std::env::var("SDT_PULSE_LOG").unwrap_or_default();
    let filter = EnvFilter::try_new(without_secrets(&said))
        .unwrap_or_else(|_| EnvFilter::new(without_secrets("")));
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

/// What is let into the log, whatever somebody asks for: the client that asks chats and sign-in providers writes
/// down tokens, links and addresses where it may say everything.
fn without_secrets(said: &str) -> String {
    let is_fit = |one: &&str| !one.is_empty() && !one.starts_with("ureq");
    let fit: Vec<&str> = said.split(',').map(str::trim).filter(is_fit).collect();
    let fit = if fit.is_empty() { "warn,usvg=error".to_owned() } else { fit.join(",") };
    format!("{fit},ureq=warn,ureq_proto=warn")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_the_client_write_secrets_down() {
        let quiet = ",ureq=warn,ureq_proto=warn";
        for (said, filter) in [
            ("", "warn,usvg=error"),
            ("trace", "trace"),
            ("debug, ureq_proto::util=trace,ureq=trace", "debug"),
        ] {
            assert_eq!(without_secrets(said), format!("{filter}{quiet}"));
        }
    }
}
