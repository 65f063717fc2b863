use std::path::PathBuf;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{hr, shown};
use crate::app::{self, AppError, PersonRecord, Refusal, TextOf};
use crate::domain::{Deed, EmailAddress, WaveState, hexadecimal};
use crate::reports::{
    AskedIn, EraseTyped, NamedIn, PEOPLE, PERSON, PERSON_ERASE, PersonSources, erase_page,
    person_page,
};
use crate::web::reports::{Opened, Sources};
use crate::web::session::{Reader, blocking};
use crate::web::{RequestError, State, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(PERSON).route(web::get().to(page)).route(web::head().to(page)))
        .service(
            web::resource(PERSON_ERASE)
                .route(web::get().to(ask_to_erase))
                .route(web::head().to(ask_to_erase))
                .route(web::post().to(erase)),
        );
}

#[derive(Deserialize)]
struct Confirmed {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    confirm_email: String,
}

/// `GET /app/people/{id}`: all that is stored about somebody; who opened it stands in the access log.
async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    id: web::Path<String>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    shown(&request, &state, reader, StatusCode::OK, move || {
        let person = found(&sources, &id)?;
        let page = person_page(&person, sources.chrome()).render().map_err(RequestError::fault)?;
        sources.log(&Opened::new(Deed::Person, ""), None)?;
        Ok(page)
    })
    .await
}

/// `GET /app/people/{id}/erase`: what it comes to, and the form.
async fn ask_to_erase(
    request: HttpRequest,
    state: web::Data<State>,
    id: web::Path<String>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    asked(&request, &state, reader, StatusCode::OK, id.into_inner(), EraseTyped::default()).await
}

async fn asked(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    id: String,
    typed: EraseTyped,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        let person = found(&sources, &id)?;
        erase_page(&person, typed, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

/// `POST /app/people/{id}/erase`
async fn erase(
    request: HttpRequest,
    state: web::Data<State>,
    id: web::Path<String>,
    form: web::Form<Confirmed>,
) -> HttpResponse {
    let Confirmed { csrf, confirm_email } = form.into_inner();
    let reader = match hr(&request, &state, Some(&csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let id = id.into_inner();
    let (sources, wanted) = (Sources::new(&request, &state, &reader), id.clone());
    let by = reader.actor();
    let (typed, locale_of) = (confirm_email.clone(), Sources::new(&request, &state, &reader));
    let erased = blocking(move || {
        let person = found(&sources, &wanted)?.person;
        if EmailAddress::of_person(&typed).ok().as_ref() != Some(&person.email) {
            return Ok(Erasing::NotConfirmed(person.known_by().to_owned()));
        }
        let (app, now) = (&sources.state.app, sources.state.now());
        match app::erase_person_by(app, &by, &person.email, &outbox(&sources.state)?, now) {
            Ok(_) => Ok(Erasing::Done),
            Err(AppError::Refused(Refusal::NobodyKnown(_))) => Err(RequestError::NotFound),
            Err(AppError::Refused(Refusal::LastHr(email))) => Ok(Erasing::LastHr(email)),
            Err(AppError::Refused(Refusal::AskedNow { .. })) => Ok(Erasing::AskedNow),
            Err(error) => Err(error.into()),
        }
    });
    let chrome = locale_of.chrome();
    let (status, mistake) = match erased.await {
        Ok(Erasing::Done) => return reader.respond(&state, redirect(PEOPLE)),
        Ok(Erasing::NotConfirmed(email)) => {
            let says = chrome.t.say("desk-erase-type").with("email", email.as_str());
            (StatusCode::UNPROCESSABLE_ENTITY, Some(says.to_string()))
        }
        Ok(Erasing::LastHr(email)) => {
            let says = chrome.t.say("desk-access-last-hr").with("email", email.as_str());
            (StatusCode::CONFLICT, Some(says.to_string()))
        }
        // The page itself says why, in place of the form.
        Ok(Erasing::AskedNow) => (StatusCode::CONFLICT, None),
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    let typed = EraseTyped { email: confirm_email, mistake };
    asked(&request, &state, reader, status, id, typed).await
}

enum Erasing {
    Done,
    NotConfirmed(String),
    LastHr(EmailAddress),
    AskedNow,
}

fn outbox(state: &State) -> Result<PathBuf, RequestError> {
    state.outbox().map(PathBuf::from).ok_or(RequestError::NotFound)
}

fn found(sources: &Sources, id: &str) -> Result<PersonSources, RequestError> {
    let outbox = outbox(&sources.state)?;
    let record = app::person_record(&sources.state.app, id, &outbox)?;
    record.and_then(drawn_from).ok_or(RequestError::NotFound)
}

fn drawn_from(record: PersonRecord) -> Option<PersonSources> {
    let one = record.employee?;
    let asked = record.invited.into_iter().map(|asked| AskedIn {
        wave: asked.wave.to_string(),
        open_until: (asked.state != WaveState::Closed).then_some(asked.closes_on),
        reader: asked.reader,
        mailed: asked.mailed,
    });
    let text = |text| match text {
        TextOf::Book(number) => NamedIn::Book(number),
        TextOf::Note(on) => NamedIn::Note(on),
    };
    let texts = record.texts.into_iter().map(|(team, of)| (team, text(of)));
    let made_by = record.made_by.into_iter().map(|(number, who)| (number, who.as_str().to_owned()));
    Some(PersonSources {
        id: hexadecimal(&one.id),
        person: one.person,
        active: one.active,
        unsubscribed: one.unsubscribed,
        role: record.role,
        sign_in_links: record.sign_in_links,
        sessions: record.sessions,
        access_entries: record.access_entries,
        queued_mails: record.queued_mails,
        addresses: record.addresses,
        leads: record.leads,
        deputy_for: record.deputy_for,
        led: record.led,
        asked: asked.collect(),
        log: record.log,
        made_by: made_by.collect(),
        outbox: record.outbox,
        texts: texts.collect(),
    })
}
