use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::app::{self, SetUpState};
use crate::domain::{EmailAddress, SetUpStep};
use crate::messages::Translator;
use crate::reports::step_href;
use crate::web::answer::assets::ENTRY_SCRIPT;
use crate::web::answer::frame::{Frame, Switch, lang_of_query, respond_with_entry_script};
use crate::web::notice::Notice;
use crate::web::session::{blocking, cookies, reader};
use crate::web::sign_in::with_cookies;
use crate::web::{ContentPolicy, RequestError, State, html, redirect};

/// Where the link of the console leads, and where its code is typed.
#[derive(Template)]
#[template(path = "survey/set_up_link.html")]
struct LinkPage<'a> {
    frame: Frame<'a>,
    why: Why,
    script: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Entry,
    NoCode,
    /// Used, too old, replaced by a newer one, or never made.
    Ended,
}

/// Asks who sets up.
#[derive(Template)]
#[template(path = "app/set_up_begin.html")]
struct BeginPage<'a> {
    organisation: &'a str,
    demo: bool,
    t: Translator<'a>,
    title: String,
    code: &'a str,
    typed: &'a str,
    mistake: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    code: String,
    /// `None`: the page that asks for it was not shown yet.
    email: Option<String>,
}

/// `GET /setup`: whoever set up already goes on; everybody else needs the link.
pub(super) async fn entry(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let app = state.app.clone();
    match blocking(move || Ok(app::set_up_state(&app)?)).await {
        Err(problem) => return problem.respond(&request, &state),
        Ok(SetUpState::Done) => return RequestError::NotFound.respond(&request, &state),
        Ok(SetUpState::New) => {}
        Ok(SetUpState::Begun) => {
            if let Ok(reader) = reader(&request, &state).await
                && reader.access().admin
            {
                let app = state.app.clone();
                let response = match blocking(move || Ok(app::set_up_steps(&app)?)).await {
                    Ok(done) => {
                        let next = SetUpStep::ALL.into_iter().find(|step| !done.contains(step));
                        redirect(&step_href(next.unwrap_or(SetUpStep::Wave)))
                    }
                    Err(problem) => problem.respond(&request, &state),
                };
                return reader.respond(&state, response);
            }
        }
    }
    link_page(&request, &state, StatusCode::OK, Why::Entry)
}

fn link_page(request: &HttpRequest, state: &State, status: StatusCode, why: Why) -> HttpResponse {
    let frame = Frame::new(state, request, lang_of_query(request, state), Switch::Link("/setup"));
    respond_with_entry_script(status, &LinkPage { frame, why, script: ENTRY_SCRIPT.text })
}

/// `POST /setup`: with the code alone asks who it is; with an address begins. The code is what holds a form
/// of another site off.
pub(super) async fn begin(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    let Posted { code, email } = form.into_inner();
    let app = state.app.clone();
    match blocking(move || Ok(app::set_up_state(&app)?)).await {
        Err(problem) => return problem.respond(&request, &state),
        Ok(SetUpState::Done) => return RequestError::NotFound.respond(&request, &state),
        Ok(_) => {}
    }
    if code.trim().is_empty() {
        return link_page(&request, &state, StatusCode::UNPROCESSABLE_ENTITY, Why::NoCode);
    }
    let Some(typed) = email else {
        let (app, now, looked_up) = (state.app.clone(), state.now(), code.clone());
        return match blocking(move || Ok(app::set_up_code_works(&app, &looked_up, now)?)).await {
            Ok(true) => begin_page(&request, &state, StatusCode::OK, &code, "", None),
            Ok(false) => ended(&request, &state),
            Err(problem) => problem.respond(&request, &state),
        };
    };
    let Ok(email) = EmailAddress::parse(typed.trim()) else {
        let mistake = Notice::new(&request, &state).t().get("sign-in-no-address");
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return begin_page(&request, &state, status, &code, &typed, Some(mistake));
    };
    let (app, now) = (state.app.clone(), state.now());
    match blocking(move || Ok(app::begin_set_up(&app, &code, &email, now)?)).await {
        Ok(Some(signed_in)) => {
            let onward = redirect(&step_href(SetUpStep::Organisation));
            with_cookies(&request, &state, onward, cookies(&state, &signed_in.token))
        }
        Ok(None) => ended(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    }
}

fn ended(request: &HttpRequest, state: &State) -> HttpResponse {
    match state.wrong_code() {
        Ok(()) => link_page(request, state, StatusCode::GONE, Why::Ended),
        Err(too_many) => RequestError::from(too_many).respond(request, state),
    }
}

fn begin_page(
    request: &HttpRequest,
    state: &State,
    status: StatusCode,
    code: &str,
    typed: &str,
    mistake: Option<String>,
) -> HttpResponse {
    let t = Notice::new(request, state).t();
    let page = BeginPage {
        organisation: &state.app.settings().organisation,
        demo: state.app.is_demo(),
        t,
        title: t.get("set-up-title"),
        code,
        typed,
        mistake,
    };
    match page.render() {
        Ok(body) => html(status, body, ContentPolicy::OwnStyles),
        Err(error) => RequestError::fault(error).respond(request, state),
    }
}
