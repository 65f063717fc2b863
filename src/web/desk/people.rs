use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{hr, shown};
use crate::app;
use crate::domain::hexadecimal;
use crate::reports::{ListedPerson, PEOPLE, PeopleSources, people_page};
use crate::web::reports::Sources;
use crate::web::{RequestError, State};

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(PEOPLE).route(web::get().to(list)).route(web::head().to(list)));
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    page: Option<usize>,
}

/// `GET /app/people?q=…&page=…`, for HR.
async fn list(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Asked>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (sources, session) = (Sources::new(&request, &state, &reader), reader.session().clone());
    shown(&request, &state, reader, StatusCode::OK, move || {
        let Asked { q: search, page } = asked.into_inner();
        let page = page.unwrap_or(1).max(1);
        let list = app::people_list(&sources.state.app, &search, page)?;
        let people = list.people.into_iter().map(|one| ListedPerson {
            id: hexadecimal(&one.id),
            known_by: one.person.known_by().to_owned(),
            has_address: one.person.address().is_some(),
            name: one.person.name,
            team: one.person.team,
            lead: one.person.manager_email.map(String::from),
            active: one.active,
            unsubscribed: one.unsubscribed,
        });
        let page = PeopleSources {
            people: people.collect(),
            found: list.found,
            asked: list.asked,
            search,
            page,
            has_more: list.has_more,
            imported: app::last_import(&sources.state.app, &session, sources.state.now()),
        };
        people_page(page, sources.chrome()).render().map_err(RequestError::fault)
    })
    .await
}
