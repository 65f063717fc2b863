use super::super::nearest::nearest;

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
    Known(Column),
    Unnamed,
    /// Something about people that is not wanted here.
    Refused,
    /// With the column that it was probably meant to be.
    Unknown(Option<Column>),
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

    /// The names it goes by, in lower case, letters and digits only; its own name first.
    const fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::EmployeeId => &[
                "employeeid",
                "id",
                "employeenumber",
                "employeeno",
                "staffid",
                "staffnumber",
                "personnelnumber",
                "personalnummer",
                "personalnr",
                "mitarbeiterid",
                "mitarbeiternummer",
                "mitarbeiternr",
            ],
            Self::Email => &[
                "email",
                "mail",
                "emailaddress",
                "mailaddress",
                "workemail",
                "emailadresse",
                "mailadresse",
                "dienstlicheemail",
            ],
            Self::Name => &["name", "fullname", "displayname", "employeename", "vollständigername"],
            Self::Team => &[
                "team",
                "teamname",
                "department",
                "unit",
                "orgunit",
                "abteilung",
                "bereich",
                "einheit",
                "organisationseinheit",
            ],
            Self::ManagerEmail => &[
                "manageremail",
                "manager",
                "managermail",
                "manageremailaddress",
                "supervisor",
                "supervisoremail",
                "linemanager",
                "linemanageremail",
                "reportsto",
                "lead",
                "leademail",
                "vorgesetzte",
                "vorgesetzter",
                "vorgesetztemail",
                "vorgesetzteemail",
                "führungskraft",
                "führungskraftemail",
                "emailführungskraft",
                "teamleitung",
                "leitung",
            ],
            Self::Locale => &["locale", "language", "lang", "preferredlanguage", "sprache"],
            Self::Timezone => &["timezone", "tz", "zeitzone"],
        }
    }
}

/// Words that make a column unwanted, in any column name.
const REFUSED_WORDS: &[&str] = &[
    "age",
    "alter",
    "anrede",
    "behinderung",
    "birth",
    "birthdate",
    "birthday",
    "birthyear",
    "citizenship",
    "disability",
    "dob",
    "education",
    "eintrittsdatum",
    "ethnicity",
    "familienstand",
    "geburtsdatum",
    "geburtsjahr",
    "geburtstag",
    "gehalt",
    "gender",
    "geschlecht",
    "herkunft",
    "konfession",
    "lohn",
    "nationality",
    "nationalität",
    "pay",
    "race",
    "religion",
    "salary",
    "salutation",
    "schwerbehinderung",
    "seniority",
    "sex",
    "staatsangehörigkeit",
    "tenure",
    "wage",
];

/// Whole names that make a column unwanted, although their words do not.
const REFUSED_NAMES: &[&str] = &[
    "betriebszugehörigkeit",
    "contracttype",
    "dateofbirth",
    "dienstalter",
    "hiredate",
    "maritalstatus",
    "startdate",
];

impl Heading {
    /// Reads a column name in English or German; case, spaces and signs do not count.
    pub fn read(name: &str) -> Self {
        let lower = name.to_lowercase();
        let joined: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
        if name.trim().is_empty() {
            return Self::Unnamed;
        }
        if let Some(column) =
            Column::ALL.into_iter().find(|column| column.aliases().contains(&joined.as_str()))
        {
            return Self::Known(column);
        }
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        if REFUSED_NAMES.contains(&joined.as_str())
            || REFUSED_WORDS.contains(&joined.as_str())
            || words.any(|word| REFUSED_WORDS.contains(&word))
        {
            return Self::Refused;
        }
        let aliases = Column::ALL.into_iter().flat_map(|column| column.aliases().iter().copied());
        let near = nearest(&joined, aliases);
        Self::Unknown(near.and_then(|alias| {
            Column::ALL.into_iter().find(|column| column.aliases().contains(&alias))
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_goes_by_its_own_name() {
        for column in Column::ALL {
            assert_eq!(Heading::read(column.name()), Heading::Known(column));
        }
    }

    #[test]
    fn headers_in_two_languages() {
        for (name, column) in [
            ("E-Mail", Column::Email),
            ("E-Mail-Adresse", Column::Email),
            (" EMAIL ", Column::Email),
            ("Abteilung", Column::Team),
            ("Manager", Column::ManagerEmail),
            ("Manager E-Mail", Column::ManagerEmail),
            ("Vorgesetzte", Column::ManagerEmail),
            ("Vorgesetzte/r", Column::ManagerEmail),
            ("FÜHRUNGSKRAFT", Column::ManagerEmail),
            ("Personal-Nr.", Column::EmployeeId),
            ("Sprache", Column::Locale),
            ("Time zone", Column::Timezone),
            ("Zeitzone", Column::Timezone),
        ] {
            assert_eq!(Heading::read(name), Heading::Known(column), "{name}");
        }
    }

    #[test]
    fn demographics_are_refused_under_many_names() {
        for name in [
            "gender",
            "Sex",
            "age",
            "Age (years)",
            "Alter",
            "birthday",
            "Date of birth",
            "base_salary",
            "Gehalt",
            "Geschlecht",
            "hire-date",
            "Geburtsdatum",
        ] {
            assert_eq!(Heading::read(name), Heading::Refused, "{name}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        for (name, near) in [
            ("timezon", Some(Column::Timezone)),
            ("manger_email", Some(Column::ManagerEmail)),
            ("Abteilng", Some(Column::Team)),
            ("shoe size", None),
            ("t", None),
        ] {
            assert_eq!(Heading::read(name), Heading::Unknown(near), "{name}");
        }
        assert_eq!(Heading::read("  "), Heading::Unnamed);
    }
}
