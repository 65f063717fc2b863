//! Somebody with everything but the key: a copy of the database before the first answer and after
//! each, its write-ahead log, the last transaction of each row, and the order of rows.
//!
//! All of it links people to ballots while a wave is open, since one transaction marks the invitation
//! and stores the ballot. Whether a linked ballot says anything is the question.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::wal::Log;
use super::wave::{Wave, from_invitations};
use crate::support::sql::{Sql, hex};

/// Ballots by the address of the person whom they were linked to.
pub type Links = BTreeMap<String, Vec<u8>>;

/// Who has answered, and what the box holds, at one moment.
#[derive(Default)]
struct Moment {
    answered: BTreeSet<String>,
    ballots: BTreeMap<Vec<u8>, Vec<u8>>,
}

pub struct Witness<'a> {
    wave: &'a Wave,
    moments: Vec<Moment>,
    /// In the order in which they came, as the log of a proxy would tell.
    came: Vec<String>,
    /// Where a server's write-ahead log stood.
    since: Option<String>,
}

impl<'a> Witness<'a> {
    /// Before the first answer.
    pub fn of(wave: &'a Wave) -> Self {
        let mut sql = wave.sql();
        let since = matches!(sql, Sql::Postgres(_))
            .then(|| sql.texts("SELECT pg_current_wal_lsn()::text AS text").remove(0));
        Self { wave, moments: vec![moment(wave)], came: Vec::new(), since }
    }

    /// After the answer of one person.
    pub fn sees(&mut self, email: &str) {
        self.moments.push(moment(self.wave));
        self.came.push(email.to_owned());
    }

    /// After the answer of somebody whom nobody saw.
    pub fn looks(&mut self) {
        self.moments.push(moment(self.wave));
    }

    /// Whom each way of looking links to which ballot.
    pub fn links(&self) -> Vec<(&'static str, Links)> {
        let snapshots = ("snapshots", differences(&self.moments));
        match (files(self.wave), &self.since) {
            (Some(path), _) => {
                let log = ("write-ahead log", differences(&replayed(&path)));
                vec![snapshots, log, ("order of rows", self.by_place(&path))]
            }
            (None, Some(since)) => vec![
                snapshots,
                ("last transaction", by_last_transaction(self.wave)),
                ("order of rows", by_order_of_rows(self.wave)),
                ("write-ahead log", by_log(self.wave, since)),
            ],
            (None, None) => panic!("neither database"),
        }
    }

    /// SQLite adds rows from the end of a page toward its start, and pages at the end; the order in
    /// which people came is the other half. Whenever a page is split, its rows are put in order.
    fn by_place(&self, path: &Path) -> Links {
        let Some(last) = self.moments.last() else { return Links::new() };
        let image = Log::read(&log_of(path)).after_each_commit(&fs::read(path).unwrap()).pop();
        let image = image.unwrap_or_else(|| fs::read(path).unwrap());
        let page_size = usize::from(u16::from_be_bytes([image[16], image[17]]));
        let mut placed: Vec<(usize, usize, &Vec<u8>)> = Vec::new();
        for (id, ballot) in &last.ballots {
            let at = image.windows(id.len()).position(|part| part == id);
            let at = at.unwrap_or_else(|| panic!("no ballot {} in the file", hex(id)));
            placed.push((at / page_size, page_size - at % page_size, ballot));
        }
        placed.sort();
        self.came
            .iter()
            .cloned()
            .zip(placed.into_iter().map(|(.., ballot)| ballot.clone()))
            .collect()
    }
}

/// One look at the tables. SQLite's files are copied and the copy is read, so that looking leaves no
/// trace in them.
fn moment(wave: &Wave) -> Moment {
    let Some(path) = files(wave) else { return read(&mut wave.sql()) };
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("copy.db"), fs::read(&path).unwrap()).unwrap();
    fs::write(folder.path().join("copy.db-wal"), log_of(&path)).unwrap();
    read(&mut sql_in(&folder))
}

