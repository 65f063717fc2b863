//! The next wave: chosen in the address, so that looking at it changes nothing.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::refusals::mistake;
use super::{today, wrong_month};
use crate::app::{
    self, OpenRequest, PackFileError, TrusteeKey, WavePreview, check_clock, send_practice,
};
use crate::disclosure::ExpectedResponse;
use crate::domain::{EmailAddress, Reminders, Threshold};
use crate::messages::{Translator, key};
use crate::reports::{
    ChoiceOfForm, ConfirmTyped, GroupsThatCould, Mistake, PlanPreview, PlanSources, PlanTyped,
    WAVE_OPEN, WAVE_PLAN, WAVE_PRACTICE, open_wave_page, plan_page, wave_href,
};
use crate::web::desk::{hr, shown};
use crate::web::reports::Sources;
use crate::web::session::{Reader, blocking};
use crate::web::{RequestError, State, redirect};

/// How long staff usually have, in days.
const USUAL_DAYS: i32 = 14;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(WAVE_PLAN).route(web::get().to(plan)).route(web::head().to(plan)))
        .service(web::resource(WAVE_PRACTICE).route(web::post().to(practice)))
        .service(
            web::resource(WAVE_OPEN)
                .route(web::get().to(ask_to_open))
                .route(web::head().to(ask_to_open))
                .route(web::post().to(open)),
        );
}

type Fields = Vec<(String, String)>;

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// What was chosen; what a wave usually has where nothing was.
fn typed(fields: &Fields, state: &State) -> PlanTyped {
    let usual = today(state).saturating_add(jiff::ToSpan::days(USUAL_DAYS));
    let or = |name: &str, usual: String| match field(fields, name) {
        "" if !fields.iter().any(|(key, _)| key == name) => usual,
        chosen => chosen.trim().to_owned(),
    };
    PlanTyped {
        form: or("form", "core".to_owned()),
        closes: or("closes", usual.to_string()),
        k: or("k", state.app.settings().k.to_string()),
        remind: or("remind", Reminders::default().id().to_owned()),
        comments: !field(fields, "comments").is_empty(),
        lots: !field(fields, "lots").is_empty(),
        packs: fields
            .iter()
            .filter(|(key, _)| key == "pack")
            .map(|(_, value)| value.clone())
            .collect(),
        trustee_key: field(fields, "trustee_key").trim().to_owned(),
    }
}

/// The request that was chosen, or every mistake in it.
fn request_of(
    t: Translator<'_>,
    state: &State,
    typed: &PlanTyped,
) -> Result<OpenRequest, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let mut wrong = |field: &'static str, says: String| mistakes.push(Mistake { field, says });
    let closes = typed.closes.parse().map_err(|_| wrong("closes", t.get("waves-refused-date")));
    let threshold = typed.k.parse().ok().and_then(Threshold::new);
    if threshold.is_none() {
        let (least, most) = (Threshold::LEAST, Threshold::MOST);
        let says = t.say("waves-refused-threshold").with("least", least).with("most", most);
        wrong("k", says.to_string());
    }
    let reminders = Reminders::parse(&typed.remind).unwrap_or_default();
    let trustee = match typed.trustee_key.as_str() {
        "" => None,
        text => TrusteeKey::parse(text)
            .map_err(|_| wrong("trustee_key", t.get("waves-refused-key")))
            .ok(),
    };
    let mut packs = Vec::new();
    if let Some(folder) = state.packs() {
        for id in &typed.packs {
            match app::read_pack(folder, id, today(state)) {
                Ok(pack) => packs.push(pack),
                Err(problem) => wrong("pack", pack_mistake(t, id, &problem)),
            }
        }
    }
    match (closes, threshold) {
        (Ok(closes_on), Some(threshold)) if mistakes.is_empty() => Ok(OpenRequest {
            form: typed.form.clone(),
            packs,
            closes_on,
            threshold,
            reminders,
            comments: typed.comments,
            trustee,
            lots: typed.lots,
        }),
        _ => Err(mistakes),
    }
}

