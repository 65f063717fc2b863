use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::steps::save as save_step;
use super::{Door, drawn, filler, onward};
use crate::app::{self, SettingKey, is_setting_fixed};
use crate::disclosure::ExpectedResponse;
use crate::domain::{SetUpStep, Threshold};
use crate::reports::{PrivacySources, privacy_step};
use crate::web::session::blocking;
use crate::web::{RequestError, State, redirect};

/// The thresholds that are offered beside the one in force, and the shares that may answer.
const OFFERED: [u32; 3] = [5, 7, 10];
const RESPONSES: [u32; 3] = [50, 70, 90];

/// What the forecast is worked out for.
#[derive(Deserialize)]
pub(super) struct Asked {
    k: Option<u32>,
    expect: Option<u32>,
}

#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    k: String,
    #[serde(default)]
    expect: String,
    #[serde(default)]
    council_ok: String,
    #[serde(default, rename = "do")]
    deed: String,
}

/// `GET /setup/privacy?k=…&expect=…`
pub(super) async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Asked>,
) -> HttpResponse {
    let reader = match filler(&request, &state, SetUpStep::Privacy, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    drawn(&request, &state, reader, StatusCode::OK, move |state, progress, chrome| {
        let in_force = state.app.settings().k;
        let wanted = asked.k.and_then(Threshold::new).unwrap_or(in_force);
        let mut thresholds: Vec<Threshold> =
            OFFERED.into_iter().filter_map(Threshold::new).collect();
        for other in [in_force, wanted] {
            if !thresholds.contains(&other) {
                thresholds.push(other);
            }
        }
        thresholds.sort_by_key(|k| k.get());
        let responses: Vec<ExpectedResponse> =
            RESPONSES.into_iter().filter_map(ExpectedResponse::percent).collect();
        let asked = asked.expect.and_then(ExpectedResponse::percent);
        let response = asked.filter(|one| responses.contains(one)).unwrap_or_default();
        let sources = PrivacySources {
            forecasts: app::forecasts(&state.app, &thresholds, response, state.now())?,
            chosen: thresholds.iter().position(|k| *k == wanted).unwrap_or_default(),
            responses,
            is_fixed: is_setting_fixed(&state.app, SettingKey::K),
        };
        Ok(privacy_step(&sources, progress, chrome))
    })
    .await
}

/// `POST /setup/privacy`
pub(super) async fn save(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match filler(&request, &state, SetUpStep::Privacy, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if form.deed == "forecast" {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("k", &form.k)
            .append_pair("expect", &form.expect)
            .finish();
        let back = Door::of(&request).href(SetUpStep::Privacy);
        return reader.respond(&state, redirect(&format!("{back}?{query}")));
    }
    let changes = match form.k.as_str() {
        "" => Vec::new(),
        _ => vec![(SettingKey::K, form.k)],
    };
    let saved = match save_step(&request, &state, &reader, SetUpStep::Privacy, changes).await {
        Ok(None) if form.council_ok == "1" => {
            let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
            blocking(move || Ok(app::note_council(&app, &by, now)?)).await
        }
        Ok(None) => Ok(()),
        Ok(Some(says)) => Err(RequestError::Refused(says)),
        Err(problem) => Err(problem),
    };
    match saved {
        Ok(()) => onward(&request, &state, reader, SetUpStep::Privacy),
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}
