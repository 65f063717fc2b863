use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;

use super::PATIENCE;
use crate::support::ports::unused_port;

/// A chromedriver process.
pub(super) struct Driver {
    process: Child,
    pub address: SocketAddr,
}

impl Driver {
    pub fn start() -> Self {
        let started = Command::new("chromedriver")
            // Not 0: it opens the number that it gets a second time, for the other protocol, and
            // ends when a connection has it by then (3 of 19,000 starts among many connections).
            .arg(format!("--port={}", unused_port()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = started.unwrap_or_else(|error| {
            panic!("chromedriver: {error}; start the tests through tests/run.sh")
        });
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let port = announced_port(&mut output).unwrap_or_else(|said| {
            panic!("chromedriver ended before it listened ({}): {said}", process.wait().unwrap())
        });
        // A full pipe would stop it.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        Self { process, address: (Ipv4Addr::LOCALHOST, port).into() }
    }

    /// One request to chromedriver itself, for what the client has no call for.
    pub fn request(&self, method: &str, path: &str, body: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&self.address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        // It keeps the connection open, so its end does not tell the end of the answer.
        let mut answer = BufReader::new(stream);
        let mut length = 0;
        let mut line = String::new();
        while answer.read_line(&mut line)? > 2 {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
            line.clear();
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body)?;
        String::from_utf8(body).map_err(io::Error::other)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed right away, it would leave the browser behind.
        if let Err(error) = self.request("GET", "/shutdown", "") {
            eprintln!("chromedriver did not shut down: {error}");
        }
        if let Err(error) = self.process.kill().and_then(|()| self.process.wait()) {
            eprintln!("chromedriver did not end: {error}");
        }
    }
}

/// The port in chromedriver's line "… was started successfully on port 41234."
///
/// When it ends before: all that it said.
fn announced_port(output: &mut impl BufRead) -> Result<u16, String> {
    let mut said = String::new();
    while output.read_line(&mut said).unwrap() > 0 {
        if let Some((_, port)) = said.rsplit_once("started successfully on port ") {
            return Ok(port.trim_end().trim_end_matches('.').parse().unwrap());
        }
    }
    Err(said)
}
