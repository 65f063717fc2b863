//! The fictional organisation: who works where, drawn from a seed.

use std::fmt::Write;

/// Its name on every page and mail.
pub const NAME: &str = "Elm Street Works";
/// Who reads everything.
pub const HR: &str = "hr@elmstreet.example";
/// Who reads rules and logs, and no result.
pub const OBSERVER: &str = "works.council@elmstreet.example";
/// The team with a real change, whose lead's link is printed.
pub const CHANGED_TEAM: &str = "Operations/Dispatch";

/// A team whose competence lies below the middle.
pub const UNSURE_TEAM: &str = "Shared services/IT";
/// A team below the threshold, whose audit lives from its own entries.
pub const SMALL_TEAM: &str = "Operations/Night crew";

/// Where somebody has left since the last wave opened.
const LEFT_TEAM: &str = "Product/Design";

/// Division, team (none: placed directly in the division), people.
const TEAMS: [(&str, Option<&str>, usize); 20] = [
    ("Operations", None, 3),
    ("Operations", Some("Customer desk"), 8),
    ("Operations", Some("Depot North"), 9),
    ("Operations", Some("Depot South"), 7),
    ("Operations", Some("Dispatch"), 14),
    ("Operations", Some("Fleet"), 4),
    ("Operations", Some("Night crew"), 4),
    ("Product", Some("Data"), 8),
    ("Product", Some("Design"), 4),
    ("Product", Some("Mobile"), 8),
    ("Product", Some("Platform"), 9),
    ("Product", Some("Quality"), 4),
    ("Product", Some("Research"), 3),
    ("Shared services", None, 2),
    ("Shared services", Some("Facilities"), 8),
    ("Shared services", Some("Finance"), 7),
    ("Shared services", Some("IT"), 9),
    ("Shared services", Some("Legal"), 4),
    ("Shared services", Some("People"), 5),
    ("Shared services", Some("Procurement"), 4),
];

const FIRST: [&str; 24] = [
    "Ana", "Ben", "Carla", "Deniz", "Elif", "Finn", "Greta", "Hakan", "Ines", "Jonas", "Katja",
    "Liam", "Mira", "Nils", "Olga", "Pia", "Rosa", "Samir", "Tilda", "Umut", "Vera", "Wanda",
    "Yusuf", "Zoë",
];
const LAST: [&str; 11] = [
    "Acker",
    "Brandt",
    "Çelik",
    "Dorn",
    "Ebert",
    "Falk",
    "Grünwald",
    "Horn",
    "Ivanova",
    "Jansen",
    "Kowalski",
];

/// Somebody fictional.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub email: String,
    pub name: String,
    pub team: String,
    /// The first of a team leads it, and names no manager.
    pub manager_email: Option<String>,
}

/// Everybody, team by team.
pub fn colleagues() -> Vec<Colleague> {
    let mut colleagues = Vec::new();
    for (division, team, size) in TEAMS {
        let path = team.map_or_else(|| division.to_owned(), |team| format!("{division}/{team}"));
        let lead = email(colleagues.len());
        for member in 0..size {
            let number = colleagues.len();
            colleagues.push(Colleague {
                email: email(number),
                name: name(number),
                team: path.clone(),
                manager_email: (member > 0).then(|| lead.clone()),
            });
        }
    }
    colleagues
}

/// The lead of a team.
pub fn lead_of(team: &str) -> Option<String> {
    let mut colleagues = colleagues().into_iter();
    colleagues.find(|one| one.team == team && one.manager_email.is_none()).map(|lead| lead.email)
}

/// The people file that is imported, as an HR tool would write it.
pub fn people_csv() -> String {
    csv_of(&|_| true)
}

/// The same some weeks later: somebody has left.
pub fn people_csv_now() -> String {
    let everybody = colleagues();
    let left = everybody.iter().rfind(|one| one.team == LEFT_TEAM);
    csv_of(&|one| left.is_none_or(|left| left.email != one.email))
}

fn csv_of(is_here: &dyn Fn(&Colleague) -> bool) -> String {
    let mut csv = "employee_id,email,name,team,manager_email,locale,timezone\n".to_owned();
    for (number, one) in colleagues().iter().enumerate().filter(|(_, one)| is_here(one)) {
        let locale = if number % 4 == 3 { "de" } else { "en" };
        let manager = one.manager_email.as_deref().unwrap_or_default();
        let row = writeln!(
            csv,
            "E{:03},{},{},{},{manager},{locale},Europe/Berlin",
            number + 1,
            one.email,
            one.name,
            one.team
        );
        // Writing to a String cannot fail.
        debug_assert!(row.is_ok());
    }
    csv
}

/// All first names before the first is used again with another last name: no two are alike.
fn names(number: usize) -> (&'static str, &'static str) {
    let pick = |from: &'static [&'static str], at: usize| {
        from.get(at % from.len()).copied().unwrap_or_default()
    };
    (pick(&FIRST, number), pick(&LAST, number / FIRST.len() + number % FIRST.len()))
}

fn name(number: usize) -> String {
    let (first, last) = names(number);
    format!("{first} {last}")
}

fn email(number: usize) -> String {
    let (first, last) = names(number);
    let plain =
        |name: &str| name.to_lowercase().replace('ë', "e").replace('ç', "c").replace('ü', "ue");
    format!("{}.{}@elmstreet.example", plain(first), plain(last))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{Languages, people_file};

    #[test]
    fn about_120_people_in_3_divisions_and_18_teams_of_3_to_14() {
        let everybody = colleagues();
        assert!((115..=125).contains(&everybody.len()), "{}", everybody.len());
        let addresses: BTreeSet<&str> = everybody.iter().map(|one| one.email.as_str()).collect();
        assert_eq!(addresses.len(), everybody.len());
        let teams: Vec<usize> =
            TEAMS.iter().filter(|team| team.1.is_some()).map(|team| team.2).collect();
        assert_eq!(teams.len(), 18);
        assert!(teams.iter().all(|size| (3..=14).contains(size)));
        assert!(teams.iter().any(|size| *size < 5));
    }

    #[test]
    fn the_people_file_is_accepted() {
        let csv = people_csv();
        let today = jiff::civil::date(2026, 5, 20);
        let file = people_file::parse(
            csv.as_bytes(),
            &people_file::Answers::default(),
            today,
            &Languages::default(),
        );
        assert_eq!(file.unwrap().people.len(), colleagues().len());
        assert!(lead_of(CHANGED_TEAM).is_some());
    }
}
