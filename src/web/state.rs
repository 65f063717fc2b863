use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::sign_in::SignInMails;
use super::wrong_codes::{TooMany, WrongCodes};
use crate::app::{App, MailRoute};

/// What time it is. The demo brings its own, to live through eight months.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What every handler works with.
#[derive(Clone)]
pub struct State {
    pub app: App,
    clock: Clock,
    wrong_codes: Arc<WrongCodes>,
    sign_in_mail: Option<Arc<SignInMails>>,
    outbox: Option<Arc<Path>>,
}

impl State {
    pub fn new(app: App, clock: Clock) -> Self {
        let wrong_codes = Arc::new(WrongCodes::new());
        Self { app, clock, wrong_codes, sign_in_mail: None, outbox: None }
    }

    /// Offers signing in by mail. Without it a link comes from the command line alone.
    #[must_use]
    pub fn with_mail(self, route: MailRoute) -> Self {
        Self { sign_in_mail: Some(Arc::new(SignInMails::new(route))), ..self }
    }

    /// The folder where mails may lie that name a person: without it no person is shown or erased here.
    #[must_use]
    pub fn with_outbox(self, outbox: PathBuf) -> Self {
        Self { outbox: Some(outbox.into()), ..self }
    }

    pub(super) fn outbox(&self) -> Option<&Path> {
        self.outbox.as_deref()
    }

    pub(super) fn sign_in_mail(&self) -> Option<&SignInMails> {
        self.sign_in_mail.as_deref()
    }

    /// Counts a code that opened nothing.
    pub(super) fn wrong_code(&self) -> Result<(), TooMany> {
        self.wrong_codes.one_more()
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
