//! The entries of the chain `policy`: what each wave promised, and what became of its box.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Attestation, ChainEntry, Policy, PolicyError, WaveId};

/// The chain `policy`, read: each wave promised once, its intake stopped once, released once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PolicyLog(Vec<(ChainEntry, PolicyLogEntry)>);

/// One entry of [`super::Chain::Policy`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyLogEntry {
    /// What a wave promises to those who are asked, at its open.
    Promise(Box<Policy>),
    Event(PolicyLogEvent),
}

/// An entry that is no promise: an object with one member, which names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PolicyLogEvent {
    /// Somebody's word on the licence of a pack.
    Attestation(Attestation),
    EndsEarly(EndsEarly),
    IntakeStopped(IntakeStopped),
    Released(WaveReleased),
    Restored(Restored),
}

/// A wave is going to end before the day that those who were asked were told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndsEarly {
    pub wave: WaveId,
    /// When that was decided. By whom stands in the access log, which can forget a name.
    pub on: Date,
    /// The day at whose noon (UTC) it ends.
    pub ends_on: Date,
    pub closes_on: Date,
    pub reason: String,
}

/// A wave takes no more answers; from here on its box cannot change unseen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeStopped {
    pub wave: WaveId,
    pub on: Date,
    /// The date that those who were asked were told.
    pub closes_on: Date,
    /// Before the announced end of the intake.
    pub early: bool,
    pub ballots: u64,
    /// [`super::BoxList::sha256`].
    pub box_sha256: String,
}

/// A wave's answers were counted, once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveReleased {
    pub wave: WaveId,
    pub on: Date,
    /// Before the announced end of the intake.
    pub early: bool,
    pub release_sha256: String,
    pub box_sha256: String,
}

/// The database was brought back from a copy: what the key directory knew before is said here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restored {
    pub on: Date,
    pub reason: String,
    /// What the chains ended in before.
    pub lost: ChainHeads,
}

/// Where both chains end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainHeads {
    pub policy: Option<ChainHead>,
    pub roster: Option<ChainHead>,
}

/// The last entry of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainHead {
    pub number: u64,
    pub sha256: String,
}

impl PolicyLog {
    /// Reads a chain that holds.
    ///
    /// # Errors
    /// An entry that cannot be read, and a wave that something is said of twice, or in another order or
    /// of another box than can be.
    pub fn read(entries: Vec<ChainEntry>) -> Result<Self, PolicyError> {
        let mut log = Self::default();
        for entry in entries {
            let said = PolicyLogEntry::parse(&entry.body)
                .map_err(|_| PolicyError::Unreadable(entry.number))?;
            log.check_next(&said)?;
            log.0.push((entry, said));
        }
        Ok(log)
    }

    fn check_next(&self, next: &PolicyLogEntry) -> Result<(), PolicyError> {
        let twice = |wave: &WaveId| Err(PolicyError::CountedTwice(wave.clone()));
        match next {
            PolicyLogEntry::Promise(policy) if self.promise(&policy.wave).is_some() => {
                twice(&policy.wave)
            }
            PolicyLogEntry::Event(PolicyLogEvent::IntakeStopped(one))
                if self.intake_stopped(&one.wave).is_some() =>
            {
                twice(&one.wave)
            }
            PolicyLogEntry::Event(PolicyLogEvent::EndsEarly(one))
                if self.ends_early(&one.wave).is_some()
                    || self.intake_stopped(&one.wave).is_some() =>
            {
                Err(PolicyError::EndsEarlyTwice(one.wave.clone()))
            }
            PolicyLogEntry::Event(PolicyLogEvent::Released(one)) => {
                let is_first = self.released(&one.wave).is_none();
                let intake = self.intake_stopped(&one.wave);
                let is_of_box = intake.is_some_and(|(_, of)| of.box_sha256 == one.box_sha256);
                if is_first && is_of_box { Ok(()) } else { twice(&one.wave) }
            }
            _ => Ok(()),
        }
    }

    pub fn entries(&self) -> &[(ChainEntry, PolicyLogEntry)] {
        &self.0
    }

    /// What each wave promised, first wave first.
    pub fn promises(&self) -> impl Iterator<Item = (&ChainEntry, &Policy)> {
        self.0.iter().filter_map(|(entry, said)| match said {
            PolicyLogEntry::Promise(policy) => Some((entry, &**policy)),
            PolicyLogEntry::Event(_) => None,
        })
    }

    pub fn promise(&self, wave: &WaveId) -> Option<(&ChainEntry, &Policy)> {
        self.promises().find(|(_, policy)| policy.wave == *wave)
    }

    pub fn ends_early(&self, wave: &WaveId) -> Option<(&ChainEntry, &EndsEarly)> {
        self.events().find_map(|(entry, event)| match event {
            PolicyLogEvent::EndsEarly(one) if one.wave == *wave => Some((entry, one)),
            _ => None,
        })
    }

