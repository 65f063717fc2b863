//! Durable answers per second over HTTP, as ratios that hold on any machine.
//!
//!     cargo bench --features bench --bench answers
//!
//! Three servers, each a child process with the product's own routes, take valid answers from 32
//! clients on kept loopback connections, every answer with a token of its own, on `SQLite` with
//! `synchronous=FULL` on the disk of the checkout:
//!
//! - A, the product: answers share commits;
//! - B parses and seals the same forms, says "stored" and stores nothing;
//! - C commits each answer alone. It mostly waits for the disk, so that A / C says little without the
//!   raw fdatasync figure beside it: about 2.5 where one takes 0.15 ms, 7.5 where it takes 1 ms.
//!
//! Everybody's form is opened before the clock starts, as it is by people.
//!
//! Five rounds of all three, every other one in reverse order, each on a fresh copy of one database.
//! The server is killed without warning after its last answer, and the ballots that are then in the
//! database are counted: a bench that loses one fails. No figure decides anything.

mod support;

use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, process};

use anyhow::{Context, ensure};
use jiff::{Timestamp, ToSpan, civil, tz::TimeZone};
use sdt_pulse::app::{self, App, ImportRequest, Listener, MailPass, OpenRequest};
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{ImportMode, ItemBank, MailPurpose, Threshold, WaveId};
use sdt_pulse::mail::{MailRoute, read_outbox};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{CastMode, DatabaseUrl, Store, StoreError};
use sdt_pulse::web::{self, State};

use support::clients::{CLIENTS, open_forms, post_answers};
use support::process::Usage;
use support::{number, organisation};

const ROUNDS: usize = 5;
/// How many people have a token, and how many of them answer A and B, and the slower C.
const PEOPLE: usize = 12_000;
const ANSWERS_ALONE: usize = 4_000;
/// Tells this program that it is to be a server.
const SERVE: &str = "serve-for-the-bench";
const FSYNCS: usize = 300;

/// One of the three servers.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Kind {
    letter: &'static str,
    mode: CastMode,
    answers: usize,
}

const A: Kind = Kind { letter: "A", mode: CastMode::Grouped, answers: PEOPLE };
const B: Kind = Kind { letter: "B", mode: CastMode::Discard, answers: PEOPLE };
const C: Kind = Kind { letter: "C", mode: CastMode::OneCommitEach, answers: ANSWERS_ALONE };

/// What one run came to.
struct Run {
    rate: f64,
    p99: Duration,
    /// Processor time per answer.
    server: Duration,
    clients: Duration,
    peak_mb: f64,
}

struct Round {
    a: Run,
    b: Run,
    c: Run,
    fdatasync: Duration,
}

/// One of a round's runs.
type Of = fn(&Round) -> &Run;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [word, letter, folder] = arguments.as_slice()
        && word == SERVE
    {
        return serve(letter, Path::new(folder));
    }
    // Beside the other build products, which lie on a real disk; the usual folder for temporary
    // files may be memory.
    let folder =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("answers-{}", process::id()));
    let _removed = RemovedAtTheEnd(&folder);
    let (wave, forms) = prepare(&folder)?;
    let mut rounds = Vec::new();
    for round in 1..=ROUNDS {
        eprintln!("round {round} of {ROUNDS}");
        let fdatasync = raw_fdatasync(&folder)?;
        let run = |kind| run(&folder, kind, &wave, &forms);
        let (a, b, c) = if round % 2 == 1 {
            (run(A)?, run(B)?, run(C)?)
        } else {
            let (c, b) = (run(C)?, run(B)?);
            (run(A)?, b, c)
        };
        rounds.push(Round { a, b, c, fdatasync });
    }
    print(&rounds);
    Ok(())
}

/// The day on which everything here happens.
fn now() -> anyhow::Result<Timestamp> {
    Ok(civil::date(2026, 11, 2).at(9, 0, 0, 0).to_zoned(TimeZone::UTC)?.timestamp())
}

fn database(folder: &Path) -> DatabaseUrl {
    DatabaseUrl::sqlite(folder.join("pulse.db"))
}

