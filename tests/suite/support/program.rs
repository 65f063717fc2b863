//! The built program, run as a person or a script runs it, in a data folder of its own.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use sdt_pulse::mail::OutboxMail;
use serde_json::Value;
use tempfile::TempDir;

use super::ports::unused_port;
use super::sql::Sql;

const BINARY: &str = env!("CARGO_BIN_EXE_sdt-pulse");
/// A debug build on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// An installation that is worked with through the command line only.
pub struct Program {
    folder: TempDir,
    database: Option<String>,
    log: Option<&'static str>,
    ends_at_once: bool,
}

/// What a command said.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Program {
    /// A folder in which nothing was made yet.
    pub fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None, log: None, ends_at_once: true }
    }

    /// The same with a database of its own, which every command is given.
    pub fn bare_on(url: &str) -> Self {
        Self { database: Some(url.to_owned()), ..Self::bare() }
    }

    /// After `init`.
    pub fn new() -> Self {
        let program = Self::bare();
        program.done(&["init"]);
        program
    }

    /// The same on a database of its own, which every command is given.
    pub fn on(url: &str) -> Self {
        let program = Self::bare_on(url);
        program.done(&["init"]);
        program
    }

    /// A copy of the data folder as it is on the disk now, with a database of its own beside it; none
    /// where the database is in the folder.
    pub fn copy(&self, database: Option<&str>) -> Self {
        let copy = Self { database: database.map(str::to_owned), ..Self::bare() };
        let mut files = BTreeMap::new();
        collect(&self.data(), &mut files);
        for path in files.keys() {
            let to = copy.data().join(path.strip_prefix(self.data()).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(path, to).unwrap();
        }
        copy
    }

    /// Logs whatever `filter` lets through.
    pub fn logging(mut self, filter: &'static str) -> Self {
        self.log = Some(filter);
        self
    }

    /// Waves end when their time has come; without this `wave close` needs no patience.
    pub fn on_time(mut self) -> Self {
        self.ends_at_once = false;
        self
    }

    /// The other way round, for what comes after.
    pub fn after_its_end(mut self) -> Self {
        self.ends_at_once = true;
        self
    }

    /// The folder for what is not the program's own.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The URL of its database.
    pub fn url(&self) -> String {
        let usual = || format!("sqlite:{}", self.data().join("pulse.db").display());
        self.database.clone().unwrap_or_else(usual)
    }

    /// Writes a file beside the data folder.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Replaces something in the lines of the settings file that have it, and makes settings of them where
    /// they were comments.
    ///
    /// # Panics
    /// Where no line has it.
    pub fn set(&self, from: &str, to: &str) {
        let path = self.data().join("sdt-pulse.toml");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} in {text}");
        let line = |line: &str| {
            if line.contains(from) {
                line.strip_prefix("# ").unwrap_or(line).replace(from, to)
            } else {
                line.to_owned()
            }
        };
        let lines: Vec<String> = text.lines().map(line).collect();
        fs::write(&path, lines.join("\n")).unwrap();
    }

    /// Nothing of the surroundings reaches the program.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_by(&[], arguments)
    }

    fn command_by(&self, launcher: &[&str], arguments: &[&str]) -> Command {
        let mut words = launcher.iter().copied().chain([BINARY]);
        let mut command = Command::new(words.next().unwrap());
        command.args(words);
        command.env_clear().current_dir(self.folder.path()).stdin(Stdio::null());
        command.args(arguments).arg("--data").arg(self.data());
        if let Some(url) = &self.database {
            // Not as a flag: the one of a test server may hold a password.
            command.env("SDT_PULSE_DATABASE_URL", url);
        }
        if self.ends_at_once {
            command.env("SDT_PULSE_ENDS_AT_ONCE", "1");
        }
        if let Some(filter) = self.log {
            command.env("SDT_PULSE_LOG", filter);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, &[])
    }

    pub fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Ran {
        let mut command = self.command(arguments);
        let output = command.envs(environment.iter().copied()).output().unwrap();
        Ran {
            code: output.status.code().expect("killed by a signal"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs what must succeed.
    pub fn done(&self, arguments: &[&str]) -> Ran {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {ran:?}");
        ran
    }

    /// Runs what must succeed, and reads its answer.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.done(&[arguments, &["--json"]].concat());
        serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error} in {ran:?}"))
    }

    /// Imports a people file as everybody.
    pub fn import(&self, csv: &str) {
        let file = self.file("people.csv", csv);
        self.done(&["people", "import", &file, "--mode", "full", "--yes", "--teams-renamed"]);
    }

    /// The codes of the mails in the outbox, by address.
    pub fn codes(&self) -> BTreeMap<String, String> {
        let code = |link: &str| Some(link.split_once("/s#")?.1.to_owned());
        // Observers are mailed, too, and get no link.
        self.mails().into_iter().filter_map(|mail| Some((mail.to, code(&mail.link)?))).collect()
    }

    /// What lies in the outbox.
    pub fn mails(&self) -> Vec<OutboxMail> {
        sdt_pulse::mail::read_outbox(&self.data().join("outbox")).unwrap()
    }

    /// Serves until the value is dropped.
    pub fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    pub fn serve_with(&self, environment: &[(&str, &str)]) -> Server {
        self.serve_by(&[], environment)
    }

    /// The same, started by another program that is given its command line.
    pub fn serve_by(&self, launcher: &[&str], environment: &[(&str, &str)]) -> Server {
        // Known beforehand: a browser's forms count only from under the server's own address.
        let addr = format!("127.0.0.1:{}", unused_port());
        let mut command = self.command_by(launcher, &["serve", "--addr", &addr]);
        command
            .env("SDT_PULSE_BASE_URL", format!("http://{addr}"))
            .envs(environment.iter().copied());
        self.serving(command)
    }

    /// The same, as somebody starts it who has set nothing.
    pub fn serve_unset(&self) -> Server {
        let addr = format!("127.0.0.1:{}", unused_port());
        self.serving(self.command(&["serve", "--addr", &addr]))
    }

    fn serving(&self, mut command: Command) -> Server {
        let log = self.folder.path().join("serve.log");
        let child =
            command.stdout(Stdio::null()).stderr(File::create(&log).unwrap()).spawn().unwrap();
        let mut server = Server { child, log, addr: String::new() };
        let started = Instant::now();
        while server.addr.is_empty() {
            assert!(started.elapsed() < PATIENCE, "not serving yet: {}", server.said());
            thread::sleep(Duration::from_millis(20));
            let said = server.said();
            let address = said.split("Serving on http://").nth(1);
            if let Some((address, _)) = address.and_then(|rest| rest.split_once(". Stop")) {
                server.addr = address.to_owned();
            }
        }
        server
    }

    /// Every file of the data folder with its bytes: equal before and after is "nothing changed".
    pub fn snapshot(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let database = self.data().join("pulse.db");
        if database.exists() {
            // Folds a log that a process may have left into the file.
            Sql::open(&format!("sqlite:{}", database.display()))
                .run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        let mut files = BTreeMap::new();
        collect(&self.data(), &mut files);
        files
    }
}

/// Every file below a folder, with its bytes.
pub fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.is_file() {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

/// `sdt-pulse serve` in a process of its own.
pub struct Server {
    child: Child,
    log: PathBuf,
    pub addr: String,
}

impl Server {
    /// What it has written to stderr.
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// The same once it says no more: a set-up link follows the address, where there is one.
    pub fn settled(&self) -> String {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(3) && !self.said().contains("Set-up code:") {
            thread::sleep(Duration::from_millis(50));
        }
        self.said()
    }

    /// The process, where what launched it became it.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How the process ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().unwrap()
    }

    /// The status and the whole response.
    pub fn get(&self, path: &str) -> (u16, String) {
        self.send("GET", path, "", "")
    }

    /// The same for another program.
    pub fn get_json(&self, path: &str) -> (u16, String) {
        self.send("GET", path, "Accept: application/json\r\n", "")
    }

    /// The same with a cookie, `NAME=VALUE`.
    pub fn get_with(&self, path: &str, cookie: &str) -> (u16, String) {
        self.send("GET", path, &format!("Cookie: {cookie}\r\n"), "")
    }

    /// The same without a body.
    pub fn head(&self, path: &str) -> (u16, String) {
        self.send("HEAD", path, "", "")
    }

    /// Posts a form; the status and the whole response.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        self.post_with(path, "", fields)
    }

    /// The same with headers, each a line with its end.
    pub fn post_with(&self, path: &str, headers: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields.iter().copied())
            .finish();
        self.send("POST", path, headers, &body)
    }

    /// Sends a request as it is written, and reads until the server closes.
    pub fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.addr).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).unwrap();
        String::from_utf8_lossy(&response).into_owned()
    }

    fn send(&self, method: &str, path: &str, header: &str, body: &str) -> (u16, String) {
        let response = self.raw(&format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\
             {header}Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
            self.addr,
            body.len()
        ));
        let status = response.split(' ').nth(1).and_then(|status| status.parse().ok());
        (status.unwrap_or_else(|| panic!("no status in {response:?}")), response)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Today where waves are dated: in UTC.
#[expect(clippy::disallowed_methods, reason = "the program under test reads the same clock")]
pub fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// A date some days from today, as it is typed.
pub fn in_days(days: i32) -> String {
    today().checked_add(days.days()).unwrap().to_string()
}

/// A people file: `people` in each team, nobody's manager named.
pub fn people_csv(teams: &[(&str, usize)]) -> String {
    let mut rows = vec!["email,team".to_owned()];
    for (number, (team, people)) in teams.iter().enumerate() {
        rows.extend((0..*people).map(|person| format!("p{person}.t{number}@elm.example,{team}")));
    }
    rows.join("\n") + "\n"
}
