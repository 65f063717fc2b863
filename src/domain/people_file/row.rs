use std::collections::BTreeMap;

use jiff::tz::TimeZoneDatabase;

use super::column::{Column, Heading};
use super::unreadable;
use crate::domain::csv::{Problems, Record, RowRefusal};
use crate::domain::{EmailAddress, Locale, Person, UnitPath};

/// How many characters a name or an employee id may have.
const LONGEST: usize = 200;

/// Reads row after row, and remembers who came before.
pub(super) struct RowReader<'a> {
    headings: &'a [(String, Heading)],
    windows_1252: bool,
    /// The row in which each address and each employee id stands first.
    emails: BTreeMap<EmailAddress, usize>,
    employee_ids: BTreeMap<String, usize>,
    /// The database in this binary: which names are known does not depend on the machine.
    timezones: TimeZoneDatabase,
}

impl<'a> RowReader<'a> {
    pub fn new(headings: &'a [(String, Heading)], windows_1252: bool) -> Self {
        Self {
            headings,
            windows_1252,
            emails: BTreeMap::new(),
            employee_ids: BTreeMap::new(),
            timezones: TimeZoneDatabase::bundled(),
        }
    }

    /// `None` if the row has no address or no team that could be read; problems are pushed.
    pub fn read(&mut self, record: &Record, problems: &mut Problems) -> Option<Person> {
        if !self.has_the_shape(record, problems) {
            return None;
        }
        let mut cells = self.cells(record, problems);
        let mut cell = Cell { row: record.row, column: Column::Email, problems };
        let mut take = |column| cells.remove(&column).flatten();

        cell.column = Column::Email;
        let email = match take(Column::Email) {
            Some(text) => self.email(text, &mut cell),
            None => None,
        };
        cell.column = Column::Team;
        let team = take(Column::Team).and_then(|text| match UnitPath::parse(text) {
            Ok(team) => Some(team),
            Err(problem) => cell.wrong(text, problem.to_string(), problem.fix()),
        });
        cell.column = Column::EmployeeId;
        let employee_id = filled(take(Column::EmployeeId))
            .and_then(|id| self.employee_id(cell.short_enough(id)?, &mut cell));
        cell.column = Column::Name;
        let name = filled(take(Column::Name)).and_then(|name| cell.short_enough(name));
        cell.column = Column::ManagerEmail;
        let manager_email = filled(take(Column::ManagerEmail))
            .and_then(|text| manager(text, email.as_ref(), &mut cell));
        cell.column = Column::Locale;
        let locale = filled(take(Column::Locale)).and_then(|text| match Locale::parse(text) {
            Some(locale) => Some(locale),
            None => cell.wrong(
                text,
                "no page speaks this language",
                format!("write {}, or leave it empty", tags()),
            ),
        });
        cell.column = Column::Timezone;
        let timezone =
            filled(take(Column::Timezone)).and_then(|text| self.timezone(text, &mut cell));
        Some(Person {
            employee_id: employee_id.map(str::to_owned),
            email: email?,
            name: name.map(str::to_owned),
            team: team?,
            manager_email,
            locale,
            timezone,
        })
    }

    fn has_the_shape(&self, record: &Record, problems: &mut Problems) -> bool {
        let first = record.fields.first().map_or("", String::as_str);
        if record.unclosed {
            problems.push(RowRefusal::new(
                record.row,
                "",
                first,
                "a quotation mark opens in this row and is never closed",
                "close it, or remove it",
            ));
            return false;
        }
        let (has, wanted) = (record.fields.len(), self.headings.len());
        // Spreadsheets pad rows with empty cells.
        let surplus = record.fields.get(wanted..).unwrap_or_default();
        if has >= wanted && surplus.iter().all(String::is_empty) {
            return true;
        }
        let fix = match (record.over_lines, has < wanted) {
            (true, _) => "look for a quotation mark that opens here and is closed rows below",
            (false, true) => "add a separator for each empty cell",
            (false, false) => "put a value that holds the separator between quotation marks",
        };
        let problem = format!("the row has {has} fields, the header {wanted}");
        problems.push(RowRefusal::new(record.row, "", first, problem, fix));
        false
    }