fn open(folder: &Path, mode: CastMode) -> anyhow::Result<App> {
    let keys = KeyDirectory::at(folder.join("keys"));
    keys.create()?;
    let store = Store::create_casting(&database(folder), mode)?;
    let bank = ItemBank::parse(&ItemBank::SHIPPED);
    let bank = bank.map_err(|problems| anyhow::anyhow!("{} items to fix", problems.len()))?;
    let settings = Settings::default().checked()?;
    Ok(App::new(store, keys, bank, Messages::load()?, settings, None)?)
}

/// An open wave whose mail is delivered, and everybody's filled form.
fn prepare(folder: &Path) -> anyhow::Result<(WaveId, Vec<String>)> {
    eprintln!("inviting {PEOPLE} people");
    fs::create_dir_all(folder)?;
    let app = open(folder, CastMode::Grouped)?;
    let request = ImportRequest::of(ImportMode::Full);
    let now = now()?;
    app::import_people(&app, organisation::people_csv(PEOPLE).as_bytes(), &request, now)?;
    let form = organisation::FORM.to_owned();
    let closes_on = now.to_zoned(TimeZone::UTC).date().checked_add(10.days())?;
    let request = OpenRequest::new(form, closes_on, Threshold::default());
    let wave = app::open_wave(&app, &request, now)?;
    let outbox = folder.join("outbox");
    let pass = MailPass::new(MailRoute::Outbox(outbox.clone()), Arc::new(move || now));
    let listener = Listener { done: &mut || {}, failed: &mut |_| {} };
    let sending = app::mail_pass(&app, &pass, listener);
    let report = tokio::runtime::Runtime::new()?.block_on(sending)?.context("nobody else sends")?;
    let sent = report.of(&[MailPurpose::Invitation]).sent;
    ensure!(sent == PEOPLE, "{sent} of {PEOPLE} mails were written");
    let links: Vec<String> = read_outbox(&outbox)?.into_iter().map(|mail| mail.link).collect();
    fs::remove_dir_all(&outbox)?;
    // Leaves everything in the one file that each run copies.
    Store::open(&database(folder))?.rewrite()?;
    Ok((wave, organisation::filled_forms(&links)?))
}

/// Serves until killed; says where on the first line.
fn serve(letter: &str, folder: &Path) -> anyhow::Result<()> {
    let kind = [A, B, C].into_iter().find(|kind| kind.letter == letter);
    let kind = kind.context("no such server")?;
    let now = now()?;
    let state = State::new(open(folder, kind.mode)?, Arc::new(move || now));
    Ok(web::serve(state, "127.0.0.1:0", |at| println!("{at}"))?)
}

/// The server as a process of its own, killed with the value.
struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    fn start(kind: Kind, folder: &Path) -> anyhow::Result<Self> {
        let mut process = Command::new(env::current_exe()?)
            .args([SERVE, kind.letter])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let output = process.stdout.take().context("the server has no output")?;
        BufReader::new(output).read_line(&mut line)?;
        let address = line.trim().parse().context("the server does not say where it listens")?;
        Ok(Self { process, address })
    }

    fn usage(&self) -> anyhow::Result<Usage> {
        Usage::of(self.process.id()).context("the server has ended, or this is not Linux")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(problem) = self.process.kill().and_then(|()| self.process.wait()) {
            eprintln!("a server could not be stopped: {problem}");
        }
    }
}

