use std::sync::Arc;

use jiff::Timestamp;

use crate::app::App;

/// What time it is. The demo brings its own, to live through eight months.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What every handler works with.
#[derive(Clone)]
pub struct State {
    pub app: App,
    clock: Clock,
}

impl State {
    pub fn new(app: App, clock: Clock) -> Self {
        Self { app, clock }
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
