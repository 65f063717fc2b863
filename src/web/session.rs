use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use subtle::ConstantTimeEq;

use super::notice::Notice;
use super::origin::is_own_origin;
use super::{ContentPolicy, RequestError, State, html, redirect};
use crate::app::{Access, IDLE, LONGEST, Reading, Session, read_session};
use crate::domain::{Actor, EmailAddress, UnitPath};
use crate::reports::SETUP;

/// Somebody who is signed in, with what they may read right now.
/// The second is the cookie that they came with.
pub struct Reader(Reading, String);

async fn signed_in(request: &HttpRequest, state: &State) -> Result<Option<Reader>, HttpResponse> {
    let Some(cookie) = request.cookie(cookie_name(state)) else { return Ok(None) };
    let (app, now, token) = (state.app.clone(), state.now(), cookie.value().to_owned());
    let came_with = token.clone();
    match blocking(move || Ok(read_session(&app, &token, now)?)).await {
        Ok(reading) => Ok(reading.map(|reading| Reader(reading, came_with))),
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

    /// The same for the access log.
    pub fn actor(&self) -> Actor {
        Actor::Reader(EmailAddress::from_stored(self.email().to_owned()))
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
        for cookie in self.0.renewed.iter().flat_map(|token| cookies(state, token)) {
            if let Err(error) = response.add_cookie(&cookie) {
                tracing::warn!(%error, "a session could not be renewed");
            }
        }
        response
    }

    /// The session's signed form, as it is now.
    pub fn token(&self) -> &str {
        self.0.renewed.as_deref().unwrap_or(&self.1)
    }

    /// Whether a form carries this session's own token.
    pub fn has_csrf(&self, csrf: &str) -> bool {
        bool::from(csrf.as_bytes().ct_eq(self.csrf().as_bytes()))
    }

    /// Whether a form came from this session's own page.
    pub fn sent(&self, request: &HttpRequest, state: &State, csrf: &str) -> bool {
        is_own_origin(request.headers(), state) && self.has_csrf(csrf)
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

/// The session's cookies: sent to the signed-in pages only, so that a lead who answers a survey sends
/// none; as long as this is being set up, to the pages of that, too.
pub fn cookies(state: &State, token: &str) -> Vec<Cookie<'static>> {
    let of = |path| cookie(state, token.to_owned(), path);
    let set_up = state.app.is_being_set_up().then(|| of(SETUP));
    std::iter::once(of("/app")).chain(set_up).collect()
}

fn cookie(state: &State, token: String, path: &'static str) -> Cookie<'static> {
    Cookie::build(cookie_name(state), token)
        .path(path)
        .http_only(true)
        .secure(state.app.settings().is_https())
        .same_site(SameSite::Strict)
        .finish()
}

/// Cookies that end the session in the browser.
pub fn removed_cookies(state: &State) -> Vec<Cookie<'static>> {
    let mut removed = cookies(state, "");
    for cookie in &mut removed {
        cookie.set_max_age(Duration::ZERO);
    }
    removed
}