fn sql_in(folder: &TempDir) -> Sql {
    Sql::open(&format!("sqlite:{}", folder.path().join("copy.db").display()))
}

fn read(sql: &mut Sql) -> Moment {
    let answered = sql.texts(&format!("{} WHERE responded", from_invitations("email AS text")));
    let ids = sql.blobs("SELECT id AS bytes FROM ballot ORDER BY id");
    let sealed = sql.blobs("SELECT sealed AS bytes FROM ballot ORDER BY id");
    Moment {
        answered: answered.into_iter().collect(),
        ballots: ids.into_iter().zip(sealed).collect(),
    }
}

/// The file of a SQLite database.
fn files(wave: &Wave) -> Option<PathBuf> {
    wave.program.url().strip_prefix("sqlite:").map(PathBuf::from)
}

pub fn log_of(database: &Path) -> Vec<u8> {
    let log = PathBuf::from(format!("{}-wal", database.display()));
    if log.exists() { fs::read(log).unwrap() } else { Vec::new() }
}

/// Where between two moments one person and one ballot are new, they belong together.
fn differences(moments: &[Moment]) -> Links {
    let mut links = Links::new();
    for two in moments.windows(2) {
        let [before, after] = two else { continue };
        let people: Vec<_> = after.answered.difference(&before.answered).collect();
        let ballots: Vec<_> =
            after.ballots.iter().filter(|(id, _)| !before.ballots.contains_key(*id)).collect();
        if let ([person], [(_, ballot)]) = (people.as_slice(), ballots.as_slice()) {
            links.insert((*person).clone(), (*ballot).clone());
        }
    }
    links
}

/// The tables as they were after each transaction in the log.
fn replayed(path: &Path) -> Vec<Moment> {
    let database = fs::read(path).unwrap();
    let mut images = vec![database.clone()];
    images.extend(Log::read(&log_of(path)).after_each_commit(&database));
    let look = |image: &Vec<u8>| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("copy.db"), image).unwrap();
        read(&mut sql_in(&folder))
    };
    images.iter().map(look).collect()
}

fn by_last_transaction(wave: &Wave) -> Links {
    let both = |what| {
        from_invitations(what)
            + " JOIN ballot ON ballot.xmin::text = invitation.xmin::text WHERE responded ORDER BY email"
    };
    pairs(wave, &both("email AS text"), &both("sealed AS bytes"))
}

/// A changed row goes behind all others, as a new one does.
fn by_order_of_rows(wave: &Wave) -> Links {
    let people =
        format!("{} WHERE responded ORDER BY invitation.ctid", from_invitations("email AS text"));
    pairs(wave, &people, "SELECT sealed AS bytes FROM ballot ORDER BY ctid")
}

fn pairs(wave: &Wave, people: &str, ballots: &str) -> Links {
    let mut sql = wave.sql();
    sql.texts(people).into_iter().zip(sql.blobs(ballots)).collect()
}

/// What one transaction wrote, by PostgreSQL's own reader of its log: the place of the changed
/// invitation, and of the new ballot.
#[derive(Default)]
struct Written {
    invitation: Option<String>,
    ballot: Option<String>,
}

