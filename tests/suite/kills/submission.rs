//! A server that is killed while people send their answers, and starts again for the next.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use super::site::{Prepared, Site, opened};
use super::{FAULT, Walk, was_killed};
use crate::support::program::Server;

/// So many send in the life of one server.
const GROUP: usize = 4;
/// From so many answers on a release shows how many there were.
const SHOWN: usize = 5;
/// Numbers of answers that one person has to themself, a new one for each time they send.
const TRIES: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    AtOnce,
    OneByOne,
}

/// What somebody was shown so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Shown {
    /// Nothing, or a connection that broke.
    #[default]
    Nothing,
    /// "Thank you", for this try.
    Sent(usize),
    /// "Answers were already sent", and never "thank you".
    AlreadySent,
}

/// Somebody, with how often they sent and what became of it.
#[derive(Clone, Default)]
struct Person {
    tries: usize,
    shown: Shown,
}

/// Kills after the first step, after the second, and so on, until everybody gets through. A copy of
/// the wave is closed when all its people are through, and the walk goes on with the next.
pub fn walk(prepared: &Prepared, way: Way) -> Walk {
    let (mut after, mut kills, mut survived) = (1, 0, false);
    while !survived {
        let mut wave = Wave::new(prepared);
        while !survived && wave.left().len() >= GROUP {
            let order = format!("cast:{after}");
            let mut server = wave.site.program.serve_with(&[(FAULT, &order)]);
            wave.is_as_shown(&server);
            wave.send(&server, way);
            if wave.is_dead(&mut server) {
                kills += 1;
                after += 1;
            } else {
                // Nobody's answer was in already, so that all steps were made.
                survived = wave.all_sent;
            }
        }
        wave.finish();
    }
    let what = format!("submission, {way:?}, {:?}", prepared.kind);
    Walk { what, steps: after - 1, kills }
}

struct Wave<'a> {
    prepared: &'a Prepared,
    site: Site,
    people: Vec<Person>,
    /// Whether in this life of the server somebody's connection broke.
    broken: bool,
    /// Whether in this life everybody who sent was thanked.
    all_sent: bool,
}

impl<'a> Wave<'a> {
    fn new(prepared: &'a Prepared) -> Self {
        let people = vec![Person::default(); prepared.codes.len()];
        Self { prepared, site: prepared.copy(), people, broken: false, all_sent: false }
    }

    /// Who has to send still: first those who tried in vain.
    fn left(&self) -> Vec<usize> {
        let waiting = |person: &usize| self.people[*person].shown == Shown::Nothing;
        let mut left: Vec<usize> = (0..self.people.len()).filter(waiting).collect();
        left.sort_by_key(|person| self.people[*person].tries == 0);
        left
    }

    fn through(&self) -> usize {
        self.people.len() - self.left().len()
    }

    /// After a restart whoever was thanked is in the box, and as many are in it as are marked. Asking
    /// arms no kill.
    fn is_as_shown(&self, server: &Server) {
        let mut sql = self.site.sql();
        // At one moment: a server may still be at a COMMIT that it heard before its client was killed.
        let (ballots, marked) = ("FROM ballot", "FROM invitation WHERE responded");
        let more = sql.number(&format!(
            "SELECT (SELECT COUNT(*) {ballots}) - (SELECT COUNT(*) {marked}) AS number"
        ));
        assert_eq!(more, 0, "{}", server.said());
        let ballots = sql.count("ballot", "TRUE");
        let through = self.through();
        assert!(usize::try_from(ballots).unwrap() >= through, "{ballots} of {through}");
        for (person, code) in self.people.iter().zip(&self.prepared.codes) {
            if person.shown != Shown::Nothing {
                let (status, page) = server.post("/s", &[("code", code)]);
                assert_eq!(status, 409, "{page}");
            }
        }
    }

