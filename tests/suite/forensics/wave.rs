//! A wave with canaries, worked through by the built program with everything logged, and all files
//! that it left behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use rand::seq::SliceRandom;
use sdt_pulse::ballot_box::{Capacity, KeyDirectory, PublicKey, SealedBallot, open_all, random};
use sdt_pulse::domain::{Form, ItemBank, SheetContent, WaveId};
use sdt_pulse::store::{Cast, CastOutcome, DatabaseUrl, Store};
use tokio::runtime::Runtime;

use super::search::{Found, Needles, search};
use crate::support::program::{Program, Server, in_days, people_csv};
use crate::support::sql::Sql;

/// Somebody with a token and the sheet that they will send.
pub struct Person {
    pub email: String,
    /// `w1.TOKEN`.
    pub code: String,
    pub sheet: SheetContent,
    /// The same, as their browser posts it.
    fields: Vec<(String, String)>,
}

impl Person {
    pub fn token(&self) -> &str {
        self.code.strip_prefix("w1.").unwrap()
    }

    /// The sheet as it is sealed.
    pub fn encoded(&self) -> String {
        serde_json::to_string(&self.sheet).unwrap()
    }
}

pub struct Wave {
    pub program: Program,
    pub people: Vec<Person>,
    pub files: Files,
}

impl Wave {
    /// Eighteen people in three teams are invited and mailed.
    pub fn open(url: &str) -> Self {
        Self::open_asking(url, &[("Desk", 6), ("Depot", 6), ("Night", 6)], false)
    }

    /// With `lots` each of them has drawn a code, which only the test knows.
    pub fn open_asking(url: &str, teams: &[(&str, usize)], lots: bool) -> Self {
        let files = Files::of(url);
        let program = Program::on(url).logging("trace");
        let files = Files { program: program.folder().to_owned(), ..files };
        let mut this = Self { program, people: Vec::new(), files };
        let csv = people_csv(teams);
        let file = this.program.file("people.csv", csv);
        this.run(&["people", "import", &file, "--mode", "full"]);
        let closes = in_days(7);
        let open = ["wave", "open", "--closes", &closes, "--lots"];
        this.run(if lots { &open } else { &open[..4] });
        let form = ItemBank::parse(&ItemBank::SHIPPED).unwrap().instruments()[0].form.clone();
        let codes = if lots {
            this.drawn(teams)
        } else {
            this.run(&["mail", "run"]);
            this.program.codes().into_iter().collect()
        };
        for (email, code) in codes {
            this.people.push(person(email, code, &form));
        }
        assert_eq!(this.people.len(), teams.iter().map(|(_, people)| people).sum::<usize>());
        // Nobody answers in the order of the list.
        this.people.shuffle(&mut rand::rng());
        this
    }

    /// Prints the codes, has everybody draw one of their team, and burns what is left of the paper.
    fn drawn(&self, teams: &[(&str, usize)]) -> Vec<(String, String)> {
        let pdf = self.program.folder().join("codes.pdf");
        self.run(&["wave", "lots", "w1", "--output", &pdf.display().to_string()]);
        let mut codes = crate::lots::codes_of(&pdf).into_iter();
        fs::remove_file(pdf).unwrap();
        let mut drawn = Vec::new();
        // The PDF has the teams by name, the list of people has them by number.
        let mut by_name: Vec<(usize, &(&str, usize))> = teams.iter().enumerate().collect();
        by_name.sort_by_key(|(_, (name, _))| *name);
        for (number, (_, people)) in by_name {
            for person in 0..*people {
                let email = format!("p{person}.t{number}@elm.example");
                drawn.push((email, format!("w1.{}", codes.next().unwrap().replace('-', ""))));
            }
        }
        drawn
    }

    /// Runs a command and keeps what it wrote.
    pub fn run(&self, arguments: &[&str]) {
        let ran = self.program.done(arguments);
        let name = format!("{}.log", arguments[..2].join("-"));
        self.program.file(&name, ran.out + &ran.err);
    }

    /// Everybody answers, one by one; `seen` hears who has.
    pub fn answer(&self, server: &Server, mut seen: impl FnMut(&Person)) {
        assert_eq!(server.get("/health/live").0, 200);
        for person in &self.people {
            let mut fields = vec![("code", person.code.as_str())];
            fields
                .extend(person.fields.iter().map(|(item, value)| (item.as_str(), value.as_str())));
            assert_eq!(server.post("/s", &fields[..1]).0, 200, "{}", person.email);
            assert_eq!(server.post("/s/answers", &fields).0, 200, "{}", person.email);
            seen(person);
        }
    }

