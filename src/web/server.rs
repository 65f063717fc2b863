use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, Next, from_fn};
use actix_web::{App as Actix, HttpRequest, HttpResponse, HttpServer, web};

use super::metrics::{is_counted, show_metrics};
use super::origin::refuse_cross_site;
use super::session::blocking;
use super::{
    RequestError, State, answer, audit, charts, counted, demo, desk, health, notes, oversight,
    redirect, reports, sessions, set_up, sign_in, unsubscribe,
};
use crate::app::{
    forget_old_uploads, keep_retention, keep_retention_if_due, purge_access_log, refresh_settings,
    tend,
};

/// How long open requests may take to finish once the server is told to stop, in seconds.
const DRAIN: u64 = 10;
/// How long a running server may go on with settings that a command changed.
const SETTINGS_SEEN_WITHIN: Duration = Duration::from_secs(3);
const DAY: Duration = Duration::from_hours(24);
const MINUTE: Duration = Duration::from_mins(1);
/// No form of ours is longer, in bytes.
const LONGEST_FORM: usize = 64 * 1024;

/// All routes.
pub fn configure(config: &mut web::ServiceConfig, state: &State) {
    config
        .app_data(web::Data::new(state.clone()))
        .app_data(web::FormConfig::default().limit(LONGEST_FORM).error_handler(unreadable))
        .app_data(web::QueryConfig::default().error_handler(unreadable))
        .app_data(web::PathConfig::default().error_handler(no_such_path))
        .configure(health::routes)
        .configure(answer::routes)
        .configure(sign_in::routes)
        .configure(sessions::routes)
        .configure(reports::routes)
        .configure(charts::routes)
        .configure(notes::routes)
        .configure(audit::routes)
        .configure(oversight::routes)
        .configure(desk::routes)
        .configure(set_up::routes)
        .configure(counted::routes)
        .configure(unsubscribe::routes)
        // There is no icon; asked for one, browsers shall not find a page.
        .route("/favicon.ico", web::get().to(async || HttpResponse::NoContent().finish()))
        .route("/", web::get().to(async || redirect("/app")));
    if state.app.is_demo() {
        config.configure(demo::routes);
    }
    config.default_service(web::to(not_found));
}

async fn not_found(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    RequestError::NotFound.respond(&request, &state)
}

/// An address that leads nowhere, however it is written.
fn no_such_path(error: actix_web::error::PathError, request: &HttpRequest) -> actix_web::Error {
    respond_instead(error.into(), request, &RequestError::NotFound)
}

/// What cannot even be read as a form or a query.
fn unreadable<E: std::fmt::Debug>(error: E, request: &HttpRequest) -> actix_web::Error
where
    actix_web::Error: From<E>,
{
    respond_instead(error.into(), request, &RequestError::Unreadable)
}

fn respond_instead(
    error: actix_web::Error,
    request: &HttpRequest,
    with: &RequestError,
) -> actix_web::Error {
    let Some(state) = request.app_data::<web::Data<State>>() else { return error };
    let response = with.respond(request, state);
    actix_web::error::InternalError::from_response(error, response).into()
}

/// Serves until the process is told to stop (SIGINT, SIGTERM), then lets open requests finish.
/// `started` hears the address.
pub fn serve(state: State, addr: &str, started: impl FnOnce(SocketAddr)) -> io::Result<()> {
    actix_web::rt::System::new().block_on(async move {
        actix_web::rt::spawn(purge_daily(state.clone()));
        actix_web::rt::spawn(work_each_minute(state.clone()));
        let worker = state.worker().cloned();
        let for_metrics = state.clone();
        actix_web::rt::spawn(forget_uploads(state.clone()));
        actix_web::rt::spawn(watch_settings(state.clone()));
        let server = HttpServer::new(move || {
            Actix::new()
                .wrap(from_fn(refuse_cross_site))
                .wrap(from_fn(log))
                .wrap(Compress::default())
                .configure(|config| configure(config, &state))
        })
        .shutdown_timeout(DRAIN)
        .bind(addr)
        .map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("cannot listen on {addr}: {error}; choose another with --addr"),
            )
        })?;
        let metrics = show_metrics(&for_metrics)?;
        if let Some(addr) = server.addrs().first() {
            started(*addr);
        }
        let ended = server.run().await;
        if let Some(metrics) = metrics {
            metrics.stop(false).await;
        }
        if let Some(worker) = worker {
            worker.stop(Duration::from_secs(DRAIN));
        }
        ended
    })
}

/// Once a day deletes what was kept for long enough; the start of the server did, too.
async fn purge_daily(state: State) {
    let mut is_unfinished = false;
    loop {
        actix_web::rt::time::sleep(DAY).await;
        let (state, now) = (state.clone(), state.now());
        let purged = blocking(move || {
            let app = &state.app;
            let Some(outbox) = state.outbox() else {
                purge_access_log(app, now)?;
                return Ok(());
            };
            // What was deleted and not written anew yet is not due any more.
            if is_unfinished {
                keep_retention(app, outbox, false, now)?;
            } else {
                keep_retention_if_due(app, outbox, now)?;
            }
            Ok(())
        });
        let purged = purged.await;
        is_unfinished = purged.is_err();
        if let Err(problem) = purged {
            tracing::error!(?problem, "what was kept for long enough could not be deleted");
        }
    }
}

/// Does what is due by the clock: the day's figure of an open wave, the end of one whose time has come,
/// what the programme opens, and mail.
async fn work_each_minute(state: State) {
    loop {
        actix_web::rt::time::sleep(MINUTE).await;
        if let Some(worker) = state.worker() {
            worker.wake(&state);
            continue;
        }
        let (app, now) = (state.app.clone(), state.now());
        if let Err(problem) = blocking(move || Ok(tend(&app, now)?)).await {
            tracing::error!(?problem, "a wave could not be closed or opened");
        }
    }
}

/// Takes over what a command changed.
async fn watch_settings(state: State) {
    loop {
        actix_web::rt::time::sleep(SETTINGS_SEEN_WITHIN).await;
        let app = state.app.clone();
        if let Err(problem) = blocking(move || Ok(refresh_settings(&app)?)).await {
            tracing::error!(?problem, "the settings could not be read again");
        }
    }
}

/// What nobody applied is forgotten, whether or not anybody comes by.
async fn forget_uploads(state: State) {
    loop {
        actix_web::rt::time::sleep(MINUTE).await;
        forget_old_uploads(&state.app, state.now());
    }
}

/// Runs async work outside a server: the demo's.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    actix_web::rt::System::new().block_on(work)
}

/// Logs and counts a request by its route, never by its path; what [`is_counted`] leaves out not at all.
async fn log<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let started = Instant::now();
    let method = request.method().clone();
    let response = next.call(request).await?;
    if let Some(route) = response.request().match_pattern()
        && is_counted(&route)
    {
        let status = response.status().as_u16();
        let took = started.elapsed();
        let micros = took.as_micros();
        tracing::info!(%method, %route, status, micros, "request");
        let state = response.request().app_data::<web::Data<State>>();
        if let Some(metrics) = state.and_then(|state| state.metrics()) {
            metrics.request(method.as_str(), &route, status, took);
        }
    }
    Ok(response)
}
