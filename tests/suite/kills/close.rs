//! A close, killed after each of its steps, alone and beside a running server.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::site::{Kind, Prepared, Site, opened};
use super::{FAULT, Walk, was_killed};
use crate::forensics::search::{Found, Needles, search};
use crate::support::sql::Sql;

/// What every close of the same ballots must come to.
pub struct Closes {
    prepared: Prepared,
    sha256: String,
    published: Value,
    /// What a close does, in order.
    steps: Vec<String>,
    /// The sealed ballots and the MACs of the tokens.
    leavings: Needles,
    killed: AtomicUsize,
}

impl Closes {
    /// Everybody answers; the same ballots are released once without a kill.
    pub fn prepare(prepared: Prepared) -> Self {
        let server = prepared.site.program.serve();
        for (number, code) in prepared.codes.iter().enumerate() {
            let fields = prepared.fields(number * 7919);
            let mut posted = vec![("code", code.as_str())];
            posted.extend(fields.iter().map(|(item, value)| (item.as_str(), value.as_str())));
            assert_eq!(server.post("/s/answers", &posted).0, 200);
        }
        drop(server);
        let mut sql = prepared.site.sql();
        let mut leavings = Needles::default();
        for query in
            ["SELECT sealed AS bytes FROM ballot", "SELECT mac AS bytes FROM invitation_token"]
        {
            for (number, bytes) in sql.blobs(query).iter().enumerate() {
                leavings.add_pieces(&format!("{query}: {number}"), bytes);
            }
        }
        drop(sql);

        let reference = prepared.copy();
        let ran = reference.program.run_with(&["wave", "close", "w1"], &[(FAULT, "close:0")]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let steps: Vec<String> = ran.err.lines().filter_map(step).collect();
        for wanted in ["BEGIN", "COMMIT", "key overwritten", "key file removed", "INSERT INTO"] {
            assert!(steps.iter().any(|step| step.starts_with(wanted)), "{wanted}: {steps:#?}");
        }
        let rewrites = match prepared.kind {
            Kind::Sqlite => ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"].as_slice(),
            Kind::Postgres => ["TRUNCATE ballot", "CLUSTER invitation"].as_slice(),
        };
        for wanted in rewrites {
            assert!(steps.iter().any(|step| step.starts_with(wanted)), "{wanted}: {steps:#?}");
        }
        let mut sha256 = reference.sql().texts("SELECT sha256 AS text FROM release");
        let published = reference.program.json(&["wave", "release", "w1"]);
        assert_eq!(published["units"][0]["n"], prepared.codes.len(), "{published}");
        Self {
            sha256: sha256.remove(0),
            published,
            steps,
            leavings,
            killed: AtomicUsize::new(0),
            prepared,
        }
    }

    /// After which step, and whether a server runs beside; the last is after the end of a close.
    pub fn trials(&self) -> impl Iterator<Item = (usize, bool)> {
        (1..=self.steps.len() + 1).flat_map(|after| [(after, false), (after, true)])
    }

    pub fn walk(&self) -> Walk {
        let what = format!("close, {:?}", self.prepared.kind);
        let kills = self.killed.load(Ordering::SeqCst);
        Walk { what, steps: self.steps.len(), kills }
    }

    /// Kills one close after a step, looks at what is there, and closes again.
    pub fn kill(&self, after: usize, accompanied: bool) {
        let site = self.prepared.copy();
        let server = accompanied.then(|| site.program.serve());
        let name = self.steps.get(after - 1).map_or("the end", String::as_str);
        let at = format!(
            "{:?}, after step {after}, {name}, beside a server: {accompanied}",
            self.prepared.kind
        );

        let mut close = site.program.command(&["wave", "close", "w1"]);
        let output = close.env(FAULT, format!("close:{after}")).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let killed = was_killed(output.status, &said);
        assert_eq!(killed, after <= self.steps.len(), "{at}: {said}");
        let walked: Vec<String> = said.lines().filter_map(step).collect();
        assert_eq!(walked.len(), after.min(self.steps.len()), "{at}: {said}");
        if killed {
            self.killed.fetch_add(1, Ordering::SeqCst);
        } else {
            assert_eq!(output.status.code(), Some(0), "{at}: {said}");
        }

        self.all_or_nothing(&site, &at);
        let closed = site.program.run(&["wave", "close", "w1"]);
        let state = if closed.code == 3 { "is closed already" } else { "" };
        assert!([0, 3].contains(&closed.code) && closed.err.contains(state), "{at}: {closed:?}");
        assert_eq!(closed.code == 3, after >= self.last_of_close(), "{at}: {closed:?}");
        self.released_and_forgotten(&site, &at);
        if let Some(server) = server {
            let code = ("code", self.prepared.codes[0].as_str());
            assert_eq!(server.post("/s", &[code]).0, 410, "{at}");
        }
    }

    /// The step that commits the last change of the wave; what follows tells observers.
    fn last_of_close(&self) -> usize {
        let update = |step: &String| step.starts_with("UPDATE") && step.contains("wave");
        let last = self.steps.iter().rposition(update).unwrap();
        let commit = self.steps[last..].iter().position(|step| step.starts_with("COMMIT"));
        last + commit.unwrap() + 1
    }

    /// Before the restart: the whole release, or none and nothing lost.
    fn all_or_nothing(&self, site: &Site, at: &str) {
        let copy = site.to_look_into();
        let shown = copy.run(&["wave", "release", "w1", "--json"]);
        let mut sql = Sql::open(&copy.url());
        let stored = sql.texts("SELECT sha256 AS text FROM release");
        if shown.code == 0 {
            let published: Value = serde_json::from_str(&shown.out).unwrap();
            assert_eq!(published, self.published, "{at}");
            assert_eq!(stored, [self.sha256.as_str()], "{at}");
            return;
        }
        assert_eq!((shown.code, stored.len()), (3, 0), "{at}: {shown:?}");
        let everybody = i64::try_from(self.prepared.codes.len()).unwrap();
        for (table, condition) in
            [("ballot", "TRUE"), ("invitation", "responded"), ("invitation_token", "TRUE")]
        {
            assert_eq!(sql.count(table, condition), everybody, "{at}: {table}");
        }
        assert_eq!(opened(&copy).len(), self.prepared.codes.len(), "{at}");
    }

    fn released_and_forgotten(&self, site: &Site, at: &str) {
        let mut sql = site.sql();
        let stored = sql.texts("SELECT sha256 AS text FROM release");
        assert_eq!(stored, [self.sha256.as_str()], "{at}");
        assert_eq!(sql.texts("SELECT state AS text FROM wave"), ["closed"], "{at}");
        assert_eq!(site.program.json(&["wave", "release", "w1"]), self.published, "{at}");
        for (table, condition) in
            [("ballot", "TRUE"), ("invitation", "responded"), ("invitation_token", "TRUE")]
        {
            assert_eq!(sql.count(table, condition), 0, "{at}: {table}");
        }
        let keys = fs::read_dir(site.program.data().join("keys")).unwrap();
        let keys: BTreeSet<_> = keys.map(|entry| entry.unwrap().file_name()).collect();
        let kept = ["CACHEDIR.TAG", "chains.head", "pepper", "w1.box"].map(Into::into);
        assert_eq!(keys, kept.into(), "{at}");
        let data = site.program.data();
        let mut folders = vec![data];
        folders.extend(files_of_server(&mut sql));
        let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
        assert_eq!(search(&self.leavings, &folders, |_| true), Found::new(), "{at}");
    }
}

/// The step's statement, from its line on stderr.
fn step(line: &str) -> Option<String> {
    let (_, what) = line.strip_prefix("step ")?.split_once(": ")?;
    Some(what.to_owned())
}

/// The folder of the database's own files in its server, written out.
fn files_of_server(sql: &mut Sql) -> Option<PathBuf> {
    if matches!(sql, Sql::Sqlite(_)) {
        return None;
    }
    sql.run("CHECKPOINT");
    let folder = sql.texts("SELECT setting AS text FROM pg_settings WHERE name = 'data_directory'");
    let oid = "SELECT oid::bigint AS number FROM pg_database WHERE datname = current_database()";
    Some(PathBuf::from(&folder[0]).join("base").join(sql.number(oid).to_string()))
}
