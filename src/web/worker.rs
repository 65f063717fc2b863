//! What goes on by itself beside the pages: it closes waves whose time has come and sends what waits in the queue,
//! one process at a time. What is not done with is in the database, so that nothing is lost with this process.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{RequestError, State};
use crate::app::{AppError, Listener, MailPass, MailRoute, Work, work};

const AT_ONCE: Duration = Duration::from_millis(1);

/// What was woken while it was at work looks once more.
#[derive(Default)]
struct Doing {
    is_working: bool,
    is_woken: bool,
    /// Why the last pass sent nothing more.
    problem: Option<String>,
}

/// However the work ends, also by a panic, the next may begin.
struct AtRest<'a>(&'a Worker);

impl Drop for AtRest<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.doing().is_working = false;
        }
        self.0.idle.notify_all();
    }
}

pub struct Worker {
    /// Where the settings name no server.
    pub route: MailRoute,
    doing: Mutex<Doing>,
    idle: Condvar,
    stop: Arc<AtomicBool>,
}

impl Worker {
    pub fn new(route: MailRoute) -> Self {
        Self { route, doing: Mutex::default(), idle: Condvar::new(), stop: Arc::default() }
    }

    fn doing(&self) -> MutexGuard<'_, Doing> {
        self.doing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why this process could not send everything that was due.
    pub fn problem(&self) -> Option<String> {
        self.doing().problem.clone()
    }

    /// Has whatever is due be done now, on a thread of its own.
    pub fn wake(self: &Arc<Self>, state: &State) {
        {
            let mut doing = self.doing();
            if doing.is_working {
                doing.is_woken = true;
                return;
            }
            doing.is_working = true;
        }
        let (worker, state) = (Arc::clone(self), state.clone());
        let begun = std::thread::Builder::new().name("worker".to_owned()).spawn(move || {
            let _at_rest = AtRest(&worker);
            worker.work(&state);
        });
        if let Err(error) = begun {
            tracing::error!(%error, "the worker could not begin");
            self.doing().is_working = false;
        }
    }

    /// Begins no further mail, and waits until those on their way are done with, or for so long.
    pub fn stop(&self, patience: Duration) {
        self.stop.store(true, Ordering::SeqCst);
        let doing = self.doing();
        let waited = self.idle.wait_timeout_while(doing, patience, |doing| doing.is_working);
        drop(waited);
    }

    fn work(&self, state: &State) {
        loop {
            let wait = match self.pass(state) {
                Ok(wait) => wait,
                Err(problem) => {
                    tracing::error!(?problem, "what was due could not be done");
                    None
                }
            };
            if let Some(wait) = wait {
                std::thread::sleep(wait);
            }
            let mut doing = self.doing();
            let is_stopped = self.stop.load(Ordering::SeqCst);
            if is_stopped || (wait.is_none() && !doing.is_woken) {
                // Under the same lock: whoever wakes it from here on begins anew.
                doing.is_working = false;
                return;
            }
            doing.is_woken = false;
        }
    }

    /// How long to wait for more that is due, where so many go out per minute.
    fn pass(&self, state: &State) -> Result<Option<Duration>, RequestError> {
        let route = state.mail_route()?;
        let mut pass = MailPass::new(route, Arc::clone(state.clock()));
        pass.stop = Arc::clone(&self.stop);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(AppError::MailRun)?;
        let (done, failed) = (&mut || {}, &mut |_: &_| {});
        let worked = runtime.block_on(work(&state.app, &pass, Listener { done, failed }));
        let mail = match worked {
            Ok(Some(Work { mail, .. })) => mail,
            // Another process is at it.
            Ok(None) => return Ok(None),
            Err(error) => {
                if let Some(metrics) = state.metrics() {
                    metrics.pass_failed();
                }
                self.doing().problem = Some(error.to_string());
                return Err(error.into());
            }
        };
        if let Some(metrics) = state.metrics() {
            metrics.passed(&mail, state.now());
        }
        if let Some(problem) = &mail.down {
            let error: &dyn std::error::Error = problem;
            tracing::error!(error, "mail could not be sent");
        }
        self.doing().problem = mail.down.map(|problem| problem.to_string());
        if mail.is_cut_short {
            return Ok(Some(AT_ONCE));
        }
        let until = |at: jiff::Timestamp| at.duration_since(state.now()).try_into().ok();
        Ok(mail.more_at.map(|at| until(at).unwrap_or(AT_ONCE)))
    }
}
