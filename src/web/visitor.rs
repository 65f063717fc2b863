use actix_web::body::MessageBody;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::{App as Actix, Error, test};

use super::{State, configure};

/// Somebody who answers: posts forms to the same routes as a browser does, inside the process.
pub struct Visitor<S>(S);

impl Visitor<()> {
    pub async fn new(
        state: &State,
    ) -> Visitor<impl Service<actix_http::Request, Response = ServiceResponse<impl MessageBody>, Error = Error>> {
        Visitor(test::init_service(Actix::new().configure(|config| configure(config, state))).await)
    }
}
