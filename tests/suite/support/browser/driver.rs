use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;

use super::PATIENCE;

/// A chromedriver process on a port of its own choice.
pub(super) struct Driver {
    process: Child,
    pub address: SocketAddr,
}

impl Driver {
    pub fn start() -> Self {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = started.unwrap_or_else(|error| {
            panic!("chromedriver: {error}; start the tests through tests/run.sh")
        });
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let port = announced_port(&mut output);
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
fn announced_port(output: &mut impl BufRead) -> u16 {
    let mut line = String::new();
    loop {
        line.clear();
        assert!(output.read_line(&mut line).unwrap() > 0, "chromedriver ended before it listened");
        if let Some((_, port)) = line.rsplit_once("started successfully on port ") {
            return port.trim_end().trim_end_matches('.').parse().unwrap();
        }
    }
}
