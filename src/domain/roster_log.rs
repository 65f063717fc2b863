use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use super::{
    ChainHead, Change, EmailAddress, ImportPlan, Named, Person, PersonCommitment, Roster, UnitPath,
    WaveId,
};

/// One entry of [`super::Chain::Roster`]: what changed who is asked or who reads, and on which day.
///
/// `P` says how people stand in it: by address while a change is made ([`EmailAddress`]; so the log
/// itself had them before it held commitments), by [`PersonCommitment`] in the log, and as [`Named`] for
/// whoever reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterEntry<P = PersonCommitment> {
    pub on: Date,
    #[serde(flatten)]
    pub change: RosterChange<P>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what")]
pub enum RosterChange<P = PersonCommitment> {
    #[serde(rename = "people import")]
    PeopleImport { new: Vec<Joined<P>>, changed: Vec<Moved<P>>, left: Vec<Left<P>> },
    #[serde(rename = "role granted")]
    RoleGranted {
        #[serde(rename = "person", alias = "email")]
        email: P,
        role: String,
        /// The role that this one takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<String>,
    },
    #[serde(rename = "role revoked")]
    RoleRevoked {
        #[serde(rename = "person", alias = "email")]
        email: P,
        role: String,
    },
    /// Reads what the lead of a unit reads, until the end of a day.
    #[serde(rename = "deputy named")]
    DeputyNamed {
        #[serde(rename = "person")]
        email: P,
        unit: UnitPath,
        until: Date,
    },
    #[serde(rename = "deputy revoked")]
    DeputyRevoked {
        #[serde(rename = "person")]
        email: P,
        unit: UnitPath,
    },
    /// Whoever it was is not named.
    #[serde(rename = "asked not to be mailed")]
    AskedNotToBeMailed { team: UnitPath },
    #[serde(rename = "roster frozen")]
    Frozen { wave: WaveId, roster_sha256: String, invited: u32 },
    /// The log held addresses; the entries after this one are the same with commitments instead.
    #[serde(rename = "carried over")]
    CarriedOver {
        /// What the log ended in before.
        before: ChainHead,
    },
    /// The time that comments are kept was over.
    #[serde(rename = "comments deleted")]
    CommentsDeleted { wave: WaveId },
    /// Somebody was shown all that is stored about one person, who is not named.
    #[serde(rename = "person shown")]
    PersonShown,
    #[serde(rename = "people erased")]
    Erased {
        count: u32,
        /// How many of them were asked until then.
        asked: u32,
        why: ErasedWhy,
    },
}

/// Why somebody was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasedWhy {
    /// Somebody asked for it.
    Request,
    /// They left long enough ago.
    Retention,
}

/// Whether an address is somebody's before or after a change; addresses change hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Before,
    After,
}

/// Somebody who is asked from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined<P = PersonCommitment> {
    #[serde(rename = "person", alias = "email")]
    pub email: P,
    pub team: UnitPath,
    pub manager: Option<P>,
    /// Somebody who comes back: the address under which they left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_as: Option<P>,
}

/// Somebody who is asked elsewhere, at another address, or led by somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved<P = PersonCommitment> {
    /// After the change.
    #[serde(rename = "person", alias = "email")]
    pub email: P,
    /// The fields that changed, before and after.
    pub from: Placed<P>,
    pub to: Placed<P>,
}

/// Those fields of a person that say who is asked, where they count, and who reads their team's report;
/// a name, a language and a time zone do not belong into a list that is kept for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Placed<P = PersonCommitment> {
    #[serde(rename = "person", alias = "email", skip_serializing_if = "Option::is_none")]
    pub email: Option<P>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<UnitPath>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub manager: Option<LedBy<P>>,
}

impl<P> Default for Placed<P> {
    fn default() -> Self {
        Self { email: None, team: None, manager: None }
    }
}

/// Who leads somebody; `None`: nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LedBy<P = PersonCommitment>(pub Option<P>);

/// Tells a field that is null from one that is not there.
fn present<'de, D: Deserializer<'de>, P: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<LedBy<P>>, D::Error> {
    LedBy::deserialize(deserializer).map(Some)
}

/// Somebody who is not asked any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left<P = PersonCommitment> {
    #[serde(rename = "person", alias = "email")]
    pub email: P,
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

