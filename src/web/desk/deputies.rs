//! Naming who stands in for a lead, and ending it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::civil::Date;
use serde::Deserialize;

use super::access::drawn;
use super::{changer, shown};
use crate::app::{self, AppError, Refusal};
use crate::domain::{EmailAddress, UnitPath};
use crate::messages::{Translator, key};
use crate::reports::{
    ACCESS, ACCESS_DEPUTY, ACCESS_DEPUTY_END, AccessTyped, DeputyTyped, Mistake, end_deputy_page,
};
use crate::web::reports::Sources;
use crate::web::session::blocking;
use crate::web::{RequestError, State, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(ACCESS_DEPUTY).route(web::post().to(name))).service(
        web::resource(ACCESS_DEPUTY_END)
            .route(web::get().to(ask_to_end))
            .route(web::head().to(ask_to_end))
            .route(web::post().to(end)),
    );
}

#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    unit: String,
    /// As in 2027-01-31.
    #[serde(default)]
    until: String,
}

/// What was typed, read.
type Asked = (EmailAddress, UnitPath, Date);

fn read(t: Translator<'_>, form: &Form) -> Result<Asked, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let mut wrong = |field, message: &str| mistakes.push(Mistake { field, says: t.get(message) });
    let email = EmailAddress::parse(form.email.trim());
    if email.is_err() {
        wrong("deputy-email", key("sign-in-no-address"));
    }
    let unit = UnitPath::parse(&form.unit);
    if unit.is_err() {
        wrong("deputy-unit", key("desk-deputy-no-unit"));
    }
    let until = form.until.trim().parse::<Date>();
    if until.is_err() {
        wrong("deputy-until", key("desk-deputy-no-day"));
    }
    match (email, unit, until) {
        (Ok(email), Ok(unit), Ok(until)) => Ok((email, unit, until)),
        _ => Err(mistakes),
    }
}

/// `None` for what is no mistake of whoever typed.
fn mistake(t: Translator<'_>, refusal: &Refusal) -> Option<Mistake> {
    let (field, says) = match refusal {
        Refusal::DeputyNotListed(_) => ("deputy-email", t.get("desk-deputy-not-listed")),
        Refusal::UnknownUnit(_) => ("deputy-unit", t.get("desk-deputy-no-unit")),
        Refusal::DeputyInThePast { .. } => ("deputy-until", t.get("desk-deputy-past")),
        Refusal::DeputyTooLong { latest, .. } => {
            let says = t.say("desk-deputy-too-long").with("day", t.day(*latest));
            ("deputy-until", says.to_string())
        }
        _ => return None,
    };
    Some(Mistake { field, says })
}

/// `POST /app/access/deputy`
async fn name(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Form>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match changer(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let mistakes = match read(t, &form) {
        Err(mistakes) => mistakes,
        Ok((email, unit, until)) => {
            let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
            let named =
                blocking(move || match app::grant_deputy(&app, &by, &email, &unit, until, now) {
                    Ok(_) => Ok(None),
                    Err(AppError::Refused(refusal)) => Ok(Some(refusal)),
                    Err(error) => Err(error.into()),
                });
            match named.await {
                Ok(None) => return reader.respond(&state, redirect(&format!("{ACCESS}#deputies"))),
                Ok(Some(refusal)) => {
                    if let Some(mistake) = mistake(t, &refusal) {
                        vec![mistake]
                    } else {
                        let problem = RequestError::from(AppError::from(refusal));
                        return reader.respond(&state, problem.respond(&request, &state));
                    }
                }
                Err(problem) => {
                    return reader.respond(&state, problem.respond(&request, &state));
                }
            }
        }
    };
    let Form { email, unit, until, .. } = form;
    let deputy = DeputyTyped { email, unit, until, mistakes };
    let typed = AccessTyped { deputy, ..AccessTyped::default() };
    drawn(&request, &state, reader, typed).await
}

/// `GET /app/access/deputy/end?email=…&unit=…`: what it comes to, and a button.
async fn ask_to_end(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Form>,
) -> HttpResponse {
    let reader = match changer(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    let Form { email, unit, .. } = asked.into_inner();
    shown(&request, &state, reader, StatusCode::OK, move || {
        let unit = UnitPath::parse(&unit).map_err(|_| RequestError::NotFound)?;
        let all = app::deputies(&sources.state.app, sources.state.now())?;
        if !all.iter().any(|one| one.email.as_str() == email && one.unit == unit) {
            return Err(RequestError::NotFound);
        }
        end_deputy_page(&email, &unit, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

/// `POST /app/access/deputy/end`
async fn end(request: HttpRequest, state: web::Data<State>, form: web::Form<Form>) -> HttpResponse {
    let form = form.into_inner();
    let reader = match changer(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
    let ended = blocking(move || {
        let asked = (EmailAddress::parse(form.email.trim()), UnitPath::parse(&form.unit));
        let (Ok(email), Ok(unit)) = asked else { return Err(RequestError::NotFound) };
        match app::revoke_deputy(&app, &by, &email, &unit, now) {
            Err(AppError::Refused(Refusal::NoDeputy(..))) => Err(RequestError::NotFound),
            done => Ok(done?),
        }
    });
    let response = match ended.await {
        Ok(()) => redirect(&format!("{ACCESS}#deputies")),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}
