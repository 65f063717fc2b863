//! Browsers as cheap as they get: HTTP/1.1 over kept connections, so that on a small machine the
//! clients leave most of the processors to the server.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

/// How many clients answer at once, each over its own connection.
pub const CLIENTS: usize = 32;

/// What the server said.
pub struct Response {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Response {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().filter_map(|line| line.split_once(':'));
        fields
            .map(|(field, value)| (field, value.trim()))
            .find_map(|(field, value)| field.eq_ignore_ascii_case(name).then_some(value))
    }
}

/// One kept connection.
pub struct Client {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Client {
    pub fn connect(server: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(server).context("the server takes no connection")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        Ok(Self { stream, received: Vec::new() })
    }

    /// Sends one request and reads what comes back.
    pub fn send(
        &mut self,
        method: &str,
        path: &str,
        cookie: &str,
        form: &str,
    ) -> anyhow::Result<Response> {
        self.stream.write_all(&request(method, path, cookie, form))?;
        self.received.clear();
        let body_at = loop {
            if let Some(at) = self.received.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.receive()?;
        };
        let (head, _) = self.received.split_at(body_at);
        let head = String::from_utf8(head.to_vec())?;
        let status = head.split(' ').nth(1).context("a response without a status")?.parse()?;
        let mut response = Response { status, head, body: Vec::new() };
        let length: usize =
            response.header("content-length").context("a response without a length")?.parse()?;
        while self.received.len() < body_at + length {
            self.receive()?;
        }
        response.body = self.received.split_off(body_at);
        ensure!(response.body.len() == length, "more came than was asked for");
        Ok(response)
    }

    fn receive(&mut self) -> anyhow::Result<()> {
        let mut bytes = [0; 16 * 1024];
        let count = self.stream.read(&mut bytes)?;
        ensure!(count > 0, "the server hung up");
        self.received.extend(bytes.iter().take(count));
        Ok(())
    }
}

fn request(method: &str, path: &str, cookie: &str, form: &str) -> Vec<u8> {
    let cookie = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
    format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\n{cookie}\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    )
    .into_bytes()
}

/// How a crowd of clients fared.
pub struct Posted {
    /// Forms that were met as they should be.
    pub accepted: usize,
    pub elapsed: Duration,
    /// The time that all but one in a hundred answers took at most.
    pub p99: Duration,
}

impl Posted {
    pub fn per_second(&self) -> f64 {
        super::number(self.accepted) / self.elapsed.as_secs_f64()
    }
}

/// Has the clients open everybody's form, as people do before they answer.
pub fn open_forms(server: SocketAddr, forms: &[String]) -> anyhow::Result<Posted> {
    post_all(server, "/s", forms, |response| response.status == 200)
}

/// Has the clients send everybody's answers. An error if any is not met with thanks.
pub fn post_answers(server: SocketAddr, forms: &[String]) -> anyhow::Result<Posted> {
    post_all(server, "/s/answers", forms, |response| response.status == 200)
}

/// Has [`CLIENTS`] clients post all forms, each sending its next one when the last is answered.
fn post_all(
    server: SocketAddr,
    path: &str,
    forms: &[String],
    is_good: impl Fn(&Response) -> bool + Sync,
) -> anyhow::Result<Posted> {
    let next = AtomicUsize::new(0);
    let start = Barrier::new(CLIENTS + 1);
    let client = || -> anyhow::Result<Vec<Duration>> {
        // Whatever fails, everybody comes to the start: the others wait there.
        let connected = Client::connect(server);
        start.wait();
        let mut client = connected?;
        let mut took = Vec::new();
        while let Some(form) = forms.get(next.fetch_add(1, Ordering::Relaxed)) {
            let sent = Instant::now();
            let response = client.send("POST", path, "", form)?;
            ensure!(is_good(&response), "a POST to {path} was met with {}", response.status);
            took.push(sent.elapsed());
        }
        Ok(took)
    };
    thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(client)).collect();
        start.wait();
        let started = Instant::now();
        let mut took = Vec::with_capacity(forms.len());
        for client in clients {
            let Ok(finished) = client.join() else { bail!("a client panicked") };
            took.extend(finished?);
        }
        let elapsed = started.elapsed();
        took.sort_unstable();
        let p99 = took.get(took.len().saturating_sub(1) * 99 / 100).copied().unwrap_or_default();
        Ok(Posted { accepted: took.len(), elapsed, p99 })
    })
}
