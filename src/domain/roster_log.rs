use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Change, EmailAddress, ImportPlan, Person, Roster, UnitPath, WaveId};

/// One entry of [`super::Chain::Roster`]: what changed who is asked or who reads, and on which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterEntry {
    pub on: Date,
    #[serde(flatten)]
    pub change: RosterChange,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what")]
pub enum RosterChange {
    #[serde(rename = "people import")]
    PeopleImport { new: Vec<Joined>, changed: Vec<Moved>, left: Vec<Left> },
    #[serde(rename = "role granted")]
    RoleGranted {
        email: EmailAddress,
        role: String,
        /// The role that this one takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<String>,
    },
    #[serde(rename = "role revoked")]
    RoleRevoked { email: EmailAddress, role: String },
    /// Whoever it was is not named.
    #[serde(rename = "asked not to be mailed")]
    AskedNotToBeMailed { team: UnitPath },
    #[serde(rename = "roster frozen")]
    Frozen { wave: WaveId, roster_sha256: String, invited: u32 },
}

/// Somebody who is asked from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    pub email: EmailAddress,
    pub team: UnitPath,
    pub manager: Option<EmailAddress>,
    /// Somebody who comes back: the address under which they left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_as: Option<EmailAddress>,
}

/// Somebody who is asked elsewhere, at another address, or led by somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// After the change.
    pub email: EmailAddress,
    /// The fields that changed, before and after.
    pub from: Placed,
    pub to: Placed,
}

/// Those fields of a person that say who is asked, where they count, and who reads their team's report;
/// a name, a language and a time zone do not belong into a list that is kept for ever.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Placed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<UnitPath>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub manager: Option<LedBy>,
}

/// Who leads somebody; `None`: nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LedBy(pub Option<EmailAddress>);

/// Tells a field that is null from one that is not there.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<LedBy>, D::Error> {
    LedBy::deserialize(deserializer).map(Some)
}

/// Somebody who is not asked any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub email: EmailAddress,
    pub team: UnitPath,
}

/// Why the log of changes cannot be believed, where its chain holds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterLogError {
    #[error("entry {0} of the roster log cannot be read")]
    Unreadable(u64),
    #[error("the roster that {0} was opened with is not in the roster log")]
    NotFrozen(WaveId),
}

impl RosterChange {
    /// What a wave froze at its open.
    pub fn frozen(wave: &WaveId, roster_sha256: &str, roster: &Roster) -> Self {
        let (wave, roster_sha256) = (wave.clone(), roster_sha256.to_owned());
        Self::Frozen { wave, roster_sha256, invited: roster.invited() }
    }

    /// What an import changes; `known` is everybody before it. `None`: nothing that belongs here.
    pub fn of_import(plan: &ImportPlan, known: &BTreeMap<EmailAddress, Person>) -> Option<Self> {
        let joined = |person: &Person, known_as: Option<&EmailAddress>| Joined {
            email: person.email.clone(),
            team: person.team.clone(),
            manager: person.manager_email.clone(),
            known_as: known_as.cloned(),
        };
        let (back, staying): (Vec<&Change>, Vec<&Change>) =
            plan.changed.iter().partition(|change| change.returning);
        let back = back.into_iter().map(|change| joined(&change.person, Some(&change.known_as)));
        let mut new: Vec<Joined> =
            plan.new.iter().map(|person| joined(person, None)).chain(back).collect();
        let mut changed: Vec<Moved> = staying
            .into_iter()
            .filter_map(|change| Moved::between(known.get(&change.known_as)?, &change.person))
            .collect();
        let left = |email: &EmailAddress| {
            Some(Left { email: email.clone(), team: known.get(email)?.team.clone() })
        };
        let mut left: Vec<Left> = plan.leaving.iter().filter_map(left).collect();
        new.sort_by(|a, b| a.email.cmp(&b.email));
        changed.sort_by(|a, b| a.email.cmp(&b.email));
        left.sort_by(|a, b| a.email.cmp(&b.email));
        let nothing = new.is_empty() && changed.is_empty() && left.is_empty();
        (!nothing).then_some(Self::PeopleImport { new, changed, left })
    }
}

