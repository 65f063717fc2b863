//! What each column of a file is read as, to be looked at and answered.

use super::answers::Answers;
use super::column::{Column, Heading};
use super::field::Field;
use super::headers::Headers;
use super::question::Question;
use super::{Refused, table_of};
use crate::domain::csv::Problems;

/// The columns of a file, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadColumns {
    pub columns: Vec<ReadColumn>,
    /// Below the header.
    pub rows: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadColumn {
    pub header: String,
    /// The first value that is not empty; or nothing.
    pub first: String,
    pub read_as: ReadAs,
}

/// What a column is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadAs {
    Field(Field),
    /// An outer part of the team's path: several columns say it.
    Around,
    /// One of several that may say it: asked.
    Perhaps(Field),
    Unused,
    /// Something about people that is never stored.
    NeverStored,
    /// Without a name, or with that of an earlier one: no answer can speak of it.
    Unnameable,
}

const TEAM: Field = Field::Of(Column::Team);

/// Reads the header of a people file as [`super::parse`] does.
///
/// # Errors
/// What stands before the header's reading: an encoding or a sheet to choose, a file that is no table.
pub fn read_columns(bytes: &[u8], answers: &Answers) -> Result<ReadColumns, Refused> {
    let (table, _) = table_of(bytes, answers)?;
    // What is wrong with the header is said where the rows are read.
    let (headers, found) = Headers::of(&table.header, answers, &mut Problems::default());
    let names = &table.header.fields;
    let is_asked = |field: Field| {
        found
            .questions
            .iter()
            .any(|one| matches!(one, Question::Column { field: asked, .. } if *asked == field))
    };
    let innermost = headers.places(TEAM).last();
    let read_as = |at: usize, header: &str| {
        let lower = header.to_lowercase();
        let earlier = names.iter().take(at).any(|one| one.to_lowercase() == lower);
        if header.trim().is_empty() || earlier {
            return ReadAs::Unnameable;
        }
        match headers.read_at(at) {
            Some(field) if is_asked(field) => ReadAs::Perhaps(field),
            Some(TEAM) if innermost != Some(at) => ReadAs::Around,
            Some(field) => ReadAs::Field(field),
            None if Heading::read(header) == Heading::NeverStored => ReadAs::NeverStored,
            None => ReadAs::Unused,
        }
    };
    let first = |at: usize| {
        let values = table.rows.iter().filter_map(|row| row.fields.get(at));
        values
            .map(|value| value.trim())
            .find(|value| !value.is_empty())
            .map(shown)
            .unwrap_or_default()
    };
    let columns = names.iter().enumerate().map(|(at, header)| ReadColumn {
        header: header.clone(),
        first: first(at),
        read_as: read_as(at, header),
    });
    Ok(ReadColumns { columns: columns.collect(), rows: table.rows.len() })
}

impl ReadColumns {
    /// The headers as they are compared: in small letters, in their order.
    pub fn header(&self) -> Vec<String> {
        self.columns.iter().map(|one| one.header.trim().to_lowercase()).collect()
    }
}

fn shown(value: &str) -> String {
    crate::domain::csv::shown(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, answers: &Answers) -> Vec<(String, String, ReadAs)> {
        let read = read_columns(text.as_bytes(), answers).unwrap();
        read.columns.into_iter().map(|one| (one.header, one.first, one.read_as)).collect()
    }

    #[test]
    fn each_column_is_said_with_its_first_value() {
        let text = "Email,Abteilung,Team,Gender,Shoes,,email\n,,T,f,42,x,y\na@x.example,A,,,,,\n";
        let (team, email) = (Field::Of(Column::Team), Field::Of(Column::Email));
        let all = read(text, &Answers::default());
        let said: Vec<ReadAs> = all.iter().map(|(.., read_as)| *read_as).collect();
        assert_eq!(
            said,
            [
                ReadAs::Perhaps(email),
                ReadAs::Perhaps(team),
                ReadAs::Perhaps(team),
                ReadAs::NeverStored,
                ReadAs::Unused,
                ReadAs::Unnameable,
                ReadAs::Unnameable,
            ]
        );
        let firsts: Vec<&str> = all.iter().map(|(_, first, _)| first.as_str()).collect();
        assert_eq!(firsts, ["a@x.example", "A", "T", "f", "42", "x", "y"]);
    }

    #[test]
    fn an_answer_is_read_as_it_was_given() {
        let text = "email,Abteilung,Team\na@x.example,A,T\n";
        let team = Some(Field::Of(Column::Team));
        let columns = vec![("Abteilung".to_owned(), team), ("Team".to_owned(), None)];
        let mut answers = Answers { columns, ..Answers::default() };
        let said: Vec<ReadAs> = read(text, &answers).into_iter().map(|(.., it)| it).collect();
        let field = |column| ReadAs::Field(Field::Of(column));
        assert_eq!(said, [field(Column::Email), field(Column::Team), ReadAs::Unused]);
        answers.columns = vec![("Team".to_owned(), team), ("Abteilung".to_owned(), team)];
        let said: Vec<ReadAs> = read(text, &answers).into_iter().map(|(.., it)| it).collect();
        assert_eq!(said, [field(Column::Email), field(Column::Team), ReadAs::Around]);
    }
}
