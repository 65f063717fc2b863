use std::collections::BTreeMap;

use askama::Template;
use jiff::civil::Date;

use crate::domain::{ChainEntry, EmailAddress, Named, Person, RosterEntry, UnitPath};
use crate::messages::Translator;
use crate::reports::addresses::{PEOPLE, person_erase_href};
use crate::reports::oversight::{Told, path, role_named, told_of};
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// All that is stored about somebody on the people list.
#[derive(Debug, Clone)]
pub struct PersonSources {
    /// Random, in hexadecimal digits.
    pub id: String,
    pub person: Person,
    pub active: bool,
    pub unsubscribed: bool,
    /// As it is stored, `hr`.
    pub role: Option<String>,
    pub sign_in_links: i64,
    pub sessions: i64,
    pub access_entries: i64,
    pub queued_mails: i64,
    /// With whether it is theirs now.
    pub addresses: Vec<(EmailAddress, bool)>,
    pub leads: Vec<UnitPath>,
    /// With the last day, which may be over.
    pub deputy_for: Vec<(UnitPath, Date)>,
    /// How many people name them as their lead.
    pub led: usize,
    pub asked: Vec<AskedIn>,
    /// First entry first.
    pub log: Vec<(ChainEntry, RosterEntry<Named>)>,
    /// Who made an entry, by its number.
    pub made_by: BTreeMap<u64, String>,
    /// Names of files.
    pub outbox: Vec<String>,
    pub texts: Vec<(UnitPath, NamedIn)>,
}

/// A wave in whose roster somebody stands.
#[derive(Debug, Clone)]
pub struct AskedIn {
    pub wave: String,
    /// The announced last day of one that is not closed.
    pub open_until: Option<Date>,
    pub reader: bool,
    pub mailed: bool,
}

/// A text of a team in which somebody seems to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedIn {
    /// An entry of its audit book.
    Book(u64),
    /// The note of a day.
    Note(Date),
}

/// A person, for HR.
#[derive(Template)]
#[template(path = "app/person.html")]
pub struct PersonPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    facts: Vec<Fact>,
    waves: Vec<String>,
    took_part_hidden: bool,
    /// Newest first.
    changes: Vec<Told>,
    erase: String,
}

struct Fact {
    name: String,
    lines: Vec<String>,
}

/// What erasing somebody comes to, and the form that takes their address.
#[derive(Template)]
#[template(path = "app/person_erase.html")]
pub struct ErasePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    back: String,
    action: String,
    email: String,
    typed: String,
    mistake: Option<String>,
    /// Why it cannot be done now; the form is not drawn.
    waits: Option<String>,
    led: String,
}

/// The form of [`ErasePage`] as it was sent.
#[derive(Debug, Clone, Default)]
pub struct EraseTyped {
    pub email: String,
    pub mistake: Option<String>,
}

pub fn person_page<'a>(sources: &PersonSources, chrome: Chrome<'a>) -> PersonPage<'a> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let addresses: Vec<&EmailAddress> = sources.addresses.iter().map(|(email, _)| email).collect();
    PersonPage {
        here: PEOPLE,
        title: name_of(&sources.person),
        facts: facts(words, sources),
        waves: sources.asked.iter().map(|asked| asked_in(words.t, asked)).collect(),
        took_part_hidden: sources.asked.iter().any(|asked| asked.open_until.is_some()),
        changes: told_of(words, &sources.log, &addresses, &sources.made_by),
        erase: person_erase_href(&sources.id),
        chrome,
    }
}

pub fn erase_page<'a>(
    sources: &PersonSources,
    typed: EraseTyped,
    chrome: Chrome<'a>,
) -> ErasePage<'a> {
    let t = chrome.t;
    let open = sources.asked.iter().find_map(|one| Some((&one.wave, one.open_until?)));
    let waits = open.map(|(wave, until)| {
        let says = t.say("desk-erase-waits").with("wave", wave.as_str());
        says.with("day", t.day(until)).to_string()
    });
    let name = name_of(&sources.person);
    ErasePage {
        here: PEOPLE,
        title: t.say("desk-erase-title").with("name", name.as_str()).to_string(),
        back: crate::reports::addresses::person_href(&sources.id),
        action: person_erase_href(&sources.id),
        email: sources.person.known_by().to_owned(),
        typed: typed.email,
        mistake: typed.mistake,
        waits,
        led: if sources.led == 0 { String::new() } else { t.n("desk-erase-led", sources.led) },
        chrome,
    }
}