    /// The same past the program, with sealing and hashing switched off: tokens stand where their
    /// MACs belong, and sheets where their sealed bytes belong.
    pub fn answer_unsealed(&self, store: &Store, mut seen: impl FnMut(&Person)) {
        let runtime = Runtime::new().unwrap();
        let mut sql = self.sql();
        for person in &self.people {
            let mac: [u8; 32] = person.token().as_bytes()[..32].try_into().unwrap();
            let theirs = format!(
                "{} WHERE email = '{}'",
                from_invitations("invitation.id AS bytes"),
                person.email
            );
            let invitation = sql.blobs(&theirs).remove(0);
            store.write(|tx| tx.token_insert(&mac, &invitation.try_into().unwrap())).unwrap();
            let mut sealed = person.encoded().into_bytes();
            sealed.resize(Capacity::Values.sealed_ballot(), 0);
            let (wave, ballot_id) = (WaveId::numbered(1), random().unwrap());
            let cast = Cast { wave, mac, ballot_id, sealed, now: Timestamp::UNIX_EPOCH };
            assert_eq!(runtime.block_on(store.cast(cast)).unwrap(), CastOutcome::Stored);
            seen(person);
        }
    }

    pub fn sql(&self) -> Sql {
        Sql::open(&self.program.url())
    }

    pub fn store(&self) -> Store {
        Store::open(&DatabaseUrl::parse(&self.program.url()).unwrap()).unwrap()
    }

    /// Everybody's sheet in its encoding, sorted.
    pub fn sheets(&self) -> Vec<String> {
        sorted(self.people.iter().map(|person| &person.sheet))
    }

    /// What the key opens, in the same encoding: so these are the strings to look for.
    pub fn opened(&self) -> Vec<String> {
        self.open_with_the_key(self.sql().blobs("SELECT sealed AS bytes FROM ballot"))
    }

    pub fn open_with_the_key(&self, sealed: Vec<Vec<u8>>) -> Vec<String> {
        let public = self.sql().blobs("SELECT wave_pub AS bytes FROM wave").remove(0);
        let id = WaveId::numbered(1);
        let keys = KeyDirectory::at(self.program.data().join("keys"));
        let key = keys.wave_key(&id, &PublicKey::from_stored(public)).unwrap();
        let sealed: Vec<SealedBallot> = sealed.into_iter().map(SealedBallot::from_stored).collect();
        let (ballots, unreadable) = open_all(&key, &id, &sealed);
        assert_eq!(unreadable, 0);
        sorted(ballots.iter().map(|ballot| &ballot.content))
    }

    /// Every token, and every sheet: whole, in pieces, and as it was posted.
    pub fn secrets(&self) -> Needles {
        let mut needles = Needles::default();
        for person in &self.people {
            let name = format!("token of {}", person.email);
            needles.add_pieces(&name, person.token().as_bytes());
            if person.token().len() == 16 {
                continue;
            }
            needles.add(&name, &person.token().as_bytes()[person.token().len() - 16..]);
            needles.add_pieces(&name, &URL_SAFE_NO_PAD.decode(person.token()).unwrap());

            let name = format!("sheet of {}", person.email);
            let sheet = person.encoded();
            needles.add(&name, sheet.as_bytes());
            let values = sheet.trim_start_matches("{\"a\":[").trim_end_matches("]}");
            assert_eq!(values.len(), 17, "{sheet}");
            needles.add(&name, values.as_bytes());
            for two in person.fields.windows(2) {
                let posted = format!("{}={}&{}={}", two[0].0, two[0].1, two[1].0, two[1].1);
                needles.add(&name, posted.as_bytes());
            }
        }
        needles
    }

    /// What the database holds instead while the wave is open.
    pub fn ballots(&self) -> Needles {
        let mut sql = Sql::open(&self.program.url());
        let mut needles = Needles::default();
        let sealed = sql.blobs("SELECT sealed AS bytes FROM ballot");
        assert_eq!(sealed.len(), self.people.len());
        for (number, bytes) in sealed.iter().enumerate() {
            assert_eq!(bytes.len(), Capacity::Values.sealed_ballot());
            needles.add_pieces(&format!("sealed ballot {number}"), bytes);
        }
        let macs = sql.blobs("SELECT mac AS bytes FROM invitation_token");
        assert_eq!(macs.len(), self.people.len());
        for (number, bytes) in macs.iter().enumerate() {
            needles.add_pieces(&format!("MAC {number}"), bytes);
        }
        needles
    }

    /// The wave's secret key.
    pub fn key(&self) -> Needles {
        let mut needles = Needles::default();
        let key = fs::read(self.program.data().join("keys/w1.key")).unwrap();
        needles.add_pieces("key", &key);
        needles
    }
}

pub fn from_invitations(columns: &str) -> String {
    format!(
        "SELECT {columns} FROM invitation JOIN employee ON employee.id = invitation.employee_id"
    )
}

fn person(email: String, code: String, form: &Form) -> Person {
    let answer = |_| rand::random_range(1..=5_u8);
    let values: Vec<u8> = form.items.iter().map(answer).collect();
    let both = || form.items.iter().map(|item| item.id.clone()).zip(values.iter().copied());
    Person {
        email,
        code,
        sheet: SheetContent { values: values.clone(), comment: None },
        fields: both().map(|(item, value)| (item.to_string(), value.to_string())).collect(),
    }
}

fn sorted<'a>(ballots: impl Iterator<Item = &'a SheetContent>) -> Vec<String> {
    let mut sheets: Vec<String> =
        ballots.map(|ballot| serde_json::to_string(ballot).unwrap()).collect();
    sheets.sort();
    sheets
}

