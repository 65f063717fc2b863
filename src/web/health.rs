use actix_web::{HttpResponse, web};

use super::session::blocking;
use super::{RequestError, State};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/healthz", web::get().to(healthz)).route("/readyz", web::get().to(readyz));
}

/// The process answers.
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().body("ok\n")
}

/// The database answers, too.
async fn readyz(state: web::Data<State>) -> HttpResponse {
    let app = state.app.clone();
    match blocking(move || app.is_ready().map_err(RequestError::from)).await {
        Ok(()) => HttpResponse::Ok().body("ready\n"),
        Err(problem) => {
            tracing::error!(?problem, "not ready");
            HttpResponse::ServiceUnavailable().body("the database does not answer\n")
        }
    }
}