impl<P> RosterEntry<P> {
    /// The same entry with its people named otherwise.
    pub fn try_map<Q, E>(
        &self,
        name: &mut impl FnMut(When, &P) -> Result<Q, E>,
    ) -> Result<RosterEntry<Q>, E> {
        Ok(RosterEntry { on: self.on, change: self.change.try_map(name)? })
    }
}

impl RosterEntry<Named> {
    /// Everybody who stands in the entry, as often as they do.
    pub fn people(&self) -> Vec<Named> {
        let mut all = Vec::new();
        let seen: Result<RosterEntry<()>, std::convert::Infallible> =
            self.try_map(&mut |_, one: &Named| {
                all.push(one.clone());
                Ok(())
            });
        match seen {
            Ok(_) => all,
        }
    }
}

impl<P> RosterChange<P> {
    /// The same change with its people named otherwise.
    ///
    /// # Errors
    /// The first that `name` returns.
    pub fn try_map<Q, E>(
        &self,
        name: &mut impl FnMut(When, &P) -> Result<Q, E>,
    ) -> Result<RosterChange<Q>, E> {
        Ok(match self {
            Self::PeopleImport { new, changed, left } => RosterChange::PeopleImport {
                left: left.iter().map(|one| one.try_map(name)).collect::<Result<_, E>>()?,
                changed: changed.iter().map(|one| one.try_map(name)).collect::<Result<_, E>>()?,
                new: new.iter().map(|one| one.try_map(name)).collect::<Result<_, E>>()?,
            },
            Self::RoleGranted { email, role, before } => RosterChange::RoleGranted {
                email: name(When::After, email)?,
                role: role.clone(),
                before: before.clone(),
            },
            Self::RoleRevoked { email, role } => {
                RosterChange::RoleRevoked { email: name(When::After, email)?, role: role.clone() }
            }
            Self::DeputyNamed { email, unit, until } => RosterChange::DeputyNamed {
                email: name(When::After, email)?,
                unit: unit.clone(),
                until: *until,
            },
            Self::DeputyRevoked { email, unit } => {
                RosterChange::DeputyRevoked { email: name(When::After, email)?, unit: unit.clone() }
            }
            Self::AskedNotToBeMailed { team } => {
                RosterChange::AskedNotToBeMailed { team: team.clone() }
            }
            Self::Frozen { wave, roster_sha256, invited } => RosterChange::Frozen {
                wave: wave.clone(),
                roster_sha256: roster_sha256.clone(),
                invited: *invited,
            },
            Self::CarriedOver { before } => RosterChange::CarriedOver { before: before.clone() },
            Self::CommentsDeleted { wave } => RosterChange::CommentsDeleted { wave: wave.clone() },
            Self::PersonShown => RosterChange::PersonShown,
            Self::Erased { count, asked, why } => {
                RosterChange::Erased { count: *count, asked: *asked, why: *why }
            }
        })
    }
}

impl<P: PartialEq> RosterChange<P> {
    /// Who has another address from here on: the one before, and the one after.
    pub fn new_addresses(&self) -> Vec<(&P, &P)> {
        let Self::PeopleImport { new, changed, .. } = self else { return Vec::new() };
        let moved =
            changed.iter().filter_map(|one| one.from.email.as_ref().zip(one.to.email.as_ref()));
        let back = new.iter().filter_map(|one| Some((one.known_as.as_ref()?, &one.email)));
        moved.chain(back).filter(|(from, to)| from != to).collect()
    }
}

impl<P> Joined<P> {
    fn try_map<Q, E>(
        &self,
        name: &mut impl FnMut(When, &P) -> Result<Q, E>,
    ) -> Result<Joined<Q>, E> {
        let Self { email, team, manager, known_as } = self;
        Ok(Joined {
            email: name(When::After, email)?,
            team: team.clone(),
            manager: manager.as_ref().map(|one| name(When::After, one)).transpose()?,
            known_as: known_as.as_ref().map(|one| name(When::Before, one)).transpose()?,
        })
    }
}

impl<P> Moved<P> {
    fn try_map<Q, E>(
        &self,
        name: &mut impl FnMut(When, &P) -> Result<Q, E>,
    ) -> Result<Moved<Q>, E> {
        Ok(Moved {
            email: name(When::After, &self.email)?,
            from: self.from.try_map(&mut |one| name(When::Before, one))?,
            to: self.to.try_map(&mut |one| name(When::After, one))?,
        })
    }
}