fn name_of(person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| person.known_by().to_owned())
}

fn facts(words: Words<'_>, sources: &PersonSources) -> Vec<Fact> {
    let t = words.t;
    let none = || t.get("desk-person-none");
    let mut facts = Vec::new();
    let mut fact = |name: String, lines: Vec<String>| facts.push(Fact { name, lines });
    let person = &sources.person;
    let address = person.address().map(ToString::to_string);
    let no_address = || t.get("desk-person-no-address");
    fact(t.get("desk-people-address"), vec![address.unwrap_or_else(no_address)]);
    let before = sources.addresses.iter().filter(|(_, is_theirs_now)| !is_theirs_now);
    let before: Vec<String> = before.map(|(email, _)| email.to_string()).collect();
    if !before.is_empty() {
        fact(t.get("desk-person-before"), before);
    }
    fact(t.get("desk-people-name"), vec![person.name.clone().unwrap_or_else(none)]);
    fact(t.get("desk-people-group"), vec![path(words, &person.team)]);
    let lead = person.manager_email.as_ref().map(ToString::to_string);
    fact(t.get("desk-people-lead"), vec![lead.unwrap_or_else(none)]);
    fact(t.get("desk-person-number"), vec![person.employee_id.clone().unwrap_or_else(none)]);
    let language = person.locale.map(|locale| t.languages().name_of(locale));
    fact(t.get("desk-person-language"), vec![language.unwrap_or_else(none)]);
    fact(t.get("desk-person-timezone"), vec![person.timezone.clone().unwrap_or_else(none)]);
    let asked = match (sources.active, sources.unsubscribed) {
        (false, _) => t.get("desk-person-left"),
        (true, true) => t.get("desk-person-unsubscribed"),
        (true, false) => t.get("desk-person-asked"),
    };
    fact(t.get("desk-person-next"), vec![asked]);
    let role = sources.role.as_deref().map(|role| role_named(t, role));
    fact(t.get("desk-person-role"), vec![role.unwrap_or_else(none)]);
    let mut leads: Vec<String> = sources.leads.iter().map(|unit| path(words, unit)).collect();
    if leads.is_empty() {
        leads.push(none());
    }
    leads.extend(sources.deputy_for.iter().map(|(unit, until)| {
        let says = t.say("desk-person-deputy").with("unit", path(words, unit));
        says.with("day", t.day(*until)).to_string()
    }));
    leads.push(t.n("desk-person-led", sources.led));
    fact(t.get("desk-person-leads"), leads);
    let signed_in = vec![
        t.n("desk-person-links", sources.sign_in_links),
        t.n("desk-person-sessions", sources.sessions),
        t.n("desk-person-access", sources.access_entries),
    ];
    fact(t.get("desk-person-signing-in"), signed_in);
    if sources.queued_mails > 0 {
        let says = t.n("desk-person-queued", sources.queued_mails);
        fact(t.get("mail-queue-title"), vec![says]);
    }
    if !sources.outbox.is_empty() {
        fact(t.get("desk-person-outbox"), sources.outbox.clone());
    }
    let text = |(team, text): &(UnitPath, NamedIn)| {
        let says = match text {
            NamedIn::Book(number) => t.say("desk-person-in-book").with("entry", *number),
            NamedIn::Note(on) => t.say("desk-person-in-note").with("day", t.day(*on)),
        };
        says.with("team", path(words, team)).to_string()
    };
    if !sources.texts.is_empty() {
        fact(t.get("desk-person-texts"), sources.texts.iter().map(text).collect());
    }
    facts
}

fn asked_in(t: Translator<'_>, asked: &AskedIn) -> String {
    let mailed =
        if asked.mailed { t.get("desk-person-mailed") } else { t.get("desk-person-not-mailed") };
    let mut says = vec![t.say("desk-person-wave").with("wave", asked.wave.as_str()).to_string()];
    says.push(mailed);
    says.extend(asked.reader.then(|| t.get("desk-person-reader")));
    says.join(", ")
}