impl Moved {
    fn between(before: &Person, after: &Person) -> Option<Self> {
        let (mut from, mut to) = (Placed::default(), Placed::default());
        if before.email != after.email {
            from.email = Some(before.email.clone());
            to.email = Some(after.email.clone());
        }
        if before.team != after.team {
            from.team = Some(before.team.clone());
            to.team = Some(after.team.clone());
        }
        if before.manager_email != after.manager_email {
            from.manager = Some(LedBy(before.manager_email.clone()));
            to.manager = Some(LedBy(after.manager_email.clone()));
        }
        let email = after.email.clone();
        (from != Placed::default()).then_some(Self { email, from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people_file::parse;
    use crate::domain::{ImportMode, KnownPerson};

    fn people(csv: &str) -> Vec<Person> {
        parse(csv.as_bytes()).unwrap().people.into_iter().map(|(_, person)| person).collect()
    }

    fn import(before: &[KnownPerson], csv: &str) -> Option<RosterEntry> {
        let plan =
            ImportPlan::of(before, &parse(csv.as_bytes()).unwrap(), ImportMode::Full).unwrap();
        let known = before.iter().map(|one| (one.person.email.clone(), one.person.clone()));
        let change = RosterChange::of_import(&plan, &known.collect())?;
        Some(RosterEntry { on: jiff::civil::date(2026, 11, 22), change })
    }

    #[test]
    fn an_import_is_written_in_stable_order_with_what_changed_alone() {
        let file = "employee_id,email,name,team,manager_email\n1,d@x.example,D,Desk,\n\
                    2,b@x.example,B,Desk,d@x.example\n3,a@x.example,A,Desk,d@x.example\n\
                    4,z@x.example,Z,Desk,\n";
        let active =
            |person: Person| KnownPerson { active: person.email.as_str() != "z@x.example", person };
        let before: Vec<KnownPerson> = people(file).into_iter().map(active).collect();
        let after = "employee_id,email,name,team,manager_email\n1,d@x.example,Dora,Desk,\n\
                     2,bea@x.example,B,Sales,\n9,n@x.example,N,Desk,d@x.example\n4,y@x.example,Z,Desk,\n";
        let entry = import(&before, after).unwrap();
        let written = serde_json::to_string(&entry).unwrap();
        assert_eq!(
            written,
            "{\"on\":\"2026-11-22\",\"what\":\"people import\",\
             \"new\":[{\"email\":\"n@x.example\",\"team\":\"Desk\",\"manager\":\"d@x.example\"},\
             {\"email\":\"y@x.example\",\"team\":\"Desk\",\"manager\":null,\"known_as\":\"z@x.example\"}],\
             \"changed\":[{\"email\":\"bea@x.example\",\
             \"from\":{\"email\":\"b@x.example\",\"team\":\"Desk\",\"manager\":\"d@x.example\"},\
             \"to\":{\"email\":\"bea@x.example\",\"team\":\"Sales\",\"manager\":null}}],\
             \"left\":[{\"email\":\"a@x.example\",\"team\":\"Desk\"}]}"
        );
        assert_eq!(serde_json::from_str::<RosterEntry>(&written).unwrap(), entry);
    }

    #[test]
    fn what_says_nothing_of_who_is_asked_is_not_written() {
        let before: Vec<KnownPerson> = people("email,name,team\na@x.example,A,Desk\n")
            .into_iter()
            .map(|person| KnownPerson { person, active: true })
            .collect();
        assert_eq!(import(&before, "email,name,team\na@x.example,Anna,Desk\n"), None);
    }

    #[test]
    fn every_kind_of_entry_is_read_as_it_was_written() {
        let email = EmailAddress::parse("hr@x.example").unwrap();
        let on = jiff::civil::date(2026, 11, 22);
        for (change, text) in [
            (
                RosterChange::RoleGranted {
                    email,
                    role: "observer".into(),
                    before: Some("hr".into()),
                },
                "{\"on\":\"2026-11-22\",\"what\":\"role granted\",\"email\":\"hr@x.example\",\
                 \"role\":\"observer\",\"before\":\"hr\"}",
            ),
            (
                RosterChange::RoleRevoked {
                    email: EmailAddress::parse("hr@x.example").unwrap(),
                    role: "hr".into(),
                },
                "{\"on\":\"2026-11-22\",\"what\":\"role revoked\",\"email\":\"hr@x.example\",\
                 \"role\":\"hr\"}",
            ),
            (
                RosterChange::AskedNotToBeMailed { team: UnitPath::parse("Ops/Desk").unwrap() },
                "{\"on\":\"2026-11-22\",\"what\":\"asked not to be mailed\",\"team\":\"Ops/Desk\"}",
            ),
            (
                RosterChange::Frozen {
                    wave: WaveId::numbered(3),
                    roster_sha256: "ab".into(),
                    invited: 9,
                },
                "{\"on\":\"2026-11-22\",\"what\":\"roster frozen\",\"wave\":\"w3\",\
                 \"roster_sha256\":\"ab\",\"invited\":9}",
            ),
        ] {
            let entry = RosterEntry { on, change };
            assert_eq!(serde_json::to_string(&entry).unwrap(), text);
            assert_eq!(serde_json::from_str::<RosterEntry>(text).unwrap(), entry);
        }
    }
}
