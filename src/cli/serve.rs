use std::sync::Arc;

use clap::Args;

use super::data::{Data, now};
use super::output::Output;
use crate::app::{MailRoute, purge_access_log};
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
        // An address that is none is said now, not at the first mail.
        data.mail_route(app.settings())?;
        let state = State::new(app, Arc::new(now)).with_mail(MailRoute::Outbox(data.outbox()));
        web::serve(state, &addr, |at| {
            output.note(&format!("Serving on http://{at}. Stop with Ctrl-C."));
        })?;
        Ok(())
    }
}
