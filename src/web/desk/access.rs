use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::{changer, shown};
use crate::app::{self, AppError, Deputyship, LEADS_PAGE, LeadsList, Refusal, Role};
use crate::domain::{EmailAddress, Threshold};
use crate::reports::{
    ACCESS, ACCESS_GRANT, ACCESS_REVOKE, AccessGrant, AccessSources, AccessTyped, DeputySeen,
    DeputyTyped, LeadSeen, LeadsSeen, access_page, access_refused_page, revoke_page,
};
use crate::web::reports::Sources;
use crate::web::session::{Reader, blocking, reader};
use crate::web::{ContentPolicy, RequestError, State, html, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(ACCESS).route(web::get().to(page)).route(web::head().to(page)))
        .service(web::resource(ACCESS_GRANT).route(web::post().to(grant)))
        .service(
            web::resource(ACCESS_REVOKE)
                .route(web::get().to(ask_to_revoke))
                .route(web::head().to(ask_to_revoke))
                .route(web::post().to(revoke)),
        );
}

#[derive(Deserialize)]
struct Asked {
    /// Of the leads, from 1 on.
    page: Option<usize>,
    /// For whose lead a deputy is to be named.
    #[serde(default)]
    unit: String,
}

#[derive(Deserialize)]
struct Granted {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
}

#[derive(Deserialize)]
struct Revoked {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
}

/// `GET /app/access`: observers see it, too, and change nothing.
async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Asked>,
) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) if reader.access().may_see_access() => reader,
        Ok(reader) => {
            return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
        }
        Err(response) => return response,
    };
    let Asked { page, unit } = asked.into_inner();
    let deputy = DeputyTyped { unit, ..DeputyTyped::default() };
    let typed = AccessTyped { deputy, ..AccessTyped::default() };
    drawn_at(&request, &state, reader, StatusCode::OK, typed, page.unwrap_or(1).max(1)).await
}

/// The page with what was typed.
pub(super) async fn drawn(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    typed: AccessTyped,
) -> HttpResponse {
    drawn_at(request, state, reader, StatusCode::UNPROCESSABLE_ENTITY, typed, 1).await
}

async fn drawn_at(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    typed: AccessTyped,
    page: usize,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        let (app, now) = (&sources.state.app, sources.state.now());
        let users = app::users(app, now)?;
        let all = users.into_iter().map(|user| AccessGrant {
            email: user.email.to_string(),
            roles: user.grants.into_iter().map(|grant| (grant.role, grant.since)).collect(),
            leads: user.leads,
            by_group: user.by_group,
        });
        let access = AccessSources {
            all: all.collect(),
            leads: leads_seen(app::leads_list(app, page)?, page),
            deputies: app::deputies(app, now)?.into_iter().map(deputy_seen).collect(),
            deputy_days: (now.to_zoned(TimeZone::UTC).date(), app::latest_day(now)),
            may_change: sources.access.may_change_access(),
            reads_log: sources.access.observer,
            threshold: Threshold::default().get(),
        };
        access_page(access, typed, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

fn leads_seen(list: LeadsList, page: usize) -> LeadsSeen {
    let leads = list.leads.into_iter().map(|one| LeadSeen {
        unit: one.unit,
        lead: one.lead.map(String::from),
        since: one.since,
        before: one.before.map(|(email, left)| (email.into(), left)),
    });
    let (all, has_more) = (list.all, list.has_more);
    LeadsSeen { leads: leads.collect(), all, page, page_length: LEADS_PAGE, has_more }
}

fn deputy_seen(one: Deputyship) -> DeputySeen {
    DeputySeen {
        email: one.email.into(),
        unit: one.unit,
        granted_on: one.granted_on,
        until: one.until,
        has_people: one.has_people,
        hidden: one.hidden.len(),
    }
}

/// `POST /app/access/grant`
async fn grant(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Granted>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match changer(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let (email, role) = (EmailAddress::parse(form.email.trim()), Role::parse(&form.role));
    let (Ok(email), Some(role)) = (&email, role) else {
        let typed = AccessTyped {
            email_mistake: email.is_err().then(|| t.get("sign-in-no-address")),
            role_mistake: role.is_none().then(|| t.get("desk-access-no-role")),
            email: form.email,
            role: form.role,
            deputy: DeputyTyped::default(),
        };
        return drawn(&request, &state, reader, typed).await;
    };
    let (app, by, now, email) = (state.app.clone(), reader.actor(), state.now(), email.clone());
    let granted = blocking(move || last_aside(app::grant_role(&app, &by, &email, role, now)));
    done(&request, &state, reader, granted.await)
}

/// `GET /app/access/revoke?email=…`: what it comes to, and a button.
async fn ask_to_revoke(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Revoked>,
) -> HttpResponse {
    let reader = match changer(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    let Revoked { email, role, .. } = asked.into_inner();
    shown(&request, &state, reader, StatusCode::OK, move || {
        let users = app::users(&sources.state.app, sources.state.now())?;
        let user = users.iter().find(|user| user.email.as_str() == email);
        if !user.is_some_and(|user| user.grants.iter().any(|grant| grant.role == role)) {
            return Err(RequestError::NotFound);
        }
        revoke_page(&email, &role, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

/// `POST /app/access/revoke`
async fn revoke(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Revoked>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match changer(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (email, role) = (EmailAddress::parse(form.email.trim()), Role::parse(&form.role));
    let (Ok(email), Some(role)) = (email, role) else {
        return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
    };
    let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
    let revoked =
        blocking(move || last_aside(app::revoke_one_role(&app, &by, &email, role, now).map(drop)));
    done(&request, &state, reader, revoked.await)
}

/// Somebody whose role would be the last of its kind.
enum Last {
    Hr(EmailAddress),
    Admin(EmailAddress),
}

/// `None`: it is done.
fn last_aside(done: Result<(), AppError>) -> Result<Option<Last>, RequestError> {
    match done {
        Ok(()) => Ok(None),
        Err(AppError::Refused(Refusal::LastHr(email))) => Ok(Some(Last::Hr(email))),
        Err(AppError::Refused(Refusal::LastAdmin(email))) => Ok(Some(Last::Admin(email))),
        Err(AppError::Refused(Refusal::NoRole(_))) => Err(RequestError::NotFound),
        Err(error) => Err(error.into()),
    }
}

fn done(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    done: Result<Option<Last>, RequestError>,
) -> HttpResponse {
    let response = match done {
        Ok(None) => redirect(ACCESS),
        Ok(Some(last)) => {
            let sources = Sources::new(request, state, &reader);
            let chrome = sources.chrome();
            let (says, email) = match &last {
                Last::Hr(email) => (chrome.t.say("desk-access-last-hr"), email),
                Last::Admin(email) => (chrome.t.say("desk-access-last-admin"), email),
            };
            let says = says.with("email", email.as_str()).to_string();
            match access_refused_page(says, chrome).render() {
                Ok(body) => html(StatusCode::CONFLICT, body, ContentPolicy::OwnStyles),
                Err(error) => RequestError::fault(error).respond(request, state),
            }
        }
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}
