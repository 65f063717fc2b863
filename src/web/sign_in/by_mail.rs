use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::limit::client;
use super::pages::Pages;
use super::{begun, ended};
use crate::app::{
    Digits, MailRoute, SignInMail, ask_to_sign_in, send_sign_in_mail, sign_in_by_digits,
};
use crate::domain::EmailAddress;
use crate::web::origin::is_own_origin;
use crate::web::session::blocking;
use crate::web::{RequestError, State, redirect};

/// What the browser that asked keeps: the request that the digits count with, and the address to show.
const COOKIE: &str = "sdt_pulse_asked";
const KEPT: Duration = Duration::minutes(15);
/// How long a mail waits, so that the work on it delays no answer: its time would tell that there is one.
const AFTERWARDS: std::time::Duration = std::time::Duration::from_secs(1);

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    code: String,
}

/// `POST /app/sign-in`: the same answer for every address, before any mail goes out.
pub(super) async fn ask(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Asked>,
) -> HttpResponse {
    if !is_own_origin(request.headers(), &state) {
        return RequestError::Foreign.respond(&request, &state);
    }
    let Some(mails) = state.sign_in_mail() else {
        return Pages::new(&request, &state).ask(StatusCode::NOT_FOUND, "", None);
    };
    let typed = form.into_inner().email;
    let Ok(email) = EmailAddress::parse(typed.trim()) else {
        let pages = Pages::new(&request, &state);
        let t = pages.t();
        let mistake = t.get("sign-in-no-address");
        return pages.ask(StatusCode::UNPROCESSABLE_ENTITY, &typed, Some(mistake));
    };
    if let Err(too_many) = mails.one_more(client(&request)) {
        return RequestError::from(too_many).respond(&request, &state);
    }
    let (app, now, asked) = (state.app.clone(), state.now(), email.clone());
    match blocking(move || Ok(ask_to_sign_in(&app, &asked, now)?)).await {
        Err(problem) => problem.respond(&request, &state),
        Ok(asked) => {
            if let Some(mail) = asked.mail {
                match state.mail_route() {
                    Ok(route) => send_later(&state, route, mail),
                    Err(problem) => return problem.respond(&request, &state),
                }
            }
            let mut response = redirect("/app/sign-in/code");
            match response.add_cookie(&kept(&state, &asked.request, &email)) {
                Ok(()) => response,
                Err(error) => RequestError::fault(error).respond(&request, &state),
            }
        }
    }
}

/// Whoever asked does not wait for the mail server, and does not hear whether there was anything to send.
fn send_later(state: &State, route: MailRoute, mail: SignInMail) {
    let (app, now) = (state.app.clone(), state.now());
    actix_web::rt::spawn(async move {
        actix_web::rt::time::sleep(AFTERWARDS).await;
        if let Err(error) = send_sign_in_mail(&app, &route, &mail, now).await {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "a sign-in mail could not be sent");
        }
    });
}

/// `GET /app/sign-in/code`: where the digits are typed.
pub(super) async fn look_at_your_mail(
    request: HttpRequest,
    state: web::Data<State>,
) -> HttpResponse {
    match asked(&request) {
        Some((_, email)) => Pages::new(&request, &state).digits(StatusCode::OK, &email, None),
        None => redirect("/app/sign-in"),
    }
}

/// `POST /app/sign-in/code`
pub(super) async fn try_digits(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Typed>,
) -> HttpResponse {
    if !is_own_origin(request.headers(), &state) {
        return RequestError::Foreign.respond(&request, &state);
    }
    let Some((asked, email)) = asked(&request) else { return redirect("/app/sign-in") };
    let code = form.into_inner().code;
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let pages = Pages::new(&request, &state);
    let t = pages.t();
    let again = |mistake| pages.digits(StatusCode::UNPROCESSABLE_ENTITY, &email, Some(mistake));
    // Cut or mistyped: that takes none of the five tries.
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return again(t.get("sign-in-not-six-digits"));
    }
    let (app, now) = (state.app.clone(), state.now());
    match blocking(move || Ok(sign_in_by_digits(&app, &asked, &digits, now)?)).await {
        Ok(Digits::Right(signed_in)) => {
            let mut response = begun(&request, &state, &signed_in);
            let mut removed = kept(&state, "", &EmailAddress::from_stored(String::new()));
            removed.set_max_age(Duration::ZERO);
            match response.add_cookie(&removed) {
                Ok(()) => response,
                Err(error) => RequestError::fault(error).respond(&request, &state),
            }
        }
        Ok(Digits::Wrong { tries_left }) => again(t.n("sign-in-wrong-digits", tries_left)),
        Ok(Digits::Ended) => ended(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

fn kept(state: &State, request: &str, email: &EmailAddress) -> Cookie<'static> {
    let email: String = url::form_urlencoded::byte_serialize(email.as_str().as_bytes()).collect();
    Cookie::build(COOKIE, format!("{request}.{email}"))
        .path("/app/sign-in")
        .http_only(true)
        .secure(state.app.settings().is_https())
        .same_site(SameSite::Strict)
        .max_age(KEPT)
        .finish()
}

/// The request and the address that the browser kept. The address is shown to whoever typed it, and is
/// believed for nothing else.
fn asked(request: &HttpRequest) -> Option<(String, String)> {
    let cookie = request.cookie(COOKIE)?;
    let (request, email) = cookie.value().split_once('.')?;
    let email = url::form_urlencoded::parse(format!("email={email}").as_bytes())
        .next()
        .map(|(_, email)| email.into_owned())?;
    Some((request.to_owned(), email))
}
