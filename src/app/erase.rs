//! Deleting what is stored about somebody: on request, and where it was kept long enough.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::access::keep_one;
use super::access_log::append;
use super::deputies::forget_over;
use super::roster_log::{RosterNames, read_roster_log, roster_append, roster_append_committed};
use super::{App, AppError, Refusal};
use crate::config::Retention;
use crate::domain::{
    AccessEntry, Actor, Deed, EmailAddress, ErasedWhy, LogKey, Moved, Named, Person, RosterChange,
    RosterEntry, UnitPath, WaveId, WaveState,
};
use crate::mail::{outbox_files_before, outbox_files_to, remove_outbox_files};
use crate::store::{Employee, Tx};

/// What was deleted about one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Whether they were on the people list.
    pub listed: bool,
    pub role: bool,
    /// How many people they led, who are led by nobody now.
    pub led: usize,
    pub outbox_files: usize,
}

/// What a purge deletes, or would.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Purged {
    /// People who left long enough ago.
    pub leavers: usize,
    /// The same, but a wave that is not closed asks them: for the next purge.
    pub waiting: usize,
    /// People who are stored nowhere but in the keys of the roster log.
    pub others: usize,
    /// The waves whose comments.
    pub comments: Vec<WaveId>,
    /// The teams whose audit books.
    pub books: Vec<UnitPath>,
    pub outbox_files: usize,
}

/// Erases somebody: person, key of the roster log, role, what they are deputy of, sign-in links, places in
/// closed waves, mail in the outbox. Both chains go on holding. The files of the database hold nothing of them
/// afterwards.
///
/// # Errors
/// [`Refusal::NobodyKnown`]; [`Refusal::AskedNow`] while a wave that is not closed asks them.
pub fn erase_person(
    app: &App,
    email: &EmailAddress,
    outbox: &Path,
    now: Timestamp,
) -> Result<Erased, AppError> {
    erase_person_by(app, &Actor::CommandLine, email, outbox, now)
}

/// The same by somebody; what a reader erases stands in the access log, without whom.
///
/// # Errors
/// Those of [`erase_person`]; [`Refusal::LastHr`] for a reader, who could give the role to nobody after it.
pub fn erase_person_by(
    app: &App,
    by: &Actor,
    email: &EmailAddress,
    outbox: &Path,
    now: Timestamp,
) -> Result<Erased, AppError> {
    let (mut erased, addresses) = app.write_logged(|tx| {
        tx.chains_lock()?;
        let person = tx.person_by_email(email)?;
        if let Some(asked) = person.as_ref().map(|one| asked_now(tx, one)).transpose()?.flatten() {
            let (wave, closes_on) = asked;
            return Err(Refusal::AskedNow { email: email.clone(), wave, closes_on }.into());
        }
        let roles = tx.account_roles(email)?;
        let key = tx.log_key_find(email)?;
        if person.is_none() && roles.is_empty() && key.is_none() {
            return Err(Refusal::NobodyKnown(email.clone()).into());
        }
        if let Actor::Reader(_) = by {
            roles.iter().try_for_each(|role| keep_one(tx, email, role))?;
            append(tx, &AccessEntry::new(by.clone(), Deed::PersonErased, now))?;
        }
        let role = !roles.is_empty();
        let asked = u32::from(person.as_ref().is_some_and(is_asked));
        let (led, addresses) = forget(tx, email, person.as_ref(), key.as_ref(), now)?;
        let change = RosterChange::Erased { count: 1, asked, why: ErasedWhy::Request };
        roster_append_committed(tx, now, change)?;
        tx.people_anew()?;
        let listed = person.is_some();
        Ok((Erased { listed, role, led, outbox_files: 0 }, addresses))
    })?;
    for address in &addresses {
        let files = outbox_files_to(outbox, address.as_str())?;
        remove_outbox_files(outbox, &files)?;
        erased.outbox_files += files.len();
    }
    app.store().rewrite_all()?;
    Ok(erased)
}

/// Whether the next wave would ask them.
fn is_asked(one: &Employee) -> bool {
    one.active && !one.unsubscribed
}

