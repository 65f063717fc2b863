//! The autonomy audit: the lead's page with its forms, what was agreed to keep, and the team's own
//! way in by a link.
//!
//! Invariants: only a unit's own leads write into its book; a link's code is in no address and no log.

mod entry;
mod fields;
mod lead;
mod link_page;
mod refusal;
mod snapshot;
mod team;

use actix_web::web;

/// `/app/audit/…`, `/app/audit-snapshot/…`, `/a`, `/a/snapshot`.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/app/audit/{path:.*}")
                .route(web::get().to(lead::page))
                .route(web::head().to(lead::page))
                .route(web::post().to(lead::write)),
        )
        .service(
            web::resource("/app/audit-snapshot/{file}")
                .route(web::get().to(snapshot::download))
                .route(web::head().to(snapshot::download)),
        )
        .service(
            web::resource("/a")
                .route(web::get().to(team::entry))
                .route(web::head().to(team::entry))
                .route(web::post().to(team::paper)),
        )
        .service(
            web::resource("/a/snapshot")
                .route(web::get().to(team::back))
                .route(web::head().to(team::back))
                .route(web::post().to(team::snapshot)),
        );
}
