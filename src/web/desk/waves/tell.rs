//! Everybody is told what came of a closed wave.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::one::known;
use super::refusals::mistake;
use crate::app::{self, AppError, CameOfIt, Refusal};
use crate::domain::Deed;
use crate::reports::{TellSources, tell_page, wave_href};
use crate::web::desk::{hr, shown};
use crate::web::reports::{Opened, Sources};
use crate::web::session::{Reader, blocking};
use crate::web::{RequestError, State, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(
        web::resource("/app/waves/{wave}/tell")
            .route(web::get().to(ask))
            .route(web::head().to(ask))
            .route(web::post().to(tell)),
    );
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    csrf: String,
    /// Stands for the text that was looked at.
    #[serde(default)]
    seen: String,
}

/// `GET /app/waves/{wave}/tell`: the text, and who gets it.
async fn ask(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    drawn(&request, &state, reader, wave.into_inner(), None).await
}

/// The page, with what was in the way.
async fn drawn(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    name: String,
    mistake: Option<String>,
) -> HttpResponse {
    let status = if mistake.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        let found = app::came_of_it(&sources.state.app, &name, sources.state.now());
        let CameOfIt { wave, text, language, seen, people, hours, told_on } = closed(found)?;
        sources.log(&Opened::new(Deed::CameOfIt, ""), Some(&wave.id))?;
        let page = TellSources { wave, text, language, seen, people, hours, told_on, mistake };
        tell_page(page, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

/// Of a wave that is not there, or not closed, there is no such page.
fn closed<T>(found: Result<T, AppError>) -> Result<T, RequestError> {
    known(found.map_err(|error| match error {
        AppError::Refused(Refusal::WaveIsOpen(wave)) => {
            Refusal::UnknownWave(wave.to_string()).into()
        }
        error => error,
    }))
}

/// `POST /app/waves/{wave}/tell`: puts it into the queue, and wakes whoever sends it.
async fn tell(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    form: web::Form<Sent>,
) -> HttpResponse {
    let Sent { csrf, seen } = form.into_inner();
    let reader = match hr(&request, &state, Some(&csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (app, now, by, name) = (state.app.clone(), state.now(), reader.actor(), wave.into_inner());
    let wave = name.clone();
    let told = blocking(move || {
        let id = closed(app::wave_find(&app, &name))?.id;
        Ok((id, app::tell_what_came_of_it(&app, &by, &name, Some(&seen), now)))
    });
    let t = Sources::new(&request, &state, &reader);
    let t = t.chrome().t;
    let response = match told.await {
        // Whoever was second reads on the wave's page when it was.
        Ok((id, Ok(_) | Err(AppError::Refused(Refusal::CameOfItSent { .. })))) => {
            if let Some(worker) = state.worker() {
                worker.wake(&state);
            }
            redirect(&wave_href(&id))
        }
        Ok((_, Err(AppError::Refused(Refusal::WaveIsOpen(_))))) => {
            RequestError::NotFound.respond(&request, &state)
        }
        Ok((_, Err(error))) => match mistake(t, error) {
            Ok(mistake) => {
                return drawn(&request, &state, reader, wave, Some(mistake.says)).await;
            }
            Err(problem) => problem.respond(&request, &state),
        },
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}
