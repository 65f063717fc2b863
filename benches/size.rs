//! A large organisation through the real program: seconds and peak memory of every step.
//!
//!     cargo bench --bench size
//!     benches/size.sh             on SQLite, then on a private PostgreSQL
//!
//! 7,000 people in 100 teams under 12 divisions are imported, invited by mail to the outbox folder,
//! and 5,000 of them answer over HTTP from 32 clients; the wave is closed from the command line while
//! the server runs, and everything is read that there is to read. Fails if a count is wrong; no time
//! and no size decides anything.

mod support;

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use anyhow::{Context, bail, ensure};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use sdt_pulse::domain::{Quarter, UnitPath};
use sdt_pulse::mail::read_outbox;
use sdt_pulse::reports::team_href;
use serde_json::{Value, json};
use support::clients::{CLIENTS, Client, open_forms, post_answers};
use support::organisation::{DIVISIONS, FORM, TEAMS, filled_forms, people_csv};
use support::process::Usage;

const PEOPLE: usize = 7_000;
const ANSWERS: usize = 5_000;
const HR: &str = "hr@example.com";
/// How often a running command is looked at for its peak.
const LOOK: Duration = Duration::from_millis(1);

/// One line of the report; no usage where the server did the work.
struct Step {
    name: String,
    elapsed: Duration,
    usage: Option<Usage>,
}

/// The program with its data folder, and what was measured so far.
struct Measured {
    folder: PathBuf,
    database_url: Option<String>,
    steps: Vec<Step>,
}

fn main() -> anyhow::Result<()> {
    let mut arguments = env::args().skip(1).filter(|argument| argument != "--bench");
    let database_url = match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => None,
        (Some("--database-url"), Some(url)) => Some(url),
        _ => bail!("the only argument is --database-url URL"),
    };
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("size-{}", process::id()));
    fs::create_dir_all(&folder)?;
    let on = if database_url.is_some() { "PostgreSQL" } else { "SQLite" };
    let mut measured = Measured { folder, database_url, steps: Vec::new() };
    let simulated = simulate(&mut measured);
    fs::remove_dir_all(&measured.folder)?;
    simulated?;
    println!(
        "\n{PEOPLE} people, {TEAMS} teams, {DIVISIONS} divisions, {ANSWERS} answers by {CLIENTS} clients, {on}\n"
    );
    println!("                                       seconds   CPU s   peak MB");
    for Step { name, elapsed, usage } in &measured.steps {
        let seconds = elapsed.as_secs_f64();
        match usage {
            Some(usage) => {
                let processor = usage.processor.as_secs_f64();
                println!("{name:36} {seconds:9.2} {processor:7.2} {:9.0}", usage.peak_mb());
            }
            None => println!("{name:36} {seconds:9.2}"),
        }
    }
    println!("\nPeak: `VmHWM` of the process (bar: 200 MB).");
    Ok(())
}

fn simulate(measured: &mut Measured) -> anyhow::Result<()> {
    let people = measured.folder.join("people.csv");
    fs::write(&people, people_csv(PEOPLE))?;
    let people = people.display().to_string();
    measured.command("init", &["init"])?;
    let import = ["people", "import", &people, "--mode", "full"];
    measured.command("people import", &import)?;
    measured.command("user grant", &["user", "grant", HR, "--role", "hr"])?;
    let closes = today().checked_add(10.days())?;
    let open = ["wave", "open", "--form", FORM, "--closes", &closes.to_string()];
    let wave = text(&measured.command("wave open", &open)?, "wave")?;
    let sent = measured.command("mail run", &["mail", "run"])?;
    ensure!(sent == json!({ "sent": PEOPLE, "failed": 0 }), "the mail run came to {sent}");

    let links: Vec<String> = read_outbox(&measured.folder.join("data/outbox"))?
        .into_iter()
        .map(|mail| mail.link)
        .collect();
    // Spread over everybody, so that every team has some who answer and some who do not.
    let forms = filled_forms(&links)?.into_iter().enumerate();
    let forms: Vec<String> =
        forms.filter(|(at, _)| at % 7 < 5).map(|(_, form)| form).take(ANSWERS).collect();
    let server = Server::start(measured)?;
    let opened = open_forms(server.address, &forms)?;
    let name = format!("{ANSWERS} forms opened");
    measured.steps.push(Step { name, elapsed: opened.elapsed, usage: None });
    let posted = post_answers(server.address, &forms)?;
    ensure!(posted.accepted == ANSWERS, "{} of {ANSWERS} were thanked", posted.accepted);
    let (rate, p99) = (posted.per_second(), posted.p99.as_millis());
    let name = format!("{ANSWERS} answers ({rate:.0}/s, p99 {p99} ms)");
    measured.steps.push(Step { name, elapsed: posted.elapsed, usage: None });

    measured.command("wave close, while serving", &["wave", "close", &wave])?;
    let release = measured.command("wave release --json", &["wave", "release", &wave])?;
    let answered = release.pointer("/units/0/n").and_then(Value::as_u64);
    ensure!(answered == u64::try_from(ANSWERS).ok(), "{answered:?} answers are in the release");
    let quarter = Quarter::of(closes).to_string();
    let out = measured.folder.join("export").display().to_string();
    measured.command("export quarter", &["export", "quarter", &quarter, "--out", &out])?;
    let scores = fs::read_to_string(measured.folder.join("export/scores.csv"))?;
    ensure!(scores.lines().count() > TEAMS, "the export has too few rows");
    read_reports(measured, &server, &release)?;
    server.stop(measured)
}

