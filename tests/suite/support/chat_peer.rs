//! A chat's server for tests, in the published shapes of Slack's Web API, of a Teams workflow and of Mattermost's
//! API: takes every message and keeps it, or misbehaves as told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use sdt_pulse::config::{Secret, Settings};
use sdt_pulse::domain::{ChatWay, hexadecimal};
use serde_json::{Value, json};

pub const TOKEN: &str = "xoxb-geheim-7";

/// What an address is answered instead of what it should be.
#[derive(Debug, Clone)]
pub struct Instead {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Value,
    /// So often, and then no more.
    pub times: usize,
}

/// What the server does other than taking each message; changed at any time.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Whom it does not know.
    pub unknown: Option<String>,
    /// What every request is answered.
    pub instead: Option<Instead>,
    /// Whose message it takes, and says nothing any more.
    pub stalls_for: Option<String>,
    /// It takes no token any more.
    pub takes_no_token: bool,
}

/// A request as it came in.
#[derive(Debug, Clone)]
pub struct Asked {
    pub line: String,
    pub authorization: Option<String>,
    pub body: Value,
}

#[derive(Default)]
struct Record {
    plan: Mutex<Plan>,
    asked: Mutex<Vec<Asked>>,
    posted: Mutex<Vec<(String, Value)>>,
    stopping: AtomicBool,
}

pub struct ChatPeer {
    address: SocketAddr,
    record: Arc<Record>,
    accepting: Option<JoinHandle<()>>,
}

impl ChatPeer {
    /// Listens on a free port of 127.0.0.1 until it is dropped.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let record = Arc::new(Record::default());
        let accepting = thread::spawn({
            let record = Arc::clone(&record);
            move || accept(&listener, &record)
        });
        Self { address, record, accepting: Some(accepting) }
    }

    pub fn plan(&self, plan: Plan) {
        *self.record.plan.lock().unwrap() = plan;
    }

    /// For the setting `chat_url`; of a workflow with the secret that stands in it.
    pub fn url(&self, way: ChatWay) -> String {
        match way {
            ChatWay::Teams => {
                format!("http://{}/workflows/7/triggers/manual/run?sig=geheim-7", self.address)
            }
            _ => format!("http://{}", self.address),
        }
    }

    /// The settings by which it is written to.
    pub fn settings(&self, way: ChatWay) -> Settings {
        Settings {
            chat: way,
            chat_url: Secret::new(self.url(way)),
            chat_token: Secret::new(TOKEN.to_owned()),
            ..Settings::default()
        }
    }

    /// Every request so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.record.asked.lock().unwrap().clone()
    }

    /// The messages so far: to whom, and what was posted.
    pub fn posted(&self) -> Vec<(String, Value)> {
        self.record.posted.lock().unwrap().clone()
    }

    pub fn people(&self) -> Vec<String> {
        let mut people: Vec<String> = self.posted().into_iter().map(|(to, _)| to).collect();
        people.sort();
        people
    }

    /// The code in the link that somebody got last.
    pub fn code(&self, to: &str) -> String {
        let posted = self.posted();
        let (_, body) = posted.iter().rfind(|(one, _)| one == to).expect("no message");
        let text = body.to_string();
        let (_, code) = text.split_once("/s#").expect("no link in the message");
        let end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
        code.split(end).next().unwrap().to_owned()
    }
}