/// A pack that cannot be asked; what is wrong in its file is said by the command that checks it.
fn pack_mistake(t: Translator<'_>, id: &str, problem: &PackFileError) -> String {
    let says = match problem {
        PackFileError::NotAName(_) | PackFileError::Missing(..) => key("waves-refused-pack-file"),
        PackFileError::Unreadable(_, cause) => {
            tracing::warn!(%cause, "the file of a pack cannot be read");
            key("waves-refused-pack-file")
        }
        PackFileError::Items(_) => key("waves-refused-pack-items"),
    };
    t.say(says).with("pack", id).to_string()
}

/// A plan without mistakes, or what is in its way.
fn preview(
    t: Translator<'_>,
    state: &State,
    typed: &PlanTyped,
) -> Result<Result<(OpenRequest, WavePreview), Vec<Mistake>>, RequestError> {
    let request = match request_of(t, state, typed) {
        Ok(request) => request,
        Err(mistakes) => return Ok(Err(mistakes)),
    };
    match app::preview_wave(&state.app, &request, state.now()) {
        Ok(preview) => Ok(Ok((request, preview))),
        Err(error) => Ok(Err(vec![mistake(t, error)?])),
    }
}

/// `GET /app/waves/new?form=…`: an address with choices is drawn again with what is in their way.
async fn plan(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Fields>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = typed(&asked.into_inner(), &state);
    drawn(&request, &state, reader, StatusCode::OK, typed, Vec::new(), None).await
}

/// `mistakes`: what else is in the way. A page that answers a form with a mistake is no success.
async fn drawn(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    typed: PlanTyped,
    mistakes: Vec<Mistake>,
    practised: Option<String>,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        let chrome = sources.chrome();
        let state = &sources.state;
        let (preview, mut found) = match preview(chrome.t, state, &typed)? {
            Ok((_, preview)) => (Some(with_groups(state, preview)?), Vec::new()),
            Err(mistakes) => (None, mistakes),
        };
        found.extend(mistakes);
        // What no choice mends is no mistake of whoever looks.
        let waits = status == StatusCode::OK && found.iter().all(|one| one.field.is_empty());
        let not_yet = if waits { found.pop().map(|one| one.says) } else { None };
        let forms = app::forms(&state.app)?.into_iter().map(|form| ChoiceOfForm {
            statements: form.statements(),
            minutes: form.minutes(),
            name: form.name,
        });
        let packs = state.packs().map(app::packs_in).transpose().map_err(RequestError::fault)?;
        let page = PlanSources {
            typed,
            forms: forms.collect(),
            packs: packs.unwrap_or_default(),
            mistakes: found,
            not_yet,
            preview,
            practised,
        };
        plan_page(page, chrome).render().map_err(RequestError::fault)
    })
    .await
}

fn with_groups(state: &State, preview: WavePreview) -> Result<PlanPreview, RequestError> {
    let response = ExpectedResponse::default();
    let forecast = app::forecast(&state.app, preview.wave.threshold, response, state.now())?;
    Ok(PlanPreview {
        statements: preview.statements_before + preview.wave.form.statements(),
        groups: GroupsThatCould {
            teams: forecast.teams.len(),
            could: forecast.could.len(),
            near: forecast.near.len(),
            never: forecast.never.iter().map(ToString::to_string).collect(),
            response: response.get(),
        },
        asked: preview.asked,
        readers: preview.readers,
        drawing: preview.drawing,
        quarter: preview.quarter,
        statements_most: preview.statements_most,
        wave: preview.wave,
    })
}

