//! A provider of `OpenID Connect` that says what a test tells it to, true or not, and signs it with keys of
//! its own.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, mpsc};
use std::thread::{self, JoinHandle};

use actix_web::dev::ServerHandle;
use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const CLIENT: &str = "pulse";
/// With what a form writes in another way.
pub const SECRET: &str = "s3cret &+%";
pub const CODE: &str = "a-code-of-the-provider";

/// How the provider behaves; changed at any time.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What its clock says, in seconds since 1970.
    pub now: i64,
    /// Laid over the discovery document; a null takes something out.
    pub discovery: Value,
    /// Laid over the claims of the ID token.
    pub claims: Value,
    pub userinfo: Value,
    /// Answered instead of a token.
    pub answer: Option<(u16, Value)>,
    pub signed: Signer,
    /// The nonce that somebody came with.
    pub nonce: String,
    /// The challenge that somebody came with.
    pub challenge: String,
    /// How many keys are published, and which of them signs.
    pub published: usize,
    pub signing: usize,
}

/// Who signs an ID token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    Key,
    /// By a key that is not published, under the name of one that is.
    Stranger,
    /// By the client's secret.
    Secret,
    /// By the published key's own text, as a secret.
    PublicText,
    Nobody,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            now: 0,
            discovery: json!({}),
            claims: json!({}),
            userinfo: json!({}),
            answer: None,
            signed: Signer::Key,
            nonce: String::new(),
            challenge: String::new(),
            published: 1,
            signing: 0,
        }
    }
}

struct Inside {
    issuer: String,
    keys: Vec<EncodingKey>,
    plan: Mutex<Plan>,
    /// The addresses that were asked.
    asked: Mutex<Vec<String>>,
    /// What was wrong with what came to the token endpoint.
    wrong: Mutex<Vec<String>>,
}

pub struct FakeProvider {
    inside: Arc<Inside>,
    server: ServerHandle,
    serving: Option<JoinHandle<()>>,
}

fn key() -> EncodingKey {
    let arguments = "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -outform DER";
    let made = Command::new("openssl").args(arguments.split(' ')).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    // What was made may be of the older form; the newer one is what is read.
    let mut child = Command::new("openssl")
        .args("pkcs8 -topk8 -nocrypt -inform DER -outform DER".split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&made.stdout).unwrap();
    EncodingKey::from_ec_der(&child.wait_with_output().unwrap().stdout)
}

impl FakeProvider {
    pub fn start() -> Self {
        Self::start_at(0)
    }

    /// On that port of 127.0.0.1, until it is dropped.
    pub fn start_at(port: u16) -> Self {
        let (send, receive) = mpsc::channel();
        let serving = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let keys = vec![key(), key(), key()];
                let listener = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
                let inside = Arc::new(Inside {
                    issuer: format!("http://{}/work", listener.local_addr().unwrap()),
                    keys,
                    plan: Mutex::default(),
                    asked: Mutex::default(),
                    wrong: Mutex::default(),
                });
                let data = web::Data::from(Arc::clone(&inside));
                let server = HttpServer::new(move || {
                    App::new()
                        .app_data(data.clone())
                        .route("/work/.well-known/openid-configuration", web::get().to(discovery))
                        // A browser stays where it is.
                        .route("/work/authorize", web::get().to(HttpResponse::NoContent))
                        .route("/work/keys", web::get().to(published))
                        .route("/work/token", web::post().to(token))
                        .route("/work/userinfo", web::get().to(userinfo))
                })
                .workers(1)
                .disable_signals()
                .listen(listener)
                .unwrap()
                .run();
                send.send((inside, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (inside, server) = receive.recv().unwrap();
        Self { inside, server, serving: Some(serving) }
    }

    pub fn issuer(&self) -> &str {
        &self.inside.issuer
    }

    pub fn plan(&self) -> MutexGuard<'_, Plan> {
        self.inside.plan.lock().unwrap()
    }

    /// How often an address that ends so was asked.
    pub fn asked(&self, end: &str) -> usize {
        self.inside.asked.lock().unwrap().iter().filter(|one| one.ends_with(end)).count()
    }

    /// What a client did wrong so far.
    pub fn wrong(&self) -> Vec<String> {
        self.inside.wrong.lock().unwrap().clone()
    }
}

impl Drop for FakeProvider {
    fn drop(&mut self) {
        // Sent at once; whoever awaits it hears of the end.
        drop(self.server.stop(false));
        self.serving.take().unwrap().join().unwrap();
    }
}

fn laid_over(mut under: Value, over: &Value) -> Value {
    for (name, value) in over.as_object().unwrap() {
        match value {
            Value::Null => drop(under.as_object_mut().unwrap().remove(name)),
            value => under[name] = value.clone(),
        }
    }
    under
}

fn ask(inside: &Inside, request: &HttpRequest) -> Plan {
    inside.asked.lock().unwrap().push(request.path().to_owned());
    inside.plan.lock().unwrap().clone()
}

async fn discovery(inside: web::Data<Inside>, request: HttpRequest) -> HttpResponse {
    let plan = ask(&inside, &request);
    let issuer = &inside.issuer;
    let document = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize?tenant=a%20b"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "jwks_uri": format!("{issuer}/keys"),
    });
    HttpResponse::Ok().json(laid_over(document, &plan.discovery))
}

