//! People files between their upload and their import: in memory alone, one for each session.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use super::{App, ColumnMemory, Session};
use crate::domain::people_file::Answers;
use crate::domain::{EmailAddress, ImportCounts, ImportMode};

/// How long a people file may be that comes from a browser, in bytes.
pub const LARGEST_UPLOAD: usize = 10 * 1024 * 1024;
/// How long one is kept that nobody applies.
pub const UPLOAD_KEPT: SignedDuration = SignedDuration::from_mins(30);
/// All of them together, in bytes: above it the oldest goes.
const MOST_HELD: usize = 6 * LARGEST_UPLOAD;

/// A people file that was uploaded, and what was answered to its questions so far.
#[derive(Clone)]
pub struct Upload {
    /// Of the file; empty for pasted rows.
    pub name: String,
    pub bytes: Arc<[u8]>,
    pub mode: ImportMode,
    pub answers: Answers,
    /// What becomes of the answers about columns once it is applied.
    pub memory: ColumnMemory,
}

/// What the sessions have uploaded, and what they imported last, by their ids.
#[derive(Default)]
pub(super) struct Uploads(Mutex<BTreeMap<String, Held>>);

struct Held {
    email: String,
    at: Timestamp,
    what: What,
}

enum What {
    Waiting(Upload),
    Imported(ImportCounts),
}

impl Held {
    fn bytes(&self) -> usize {
        match &self.what {
            What::Waiting(upload) => upload.bytes.len(),
            What::Imported(_) => 0,
        }
    }
}

impl Uploads {
    /// Without what was kept long enough.
    fn now(&self, now: Timestamp) -> MutexGuard<'_, BTreeMap<String, Held>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, one| now.duration_since(one.at) < UPLOAD_KEPT);
        held
    }

    fn put(&self, session: &Session, what: What, now: Timestamp) {
        let mut held = self.now(now);
        let one = Held { email: session.email.clone(), at: now, what };
        let mut free = MOST_HELD.saturating_sub(one.bytes());
        held.remove(&session.id);
        let mut newest: Vec<(Timestamp, String, usize)> =
            held.iter().map(|(id, one)| (one.at, id.clone(), one.bytes())).collect();
        newest.sort_by(|a, b| b.cmp(a));
        for (_, id, bytes) in newest {
            if bytes > free {
                held.remove(&id);
            } else {
                free -= bytes;
            }
        }
        held.insert(session.id.clone(), one);
    }

    /// What one session has uploaded is gone with it.
    pub fn forget_session(&self, session: &Session) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&session.id);
    }

    /// The same for every session of an address.
    pub fn forget_all_of(&self, email: &EmailAddress) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, one| one.email != email.as_str());
    }
}

/// Keeps what a session has uploaded, in place of what it had before.
pub fn keep_upload(app: &App, session: &Session, upload: Upload, now: Timestamp) {
    app.uploads().put(session, What::Waiting(upload), now);
}

/// What a session has uploaded and not applied yet; `None` after 30 minutes, or a restart.
pub fn upload_of(app: &App, session: &Session, now: Timestamp) -> Option<Upload> {
    match &app.uploads().now(now).get(&session.id)?.what {
        What::Waiting(upload) => Some(upload.clone()),
        What::Imported(_) => None,
    }
}

/// Remembers what an upload came to, in its place.
pub fn upload_applied(app: &App, session: &Session, counts: ImportCounts, now: Timestamp) {
    app.uploads().put(session, What::Imported(counts), now);
}

/// What a session imported within the last 30 minutes, and when.
pub fn last_import(
    app: &App,
    session: &Session,
    now: Timestamp,
) -> Option<(Timestamp, ImportCounts)> {
    let uploads = app.uploads().now(now);
    let one = uploads.get(&session.id)?;
    match one.what {
        What::Waiting(_) => None,
        What::Imported(counts) => Some((one.at, counts)),
    }
}

/// Drops what nobody asked for in 30 minutes.
pub fn forget_old_uploads(app: &App, now: Timestamp) {
    drop(app.uploads().now(now));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upload(bytes: usize) -> What {
        What::Waiting(Upload {
            name: String::new(),
            bytes: vec![0; bytes].into(),
            mode: ImportMode::Full,
            answers: Answers::default(),
            memory: ColumnMemory::Use,
        })
    }

    fn session(id: &str, now: Timestamp) -> Session {
        Session::start(format!("{id}@x.example"), id.to_owned(), String::new(), now)
    }

    #[test]
    fn the_oldest_goes_where_all_together_are_too_long() {
        let uploads = Uploads::default();
        let start: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        for number in 0..10_i64 {
            let now = start + SignedDuration::from_secs(number);
            uploads.put(&session(&number.to_string(), now), upload(LARGEST_UPLOAD), now);
        }
        let ids = |uploads: &Uploads, now| uploads.now(now).keys().cloned().collect::<Vec<_>>();
        assert_eq!(ids(&uploads, start), ["4", "5", "6", "7", "8", "9"]);
        // One session has one.
        uploads.put(&session("9", start), upload(1), start + SignedDuration::from_secs(9));
        assert_eq!(ids(&uploads, start).len(), 6);
        let later = start + UPLOAD_KEPT + SignedDuration::from_secs(5);
        assert_eq!(ids(&uploads, later), ["6", "7", "8", "9"]);
        uploads.forget_session(&session("6", start));
        uploads.forget_all_of(&EmailAddress::parse("8@x.example").unwrap());
        assert_eq!(ids(&uploads, later), ["7", "9"]);
    }
}
