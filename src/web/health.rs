use actix_web::{HttpResponse, web};

use super::State;
use super::request_error::with_retry_after;
use super::session::blocking;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/health/live", web::get().to(live)).route("/health/ready", web::get().to(ready));
}

/// The process answers.
async fn live() -> HttpResponse {
    HttpResponse::Ok().body("ok\n")
}

/// The database takes and keeps a write, too.
async fn ready(state: web::Data<State>) -> HttpResponse {
    let app = state.app.clone();
    match blocking(move || Ok(app.check_ready()?)).await {
        Ok(()) => HttpResponse::Ok().body("ready\n"),
        Err(problem) => {
            tracing::error!(?problem, "not ready");
            let said = "the database does not answer, or keeps nothing\n";
            with_retry_after(HttpResponse::ServiceUnavailable().body(said))
        }
    }
}
