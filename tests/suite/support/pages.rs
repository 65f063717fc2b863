use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::App;
use actix_web::dev::ServiceResponse;
use actix_web::test::{TestRequest, call_service, init_service};
use sdt_pulse::web::{State, configure};

type Response = Pin<Box<dyn Future<Output = ServiceResponse>>>;
type Service = Rc<dyn Fn(TestRequest) -> Response>;

/// The routes of one server. They are made once: in a debug build that costs more than most pages.
#[derive(Default)]
pub struct Pages(RefCell<Option<Service>>);

impl Pages {
    /// What a server with this state answers; the first state counts.
    pub async fn answer(
        &self,
        state: impl FnOnce() -> State,
        request: TestRequest,
    ) -> ServiceResponse {
        let made = self.0.borrow().clone();
        let service = if let Some(service) = made {
            service
        } else {
            let service = service(state()).await;
            self.0.replace(Some(Rc::clone(&service)));
            service
        };
        service(request).await
    }
}

async fn service(state: State) -> Service {
    let service = init_service(App::new().configure(|config| configure(config, &state))).await;
    let service = Rc::new(service);
    Rc::new(move |request| {
        let service = Rc::clone(&service);
        Box::pin(async move { call_service(&*service, request.to_request()).await })
    })
}
