//! One wave: while it takes answers nothing here tells who has answered.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::Timestamp;
use serde::Deserialize;

use super::refusals::mistake;
use super::{today, wrong_month};
use crate::app::{self, App, LONGEST_REASON, WaveProgress};
use crate::domain::{EmailAddress, Wave, WaveState, day_of_next_noon};
use crate::reports::{
    AgainTyped, ConfirmTyped, OpenWaveSources, ReturnedMail, WaveMail, end_early_page, open_wave,
    remind_page, wave_href, wave_over,
};
use crate::web::desk::{hr, shown};
use crate::web::reports::Sources;
use crate::web::session::{Reader, blocking};
use crate::web::{RequestError, State, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/app/waves/{wave}")
                .route(web::get().to(page))
                .route(web::head().to(page)),
        )
        .service(web::resource("/app/waves/{wave}/invite").route(web::post().to(invite)))
        .service(
            web::resource("/app/waves/{wave}/remind")
                .route(web::get().to(ask_to_remind))
                .route(web::head().to(ask_to_remind))
                .route(web::post().to(remind)),
        )
        .service(web::resource("/app/waves/{wave}/resend").route(web::post().to(again)))
        .service(
            web::resource("/app/waves/{wave}/close")
                .route(web::get().to(ask_to_close))
                .route(web::head().to(ask_to_close))
                .route(web::post().to(close)),
        );
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    confirm: String,
    #[serde(default)]
    at_once: String,
}

/// `GET /app/waves/{wave}`
async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let again = AgainTyped::default();
    drawn(&request, &state, reader, StatusCode::OK, wave.into_inner(), again, None).await
}

pub(super) async fn drawn(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    name: String,
    again: AgainTyped,
    refused: Option<String>,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        let (state, chrome) = (&sources.state, sources.chrome());
        let progress = known(app::wave_progress(&state.app, &name, state.now()))?;
        if progress.wave.state.has_release() {
            let published = app::published_waves(&state.app)?;
            let of_wave = published.iter().find(|one| one.wave.id == progress.wave.id);
            let published = of_wave.ok_or(RequestError::NotFound)?;
            let told_on = app::came_of_it_told_on(&state.app, &progress.wave.id)?;
            return wave_over(published, told_on, chrome).render().map_err(RequestError::fault);
        }
        let WaveProgress { wave, mail, response, early, lots, hours } = progress;
        let page = OpenWaveSources {
            is_over: wave.state != WaveState::Open || state.now() >= wave.intake_ends(),
            invited: mail.invited,
            sent: mail.sent,
            waiting: mail.waiting,
            reminded: mail.reminded,
            may_remind: mail.may_remind,
            response,
            early_reason: early.map(|early| early.reason),
            today: today(state),
            mail: WaveMail {
                is_going: mail.is_going,
                problem: state.worker().and_then(|worker| worker.problem()),
                put_off: mail.put_off.into_iter().map(returned).collect(),
                came_back: mail.came_back.into_iter().map(returned).collect(),
            },
            hours,
            drawing: lots.people,
            has_codes: lots.made > 0,
            refused,
            again,
            wave,
        };
        open_wave(page, chrome).render().map_err(RequestError::fault)
    })
    .await
}

fn returned(mail: app::QueuedMail) -> ReturnedMail {
    ReturnedMail { to: mail.to.to_string(), said: mail.said }
}

/// A wave that is not there is a page that is not there.
pub(super) fn known<T>(found: Result<T, app::AppError>) -> Result<T, RequestError> {
    found.map_err(|error| match error {
        app::AppError::Refused(app::Refusal::UnknownWave(_)) => RequestError::NotFound,
        error => error.into(),
    })
}

/// The wave of that name, which takes answers.
async fn open_one(state: &web::Data<State>, name: String) -> Result<Wave, RequestError> {
    let (app, now) = (state.app.clone(), state.now());
    let wave = blocking(move || known(app::wave_find(&app, &name))).await?;
    if wave.state == WaveState::Open && now < wave.intake_ends() {
        Ok(wave)
    } else {
        Err(RequestError::NotFound)
    }
}

/// `POST /app/waves/{wave}/invite`: sends what waits, also what was put off.
async fn invite(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    form: web::Form<Sent>,
) -> HttpResponse {
    let hurry = |app: &App, now| app::hurry_mail(app, &app::WAVE_MAIL, now).map(drop);
    mailing(&request, &state, wave.into_inner(), &form.csrf, hurry).await
}

