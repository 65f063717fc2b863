//! A server that says what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// The length of `/big`: more than any proxy keeps in memory for one page.
pub const BIG: usize = 16 * 1024 * 1024;

pub struct Backend {
    pub addr: String,
    last: Arc<Mutex<String>>,
}

impl Backend {
    /// Serves until the process ends.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let addr = listener.local_addr().unwrap().to_string();
        let last = Arc::new(Mutex::new(String::new()));
        let asked = Arc::clone(&last);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let last = Arc::clone(&asked);
                thread::spawn(move || answer(stream.unwrap(), &last));
            }
        });
        Self { addr, last }
    }

    /// The last request without its body.
    pub fn last_head(&self) -> String {
        self.last.lock().unwrap().clone()
    }
}

fn answer(stream: TcpStream, last: &Mutex<String>) {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap_or_default() == 0 {
            return;
        }
    }
    let length = head
        .to_ascii_lowercase()
        .split_once("content-length: ")
        .map_or(0, |(_, rest)| rest.split("\r\n").next().unwrap().parse().unwrap());
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let length = if head.starts_with("GET /big") { BIG } else { 2 };
    *last.lock().unwrap() = head;
    let mut stream = reader.into_inner();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    // Whoever asked may have gone away: the test's to judge.
    if stream.write_all(head.as_bytes()).is_ok() && stream.write_all(&vec![b'x'; length]).is_err() {
        eprintln!("the proxy hung up");
    }
}
