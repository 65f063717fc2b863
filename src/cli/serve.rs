use std::sync::Arc;

use clap::Args;

use super::data::{Data, now};
use super::output::Output;
use crate::app::purge_access_log;
use crate::web::{self, State};

#[derive(Args)]
pub struct Serve {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, env = "SDT_PULSE_ADDR", value_name = "ADDR")]
    addr: Option<String>,
}

impl Serve {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        let addr = self.addr.unwrap_or_else(|| app.settings().addr.clone());
        purge_access_log(&app, now())?;
        let packs = data.packs(app.settings());
        let mail = data.mail_route(app.settings())?;
        let by_mail = app.settings().sign_in_by_mail;
        let state = State::new(app, Arc::new(now))
            .with_real_clock()
            .with_mail(mail, Some(data.settings_path()))
            .with_packs(packs)
            .with_outbox(data.outbox());
        let state = if by_mail { state } else { state.without_sign_in_by_mail() };
        web::serve(state, &addr, |at| {
            output.note(&format!("Serving on http://{at}. Stop with Ctrl-C."));
        })?;
        Ok(())
    }
}
