//! Waves: planned, opened, looked after and ended early by HR.

#[cfg(feature = "pdf")]
mod lots;
mod one;
mod plan;
mod refusals;
mod tell;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{hr, shown};
use crate::app;
use crate::domain::WaveState;
use crate::messages::Translator;
use crate::reports::{Mistake, WAVES, WavesSources, month_to_type, waves_page};
use crate::web::reports::Sources;
use crate::web::{RequestError, State};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(WAVES).route(web::get().to(list)).route(web::head().to(list)))
        .configure(plan::routes)
        .configure(one::routes)
        .configure(tell::routes);
    #[cfg(feature = "pdf")]
    config.configure(lots::routes);
}

/// `GET /app/waves`
async fn list(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    shown(&request, &state, reader, StatusCode::OK, move || {
        let waves = app::waves(&sources.state.app)?;
        let today = today(&sources.state);
        let is_open = waves.iter().any(|wave| wave.state != WaveState::Closed);
        let next_from = (!is_open).then(|| app::next_opening(&waves).unwrap_or(today));
        let page = waves_page(&WavesSources { waves, next_from, today }, sources.chrome());
        page.render().map_err(RequestError::fault)
    })
    .await
}

fn today(state: &State) -> Date {
    state.now().to_zoned(TimeZone::UTC).date()
}

/// The mistake of somebody who did not type the month that confirms.
fn wrong_month(t: Translator<'_>, opens_on: Date, typed: &str) -> Option<Mistake> {
    let month = month_to_type(t, opens_on);
    let is_right = typed.trim().to_lowercase() == month.to_lowercase();
    (!is_right).then(|| Mistake {
        field: "confirm",
        says: t.say("waves-refused-month").with("month", month.as_str()).to_string(),
    })
}
