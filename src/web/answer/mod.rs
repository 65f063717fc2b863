//! The answer pages: entry, form, check, and a page for each state of a link.
//!
//! Invariants: only `POST /s/answers` stores anything; no page holds more of a person than their
//! code and what they chose; the code is in no address, and nothing here is logged except a fault of
//! ours, without the code.

pub(super) mod assets;
mod closing_page;
mod entry_page;
mod fields;
mod form_encoding;
mod form_page;
pub(super) mod frame;
mod handlers;
mod posted;
mod retry_page;
mod summary;
mod who_sees;

use actix_web::{HttpResponse, http::header::ALLOW, web};

/// `/s`, `/kiosk`, `/s/answers`, `/s/seal.js`.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/s")
                .route(web::get().to(handlers::entry))
                .route(web::head().to(handlers::entry))
                .route(web::post().to(handlers::open))
                .default_service(web::to(async || refused("GET, HEAD, POST"))),
        )
        .service(
            web::resource("/kiosk")
                .route(web::get().to(handlers::kiosk))
                .route(web::head().to(handlers::kiosk))
                .default_service(web::to(async || refused("GET, HEAD"))),
        )
        .service(
            web::resource("/s/answers")
                .route(web::get().to(handlers::back_to_entry))
                .route(web::head().to(handlers::back_to_entry))
                .route(web::post().to(handlers::send))
                .default_service(web::to(async || refused("GET, HEAD, POST"))),
        )
        .service(
            web::resource("/s/seal.js")
                .route(web::get().to(handlers::seal_script))
                .route(web::head().to(handlers::seal_script))
                .default_service(web::to(async || refused("GET, HEAD"))),
        );
}

/// No browser asks like this, so that there is no page to show.
fn refused(allowed: &'static str) -> HttpResponse {
    HttpResponse::MethodNotAllowed().insert_header((ALLOW, allowed)).finish()
}
