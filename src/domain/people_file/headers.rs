//! Which column of a file says what.

use std::collections::BTreeSet;

use super::answers::Answers;
use super::column::{Column, Heading, is_supervisory_organization};
use super::fault::PeopleFault;
use super::field::Field;
use super::notice::{LeftOut, Notice};
use super::question::Question;
use super::table_fault::TableFault;
use crate::domain::csv::{Problems, Record, RowRefusal};

/// The columns of a file, by what they say.
#[derive(Default)]
pub(super) struct Headers {
    /// With their places in a row. Of one field several stand in the order in which they are read.
    read: Vec<(Field, usize)>,
    /// The columns without a name.
    pub unnamed: Vec<usize>,
    /// How many columns there are.
    pub width: usize,
    /// Whether the team is followed by its manager's name in brackets.
    pub manager_behind_team: bool,
}

/// What was found beside the columns.
#[derive(Default)]
pub(super) struct Found {
    pub notices: Vec<Notice>,
    pub questions: Vec<Question>,
}

impl Headers {
    /// Reads the header; what is wrong with it is pushed to `problems`.
    pub fn of(
        header: &Record,
        answers: &Answers,
        problems: &mut Problems<PeopleFault>,
    ) -> (Self, Found) {
        let names = &header.fields;
        let headings: Vec<Heading> = names.iter().map(|name| Heading::read(name)).collect();
        let mut headers = Self { width: names.len(), ..Self::default() };
        let mut found = Found::default();
        let answered = headers.take_answers(header, answers, problems);

        for field in Field::ALL {
            if headers.has(field) {
                continue;
            }
            let places = surest(field, &headings, &answered);
            if places.len() > 1 && !field.may_repeat() {
                let headers = places.iter().filter_map(|at| names.get(*at).cloned()).collect();
                found.questions.push(Question::Column { field, headers });
            }
            headers.read.extend(places.into_iter().map(|at| (field, at)));
        }
        headers.choose_name();
        headers.unnamed = places(&headings, |heading| *heading == Heading::Unnamed);
        let is_supervisory =
            |at: usize| names.get(at).is_some_and(|name| is_supervisory_organization(name));
        let behind_team = headers.places(Field::Of(Column::Team)).any(is_supervisory);
        headers.manager_behind_team = behind_team;
        headers.ask_for_required(header, &headings, &mut found, problems);
        found.notices = headers.left_out(names, &headings);
        (headers, found)
    }

    pub fn has(&self, field: Field) -> bool {
        self.places(field).next().is_some()
    }

    /// Where the columns of a field stand in a row.
    pub fn places(&self, field: Field) -> impl Iterator<Item = usize> {
        self.read.iter().filter(move |(one, _)| *one == field).map(|(_, at)| *at)
    }

    /// What the column at a place says; the first of several.
    pub fn read_at(&self, place: usize) -> Option<Field> {
        self.read.iter().find(|(_, at)| *at == place).map(|(field, _)| *field)
    }

    /// The columns that this file speaks of.
    pub fn columns(&self) -> BTreeSet<Column> {
        let has = |column: &Column| {
            let names = [Field::FirstName, Field::LastName];
            self.has(Field::Of(*column))
                || *column == Column::Name && names.iter().any(|name| self.has(*name))
        };
        Column::ALL.into_iter().filter(has).collect()
    }

    /// The places that answers speak of.
    fn take_answers(
        &mut self,
        header: &Record,
        answers: &Answers,
        problems: &mut Problems<PeopleFault>,
    ) -> BTreeSet<usize> {
        let mut answered = BTreeSet::new();
        for (name, field) in &answers.columns {
            let is_it = |one: &String| one.to_lowercase() == name.trim().to_lowercase();
            let Some(at) = header.fields.iter().position(is_it) else {
                let fault = TableFault::NoSuchColumn { columns: header.fields.clone() };
                problems.push(RowRefusal::new(header.row, name, name, fault));
                continue;
            };
            answered.insert(at);
            let team = Field::Of(Column::Team);
            let twice = |field: &Field| *field != team && !field.may_repeat() && self.has(*field);
            if let Some(field) = field.filter(twice) {
                let fault = TableFault::ColumnTwice(field);
                problems.push(RowRefusal::new(header.row, name, name, fault));
                continue;
            }
            self.read.extend(field.map(|field| (field, at)));
        }
        answered
    }

    /// A whole name beats its parts. German exports have `Name` beside `Vorname`, and mean the last name.
    fn choose_name(&mut self) {
        let whole = Field::Of(Column::Name);
        if self.has(whole) && self.has(Field::LastName) {
            self.read.retain(|(field, _)| ![Field::FirstName, Field::LastName].contains(field));
        }
    }

    fn ask_for_required(
        &self,
        header: &Record,
        headings: &[Heading],
        found: &mut Found,
        problems: &mut Problems<PeopleFault>,
    ) {
        let unread = places(headings, |heading| matches!(heading, Heading::Unknown(_)));
        let unread = unread.into_iter().filter(|at| self.read.iter().all(|(_, read)| read != at));
        let headers: Vec<String> = unread.filter_map(|at| header.fields.get(at).cloned()).collect();
        for column in Column::REQUIRED {
            if self.has(Field::Of(column)) {
                continue;
            }
            if headers.is_empty() {
                let fault = TableFault::ColumnMissing;
                problems.push(RowRefusal::new(header.row, column.name(), "", fault));
            } else {
                let headers = headers.clone();
                found.questions.push(Question::Column { field: Field::Of(column), headers });
            }
        }
    }