/// `POST /app/waves/{wave}/remind`
async fn remind(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    form: web::Form<Sent>,
) -> HttpResponse {
    let reader = match hr(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let wave = match open_one(&state, wave.into_inner()).await {
        Ok(wave) => wave,
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    let Some(worker) = state.worker() else {
        return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
    };
    let (app, now, at_once) = (state.app.clone(), state.now(), !form.at_once.is_empty());
    let response = match blocking(move || Ok(app::remind(&app, at_once, now))).await {
        Ok(Ok(_)) => {
            worker.wake(&state);
            redirect(&wave_href(&wave.id))
        }
        Ok(Err(app::AppError::Refused(app::Refusal::RemindsSoon { .. }))) => {
            return reminding(&request, &state, reader, wave, true).await;
        }
        Ok(Err(error)) => RequestError::from(error).respond(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}

/// Puts something into the queue, and wakes whoever sends it.
async fn mailing(
    request: &HttpRequest,
    state: &web::Data<State>,
    name: String,
    csrf: &str,
    enqueue: impl FnOnce(&App, Timestamp) -> Result<(), app::AppError> + Send + 'static,
) -> HttpResponse {
    let reader = match hr(request, state, Some(csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let response = match (open_one(state, name).await, state.worker()) {
        (Err(problem), _) => problem.respond(request, state),
        (Ok(_), None) => RequestError::NotFound.respond(request, state),
        (Ok(wave), Some(worker)) => {
            let (app, now) = (state.app.clone(), state.now());
            match blocking(move || Ok(enqueue(&app, now)?)).await {
                Ok(()) => {
                    worker.wake(state);
                    redirect(&wave_href(&wave.id))
                }
                Err(problem) => problem.respond(request, state),
            }
        }
    };
    reader.respond(state, response)
}

/// `GET /app/waves/{wave}/remind`
async fn ask_to_remind(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let wave = match open_one(&state, wave.into_inner()).await {
        Ok(wave) => wave,
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    reminding(&request, &state, reader, wave, false).await
}

/// The question, with a mistake where it is early and that was not ticked.
async fn reminding(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    wave: Wave,
    is_missed: bool,
) -> HttpResponse {
    let status = if is_missed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (sources, today) = (Sources::new(request, state, &reader), today(state));
    shown(request, state, reader, status, move || {
        let page = remind_page(&wave, today, is_missed, sources.chrome());
        page.render().map_err(RequestError::fault)
    })
    .await
}

/// `POST /app/waves/{wave}/resend`: a new link for somebody who has lost theirs.
async fn again(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    form: web::Form<Sent>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match hr(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let name = wave.into_inner();
    if let Err(problem) = open_one(&state, name.clone()).await {
        return reader.respond(&state, problem.respond(&request, &state));
    }
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let sent = match (EmailAddress::parse(form.email.trim()), state.worker()) {
        (Err(_), _) => Err(t.get("sign-in-no-address")),
        (Ok(_), None) => Err(t.get("waves-refused-no-mail")),
        (Ok(email), Some(worker)) => {
            let (app, now, to) = (state.app.clone(), state.now(), email.clone());
            let queued = blocking(move || Ok(app::send_link_again(&app, &to, now))).await;
            match queued.map(|queued| queued.map_err(|error| mistake(t, error))) {
                Ok(Ok(())) => {
                    worker.wake(&state);
                    Ok(email)
                }
                Ok(Err(Ok(mistake))) => Err(mistake.says),
                Ok(Err(Err(problem))) | Err(problem) => {
                    return reader.respond(&state, problem.respond(&request, &state));
                }
            }
        }
    };
    let (status, again) = match sent {
        Ok(email) => (
            StatusCode::OK,
            AgainTyped { sent_to: Some(email.to_string()), ..AgainTyped::default() },
        ),
        Err(says) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            AgainTyped { email: form.email, mistake: Some(says), sent_to: None },
        ),
    };
    drawn(&request, &state, reader, status, name, again, None).await
}

/// `GET /app/waves/{wave}/close`: what it comes to, and the fields to confirm it.
async fn ask_to_close(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = ConfirmTyped::default();
    closing(&request, &state, reader, StatusCode::OK, wave.into_inner(), typed).await
}

async fn closing(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    name: String,
    typed: ConfirmTyped,
) -> HttpResponse {
    let wave = match open_one(state, name).await {
        Ok(wave) => wave,
        Err(problem) => return reader.respond(state, problem.respond(request, state)),
    };
    let (sources, ends_on) = (Sources::new(request, state, &reader), day_of_next_noon(state.now()));
    shown(request, state, reader, status, move || {
        let page = end_early_page(&wave, ends_on, LONGEST_REASON, typed, sources.chrome());
        page.render().map_err(RequestError::fault)
    })
    .await
}

/// `POST /app/waves/{wave}/close`
async fn close(
    request: HttpRequest,
    state: web::Data<State>,
    wave: web::Path<String>,
    form: web::Form<Sent>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match hr(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let name = wave.into_inner();
    let wave = match open_one(&state, name.clone()).await {
        Ok(wave) => wave,
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let wrong = wrong_month(t, wave.opens_on, &form.confirm);
    let by = reader.actor();
    let mut mistakes: Vec<_> = wrong.into_iter().collect();
    if mistakes.is_empty() || form.reason.trim().is_empty() {
        let (app, now, reason) = (state.app.clone(), state.now(), form.reason.clone());
        let (id, is_meant) = (name.clone(), mistakes.is_empty());
        let ended = blocking(move || {
            Ok(if is_meant {
                app::end_wave_early(&app, &id, &by, &reason, now).map(drop)
            } else {
                Err(app::Refusal::EarlyReason { longest: LONGEST_REASON }.into())
            })
        });
        match ended.await {
            Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
            Ok(Ok(())) => {
                if let Some(worker) = state.worker() {
                    worker.wake(&state);
                }
                return reader.respond(&state, redirect(&wave_href(&wave.id)));
            }
            Ok(Err(error)) => match mistake(t, error) {
                Ok(mistake) => mistakes.insert(0, mistake),
                Err(problem) => {
                    return reader.respond(&state, problem.respond(&request, &state));
                }
            },
        }
    }
    let typed = ConfirmTyped { confirm: form.confirm, reason: form.reason, mistakes };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    closing(&request, &state, reader, status, name, typed).await
}
