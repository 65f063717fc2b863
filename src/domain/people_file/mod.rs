//! The people file: one row per person, read whole or not at all, as spreadsheets, HR systems and
//! directories write it: bytes → text → table → columns → rows.

mod answers;
mod cells;
mod column;
mod field;
mod headers;
mod language;
mod managers;
mod never_stored;
mod notice;
mod question;
mod read_columns;
mod row;
mod separators;
mod spreadsheet;
mod standing;
mod synonyms;
mod table;
mod time_zone;
mod windows_zones;

use std::collections::BTreeSet;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use jiff::civil::Date;

pub use super::csv::Reading;
use super::csv::{
    MOST_COLUMNS, MOST_ROWS, Problems, Record, RowRefusal, SPLIT, Text, readings, records, unseen,
};
use super::{Languages, Person};
pub use answers::{Answers, Group, TeamCase, encoding_named};
pub use column::Column;
use column::Heading;
pub use field::Field;
use headers::Headers;
pub use managers::ManagerElsewhere;
pub(in crate::domain) use managers::Managers;
pub use notice::{Notice, Respelled};
pub use question::{Question, Rename, RowNamed};
pub use read_columns::{ReadAs, ReadColumn, ReadColumns, read_columns};

use row::RowReader;
use spreadsheet::is_spreadsheet;
use table::Table;

/// A people file in which nothing is wrong, and nothing is left to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleFile {
    /// With the row each stands in, as a spreadsheet numbers it.
    pub people: Vec<(usize, Person)>,
    /// The columns that the file has: an absent column says nothing, an empty cell says "none".
    pub columns: BTreeSet<Column>,
    /// People whose managers are looked for among those who are stored.
    pub elsewhere: Vec<ManagerElsewhere>,
    pub notices: Vec<Notice>,
}

/// Why a people file is not taken in; problems, questions or both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refused {
    pub problems: Vec<RowRefusal>,
    pub questions: Vec<Question>,
    /// What would be said of the file otherwise.
    pub notices: Vec<Notice>,
}

impl From<Vec<RowRefusal>> for Refused {
    fn from(problems: Vec<RowRefusal>) -> Self {
        Self { problems, ..Self::default() }
    }
}

/// Reads a people file.
///
/// Columns in any order: `email` and `team`, optionally `employee_id`, `name`, `manager_email`,
/// `locale`, `timezone`, under the names that known systems give them. Separated by `,`, `;`, tab or
/// `|`; UTF-8, UTF-16, or Windows-1252 with a notice; or an `.xlsx` file. Whose last day lies before `today` is left out.
/// A language that is none of `languages` is noticed, and left out.
///
/// # Errors
/// Every problem found, in row order (above 1000 of them the last entry says so), and every question
/// that `answers` leave open.
pub fn parse(
    bytes: &[u8],
    answers: &Answers,
    today: Date,
    languages: &Languages,
) -> Result<PeopleFile, Refused> {
    let (Table { header, rows, notices: of_table }, encoding) = table_of(bytes, answers)?;

    let mut problems = Problems::default();
    let (headers, of_header) = Headers::of(&header, answers, &mut problems);
    let read_as = (encoding != UTF_8).then(|| Notice::ReadAs(encoding.name()));
    let mut notices: Vec<Notice> =
        read_as.into_iter().chain(of_table).chain(of_header.notices).collect();
    let mut questions = of_header.questions;
    // Which column is which comes first: every row would be wrong.
    if questions.is_empty() && problems.is_empty() {
        let mut reader =
            RowReader::new(&headers, answers, today, encoding == WINDOWS_1252, languages);
        for row in &rows {
            reader.read(row, &mut problems);
            if problems.is_full() {
                break;
            }
        }
        let read = reader.finish(&mut problems);
        notices.extend(read.notices);
        questions.extend(read.questions);
        if read.people.is_empty() && questions.is_empty() && problems.is_empty() {
            problems.push(nobody(header.row, rows.is_empty()));
        }
        if questions.is_empty() && problems.is_empty() {
            let columns = headers.columns();
            return Ok(PeopleFile {
                people: read.people,
                columns,
                elsewhere: read.elsewhere,
                notices,
            });
        }
    }
    Err(Refused { problems: problems.in_row_order(), questions, notices })
}

