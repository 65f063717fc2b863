//! Mail that HR sends from a page: in the background, one run at a time. What was not sent stays unsent in
//! the database, so that nothing is lost with this process.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::{RequestError, State};
use crate::app::{
    App, AppError, MailError, MailLock, MailRoute, Mailer, Refusal, Sent, send_due, send_reminders,
    send_waiting,
};

/// How many of the reasons why somebody got no mail are kept.
const MOST_PROBLEMS: usize = 5;

/// What goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mailing {
    /// Invitations, that the wave ends early, and what observers are told.
    Waiting,
    Reminders,
    /// What is due by itself, and what observers are told.
    Due,
}

/// How the last run goes, or went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    pub done: usize,
    pub all: usize,
    pub failed: usize,
    pub is_running: bool,
    /// Without anybody's address.
    pub problems: Vec<String>,
    /// Why nothing went out any more, where the run broke off.
    pub stopped: Option<String>,
}

pub struct Mailings {
    /// Where the settings name no server.
    pub route: MailRoute,
    lock: Option<PathBuf>,
    run: Mutex<Option<Run>>,
}

impl Mailings {
    pub fn new(route: MailRoute, lock: Option<PathBuf>) -> Self {
        Self { route, lock, run: Mutex::new(None) }
    }

    /// None before the first.
    pub fn last(&self) -> Option<Run> {
        self.run.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(&mut Run)) {
        let mut run = self.run.lock().unwrap_or_else(PoisonError::into_inner);
        change(run.get_or_insert_default());
    }

    /// Begins a run on a thread of its own; while one goes on it does nothing, and that one is enough.
    pub fn begin(self: &Arc<Self>, state: &State, mailing: Mailing) -> Result<(), RequestError> {
        let mailer = Mailer::by(&state.mail_route()?);
        {
            let mut run = self.run.lock().unwrap_or_else(PoisonError::into_inner);
            if run.as_ref().is_some_and(|run| run.is_running) {
                return Ok(());
            }
            *run = Some(Run { is_running: true, ..Run::default() });
        }
        let (mailings, state) = (Arc::clone(self), state.clone());
        let begun = std::thread::Builder::new().name("mailing".to_owned()).spawn(move || {
            if let Err(problem) = mailings.run(&state, &mailer, mailing) {
                let error: &dyn std::error::Error = &problem;
                tracing::error!(error, "mail could not be sent");
                let said = said(&problem);
                let broke_off = matches!(problem, AppError::Mail(_));
                mailings.change(|run| {
                    run.stopped = broke_off.then(|| said.clone());
                    run.problems.push(said);
                });
            }
            mailings.change(|run| run.is_running = false);
        });
        begun.map(drop).map_err(|error| {
            self.change(|run| run.is_running = false);
            AppError::MailRun(error).into()
        })
    }

    fn run(&self, state: &State, mailer: &Mailer, mailing: Mailing) -> Result<Sent, AppError> {
        let _alone = self.lock.as_deref().map(MailLock::take).transpose()?;
        let (app, now): (&App, _) = (&state.app, state.now());
        let progress = &mut |done: usize, all: usize| {
            self.change(|run| (run.done, run.all) = (done, all));
        };
        let failed = &mut |problem: &MailError| {
            self.change(|run| {
                run.failed += 1;
                if run.problems.len() < MOST_PROBLEMS {
                    run.problems.push(problem.to_string());
                }
            });
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(AppError::MailRun)?;
        runtime.block_on(async {
            match mailing {
                Mailing::Waiting => send_waiting(app, mailer, now, progress, failed).await,
                Mailing::Due => send_due(app, mailer, now, progress, failed).await,
                Mailing::Reminders => {
                    send_reminders(app, mailer, now, progress, failed).await.map(|sent| sent.run)
                }
            }
        })
    }
}

/// The cause as well: "the mail could not be sent" alone says nothing to whoever reads it.
fn said(problem: &AppError) -> String {
    match problem {
        AppError::Mail(cause) => cause.to_string(),
        AppError::Refused(refusal @ Refusal::MailRunElsewhere) => refusal.to_string(),
        other => other.to_string(),
    }
}
