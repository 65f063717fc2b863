//! Where somebody is signed in, and the way out everywhere.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::reports::{rendered, respond_as};
use super::session::{blocking, reader};
use super::sign_in::{SignOut, signed_out};
use super::{RequestError, State};
use crate::app::{self, OpenSession};
use crate::domain::{Actor, EmailAddress};
use crate::reports::{OpenSessionLine, SESSIONS, sessions};

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(
        web::resource(SESSIONS)
            .route(web::get().to(page))
            .route(web::head().to(page))
            .route(web::post().to(sign_out_everywhere)),
    );
}

async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let session = match reader(&request, &state).await {
        Ok(reader) => reader.session().clone(),
        Err(response) => return response,
    };
    respond_as(StatusCode::OK, &request, &state, None, move |sources, _| {
        let state = &sources.state;
        let open = app::own_sessions(&state.app, &session, state.now())?;
        let line = |OpenSession { started_at, used_at, is_this }| OpenSessionLine {
            started_at,
            used_at,
            is_this,
        };
        rendered(Ok(Some(sessions(open.into_iter().map(line), sources.chrome()))))
    })
    .await
}

async fn sign_out_everywhere(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<SignOut>,
) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if !reader.sent(&request, &state, &form.csrf) {
        return RequestError::Foreign.respond(&request, &state);
    }
    let (app, now) = (state.app.clone(), state.now());
    let email = EmailAddress::from_stored(reader.email().to_owned());
    let ended = blocking(move || {
        let by = Actor::Reader(email.clone());
        Ok(app::sign_out_everywhere(&app, &email, by, now)?)
    });
    match ended.await {
        Ok(_) => signed_out(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}
