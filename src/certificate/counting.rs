//! That a wave was counted once: what the policy log says of its box and its release.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::file::{Closing, Content, LogEntry};
use super::refusal::Refusal;
use super::{Checked, sha256};

/// One counting of a wave, as the policy log tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counting {
    pub wave: String,
    /// Of the ballots that the box held when the intake stopped, a line per hash.
    pub box_sha256: String,
    pub ballots: u64,
    pub release_sha256: String,
    /// The day of the release.
    pub on: String,
    /// Whether the intake was stopped, or the release made, before the announced end.
    pub early: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Event {
    IntakeStopped(IntakeStopped),
    Released(Released),
}

#[derive(Deserialize)]
struct IntakeStopped {
    wave: String,
    early: bool,
    ballots: u64,
    box_sha256: String,
}

#[derive(Deserialize)]
struct Released {
    wave: String,
    on: String,
    early: bool,
    release_sha256: String,
    box_sha256: String,
}

/// Checks what a certificate says of the counting that it is of; `None` in a certificate from before the
/// policy log told of it.
pub fn check(content: &Content, reasons: &mut Vec<Refusal>) -> Option<Counting> {
    let Closing { intake_stopped, released } = content.closing.as_ref()?;
    for entry in [intake_stopped, released] {
        let computed = link(entry);
        if computed != entry.sha256 {
            let stated = entry.sha256.clone();
            reasons.push(Refusal::LogEntryHash { number: entry.number, stated, computed });
        }
    }
    let mut refuse = |what: &str| reasons.push(Refusal::Closing(what.to_owned()));
    let (Some(Event::IntakeStopped(stopped)), Some(Event::Released(released))) =
        (read(intake_stopped), read(released))
    else {
        refuse("the two entries do not tell of a stop of intake and of a release");
        return None;
    };
    if stopped.wave != content.wave || released.wave != content.wave {
        refuse("an entry is of another wave");
    }
    if stopped.box_sha256 != released.box_sha256 {
        refuse("the release is of another box than the intake stopped with");
    }
    if released.release_sha256 != content.release_sha256 {
        refuse("the policy log tells of another release");
    }
    let counted = content.published.units.iter().find(|unit| unit.path.is_empty());
    if counted.is_some_and(|unit| u64::from(unit.n) > stopped.ballots) {
        refuse("more people are counted than ballots were in the box");
    }
    Some(counting(&stopped, &released))
}

fn counting(stopped: &IntakeStopped, released: &Released) -> Counting {
    Counting {
        wave: released.wave.clone(),
        box_sha256: stopped.box_sha256.clone(),
        ballots: stopped.ballots,
        release_sha256: released.release_sha256.clone(),
        on: released.on.clone(),
        early: stopped.early || released.early,
    }
}

fn link(LogEntry { number, previous, entry, .. }: &LogEntry) -> String {
    sha256(format!("{number}\n{previous}\n{entry}").as_bytes())
}

fn read(entry: &LogEntry) -> Option<Event> {
    serde_json::from_str(&entry.entry).ok()
}

/// A policy log as `sdt-pulse policy log --json` prints it.
#[derive(Deserialize)]
struct Chain {
    entries: Vec<ChainEntry>,
}

/// Beside what is read into words there: the exact text that was hashed.
#[derive(Deserialize)]
struct ChainEntry {
    number: u64,
    previous: String,
    sha256: String,
    body: String,
}

/// Every counting that a policy log tells of, its chain checked.
///
/// # Errors
/// What is wrong with it: no log, a broken chain, a wave that is stopped or released twice.
pub fn countings(json: &str) -> Result<Vec<Counting>, Vec<Refusal>> {
    let one = |what: String| vec![Refusal::Chain(what)];
    let chain: Chain =
        serde_json::from_str(json).map_err(|error| one(format!("it is none: {error}")))?;
    let mut previous = "0".repeat(64);
    let (mut stops, mut found): (Vec<IntakeStopped>, Vec<Counting>) = (Vec::new(), Vec::new());
    let mut reasons = Vec::new();
    for (number, entry) in (1..).zip(&chain.entries) {
        let ChainEntry { sha256: stated, body, .. } = entry;
        let computed = sha256(format!("{number}\n{previous}\n{body}").as_bytes());
        if entry.number != number || entry.previous != previous || *stated != computed {
            return Err(one(format!("entry {number} does not follow from the one before")));
        }
        previous = computed;
        // Promises and attestations are others' business.
        let Ok(value) = serde_json::from_str::<Value>(body) else { continue };
        match serde_json::from_value(value) {
            Ok(Event::IntakeStopped(stopped)) => {
                if stops.iter().any(|one| one.wave == stopped.wave) {
                    reasons.push(Refusal::CountedTwice(stopped.wave.clone()));
                }
                stops.push(stopped);
            }
            Ok(Event::Released(released)) => {
                let stopped = stops.iter().find(|one| one.wave == released.wave);
                match stopped.filter(|one| one.box_sha256 == released.box_sha256) {
                    Some(stopped) if found.iter().all(|one| one.wave != released.wave) => {
                        found.push(counting(stopped, &released));
                    }
                    _ => reasons.push(Refusal::CountedTwice(released.wave)),
                }
            }
            Err(_) => {}
        }
    }
    if reasons.is_empty() { Ok(found) } else { Err(reasons) }
}

/// The waves of which these certificates and what logs tell of name two releases or two boxes. A
/// certificate from before the policy log told of countings still names its release.
pub fn counted_twice(certificates: &[&Checked], told: &[Counting]) -> Vec<Refusal> {
    let of_certificate = |one: &Checked| {
        let counting = one.counting.as_ref().map(|counting| counting.box_sha256.clone());
        (one.wave.clone(), one.release_sha256.clone(), counting)
    };
    let of_log = |one: &Counting| {
        (one.wave.clone(), one.release_sha256.clone(), Some(one.box_sha256.clone()))
    };
    let all: Vec<_> =
        certificates.iter().map(|one| of_certificate(one)).chain(told.iter().map(of_log)).collect();
    let mut waves: Vec<&str> = Vec::new();
    for (at, (wave, release, ballots)) in all.iter().enumerate() {
        let differs = all.iter().skip(at + 1).any(|(other, other_release, other_ballots)| {
            let other_box =
                matches!((ballots, other_ballots), (Some(one), Some(two)) if one != two);
            other == wave && (other_release != release || other_box)
        });
        if differs && !waves.contains(&wave.as_str()) {
            waves.push(wave);
        }
    }
    waves.into_iter().map(|wave| Refusal::CountedTwice(wave.to_owned())).collect()
}
