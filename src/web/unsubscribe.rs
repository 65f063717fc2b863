use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::notice::{Button, Notice};
use super::session::blocking;
use super::{ContentPolicy, RequestError, State, html};
use crate::app::unsubscribe;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(
        web::resource("/u/{code}")
            .route(web::get().to(ask))
            .route(web::head().to(ask))
            .route(web::post().to(leave)),
    );
}

/// Asks first: a scanner that opens every link of a mail must not take anybody off the list.
async fn ask(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let notice = Notice::new(&request, &state);
    let t = notice.t();
    let label = t.get("unsubscribe-button");
    let button = Button {
        action: request.uri().path(),
        field: "List-Unsubscribe",
        value: "One-Click",
        label,
    };
    let page = notice.page(&t.get("unsubscribe-title"), &[t.get("unsubscribe-text")], Some(button));
    html(StatusCode::OK, page, ContentPolicy::OwnStyles)
}

/// Acts at once: the page's button, or a mail program by RFC 8058.
async fn leave(
    request: HttpRequest,
    state: web::Data<State>,
    code: web::Path<String>,
) -> HttpResponse {
    let (app, now) = (state.app.clone(), state.now());
    let code = code.into_inner();
    match blocking(move || unsubscribe(&app, &code, now).map_err(RequestError::from)).await {
        Err(problem) => problem.respond(&request, &state),
        Ok(false) => {
            let problem =
                state.wrong_code().map_or_else(RequestError::from, |()| RequestError::NotFound);
            problem.respond(&request, &state)
        }
        Ok(true) => {
            let notice = Notice::new(&request, &state);
            let t = notice.t();
            let page =
                notice.page(&t.get("unsubscribe-done"), &[t.get("unsubscribe-done-text")], None);
            html(StatusCode::OK, page, ContentPolicy::OwnStyles)
        }
    }
}
