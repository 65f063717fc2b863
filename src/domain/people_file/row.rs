use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::answers::{Answers, Group};
use super::cells::Cells;
use super::column::Column;
use super::fault::{PeopleFault, PersonFault};
use super::field::Field;
use super::headers::Headers;
use super::language::language;
use super::managers::{ManagerElsewhere, Managers, manager_refusal, without_scheme};
use super::notice::Notice;
use super::question::{Question, RowNamed};
use super::separators::{SeparatedTeams, as_path};
use super::standing::{has_left, is_disabled, is_guest, is_over};
use super::time_zone::{NoTimeZone, TimeZones};
use super::value_fault::{LONGEST, ValueFault};
use crate::domain::csv::{Problems, Record, RowRefusal, shown};
use crate::domain::{EmailAddress, Languages, Locale, Person, UnitPath};

/// Reads row after row, and remembers who came before.
pub(super) struct RowReader<'a> {
    headers: &'a Headers,
    answers: &'a Answers,
    today: Date,
    windows_1252: bool,
    languages: &'a Languages,
    /// The row in which each address and each employee id stands first.
    emails: BTreeMap<EmailAddress, usize>,
    employee_ids: BTreeMap<String, usize>,
    time_zones: TimeZones,
    drafts: Vec<Draft>,
    left: Vec<usize>,
    groups: BTreeMap<Group, Vec<RowNamed>>,
    unknown_languages: BTreeSet<String>,
    managers_behind_teams: usize,
    /// Teams whose names hold what may stand between the parts of a path.
    separated: SeparatedTeams,
}

/// Somebody whose manager was not looked for yet: it may be a name that stands further down.
struct Draft {
    row: usize,
    person: Person,
    manager: Option<String>,
}

/// What all rows together say.
pub(super) struct RowsRead {
    pub people: Vec<(usize, Person)>,
    pub elsewhere: Vec<ManagerElsewhere>,
    pub questions: Vec<Question>,
    pub notices: Vec<Notice>,
}

impl<'a> RowReader<'a> {
    pub fn new(
        headers: &'a Headers,
        answers: &'a Answers,
        today: Date,
        windows_1252: bool,
        languages: &'a Languages,
    ) -> Self {
        Self {
            headers,
            answers,
            today,
            windows_1252,
            languages,
            emails: BTreeMap::new(),
            employee_ids: BTreeMap::new(),
            time_zones: TimeZones::new(),
            drafts: Vec::new(),
            left: Vec::new(),
            groups: BTreeMap::new(),
            unknown_languages: BTreeSet::new(),
            managers_behind_teams: 0,
            separated: SeparatedTeams::default(),
        }
    }

    /// Problems are pushed.
    pub fn read(&mut self, record: &Record, problems: &mut Problems<PeopleFault>) {
        let (cells, unreadable) = match Cells::of(record, self.headers, self.windows_1252) {
            Ok(read) => read,
            Err(problem) => return problems.push(problem),
        };
        let before = problems.len();
        let mut cell = Cell { row: record.row, column: Column::Email, problems };
        // Nothing else matters of them.
        if self.has_left(&cells, &mut cell) {
            self.left.push(record.row);
            return;
        }
        let whole = unreadable.is_empty() && cell.problems.len() == before;
        for problem in unreadable {
            cell.problems.push(problem);
        }
        if whole && self.is_set_aside(&cells, record) {
            return;
        }
        if let Some((person, manager)) = self.person(&cells, &mut cell) {
            self.drafts.push(Draft { row: record.row, person, manager });
        }
    }

    /// Looks for the managers, when all rows were read.
    pub fn finish(self, problems: &mut Problems<PeopleFault>) -> RowsRead {
        let mut known = Managers::default();
        for Draft { person, .. } in &self.drafts {
            known.add(person);
        }
        let (mut people, mut elsewhere) = (Vec::new(), Vec::new());
        for Draft { row, mut person, manager } in self.drafts {
            if let Some(text) = manager {
                match known.address(&text, &person.email) {
                    Ok(manager) => person.manager_email = Some(manager),
                    Err(PeopleFault::Person(PersonFault::NobodyNamed)) => {
                        elsewhere.push(ManagerElsewhere { row, text });
                    }
                    Err(fault) => problems.push(manager_refusal(row, &text, fault)),
                }
            }
            people.push((row, person));
        }
        let questions =
            self.groups.iter().filter(|(group, _)| !self.answers.left_out.contains(group));
        let questions =
            questions.map(|(group, rows)| Question::Rows { group: *group, rows: rows.clone() });
        let mut notices = Vec::new();
        if !self.left.is_empty() {
            notices.push(Notice::Leavers { rows: self.left });
        }
        for (group, rows) in self.groups.iter().filter(|(it, _)| self.answers.left_out.contains(it))
        {
            notices.push(Notice::LeftOut { group: *group, rows: rows.len() });
        }
        if !self.unknown_languages.is_empty() {
            let languages = self.unknown_languages.into_iter().collect();
            notices.push(Notice::UnknownLanguages(languages));
        }
        if self.managers_behind_teams > 0 {
            notices.push(Notice::ManagersBehindTeams { rows: self.managers_behind_teams });
        }
        let questions = questions.chain(self.separated.question()).collect();
        RowsRead { people, elsewhere, questions, notices }
    }

    fn has_left(&self, cells: &Cells, cell: &mut Cell) -> bool {
        let over = cells.all(Field::LastDay).any(|text| {
            is_over(text, self.today).unwrap_or_else(|| {
                cell.wrong_in(Field::LastDay.name(), text, ValueFault::UnclearLastDay);
                false
            })
        });
        over || cells.all(Field::Status).any(has_left)
            || cells.all(Field::Enabled).any(|text| is_disabled(text) == Some(true))
    }

