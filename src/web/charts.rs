//! The charts of the signed-in pages as PNG files, for whoever may read the page.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};

use super::marks::marks_of;
use super::reports::{Opened, Sources};
use super::session::{blocking, reader};
use super::{RequestError, State, UnitAddress};
use crate::app::published_waves;
use crate::domain::{Deed, NeedState, Scale, UnitPath};
use crate::reports::{ChartFile, ChartOf, between_file, trend_file};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/app/chart/{of}/{scale}/{path:.*}", web::get().to(chart));
}

async fn chart(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<(String, String, UnitAddress)>,
) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (of, scale, UnitAddress(unit)) = path.into_inner();
    let wanted = ChartOf::parse(&of).zip(Scale::parse(&scale));
    let sources = Sources::new(&request, &state, &reader);
    let rendered = blocking(move || {
        let Some((of, scale)) = wanted else { return Ok(None) };
        let found = file(&sources, of, scale, &unit)?;
        if let Some(chart) = &found {
            sources.log(&Opened::new(Deed::Chart, &chart.name), None)?;
        }
        Ok(found)
    });
    let response = match rendered.await {
        Ok(Some(ChartFile { name, png })) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "image/png"))
            .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
            .insert_header(("Cache-Control", "no-store"))
            .insert_header(("X-Content-Type-Options", "nosniff"))
            .body(png),
        Ok(None) => RequestError::NotFound.respond(&request, &state),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}

/// `None` where there is no such chart, or none for this reader.
fn file(
    sources: &Sources,
    of: ChartOf,
    scale: Scale,
    unit: &UnitPath,
) -> Result<Option<ChartFile>, RequestError> {
    let access = &sources.access;
    let may_read = match of {
        ChartOf::Team => access.may_read_report(unit),
        ChartOf::Summary => access.may_read_summary(unit),
        ChartOf::Between => access.hr && unit.is_organisation(),
    };
    if !may_read {
        return Ok(None);
    }
    let waves = published_waves(&sources.state.app)?;
    let waves = sources.readable(unit, &waves);
    let chrome = sources.chrome();
    let file = match of {
        ChartOf::Team => {
            let actions = marks_of(sources, unit)?;
            trend_file(unit, scale, &waves, &actions, &chrome)
        }
        ChartOf::Summary => trend_file(unit, scale, &waves, &[], &chrome),
        ChartOf::Between if scale.state == NeedState::Frustration => return Ok(None),
        ChartOf::Between => between_file(scale.need, &waves, &chrome),
    };
    file.map_err(RequestError::fault)
}