fn by_log(wave: &Wave, since: &str) -> Links {
    wave.files.flush_log();
    let mut sql = wave.sql();
    sql.run("CREATE EXTENSION IF NOT EXISTS pg_walinspect");
    let mut written: BTreeMap<String, Written> = BTreeMap::new();
    for (table, kind) in [("invitation", "UPDATE"), ("ballot", "INSERT")] {
        let records = sql.texts(&format!(
            "SELECT xid::text || '|' || description || '|' || block_ref AS text
             FROM pg_get_wal_records_info('{since}', pg_current_wal_flush_lsn()),
                  pg_database WHERE datname = current_database()
             AND resource_manager = 'Heap' AND record_type LIKE '%{kind}%'
             AND block_ref LIKE '%/' || oid || '/' || pg_relation_filenode('{table}') || ' %'"
        ));
        for record in records {
            let [transaction, what, place]: [&str; 3] =
                record.split('|').collect::<Vec<_>>().try_into().unwrap();
            // An update's text has the old row first, its blocks the new page. Versions write `off 3`,
            // `off: 3`, `new_off: 3`.
            let row = number_at_start(what.rsplit_once("off"));
            let page = number_at_start(place.split_once("blk "));
            let at = format!("({page},{row})");
            let written = written.entry(transaction.to_owned()).or_default();
            *if table == "ballot" { &mut written.ballot } else { &mut written.invitation } =
                Some(at);
        }
    }
    let mut links = Links::new();
    for Written { invitation, ballot } in written.into_values() {
        let (Some(invitation), Some(ballot)) = (invitation, ballot) else { continue };
        let people =
            format!("{} WHERE invitation.ctid = '{invitation}'", from_invitations("email AS text"));
        let ballots = format!("SELECT sealed AS bytes FROM ballot WHERE ctid = '{ballot}'");
        links.extend(sql.texts(&people).into_iter().zip(sql.blobs(&ballots)));
    }
    links
}

/// The number that the second part begins with.
fn number_at_start<'a>(parts: Option<(&'a str, &'a str)>) -> &'a str {
    let (_, rest) = parts.expect("a place in a record of the log");
    let rest = rest.trim_start_matches([':', ' ']);
    rest.split(|one: char| !one.is_ascii_digit()).next().unwrap()
}

/// After a close: whatever way one looks, nobody is linked to anything.
pub fn nothing_is_linked(wave: &Wave) {
    let moment = moment(wave);
    assert!(moment.answered.is_empty() && moment.ballots.is_empty());
    let mut sql = wave.sql();
    let Some(path) = files(wave) else {
        // One last transaction for all rows, no old version of one, and the order of random ids.
        let invited = i64::try_from(wave.people.len()).unwrap();
        let rows =
            "SELECT COUNT(*) AS number FROM generate_series(0, pg_relation_size('invitation')
            / current_setting('block_size')::bigint - 1) AS page,
            LATERAL heap_page_items(get_raw_page('invitation', page)) WHERE lp_len > 0";
        sql.run("CREATE EXTENSION IF NOT EXISTS pageinspect");
        assert_eq!(sql.number(rows), invited);
        let writers = "SELECT COUNT(DISTINCT xmin::text) AS number FROM invitation";
        assert_eq!(sql.number(writers), 1);
        let by = |order| format!("SELECT id AS bytes FROM invitation ORDER BY {order}");
        assert_eq!(sql.blobs(&by("ctid")), sql.blobs(&by("id")));
        assert!(by_last_transaction(wave).is_empty() && by_order_of_rows(wave).is_empty());
        return;
    };
    let bytes = log_of(&path);
    let log = Log::read(&bytes);
    assert_eq!(log.left_over, 0, "the log was emptied");
    assert!(differences(&replayed(&path)).is_empty());
    for moment in replayed(&path) {
        assert!(moment.answered.is_empty() && moment.ballots.is_empty());
    }
    // The rows stand in the order of their random ids, from the end of their one page.
    let root = sql.number("SELECT rootpage AS number FROM sqlite_schema WHERE name = 'invitation'");
    let image = fs::read(&path).unwrap();
    let page_size = usize::from(u16::from_be_bytes([image[16], image[17]]));
    let page = image.chunks_exact(page_size).nth(usize::try_from(root - 1).unwrap()).unwrap();
    assert_eq!(page[0], 0x0a, "one leaf holds all");
    let ids = sql.blobs("SELECT id AS bytes FROM invitation ORDER BY id DESC");
    let at = |id: &Vec<u8>| page.windows(id.len()).position(|part| part == id).unwrap();
    assert!(ids.iter().map(at).is_sorted());
}