    fn send(&mut self, server: &Server, way: Way) {
        let group: Vec<usize> = self.left().into_iter().take(GROUP).collect();
        let posts: Vec<(usize, String)> = group.iter().map(|one| (*one, self.body(*one))).collect();
        let answers: Vec<(usize, Option<u16>)> = match way {
            Way::OneByOne => {
                posts.iter().map(|(person, body)| (*person, post(server, body))).collect()
            }
            Way::AtOnce => thread::scope(|scope| {
                let sent: Vec<_> = posts
                    .iter()
                    .map(|(person, body)| (*person, scope.spawn(|| post(server, body))))
                    .collect();
                sent.into_iter().map(|(person, sent)| (person, sent.join().unwrap())).collect()
            }),
        };
        self.all_sent = answers.iter().all(|(_, status)| *status == Some(200));
        self.broken = answers.iter().any(|(_, status)| status.is_none());
        for (person, status) in answers {
            let person = &mut self.people[person];
            person.shown = match status {
                None => Shown::Nothing,
                Some(200) => Shown::Sent(person.tries),
                // Only after a try that was cut off: the answer of then is in.
                Some(409) if person.tries > 0 => Shown::AlreadySent,
                Some(other) => panic!("status {other}: {}", server.said()),
            };
            person.tries += 1;
        }
    }

    /// The form of somebody who changes their mind at every try.
    fn body(&self, person: usize) -> String {
        let tries = self.people[person].tries;
        assert!(tries < TRIES);
        let fields = self.prepared.fields(person * TRIES + tries);
        url::form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &self.prepared.codes[person])
            .extend_pairs(fields)
            .finish()
    }

    /// Whether the server was killed; a connection breaks only then.
    fn is_dead(&self, server: &mut Server) -> bool {
        let started = Instant::now();
        loop {
            if let Some(status) = server.ended() {
                assert!(was_killed(status, &server.said()), "{status}: {}", server.said());
                assert!(self.broken, "killed after the last page was sent: {}", server.said());
                return true;
            }
            if !self.broken {
                return false;
            }
            assert!(started.elapsed() < Duration::from_mins(1), "alive: {}", server.said());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Without kills: those who tried in vain try again, and others until there are enough to be shown.
    /// Then everybody who tried is in the box once, with the answers for which they were thanked, and
    /// the release counts them.
    fn finish(mut self) {
        let server = self.site.program.serve();
        self.is_as_shown(&server);
        let in_vain =
            |wave: &Self| wave.left().first().is_some_and(|person| wave.people[*person].tries > 0);
        while in_vain(&self) || self.through() < SHOWN {
            self.send(&server, Way::OneByOne);
        }
        self.is_as_shown(&server);
        drop(server);

        let mut boxed: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for number in opened(&self.site.program) {
            boxed.entry(number / TRIES).or_default().push(number % TRIES);
        }
        for (number, person) in self.people.iter().enumerate() {
            let tries = boxed.remove(&number).unwrap_or_default();
            match person.shown {
                Shown::Nothing => assert!(tries.is_empty(), "{number}: {tries:?}"),
                Shown::Sent(thanked) => assert_eq!(tries, [thanked], "{number}"),
                Shown::AlreadySent => {
                    assert!(tries.len() == 1 && tries[0] < person.tries, "{number}: {tries:?}");
                }
            }
        }
        assert_eq!(boxed, BTreeMap::new());
        let through = self.through();
        self.site.program.done(&["wave", "close", "w1"]);
        let published = self.site.program.json(&["wave", "release", "w1"]);
        assert_eq!(published["units"][0]["n"], through, "{published}");
    }
}

/// The status of the page that comes back, if one does.
fn post(server: &Server, body: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(&server.addr).ok()?;
    write!(
        stream,
        "POST /s/answers HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
        server.addr,
        body.len()
    )
    .ok()?;
    let mut response = Vec::new();
    stream.read_to_end(&mut response).ok()?;
    let line = String::from_utf8(response.split(|byte| *byte == b'\r').next()?.to_vec()).ok()?;
    line.split(' ').nth(1)?.parse().ok()
}
