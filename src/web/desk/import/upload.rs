use actix_multipart::{Multipart, MultipartError};
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::TryStreamExt;

use super::{Importing, Step, asked, stepped};
use crate::app::{ColumnMemory, LARGEST_UPLOAD, Upload};
use crate::domain::ImportMode;
use crate::domain::people_file::Answers;
use crate::reports::ImportTyped;
use crate::web::desk::hr;
use crate::web::reports::Sources;
use crate::web::{RequestError, State};

/// What is declared longer is not even read to its end, in bytes.
const LONGEST_READ: u64 = 64 * 1024 * 1024;
/// No other field of the form is longer, in bytes.
const LONGEST_FIELD: usize = 1024;

/// The form as it was sent.
#[derive(Default)]
struct Posted {
    csrf: String,
    mode: String,
    file_name: String,
    file: Vec<u8>,
    rows: Vec<u8>,
    too_long: bool,
}

/// `POST /app/people/import`: keeps the file in memory, for this session.
pub async fn upload(
    request: HttpRequest,
    state: web::Data<State>,
    payload: web::Payload,
) -> HttpResponse {
    // Before anything of the file is read.
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let largest = || {
        let says = t.say("desk-import-too-long").with("most", LARGEST_UPLOAD / (1024 * 1024));
        ImportTyped { file_mistake: Some(says.to_string()), ..ImportTyped::default() }
    };
    if declared_length(&request).is_some_and(|length| length > LONGEST_READ) {
        return asked(&request, &state, reader, StatusCode::PAYLOAD_TOO_LARGE, largest()).await;
    }
    let posted = match read(Multipart::new(request.headers(), payload)).await {
        Ok(posted) => posted,
        Err(error) => {
            tracing::info!(%error, "an upload could not be read");
            let response = RequestError::Unreadable.respond(&request, &state);
            return reader.respond(&state, response);
        }
    };
    if !reader.sent(&request, &state, &posted.csrf) {
        return reader.respond(&state, RequestError::Foreign.respond(&request, &state));
    }
    if posted.too_long {
        return asked(&request, &state, reader, StatusCode::PAYLOAD_TOO_LARGE, largest()).await;
    }
    let has_rows = posted.rows.iter().any(|byte| !byte.is_ascii_whitespace());
    let file_mistake = match (posted.file.is_empty(), has_rows) {
        (true, false) => Some(t.get("desk-import-nothing")),
        (false, true) => Some(t.get("desk-import-both")),
        _ => None,
    };
    let mode = match posted.mode.as_str() {
        "full" => Some(ImportMode::Full),
        "partial" => Some(ImportMode::Partial),
        _ => None,
    };
    let mode_mistake = mode.is_none().then(|| t.get("desk-import-no-mode"));
    let (Some(mode), None) = (mode, &file_mistake) else {
        let rows = String::from_utf8_lossy(&posted.rows).into_owned();
        let typed = ImportTyped { rows, mode, file_mistake, mode_mistake };
        return asked(&request, &state, reader, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
    };
    let upload = Upload {
        bytes: if has_rows { posted.rows.into() } else { posted.file.into() },
        name: posted.file_name,
        mode,
        answers: Answers::default(),
        memory: ColumnMemory::Use,
    };
    stepped(&request, &state, reader, move |importing: &Importing| {
        let next = importing.next(&upload)?;
        importing.keep(upload);
        Ok(Step::To(next))
    })
    .await
}

fn declared_length(request: &HttpRequest) -> Option<u64> {
    request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads the form to its end: a browser shows no answer to a file that it is still sending.
async fn read(mut payload: Multipart) -> Result<Posted, MultipartError> {
    let mut posted = Posted::default();
    while let Some(mut field) = payload.try_next().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name =
            field.content_disposition().and_then(|it| it.get_filename()).map(str::to_owned);
        let most =
            if matches!(name.as_str(), "file" | "rows") { LARGEST_UPLOAD } else { LONGEST_FIELD };
        let Ok(bytes) = field.bytes(most).await else {
            posted.too_long = true;
            continue;
        };
        let bytes = bytes?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "csrf" => posted.csrf = text(),
            "mode" => posted.mode = text(),
            "rows" => posted.rows = bytes.to_vec(),
            "file" => {
                posted.file_name = file_name.unwrap_or_default();
                posted.file = bytes.to_vec();
            }
            _ => {}
        }
    }
    Ok(posted)
}
