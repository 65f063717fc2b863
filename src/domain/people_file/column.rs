use super::super::nearest::nearest_within;
use super::field::Field;
use super::never_stored::is_never_stored;
use super::synonyms::SYNONYMS;

/// A column of the people file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    EmployeeId,
    Email,
    Name,
    Team,
    ManagerEmail,
    Locale,
    Timezone,
}

/// What a header names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// With its rank among the names of this field; 0 is the surest.
    Known(Field, usize),
    Unnamed,
    /// Something about people that is not wanted here.
    NeverStored,
    /// With the field that it was probably meant to be.
    Unknown(Option<Field>),
}

impl Column {
    /// In the order of the header that the documentation shows.
    pub const ALL: [Self; 7] = [
        Self::EmployeeId,
        Self::Email,
        Self::Name,
        Self::Team,
        Self::ManagerEmail,
        Self::Locale,
        Self::Timezone,
    ];
    pub const REQUIRED: [Self; 2] = [Self::Email, Self::Team];

    pub const fn name(self) -> &'static str {
        match self {
            Self::EmployeeId => "employee_id",
            Self::Email => "email",
            Self::Name => "name",
            Self::Team => "team",
            Self::ManagerEmail => "manager_email",
            Self::Locale => "locale",
            Self::Timezone => "timezone",
        }
    }
}

/// One slip in so many letters: `Worker type` is no slip of `Worker name`.
const NEAR: usize = 6;
/// Shorter names have too many near words that mean something else: `land` is no `lang`.
const SHORTEST_NEAR: usize = 6;

impl Heading {
    /// Whether a header is one that is known; without the search for what it may have been meant to be.
    pub fn is_known(name: &str) -> bool {
        known(&joined(&without_brackets(name).to_lowercase())).is_some()
    }

    /// Reads a column name as known systems write it; case, spaces and signs do not count.
    pub fn read(name: &str) -> Self {
        let lower = without_brackets(name).to_lowercase();
        let joined = joined(&lower);
        if joined.is_empty() {
            return if name.is_empty() { Self::Unnamed } else { Self::Unknown(None) };
        }
        if let Some((field, rank)) = known(&joined) {
            return Self::Known(field, rank);
        }
        if is_never_stored(&lower, &joined) {
            return Self::NeverStored;
        }
        let names = SYNONYMS.iter().flat_map(|(_, ranks)| ranks.iter().copied().flatten().copied());
        let long = names.filter(|name| name.chars().count() >= SHORTEST_NEAR);
        let near = nearest_within(NEAR, &joined, long).and_then(known);
        Self::Unknown(near.map(|(field, _)| field))
    }
}

/// Whether the header is Workday's name of a team, which ends with the manager's name in brackets.
pub(super) fn is_supervisory_organization(header: &str) -> bool {
    joined(&header.to_lowercase()).starts_with("supervisoryorgani")
}

/// Google Workspace writes `Email Address [Required]`.
fn without_brackets(name: &str) -> &str {
    name.split_once('[').map_or(name, |(before, _)| before)
}

/// Letters and digits only; `BambooHR` writes `Employee #`.
fn joined(lower: &str) -> String {
    lower.replace('#', "number").chars().filter(|c| c.is_alphanumeric()).collect()
}

fn known(joined: &str) -> Option<(Field, usize)> {
    SYNONYMS.iter().find_map(|(field, ranks)| {
        let rank = ranks.iter().position(|names| names.contains(&joined))?;
        Some((*field, rank))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_goes_by_its_own_name_and_no_name_means_two_things() {
        for column in Column::ALL {
            assert_eq!(Heading::read(column.name()), Heading::Known(Field::Of(column), 0));
        }
        let mut names: Vec<&str> = SYNONYMS
            .iter()
            .flat_map(|(_, ranks)| ranks.iter().copied().flatten().copied())
            .collect();
        for name in &names {
            assert_eq!(joined(name), *name, "a synonym is letters and digits in lower case");
        }
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn headers_in_several_languages() {
        for (name, column, rank) in [
            ("E-Mail", Column::Email, 0),
            ("E-Mail-Adresse", Column::Email, 0),
            (" EMAIL ", Column::Email, 0),
            ("Email Address [Required]", Column::Email, 0),
            ("Adresse e-mail", Column::Email, 0),
            ("userPrincipalName", Column::Email, 1),
            ("Abteilung", Column::Team, 0),
            ("Équipe", Column::Team, 0),
            ("Division", Column::Team, 1),
            ("Manager E-Mail", Column::ManagerEmail, 0),
            ("Manager - Primary Work Email", Column::ManagerEmail, 0),
            ("Vorgesetzter (E-Mail)", Column::ManagerEmail, 0),
            ("Manager", Column::ManagerEmail, 2),
            ("Vorgesetzte/r", Column::ManagerEmail, 2),
            ("FÜHRUNGSKRAFT", Column::ManagerEmail, 2),
            ("Personal-Nr.", Column::EmployeeId, 0),
            ("Employee #", Column::EmployeeId, 0),
            ("Sprache", Column::Locale, 0),
            ("Time zone", Column::Timezone, 0),
            ("Fuseau horaire", Column::Timezone, 0),
        ] {
            assert_eq!(Heading::read(name), Heading::Known(Field::Of(column), rank), "{name}");
        }
        assert_eq!(Heading::read("Status [READ ONLY]"), Heading::Known(Field::Status, 0));
    }

    #[test]
    fn demographics_are_known_under_many_names() {
        for name in [
            "gender",
            "Sex",
            "age",
            "Age (years)",
            "Alter",
            "birthday",
            "Date of birth",
            "Date de naissance",
            "base_salary",
            "Gehalt",
            "Geschlecht",
            "hire-date",
            "Hire Date",
            "Eintrittsdatum",
            "Geburtsdatum",
        ] {
            assert_eq!(Heading::read(name), Heading::NeverStored, "{name}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let of = |column| Some(Field::Of(column));
        for (name, near) in [
            ("timezon", of(Column::Timezone)),
            ("manger_email", of(Column::ManagerEmail)),
            ("Abteilng", of(Column::Team)),
            ("shoe size", None),
            ("Worker Type", None),
            ("Land", None),
            ("t", None),
        ] {
            assert_eq!(Heading::read(name), Heading::Unknown(near), "{name}");
        }
        assert_eq!(Heading::read(""), Heading::Unnamed);
        assert_eq!(Heading::read("-"), Heading::Unknown(None));
    }
}