fn run(folder: &Path, kind: Kind, wave: &WaveId, forms: &[String]) -> anyhow::Result<Run> {
    let copy = folder.join(kind.letter);
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    fs::create_dir_all(copy.join("keys"))?;
    for file in ["pulse.db", "keys/pepper"] {
        fs::copy(folder.join(file), copy.join(file))?;
    }
    let server = Server::start(kind, &copy)?;
    let forms = forms.get(..kind.answers).context("there are not so many people")?;
    open_forms(server.address, forms)?;
    let own = || Usage::of(process::id()).context("this is not Linux");
    let (server_before, own_before) = (server.usage()?, own()?);
    let posted = post_answers(server.address, forms)?;
    let (server_after, own_after) = (server.usage()?, own()?);
    // Killed, not stopped: what was acknowledged has to be there all the same.
    drop(server);
    let stored = ballots(&copy, wave)?;
    let expected = if kind == B { 0 } else { posted.accepted };
    ensure!(
        posted.accepted == kind.answers,
        "{} of {} answers were thanked for",
        posted.accepted,
        kind.answers
    );
    ensure!(stored == expected, "{expected} ballots should be stored, and {stored} are");
    let each = |after: Usage, before: Usage| {
        after.processor.saturating_sub(before.processor).div_f64(number(posted.accepted))
    };
    Ok(Run {
        rate: posted.per_second(),
        p99: posted.p99,
        server: each(server_after, server_before),
        clients: each(own_after, own_before),
        peak_mb: server_after.peak_mb(),
    })
}

fn ballots(folder: &Path, wave: &WaveId) -> anyhow::Result<usize> {
    let store = Store::open(&database(folder))?;
    Ok(store.read(|tx| Ok::<_, StoreError>(tx.ballots(wave)?.len()))?)
}

/// The median time to append 1 KB to a file and have it on the disk.
fn raw_fdatasync(folder: &Path) -> anyhow::Result<Duration> {
    let path = folder.join("fdatasync");
    let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
    let mut took = Vec::with_capacity(FSYNCS);
    for _ in 0..FSYNCS {
        let started = Instant::now();
        file.write_all(&[7; 1024])?;
        file.sync_data()?;
        took.push(started.elapsed());
    }
    fs::remove_file(path)?;
    took.sort_unstable();
    Ok(took.get(FSYNCS / 2).copied().unwrap_or_default())
}

fn print(rounds: &[Round]) {
    let median = |figure: &dyn Fn(&Round) -> f64| {
        let mut figures: Vec<f64> = rounds.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
    };
    let a_to_b = |round: &Round| round.a.rate / round.b.rate;
    let a_to_c = |round: &Round| round.a.rate / round.c.rate;
    println!("\nMedian of {ROUNDS} rounds, {CLIENTS} clients, SQLite, synchronous=FULL\n");
    println!("A / B   {:5.2}   grouped commits to no storing (bar: 0.30)", median(&a_to_b));
    println!("A / C   {:5.2}   grouped commits to one each (bar: 3)\n", median(&a_to_c));
    println!("                     answers/s   p99   server   clients     server's");
    println!("                                  ms   CPU us   CPU us   peak memory");
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    let servers: [(&str, Of); 3] = [
        ("A  grouped commits", |round| &round.a),
        ("B  nothing stored", |round| &round.b),
        ("C  one commit each", |round| &round.c),
    ];
    for (name, of) in servers {
        println!(
            "{name:20} {:9.0} {:5.1} {:8.0} {:9.0} {:9.0} MB",
            median(&|round| of(round).rate),
            median(&|round| of(round).p99.as_secs_f64() * 1e3),
            median(&|round| micros(of(round).server)),
            median(&|round| micros(of(round).clients)),
            median(&|round| of(round).peak_mb),
        );
    }
    println!("\n1 KB appended and fdatasync: {:.0} us", median(&|round| micros(round.fdatasync)));
    println!("\nround      A        B        C    A/B    A/C   fdatasync us");
    for (at, round) in rounds.iter().enumerate() {
        println!(
            "{:5} {:8.0} {:8.0} {:8.0} {:6.2} {:6.2} {:8.0}",
            at + 1,
            round.a.rate,
            round.b.rate,
            round.c.rate,
            a_to_b(round),
            a_to_c(round),
            micros(round.fdatasync),
        );
    }
    println!("\nServer and clients are two processes on the same machine. CPU is per answer.");
}

struct RemovedAtTheEnd<'a>(&'a Path);

impl Drop for RemovedAtTheEnd<'_> {
    fn drop(&mut self) {
        if let Err(problem) = fs::remove_dir_all(self.0) {
            eprintln!("{} stays: {problem}", self.0.display());
        }
    }
}
