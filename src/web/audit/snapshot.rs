//! What a team agreed on, as a file.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::app::{self, App, AppError};
use crate::domain::{Deed, Quarter, UnitPath};
use crate::web::reports::{Opened, Sources};
use crate::web::session::{blocking, leader};
use crate::web::{RequestError, State, UnitAddress};

#[derive(Deserialize)]
pub(super) struct Asked {
    team: Option<UnitAddress>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Html,
    Pdf,
}

impl Format {
    pub fn parse(extension: &str) -> Option<Self> {
        match extension {
            "html" => Some(Self::Html),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
        }
    }
}

/// `GET /app/audit-snapshot/2026Q4.html?team=…`, for the team's own lead.
pub(super) async fn download(
    request: HttpRequest,
    state: web::Data<State>,
    file: web::Path<String>,
    asked: web::Query<Asked>,
) -> HttpResponse {
    let Some(UnitAddress(team)) = asked.into_inner().team else {
        return RequestError::NotFound.respond(&request, &state);
    };
    let reader = match leader(&request, &state, &team).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let Some((quarter, format)) = named(&file) else {
        return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
    };
    let sources = Sources::new(&request, &state, &reader);
    let found = blocking(move || {
        let bytes = bytes_of(&sources.state.app, &team, quarter, format)?;
        if bytes.is_some() {
            let subject = format!("{} {quarter}", team.as_str());
            sources.log(&Opened::new(Deed::AuditFile, &subject), None)?;
        }
        Ok(bytes)
    });
    let response = match found.await {
        Ok(Some(bytes)) => attached(bytes, quarter, format),
        Ok(None) => RequestError::NotFound.respond(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}

fn named(file: &str) -> Option<(Quarter, Format)> {
    let (quarter, extension) = file.split_once('.')?;
    Some((Quarter::parse(quarter)?, Format::parse(extension)?))
}

/// The file; `None` where the team agreed on nothing in the quarter, or it was kept without a PDF.
pub(super) fn bytes_of(
    app: &App,
    team: &UnitPath,
    quarter: Quarter,
    format: Format,
) -> Result<Option<Vec<u8>>, AppError> {
    let snapshot = app::audit_snapshot_of(app, team, quarter)?;
    Ok(snapshot.and_then(|snapshot| match format {
        Format::Html => Some(snapshot.html),
        Format::Pdf => snapshot.pdf,
    }))
}

/// To keep, not to look at: no browser shows it under our address.
pub(super) fn attached(bytes: Vec<u8>, quarter: Quarter, format: Format) -> HttpResponse {
    let name = format!("attachment; filename=\"autonomy-audit-{quarter}.{}\"", format.extension());
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format.media_type()))
        .insert_header((CONTENT_DISPOSITION, name))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .insert_header((REFERRER_POLICY, "no-referrer"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header(("X-Robots-Tag", "noindex"))
        .body(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_quarter_and_a_format() {
        let quarter = Quarter::parse("2026Q4").unwrap();
        assert_eq!(named("2026Q4.html"), Some((quarter, Format::Html)));
        assert_eq!(named("2026Q4.pdf"), Some((quarter, Format::Pdf)));
        for bad in ["2026Q4", "2026Q5.html", "2026Q4.exe", ".html", "2026Q4.html.pdf"] {
            assert_eq!(named(bad), None, "{bad}");
        }
    }
}