    /// Whether a question decides about this row, or has decided to leave it out.
    fn is_set_aside(&mut self, cells: &Cells, record: &Record) -> bool {
        let guest = cells.all(Field::AccountType).any(is_guest);
        let group = if guest && !self.answers.taken_in.contains(&Group::Guests) {
            Group::Guests
        } else if cells.one(Field::Of(Column::Email)).is_none()
            && !self.answers.taken_in.contains(&Group::NoAddress)
        {
            Group::NoAddress
        } else if cells.team().is_empty() {
            Group::NoTeam
        } else {
            return false;
        };
        let names = [Field::Of(Column::Email), Field::Of(Column::Name), Field::LastName];
        let own = names.into_iter().find_map(|field| cells.one(field));
        let first = record.fields.iter().find(|field| !field.is_empty()).map(String::as_str);
        let name = shown(own.or(first).unwrap_or_default());
        self.groups.entry(group).or_default().push(RowNamed { row: record.row, name });
        true
    }

    /// With the text of the manager's cell. `None` if the row has no address or no team that could be read.
    fn person(&mut self, cells: &Cells, cell: &mut Cell) -> Option<(Person, Option<String>)> {
        let of = |column| cells.one(Field::Of(column));
        cell.column = Column::Email;
        let email = match of(Column::Email) {
            Some(text) => self.email(text, cell),
            None => without_address(of(Column::EmployeeId), cell),
        };
        cell.column = Column::Team;
        let text = cells.team();
        // Of an unreadable cell this is empty, and the problem is said.
        let team = if text.is_empty() { None } else { self.team(&text, cell) };
        cell.column = Column::EmployeeId;
        let employee_id =
            of(Column::EmployeeId).and_then(|id| self.employee_id(cell.short_enough(id)?, cell));
        cell.column = Column::Name;
        let name = cells.name().and_then(|name| cell.short_enough(&name).map(str::to_owned));
        cell.column = Column::Locale;
        let locale = of(Column::Locale).and_then(|text| self.language(text));
        cell.column = Column::Timezone;
        let timezone = of(Column::Timezone).and_then(|text| self.time_zone(text, cell));
        let manager = of(Column::ManagerEmail).map(str::to_owned);
        let person = Person {
            employee_id: employee_id.map(str::to_owned),
            email: email?,
            name,
            team: team?,
            manager_email: None,
            locale,
            timezone,
        };
        Some((person, manager))
    }

    fn email(&mut self, text: &str, cell: &mut Cell) -> Option<EmailAddress> {
        let email = match EmailAddress::parse(without_scheme(text)) {
            Ok(email) => email,
            Err(error) => return cell.wrong(text, ValueFault::Email(error)),
        };
        let first = *self.emails.entry(email.clone()).or_insert(cell.row);
        if first == cell.row {
            return Some(email);
        }
        cell.wrong(text, PersonFault::SameAddress(first))
    }

    fn team(&mut self, text: &str, cell: &mut Cell) -> Option<UnitPath> {
        let behind = self.headers.manager_behind_team.then(|| text.rsplit_once(" (")).flatten();
        let text = match behind {
            Some((team, manager)) if manager.ends_with(')') => {
                self.managers_behind_teams += 1;
                team
            }
            _ => text,
        };
        let path = if let Some(separators) = &self.answers.team_separators {
            as_path(text, separators)
        } else {
            self.separated.look_at(text);
            text.to_owned()
        };
        match UnitPath::parse(&path) {
            Ok(team) => Some(team),
            Err(error) => cell.wrong(text, ValueFault::Team(error)),
        }
    }

    fn employee_id<'r>(&mut self, id: &'r str, cell: &mut Cell) -> Option<&'r str> {
        let first = *self.employee_ids.entry(id.to_owned()).or_insert(cell.row);
        if first == cell.row {
            return Some(id);
        }
        cell.wrong(id, PersonFault::SameEmployeeId(first))
    }

    fn language(&mut self, text: &str) -> Option<Locale> {
        let locale = language(text, self.languages);
        if locale.is_none() {
            self.unknown_languages.insert(shown(text));
        }
        locale
    }

    fn time_zone(&self, text: &str, cell: &mut Cell) -> Option<String> {
        match self.time_zones.read(text) {
            Ok(name) => Some(name),
            Err(NoTimeZone::Unknown) => cell.wrong(text, ValueFault::UnknownTimeZone),
            Err(NoTimeZone::BareOffset) => cell.wrong(text, ValueFault::BareOffset),
        }
    }
}

/// Of somebody who draws a code from an envelope.
fn without_address(employee_id: Option<&str>, cell: &mut Cell) -> Option<EmailAddress> {
    match employee_id {
        Some(id) => Some(EmailAddress::of_nobody(id)),
        None => cell.wrong("", ValueFault::NeitherAddressNorId),
    }
}

/// Where a value stands, and where to report it.
struct Cell<'a> {
    row: usize,
    column: Column,
    problems: &'a mut Problems<PeopleFault>,
}

impl Cell<'_> {
    /// Reports the value; always `None`, so that it can end a reading.
    fn wrong<T>(&mut self, value: &str, fault: impl Into<PeopleFault>) -> Option<T> {
        self.wrong_in(self.column.name(), value, fault);
        None
    }

    fn wrong_in(&mut self, column: &str, value: &str, fault: impl Into<PeopleFault>) {
        self.problems.push(RowRefusal::new(self.row, column, value, fault));
    }

    fn short_enough<'r>(&mut self, value: &'r str) -> Option<&'r str> {
        if value.chars().nth(LONGEST).is_none() {
            return Some(value);
        }
        self.wrong(value, ValueFault::TooLong(LONGEST))
    }
}