/// The wave that is not closed and asks somebody, with its announced last day.
fn asked_now(tx: &mut Tx<'_>, person: &Employee) -> Result<Option<(WaveId, Date)>, AppError> {
    let invited = tx.invited_to(&person.id)?;
    let open = invited.into_iter().find(|one| one.state != WaveState::Closed);
    Ok(open.map(|one| (one.wave, one.closes_on)))
}

/// Deletes all rows about somebody; says how many they led, and all their addresses.
fn forget(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    person: Option<&Employee>,
    key: Option<&LogKey>,
    now: Timestamp,
) -> Result<(usize, BTreeSet<EmailAddress>), AppError> {
    let led = led_by(tx, email)?;
    if !led.is_empty() {
        let without = |person: &Person| {
            let after = Person { manager_email: None, ..person.clone() };
            Moved::between(person, &after)
        };
        let changed = led.iter().filter_map(without).collect();
        let (new, left) = (Vec::new(), Vec::new());
        roster_append(tx, now, &RosterChange::PeopleImport { new, changed, left })?;
        tx.manager_forget(email)?;
    }
    // The entry above may have made a key for an address that had none.
    let key = match key {
        Some(key) => Some(key.clone()),
        None => tx.log_key_find(email)?,
    };
    let mut addresses = BTreeSet::from([email.clone()]);
    if let Some(key) = &key {
        let known = tx.log_keys()?.into_iter().filter(|one| one.key == *key);
        addresses.extend(known.map(|one| one.email));
        tx.log_key_forget(key)?;
    }
    if let Some(person) = person {
        tx.person_delete(&person.id)?;
    }
    for address in &addresses {
        // An address that they had before may be somebody else's now.
        if address == email || tx.person_by_email(address)?.is_none() {
            tx.account_delete(address)?;
            tx.sessions_forget(address)?;
            tx.access_forget(address)?;
            tx.mail_jobs_delete(address)?;
        }
    }
    // Keyed hashes alone, which do not say whose they are: those of everybody go, and who was about to
    // sign in asks again.
    tx.sign_in_codes_purge(Timestamp::MAX)?;
    Ok((led.len(), addresses))
}

fn led_by(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Vec<Person>, AppError> {
    let people = tx.people()?.into_iter().map(|one| one.person);
    Ok(people.filter(|one| one.manager_email.as_ref() == Some(email)).collect())
}

/// Deletes what was kept long enough, or only says what it would delete.
pub fn purge(
    app: &App,
    kept: &Retention,
    outbox: &Path,
    dry_run: bool,
    now: Timestamp,
) -> Result<Purged, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let mut purged = if dry_run {
        app.store().read(|tx| Ok::<_, AppError>(Due::read(tx, kept, today)?.purged()))?
    } else {
        app.write_logged(|tx| {
            tx.waves_lock()?;
            tx.chains_lock()?;
            tx.audits_lock()?;
            let due = Due::read(tx, kept, today)?;
            due.delete(tx, now)?;
            forget_over(tx, now)?;
            Ok(due.purged())
        })?
    };
    let files = files_due(kept, outbox, now)?;
    purged.outbox_files = files.len();
    if !dry_run {
        remove_outbox_files(outbox, &files)?;
        // Also where nothing was due: an erasure may have broken off before it came so far.
        app.store().rewrite_all()?;
    }
    Ok(purged)
}

fn files_due(kept: &Retention, outbox: &Path, now: Timestamp) -> Result<Vec<PathBuf>, AppError> {
    if kept.outbox_days.since(now.to_zoned(TimeZone::UTC).date()).is_none() {
        return Ok(Vec::new());
    }
    let length = SignedDuration::from_hours(24 * i64::from(kept.outbox_days.0));
    let before = now.saturating_sub(length).unwrap_or(Timestamp::MIN);
    Ok(outbox_files_before(outbox, SystemTime::from(before))?)
}

/// What was kept long enough.
struct Due {
    leavers: Vec<Employee>,
    waiting: usize,
    others: Vec<(EmailAddress, LogKey)>,
    comments: Vec<WaveId>,
    books: Vec<UnitPath>,
}

