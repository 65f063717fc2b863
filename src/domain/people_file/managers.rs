//! Managers who are named by something else than their address.

use std::collections::BTreeMap;

use crate::domain::EmailAddress;

/// Everybody whom a manager's cell may mean.
#[derive(Default)]
pub(super) struct People {
    by_id: BTreeMap<String, EmailAddress>,
    by_name: BTreeMap<String, Vec<EmailAddress>>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoManager {
    /// Nobody has this id or name.
    Nobody,
    /// So many have this name.
    Several(usize),
}

impl People {
    pub fn add(&mut self, email: &EmailAddress, employee_id: Option<&str>, name: Option<&str>) {
        if let Some(id) = employee_id {
            self.by_id.insert(id.to_owned(), email.clone());
        }
        if let Some(name) = name {
            self.by_name.entry(key(name)).or_default().push(email.clone());
        }
    }

    /// Finds an employee id, `Dora Chef`, `Chef, Dora` or `CN=Dora Chef,OU=Leeds,DC=x`.
    pub fn find(&self, text: &str) -> Result<&EmailAddress, NoManager> {
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
            Some(several) => Err(NoManager::Several(several.len())),
            None => Err(NoManager::Nobody),
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

    #[test]
    fn a_manager_is_found_where_unique() {
        let email = |text: &str| EmailAddress::parse(text).unwrap();
        let mut people = People::default();
        people.add(&email("d@x.example"), Some("00018"), Some("Dora Chef"));
        people.add(&email("a@x.example"), None, Some("Lee, Ann"));
        people.add(&email("b@x.example"), None, Some("Bo Berg"));
        people.add(&email("c@x.example"), None, Some("BO BERG"));
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
        assert_eq!(people.find("Bo Berg"), Err(NoManager::Several(2)));
        for nobody in ["18", "Chef", "Dora", "", "CN="] {
            assert_eq!(people.find(nobody), Err(NoManager::Nobody), "{nobody}");
        }
    }
}
