use std::net::IpAddr;
use std::sync::Arc;

use jiff::Timestamp;
use nonzero_ext::nonzero;

use super::sign_in::{Clients, SignInMails};
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
    at_providers: Arc<Clients>,
}

impl State {
    pub fn new(app: App, clock: Clock) -> Self {
        Self {
            app,
            clock,
            wrong_codes: Arc::new(WrongCodes::new()),
            sign_in_mail: None,
            at_providers: Arc::new(Clients::new(nonzero!(120u32))),
        }
    }

    /// Offers signing in by mail. Without it a link comes from the command line alone.
    #[must_use]
    pub fn with_mail(self, route: MailRoute) -> Self {
        Self { sign_in_mail: Some(Arc::new(SignInMails::new(route))), ..self }
    }

    pub(super) fn sign_in_mail(&self) -> Option<&SignInMails> {
        self.sign_in_mail.as_deref()
    }

    /// Counts what has a sign-in provider asked.
    pub(super) fn at_provider(&self, client: IpAddr) -> Result<(), TooMany> {
        self.at_providers.one_more(client)
    }

    /// Counts a code that opened nothing.
    pub(super) fn wrong_code(&self) -> Result<(), TooMany> {
        self.wrong_codes.one_more()
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