/// A header that names columns, the rows below it, and the encoding of a file.
fn table_of(bytes: &[u8], answers: &Answers) -> Result<(Table, &'static Encoding), Refused> {
    let (records, encoding) = if is_spreadsheet(bytes) {
        (spreadsheet::records(bytes, answers)?, UTF_8)
    } else {
        records_of_text(bytes, answers)?
    };
    if records.len() > MOST_ROWS {
        let problem = format!("the file has more than {MOST_ROWS} rows");
        return Err(vec![RowRefusal::new(1, "", "", problem, SPLIT)].into());
    }
    let Some(table) = Table::of(records) else {
        let fix = "begin with the line `email,team`";
        return Err(vec![RowRefusal::new(1, "", "", "the file is empty", fix)].into());
    };
    check_header(&table.header)?;
    Ok((table, encoding))
}

/// The rows of a CSV, and the encoding that it was read as.
fn records_of_text(
    bytes: &[u8],
    answers: &Answers,
) -> Result<(Vec<Record>, &'static Encoding), Refused> {
    let readings = readings(bytes);
    if answers.encoding.is_none() && !readings.is_empty() {
        let questions = vec![Question::Encoding { readings }];
        return Err(Refused { questions, ..Refused::default() });
    }
    let otherwise = answers.encoding.unwrap_or(WINDOWS_1252);
    let text = Text::read(bytes, "email,team", otherwise).map_err(|problem| vec![problem])?;
    let records = records(&text.text, Heading::is_known).map_err(|error| {
        vec![RowRefusal::new(1, "", "", error.to_string(), "save the file again as CSV UTF-8")]
    })?;
    Ok((records, text.encoding))
}

fn nobody(row: usize, no_rows: bool) -> RowRefusal {
    let (problem, fix) = if no_rows {
        ("there is no row below the header", "add one row for each person")
    } else {
        ("no row is left to take in", "look at the columns by which rows were left out")
    };
    RowRefusal::new(row, "", "", problem, fix)
}

/// Refuses a row that is no header at all, so that looking at the others would be pointless.
fn check_header(header: &Record) -> Result<(), Vec<RowRefusal>> {
    let mut names = header.fields.iter().take(MOST_COLUMNS + 1);
    let none_known = !names.any(|name| Heading::is_known(name));
    if header.fields.len() <= MOST_COLUMNS && !none_known && !header.unclosed {
        return Ok(());
    }
    let found = header.fields.first().map_or("", String::as_str);
    let (problem, fix) = if header.unclosed {
        ("a quotation mark opens in the header and is never closed", "close it, or remove it")
    } else {
        (
            "this row names no columns",
            "begin with the header: email,team or employee_id,email,name,team,manager_email,\
             locale,timezone",
        )
    };
    Err(vec![RowRefusal::new(header.row, "", found, problem, fix)])
}

/// Why a value cannot be taken as text, with how to fix it.
fn unreadable(value: &str, windows_1252: bool) -> Option<(String, &'static str)> {
    let again = "save the file again as CSV UTF-8";
    value.chars().find_map(|c| match c {
        '\0' => Some(("it holds a NUL byte".to_owned(), again)),
        '\u{fffd}' => Some(("it holds a character that cannot be read".to_owned(), again)),
        '\u{80}'..='\u{9f}' if windows_1252 => Some((
            format!("it holds the byte {:#04x}, which means nothing in Windows-1252", u32::from(c)),
            again,
        )),
        '\n' => Some(("it holds a line break".to_owned(), "write it on one line")),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => {
            Some(("it holds a no-break space".to_owned(), "write a plain space in its place"))
        }
        c if unseen(c) => {
            Some(("it holds an invisible character".to_owned(), "write the value anew by hand"))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests;
