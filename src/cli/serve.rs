use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;

use super::data::{Data, now};
use super::output::Output;
use super::{init, setup_link};
use crate::app::{MailRoute, SetUpState, keep_retention_if_due, set_up_state};
use crate::web::{self, State};

#[derive(Args)]
pub struct Serve {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, env = "SDT_PULSE_ADDR", value_name = "ADDR")]
    addr: Option<String>,
    /// Where to show metrics for Prometheus, an address of their own such as 127.0.0.1:9464 [default: nowhere]
    #[arg(long, env = "SDT_PULSE_METRICS_ADDR", value_name = "ADDR")]
    metrics_addr: Option<String>,
}

impl Serve {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let is_new = !data.settings_path().exists() && is_empty(data.folder())?;
        if is_new {
            init::make(data)?;
            output.note(&format!("Made {}.", data.folder().display()));
        }
        let app = data.app()?;
        let addr = self.addr.unwrap_or_else(|| app.settings().addr.clone());
        keep_retention_if_due(&app, &data.outbox(), now())?;
        // An address that is none is said now, not at the first mail.
        data.mail_route(app.settings())?;
        let packs = data.packs(app.settings());
        let by_mail = app.settings().sign_in_by_mail;
        let state = State::new(app, Arc::new(now))
            .with_real_clock()
            .with_mail(MailRoute::Outbox(data.outbox()))
            .with_packs(packs)
            .with_outbox(data.outbox());
        let state = if by_mail { state } else { state.without_sign_in_by_mail() };
        let metrics_addr =
            self.metrics_addr.unwrap_or_else(|| state.app.settings().metrics_addr.clone());
        let has_metrics = !metrics_addr.is_empty();
        let state = if has_metrics { state.with_metrics_at(metrics_addr.clone()) } else { state };
        let app = state.app.clone();
        let is_set_up = set_up_state(&app)? == SetUpState::Done;
        web::serve(state, &addr, |at| {
            output.note(&format!("Serving on http://{at}. Stop with Ctrl-C."));
            if has_metrics {
                output.note(&format!("Metrics are on http://{metrics_addr}/metrics."));
            }
            if !is_set_up && let Err(error) = setup_link::print(&app, at, output) {
                tracing::error!(%error, "no set-up link could be made");
            }
        })?;
        Ok(())
    }
}

/// Whether nothing is in a folder, or there is none.
fn is_empty(folder: &Path) -> anyhow::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(none) if none.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", folder.display())),
    }
}