fn public(inside: &Inside, number: usize) -> Value {
    let key = Jwk::from_encoding_key(&inside.keys[number], Algorithm::ES256).unwrap();
    laid_over(
        serde_json::to_value(key).unwrap(),
        &json!({ "kid": format!("k{number}"), "use": "sig" }),
    )
}

async fn published(inside: web::Data<Inside>, request: HttpRequest) -> HttpResponse {
    let plan = ask(&inside, &request);
    let mut keys: Vec<Value> = (0..plan.published).map(|one| public(&inside, one)).collect();
    // Others may stand there, too.
    keys.insert(0, json!({ "kty": "new", "kid": "x", "alg": "NEW512" }));
    HttpResponse::Ok().json(json!({ "keys": keys }))
}

async fn token(
    inside: web::Data<Inside>,
    request: HttpRequest,
    form: web::Form<Vec<(String, String)>>,
) -> HttpResponse {
    let plan = ask(&inside, &request);
    if let Some((status, body)) = plan.answer {
        return HttpResponse::build(StatusCode::from_u16(status).unwrap()).json(body);
    }
    let field =
        |name: &str| form.iter().find(|(one, _)| one == name).map_or("", |(_, value)| value);
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier")));
    let basic = request.headers().get(AUTHORIZATION).map_or("", |value| value.to_str().unwrap());
    // As `form_urlencoded` writes the secret.
    let expected = base64::engine::general_purpose::STANDARD.encode("pulse:s3cret+%26%2B%25");
    let by_post = field("client_secret") == SECRET && field("client_id") == CLIENT;
    let mut wrong = inside.wrong.lock().unwrap();
    for (holds, what) in [
        (field("grant_type") == "authorization_code", "grant_type"),
        (field("code") == CODE, "code"),
        (field("redirect_uri").ends_with("/app/sign-in/oidc/back"), "redirect_uri"),
        (challenge == plan.challenge, "code_verifier"),
        (by_post || basic == format!("Basic {expected}"), "client"),
    ] {
        if !holds {
            wrong.push(what.to_owned());
        }
    }
    drop(wrong);
    let claims = json!({
        "iss": inside.issuer, "sub": "7", "aud": CLIENT, "nonce": plan.nonce, "iat": plan.now,
        "exp": plan.now + 300, "email": "ruth@elm.example", "email_verified": true,
    });
    let claims = laid_over(claims, &plan.claims);
    HttpResponse::Ok().json(json!({
        "access_token": "an-access-token", "token_type": "Bearer", "id_token": signed(&inside, &plan, &claims),
    }))
}

fn signed(inside: &Inside, plan: &Plan, claims: &Value) -> String {
    let named =
        |algorithm| Header { kid: Some(format!("k{}", plan.signing)), ..Header::new(algorithm) };
    let by_secret = |secret: &[u8]| {
        encode(&named(Algorithm::HS256), claims, &EncodingKey::from_secret(secret)).unwrap()
    };
    match plan.signed {
        Signer::Key => {
            encode(&named(Algorithm::ES256), claims, &inside.keys[plan.signing]).unwrap()
        }
        Signer::Stranger => encode(&named(Algorithm::ES256), claims, &inside.keys[2]).unwrap(),
        Signer::Secret => by_secret(SECRET.as_bytes()),
        Signer::PublicText => by_secret(public(inside, 0).to_string().as_bytes()),
        Signer::Nobody => {
            let parts = [r#"{"alg":"none"}"#.to_owned(), claims.to_string()];
            let [head, body] = parts.map(|part| URL_SAFE_NO_PAD.encode(part));
            format!("{head}.{body}.")
        }
    }
}

async fn userinfo(inside: web::Data<Inside>, request: HttpRequest) -> HttpResponse {
    let plan = ask(&inside, &request);
    if request.headers().get(AUTHORIZATION).is_none_or(|value| value != "Bearer an-access-token") {
        return HttpResponse::Unauthorized().finish();
    }
    HttpResponse::Ok().json(laid_over(json!({ "sub": "7" }), &plan.userinfo))
}
