use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::notice::{Button, Notice};
use super::origin::is_own_origin;
use super::session::{blocking, cookie, reader, removed_cookie};
use super::{ContentPolicy, RequestError, State, html, redirect};
use crate::app::{self, sign_in};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/app/sign-in")
                .route(web::get().to(offer))
                .route(web::head().to(offer))
                .route(web::post().to(consume)),
        )
        .service(web::resource("/app/sign-out").route(web::post().to(sign_out)));
}

#[derive(Deserialize)]
struct Code {
    code: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct SignOut {
    pub csrf: String,
}

/// Draws a button: a mail scanner that opens the link must not use it up.
async fn offer(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Code>,
) -> HttpResponse {
    let notice = Notice::new(&request, &state);
    let t = notice.t();
    let title = t.get("sign-in-title");
    let page = match &query.code {
        Some(code) => {
            let label = t.get("sign-in-button");
            let button = Button { action: "/app/sign-in", field: "code", value: code, label };
            notice.page(&title, &[t.get("sign-in-text")], Some(button))
        }
        None => notice.page(&title, &[t.get("sign-in-how")], None),
    };
    html(StatusCode::OK, page, ContentPolicy::OwnStyles)
}

async fn consume(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Code>,
) -> HttpResponse {
    if !is_own_origin(request.headers(), &state) {
        return RequestError::Foreign.respond(&request, &state);
    }
    let (app, now) = (state.app.clone(), state.now());
    let code = form.into_inner().code.unwrap_or_default();
    match blocking(move || sign_in(&app, &code, now).map_err(RequestError::from)).await {
        Err(problem) => problem.respond(&request, &state),
        Ok(Some(signed_in)) => {
            let mut response = redirect("/app");
            match response.add_cookie(&cookie(&state, signed_in.token)) {
                Ok(()) => response,
                Err(error) => RequestError::fault(error).respond(&request, &state),
            }
        }
        Ok(None) => {
            if let Err(too_many) = state.wrong_code() {
                return RequestError::from(too_many).respond(&request, &state);
            }
            let notice = Notice::new(&request, &state);
            let t = notice.t();
            let texts = [t.get("sign-in-used-text"), t.get("sign-in-how")];
            let page = notice.page(&t.get("sign-in-used"), &texts, None);
            html(StatusCode::GONE, page, ContentPolicy::OwnStyles)
        }
    }
}

async fn sign_out(
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
    let (app, session, now) = (state.app.clone(), reader.session().clone(), state.now());
    match blocking(move || Ok(app::sign_out(&app, &session, now)?)).await {
        Ok(()) => signed_out(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

/// Off to the page that says how to sign in, without the cookie.
pub(super) fn signed_out(request: &HttpRequest, state: &State) -> HttpResponse {
    let mut response = redirect("/app/sign-in");
    match response.add_cookie(&removed_cookie(state)) {
        Ok(()) => response,
        Err(error) => RequestError::fault(error).respond(request, state),
    }
}
