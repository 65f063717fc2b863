//! Looks for byte strings in many large files at once, and for how they are written in a log.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use crate::support::sql::hex;

/// What is shorter might stand somewhere by chance, in bytes.
const SHORTEST: usize = 15;
const LOG_PAGE: usize = 8192;
const LOG_HEADER: usize = 24;
const LOG_FIRST_HEADER: usize = 40;

/// What is looked for, each under a name; several strings may stand for one name.
#[derive(Default)]
pub struct Needles {
    strings: Vec<(String, Vec<u8>)>,
    /// Made at the first search; nothing is added after it.
    searcher: OnceLock<AhoCorasick>,
}

impl Needles {
    /// Adds a string, and the same in hexadecimal: so a database's log writes bytes.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        self.add_as_is(name, bytes);
        self.add_as_is(name, hex(bytes).as_bytes());
    }

    /// Adds every piece of 16 bytes, which is found also where a page or a record cuts the whole.
    pub fn add_pieces(&mut self, name: &str, bytes: &[u8]) {
        assert!(bytes.len() >= 16);
        for piece in bytes.chunks_exact(16) {
            self.add(name, piece);
        }
    }

    fn add_as_is(&mut self, name: &str, bytes: &[u8]) {
        assert!(bytes.len() >= SHORTEST, "{name} is too short to be looked for");
        assert!(self.searcher.get().is_none(), "{name} comes after the search");
        self.strings.push((name.to_owned(), bytes.to_vec()));
    }

    pub fn names(&self) -> BTreeSet<String> {
        self.strings.iter().map(|(name, _)| name.clone()).collect()
    }

    pub fn search(&self, bytes: &[u8]) -> BTreeSet<&str> {
        let searcher = self.searcher.get_or_init(|| {
            AhoCorasick::new(self.strings.iter().map(|(_, wanted)| wanted)).unwrap()
        });
        let found = searcher.find_overlapping_iter(bytes);
        found.map(|one| self.strings[one.pattern().as_usize()].0.as_str()).collect()
    }
}

/// What was found, with the files it was found in.
pub type Found = BTreeMap<String, BTreeSet<PathBuf>>;

/// Searches every file below the folders that `wanted` lets through.
pub fn search(needles: &Needles, folders: &[&Path], wanted: impl Fn(&Path) -> bool) -> Found {
    let mut found = Found::new();
    let mut left: Vec<PathBuf> = folders.iter().map(|folder| folder.to_path_buf()).collect();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            let entries = unless_gone(fs::read_dir(&path), &path).into_iter().flatten();
            left.extend(entries.map(|entry| entry.unwrap().path()));
        } else if wanted(&path) {
            let bytes = unless_gone(fs::read(&path), &path).unwrap_or_default();
            let whole = is_servers_log(&path).then(|| without_page_headers(&bytes));
            for name in needles
                .search(&bytes)
                .into_iter()
                .chain(whole.iter().flat_map(|whole| needles.search(whole)))
            {
                found.entry(name.to_owned()).or_default().insert(path.clone());
            }
        }
    }
    found
}

/// A file of PostgreSQL's write-ahead log.
fn is_servers_log(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("pg_wal"))
}

/// A string of the write-ahead log in one piece: a record goes on behind the header of the next page
/// (`XLogPageHeaderData`, the first page's is longer: `xlog_internal.h`).
fn without_page_headers(log: &[u8]) -> Vec<u8> {
    let header = |page: usize| if page == 0 { LOG_FIRST_HEADER } else { LOG_HEADER };
    let pages = log.chunks(LOG_PAGE).enumerate();
    pages.filter_map(|(number, page)| page.get(header(number)..)).collect::<Vec<_>>().concat()
}

/// A server's files come and go.
fn unless_gone<T>(read: io::Result<T>, path: &Path) -> Option<T> {
    match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read.unwrap_or_else(|error| panic!("{}: {error}", path.display()))),
    }
}

#[test]
fn a_string_is_found_wherever_it_stands_and_in_hexadecimal() {
    let mut needles = Needles::default();
    needles.add("fifteen", b"exactly fifteen");
    needles.add_pieces("long", b"a much longer string, in two pieces");
    for before in 0..20 {
        let mut bytes = vec![b'.'; before];
        bytes.extend_from_slice(b"exactly fifteen");
        bytes.extend_from_slice(b"..");
        assert_eq!(needles.search(&bytes), ["fifteen"].into(), "at {before}");
        let mut bytes = vec![0; before];
        bytes.extend_from_slice(b"65786163746c79206669667465656e0000000");
        assert_eq!(needles.search(&bytes), ["fifteen"].into(), "in hexadecimal at {before}");
        let mut bytes = vec![0; before];
        // The second piece alone: the first is cut off.
        bytes.extend_from_slice(b"onger string, in two pieces...");
        assert_eq!(needles.search(&bytes), ["long"].into(), "a piece at {before}");
    }
    assert!(needles.search(b"exactly fourteen, exactly fiftee, a much longer").is_empty());
}

#[test]
fn a_string_is_found_where_the_servers_log_cuts_it() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("pg_wal");
    fs::create_dir(&log).unwrap();
    let text = b"exactly fifteen";
    let mut bytes = vec![0; 2 * LOG_PAGE - 7];
    bytes.extend_from_slice(&text[..7]);
    bytes.extend_from_slice(&[1; LOG_HEADER]);
    bytes.extend_from_slice(&text[7..]);
    fs::write(log.join("000000010000000000000001"), &bytes).unwrap();
    fs::write(folder.path().join("another"), &bytes).unwrap();
    let mut needles = Needles::default();
    needles.add("fifteen", text);
    let found = search(&needles, &[folder.path()], |_| true);
    assert_eq!(found["fifteen"], [log.join("000000010000000000000001")].into());
}
