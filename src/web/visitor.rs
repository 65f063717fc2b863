use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{App as Actix, test};

use super::{State, configure};

/// One person's form: field names and values, the code among them.
pub type FilledForm = Vec<(String, String)>;

/// A form that was not accepted.
#[derive(Debug, thiserror::Error)]
#[error("an answer was met with {0} instead of thanks")]
pub struct PostError(StatusCode);

/// Posts filled forms to the same routes as a browser does, inside this process. `sent` hears of each.
pub async fn post_answers(
    state: &State,
    forms: impl IntoIterator<Item = FilledForm>,
    mut sent: impl FnMut(),
) -> Result<(), PostError> {
    let service =
        test::init_service(Actix::new().configure(|config| configure(config, state))).await;
    for form in forms {
        let body: String =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = test::TestRequest::post()
            .uri("/s/answers")
            .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
            .set_payload(body)
            .to_request();
        let response = test::call_service(&service, request).await;
        // Whatever is not stored is no 2xx.
        if response.status() != StatusCode::OK {
            return Err(PostError(response.status()));
        }
        sent();
    }
    Ok(())
}
