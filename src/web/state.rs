use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::RequestError;
use super::sign_in::SignInMails;
use super::wrong_codes::{TooMany, WrongCodes};
use crate::app::{self, App, MailRoute, Settings};

/// What time it is. The demo brings its own, to live through eight months.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What every handler works with.
#[derive(Clone)]
pub struct State {
    pub app: App,
    clock: Clock,
    wrong_codes: Arc<WrongCodes>,
    sign_in_mail: Option<Arc<SignInMails>>,
}

impl State {
    pub fn new(app: App, clock: Clock) -> Self {
        Self { app, clock, wrong_codes: Arc::new(WrongCodes::new()), sign_in_mail: None }
    }

    /// Offers signing in by mail. Without it a link comes from the command line alone.
    #[must_use]
    pub fn with_mail(self, route: MailRoute) -> Self {
        Self { sign_in_mail: Some(Arc::new(SignInMails::new(route))), ..self }
    }

    pub(super) fn sign_in_mail(&self) -> Option<&SignInMails> {
        self.sign_in_mail.as_deref()
    }

    /// Where mail goes by the settings in force: what is set on a page works at once.
    pub(super) fn mail_route(&self) -> Result<MailRoute, RequestError> {
        self.mail_route_of(self.app.settings())
    }

    /// The same by settings that are tried out.
    pub(super) fn mail_route_of(&self, settings: &Settings) -> Result<MailRoute, RequestError> {
        match (&self.sign_in_mail, settings.smtp_url.is_empty()) {
            (Some(mails), true) => Ok(mails.route.clone()),
            _ => app::mail_route(settings, Path::new("")).map_err(RequestError::fault),
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