/// Everything on disk that a wave may have touched.
pub struct Files {
    /// The program's own: settings, keys, logs, outbox.
    program: PathBuf,
    /// The database's own tables: the folder of the SQLite file, or of the database in the server.
    database: PathBuf,
    /// All that the database's server writes: other databases, write-ahead log, log.
    server: Option<(PathBuf, String)>,
    since: SystemTime,
}

impl Files {
    /// Has a server log every statement with what was bound to it.
    fn of(url: &str) -> Self {
        // The clocks of files may be coarse.
        let since = SystemTime::now() - Duration::from_secs(2);
        let program = PathBuf::new();
        if let Some(path) = url.strip_prefix("sqlite:") {
            let database = Path::new(path).parent().unwrap().to_owned();
            return Self { program, database, server: None, since };
        }
        let mut sql = Sql::open(url);
        let name = sql.texts("SELECT current_database()::text AS text").remove(0);
        sql.run(&format!("ALTER DATABASE {name} SET log_statement = 'all'"));
        let folder =
            sql.texts("SELECT setting AS text FROM pg_settings WHERE name = 'data_directory'");
        let folder = PathBuf::from(&folder[0]);
        let oid =
            "SELECT oid::bigint AS number FROM pg_database WHERE datname = current_database()";
        let database = folder.join("base").join(sql.number(oid).to_string());
        Self { program, database, server: Some((folder, url.to_owned())), since }
    }

    /// Whether the program's and the database's own files are all there is.
    pub fn has_all_its_files_here(&self) -> bool {
        self.server.is_none()
    }

    /// Has a server write to its files what it holds in memory, and remove files that it gave up.
    pub fn flush(&self) {
        if let Some((_, url)) = &self.server {
            Sql::open(url).run("CHECKPOINT");
        }
    }

    /// Keeps a server from giving up any part of its write-ahead log, as an archive would.
    pub fn kept_log(&self) -> Option<KeptLog> {
        let (_, url) = self.server.as_ref()?;
        let kept = KEPT_LOG.read().unwrap_or_else(PoisonError::into_inner);
        let mut sql = Sql::open(url);
        let name = sql.texts("SELECT current_database()::text AS text").remove(0);
        sql.run(&format!("SELECT pg_create_physical_replication_slot('{name}', TRUE)"));
        Some(KeptLog { sql, name, _kept: kept })
    }

    /// Has a server write its write-ahead log to its files.
    pub fn flush_log(&self) {
        if let Some((_, url)) = &self.server {
            Sql::open(url).texts("SELECT pg_switch_wal()::text AS text");
        }
    }

    /// A transaction in the same database that goes on during the close, and for which a server
    /// keeps what was deleted since.
    pub fn transaction_of_a_backup(&self) -> Option<Sql> {
        let (_, url) = self.server.as_ref()?;
        let mut sql = Sql::open(url);
        sql.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
        sql.number("SELECT COUNT(*) AS number FROM pg_type");
        Some(sql)
    }

    /// In every file but the delivered mail and the people file.
    pub fn everywhere(&self, needles: &Needles) -> Found {
        self.matching(needles, |_| true)
    }

    /// In the files of the database's tables and indices, and in its log where that is beside them.
    pub fn of_database(&self, needles: &Needles) -> Found {
        self.matching(needles, |path| path.starts_with(&self.database))
    }

    pub fn matching(&self, needles: &Needles, wanted: impl Fn(&Path) -> bool) -> Found {
        let outbox = self.program.join("data/outbox");
        let mut folders = vec![self.program.as_path(), self.database.as_path()];
        folders.extend(self.server.iter().map(|(folder, _)| folder.as_path()));
        search(needles, &folders, |path| {
            !path.starts_with(&outbox) && wanted(path) && self.is_touched(path)
        })
    }

    /// A file that nobody wrote to since the wave was opened cannot hold it.
    fn is_touched(&self, path: &Path) -> bool {
        let modified = fs::metadata(path).and_then(|file| file.modified());
        modified.is_ok_and(|modified| modified >= self.since)
    }

    /// What each command wrote, by the name of its file.
    pub fn logs(&self) -> Vec<(String, String)> {
        let logs = fs::read_dir(&self.program).unwrap().map(|entry| entry.unwrap().path());
        let logs: Vec<_> = logs
            .filter(|path| path.extension().is_some_and(|ending| ending == "log"))
            .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
            .collect();
        assert!(logs.len() >= 4, "{logs:?}");
        logs
    }
}

/// Until it is dropped. The server is all tests': whoever looks for what a checkpoint deletes waits.
pub struct KeptLog {
    sql: Sql,
    name: String,
    _kept: RwLockReadGuard<'static, ()>,
}

static KEPT_LOG: RwLock<()> = RwLock::new(());

/// While this lives, nobody keeps the server from deleting parts of its write-ahead log.
pub fn nobody_keeps_the_log() -> RwLockWriteGuard<'static, ()> {
    KEPT_LOG.write().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for KeptLog {
    fn drop(&mut self) {
        self.sql.run(&format!("SELECT pg_drop_replication_slot('{}')", self.name));
    }
}
