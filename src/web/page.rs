use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};

/// What a page may do in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentPolicy<'a> {
    /// The answer pages: styles by the hash of their text alone (base64 of SHA-256).
    Hashed { style: &'a str, script: Script<'a> },
    /// The signed-in pages: the one stylesheet of this server, no script.
    OwnStyles,
    /// The same for whoever reads by a link, without a session.
    ByLink,
}

/// Which script an answer page may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script<'a> {
    None,
    /// One inside the page, by the hash of its text.
    Inlined(&'a str),
    /// One of this server, which may ask this server.
    Own,
}

impl ContentPolicy<'_> {
    fn header(self) -> String {
        let sources = match self {
            Self::Hashed { style, script: Script::None } => format!("style-src 'sha256-{style}'"),
            Self::Hashed { style, script: Script::Inlined(script) } => {
                format!("style-src 'sha256-{style}'; script-src 'sha256-{script}'")
            }
            Self::Hashed { style, script: Script::Own } => {
                format!("style-src 'sha256-{style}'; script-src 'self'; connect-src 'self'")
            }
            Self::OwnStyles | Self::ByLink => "style-src 'self'; img-src 'self'".to_owned(),
        };
        format!(
            "default-src 'none'; {sources}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        )
    }

    /// A POST from a no-referrer page sends `Origin: null`, which the signed-in pages' check of the
    /// origin could not tell from a foreign one.
    fn referrer(self) -> &'static str {
        match self {
            Self::Hashed { .. } | Self::ByLink => "no-referrer",
            Self::OwnStyles => "same-origin",
        }
    }
}

/// A page with every header that keeps it private.
pub fn html(status: StatusCode, body: String, policy: ContentPolicy<'_>) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CONTENT_SECURITY_POLICY, policy.header()))
        .insert_header((REFERRER_POLICY, policy.referrer()))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header(("X-Robots-Tag", "noindex"))
        .body(body)
}

/// On to another page with a GET (303).
pub fn redirect(to: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, to))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((REFERRER_POLICY, "same-origin"))
        .finish()
}
