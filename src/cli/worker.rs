use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use clap::Args;

use super::data::{Data, now};
use super::output::Output;
use super::runtime;
use crate::app::{Listener, MailPass, Work, refresh_settings, work};

/// How long to rest between two looks at what is due.
const REST: Duration = Duration::from_secs(30);
const AT_ONCE: Duration = Duration::from_millis(1);

#[derive(Args)]
pub struct Worker {
    /// Do what is due, and stop
    #[arg(long)]
    once: bool,
}

impl Worker {
    /// Until the process is told to stop (SIGINT, SIGTERM); a mail that is on its way is done with first.
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        app.compare_clock();
        // An address that is none is said now, not at the first mail.
        data.mail_route(app.settings())?;
        runtime()?.block_on(async {
            let mut told_to_stop = std::pin::pin!(told_to_stop()?);
            loop {
                refresh_settings(&app)?;
                let pass = MailPass::new(data.mail_route(app.settings())?, Arc::new(now));
                let stop = Arc::clone(&pass.stop);
                let done = &mut || {};
                let failed = &mut |problem: &_| output.note(&format!("not sent: {problem}"));
                let mut working = std::pin::pin!(work(&app, &pass, Listener { done, failed }));
                let (worked, is_stopped) = tokio::select! {
                    worked = &mut working => (worked, false),
                    () = &mut told_to_stop => {
                        stop.store(true, Ordering::SeqCst);
                        (working.await, true)
                    }
                };
                let rest = match worked {
                    Ok(Some(Work { mail, .. })) => {
                        if let Some(problem) = &mail.down {
                            let error: &dyn std::error::Error = problem;
                            tracing::error!(error, "mail could not be sent");
                        }
                        let until = |at: jiff::Timestamp| at.duration_since(now()).try_into().ok();
                        let at = mail.more_at.map(|at| until(at).unwrap_or(AT_ONCE));
                        if mail.is_cut_short { Some(AT_ONCE) } else { at }
                    }
                    Ok(None) => None,
                    // Alone it is an answer, beside others a line in the log: the next look may do better.
                    Err(problem) if self.once => return Err(problem.into()),
                    Err(problem) => {
                        let error: &dyn std::error::Error = &problem;
                        tracing::error!(error, "what was due could not be done");
                        None
                    }
                };
                if is_stopped || (self.once && rest.is_none()) {
                    return Ok(());
                }
                tokio::select! {
                    () = tokio::time::sleep(rest.unwrap_or(REST)) => {}
                    () = &mut told_to_stop => return Ok(()),
                }
            }
        })
    }
}

/// Ends when the process is told to stop.
#[cfg(unix)]
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it may fail")]
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Where the signal cannot be heard, the process is ended by it.
        let _ = tokio::signal::ctrl_c().await;
    })
}