/// `POST /app/waves/new/practice`: mails whoever asks the invitation, with a form that is never counted.
async fn practice(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    let fields = form.into_inner();
    let reader = match hr(&request, &state, Some(field(&fields, "csrf"))).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = typed(&fields, &state);
    let sources = Sources::new(&request, &state, &reader);
    let (t, locale) = (sources.chrome().t, sources.chrome().locale);
    let to = EmailAddress::from_stored(reader.email().to_owned());
    let sent = match (request_of(t, &state, &typed), state.worker()) {
        (Err(mistakes), _) => Err(mistakes),
        (Ok(_), None) => Err(vec![Mistake { field: "", says: t.get("waves-refused-no-mail") }]),
        (Ok(wave), Some(_)) => {
            let route = match state.mail_route() {
                Ok(route) => route,
                Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
            };
            let sent = send_practice(&state.app, &route, &wave, &to, locale, state.now());
            match sent.await {
                Ok(()) => Ok(()),
                Err(app::AppError::Mail(cause)) => {
                    let says = t.say("waves-refused-not-mailed").with("said", cause.to_string());
                    Err(vec![Mistake { field: "", says: says.to_string() }])
                }
                Err(error) => match mistake(t, error) {
                    Ok(mistake) => Err(vec![mistake]),
                    Err(problem) => {
                        return reader.respond(&state, problem.respond(&request, &state));
                    }
                },
            }
        }
    };
    match sent {
        Ok(()) => {
            let to = Some(to.to_string());
            drawn(&request, &state, reader, StatusCode::OK, typed, Vec::new(), to).await
        }
        Err(mistakes) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            drawn(&request, &state, reader, status, typed, mistakes, None).await
        }
    }
}

/// `GET /app/waves/new/open?form=…`: what it comes to, and a field to confirm it.
async fn ask_to_open(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Fields>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = typed(&asked.into_inner(), &state);
    confirming(&request, &state, reader, StatusCode::OK, typed, ConfirmTyped::default()).await
}

async fn confirming(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    plan: PlanTyped,
    typed: ConfirmTyped,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    let (state_of, planned) = (state.clone(), plan.clone());
    let locale = sources.chrome().locale;
    let found =
        blocking(move || preview(state_of.app.messages().in_locale(locale), &state_of, &planned));
    match found.await {
        Err(problem) => reader.respond(state, problem.respond(request, state)),
        // The page of the plan says what is in the way.
        Ok(Err(_)) => {
            let there = redirect(&format!("{WAVE_PLAN}?{}", plan.to_query()));
            reader.respond(state, there)
        }
        Ok(Ok((_, preview))) => {
            shown(request, state, reader, status, move || {
                let WavePreview { wave, asked, .. } = preview;
                let page = open_wave_page(&wave, asked, plan, typed, sources.chrome());
                page.render().map_err(RequestError::fault)
            })
            .await
        }
    }
}

/// `POST /app/waves/new/open`
async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    let fields = form.into_inner();
    let reader = match hr(&request, &state, Some(field(&fields, "csrf"))).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let plan = typed(&fields, &state);
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let confirm = field(&fields, "confirm").to_owned();
    let opens_on = today(&state);
    if let Some(wrong) = wrong_month(t, opens_on, &confirm) {
        let typed = ConfirmTyped { confirm, mistakes: vec![wrong], ..ConfirmTyped::default() };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return confirming(&request, &state, reader, status, plan, typed).await;
    }
    let wave = match request_of(t, &state, &plan) {
        Ok(wave) => wave,
        Err(mistakes) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return drawn(&request, &state, reader, status, plan, mistakes, None).await;
        }
    };
    let (app, now, is_real) = (state.app.clone(), state.now(), state.has_real_clock());
    let opened = blocking(move || {
        let checked = if is_real { check_clock(&app, now) } else { Ok(()) };
        Ok(checked.and_then(|()| app::open_wave(&app, &wave, now)))
    });
    let response = match opened.await {
        Err(problem) => problem.respond(&request, &state),
        Ok(Ok(id)) => {
            if let Some(worker) = state.worker() {
                worker.wake(&state);
            }
            redirect(&wave_href(&id))
        }
        Ok(Err(error)) => match mistake(t, error) {
            Err(problem) => problem.respond(&request, &state),
            Ok(mistake) => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                let mistakes = vec![mistake];
                return drawn(&request, &state, reader, status, plan, mistakes, None).await;
            }
        },
    };
    reader.respond(&state, response)
}
