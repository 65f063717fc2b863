//! Who leads which unit, and since when, as the people list and the roster log say.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::roster_log::{RosterNames, read_roster_log};
use super::{App, AppError};
use crate::domain::{EmailAddress, LedBy, LogKey, Named, RosterChange, RosterEntry, UnitPath};
use crate::store::Tx;

/// Lines on one page of the leads.
pub const LEADS_PAGE: usize = 50;

/// One who leads a unit, or that nobody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadOf {
    pub unit: UnitPath,
    /// `None`: nobody leads the people in it.
    pub lead: Option<EmailAddress>,
    /// `None`: from before the roster log.
    pub since: Option<Date>,
    /// Of a unit without a lead: who led it last, where their name is kept, and whether they left.
    pub before: Option<(EmailAddress, bool)>,
}

/// A page of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadsList {
    /// Units without a lead first, then by unit.
    pub leads: Vec<LeadOf>,
    /// How many there are on all pages.
    pub all: usize,
    pub has_more: bool,
}

/// A page of the leads, from 1 on.
pub fn leads_list(app: &App, page: usize) -> Result<LeadsList, AppError> {
    let leads = app.store().read(leads)?;
    let all = leads.len();
    let before = page.saturating_sub(1).saturating_mul(LEADS_PAGE);
    let leads: Vec<LeadOf> = leads.into_iter().skip(before).take(LEADS_PAGE).collect();
    let has_more = before.saturating_add(leads.len()) < all;
    Ok(LeadsList { leads, all, has_more })
}

fn leads(tx: &mut Tx<'_>) -> Result<Vec<LeadOf>, AppError> {
    let names = RosterNames::read(tx)?;
    let history = match read_roster_log(tx) {
        Ok(log) => History::of(&names, log.iter().map(|(_, entry)| entry)),
        // A log that does not hold says nothing here; the page of oversight says that it does not.
        Err(AppError::Chain(..) | AppError::RosterLogChanged(_)) => History::default(),
        Err(error) => return Err(error),
    };
    let people = tx.people()?;
    let (here, gone): (Vec<_>, Vec<_>) = people.iter().partition(|one| one.active);
    let gone: BTreeSet<&EmailAddress> = gone.iter().map(|one| &one.person.email).collect();
    let keys = tx.log_keys()?.into_iter().filter(|one| one.current);
    let keys: BTreeMap<EmailAddress, LogKey> = keys.map(|one| (one.email, one.key)).collect();
    let mut led: BTreeMap<&UnitPath, BTreeSet<&EmailAddress>> = BTreeMap::new();
    for one in here {
        led.entry(&one.person.team).or_default().extend(&one.person.manager_email);
    }
    let (mut without, mut with) = (Vec::new(), Vec::new());
    for (unit, named) in led {
        let told = history.units.get(unit);
        // Whoever has left leads nothing, whoever still names them.
        let (left, leads): (Vec<_>, Vec<_>) =
            named.into_iter().partition(|lead| gone.contains(lead));
        if leads.is_empty() {
            let ended = told.and_then(|told| told.ended.as_ref());
            let last = ended.and_then(|(_, key)| names.current(key));
            let last = left.first().copied().or(last);
            without.push(LeadOf {
                unit: unit.clone(),
                lead: None,
                since: ended.map(|(on, _)| *on),
                before: last.map(|email| (email.clone(), gone.contains(email))),
            });
        }
        with.extend(leads.into_iter().map(|lead| LeadOf {
            unit: unit.clone(),
            lead: Some(lead.clone()),
            since: told.and_then(|told| told.since.get(keys.get(lead)?).copied()),
            before: None,
        }));
    }
    without.extend(with);
    Ok(without)
}

/// What the roster log says of the leads of units. A person is known by their key, whatever their address was;
/// whoever was erased has none, and is left out.
#[derive(Debug, Default)]
struct History {
    units: BTreeMap<UnitPath, Told>,
    /// Where everybody is, and who leads them.
    people: BTreeMap<LogKey, (UnitPath, Option<LogKey>)>,
}

#[derive(Debug, Default)]
struct Told {
    /// How many people name each lead.
    named: BTreeMap<LogKey, usize>,
    since: BTreeMap<LogKey, Date>,
    /// When the last lead was named by nobody any more, and who it was.
    ended: Option<(Date, LogKey)>,
}

impl History {
    fn of<'a>(names: &RosterNames, log: impl Iterator<Item = &'a RosterEntry<Named>>) -> Self {
        let mut history = Self::default();
        for entry in log {
            if let RosterChange::PeopleImport { new, changed, left } = &entry.change {
                let key = |one: &Named| names.key(&one.commitment).cloned();
                let mut touched = BTreeSet::new();
                for one in left {
                    history.place(key(&one.email), None, &mut touched);
                }
                for one in changed {
                    let Some(person) = key(&one.email) else { continue };
                    let Some((team, lead)) = history.people.get(&person).cloned() else { continue };
                    let team = one.to.team.clone().unwrap_or(team);
                    let lead = match &one.to.manager {
                        Some(LedBy(to)) => to.as_ref().and_then(key),
                        None => lead,
                    };
                    history.place(Some(person), Some((team, lead)), &mut touched);
                }
                for one in new {
                    let lead = one.manager.as_ref().and_then(key);
                    history.place(key(&one.email), Some((one.team.clone(), lead)), &mut touched);
                }
                history.settle(entry.on, &touched);
            }
        }
        history
    }

    /// Puts somebody into a unit under a lead, or nowhere.
    fn place(
        &mut self,
        person: Option<LogKey>,
        to: Option<(UnitPath, Option<LogKey>)>,
        touched: &mut BTreeSet<UnitPath>,
    ) {
        let Some(person) = person else { return };
        if let Some((team, Some(lead))) = self.people.remove(&person) {
            let told = self.units.entry(team.clone()).or_default();
            if let Some(n) = told.named.get_mut(&lead) {
                *n = n.saturating_sub(1);
            }
            touched.insert(team);
        }
        let Some((team, lead)) = to else { return };
        if let Some(lead) = &lead {
            *self.units.entry(team.clone()).or_default().named.entry(lead.clone()).or_default() +=
                1;
            touched.insert(team.clone());
        }
        self.people.insert(person, (team, lead));
    }

    /// Notes the day, once all of an entry is told.
    fn settle(&mut self, on: Date, touched: &BTreeSet<UnitPath>) {
        for unit in touched {
            let Some(told) = self.units.get_mut(unit) else { continue };
            told.named.retain(|_, n| *n > 0);
            let last = told.since.keys().find(|lead| !told.named.contains_key(*lead)).cloned();
            told.since.retain(|lead, _| told.named.contains_key(lead));
            for lead in told.named.keys() {
                told.since.entry(lead.clone()).or_insert(on);
            }
            match last {
                Some(last) if told.named.is_empty() => told.ended = Some((on, last)),
                _ if !told.named.is_empty() => told.ended = None,
                _ => {}
            }
        }
    }
}
