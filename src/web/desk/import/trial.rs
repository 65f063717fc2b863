use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Importing, Step, Tried, request_of, stepped};
use crate::app::{self, AppError, Imported, Refusal, Upload};
use crate::domain::Actor;
use crate::domain::people_file::Refused;
use crate::reports::{
    PEOPLE, PEOPLE_COLUMNS, TrialEffects, TrialOf, TrialSources, TrialTyped, import_trial_page,
};
use crate::web::desk::hr;
use crate::web::{RequestError, State};

#[derive(Deserialize)]
pub struct Applied {
    #[serde(default)]
    csrf: String,
    /// Of the trial run that the page showed.
    #[serde(default)]
    plan: String,
    #[serde(default)]
    confirm_leaving: String,
}

/// `GET /app/people/import/trial`: what the import would do; nothing is changed.
pub async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    stepped(&request, &state, reader, |importing| {
        let Some(upload) = importing.upload() else { return Ok(importing.without_upload()) };
        let tried = importing.tried(&upload)?;
        drawn(importing, &upload, tried, StatusCode::OK, TrialTyped::default())
    })
    .await
}

/// `POST /app/people/import/trial`: all of it, or nothing.
pub async fn apply(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Applied>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match hr(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let by = reader.actor();
    stepped(&request, &state, reader, move |importing| applied(importing, &form, by)).await
}

fn applied(importing: &Importing, form: &Applied, by: Actor) -> Result<Step, RequestError> {
    let Some(upload) = importing.upload() else { return Ok(importing.without_upload()) };
    let imported = match importing.tried(&upload)? {
        Tried::Plan(imported) => imported,
        refused @ Tried::Refused(_) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return drawn(importing, &upload, refused, status, TrialTyped::default());
        }
    };
    if imported.plan.sha256() != form.plan {
        return changed(importing, &upload, Tried::Plan(imported));
    }
    let many = imported.plan.deactivates_many();
    let leaving = imported.plan.leaving.len();
    if many && form.confirm_leaving.trim() != leaving.to_string() {
        let t = importing.sources.chrome().t;
        let typed = TrialTyped {
            leaving: form.confirm_leaving.clone(),
            mistake: Some(t.n("desk-trial-type-wrong", leaving)),
            is_changed: false,
        };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return drawn(importing, &upload, Tried::Plan(imported), status, typed);
    }
    let state = &importing.sources.state;
    let mut request = request_of(&upload);
    request.many_may_leave = many;
    request.expected = Some(form.plan.clone());
    request.by = by;
    match app::import_people(&state.app, &upload.bytes, &request, state.now()) {
        Ok(imported) => {
            let counts = imported.plan.counts();
            app::upload_applied(&state.app, &importing.session, counts, state.now());
            Ok(Step::To(PEOPLE))
        }
        // Somebody else was quicker, between the trial run above and this.
        Err(AppError::Refused(Refusal::PlanChanged | Refusal::People(_))) => {
            changed(importing, &upload, importing.tried(&upload)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// The list is another one than the trial run was made with: here is a new trial run.
fn changed(importing: &Importing, upload: &Upload, tried: Tried) -> Result<Step, RequestError> {
    let typed = TrialTyped { is_changed: true, ..TrialTyped::default() };
    drawn(importing, upload, tried, StatusCode::CONFLICT, typed)
}

fn drawn(
    importing: &Importing,
    upload: &Upload,
    tried: Tried,
    status: StatusCode,
    typed: TrialTyped,
) -> Result<Step, RequestError> {
    let (notices, of) = match tried {
        Tried::Refused(Refused { questions, .. }) if !questions.is_empty() => {
            return Ok(Step::To(PEOPLE_COLUMNS));
        }
        Tried::Refused(Refused { problems, notices, .. }) => (notices, TrialOf::Problems(problems)),
        Tried::Plan(Imported { plan, notices, effects }) => {
            let effects = TrialEffects {
                moved: effects.moved,
                unled: effects.unled,
                too_small: effects.too_small,
            };
            (notices, TrialOf::Plan(plan, effects))
        }
    };
    let sources = TrialSources { file: upload.name.clone(), notices, of };
    let page = import_trial_page(sources, typed, importing.sources.chrome());
    Ok(Step::Page(status, page.render().map_err(RequestError::fault)?))
}
