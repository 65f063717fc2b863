use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use nonzero_ext::nonzero;

use super::RequestError;
use super::metrics::Metrics;
use super::sign_in::{Clients, SignInMails};
use super::worker::Worker;
use super::wrong_codes::{TooMany, WrongCodes};
use crate::app::{self, App, Clock, MailRoute, RouteError, Settings};

/// What every handler works with.
#[derive(Clone)]
pub struct State {
    pub app: App,
    clock: Clock,
    wrong_codes: Arc<WrongCodes>,
    sign_in_mail: Option<Arc<SignInMails>>,
    worker: Option<Arc<Worker>>,
    packs: Option<PathBuf>,
    at_providers: Arc<Clients>,
    outbox: Option<Arc<Path>>,
    metrics: Option<Arc<Metrics>>,
}

impl State {
    pub fn new(app: App, clock: Clock) -> Self {
        Self {
            app,
            clock,
            wrong_codes: Arc::new(WrongCodes::new()),
            sign_in_mail: None,
            worker: None,
            packs: None,
            outbox: None,
            metrics: None,
            at_providers: Arc::new(Clients::new(nonzero!(120u32))),
        }
    }

    /// Lets mail go out from here: to sign in, and what waits in the queue. Without it both are the command
    /// line's alone. `route`: where the settings name no server.
    #[must_use]
    pub fn with_mail(self, route: MailRoute) -> Self {
        let worker = Some(Arc::new(Worker::new(route)));
        Self { sign_in_mail: Some(Arc::new(SignInMails::new())), worker, ..self }
    }

    /// Whoever reads signs in by a provider, or by a link of the command line.
    #[must_use]
    pub fn without_sign_in_by_mail(self) -> Self {
        Self { sign_in_mail: None, ..self }
    }

    /// Compares the clock with logs and database before a wave opens.
    #[must_use]
    pub fn with_real_clock(self) -> Self {
        self.app.compare_clock();
        self
    }

    pub(super) fn has_real_clock(&self) -> bool {
        self.app.has_real_clock()
    }

    /// Where licensed packs lie.
    #[must_use]
    pub fn with_packs(self, folder: PathBuf) -> Self {
        Self { packs: Some(folder), ..self }
    }

    pub(super) fn worker(&self) -> Option<&Arc<Worker>> {
        self.worker.as_ref()
    }

    pub(super) const fn clock(&self) -> &Clock {
        &self.clock
    }

    pub(super) fn packs(&self) -> Option<&Path> {
        self.packs.as_deref()
    }

    /// The folder where mails may lie that name a person: without it no person is shown or erased here.
    #[must_use]
    pub fn with_outbox(self, outbox: PathBuf) -> Self {
        Self { outbox: Some(outbox.into()), ..self }
    }

    /// Counts what goes on, and shows it on an address of its own.
    #[must_use]
    pub fn with_metrics_at(self, addr: String) -> Self {
        Self { metrics: Some(Arc::new(Metrics::at(addr))), ..self }
    }

    pub(super) const fn metrics(&self) -> Option<&Arc<Metrics>> {
        self.metrics.as_ref()
    }

    pub(super) fn outbox(&self) -> Option<&Path> {
        self.outbox.as_deref()
    }

    pub(super) fn sign_in_mail(&self) -> Option<&SignInMails> {
        self.sign_in_mail.as_deref()
    }

    /// Counts what has a sign-in provider asked.
    pub(super) fn at_provider(&self, client: IpAddr) -> Result<(), TooMany> {
        self.at_providers.one_more(client)
    }

    /// Where mail goes by the settings in force: what is set on a page works at once.
    pub(super) fn mail_route(&self) -> Result<MailRoute, RequestError> {
        self.mail_route_of(self.app.settings()).map_err(RequestError::fault)
    }

    /// The same by settings that are tried out.
    pub(super) fn mail_route_of(&self, settings: &Settings) -> Result<MailRoute, RouteError> {
        match (&self.worker, settings.smtp_url.is_empty()) {
            (Some(worker), true) => Ok(app::signed_route(settings, worker.route.clone())?),
            _ => app::mail_route(settings, Path::new("")),
        }
    }

    /// Counts a code that opened nothing.
    pub(super) fn wrong_code(&self) -> Result<(), TooMany> {
        self.wrong_codes.one_more()
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
