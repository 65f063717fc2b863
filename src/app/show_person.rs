//! Everything that is stored about one person.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;

use super::roster_log::{read_roster_log, roster_append_committed};
use super::{App, AppError, Refusal};
use crate::domain::audit::named_colleague;
use crate::domain::{
    Actor, ChainEntry, Deed, EmailAddress, Named, RosterChange, RosterEntry, UnitPath,
};
use crate::mail::outbox_files_to;
use crate::store::{Employee, InvitedTo, RowId, Tx};

/// All that is stored about somebody, but whether they took part in a wave that is open: that is kept
/// until its close, and shown to nobody.
#[derive(Debug, Clone)]
pub struct PersonRecord {
    /// On the people list, active or not.
    pub employee: Option<Employee>,
    /// By granting; several stand with a comma between.
    pub role: Option<String>,
    pub sign_in_links: i64,
    pub sessions: i64,
    /// Entries of the access log, which observers read.
    pub access_entries: i64,
    /// Mails of the queue to them by their address, such as that results are there.
    pub queued_mails: i64,
    /// Every address that the roster log knows them by, with whether it is theirs now.
    pub addresses: Vec<(EmailAddress, bool)>,
    /// Units whose reports they open as a lead.
    pub leads: Vec<UnitPath>,
    /// Units whose lead they stand in for, each with the last day, which may be over.
    pub deputy_for: Vec<(UnitPath, Date)>,
    /// How many people name them as their manager.
    pub led: usize,
    pub invited: Vec<InvitedTo>,
    /// The entries of the roster log in which they stand.
    pub log: Vec<(ChainEntry, RosterEntry<Named>)>,
    /// Names of files.
    pub outbox: Vec<String>,
    /// Which reader made which entry of `log`; what the command line made, and what is older than the
    /// access log keeps, is not in it.
    pub made_by: BTreeMap<u64, Actor>,
    /// Texts that others wrote and that seem to name them: whose text, and which.
    pub texts: Vec<(UnitPath, TextOf)>,
}

/// A text of a team's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextOf {
    /// An entry of its audit book.
    Book(u64),
    /// The note of a day.
    Note(Date),
}

impl fmt::Display for TextOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Book(number) => write!(f, "entry {number} of its audit book"),
            Self::Note(on) => write!(f, "its note of {on}"),
        }
    }
}

/// Collects everything about somebody, and notes in the roster log that this was done, without whom.
///
/// # Errors
/// [`Refusal::NobodyKnown`].
pub fn show_person(
    app: &App,
    email: &EmailAddress,
    outbox: &Path,
    now: Timestamp,
) -> Result<PersonRecord, AppError> {
    let mut record = app.write_logged(|tx| {
        tx.chains_lock()?;
        let record = collect(tx, email)?;
        roster_append_committed(tx, now, RosterChange::PersonShown)?;
        Ok(record)
    })?;
    record.outbox = files_to(&record, outbox)?;
    Ok(record)
}

/// The same of somebody on the people list, by the hexadecimal id that [`PeopleList`] gives; `None`: nobody
/// has it. Notes nothing: whoever opens it stands in the access log.
///
/// [`PeopleList`]: super::PeopleList
pub fn person_record(app: &App, id: &str, outbox: &Path) -> Result<Option<PersonRecord>, AppError> {
    let Some(id) = parse_id(id) else { return Ok(None) };
    let found = app.store().read(|tx| {
        let Some(person) = tx.person_find(&id)? else { return Ok(None) };
        collect(tx, &person.person.email).map(Some)
    })?;
    let Some(mut record) = found else { return Ok(None) };
    record.outbox = files_to(&record, outbox)?;
    Ok(Some(record))
}

fn parse_id(text: &str) -> Option<RowId> {
    let is_id = text.len() == 32 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    let number = is_id.then(|| u128::from_str_radix(text, 16).ok()).flatten()?;
    Some(number.to_be_bytes())
}

/// The names of the files in an outbox that go to any of their addresses.
fn files_to(record: &PersonRecord, outbox: &Path) -> Result<Vec<String>, AppError> {
    let mut files = Vec::new();
    for (address, _) in &record.addresses {
        for path in outbox_files_to(outbox, address.as_str())? {
            files.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    Ok(files)
}

fn collect(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<PersonRecord, AppError> {
    let employee = tx.person_by_email(email)?;
    let roles = tx.account_roles(email)?;
    let role = (!roles.is_empty()).then(|| roles.join(", "));
    let key = tx.log_key_find(email)?;
    if employee.is_none() && role.is_none() && key.is_none() {
        return Err(Refusal::NobodyKnown(email.clone()).into());
    }
    let known = tx.log_keys()?.into_iter().filter(|one| Some(&one.key) == key.as_ref());
    let mut addresses: Vec<(EmailAddress, bool)> =
        known.map(|one| (one.email, one.current)).collect();
    if addresses.is_empty() {
        addresses.push((email.clone(), true));
    }
    let is_theirs = |one: &Named| {
        key.as_ref()
            .zip(one.email.as_ref())
            .is_some_and(|(key, email)| key.commit(email) == one.commitment)
    };
    let mut log = read_roster_log(tx)?;
    log.retain(|(_, entry)| entry.people().iter().any(is_theirs));
    let led =
        tx.people()?.into_iter().filter(|one| one.person.manager_email.as_ref() == Some(email));
    let name = employee.as_ref().and_then(|one| one.person.name.clone());
    let deputies = tx.deputies()?.into_iter().filter(|one| one.email == *email);
    Ok(PersonRecord {
        led: led.count(),
        leads: tx.units_led_by(email)?,
        deputy_for: deputies.map(|one| (one.unit, one.until)).collect(),
        sign_in_links: tx.sign_in_links_of(email)?,
        sessions: tx.sessions_of(email)?,
        access_entries: tx.access_entries_of(email)?,
        queued_mails: tx.mail_jobs_of(email)?,
        invited: match &employee {
            Some(one) => tx.invited_to(&one.id)?,
            None => Vec::new(),
        },
        texts: texts(tx, email, name)?,
        outbox: Vec::new(),
        made_by: made_by(tx)?,
        employee,
        role,
        addresses,
        log,
    })
}

/// Who imported which people file.
fn made_by(tx: &mut Tx<'_>) -> Result<BTreeMap<u64, Actor>, AppError> {
    let made = tx.access_entries_of_deed(Deed::PeopleImported)?.into_iter();
    Ok(made.filter_map(|entry| Some((entry.subject.parse().ok()?, entry.who))).collect())
}

/// Audit books and notes of changes are the teams' own words; a name in them may be somebody else's.
fn texts(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    name: Option<String>,
) -> Result<Vec<(UnitPath, TextOf)>, AppError> {
    let mut names = vec![email.as_str().to_owned()];
    names.extend(name);
    let mut texts = Vec::new();
    for (team, book) in tx.audit_books()? {
        for one in book.entries() {
            let text = serde_json::to_string(&one.entry).map_err(AppError::Roster)?;
            if named_colleague(&text, &names).is_some() {
                texts.push((team.clone(), TextOf::Book(one.number)));
            }
        }
    }
    for note in tx.actions()? {
        if named_colleague(&note.body, &names).is_some() {
            texts.push((note.team, TextOf::Note(note.noted_on)));
        }
    }
    Ok(texts)
}
