use std::sync::Arc;

use jiff::Timestamp;

use super::open_wave::roster_now;
use super::{App, AppError, published_waves};
use crate::disclosure::{self, ExpectedResponse, Forecast, PublishedWave};
use crate::domain::{Roster, Threshold};

/// What a wave that opened now could show if so many answer: the release engine's choice on the people
/// list, without those who read. Nothing of it depends on an answer.
pub fn forecast(
    app: &App,
    threshold: Threshold,
    response: ExpectedResponse,
    now: Timestamp,
) -> Result<Forecast, AppError> {
    let before = Before::read(app, now)?;
    Ok(before.forecast(threshold, response))
}

/// The same for several thresholds, of one state of the people list.
pub fn forecasts(
    app: &App,
    thresholds: &[Threshold],
    response: ExpectedResponse,
    now: Timestamp,
) -> Result<Vec<Forecast>, AppError> {
    let before = Before::read(app, now)?;
    Ok(thresholds.iter().map(|threshold| before.forecast(*threshold, response)).collect())
}

/// What is known before a wave.
struct Before {
    roster: Roster,
    published: Arc<Vec<PublishedWave>>,
}

impl Before {
    fn read(app: &App, now: Timestamp) -> Result<Self, AppError> {
        Ok(Self {
            roster: app.store().read(|tx| roster_now(tx, now))?,
            published: published_waves(app)?,
        })
    }

    fn forecast(&self, threshold: Threshold, response: ExpectedResponse) -> Forecast {
        let last = self.published.last();
        disclosure::forecast(&self.roster, threshold, response, |unit| {
            last.is_some_and(|last| last.release.shows(unit))
        })
    }
}