/// Signs in as HR and reads the overview and one team's page.
fn read_reports(measured: &mut Measured, server: &Server, release: &Value) -> anyhow::Result<()> {
    let link = text(&measured.command("login-link", &["login-link", HR])?, "link")?;
    let (_, code) = link.split_once("code=").context("a sign-in link without a code")?;
    let mut browser = Client::connect(server.address)?;
    let signed_in = browser.send("POST", "/app/sign-in/confirm", "", &format!("link={code}"))?;
    let cookie = signed_in.header("set-cookie").context("the sign-in set no cookie")?;
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let units =
        release.get("units").and_then(Value::as_array).context("a release without units")?;
    let team =
        units.iter().filter_map(|unit| unit.get("path")?.as_str()).find(|path| path.contains('/'));
    let team = UnitPath::parse(team.context("no team is shown")?)?;
    for (name, path) in [("HR's overview", "/app".to_owned()), ("a team's page", team_href(&team))]
    {
        let started = Instant::now();
        let page = browser.send("GET", &path, &cookie, "")?;
        let elapsed = started.elapsed();
        ensure!(page.status == 200, "{path} was answered with {}", page.status);
        let name = format!("{name} ({} kB)", page.body.len() / 1000);
        measured.steps.push(Step { name, elapsed, usage: None });
    }
    Ok(())
}

impl Measured {
    fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sdt-pulse"));
        command.args(arguments).arg("--data").arg(self.folder.join("data"));
        // The wave is closed before its end.
        command.env("SDT_PULSE_ENDS_AT_ONCE", "1");
        if let Some(url) = &self.database_url {
            command.env("SDT_PULSE_DATABASE_URL", url);
        }
        command
    }

    /// Runs a command to its end and returns what it answers.
    fn command(&mut self, name: &str, arguments: &[&str]) -> anyhow::Result<Value> {
        eprintln!("{name}");
        let mut command = self.program(arguments);
        let started = Instant::now();
        let process = command.arg("--json").stdout(Stdio::piped()).spawn()?;
        let watched = watch(process.id());
        let output = process.wait_with_output()?;
        let elapsed = started.elapsed();
        let Ok(usage) = watched.join() else { bail!("the look at {name} panicked") };
        ensure!(output.status.success(), "{name} ended with {}", output.status);
        self.steps.push(Step { name: name.to_owned(), elapsed, usage: Some(usage) });
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}

/// Looks at a process until it ends. Its peak only ever grows, so that the last look has it, but for
/// what the last millisecond added.
fn watch(process: u32) -> thread::JoinHandle<Usage> {
    thread::spawn(move || {
        let mut last = Usage::default();
        while let Some(usage) = Usage::of(process) {
            last = usage;
            thread::sleep(LOOK);
        }
        last
    })
}

/// `sdt-pulse serve`, killed with the value.
struct Server {
    process: Child,
    address: SocketAddr,
    started: Instant,
}

impl Server {
    fn start(measured: &Measured) -> anyhow::Result<Self> {
        let mut command = measured.program(&["serve", "--addr", "127.0.0.1:0"]);
        let started = Instant::now();
        let mut process = command.stderr(Stdio::piped()).spawn()?;
        let said = process.stderr.take().context("the server says nothing")?;
        let mut said = BufReader::new(said).lines();
        let line = said.next().context("the server says nothing")??;
        let at = line.split("http://").nth(1).and_then(|rest| rest.split(". ").next());
        let address = at.and_then(|at| at.parse().ok());
        let address = address.with_context(|| format!("the server says: {line}"))?;
        // Whatever else it says is for the person who runs this.
        thread::spawn(move || said.map_while(Result::ok).for_each(|line| eprintln!("{line}")));
        Ok(Self { process, address, started })
    }

    fn stop(self, measured: &mut Measured) -> anyhow::Result<()> {
        let usage = Usage::of(self.process.id()).context("the server has ended")?;
        let (name, elapsed) = ("serve, through all of it".to_owned(), self.started.elapsed());
        measured.steps.push(Step { name, elapsed, usage: Some(usage) });
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(problem) = self.process.kill().and_then(|()| self.process.wait()) {
            eprintln!("the server could not be stopped: {problem}");
        }
    }
}

fn text(value: &Value, key: &str) -> anyhow::Result<String> {
    let text =
        value.get(key).and_then(Value::as_str).with_context(|| format!("no {key} in {value}"))?;
    Ok(text.to_owned())
}

#[expect(clippy::disallowed_methods, reason = "the program asks the clock, too")]
fn today() -> jiff::civil::Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}
