use super::{App, AppError};
use crate::store::Employee;

/// People on one page of the list.
pub const PEOPLE_PAGE: usize = 50;

/// A page of those who are on the people list.
#[derive(Debug, Clone)]
pub struct PeopleList {
    /// Of this page, by address.
    pub people: Vec<Employee>,
    /// How many are found on all pages.
    pub found: usize,
    /// How many are asked by a wave that opens now, whatever is searched for.
    pub asked: usize,
    pub has_more: bool,
}

/// A page of the people list, from 1 on: those in whose address, name or group the text stands, in
/// capitals or not; everybody where it is empty. Nothing of it depends on an answer.
pub fn people_list(app: &App, search: &str, page: usize) -> Result<PeopleList, AppError> {
    let sought = search.trim().to_lowercase();
    let all = app.store().read(|tx| tx.people())?;
    let asked = all.iter().filter(|one| one.active && !one.unsubscribed).count();
    let mut found: Vec<Employee> = all.into_iter().filter(|one| is_sought(one, &sought)).collect();
    found.sort_by(|a, b| a.person.email.cmp(&b.person.email));
    let number = found.len();
    let before = page.saturating_sub(1).saturating_mul(PEOPLE_PAGE);
    let people: Vec<Employee> = found.into_iter().skip(before).take(PEOPLE_PAGE).collect();
    let has_more = before.saturating_add(people.len()) < number;
    Ok(PeopleList { people, found: number, asked, has_more })
}

fn is_sought(one: &Employee, sought: &str) -> bool {
    let person = &one.person;
    let texts = [person.email.as_str(), person.team.as_str(), person.name.as_deref().unwrap_or("")];
    texts.into_iter().any(|text| text.to_lowercase().contains(sought))
}
