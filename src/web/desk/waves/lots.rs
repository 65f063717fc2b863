//! The codes of those who have no mail, as a PDF that is made once and kept nowhere.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::one::{drawn, known};
use super::refusals::mistake;
use crate::app;
use crate::reports::AgainTyped;
use crate::web::State;
use crate::web::desk::hr;
use crate::web::reports::Sources;
use crate::web::session::blocking;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource("/app/waves/{wave}/lots").route(web::post().to(make)));
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    csrf: String,
    /// Sent where the codes that were made before may open nothing any more.
    #[serde(default)]
    again: String,
}

/// `POST /app/waves/{wave}/lots`: answers with the file itself, since nothing keeps it.
async fn make(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    form: web::Form<Sent>,
) -> HttpResponse {
    let reader = match hr(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let name = wave.into_inner();
    let (app, now, of) = (state.app.clone(), state.now(), name.clone());
    let (by, again) = (reader.actor(), !form.again.is_empty());
    let made = blocking(move || {
        // A wave that is not there is no refusal to be shown on its page.
        known(app::wave_find(&app, &of))?;
        Ok(app::make_lots(&app, &of, again, &by, now)
            .and_then(|sheet| Ok((sheet.pdf(&app)?, sheet.wave))))
    });
    let refusal = match made.await {
        Ok(Ok((pdf, wave))) => {
            let file = format!("attachment; filename=\"codes-{wave}.pdf\"");
            let response = HttpResponse::Ok()
                .insert_header((CONTENT_TYPE, "application/pdf"))
                .insert_header((CONTENT_DISPOSITION, file))
                .insert_header((CACHE_CONTROL, "no-store"))
                .body(pdf);
            return reader.respond(&state, response);
        }
        Ok(Err(refusal)) => refusal,
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    match mistake(t, refusal) {
        Ok(mistake) => {
            let again = AgainTyped::default();
            let (status, said) = (StatusCode::UNPROCESSABLE_ENTITY, Some(mistake.says));
            drawn(&request, &state, reader, status, name, again, said).await
        }
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}
