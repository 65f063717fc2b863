//! SIGTERM to a real process: what has begun is finished, nothing new begins.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use super::{asked, filled_in};
use crate::support::both_databases;
use crate::support::program::{Program, Server};
use crate::support::sql::Sql;

/// Far longer than a server waits for open requests.
const PATIENCE: Duration = Duration::from_mins(1);

/// Somebody whose connection is slow: the server has read what there is, and waits for the rest.
struct Slow {
    stream: TcpStream,
    rest: String,
}

impl Slow {
    fn begin(server: &Server, code: &str) -> Self {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(filled_in(code))
            .finish();
        let mut stream = TcpStream::connect(&server.addr).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(
            stream,
            "POST /s/answers HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nExpect: 100-continue\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            server.addr,
            body.len()
        )
        .unwrap();
        // The server says so once the request is under way.
        let mut said = [0; 25];
        stream.read_exact(&mut said).unwrap();
        assert_eq!(&said, b"HTTP/1.1 100 Continue\r\n\r\n");
        let (begin, rest) = body.split_at(body.len() / 2);
        stream.write_all(begin.as_bytes()).unwrap();
        Self { stream, rest: rest.to_owned() }
    }

    fn finish(mut self) -> String {
        self.stream.write_all(self.rest.as_bytes()).unwrap();
        let mut said = Vec::new();
        self.stream.read_to_end(&mut said).unwrap();
        String::from_utf8_lossy(&said).into_owned()
    }
}

fn terminate(server: &Server) {
    let told = Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap();
    assert!(told.success());
}

fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(began.elapsed() < PATIENCE, "not yet: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn ended(server: &mut Server) -> ExitStatus {
    until("the server ended", || server.ended())
}

#[test]
fn answers_in_flight_are_stored_and_confirmed_and_nobody_new_is_let_in() {
    both_databases(|url| {
        let program = asked(Program::on(url), 6);
        let mut server = program.serve();
        let codes = program.codes();
        let slow: Vec<Slow> = codes.values().map(|code| Slow::begin(&server, code)).collect();
        terminate(&server);
        until("new connections are refused", || TcpStream::connect(&server.addr).err());
        assert_eq!(server.ended(), None, "requests are open");
        for one in slow {
            let page = one.finish();
            assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
        }
        assert_eq!(ended(&mut server).code(), Some(0), "{}", server.said());
        assert_eq!(Sql::open(url).count("ballot", "TRUE"), 6);
        assert_eq!(Sql::open(url).count("invitation", "responded"), 6);
    });
}

/// Whoever sends the rest of an answer never does not keep the server from ending.
#[test]
fn whoever_never_finishes_is_not_waited_for_without_end() {
    let program = asked(Program::new(), 6);
    let mut server = program.serve();
    let code = program.codes().into_values().next().unwrap();
    let _never = Slow::begin(&server, &code);
    terminate(&server);
    assert_eq!(ended(&mut server).code(), Some(0), "{}", server.said());
    assert_eq!(Sql::open(&program.url()).count("ballot", "TRUE"), 0);
}