impl<P> Placed<P> {
    fn try_map<Q, E>(&self, name: &mut impl FnMut(&P) -> Result<Q, E>) -> Result<Placed<Q>, E> {
        let manager = match &self.manager {
            Some(LedBy(manager)) => Some(LedBy(manager.as_ref().map(&mut *name).transpose()?)),
            None => None,
        };
        let email = self.email.as_ref().map(name).transpose()?;
        Ok(Placed { email, team: self.team.clone(), manager })
    }
}

impl<P> Left<P> {
    fn try_map<Q, E>(&self, name: &mut impl FnMut(When, &P) -> Result<Q, E>) -> Result<Left<Q>, E> {
        Ok(Left { email: name(When::Before, &self.email)?, team: self.team.clone() })
    }
}

impl RosterChange<EmailAddress> {
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
        let mut new: Vec<Joined<EmailAddress>> =
            plan.new.iter().map(|person| joined(person, None)).chain(back).collect();
        let mut changed: Vec<Moved<EmailAddress>> = staying
            .into_iter()
            .filter_map(|change| Moved::between(known.get(&change.known_as)?, &change.person))
            .collect();
        let left = |email: &EmailAddress| {
            Some(Left { email: email.clone(), team: known.get(email)?.team.clone() })
        };
        let mut left: Vec<Left<EmailAddress>> = plan.leaving.iter().filter_map(left).collect();
        new.sort_by(|a, b| a.email.cmp(&b.email));
        changed.sort_by(|a, b| a.email.cmp(&b.email));
        left.sort_by(|a, b| a.email.cmp(&b.email));
        let nothing = new.is_empty() && changed.is_empty() && left.is_empty();
        (!nothing).then_some(Self::PeopleImport { new, changed, left })
    }
}

impl Moved<EmailAddress> {
    /// What an import, or an erasure, changes for somebody who stays.
    pub fn between(before: &Person, after: &Person) -> Option<Self> {
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
    use crate::domain::people_file::{self, Answers, PeopleFile};
    use crate::domain::{ImportMode, KnownPerson, Languages};

    fn parse(csv: &str) -> PeopleFile {
        let today = jiff::civil::date(2026, 5, 20);
        people_file::parse(csv.as_bytes(), &Answers::default(), today, &Languages::default())
            .unwrap()
    }

    fn people(csv: &str) -> Vec<Person> {
        parse(csv).people.into_iter().map(|(_, person)| person).collect()
    }

    fn import(before: &[KnownPerson], csv: &str) -> Option<RosterEntry<EmailAddress>> {
        let plan = ImportPlan::of(before, &parse(csv), ImportMode::Full).unwrap();
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
             \"new\":[{\"person\":\"n@x.example\",\"team\":\"Desk\",\"manager\":\"d@x.example\"},\
             {\"person\":\"y@x.example\",\"team\":\"Desk\",\"manager\":null,\"known_as\":\"z@x.example\"}],\
             \"changed\":[{\"person\":\"bea@x.example\",\
             \"from\":{\"person\":\"b@x.example\",\"team\":\"Desk\",\"manager\":\"d@x.example\"},\
             \"to\":{\"person\":\"bea@x.example\",\"team\":\"Sales\",\"manager\":null}}],\
             \"left\":[{\"person\":\"a@x.example\",\"team\":\"Desk\"}]}"
        );
        assert_eq!(serde_json::from_str::<RosterEntry<EmailAddress>>(&written).unwrap(), entry);
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
                "{\"on\":\"2026-11-22\",\"what\":\"role granted\",\"person\":\"hr@x.example\",\
                 \"role\":\"observer\",\"before\":\"hr\"}",
            ),
            (
                RosterChange::RoleRevoked {
                    email: EmailAddress::parse("hr@x.example").unwrap(),
                    role: "hr".into(),
                },
                "{\"on\":\"2026-11-22\",\"what\":\"role revoked\",\"person\":\"hr@x.example\",\
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
            assert_eq!(serde_json::from_str::<RosterEntry<EmailAddress>>(text).unwrap(), entry);
        }
    }
}
