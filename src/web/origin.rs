//! Whether a form comes from a page of ours, as the browser that sent it says.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, web};

use super::{RequestError, State};

/// Refuses every POST that a page of somebody else had a browser send; only the one-click unsubscribing
/// of mail programs (RFC 8058) comes from elsewhere by its nature. What names no site is no browser of
/// today, and is held by the code or the token in its form.
pub async fn refuse_cross_site<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method() == Method::POST
        && is_cross_site(request.headers())
        && !request.path().starts_with("/u/")
        && let Some(state) = request.app_data::<web::Data<State>>().cloned()
    {
        let response = RequestError::Foreign.respond(request.request(), &state);
        return Ok(request.into_response(response));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn is_cross_site(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site")
}

/// Whether a form comes from under `base_url`: the `Host` of a request is what its sender wrote. A browser
/// that names no origin is held by the form's token.
pub fn is_own_origin(headers: &HeaderMap, state: &State) -> bool {
    let Some(origin) = headers.get(ORIGIN) else { return true };
    !is_cross_site(headers) && origin.as_bytes() == state.app.settings().origin().as_bytes()
}

/// Whether a form comes from a page under the very host that it was sent to. Of an address that is not set
/// yet more cannot be known; such a form is held by its token beside.
pub fn is_of_this_host(request: &HttpRequest) -> bool {
    let headers = request.headers();
    let Some(origin) = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok()) else {
        return !is_cross_site(headers);
    };
    let connection = request.connection_info();
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    !is_cross_site(headers) && host == connection.host()
}

/// Scheme, host and port by which the browser came: as it says itself, else as the proxy does.
pub fn seen_origin(request: &HttpRequest) -> String {
    let origin = request.headers().get(ORIGIN).and_then(|origin| origin.to_str().ok());
    if let Some(origin) = origin.filter(|origin| origin.contains("://")) {
        return origin.to_owned();
    }
    let connection = request.connection_info();
    format!("{}://{}", connection.scheme(), connection.host())
}

/// Whether a proxy passes on by which address the browser came.
pub fn was_proxied(request: &HttpRequest) -> bool {
    ["forwarded", "x-forwarded-proto", "x-forwarded-host"]
        .iter()
        .any(|name| request.headers().contains_key(*name))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn only_what_says_cross_site_is() {
        let sent = |site: &'static str| {
            let (name, value) =
                (HeaderName::from_static("sec-fetch-site"), HeaderValue::from_static(site));
            is_cross_site(&HeaderMap::from_iter([(name, value)]))
        };
        assert!(sent("cross-site"));
        assert!(!sent("same-origin") && !sent("same-site") && !sent("none"));
        assert!(!is_cross_site(&HeaderMap::new()));
    }
}
