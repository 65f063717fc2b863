use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use url::form_urlencoded;

use super::begun;
use super::limit::client;
use super::pages::Pages;
use super::provider_pages::Failed;
use crate::app::{
    ATTEMPT_LIFE, OidcReturn, OidcSignIn, oidc_begin, oidc_providers, oidc_returned, oidc_sign_in,
    oidc_way,
};
use crate::web::origin::is_own_origin;
use crate::web::session::blocking;
use crate::web::{RequestError, State, redirect};

/// What the browser that is on its way to a provider keeps.
const COOKIE: &str = "sdt_pulse_oidc";
/// The addresses that it is sent to.
const PATH: &str = "/app/sign-in/oidc";
const REFRESH: HeaderName = HeaderName::from_static("refresh");

#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    provider: String,
}

#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    answer: String,
}

/// What a provider's way back says, as in its query.
#[derive(Debug, Default)]
struct Answer {
    state: String,
    code: String,
    issuer: Option<String>,
    error: Option<String>,
}

impl Answer {
    fn read(query: &str) -> Self {
        let mut answer = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "state" => answer.state = value.into_owned(),
                "code" => answer.code = value.into_owned(),
                "iss" => answer.issuer = Some(value.into_owned()),
                "error" => answer.error = Some(value.into_owned()),
                _ => {}
            }
        }
        answer
    }
}

/// `POST /app/sign-in/oidc`: asks whether the provider is there, and has the browser keep what it will be
/// recognised by.
pub(super) async fn begin(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Chosen>,
) -> HttpResponse {
    if !is_own_origin(request.headers(), &state) {
        return RequestError::Foreign.respond(&request, &state);
    }
    let id = form.into_inner().provider;
    let Some(provider) = oidc_providers(&state.app).find(|one| one.id == id) else {
        return RequestError::NotFound.respond(&request, &state);
    };
    if let Err(too_many) = state.at_provider(client(&request)) {
        return RequestError::from(too_many).respond(&request, &state);
    }
    let (app, now, chosen) = (state.app.clone(), state.now(), id.clone());
    match blocking(move || Ok(oidc_begin(&app, &chosen, now)?)).await {
        Ok(Some(Ok(kept))) => {
            let mut response = redirect(PATH);
            match response.add_cookie(&cookie(&state, kept)) {
                Ok(()) => response,
                Err(error) => RequestError::fault(error).respond(&request, &state),
            }
        }
        Ok(Some(Err(error))) => {
            Pages::new(&request, &state).provider_failed(provider, &Failed::By(error))
        }
        Ok(None) => RequestError::NotFound.respond(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

/// `GET /app/sign-in/oidc`: on to the provider. A page, since browsers let no form lead to another server.
pub(super) async fn onward(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let Some(kept) = kept(&request) else { return redirect("/app/sign-in") };
    if let Err(too_many) = state.at_provider(client(&request)) {
        return RequestError::from(too_many).respond(&request, &state);
    }
    let (app, now) = (state.app.clone(), state.now());
    let way = blocking(move || {
        Ok(oidc_way(&app, &kept, now).map(|(provider, way)| (provider.id.to_owned(), way)))
    });
    let (id, way) = match way.await {
        Ok(Some(way)) => way,
        Ok(None) => return redirect("/app/sign-in"),
        Err(problem) => return problem.respond(&request, &state),
    };
    let Some(provider) = oidc_providers(&state.app).find(|one| one.id == id) else {
        return redirect("/app/sign-in");
    };
    let pages = Pages::new(&request, &state);
    let way = match way {
        Ok(way) => way,
        Err(error) => return pages.provider_failed(provider, &Failed::By(error)),
    };
    let mut response = pages.provider_onward(provider, &way);
    match HeaderValue::try_from(format!("0; url={way}")) {
        Ok(at_once) => {
            response.headers_mut().insert(REFRESH, at_once);
            response
        }
        Err(error) => RequestError::fault(error).respond(&request, &state),
    }
}

/// `GET /app/sign-in/oidc/back`: where the provider sends people. Uses nothing up: a button does.
pub(super) async fn back(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let pages = Pages::new(&request, &state);
    let query = request.query_string();
    let answer = Answer::read(query);
    let kept = kept(&request);
    let returned = kept
        .as_deref()
        .and_then(|kept| oidc_returned(&state.app, kept, &answer.state, state.now()));
    match (returned, answer.error) {
        (None, _) => pages.provider_ended(),
        (Some(provider), Some(error)) => pages.provider_failed(provider, &Failed::Answered(error)),
        (Some(_), None) if answer.code.is_empty() => pages.provider_ended(),
        (Some(provider), None) => pages.provider_back(provider, query),
    }
}

/// `POST /app/sign-in/oidc/back`: has the provider say who it is, and signs them in.
pub(super) async fn finish(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    if !is_own_origin(request.headers(), &state) {
        return RequestError::Foreign.respond(&request, &state);
    }
    if let Err(too_many) = state.at_provider(client(&request)) {
        return RequestError::from(too_many).respond(&request, &state);
    }
    let response = finished(&request, &state, &form.into_inner().answer).await;
    without_cookie(&request, &state, response)
}

async fn finished(request: &HttpRequest, state: &State, answer: &str) -> HttpResponse {
    let answer = Answer::read(answer);
    let pages = Pages::new(request, state);
    let Some(kept) = kept(request) else { return pages.provider_ended() };
    let now = state.now();
    let Some(provider) = oidc_returned(&state.app, &kept, &answer.state, now) else {
        return pages.provider_ended();
    };
    let app = state.app.clone();
    let done = blocking(move || {
        let Answer { state, code, issuer, .. } = &answer;
        let returned = OidcReturn { state, code, issuer: issuer.as_deref() };
        Ok(oidc_sign_in(&app, &kept, &returned, now)?)
    });
    match done.await {
        Ok(OidcSignIn::Done(signed_in)) => begun(request, state, &signed_in),
        Ok(OidcSignIn::Ended) => pages.provider_ended(),
        Ok(OidcSignIn::NothingToRead { email, counted }) => {
            pages.provider_failed(provider, &Failed::NothingToRead { email, counted })
        }
        Ok(OidcSignIn::Failed(error)) => pages.provider_failed(provider, &Failed::By(error)),
        Err(problem) => problem.respond(request, state),
    }
}

/// Whatever came of it, the attempt is over.
fn without_cookie(
    request: &HttpRequest,
    state: &State,
    mut response: HttpResponse,
) -> HttpResponse {
    let mut removed = cookie(state, String::new());
    removed.set_max_age(Duration::ZERO);
    match response.add_cookie(&removed) {
        Ok(()) => response,
        Err(error) => RequestError::fault(error).respond(request, state),
    }
}

fn kept(request: &HttpRequest) -> Option<String> {
    request.cookie(COOKIE).map(|cookie| cookie.value().to_owned())
}

/// Sent along when the provider leads back (`Lax`), which a session's cookie is not.
fn cookie(state: &State, value: String) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path(PATH)
        .http_only(true)
        .secure(state.app.settings().is_https())
        .same_site(SameSite::Lax)
        .max_age(Duration::seconds(ATTEMPT_LIFE.as_secs()))
        .finish()
}
