use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use subtle::ConstantTimeEq;

use super::notice::Notice;
use super::origin::is_own_origin;
use super::{ContentPolicy, RequestError, State, html, redirect};
use crate::app::{Access, IDLE, LONGEST, Reading, Session, read_session};
use crate::domain::UnitPath;

/// Somebody who is signed in, with what they may read right now.
pub struct Reader(Reading);

async fn signed_in(request: &HttpRequest, state: &State) -> Result<Option<Reader>, HttpResponse> {
    let Some(cookie) = request.cookie(cookie_name(state)) else { return Ok(None) };
    let (app, now, token) = (state.app.clone(), state.now(), cookie.value().to_owned());
    match blocking(move || Ok(read_session(&app, &token, now)?)).await {
        Ok(reading) => Ok(reading.map(Reader)),
        Err(problem) => Err(problem.respond(request, state)),
    }
}

/// Who is reading; the way to sign in for nobody.
pub async fn reader(request: &HttpRequest, state: &State) -> Result<Reader, HttpResponse> {
    signed_in(request, state).await?.ok_or_else(|| redirect("/app/sign-in"))
}

/// Whoever is reading, as a lead of this very unit; nothing here for anybody else.
pub async fn leader(
    request: &HttpRequest,
    state: &State,
    unit: &UnitPath,
) -> Result<Reader, HttpResponse> {
    writer(request, state, unit, &[]).await
}

/// The same for a form: what somebody typed who is signed out by now comes back to be copied.
pub async fn writer(
    request: &HttpRequest,
    state: &State,
    unit: &UnitPath,
    typed: &[&str],
) -> Result<Reader, HttpResponse> {
    let Some(reader) = signed_in(request, state).await? else {
        return Err(signed_out(request, state, typed));
    };
    if reader.access().leads.contains(unit) {
        return Ok(reader);
    }
    Err(reader.respond(state, RequestError::NotFound.respond(request, state)))
}

/// A choice is soon made again: only what has several words is given back.
fn signed_out(request: &HttpRequest, state: &State, typed: &[&str]) -> HttpResponse {
    let written = typed.iter().map(|text| text.trim());
    let written: Vec<&str> = written.filter(|text| text.contains(char::is_whitespace)).collect();
    if written.is_empty() || !is_own_origin(request.headers(), state) {
        return redirect("/app/sign-in");
    }
    let notice = Notice::new(request, state);
    let t = notice.t();
    let limits = t.say("signed-out-limits").with("minutes", IDLE.as_mins());
    let limits = limits.with("hours", LONGEST.as_hours()).to_string();
    let texts = [t.get("signed-out-not-saved"), limits];
    let page = notice.page_with(&t.get("signed-out"), &texts, &written);
    html(StatusCode::FORBIDDEN, page, ContentPolicy::OwnStyles)
}

impl Reader {
    pub fn email(&self) -> &str {
        &self.0.session.email
    }

    pub fn session(&self) -> &Session {
        &self.0.session
    }

    pub fn csrf(&self) -> &str {
        &self.0.session.csrf
    }

    pub fn access(&self) -> &Access {
        &self.0.access
    }

    /// Sends the renewed session along.
    pub fn respond(self, state: &State, mut response: HttpResponse) -> HttpResponse {
        if let Some(token) = self.0.renewed
            && let Err(error) = response.add_cookie(&cookie(state, token))
        {
            tracing::warn!(%error, "a session could not be renewed");
        }
        response
    }

    /// Whether a form came from this session's own page.
    pub fn sent(&self, request: &HttpRequest, state: &State, csrf: &str) -> bool {
        is_own_origin(request.headers(), state)
            && bool::from(csrf.as_bytes().ct_eq(self.csrf().as_bytes()))
    }
}

/// Runs database work off the async threads.
pub async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, RequestError> + Send + 'static,
) -> Result<T, RequestError> {
    match actix_web::web::block(work).await {
        Ok(result) => result,
        Err(error) => Err(RequestError::fault(error)),
    }
}

/// The `__Secure-` prefix wants https; a local trial has none.
fn cookie_name(state: &State) -> &'static str {
    if state.app.settings().is_https() { "__Secure-sdt_pulse" } else { "sdt_pulse" }
}

/// The session's cookie: sent to the signed-in pages only, so that a lead who answers a survey sends
/// none.
pub fn cookie(state: &State, token: String) -> Cookie<'static> {
    Cookie::build(cookie_name(state), token)
        .path("/app")
        .http_only(true)
        .secure(state.app.settings().is_https())
        .same_site(SameSite::Strict)
        .finish()
}

/// A cookie that ends the session in the browser.
pub fn removed_cookie(state: &State) -> Cookie<'static> {
    let mut removed = cookie(state, String::new());
    removed.set_max_age(Duration::ZERO);
    removed
}
