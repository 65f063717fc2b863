//! Signing in and out: by a link from the command line, by a mail that somebody asks for, or by a provider.
//!
//! Invariants: a GET changes nothing; what asking for a mail answers is the same for every address.

mod by_mail;
mod by_provider;
mod limit;
mod pages;
mod provider_pages;

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::notice::Button;
use super::origin::is_own_origin;
use super::session::{blocking, cookies, reader, removed_cookies};
use super::{RequestError, State, redirect};
use crate::app::{self, SignedIn, sign_in, sign_in_link_holder};
use pages::Pages;

pub use limit::{Clients, SignInMails};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/app/sign-in")
                .route(web::get().to(offer))
                .route(web::head().to(offer))
                .route(web::post().to(by_mail::ask)),
        )
        .service(
            web::resource("/app/sign-in/code")
                .route(web::get().to(by_mail::look_at_your_mail))
                .route(web::head().to(by_mail::look_at_your_mail))
                .route(web::post().to(by_mail::try_digits)),
        )
        .service(
            web::resource("/app/sign-in/oidc")
                .route(web::get().to(by_provider::onward))
                .route(web::head().to(by_provider::onward))
                .route(web::post().to(by_provider::begin)),
        )
        .service(
            web::resource("/app/sign-in/oidc/back")
                .route(web::get().to(by_provider::back))
                .route(web::head().to(by_provider::back))
                .route(web::post().to(by_provider::finish)),
        )
        .service(web::resource("/app/sign-in/confirm").route(web::post().to(confirm)))
        .service(web::resource("/app/sign-out").route(web::post().to(sign_out)));
}

#[derive(Deserialize)]
struct Code {
    code: Option<String>,
}

#[derive(Deserialize)]
struct Link {
    #[serde(default)]
    link: String,
}

#[derive(Deserialize)]
pub(super) struct SignOut {
    pub csrf: String,
}

/// `GET /app/sign-in`: asks for an address. With a link's code it draws a button: a mail scanner that
/// opens the link must not use it up.
async fn offer(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Code>,
) -> HttpResponse {
    let pages = Pages::new(&request, &state);
    let Some(code) = query.into_inner().code else { return pages.ask(StatusCode::OK, "", None) };
    let (app, now, looked_up) = (state.app.clone(), state.now(), code.clone());
    match blocking(move || Ok(sign_in_link_holder(&app, &looked_up, now)?)).await {
        Ok(Some(email)) => {
            let label = pages.t().get("sign-in-button");
            let action = "/app/sign-in/confirm";
            pages.confirm(email.as_str(), Button { action, field: "link", value: &code, label })
        }
        Ok(None) => ended(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

/// `POST /app/sign-in/confirm`: uses the link up.
async fn confirm(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Link>,
) -> HttpResponse {
    if !is_own_origin(request.headers(), &state) {
        return RequestError::Foreign.respond(&request, &state);
    }
    let (app, now, link) = (state.app.clone(), state.now(), form.into_inner().link);
    match blocking(move || Ok(sign_in(&app, &link, now)?)).await {
        Ok(Some(signed_in)) => begun(&request, &state, &signed_in),
        Ok(None) => ended(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

/// A link or digits that do not work any more, or never did.
fn ended(request: &HttpRequest, state: &State) -> HttpResponse {
    match state.wrong_code() {
        Ok(()) => Pages::new(request, state).ended(),
        Err(too_many) => RequestError::from(too_many).respond(request, state),
    }
}

fn begun(request: &HttpRequest, state: &State, signed_in: &SignedIn) -> HttpResponse {
    with_cookies(request, state, redirect("/app"), cookies(state, &signed_in.token))
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
    with_cookies(request, state, redirect("/app/sign-in"), removed_cookies(state))
}

/// The response with these cookies, all or none.
pub(super) fn with_cookies(
    request: &HttpRequest,
    state: &State,
    mut response: HttpResponse,
    cookies: Vec<Cookie<'static>>,
) -> HttpResponse {
    for cookie in cookies {
        if let Err(error) = response.add_cookie(&cookie) {
            return RequestError::fault(error).respond(request, state);
        }
    }
    response
}
