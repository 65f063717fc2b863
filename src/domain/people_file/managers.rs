//! Managers who are named by something else than their address.

use std::collections::BTreeMap;

use super::PeopleRefusal;
use super::column::Column;
use super::fault::{PeopleFault, PersonFault};
use super::value_fault::ValueFault;
use crate::domain::csv::RowRefusal;
use crate::domain::{EmailAddress, Person};

/// Everybody whom a manager's cell may mean.
#[derive(Default)]
pub(in crate::domain) struct Managers {
    by_id: BTreeMap<String, EmailAddress>,
    by_name: BTreeMap<String, Vec<EmailAddress>>,
}

/// A manager by an id or name that nobody in the file has; of a partial import, perhaps somebody stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManagerElsewhere {
    pub row: usize,
    pub text: String,
}

/// What is wrong with a manager's cell.
pub(in crate::domain) fn manager_refusal(
    row: usize,
    text: &str,
    fault: PeopleFault,
) -> PeopleRefusal {
    RowRefusal::new(row, Column::ManagerEmail.name(), text, fault)
}

/// Spreadsheets make links of addresses.
pub(super) fn without_scheme(text: &str) -> &str {
    match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => text.get(7..).unwrap_or_default(),
        _ => text,
    }
}

impl Managers {
    pub fn add(&mut self, person: &Person) {
        if let Some(id) = &person.employee_id {
            self.by_id.insert(id.clone(), person.email.clone());
        }
        if let Some(name) = &person.name {
            self.by_name.entry(key(name)).or_default().push(person.email.clone());
        }
    }

    /// The address that a cell means in the row of somebody whose own address is `own`.
    pub fn address(&self, text: &str, own: &EmailAddress) -> Result<EmailAddress, PeopleFault> {
        let found = if text.contains('@') {
            EmailAddress::parse(without_scheme(text)).map_err(ValueFault::Email)?
        } else {
            self.find(text)?.clone()
        };
        if found == *own {
            return Err(PersonFault::OwnManager.into());
        }
        if found.is_reachable() { Ok(found) } else { Err(PersonFault::UnreachableManager.into()) }
    }

    /// Finds an employee id, `Dora Chef`, `Chef, Dora` or `CN=Dora Chef,OU=Leeds,DC=x`.
    fn find(&self, text: &str) -> Result<&EmailAddress, PersonFault> {
        if let Some(found) = self.by_id.get(text) {
            return Ok(found);
        }
        let name = common_name(text).unwrap_or_else(|| text.to_owned());
        // Workday adds `(On Leave)`.
        let without_remark = name.split_once(" (").map(|(name, _)| name);
        let names = [Some(name.as_str()), without_remark];
        let found = names.into_iter().flatten().find_map(|name| self.by_name.get(&key(name)));
        match found.map(Vec::as_slice) {
            Some([one]) => Ok(one),
            Some(several) => Err(PersonFault::SeveralNamed(several.len())),
            None => Err(PersonFault::NobodyNamed),
        }
    }
}

/// The name that a directory's path begins with, where `\,` is a comma.
fn common_name(path: &str) -> Option<String> {
    let begin = path.get(..3).filter(|begin| begin.eq_ignore_ascii_case("CN="))?;
    let rest = path.strip_prefix(begin)?;
    let mut name = String::new();
    let mut characters = rest.chars();
    while let Some(c) = characters.next() {
        match c {
            ',' => break,
            '\\' => name.extend(characters.next()),
            c => name.push(c),
        }
    }
    Some(name)
}

/// `Chef, Dora` and `DORA  Chef` are the same.
fn key(name: &str) -> String {
    let turned = match name.split_once(',') {
        Some((last, first)) if !first.contains(',') => format!("{first} {last}"),
        _ => name.to_owned(),
    };
    turned.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UnitPath;

    #[test]
    fn a_manager_is_found_where_unique() {
        let email = |text: &str| EmailAddress::parse(text).unwrap();
        let mut people = Managers::default();
        for (address, id, name) in [
            ("d@x.example", Some("00018"), "Dora Chef"),
            ("a@x.example", None, "Lee, Ann"),
            ("b@x.example", None, "Bo Berg"),
            ("c@x.example", None, "BO BERG"),
        ] {
            people.add(&Person {
                employee_id: id.map(str::to_owned),
                email: email(address),
                name: Some(name.to_owned()),
                team: UnitPath::parse("T").unwrap(),
                manager_email: None,
                locale: None,
                timezone: None,
            });
        }
        for (text, found) in [
            ("Dora Chef", "d@x.example"),
            ("Chef, Dora", "d@x.example"),
            ("dora  CHEF", "d@x.example"),
            ("00018", "d@x.example"),
            ("CN=Dora Chef,OU=Leeds,DC=x", "d@x.example"),
            ("cn=Lee\\, Ann,OU=Leeds", "a@x.example"),
            ("Ann Lee (On Leave)", "a@x.example"),
        ] {
            assert_eq!(people.find(text), Ok(&email(found)), "{text}");
        }
        assert_eq!(people.find("Bo Berg"), Err(PersonFault::SeveralNamed(2)));
        for nobody in ["18", "Chef", "Dora", "", "CN="] {
            assert_eq!(people.find(nobody), Err(PersonFault::NobodyNamed), "{nobody}");
        }
    }
}