    fn left_out(&self, names: &[String], headings: &[Heading]) -> Vec<Notice> {
        let (mut never, mut others) = (Vec::new(), Vec::new());
        for (at, (name, heading)) in names.iter().zip(headings).enumerate() {
            if self.read.iter().any(|(_, read)| *read == at) {
                continue;
            }
            match heading {
                Heading::Unnamed => {}
                Heading::NeverStored => never.push(name.clone()),
                Heading::Unknown(near) => {
                    others.push(LeftOut { header: name.clone(), near: *near });
                }
                Heading::Known(..) => others.push(LeftOut { header: name.clone(), near: None }),
            }
        }
        let never = (!never.is_empty()).then_some(Notice::NeverStored(never));
        let others = (!others.is_empty()).then_some(Notice::ColumnsLeftOut(others));
        never.into_iter().chain(others).collect()
    }
}

fn places(headings: &[Heading], wanted: impl Fn(&Heading) -> bool) -> Vec<usize> {
    let all = headings.iter().enumerate();
    all.filter(|(_, heading)| wanted(heading)).map(|(at, _)| at).collect()
}

/// The columns with the surest name of a field, of those that no answer speaks of.
fn surest(field: Field, headings: &[Heading], answered: &BTreeSet<usize>) -> Vec<usize> {
    let ranked = headings.iter().enumerate().filter_map(|(at, heading)| match heading {
        Heading::Known(one, rank) if *one == field && !answered.contains(&at) => Some((*rank, at)),
        _ => None,
    });
    let ranked: Vec<(usize, usize)> = ranked.collect();
    let best = ranked.iter().map(|(rank, _)| *rank).min();
    ranked.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(header: &str) -> Record {
        let fields = header.split(',').map(str::to_owned).collect();
        Record { row: 1, fields, odd_ends: 0, over_lines: false, unclosed: false }
    }

    /// What is read as "field=header", and what is asked or said.
    fn read(header: &str, answers: &[(&str, Option<Field>)]) -> (Vec<String>, Vec<String>) {
        let columns = answers.iter().map(|(name, field)| ((*name).to_owned(), *field)).collect();
        let answers = Answers { columns, ..Answers::default() };
        let (record, mut problems) = (record(header), Problems::default());
        let (headers, found) = Headers::of(&record, &answers, &mut problems);
        let mut read = headers.read.clone();
        read.sort();
        let read =
            read.iter().map(|(field, at)| format!("{}={}", field.name(), record.fields[*at]));
        let mut said: Vec<String> = found.questions.iter().map(ToString::to_string).collect();
        said.extend(found.notices.iter().map(ToString::to_string));
        said.extend(problems.or(()).err().into_iter().flatten().map(|p| p.to_string()));
        (read.collect(), said)
    }

    #[test]
    fn the_surest_name_of_a_field_is_read() {
        let (read, said) =
            read("userPrincipalName,mail,Division,Department,id,Manager,Manager ID", &[]);
        assert_eq!(read, ["employee_id=id", "email=mail", "team=Department", "manager=Manager ID"]);
        assert_eq!(
            said,
            ["columns that are not needed were left out: userPrincipalName, Division, Manager"]
        );
    }

    #[test]
    fn two_columns_that_may_both_be_the_team_are_a_question() {
        let header = "E-Mail,Abteilung,Team";
        assert_eq!(read(header, &[]).1, ["which column is team: Abteilung, Team?"]);
        let team = Some(Field::Of(Column::Team));
        let (one, said) = read(header, &[("abteilung", team)]);
        assert_eq!((one[1].as_str(), said.len()), ("team=Abteilung", 1));
        let both = read(header, &[("Team", team), ("Abteilung", team)]);
        assert_eq!(both.1, [""; 0]);
    }

    #[test]
    fn what_is_missing_is_asked_for_where_there_is_something_to_choose() {
        assert_eq!(read("email,Kostenstelle", &[]).1[0], "which column is team: Kostenstelle?");
        let (read_as, said) =
            read("email,Kostenstelle", &[("Kostenstelle", Some(Field::Of(Column::Team)))]);
        assert_eq!((read_as[1].as_str(), said.len()), ("team=Kostenstelle", 0));
        assert!(read("email,name", &[]).1[0].contains("the column is missing"));
        assert!(read("email,team", &[("Tem", None)]).1[0].contains("no column of this name"));
        let email = Some(Field::Of(Column::Email));
        let (_, said) = read("a,b,team", &[("a", email), ("b", email)]);
        let twice = "another column is said to be email, too";
        assert!(said.iter().any(|one| one.contains(twice)), "{said:?}");
    }

    #[test]
    fn columns_are_left_out_and_what_is_never_stored_is_said_by_name() {
        let (_, said) = read("email,team,Gender,Date of birth,Shoe size,timezon,", &[]);
        assert_eq!(
            said,
            [
                "never stored, and left out: Gender, Date of birth",
                "columns that are not needed were left out: Shoe size, timezon (did you mean timezone?)",
            ]
        );
        assert_eq!(read("email,team,lang", &[("lang", None)]).0, ["email=email", "team=team"]);
    }

    #[test]
    fn a_whole_name_beats_its_parts() {
        assert_eq!(read("email,team,displayName,surname,givenName", &[]).0[1], "name=displayName");
        let parts = read("email,team,Vorname,Nachname", &[]).0;
        assert_eq!(parts[2..], ["first_name=Vorname", "last_name=Nachname"]);
        let german = read("email,team,Vorname,Name", &[]).0;
        assert_eq!(german[1..], ["name=Name", "team=team", "first_name=Vorname"]);
    }
}
