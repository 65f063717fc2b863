use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::answers::{Fields, answered, field};
use super::{Importing, Step, Tried, stepped};
use crate::app::{self, ColumnMemory, Upload};
use crate::domain::people_file::{Question, ReadColumns, Refused};
use crate::reports::{ColumnsSources, PEOPLE_TRIAL, import_columns_page};
use crate::web::desk::hr;
use crate::web::{RequestError, State};

/// `GET /app/people/import/columns`: what each column is read as, and what the file leaves open.
pub async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    stepped(&request, &state, reader, |importing| {
        let Some(upload) = importing.upload() else { return Ok(importing.without_upload()) };
        let page = drawn(importing, &upload, &open_questions(importing, &upload)?, &[])?;
        Ok(Step::Page(StatusCode::OK, page))
    })
    .await
}

/// `POST /app/people/import/columns`
pub async fn answer(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    let fields = form.into_inner();
    let reader = match hr(&request, &state, Some(field(&fields, "csrf"))).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    stepped(&request, &state, reader, move |importing| {
        let Some(mut upload) = importing.upload() else { return Ok(importing.without_upload()) };
        let before = open_questions(importing, &upload)?;
        let columns = read(importing, &upload)?.ok();
        upload.answers = answered(&fields, &upload.answers, columns.as_ref());
        if columns.is_some() {
            upload.memory = match field(&fields, "remember") {
                "" => ColumnMemory::Forget,
                _ => ColumnMemory::Remember,
            };
        }
        let open = open_questions(importing, &upload)?;
        importing.keep(upload.clone());
        let missed: Vec<Question> =
            open.iter().filter(|one| before.contains(one)).cloned().collect();
        if open.is_empty() {
            return Ok(Step::To(PEOPLE_TRIAL));
        }
        let status = match missed.as_slice() {
            [] => return Ok(Step::To(crate::reports::PEOPLE_COLUMNS)),
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Ok(Step::Page(status, drawn(importing, &upload, &open, &missed)?))
    })
    .await
}

fn open_questions(importing: &Importing, upload: &Upload) -> Result<Vec<Question>, RequestError> {
    Ok(match importing.tried(upload)? {
        Tried::Refused(refused) => refused.questions,
        Tried::Plan(_) => Vec::new(),
    })
}

fn read(
    importing: &Importing,
    upload: &Upload,
) -> Result<Result<ReadColumns, Refused>, RequestError> {
    let app = &importing.sources.state.app;
    Ok(app::import_columns(app, &upload.bytes, &upload.answers, upload.memory)?)
}

fn drawn(
    importing: &Importing,
    upload: &Upload,
    questions: &[Question],
    missed: &[Question],
) -> Result<String, RequestError> {
    let columns = read(importing, upload)?;
    let (columns, problems) = match columns {
        Ok(columns) => (Some(columns), Vec::new()),
        Err(refused) => (None, refused.problems),
    };
    let sources = ColumnsSources {
        file: upload.name.clone(),
        columns,
        problems,
        questions: questions.to_vec(),
        missed: missed.to_vec(),
        remember: upload.memory != ColumnMemory::Forget,
    };
    let page = import_columns_page(sources, importing.sources.chrome());
    page.render().map_err(RequestError::fault)
}
