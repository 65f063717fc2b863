use std::sync::Arc;

use jiff::Timestamp;

use super::wrong_codes::{TooMany, WrongCodes};
use crate::app::App;

/// What time it is. The demo brings its own, to live through eight months.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What every handler works with.
#[derive(Clone)]
pub struct State {
    pub app: App,
    clock: Clock,
    wrong_codes: Arc<WrongCodes>,
}

impl State {
    pub fn new(app: App, clock: Clock) -> Self {
        Self { app, clock, wrong_codes: Arc::new(WrongCodes::new()) }
    }

    /// Counts a code that opened nothing.
    pub(super) fn wrong_code(&self) -> Result<(), TooMany> {
        self.wrong_codes.one_more()
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
