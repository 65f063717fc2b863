//! What mail waits and what came back. Nothing here tells who has answered.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{hr, shown};
use crate::app::{self, MailQueue, QueuedMail};
use crate::domain::hexadecimal;
use crate::reports::{
    ChatTroubleSeen, ListedMail, MAIL, MAIL_RETRY, MailQueueSources, WaitingOf, mail_queue_page,
};
use crate::web::reports::Sources;
use crate::web::session::blocking;
use crate::web::{RequestError, State, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(MAIL).route(web::get().to(page)).route(web::head().to(page)))
        .service(web::resource(MAIL_RETRY).route(web::post().to(retry)));
}

#[derive(Deserialize)]
struct Retried {
    csrf: String,
    /// None: all of them.
    id: Option<String>,
}

/// `GET /app/mail`, for HR.
async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    shown(&request, &state, reader, StatusCode::OK, move || {
        let MailQueue { waiting, put_off, dead } = app::mail_queue(&sources.state.app)?;
        let waiting = waiting.into_iter().map(|one| WaitingOf {
            purpose: one.purpose,
            count: one.count,
            next_try_at: one.next_try_at,
        });
        let page = MailQueueSources {
            waiting: waiting.collect(),
            put_off: put_off.into_iter().map(listed).collect(),
            came_back: dead.into_iter().map(listed).collect(),
            chat: app::chat_trouble(&sources.state.app)?.map(|trouble| ChatTroubleSeen {
                mailed: trouble.mailed,
                at: trouble.at,
                said: trouble.said,
            }),
            problem: sources.state.worker().and_then(|worker| worker.problem()),
        };
        mail_queue_page(page, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

fn listed(mail: QueuedMail) -> ListedMail {
    ListedMail {
        id: hexadecimal(&mail.job.id),
        to: mail.to.to_string(),
        purpose: mail.job.purpose,
        said: mail.said,
        next_try_at: mail.next_try_at,
    }
}

/// `POST /app/mail/retry`: sends once more what came back, one or all.
async fn retry(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Retried>,
) -> HttpResponse {
    let Retried { csrf, id } = form.into_inner();
    let reader = match hr(&request, &state, Some(&csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (app, now) = (state.app.clone(), state.now());
    let response = match blocking(move || Ok(app::retry_mail(&app, id.as_deref(), now))).await {
        // Somebody else was first: the page says what is left.
        Ok(Ok(_) | Err(app::AppError::Refused(app::Refusal::NoDeadLetter(_)))) => {
            if let Some(worker) = state.worker() {
                worker.wake(&state);
            }
            redirect(MAIL)
        }
        Ok(Err(error)) => RequestError::from(error).respond(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}