impl Due {
    fn read(tx: &mut Tx<'_>, kept: &Retention, today: Date) -> Result<Self, AppError> {
        let mut due = Self {
            leavers: Vec::new(),
            waiting: 0,
            others: Vec::new(),
            comments: Vec::new(),
            books: Vec::new(),
        };
        if let Some(since) = kept.leavers_days.since(today) {
            due.read_people(tx, since)?;
        }
        if let Some(since) = kept.comments_days.since(today) {
            let with_comments = tx.waves_with_comments()?;
            let old = tx.waves()?.into_iter().map(|stored| stored.wave);
            let old = old.filter(|one| one.state == WaveState::Closed && one.closes_on < since);
            due.comments = old.map(|one| one.id).filter(|id| with_comments.contains(id)).collect();
        }
        if let Some(since) = kept.books_days.since(today) {
            for (team, book) in tx.audit_books()? {
                if book.entries().last().is_some_and(|last| last.on < since) {
                    due.books.push(team);
                }
            }
        }
        Ok(due)
    }

    fn read_people(&mut self, tx: &mut Tx<'_>, since: Date) -> Result<(), AppError> {
        let log = read_roster_log(tx)?;
        let names = RosterNames::read(tx)?;
        let (left, told) = (last_left(&names, &log), last_told(&names, &log));
        // Whoever left before the log began, or before it was carried over without their leaving.
        let first = log.first().map(|(_, entry)| entry.on);
        let mut stored: BTreeSet<EmailAddress> =
            tx.accounts()?.into_iter().map(|(email, _)| email).collect();
        let current: BTreeMap<EmailAddress, LogKey> = tx
            .log_keys()?
            .into_iter()
            .filter(|one| one.current)
            .map(|one| (one.email, one.key))
            .collect();
        for one in tx.people()? {
            stored.insert(one.person.email.clone());
            let on = current.get(&one.person.email).and_then(|key| left.get(key)).copied();
            if one.active || on.or(first).is_none_or(|on| on >= since) {
                continue;
            }
            if asked_now(tx, &one)?.is_some() {
                self.waiting += 1;
            } else {
                self.leavers.push(one);
            }
        }
        let others = current.into_iter().filter(|(email, _)| !stored.contains(email));
        self.others =
            others.filter(|(_, key)| told.get(key).is_none_or(|on| *on < since)).collect();
        Ok(())
    }

    fn delete(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), AppError> {
        for one in &self.leavers {
            let email = &one.person.email;
            let key = tx.log_key_find(email)?;
            forget(tx, email, Some(one), key.as_ref(), now)?;
        }
        for (email, key) in &self.others {
            forget(tx, email, None, Some(key), now)?;
        }
        let people = self.leavers.len() + self.others.len();
        if people > 0 {
            let count = u32::try_from(people).unwrap_or(u32::MAX);
            let change = RosterChange::Erased { count, asked: 0, why: ErasedWhy::Retention };
            roster_append_committed(tx, now, change)?;
            tx.people_anew()?;
        }
        for wave in &self.comments {
            tx.comments_delete(wave)?;
            let wave = wave.clone();
            roster_append_committed(tx, now, RosterChange::CommentsDeleted { wave })?;
        }
        if !self.comments.is_empty() {
            tx.comments_anew()?;
        }
        for team in &self.books {
            tx.audit_book_delete(team)?;
        }
        if !self.books.is_empty() {
            tx.books_anew()?;
        }
        Ok(())
    }

    fn purged(self) -> Purged {
        Purged {
            leavers: self.leavers.len(),
            waiting: self.waiting,
            others: self.others.len(),
            comments: self.comments,
            books: self.books,
            outbox_files: 0,
        }
    }
}

type Log = [(crate::domain::ChainEntry, RosterEntry<Named>)];

/// When each person left last, by their key.
fn last_left(names: &RosterNames, log: &Log) -> BTreeMap<LogKey, Date> {
    let mut days = BTreeMap::new();
    for (_, entry) in log {
        if let RosterChange::PeopleImport { left, .. } = &entry.change {
            let keys = left.iter().filter_map(|one| names.key(&one.email.commitment));
            days.extend(keys.map(|key| (key.clone(), entry.on)));
        }
    }
    days
}

/// When the log told of each person last, by their key.
fn last_told(names: &RosterNames, log: &Log) -> BTreeMap<LogKey, Date> {
    let mut days = BTreeMap::new();
    for (_, entry) in log {
        let people = entry.people();
        let keys = people.iter().filter_map(|one| names.key(&one.commitment));
        days.extend(keys.map(|key| (key.clone(), entry.on)));
    }
    days
}
