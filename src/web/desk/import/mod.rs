//! A people file in the browser: the file, its columns, a trial run, and all of it or nothing.

mod answers;
mod columns;
mod trial;
mod upload;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::{hr, shown};
use crate::app::{self, AppError, ImportRequest, Imported, Refusal, Session, Upload};
use crate::domain::people_file::Refused;
use crate::reports::{
    ImportTyped, PEOPLE, PEOPLE_COLUMNS, PEOPLE_IMPORT, PEOPLE_TRIAL, import_page,
};
use crate::web::reports::Sources;
use crate::web::session::{Reader, blocking};
use crate::web::{ContentPolicy, RequestError, State, html, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(PEOPLE_IMPORT)
                .route(web::get().to(ask))
                .route(web::head().to(ask))
                .route(web::post().to(upload::upload)),
        )
        .service(
            web::resource(PEOPLE_COLUMNS)
                .route(web::get().to(columns::page))
                .route(web::head().to(columns::page))
                .route(web::post().to(columns::answer)),
        )
        .service(
            web::resource(PEOPLE_TRIAL)
                .route(web::get().to(trial::page))
                .route(web::head().to(trial::page))
                .route(web::post().to(trial::apply)),
        );
}

/// `GET /app/people/import`
async fn ask(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    asked(&request, &state, reader, StatusCode::OK, ImportTyped::default()).await
}

/// The form for a file, with what was typed into it.
async fn asked(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    typed: ImportTyped,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        import_page(typed, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}

/// What a step of an import answers.
enum Step {
    Page(StatusCode, String),
    To(&'static str),
    /// Nothing is kept of a file: after half an hour, or a restart.
    Lost,
}

/// What a step works with.
struct Importing {
    sources: Sources,
    session: Session,
}

impl Importing {
    fn new(request: &HttpRequest, state: &web::Data<State>, reader: &Reader) -> Self {
        Self { sources: Sources::new(request, state, reader), session: reader.session().clone() }
    }

    fn upload(&self) -> Option<Upload> {
        let state = &self.sources.state;
        app::upload_of(&state.app, &self.session, state.now())
    }

    fn keep(&self, upload: Upload) {
        let state = &self.sources.state;
        app::keep_upload(&state.app, &self.session, upload, state.now());
    }

    /// Where somebody is sent who has no file here: back to the list after an import.
    fn without_upload(&self) -> Step {
        let state = &self.sources.state;
        match app::last_import(&state.app, &self.session, state.now()) {
            Some(_) => Step::To(PEOPLE),
            None => Step::Lost,
        }
    }

    /// What an import would do now.
    fn tried(&self, upload: &Upload) -> Result<Tried, RequestError> {
        let state = &self.sources.state;
        let mut request = request_of(upload);
        request.dry_run = true;
        match app::import_people(&state.app, &upload.bytes, &request, state.now()) {
            Ok(imported) => Ok(Tried::Plan(imported)),
            Err(AppError::Refused(Refusal::People(refused))) => Ok(Tried::Refused(refused)),
            Err(error) => Err(error.into()),
        }
    }

    /// The step after a file was uploaded or a question answered.
    fn next(&self, upload: &Upload) -> Result<&'static str, RequestError> {
        Ok(match self.tried(upload)? {
            Tried::Refused(refused) if !refused.questions.is_empty() => PEOPLE_COLUMNS,
            _ => PEOPLE_TRIAL,
        })
    }
}

enum Tried {
    Plan(Imported),
    Refused(Refused),
}

fn request_of(upload: &Upload) -> ImportRequest {
    ImportRequest {
        answers: upload.answers.clone(),
        memory: upload.memory,
        ..ImportRequest::of(upload.mode)
    }
}

/// Takes a step away from the async threads.
async fn stepped(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    step: impl FnOnce(&Importing) -> Result<Step, RequestError> + Send + 'static,
) -> HttpResponse {
    let importing = Importing::new(request, state, &reader);
    let response = match blocking(move || step(&importing)).await {
        Ok(Step::Page(status, body)) => html(status, body, ContentPolicy::OwnStyles),
        Ok(Step::To(address)) => redirect(address),
        Ok(Step::Lost) => {
            let sources = Sources::new(request, state, &reader);
            let t = sources.chrome().t;
            let lost = Some(t.get("desk-import-lost"));
            let typed = ImportTyped { file_mistake: lost, ..ImportTyped::default() };
            return asked(request, state, reader, StatusCode::NOT_FOUND, typed).await;
        }
        Err(problem) => problem.respond(request, state),
    };
    reader.respond(state, response)
}