    pub fn intake_stopped(&self, wave: &WaveId) -> Option<(&ChainEntry, &IntakeStopped)> {
        self.events().find_map(|(entry, event)| match event {
            PolicyLogEvent::IntakeStopped(one) if one.wave == *wave => Some((entry, one)),
            _ => None,
        })
    }

    pub fn released(&self, wave: &WaveId) -> Option<(&ChainEntry, &WaveReleased)> {
        self.events().find_map(|(entry, event)| match event {
            PolicyLogEvent::Released(one) if one.wave == *wave => Some((entry, one)),
            _ => None,
        })
    }

    pub fn attestations(&self) -> impl Iterator<Item = (&ChainEntry, &Attestation)> {
        self.events().filter_map(|(entry, event)| match event {
            PolicyLogEvent::Attestation(attestation) => Some((entry, attestation)),
            _ => None,
        })
    }

    fn events(&self) -> impl Iterator<Item = (&ChainEntry, &PolicyLogEvent)> {
        self.0.iter().filter_map(|(entry, said)| match said {
            PolicyLogEntry::Event(event) => Some((entry, event)),
            PolicyLogEntry::Promise(_) => None,
        })
    }
}

impl PolicyLogEntry {
    /// Reads an entry's body.
    pub fn parse(body: &str) -> Result<Self, serde_json::Error> {
        if body.starts_with(r#"{"wave":"#) {
            return Ok(Self::Promise(Box::new(serde_json::from_str(body)?)));
        }
        Ok(Self::Event(serde_json::from_str(body)?))
    }

    /// The wave that it is about, where it is about one.
    pub fn wave(&self) -> Option<&WaveId> {
        match self {
            Self::Promise(policy) => Some(&policy.wave),
            Self::Event(PolicyLogEvent::EndsEarly(early)) => Some(&early.wave),
            Self::Event(PolicyLogEvent::IntakeStopped(stopped)) => Some(&stopped.wave),
            Self::Event(PolicyLogEvent::Released(released)) => Some(&released.wave),
            Self::Event(PolicyLogEvent::Attestation(_) | PolicyLogEvent::Restored(_)) => None,
        }
    }
}

impl PolicyLogEvent {
    pub fn to_body(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn stopped(wave: u64, box_sha256: &str) -> PolicyLogEvent {
        PolicyLogEvent::IntakeStopped(IntakeStopped {
            wave: WaveId::numbered(wave),
            on: date(2026, 12, 5),
            closes_on: date(2026, 12, 4),
            early: false,
            ballots: 41,
            box_sha256: box_sha256.to_owned(),
        })
    }

    fn released(wave: u64, box_sha256: &str) -> PolicyLogEvent {
        PolicyLogEvent::Released(WaveReleased {
            wave: WaveId::numbered(wave),
            on: date(2026, 12, 5),
            early: false,
            release_sha256: "release".to_owned(),
            box_sha256: box_sha256.to_owned(),
        })
    }

    fn read(events: &[PolicyLogEvent]) -> Result<PolicyLog, PolicyError> {
        let mut entries: Vec<ChainEntry> = Vec::new();
        for event in events {
            entries.push(ChainEntry::after(entries.last(), event.to_body().unwrap()));
        }
        PolicyLog::read(entries)
    }

    #[test]
    fn a_wave_is_counted_once_from_one_box() {
        let log = read(&[stopped(3, "a"), released(3, "a"), stopped(4, "b")]).unwrap();
        assert_eq!(log.intake_stopped(&WaveId::numbered(3)).unwrap().0.number, 1);
        assert_eq!(log.released(&WaveId::numbered(3)).unwrap().0.number, 2);
        assert!(log.released(&WaveId::numbered(4)).is_none());
        let twice = Err(PolicyError::CountedTwice(WaveId::numbered(3)));
        for events in [
            vec![stopped(3, "a"), stopped(3, "a")],
            vec![stopped(3, "a"), stopped(3, "b")],
            vec![stopped(3, "a"), released(3, "b")],
            vec![released(3, "a")],
            vec![stopped(4, "a"), released(3, "a")],
            vec![stopped(3, "a"), released(3, "a"), released(3, "a")],
        ] {
            assert_eq!(read(&events), twice, "{events:?}");
        }
    }

    #[test]
    fn an_event_reads_back_and_nothing_unknown_is_taken() {
        let event = stopped(3, "ab");
        let body = event.to_body().unwrap();
        assert_eq!(
            body,
            "{\"intake_stopped\":{\"wave\":\"w3\",\"on\":\"2026-12-05\",\"closes_on\":\"2026-12-04\",\
             \"early\":false,\"ballots\":41,\"box_sha256\":\"ab\"}}"
        );
        let read = PolicyLogEntry::parse(&body).unwrap();
        assert_eq!(read.wave(), Some(&WaveId::numbered(3)));
        assert_eq!(read, PolicyLogEntry::Event(event));
        for bad in ["{}", "{\"opened\":{}}", &body.replace("41", "41,\"who\":1"), "[]", ""] {
            assert!(PolicyLogEntry::parse(bad).is_err(), "{bad}");
        }
    }
}