    /// The readable values by column; `None` for one that cannot be read.
    fn cells<'r>(
        &self,
        record: &'r Record,
        problems: &mut Problems,
    ) -> BTreeMap<Column, Option<&'r str>> {
        let mut cells = BTreeMap::new();
        for ((name, heading), value) in self.headings.iter().zip(&record.fields) {
            match heading {
                Heading::Known(column) => {
                    let wrong = unreadable(value, self.windows_1252);
                    cells
                        .entry(*column)
                        .or_insert_with(|| wrong.is_none().then_some(value.as_str()));
                    if let Some((problem, fix)) = wrong {
                        problems.push(RowRefusal::new(
                            record.row,
                            column.name(),
                            value,
                            problem,
                            fix,
                        ));
                    }
                }
                Heading::Unnamed if !value.is_empty() => problems.push(RowRefusal::new(
                    record.row,
                    name,
                    value,
                    "this value stands in a column without a name",
                    "remove it, or name the column",
                )),
                _ => {}
            }
        }
        cells
    }

    fn email(&mut self, text: &str, cell: &mut Cell) -> Option<EmailAddress> {
        let email = match EmailAddress::parse(text) {
            Ok(email) => email,
            Err(problem) => return cell.wrong(text, problem.to_string(), problem.fix()),
        };
        let first = *self.emails.entry(email.clone()).or_insert(cell.row);
        if first == cell.row {
            return Some(email);
        }
        cell.wrong(
            text,
            format!("row {first} has the same address"),
            "keep one row for each person, with their own address",
        )
    }

    fn employee_id<'r>(&mut self, id: &'r str, cell: &mut Cell) -> Option<&'r str> {
        let first = *self.employee_ids.entry(id.to_owned()).or_insert(cell.row);
        if first == cell.row {
            return Some(id);
        }
        let problem = format!("row {first} has the same employee id");
        cell.wrong(id, problem, "keep one row for each person, with their own id")
    }

    /// The name as the time zone database spells it.
    fn timezone(&self, text: &str, cell: &mut Cell) -> Option<String> {
        let zone = self.timezones.get(text).ok().filter(|zone| !zone.is_unknown());
        match zone.as_ref().and_then(|zone| zone.iana_name()) {
            Some(name) => Some(name.to_owned()),
            None => cell.wrong(
                text,
                "no time zone has this name",
                "write a name such as Europe/Berlin, or leave it empty",
            ),
        }
    }
}

fn manager(text: &str, own: Option<&EmailAddress>, cell: &mut Cell) -> Option<EmailAddress> {
    match EmailAddress::parse(text) {
        Ok(manager) if Some(&manager) == own => cell.wrong(
            text,
            "this person is their own manager",
            "write the manager's address, or leave it empty",
        ),
        Ok(manager) => Some(manager),
        Err(problem) => cell.wrong(text, problem.to_string(), problem.fix()),
    }
}

/// Where a value stands, and where to report it.
struct Cell<'a> {
    row: usize,
    column: Column,
    problems: &'a mut Problems,
}

impl Cell<'_> {
    /// Reports the value; always `None`, so that it can end a reading.
    fn wrong<T>(
        &mut self,
        value: &str,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) -> Option<T> {
        self.problems.push(RowRefusal::new(self.row, self.column.name(), value, problem, fix));
        None
    }

    fn short_enough<'r>(&mut self, value: &'r str) -> Option<&'r str> {
        if value.chars().nth(LONGEST).is_none() {
            return Some(value);
        }
        self.wrong(value, format!("it is longer than {LONGEST} characters"), "shorten it")
    }
}

fn filled(cell: Option<&str>) -> Option<&str> {
    cell.filter(|text| !text.is_empty())
}

fn tags() -> String {
    Locale::ALL.map(Locale::tag).join(" or ")
}
