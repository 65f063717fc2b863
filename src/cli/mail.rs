use clap::{Args, Subcommand};
use serde_json::json;

use super::data::{Data, now};
use super::output::Output;
use crate::app::send_invitations;

#[derive(Subcommand)]
pub enum Mail {
    /// Send every unsent invitation of the open wave now
    Run(Run),
}

#[derive(Args)]
pub struct Run {
    #[arg(
        long,
        help = "smtp://USER:PASSWORD@HOST:587 (STARTTLS) or smtps://… [default: files in outbox/]",
        env = "SDT_PULSE_SMTP_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    smtp_url: Option<String>,
}

impl Mail {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Run(Run { smtp_url }) = self;
        let app = data.app()?;
        let smtp_url = smtp_url.unwrap_or_else(|| app.settings().smtp_url.clone());
        let mailer = data.mailer(&smtp_url)?;
        // Held until the end: two runs at once would mail everybody twice.
        let _alone = data.mail_lock()?;
        let bar = output.progress("Mailing", 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut progress = |done: usize, all: usize| {
            bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        };
        let mut failed = |problem: &crate::mail::MailError| {
            bar.suspend(|| output.note(&format!("not sent: {problem}")));
        };
        let sent =
            runtime.block_on(send_invitations(&app, &mailer, now(), &mut progress, &mut failed))?;
        bar.finish_and_clear();
        if smtp_url.is_empty() && sent.sent > 0 {
            output.note(&format!(
                "The invitations lie as .eml files in {}. Each holds its person's link: whoever reads \
                 them can answer in their place. Delete them once they are delivered.",
                data.outbox().display()
            ));
        }
        let said = format!("{} sent, {} failed", sent.sent, sent.failed);
        output.answer(&json!({ "sent": sent.sent, "failed": sent.failed }), &said)
    }
}