impl Drop for ChatPeer {
    fn drop(&mut self) {
        self.record.stopping.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        if TcpStream::connect(self.address).is_ok()
            && let Some(accepting) = self.accepting.take()
        {
            // A panic in there has shown itself as a message that is missing.
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, record: &Arc<Record>) {
    for stream in listener.incoming() {
        if record.stopping.load(Ordering::SeqCst) {
            return;
        }
        let record = Arc::clone(record);
        // Ends when the client hangs up; an error on the wire ends it too.
        thread::spawn(move || answer_one(&stream?, &record));
    }
}

fn answer_one(stream: &TcpStream, record: &Record) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let (mut length, mut authorization) = (0, None);
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        let Some((name, value)) = header.trim_end().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().unwrap(),
            "authorization" => authorization = Some(value.to_owned()),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let asked = Asked {
        line: line.trim_end().trim_end_matches(" HTTP/1.1").to_owned(),
        authorization,
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
    };
    record.asked.lock().unwrap().push(asked.clone());
    let Some((status, headers, body)) = said(&asked, record) else {
        // Until the client hangs up.
        reader.read_to_end(&mut Vec::new())?;
        return Ok(());
    };
    let headers: String =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let body = body.to_string();
    let head = format!("HTTP/1.1 {status} x\r\nContent-Type: application/json\r\n{headers}");
    let mut writer = stream;
    write!(writer, "{head}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

type Said = (u16, Vec<(&'static str, String)>, Value);

/// `None`: nothing at all.
fn said(asked: &Asked, record: &Record) -> Option<Said> {
    let plan = {
        let mut plan = record.plan.lock().unwrap();
        let now = plan.clone();
        if let Some(instead) = &mut plan.instead {
            instead.times = instead.times.saturating_sub(1);
            if instead.times == 0 {
                plan.instead = None;
            }
        }
        now
    };
    if let Some(Instead { status, headers, body, .. }) = plan.instead {
        return Some((status, headers, body));
    }
    let (_, target) = asked.line.split_once(' ').unwrap();
    if target.starts_with("/workflows/") {
        return workflow(asked, target, &plan, record);
    }
    let token = format!("Bearer {TOKEN}");
    let is_known = !plan.takes_no_token && asked.authorization.as_deref() == Some(&token);
    if target.starts_with("/api/v4/") {
        if !is_known {
            return Some(refused(401, "api.context.session_expired.app_error"));
        }
        return mattermost(asked, target, &plan, record);
    }
    if !is_known {
        return Some(well(json!({ "ok": false, "error": "invalid_auth" })));
    }
    slack(asked, target, &plan, record)
}

fn well(body: Value) -> Said {
    (200, Vec::new(), body)
}

fn refused(status: u16, id: &str) -> Said {
    let body = json!({ "id": id, "message": "No.", "request_id": "r", "status_code": status });
    (status, Vec::new(), body)
}

/// Keeps a message. False: and says nothing any more.
fn keep(record: &Record, plan: &Plan, to: String, body: &Value) -> bool {
    let stalls = plan.stalls_for.as_ref() == Some(&to);
    record.posted.lock().unwrap().push((to, body.clone()));
    !stalls
}

/// An id that tells whose it is: a letter, and the address.
fn id(letter: &str, email: &str) -> String {
    format!("{letter}{}", hexadecimal(email.as_bytes()))
}

fn email(id: &str) -> String {
    let bytes = (1..id.len()).step_by(2).map(|at| u8::from_str_radix(&id[at..at + 2], 16).unwrap());
    String::from_utf8(bytes.collect()).unwrap()
}

fn slack(asked: &Asked, target: &str, plan: &Plan, record: &Record) -> Option<Said> {
    let text = |name: &str| asked.body[name].as_str().unwrap_or_default().to_owned();
    let url = url::Url::parse("http://x").unwrap().join(target).unwrap();
    Some(well(match url.path() {
        "/api/auth.test" => json!({ "ok": true, "team": "Elm", "bot_id": "B1" }),
        "/api/users.lookupByEmail" => {
            let (_, wanted) = url.query_pairs().find(|(name, _)| name == "email").unwrap();
            if plan.unknown.as_deref() == Some(&*wanted) {
                json!({ "ok": false, "error": "users_not_found" })
            } else {
                json!({ "ok": true, "user": { "id": id("U", &wanted), "deleted": false } })
            }
        }
        "/api/conversations.open" => {
            json!({ "ok": true, "channel": { "id": id("D", &email(&text("users"))) } })
        }
        "/api/chat.postMessage" => {
            let channel = text("channel");
            if !keep(record, plan, email(&channel), &asked.body) {
                return None;
            }
            json!({ "ok": true, "channel": channel, "ts": "1503435956.000247" })
        }
        _ => json!({ "ok": false, "error": "unknown_method" }),
    }))
}

fn mattermost(asked: &Asked, target: &str, plan: &Plan, record: &Record) -> Option<Said> {
    Some(match target {
        "/api/v4/users/me" => well(json!({ "id": "bot", "username": "pulse", "delete_at": 0 })),
        "/api/v4/channels/direct" => {
            let user = asked.body[1].as_str().unwrap();
            (201, Vec::new(), json!({ "id": id("D", &email(user)), "type": "D" }))
        }
        "/api/v4/posts" => {
            let to = email(asked.body["channel_id"].as_str().unwrap());
            if !keep(record, plan, to, &asked.body) {
                return None;
            }
            (201, Vec::new(), json!({ "id": "p1", "create_at": 1 }))
        }
        _ => match target.strip_prefix("/api/v4/users/email/") {
            Some(wanted) if plan.unknown.as_deref() != Some(wanted) => {
                well(json!({ "id": id("U", wanted), "delete_at": 0 }))
            }
            _ => refused(404, "app.user.missing_account.const"),
        },
    })
}

fn workflow(asked: &Asked, target: &str, plan: &Plan, record: &Record) -> Option<Said> {
    if plan.takes_no_token || !target.ends_with("?sig=geheim-7") {
        let code = json!({ "error": { "code": "DirectApiAuthorizationRequired" } });
        return Some((401, Vec::new(), code));
    }
    let to = asked.body["recipient"].as_str().unwrap().to_owned();
    keep(record, plan, to, &asked.body).then(|| (202, Vec::new(), Value::Null))
}
